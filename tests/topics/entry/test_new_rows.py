"""What the forms add: a new year without amounts, a collaboration, a source, a comment, next year's plan."""

import datetime as dt

import pytest

from kronoberg.analysis.entry import new_rows, new_year
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import difference, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Category, ChangeKind, Direction, EndStatus, Status
from kronoberg.topics.plan import saving as plan_saving
from tests import books, datasets

NEW = {"label": "Ny", "name": "Ny", "kind": "network", "joined": "2026", "reimbursement_expected": "false"}
"""What a form hands over of a new collaboration."""


def with_rows(book: Book, rows: Rows) -> Book:
    """The Book with the rows put in, checked as the forms check it."""
    return candidate(book, {name: Incoming("formuläret", raw_rows(found)) for name, found in rows.items()})


def in_short(rows: Rows, table: str) -> list[tuple[str, str]]:
    return [(row["collaboration_id"], row.get("category", "")) for row in rows.get(table, ())]


def test_a_new_year_of_the_real_region_has_what_the_year_before_had_and_no_amount() -> None:
    book = datasets.read("kronoberg")
    found = new_year.new_year(book, 2025, "webb-2019")
    four = ["membership_fee", "staff_support", "travel", "remuneration"]
    assert in_short(found.rows, "costs") == [
        *[("energy-cities", part) for part in four],
        *[("erb", part) for part in four],
        *[("sbhss", part) for part in four],
        *[("interreg", part) for part in four],
        ("interreg", "technical_assistance"),
    ]
    assert in_short(found.rows, "effort") == [("energy-cities", ""), ("erb", ""), ("sbhss", ""), ("interreg", "")]
    assert [owner.label for owner in found.unclear] == ["Suzhou"]
    for row in (*found.rows["costs"], *found.rows["effort"]):
        fee_of_a_programme = (row["collaboration_id"], row.get("category")) == ("interreg", "membership_fee")
        assert row["status"] == ("not_applicable" if fee_of_a_programme else "missing")
        assert row.get("amount_sek", row.get("percent")) == ""


def test_a_new_year_keeps_the_contracts_and_only_adds() -> None:
    book = datasets.read("exempel")
    found = new_year.new_year(book, 2026, "egen-kommentar")
    changes = difference(book, with_rows(book, found.rows))
    assert {change.kind for change in changes} == {ChangeKind.ADDED}
    assert {change.table for change in changes} == {"costs", "effort"}
    assert ("kustnatverket", "travel") in in_short(found.rows, "costs")
    assert not any(key == "handelskontoret" for key, _ in in_short(found.rows, "costs"))


def test_the_same_year_again_adds_nothing() -> None:
    book = datasets.read("exempel")
    once = with_rows(book, new_year.new_year(book, 2026, "egen-kommentar").rows)
    again = new_year.new_year(once, 2026, "egen-kommentar")
    assert (again.rows, again.collaborations) == ({}, ())
    assert len(again.already) == 6


def test_a_sum_that_is_known_gets_no_missing_part_beside_it() -> None:
    parts = [books.cost("a", 2024, "10", category=Category.TRAVEL), books.cost("a", 2024, "5", category=Category.OTHER)]
    book = books.book([books.collaboration("a")], [*parts, books.cost("a", 2025, "20", Status.ESTIMATE)])
    assert "costs" not in new_year.new_year(book, 2025, "kalla").rows


def test_a_budget_is_no_structure_and_no_figure() -> None:
    costs = [books.cost("a", 2024, "10", category=Category.TRAVEL), books.cost("a", 2025, "9", Status.BUDGET)]
    costs.append(books.cost("a", 2024, "9", Status.BUDGET, category=Category.OTHER))
    rows = new_year.new_year(books.book([books.collaboration("a")], costs), 2025, "kalla").rows
    assert in_short(rows, "costs") == [("a", "travel")]


def test_what_was_not_applicable_is_so_next_year_too_and_the_strategys_other_parts_are_asked_for() -> None:
    costs = [books.cost("a", 2024, None, Status.NOT_APPLICABLE, category=Category.MEMBERSHIP_FEE)]
    rows = new_year.new_year(books.book([books.collaboration("a")], costs), 2025, "kalla").rows
    assert [(row["category"], row["status"], row["note"]) for row in rows["costs"]] == [
        ("membership_fee", "not_applicable", "Inte heller 2024 var det tillämpligt."),
        ("staff_support", "missing", "Uppgiften för 2025 har inte kommit in än."),
        ("travel", "missing", "Uppgiften för 2025 har inte kommit in än."),
        ("remuneration", "missing", "Uppgiften för 2025 har inte kommit in än."),
    ]


def test_a_cost_that_was_not_applicable_at_all_is_asked_for_in_no_part() -> None:
    costs = [books.cost("a", 2024, None, Status.NOT_APPLICABLE)]
    rows = new_year.new_year(books.book([books.collaboration("a")], costs), 2025, "kalla").rows
    assert [(row["category"], row["status"]) for row in rows["costs"]] == [("unallocated", "not_applicable")]


def test_a_part_beside_what_was_not_divided_is_asked_for_with_the_strategys_four() -> None:
    costs = [books.cost("a", 2024, "10", category=Category.HOSPITALITY), books.cost("a", 2024, "90")]
    rows = new_year.new_year(books.book([books.collaboration("a")], costs), 2025, "kalla").rows
    assert [row["category"] for row in rows["costs"]] == [
        "membership_fee",
        "staff_support",
        "travel",
        "remuneration",
        "hospitality",
    ]


@pytest.mark.parametrize(("expected", "found"), [(True, 1), (False, 0)])
def test_an_income_is_missing_only_where_a_reimbursement_is_expected(expected: bool, found: int) -> None:
    income = books.cost("a", 2024, "5", direction=Direction.INCOME, category=Category.OTHER)
    book = books.book([books.collaboration("a", reimbursement_expected=expected)], [income])
    rows = new_year.new_year(book, 2025, "kalla").rows
    assert sum(row["direction"] == "income" for row in rows["costs"]) == found


def test_a_new_collaboration_has_a_key_made_from_its_label_and_goes_on() -> None:
    book = datasets.read("exempel")
    written = NEW | {"label": "Öresundsrådet", "name": "", "responsible": "Ada"}
    row = new_rows.collaboration(book, written, "egen-kommentar")
    made = with_rows(book, {"collaborations": (row,)}).collaborations["oresundsradet"]
    assert (made.name, made.end_status, made.responsible) == ("Öresundsrådet", EndStatus.ONGOING, "Ada")


def test_a_taken_key_gets_a_number_and_never_takes_the_others_place() -> None:
    book = datasets.read("exempel")
    row = new_rows.collaboration(book, NEW | {"label": "Karklupe"}, "egen-kommentar")
    assert row["collaboration_id"] == "karklupe-2"


@pytest.mark.parametrize("changed", [{"label": "Energiringen"}, {"joined": ""}, {"kind": ""}, {"joined": "1/1 -26"}])
def test_a_collaboration_that_breaks_the_contract_is_refused(changed: dict[str, str]) -> None:
    book = datasets.read("exempel")
    row = new_rows.collaboration(book, NEW | changed, "egen-kommentar")
    with pytest.raises(FaultyData):
        with_rows(book, {"collaborations": (row,)})


def test_a_new_source_is_saved_with_the_rows_that_name_it() -> None:
    book = datasets.read("kronoberg")
    written = {
        "title": "Bokslut 2025",
        "publisher": "Region Kronoberg",
        "entered_by": "Ada",
        "no_url_reason": "internt",
    }
    source = new_rows.source(book, written)
    found = new_year.new_year(book, 2025, source["source_id"])
    made = with_rows(book, {"sources": (source,), **found.rows})
    assert made.sources["bokslut-2025"].title == "Bokslut 2025"
    assert {row.source_id for row in made.costs if row.year == 2025} == {"bokslut-2025"}


def test_why_an_address_is_lacking_gives_way_to_an_address() -> None:
    book = datasets.read("kronoberg")
    written = {"title": "Bokslut", "no_url_reason": new_rows.INTERNAL, "url": ""}
    assert new_rows.source(book, written)["no_url_reason"] == "Internt underlag som inte finns på någon webbplats"
    assert new_rows.source(book, {**written, "url": "https://prov.example"})["no_url_reason"] == ""


def test_a_comment_says_who_and_when_and_the_first_one_brings_its_source() -> None:
    book = datasets.read("kronoberg")
    new = {"subject": "cost", "subject_key": "erb", "year": "2024", "author": "Ada", "text": "Ordförandeåret."}
    made = with_rows(book, new_rows.comment(book, new, dt.date(2025, 3, 1)))
    (row,) = made.rows("comments")
    assert (row.comment_id, row.author, str(row.written_on)) == ("erb-2024-2025-03-01", "Ada", "2025-03-01")
    assert made.sources["egen-kommentar"].publisher == "Region Kronoberg"
    again = new_rows.comment(made, new, dt.date(2025, 3, 1))
    assert list(again) == ["comments"]
    assert again["comments"][0]["comment_id"] == "erb-2024-2025-03-01-2"


def test_an_unknown_column_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        BY_NAME["costs"].cells(belopp="1")


def test_a_key_has_only_letters_digits_and_hyphens() -> None:
    assert slugs.slug("Straße  Łódź – År 2") == "strasse-lodz-ar-2"
    assert slugs.free("a", {"a", "a-2"}) == "a-3"


def test_an_accepted_calculation_becomes_a_budget_and_the_rest_nothing() -> None:
    book = datasets.read("exempel")
    draft = plan_draft.draft(book, 2025, None)
    goals = [goal for goal in draft.plan.everything.goals if goal.activity_id == "2025-2"]
    rows = plan_saving.rows(book, draft, {"kustnatverket.membership_fee"}, goals, "egen-kommentar")
    made = with_rows(book, rows)
    (cost,) = [row for row in made.costs if row.year == 2026]
    assert (cost.status, cost.amount_sek, cost.certainty) == (Status.BUDGET, 17_284_800, "derived")
    assert cost.note == "Medlemsavgift: 15 600 EUR (2025) × 11,08 kr per EUR (2025) = 172 848 kr"
    (goal,) = [row for row in made.rows("activities") if row.year == 2026]
    assert (goal.activity_id, goal.goal) == ("2026-1", "Ett studiebesök för länets gästhamnar")
    assert (goal.state, goal.result, goal.note) == (None, None, "Från planen 2025, att pröva.")


def test_a_draft_of_which_nothing_is_accepted_gives_no_rows() -> None:
    book = datasets.read("exempel")
    assert plan_saving.rows(book, plan_draft.draft(book, 2025, None), (), (), "egen-kommentar") == {}
