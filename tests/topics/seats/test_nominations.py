"""Many appointments ended and begun at once: the changed files keep the contracts, or every fault is told."""

import csv
import datetime as dt
import io
from pathlib import Path

import pandas as pd

from kronoberg.analysis.seats import nominations, representation
from kronoberg.analysis.seats.nominations import Line, Outcome
from kronoberg.domain.contracts import BY_NAME
from kronoberg.store import folder
from kronoberg.topics.seats import nomination_form
from tests import datasets
from tests.conftest import ROOT

TODAY = dt.date(2026, 11, 22)
SEAT = "euroregion-grynnan-styrelse-per-olov-ljungskar-2023"
BODY = "euroregion-grynnan-styrelse"


def begins(number: int = 1, **fields: str) -> Line:
    """A line in which Hedda Brännlöv becomes an ordinary member on New Year's Day."""
    defaults = {"name": "Hedda Brännlöv", "body_id": BODY, "role": "ordinary", "party_id": "V", "begins": "2027-01-01"}
    return Line(number, **(defaults | fields))


def outcome(*lines: Line, source: str = "fullmaktige-2024") -> Outcome:
    found = nominations.outcome(datasets.example(), lines, source)
    assert found is not None
    return found


def test_an_untouched_form_leads_to_nothing() -> None:
    assert (
        nominations.outcome(datasets.example(), [Line(1), Line(2, appointment_id=SEAT, ends="2026-12-31")], "") is None
    )


def test_an_appointment_ends_and_another_begins_in_the_same_step(tmp_path: Path) -> None:
    found = outcome(Line(1, stops=True, appointment_id=SEAT, ends="2026-06-30", name=""), begins(2))
    assert (found.ended, found.begun, found.new_persons, found.faults) == (1, 1, (), ())
    assert found.book is not None
    rows = {row.appointment_id: row for row in found.book.rows("appointments")}
    assert str(rows[SEAT].valid_to) == "2026-06-30"
    new = rows[f"{BODY}-hedda-brannlov-2027-01-01"]
    assert (new.person_id, new.role, new.party_id, new.source_id) == (
        "hedda-brannlov",
        "ordinary",
        "V",
        "fullmaktige-2024",
    )
    # The file that is offered is one that the dataset can be read with.
    folder.write_book(datasets.example(), tmp_path)
    text = folder.csv_text(BY_NAME["appointments"], found.book.rows("appointments"))
    (tmp_path / "appointments.csv").write_text(text, encoding="utf-8", newline="\n")
    assert folder.read_book(tmp_path).revision == found.book.revision


def test_the_files_differ_from_the_dataset_in_the_changed_lines_only() -> None:
    found = outcome(Line(1, stops=True, appointment_id=SEAT, ends="2026-06-30"))
    assert found.book is not None
    before = (ROOT / "data/exempel/appointments.csv").read_text("utf-8").splitlines()
    after = folder.csv_text(BY_NAME["appointments"], found.book.rows("appointments")).splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old.split(",")[6:], new.split(",")[6:]) for old, new in changed] == [
        (
            ["2026-12-31", "", "fullmaktige-2022-12", "stated", ""],
            ["2026-06-30", "", "fullmaktige-2024", "stated", "Uppdragets början enligt fullmaktige-2022-12."],
        )
    ]


def test_an_end_that_already_stands_there_changes_nothing() -> None:
    found = outcome(Line(1, stops=True, appointment_id=SEAT, ends="2026-12-31"))
    assert found.book is not None
    assert found.book.revision == datasets.example().revision


def test_a_new_name_becomes_a_person_with_a_key_of_plain_letters() -> None:
    found = outcome(begins(name="Łukasz Åström-Öberg", party_id=""))
    assert found.book is not None
    assert found.new_persons == ("Łukasz Åström-Öberg",)
    (person,) = [row for row in found.book.rows("persons") if row.person_id == "lukasz-astrom-oberg"]
    assert (person.name, person.gender, person.source_id) == ("Łukasz Åström-Öberg", None, "fullmaktige-2024")


def test_a_key_that_is_taken_gets_a_number() -> None:
    found = outcome(begins(name="Hedda Brannlov"))
    assert found.book is not None
    assert {"hedda-brannlov", "hedda-brannlov-2"} <= {row.person_id for row in found.book.rows("persons")}


def test_every_fault_is_told_at_once_in_swedish() -> None:
    found = outcome(
        Line(1, stops=True, appointment_id=SEAT, ends=""),
        Line(2, stops=True, ends="2026-12-31"),
        begins(3, body_id="", role="", begins=""),
    )
    assert found.book is None
    assert [str(fault) for fault in found.faults] == [
        "formuläret, rad 1, kolumn Sista dag: hittade en tom ruta. Väntade sista dagen, till exempel 12 mars 2026.",
        "formuläret, rad 2, kolumn Avslutas: hittade ett kryss på en rad utan uppdrag. "
        "Väntade kryss bara vid ett uppdrag.",
        "formuläret, rad 3, kolumn Organ: hittade en tom ruta. Väntade organet där uppdraget börjar.",
        "formuläret, rad 3, kolumn Uppdrag: hittade en tom ruta. Väntade vilket uppdrag som börjar.",
        "formuläret, rad 3, kolumn Första dag: hittade en tom ruta. Väntade första dagen, till exempel 12 mars 2026.",
    ]


def test_a_missing_source_is_a_fault() -> None:
    found = outcome(begins(), source="")
    assert [str(fault) for fault in found.faults] == [
        "formuläret, kolumn Källa: hittade ingen vald källa. Väntade den källa som ändringarna bygger på."
    ]


def test_the_contracts_find_a_wrong_date_and_an_end_before_the_beginning() -> None:
    found = outcome(Line(1, stops=True, appointment_id=SEAT, ends="2022-12-31"), begins(2, begins="1/1 -27"))
    told = " ".join(str(fault) for fault in found.faults)
    assert found.book is None
    assert "2022-12-31, som är före valid_from 2023-01-01" in told
    assert "kolumn valid_from: hittade ”1/1 -27”. Väntade" in told


def test_a_day_may_be_written_as_an_office_writes_it() -> None:
    found = outcome(Line(1, stops=True, appointment_id=SEAT, ends="30 juni 2026"), begins(2, begins="1/1 2027"))
    assert found.faults == ()
    assert found.book is not None
    rows = {row.appointment_id: row for row in found.book.rows("appointments")}
    assert str(rows[SEAT].valid_to) == "2026-06-30"
    assert str(rows[f"{BODY}-hedda-brannlov-2027-01-01"].valid_from) == "2027-01-01"


def test_the_same_appointment_twice_is_a_fault() -> None:
    found = outcome(begins(1), begins(2))
    assert found.book is None
    assert "som redan står på rad" in str(found.faults[0])


def test_more_people_than_seats_is_a_warning_and_not_a_fault() -> None:
    found = outcome(begins(begins="2025-01-01", until="2026-12-31"))
    assert found.book is not None
    (crowded,) = found.crowded
    assert nomination_form.crowded(crowded).startswith(
        "Euroregion Grynnans styrelse får 3 ordinarie den 2025-01-01 men har 2."
    )


def test_the_grid_has_a_line_for_each_appointment_that_runs_out_each_vacancy_and_four_more() -> None:
    book = datasets.example()
    endings = representation.ending_appointments(book, TODAY)
    offered = nomination_form.choices(book)
    grid = nomination_form.grid(endings, representation.seats_on(book, TODAY), offered)
    assert len(endings) == 21
    assert list(grid[nomination_form.NOW]).count("vakant") == 2
    assert len(grid) == 21 + 2 + 4


def test_what_is_written_in_the_grid_becomes_lines_with_the_days_above_it() -> None:
    offered = nomination_form.choices(datasets.example())
    filled = pd.DataFrame(
        [
            ["Per-Olov Ljungskär (KD)", "Euroregion Grynnans styrelse", "ordinarie", True, "  Hedda  Brännlöv ", "V"],
            ["", None, None, False, None, None],
        ],
        columns=["Nuvarande", "Organ", "Uppdrag", "Avslutas", "Ny företrädare", "Parti"],
        index=[SEAT, "ny-0"],
    )
    first, second = nomination_form.lines(filled, offered, last_day="2026-12-31 ", first_day="2027-01-01", until="")
    assert first == Line(
        1,
        stops=True,
        appointment_id=SEAT,
        ends="2026-12-31",
        name="Hedda Brännlöv",
        body_id=BODY,
        role="ordinary",
        party_id="V",
        begins="2027-01-01",
    )
    assert second == Line(2)


def test_the_days_that_are_suggested_are_those_of_the_mandate_period() -> None:
    book = datasets.example()
    assert nominations.suggested_days(book, TODAY) == ("2026-12-31", "2027-01-01")
    assert nominations.suggested_days(book, dt.date(2031, 1, 1)) == ("", "")


def test_the_file_is_in_canonical_form_with_every_column() -> None:
    found = outcome(begins())
    assert found.book is not None
    text = folder.csv_text(BY_NAME["persons"], found.book.rows("persons"))
    header, *rows = csv.reader(io.StringIO(text))
    assert header == ["person_id", "name", "gender", "source_id", "certainty", "note"]
    assert rows == sorted(rows)
