"""Tables about seats for readers: bodies with their members, parties, one person's appointments, chairs, changes."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats.balance import GenderShare, PartyShare
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.changes import Comparison, SeatChange
from kronoberg.analysis.seats.representation import Ending
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, Chairmanship
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, SeatEvent
from kronoberg.show import cell, table
from kronoberg.show.common_words import most_say
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import CellKind, Column, Field, Table
from kronoberg.topics.overview import tables
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import words as seat_words

ORDINARY, SUBSTITUTE, KNOWN = "Ordinarie", "Ersättare", "Enligt källan"
_TIMES = ("Från", "Till", "Observerat")


def bodies_table(found: Sequence[BodySeats], when: PartialDate) -> Table | None:
    """One row per body: everybody in it, how many seats are held on the day, and how that is known; None without any.

    Persons and seats are two things: of a year all who have sat are named, and the seats are those of one day. How most
    of the bodies are known is said once, above the table.
    """
    kinds, seats = body_words.kinds_shown(found), seat_words.counted(found, when)
    rows = [
        {
            "Organ": each.body.name,
            **{swedish.sentence(kind.word): body_words.members(each, kind) for kind in kinds},
            seats: body_words.seats_left(each),
            KNOWN: body_words.basis(each),
        }
        for each in found
    ]
    made = _if_any(rows, "Organ", title=seat_words.whose(when), cards=True)
    return None if made is None else most_say(made, KNOWN)


def narrow_table(found: Sequence[BodySeats], when: PartialDate) -> Table | None:
    """The same as `bodies_table` for a page of paper: everybody in one column, each with the role; None without any."""
    seats = seat_words.counted(found, when)
    rows = [
        {"Organ": each.body.name, "Företrädare": _everybody(each), seats: body_words.seats_left(each)} for each in found
    ]
    return _if_any(rows, "Organ", title=seat_words.whose(when))


def others_table(found: Sequence[BodySeats], when: PartialDate) -> Table | None:
    """The bodies that are counted apart, with everybody in them whatever the role; None when there are none."""
    rows = [
        {
            "Organ": each.body.name,
            "Grupp": each.group.word,
            "Företrädare": _everybody(each),
            KNOWN: body_words.basis(each),
        }
        for each in found
        if each.group is not BodyGroup.POLITICAL
    ]
    return _if_any(rows, "Organ", title=f"Organ som räknas för sig {when}")


def unsure_table(book: Book, found: Sequence[BodySeats], undated: Sequence[Seat]) -> Table | None:
    """The appointments that may have been held at the time, and those without a date; None when there are none."""
    seats = [(seat, body_words.role(seat, each)) for each in found for seat in each.unsure]
    seats += [(seat, seat.role.word) for seat in undated]
    rows = [
        {
            "Företrädare": seat_words.with_party(seat),
            "Organ": book.bodies[seat.appointment.body_id].name,
            "Uppdrag": role,
            "Tid": seat_words.tenure_words(seat.appointment),
            "Varför den inte räknas": seat.knowledge.word if seat.knowledge else seat.appointment.certainty.word,
        }
        for seat, role in seats
    ]
    return _if_any(rows, "Företrädare", title="Uppdrag som inte räknas")


def parties_table(shares: Sequence[PartyShare], found: Sequence[BodySeats], when: PartialDate) -> Table:
    """Seats by party on the day that they are counted, with their sum as the page has it above."""
    alt = f"Platser per parti {seat_words.day_counted(found, when)}"
    return _shares([(seat_words.party_name(share), share) for share in shares], "Parti", alt, found)


def genders_table(shares: Sequence[GenderShare], found: Sequence[BodySeats], when: PartialDate) -> Table:
    """Seats of women and men on the day that they are counted, with their sum."""
    alt = f"Platser efter kön {seat_words.day_counted(found, when)}"
    return _shares([(seat_words.gender_name(share), share) for share in shares], "Kön", alt, found)


def per_body_table(book: Book, found: Sequence[BodySeats], when: PartialDate) -> Table | None:
    """Each body's seats by party; a body that nobody is known in has no numbers. None where no party is known."""
    letters = seat_balance.parties_in(found)
    rows = [
        {"Organ": seat_words.body_name(book, each.body), **{letter: _of_party(each, letter) for letter in letters}}
        for each in found
    ]
    if not letters:
        return None
    alt = f"Varje partis platser i varje organ {seat_words.day_counted(found, when)}"
    return cell.table(rows, "Organ", title=alt, numbers=letters)


def history_table(seats: Sequence[Seat], body: Body) -> Table:
    """Everybody who is known to have sat in a body, ordinary seats first."""
    rows = [{"Företrädare": seat_words.with_party(seat), "Uppdrag": seat.role.word, **_course(seat)} for seat in seats]
    return cell.table(rows, "Företrädare", title=f"Uppdrag genom åren i {body.name}", whole=_TIMES)


def person_table(found: Sequence[tuple[Body, Seat]], name: str) -> Table:
    """A person's appointments through the years, with the party at each time."""
    rows = [
        {
            "Organ": body.name,
            "Uppdrag": seat.role.word,
            "Parti": seat.party_id or cell.MISSING,
            **_course(seat),
        }
        for body, seat in found
    ]
    return cell.table(rows, "Organ", title=f"Uppdrag genom åren för {name}", whole=_TIMES)


def _course(seat: Seat) -> dict[str, str]:
    """The dates of an appointment: the ends that a source gives, and when it was observed; and its note."""
    row = seat.appointment
    observed = str(row.observed_on or (cell.NOTHING if row.valid_from or row.valid_to else "odaterat"))
    times = dict(zip(_TIMES, (_end(row.valid_from), _end(row.valid_to), observed), strict=True))
    return times | {"Anmärkning": note(row)}


def _end(date: PartialDate | None) -> str:
    return str(date) if date else "okänt"


def note(row: Appointment | Chairmanship) -> str:
    """The note, after how the row follows from its source where that is not the ordinary way."""
    ordinary = (Certainty.STATED, Certainty.UNDATED)
    certainty = "" if row.certainty in ordinary else f"{swedish.sentence(row.certainty.word)}."
    return " ".join(filter(None, (certainty, row.note)))


def chair_note(found: ChairYear) -> str:
    """The same about a chairmanship in a year."""
    return note(found.row.model_copy(update={"note": seat_words.chair_note(found)}))


def chairs_table(found: Sequence[ChairYear], body: Body) -> Table:
    """Who chaired a body each year; the region's own years are told in words."""

    def row(each: ChairYear) -> Chairmanship:
        return each.row

    columns: tuple[Field[ChairYear], ...] = (
        *fields("chairmanships", "year", "organisation", of=row),
        Field(Column("ours", "Regionen", CellKind.DATE), lambda each: "ja" if each.is_own else ""),
        *fields("chairmanships", "person", "valid_from", "valid_to", of=row),
        Field(Column("remark", "Anmärkning"), chair_note),
    )
    made = table.made(f"Ordförandeskap i {body.name}", columns, found).filled(person=cell.MISSING)
    return made.headed(organisation="Ordförandeskap", person="Ordförande", valid_from="Från", valid_to="Till")


def changes_table(found: Comparison) -> Table | None:
    """What changed according to sources, one row for each seat; None when nothing did."""
    return _changes_table(found.changes, f"Ändringar från {found.first} till {found.second}")


def only_named_table(found: Comparison) -> Table | None:
    """Those who are named at one of the times only, which is no change; None when all are named at both."""
    return _changes_table(found.only_named, f"{seat_words.ONLY_NAMED}, {found.first} och {found.second}")


def _changes_table(changes: Sequence[SeatChange], alt: str) -> Table | None:
    rows = [
        {
            "Organ": change.body.name,
            "Ändring": change.event.word,
            "Före": _side(change.before, change.event),
            "Efter": _side(change.after, change.event),
            "När": str(change.day or "dagen är okänd"),
        }
        for change in changes
    ]
    return _if_any(rows, "Organ", title=alt, whole=("När",), cards=True)


def endings_table(found: Sequence[Ending]) -> Table | None:
    """The appointments that run out, by body; None when none does."""
    rows = [
        {
            "Organ": each.body.name,
            "Företrädare": seat_words.with_party(each.seat),
            "Uppdrag": each.seat.role.word,
            "Slutar": str(each.ends) if each.ends else "slut okänt",
            "Observerat": str(each.seat.appointment.observed_on or cell.NOTHING),
        }
        for each in found
    ]
    return _if_any(rows, "Organ", title="Uppdrag som går ut", whole=("Slutar", "Observerat"))


def sources_table(book: Book, found: Sequence[BodySeats], *, also: Iterable[Seat] = ()) -> Table:
    """Where each appointment comes from: document, date, link or why there is none, who entered it.

    `also` are further appointments that the page names; one that is in the bodies too has one line.
    """
    seats = [seat for each in found for seat in (*each.held, *each.unsure)]
    named = {seat.appointment.appointment_id: seat for seat in (*also, *seats)}
    rows = [_appointment_line(book, seat) for seat in named.values()]
    rows += [_source_line(book, f"Antal platser, {each.body.name}", each.body.source_id) for each in found]
    return tables.of_sources(rows, "Uppdrag")


def appointment_sources_table(book: Book, seats: Iterable[Seat]) -> Table:
    """The same for chosen appointments."""
    return tables.of_sources([_appointment_line(book, seat) for seat in seats], "Uppdrag")


def history_sources_table(book: Book, seats: Iterable[Seat], chairs: Iterable[ChairYear]) -> Table:
    """The same for a body through the years: its appointments, then who chaired it each year."""
    rows = [_appointment_line(book, seat) for seat in seats]
    rows += [
        _source_line(book, f"{each.row.year}, {each.row.organisation}, {each.body.name}", each.row.source_id)
        for each in chairs
    ]
    return tables.of_sources(rows, "Uppdrag")


def _appointment_line(book: Book, seat: Seat) -> dict[str, str]:
    what = f"{seat_words.with_party(seat)}, {book.bodies[seat.appointment.body_id].name}"
    return _source_line(book, what, seat.appointment.source_id, seat)


def _source_line(book: Book, what: str, source_id: str, seat: Seat | None = None) -> dict[str, str]:
    time = seat_words.how_known(seat) if seat else ""
    return {"Uppgift": what, "Tid": time} | cell.origin(book.sources[source_id])


def _if_any(
    rows: Sequence[dict[str, str]], header: str, *, title: str, whole: tuple[str, ...] = (), cards: bool = False
) -> Table | None:
    return cell.table(rows, header, title=title, whole=whole, cards=cards) if rows else None


def _shares(
    named: Sequence[tuple[str, PartyShare | GenderShare]], header: str, alt: str, found: Sequence[BodySeats]
) -> Table:
    rows = [
        {header: name, ORDINARY: _number(share.ordinary), SUBSTITUTE: _number(share.substitute)}
        for name, share in named
    ]
    ordinary, substitute = seat_words.counts(found)
    rows.append({header: "Summa", ORDINARY: ordinary, SUBSTITUTE: substitute})
    return cell.table(rows, header, title=alt, numbers=(ORDINARY, SUBSTITUTE), sums=("Summa",))


def _of_party(found: BodySeats, letter: str) -> str:
    return _number(seat_balance.held_by(found, letter))


def _number(held: int | None) -> str:
    return cell.MISSING if held is None else str(held)


def _everybody(found: BodySeats) -> str:
    """Everybody in a body with the role, where no column says which kind of seat it is."""
    return "; ".join(body_words.in_body(seat, found, says_role=True) for seat in found.everybody) or cell.MISSING


def _side(seat: Seat | None, event: SeatEvent) -> str:
    if seat is None:
        return cell.NOTHING
    told = seat_words.with_party(seat)
    return told if event is SeatEvent.PARTY else f"{told}, {seat.role.word}"
