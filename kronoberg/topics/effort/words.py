"""The Swedish sentences about effort: its change, its conversion to hours, and the words around its charts."""

from collections.abc import Sequence

from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort.effort import FullTimeYear
from kronoberg.analysis.overview.overview import Change, YearOverview, YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import STRENGTH
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import EFFORT

NO_HOURS = "Ingen källa anger hur många timmar en heltidstjänst är per år, så procenten räknas inte om till timmar."


def about_change(change: Change) -> str:
    """Why the change is not told, or what it builds on; empty when the headline says all."""
    return describe.basis(change) if change.amount is not None else describe.change_sentence(change, EFFORT)


def hours_sentence(total: Figure, full_time: FullTimeYear | None) -> str:
    """What the total is in hours, by which series; that it is a conversion; or why there is none.

    Empty when there is no effort to convert.
    """
    if total.value is None:
        return ""
    if full_time is None:
        return NO_HOURS
    series = f"{swedish.decimal(full_time.value.value)} timmar per heltidsår"
    hours = figure_text.amount(effort.in_hours(total, full_time))
    equal = f"{swedish.sentence(figure_text.amount(total))} {figure_text.OF_A_POST} motsvarar {hours}, med {series}"
    return f"{equal}. Timmarna är en omräkning av procenten; ingen har mätt dem."


def hours_source(book: Book, total: Figure, full_time: FullTimeYear | None) -> str:
    """Where the hours of a full-time post come from, and what they stand for; empty when nothing is converted."""
    if full_time is None or total.value is None:
        return ""
    scope = f" ({full_time.series.scope})" if full_time.series.scope else ""
    note = f" {full_time.series.note}" if full_time.series.note else ""
    source = describe.source_line(book, [full_time.value.source_id])
    return f"Timmar per heltidsår: {full_time.series.name}{scope}. {source}{note}"


def status_line(picture: YearOverview) -> str:
    """The status of the year's figures, such as `Arbetsinsats 2024: uppskattning, 4 av 4 har uppgift`."""
    total = picture.everything.effort
    return f"Arbetsinsats {picture.year}: {describe.status_words(total)}."


def panels_words(book: Book, picture: YearOverview) -> ChartWords:
    """The words around the two panels of cost and effort."""
    rows = picture.everything.rows
    sources = list(dict.fromkeys(source for row in rows for source in (*row.cost.gross.sources, *row.effort.sources)))
    return ChartWords(
        headline=_largest(rows),
        measure=f"Kostnad och arbetsinsats per samarbete {picture.year}, i samma ordning: högst känd kostnad först",
        alt=f"Stapeldiagram {picture.year}",
        text=" ".join(_row_text(row) for row in rows),
        key=describe.bars_key(STRENGTH),
        source=describe.source_line(book, sources),
    )


def bars_words(book: Book, picture: YearOverview) -> ChartWords:
    """The words around bars of the year's effort alone."""
    rows = [row for row in picture.everything.rows if row.effort.applicable]
    sources = years_words.sources(row.effort for row in rows)
    return ChartWords(
        headline=f"Arbetsinsats per samarbete {picture.year}",
        measure=f"{swedish.sentence(EFFORT.unit)}, i samma ordning som kostnaden: högst känd kostnad först",
        alt=f"Stapeldiagram: arbetsinsats per samarbete {picture.year}, {EFFORT.unit}.",
        text=describe.listed("Arbetsinsats", [(row.collaboration.label, row.effort) for row in rows]),
        key=describe.bars_key(STRENGTH),
        source=describe.source_line(book, sources),
    )


def _row_text(row: YearRow) -> str:
    cost, work = figure_text.amount_with_status(row.cost.gross), figure_text.amount_with_status(row.effort)
    return f"{row.collaboration.label}: kostnad {cost}, arbetsinsats {work}."


def _largest(rows: Sequence[YearRow]) -> str:
    """Which has the highest known cost and which the largest known effort; the first by name when they are equal."""
    costs = [row for row in rows if row.cost.gross.value is not None]
    efforts = [row for row in rows if row.effort.value is not None]
    if not costs or not efforts:
        return "Kostnad och arbetsinsats kan inte jämföras"
    cost = max(costs, key=lambda row: row.cost.gross.value or 0).collaboration.label
    work = max(efforts, key=lambda row: row.effort.value or 0).collaboration.label
    if cost == work:
        return f"{cost} har både högst känd kostnad och störst känd arbetsinsats"
    return f"{cost} har högst känd kostnad, {work} störst känd arbetsinsats"
