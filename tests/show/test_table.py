"""The one table: views that choose its columns, its cells in words, and what its figures become in an export."""

import pytest

from kronoberg.analysis.overview import overview
from kronoberg.show import cell, export, table
from kronoberg.show.table import Cell, CellKind, Column, Field, Table, Term, Worded
from kronoberg.topics.overview import year_costs
from tests import books

NBSP = "\u00a0"
BOOK = books.book([books.collaboration("alfa")], [books.cost("alfa", 2024, "60")])
LINE = year_costs.of_row(overview.year_overview(BOOK, 2024).everything.rows[0])
TABLE = Table(
    "Prov",
    (Column("name", "Namn"), Column("count", "Antal", CellKind.COUNT), Column("note", "Om")),
    (("a", 1, ""), ("b", 1234, ""), ("Summa", 1235, "")),
    sums=(2,),
)


def test_a_view_chooses_columns_and_may_shorten_a_heading() -> None:
    view = TABLE.choose("count", "name").headed(count="Nr")
    assert view.headings == ("Nr", "Namn")
    assert view.rows == ((1, "a"), (1234, "b"), (1235, "Summa"))
    assert view.sums == (2,)


def test_a_view_that_names_a_column_which_is_not_there_is_a_mistake() -> None:
    assert TABLE.without("count").names == ("name", "note")
    for view in (TABLE.without, TABLE.choose):
        with pytest.raises(KeyError, match="another"):
            view("count", "another")
    with pytest.raises(KeyError, match="another"):
        TABLE.headed(another="Annat")
    with pytest.raises(KeyError, match="another"):
        TABLE.filled(another="uppgift saknas")


def test_columns_with_nothing_in_any_row_can_be_left_out() -> None:
    assert TABLE.without_empty("count", "note").names == ("name", "count")


def test_a_view_for_readers_says_what_an_empty_cell_is() -> None:
    table_ = Table("Prov", (Column("name", "Namn"), Column("note", "Om")), (("a", None), (None, "b"), ("c", "")))
    assert table_.filled(note="uppgift saknas").rows == (("a", "uppgift saknas"), (None, "b"), ("c", ""))


def test_a_sum_stays_a_sum_when_rows_are_left_out() -> None:
    assert TABLE.only([0, 2]).sums == (1,)


def test_a_sum_is_put_last_with_nothing_where_nothing_is_added() -> None:
    summed = TABLE.only([0, 1]).summed(name="Summa", count=1235)
    assert (summed.rows, summed.sums) == (TABLE.rows, (2,))


def test_the_fields_of_a_topic_make_its_table() -> None:
    fields = (
        Field(Column("n", "Tal"), lambda line: line),
        Field(Column("m", "Dubbelt"), lambda line: 2 * line),
    )
    assert table.made("Prov", fields, (1, 2), sums=(1,)).rows == ((1, 2), (2, 4))


def test_the_fields_of_a_part_are_empty_where_a_row_lacks_it() -> None:
    of_part = (Field(Column("n", "Tal"), lambda part: 2 * part),)
    assert table.made("Prov", table.within(lambda row: row or None, of_part), (0, 3)).rows == ((None,), (6,))


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (CellKind.TEXT, None, ""),
        (CellKind.FIGURE, None, "–"),
        (CellKind.FIGURE, Worded(None, "ej jämförbart"), "ej jämförbart"),
        (CellKind.TEXT, Term("estimate", "uppskattning"), "uppskattning"),
        (CellKind.FLAG, True, "ja"),
        (CellKind.YEAR, 2024, "2024"),
        (CellKind.COUNT, 1234, f"1{NBSP}234"),
        (CellKind.MONEY, 841, f"8{NBSP}kr"),
        (CellKind.PERCENT, 5750, f"57,5{NBSP}%"),
    ],
)
def test_every_kind_of_cell_has_its_words(kind: CellKind, value: Cell, words: str) -> None:
    assert cell.text(kind, value) == words


def test_a_figure_of_an_export_has_seven_columns_and_words_leave_them_empty() -> None:
    sum_of_nobody = year_costs.Line(2024, year_costs.SUM, "all", "Allt", change=Worded(None, "ej jämförbart"))
    view = year_costs.made("Prov", (LINE, sum_of_nobody), "collaboration", "gross", "change")
    made = export.with_figures(BOOK, view)
    assert made.names[:3] == ("collaboration", "gross_sek", "gross_status")
    assert len(made.columns) == 1 + 7 + 7
    assert made.rows[0][1] == 6000
    assert made.rows[1] == ("Allt", *(None,) * 14)
    assert view.sums == (1,)
