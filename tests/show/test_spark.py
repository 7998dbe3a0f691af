"""A course of small bars: fill and outline by status, a gap is a gap, and nothing of the data is taken for HTML."""

from kronoberg.domain.words import Status
from kronoberg.show import spark
from kronoberg.show.spark import Bar

GREEN = "#006633"


def test_the_highest_bar_has_the_whole_height_and_the_others_their_share() -> None:
    bars = [Bar(value, Status.OUTCOME, missing=False, chosen=False) for value in (100, 50, 0)]
    html = spark.drawn(bars, GREEN, "ord").html
    assert [part.split("px")[0] for part in html.split("height: ")[1:]] == ["24", "12", "2"]


def test_a_weaker_status_is_lighter_with_a_broken_outline() -> None:
    outcome, estimate = (
        spark.drawn([Bar(1, status, missing=False, chosen=False)], GREEN, "").html
        for status in (Status.OUTCOME, Status.ESTIMATE)
    )
    assert f"background: {GREEN}; border: 1px solid {GREEN}" in outcome
    assert f"background: #bfd9cc; border: 1px dotted {GREEN}" in estimate


def test_a_missing_year_has_a_question_mark_and_one_of_which_nothing_is_expected_a_dash() -> None:
    missing = spark.drawn([Bar(None, Status.MISSING, missing=True, chosen=False)], GREEN, "").html
    absent = spark.drawn([Bar(None, Status.NOT_APPLICABLE, missing=False, chosen=True)], GREEN, "").html
    assert "<span>?</span>" in missing
    assert '<span class="valt">–</span>' in absent


def test_the_words_for_it_are_escaped() -> None:
    found = spark.drawn([], GREEN, '"><script>')
    assert "<script>" not in found.html
    assert found.word == '"><script>'
