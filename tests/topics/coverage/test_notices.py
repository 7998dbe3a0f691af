"""What a board member should notice in a year."""

import datetime as dt
from typing import Any

import pytest

from kronoberg.analysis.coverage import notices
from kronoberg.analysis.coverage.notices import Kind
from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Category, Certainty, EndStatus, Status, YearBasis
from kronoberg.topics.coverage import notice_words
from tests import books

TODAY = dt.date(2026, 11, 21)
A = books.collaboration("alfa")
COMPLETE = [books.cost("alfa", year, "100") for year in range(2020, 2026)]
EFFORT = [books.effort("alfa", year, "10") for year in range(2020, 2026)]


def agreement(**dates: str) -> Agreement:
    fields: dict[str, Any] = {name: PartialDate(text) for name, text in dates.items()}
    return Agreement(
        agreement_id=f"avtal-{dates.get('valid_from', '')}",
        collaboration_id="alfa",
        title="Avtal",
        source_id="kalla",
        certainty=Certainty.STATED,
        **fields,
    )


def kinds(book: Book, year: int = 2025) -> list[Kind]:
    return [notice.kind for notice in notices.notices(book, overview.year_overview(book, year), today=TODAY)]


def with_agreements(*agreements: Agreement) -> Book:
    return books.book([A], COMPLETE, EFFORT).replaced(agreements=agreements)


def test_a_complete_year_has_nothing_to_notice() -> None:
    assert kinds(books.book([A], COMPLETE, EFFORT)) == []


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        ({"valid_to": "2025"}, Kind.AGREEMENT_ENDED),
        ({"valid_to": "2026-12-31"}, Kind.AGREEMENT_ENDS),
    ],
)
def test_an_agreement_is_noticed_when_something_falls_due(dates: dict[str, str], kind: Kind) -> None:
    assert kinds(with_agreements(agreement(valid_from="2020", **dates))) == [kind]


@pytest.mark.parametrize(
    "dates",
    [
        {"evaluation_due": "2026-06-30"},
        {"valid_to": "2028"},
    ],
)
def test_an_agreement_in_order_is_not_noticed(dates: dict[str, str]) -> None:
    assert kinds(with_agreements(agreement(valid_from="2020", **dates))) == []


def test_an_agreement_that_a_later_one_has_followed_is_not_noticed() -> None:
    followed = with_agreements(agreement(valid_from="2015", valid_to="2018"), agreement(valid_from="2019"))
    assert kinds(followed) == []


def test_an_agreement_that_is_only_inferred_neither_is_noticed_nor_follows_another() -> None:
    inferred = {"certainty": Certainty.INFERRED}
    ended = agreement(valid_from="2015", valid_to="2018")
    assert kinds(with_agreements(ended.model_copy(update=inferred))) == []
    assert kinds(with_agreements(ended, agreement(valid_from="2019").model_copy(update=inferred))) == [
        Kind.AGREEMENT_ENDED
    ]


def test_an_agreement_of_a_collaboration_that_has_ended_is_not_noticed() -> None:
    ended = books.collaboration("alfa", ended="2025")
    book = books.book([ended], COMPLETE, EFFORT).replaced(agreements=(agreement(valid_from="2020", valid_to="2025"),))
    assert kinds(book) == []


def test_finished_years_after_the_last_figure_are_noticed() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "100")], [books.effort("alfa", 2023, "10")])
    (notice,) = [
        found
        for found in notices.notices(book, overview.year_overview(book, 2023), today=TODAY)
        if found.kind is Kind.YEARS_WITHOUT_FIGURES
    ]
    assert notice.years == (2024, 2025)


def test_missing_partial_and_assumed_figures_are_noticed_with_their_collaborations() -> None:
    waiting = books.collaboration("beta", reimbursement_expected=True)
    partial = books.collaboration("gamma")
    rows = [
        books.cost("beta", 2025, "100", year_basis=YearBasis.ASSUMED),
        books.cost("gamma", 2025, "100", Status.PRELIMINARY, category=Category.TRAVEL),
        books.cost("gamma", 2025, None, Status.MISSING, category=Category.REMUNERATION, note="ej klart"),
    ]
    book = books.book([A, waiting, partial], rows)
    found = {
        notice.kind: [row.collaboration_id for row in notice.collaborations]
        for notice in notices.notices(book, overview.year_overview(book, 2025), today=TODAY)
    }
    assert found == {
        Kind.COST_MISSING: ["alfa"],
        Kind.COST_PARTIAL: ["gamma"],
        Kind.REIMBURSEMENT_MISSING: ["beta"],
        Kind.EFFORT_MISSING: ["alfa", "beta", "gamma"],
        Kind.YEAR_ASSUMED: ["beta"],
    }


@pytest.mark.parametrize(("kronor", "noticed"), [("120", True), ("119.99", False), ("80", True), ("80.01", False)])
def test_a_change_of_a_fifth_or_more_is_unusual(kronor: str, noticed: bool) -> None:
    rows = [books.cost("alfa", 2024, "100"), books.cost("alfa", 2025, kronor)]
    assert (Kind.UNUSUAL_CHANGE in kinds(books.book([A], rows, EFFORT))) is noticed


def test_a_change_from_an_incomplete_year_is_not_judged() -> None:
    assert Kind.UNUSUAL_CHANGE not in kinds(books.book([A], [books.cost("alfa", 2025, "900")], EFFORT))


def test_one_whose_end_is_unknown_is_noticed() -> None:
    unclear = books.collaboration("oklar", end_status=EndStatus.UNKNOWN, last_observed="2019")
    assert kinds(books.book([A, unclear], COMPLETE, EFFORT)) == [Kind.UNCLEAR]


def test_a_notice_is_a_swedish_sentence_with_a_link_to_the_page_and_the_choice() -> None:
    book = books.book([A], COMPLETE)
    (notice,) = notices.notices(book, overview.year_overview(book, 2025), today=TODAY)
    text = notice_words.text(notice)
    assert text.sentence == "Arbetsinsatsen 2025 saknas för Alfa."
    assert (text.page, text.choices) == ("pengar", {"samarbete": "alfa", "del": "effort", "ar": "2025"})


def test_every_kind_of_notice_has_a_sentence() -> None:
    change = overview.cost_change(
        books.book([A], [books.cost("alfa", 2024, "100"), books.cost("alfa", 2025, "200")]), 2025
    ).amount
    for kind in Kind:
        notice = notices.Notice(kind, (A,), (2024, 2025), agreement(valid_to="2025", evaluation_due="2025"), change)
        sentence = notice_words.text(notice).sentence.replace("\u00a0", " ")
        assert sentence.endswith(".")
        assert "None" not in sentence
