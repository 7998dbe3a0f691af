"""The Swedish words about seats: who sits where, how it is known, how long, and what is missing."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import seats, tenure
from kronoberg.analysis.seats.balance import GenderShare, PartyShare
from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.changes import Comparison
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, Chairmanship
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Code, SeatEvent, SeatKind
from kronoberg.show import cell, figure_text
from kronoberg.topics.overview import words as describe


class Part(Code):
    """The parts of the page."""

    PLACES = "seats", "Platser"
    TIMELINE = "timeline", "Över tid"
    BALANCE = "balance", "Balans"


FILES = {Part.PLACES: "platser", Part.BALANCE: "balans"}
"""What the files of the parts that show one time are called."""

NO_BODIES = "Inga organ finns bland uppgifterna."
NO_APPOINTMENTS = "Inga uppdrag finns bland uppgifterna."
NO_POLITICAL = "Inga politiska organ finns bland uppgifterna för den tiden."
NO_PARTIES = "Ingen källa anger något parti för den tiden."
NO_ENDINGS = "Inga uppdrag som går ut finns bland uppgifterna."
NO_CHANGES = "Inga ändringar i de organ som kan jämföras."
HOW_COUNTED = (
    "Platserna räknas en viss dag, så att den som slutar och den som tar över inte räknas båda. Den som en källa "
    "nämner under året räknas hela året, om ingen källa säger något annat. Kön räknas bara där en källa anger det."
)
ONLY_NAMED = "Nämns olika i källorna, räknas inte som ändring"
OTHER_BODIES = "Regionens egna organ, ungdomsorgan och tjänstepersoner, räknas för sig"
UNSURE = "Osäkra och odaterade uppgifter, räknas inte"
HOW_KNOWN = (
    "Tabellen visar alla som har haft en plats under året. Platserna räknas den dag som står i rubriken. Den som en "
    "källa nämner under året räknas hela året, om ingen källa säger något annat. En plats som ingen källa nämner är "
    "okänd, inte vakant. Ordförande och vice ordförande räknas som ordinarie."
)


def with_party(seat: Seat) -> str:
    """A person with the party at the time: `Robert Olesen (S)`."""
    return f"{seat.name} ({seat.party_id})" if seat.party_id else seat.name


def how_known(seat: Seat) -> str:
    """How one appointment is known: in words of its dates, and of its certainty where that is not the ordinary one."""
    words = [tenure_words(seat.appointment)]
    if seat.appointment.certainty in (Certainty.INFERRED, Certainty.SECONDARY, Certainty.DERIVED):
        words.append(seat.appointment.certainty.word)
    return ", ".join(words)


def how_sure(seat: Seat) -> str:
    """How one appointment is known at a time, and that it does not count where it is not sure."""
    return how_known(seat) if seat.knowledge in tenure.COUNTED else f"{how_known(seat)}, osäkert"


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


def days_within(row: tenure.Dated | Chairmanship, when: PartialDate) -> list[str]:
    """The days on which something began or ended within a time: `från 2024-02-14`, `till 2025-02-19`.

    A whole term that begins on New Year's Day and ends on New Year's Eve is nothing that happened in the year.
    """
    words = []
    if row.valid_from is not None and when.first_day < row.valid_from.first_day <= when.last_day:
        words.append(f"från {row.valid_from}")
    if row.valid_to is not None and _ends_within(row.valid_to, when):
        words.append(f"till {row.valid_to}")
    return words


def _ends_within(end: PartialDate, when: PartialDate) -> bool:
    """Whether an end lies in a year before its last day, or somewhere in it that no source gives the day of."""
    return when.first_day <= end.last_day and (end.last_day < when.last_day or str(end) == str(when.year))


def at(when: PartialDate) -> str:
    """A time in a heading: `2024` or `den 2019-03-21`."""
    return str(when) if tenure.whole_year(when) else f"den {when}"


def day_counted(found: Iterable[BodySeats], when: PartialDate) -> str:
    """The day on which seats are counted, in words: `den 31 december 2020`."""
    return f"den {swedish.day(max((each.day for each in found), default=when.last_day))}"


def counted(found: Sequence[BodySeats], when: PartialDate) -> str:
    """What is counted and on which day: `Platser den 31 december 2020`."""
    return f"Platser {day_counted(found, when)}"


def whose(when: PartialDate) -> str:
    """The heading of a list of persons: of a year, those who have sat at some time of it."""
    who = "Vem som har haft plats i vilket organ" if tenure.whole_year(when) else "Företrädare i organen"
    return f"{who} {when}"


def how_many(found: Sequence[BodySeats], when: PartialDate) -> str:
    """How many of the political bodies are known at the time, and which are not; empty when all are known."""
    if not any(each.known for each in found):
        return f"Ingen källa visar vem som hade plats i något politiskt organ {at(when)}."
    unknown = [each.body.name for each in found if not each.known]
    if not unknown:
        return ""
    sentence = f"{len(found) - len(unknown)} av {swedish.counted(len(found), 'politiskt organ', 'politiska organ')} "
    sentence += f"har uppgift {at(when)}."
    return f"{sentence} Uppgift saknas om {swedish.enumeration(unknown)}."


def in_short(
    book: Book, found: Sequence[BodySeats], chairs: Iterable[ChairYear], when: PartialDate, today: dt.date
) -> str:
    """Who speaks for the region in political bodies at a time: seats held, chairs and vacancies, in a line or two."""
    if not any(each.known for each in found):
        return how_many(found, when) if found else NO_POLITICAL
    known = sum(each.known for each in found)
    told = f"{counted(found, when)}: {' och '.join(held(found))} i {known} av {len(found)} politiska organ."
    return " ".join(filter(None, (told, chairs_of_year(book, chairs, when, today), vacancies(found))))


def vacancies(found: Iterable[BodySeats]) -> str:
    """Which seats are known to be vacant on the day that they are counted; empty when none is."""
    told = [
        f"{count.vacant} {kind.word} i {each.body.name}"
        for each in found
        for kind, count in each.counts
        if count.vacant
    ]
    return f"Vakanta platser: {swedish.enumeration(told)}." if told else ""


def instead_of(when: PartialDate, year: int) -> str:
    """That a day is shown and not the year that is chosen; empty when they are the same."""
    return "" if str(when) == str(year) else f"Sidan visar {at(when)} i stället för verksamhetsåret {year}."


def ending(count: int) -> str:
    """The title over the appointments that run out, with how many they are."""
    return f"Uppdrag som går ut ({count})"


def no_time(text: str, instead: PartialDate) -> str:
    """What is wrong with a time that a reader wrote, and what is shown instead."""
    return (
        f"”{text}” är varken ett år eller en dag. Skriv till exempel 2019, 21 mars 2019 eller 2019-03-21. "
        f"Här visas {at(instead)}."
    )


def party_name(share: PartyShare) -> str:
    """A party by its letter and name; words where no source gives one."""
    return f"{share.party.party_id}, {share.party.name}" if share.party else "Parti saknas i källan"


def gender_name(share: GenderShare) -> str:
    """Women, men, or that no source says."""
    return swedish.sentence(share.gender.facts.plural) if share.gender else "Uppgift om kön saknas"


def genders(shares: Iterable[GenderShare]) -> str:
    """How many seats women and men hold, and of how many no source says: `Kvinnor: 8 ordinarie och 2 ersättare.`."""
    told = []
    for share in shares:
        numbers = ((share.ordinary, SeatKind.ORDINARY), (share.substitute, SeatKind.SUBSTITUTE))
        counted_ = [f"{number} {kind.word}" for number, kind in numbers if number is not None]
        if share.ordinary or share.substitute:
            told.append(f"{gender_name(share)}{':' if share.gender else ' för'} {swedish.enumeration(counted_)}.")
    return " ".join(told)


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


def counts(found: Sequence[BodySeats]) -> tuple[str, str]:
    """How many ordinary seats and substitutes' are held on the day: `10`, `minst 10`, or that nobody is known."""
    if not any(each.known for each in found):
        return cell.MISSING, cell.MISSING
    ordinary, substitutes = (seats.total(found, kind) for kind in (SeatKind.ORDINARY, SeatKind.SUBSTITUTE))
    return figure_text.amount(ordinary), figure_text.amount(substitutes)


def held(found: Sequence[BodySeats]) -> tuple[str, str]:
    """The same with what is counted: `minst 10 ordinarie`, `okänt antal ersättare`."""
    ordinary, substitutes = (number.replace(cell.MISSING, "okänt antal") for number in counts(found))
    return f"{ordinary} {SeatKind.ORDINARY.word}", f"{substitutes} {SeatKind.SUBSTITUTE.word}"


def source_line(book: Book, found: Iterable[Seat]) -> str:
    """The source line under a chart of seats."""
    return describe.source_line(book, list(dict.fromkeys(seat.appointment.source_id for seat in found)))


def comparison(found: Comparison, *, most: int | None = None) -> str:
    """How many bodies could be compared, how many changes there were, and which bodies could not.

    More bodies than `most` are only counted; `not_compared` names them.
    """
    changes = swedish.counted(len(found.changes), "ändring", "ändringar") if found.changes else "inga ändringar"
    sentence = (
        f"{swedish.sentence(changes)} från {found.first} till "
        f"{found.second} i {swedish.counted(len(found.compared), 'organ', 'organ')} som kan jämföras."
    )
    sentence += _only_named(found)
    if most is not None and len(found.unknown) > most:
        bodies = swedish.counted(len(found.unknown), "organ", "organ")
        return f"{sentence} {swedish.sentence(bodies)} kan inte jämföras: uppgift saknas vid någon av tiderna."
    return " ".join(filter(None, (sentence, not_compared(found))))


def not_compared(found: Comparison) -> str:
    """Which bodies could not be compared; empty where all could."""
    unknown = swedish.enumeration(body.name for body in found.unknown)
    return f"Kan inte jämföras, eftersom uppgift saknas vid någon av tiderna: {unknown}." if unknown else ""


def _only_named(found: Comparison) -> str:
    """How many persons are named otherwise at the two times, which no source calls a change."""
    ways = {
        "nämns bara vid den ena tiden": found.named_once,
        **{
            event.word: [each for each in found.only_named if each.event is event]
            for event in (SeatEvent.NAMED_ROLES, SeatEvent.NAMED_PARTIES)
        },
    }
    told = ""
    for way, changes in ways.items():
        named = {seat.person_id for each in changes for seat in (each.before, each.after) if seat is not None}
        if named:
            told += f" {swedish.sentence(swedish.counted(len(named), 'person', 'personer'))} {way}."
    return told


def person_sentence(found: Sequence[tuple[Body, Seat]]) -> str:
    """How many appointments a person has had and for which parties, each at its time."""
    who = found[0][1].name
    told = swedish.counted(len(found), "uppgift", "uppgifter")
    sentence = f"Källorna har {told} om uppdrag för {who}."
    parties = list(dict.fromkeys(seat.party_id for _, seat in found if seat.party_id))
    if len(parties) > 1:
        sentence += f" Parti vid olika tider: {swedish.enumeration(parties, last='och sedan')}."
    return sentence


def chairs_of_year(book: Book, chairs: Iterable[ChairYear], when: PartialDate, today: dt.date) -> str:
    """Which bodies the region itself chairs or chaired in a year, with the days where one began or ended in it.

    Empty for a day and where it chairs none.
    """
    region = book.dataset.region
    own = [each for each in chairs if each.is_own and each.counts and each.row.year == when.year]
    if not own or not tenure.whole_year(when):
        return ""
    told = [f"{each.body.name} ({words})" if (words := chair(each.row)) else each.body.name for each in own]
    over = all(min(each.row.valid_to or when, when, key=lambda end: end.last_day).last_day < today for each in own)
    has = "hade" if over else "har"
    return f"{region} {has} ordförandeskapet {when} i {swedish.enumeration(told)}."


def chair(row: Chairmanship) -> str:
    """Who chaired in a year, as far as a source tells, and the days on which that began or ended in it."""
    return ", ".join(filter(None, (row.person, *days_within(row, PartialDate(str(row.year))))))


def chair_note(found: ChairYear) -> str | None:
    """The note on a chairmanship; that of another year says which it is about."""
    note = found.row.note
    return note if note is None or found.told_of == found.row.year else f"Om {found.told_of}: {note}"


def own_chairs(book: Book, found: Sequence[ChairYear]) -> str:
    """In which years the region itself held the chair of a body."""
    years = [str(year) for year in seat_history.own_years(found)]
    region = book.dataset.region
    if not years:
        return f"Ingen källa visar att {region} har haft ordförandeskapet."
    return f"{region} hade ordförandeskapet {swedish.enumeration(years)}."
