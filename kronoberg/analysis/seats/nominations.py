"""Many appointments ended and begun at once: a proposal becomes tables that keep the contracts, or faults.

Nothing is written here. The result is a whole Book with the changed tables, checked as any dataset is, or every fault
that stands in the way.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.seats import BodySeats, SeatCount
from kronoberg.domain import dates, slugs
from kronoberg.domain.book import Book
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.difference import cells_of
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.words import Certainty, SeatKind

FORM = "formuläret"
"""Where a fault stands that is found before the tables are made."""
_CHANGED = ("persons", "appointments")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the form, as a person wrote it; an empty text is an empty cell.

    Attributes
    ----------
    number
        The line's number in the form, from 1.
    stops, appointment_id, ends
        Whether an appointment ends, which one, and its last day.
    name, body_id, role, party_id, begins, until
        Who begins where, from when to when; an empty name when the line begins none.
    """

    number: int
    stops: bool = False
    appointment_id: str = ""
    ends: str = ""
    name: str = ""
    body_id: str = ""
    role: str = ""
    party_id: str = ""
    begins: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Crowded:
    """A body that would have more people than seats on a day."""

    found: BodySeats
    kind: SeatKind
    count: SeatCount


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a proposal leads to.

    Attributes
    ----------
    book
        The dataset with the changes; None where there are faults.
    ended, begun, new_persons
        How many appointments end and begin, and who is not among the persons before.
    crowded
        Bodies with more people than seats on a day when somebody begins: a warning, not a fault.
    """

    book: Book | None
    faults: tuple[Fault, ...]
    ended: int
    begun: int
    new_persons: tuple[str, ...]
    crowded: tuple[Crowded, ...]


def outcome(book: Book, lines: Iterable[Line], source_id: str, *, not_given: Collection[str] = ()) -> Outcome | None:
    """What the lines of the form lead to; None when no line changes anything.

    Parameters
    ----------
    book
        The whole dataset, not narrowed by any selection.
    source_id
        The source that every change is entered with.
    not_given
        Keys that no new person may have, beside those that are taken.
    """
    used = [read(line) for line in lines if line.stops or line.name]
    if not used:
        return None
    ended = [line for line in used if line.stops]
    begun = [line for line in used if line.name]
    new = _new_persons(book, begun, not_given)
    faults = tuple(_faults_in_form(book, used, source_id))
    changed: Book | None = None
    if not faults:
        try:
            changed = checked_book(_tables(book, ended, begun, new, source_id))
        except FaultyData as error:
            faults = error.faults
    crowded = _crowded(changed, begun) if changed else ()
    return Outcome(changed, faults, len(ended), len(begun), tuple(new), crowded)


def read(line: Line) -> Line:
    """The line with each of its days as the tables have it: `12 mars 2026` is `2026-03-12`; what is no date stays."""
    return replace(line, ends=_day(line.ends), begins=_day(line.begins), until=_day(line.until))


def _day(text: str) -> str:
    try:
        return str(dates.written_date(text))
    except ValueError:
        # The contracts' check explains what is wrong with it.
        return text


def _new_persons(book: Book, begun: Iterable[Line], not_given: Collection[str]) -> dict[str, str]:
    """The key of each name that no person has yet; a taken key gets a number."""
    known = {person.name for person in book.rows("persons")}
    taken = {*not_given, *(person.person_id for person in book.rows("persons"))}
    found: dict[str, str] = {}
    for line in begun:
        if line.name in known or line.name in found:
            continue
        found[line.name] = slugs.free(slugs.slug(line.name), taken)
        taken.add(found[line.name])
    return found


def _faults_in_form(book: Book, used: Iterable[Line], source_id: str) -> Iterable[Fault]:
    """What the contracts would not find, or not tell in the words of the form."""
    if not source_id:
        yield Fault(FORM, None, "Källa", "ingen vald källa", "den källa som ändringarna bygger på")
    appointments = {row.appointment_id for row in book.rows("appointments")}
    everybody = [person.name for person in book.rows("persons")]
    for line in used:
        if line.stops:
            yield from _faults_in_ending(line, appointments)
        if line.name:
            yield from _faults_in_beginning(line, everybody)


def _faults_in_ending(line: Line, appointments: set[str]) -> Iterable[Fault]:
    if line.appointment_id not in appointments:
        yield Fault(FORM, line.number, "Avslutas", "ett kryss på en rad utan uppdrag", "kryss bara vid ett uppdrag")
    if not line.ends:
        yield Fault(FORM, line.number, "Sista dag", "en tom ruta", "sista dagen, till exempel 12 mars 2026")


def _faults_in_beginning(line: Line, everybody: list[str]) -> Iterable[Fault]:
    needed = (
        (line.body_id, "Organ", "organet där uppdraget börjar"),
        (line.role, "Uppdrag", "vilket uppdrag som börjar"),
        (line.begins, "Första dag", "första dagen, till exempel 12 mars 2026"),
    )
    for value, column, expected in needed:
        if not value:
            yield Fault(FORM, line.number, column, "en tom ruta", expected)
    if not slugs.slug(line.name):
        yield Fault(FORM, line.number, "Ny företrädare", quoted(line.name), "ett namn med bokstäver")
    if everybody.count(line.name) > 1:
        found = f"{quoted(line.name)}, som flera personer heter"
        yield Fault(FORM, line.number, "Ny företrädare", found, "ett namn som bara en person har; rätta i filerna")


def _tables(
    book: Book, ended: Iterable[Line], begun: Iterable[Line], new: Mapping[str, str], source_id: str
) -> dict[str, RawTable]:
    """Every table as text, the changed ones with their changes, in the order in which they would be written."""
    cells = {table.name: [cells_of(table, row) for row in rows] for table, rows in book}
    of_appointment = {row["appointment_id"]: row for row in cells["appointments"]}
    for line in ended:
        _end(of_appointment[line.appointment_id], line.ends, source_id)
    sourced = {"source_id": source_id, "certainty": Certainty.STATED.value}
    cells["persons"] += [
        BY_NAME["persons"].cells(person_id=person_id, name=name, **sourced) for name, person_id in new.items()
    ]
    known = {person.name: person.person_id for person in book.rows("persons")} | dict(new)
    cells["appointments"] += [_begun(line, known[line.name], sourced) for line in begun]
    return {name: _raw(BY_NAME[name], rows) for name, rows in cells.items()}


def _end(cells: dict[str, str], ends: str, source_id: str) -> None:
    """Give an appointment its end. The row then rests on the new source, and its note keeps the one that it had."""
    if cells["valid_to"] == ends:
        return
    cells["valid_to"] = ends
    if cells["source_id"] != source_id:
        cells["note"] = f"{cells['note']} Uppdragets början enligt {cells['source_id']}.".strip()
        cells["source_id"] = source_id


def _begun(line: Line, person_id: str, sourced: Mapping[str, str]) -> dict[str, str]:
    return BY_NAME["appointments"].cells(
        appointment_id=f"{line.body_id}-{person_id}-{line.begins}",
        person_id=person_id,
        body_id=line.body_id,
        role=line.role,
        party_id=line.party_id,
        valid_from=line.begins,
        valid_to=line.until,
        **sourced,
    )


def _raw(table: Table, rows: list[dict[str, str]]) -> RawTable:
    if table.name in _CHANGED:
        rows = sorted(rows, key=lambda cells: tuple(cells[name] for name in table.key))
    return RawTable(tuple(RawRow(line, cells) for line, cells in enumerate(rows, start=2)), ())


def _crowded(book: Book, begun: Iterable[Line]) -> tuple[Crowded, ...]:
    found: dict[tuple[str, SeatKind], Crowded] = {}
    days = sorted({PartialDate(line.begins).last_day for line in begun})
    bodies = {line.body_id for line in begun}
    for seats in (seats for day in days for seats in representation.seats_on(book, day)):
        for kind, count in seats.counts:
            if seats.body.body_id in bodies and count.seats is not None and count.held > count.seats:
                found.setdefault((seats.body.body_id, kind), Crowded(seats, kind, count))
    return tuple(found.values())


def suggested_days(book: Book, day: dt.date) -> tuple[str, str]:
    """The last day that a mandate period can have and the day after it, for a person to accept; empty if unknown."""
    period = representation.period_of(book, day)
    if period is None:
        return "", ""
    last = period.valid_to.last_day
    return last.isoformat(), (last + dt.timedelta(days=1)).isoformat()
