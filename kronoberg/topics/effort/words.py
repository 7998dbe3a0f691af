"""The Swedish sentences about effort: its change, its conversion to hours, and the words around its charts."""

from collections.abc import Sequence

from kronoberg.analysis.effort import effort
from kronoberg.analysis.effort.effort import FullTimeYear
from kronoberg.analysis.overview.overview import Change, YearOverview, YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.show import figure_text
from kronoberg.show.chart_words import ALT_LENGTH, ChartWords
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words

UNIT = "procent av en heltidstjänst"
NO_HOURS = "Ingen källa anger hur många timmar en heltidstjänst är per år, så procenten räknas inte om till timmar."
_KEY = "Fylld stapel är utfall. Ljusare stapel med streckad kant är preliminärt eller uppskattning."


def change_sentence(change: Change) -> str:
    """The change in percentage points of a full-time post, or why the years cannot be compared."""
    years = f"från {change.previous_year} till {change.year}"
    if change.amount is None:
        return f"Ändringen {years} kan inte anges: {describe.reason_not_comparable(change)}."
    value = change.amount.value or 0
    if value == 0:
        return f"Arbetsinsatsen var oförändrad {years}."
    verb = "ökade" if value > 0 else "minskade"
    about = f"ca{swedish.NBSP}" if change.amount.approximate else ""
    return f"Arbetsinsatsen {verb} med {about}{swedish.percentage_points(abs(value))} {years}."


def year_sentences(picture: YearOverview, change: Change) -> str:
    """What a reader should know about the year's effort: how much is uncertain, the change, what stands outside."""
    breakdown = figure_text.breakdown(picture.everything.effort)
    parts = [
        swedish.sentence(f"{breakdown}.") if breakdown else "",
        change_sentence(change),
        describe.basis(change),
        describe.outside_totals(picture),
    ]
    return " ".join(part for part in parts if part)


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
    equal = f"{swedish.sentence(figure_text.amount(total))} av en heltidstjänst motsvarar {hours}, med {series}"
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
    """The status of the page's figures, such as `Arbetsinsats 2024: uppskattning, 4 av 4 har uppgift`."""
    total = picture.everything.effort
    known = [figure_text.status(total)] if total.value is not None else []
    return f"Arbetsinsats {picture.year}: {', '.join([*known, figure_text.coverage(total)])}."


def over_time_words(
    book: Book,
    columns: Sequence[YearColumn],
    year: int,
    *,
    change: Change | None = None,
    collaboration: Collaboration | None = None,
) -> ChartWords:
    """The words around the chart of effort over years; the chosen year's change is the headline when it can be stated.

    `collaboration` is the one that the chart shows; None for all of them.
    """
    span = f"{columns[0].year}–{columns[-1].year}"
    told = "" if change is None or change.amount is None else change_sentence(change)
    headline = years_words.headline(
        columns, year, "arbetsinsatsen", told=told, unit=" av en heltidstjänst", collaboration=collaboration
    )
    divided = ", fördelad på samarbete" if collaboration is None else ""
    return ChartWords(
        headline=headline,
        measure=f"Arbetsinsats per år {span}, {UNIT}{divided}",
        alt=f"Stapeldiagram: arbetsinsats per år {span}{divided}."[:ALT_LENGTH],
        text=describe.years_text(columns, what="Arbetsinsats"),
        key=describe.status_key(columns),
        source=describe.source_line(book, years_words.sources(columns)),
    )


def sizes_words(book: Book, rows: Sequence[YearRow], year: int) -> ChartWords:
    """The words around a chart of the year's effort by size."""
    known = [row for row in rows if row.effort.value is not None]
    silent = [row.collaboration.label for row in rows if row.effort.value is None and row.effort.applicable]
    parts = [f"{row.collaboration.label} {figure_text.amount_with_status(row.effort)}" for row in known]
    sentences = [f"Från störst till minst: {swedish.enumeration(parts)}."] if parts else []
    sentences += [f"Uppgift saknas för {swedish.enumeration(silent)}."] if silent else []
    shown = [row.effort for row in rows]
    return ChartWords(
        headline=_largest_effort(known, silent, year),
        measure=f"Arbetsinsats {year} per samarbete och EU-program, {UNIT}",
        alt=f"Liggande staplar: arbetsinsats {year} per samarbete, störst först.",
        text=" ".join(sentences),
        key=cost_words.status_key(shown, year),
        source=describe.source_line(book, list(dict.fromkeys(source for each in shown for source in each.sources))),
    )


def _largest_effort(known: Sequence[YearRow], silent: Sequence[str], year: int) -> str:
    if not known:
        return f"Ingen arbetsinsats är känd för {year}"
    first, *others = known
    # One that is not wholly known may be the largest.
    sure = not silent and all(row.effort.complete for row in others)
    verb = ("tog störst arbetsinsats" if sure else "har störst känd arbetsinsats") if others else "tog arbetsinsats"
    return f"{first.collaboration.label} {verb} {year}: {figure_text.amount(first.effort)} av en heltidstjänst"


def panels_words(book: Book, picture: YearOverview) -> ChartWords:
    """The words around the two panels of cost and effort."""
    rows = picture.everything.rows
    sources = list(dict.fromkeys(source for row in rows for source in (*row.cost.gross.sources, *row.effort.sources)))
    return ChartWords(
        headline=_largest(rows),
        measure=f"Kostnad och arbetsinsats per samarbete {picture.year}, i samma ordning: högst känd kostnad först",
        alt=f"Stapeldiagram {picture.year}",
        text=" ".join(_row_text(row) for row in rows),
        key=_KEY,
        source=describe.source_line(book, sources),
    )


def bars_words(book: Book, picture: YearOverview) -> ChartWords:
    """The words around bars of the year's effort alone."""
    rows = [row for row in picture.everything.rows if row.effort.applicable]
    sources = list(dict.fromkeys(source for row in rows for source in row.effort.sources))
    told = [f"{row.collaboration.label} {figure_text.amount_with_status(row.effort)}" for row in rows]
    return ChartWords(
        headline=f"Arbetsinsats per samarbete {picture.year}",
        measure=f"{swedish.sentence(UNIT)}, i samma ordning som kostnaden: högst känd kostnad först",
        alt=f"Stapeldiagram: arbetsinsats per samarbete {picture.year}, {UNIT}.",
        text=f"{swedish.enumeration(told)}.",
        key=_KEY,
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
