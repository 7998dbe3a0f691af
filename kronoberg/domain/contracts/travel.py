"""Contracts of meetings and travel: places, meetings, who took part, trips."""

from kronoberg.domain.columns import Country, Date, Flag, Number, Ore, Slug, Title, Whole
from kronoberg.domain.contract import Reference, SourcedRow, Table, Violation, column, ends_after_it_begins
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import MeetingForm, TableGroup, Traction, TravelMode


class Place(SourcedRow):
    """A place where meetings are held or trips begin."""

    place_id: Slug = column("Plats", "Platsens nyckel", open_data=Leaves.KEY)
    name: Title = column("Namn", "Platsens namn", open_data=Leaves.NAME)
    country: Country = column("Land", "Land, som landskod med två bokstäver", open_data=Leaves.VALUE)
    latitude: Number | None = column("Latitud", "Latitud", open_data=Leaves.VALUE, unit="grader", default=None)
    longitude: Number | None = column("Longitud", "Longitud", open_data=Leaves.VALUE, unit="grader", default=None)


class Meeting(SourcedRow):
    """A meeting of a body."""

    meeting_id: Slug = column("Möte", "Mötets nyckel", open_data=Leaves.KEY)
    body_id: Slug | None = column("Organ", "Organet", open_data=Leaves.KEY, default=None)
    title: Title | None = column(
        "Titel", "Mötets namn, när det inte är ett ordinarie möte", open_data=Leaves.NAME, default=None
    )
    starts_on: Date = column("Första dag", "Första dag", open_data=Leaves.VALUE)
    ends_on: Date | None = column("Sista dag", "Sista dag", open_data=Leaves.VALUE, default=None)
    place_id: Slug | None = column("Plats", "Platsen", open_data=Leaves.KEY, default=None)
    form: MeetingForm = column("Mötesform", "På plats eller digitalt", open_data=Leaves.VALUE)
    planned: Flag = column("Bara planerat", "Om källan bara säger att mötet var planerat", open_data=Leaves.VALUE)
    board_meeting_id: Slug | None = column(
        "Sammanträde", "Sammanträdet där mötet återrapporterades", open_data=Leaves.KEY, default=None
    )


class MeetingParticipant(SourcedRow):
    """A person who took part in a meeting for the region."""

    meeting_id: Slug = column("Möte", "Mötet", open_data=Stays.PERSON)
    person_id: Slug = column("Person", "Personen", open_data=Stays.PERSON)


class Trip(SourcedRow):
    """A trip to a meeting."""

    trip_id: Slug = column("Res-id", "Resans nyckel", open_data=Stays.TRACE)
    meeting_id: Slug | None = column("Möte", "Mötet", open_data=Stays.TRACE, default=None)
    collaboration_id: Slug | None = column("Samarbete", "Samarbetet", open_data=Leaves.KEY, default=None)
    travelled_on: Date = column("Resdag", "Dag, månad eller år", open_data=Leaves.VALUE)
    travellers: Whole = column("Antal resenärer", "Antal resenärer", open_data=Leaves.VALUE, unit="personer")
    from_place_id: Slug = column("Från plats", "Från", open_data=Leaves.KEY)
    to_place_id: Slug = column("Till plats", "Till", open_data=Leaves.KEY)
    mode: TravelMode = column("Färdsätt", "Färdsätt", open_data=Leaves.VALUE)
    traction: Traction | None = column(
        "Drivmedel", "Vad tåget eller bilen drevs med, när källan säger det", open_data=Leaves.VALUE, default=None
    )
    distance_km: Number | None = column(
        "Sträcka", "Sträcka tur och retur", open_data=Leaves.VALUE, unit="km", default=None
    )
    cost_sek: Ore | None = column("Kostnad", "Resans kostnad", open_data=Leaves.VALUE, unit="kr", default=None)


def _on_the_globe(row: Place) -> Violation | None:
    if (row.latitude is None) != (row.longitude is None):
        return Violation("latitude + longitude", "bara den ena ifylld", "båda eller ingen")
    if (
        row.latitude is not None
        and row.longitude is not None
        and not (-90 <= row.latitude <= 90 and -180 <= row.longitude <= 180)
    ):
        return Violation("latitude + longitude", f"{row.latitude}, {row.longitude}", "en punkt på jorden")
    return None


_PLACES = (Reference("from_place_id", "places", "place_id"), Reference("to_place_id", "places", "place_id"))

TABLES = (
    Table(
        "places",
        "Platser",
        "Platser för möten och resor.",
        Place,
        ("place_id",),
        group=TableGroup.TRAVEL,
        place=4,
        row_rules=(_on_the_globe,),
    ),
    Table(
        "meetings",
        "Möten",
        "Möten i organen.",
        Meeting,
        ("meeting_id",),
        group=TableGroup.TRAVEL,
        place=1,
        references=(
            Reference("body_id", "bodies", "body_id"),
            Reference("place_id", "places", "place_id"),
            Reference("board_meeting_id", "board_meetings", "board_meeting_id"),
        ),
        row_rules=(ends_after_it_begins("starts_on", "ends_on"),),
    ),
    Table(
        "meeting_participants",
        "Deltagare i möten",
        "Vem som deltog för regionen.",
        MeetingParticipant,
        ("meeting_id", "person_id"),
        group=TableGroup.TRAVEL,
        place=2,
        references=(
            Reference("meeting_id", "meetings", "meeting_id"),
            Reference("person_id", "persons", "person_id"),
        ),
    ),
    Table(
        "trips",
        "Resor",
        "Resor till möten.",
        Trip,
        ("trip_id",),
        group=TableGroup.TRAVEL,
        place=3,
        references=(
            Reference("meeting_id", "meetings", "meeting_id"),
            Reference("collaboration_id", "collaborations", "collaboration_id"),
            *_PLACES,
        ),
    ),
)
