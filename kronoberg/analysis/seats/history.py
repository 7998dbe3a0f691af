"""Seats through the years: of one body, of one person, and who chaired a body each year."""

from collections.abc import Iterable

from kronoberg.analysis.seats import chairs, representation, seats
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body, Person
from kronoberg.domain.words import BodyGroup, Certainty


def persons(book: Book) -> tuple[Person, ...]:
    """Everybody with an appointment, in alphabetical order."""
    appointed = {row.person_id for row in book.rows("appointments")}
    everybody: tuple[Person, ...] = book.rows("persons")
    found = [person for person in everybody if person.person_id in appointed]
    return tuple(sorted(found, key=lambda person: (swedish.collation_key(person.shown_name), person.person_id)))


def of_person(book: Book, person_id: str) -> tuple[tuple[Body, Seat], ...]:
    """A person's appointments with their bodies, the first one first, those without a date last."""
    mine = [seat for seat in representation.all_seats(book) if seat.person_id == person_id]
    mine.sort(key=lambda seat: seat.appointment.certainty is Certainty.UNDATED)
    return tuple((book.bodies[seat.appointment.body_id], seat) for seat in mine)


def of_body(book: Book, body_id: str) -> tuple[Seat, ...]:
    """A body's appointments that have a date, ordinary seats first, in each kind the first one first."""
    dated = [
        seat
        for seat in representation.all_seats(book)
        if seat.appointment.body_id == body_id and seat.appointment.certainty is not Certainty.UNDATED
    ]
    return tuple(sorted(dated, key=lambda seat: seats.reading_order(seat)[0]))


def with_appointments(book: Book) -> tuple[Body, ...]:
    """The bodies that somebody is known to have sat in, in reading order."""
    used = {row.body_id for row in book.rows("appointments") if row.certainty is not Certainty.UNDATED}
    return tuple(body for body in representation.in_reading_order(book) if body.body_id in used)


def chairmanships(book: Book) -> tuple[ChairYear, ...]:
    """Who chaired which body each year, in the order of bodies and years.

    That the region's own bodies have a chair says nothing of collaborations, and the chair of a youth body or a group
    of officials is not the region's: there an appointment alone is not enough.
    """
    of_body = chairs.by_body(book)
    return tuple(
        each
        for body in representation.in_reading_order(book)
        for each in of_body[body.body_id]
        if not each.appointed or seats.group_of(body) is BodyGroup.POLITICAL
    )


def own_years(found: Iterable[ChairYear]) -> tuple[int, ...]:
    """The years in which the region itself held the chair, as sources state."""
    return tuple(dict.fromkeys(each.row.year for each in found if each.is_own and each.counts))
