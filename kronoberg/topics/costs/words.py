"""The Swedish sentences of the page about costs: fixed prices, per inhabitant, budget, parts.

Every sentence is put together from the same figures as the chart or table it stands beside (design, promise 5).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kronoberg.analysis.costs.budget import BudgetComparison, BudgetRow
from kronoberg.analysis.costs.committees import CommitteeCost
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.costs.parts import Parts
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview.overview import Change
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Bound, Figure
from kronoberg.domain.words import Status
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST

CURRENT_PRICES = "Löpande priser"

NO_COMMITTEE = "Nämnd ej angiven"
NOBODY = "Inget samarbete väntas ha kostnader det här året."


def price_choices(indices: Iterable[PriceIndex]) -> dict[str, str]:
    """The words of each price level: of current prices, which have no key, then of each index by its key."""
    choices = {"": CURRENT_PRICES}
    for index in indices:
        name, key = swedish.sentence(index.series.name), index.series.series_id
        choices[key] = f"{name}, {key}" if name in choices.values() else name
    return choices


def price_level(index: PriceIndex) -> str:
    """Which prices an index converts to, as the end of a sentence."""
    return f"i {index.base_year} års priser"


def over_time_words(
    book: Book,
    columns: Sequence[YearColumn],
    year: int,
    index: PriceIndex | None,
    *,
    change: Change | None = None,
    collaboration: Collaboration | None = None,
) -> ChartWords:
    """The words around the chart of years, in current prices or, with an index, in those of its base year.

    The headline is about the chosen year; `change` is its change in current prices.
    """
    if index is None:
        return years_words.over_time(COST, book, columns, year, change=change, collaboration=collaboration)
    words = years_words.over_time(COST, book, columns, year, collaboration=collaboration)
    prices = price_level(index)
    span = f"{columns[0].year}–{columns[-1].year}"
    divided = COST.division(alone=collaboration is not None)
    return replace(
        words,
        headline=f"{words.headline}{_level(years_words.chosen(columns, year), index)}",
        measure=(
            f"Bruttokostnad per år {span}, kronor i fasta priser ({index.base_year} års priser, omräknat med "
            f"{index.series.name}){divided}"
        ),
        alt=f"Stapeldiagram: bruttokostnad per år {span} {prices}{divided}.",
        text=_fixed_text(columns, prices),
        lead=describe.silent_years(columns),
    )


def _level(column: YearColumn | None, index: PriceIndex) -> str:
    """Which prices the chosen year's cost is in, or could not be converted to; nothing where there is no cost."""
    if column is None or (column.total.value is None and not column.outside_index):
        return ""
    return f" {'till' if column.outside_index else 'i'} {index.base_year} års priser"


def _fixed_text(columns: Sequence[YearColumn], prices: str) -> str:
    known = [(str(column.year), column.total) for column in columns if column.total.value is not None]
    told = describe.listed(f"Kostnad per år {prices}", known)
    return " ".join(filter(None, (told, describe.silent_years(columns))))


def not_converted(columns: Sequence[YearColumn], index: PriceIndex, *, shown_instead: bool) -> str:
    """Which years' costs cannot be given in fixed prices, and why; empty when all can.

    `shown_instead` says that current prices are shown, since no year could be converted.
    """
    outside = [column.year for column in columns if column.outside_index]
    if not outside:
        return ""
    verb, what = ("beloppet", "det") if len(outside) == 1 else ("beloppen", "de")
    years = swedish.enumeration(map(str, outside))
    reason = f"{years} finns inte i indexet ”{index.series.name}”, {_reach(outside, index)}: {verb} kan inte räknas om."
    if not shown_instead:
        return reason
    return f"Kostnaden kan inte visas i fasta priser. {reason} Därför visas {what} i löpande priser."


def _reach(outside: list[int], index: PriceIndex) -> str:
    if min(outside) > index.base_year:
        return f"som slutar {index.base_year}"
    if max(outside) < index.first_year:
        return f"som börjar {index.first_year}"
    return f"som har {swedish.enumeration(map(str, sorted(index.values)))}"


def per_inhabitant_note(shown: YearPerInhabitant) -> str:
    """The denominator of a column of costs per inhabitant; empty when there is no cost to divide."""
    if shown.cost.value is None:
        return ""
    if shown.inhabitants is None:
        return _no_population(shown)
    return f"Per invånare: delat med {_people(shown.inhabitants)} den 31 december {shown.year}."


def per_inhabitant_sentence(shown: YearPerInhabitant) -> str:
    """How a year's cost per inhabitant came about, as a sentence."""
    if shown.inhabitants is None:
        return _no_population(shown)
    if shown.per_inhabitant.value is None:
        return f"Kostnaden {shown.year} saknas, så den kan inte delas med {_people(shown.inhabitants)}."
    return (
        f"{swedish.sentence(figure_text.amount(shown.cost))} i bruttokostnad {shown.year} (löpande priser) delat med "
        f"{_people(shown.inhabitants)} den 31 december {shown.year}."
    )


def _no_population(shown: YearPerInhabitant) -> str:
    return f"Folkmängden den 31 december {shown.year} saknas, så kostnaden per invånare kan inte räknas ut."


def _people(count: int) -> str:
    return swedish.counted(count, "invånare", "invånare")


def budget_heading(compared: BudgetComparison) -> str:
    """The heading over budget beside cost, with the statuses of the costs: the two are never mixed silently."""
    if not compared.rows:
        return f"Budget {compared.year}"
    statuses = swedish.enumeration(status.word for status in compared.statuses) or Status.MISSING.word
    return f"Budget {compared.year} och kostnad ({statuses})"


def no_budget(compared: BudgetComparison) -> str:
    """That a year has no budget, or which collaborations have none; empty when all have one."""
    if not compared.rows:
        return f"Ingen budget finns för {compared.year}."
    if not compared.without_budget:
        return ""
    labels = swedish.enumeration(row.label for row in compared.without_budget)
    return f"Ingen budget finns för {labels}, som därför inte är med i jämförelsen."


def budget_words(book: Book, compared: BudgetComparison) -> ChartWords:
    """The words around the chart of budget beside cost."""
    costs = [row.cost for row in compared.rows]
    parts = [f"{row.collaboration.label}: {against_budget(row)}" for row in compared.rows]
    return ChartWords(
        headline=_budget_headline(compared),
        measure=f"Budget och bruttokostnad {compared.year} per samarbete, kronor i löpande priser",
        alt=f"Liggande staplar: budget bredvid kostnad {compared.year} per samarbete.",
        text=f"{'; '.join(parts)}.",
        key=f"{describe.bars_key([Status.BUDGET])} {years_words.status_key(costs, compared.year)}".strip(),
        source=describe.source_line(book, years_words.sources([compared.cost, compared.budget])),
    )


def _budget_headline(compared: BudgetComparison) -> str:
    value = compared.difference.stated_value
    if value is None:
        return f"Kostnaden {compared.year} kan inte jämföras med budgeten: uppgift saknas"
    told = over_or_under(compared.difference, figure_text.short_amount)
    # What is only half known is never called a saving.
    half_known = compared.difference.bound is Bound.AT_LEAST and value < 0
    return f"Kostnaden {compared.year} {'är inte helt känd:' if half_known else 'var'} {told}"


def against_budget(row: BudgetRow, form: Callable[[Figure], str] = figure_text.amount) -> str:
    """How a collaboration's cost stands to its budget: `8 955 kr under budget`, `kostnaden saknas, budget …`."""
    if not row.cost.applicable:
        return f"ingen kostnad väntas, budget {form(row.budget)}"
    if row.difference.value is None:
        return f"kostnaden saknas, budget {form(row.budget)}"
    return over_or_under(row.difference, form)


def over_or_under(difference: Figure, form: Callable[[Figure], str] = figure_text.amount) -> str:
    """The difference in a form and without a sign; below the budget, "minst" of a negative number reads "högst"."""
    value = difference.stated_value
    if value is None:
        return form(difference)
    if value == 0 and difference.bound is Bound.EXACT:
        return "enligt budget"
    if value >= 0:
        return f"{form(difference)} över budget"
    return f"{form(figures.negated(difference))} under budget"


def parts_sentence(parts: Parts, year: int) -> str:
    """What a reader must know about the parts: how much is not divided, and what a dash means."""
    if not parts.rows:
        return NOBODY
    if not parts.categories:
        return f"Ingen källa säger vad pengarna gick till {year}."
    sentences = ["Ett streck betyder att källan inte har någon sådan del."]
    if parts.undivided is not None:
        amount = swedish.sentence(figure_text.amount(parts.undivided))
        sentences.insert(0, f"{amount} är inte fördelat i källorna och kan höra till vilken del som helst.")
    if not all(figure.complete for figure in parts.sums.values()):
        sentences.append("Där något saknas eller inte är fördelat är summan av en del ett minsta belopp.")
    return " ".join(sentences)


def committees_sentence(committees: Iterable[CommitteeCost], year: int) -> str:
    """That no source says which committee pays, where that is so; else empty."""
    groups = list(committees)
    if groups and all(group.committee is None for group in groups):
        return f"Ingen källa anger vilken nämnd som betalade {year}."
    return ""
