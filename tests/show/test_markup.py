"""A table as HTML: what a screen reader needs is there, and text from data is never taken for markup."""

from dataclasses import replace

import pytest

from kronoberg.show import cell, markup
from kronoberg.show.table import Table
from tests import shown_tables

HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table><h1>Ny rubrik</h1>",
    '" onmouseover="alert(1)',
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; & 'citat' \"citat\"",
    "{{ 7 * 7 }}{% raw %}",
    "=HYPERLINK(1)",
]


def shown(cells: dict[str, list[str]], names: list[str], **options: tuple[str, ...]) -> Table:
    columns = {"Namn": names} | cells
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return cell.table(rows, "Namn", title="Kostnad 2024", **options)  # type: ignore[arg-type]


def test_a_table_has_its_name_and_headings_for_columns_and_rows() -> None:
    html = markup.table(shown({"Kostnad": ["1 kr"]}, ["Ekoby"], numbers=("Kostnad",)))
    assert '<table aria-label="Kostnad 2024">' in html
    assert '<th scope="col">Namn</th>' in html
    assert '<th scope="col" class="tal">Kostnad</th>' in html
    assert '<th scope="row">Ekoby</th>' in html
    assert '<td class="tal">1 kr</td>' in html


def test_a_sum_is_marked_and_a_date_is_kept_whole() -> None:
    html = markup.table(shown({"Datum": ["2024-01-02"]}, ["Allt"], sums=("Allt",), whole=("Datum",)))
    assert '<tr class="summa"><th scope="row">Allt</th>' in html
    assert '<td class="hel">2024-01-02</td>' in html


def test_a_date_inside_a_text_is_kept_whole_and_the_rest_of_the_text_may_be_broken() -> None:
    html = markup.table(shown({"Avtal": ["2021-01-01 till 2024-12"]}, ["<b>2020-05</b>"]))
    assert '<td><span class="hel">2021-01-01</span> till <span class="hel">2024-12</span></td>' in html
    assert '<th scope="row">&lt;b&gt;<span class="hel">2020-05</span>&lt;/b&gt;</th>' in html
    assert shown_tables.table(html).value.loc["<b>2020-05</b>", "Avtal"] == "2021-01-01 till 2024-12"


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_data_is_shown_as_it_stands_in_every_place(text: str) -> None:
    made = shown_tables.made(text, (text, text), [(text, text), ("rad", "b")])
    read = shown_tables.table(markup.table(made))
    assert (read.alt, read.value.index.name, list(read.value.columns)) == (text, text, [text])
    assert list(read.value.index) == [text, "rad"]
    assert list(read.value[text]) == [text, "b"]


@pytest.mark.parametrize("address", ["https://exempel.se/a?b=1&c=2", "http://exempel.se/"])
def test_a_web_address_in_a_column_of_links_becomes_a_link(address: str) -> None:
    html = markup.table(shown({"Länk": [address]}, ["a"], links=("Länk",)))
    assert '" target="_blank">Öppna</a>' in html
    assert shown_tables.table(html).value.loc["a", "Länk"] == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "www.exempel.se", "Dokumentet är inte utlagt"]
)
def test_anything_else_in_a_column_of_links_stays_text(address: str) -> None:
    html = markup.table(shown({"Länk": [address]}, ["a"], links=("Länk",)))
    assert "<a" not in html
    assert address in html


def test_an_address_outside_the_columns_of_links_stays_text() -> None:
    assert "<a" not in markup.table(shown({"Text": ["https://exempel.se/"]}, ["a"]))


def test_each_cell_of_a_table_that_becomes_cards_names_its_column_and_an_empty_one_is_empty() -> None:
    made = shown({"Slag": ["kontor"], 'L"äge': ["pågår"], "Not": [""]}, ["Ekoby"], numbers=("Slag",))
    assert "data-rubrik" not in markup.table(made)
    html = markup.table(replace(made, cards=True))
    assert '<div class="tabell kort bred">' in html
    assert '<td role="cell" class="tal" data-rubrik="Slag"><div>kontor</div></td>' in html
    assert '<td role="cell" data-rubrik="L&#34;äge"><div>pågår</div></td>' in html
    assert '<td role="cell" data-rubrik="Not"></td>' in html


@pytest.mark.parametrize(("columns", "frame"), [(2, "tabell"), (4, "tabell kort"), (12, "tabell kort bred siffror")])
def test_a_table_becomes_cards_on_the_screens_that_it_is_too_wide_for(columns: int, frame: str) -> None:
    headings = [f"Samarbete {number}" for number in range(columns)]
    made = shown({heading: ["1 234 567 kr"] for heading in headings}, ["2024"], numbers=tuple(headings))
    html = markup.table(made)
    assert f'<div class="{frame}">' in html
    assert ("data-rubrik" in html) is ("kort" in frame)


def test_what_holds_for_all_rows_stands_above_the_table() -> None:
    made = shown({"Kostnad": ["1 kr"]}, ["Ekoby"])
    assert "<p" not in markup.table(made)
    html = markup.table(replace(made, said="Status: <b>utfall</b>."))
    assert html.startswith('<p class="gemensamt">Status: &lt;b&gt;utfall&lt;/b&gt;.</p>')


def test_a_table_without_rows_still_has_its_headings() -> None:
    read = shown_tables.table(markup.table(shown_tables.made("Kostnad 2024", ("Namn", "Kostnad"), [])))
    assert list(read.value.columns) == ["Kostnad"]
    assert len(read.value) == 0


def test_a_card_of_years_has_two_of_them_in_a_line_and_leaves_out_what_there_is_none_of() -> None:
    made = shown({"2024": ["utfall"], "2025": ["–"]}, ["Ekoby"])
    html = markup.table(replace(made, cards=True))
    assert '<div class="tabell kort bred ar">' in html
    assert '<td role="cell" class="streck" data-rubrik="2025"><div>–</div></td>' in html
    more = shown({"2024": ["1"], "2025": ["2"], "Totalt": ["3"]}, ["Ekoby"])
    assert '<div class="tabell kort bred">' in markup.table(replace(more, cards=True))
