"""Small hand-made Books of bodies and appointments for tests: only what a test is about has to be said."""

import datetime as dt
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, MandatePeriod, Party, Person
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyKind, Certainty, Role
from tests import books

SOURCED: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}
TODAY = dt.date(2026, 11, 22)
TERM = MandatePeriod(
    mandate_period_id="2023-2026", valid_from=PartialDate("2023-01-01"), valid_to=PartialDate("2026-12-31"), **SOURCED
)


def appointment(name: str, **fields: Any) -> Appointment:
    """An ordinary seat in the one body; dates are given as text: `appointment("ada", valid_from="2023-01-01")`."""
    dates = {key: PartialDate(fields.pop(key)) for key in ("valid_from", "valid_to", "observed_on") if fields.get(key)}
    defaults = {"body_id": "organ", "role": Role.ORDINARY, "party_id": "S", **SOURCED}
    key = "-".join([name, *(date.text for date in dates.values())])
    return Appointment(**(defaults | {"appointment_id": key, "person_id": name} | dates | fields))


def body(name: str = "organ", **fields: Any) -> Body:
    """A political body of a collaboration with two ordinary seats and one substitute's."""
    dates = {key: PartialDate(fields.pop(key)) for key in ("valid_from", "valid_to") if fields.get(key)}
    defaults = {
        "body_id": name,
        "collaboration_id": "samarbete",
        "name": name.capitalize(),
        "kind": BodyKind.POLITICAL,
        "seats_ordinary": 2,
        "seats_substitute": 1,
        **SOURCED,
    }
    return Body(**(defaults | dates | fields))


def book(*appointments: Appointment, bodies: tuple[Body, ...] | None = None, **tables: tuple[Any, ...]) -> Book:
    """The appointments with everybody they name, in the one body unless others are given."""
    persons = {row.person_id for row in appointments}
    parties = {row.party_id for row in appointments if row.party_id}
    return books.book([books.collaboration("samarbete")]).replaced(
        bodies=(body(),) if bodies is None else bodies,
        appointments=appointments,
        persons=tuple(Person(person_id=name, name=name.capitalize(), **SOURCED) for name in persons),
        parties=tuple(Party(party_id=party, name=f"Partiet {party}", colour="#E8112D", **SOURCED) for party in parties),
        **tables,
    )
