"""Contracts of EU programmes: programme periods, policy objectives, projects."""

from kronoberg.domain.columns import Flag, Number, Ore, Percent, Slug, Title, Url, Whole, Year
from kronoberg.domain.contract import Reference, SourcedRow, Table, Violation, column, stands_in_its_source
from kronoberg.domain.words import BudgetScope, ProgrammeType


class Programme(SourcedRow):
    """An Interreg programme in one programme period."""

    programme_id: Slug = column("Programmets nyckel, med period")
    collaboration_id: Slug = column("Uppdraget som programmet hör till")
    name: Title = column("Programmets namn på svenska")
    short_name: Title = column("Programmets namn på engelska")
    type: ProgrammeType = column("Programmets slag")
    first_year: Year = column("Första år", unit="år")
    last_year: Year = column("Sista år", unit="år")
    secretariat: Title | None = column("Sekretariatets ort", default=None)
    budget_eur: Number | None = column("Programmets budget", unit="euro", default=None)
    budget_scope: BudgetScope | None = column("Vad budgeten omfattar", default=None)
    approximate: Flag = column("Om källan säger ”ca”")
    support_percent: Percent | None = column("Högsta stöd", unit="procent", default=None)
    website: Url | None = column("Programmets webbplats", default=None)


class Objective(SourcedRow):
    """A policy objective of the EU that a programme covers."""

    programme_id: Slug = column("Programmet")
    number: Whole = column("Målets nummer")
    name: Title = column("Målets namn")


class Project(SourcedRow):
    """An EU-funded project of a committee."""

    project_id: Slug = column("Projektets nyckel")
    name: Title = column("Projektets namn")
    committee_id: Slug = column("Nämnden")
    programme_id: Slug | None = column("Programmet", default=None)
    collaboration_id: Slug | None = column("Samarbetet som projektet kom ur", default=None)
    first_year: Year = column("Första år", unit="år")
    last_year: Year | None = column("Sista år", unit="år", default=None)
    budget_sek: Ore | None = column("Projektets budget", unit="kr", default=None)
    eu_share_percent: Percent | None = column("EU:s andel", unit="procent", default=None)


def _years_in_order(row: Programme | Project) -> Violation | None:
    if row.last_year is not None and row.last_year < row.first_year:
        return Violation("last_year", str(row.last_year), f"ett år som inte är före {row.first_year}")
    return None


def _budget_says_what_it_covers(row: Programme) -> Violation | None:
    if (row.budget_eur is None) != (row.budget_scope is None):
        return Violation("budget_eur + budget_scope", "bara den ena ifylld", "båda eller ingen")
    return None


TABLES = (
    Table(
        "programmes",
        "EU-program",
        "Interregprogrammen, en rad per programperiod.",
        Programme,
        ("programme_id",),
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_years_in_order, _budget_says_what_it_covers),
    ),
    Table(
        "objectives",
        "Politiska mål",
        "EU:s politiska mål per program.",
        Objective,
        ("programme_id", "number"),
        row_rules=(stands_in_its_source,),
        references=(Reference("programme_id", "programmes", "programme_id"),),
    ),
    Table(
        "projects",
        "EU-projekt",
        "EU-finansierade projekt per nämnd.",
        Project,
        ("project_id",),
        references=(
            Reference("committee_id", "committees", "committee_id"),
            Reference("programme_id", "programmes", "programme_id"),
            Reference("collaboration_id", "collaborations", "collaboration_id"),
        ),
        row_rules=(_years_in_order,),
    ),
)
