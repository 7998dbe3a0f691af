"""The contract of account rules: which accounts are which part of which collaboration's cost or income.

Regions' charts of accounts differ, so no account number stands in the code: the staff say which are theirs.
"""

from collections.abc import Iterable, Mapping

from kronoberg.domain.columns import Slug, Term, Text, Title, Whole, Year
from kronoberg.domain.contract import Located, Reference, Row, Table, Violation, column
from kronoberg.domain.contracts.money import category_fits_direction
from kronoberg.domain.faults import quoted
from kronoberg.domain.leaving import Stays
from kronoberg.domain.words import Category, Direction, TableGroup


class AccountRule(Row):
    """Which rows of the accounts belong to a part of a collaboration's cost or income.

    A rule has no source of its own: it is the staff's choice, and the history says who made it and why. What it
    leads to rests on the accounts, which are a source.
    """

    rule_id: Slug = column("Regel-id", "Regelns nyckel", open_data=Stays.WORK)
    order: Whole = column(
        "Ordning",
        "Regelns plats i ordningen; den lägsta prövas först och den första som passar gäller",
        open_data=Stays.WORK,
    )
    account_from: Term = column("Från konto", "Första kontot, eller de första siffrorna i det", open_data=Stays.WORK)
    account_to: Term = column(
        "Till konto",
        "Sista kontot, med lika många siffror; samma som det första för ett enda konto",
        open_data=Stays.WORK,
    )
    cost_centre: Term | None = column(
        "Kostnadsställe", "Kostnadsställe; tomt för alla", open_data=Stays.WORK, default=None
    )
    project: Term | None = column(
        "Projekt i redovisningen", "Projekt; tomt för alla", open_data=Stays.WORK, default=None
    )
    text_contains: Title | None = column(
        "Texten innehåller", "Ord som ska stå i radens text; tomt för alla", open_data=Stays.WORK, default=None
    )
    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Stays.WORK)
    category: Category = column("Kostnadsslag", "Vad pengarna gäller", open_data=Stays.WORK)
    direction: Direction = column("Kostnad eller intäkt", "Kostnad eller intäkt", open_data=Stays.WORK)
    valid_from_year: Year | None = column(
        "Från och med år", "Första verksamhetsår som regeln gäller", open_data=Stays.WORK, unit="år", default=None
    )
    valid_to_year: Year | None = column(
        "Till och med år", "Sista verksamhetsår som regeln gäller", open_data=Stays.WORK, unit="år", default=None
    )
    note: Text | None = column(
        "Anmärkning", "Anmärkning, till exempel vem som har bestämt regeln", open_data=Stays.WORK, default=None
    )


def _accounts_are_a_range(row: AccountRule) -> Violation | None:
    """Equally many digits, so that comparing them as text is comparing them as numbers."""
    first, last = row.account_from, row.account_to
    for name, account in (("account_from", first), ("account_to", last)):
        if not (account.isascii() and account.isdigit()):
            return Violation(name, quoted(account), "ett konto, bara siffror")
    if len(first) != len(last):
        found = f"{quoted(last)}, som inte har lika många siffror som {quoted(first)}"
        return Violation("account_to", found, "lika många siffror som i account_from")
    if last < first:
        return Violation(
            "account_to", f"{quoted(last)}, som är före {quoted(first)}", "ett konto som inte är före account_from"
        )
    return None


def _years_are_a_period(row: AccountRule) -> Violation | None:
    first, last = row.valid_from_year, row.valid_to_year
    if first is not None and last is not None and last < first:
        return Violation("valid_to_year", f"{last}, som är före {first}", "ett år som inte är före valid_from_year")
    return None


def _places_differ(rows: list[Located], _: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    """Two rules at the same place would make it a matter of chance which one is tried first."""
    seen: dict[int, int] = {}
    for line, row in rows:
        first = seen.setdefault(row.order, line)
        if first != line:
            yield line, Violation("order", f"platsen {row.order}, som också står på rad {first}", "en egen plats")


TABLES = (
    Table(
        "account_rules",
        "Konteringsregler",
        "Vilka konton, kostnadsställen och projekt i redovisningen som hör till vilket samarbete.",
        AccountRule,
        ("rule_id",),
        group=TableGroup.MONEY,
        place=4,
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_accounts_are_a_range, category_fits_direction, _years_are_a_period),
        table_rules=(_places_differ,),
    ),
)
