"""Small columns of each collaboration's years: one scale, every year, words where nothing is known."""

from typing import Any

from kronoberg.analysis.overview import series
from kronoberg.domain.words import Status
from kronoberg.topics.costs import page_words, tables
from kronoberg.topics.overview import multiples
from kronoberg.topics.overview.multiples import Course
from tests import books, shown_tables
from tests.page_text import plain

YEARS = (2022, 2023, 2024)
OWNERS = [books.collaboration("alfa"), books.collaboration("beta", joined="2023"), books.collaboration("tyst")]
ROWS = [
    books.cost("alfa", 2022, "400000"),
    books.cost("alfa", 2024, "200000", Status.ESTIMATE, approximate=True),
    books.cost("beta", 2023, "100000"),
    books.cost("beta", 2024, "50000", Status.PRELIMINARY),
]
BOOK = books.book(OWNERS, ROWS)


def courses() -> list[Course]:
    return [Course(each.collaboration_id, each.label, series.by_category(BOOK, each, YEARS)) for each in OWNERS]


def drawn(specification: dict[str, Any], layer: int) -> list[dict[str, Any]]:
    return specification["datasets"][specification["layer"][layer]["data"]["name"]]


def test_only_those_with_a_figure_are_followed_and_nobody_alone_or_in_a_single_year() -> None:
    assert [each.label for each in multiples.followed(courses())] == ["Alfa", "Beta"]
    assert multiples.followed(courses()[:1]) == ()
    one_year = [Course(each.key, each.label, each.columns[2:]) for each in courses()]
    assert multiples.followed(one_year) == ()


def test_all_rows_have_the_same_years_and_the_same_scale() -> None:
    specification = multiples.rows(courses()[:2], {"alfa": "#006633"}).to_dict()
    for layer in specification["layer"][1:]:
        assert layer["encoding"].get("x", {}).get("scale", {"domain": ["2022", "2023", "2024"]})["domain"] == [
            "2022",
            "2023",
            "2024",
        ]
    heights = {(row["label"], row["year"]): row["floor"] - row["top"] for row in drawn(specification, 1)}
    highest = heights["Alfa", "2022"]
    # The highest column takes nearly half of the row: what is a tenth of it can still be seen.
    assert highest > 0.4
    assert {key: round(height / highest, 3) for key, height in heights.items()} == {
        ("Alfa", "2022"): 1,
        ("Alfa", "2023"): 0,
        ("Alfa", "2024"): 0.5,
        ("Beta", "2022"): 0,
        ("Beta", "2023"): 0.25,
        ("Beta", "2024"): 0.125,
    }


def test_a_year_without_a_figure_has_words_and_no_column() -> None:
    values = drawn(multiples.rows(courses()[:2], {}).to_dict(), 1)
    said = {(row["label"], row["year"]): (plain(row["second"]), row["amount"]) for row in values}
    assert said["Alfa", "2023"] == ("uppgift saknas", None)
    assert said["Beta", "2022"] == ("inte med", None)
    assert said["Alfa", "2024"] == ("ca 200 tkr", 200000)


def test_the_status_shows_in_fill_outline_and_word() -> None:
    specification = multiples.rows(courses()[:2], {}).to_dict()
    solid = {(row["label"], row["year"]): (row["status"], row["opacity"]) for row in drawn(specification, 1)}
    assert solid["Alfa", "2022"] == ("utfall", 1.0)
    assert solid["Alfa", "2024"] == ("uppskattning", 0.25)
    assert solid["Beta", "2024"] == ("preliminärt", 0.7)
    assert "strokeDash" in specification["layer"][1]["encoding"]


def test_the_table_beside_the_columns_says_the_same() -> None:
    shown = shown_tables.words(tables.followed_table(courses()[:2]))
    assert [plain(cell) for cell in shown["Alfa"]] == ["400 000 kr", "uppgift saknas", "ca 200 000 kr"]
    assert [plain(cell) for cell in shown["Beta"]] == ["inte med", "100 000 kr", "50 000 kr"]


def test_without_a_known_change_the_headline_names_nobody() -> None:
    words = page_words.followed_words(BOOK, courses()[:2], (), 2024)
    assert words.headline == "Varje samarbete för sig, 2022–2024"
    assert words.measure == "Bruttokostnad per år 2022–2024, alla samarbeten på samma skala, kronor i löpande priser"


def test_of_a_hundred_twenty_are_drawn_and_the_words_say_where_the_others_are() -> None:
    many = [Course(f"samarbete-{number}", f"Nummer {number}", courses()[0].columns) for number in range(100)]
    specification = multiples.rows(many, {}).to_dict()
    assert specification["height"] == 2120
    assert len(drawn(specification, 1)) == 20 * len(YEARS)
    words = page_words.followed_words(BOOK, many, (), 2024)
    said = "20 av 100 samarbeten (störst kostnad 2024 först) på samma skala"
    assert words.measure == f"Bruttokostnad per år 2022–2024, {said}, kronor i löpande priser"
    assert words.key == "Tabellen visar alla."
    assert "Nummer 19." in words.text
    assert "Nummer 20." not in words.text
    assert "Nummer 99" in shown_tables.words(tables.followed_table(many))
