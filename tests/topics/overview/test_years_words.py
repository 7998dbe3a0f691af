"""The headline of a chart over years is about the year that the reader has chosen."""

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import overview, series
from kronoberg.domain.words import EndStatus
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST, EFFORT
from tests import books
from tests.page_text import plain
from tests.visits import OPEN

A = books.collaboration("alfa", joined="2021", ended="2023")
UNCLEAR = books.collaboration(
    "beta", joined=None, first_observed="2021", end_status=EndStatus.UNKNOWN, last_observed="2022"
)
BOOK = books.book(
    [A], [books.cost("alfa", 2021, "100"), books.cost("alfa", 2023, "150")], [books.effort("alfa", 2021, "10")]
)
YEARS = (2020, 2021, 2022, 2023, 2024)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2020, "Inget samarbete eller EU-program var med 2020"),
        (2021, "Kostnaden 2021 var 100 kr"),
        (2022, "Uppgift saknas om kostnaden 2022"),
        (2023, "Kostnaden 2023 var 150 kr"),
        (2027, "Diagrammet visar 2020–2024, inte 2027"),
    ],
)
def test_the_headline_tells_of_the_chosen_year_also_when_it_has_no_figure(year: int, said: str) -> None:
    columns = series.by_collaboration(BOOK, YEARS)
    change = overview.cost_change(BOOK, year)
    assert plain(years_words.over_time(COST, BOOK, columns, year, change=change).headline) == said


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2021, "Alfa: kostnaden 2021 var 100 kr"),
        (2022, "Alfa: uppgift saknas om kostnaden 2022"),
        (2024, "Alfa: var inte med 2024"),
    ],
)
def test_the_headline_of_one_collaboration_begins_with_its_name(year: int, said: str) -> None:
    columns = series.by_category(BOOK, A, YEARS)
    assert plain(years_words.over_time(COST, BOOK, columns, year, collaboration=A).headline) == said


def test_a_year_in_which_nobody_knows_whether_it_went_on_says_so() -> None:
    book = books.book([UNCLEAR], [books.cost("beta", 2022, "100")])
    columns = series.by_collaboration(book, (2022, 2023, 2024))
    assert years_words.over_time(COST, book, columns, 2024).headline == "Det är oklart om Beta pågick 2024"


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2021, "Arbetsinsatsen 2021 var 10 % av en heltidstjänst"),
        (2022, "Uppgift saknas om arbetsinsatsen 2022"),
        (2024, "Inget samarbete eller EU-program var med 2024"),
    ],
)
def test_the_headline_of_effort_follows_the_year_too(year: int, said: str) -> None:
    columns = effort_series.by_collaboration(BOOK, YEARS)
    assert plain(years_words.over_time(EFFORT, BOOK, columns, year).headline) == said


COSTS_OF_EXAMPLE = {
    "2021": "Kostnaden 2021 var minst 3,06 mnkr",
    "2024": "Kostnaden ökade med 364 tkr (10,9 %) från 2023 till 2024",
    "2025": "Kostnaden 2025 var minst 3,47 mnkr",
}


@pytest.mark.parametrize(
    ("dataset", "year", "said"),
    [
        *(("data/exempel", year, said) for year, said in COSTS_OF_EXAMPLE.items()),
        ("data/kronoberg", "2023", "Uppgift saknas om kostnaden 2023"),
        ("data/kronoberg", "2024", "Kostnaden 2024 var ca 1,71 mnkr"),
    ],
)
def test_the_headline_of_the_page_is_about_the_chosen_year(app: OPEN, dataset: str, year: str, said: str) -> None:
    assert said in headlines(app(dataset, page="pages/money.py", ar=year))


@pytest.mark.parametrize("dataset", ["data/exempel", "data/kronoberg"])
@pytest.mark.parametrize("page", ["overview", "money", "collaborations", "meetings"])
@pytest.mark.parametrize("year", ["2021", "2024"])
def test_no_headline_of_a_chart_is_about_another_year_alone(app: OPEN, dataset: str, page: str, year: str) -> None:
    part = {"del": "programmes"} if page == "collaborations" else {}
    for said in headlines(app(dataset, page=f"pages/{page}.py", ar=year, **part)):
        assert year in said or not any(character.isdigit() for character in said)


def headlines(visit: AppTest) -> list[str]:
    """The headline above each chart of a page: the largest below the title, or the next where a heading is above."""
    at_once = "Pengar och tid" in [title.value for title in visit.title]
    return [plain(heading.value) for heading in (visit.header if at_once else visit.subheader)]
