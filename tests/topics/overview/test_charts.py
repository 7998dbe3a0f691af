"""The chart over years, on its specification: no year is dropped, nothing missing became zero."""

from typing import Any

import pytest

from kronoberg.analysis.overview import series
from kronoberg.domain.words import Category, Status
from kronoberg.show import palette
from kronoberg.topics.overview import charts
from tests import books
from tests.conftest import ROOT

YEARS = (2021, 2022, 2023, 2024)


@pytest.fixture
def specification() -> dict[str, Any]:
    collaborations = [books.collaboration("alfa"), books.collaboration("beta")]
    rows = [
        books.cost("alfa", 2021, "100"),
        books.cost("beta", 2021, "50"),
        books.cost("alfa", 2023, "0", Status.PRELIMINARY),
        books.cost("alfa", 2024, "200", Status.ESTIMATE, approximate=True),
        books.cost("beta", 2024, "300", Status.ESTIMATE),
    ]
    columns = series.by_collaboration(books.book(collaborations, rows), YEARS)
    return charts.stacked_years(columns, palette.collaboration_colours(collaborations)).to_dict()


def rows_of(specification: dict[str, Any], layer: int) -> list[dict[str, Any]]:
    return specification["datasets"][specification["layer"][layer]["data"]["name"]]


def bars(specification: dict[str, Any]) -> list[dict[str, Any]]:
    return rows_of(specification, 0)


def labels(specification: dict[str, Any]) -> dict[str, str]:
    return {row["year"]: row["whole"].replace("\u00a0", " ") for row in rows_of(specification, 1)}


def test_every_year_stays_on_the_axis(specification: dict[str, Any]) -> None:
    for layer in specification["layer"]:
        assert layer["encoding"]["x"]["scale"]["domain"] == ["2021", "2022", "2023", "2024"]


def test_a_missing_value_has_no_bar_and_a_true_zero_has_one(specification: dict[str, Any]) -> None:
    drawn = {(row["year"], row["key"]): row["ends"] - row["begins"] for row in bars(specification)}
    assert drawn == {
        ("2021", "alfa"): 100,
        ("2021", "beta"): 50,
        ("2023", "alfa"): 0,
        ("2024", "alfa"): 200,
        ("2024", "beta"): 300,
    }


def test_a_year_without_any_figure_says_so_in_words(specification: dict[str, Any]) -> None:
    assert labels(specification) == {
        "2021": "150 kr",
        "2022": "uppgift saknas",
        "2023": "minst 0 kr",
        "2024": "ca 1 tkr",
    }


def test_segments_stand_on_each_other(specification: dict[str, Any]) -> None:
    in_2024 = [(row["begins"], row["ends"]) for row in bars(specification) if row["year"] == "2024"]
    assert in_2024 == [(0, 200), (200, 500)]


def test_the_status_shows_in_fill_and_in_outline(specification: dict[str, Any]) -> None:
    opacity = {(row["year"], row["key"]): row["opacity"] for row in bars(specification)}
    assert (opacity["2021", "alfa"], opacity["2023", "alfa"], opacity["2024", "alfa"]) == (1.0, 0.7, 0.25)
    encoding = specification["layer"][0]["encoding"]
    assert encoding["fillOpacity"] == {"field": "opacity", "scale": None, "type": "quantitative"}
    assert encoding["strokeDash"]["scale"] == {
        "domain": ["utfall", "preliminärt", "uppskattning"],
        "range": [[1, 0], [6, 3], [3, 3]],
    }


def test_numbers_on_the_axis_are_swedish_whatever_the_browser_says(specification: dict[str, Any]) -> None:
    number = specification["config"]["locale"]["number"]
    assert (number["decimal"], number["thousands"]) == (",", "\u00a0")


def test_the_tooltip_says_amount_and_status_in_swedish(specification: dict[str, Any]) -> None:
    row = next(row for row in bars(specification) if (row["year"], row["key"]) == ("2024", "alfa"))
    assert (row["amount"].replace("\u00a0", " "), row["status"]) == ("mindre än 1 000 kr", "uppskattning")
    titles = [tip["title"] for tip in specification["layer"][0]["encoding"]["tooltip"]]
    assert titles == ["År", "Del", "Kostnad", "Status"]


def test_a_chart_without_any_figure_can_still_be_drawn() -> None:
    columns = series.by_collaboration(books.book([books.collaboration("alfa")]), YEARS)
    specification = charts.stacked_years(columns, {}).to_dict()
    assert bars(specification) == []
    assert set(labels(specification).values()) == {"uppgift saknas"}


def test_a_spec_holds_what_is_drawn_and_nothing_else_of_its_frame(specification: dict[str, Any]) -> None:
    assert set(bars(specification)[0]) == {"year", "key", "label", "begins", "ends", "amount", "status", "opacity"}
    assert set(rows_of(specification, 1)[0]) == {
        *("year", "ends", "whole", "first", "second"),
        *("word0", "word1", "word2", "word3"),
    }


def test_every_chart_takes_its_data_from_a_frame() -> None:
    assert [
        path.name for path in (ROOT / "kronoberg").rglob("*.py") if 'Chart({"values"' in path.read_text("utf-8")
    ] == []


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_with_white(colour: str) -> float:
    return 1.05 / (luminance(colour) + 0.05)


def test_every_colour_of_a_mark_has_at_least_three_to_one_against_white_and_text_four_and_a_half() -> None:
    many = [books.collaboration(f"c{number}") for number in range(8)]
    marks = [*palette.collaboration_colours(many).values(), *palette.category_colours().values(), palette.OTHERS]
    assert min(contrast_with_white(colour) for colour in (*marks, palette.AXIS)) >= 3
    assert min(contrast_with_white(colour) for colour in (palette.TEXT, palette.GREY_TEXT)) >= 4.5


def test_a_new_collaboration_changes_nobodys_colour() -> None:
    old = [books.collaboration("gammal", joined="2001"), books.collaboration("aldre", joined="1998")]
    before = palette.collaboration_colours(old)
    after = palette.collaboration_colours([books.collaboration("aaa-ny", joined="2020"), *old])
    assert {key: after[key] for key in before} == before
    assert len(set(after.values())) == 3


def test_every_category_of_expense_has_its_own_colour() -> None:
    colours = palette.category_colours()
    assert len(set(colours.values())) == 7
    assert Category.UNALLOCATED.value in colours
