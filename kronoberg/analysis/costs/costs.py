"""What the international work costs: parts, gross, income and net per collaboration and year, and their totals.

Every page, chart text, report and export gets its money from here (design, promise 5).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import STRENGTH, VALUELESS, Category, Direction, Status


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a collaboration's cost or income in a year, with the table row it was made from."""

    direction: Direction
    category: Category
    figure: Figure
    row: Cost


@dataclass(frozen=True, slots=True)
class YearCost:
    """What one collaboration cost in one year.

    Attributes
    ----------
    gross, income, net
        Expenses, what comes back, and the difference. `income` is not applicable where none is expected.
    budget
        The budgeted expenses; not applicable where there is no budget.
    parts
        What gross and income are made of, in the categories' fixed order.
    budget_parts
        What the budget is made of, and what is budgeted to come back.
    """

    collaboration: Collaboration
    year: int
    gross: Figure
    income: Figure
    net: Figure
    budget: Figure
    parts: tuple[Part, ...]
    budget_parts: tuple[Part, ...] = ()

    @property
    def year_is_assumed(self) -> bool:
        """Whether some part's source names no year."""
        return any(part.row.year_basis == "assumed" for part in self.parts)

    @property
    def holds_pay(self) -> bool | None:
        """Whether pay for the effort is a part of the gross cost; None where a source gives one undivided amount."""
        known = {part.category for part in self.parts if part.direction is Direction.EXPENSE and part.figure.value}
        return None if Category.UNALLOCATED in known else Category.STAFF_SUPPORT in known

    @property
    def silent(self) -> tuple[tuple[Direction, Figure], ...]:
        """The directions that should have figures and have not a single row, each with what is said of it."""
        given = {part.direction for part in self.parts}
        both = ((Direction.EXPENSE, self.gross), (Direction.INCOME, self.income))
        return tuple((direction, figure) for direction, figure in both if direction not in given and figure.applicable)


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over collaborations; each collaboration counts as one part, also at net.

    Attributes
    ----------
    gross, income, net
        The sums of what the collaborations cost, got back and were left with.
    income_open
        The collaborations' years whose reimbursement is unknown, wholly or in part.
    """

    gross: Figure
    income: Figure
    net: Figure
    income_open: tuple[YearCost, ...]


def years_with_a_figure(book: Book) -> tuple[int, ...]:
    """Years for which some cost or effort is known (a budget alone does not count), in order."""
    silent = (*VALUELESS, Status.BUDGET)
    rows: tuple[Cost | Effort, ...] = (*book.costs, *book.effort)
    return tuple(sorted({row.year for row in rows if row.status not in silent}))


def year_cost(book: Book, collaboration: Collaboration, year: int) -> YearCost:
    """Add up one collaboration's year. Without any cost row its cost is missing, never zero."""
    rows = book.costs_by_year.get((collaboration.collaboration_id, year), ())
    paid = [row for row in rows if row.direction is Direction.EXPENSE]
    expenses = _parts(_of_strongest_status(paid))
    incomes = _parts(_of_strongest_status([row for row in rows if row.direction is Direction.INCOME]))
    gross = _sum(expenses) if expenses else figures.missing(unit=Unit.SEK)
    income = _sum(incomes) if incomes else _income_without_rows(collaboration)
    budgeted = _parts([row for row in rows if row.status is Status.BUDGET])
    return YearCost(
        collaboration=collaboration,
        year=year,
        gross=gross,
        income=income,
        net=figures.difference(gross, income),
        budget=_sum(tuple(part for part in budgeted if part.direction is Direction.EXPENSE)),
        parts=(*expenses, *incomes),
        budget_parts=budgeted,
    )


def totals(year_costs: Iterable[YearCost]) -> Totals:
    """Add up several collaborations. The sum of the nets is the sum of what the rows say, in value, bound and count."""
    costs = tuple(year_costs)
    return Totals(
        gross=figures.total((cost.gross.as_one_part() for cost in costs), unit=Unit.SEK),
        income=figures.total((cost.income.as_one_part() for cost in costs), unit=Unit.SEK),
        net=figures.total((cost.net.as_one_part() for cost in costs), unit=Unit.SEK),
        income_open=tuple(cost for cost in costs if not cost.income.complete),
    )


def _of_strongest_status(rows: list[Cost]) -> list[Cost]:
    """The rows of the strongest status present, with those that are missing or not applicable; never a mix."""
    strongest = next((status for status in STRENGTH if any(row.status is status for row in rows)), None)
    return [row for row in rows if row.status is strongest or row.status in VALUELESS]


def _parts(rows: list[Cost]) -> tuple[Part, ...]:
    order = list(Category)
    ranked = sorted(rows, key=lambda row: order.index(row.category))
    return tuple(Part(row.direction, row.category, _figure(row), row) for row in ranked)


def _figure(row: Cost) -> Figure:
    sources = (row.source_id,)
    if row.status is Status.NOT_APPLICABLE:
        return figures.not_applicable(unit=Unit.SEK, sources=sources)
    if row.amount_sek is None:
        return figures.missing(unit=Unit.SEK, sources=sources)
    return figures.known(row.amount_sek, unit=Unit.SEK, status=row.status, approximate=row.approximate, sources=sources)


def _sum(parts: tuple[Part, ...]) -> Figure:
    return figures.total((part.figure for part in parts), unit=Unit.SEK)


def _income_without_rows(collaboration: Collaboration) -> Figure:
    if collaboration.reimbursement_expected:
        return figures.missing(unit=Unit.SEK)
    return figures.not_applicable(unit=Unit.SEK)
