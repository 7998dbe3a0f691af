"""A change of representative: one seat ends, another begins, in the same body and in the right order."""

import pytest

from kronoberg.analysis.seats import succession
from kronoberg.analysis.seats.nominations import Line
from kronoberg.domain.difference import difference
from kronoberg.domain.words import Role
from tests import datasets

BODY = "brysselkontoret-styrgrupp"
SEAT = "brysselkontoret-styrgrupp-bjorn-otterlid-2023"
CHANGE = {
    "body_id": BODY,
    "appointment_id": SEAT,
    "ends": "2026-03-31",
    "name": "Nils Nyvald",
    "party_id": "M",
    "role": "ordinary",
    "begins": "2026-04-01",
    "until": "2026-12-31",
}


def change(**changed: str) -> Line:
    return Line(1, stops=True, **(CHANGE | changed))


def found(*, chairs: bool = False, **changed: str) -> succession.Outcome | None:
    return succession.outcome(datasets.example(), change(**changed), "rapport-2024", chairs=chairs)


def faults(*, chairs: bool = False, **changed: str) -> list[str]:
    outcome = found(chairs=chairs, **changed)
    assert outcome is not None
    assert outcome.book is None
    return [str(fault) for fault in outcome.faults]


def test_a_change_ends_one_seat_begins_another_and_adds_the_person() -> None:
    outcome = found()
    assert outcome is not None
    assert outcome.book is not None
    assert {each.table for each in difference(datasets.example(), outcome.book)} == {"persons", "appointments"}
    assert outcome.new_persons == ("Nils Nyvald",)
    (ended,) = [row for row in outcome.book.rows("appointments") if row.appointment_id == SEAT]
    assert str(ended.valid_to) == "2026-03-31"
    begun = next(row for row in outcome.book.rows("appointments") if row.person_id == "nils-nyvald")
    assert (str(begun.valid_from), str(begun.valid_to), begun.party_id, begun.role) == (
        "2026-04-01",
        "2026-12-31",
        "M",
        Role.ORDINARY,
    )


def test_a_new_person_gets_no_key_that_a_decision_has_removed() -> None:
    outcome = succession.outcome(datasets.example(), change(), "rapport-2024", not_given={"nils-nyvald"})
    assert outcome is not None
    assert outcome.book is not None
    assert [row.person_id for row in outcome.book.rows("persons") if row.name == "Nils Nyvald"] == ["nils-nyvald-2"]


def test_somebody_who_is_among_the_persons_is_not_added_again() -> None:
    outcome = found(name="Hedda Brännlöv", party_id="V")
    assert outcome is not None
    assert outcome.new_persons == ()


def test_the_chair_of_the_body_is_noted_when_it_is_asked_for() -> None:
    outcome = found(chairs=True)
    assert outcome is not None
    assert outcome.book is not None
    (row,) = [row for row in outcome.book.rows("chairmanships") if row.year == 2026]
    assert (row.body_id, row.organisation, row.person) == (BODY, "Exempelregionen", "Nils Nyvald")


def test_a_seat_of_another_body_is_refused() -> None:
    (fault,) = faults(body_id="kustnatverket-arsmote")
    assert fault.startswith("formuläret, kolumn Uppdraget som avslutas: hittade ett uppdrag i ett annat organ.")


@pytest.mark.parametrize("begins", ["2026-03-31", "2025-04-01"])
def test_the_successor_does_not_begin_before_the_predecessor_ends(begins: str) -> None:
    (fault,) = faults(begins=begins)
    assert fault.endswith(f"hittade ”{begins}”. Väntade en dag efter 2026-03-31, då uppdraget före slutar.")


def test_the_days_of_a_succession_may_be_written_in_words() -> None:
    outcome = found(ends="31 mars 2026", begins="1 april 2026", until="31/12 2026", chairs=True)
    assert outcome is not None
    assert outcome.faults == ()
    assert outcome.book is not None
    (row,) = [row for row in outcome.book.rows("chairmanships") if row.year == 2026]
    assert (str(row.valid_from), str(row.valid_to)) == ("2026-04-01", "2026-12-31")


def test_two_dates_known_only_to_the_year_do_not_contradict_each_other() -> None:
    outcome = found(ends="2026", begins="2026", until="")
    assert outcome is not None
    assert outcome.book is not None


@pytest.mark.parametrize("empty", ["ends", "role", "begins"])
def test_an_empty_box_is_told(empty: str) -> None:
    assert any("en tom ruta" in fault for fault in faults(**{empty: ""}))


def test_a_chair_without_anybody_who_begins_is_refused() -> None:
    assert any("Ordförande" in fault for fault in faults(name="", chairs=True))


def test_the_same_chair_twice_is_refused() -> None:
    once = found(chairs=True)
    assert once is not None
    assert once.book is not None
    again = succession.outcome(
        once.book,
        Line(1, body_id=BODY, name="Nils Nyvald", role="ordinary", party_id="M", begins="2026-05-01"),
        "rapport-2024",
        chairs=True,
    )
    assert again is not None
    assert [fault.column for fault in again.faults] == ["Ordförande"]


def test_an_untouched_form_changes_nothing() -> None:
    assert succession.outcome(datasets.example(), Line(1, body_id=BODY), "rapport-2024") is None
