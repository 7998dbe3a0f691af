"""Contracts of representation: persons, bodies, appointments, chairmanships, mandate periods."""

import re
from collections.abc import Iterable, Mapping

from kronoberg.domain.columns import Country, Date, Slug, Term, Text, Title, Whole, Year
from kronoberg.domain.contract import (
    Located,
    Reference,
    Row,
    SourcedRow,
    Table,
    Violation,
    column,
    ends_after_it_begins,
)
from kronoberg.domain.faults import quoted
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import BodyKind, Certainty, Gender, Role, TableGroup

NAME_REMOVED = "Namn borttaget"
"""What readers see in place of a name that has been removed by decision."""

REMOVED_KEY = "borttaget-namn-"
"""How the key begins that a person gets when the name is removed. A Book as it was before the decision has it too."""


class Party(SourcedRow):
    """A political party: its letter is what readers see, its colour only marks it."""

    party_id: Term = column("Parti", "Partiets beteckning, till exempel S", open_data=Leaves.KEY)
    name: Title = column("Namn", "Partiets namn", open_data=Leaves.NAME)
    colour: Term | None = column(
        "Färg", "Partiets färg som #RRGGBB; bara ett tillägg till bokstaven", open_data=Leaves.VALUE, default=None
    )


class Person(SourcedRow):
    """A person who represents or has represented the region, or serves a collaboration."""

    person_id: Slug = column("Person", "Personens nyckel", open_data=Leaves.KEY)
    name: Title | None = column(
        "Namn", "Personens namn; tomt när det har tagits bort genom beslut", open_data=Leaves.ELECTED, default=None
    )
    gender: Gender | None = column(
        "Kön", "Juridiskt kön, bara där en källa anger det", open_data=Stays.PERSON, default=None
    )

    @property
    def shown_name(self) -> str:
        """The name, or words that stand in its place when it has been removed by decision."""
        return self.name or NAME_REMOVED


class Redaction(Row):
    """A decision to remove a person's name. The seats, the party and the counts stay."""

    person_id: Slug = column("Person", "Personen vars namn är borttaget", open_data=Stays.PERSON)
    decided_on: Date = column("Beslutsdag", "Dag för beslutet", open_data=Stays.PERSON)
    decided_by: Title = column("Beslutat av", "Vem som beslutade", open_data=Stays.PERSON)
    dnr: Term = column("Dnr", "Diarienummer", open_data=Stays.PERSON)
    reason: Text = column("Skäl", "Skälet till beslutet, utan personens namn", open_data=Stays.PERSON)


class Body(SourcedRow):
    """A body in which the region has seats, or a body of the region itself."""

    body_id: Slug = column("Organ", "Organets nyckel", open_data=Leaves.KEY)
    collaboration_id: Slug | None = column(
        "Samarbete", "Samarbetet; tomt för regionens egna organ", open_data=Leaves.KEY, default=None
    )
    name: Title = column("Namn", "Organets namn", open_data=Leaves.NAME)
    kind: BodyKind = column("Slag", "Vilka som sitter i organet", open_data=Leaves.VALUE)
    seats_ordinary: Whole | None = column(
        "Ordinarie platser", "Regionens ordinarie platser", open_data=Leaves.VALUE, unit="platser", default=None
    )
    seats_substitute: Whole | None = column(
        "Ersättarplatser", "Regionens ersättarplatser", open_data=Leaves.VALUE, unit="platser", default=None
    )
    valid_from: Date | None = column(
        "Från och med", "När regionen fick plats i organet", open_data=Leaves.VALUE, default=None
    )
    valid_to: Date | None = column(
        "Till och med", "När regionens plats i organet upphörde", open_data=Leaves.VALUE, default=None
    )


class Appointment(SourcedRow):
    """A person's seat in a body. A snapshot says only that the seat was held on the day it was observed."""

    appointment_id: Slug = column("Uppdrags-id", "Uppdragets nyckel", open_data=Leaves.KEY)
    person_id: Slug = column("Person", "Personen", open_data=Leaves.ELECTED)
    body_id: Slug = column("Organ", "Organet", open_data=Leaves.ELECTED)
    role: Role = column("Roll", "Rollen", open_data=Leaves.ELECTED)
    party_id: Term | None = column("Parti", "Partiet vid den tiden", open_data=Leaves.ELECTED, default=None)
    valid_from: Date | None = column("Från och med", "När uppdraget började", open_data=Leaves.ELECTED, default=None)
    valid_to: Date | None = column("Till och med", "När uppdraget slutade", open_data=Leaves.ELECTED, default=None)
    observed_on: Date | None = column(
        "Observerat", "Dag eller år då en källa visar uppdraget", open_data=Leaves.ELECTED, default=None
    )


class Chairmanship(SourcedRow):
    """Who chaired a body in a year."""

    body_id: Slug = column("Organ", "Organet", open_data=Leaves.KEY)
    year: Year = column("År", "År", open_data=Leaves.VALUE, unit="år")
    organisation: Title = column("Organisation", "Medlemmen som höll ordförandeskapet", open_data=Leaves.NAME)
    country: Country | None = column(
        "Land", "Medlemmens land, som landskod med två bokstäver", open_data=Leaves.VALUE, default=None
    )
    person: Title | None = column("Ordförandens namn", "Ordförandens namn", open_data=Stays.PERSON, default=None)
    valid_from: Date | None = column(
        "Från och med", "När ordförandeskapet började", open_data=Leaves.VALUE, default=None
    )
    valid_to: Date | None = column("Till och med", "När ordförandeskapet slutade", open_data=Leaves.VALUE, default=None)


class MandatePeriod(SourcedRow):
    """A term of office."""

    mandate_period_id: Slug = column("Mandatperiod", "Mandatperiodens nyckel", open_data=Leaves.KEY)
    valid_from: Date = column("Från och med", "Första dag", open_data=Leaves.VALUE)
    valid_to: Date = column("Till och med", "Sista dag", open_data=Leaves.VALUE)


def _colour_code(row: Party) -> Violation | None:
    if row.colour is not None and not re.fullmatch(r"#[0-9A-Fa-f]{6}", row.colour):
        return Violation("colour", quoted(row.colour), "en färg som #RRGGBB")
    return None


def _appointment_has_a_date(row: Appointment) -> Violation | None:
    dated = row.valid_from or row.valid_to or row.observed_on
    if row.certainty is not Certainty.UNDATED and not dated:
        return Violation(
            "valid_from + valid_to + observed_on",
            "tomt i alla tre",
            "minst ett datum, eller certainty undated",
        )
    if row.certainty is Certainty.UNDATED and dated:
        return Violation("certainty", f"undated trots datum {dated}", "en annan kod, eller inget datum")
    return None


def _name_unless_removed(rows: list[Located], tables: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    removed = {row.person_id for _, row in tables["redactions"]}
    for line, row in rows:
        if row.name is None and row.person_id not in removed and not row.person_id.startswith(REMOVED_KEY):
            yield line, Violation("name", "en tom cell", "personens namn, eller ett beslut i redactions.csv")
        if row.name is not None and row.person_id in removed:
            yield line, Violation("name", "ett namn som är borttaget genom beslut", "en tom cell")


_PERIOD = ends_after_it_begins("valid_from", "valid_to")

TABLES = (
    Table(
        "parties",
        "Partier",
        "Partiernas beteckningar, namn och färger.",
        Party,
        ("party_id",),
        group=TableGroup.REPRESENTATION,
        place=5,
        row_rules=(_colour_code,),
    ),
    Table(
        "persons",
        "Personer",
        "Personer med uppdrag.",
        Person,
        ("person_id",),
        group=TableGroup.REPRESENTATION,
        place=2,
        leaving_rows="Bara de som enligt en källa har eller har haft en plats i ett politiskt organ.",
        table_rules=(_name_unless_removed,),
    ),
    Table(
        "redactions",
        "Borttagna namn",
        "Beslut om att ta bort en persons namn; uppdragen, partiet och antalen står kvar.",
        Redaction,
        ("person_id",),
        group=TableGroup.REPRESENTATION,
        place=7,
        references=(Reference("person_id", "persons", "person_id"),),
    ),
    Table(
        "bodies",
        "Organ",
        "Styrelser, kommittéer och grupper där regionen har plats.",
        Body,
        ("body_id",),
        group=TableGroup.REPRESENTATION,
        place=3,
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_PERIOD,),
    ),
    Table(
        "appointments",
        "Uppdrag",
        "Vem som har eller har haft plats i vilket organ.",
        Appointment,
        ("appointment_id",),
        group=TableGroup.REPRESENTATION,
        place=1,
        leaving_rows="Bara platser i politiska organ, så som en källa visar dem.",
        references=(
            Reference("person_id", "persons", "person_id"),
            Reference("body_id", "bodies", "body_id"),
            Reference("party_id", "parties", "party_id"),
        ),
        row_rules=(_PERIOD, _appointment_has_a_date),
    ),
    Table(
        "chairmanships",
        "Ordförandeskap",
        "Vem som ledde ett organ, per år.",
        Chairmanship,
        ("body_id", "year", "organisation", "person"),
        group=TableGroup.REPRESENTATION,
        place=4,
        references=(Reference("body_id", "bodies", "body_id"),),
        row_rules=(_PERIOD,),
    ),
    Table(
        "mandate_periods",
        "Mandatperioder",
        "Mandatperioder för förtroendevalda.",
        MandatePeriod,
        ("mandate_period_id",),
        group=TableGroup.REPRESENTATION,
        place=6,
        row_rules=(_PERIOD,),
    ),
)
