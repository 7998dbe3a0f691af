"""One change of representative: a seat ends, another person's begins, perhaps with the chair of the body.

It is one line of the form that changes many (`nominations`), with what only one seat can be asked: whether it belongs
to the body, and whether the successor begins after the predecessor ends.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from kronoberg.analysis.seats import days, nominations, representation, tenure
from kronoberg.analysis.seats.nominations import FORM, Line, Outcome
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.words import Certainty, SeatKind


def may_leave(book: Book, body_id: str, today: dt.date) -> tuple[Seat, ...]:
    """The seats of a body that may go on: those who sit there today first, then those who were named last.

    A person whom several sources show in the same kind of seat stands once, as the latest one does.
    """
    of_body = [seat for seat in representation.all_seats(book) if seat.appointment.body_id == body_id]
    now = [each for each in representation.seats_on(book, today) if each.body.body_id == body_id]
    sitting = {seat.appointment.appointment_id for each in now for seat in each.sitting}
    latest: dict[tuple[str, SeatKind], Seat] = {}
    for seat in sorted(of_body, key=_last_known):
        ends = seat.appointment.valid_to
        if (ends is None or ends.last_day >= today) and not days.had_left(seat, of_body, today):
            latest[seat.person_id, seat.kind] = seat
    by_day = sorted(latest.values(), key=_last_known, reverse=True)
    return tuple(sorted(by_day, key=lambda seat: seat.appointment.appointment_id not in sitting))


def _last_known(seat: Seat) -> str:
    return max((date.text for date in tenure.known_dates(seat.appointment)), default="")


def outcome(
    book: Book, line: Line, source_id: str, *, chairs: bool = False, not_given: Collection[str] = ()
) -> Outcome | None:
    """What the change leads to; None when it changes nothing.

    Parameters
    ----------
    book
        The whole dataset.
    line
        The seat that ends, if any, and who begins in the same body, if anybody.
    source_id
        The source of the change.
    chairs
        Whether the one who begins also chairs the whole body, for the region.
    not_given
        Keys that no new person may have, beside those that are taken.
    """
    line = nominations.read(line)
    found = nominations.outcome(book, [line], source_id, not_given=not_given)
    if found is None:
        return None
    if faults := (*_faults(book, line, chairs=chairs), *found.faults):
        return replace(found, book=None, faults=faults)
    return _with_the_chair(found, line, source_id) if chairs else found


def _faults(book: Book, line: Line, *, chairs: bool) -> Iterator[Fault]:
    of_body = {row.appointment_id for row in book.rows("appointments") if row.body_id == line.body_id}
    if line.appointment_id and line.appointment_id not in of_body:
        yield Fault(FORM, None, "Uppdraget som avslutas", "ett uppdrag i ett annat organ", "ett uppdrag i organet")
    last, first = _date(line.ends), _date(line.begins)
    if line.name and last and first and first.last_day <= last.first_day:
        expected = f"en dag efter {last}, då uppdraget före slutar"
        yield Fault(FORM, None, "Första dag", quoted(line.begins), expected)
    if chairs and not line.name:
        yield Fault(FORM, None, "Ordförande", "ett kryss utan någon som börjar", "ett kryss bara vid den som börjar")


def _date(text: str) -> PartialDate | None:
    """The date; None for what is no date, which the contracts' check explains."""
    try:
        return dates.written_date(text)
    except ValueError:
        return None


def _with_the_chair(found: Outcome, line: Line, source_id: str) -> Outcome:
    begins = _date(line.begins)
    if found.book is None or begins is None:
        return found
    chairs = found.book.rows("chairmanships")
    region, year = found.book.dataset.region, begins.year
    key = (line.body_id, year, region, line.name)
    if any((row.body_id, row.year, row.organisation, row.person) == key for row in chairs):
        taken = Fault(
            FORM, None, "Ordförande", f"{quoted(line.name)}, som redan är ordförande {year}", "en ruta utan kryss"
        )
        return replace(found, book=None, faults=(taken,))
    row = BY_NAME["chairmanships"].cells(
        body_id=line.body_id,
        year=str(year),
        organisation=region,
        person=line.name,
        valid_from=str(begins),
        valid_to=line.until,
        source_id=source_id,
        certainty=Certainty.STATED.value,
    )
    try:
        book = candidate(found.book, {"chairmanships": Incoming(FORM, raw_rows([row]))})
    except FaultyData as error:
        return replace(found, book=None, faults=error.faults)
    return replace(found, book=book)
