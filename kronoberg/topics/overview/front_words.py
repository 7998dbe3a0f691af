"""The first page in words: a headline made of the year's figures, how sure they are, and the key figures."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview import expected, year_change
from kronoberg.analysis.overview.front import Front
from kronoberg.analysis.overview.overview import Change, Group, YearOverview
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Result
from kronoberg.domain.figures import Bound, Figure
from kronoberg.domain.words import Assessment
from kronoberg.show import cell, figure_text, inside
from kronoberg.show.front_html import KeyFigure
from kronoberg.topics.collaborations import story_words
from kronoberg.topics.overview import words as describe

SUBJECT = "Internationellt arbete"
SERVICE = "Internationella samarbeten"
"""What the whole service is called."""
PER_INHABITANT = "Per invånare"
NO_RESULTS = "Ingen har ännu skrivit vad samarbetena gav {year}."
_FULL = 10_000
"""Hundredths of a percent in a whole post."""
_POSTS: Mapping[int, str] = {
    2_500: "en fjärdedels tjänst",
    5_000: "en halv tjänst",
    7_500: "tre fjärdedels tjänst",
    10_000: "en heltidstjänst",
    15_000: "en och en halv heltidstjänst",
    20_000: "två heltidstjänster",
    30_000: "tre heltidstjänster",
}
"""Parts of a post that have a name, in hundredths of a percent."""
_NEAR = 50
"""Hundredths of a percent: nearer than this is the part itself."""


def headline(picture: YearOverview, shown: Front) -> str:
    """The year in a line: `Internationellt arbete 2024: 3,7 mnkr, drygt en heltidstjänst, 16 politiska platser`."""
    cost, effort = picture.everything.costs.gross, picture.everything.effort
    told = [
        figure_text.short_amount(cost) if cost.stated_value is not None else "",
        post(effort),
        f"{figure_text.amount(shown.seats)} politiska platser" if shown.seats.value else "",
    ]
    said = ", ".join(filter(None, told))
    return f"{SUBJECT} {picture.year}: {said or _nothing(cost)}"


def _nothing(cost: Figure) -> str:
    return cell.MISSING if cost.applicable else "inget väntas ha siffror"


def post(effort: Figure) -> str:
    """A share of a full-time post in words: `drygt en halv tjänst`; empty where it is not known.

    The words never say more than is known: of at least 105 percent, `minst en heltidstjänst`.
    """
    value = effort.stated_value
    if not value:
        return ""
    below = max((part for part in _POSTS if part <= value + _NEAR), default=0)
    if not below or value > max(_POSTS) + _FULL // 2:
        return f"{figure_text.amount(effort)} {figure_text.OF_A_POST}"
    if effort.bound is Bound.AT_LEAST:
        return f"minst {_POSTS[below]}"
    if abs(value - below) <= _NEAR:
        return f"{figure_text.qualifier(effort)}{_POSTS[below]}"
    above = min((part for part in _POSTS if part > value), default=0)
    return f"knappt {_POSTS[above]}" if above and above - value < value - below else f"drygt {_POSTS[below]}"


def how_sure(picture: YearOverview, pair: Change | None) -> str:
    """How sure the year's cost is, how it changed, and what the sum leaves out: one line under the headline."""
    cost = picture.everything.costs.gross
    sentences = [
        f"{swedish.sentence(standing(picture.everything))}." if cost.value is not None else "",
        _changed(picture),
        _latest(pair) if picture.cost_change.amount is None else "",
        describe.outside_totals(picture),
    ]
    return " ".join(filter(None, sentences))


def standing(group: Group) -> str:
    """The status of a cost, and whose is another: `preliminärt; 4 % är uppskattat (Energiringen)`."""
    cost = group.costs.gross
    label, slight = figure_text.label_and_slight(cost)
    others = [row for row in group.rows if row.cost.gross.value is not None and row.cost.gross.status is not label]
    if not others:
        return label.word
    if slight:
        return f"{figure_text.status(cost)} ({swedish.enumeration(row.collaboration.label for row in others)})"
    named: dict[str, list[str]] = {}
    for row in others:
        named.setdefault(row.cost.gross.status.word, []).append(row.collaboration.label)
    told = [f"{status} för {swedish.enumeration(labels)}" for status, labels in named.items()]
    return f"{label.word}, men {swedish.enumeration(told)}"


def _changed(picture: YearOverview) -> str:
    """How the cost changed from the year before; or why that cannot be stated, with whose cost is unknown."""
    change = picture.cost_change
    if change.amount is None:
        lacking = _lacking(picture.everything)
        before = change.previous_year
        if lacking:
            return f"{lacking}, så ändringen från {before} kan inte anges."
        return f"Ändringen från {before} kan inte anges: {describe.reason_not_comparable(change)}."
    value = change.amount.value or 0
    if not value:
        return f"Kostnaden är oförändrad från {change.previous_year}."
    if year_change.share(value, change.previous.value or 0) == 0:
        return f"Kostnaden är i stort sett oförändrad från {change.previous_year}."
    verb = "ökade" if value > 0 else "minskade"
    # The verb says the direction: without its sign the amount is read as it is spoken.
    amount = figure_text.short_amount(change.amount if value > 0 else figures.negated(change.amount))
    return (
        f"Kostnaden {verb} med {amount}{_share(change)} från {change.previous_year}. {describe.basis(change)}".strip()
    )


def _lacking(group: Group) -> str:
    """Whose cost is unknown, and whose only in part, without a full stop; empty where all is known."""
    costs = [(row.collaboration.label, row.cost.gross) for row in group.rows if not row.cost.gross.complete]
    unknown = [label for label, cost in costs if cost.value is None]
    partly = [label for label, cost in costs if cost.value is not None]
    if unknown and len(unknown) == len(group.rows):
        return "Ingen kostnad är införd"
    told = [f"kostnaden för {swedish.enumeration(unknown)} saknas"] if unknown else []
    told += [f"en del av kostnaden för {swedish.enumeration(partly)} saknas"] if partly else []
    return swedish.sentence(swedish.enumeration(told)) if told else ""


def _latest(pair: Change | None) -> str:
    if pair is None or pair.amount is None:
        return ""
    change = f"{figure_text.signed_short(pair.amount)}{_share(pair)}"
    return f"Senaste år som kan jämföras: {pair.previous_year} till {pair.year}, {change}."


def _share(change: Change) -> str:
    if change.amount is None or not change.amount.value:
        return ""
    share = year_change.share(change.amount.value, change.previous.value or 0)
    return f" ({swedish.percent(share * 10)})" if share else ""


def key_figures(
    picture: YearOverview, shown: Front, people: YearPerInhabitant, states: Sequence[GuidelineState]
) -> tuple[KeyFigure, ...]:
    """The figures that stand large: cost, per inhabitant, share of a post, seats, guidelines."""
    year, everything = {"ar": str(picture.year)}, picture.everything
    costs, effort = everything.costs.gross, everything.effort
    return (
        KeyFigure("Kostnad", figure_text.short_amount(costs), _halves(picture), inside.address("pengar", year)),
        KeyFigure(
            PER_INHABITANT,
            figure_text.amount(people.per_inhabitant),
            _inhabitants(people),
            inside.address("pengar", year | {"del": "inhabitants"}),
        ),
        KeyFigure(
            "Arbetsinsats",
            figure_text.amount(effort),
            of_a_post(everything),
            inside.address("pengar", year | {"del": "effort"}),
        ),
        KeyFigure(
            "Politiska platser", figure_text.amount(shown.seats), _chairs(shown), inside.address("foretradare", year)
        ),
        KeyFigure(
            "Riktlinjer bedömda",
            f"{sum(row.state is not Assessment.NOT_ASSESSED for row in states)} av {len(states)}",
            _judged(states),
            inside.address("plan", year | {"del": "guidelines"}),
        ),
    )


def results(book: Book, year: int) -> tuple[tuple[str, str], ...]:
    """What each collaboration gave in a year, under its name, in reading order."""
    of_year: list[Result] = [row for row in book.rows("results") if row.year == year]
    names = [row.collaboration_id for row in expected.in_reading_order(book)]
    found = sorted(
        (row for row in of_year if row.collaboration_id in names), key=lambda row: names.index(row.collaboration_id)
    )
    return tuple((book.collaborations[row.collaboration_id].label, story_words.result(row)) for row in found)


def _halves(picture: YearOverview) -> str:
    halves = describe.halves(picture)
    return ", ".join(halves) if len(halves) > 1 and picture.everything.costs.gross.value is not None else ""


def _inhabitants(people: YearPerInhabitant) -> str:
    if people.inhabitants is None:
        return f"folkmängden {people.year} är inte införd"
    return f"{swedish.decimal(people.inhabitants)} invånare i länet"


def of_a_post(group: Group) -> str:
    """What an effort is a share of, whose is unknown, and whether it is paid within the cost that stands beside it."""
    unknown = [row.collaboration.label for row in group.rows if row.effort.applicable and row.effort.value is None]
    paid = [row.cost.holds_pay for row in group.rows if row.effort.value]
    told = [figure_text.OF_A_POST]
    if unknown and len(unknown) < len(group.rows):
        told.append(f"okänd för {swedish.enumeration(unknown)}")
    if paid and all(paid):
        told.append("ingår i kostnaden")
    elif any(each is not False for each in paid):
        told.append("kan ingå i kostnaden")
    return "; ".join(told)


def _chairs(shown: Front) -> str:
    if not shown.chaired:
        return "ordinarie och ersättare"
    return f"ordförande i {shown.chaired[0] if len(shown.chaired) == 1 else f'{len(shown.chaired)} organ'}"


def _judged(states: Iterable[GuidelineState]) -> str:
    found = [row.state for row in states]
    judged = [state for state in Assessment if state is not Assessment.NOT_ASSESSED and state in found]
    return (
        swedish.enumeration(swedish.counted(found.count(state), *state.facts.forms) for state in judged)
        or "ingen är bedömd"
    )
