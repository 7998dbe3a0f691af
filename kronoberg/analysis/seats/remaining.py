"""Those who sat in a body at the end of a year and of whom no source says anything the year after.

They are a question, never a fact: silence is neither leaving nor staying. A person who has a source says who sits on,
and each answer becomes a sight of its own, beside the earlier ones.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kronoberg.analysis.seats import days, representation
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.difference import Cells
from kronoberg.domain.words import Certainty


@dataclass(frozen=True, slots=True)
class Asked:
    """A body with the seats of which it is asked whether they are still held by the same persons."""

    body: Body
    seats: tuple[Seat, ...]


def asked(book: Book, year: int, today: dt.date) -> tuple[Asked, ...]:
    """The seats of 31 December of the year before whose holders no source names in the year, or says have left."""
    known = {
        (each.body.body_id, seat.person_id, seat.kind)
        for each in representation.seats_in_year(book, year, today)
        for seat in each.held
    }
    first_day = dt.date(year, 1, 1)
    everybody = representation.all_seats(book)
    found = []
    for each in representation.seats_on(book, dt.date(year - 1, 12, 31)):
        of_body = [seat for seat in everybody if seat.appointment.body_id == each.body.body_id]
        open_ = tuple(
            seat
            for seat in each.sitting
            if (each.body.body_id, seat.person_id, seat.kind) not in known and not _has_left(seat, of_body, first_day)
        )
        if open_:
            found.append(Asked(each.body, open_))
    return tuple(found)


def _has_left(seat: Seat, of_body: Iterable[Seat], day: dt.date) -> bool:
    ends = seat.appointment.valid_to
    return (ends is not None and ends.last_day < day) or days.had_left(seat, of_body, day)


def rows(book: Book, chosen: Iterable[Seat], seen: str, source_id: str) -> tuple[Cells, ...]:
    """The rows that say that the chosen seats are still held.

    Parameters
    ----------
    seen
        The year or day that the source shows them in, as text; the contracts say what is wrong with it.
    """
    taken: Collection[str] = {row.appointment_id for row in book.rows("appointments")}
    found: dict[str, Cells] = {}
    for seat in chosen:
        row = seat.appointment
        key = slugs.free(slugs.slug(f"{seen} {row.body_id} {row.person_id}"), {*taken, *found})
        found[key] = BY_NAME["appointments"].cells(
            appointment_id=key,
            person_id=row.person_id,
            body_id=row.body_id,
            role=row.role.value,
            party_id=row.party_id or "",
            observed_on=seen,
            source_id=source_id,
            certainty=Certainty.STATED.value,
        )
    return tuple(found.values())
