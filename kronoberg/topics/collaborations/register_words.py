"""The Swedish words of the register: how a collaboration stands, since when and until when, and its agreement."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.collaborations.agreements import Evaluation
from kronoberg.analysis.collaborations.register import Entry, Standing
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import swedish
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Code, EndStatus, Kind, SeatKind
from kronoberg.show import cell
from kronoberg.topics.seats import body_words

PROGRAMMES_APART = "EU-programmen är uppdrag och inte samarbeten. Därför står de för sig."
FACTS = "Med sedan, avtal och ansvarig"


class Part(Code):
    """The parts of the page where no collaboration is chosen."""

    ALL = "register", "Alla samarbeten"
    PROGRAMMES = "programmes", "EU-program"


_STANDINGS = {
    Standing.GOING_ON: EndStatus.ONGOING.word,
    Standing.UNCLEAR: EndStatus.UNKNOWN.word,
    Standing.ENDED: EndStatus.ENDED.word,
    Standing.NOT_YET: "inte börjat",
}
_EVALUATIONS = {
    Evaluation.DONE: "gjord {done}",
    Evaluation.DONE_LATE: "gjord {done}, för sent: skulle vara klar {due}",
    Evaluation.OVERDUE: "försenad: skulle vara klar {due}, och ingen källa visar att den är gjord",
    Evaluation.DUE: "ska vara klar {due}",
    Evaluation.UNKNOWN: cell.MISSING,
}


def nobody(what: str) -> str:
    """That the selection holds none of what is named."""
    return f"Urvalet innehåller inga {what}."


def standing(entry: Entry) -> str:
    """How a collaboration stands in the year; one that has ended at an unknown time says both."""
    ended_some_time = entry.standing is Standing.UNCLEAR and entry.collaboration.end_status is EndStatus.ENDED
    return f"{_STANDINGS[entry.standing]} (har avslutats)" if ended_some_time else _STANDINGS[entry.standing]


def how_it_stands(entry: Entry, year: int) -> str:
    """What became of a collaboration that is not simply going on in the year, as a sentence; empty for one that is."""
    owner = entry.collaboration
    if entry.standing is Standing.ENDED:
        return f"Avslutat. Regionen var med från {since(owner)} till {until(owner)}."
    if entry.standing is Standing.NOT_YET:
        return f"Samarbetet hade inte börjat {year}."
    if entry.standing is Standing.UNCLEAR:
        ended = "Avslutat, men det är oklart när" if owner.end_status is EndStatus.ENDED else "Oklart om det pågår"
        return f"{ended}. Ingen källa nämner det efter {owner.last_observed}."
    return ""


def since(collaboration: Collaboration) -> str:
    """Since when the region takes part, and what another source says; without a known start, the latest it can be."""
    if collaboration.joined is not None:
        other = collaboration.joined_elsewhere
        return f"{collaboration.joined}{'' if other is None else f' (annan källa: {other})'}"
    return f"senast {collaboration.first_observed} (observerat)"


def until(collaboration: Collaboration) -> str:
    """Until when the region takes part; without a known end, when some source last showed it."""
    if collaboration.end_status is EndStatus.ONGOING:
        return EndStatus.ONGOING.word
    if collaboration.ended is not None:
        return str(collaboration.ended)
    return f"{cell.MISSING} (senast observerat {collaboration.last_observed})"


def responsible(entry: Entry) -> str:
    """Who in the organisation answers for it."""
    return entry.collaboration.responsible or cell.MISSING


def committee(entry: Entry) -> str:
    """Which committee pays."""
    return cell.MISSING if entry.committee is None else entry.committee.name


def seats(bodies: Iterable[BodySeats]) -> str:
    """How the held seats of one collaboration's bodies stand against their number; a dash without bodies."""
    return "; ".join(body_words.seats_left(each) for each in bodies) or cell.NOTHING


def seats_held(bodies: Sequence[BodySeats]) -> str:
    """How many are known to sit in several collaborations' bodies, not how many seats there are; a dash without any."""
    if not bodies:
        return cell.NOTHING
    sitting = [seat.kind for each in bodies for seat in each.sitting]
    told = [f"{sitting.count(kind)} {kind.facts.sitting}" for kind in SeatKind if kind in sitting]
    if not told:
        return "ingen känd" if any(each.known for each in bodies) else cell.MISSING
    return f"{swedish.enumeration(told)} {'känd' if len(sitting) == 1 else 'kända'}"


def agreement(entry: Entry) -> str:
    """The period of the year's latest agreement; a dash where none is expected."""
    if entry.standing in (Standing.ENDED, Standing.NOT_YET) or entry.collaboration.kind is Kind.PROGRAMME:
        return cell.NOTHING
    return cell.MISSING if entry.agreement is None else agreement_period(entry.agreement)


def agreement_period(row: Agreement) -> str:
    """When an agreement holds, as far as its source tells; where nobody tells its first day, when it was signed."""
    return f"{_holds(row)}{conclusion(row.certainty)}"


def period(first: PartialDate | None, last: PartialDate | None) -> str:
    """A period of which either end may be unknown: `2015-01-01 till 2018-12-31`, `från 2023, slut: uppgift saknas`."""
    if first is None and last is None:
        return cell.MISSING
    if last is None:
        return f"från {first}, slut: {cell.MISSING}"
    return f"till {last}, början: {cell.MISSING}" if first is None else f"{first} till {last}"


def days(first: PartialDate, last: PartialDate | None) -> str:
    """The day or days of something that has an end of its own only when it took more than one."""
    return str(first) if last is None else f"{first} till {last}"


def evaluation(row: Agreement, today: dt.date) -> str:
    """How the evaluation of an agreement stands."""
    words = _EVALUATIONS[agreements.evaluation(row, today)]
    return words.format(done=row.evaluation_done, due=row.evaluation_due)


def _holds(row: Agreement) -> str:
    if row.valid_from is not None or row.signed is None:
        dated = row.valid_from is not None or row.valid_to is not None
        return period(row.valid_from, row.valid_to) if dated else "utan datum"
    ends = f"giltighetstid: {cell.MISSING}" if row.valid_to is None else period(None, row.valid_to)
    return f"undertecknat {row.signed}, {ends}"


def conclusion(certainty: Certainty) -> str:
    """What is put after a statement that no source makes; empty for all others."""
    return " (slutsats)" if certainty is Certainty.INFERRED else ""
