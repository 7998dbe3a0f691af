"""The Swedish words of a collaboration in brief: the rows of the register, and the first part of its story."""

from collections import Counter
from collections.abc import Sequence

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.collaborations.register import Standing
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import swedish
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Assessment, DeadlineState, YearBasis
from kronoberg.show import cell, figure_text, shortened
from kronoberg.show.front_html import KeyFigure
from kronoberg.topics.collaborations import register_words, story_words
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import year_costs

NOTHING_DUE = "Inget datum är känt."
_GAPS = "? = uppgift saknas; – = inte med, eller oklart."
OVER_YEARS = "Kostnad per år {first}–{last}"
LONGEST = 120
"""So many letters of what a collaboration gave stand in a row; the whole text stands in its story."""


def chart_key(columns: Sequence[YearColumn]) -> str:
    """How to read the small chart: what stands in the place of a bar, where one lacks, and the fill of the others."""
    gaps = _GAPS if any(column.total.value is None for column in columns) else ""
    return " ".join(filter(None, (gaps, describe.status_key(columns))))


def about(shown: Brief) -> str:
    """What it is, and how it stands where it is not simply going on."""
    kind = shown.entry.collaboration.kind.word
    return swedish.sentence(kind if shown.is_open else f"{kind}, {register_words.standing(shown.entry)}")


def gave(shown: Brief, longest: int = LONGEST) -> str:
    """What it gave, in a few words, and in which year; that it is missing of one that goes on, else a dash."""
    if shown.result is None:
        return cell.MISSING if shown.is_open else cell.NOTHING
    cut = shortened.sentence(shown.result.text, longest)
    return cut if shown.result.year == shown.year else f"{shown.result.year}: {cut}"


def due(shown: Brief) -> str:
    """What is late, else what comes next; a dash when no day is known."""
    if not shown.due:
        return cell.NOTHING
    first, more = shown.due[0], len(shown.due) - 1
    others = f" (och {more} till)" if more else ""
    late = ", försenat" if first.state is DeadlineState.LATE else ""
    return f"{deadline_words.day(first)}{late}: {deadline_words.title(first)}{others}"


def due_points(rows: Sequence[Deadline]) -> tuple[tuple[str, str], ...]:
    """What is late and what comes, by day: the day, then what it is and how it stands."""
    return tuple(
        (deadline_words.day(row), f"{deadline_words.title(row)} ({deadline_words.state(row)}).") for row in rows
    )


def judged(states: Sequence[GuidelineState]) -> str:
    """How the guidelines are judged, in a sentence."""
    counted = Counter(row.state for row in states)
    if counted[Assessment.NOT_ASSESSED] == len(states):
        return f"Ingen av de {len(states)} riktlinjerna är bedömd."
    told = [swedish.counted(counted[state], *state.facts.forms) for state in Assessment if counted[state]]
    return f"Av {len(states)} riktlinjer: {swedish.enumeration(told)}."


def no_figures(shown: Brief) -> str:
    """Why a collaboration has no figures in the year: it took no part, or nobody knows whether it went on."""
    if shown.entry.standing is Standing.UNCLEAR:
        return describe.only_unclear([shown.entry.collaboration], shown.year)
    return story_words.NO_FIGURES


def cost(row: YearRow, per_inhabitant: Figure) -> tuple[KeyFigure, ...]:
    """The year's figures with what stands below each: cost, also per inhabitant, what came back, effort.

    The status of the cost stands once, below it; another figure says its own where that is different.
    """
    costs, effort = row.cost, row.effort
    told = [("Kostnad", costs.gross, "", YearBasis.ASSUMED.word if costs.year_is_assumed else "")]
    if per_inhabitant.value is not None:
        told.append(("Per invånare", per_inhabitant, "i länet", ""))
    if costs.income.applicable:
        told += [("Återbetalt", costs.income, "", ""), (year_costs.OWN, costs.net, "", "")]
    if effort.applicable:
        told.append(("Arbetsinsats", effort, figure_text.OF_A_POST, ""))
    return tuple(
        KeyFigure(
            label,
            figure_text.short_amount(figure),
            ", ".join(filter(None, (unit, _status(figure, costs.gross), assumed))),
        )
        for label, figure, unit, assumed in told
    )


def _status(figure: Figure, cost_: Figure) -> str:
    told = figure is not cost_ and _is_known(cost_) and figure.status is cost_.status
    return figure.status.word if _is_known(figure) and not told else ""


def seats(shown: Brief) -> str:
    """How many seats are held, a dash without bodies; that more may be is said only where some seat is unknown."""
    held = register_words.seats_held(shown.bodies)
    if any(count.unnamed for each in shown.bodies for _, count in each.counts):
        return held
    return held.removesuffix(" kända").removesuffix(" känd")


def _is_known(figure: Figure) -> bool:
    return figure.value is not None
