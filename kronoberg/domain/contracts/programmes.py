"""Contracts of EU programmes: programme periods, policy objectives, projects."""

from kronoberg.domain.columns import Flag, Number, Ore, Percent, Slug, Title, Url, Whole, Year
from kronoberg.domain.contract import Reference, SourcedRow, Table, Violation, column, stands_in_its_source
from kronoberg.domain.leaving import Leaves
from kronoberg.domain.words import BudgetScope, ProgrammeType, TableGroup


class Programme(SourcedRow):
    """An Interreg programme in one programme period."""

    programme_id: Slug = column("Program", "Programmets nyckel, med period", open_data=Leaves.KEY)
    collaboration_id: Slug = column("Samarbete", "Uppdraget som programmet hör till", open_data=Leaves.KEY)
    name: Title = column("Namn", "Programmets namn på svenska", open_data=Leaves.NAME)
    short_name: Title = column("Engelskt namn", "Programmets namn på engelska", open_data=Leaves.NAME)
    type: ProgrammeType = column("Programslag", "Programmets slag", open_data=Leaves.VALUE)
    first_year: Year = column("Första år", "Första år", open_data=Leaves.VALUE, unit="år")
    last_year: Year = column("Sista år", "Sista år", open_data=Leaves.VALUE, unit="år")
    secretariat: Title | None = column("Sekretariatets ort", "Sekretariatets ort", open_data=Leaves.NAME, default=None)
    budget_eur: Number | None = column(
        "Budget i euro", "Programmets budget", open_data=Leaves.VALUE, unit="euro", default=None
    )
    budget_scope: BudgetScope | None = column(
        "Budgeten omfattar", "Vad budgeten omfattar", open_data=Leaves.VALUE, default=None
    )
    approximate: Flag = column("Ungefärlig", "Om källan säger ”ca”", open_data=Leaves.VALUE)
    support_percent: Percent | None = column(
        "Högsta stöd", "Högsta stöd", open_data=Leaves.VALUE, unit="procent", default=None
    )
    website: Url | None = column("Webbplats", "Programmets webbplats", open_data=Leaves.VALUE, default=None)


class Objective(SourcedRow):
    """A policy objective of the EU that a programme covers."""

    programme_id: Slug = column("Program", "Programmet", open_data=Leaves.KEY)
    number: Whole = column("Nummer", "Målets nummer", open_data=Leaves.VALUE)
    name: Title = column("Namn", "Målets namn", open_data=Leaves.NAME)


class Project(SourcedRow):
    """An EU-funded project of a committee."""

    project_id: Slug = column("Projekt", "Projektets nyckel", open_data=Leaves.KEY)
    name: Title = column("Namn", "Projektets namn", open_data=Leaves.NAME)
    committee_id: Slug = column("Nämnd", "Nämnden", open_data=Leaves.KEY)
    programme_id: Slug | None = column("Program", "Programmet", open_data=Leaves.KEY, default=None)
    collaboration_id: Slug | None = column(
        "Samarbete", "Samarbetet som projektet kom ur", open_data=Leaves.KEY, default=None
    )
    first_year: Year = column("Första år", "Första år", open_data=Leaves.VALUE, unit="år")
    last_year: Year | None = column("Sista år", "Sista år", open_data=Leaves.VALUE, unit="år", default=None)
    budget_sek: Ore | None = column("Budget", "Projektets budget", open_data=Leaves.VALUE, unit="kr", default=None)
    eu_share_percent: Percent | None = column(
        "EU:s andel", "EU:s andel", open_data=Leaves.VALUE, unit="procent", default=None
    )


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
        group=TableGroup.PROGRAMMES,
        place=1,
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_years_in_order, _budget_says_what_it_covers),
    ),
    Table(
        "objectives",
        "Politiska mål",
        "EU:s politiska mål per program.",
        Objective,
        ("programme_id", "number"),
        group=TableGroup.PROGRAMMES,
        place=2,
        row_rules=(stands_in_its_source,),
        references=(Reference("programme_id", "programmes", "programme_id"),),
    ),
    Table(
        "projects",
        "EU-projekt",
        "EU-finansierade projekt per nämnd.",
        Project,
        ("project_id",),
        group=TableGroup.PROGRAMMES,
        place=3,
        references=(
            Reference("committee_id", "committees", "committee_id"),
            Reference("programme_id", "programmes", "programme_id"),
            Reference("collaboration_id", "collaborations", "collaboration_id"),
        ),
        row_rules=(_years_in_order,),
    ),
)
