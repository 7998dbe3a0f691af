"""What the dataset knows and lacks: states per year, rows per table, source and series, and the tables that show it."""

from decimal import Decimal
from typing import Any

import pytest

from kronoberg.analysis.coverage import coverage
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.contracts.reference import KnownIssue, ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.contracts.steering import Decision
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import (
    Category,
    Certainty,
    Direction,
    EndStatus,
    IssueKind,
    Kind,
    SeriesKind,
    Status,
    SubjectKind,
)
from kronoberg.show.table import Table
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.coverage import words as coverage_words
from tests import books, shown_tables

YEARS = (2022, 2023, 2024)
FROM_THE_SOURCE: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}


def rows_of(table: Table) -> dict[str, list[str]]:
    return {
        str(name): [cell.replace("\u00a0", " ") for cell in row] for name, row in shown_tables.words(table).T.items()
    }


def series(series_id: str, *periods: str) -> Book:
    row = ReferenceSeries(
        series_id=series_id, kind=SeriesKind.POPULATION, name="Folkmängd", unit="invånare", **FROM_THE_SOURCE
    )
    values = tuple(
        ReferenceValue(series_id=series_id, period=period, value=Decimal(1), **FROM_THE_SOURCE) for period in periods
    )
    return books.book([]).replaced(reference_series=(row,), reference_values=values)


def issue(**fields: Any) -> KnownIssue:
    defaults: dict[str, Any] = {
        "issue_id": "skillnad",
        "kind": IssueKind.CONFLICT,
        "subject": SubjectKind.COST,
        "title": "Två belopp",
        "text": "Källorna säger olika.",
        "treatment": "Det senare används.",
    }
    return KnownIssue(**(defaults | FROM_THE_SOURCE | fields))


def test_each_year_has_a_word_and_a_gap_is_not_the_same_as_not_taking_part() -> None:
    young = books.collaboration("ung", joined="2023")
    lost = books.collaboration("tyst", end_status=EndStatus.UNKNOWN, last_observed="2022")
    rows = [
        books.cost("ung", 2023, "5"),
        books.cost("ung", 2024, "5", Status.ESTIMATE),
        books.cost("tyst", 2022, None, Status.NOT_APPLICABLE),
    ]
    table = coverage_tables.states_table(coverage.cost_states(books.book([young, lost], rows), YEARS), "kostnader")
    assert rows_of(table) == {
        "Tyst": ["ej tillämpligt", "oklart", "oklart"],
        "Ung": ["inte med", "utfall", "uppskattning"],
        "Antal": ["1 ej tillämpligt", "1 utfall, 1 oklart", "1 uppskattning, 1 oklart"],
    }


def test_a_cost_with_an_unknown_part_is_known_only_in_part() -> None:
    rows = [
        books.cost("a", 2024, "5", Status.PRELIMINARY, category=Category.TRAVEL),
        books.cost("a", 2024, None, Status.MISSING, category=Category.OTHER, note="okänt"),
    ]
    lines = coverage.cost_states(books.book([books.collaboration("a")], rows), (2024,))
    assert coverage_tables.state_word(lines[0].states[0]) == "preliminärt (delvis)"


def test_a_figure_from_a_year_outside_the_collaboration_is_shown_as_outside_the_sum() -> None:
    book = books.book([books.collaboration("a", joined="2024")], [books.cost("a", 2023, "5")])
    assert coverage_tables.state_word(coverage.cost_states(book, (2023,))[0].states[0]) == "utfall, utanför summan"


def test_effort_that_nobody_has_stated_is_missing() -> None:
    book = books.book([books.collaboration("a")], effort=[books.effort("a", 2024, "5")])
    lines = coverage.effort_states(book, (2023, 2024))
    assert [coverage_tables.state_word(state) for state in lines[0].states] == ["uppgift saknas", "utfall"]


def test_only_collaborations_that_should_be_paid_back_are_asked_for_income() -> None:
    programme = books.collaboration("program", kind=Kind.PROGRAMME, reimbursement_expected=True)
    paid = books.collaboration("betald")
    rows = [books.cost("betald", 2024, "5", direction=Direction.INCOME, category=Category.OTHER)]
    lines = coverage.income_states(books.book([programme, paid, books.collaboration("utan")], rows), (2024,))
    assert [line.collaboration.collaboration_id for line in lines] == ["betald", "program"]


def test_a_dataset_without_collaborations_still_has_a_table() -> None:
    assert rows_of(coverage_tables.states_table(coverage.cost_states(books.book([]), YEARS), "kostnader")) == {
        "Antal": []
    }


def test_rows_are_counted_in_their_year_in_other_years_and_without_a_year() -> None:
    dates = ["2024-02-01", "2024", "1999-05", None]
    decisions = tuple(
        Decision(
            decision_id=f"beslut-{number}",
            decided_on=None if date is None else PartialDate(date),
            decided_by="Regionstyrelsen",
            title="Beslut",
            **FROM_THE_SOURCE,
        )
        for number, date in enumerate(dates)
    )
    counted = coverage.tables_with_years(books.book([]).replaced(decisions=decisions), YEARS)
    shown = rows_of(coverage_tables.years_table(counted, YEARS))
    assert shown["Beslut"] == ["–", "–", "2", "1", "1", "4"]
    assert "Kostnader och intäkter" not in shown


@pytest.mark.parametrize(
    ("table", "column"), [("meetings", "starts_on"), ("chairmanships", "year"), ("agreements", None), ("members", None)]
)
def test_a_table_of_periods_belongs_to_no_single_year(table: str, column: str | None) -> None:
    assert coverage.year_column(BY_NAME[table]) == column


def test_a_source_says_how_many_rows_it_carries_in_which_tables_also_as_the_other_source() -> None:
    other = Source(
        source_id="annan", title="Andra källan", publisher="Prov", url="https://exempel.se/a", entered_by="Prov"
    )
    book = books.book([books.collaboration("a")], [books.cost("a", 2024, "5"), books.cost("a", 2023, "5")])
    first = book.sources["kalla"]
    book = book.replaced(sources=(first, other), known_issues=(issue(other_source_id="annan"),))
    shown = rows_of(coverage_tables.sources_table(coverage.source_uses(book)))
    assert list(shown) == ["Provkällan", "Andra källan"]
    assert shown["Provkällan"][2] == "4 rader: Kostnader och intäkter 2, Samarbeten 1, Kända konflikter och brister 1"
    assert shown["Andra källan"][2:4] == ["1 rad: Kända konflikter och brister 1", "https://exempel.se/a"]
    assert shown["Provkällan"][3] == "påhittad"


def test_a_search_needs_every_word_and_does_not_care_for_capitals() -> None:
    uses = coverage.source_uses(books.book([books.collaboration("a")]))
    assert len(coverage.matching(uses, "PROVKÄLLAN samarbeten")) == 1
    assert coverage.matching(uses, "provkällan saknas") == ()
    assert rows_of(coverage_tables.sources_table(())) == {"Ingen källa passar sökningen": [""]}


def test_years_missing_inside_a_series_are_named_in_stretches() -> None:
    book = series("folkmangd", "2012", "2016", "2018", "2018-03", "2018-04")
    spans = coverage.series_by_kind(book)[SeriesKind.POPULATION]
    row = rows_of(coverage_tables.series_table(book, spans, "folkmängd"))["Folkmängd"]
    assert row[:3] == ["invånare", "2012–2018 och 2 månader", "2013–2015 och 2017"]


@pytest.mark.parametrize(("periods", "words"), [((), "inget värde"), (("all",), "gäller alla år"), (("2020",), "2020")])
def test_a_series_without_a_span_of_years_says_what_it_has(periods: tuple[str, ...], words: str) -> None:
    book = series("folkmangd", *periods)
    spans = coverage.series_by_kind(book)[SeriesKind.POPULATION]
    assert rows_of(coverage_tables.series_table(book, spans, "folkmängd"))["Folkmängd"][1:3] == [words, "–"]


def test_an_issue_names_the_collaboration_that_it_is_about_and_both_sources() -> None:
    other = Source(source_id="annan", title="Andra", publisher="P", url="https://exempel.se/a", entered_by="P")
    book = books.book([books.collaboration("erb")])
    book = book.replaced(
        sources=(book.sources["kalla"], other),
        known_issues=(issue(subject_key="erb/2024", other_source_id="annan"), issue(issue_id="b", kind=IssueKind.GAP)),
    )
    shown = coverage_words.issues(book, IssueKind.CONFLICT)
    assert [words.about for words in shown] == ["Källor säger olika, kostnad, Erb"]
    assert [(link.title, link.url) for link in shown[0].sources] == [
        ("Provkällan", None),
        ("Andra", "https://exempel.se/a"),
    ]
    assert list(coverage_words.issue_kinds(book).values()) == ["Källor säger olika", "Uppgift saknas", "Alla"]
    assert len(coverage_words.issues(book)) == 2


def test_every_column_of_every_table_is_defined() -> None:
    for table in TABLES:
        assert list(shown_tables.words(coverage_tables.columns_table(table)).index) == [
            column.name for column in table.columns
        ]


def test_a_column_of_codes_gives_each_word_with_its_code() -> None:
    row = rows_of(coverage_tables.columns_table(BY_NAME["costs"]))["direction"]
    assert row == ["Kostnad eller intäkt", "–", "ja", "kostnad (expense), intäkt (income)"]
