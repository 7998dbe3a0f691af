"""What happened with seats in a year, in Swedish: replacements, changes of party, seats that stand vacant."""

from kronoberg.analysis.seats import tenure
from kronoberg.analysis.seats.events import SeatYear, Vacancy
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import SeatEvent
from kronoberg.topics.seats import section_words
from kronoberg.topics.seats import words as seat_words

HEADING = "Platser i organen {year}"
SOURCES = "Källa till platserna"
TO_FILL = "Att fylla"
SCOPE = (
    "Här står byten under en mandatperiod, partibyten och vakanser i politiska organ. Uppdrag som börjar eller slutar "
    "med en mandatperiod står under Företrädare, Över tid."
)
PARTY_DAY = (
    "Dagen för ett partibyte är den då personen började sitta för det nya partiet i organet. Själva bytet kan ha skett "
    "tidigare."
)


def summary(found: SeatYear) -> str:
    """How many seats are vacant and how many changes are known, and how many bodies nothing can be said of."""
    changes, year = found.compared.changes, found.year
    vacant = sum(vacancy.count for vacancy in found.vacancies)
    told = [swedish.counted(vacant, "vakant plats", "vakanta platser") + _moment(found)] if vacant else []
    if changes:
        told.append(f"{swedish.counted(len(changes), 'ändring', 'ändringar')} under {year}")
    known = (
        f"{swedish.sentence(swedish.enumeration(told))}." if told else f"Inga ändringar eller vakanser är kända {year}."
    )
    return f"{known}{_unknown(found)}"


def _moment(found: SeatYear) -> str:
    return " i dag" if found.is_now else f" den {swedish.day(found.when.last_day)}"


def _unknown(found: SeatYear) -> str:
    count = len(found.compared.unknown)
    if not count:
        return ""
    organs = swedish.counted(count, "politiskt organ", "politiska organ")
    return f" Om {organs} går det inte att säga: uppgift saknas för {found.year} eller året före."


def vacancy(row: Vacancy) -> str:
    """A vacancy in a few words: `1 ordinarie plats i Energiringens årsstämma`."""
    return f"{swedish.counted(row.count, row.kind.facts.one, row.kind.facts.many)} i {row.body.name}"


def vacancy_details(book: Book, row: Vacancy) -> str:
    """Since when a seat stands open and after whom, and the collaboration that it is about."""
    since = "det framgår inte sedan när"
    if row.since:
        who = swedish.enumeration(seat_words.with_party(seat) for seat in row.left)
        since = f"sedan {swedish.enumeration(str(date) for date in row.since)}, efter {who}"
    collaboration = book.collaborations.get(row.body.collaboration_id or "")
    return " · ".join([swedish.sentence(since), *([collaboration.label] if collaboration else [])])


def vacancy_choices(found: SeatYear) -> dict[str, str]:
    """The part of the page about seats that shows the vacancies, at the same time."""
    time = {"ar": str(found.when)} if tenure.whole_year(found.when) else {"tid": str(found.when)}
    return {"vy": seat_words.Part.PLACES, **time}


def change_choices(found: SeatYear) -> dict[str, str]:
    """The part of the page about seats that shows every change of the year."""
    compared = found.compared
    return section_words.CHANGES.choices() | {"tid": str(compared.second), "jamfor": str(compared.first)}


def scope_note(found: SeatYear) -> str:
    """What is told here and what is not, and what the day of a change of party is when there is one."""
    has_party = any(change.event is SeatEvent.PARTY for change in found.compared.changes)
    return f"{SCOPE} {PARTY_DAY}" if has_party else SCOPE
