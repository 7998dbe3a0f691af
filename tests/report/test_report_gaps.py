"""What is missing for the April report: counted per kind on both datasets, each with its cell, never silent."""

import datetime as dt
from collections import Counter

import pytest

from kronoberg.analysis.coverage import notices, report_gaps
from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.coverage.report_gaps import NotAsked, ReportGaps
from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.difference import cells_of
from kronoberg.domain.words import Category, Certainty, EndStatus, Status, SubjectKind
from tests import books, datasets, seatings

TODAY = dt.date(2026, 11, 22)


def found(name: str, year: int) -> ReportGaps:
    return report_gaps.report_gaps(datasets.read(name), year, TODAY)


def counts(shown: ReportGaps) -> dict[str, int]:
    return {kind.name: len(gaps) for kind, gaps in shown.by_kind.items()}


def in_short(gaps: tuple[Gap, ...]) -> list[tuple[str, str]]:
    return [(gap.collaboration.label if gap.collaboration else "", gap.about.replace("\u00a0", " ")) for gap in gaps]


def of_book(book: Book, year: int = 2024) -> dict[GapKind, tuple[Gap, ...]]:
    return report_gaps.report_gaps(book, year, TODAY).by_kind


def test_the_real_year_2024_lacks_what_the_strategy_leaves_open() -> None:
    shown = found("kronoberg", 2024)
    assert counts(shown) == {
        "INCOME": 1,
        # No source divides the four costs, and none gives a budget for any of them.
        "UNDIVIDED": 4,
        "COST_BUDGET": 1,
        "NOT_FINAL": 8,
        "RESULT": 3,
        "PLAN": 1,
        "ASSESSMENT": 21,
        # 13 persons in political seats.
        "GENDER": 13,
        # The first day of Euroregion Baltic's agreement, and the last day of two.
        "AGREEMENT_DATE": 3,
        "TRIP_REPORT": 3,
        "BOARD_DAYS": 1,
        "PROJECTS": 1,
        "BUDGET": 1,
        "RESPONSIBLE": 4,
        "COMMITTEE": 4,
        "CONTINUES": 1,
    }
    assert shown.responsible == "Regiondirektören, med stöd av den internationella funktionen"
    assert shown.not_asked == (NotAsked.NO_COMPARISON, NotAsked.NO_TRIPS)


def test_the_real_year_2025_lacks_every_figure() -> None:
    shown = found("kronoberg", 2025)
    assert in_short(shown.by_kind[GapKind.COST]) == [
        ("Energy Cities", ""),
        ("Euroregion Baltic", ""),
        ("SBHSS", ""),
        ("Interreg", ""),
    ]
    assert [counts(shown)[kind] for kind in ("INCOME", "EFFORT", "RESULT", "HOLDER", "CHAIR")] == [1, 4, 3, 5, 1]
    cost = shown.by_kind[GapKind.COST][1].place
    assert (cost.table, cost.exists, cost.column) == ("costs", False, "amount_sek")
    assert dict(cost.cells) == {
        "collaboration_id": "erb",
        "year": "2025",
        "direction": "expense",
        "category": "unallocated",
    }


def test_the_example_year_2025_lacks_three_figures_and_23_are_not_final() -> None:
    shown = found("exempel", 2025)
    assert counts(shown) == {
        "COST": 1,
        "INCOME": 1,
        "UNDIVIDED": 1,
        "EFFORT": 1,
        "NOT_FINAL": 23,
        "RESULT": 4,
        "GOAL_STATE": 3,
        "GOAL_RESULT": 3,
        "ASSESSMENT": 16,
        "TRIP_REPORT": 1,
        "BUDGET": 1,
        "CONTINUES": 1,
    }
    travel = shown.by_kind[GapKind.COST][0]
    assert (travel.about, travel.responsible) == ("resor", "Regional utvecklingsdirektör")
    assert (travel.place.exists, dict(travel.place.cells)["status"]) == (True, "missing")
    assert shown.by_kind[GapKind.TRIP_REPORT][0].responsible == "Den som deltog"
    assert shown.not_asked == ()


def test_the_example_year_2024_has_one_large_change_without_a_comment() -> None:
    shown = found("exempel", 2024)
    assert counts(shown) == {
        "CHANGE_COMMENT": 1,
        "RESULT": 1,
        "REACHED": 1,
        "ASSESSMENT": 21,
        "EVALUATION": 1,
        "TRIP_COST": 1,
        "BUDGET": 1,
        "CONTINUES": 1,
    }
    assert in_short(shown.by_kind[GapKind.CHANGE_COMMENT]) == [("Euroregion Grynnan", "+20,5 %")]


def test_a_year_of_which_nothing_is_known_is_not_said_to_lack_nothing() -> None:
    shown = report_gaps.report_gaps(books.book([]), 2024, TODAY)
    assert shown.gaps == ()
    assert set(shown.not_asked) == set(NotAsked) - {NotAsked.YEAR_NOT_OVER}
    assert NotAsked.YEAR_NOT_OVER in report_gaps.report_gaps(books.book([]), 2026, TODAY).not_asked


@pytest.mark.parametrize("name", ["kronoberg", "exempel"])
@pytest.mark.parametrize("year", range(2018, 2027))
def test_every_gap_leads_to_a_cell_of_its_table_that_is_empty_or_not_final(name: str, year: int) -> None:
    book = datasets.read(name)
    cells = {table.name: [cells_of(table, row) for row in rows] for table, rows in book}
    gaps = report_gaps.report_gaps(book, year, TODAY).gaps
    assert gaps
    for gap in gaps:
        table, known = BY_NAME[gap.place.table], dict(gap.place.cells)
        columns = [column.name for column in table.columns]
        assert {gap.place.column, *known} <= set(columns)
        same = [row for row in cells[table.name] if all(row[column] == value for column, value in known.items())]
        if gap.place.exists:
            assert list(known) == list(table.key)
            assert len(same) == 1
            final = gap.kind in (GapKind.NOT_FINAL, GapKind.CONTINUES, GapKind.ASSESSMENT, GapKind.UNDIVIDED)
            assert bool(same[0][gap.place.column]) is final


def test_no_gap_is_told_twice() -> None:
    for name in ("kronoberg", "exempel"):
        for year in range(2018, 2027):
            gaps = found(name, year).gaps
            assert max(Counter((gap.kind, gap.place) for gap in gaps).values()) == 1


@pytest.mark.parametrize("kronor", ["1199.99", "1200", "1249", "800", "800.01"])
def test_what_is_told_of_as_a_large_change_is_what_wants_a_comment(kronor: str) -> None:
    book = books.book([books.collaboration("a")], [books.cost("a", 2023, "1000"), books.cost("a", 2024, kronor)])
    told = notices.notices(book, overview.year_overview(book, 2024), today=dt.date(2025, 3, 1))
    wanted = GapKind.CHANGE_COMMENT in of_book(book)
    assert any(notice.kind is notices.Kind.UNUSUAL_CHANGE for notice in told) is wanted


def test_a_change_of_a_fifth_wants_a_comment_and_less_does_not() -> None:
    owner = [books.collaboration("a")]
    for kronor, wanted in (("1199", []), ("1200", ["+20 %"]), ("800", ["−20 %"]), ("801", [])):
        book = books.book(owner, [books.cost("a", 2023, "1000"), books.cost("a", 2024, kronor)])
        gaps = of_book(book).get(GapKind.CHANGE_COMMENT, ())
        assert [about for _, about in in_short(gaps)] == wanted


@pytest.mark.parametrize(
    ("key", "year", "missing"), [("a", 2024, 0), ("a/2024", None, 0), ("a", 2023, 1), ("b", 2024, 1)]
)
def test_a_comment_on_the_same_cost_and_year_is_enough(key: str, year: int | None, missing: int) -> None:
    comment = Comment(
        comment_id="k",
        subject=SubjectKind.COST,
        subject_key=key,
        year=year,
        author="Ada",
        written_on=PartialDate("2025-03-01"),
        text="Ny lokal.",
        source_id="kalla",
        certainty=Certainty.STATED,
    )
    costs = [books.cost("a", 2023, "1000"), books.cost("a", 2024, "2000")]
    book = books.book([books.collaboration("a")], costs).replaced(comments=(comment,))
    assert len(of_book(book).get(GapKind.CHANGE_COMMENT, ())) == missing


def test_a_year_without_a_complete_figure_before_it_is_compared_with_nothing() -> None:
    book = books.book([books.collaboration("a")], [books.cost("a", 2024, "2000")])
    assert GapKind.CHANGE_COMMENT not in of_book(book)
    assert NotAsked.NO_COMPARISON in report_gaps.report_gaps(book, 2024, TODAY).not_asked


def test_a_part_that_is_not_applicable_is_not_missing() -> None:
    costs = [books.cost("a", 2024, None, Status.NOT_APPLICABLE)]
    work = [books.effort("a", 2024, None, Status.NOT_APPLICABLE)]
    shown = of_book(books.book([books.collaboration("a")], costs, work))
    assert not {GapKind.COST, GapKind.INCOME, GapKind.EFFORT, GapKind.NOT_FINAL} & set(shown)


def test_a_budget_is_no_figure() -> None:
    costs = [books.cost("a", 2024, "100", Status.BUDGET)]
    work = [books.effort("a", 2024, "10", Status.BUDGET)]
    shown = of_book(books.book([books.collaboration("a")], costs, work))
    assert [len(shown[kind]) for kind in (GapKind.COST, GapKind.EFFORT)] == [1, 1]
    assert not shown[GapKind.COST][0].place.exists


def test_nothing_but_whether_it_went_on_is_asked_of_an_unclear_collaboration() -> None:
    unclear = books.collaboration("a", end_status=EndStatus.UNKNOWN, last_observed="2020")
    assert set(of_book(books.book([unclear]))) == {GapKind.CONTINUES}


def test_a_cost_that_no_source_divides_is_asked_to_be_divided_and_a_missing_one_only_to_be_given() -> None:
    owners = [books.collaboration("a"), books.collaboration("b"), books.collaboration("c")]
    costs = [books.cost("a", 2024, "100"), books.cost("b", 2024, "100", category=Category.TRAVEL)]
    shown = of_book(books.book(owners, costs))
    assert in_short(shown[GapKind.UNDIVIDED]) == [("A", "")]
    assert in_short(shown[GapKind.COST]) == [("C", "")]


def test_a_year_without_any_budget_lacks_one_thing_and_one_with_a_budget_lacks_none() -> None:
    owners = [books.collaboration("a"), books.collaboration("b")]
    assert len(of_book(books.book(owners))[GapKind.COST_BUDGET]) == 1
    assert GapKind.COST_BUDGET not in of_book(books.book(owners, [books.cost("a", 2024, "100", Status.BUDGET)]))


def test_a_named_person_in_a_political_seat_lacks_a_sex_once() -> None:
    seats = (seatings.appointment("ada", observed_on="2024"), seatings.appointment("bo", observed_on="2023"))
    gaps = of_book(seatings.book(*seats))[GapKind.GENDER]
    assert [(gap.about, gap.place.table, gap.place.column) for gap in gaps] == [("Ada", "persons", "gender")]


def test_projects_are_asked_for_only_where_a_programme_goes_on() -> None:
    assert in_short(found("kronoberg", 2024).by_kind[GapKind.PROJECTS]) == [("", "")]
    assert GapKind.PROJECTS not in found("exempel", 2024).by_kind
    assert GapKind.PROJECTS not in of_book(books.book([]))


def test_a_result_says_whom_it_reached_or_is_asked() -> None:
    gaps = found("exempel", 2024).by_kind[GapKind.REACHED]
    assert [(gap.place.table, gap.place.exists, gap.place.column) for gap in gaps] == [("results", True, "reached")]
