"""The tables of the page about costs: finished text, in the order of the chart that each stands beside."""

from collections.abc import Iterable, Mapping, Sequence

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
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import tables
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.tables import ReaderTable

GROSS, INCOME, NET, STATUS = "Bruttokostnad", "Återbetalt", "Nettokostnad", "Status"
EVERYTHING = "Allt"


def years_table(current: Sequence[YearColumn], shown: Sequence[YearColumn]) -> ReaderTable:
    """The numbers of the chart over years; what is known but cannot be converted says so instead of missing.

    `current` are the columns in current prices, `shown` the ones of the chart, which may be in fixed prices.
    """
    table = tables.years_table(shown)
    numbers = list(table.numbers)
    frame, before = table.frame.copy(), tables.years_table(current).frame
    outside = frame.index.isin([str(column.year) for column in shown if column.outside_index])
    lost = frame[numbers].ne(before[numbers]).mul(outside, axis="index")
    frame[numbers] = frame[numbers].mask(lost, describe.OUTSIDE_INDEX)
    return ReaderTable(frame=frame, numbers=table.numbers, alt=table.alt)


def sizes_table(rows: Iterable[YearRow], per_inhabitant: Mapping[str, Figure], year: int) -> ReaderTable:
    """The year's costs, largest first, with the cost per inhabitant of each."""
    cells = [
        {
            "Samarbete": row.collaboration.label,
            GROSS: cell.amount(row.cost.gross),
            STATUS: _cost_status(row.cost),
            "Per invånare": cell.amount(per_inhabitant[row.collaboration.collaboration_id]),
        }
        for row in rows
    ]
    cells = cells or [dict.fromkeys(("Samarbete", GROSS, STATUS, "Per invånare"), cell.NOTHING)]
    return _table(cells, "Samarbete", numbers=(GROSS, "Per invånare"), alt=f"Bruttokostnad per samarbete {year}")


def inhabitants_table(years: Iterable[YearPerInhabitant]) -> ReaderTable:
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


def net_table(rows: Iterable[YearRow], total: Totals, year: int) -> ReaderTable:
    """Gross, what comes back and net per collaboration, and for everything."""
    cells = [
        {"Samarbete": row.collaboration.label, **_gross_to_net(row.cost), STATUS: _cost_status(row.cost)}
        for row in rows
    ]
    cells.append({"Samarbete": EVERYTHING, **_gross_to_net(total), STATUS: cell.sum_status(total.gross)})
    return _table(
        cells, "Samarbete", numbers=(GROSS, INCOME, NET), sums=(EVERYTHING,), alt=f"Från brutto till netto {year}"
    )


def budget_table(compared: BudgetComparison) -> ReaderTable:
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


def parts_table(parts: Parts, year: int) -> ReaderTable:
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
            "Samarbete": EVERYTHING,
            **{name: cell.amount(parts.sums[category]) for category, name in names.items()},
            GROSS: cell.amount(parts.gross),
        }
    )
    return _table(
        cells,
        "Samarbete",
        numbers=(*names.values(), GROSS),
        sums=(EVERYTHING,),
        alt=f"Vad pengarna gick till {year}",
    )


def committees_table(committees: Iterable[CommitteeCost], year: int) -> ReaderTable:
    """What each paying committee stands for, and for which collaborations."""
    cells = [
        {
            "Nämnd": cost_words.committee_name(group.committee.name if group.committee else None),
            "Samarbeten": swedish.enumeration(row.collaboration.label for row in group.rows),
            **_gross_to_net(group.costs),
            STATUS: cell.sum_status(group.costs.gross),
        }
        for group in committees
    ]
    cells = cells or [dict.fromkeys(("Nämnd", "Samarbeten", GROSS, INCOME, NET, STATUS), cell.NOTHING)]
    return _table(cells, "Nämnd", numbers=(GROSS, INCOME, NET), alt=f"Kostnad per betalande nämnd {year}")


def _gross_to_net(costs: YearCost | Totals) -> dict[str, str]:
    return {GROSS: cell.amount(costs.gross), INCOME: cell.amount(costs.income), NET: cell.amount(costs.net)}


def _cost_status(cost: YearCost) -> str:
    assumed = ", året är antaget" if cost.year_is_assumed else ""
    return f"{cell.status(cost.gross)}{assumed}"


def _table(
    cells: list[dict[str, str]], row_header: str, *, numbers: tuple[str, ...], alt: str, sums: tuple[str, ...] = ()
) -> ReaderTable:
    return ReaderTable(frame=cell.frame(cells, row_header), numbers=numbers, sums=sums, alt=alt)


def difference(figure: Figure) -> str:
    """How a cost stands to its budget, in the words of the chart: `högst 73 500 kr under budget`."""
    return cost_words.over_or_under(figure) if figure.applicable else cell.NOTHING


def _part(figure: Figure | None) -> str:
    return cell.NOTHING if figure is None else figure_text.amount(figure)
