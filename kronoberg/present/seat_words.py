"""The Swedish words about seats: who sits where, how it is known, how long, and what is missing."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis import tenure
from kronoberg.analysis.seat_balance import GenderShare, PartyShare
from kronoberg.analysis.seats import BodySeats, Seat, SeatCount
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, Person
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Knowledge, Role, SeatKind

PLACES, BALANCE, TIMELINE, PERSON = "Platser", "Balans", "Tidslinje", "Person"
CHAIRS, CHANGES, ENDING = "Ordförandeskap", "Ändringar", "Uppdrag som går ut"
PARTS = (PLACES, BALANCE, TIMELINE, PERSON, CHAIRS, CHANGES, ENDING)

UNKNOWN = "uppgift saknas"
NO_BODIES = "Inga organ finns bland uppgifterna. Internationella funktionen för in dem i tabellen bodies.csv."
NO_APPOINTMENTS = "Inga uppdrag finns bland uppgifterna. De står i tabellen appointments.csv."
NO_CHAIRS = "Inga ordförandeskap finns bland uppgifterna. De står i tabellen chairmanships.csv."
OTHER_BODIES = "Regionens egna organ, ungdomsorgan och tjänstepersoner, räknas för sig"
UNSURE = "Osäkra och odaterade uppgifter, räknas inte"
HOW_KNOWN = (
    "En källa bevisar bara sin egen tid: en lista från en dag säger inget om andra dagar, och en källa som bara anger "
    "ett år gäller året men ingen viss dag. En plats som ingen källa nämner är okänd, inte vakant. Ordförande och vice "
    "ordförande räknas som ordinarie."
)


def name(person: Person) -> str:
    """A person's name as readers see it."""
    return person.name


def with_party(seat: Seat) -> str:
    """A person with the party at the time: `Robert Olesen (S)`."""
    return f"{name(seat.person)} ({seat.party_id})" if seat.party_id else name(seat.person)


def in_body(seat: Seat, when: PartialDate) -> str:
    """A person in a list of a body's members: party, a role of its own, and what happened within the time."""
    row = seat.appointment
    words = [with_party(seat)]
    if seat.role not in (Role.ORDINARY, Role.SUBSTITUTE):
        words.append(seat.role.word)
    if seat.earlier_parties:
        words.append(f"tidigare {swedish.enumeration(seat.earlier_parties)}")
    # A whole term that begins on New Year's Day and ends on New Year's Eve is nothing that happened in the year.
    if row.valid_from is not None and when.first_day < row.valid_from.first_day <= when.last_day:
        words.append(f"från {row.valid_from}")
    if row.valid_to is not None and when.first_day <= row.valid_to.last_day < when.last_day:
        words.append(f"till {row.valid_to}")
    return ", ".join(words)


def members(found: BodySeats, kind: SeatKind) -> str:
    """Those who hold a kind of seat in a body, in words; that it is unknown where nobody is named."""
    named = [in_body(seat, found.when) for seat in found.held if seat.kind is kind]
    if named:
        return "; ".join(named)
    seats = found.ordinary.seats if kind is SeatKind.ORDINARY else found.substitute.seats
    return "inga platser" if seats == 0 else UNKNOWN


def seats_left(found: BodySeats) -> str:
    """How the held seats stand against the number of seats: `3 av 3 ordinarie, 1 av 2 ersättare (1 vakant)`."""
    pairs = ((SeatKind.ORDINARY, found.ordinary), (SeatKind.SUBSTITUTE, found.substitute))
    words = [_against(kind, count, known=found.known) for kind, count in pairs if count.seats]
    return ", ".join(words) or "antalet platser är okänt"


def _against(kind: SeatKind, count: SeatCount, *, known: bool) -> str:
    if not known:
        return f"{count.seats} {kind.word}: {UNKNOWN}"
    told = [f"{count.vacant} vakant" if count.vacant == 1 else f"{count.vacant} vakanta"] if count.vacant else []
    if count.unnamed:
        told.append(f"{count.unnamed} okänd" if count.unnamed == 1 else f"{count.unnamed} okända")
    extra = f" ({', '.join(told)})" if told else ""
    return f"{count.held} av {count.seats} {kind.word}{extra}"


def basis(found: BodySeats) -> str:
    """How the members of a body are known, or what the nearest known date is."""
    if not found.known:
        return f"närmaste uppgift: {found.nearest}" if found.nearest else "ingen källa nämner någon"
    ways = dict.fromkeys(_way(seat) for seat in found.held)
    return swedish.enumeration(ways)


def _way(seat: Seat) -> str:
    if seat.knowledge is Knowledge.OBSERVED:
        return f"{Knowledge.OBSERVED.word} {seat.appointment.observed_on}"
    return Knowledge.PERIOD.word


def how_known(seat: Seat) -> str:
    """How one appointment is known: in words of its dates, and of its certainty where that is not the ordinary one."""
    words = [tenure_words(seat.appointment)]
    if seat.appointment.certainty in (Certainty.INFERRED, Certainty.SECONDARY, Certainty.DERIVED):
        words.append(seat.appointment.certainty.word)
    return ", ".join(words)


def tenure_words(row: Appointment) -> str:
    """When an appointment lasted, as far as its dates tell."""
    if not (row.valid_from or row.valid_to or row.observed_on):
        return "odaterat"
    seen = f"observerat {row.observed_on}" if row.observed_on else ""
    if row.valid_from is None and row.valid_to is None:
        return seen
    begins = f"från {row.valid_from}" if row.valid_from else "början okänd"
    ends = f"till {row.valid_to}" if row.valid_to else "slut okänt"
    return ", ".join(filter(None, (begins, ends, seen)))


def at(when: PartialDate) -> str:
    """A time in a heading: `2024` or `den 2019-03-21`."""
    return str(when) if tenure.whole_year(when) else f"den {when}"


def how_many(found: Sequence[BodySeats], when: PartialDate) -> str:
    """How many of the political bodies are known at the time, and which are not."""
    unknown = [each.body.name for each in found if not each.known]
    sentence = f"{len(found) - len(unknown)} av {swedish.counted(len(found), 'politiskt organ', 'politiska organ')} "
    sentence += f"har uppgift {at(when)}."
    if unknown:
        sentence += f" Uppgift saknas om {swedish.enumeration(unknown)}."
    if tenure.whole_year(when):
        sentence += " Den som lämnade och den som kom under året räknas båda; vakanser gäller årets sista dag."
    return sentence


def vacancies(found: Iterable[BodySeats], when: PartialDate) -> str:
    """Which seats are known to be vacant; empty when none is."""
    told = [
        f"{count.vacant} {kind.word} i {each.body.name}"
        for each in found
        for kind, count in ((SeatKind.ORDINARY, each.ordinary), (SeatKind.SUBSTITUTE, each.substitute))
        if count.vacant
    ]
    moment = "vid slutet av " if tenure.whole_year(when) else ""
    return f"Vakanta platser {moment}{at(when)}: {swedish.enumeration(told)}." if told else ""


def no_time(text: str, instead: PartialDate) -> str:
    """What is wrong with a time that a reader wrote, and what is shown instead."""
    return (
        f"”{text}” är varken ett år eller en dag. Skriv ÅÅÅÅ eller ÅÅÅÅ-MM-DD, till exempel 2019-03-21. "
        f"Här visas {at(instead)}."
    )


def party_name(share: PartyShare) -> str:
    """A party by its letter and name; words where no source gives one."""
    return f"{share.party.party_id}, {share.party.name}" if share.party else "Parti saknas i källan"


def gender_name(share: GenderShare) -> str:
    """Women, men, or that no source says."""
    words = {"woman": "Kvinnor", "man": "Män"}
    return words[share.gender] if share.gender else "Kön saknas i källan"


def body_name(book: Book, body: Body) -> str:
    """A body with its collaboration: `Euroregion Baltics styrelse (Euroregion Baltic)`."""
    collaboration = book.collaborations.get(body.collaboration_id or "")
    return f"{body.name} ({collaboration.label})" if collaboration else body.name


def by_name(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The key of each thing by the name that a reader chooses it by; two of the same name are told apart by the key."""
    found: dict[str, str] = {}
    for shown, key in named:
        found[shown if shown not in found else f"{shown} ({key})"] = key
    return found
