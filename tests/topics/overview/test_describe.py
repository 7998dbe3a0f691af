"""The Swedish sentences beside figures and charts."""

import pytest

from kronoberg.analysis.overview import overview, series
from kronoberg.domain.book import Book
from kronoberg.domain.words import Category, Direction, EndStatus, Status
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST
from tests import books

A = books.collaboration("alfa")
B = books.collaboration("beta")


def change_sentence(book: Book, year: int = 2024) -> str:
    return describe.change_sentence(overview.cost_change(book, year)).replace("\u00a0", " ")


def test_a_rise_is_told_in_kronor_and_percent() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "200"), books.cost("alfa", 2024, "250")])
    assert change_sentence(book) == "Kostnaden ökade med 50 kr (25 %) från 2023 till 2024."


def test_a_fall_is_told_without_a_minus_sign_and_with_ca_when_a_source_says_ca() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "300000", approximate=True), books.cost("alfa", 2024, "200000")])
    assert change_sentence(book) == "Kostnaden minskade med ca 100 000 kr (33,3 %) från 2023 till 2024."


def test_no_change_is_said_to_be_none() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "200"), books.cost("alfa", 2024, "200")])
    assert change_sentence(book) == "Kostnaden var oförändrad från 2023 till 2024."


def test_a_rise_from_nothing_has_no_percent() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "0"), books.cost("alfa", 2024, "200")])
    assert change_sentence(book) == "Kostnaden ökade med 200 kr från 2023 till 2024."


def test_a_change_that_cannot_be_stated_says_why() -> None:
    book = books.book([A], [books.cost("alfa", 2024, "200")])
    assert change_sentence(book) == "Ändringen från 2023 till 2024 kan inte anges: uppgift saknas för 2023."


def test_an_incomplete_year_is_named_and_so_is_everyone_who_came_or_went() -> None:
    went = books.collaboration("gick", ended="2023")
    came = books.collaboration("kom", joined="2024")
    rows = [books.cost("alfa", 2023, "1"), books.cost("alfa", 2024, "1"), books.cost("kom", 2024, "1")]
    assert change_sentence(books.book([A, went, came], rows)) == (
        "Ändringen från 2023 till 2024 kan inte anges: uppgifterna för 2023 är inte fullständiga, "
        "Kom tillkom 2024 och Gick är inte med 2024."
    )


def test_a_comparison_with_an_estimate_says_so() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "1"), books.cost("alfa", 2024, "2", Status.ESTIMATE)])
    assert describe.basis(overview.cost_change(book, 2024)) == "Jämförelsen bygger delvis på uppskattningar."


def test_the_year_in_words_tells_status_change_and_who_stands_outside() -> None:
    unclear = books.collaboration("oklar", end_status=EndStatus.UNKNOWN, last_observed="2019")
    book = books.book([A, unclear], [books.cost("alfa", 2024, "200", Status.ESTIMATE)])
    text = describe.year_sentences(overview.year_overview(book, 2024)).replace("\u00a0", " ")
    assert text == (
        "Ändringen från 2023 till 2024 kan inte anges: uppgift saknas för 2023. "
        "Oklar ingår inte: det är oklart om det pågick."
    )


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("3000000", "3000011", "Kostnaden var i stort sett oförändrad från 2023 till 2024: 11 kr högre."),
        ("3000011", "3000000", "Kostnaden var i stort sett oförändrad från 2023 till 2024: 11 kr lägre."),
        ("1000000", "1000499.99", "Kostnaden var i stort sett oförändrad från 2023 till 2024: 500 kr högre."),
        ("1000000", "1000500", "Kostnaden ökade med 500 kr (0,1 %) från 2023 till 2024."),
        ("3605000", "3907396.75", "Kostnaden ökade med 302 397 kr (8,4 %) från 2023 till 2024."),
        ("100", "100", "Kostnaden var oförändrad från 2023 till 2024."),
    ],
)
def test_a_change_too_small_to_be_seen_in_the_share_is_called_no_change(before: str, now: str, said: str) -> None:
    assert change_sentence(books.book([A], [books.cost("alfa", 2023, before), books.cost("alfa", 2024, now)])) == said


def test_a_chart_over_years_is_told_in_words_with_the_missing_years() -> None:
    book = books.book([A], [books.cost("alfa", 2024, "2345678", Status.ESTIMATE, approximate=True)])
    words = years_words.over_time(COST, book, series.by_collaboration(book, (2022, 2023, 2024)), 2024)
    assert words.headline.replace("\u00a0", " ") == "Kostnaden 2024 var ca 2,35 mnkr"
    assert words.text.replace("\u00a0", " ") == (
        "Kostnad per år: 2024 ca 2 346 000 kr (uppskattning). Uppgift saknas för 2022 och 2023."
    )
    assert words.below == (
        "Uppgift saknas för 2022 och 2023. Ljus stapel med streckad kant = uppskattning. Källa: Provkällan."
    )
    assert words.key == "Ljus stapel med streckad kant = uppskattning."
    assert words.source == "Källa: Provkällan."
    assert words.alt == "Stapeldiagram: bruttokostnad per år 2022–2024, fördelad på samarbete."


def test_the_headline_tells_the_change_when_there_is_one() -> None:
    book = books.book([A], [books.cost("alfa", 2023, "200"), books.cost("alfa", 2024, "250")])
    columns = series.by_collaboration(book, (2023, 2024))
    words = years_words.over_time(COST, book, columns, 2024, change=overview.cost_change(book, 2024))
    assert words.headline.replace("\u00a0", " ") == "Kostnaden ökade med 50 kr (25 %) från 2023 till 2024"


def test_a_chart_without_any_figure_says_that_nothing_is_known() -> None:
    book = books.book([A])
    words = years_words.over_time(COST, book, series.by_category(book, A, (2023, 2024)), 2024, collaboration=A)
    assert words.headline == "Alfa: uppgift saknas om kostnaden 2024"
    assert words.text == "Uppgift saknas för 2023 och 2024."
    assert words.source == "Källa: ingen källa har någon uppgift."


def test_no_alternative_text_is_longer_than_a_hundred_characters() -> None:
    book = books.book([A], [books.cost("alfa", 1990, "1")])
    words = years_words.over_time(
        COST, book, series.by_category(book, A, tuple(range(1990, 2030))), 1990, collaboration=A
    )
    assert len(words.alt) <= 100


def test_a_net_tells_what_it_is_made_of() -> None:
    waiting = books.collaboration("beta", reimbursement_expected=True)
    book = books.book([waiting], [books.cost("beta", 2024, "300")])
    group = overview.year_overview(book, 2024).everything
    assert describe.net_words(group).replace("\u00a0", " ") == "300 kr brutto; återbetalningen för Beta är okänd"
    none = overview.year_overview(books.book([A], [books.cost("alfa", 2024, "300")]), 2024).everything
    assert describe.net_words(none) == "ingen återbetalning väntas"


def test_a_net_never_says_that_nothing_is_paid_back_to_one_that_may_have_gone_on() -> None:
    fields = {"end_status": EndStatus.UNKNOWN, "last_observed": "2019", "reimbursement_expected": True}
    book = books.book([A, books.collaboration("beta", **fields)], [books.cost("alfa", 2024, "300")])
    assert describe.net_words(overview.year_overview(book, 2024).everything) == "återbetalningen för Beta är oklar"


def test_a_change_is_not_told_as_who_is_not_in_but_as_what_is_unclear() -> None:
    fields = {"end_status": EndStatus.UNKNOWN, "last_observed": "2023"}
    seen_late = books.collaboration("delta", joined=None, first_observed="2023", end_status=EndStatus.ONGOING)
    owners = [A, books.collaboration("beta", **fields), seen_late]
    rows = [books.cost(name, year, "1") for name in ("alfa", "beta", "delta") for year in (2022, 2023, 2024)]
    book = books.book(owners, rows)
    assert describe.change_sentence(overview.cost_change(book, 2024)) == (
        "Ändringen från 2023 till 2024 kan inte anges: det är oklart om samarbetet pågick 2024 (Beta)."
    )
    assert describe.change_sentence(overview.cost_change(book, 2023)) == (
        "Ändringen från 2022 till 2023 kan inte anges: det är oklart om samarbetet pågick 2022 (Delta)."
    )


def test_a_net_names_whose_reimbursement_is_unknown_and_whose_is_known_in_part() -> None:
    owners = [books.collaboration(name, reimbursement_expected=True) for name in ("beta", "delta", "gamma")]
    rows = [
        *(books.cost(owner.collaboration_id, 2024, "300") for owner in owners),
        books.cost("beta", 2024, "50", direction=Direction.INCOME),
        books.cost("delta", 2024, "20", direction=Direction.INCOME, category=Category.TRAVEL),
        books.cost("delta", 2024, None, Status.MISSING, direction=Direction.INCOME, category=Category.OTHER),
    ]
    group = overview.year_overview(books.book(owners, rows), 2024).everything
    named = "återbetalningen för Gamma är okänd och för Delta är bara delvis känd"
    assert describe.net_words(group).replace("\u00a0", " ") == f"900 kr brutto, återbetalning: minst 70 kr; {named}"
    assert describe.net_coverage(group.costs) == named


def test_the_status_of_a_figure_is_left_out_beside_another_that_has_the_same() -> None:
    rows = [books.cost("alfa", 2024, "1", Status.PRELIMINARY)]
    shared = books.book([A], rows, [books.effort("alfa", 2024, "15", Status.PRELIMINARY)])
    cost, effort = (group := overview.year_overview(shared, 2024).everything).costs.gross, group.effort
    assert describe.figure_words(effort, unit="av en heltidstjänst", beside=cost) == "av en heltidstjänst"
    # A part below a tenth does not change what the figure beside is called.
    slight = [books.cost("alfa", 2024, "96", Status.PRELIMINARY), books.cost("beta", 2024, "4", Status.ESTIMATE)]
    cost = overview.year_overview(books.book([A, B], slight), 2024).everything.costs.gross
    assert describe.figure_words(effort, unit="av en heltidstjänst", beside=cost) == "av en heltidstjänst"
    other = books.book([A], rows, [books.effort("alfa", 2024, "15")])
    effort = overview.year_overview(other, 2024).everything.effort
    assert describe.figure_words(effort, unit="av en heltidstjänst", beside=cost) == "av en heltidstjänst · utfall"


def test_only_an_invented_dataset_warns() -> None:
    assert describe.fiction_warning(books.book([A])) == (
        "Provregionen är påhittad. Personer, organ och siffror finns inte på riktigt."
    )
