"""What each table knows and lacks in each year: only what something expects is missing, and a source's day is fresh."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.coverage import known_rows, table_coverage
from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.coverage.known_rows import Known
from kronoberg.analysis.coverage.table_coverage import Freshness, TableCoverage
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement, Member
from kronoberg.domain.contracts.people import Chairmanship
from kronoberg.domain.contracts.programmes import Project
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.contracts.steering import (
    Activity,
    BoardMeeting,
    DeadlineRule,
    GuidelineAssessment,
    Result,
    StrategyItem,
)
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Assessment, BodyGroup, BodyKind, Certainty, EndStatus, Kind, RuleKind, StrategyPart
from kronoberg.topics.coverage import room_tables as shown
from tests import books, datasets, seatings, shown_tables, travel_rows
from tests.pages.test_pages import OPEN
from tests.shown_tables import tables_on

TODAY = dt.date(2025, 6, 15)
FROM: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}
INFERRED = Certainty.INFERRED


def rule(kind: RuleKind, month: int | None = None) -> DeadlineRule:
    return DeadlineRule(rule_id=kind.value, kind=kind, title="Regel", month=month, section="Avsnitt", **FROM)


def member(organisation: str, **fields: Any) -> Member:
    dates = {key: PartialDate(value) for key, value in fields.items() if key != "certainty"}
    given = {key: value for key, value in fields.items() if key == "certainty"}
    return Member(collaboration_id="a", organisation=organisation, **(FROM | dates | given))


def agreement(key: str, certainty: Certainty = Certainty.STATED, **dates: str) -> Agreement:
    given: dict[str, Any] = {name: PartialDate(date) for name, date in dates.items()}
    return Agreement(
        agreement_id=key, collaboration_id="a", title=key.capitalize(), **(FROM | given | {"certainty": certainty})
    )


def chair(year: int, **fields: Any) -> Chairmanship:
    return Chairmanship(body_id="organ", year=year, organisation="Medlem", **(FROM | fields))


def goal(year: int) -> Activity:
    return Activity(activity_id=f"mal-{year}", year=year, goal="Mål", **FROM)


def source(key: str, **dates: str) -> Source:
    given: dict[str, Any] = {name: PartialDate(date) for name, date in dates.items()}
    return Source(source_id=key, title=key, publisher="P", no_url_reason="påhittad", entered_by="P", **given)


def dataset(name: str, year: int) -> dict[str, TableCoverage]:
    book = datasets.read(name)
    assert isinstance(book, Book)
    return {table.key: table for table in table_coverage.tables(book, (year,), dt.date(2026, 11, 22))}


def subjects(gaps: Iterable[Gap], *kinds: GapKind) -> list[str]:
    """What each gap is about, of some kinds or all."""
    return [
        gap.about or (gap.collaboration.label if gap.collaboration else "")
        for gap in gaps
        if not kinds or gap.kind in kinds
    ]


def lacks(book: Book, year: int, *kinds: GapKind) -> list[str]:
    return subjects(table_coverage.missing(book, year, TODAY), *kinds)


def words(found: dict[str, TableCoverage]) -> dict[str, str]:
    return {key: shown.year_words(table.years[0]).replace("\u00a0", " ") for key, table in found.items()}


def test_a_seat_is_certain_observed_or_outside_as_the_page_about_representatives_tells_it() -> None:
    book = seatings.book(
        seatings.appointment("ada", valid_from="2023-01-01", valid_to="2024-12-31"),
        seatings.appointment("bo", observed_on="2024-03-21"),
        seatings.appointment("cia", valid_from="2023"),
        seatings.appointment("dan", observed_on="2024", certainty=INFERRED),
    )
    assert known_rows.seats(book, 2024, BodyGroup.POLITICAL) == Known(certain=1, observed=1, outside=2)
    assert known_rows.seats(book, 2024, BodyGroup.YOUTH) == Known()


def test_a_political_body_with_seats_and_nobody_known_lacks_a_holder() -> None:
    book = seatings.book(seatings.appointment("ada", observed_on="2024"))
    assert lacks(book, 2023, GapKind.HOLDER) == ["Organ"]
    assert lacks(book, 2024, GapKind.HOLDER) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"seats_ordinary": None, "seats_substitute": None},
        {"seats_ordinary": 0, "seats_substitute": 0},
        {"kind": BodyKind.YOUTH},
        {"kind": BodyKind.OFFICIAL},
        {"collaboration_id": None},
        {"valid_to": "2022-12-31"},
        {"valid_from": "2024-01-01"},
    ],
)
def test_nobody_is_missed_where_no_source_says_that_there_was_a_political_seat(fields: dict[str, Any]) -> None:
    assert lacks(seatings.book(bodies=(seatings.body(**fields),)), 2023, GapKind.HOLDER) == []


def test_nobody_is_missed_in_the_body_of_a_collaboration_that_is_unclear_or_ended() -> None:
    unclear = books.collaboration("samarbete", end_status=EndStatus.UNKNOWN, last_observed="2022")
    ended = books.collaboration("samarbete", ended="2022")
    for row in (unclear, ended):
        book = seatings.book().replaced(collaborations=(row,))
        assert lacks(book, 2022, GapKind.HOLDER) == ["Organ"]
        assert lacks(book, 2023, GapKind.HOLDER) == []


def test_a_chair_is_missed_only_after_the_first_known_one_and_a_conclusion_does_not_fill_the_gap() -> None:
    rows = (chair(2021), chair(2022, certainty=INFERRED), chair(2023))
    book = seatings.book(chairmanships=rows)
    assert [len(lacks(book, year, GapKind.CHAIR)) for year in (2020, 2021, 2022, 2023, 2024)] == [0, 0, 1, 0, 1]


def test_a_chair_who_left_in_the_year_is_known_in_it_also_when_the_row_is_of_the_year_before() -> None:
    rows = (chair(2023, valid_from=PartialDate("2023-03-02"), valid_to=PartialDate("2024-02")),)
    book = seatings.book(chairmanships=rows)
    assert [known_rows.chairs(book, year).certain for year in (2022, 2023, 2024, 2025)] == [0, 1, 1, 0]
    assert [len(lacks(book, year, GapKind.CHAIR)) for year in (2022, 2023, 2024, 2025)] == [0, 0, 0, 1]


def test_an_organisation_with_several_rows_counts_once_and_by_its_strongest() -> None:
    rows = (
        member("Ett", valid_from="2010"),
        member("Ett", observed_on="2024-03-21"),
        member("Två", valid_from="2010", valid_to="2024-06-30"),
        member("Tre", valid_from="2010"),
        member("Fyra", certainty=Certainty.UNDATED),
        member("Fem", valid_to="2023"),
        member("Sex", valid_from="2010", valid_to="2024-06-30", certainty=INFERRED),
    )
    book = books.book([books.collaboration("a")]).replaced(members=rows)
    assert known_rows.members(book, 2024) == Known(certain=1, observed=1, outside=2)


def test_members_may_go_on_for_as_long_as_nobody_knows_that_the_collaboration_ended() -> None:
    unclear = books.collaboration("a", end_status=EndStatus.UNKNOWN, last_observed="2022")
    found = [
        known_rows.members(books.book([row]).replaced(members=(member("Ett", valid_from="2010"),)), 2024)
        for row in (unclear, books.collaboration("a", ended="2022"))
    ]
    assert found == [Known(outside=1), Known()]


def test_an_agreement_that_ran_out_is_missed_while_the_collaboration_goes_on() -> None:
    book = books.book([books.collaboration("a"), books.collaboration("b")])
    book = book.replaced(agreements=(agreement("första", valid_from="2015", valid_to="2018"),))
    assert known_rows.agreements_held(book, 2018) == Known(certain=1)
    assert lacks(book, 2018, GapKind.AGREEMENT, GapKind.EVALUATION) == []
    assert lacks(book, 2019, GapKind.AGREEMENT, GapKind.EVALUATION) == ["A"]
    assert lacks(book, 2014, GapKind.AGREEMENT, GapKind.EVALUATION) == []


def test_an_agreement_that_is_only_inferred_expects_no_other_after_it() -> None:
    rows = (agreement("slutsats", INFERRED, valid_from="2015", valid_to="2018"),)
    book = books.book([books.collaboration("a")]).replaced(agreements=rows)
    assert known_rows.agreements_held(book, 2018) == Known(outside=1)
    assert lacks(book, 2019, GapKind.AGREEMENT, GapKind.EVALUATION) == []


def test_an_agreement_without_an_end_may_go_on_and_is_not_missed() -> None:
    book = books.book([books.collaboration("a", kind=Kind.AGREEMENT)])
    assert lacks(book, 2020, GapKind.AGREEMENT, GapKind.EVALUATION) == ["A"]
    book = book.replaced(agreements=(agreement("stadgar", signed="2019-05-15"),))
    assert known_rows.agreements_held(book, 2020) == Known(outside=1)
    assert lacks(book, 2020, GapKind.AGREEMENT, GapKind.EVALUATION) == []


def test_an_evaluation_is_missed_in_the_year_it_was_due_once_that_day_has_passed() -> None:
    rows = (
        agreement("nu", evaluation_due="2025-05"),
        agreement("sen", evaluation_due="2025-12-31"),
        agreement("slutsats", INFERRED, evaluation_due="2025-05"),
    )
    book = books.book([books.collaboration("a")]).replaced(agreements=rows)
    assert lacks(book, 2025, GapKind.AGREEMENT, GapKind.EVALUATION) == ["Nu"]


def test_guidelines_count_as_they_stood_at_the_end_of_the_year() -> None:
    items = [
        StrategyItem(item_id=key, part=StrategyPart.GUIDELINE, order=1, title="T", text="T", section="S", **FROM)
        for key in ("mal", "tid")
    ]
    judged = GuidelineAssessment(
        item_id="mal",
        collaboration_id="a",
        assessed_on=PartialDate("2023-10-10"),
        state=Assessment.MET,
        evidence="E",
        assessed_by="P",
        **FROM,
    )
    book = books.book([books.collaboration("a")]).replaced(strategy=tuple(items), guideline_assessments=(judged,))
    assert lacks(book, 2022, GapKind.ASSESSMENT) == ["T", "T"]
    assert lacks(book, 2024, GapKind.ASSESSMENT) == ["T"]
    assert known_rows.judged(book, 2024, TODAY) == Known(certain=1)
    assert lacks(book.replaced(sources=(source("kalla", published="2025-01-01"),)), 2024, GapKind.ASSESSMENT) == []


def test_a_plan_is_missed_only_when_a_rule_says_that_it_should_have_been_decided() -> None:
    book = books.book([]).replaced(activities=(goal(2024),))
    assert lacks(book, 2025, GapKind.PLAN, GapKind.GOAL_STATE) == []
    ruled = book.replaced(deadline_rules=(rule(RuleKind.PLAN, 11),))
    assert lacks(ruled, 2025, GapKind.PLAN, GapKind.GOAL_STATE) == [""]
    assert lacks(ruled, 2026, GapKind.PLAN, GapKind.GOAL_STATE) == []


def test_a_goal_lacks_its_state_first_when_its_year_is_over() -> None:
    book = books.book([]).replaced(activities=(goal(2024), goal(2025)))
    assert lacks(book, 2024, GapKind.PLAN, GapKind.GOAL_STATE) == ["Mål"]
    assert lacks(book, 2025, GapKind.PLAN, GapKind.GOAL_STATE) == []


def test_results_are_missed_of_collaborations_that_went_on_when_their_year_should_be_reported() -> None:
    rows = [books.collaboration("a"), books.collaboration("b"), books.collaboration("c", joined="2025")]
    programme = books.collaboration("p", kind=Kind.PROGRAMME)
    told = Result(result_id="r", collaboration_id="b", year=2024, text="T", **FROM)
    book = books.book([*rows, programme]).replaced(results=(told,))
    assert lacks(book, 2024, GapKind.RESULT) == []
    ruled = book.replaced(deadline_rules=(rule(RuleKind.REPORT, 4),))
    assert lacks(ruled, 2024, GapKind.RESULT) == ["A"]
    assert lacks(ruled, 2025, GapKind.RESULT) == []


def test_a_planned_meeting_is_outside_and_one_without_a_board_meeting_lacks_its_report() -> None:
    held = travel_rows.meeting("m", "2024-05-16", title="Årsmöte")
    planned = travel_rows.meeting("p", "2024-09", planned=True)
    book = travel_rows.book(meetings=(held, planned))
    ruled = book.replaced(deadline_rules=(rule(RuleKind.TRIP_REPORT),))
    for each, gaps in ((book, []), (ruled, ["Årsmöte 2024-05-16"])):
        by_key = {table.key: table for table in table_coverage.tables(each, (2024,), TODAY)}
        assert by_key["meetings"].years[0].known == Known(certain=1, outside=1)
        assert subjects(by_key["meetings"].years[0].missing) == gaps
    assert lacks(book, 2024, GapKind.BOARD_DAYS) == []
    assert lacks(ruled, 2024, GapKind.BOARD_DAYS) == [""]
    assert lacks(ruled, 2023, GapKind.BOARD_DAYS) == []


def test_a_report_given_to_another_committee_is_not_missed() -> None:
    given = BoardMeeting(board_meeting_id="n", committee_id="annan", held_on=PartialDate("2024-06-01"), **FROM)
    held = travel_rows.meeting("m", "2024-05-16", title="Årsmöte", board_meeting_id="n")
    book = travel_rows.book(meetings=(held,), board_meetings=(given,), deadline_rules=(rule(RuleKind.TRIP_REPORT),))
    by_key = {table.key: table for table in table_coverage.tables(book, (2024,), TODAY)}
    assert by_key["meetings"].years[0].missing == ()


def test_a_project_without_an_end_is_certain_in_its_first_year_and_outside_after_it() -> None:
    row = Project(project_id="p", name="Projektet", committee_id="n", first_year=2023, **FROM)
    book = books.book([]).replaced(projects=(row,))
    found = [known_rows.of_years(book, "projects", year) for year in (2022, 2023, 2024)]
    assert found == [Known(), Known(certain=1), Known(outside=1)]
    assert lacks(book, 2023, GapKind.BUDGET) == ["Projektet"]


def test_the_latest_source_is_the_one_last_read_or_dated_and_a_year_alone_is_no_later_than_it_shows() -> None:
    row = books.collaboration("a")
    book = books.book([row])

    def fresh(**dates: str) -> Freshness | None:
        return table_coverage.freshness(book.replaced(sources=(source("kalla", **dates),)), [row])

    assert fresh(accessed="2026-02-03", published="2026") == Freshness(PartialDate("2026-02-03"), read=True)
    assert fresh(published="2024-05", accessed="2024-04-30") == Freshness(PartialDate("2024-05"), read=False)
    assert fresh() is None
    assert table_coverage.freshness(book, []) is None
    assert shown.freshness(fresh(accessed="2026-02-03"), 1) == "läst 2026-02-03"
    assert shown.freshness(fresh(published="2024"), 1) == "daterad 2024"
    assert shown.freshness(None, 1) == "källorna saknar datum"
    assert shown.freshness(None, 0) == "tabellen är tom"


def test_an_empty_dataset_has_every_table_and_nothing_missing() -> None:
    found = table_coverage.tables(books.book([]), (2024,), TODAY)
    assert {shown.year_words(table.years[0]) for table in found} == {"–"}
    assert list(shown_tables.words(shown.missing_table(found)).index) == ["Ingenting som väntas saknas"]


def test_what_is_missing_stands_once_with_its_years_together() -> None:
    found = table_coverage.tables(
        seatings.book(seatings.appointment("ada", observed_on="2023")), range(2020, 2025), TODAY
    )
    frame = shown_tables.words(shown.missing_table(found))
    assert list(frame.loc["Känd företrädare i Organ"]) == ["Uppdrag: politiska organ", "2020–2022, 2024"]


def test_the_real_data_2024_says_what_is_observed_and_what_is_missing() -> None:
    assert words(dataset("kronoberg", 2024)) == {
        "collaborations": "4 säkra, 1 utanför",
        "appointments-political": "17 observerade",
        "appointments-own": "1 säker, 5 utanför",
        "appointments-youth": "2 observerade",
        "appointments-official": "1 observerad",
        "chairmanships": "2 säkra",
        "members": "18 observerade, 2 utanför",
        "agreements": "3 utanför",
        "guideline_assessments": "21 ej bedömda",
        "activities": "planens mål saknas",
        "results": "3 resultat saknas",
        "decisions": "2 säkra",
        "meetings": "3 säkra, 3 återrapporter saknas",
        "board_meetings": "sammanträdesdagar saknas",
        "trips": "–",
        "programmes": "3 säkra, 1 budget saknas",
        "projects": "projekt saknas",
    }


def test_in_the_real_data_2021_the_board_of_the_euroregion_is_unknown_and_its_old_council_is_not_missed() -> None:
    found = dataset("kronoberg", 2021)
    assert [missing.about for missing in found["appointments-political"].years[0].missing] == [
        "Energy Cities generalförsamling",
        "Euroregion Baltics styrelse",
        "SBHSS styrgrupp",
    ]
    assert subjects(found["agreements"].years[0].missing, GapKind.AGREEMENT) == ["SBHSS"]
    assert found["appointments-political"].undated == 5


def test_the_example_2024_lacks_the_overdue_evaluation_and_2025_the_report_never_given() -> None:
    agreements = dataset("exempel", 2024)["agreements"].years[0].missing
    assert subjects(agreements, GapKind.EVALUATION) == ["Samverkansavtal om Brysselkontoret 2021–2024"]
    assert len(agreements) == 1
    reports = dataset("exempel", 2025)["meetings"].years[0].missing
    assert subjects(reports, GapKind.TRIP_REPORT) == ["Kustnätverkets årsmöte 2025-04-02"]
    assert [gap.kind for gap in dataset("exempel", 2024)["trips"].years[0].missing] == [GapKind.TRIP_COST]


def table_named(test: AppTest, alt: str) -> Any:
    return next(table.value for table in tables_on(test) if table.alt == alt)


def test_the_page_shows_the_chosen_year_and_builds_the_other_years_when_they_are_opened(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/sources.py", ar="2024")
    frame = table_named(test, "Vad som finns och saknas 2024")
    assert frame.loc["Resultat"].to_list() == [
        "–",
        "Resultat för Energy Cities, Euroregion Baltic och SBHSS",
        "",
    ]
    # What most tables say is said once.
    assert any("Senaste källa: läst 2026-11-21, om inget annat står." in element.value for element in test.html)
    assert "Vad som finns och saknas 2021–2025" not in [table.alt for table in tables_on(test)]
    test.session_state["saknas"] = test.session_state["alla-ar"] = test.session_state["en-tabell"] = True
    test.run()
    assert table_named(test, "Vad som finns och saknas 2021–2025").loc["Aktivitetsmål", "2025"] == "planens mål saknas"
    assert table_named(test, "Allt som saknas").loc["Avtal för SBHSS", "År"] == "2021–2022"
    test.selectbox(key="visa").set_value("Resultat").run()
    assert table_named(test, "Resultat år för år").loc["2023", "Säkert"] == "1"
    assert not test.exception
