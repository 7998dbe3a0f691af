"""Which collaboration meets which guideline on a day, as people have judged it."""

import datetime as dt
from typing import Any

import pytest

from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import GuidelineAssessment, StrategyItem
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Assessment, Certainty, EndStatus, GuidelineTopic, Kind, Modality, StrategyPart
from tests import books, datasets

TODAY = dt.date(2026, 11, 22)


def guideline(order: int, modality: Modality = Modality.SHALL, **fields: Any) -> StrategyItem:
    return StrategyItem(
        item_id=f"riktlinje-{order}",
        part=StrategyPart.GUIDELINE,
        order=order,
        modality=modality,
        title=f"Riktlinje {order}",
        text=f"Text {order}.",
        section="Riktlinjer",
        source_id="kalla",
        certainty=Certainty.STATED,
        **fields,
    )


def judgement(day: str, state: Assessment, name: str = "alfa", order: int = 1) -> GuidelineAssessment:
    return GuidelineAssessment(
        item_id=f"riktlinje-{order}",
        collaboration_id=name,
        assessed_on=PartialDate(day),
        state=state,
        evidence="Underlag",
        assessed_by="Strateg",
        source_id="kalla",
        certainty=Certainty.STATED,
    )


def book(*judged: GuidelineAssessment) -> Book:
    return books.book([books.collaboration("alfa")]).replaced(
        strategy=(guideline(2, Modality.SHOULD), guideline(1)), guideline_assessments=judged
    )


def test_a_guideline_that_nobody_has_judged_is_not_assessed() -> None:
    states = guidelines.guideline_states(book(), TODAY)
    assert [(row.item.order, row.state, row.assessment) for row in states] == [
        (1, Assessment.NOT_ASSESSED, None),
        (2, Assessment.NOT_ASSESSED, None),
    ]


def test_the_latest_judgement_up_to_the_day_holds_and_the_others_are_its_history() -> None:
    judged = book(
        judgement("2023-10-10", Assessment.NOT_MET),
        judgement("2025-10-07", Assessment.MET),
        judgement("2026-12-01", Assessment.PARTLY),
    )
    before, between, now = (
        guidelines.guideline_states(judged, day)[0]
        for day in (dt.date(2023, 10, 9), dt.date(2024, 12, 31), dt.date(2026, 11, 22))
    )
    assert (before.state, before.history) == (Assessment.NOT_ASSESSED, ())
    assert between.state is Assessment.NOT_MET
    assert now.state is Assessment.MET
    assert [str(row.assessed_on) for row in now.history] == ["2025-10-07", "2023-10-10"]


def test_a_judgement_dated_only_to_a_year_counts_when_the_year_is_over() -> None:
    judged = book(judgement("2025", Assessment.MET))
    assert guidelines.guideline_states(judged, dt.date(2025, 12, 30))[0].state is Assessment.NOT_ASSESSED
    assert guidelines.guideline_states(judged, dt.date(2025, 12, 31))[0].state is Assessment.MET


def test_a_later_judgement_that_says_not_assessed_takes_the_place_of_an_earlier_one() -> None:
    judged = book(judgement("2023-10-10", Assessment.MET), judgement("2025-10-07", Assessment.NOT_ASSESSED))
    (state, _) = guidelines.guideline_states(judged, TODAY)
    assert state.state is Assessment.NOT_ASSESSED
    assert state.assessment is not None


def test_programmes_and_those_that_have_ended_or_are_unclear_are_outside() -> None:
    rows = [
        books.collaboration("alfa"),
        books.collaboration("slut", ended="2021-06-30"),
        books.collaboration("oklar", end_status=EndStatus.UNKNOWN, last_observed="2019"),
        books.collaboration("program", kind=Kind.PROGRAMME),
    ]
    dataset = books.book(rows).replaced(strategy=(guideline(1),))
    found = guidelines.scope(dataset, TODAY)
    assert [row.collaboration_id for row in found.collaborations] == ["alfa"]
    assert [row.collaboration_id for row in found.unclear] == ["oklar"]
    assert [row.collaboration_id for row in found.programmes] == ["program"]
    states = guidelines.guideline_states(dataset, dt.date(2021, 6, 30))
    assert [row.collaboration.collaboration_id for row in states] == ["alfa", "slut"]


@pytest.mark.parametrize(
    ("fields", "day", "found"),
    [
        ({"joined": "2016"}, "2016-01-01", Expectation.EXPECTED),
        ({"joined": "2016-03"}, "2016-02-29", Expectation.NOT_EXPECTED),
        ({"ended": "2020"}, "2020-12-31", Expectation.EXPECTED),
        ({"ended": "2020"}, "2021-01-01", Expectation.NOT_EXPECTED),
        ({"first_observed": "2022-10-10"}, "2021-12-31", Expectation.UNCLEAR),
        ({"first_observed": "2022-10-10"}, "2022-01-01", Expectation.EXPECTED),
        ({"end_status": EndStatus.UNKNOWN, "last_observed": "2019-03-21"}, "2020-01-01", Expectation.UNCLEAR),
        ({"end_status": EndStatus.UNKNOWN, "last_observed": "2019-03-21"}, "2019-12-31", Expectation.EXPECTED),
        ({"end_status": EndStatus.ENDED, "last_observed": "2019"}, "2020-01-01", Expectation.UNCLEAR),
        ({"last_observed": "2024"}, "2026-11-22", Expectation.EXPECTED),
    ],
)
def test_a_collaboration_goes_on_between_its_dates(fields: dict[str, Any], day: str, found: Expectation) -> None:
    assert expected.on_day(books.collaboration("alfa", **fields), dt.date.fromisoformat(day)) is found


def test_counts_keep_binding_and_recommended_guidelines_apart() -> None:
    judged = book(judgement("2025-10-07", Assessment.MET))
    counted = guidelines.counts(guidelines.guideline_states(judged, TODAY))
    assert counted[Modality.SHALL] == {
        Assessment.MET: 1,
        Assessment.PARTLY: 0,
        Assessment.NOT_MET: 0,
        Assessment.NOT_ASSESSED: 0,
    }
    assert counted[Modality.SHOULD][Assessment.NOT_ASSESSED] == 1


def test_history_is_every_judgement_with_the_latest_first() -> None:
    judged = book(judgement("2023-10-10", Assessment.MET), judgement("2025-10-07", Assessment.PARTLY, order=2))
    assert [row.item_id for row in guidelines.history(judged, TODAY)] == ["riktlinje-2", "riktlinje-1"]
    assert [row.item_id for row in guidelines.history(judged, dt.date(2024, 1, 1))] == ["riktlinje-1"]


def test_nothing_is_judged_in_the_real_data() -> None:
    states = guidelines.guideline_states(datasets.real(), TODAY)
    assert {row.collaboration.label for row in states} == {"SBHSS", "Euroregion Baltic", "Energy Cities"}
    assert len(states) == 7 * 3
    assert {row.state for row in states} == {Assessment.NOT_ASSESSED}


def test_the_example_has_every_state() -> None:
    states = {
        (row.collaboration.collaboration_id, row.item.item_id): row.state
        for row in guidelines.guideline_states(datasets.example(), TODAY)
    }
    assert len(states) == 7 * 4
    assert states["brysselkontoret", "riktlinje-tid"] is Assessment.NOT_MET
    assert states["brysselkontoret", "riktlinje-intressenter"] is Assessment.PARTLY
    assert states["brysselkontoret", "riktlinje-hallbarhet"] is Assessment.NOT_ASSESSED
    assert states["kustnatverket", "riktlinje-mal"] is Assessment.MET
    assert states["kustnatverket", "riktlinje-tid"] is Assessment.NOT_ASSESSED


@pytest.mark.parametrize("dataset", ["kronoberg", "exempel"])
def test_each_of_the_seven_guidelines_says_what_it_asks_for(dataset: str) -> None:
    topics = [row.topic for row in strategy.items(datasets.read(dataset), StrategyPart.GUIDELINE)]
    assert topics == [
        GuidelineTopic.GOAL,
        GuidelineTopic.STAKEHOLDERS,
        GuidelineTopic.THEME,
        GuidelineTopic.SUSTAINABILITY,
        GuidelineTopic.RESOURCES,
        GuidelineTopic.PERIOD,
        GuidelineTopic.SPREAD,
    ]
