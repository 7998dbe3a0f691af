"""The form that ends and begins many appointments: its grid, what a person wrote in it, and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.nominations import Crowded, Line, Outcome
from kronoberg.analysis.seats.representation import Ending
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import MandatePeriod
from kronoberg.domain.words import Role
from kronoberg.show import cell
from kronoberg.topics.seats import words as seat_words

NOW, BODY, ROLE, ENDS, NEW, PARTY = "Nuvarande", "Organ", "Uppdrag", "Avslutas", "Ny företrädare", "Parti"
_EMPTY_LINES = 4

SAVED_AT_THE_END = (
    "Formuläret granskar ändringarna och visar vad de leder till. De sparas när du har skrivit ditt namn och varför."
)
HOW_TO = (
    "Kryssa för vilka uppdrag som avslutas och skriv vem som börjar. De fyra sista raderna är till för andra platser. "
    "Ett namn som redan finns bland personerna används igen; annars läggs personen till."
)
NOTHING_CHOSEN = "Inget är förkryssat eller skrivet ännu."


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen in the grid, in the words that a reader sees, with the key of each."""

    bodies: dict[str, str]
    roles: dict[str, str]
    parties: tuple[str, ...]
    sources: dict[str, str]


def choices(book: Book) -> Choices:
    """The bodies, roles, parties and sources of a dataset."""
    return Choices(
        seat_words.by_name((body.name, body.body_id) for body in representation.in_reading_order(book)),
        {role.word: role.value for role in Role},
        tuple(sorted(row.party_id for row in book.rows("parties"))),
        seat_words.by_name(
            sorted(
                ((cell.document(source), source.source_id) for source in book.sources.values()),
                key=lambda named: swedish.collation_key(named[0]),
            )
        ),
    )


def grid(endings: Sequence[Ending], found: Sequence[BodySeats], offered: Choices) -> pd.DataFrame:
    """The grid as it is at first: a line for each appointment that runs out, each vacant seat, and some empty ones."""
    names = {key: name for name, key in offered.bodies.items()}
    rows = [
        _row(names[each.body.body_id], each.seat.role.word, now=seat_words.with_party(each.seat)) for each in endings
    ]
    rows += [
        _row(names[each.body.body_id], kind.word, now="vakant")
        for each in found
        for kind, count in each.counts
        for _ in range(count.vacant or 0)
    ]
    rows += [_row(None, None) for _ in range(_EMPTY_LINES)]
    keys = [each.seat.appointment.appointment_id for each in endings]
    return pd.DataFrame(rows, index=[*keys, *(f"ny-{number}" for number in range(len(rows) - len(keys)))])


def _row(body: str | None, role: str | None, *, now: str = "") -> dict[str, str | bool | None]:
    return {NOW: now, BODY: body, ROLE: role, ENDS: False, NEW: None, PARTY: None}


def lines(filled: pd.DataFrame, offered: Choices, *, last_day: str, first_day: str, until: str) -> tuple[Line, ...]:
    """What a person wrote in the grid, with the days that stand above it."""
    return tuple(
        _line(number, str(key), row, offered, days=(last_day.strip(), first_day.strip(), until.strip()))
        for number, (key, row) in enumerate(filled.iterrows(), start=1)
    )


def _line(number: int, key: str, row: "pd.Series[str]", offered: Choices, *, days: tuple[str, str, str]) -> Line:
    ends, begins, until = days
    name = " ".join(_text(row[NEW]).split())
    return Line(
        number,
        stops=bool(row[ENDS]),
        appointment_id="" if key.startswith("ny-") else key,
        ends=ends if bool(row[ENDS]) else "",
        name=name,
        body_id=offered.bodies.get(_text(row[BODY]), ""),
        role=offered.roles.get(_text(row[ROLE]), ""),
        party_id=_text(row[PARTY]),
        begins=begins if name else "",
        until=until if name else "",
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def result(outcome: Outcome) -> str:
    """What the changes lead to, in words."""
    parts = [
        f"{swedish.counted(outcome.ended, 'uppdrag avslutas', 'uppdrag avslutas')}",
        f"{swedish.counted(outcome.begun, 'uppdrag börjar', 'uppdrag börjar')}",
    ]
    sentence = f"Granskningen hittade inga fel. {swedish.enumeration(parts)}."
    if outcome.new_persons:
        sentence += f" Nya personer: {swedish.enumeration(outcome.new_persons)}."
    return sentence


def crowded(found: Crowded) -> str:
    """That a body would have more people than seats."""
    name, day = found.found.body.name, found.found.when
    return (
        f"{name} får {found.count.held} {found.kind.word} den {day} men har {found.count.seats}. "
        "Kontrollera om någon också ska avslutas."
    )


_MORE_THAN_SEATS = (
    "Uppdragen är alla som någon har i dag och som tar slut, också i ungdomsorgan och regionens egna organ. "
    "De politiska platserna räknas för sig, den dag som står vid dem."
)


def period(found: MandatePeriod | None) -> str:
    """Which mandate period runs out, as exactly as its source says."""
    if found is None:
        return "Ingen mandatperiod för i dag finns bland uppgifterna. Här visas uppdrag med ett slut inom ett år."
    words = "" if found.valid_to.is_day else " Källan anger bara året; sista dagen i formuläret är ett förslag."
    return f"Mandatperioden {found.valid_from}–{found.valid_to} går ut.{words} {_MORE_THAN_SEATS}"
