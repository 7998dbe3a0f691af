"""Tables about seats to take home: who sat where, parties, histories, chairs, changes, and the nomination list."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, seats, tenure
from kronoberg.analysis.seats.balance import GenderShare, PartyShare
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.changes import SeatChange
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, SeatKind
from kronoberg.show import cell, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export import date_cell
from kronoberg.show.table import CellKind, Column, Field, Table, Term, term, within
from kronoberg.topics.seats import words as seat_words

Row = TypeVar("Row")
_VACANT, _UNNAMED = Term("vacant", "vakant"), Term("unknown", cell.MISSING)
_PARTY, _GENDER = Term("party", "parti"), Term("gender", "kön")
_UNDATED = Term("undated", "odaterat, räknas inte")
_NOT_COMPARED = Term("unknown", "kan inte jämföras, uppgift saknas")


@dataclass(frozen=True, slots=True)
class _Line:
    """Somebody's seat in a body, or a seat of a kind that nobody is known in, or a body of which nothing is known.

    `knowledge` says how it is known at the time, and `sits` whether a seat is held on the day of counting.
    """

    body: Body
    seat: Seat | None = None
    kind: SeatKind | None = None
    time: str = ""
    knowledge: Term | None = None
    sits: bool | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """What happened in a body, or that nobody can tell."""

    body: Body
    counted: bool
    change: SeatChange | None


_BODY: tuple[Field[Body], ...] = (
    *fields("bodies", "body_id"),
    Field(Column("body", "Organ"), lambda body: body.name),
    Field(Column("group", "Grupp"), lambda body: term(seats.group_of(body))),
)


def seats_at(book: Book, when: PartialDate, today: dt.date) -> Table:
    """Every body at a time: each person known or possible there, each vacant or unknown seat, the undated appointments.

    `sits` says who holds a seat on the day that the seats are counted; of a year others have sat before it.
    """
    found = representation.seats_at(book, when, today)
    day = seat_words.day_counted(found, when)
    columns: tuple[Field[_Line], ...] = (
        Field(Column("time", "Tid"), lambda line: line.time),
        *within(_body, _BODY),
        Field(Column("knowledge", "Enligt källan"), lambda line: line.knowledge),
        Field(Column("sits", f"Har plats {day}", CellKind.FLAG), lambda line: line.sits),
        *_seat_fields(book),
    )
    undated = representation.undated(book)
    lines = [line for each in found for line in _of_body(each)]
    lines += [replace(_of_seat(book, seat), time=str(when), knowledge=_UNDATED) for seat in undated]
    held = [seat for each in found for seat in (*each.held, *each.unsure)]
    made = table.made(f"{seat_words.whose(when)}, och platserna {day}", columns, lines)
    return _sourced(made, "Platser", [*held, *undated])


def balance(book: Book, when: PartialDate, today: dt.date) -> Table:
    """Seats in political bodies by party, and of women and men, on the day that they are counted."""
    found = seats.of_group(representation.seats_at(book, when, today), BodyGroup.POLITICAL)
    day = tenure.day_of(when, today).isoformat()
    columns: tuple[Field[PartyShare | GenderShare], ...] = (
        Field(Column("day", "Dag"), lambda _: day),
        Field(Column("by", "Fördelat på"), lambda share: _PARTY if isinstance(share, PartyShare) else _GENDER),
        Field(Column("value", "Värde"), _party_or_gender),
        Field(Column("ordinary", "Ordinarie", CellKind.COUNT, "platser"), lambda share: share.ordinary),
        Field(Column("substitute", "Ersättare", CellKind.COUNT, "platser"), lambda share: share.substitute),
    )
    shares: tuple[PartyShare | GenderShare, ...] = (*seat_balance.by_party(book, found), *seat_balance.by_gender(found))
    made = table.made(f"Platser per parti och kön {seat_words.day_counted(found, when)}", columns, shares)
    return _sourced(made, "Balans", [seat for each in found for seat in each.sitting])


def history(book: Book, *, body_id: str | None = None, person_id: str | None = None) -> Table:
    """All appointments, or those of one body or one person, each with its dates and its source."""
    held = [
        seat
        for seat in representation.all_seats(book)
        if body_id in (None, seat.appointment.body_id) and person_id in (None, seat.person_id)
    ]
    columns = (*within(_body, _BODY), *_seat_fields(book))
    return _sourced(table.made("Uppdrag genom åren", columns, [_of_seat(book, seat) for seat in held]), "Uppdrag", held)


def chairs(book: Book, body_id: str) -> Table:
    """Who chaired a body each year."""

    def row(each: ChairYear) -> SourcedRow:
        return each.row.model_copy(update={"note": seat_words.chair_note(each)})

    columns: tuple[Field[ChairYear], ...] = (
        *within(lambda each: each.body, _BODY),
        *fields("chairmanships", "year", "organisation", of=row),
        Field(Column("own", "Regionen själv", CellKind.FLAG), lambda each: each.is_own),
        *fields("chairmanships", "person", "valid_from", "valid_to", of=row),
        *_origin_fields(book, "chairmanships", row),
    )
    found = [each for each in seat_history.chairmanships(book) if each.body.body_id == body_id]
    made = table.made("Ordförandeskap per år", columns, found)
    return replace(made, sheet="Ordförandeskap", source_ids=tuple(sorted({each.row.source_id for each in found})))


def changes(book: Book, first: PartialDate, second: PartialDate, today: dt.date) -> Table:
    """What changed between two times, and who is named at one of them only, which is no change."""
    found = seat_changes.between(book, first, second, today)
    columns: tuple[Field[_Change], ...] = (
        *within(lambda line: line.body, _BODY),
        Field(Column("event", "Ändring"), lambda line: term(line.change.event) if line.change else _NOT_COMPARED),
        Field(Column("counted", "Räknas som ändring", CellKind.FLAG), lambda line: line.counted),
        Field(Column("day", "När"), lambda line: date_cell(line.change.day) if line.change else None),
        *within(lambda line: line.change.before if line.change else None, _side("before", "före")),
        *within(lambda line: line.change.after if line.change else None, _side("after", "efter")),
    )
    lines = [_Change(each.body, counted=True, change=each) for each in found.changes]
    lines += [_Change(each.body, counted=False, change=each) for each in found.only_named]
    lines += [_Change(body, counted=False, change=None) for body in found.unknown]
    return _sourced(table.made(f"Ändringar från {first} till {second}", columns, lines), "Ändringar", found.seats)


def nominations(book: Book, when: PartialDate) -> Table:
    """The nomination list: each appointment that runs out and each vacant seat, with room for a name and a party."""
    columns: tuple[Field[_Line], ...] = (
        *within(_body, _BODY),
        *_seat_fields(book),
        Field(Column("nominated", "Förslag, namn"), lambda _: None),
        Field(Column("nominated_party", "Förslag, parti"), lambda _: None),
    )
    endings = representation.ending_appointments(book, when.first_day)
    lines = [_Line(each.body, each.seat) for each in endings]
    for each in representation.seats_on(book, when.first_day):
        lines += [line for line in _empty_seats(each) if line.knowledge == _VACANT]
    made = table.made(f"Nomineringslista: uppdrag som går ut, {when}", columns, lines)
    return _sourced(made, "Nomineringslista", [each.seat for each in endings])


def _party_or_gender(share: PartyShare | GenderShare) -> Term:
    if isinstance(share, PartyShare):
        return Term(share.party.party_id if share.party else "", seat_words.party_name(share))
    return Term(share.gender.value if share.gender else "", seat_words.gender_name(share))


def _of_seat(book: Book, seat: Seat) -> _Line:
    return _Line(book.bodies[seat.appointment.body_id], seat)


def _of_body(each: BodySeats) -> Iterator[_Line]:
    time = str(each.when)
    for seat in (*each.held, *each.unsure):
        knowledge = term(seat.knowledge) if seat.knowledge else None
        yield _Line(each.body, seat, time=time, knowledge=knowledge, sits=_sits(each, seat))
    yield from _empty_seats(each)
    if not each.known and not each.body.seats_ordinary and not each.body.seats_substitute:
        yield _Line(each.body, time=time, knowledge=_UNNAMED)


def _sits(found: BodySeats, seat: Seat) -> bool | None:
    """Whether somebody holds a seat on the day of counting; empty where it is not sure that anybody does."""
    there = {(other.person_id, other.kind) for other in found.sitting}
    return (seat.person_id, seat.kind) in there if seat in found.held else None


def _empty_seats(each: BodySeats) -> Iterator[_Line]:
    """A line for each seat that is vacant, and for each that no source names anybody in."""
    for kind, count in each.counts:
        for state in [_VACANT] * (count.vacant or 0) + [_UNNAMED] * count.unnamed:
            yield _Line(each.body, kind=kind, time=str(each.when), knowledge=state)


def _body(line: _Line) -> Body:
    return line.body


def _seat_fields(book: Book) -> tuple[Field[_Line], ...]:
    def row(line: _Line) -> SourcedRow | None:
        return line.seat.appointment if line.seat else None

    def kind(line: _Line) -> Term | None:
        found = line.seat.kind if line.seat else line.kind
        return term(found) if found else None

    return (
        *fields("appointments", "person_id", of=row),
        Field(Column("person", "Företrädare"), lambda line: line.seat.name if line.seat else None),
        *fields("appointments", "role", of=row),
        Field(Column("seat", "Plats"), kind),
        *fields("appointments", "party_id", "valid_from", "valid_to", "observed_on", of=row),
        *_origin_fields(book, "appointments", row),
    )


def _origin_fields(book: Book, name: str, of: Callable[[Row], SourcedRow | None]) -> tuple[Field[Row], ...]:
    def document(row: Row) -> str | None:
        behind = of(row)
        return None if behind is None else cell.document(book.sources[behind.source_id])

    return (*fields(name, "certainty", "note", "source_id", of=of), Field(Column("source", "Källa"), document))


def _side(name: str, when: str) -> tuple[Field[Seat], ...]:
    """Who held a seat before or after a change, for which party and in which role."""
    return (
        Field(Column(name, when.capitalize()), lambda seat: seat.name),
        Field(Column(f"{name}_party", f"Parti {when}"), lambda seat: seat.party_id),
        Field(Column(f"{name}_role", f"Uppdrag {when}"), lambda seat: term(seat.role)),
    )


def _sourced(made: Table, sheet: str, named: Iterable[Seat]) -> Table:
    return replace(made, sheet=sheet, source_ids=tuple(sorted({seat.appointment.source_id for seat in named})))
