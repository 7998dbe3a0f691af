"""A table of words taken home: the same texts under the same headings, with names that a program can use."""

from kronoberg.show import export_shown
from tests import shown_tables

SHOWN = shown_tables.made(
    "Dokument, eller avsnitt i dokument, som uppgifterna kommer från",
    ("Källa & avsnitt", "Infört av"),
    [("a", "Åsa"), ("b", "")],
)


def test_a_table_of_words_is_taken_home_as_it_is_read() -> None:
    made = export_shown.as_shown(SHOWN)
    assert [column.heading for column in made.columns] == ["Källa & avsnitt", "Infört av"]
    assert [column.name for column in made.columns] == ["kalla_avsnitt", "infort_av"]
    assert made.rows == (("a", "Åsa"), ("b", None))
    assert made.title == "Dokument, eller avsnitt i dokument, som uppgifterna kommer från"
    assert len(made.sheet) <= 31
