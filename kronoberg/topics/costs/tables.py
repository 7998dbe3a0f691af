"""The tables of the page about costs: finished text, in the order of the chart that each stands beside."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kronoberg.analysis.costs.budget import BudgetComparison
from kronoberg.analysis.costs.committees import CommitteeCost
from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.parts import Parts
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Cell, Table
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import tables
from kronoberg.topics.overview import words as describe

GROSS, INCOME, NET, STATUS = "Bruttokostnad", "Återbetalt", "Nettokostnad", "Status"


def years_table(current: Sequence[YearColumn], shown: Sequence[YearColumn]) -> Table:
    """The numbers of the chart over years; what is known but cannot be converted says so instead of missing.

    `current` are the columns in current prices, `shown` the ones of the chart, which may be in fixed prices.
    """
    table, before = tables.years_table(shown), tables.years_table(current)
    rows = tuple(
        _outside_index(row, known, table.numbers) if column.outside_index else row
        for column, row, known in zip(shown, table.rows, before.rows, strict=True)
    )
    return replace(table, rows=rows)


def _outside_index(row: tuple[Cell, ...], known: tuple[Cell, ...], numbers: Collection[int]) -> tuple[Cell, ...]:
    """A year's row where each number that is known in current prices says that it cannot be converted."""
    return tuple(
        describe.OUTSIDE_INDEX if place in numbers and value != before else value
        for place, (value, before) in enumerate(zip(row, known, strict=True))
    )


def sizes_table(rows: Iterable[YearRow], per_inhabitant: Mapping[str, Figure], year: int) -> Table:
    """The year's costs, largest first, with the cost per inhabitant of each."""
    cells = [
        {
            "Samarbete": row.collaboration.label,
            GROSS: cell.amount(row.cost.gross),
            STATUS: tables.cost_status(row.cost),
            "Per invånare": cell.amount(per_inhabitant[row.collaboration.collaboration_id]),
        }
        for row in rows
    ]
    cells = cells or [dict.fromkeys(("Samarbete", GROSS, STATUS, "Per invånare"), cell.NOTHING)]
    return _table(cells, "Samarbete", numbers=(GROSS, "Per invånare"), alt=f"Bruttokostnad per samarbete {year}")


def inhabitants_table(years: Iterable[YearPerInhabitant]) -> Table:
    """Each year's cost, how many it is divided by, and the cost per inhabitant."""
    cells = [
        {
            "År": str(row.year),
            GROSS: cell.amount(row.cost),
            "Invånare 31 dec": cell.MISSING if row.inhabitants is None else swedish.decimal(row.inhabitants),
            "Kronor per invånare": cell.amount(row.per_inhabitant),
        }
        for row in years
    ]
    return _table(
        cells, "År", numbers=(GROSS, "Invånare 31 dec", "Kronor per invånare"), alt="Bruttokostnad per invånare och år"
    )


def budget_table(compared: BudgetComparison) -> Table:
    """Budget, cost with its status, and how much more the cost was; the sum is over those that have a budget."""
    cells = [
        {
            "Samarbete": row.collaboration.label,
            "Budget": cell.amount(row.budget),
            "Kostnad": cell.amount(row.cost),
            "Kostnadens status": cell.status(row.cost),
            "Skillnad": difference(row.difference),
        }
        for row in compared.rows
    ]
    cells.append(
        {
            "Samarbete": "Alla med budget",
            "Budget": cell.amount(compared.budget),
            "Kostnad": cell.amount(compared.cost),
            "Kostnadens status": cell.sum_status(compared.cost),
            "Skillnad": difference(compared.difference),
        }
    )
    return _table(
        cells,
        "Samarbete",
        numbers=("Budget", "Kostnad"),
        sums=("Alla med budget",),
        alt=f"Budget och kostnad {compared.year}",
    )


def parts_table(parts: Parts, year: int) -> Table:
    """What each collaboration's cost went to, with a sum for each category."""
    names = {category: swedish.sentence(category.word) for category in parts.categories}
    cells = [
        {
            "Samarbete": row.collaboration.label,
            **{name: _part(row.by_category.get(category)) for category, name in names.items()},
            GROSS: cell.amount(row.gross),
        }
        for row in parts.rows
    ]
    cells.append(
        {
            "Samarbete": tables.SUMS[-1],
            **{name: cell.amount(parts.sums[category]) for category, name in names.items()},
            GROSS: cell.amount(parts.gross),
        }
    )
    return _table(
        cells,
        "Samarbete",
        numbers=(*names.values(), GROSS),
        sums=(tables.SUMS[-1],),
        alt=f"Vad pengarna gick till {year}",
    )


def committees_table(committees: Iterable[CommitteeCost], year: int) -> Table:
    """What each paying committee stands for, and for which collaborations."""
    cells = [
        {
            "Nämnd": cost_words.committee_name(group.committee.name if group.committee else None),
            "Samarbeten": swedish.enumeration(row.collaboration.label for row in group.rows),
            **gross_to_net(group.costs),
            STATUS: cell.sum_status(group.costs.gross),
        }
        for group in committees
    ]
    cells = cells or [dict.fromkeys(("Nämnd", "Samarbeten", GROSS, INCOME, NET, STATUS), cell.NOTHING)]
    return _table(cells, "Nämnd", numbers=(GROSS, INCOME, NET), alt=f"Kostnad per betalande nämnd {year}")


def gross_to_net(costs: YearCost | Totals) -> dict[str, str]:
    """The cells of gross cost, what comes back and net cost."""
    return {GROSS: cell.amount(costs.gross), INCOME: cell.amount(costs.income), NET: cell.amount(costs.net)}


def _table(
    cells: list[dict[str, str]], row_header: str, *, numbers: tuple[str, ...], alt: str, sums: tuple[str, ...] = ()
) -> Table:
    return cell.table(cells, row_header, title=alt, numbers=numbers, sums=sums)


def difference(figure: Figure) -> str:
    """How a cost stands to its budget, in the words of the chart: `högst 73 500 kr under budget`."""
    return cost_words.over_or_under(figure) if figure.applicable else cell.NOTHING


def _part(figure: Figure | None) -> str:
    return cell.NOTHING if figure is None else figure_text.amount(figure)
