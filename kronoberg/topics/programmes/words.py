"""The Swedish sentences about EU programmes: budgets, periods, what is missing and who can fill it in."""

from collections.abc import Sequence
from dataclasses import replace

from kronoberg.analysis.overview.overview import Change, Group
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.programmes.programmes import Objectives, Periods, Running
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.programmes import Programme, Project
from kronoberg.show import cell, figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.front_html import KeyFigure
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST

SEATS = "Vem som sitter i kommittéerna för {label}, under Företrädare"
NO_PROJECTS = "Inga EU-finansierade projekt är införda. Varje nämnd beslutar om sina projekt."
ENTER_PROJECTS = "De förs in i tabellen EU-projekt, med nämnd, budget, EU:s andel och tid."
RUNNING = {Running.YES: "ja", Running.NO: "nej", Running.UNKNOWN: "oklart"}
COVERED, NOT_STATED = f"✓{swedish.NBSP}ja", cell.NOTHING
HOW_TO_READ_OBJECTIVES = "Ett streck betyder att källan inte räknar upp målet för programmet."
ONE_AMOUNT = "Kostnad och arbetsinsats gäller hela uppdraget, även när det omfattar flera program. De delas inte upp."


def name(row: Programme) -> str:
    """A programme with its English name, where that is another."""
    return row.name if row.short_name == row.name else f"{row.name} ({row.short_name})"


def name_with_period(row: Programme) -> str:
    """A programme with its years, unless they are in its name."""
    return row.name if period(row) in row.name else f"{row.name} {period(row)}"


def labels(programmes: Sequence[Programme]) -> dict[str, str]:
    """A short name for each programme by id, with its period where two would be called the same."""
    names = [row.name for row in programmes]
    return {row.programme_id: row.name if names.count(row.name) == 1 else name_with_period(row) for row in programmes}


def period(row: Programme | Project) -> str:
    """The years of a programme or a project; an end that nobody has stated says so."""
    return f"{row.first_year}–{row.last_year}" if row.last_year else f"{row.first_year}–, slutår saknas"


def budget(row: Programme) -> str:
    """A programme's budget in euros, with "ca" where the source says so."""
    if row.budget_eur is None:
        return cell.MISSING
    about = f"ca{swedish.NBSP}" if row.approximate else ""
    return f"{about}{swedish.decimal(row.budget_eur)}{swedish.NBSP}euro"


def notes(programmes: Sequence[Programme]) -> tuple[tuple[str, str], ...]:
    """What the sources say beside the figures of each programme."""
    return tuple((name_with_period(row), row.note) for row in programmes if row.note)


def current_sentence(found: Periods, year: int) -> str:
    """How many programmes go on in the year, or that none does."""
    if not found.current:
        return f"Inget EU-program i urvalet har en programperiod som omfattar {year}."
    named = swedish.enumeration(f"{row.name} ({row.type.word})" for row in found.current)
    count = swedish.counted(len(found.current), "programperiod", "programperioder")
    return f"{count} omfattar {year}: {named}."


def over_time_words(book: Book, columns: Sequence[YearColumn], year: int, change: Change) -> ChartWords:
    """The words around the chart of the assignments' cost over years; an assignment is not called a collaboration."""
    words = years_words.over_time(COST, book, columns, year, change=change)
    measure, alt = (text.replace("fördelad på samarbete", "fördelad på uppdrag") for text in (words.measure, words.alt))
    return replace(words, measure=measure, alt=alt)


def key_figures(group: Group) -> tuple[KeyFigure, ...]:
    """What the assignments of a year cost, got back and cost in all, as it stands large on the page."""
    totals = group.costs
    amounts = (
        ("Bruttokostnad", totals.gross, describe.figure_words(totals.gross)),
        ("Återbetalt", totals.income, describe.figure_words(totals.income)),
        ("Nettokostnad", totals.net, describe.net_words(group)),
    )
    return tuple(KeyFigure(label, figure_text.short_amount(shown), said) for label, shown, said in amounts)


def others_heading(programmes: Sequence[Programme], *, earlier: bool) -> str:
    """The heading over the programme periods of another time."""
    count = len(programmes)
    return f"Tidigare programperioder ({count})" if earlier else f"Senare programperioder ({count})"


def objectives_sentence(found: Objectives, year: int) -> str:
    """Of which programmes no objective is stated; or that there are none at all."""
    if not found.rows:
        return f"Inga politiska mål är införda för programperioderna {year}."
    if not found.silent:
        return HOW_TO_READ_OBJECTIVES
    silent = swedish.enumeration(row.name for row in found.silent)
    return f"{HOW_TO_READ_OBJECTIVES} För {silent} är inga mål införda."
