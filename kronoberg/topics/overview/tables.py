"""Tables for readers: text in every cell, finished, with the columns that hold numbers named for right alignment."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.overview.overview import Group, YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, figure_text
from kronoberg.show.common_words import most_say
from kronoberg.show.table import Table

COST, EFFORT, STATUS = "Kostnad", "Arbetsinsats", "Status"
SUMS = ("Summa samarbeten", "Summa EU-program", "Allt")
"""What the sums of a year are called: of the collaborations, of the programmes, of everything."""
NOT_COMPARABLE = "ej jämförbart"
UNCLEAR, NOT_IN = "oklart om det pågick", "inte med"


def years_table(columns: Sequence[YearColumn], *, measure: str = COST) -> Table:
    """The numbers of a chart over years: one row a year, the total, and one column for each part."""
    return most_say(years_and_statuses(columns, measure=measure), STATUS)


def years_and_statuses(columns: Sequence[YearColumn], *, measure: str = COST) -> Table:
    """The same, with the status in each row."""
    labels = list(dict.fromkeys(segment.label for column in columns for segment in column.segments if segment.label))
    rows = []
    for column in columns:
        by_label = {segment.label: segment.figure for segment in column.segments}
        cells = {
            swedish.sentence(label): UNCLEAR if label in column.unclear else cell.amount(by_label.get(label))
            for label in labels
        }
        rows.append(
            {
                "År": str(column.year),
                "Totalt": cell.amount(column.total),
                **cells,
                STATUS: cell.status(column.total),
            }
        )
    alt = f"{measure} per år {columns[0].year}–{columns[-1].year}"
    return cell.table(rows, "År", title=alt, numbers=("Totalt", *map(swedish.sentence, labels)))


def of_sources(lines: Sequence[dict[str, str]], about: str, *, why: str = "") -> Table:
    """The table that leads each figure and statement of a page to its source, from lines that `cell` has made.

    Parameters
    ----------
    about
        What the page is about, for the only line when there is nothing to lead anywhere.
    why
        Why there is nothing, when it is not only that no source tells.
    """
    nothing = {"Uppgift": about} | cell.origin(None) | ({"Källa": why} if why else {})
    return cell.table(
        lines or [nothing],
        "Uppgift",
        title="Källan till varje uppgift",
        numbers=("Värde",),
        links=("Länk",),
        whole=("Datum",),
        cards=True,
    )


def sources_table(book: Book, rows: Iterable[YearRow], *, budgets: bool = False) -> Table:
    """Every figure of the year with its source: document, section, date, link or why there is none, who entered it.

    `budgets` adds the parts of the budgets, for a page that shows them.
    """
    return of_sources(
        [
            line
            for row in rows
            for line in (*cost_source_lines(book, row, budgets=budgets), *effort_source_lines(book, row))
        ],
        COST,
    )


def cost_source_lines(book: Book, row: YearRow, *, budgets: bool = False) -> list[dict[str, str]]:
    """A line for each part of a collaboration's cost; one that no source mentions says so."""
    label, cost = row.collaboration.label, row.cost
    lines = [
        cell.source(f"{label}, {part.category.word}", part.figure, book.sources[part.row.source_id])
        for part in cost.parts
    ]
    if budgets:
        lines += [
            cell.source(f"{label}, budget, {part.category.word}", part.figure, book.sources[part.row.source_id])
            for part in cost.budget_parts
        ]
    for direction, figure in cost.silent:
        lines.append(cell.source(f"{label}, {direction.word}", figure, None))
    return lines


def effort_source_lines(book: Book, row: YearRow) -> list[dict[str, str]]:
    """A line for each source of a collaboration's effort; one that no source mentions says so."""
    what = f"{row.collaboration.label}, arbetsinsats"
    found: list[Source | None] = [book.sources[source] for source in row.effort.sources]
    return [cell.source(what, row.effort, source) for source in found or [None]]


def row_change(row: YearRow) -> str:
    """The change of a collaboration's cost from the year before; words where there is none to state."""
    if _state_before(row) is Expectation.NOT_EXPECTED:
        return "ny"
    return NOT_COMPARABLE if row.change is None else figure_text.signed_amount(row.change)


def previous_amount(row: YearRow) -> str:
    """A collaboration's cost of the year before; that it is unclear where nobody knows whether it went on then."""
    return UNCLEAR if _state_before(row) is Expectation.UNCLEAR else cell.amount(row.previous)


def _state_before(row: YearRow) -> Expectation:
    return expected.expectation(row.collaboration, row.cost.year - 1)


def group_change(group: Group) -> str:
    """The change of a sum of costs from the year before; words where the years cannot be compared."""
    change = group.cost_change
    if not group.rows and not (change.went or change.unclear):
        return cell.NOTHING
    amount = group.cost_change.amount
    return NOT_COMPARABLE if amount is None else figure_text.signed_amount(amount)


def cost_status(cost: YearCost) -> str:
    """A cost's status, and that its year is assumed where no source names one."""
    return cell.year_status(cost.gross, assumed=cost.year_is_assumed)


def row_status(row: YearRow) -> str:
    """The status of a collaboration's cost, and of its effort where that is another."""
    return year_status(row.cost, row.effort)


def year_status(cost: YearCost, effort: Figure) -> str:
    """The same for a year of which only the cost and the effort are at hand."""
    return _status_of_both(cost_status(cost), cost.gross, effort)


def group_status(group: Group) -> str:
    """The status of a group's cost with how many are known, and of its effort where that is another."""
    return _status_of_both(cell.sum_status(group.costs.gross), group.costs.gross, group.effort)


def _status_of_both(words: str, cost: Figure, effort: Figure) -> str:
    """The cost's status in words, and the effort's where it is another."""
    if effort.value is None or figure_text.label(effort) is figure_text.label(cost):
        return words
    return f"{words}; insats: {figure_text.label(effort).word}"
