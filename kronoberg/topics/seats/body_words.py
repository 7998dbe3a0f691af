"""The Swedish words about one body at a time: who is in it, how its seats stand on the day, how that is known."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.seats import expected_bodies, tenure
from kronoberg.analysis.seats.seats import BodySeats, Seat, SeatCount
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Knowledge, Role, SeatKind
from kronoberg.show import cell
from kronoberg.topics.seats import words as seat_words

_ROLE_LATER = "okänd roll, en annan var ordförande"


def in_body(seat: Seat, found: BodySeats, *, says_role: bool = False) -> str:
    """A person in a list of a body's members: party, a role of its own, and what happened within the time.

    `says_role` tells of an ordinary member and a substitute which they are, where no heading does.
    """
    row, when = seat.appointment, found.when
    words = [seat_words.with_party(seat)]
    if chair := _as_chair(seat, found):
        words.append(chair)
    elif seat.role is not Role.CHAIR and (says_role or seat.role not in (Role.ORDINARY, Role.SUBSTITUTE)):
        words.append(seat.role.word)
    if seat.earlier_parties:
        words.append(f"tidigare {swedish.enumeration(seat.earlier_parties)}")
    words += seat_words.days_within(row, when)
    if seat.knowledge not in tenure.COUNTED:
        words.append("osäkert")
    return ", ".join(words)


def _as_chair(seat: Seat, found: BodySeats) -> str:
    """That somebody chairs the body, with the days that the appointment does not tell; empty for who is no chair.

    Of one who is appointed as chair, and chairs before or after the time, until or from which day.
    """
    row = found.chairmanship(seat)
    if found.is_chair(seat):
        told = seat_words.days_within(seat.appointment, found.when)
        days = () if row is None else seat_words.days_within(row, found.when)
        return " ".join((Role.CHAIR.word, *(word for word in days if word not in told)))
    if seat.role is not Role.CHAIR or row is None:
        return ""
    over = row.valid_to is not None and row.valid_to.last_day < found.when.first_day
    return f"{Role.CHAIR.word} {f'till {row.valid_to}' if over else f'från {row.valid_from}'}"


def role(seat: Seat, found: BodySeats) -> str:
    """A person's role in a body at the time; not that of a chair whom another has followed."""
    return _as_chair(seat, found) or (_ROLE_LATER if seat.role is Role.CHAIR else seat.role.word)


def members(found: BodySeats, kind: SeatKind) -> str:
    """Everybody known in a kind of seat in a body, in words; that it is unknown where nobody is named."""
    of_kind = found.by_kind
    if of_kind[kind]:
        return "; ".join(in_body(seat, found) for seat in of_kind[kind])
    if kind is SeatKind.OTHER:
        return cell.NOTHING
    count = dict(found.counts)[kind]
    if count.seats == 0:
        return "inga platser"
    if count.vacant and not count.unnamed:
        return "vakant"
    # Of somebody whose role no source gives nobody can say that the seat lacks a name.
    somebody = any(of_kind.values()) and (count.seats is None or bool(of_kind[SeatKind.OTHER]))
    return "ingen nämns" if somebody else cell.MISSING


def kinds_shown(found: Iterable[BodySeats]) -> tuple[SeatKind, ...]:
    """The kinds of seats that a table of bodies has: the two with a number, and others where somebody has one."""
    other = any(each.by_kind[SeatKind.OTHER] for each in found)
    return tuple(kind for kind in SeatKind if kind is not SeatKind.OTHER or other)


def seats_left(found: BodySeats) -> str:
    """How the held seats stand against the number of seats: `3 av 3 ordinarie, 1 av 2 ersättare (1 vakant)`.

    Where nobody is known in any seat of a kind, the number is of seats and not of people: `1 ordinarie plats (ingen
    känd)`.
    """
    if not found.exists:
        return _not_there(found)
    people = found.by_kind
    words = [
        _against(kind, count, unsure=bool(people[kind] or people[SeatKind.OTHER]))
        for kind, count in found.counts
        if count.seats
    ]
    return ", ".join(words) or "antalet platser är okänt"


def _not_there(found: BodySeats) -> str:
    ended = found.body.valid_to
    return f"upphörde {ended}" if ended is not None and ended.last_day < found.day else f"från {found.body.valid_from}"


def _against(kind: SeatKind, count: SeatCount, *, unsure: bool) -> str:
    if not count.held and not count.vacant:
        places = kind.facts.one if count.seats == 1 else kind.facts.many
        return f"{count.seats} {places} ({'ingen säker uppgift' if unsure else 'ingen känd'})"
    told = [f"{count.vacant} vakant" if count.vacant == 1 else f"{count.vacant} vakanta"] if count.vacant else []
    if count.unnamed:
        told.append(f"{count.unnamed} okänd" if count.unnamed == 1 else f"{count.unnamed} okända")
    extra = f" ({', '.join(told)})" if told else ""
    return f"{count.held} av {count.seats} {kind.word}{extra}"


def basis(found: BodySeats) -> str:
    """How the members of a body are known, or what the nearest known date is."""
    ways = dict.fromkeys(_way(seat) for seat in (*found.held, *found.unsure))
    if ways:
        return swedish.enumeration(ways)
    if found.nearest:
        return f"närmaste uppgift: {found.nearest}"
    return "bara odaterade eller osäkra uppgifter" if found.ever_named else "ingen källa nämner någon"


def _way(seat: Seat) -> str:
    if seat.knowledge is Knowledge.OBSERVED:
        return f"{Knowledge.OBSERVED.word} {seat.appointment.observed_on}"
    if seat.knowledge is Knowledge.ONE_END:
        return seat_words.tenure_words(seat.appointment)
    return seat.knowledge.word if seat.knowledge else Knowledge.PERIOD.word


def not_of_the_time(book: Book, found: Iterable[BodySeats], among: Iterable[Body], year: int) -> str:
    """Which of some bodies are not shown among those of a year, each with why; empty when all are."""
    shown, seen = {each.body.body_id for each in found}, expected_bodies.observed(book)
    left_out = [body for body in among if body.body_id not in shown]
    told = (f"{body.name} ({_why_not(book, body, seen.get(body.body_id, []), year)})" for body in left_out)
    return f"Räknas inte till {year}: {swedish.enumeration(told)}." if left_out else ""


def _why_not(book: Book, body: Body, seen: Sequence[PartialDate], year: int) -> str:
    """Why a body is none of a year, in the order that the rule asks: its own ends, its owner, when it is seen."""
    if body.valid_to is not None and body.valid_to.year < year:
        return f"upphörde {body.valid_to}"
    if body.valid_from is not None and body.valid_from.year > year:
        return f"från {body.valid_from}"
    owner = book.collaborations.get(body.collaboration_id or "")
    if owner is not None and expected.expectation(owner, year) is not Expectation.EXPECTED:
        return _why_not_its_owner(owner, year)
    years = [date.year for date in seen]
    return f"nämns senast {max(years)}" if max(years) < year else f"nämns först {min(years)}"


def _why_not_its_owner(owner: Collaboration, year: int) -> str:
    if owner.joined is not None and owner.joined.year > year:
        return f"regionen är med i {owner.label} från {owner.joined}"
    if owner.ended is not None and owner.ended.year < year:
        return f"regionen är med i {owner.label} till {owner.ended}"
    return f"oklart om {owner.label} pågick"
