"""The sources of a document by number, and every figure of a year with the numbers of its sources."""

from collections.abc import Iterable, Mapping

from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, table
from kronoberg.show.table import Table

SOURCE, BUDGET, BUDGET_SOURCE = "Källa nr", "Budget", "Budgetens källa nr"


def sources_table(numbered: Mapping[str, int], sources: Mapping[str, Source]) -> Table | None:
    """The sources by number: document, publisher, date, and the link or why there is none; None without any."""
    rows = [
        {
            "Nr": str(number),
            "Dokument": cell.document(sources[source_id]),
            "Utgivare": sources[source_id].publisher,
            "Datum": cell.published(sources[source_id]),
            "Länk": cell.link(sources[source_id]),
        }
        for source_id, number in numbered.items()
    ]
    if not rows:
        return None
    shown = cell.table(rows, "Nr", title="Rapportens källor", links=("Länk",), whole=("Datum",))
    return table.said_once(shown, "Utgivare", "alla utgivna av {}")


def figures_table(rows: Iterable[YearRow], budgets: Mapping[str, Figure], numbered: Mapping[str, int]) -> Table | None:
    """Every part of the year's costs and effort with its status, the budget for it, and the number of each source.

    `budgets` are the budgeted efforts by collaboration.
    """
    lines = []
    for row in rows:
        label = row.collaboration.label
        for what, (figure, budget) in _parts(row.cost).items():
            lines.append(_line(f"{label}, {what}", figure, budget, numbered))
        budget = budgets.get(row.collaboration.collaboration_id)
        if row.effort.applicable or budget is not None:
            lines.append(_line(f"{label}, arbetsinsats", row.effort, budget, numbered))
    if not lines:
        return None
    shown = cell.table(lines, "Uppgift", title="Källan till varje siffra", numbers=("Värde", BUDGET))
    return shown if any(line[BUDGET] != cell.NOTHING for line in lines) else shown.without(BUDGET, BUDGET_SOURCE)


def _parts(cost: YearCost) -> dict[str, tuple[Figure | None, Figure | None]]:
    """Each part's figure and the budget for it, by its name; one of them is None where there is only the other."""
    figures = {part.category.word: part.figure for part in cost.parts}
    for direction, figure in cost.silent:
        figures[direction.word] = figure
    budgets = {part.category.word: part.figure for part in cost.budget_parts}
    return {name: (figures.get(name), budgets.get(name)) for name in dict.fromkeys((*figures, *budgets))}


def _line(what: str, figure: Figure | None, budget: Figure | None, numbered: Mapping[str, int]) -> dict[str, str]:
    return {
        "Uppgift": what,
        "Värde": cell.amount(figure),
        "Status": cell.NOTHING if figure is None else figure.status.word,
        SOURCE: _numbers(figure, numbered),
        BUDGET: cell.amount(budget),
        BUDGET_SOURCE: _numbers(budget, numbered),
    }


def _numbers(figure: Figure | None, numbered: Mapping[str, int]) -> str:
    """The numbers of a figure's sources; a dash where nothing is expected, words where no source tells."""
    if figure is None:
        return cell.NOTHING
    return ", ".join(str(numbered[source_id]) for source_id in figure.sources) or "ingen"
