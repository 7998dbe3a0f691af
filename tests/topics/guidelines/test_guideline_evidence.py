"""What the register can tell beside the guidelines: facts with sources, never a judgement."""

import datetime as dt

from kronoberg.analysis.guidelines import evidence as guideline_evidence
from kronoberg.analysis.guidelines.evidence import RegisterFacts
from kronoberg.domain.book import Book
from tests import datasets

TODAY = dt.date(2026, 11, 22)


def facts(book: Book, name: str, on: dt.date = TODAY, year: int = 2024) -> RegisterFacts:
    return guideline_evidence.register_facts(book, book.collaborations[name], on, year)


def test_the_real_brussels_office_has_two_agreements_and_no_known_evaluation() -> None:
    found = facts(datasets.real(), "sbhss")
    assert [row.agreement_id for row in found.agreements] == ["sbhss-2023", "sbhss-2015-2018"]
    assert [row.evaluation_done for row in found.agreements] == [None, None]
    assert found.cost.gross.value == 100_000_000
    assert found.effort.value == 1_500


def test_goals_and_results_are_those_of_the_latest_year_up_to_the_day() -> None:
    book = datasets.example()
    found = facts(book, "brysselkontoret")
    assert [row.activity_id for row in found.goals] == ["2025-1"]
    assert [row.result_id for row in found.results] == ["2024-bryssel"]
    earlier = facts(book, "brysselkontoret", dt.date(2023, 12, 31), 2023)
    assert [row.activity_id for row in earlier.goals] == ["2023-1"]


def test_themes_are_those_of_the_latest_year_and_those_without_a_year() -> None:
    themes = [(row.theme, row.year) for row in facts(datasets.example(), "brysselkontoret").themes]
    assert themes == [
        ("Digitalisering", 2024),
        ("Energi", 2024),
        ("Hållbara transporter", 2024),
        ("Hälsa och vård", None),
    ]


def test_an_agreement_that_has_not_begun_on_the_day_is_not_told() -> None:
    found = facts(datasets.example(), "brysselkontoret", dt.date(2024, 12, 31))
    assert [row.agreement_id for row in found.agreements] == ["brysselkontoret-2021", "brysselkontoret-2017"]


def test_the_decision_that_the_analyses_should_precede_is_told() -> None:
    book = datasets.example()
    assert [row.decision_id for row in facts(book, "energiringen").decisions] == ["2021-energiringen"]
    assert facts(book, "energiringen", dt.date(2021, 11, 22)).decisions == ()


def test_linked_areas_and_strategies_keep_how_certain_the_link_is() -> None:
    found = facts(datasets.example(), "energiringen")
    assert [(link.item.item_id, link.row.certainty) for link in found.areas] == [("omrade-verksamhet", "inferred")]
    assert [(link.item.item_id, link.row.certainty) for link in found.strategies] == [("lank-energiplan", "derived")]
