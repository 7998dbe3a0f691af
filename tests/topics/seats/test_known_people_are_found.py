"""A walk through people: whom the datasets know is found in every view and document that tells of them, in any role.

A view that lists some values of a code drops the rest in silence. So nothing here names the values that a view should
have: every appointment, part of a cost, status, kind, state, comment and rule of both datasets is looked for by its own
words in each place that tells of its table.
"""

import datetime as dt
from collections.abc import Iterable

import pytest

from kronoberg.analysis.collaborations import story
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation
from kronoberg.domain.contracts.people import Appointment
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, Role, SeatKind
from kronoberg.topics.collaborations import story_facts, story_words
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from tests import seatings, shown_tables
from tests.seatings import TODAY
from tests.walk import MISSING, NAMES, REPORTED, book, file_rows, lines, reported, sheet, whole, workbook


def years_of(row: Appointment) -> range:
    """The years in which the dates of an appointment show it, as anybody counts them on fingers."""
    dates = [date.year for date in (row.valid_from, row.observed_on, row.valid_to) if date is not None]
    return range(min(dates), max(dates) + 1)


def appointments(name: str) -> Iterable[tuple[Appointment, str, int]]:
    """Each appointment with a date, the person's name, and each year that it shows."""
    persons = {row.person_id: row.shown_name for row in book(name).rows("persons")}
    for row in book(name).rows("appointments"):
        if row.certainty is not Certainty.UNDATED:
            yield from ((row, persons[row.person_id], year) for year in years_of(row))


# People.


@pytest.mark.parametrize("name", NAMES)
def test_every_appointment_stands_with_its_body_and_role_on_the_page_and_in_the_file_of_its_years(name: str) -> None:
    for row, person, year in appointments(name):
        found = representation.seats_in_year(book(name), year, TODAY)
        when = PartialDate(str(year))
        political = [each for each in found if each.group is BodyGroup.POLITICAL]
        shown = lines(seat_tables.bodies_table(political, when)) | lines(seat_tables.others_table(found, when))
        line = shown[book(name).bodies[row.body_id].name]
        assert person in line, (row.appointment_id, year, line)
        if row.role not in (Role.ORDINARY, Role.SUBSTITUTE):
            assert row.role.word in line, (row.appointment_id, year, line)
        taken_home = [
            each
            for each in file_rows(export_seats.seats_at(book(name), when, TODAY))
            if (each["body_id"], each["person"]) == (row.body_id, person)
        ]
        assert taken_home, (row.appointment_id, year)


@pytest.mark.parametrize("name", NAMES)
def test_every_appointment_stands_in_the_story_and_on_the_sheet_of_its_collaboration(name: str) -> None:
    for row, person, year in appointments(name):
        body = book(name).bodies[row.body_id]
        if body.collaboration_id is None:
            continue
        owner = book(name).collaborations[body.collaboration_id]
        told = story.story(book(name), owner)
        found = [each for each in representation.seats_in_year(book(name), year, TODAY) if each.body in told.bodies]
        assert person in lines(seat_tables.bodies_table(found, PartialDate(str(year))))[body.name]
        facts = story_facts.facts(book(name), told, story_words.Part.PEOPLE)
        assert f"{person}, {body.name}" in {fact.name for fact in facts}
        if year in REPORTED[name]:
            assert person in sheet(name, owner.collaboration_id, year), (row.appointment_id, year)


@pytest.mark.parametrize("name", NAMES)
def test_every_appointment_stands_in_the_report_and_the_workbook_of_its_years(name: str) -> None:
    for row, person, year in appointments(name):
        if year in REPORTED[name]:
            assert person in reported(name, year), (row.appointment_id, year)
            seats = next(table for table in workbook(name, year) if table.sheet == "Platser")
            assert (row.body_id, person) in {(each["body_id"], each["person"]) for each in file_rows(seats)}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("year", range(2010, 2027))
def test_nothing_is_called_missing_beside_how_it_is_known(name: str, year: int) -> None:
    found = representation.seats_in_year(book(name), year, TODAY)
    when = PartialDate(str(year))
    for shown in (seat_tables.bodies_table(found, when), seat_tables.others_table(found, when)):
        for body, row in shown_tables.words(shown).iterrows() if shown is not None else ():
            people = [str(row[column]) for column in row.index if column in PEOPLE]
            nobody = all(cell in (MISSING, "ingen nämns", "inga platser", "–") for cell in people)
            # What most rows say stands once above the table.
            how = (row.get(seat_tables.KNOWN) or shown.said) if shown is not None else ""
            known = any(way in how for way in ("observerat", "tid från och till", "slut okänt"))
            assert not (nobody and known), (body, year, list(row))


PEOPLE = ("Ordinarie", "Ersättare", "Annan eller okänd roll", "Företrädare")


def test_the_two_whom_the_strategy_names_without_a_role_are_named() -> None:
    found = representation.seats_in_year(book("kronoberg"), 2024, TODAY)
    shown = seat_tables.bodies_table(found, PartialDate("2024"))
    assert shown is not None
    managers = shown_tables.words(shown).loc["SBHSS chefsgrupp"]
    assert managers["Annan eller okänd roll"] == "Johan Hansson Lindberg, rollen står inte i källan"
    assert (managers["Ordinarie"], managers["Ersättare"]) == ("ingen nämns", "ingen nämns")
    assert managers["Enligt källan"] == ""
    assert shown.said == "Enligt källan: observerat 2024, om inget annat står."
    youth = shown_tables.words(shown).loc["Euroregion Baltics ungdomsstyrelse"]
    assert youth["Ordinarie"] == "Emma Falkbacken (M)"
    assert youth["Annan eller okänd roll"] == "Gustav Caligari Berger (S), rollen står inte i källan"
    assert "Johan Hansson Lindberg, rollen står inte i källan" in sheet("kronoberg", "sbhss", 2024)
    assert "Gustav Caligari Berger (S), rollen står inte i källan" in sheet("kronoberg", "erb", 2024)


@pytest.mark.parametrize("name", NAMES)
def test_everybody_without_a_date_is_listed_as_such(name: str) -> None:
    undated = representation.undated(book(name))
    shown = whole(seat_tables.unsure_table(book(name), (), undated))
    rows = [row for row in book(name).rows("appointments") if row.certainty is Certainty.UNDATED]
    persons = {row.person_id: row.shown_name for row in book(name).rows("persons")}
    assert rows
    assert all(persons[row.person_id] in shown for row in rows)


def test_the_chair_is_marked_where_the_person_stands() -> None:
    found = representation.seats_in_year(book("kronoberg"), 2024, TODAY)
    shown = seat_tables.bodies_table(found, PartialDate("2024"))
    assert shown is not None
    assert shown_tables.words(shown).loc["Euroregion Baltics styrelse", "Ordinarie"] == (
        "René Jaramillo (M), ordförande från 2024-02; Emil Torstensson (KD)"
    )
    assert "René Jaramillo (M), ordförande från 2024-02" in sheet("kronoberg", "erb", 2024)
    assert "René Jaramillo (M), ordförande från 2024-02" in reported("kronoberg", 2024)


def on_the_page(name: str, year: int, body: str) -> dict[str, str]:
    found = representation.seats_in_year(book(name), year, TODAY)
    political = [each for each in found if each.group is BodyGroup.POLITICAL]
    when = PartialDate(str(year))
    for shown in (seat_tables.bodies_table(political, when), seat_tables.others_table(found, when)):
        if shown is not None and body in shown_tables.words(shown).index:
            return {str(key): str(value) for key, value in shown_tables.words(shown).loc[body].items()}
    raise KeyError(body)


@pytest.mark.parametrize("year", [2013, 2014, 2015, 2016])
def test_who_may_have_gone_on_is_no_chair_in_a_year_that_another_chaired(year: int) -> None:
    # Per Ole Petersen (a conclusion), Vytautas Grubliauskas, Wiesław Byczkowski, and Kaliningrad without a name.
    row = on_the_page("kronoberg", year, "Euroregion Baltics styrelse")
    assert "Roland Gustbée, osäkert" in row["Ordinarie"]
    assert "ordförande" not in row["Ordinarie"]
    found = representation.seats_in_year(book("kronoberg"), year, TODAY)
    shown = seat_tables.unsure_table(book("kronoberg"), found, ())
    assert shown is not None
    assert shown_tables.words(shown).loc["Roland Gustbée", "Uppdrag"] == "okänd roll, en annan var ordförande"


def test_who_may_have_gone_on_stays_chair_where_nothing_says_that_another_followed() -> None:
    made = seatings.book(seatings.appointment("ada", valid_from="2023-01-01", role=Role.CHAIR))
    (found,) = representation.seats_in_year(made, 2024, TODAY)
    assert body_words.members(found, SeatKind.ORDINARY) == "Ada (S), ordförande, osäkert"


def test_the_chair_of_2012_is_marked_in_that_year_and_one_end_is_not_called_two() -> None:
    row = on_the_page("kronoberg", 2012, "Euroregion Baltics styrelse")
    assert row["Ordinarie"] == "Roland Gustbée, ordförande, från 2012-02"
    assert row["Enligt källan"] == "från 2012-02, slut okänt, observerat 2012"
    noor = on_the_page("exempel", 2023, "Euroregion Grynnans ungdomsråd")
    assert "tid från och till är känd" not in noor["Enligt källan"]
    assert "från 2023-01-01, slut okänt" in noor["Enligt källan"]


@pytest.mark.parametrize(("year", "today", "verb"), [(2012, "2012-12-31", "har"), (2012, "2013-01-01", "hade")])
def test_a_year_that_is_over_is_told_in_the_past_tense(year: int, today: str, verb: str) -> None:
    chairs = seat_history.chairmanships(book("kronoberg"))
    said = seat_words.chairs_of_year(book("kronoberg"), chairs, PartialDate(str(year)), dt.date.fromisoformat(today))
    assert said == (
        f"Region Kronoberg {verb} ordförandeskapet 2012 i Euroregion Baltics styrelse (Roland Gustbée, från 2012-02)."
    )
