"""The year wheel: every deadline on its day, done or late only where the data tells, and named for ever."""

import datetime as dt
from typing import Any

import pytest

from kronoberg.analysis.deadlines import deadlines
from kronoberg.analysis.deadlines.deadlines import Deadline
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.contracts.steering import Activity, BoardMeeting, DeadlineRule, Decision
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, DeadlineState, DocumentKind, RuleKind
from tests import books

TODAY = dt.date(2026, 11, 22)
SOURCED: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}


def one(rows: tuple[Deadline, ...], kind: RuleKind) -> Deadline:
    (found,) = [row for row in rows if row.kind is kind]
    return found


def rule(kind: RuleKind, **fields: Any) -> DeadlineRule:
    return DeadlineRule(
        rule_id=kind.value.replace("_", "-"), kind=kind, title="Regel", section="1", **fields, **SOURCED
    )


def agreement(**dates: str) -> Agreement:
    days = {name: PartialDate(text) for name, text in dates.items()}
    return Agreement(agreement_id="avtal", collaboration_id="nat", title="Avtal", **days, **SOURCED)


def with_rows(**tables: Any) -> Book:
    return books.book([books.collaboration("nat", responsible="Strategen")]).replaced(
        **{name: tuple(rows) for name, rows in tables.items()}
    )


def test_the_example_has_its_overdue_evaluation_and_its_late_report_first_this_year(example: Book) -> None:
    rows = deadlines.deadlines(example, 2026, TODAY)
    assert [(str(row.due), row.kind, row.collaboration_id) for row in rows if row.state is DeadlineState.LATE] == [
        ("2023-11-28", RuleKind.TRIP_REPORT, "interreg-nordkusten"),
        ("2024-06-30", RuleKind.EVALUATION, "brysselkontoret"),
        ("2025-04-22", RuleKind.TRIP_REPORT, "kustnatverket"),
        ("2026-06-30", RuleKind.EVALUATION, "energiringen"),
    ]
    assert [str(row.due) for row in rows[4:]] == [
        "2026-04-21",
        "2026-11-30",
        "2026-12-31",
        "2026-12-31",
        "2026-12-31",
    ]


def test_the_overdue_evaluation_stands_in_the_year_it_was_due(example: Book) -> None:
    first = deadlines.deadlines(example, 2024, TODAY)[0]
    assert (first.kind, first.state, first.title) == (
        RuleKind.EVALUATION,
        DeadlineState.LATE,
        "Samverkansavtal om Brysselkontoret 2021–2024",
    )


def test_what_is_late_now_was_only_due_before_its_day(example: Book) -> None:
    rows = deadlines.deadlines(example, 2024, dt.date(2024, 6, 30))
    assert one(rows, RuleKind.EVALUATION).state is DeadlineState.DUE


def test_a_report_given_one_board_meeting_too_late_is_done_late(example: Book) -> None:
    (report,) = [row for row in deadlines.deadlines(example, 2024, TODAY) if "2024-bryssel-styrgrupp" in row.uid]
    assert (str(report.due), str(report.done)) == ("2024-06-11", "2024-09-24")
    assert (report.state, report.done_late) == (DeadlineState.DONE, True)
    assert report.page == "moten"


def test_the_plan_and_the_report_fall_on_the_boards_meeting_in_their_month(example: Book) -> None:
    rows = deadlines.deadlines(example, 2024, TODAY)
    plan, report = one(rows, RuleKind.PLAN), one(rows, RuleKind.REPORT)
    assert (str(plan.due), plan.preliminary, plan.about_year) == ("2024-11-26", False, 2025)
    assert (str(report.due), report.preliminary, report.about_year) == ("2024-04-23", False, 2023)


@pytest.mark.parametrize(
    ("year", "report", "plan"),
    [(2023, "2023-04-28", "2023-11-30"), (2024, "2024-04-30", "2024-11-29"), (2026, "2026-04-30", "2026-11-30")],
)
def test_a_month_without_a_known_meeting_is_its_last_weekday_and_preliminary(
    real: Book, year: int, report: str, plan: str
) -> None:
    rows = deadlines.deadlines(real, year, TODAY)
    found = [one(rows, RuleKind.REPORT), one(rows, RuleKind.PLAN)]
    assert [(str(row.due), row.preliminary) for row in found] == [(report, True), (plan, True)]


@pytest.mark.parametrize(
    ("kind", "document", "year", "due"),
    [
        (RuleKind.REPORT, DocumentKind.REPORT, 2025, "2026-05-19"),
        (RuleKind.PLAN, DocumentKind.PLAN, 2027, "2026-10-20"),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_the_meeting_in_a_documents_head_is_the_day_when_it_is_given(
    example: Book, kind: RuleKind, document: DocumentKind, year: int, due: str, *, known: bool
) -> None:
    # A month alone says no more than the rule does: the last weekday of April and of November.
    head = DocumentHead(document=document, year=year, meeting_on=PartialDate(due if known else due[:7]))
    found = one(deadlines.deadlines(example.replaced(document_heads=(head,)), 2026, TODAY), kind)
    ordinary = "2026-04-30" if kind is RuleKind.REPORT else "2026-11-30"
    assert (str(found.due), found.preliminary) == ((due, False) if known else (ordinary, True))


def test_the_last_of_several_meetings_in_the_month_is_the_day() -> None:
    meetings = [
        BoardMeeting(
            board_meeting_id=f"m{day[-2:]}", committee_id="regionstyrelsen", held_on=PartialDate(day), **SOURCED
        )
        for day in ("2025-11-04", "2025-11-25", "2025-12-09")
    ]
    book = with_rows(deadline_rules=[rule(RuleKind.PLAN, month=11)], board_meetings=meetings)
    (plan,) = deadlines.deadlines(book, 2025, TODAY)
    assert (str(plan.due), plan.preliminary) == ("2025-11-25", False)


def test_nobody_knows_whether_a_past_april_report_was_given(example: Book, real: Book) -> None:
    for book in (example, real):
        report = one(deadlines.deadlines(book, 2025, TODAY), RuleKind.REPORT)
        assert (report.state, report.done) == (DeadlineState.UNKNOWN, None)


def test_a_plan_is_done_only_by_a_decision_that_rests_on_the_plans_own_document(example: Book) -> None:
    states = {
        year: one(deadlines.deadlines(example, year, TODAY), RuleKind.PLAN) for year in (2021, 2022, 2023, 2024, 2025)
    }
    assert {year: (row.state, str(row.done)) for year, row in states.items()} == {
        2021: (DeadlineState.UNKNOWN, "None"),
        2022: (DeadlineState.DONE, "2022-11-22"),
        2023: (DeadlineState.DONE, "2023-11-28"),
        2024: (DeadlineState.DONE, "2024-11-26"),
        2025: (DeadlineState.UNKNOWN, "None"),
    }


def test_two_decisions_on_the_same_document_or_one_on_a_single_collaboration_tell_nothing() -> None:
    goal = Activity(activity_id="mal", year=2026, goal="Mål", **SOURCED)
    decision = Decision(
        decision_id="b", decided_on=PartialDate("2025-11-04"), decided_by="Styrelsen", title="Beslut", **SOURCED
    )
    another = decision.model_copy(update={"decision_id": "c"})
    of_one = decision.model_copy(update={"collaboration_id": "nat"})
    states = [
        one(
            deadlines.deadlines(
                with_rows(deadline_rules=[rule(RuleKind.PLAN, month=11)], activities=[goal], decisions=decisions),
                2025,
                TODAY,
            ),
            RuleKind.PLAN,
        ).state
        for decisions in ([decision], [decision, another], [of_one])
    ]
    assert states == [DeadlineState.DONE, DeadlineState.UNKNOWN, DeadlineState.UNKNOWN]


def test_a_rule_holds_from_the_day_its_document_was_published(example: Book) -> None:
    assert [row.kind for row in deadlines.deadlines(example, 2017, TODAY)] == [RuleKind.PLAN]
    assert deadlines.deadlines(example, 2016, TODAY) == ()


def test_the_follow_up_of_the_next_term_follows_from_the_end_of_the_last_known_one(example: Book, real: Book) -> None:
    in_example = one(deadlines.deadlines(example, 2027, TODAY), RuleKind.FOLLOW_UP)
    in_real = one(deadlines.deadlines(real, 2027, TODAY), RuleKind.FOLLOW_UP)
    assert (str(in_example.due), in_example.preliminary) == ("2027-02-26", True)
    assert (str(in_real.due), in_real.preliminary) == ("2027-01-29", True)
    assert not [row for row in deadlines.deadlines(real, 2026, TODAY) if row.kind is RuleKind.FOLLOW_UP]


def test_the_term_of_office_ends_with_its_appointments(example: Book, real: Book) -> None:
    in_example = one(deadlines.deadlines(example, 2026, TODAY), RuleKind.MANDATE_END)
    in_real = one(deadlines.deadlines(real, 2026, TODAY), RuleKind.MANDATE_END)
    # Counted by hand in appointments.csv: 20 rows end on 2026-12-31, and one began in the term and has no end.
    assert (str(in_example.due), in_example.preliminary, in_example.appointments) == ("2026-12-31", False, 21)
    # In the real data: 17 in political bodies and 2 in the youth board, all seen in the term; one in the regional board
    # left in 2024.
    assert (str(in_real.due), in_real.preliminary, in_real.appointments) == ("2026-12-31", True, 19)
    assert one(deadlines.deadlines(example, 2022, TODAY), RuleKind.MANDATE_END).state is DeadlineState.DONE


def test_an_agreements_end_is_done_by_the_next_agreement_and_otherwise_unknown_afterwards() -> None:
    first, second = (
        agreement(valid_from="2020", valid_to="2024-12-31"),
        agreement(valid_from="2025", signed="2024-12-01"),
    )
    second = second.model_copy(update={"agreement_id": "nasta"})
    alone = one(deadlines.deadlines(with_rows(agreements=[first]), 2024, TODAY), RuleKind.AGREEMENT_END)
    followed = one(deadlines.deadlines(with_rows(agreements=[first, second]), 2024, TODAY), RuleKind.AGREEMENT_END)
    assert (alone.state, alone.done) == (DeadlineState.UNKNOWN, None)
    assert (followed.state, str(followed.done)) == (DeadlineState.DONE, "2024-12-01")
    assert alone.responsible == "Strategen"


def test_an_agreement_that_is_only_inferred_does_not_make_the_one_before_it_done() -> None:
    first = agreement(valid_from="2020", valid_to="2024-12-31")
    second = agreement(valid_from="2025", signed="2024-12-01")
    second = second.model_copy(update={"agreement_id": "nasta", "certainty": Certainty.INFERRED})
    found = one(deadlines.deadlines(with_rows(agreements=[first, second]), 2024, TODAY), RuleKind.AGREEMENT_END)
    assert (found.state, found.done) == (DeadlineState.UNKNOWN, None)


def test_an_agreement_without_a_day_for_its_evaluation_is_never_late_with_it() -> None:
    rules = [rule(RuleKind.EVALUATION)]
    book = with_rows(agreements=[agreement(valid_from="2020", valid_to="2024-12-31")], deadline_rules=rules)
    found = one(deadlines.deadlines(book, 2024, TODAY), RuleKind.EVALUATION)
    assert (found.state, str(found.due), found.preliminary) == (DeadlineState.UNKNOWN, "2024-12-31", True)


def test_a_day_known_by_its_year_is_the_last_weekday_of_the_year() -> None:
    book = with_rows(agreements=[agreement(valid_from="2020", evaluation_due="2023")])
    found = one(deadlines.deadlines(book, 2023, TODAY), RuleKind.EVALUATION)
    # 31 December 2023 was a Sunday.
    assert (str(found.due), found.preliminary) == ("2023-12-29", True)


def test_a_deadline_keeps_its_name_when_its_day_moves() -> None:
    rules = [rule(RuleKind.PLAN, month=11)]
    moved = [
        with_rows(
            agreements=[agreement(valid_from="2020", valid_to=ends, evaluation_due=due)],
            deadline_rules=rules,
            board_meetings=[
                BoardMeeting(board_meeting_id="m", committee_id="regionstyrelsen", held_on=PartialDate(held), **SOURCED)
            ],
        )
        for due, ends, held in (("2025-06-30", "2025-12-30", "2025-11-25"), ("2025-10", "2025-12-31", "2025-11-18"))
    ]
    before, after = ({row.uid: row.due for row in deadlines.deadlines(book, 2025, TODAY)} for book in moved)
    assert (
        set(before)
        == set(after)
        == {
            "plan-2026@prov.kronoberg",
            "evaluation-avtal@prov.kronoberg",
            "agreement_end-avtal@prov.kronoberg",
        }
    )
    assert all(before[uid] != after[uid] for uid in before)


def test_no_two_deadlines_have_the_same_name(example: Book, real: Book) -> None:
    for book in (example, real):
        rows = [row for year in range(2005, 2030) for row in deadlines.deadlines(book, year, dt.date(2004, 1, 1))]
        assert len({row.uid for row in rows}) == len(rows)


def test_only_what_belongs_to_the_chosen_collaborations_and_to_all_work_is_shown(example: Book) -> None:
    kept = tuple(row for row in example.collaborations.values() if row.collaboration_id == "kustnatverket")
    rows = deadlines.deadlines(example.replaced(collaborations=kept), 2026, TODAY)
    assert {row.collaboration_id for row in rows} == {"kustnatverket", None}


def test_the_next_deadlines_and_the_late_ones(example: Book) -> None:
    assert [str(row.due) for row in deadlines.upcoming(example, TODAY, 5)] == [
        "2026-11-30",
        "2026-12-31",
        "2026-12-31",
        "2026-12-31",
        "2027-02-26",
    ]
    assert len(deadlines.late(example, TODAY)) == 4


def test_the_wheel_reaches_from_the_first_known_term_through_next_year(example: Book, real: Book) -> None:
    assert deadlines.years(example, TODAY) == tuple(range(2015, 2028))
    assert deadlines.years(real, TODAY) == (2023, 2024, 2025, 2026, 2027)
    assert deadlines.years(with_rows(), TODAY) == (2025, 2026, 2027)


def test_reports_from_real_meetings_have_no_day_because_the_boards_meetings_are_unknown(real: Book) -> None:
    assert len(deadlines.reports_without_a_day(real, 2024, TODAY)) == 3
    assert not [row for row in deadlines.deadlines(real, 2024, TODAY) if row.kind is RuleKind.TRIP_REPORT]


def test_without_rules_nothing_falls_due_each_year() -> None:
    assert deadlines.deadlines(with_rows(), 2026, TODAY) == ()
