"""Contracts of meetings and travel: places, meetings, who took part, trips."""

from kronoberg.domain.columns import Country, Date, Flag, Number, Ore, Slug, Title, Whole
from kronoberg.domain.contract import Reference, SourcedRow, Table, Violation, column, ends_after_it_begins
from kronoberg.domain.words import MeetingForm, Traction, TravelMode


class Place(SourcedRow):
    """A place where meetings are held or trips begin."""

    place_id: Slug = column("Platsens nyckel")
    name: Title = column("Platsens namn")
    country: Country = column("Land, som landskod med två bokstäver")
    latitude: Number | None = column("Latitud", unit="grader", default=None)
    longitude: Number | None = column("Longitud", unit="grader", default=None)


class Meeting(SourcedRow):
    """A meeting of a body."""

    meeting_id: Slug = column("Mötets nyckel")
    body_id: Slug | None = column("Organet", default=None)
    title: Title | None = column("Mötets namn, när det inte är ett ordinarie möte", default=None)
    starts_on: Date = column("Första dag")
    ends_on: Date | None = column("Sista dag", default=None)
    place_id: Slug | None = column("Platsen", default=None)
    form: MeetingForm = column("På plats eller digitalt")
    planned: Flag = column("Om källan bara säger att mötet var planerat")
    board_meeting_id: Slug | None = column("Sammanträdet där mötet återrapporterades", default=None)


class MeetingParticipant(SourcedRow):
    """A person who took part in a meeting for the region."""

    meeting_id: Slug = column("Mötet")
    person_id: Slug = column("Personen")


class Trip(SourcedRow):
    """A trip to a meeting."""

    trip_id: Slug = column("Resans nyckel")
    meeting_id: Slug | None = column("Mötet", default=None)
    collaboration_id: Slug | None = column("Samarbetet", default=None)
    travelled_on: Date = column("Dag, månad eller år")
    travellers: Whole = column("Antal resenärer", unit="personer")
    from_place_id: Slug = column("Från")
    to_place_id: Slug = column("Till")
    mode: TravelMode = column("Färdsätt")
    traction: Traction | None = column("Vad tåget eller bilen drevs med, när källan säger det", default=None)
    distance_km: Number | None = column("Sträcka tur och retur", unit="km", default=None)
    cost_sek: Ore | None = column("Resans kostnad", unit="kr", default=None)


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
    Table("places", "Platser", "Platser för möten och resor.", Place, ("place_id",), row_rules=(_on_the_globe,)),
    Table(
        "meetings",
        "Möten",
        "Möten i organen.",
        Meeting,
        ("meeting_id",),
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
        references=(
            Reference("meeting_id", "meetings", "meeting_id"),
            Reference("collaboration_id", "collaborations", "collaboration_id"),
            *_PLACES,
        ),
    ),
)
