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
from kronoberg.domain.words import BodyKind, Certainty, Gender, Role

NAME_REMOVED = "Namn borttaget"
"""What readers see in place of a name that has been removed by decision."""

REMOVED_KEY = "borttaget-namn-"
"""How the key begins that a person gets when the name is removed. A Book as it was before the decision has it too."""


class Party(SourcedRow):
    """A political party: its letter is what readers see, its colour only marks it."""

    party_id: Term = column("Partiets beteckning, till exempel S")
    name: Title = column("Partiets namn")
    colour: Term | None = column("Partiets färg som #RRGGBB; bara ett tillägg till bokstaven", default=None)


class Person(SourcedRow):
    """A person who represents or has represented the region, or serves a collaboration."""

    person_id: Slug = column("Personens nyckel")
    name: Title | None = column("Personens namn; tomt när det har tagits bort genom beslut", default=None)
    gender: Gender | None = column("Juridiskt kön, bara där en källa anger det", default=None)

    @property
    def shown_name(self) -> str:
        """The name, or words that stand in its place when it has been removed by decision."""
        return self.name or NAME_REMOVED


class Redaction(Row):
    """A decision to remove a person's name. The seats, the party and the counts stay."""

    person_id: Slug = column("Personen vars namn är borttaget")
    decided_on: Date = column("Dag för beslutet")
    decided_by: Title = column("Vem som beslutade")
    dnr: Term = column("Diarienummer")
    reason: Text = column("Skälet till beslutet, utan personens namn")


class Body(SourcedRow):
    """A body in which the region has seats, or a body of the region itself."""

    body_id: Slug = column("Organets nyckel")
    collaboration_id: Slug | None = column("Samarbetet; tomt för regionens egna organ", default=None)
    name: Title = column("Organets namn")
    kind: BodyKind = column("Vilka som sitter i organet")
    seats_ordinary: Whole | None = column("Regionens ordinarie platser", unit="platser", default=None)
    seats_substitute: Whole | None = column("Regionens ersättarplatser", unit="platser", default=None)
    valid_from: Date | None = column("När regionen fick plats i organet", default=None)
    valid_to: Date | None = column("När regionens plats i organet upphörde", default=None)


class Appointment(SourcedRow):
    """A person's seat in a body. A snapshot says only that the seat was held on the day it was observed."""

    appointment_id: Slug = column("Uppdragets nyckel")
    person_id: Slug = column("Personen")
    body_id: Slug = column("Organet")
    role: Role = column("Rollen")
    party_id: Term | None = column("Partiet vid den tiden", default=None)
    valid_from: Date | None = column("När uppdraget började", default=None)
    valid_to: Date | None = column("När uppdraget slutade", default=None)
    observed_on: Date | None = column("Dag eller år då en källa visar uppdraget", default=None)


class Chairmanship(SourcedRow):
    """Who chaired a body in a year."""

    body_id: Slug = column("Organet")
    year: Year = column("År", unit="år")
    organisation: Title = column("Medlemmen som höll ordförandeskapet")
    country: Country | None = column("Medlemmens land, som landskod med två bokstäver", default=None)
    person: Title | None = column("Ordförandens namn", default=None)
    valid_from: Date | None = column("När ordförandeskapet började", default=None)
    valid_to: Date | None = column("När ordförandeskapet slutade", default=None)


class MandatePeriod(SourcedRow):
    """A term of office."""

    mandate_period_id: Slug = column("Mandatperiodens nyckel")
    valid_from: Date = column("Första dag")
    valid_to: Date = column("Sista dag")


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
        row_rules=(_colour_code,),
    ),
    Table(
        "persons",
        "Personer",
        "Personer med uppdrag.",
        Person,
        ("person_id",),
        table_rules=(_name_unless_removed,),
    ),
    Table(
        "redactions",
        "Borttagna namn",
        "Beslut om att ta bort en persons namn; uppdragen, partiet och antalen står kvar.",
        Redaction,
        ("person_id",),
        references=(Reference("person_id", "persons", "person_id"),),
    ),
    Table(
        "bodies",
        "Organ",
        "Styrelser, kommittéer och grupper där regionen har plats.",
        Body,
        ("body_id",),
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_PERIOD,),
    ),
    Table(
        "appointments",
        "Uppdrag",
        "Vem som har eller har haft plats i vilket organ.",
        Appointment,
        ("appointment_id",),
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
        references=(Reference("body_id", "bodies", "body_id"),),
        row_rules=(_PERIOD,),
    ),
    Table(
        "mandate_periods",
        "Mandatperioder",
        "Mandatperioder för förtroendevalda.",
        MandatePeriod,
        ("mandate_period_id",),
        row_rules=(_PERIOD,),
    ),
)
