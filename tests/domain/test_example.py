"""The example region holds every case that hurts: one test a case, found in the data itself."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kronoberg.domain import words
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.words import (
    Category,
    Certainty,
    Direction,
    EndStatus,
    GoalState,
    NameKind,
    Role,
    Status,
)
from kronoberg.store import folder

EXAMPLE = Path(__file__).parents[2] / "data" / "exempel"
YEARS = range(2018, 2026)
COLLABORATIONS = (
    "brysselkontoret",
    "energiringen",
    "euroregion-grynnan",
    "handelskontoret",
    "karklupe",
    "kustnatverket",
)
PROGRAMMES = ("interreg-grynnehavet", "interreg-nordkusten")


@pytest.fixture(scope="module")
def book() -> Book:
    return folder.read_book(EXAMPLE)


def _costs(book: Book, owner: str, year: int, direction: Direction = Direction.EXPENSE) -> list[Cost]:
    return [
        row
        for row in book.costs
        if (row.collaboration_id, row.year, row.direction) == (owner, year, direction)
        and row.status is not Status.BUDGET
    ]


def _effort(book: Book, owner: str, year: int) -> list[Effort]:
    return [row for row in book.effort if (row.collaboration_id, row.year) == (owner, year)]


def _row(book: Book, table: str, **key: object) -> Any:
    """The only row of a table whose columns have those values as text."""
    found = [row for row in book.rows(table) if all(str(getattr(row, name)) == value for name, value in key.items())]
    assert len(found) == 1
    return found[0]


def test_the_files_are_in_canonical_form(book: Book, tmp_path: Path) -> None:
    folder.write_book(book, tmp_path)

    for written in tmp_path.iterdir():
        assert (EXAMPLE / written.name).read_bytes() == written.read_bytes(), written.name


def test_the_example_says_that_it_is_fictional(book: Book) -> None:
    assert book.dataset.dataset_id == "exempel"
    assert book.dataset.region == "Exempelregionen"
    assert book.dataset.county == "Exempellän"
    assert book.dataset.fictional
    assert "påhittade" in book.dataset.description


def test_every_source_says_that_it_is_made_up(book: Book) -> None:
    assert {row.publisher for row in book.sources.values()} == {"Exempelregionen (påhittad)"}
    assert {row.no_url_reason for row in book.sources.values()} == {"påhittad källa"}


def test_web_addresses_lead_nowhere(book: Book) -> None:
    addresses = [row.website for row in (*book.collaborations.values(), *book.rows("programmes")) if row.website]
    addresses += [row.evidence_url for row in book.rows("guideline_assessments") if row.evidence_url]

    assert addresses
    assert all(".example/" in address for address in addresses)


def test_every_table_has_rows(book: Book) -> None:
    assert [table.name for table, rows in book if not rows] == []


def test_every_column_is_filled_somewhere(book: Book) -> None:
    empty = [
        f"{table.name}.{column.name}"
        for table, rows in book
        for column in table.columns
        if all(getattr(row, column.name) is None for row in rows)
    ]

    # Every source is made up and has no address; other notes are left out where there is nothing to say.
    assert [name for name in empty if not name.endswith(".note")] == ["sources.url"]


def test_there_are_six_collaborations_and_two_programmes_over_eight_years(book: Book) -> None:
    programmes = {row.collaboration_id for row in book.collaborations.values() if row.kind is words.Kind.PROGRAMME}

    assert sorted(programmes) == list(PROGRAMMES)
    assert sorted(set(book.collaborations) - programmes) == list(COLLABORATIONS)
    assert {row.year for row in book.costs} == set(YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_the_known_costs_of_a_year_are_realistic(book: Book, year: int) -> None:
    used: dict[str, set[Status]] = {
        owner: {row.status for row in _costs(book, owner, year)} for owner in book.collaborations
    }
    amounts = [
        row.amount_sek or 0
        for owner in book.collaborations
        for row in _costs(book, owner, year)
        if row.status is not Status.PRELIMINARY or Status.OUTCOME not in used[owner]
    ]

    assert 2_500_000_00 < sum(amounts) < 6_000_000_00


def test_an_expected_collaboration_has_no_figure_in_a_year(book: Book) -> None:
    assert book.collaborations["handelskontoret"].joined is not None
    assert _costs(book, "handelskontoret", 2019)
    assert _costs(book, "handelskontoret", 2020) == []
    assert _costs(book, "handelskontoret", 2021)


def test_a_year_is_said_to_be_missing_with_the_reason(book: Book) -> None:
    (row,) = _costs(book, "kustnatverket", 2021)

    assert row.status is Status.MISSING
    assert row.note == "Rapporten säger att kostnaden inte följdes upp under namnbytet."


def test_the_first_year_has_no_effort_at_all(book: Book) -> None:
    assert {row.year for row in book.effort} == set(range(2019, 2026))


def test_the_first_year_has_only_estimates(book: Book) -> None:
    assert {row.status for row in book.costs if row.year == 2018} == {Status.ESTIMATE}


def test_one_collaboration_has_only_an_estimate_among_outcomes(book: Book) -> None:
    (row,) = _costs(book, "kustnatverket", 2019)

    assert (row.status, row.category, row.amount_sek) == (Status.ESTIMATE, Category.UNALLOCATED, 320_000_00)
    assert row.approximate
    assert {cost.status for cost in _costs(book, "brysselkontoret", 2019)} == {Status.OUTCOME}


def test_the_last_year_is_preliminary_with_a_part_missing(book: Book) -> None:
    statuses = {row.category: row.status for row in _costs(book, "brysselkontoret", 2025)}

    assert statuses == {
        Category.MEMBERSHIP_FEE: Status.PRELIMINARY,
        Category.STAFF_SUPPORT: Status.PRELIMINARY,
        Category.REMUNERATION: Status.PRELIMINARY,
        Category.TRAVEL: Status.MISSING,
    }


def test_the_last_year_mixes_preliminary_and_estimated_collaborations(book: Book) -> None:
    assert {row.status for row in _costs(book, "energiringen", 2025)} == {Status.ESTIMATE}


def test_a_draft_stands_beside_the_outcome_that_replaced_it(book: Book) -> None:
    rows = _costs(book, "euroregion-grynnan", 2022)

    assert Counter(row.status for row in rows) == {Status.OUTCOME: 5, Status.PRELIMINARY: 1}
    assert sum(row.amount_sek or 0 for row in rows if row.status is Status.OUTCOME) == 819_570_00


@pytest.mark.parametrize("year", range(2021, 2026))
def test_budgets_stand_beside_outcomes(book: Book, year: int) -> None:
    assert any(row.status is Status.BUDGET for row in book.costs if row.year == year)
    assert _costs(book, "brysselkontoret", year)


def test_a_budget_can_be_one_sum_or_split_in_parts(book: Book) -> None:
    budget = {
        (row.year, row.category)
        for row in book.costs
        if row.collaboration_id == "brysselkontoret" and row.status is Status.BUDGET
    }

    assert (2022, Category.UNALLOCATED) in budget
    assert (2024, Category.TRAVEL) in budget


@pytest.mark.parametrize(
    ("year", "status"),
    [
        (2018, Status.ESTIMATE),
        (2019, Status.MISSING),
        (2020, Status.OUTCOME),
        (2022, Status.OUTCOME),
        (2023, Status.PRELIMINARY),
        (2024, Status.OUTCOME),
        (2025, Status.MISSING),
    ],
)
def test_a_reimbursement_is_known_in_some_years_and_unknown_in_others(book: Book, year: int, status: Status) -> None:
    assert book.collaborations["interreg-grynnehavet"].reimbursement_expected
    assert [row.status for row in _costs(book, "interreg-grynnehavet", year, Direction.INCOME)] == [status]


def test_an_expected_reimbursement_has_no_row_in_a_year(book: Book) -> None:
    assert _costs(book, "interreg-grynnehavet", 2021)
    assert _costs(book, "interreg-grynnehavet", 2021, Direction.INCOME) == []


def test_there_is_income_where_no_reimbursement_was_expected(book: Book) -> None:
    (row,) = _costs(book, "handelskontoret", 2021, Direction.INCOME)

    assert not book.collaborations["handelskontoret"].reimbursement_expected
    assert row.amount_sek == 35_000_00


def test_three_years_in_a_row_are_complete(book: Book) -> None:
    going_on = [owner for owner in book.collaborations if owner not in ("handelskontoret", "karklupe")]

    for year in (2022, 2023, 2024):
        rows = [_costs(book, owner, year) for owner in going_on]
        assert all(rows)
        assert Status.MISSING not in {cost.status for costs in rows for cost in costs}
        assert all(_effort(book, owner, year) for owner in going_on)


def test_a_collaboration_starts_in_the_middle_of_the_years(book: Book) -> None:
    assert str(book.collaborations["energiringen"].joined) == "2022-01-01"
    assert min(row.year for row in book.costs if row.collaboration_id == "energiringen") == 2022


def test_a_collaboration_ends_in_2021(book: Book) -> None:
    row = book.collaborations["handelskontoret"]

    assert (row.end_status, str(row.ended)) == (EndStatus.ENDED, "2021-06-30")
    assert max(cost.year for cost in book.costs if cost.collaboration_id == "handelskontoret") == 2021


def test_a_collaboration_has_an_unknown_end(book: Book) -> None:
    row = book.collaborations["karklupe"]

    assert (row.end_status, str(row.last_observed)) == (EndStatus.UNKNOWN, "2020-10-14")
    assert row.joined is None
    assert str(row.first_observed) == "2016-05"


def test_a_renamed_collaboration_keeps_its_old_name_as_an_alias(book: Book) -> None:
    names = {(row.kind, row.name) for row in book.collaboration_names if row.collaboration_id == "kustnatverket"}

    assert names == {
        (NameKind.OFFICIAL, "Kustnätverket för små hamnar"),
        (NameKind.FORMER, "Havsringens hamnnätverk"),
        (NameKind.ALIAS, "Havsringen"),
    }


def test_a_person_leaves_and_another_follows_in_the_middle_of_a_term(book: Book) -> None:
    before = _row(book, "appointments", appointment_id="brysselkontoret-styrgrupp-gunnar-tornhed-2019")
    after = _row(book, "appointments", appointment_id="brysselkontoret-styrgrupp-bjorn-otterlid-2020")

    assert (str(before.valid_to), str(after.valid_from)) == ("2020-09-14", "2020-09-15")


def _holders(book: Book, body: str, role: Role, day: str) -> int:
    return sum(
        (row.body_id, row.role) == (body, role)
        and row.valid_from is not None
        and str(row.valid_from) <= day
        and (row.valid_to is None or day <= str(row.valid_to))
        for row in book.rows("appointments")
    )


def test_a_seat_is_vacant(book: Book) -> None:
    body = _row(book, "bodies", body_id="interreg-nordkusten-underkommitte")

    assert body.seats_ordinary == 3
    assert _holders(book, body.body_id, Role.ORDINARY, "2024-03-01") == 3
    assert _holders(book, body.body_id, Role.ORDINARY, "2024-06-01") == 2


def test_a_substitute_seat_is_vacant(book: Book) -> None:
    assert _row(book, "bodies", body_id="energiringen-arsstamma").seats_substitute == 1
    assert _holders(book, "energiringen-arsstamma", Role.SUBSTITUTE, "2024-04-01") == 1
    assert _holders(book, "energiringen-arsstamma", Role.SUBSTITUTE, "2024-06-01") == 0


def test_a_person_changes_party(book: Book) -> None:
    parties = {row.party_id for row in book.rows("appointments") if row.person_id == "bjorn-otterlid"}

    assert parties == {"M", "KD"}


def test_appointments_are_also_snapshots_inferred_or_without_a_date(book: Book) -> None:
    rows = book.rows("appointments")

    assert any(row.observed_on and not row.valid_from for row in rows)
    assert any(row.certainty is Certainty.INFERRED for row in rows)
    assert any(row.certainty is Certainty.UNDATED for row in rows)


def test_two_persons_chaired_a_body_in_the_same_year(book: Book) -> None:
    chairs = [row.person for row in book.rows("chairmanships") if row.year == 2021]

    assert chairs == ["Henning Åvall", "Ingalill Stråmyr"]


def test_an_evaluation_is_overdue(book: Book) -> None:
    row = _row(book, "agreements", agreement_id="brysselkontoret-2021")

    assert (str(row.evaluation_due), row.evaluation_done) == ("2024-06-30", None)
    assert _row(book, "agreements", agreement_id="brysselkontoret-2025").valid_from is not None


def test_a_guideline_is_not_judged(book: Book) -> None:
    judged = {(row.item_id, row.collaboration_id) for row in book.rows("guideline_assessments")}

    assert ("riktlinje-mal", "interreg-nordkusten") not in judged
    row = _row(book, "guideline_assessments", item_id="riktlinje-hallbarhet", collaboration_id="brysselkontoret")
    assert row.state is words.Assessment.NOT_ASSESSED


def test_guidelines_are_judged_in_every_way_and_again_later(book: Book) -> None:
    rows = book.rows("guideline_assessments")
    dates = {
        str(row.assessed_on): row.state
        for row in rows
        if (row.item_id, row.collaboration_id) == ("riktlinje-tid", "brysselkontoret")
    }

    assert {row.state for row in rows} == set(words.Assessment)
    assert dates == {"2023-10-10": words.Assessment.MET, "2025-10-07": words.Assessment.NOT_MET}


def test_there_are_seven_guidelines_and_one_says_should(book: Book) -> None:
    guidelines = [row for row in book.rows("strategy") if row.part is words.StrategyPart.GUIDELINE]

    assert Counter(row.modality for row in guidelines) == {words.Modality.SHALL: 6, words.Modality.SHOULD: 1}


def test_every_part_of_a_strategy_is_there(book: Book) -> None:
    assert {row.part for row in book.rows("strategy")} == set(words.StrategyPart)


def _periods(book: Book, series: str) -> list[str]:
    return [row.period for row in book.reference_values if row.series_id == series]


def test_the_population_lacks_a_year(book: Book) -> None:
    assert _periods(book, "folkmangd") == ["2018", "2019", "2020", "2022", "2023", "2024"]


def test_a_price_index_changes_its_base_without_a_year_in_common(book: Book) -> None:
    assert _periods(book, "regionindex-2015") == ["2018", "2019", "2020"]
    assert _periods(book, "regionindex-2020") == ["2021", "2022", "2023", "2024", "2025"]


def test_a_price_index_has_months_but_no_year_for_the_last_year(book: Book) -> None:
    assert [period for period in _periods(book, "kpi") if period >= "2025"] == [
        "2025-01",
        "2025-02",
        "2025-03",
    ]


def test_every_way_of_travelling_has_an_emission_factor(book: Book) -> None:
    modes = [row.mode for row in book.reference_series if row.kind is words.SeriesKind.EMISSION_FACTOR]

    assert sorted(mode for mode in modes if mode) == ["car", "coach", "ferry", "flight", "train"]


def test_a_foreign_fee_has_its_rate(book: Book) -> None:
    row = _row(book, "foreign_amounts", collaboration_id="kustnatverket", year="2023")
    (fee,) = [cost for cost in _costs(book, "kustnatverket", 2023) if cost.category is Category.MEMBERSHIP_FEE]

    assert (row.currency, row.amount, row.rate) == ("EUR", Decimal(15000), Decimal("11.425"))
    assert fee.amount_sek == 171_375_00


def test_an_outcome_is_split_on_all_six_parts(book: Book) -> None:
    amounts = {row.category: row.amount_sek for row in _costs(book, "brysselkontoret", 2024)}

    assert amounts == {
        Category.MEMBERSHIP_FEE: 1_375_000_00,
        Category.STAFF_SUPPORT: 184_000_00,
        Category.TRAVEL: 52_684_50,
        Category.REMUNERATION: 29_400_00,
        Category.HOSPITALITY: 9_120_00,
        Category.OTHER: 18_750_00,
    }


def test_a_part_is_not_applicable_beside_known_parts(book: Book) -> None:
    (row,) = [cost for cost in _costs(book, "energiringen", 2022) if cost.category is Category.MEMBERSHIP_FEE]

    assert row.status is Status.NOT_APPLICABLE


def test_a_whole_year_is_not_applicable(book: Book) -> None:
    assert [row.status for row in _costs(book, "karklupe", 2020)] == [Status.NOT_APPLICABLE]
    assert [row.status for row in _effort(book, "karklupe", 2020)] == [Status.NOT_APPLICABLE]


def test_a_known_part_is_zero(book: Book) -> None:
    (row,) = [cost for cost in _costs(book, "kustnatverket", 2020) if cost.category is Category.TRAVEL]

    assert (row.status, row.amount_sek) == (Status.OUTCOME, 0)


def test_costs_and_effort_are_approximate_at_times(book: Book) -> None:
    assert any(row.approximate for row in book.costs)
    assert any(row.approximate for row in book.effort)


def test_a_year_is_assumed(book: Book) -> None:
    (cost,) = _costs(book, "karklupe", 2018)
    (effort,) = _effort(book, "handelskontoret", 2020)

    assert cost.year_basis is words.YearBasis.ASSUMED
    assert effort.year_basis is words.YearBasis.ASSUMED


def test_effort_is_missing_in_a_year(book: Book) -> None:
    assert [row.status for row in _effort(book, "kustnatverket", 2021)] == [Status.MISSING]


def test_effort_lies_between_two_and_a_half_and_forty_percent(book: Book) -> None:
    percents = [row.percent for row in book.effort if row.percent is not None]

    assert (min(percents), max(percents)) == (250, 4000)


@pytest.mark.parametrize(
    ("owner", "year", "category", "total"),
    [
        ("handelskontoret", 2019, Category.OTHER, Decimal("123456.50")),
        ("brysselkontoret", 2024, Category.TRAVEL, Decimal("52684.50")),
        ("interreg-grynnehavet", 2024, Category.TECHNICAL_ASSISTANCE, Decimal("121750.25")),
    ],
)
def test_postings_sum_to_a_cost(book: Book, owner: str, year: int, category: Category, total: Decimal) -> None:
    rows = [
        row
        for row in book.rows("postings")
        if (row.collaboration_id, row.year, row.category) == (owner, year, category)
    ]
    (cost,) = [
        row
        for row in book.costs
        if (row.collaboration_id, row.year, row.category, row.status) == (owner, year, category, Status.OUTCOME)
    ]

    assert len(rows) > 1
    assert sum(row.amount_sek for row in rows) == total * 100
    assert cost.amount_sek == total * 100


def test_a_posting_is_a_correction(book: Book) -> None:
    assert _row(book, "postings", posting_id="2019-a-3402").amount_sek == -600_00


def test_an_amount_has_ore(book: Book) -> None:
    assert 123_456_50 in {row.amount_sek for row in book.costs}


def test_results_are_written_for_several_years(book: Book) -> None:
    assert {row.year for row in book.rows("results")} == {2022, 2023, 2024}


def test_goals_are_in_all_four_states_and_open(book: Book) -> None:
    assert {row.state for row in book.rows("activities")} == {*GoalState, None}


def test_meetings_are_held_in_every_form(book: Book) -> None:
    assert {row.form for row in book.rows("meetings")} == set(words.MeetingForm)


def test_trips_are_made_in_every_way(book: Book) -> None:
    assert {row.mode for row in book.rows("trips")} == set(words.TravelMode)


def test_a_trip_lacks_distance_and_cost(book: Book) -> None:
    row = _row(book, "trips", trip_id="2023-nordkusten")

    assert (row.distance_km, row.cost_sek, str(row.travelled_on)) == (None, None, "2023")


def test_a_meeting_was_reported_one_board_meeting_too_late(book: Book) -> None:
    meeting = _row(book, "meetings", meeting_id="2024-bryssel-styrgrupp")
    held = sorted(str(row.held_on) for row in book.rows("board_meetings") if row.committee_id == "regionstyrelsen")

    assert str(meeting.ends_on) == "2024-06-05"
    assert next(day for day in held if day > "2024-06-05") == "2024-06-11"
    assert meeting.board_meeting_id == "regionstyrelsen-2024-09-24"


def test_a_meeting_has_no_report(book: Book) -> None:
    assert _row(book, "meetings", meeting_id="2025-kust-arsmote").board_meeting_id is None


def test_a_board_meeting_is_known_only_by_its_month(book: Book) -> None:
    assert {str(row.held_on) for row in book.rows("board_meetings") if len(str(row.held_on)) == 7} == {
        "2025-06",
        "2025-12",
    }


@pytest.mark.parametrize(
    ("column", "has"),
    [
        ("dnr", lambda row: row.dnr == "24EX0790" and row.paragraph == "§ 219"),
        ("paragraph", lambda row: row.dnr is not None and row.paragraph is None),
        ("decided_on", lambda row: row.decided_on is None),
    ],
)
def test_decisions_have_dnr_and_paragraph_or_lack_them(book: Book, column: str, has: Callable[[Any], bool]) -> None:
    assert [row for row in book.rows("decisions") if has(row)], column


def test_comments_are_made_on_everything(book: Book) -> None:
    assert {row.subject for row in book.rows("comments")} == set(words.SubjectKind)


def test_known_issues_are_conflicts_gaps_and_cautions(book: Book) -> None:
    assert {row.kind for row in book.known_issues} == set(words.IssueKind)
    assert str(_row(book, "collaborations", collaboration_id="kustnatverket").joined_elsewhere) == "2013"
    assert _row(book, "known_issues", issue_id="grynnan-2022-tva-summor").other_source_id == "rapport-2022-utkast"


def test_names_have_swedish_letters_other_letters_and_apostrophes(book: Book) -> None:
    names = {row.name for row in book.rows("persons")}

    assert {"Åke Strömmarv", "Östen Ängermyr", "Emina Hadželić", "Moira O'Sundby"} <= names
