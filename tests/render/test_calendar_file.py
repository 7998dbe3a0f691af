"""The calendar file: what the standard demands (RFC 5545), read again by two libraries independent of each other."""

import datetime as dt
import re

import icalendar
import pytest
import vobject

from kronoberg.analysis.deadlines import deadlines
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.show import export
from kronoberg.topics.deadlines import calendar_file
from kronoberg.topics.deadlines.calendar_file import Publishing
from tests import datasets

TODAY = dt.date(2026, 11, 22)
STAMP = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
DATASETS = ["data/kronoberg", "data/exempel"]


def book_of(dataset: str) -> Book:
    return datasets.read(dataset.removeprefix("data/"))


def file_of(book: Book, year: int = 2026, made: dt.datetime = STAMP, contact: str | None = "int@exempel.se") -> bytes:
    rows, published = deadlines.deadlines(book, year, TODAY), Publishing(contact, made, made)
    return calendar_file.calendar(book, rows, export.provenance(book), name=f"Årshjul {year}", published=published)


def unfolded(content: bytes) -> list[str]:
    """The file's lines by the standard's own rule: a line that begins with a space continues the one before."""
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def properties(content: bytes) -> list[dict[str, str]]:
    """The properties of each event, by name, with the text as it is escaped in the file."""
    found: list[dict[str, str]] = []
    inside = False
    for line in unfolded(content):
        if line == "BEGIN:VEVENT":
            inside = True
            found.append({})
        elif line == "END:VEVENT":
            inside = False
        elif inside:
            name, _, value = line.partition(":")
            found[-1][name] = value
    return found


@pytest.mark.parametrize("dataset", DATASETS)
@pytest.mark.parametrize("year", [2023, 2024, 2026, 2027])
def test_every_line_ends_as_the_standard_says_and_is_at_most_75_octets(dataset: str, year: int) -> None:
    content = file_of(book_of(dataset), year)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    # Each folded piece is whole UTF-8: no letter is cut in two.
    assert all(line.decode() is not None for line in lines)


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_calendar_and_every_event_have_what_the_standard_requires_once(dataset: str) -> None:
    content = file_of(book_of(dataset))
    lines = unfolded(content)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    region = {"data/kronoberg": "Region Kronoberg", "data/exempel": "Exempelregionen"}[dataset]
    assert [line for line in lines if line.startswith("PRODID:")] == [f"PRODID:-//{region}//kronoberg//SV"]
    assert [line for line in lines if line.startswith("METHOD:")] == ["METHOD:PUBLISH"]
    for event in properties(content):
        assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION"} <= set(event)
        assert event["DTSTAMP"] == "20261122T083000Z"
        assert event["TRANSP"] == "TRANSPARENT"
        assert (
            event[f'ORGANIZER;CN="{region}"' if " " in region else f"ORGANIZER;CN={region}"] == "mailto:int@exempel.se"
        )
        # From 1 January 2020: 2 517 days, 8 hours and 30 minutes.
        assert event["SEQUENCE"] == "217499400"
        assert re.fullmatch(r"[a-z0-9_-]+@[a-z0-9-]+\.kronoberg", event["UID"])


def test_the_events_lie_on_the_right_days_and_last_them_out() -> None:
    events = properties(file_of(book_of("data/kronoberg")))
    days = {event["UID"]: (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) for event in events}
    assert days == {
        "aprilrapport-2025@kronoberg.kronoberg": ("20260430", "20260501"),
        "handlingsplan-2027@kronoberg.kronoberg": ("20261130", "20261201"),
        "mandate_end-2023-2026@kronoberg.kronoberg": ("20261231", "20270101"),
    }


@pytest.mark.parametrize("dataset", DATASETS)
def test_two_libraries_read_the_same_days_and_swedish_words(dataset: str) -> None:
    book = book_of(dataset)
    content = file_of(book, 2024)
    rows = {row.uid: row.due for row in deadlines.deadlines(book, 2024, TODAY)}
    ours = icalendar.Calendar.from_ical(content)
    first = {str(event["uid"]): (event["dtstart"].dt, str(event["summary"])) for event in ours.walk("VEVENT")}
    theirs = vobject.readOne(content.decode())
    second = {event.uid.value: (event.dtstart.value, event.summary.value) for event in theirs.vevent_list}
    assert first == second
    assert {uid: day for uid, (day, _) in first.items()} == rows


def test_a_preliminary_day_and_a_late_one_say_so_in_the_event() -> None:
    events = {event["UID"]: event for event in properties(file_of(book_of("data/exempel")))}
    plan = events["handlingsplan-november-2027@exempel.kronoberg"]
    assert plan["SUMMARY"] == "Påhittade uppgifter: Handlingsplanen 2027 beslutas (preliminärt datum)"
    evaluation = events["evaluation-brysselkontoret-2021@exempel.kronoberg"]["DESCRIPTION"]
    assert evaluation.startswith("Läge: försenat\\nSamarbete: Brysselkontoret\\nAnsvarig: Regional utvecklingsdirektör")
    assert "Källa: Avtalsregistret\\, Internationella avtal" in evaluation


def test_the_events_of_the_real_region_are_not_called_invented() -> None:
    content = file_of(book_of("data/kronoberg"))
    assert "Påhittade" not in "".join(unfolded(content))


def test_a_moved_deadline_is_the_same_event_on_another_day() -> None:
    book = book_of("data/exempel")
    moved = tuple(
        row.model_copy(update={"evaluation_due": PartialDate("2026-09-30")})
        if row.agreement_id == "energiringen-2022"
        else row
        for row in book.agreements
    )
    uid = "evaluation-energiringen-2022@exempel.kronoberg"
    before, after = (
        {event["UID"]: event["DTSTART;VALUE=DATE"] for event in properties(file_of(shown))}
        for shown in (book, book.replaced(agreements=moved))
    )
    assert (before[uid], after[uid]) == ("20260630", "20260930")
    assert set(before) == set(after)


@pytest.mark.parametrize(
    ("contact", "organizer"),
    [
        ("int@exempel.se", "mailto:int@exempel.se"),
        ("https://exempel.se/kontakt", "https://exempel.se/kontakt"),
        (None, "invalid:nomail"),
    ],
)
def test_every_event_names_its_organizer_whatever_the_contact_is(contact: str | None, organizer: str) -> None:
    for event in icalendar.Calendar.from_ical(file_of(book_of("data/exempel"), contact=contact)).walk("VEVENT"):
        assert (str(event["organizer"]), event["organizer"].params["cn"]) == (organizer, "Exempelregionen")


def test_a_day_that_has_moved_has_a_higher_sequence_than_before() -> None:
    book = book_of("data/exempel")
    later = moved(book, "agreements", "evaluation_due", {"energiringen-2022": "2026-09-30"})
    uid = "evaluation-energiringen-2022@exempel.kronoberg"
    first, second = (
        next(event for event in properties(content) if event["UID"] == uid)
        for content in (file_of(book), file_of(later, made=STAMP + dt.timedelta(minutes=1)))
    )
    assert (first["DTSTART;VALUE=DATE"], second["DTSTART;VALUE=DATE"]) == ("20260630", "20260930")
    assert int(second["SEQUENCE"]) == int(first["SEQUENCE"]) + 60


def test_the_sequence_fits_its_31_bits_and_a_locked_edition_never_goes_before_a_later_file() -> None:
    book, rows = book_of("data/exempel"), deadlines.deadlines(book_of("data/exempel"), 2026, TODAY)
    locked = STAMP - dt.timedelta(days=200)
    of_edition = calendar_file.calendar(
        book, rows, export.provenance(book), name="Årshjul", published=Publishing("", STAMP, locked)
    )
    now = {event["UID"]: int(event["SEQUENCE"]) for event in properties(file_of(book))}
    assert all(0 < int(event["SEQUENCE"]) < now[event["UID"]] < 2**31 for event in properties(of_edition))


def test_a_year_without_deadlines_is_still_a_calendar() -> None:
    book = book_of("data/exempel")
    content = file_of(book, 2016)
    assert properties(content) == []
    assert icalendar.Calendar.from_ical(content)["version"] == "2.0"


def moved(book: Book, table: str, column: str, days: dict[str, str]) -> Book:
    """The Book with other days in one column, by the rows' keys."""
    key = {"agreements": "agreement_id", "board_meetings": "board_meeting_id", "meetings": "meeting_id"}.get(
        table, "mandate_period_id"
    )
    rows = [
        row.model_copy(update={column: PartialDate(days[getattr(row, key)])}) if getattr(row, key) in days else row
        for row in book.rows(table)
    ]
    return book.replaced(**{table: tuple(rows)})


@pytest.mark.parametrize(
    ("year", "uid", "table", "column", "days", "before", "after"),
    [
        (2024, "handlingsplan-november-2025", "board_meetings", "held_on",
         {"regionstyrelsen-2024-11-26": "2024-11-28"}, "20241126", "20241128"),
        (2024, "rapport-april-2023", "board_meetings", "held_on",
         {"regionstyrelsen-2024-04-23": "2024-04-16"}, "20240423", "20240416"),
        (2023, "uppfoljning-mandatperiod-2023", "board_meetings", "held_on",
         {"regionstyrelsen-2023-02-21": "2023-02-07"}, "20230221", "20230207"),
        (2025, "trip_report-2025-kust-arsmote", "board_meetings", "held_on",
         {"regionstyrelsen-2025-04-22": "2025-04-29"}, "20250422", "20250429"),
        (2025, "trip_report-2025-kust-arsmote", "meetings", "ends_on",
         {"2025-kust-arsmote": "2025-09-03"}, "20250422", "20250923"),
        (2024, "agreement_end-brysselkontoret-2021", "agreements", "valid_to",
         {"brysselkontoret-2021": "2024-12-20"}, "20241231", "20241220"),
        (2026, "mandate_end-2023-2026", "mandate_periods", "valid_to",
         {"2023-2026": "2026-12-30"}, "20261231", "20261230"),
    ],
)  # fmt: skip
def test_every_kind_of_deadline_keeps_its_uid_when_its_day_moves(  # noqa: PLR0917, the columns of a table
    year: int, uid: str, table: str, column: str, days: dict[str, str], before: str, after: str
) -> None:
    book = book_of("data/exempel")
    then, now = (
        {event["UID"]: event["DTSTART;VALUE=DATE"] for event in properties(file_of(shown, year))}
        for shown in (book, moved(book, table, column, days))
    )
    assert (then[f"{uid}@exempel.kronoberg"], now[f"{uid}@exempel.kronoberg"]) == (before, after)
    # Another end of the term moves the beginning of the next one: that may add a deadline, never rename one.
    assert set(then) <= set(now)
