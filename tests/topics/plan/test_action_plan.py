"""The action plan: its goals and how they went, and the draft of the next plan, in which nothing is foreseen."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest

from kronoberg.analysis.costs import prices
from kronoberg.analysis.overview import overview
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.analysis.plan.draft import Draft, Line, Method
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import ForeignAmount
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import Category, Certainty, Direction, GoalState, Status
from kronoberg.render import csv_files
from kronoberg.show import export
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words
from tests import books, shown_tables
from tests.document_text import plain

TODAY = dt.date(2026, 11, 22)


def line(draft: Draft, key: str) -> Line:
    return next(line for line in draft.lines if line.key == key)


def with_index(book: Book, year: int, series: str = "kpi") -> Draft:
    return plan_draft.draft(book, year, prices.price_index(book, series))


# The year's goals


def test_the_goals_stand_under_their_priority_area_in_the_strategys_order(example: Book) -> None:
    plan = action_plan.plan(example, 2024)
    found = [(area.area.title, [goal.activity_id for goal in area.goals]) for area in plan.areas if area.area]
    assert found == [
        ("Bättre verksamhet", ["2024-3"]),
        ("Bevakning och påverkan", ["2024-1", "2024-2"]),
        ("Länets utveckling", ["2024-4"]),
    ]


def test_every_state_is_counted_and_not_measured_is_a_state_of_its_own(example: Book) -> None:
    states = action_plan.plan(example, 2023).everything.by_state
    assert dict(states) == {
        GoalState.MET: 1,
        GoalState.PARTLY: 1,
        GoalState.NOT_MET: 1,
        GoalState.NOT_MEASURED: 1,
        None: 0,
    }


@pytest.mark.parametrize(
    ("today", "state", "sentence"),
    [
        (dt.date(2025, 12, 31), "året är inte slut", "Handlingsplanen 2025 har 3 mål; året är inte slut."),
        (dt.date(2026, 1, 1), "läget är inte ifyllt", "Handlingsplanen 2025 har 3 mål; för alla är läget inte ifyllt."),
    ],
)
def test_a_goal_without_a_state_goes_on_until_the_year_is_over(
    example: Book, today: dt.date, state: str, sentence: str
) -> None:
    plan = action_plan.plan(example, 2025)
    assert {plan_words.state(goal, today) for goal in plan.everything.goals} == {state}
    assert plain(plan_words.summary(example, plan, today)) == sentence


def test_a_selection_keeps_the_goals_of_all_work(example: Book) -> None:
    kept = tuple(row for row in example.collaborations.values() if row.collaboration_id == "brysselkontoret")
    goals = action_plan.plan(example.replaced(collaborations=kept), 2024).everything.goals
    assert [goal.activity_id for goal in goals] == ["2024-3", "2024-1"]


def test_a_year_without_goals_is_unknown_and_not_zero_and_says_who_decides(real: Book) -> None:
    plan = action_plan.plan(real, 2024)
    assert plan_words.summary(real, plan, TODAY) == (
        "Inga aktivitetsmål är införda för 2024. Strategin, avsnitt Ansvarsfördelning: Regionstyrelsen beslutar om "
        "nästa års handlingsplan och om nya samarbeten. Ansvarig: Regiondirektören tar fram planen, regionstyrelsen "
        "beslutar."
    )
    table = shown_tables.words(plan_tables.areas_table(plan, TODAY))
    assert list(table["Mål"]) == ["uppgift saknas"] * 4
    assert list(table.columns) == ["Mål"]


def test_the_plan_sets_effort_aside_beside_what_was_used(example: Book, real: Book) -> None:
    # 20 + 7,5 + 37,5 + 25 + 15 + 10 = 115, and 2,5 more were used for Euroregion Grynnan.
    of_example = action_plan.resources(example, overview.year_overview(example, 2024))
    assert plain(plan_words.effort_sentence(of_example)) == (
        "Arbetsinsats 2024, av en heltidstjänst: avsatt 115 % (budget), använt 117,5 % (utfall)."
    )
    of_real = action_plan.resources(real, overview.year_overview(real, 2024))
    assert plan_words.effort_sentence(of_real) == "Ingen budget för arbetsinsatsen 2024 finns i uppgifterna."


def test_the_years_with_a_plan_have_a_goal_or_a_budget(example: Book, real: Book) -> None:
    assert action_plan.plan_years(example) == (2021, 2022, 2023, 2024, 2025)
    assert action_plan.plan_years(real) == ()


# The draft of the next plan


def test_a_fee_in_euro_is_multiplied_by_the_latest_rate_and_each_assumption_has_year_and_source(example: Book) -> None:
    fee = line(with_index(example, 2025), "kustnatverket.membership_fee")
    # 15 600 · 11,08 = 172 848
    assert (fee.method, fee.proposal.value, fee.proposal.status) == (Method.EXCHANGE_RATE, 17_284_800, Status.BUDGET)
    assert [(found.value, found.unit, found.year, found.source_id) for found in fee.assumptions] == [
        (Decimal(15600), "EUR", 2025, "bokslut-2025-preliminart"),
        (Decimal("11.08"), "kr per EUR", 2025, "samlad-statistik"),
    ]


def test_the_latest_foreign_fee_is_used_when_this_years_is_only_known_in_kronor(example: Book) -> None:
    fee = line(with_index(example, 2025), "euroregion-grynnan.membership_fee")
    # 300 000 · 1,5320 = 459 600, from the report on 2024; this year's 465 000 kr has no foreign amount.
    assert (fee.proposal.value, fee.assumptions[0].year) == (45_960_000, 2024)


def test_a_rate_from_after_the_drafts_year_is_not_used(example: Book) -> None:
    fee = line(plan_draft.draft(example, 2022, None), "kustnatverket.membership_fee")
    # The draft for 2023 has the rate of 2023, although those of 2024 and 2025 are known: 15 000 · 11,4250 = 171 375.
    assert (fee.proposal.value, fee.assumptions[1].year) == (17_137_500, 2023)


def test_a_cost_in_kronor_is_raised_as_the_index_last_rose(example: Book) -> None:
    support = line(with_index(example, 2025), "kustnatverket.staff_support")
    # 94 500 · 415,2 = 39 236 400, and 403,7 goes into that 97 191 times with 393,3 left: 0,974…
    assert (support.method, support.proposal.value) == (Method.INDEX, 9_719_197)
    assert [(found.value, found.year) for found in support.assumptions] == [
        (Decimal("403.7"), 2023),
        (Decimal("415.2"), 2024),
    ]


def test_without_an_index_the_cost_is_carried_on_as_it_is(example: Book) -> None:
    support = line(plan_draft.draft(example, 2025, None), "kustnatverket.staff_support")
    assert (support.method, support.proposal.value, support.proposal.status) == (
        Method.UNCHANGED,
        9_450_000,
        Status.BUDGET,
    )


def test_what_nobody_has_booked_yet_starts_from_the_budget_and_says_so(example: Book) -> None:
    draft = plan_draft.draft(example, 2025, None)
    travel = line(draft, "brysselkontoret.travel")
    assert (travel.base.value, travel.base.status) == (6_000_000, Status.BUDGET)
    assert plain(plan_words.calculation(draft, travel)) == "Resor: 60 000 kr (budget 2025), oförändrat"


def test_a_list_of_calculations_says_once_that_an_amount_is_carried_on_as_it_is(example: Book) -> None:
    draft = plan_draft.draft(example, 2025, None)
    travel = line(draft, "brysselkontoret.travel")
    assert plain(plan_words.calculation(draft, travel, listed=True)) == "Resor: 60 000 kr (budget 2025)"
    assert plain(plan_words.draft_summary(draft)).count("Där ingen omräkning står är beloppet oförändrat.") == 1
    none_of_it = books.book([books.collaboration("nat")], [])
    assert "oförändrat" not in plan_words.draft_summary(plan_draft.draft(none_of_it, 2025, None))


def test_a_plan_for_the_next_year_starts_from_the_latest_year_of_which_anything_is_known() -> None:
    book = books.book([books.collaboration("nat")], [books.cost("nat", 2024, "100"), books.cost("nat", 2023, "90")])
    draft = plan_draft.draft(book, 2026, None)
    assert (draft.year, draft.base_year, [each.proposal.value for each in draft.lines]) == (2027, 2024, [10_000])
    assert plain(plan_words.calculation(draft, draft.lines[0])) == "Ej fördelat: 100 kr (utfall 2024), oförändrat"
    said = plain(plan_words.draft_summary(draft))
    assert "kostnaden eller budgeten 2024, det senaste året med någon uppgift, eller en avgift" in said
    # Nothing is known of 2022 or earlier: the year before is named, whose figures are the ones that are missing.
    before = plan_draft.draft(book, 2022, None)
    assert (before.base_year, [each.proposal.value for each in before.lines]) == (2022, [])


def test_one_amount_for_everything_is_never_mixed_with_its_parts(example: Book) -> None:
    keys = [line.key for line in plan_draft.draft(example, 2025, None).lines]
    # The cost of Energiringen is one amount in 2025 and its budget three parts; Interreg Nordkusten is the other way.
    assert [key for key in keys if key.startswith("energiringen")] == ["energiringen.unallocated"]
    assert [key for key in keys if key.startswith("interreg-nordkusten")] == [
        "interreg-nordkusten.staff_support",
        "interreg-nordkusten.travel",
        "interreg-nordkusten.remuneration",
    ]


def test_what_nobody_has_accepted_is_missing_and_the_total_says_at_least(example: Book) -> None:
    draft = plan_draft.draft(example, 2025, None)
    fee, nothing = "kustnatverket.membership_fee", draft.total(frozenset())
    assert (nothing.value, nothing.status) == (None, Status.MISSING)
    some = draft.total({fee})
    assert (some.value, some.bound, some.status) == (17_284_800, Bound.AT_LEAST, Status.BUDGET)
    table = shown_tables.words(plan_tables.draft_table(draft, {fee}))
    assert plain(table.loc["Kustnätverket", "Budget"]) == "minst 172 848 kr"
    assert table.loc["Brysselkontoret", "Budget"] == "uppgift saknas"
    assert plain(table.loc["Allt", "Budget"]) == "minst 172 848 kr"


def test_a_draft_with_everything_accepted_is_exact() -> None:
    book = books.book([books.collaboration("nat")], [books.cost("nat", 2024, "100"), books.cost("nat", 2023, "90")])
    draft = plan_draft.draft(book, 2024, None)
    total = draft.total({line.key for line in draft.lines})
    assert (draft.year, total.value, total.bound) == (2025, 10_000, Bound.EXACT)


def test_one_without_cost_and_budget_is_named_and_keeps_the_total_open() -> None:
    book = books.book([books.collaboration("nat"), books.collaboration("tyst")], [books.cost("nat", 2024, "100")])
    draft = plan_draft.draft(book, 2024, None)
    assert [owner.label for owner in draft.without_basis] == ["Tyst"]
    assert draft.total({line.key for line in draft.lines}).bound is Bound.AT_LEAST
    assert plan_words.draft_summary(draft).endswith("Uppgift saknas för Tyst.")


def test_a_fee_in_a_currency_without_a_rate_is_carried_on_in_kronor() -> None:
    foreign = ForeignAmount(
        collaboration_id="nat",
        year=2024,
        direction=Direction.EXPENSE,
        category=Category.UNALLOCATED,
        status=Status.OUTCOME,
        currency="NOK",
        amount=Decimal(100),
        rate=Decimal(1),
        source_id="kalla",
        certainty=Certainty.STATED,
    )
    book = books.book([books.collaboration("nat")], [books.cost("nat", 2024, "100")])
    (only,) = plan_draft.draft(book.replaced(foreign_amounts=(foreign,)), 2024, None).lines
    assert only.method is Method.UNCHANGED


def test_a_part_that_is_missing_without_a_budget_cannot_be_calculated() -> None:
    missing = books.cost("nat", 2024, None, Status.MISSING, category=Category.TRAVEL, note="Inte bokfört.")
    fee = books.cost("nat", 2024, "100", Status.PRELIMINARY, category=Category.MEMBERSHIP_FEE)
    draft = plan_draft.draft(books.book([books.collaboration("nat")], [missing, fee]), 2024, None)
    travel = line(draft, "nat.travel")
    assert (travel.method, travel.proposal.value) == (Method.NONE, None)
    assert plan_words.calculation(draft, travel) == "Resor: kan inte räknas, uppgift saknas för 2024"


def test_the_calculation_can_be_followed_by_hand(example: Book) -> None:
    draft = with_index(example, 2025)
    words = [
        plain(plan_words.calculation(draft, line(draft, f"kustnatverket.{name}")))
        for name in ("membership_fee", "staff_support")
    ]
    assert words == [
        "Medlemsavgift: 15 600 EUR (2025) × 11,08 kr per EUR (2025) = 172 848 kr",
        "Tjänstestöd: 94 500 kr (preliminärt 2025) × 415,2 (2024) / 403,7 (2023) = 97 191,97 kr",
    ]


def test_the_real_estimates_stay_approximate_in_the_draft(real: Book) -> None:
    office = line(with_index(real, 2024), "sbhss.unallocated")
    # 1 000 000 · 403,7 / 371,91 = 1 085 477,67…
    assert (office.proposal.value, office.proposal.approximate) == (108_547_767, True)


def test_a_year_before_which_no_figure_is_known_gives_no_draft(real: Book) -> None:
    draft = plan_draft.draft(real, 2022, None)
    assert draft.lines == ()
    assert plan_words.draft_summary(draft) == (
        "Ett utkast för 2023 kan inte räknas: uppgift saknas om både kostnad och budget 2022."
    )


def test_an_index_that_does_not_have_two_years_in_a_row_is_not_offered(example: Book) -> None:
    assert list(plan_words.index_choices(prices.price_indices(example)).values()) == [
        "Ingen uppräkning",
        "Konsumentpriser, årsmedel och månader, 1980=100",
        "Prisindex för regioner, 2015=100",
        "Prisindex för regioner, 2020=100",
    ]
    gap = tuple(row for row in example.reference_values if (row.series_id, row.period) != ("kpi", "2023"))
    without = example.replaced(reference_values=gap)
    assert "kpi" not in plan_words.index_choices(prices.price_indices(without))


def test_goals_are_carried_over_without_result_and_marked_to_be_tried(example: Book) -> None:
    table = export_plan.goals_to_try(example, plan_draft.draft(example, 2024, None))
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert rows[0]["goal"] == "Alla förvaltningar har en kontaktperson för EU-frågor"
    assert {row["year"] for row in rows} == {2025}
    assert {row["note"] for row in rows} == {"från planen 2024, att pröva"}
    assert {(row["result"], row["state"], row["activity_id"]) for row in rows} == {(None, None, None)}


def test_accepted_lines_can_be_taken_home_as_rows_of_the_table_costs(example: Book) -> None:
    draft = plan_draft.draft(example, 2025, None)
    content = csv_files.open_data(
        export_plan.budget_rows(draft, {"kustnatverket.membership_fee"}), export.provenance(example)
    )
    (row,) = csv.DictReader(io.StringIO(content.decode(), newline=""))
    wanted = ("collaboration_id", "year", "direction", "category", "status", "amount_sek", "approximate", "source_id")
    assert [row[name] for name in wanted] == [
        "kustnatverket",
        "2026",
        "expense",
        "membership_fee",
        "budget",
        "172848.00",
        "false",
        "",
    ]


def test_a_line_that_nobody_accepted_has_no_budget_in_the_file(example: Book) -> None:
    draft = plan_draft.draft(example, 2025, None)
    table = export_plan.draft_budget(example, draft, {"kustnatverket.membership_fee"})
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    accepted = [row for row in rows if row["accepted"]]
    assert [row["budget_sek"] for row in accepted] == [17_284_800]
    assert {row["budget_sek"] for row in rows if not row["accepted"]} == {None}
    assert len(rows) == 21
