"""Tables about seats to take home: who sat where, parties, histories, chairs, changes, and the nomination list."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, seats, tenure
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.show import cell
from kronoberg.show.export import date_cell
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, term
from kronoberg.topics.seats import words as seat_words

_BODY = (Column("body_id", "Organets nyckel"), Column("body", "Organ"), Column("group", "Grupp"))
_SEAT = (
    Column("person_id", "Personens nyckel"),
    Column("person", "Företrädare"),
    Column("role", "Uppdrag"),
    Column("seat", "Plats"),
    Column("party_id", "Parti"),
    Column("valid_from", "Från"),
    Column("valid_to", "Till"),
    Column("observed_on", "Observerat"),
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("note", "Anmärkning"),
    Column("source_id", "Källans nyckel"),
    Column("source", "Källa"),
)
_COUNTS = (
    Column("ordinary", "Ordinarie", CellKind.COUNT, "platser"),
    Column("substitute", "Ersättare", CellKind.COUNT, "platser"),
)


def seats_at(book: Book, when: PartialDate, today: dt.date) -> Table:
    """Every body at a time: each person known or possible there, each vacant or unknown seat, the undated appointments.

    `sits` says who holds a seat on the day that the seats are counted; of a year others have sat before it.
    """
    found = representation.seats_at(book, when, today)
    day = seat_words.day_counted(found, when)
    sits = Column("sits", f"Har plats {day}", CellKind.FLAG)
    columns = (Column("time", "Tid"), *_BODY, Column("knowledge", "Så vet vi"), sits, *_SEAT)
    rows = [row for each in found for row in _rows_of_body(book, each)]
    undated = representation.undated(book)
    rows += [
        (
            str(when),
            *_body(book.bodies[seat.appointment.body_id]),
            Term("undated", "odaterat, räknas inte"),
            None,
            *_seat(book, seat),
        )
        for seat in undated
    ]
    held = [seat for each in found for seat in (*each.held, *each.unsure)]
    title = f"{seat_words.whose(when)}, och platserna {day}"
    return _table("Platser", title, columns, rows, [*held, *undated])


def balance(book: Book, when: PartialDate, today: dt.date) -> Table:
    """Seats in political bodies by party, and of women and men, on the day that they are counted."""
    found = seats.of_group(representation.seats_at(book, when, today), BodyGroup.POLITICAL)
    day = tenure.day_of(when, today).isoformat()
    columns = (Column("day", "Dag"), Column("by", "Fördelat på"), Column("value", "Värde"), *_COUNTS)
    rows: list[tuple[Cell, ...]] = []
    for party in seat_balance.by_party(book, found):
        value = Term(party.party.party_id if party.party else "", seat_words.party_name(party))
        rows.append((day, Term("party", "parti"), value, party.ordinary, party.substitute))
    for share in seat_balance.by_gender(found):
        value = Term(share.gender.value if share.gender else "", seat_words.gender_name(share))
        rows.append((day, Term("gender", "kön"), value, share.ordinary, share.substitute))
    sitting = [seat for each in found for seat in each.sitting]
    return _table("Balans", f"Platser per parti och kön {seat_words.day_counted(found, when)}", columns, rows, sitting)


def history(book: Book, *, body_id: str | None = None, person_id: str | None = None) -> Table:
    """All appointments, or those of one body or one person, each with its dates and its source."""
    held = [
        seat
        for seat in representation.all_seats(book)
        if body_id in (None, seat.appointment.body_id) and person_id in (None, seat.person_id)
    ]
    rows = [(*_body(book.bodies[seat.appointment.body_id]), *_seat(book, seat)) for seat in held]
    return _table("Uppdrag", "Uppdrag genom åren", (*_BODY, *_SEAT), rows, held)


def chairs(book: Book, body_id: str) -> Table:
    """Who chaired a body each year."""
    columns = (
        *_BODY,
        Column("year", "År", CellKind.YEAR),
        Column("organisation", "Ordförandeskap"),
        Column("own", "Regionen själv", CellKind.FLAG),
        Column("person", "Ordförande"),
        Column("valid_from", "Från"),
        Column("valid_to", "Till"),
        Column("certainty", "Hur uppgiften följer av källan"),
        Column("note", "Anmärkning"),
        Column("source_id", "Källans nyckel"),
        Column("source", "Källa"),
    )
    found = [each for each in seat_history.chairmanships(book) if each.body.body_id == body_id]
    rows: list[tuple[Cell, ...]] = [
        (
            *_body(each.body),
            each.row.year,
            each.row.organisation,
            each.is_own,
            each.row.person,
            date_cell(each.row.valid_from),
            date_cell(each.row.valid_to),
            term(each.row.certainty),
            seat_words.chair_note(each),
            each.row.source_id,
            cell.document(book.sources[each.row.source_id]),
        )
        for each in found
    ]
    sources = tuple(sorted({each.row.source_id for each in found}))
    return Table("Ordförandeskap per år", columns, tuple(rows), sheet="Ordförandeskap", source_ids=sources)


def changes(book: Book, first: PartialDate, second: PartialDate, today: dt.date) -> Table:
    """What changed between two times, and who is named at one of them only, which is no change."""
    found = seat_changes.between(book, first, second, today)
    columns = (
        *_BODY,
        Column("event", "Ändring"),
        Column("counted", "Räknas som ändring", CellKind.FLAG),
        Column("day", "När"),
        Column("before", "Före"),
        Column("before_party", "Parti före"),
        Column("before_role", "Uppdrag före"),
        Column("after", "Efter"),
        Column("after_party", "Parti efter"),
        Column("after_role", "Uppdrag efter"),
    )
    rows: list[tuple[Cell, ...]] = [
        (*_body(each.body), term(each.event), counted, date_cell(each.day), *_side(each.before), *_side(each.after))
        for counted, told in ((True, found.changes), (False, found.only_named))
        for each in told
    ]
    rows += [
        (*_body(body), Term("unknown", "kan inte jämföras, uppgift saknas"), False, *(None,) * 7)
        for body in found.unknown
    ]
    return _table("Ändringar", f"Ändringar från {first} till {second}", columns, rows, found.seats)


def nominations(book: Book, when: PartialDate) -> Table:
    """The nomination list: each appointment that runs out and each vacant seat, with room for a name and a party."""
    columns = (
        *_BODY,
        *_SEAT,
        Column("nominated", "Förslag, namn"),
        Column("nominated_party", "Förslag, parti"),
    )
    endings = representation.ending_appointments(book, when.first_day)
    rows: list[tuple[Cell, ...]] = [(*_body(each.body), *_seat(book, each.seat), None, None) for each in endings]
    for each in representation.seats_on(book, when.first_day):
        rows += [(*row[1:4], *row[6:], None, None) for row in _empty_seats(each) if row[4] == _VACANT]
    title = f"Nomineringslista: uppdrag som går ut, {when}"
    return _table("Nomineringslista", title, columns, rows, [each.seat for each in endings])


_VACANT, _UNNAMED = Term("vacant", "vakant"), Term("unknown", cell.MISSING)


def _rows_of_body(book: Book, each: BodySeats) -> Iterable[tuple[Cell, ...]]:
    for seat in (*each.held, *each.unsure):
        knowledge = term(seat.knowledge) if seat.knowledge else None
        yield (str(each.when), *_body(each.body), knowledge, _sits(each, seat), *_seat(book, seat))
    yield from _empty_seats(each)
    if not each.known and not each.body.seats_ordinary and not each.body.seats_substitute:
        yield (str(each.when), *_body(each.body), _UNNAMED, None, *(None,) * len(_SEAT))


def _sits(found: BodySeats, seat: Seat) -> bool | None:
    """Whether somebody holds a seat on the day of counting; empty where it is not sure that anybody does."""
    there = {(other.person_id, other.kind) for other in found.sitting}
    return (seat.person_id, seat.kind) in there if seat in found.held else None


def _empty_seats(each: BodySeats) -> Iterable[tuple[Cell, ...]]:
    """A row for each seat that is vacant, and for each that no source names anybody in."""
    for kind, count in each.counts:
        states = [_VACANT] * (count.vacant or 0) + [_UNNAMED] * count.unnamed
        for state in states:
            cells: tuple[Cell, ...] = (None, None, None, term(kind), *(None,) * (len(_SEAT) - 4))
            yield (str(each.when), *_body(each.body), state, None, *cells)


def _body(body: Body) -> tuple[Cell, ...]:
    return (body.body_id, body.name, term(seats.group_of(body)))


def _seat(book: Book, seat: Seat) -> tuple[Cell, ...]:
    row = seat.appointment
    return (
        seat.person_id,
        seat.name,
        term(row.role),
        term(seat.kind),
        row.party_id,
        date_cell(row.valid_from),
        date_cell(row.valid_to),
        date_cell(row.observed_on),
        term(row.certainty),
        row.note,
        row.source_id,
        cell.document(book.sources[row.source_id]),
    )


def _side(seat: Seat | None) -> tuple[Cell, ...]:
    return (None, None, None) if seat is None else (seat.name, seat.party_id, term(seat.role))


def _table(
    sheet: str, title: str, columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]], named: Iterable[Seat]
) -> Table:
    sources = tuple(sorted({seat.appointment.source_id for seat in named}))
    return Table(title, columns, tuple(rows), sheet=sheet, source_ids=sources)
