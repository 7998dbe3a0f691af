"""The history taken home: a row for each cell, with who, when, why, from and to."""

from pathlib import Path

from kronoberg.domain.words import ReasonKind
from kronoberg.render import csv_files
from kronoberg.show import export
from kronoberg.show.table import Term
from kronoberg.store.database import make_database
from kronoberg.topics.entry import exports as export_history
from tests import books, saves

BEFORE = books.book([books.collaboration("alfa")], [books.cost("alfa", 2022, "100")])
AFTER = books.book([books.collaboration("alfa")])
RAISED = books.book([books.collaboration("alfa")], [books.cost("alfa", 2022, "150,50")])


def test_each_cell_that_a_change_touched_is_a_row(tmp_path: Path) -> None:
    database = make_database(f"sqlite:///{tmp_path / 'a.sqlite'}")
    saves.change_to(database, BEFORE, kind=ReasonKind.FILL)
    saves.change_to(database, RAISED, who="=Bo", why="Enligt faktura", dnr="RK 2026-7")
    saves.change_to(database, AFTER)
    made = export_history.whole(database, database.read())

    headings = [column.heading for column in made.columns]
    of_second = [dict(zip(headings, row, strict=True)) for row in made.rows if row[0] == 2]
    assert of_second == [
        {
            "Ändring": 2,
            "När": Term("2026-03-02T12:00:00+00:00", "2026-03-02 13:00"),
            "Vem": "=Bo",
            "Varför": "Enligt faktura",
            "Slag": Term("edit", "redigering"),
            "Dnr": "RK 2026-7",
            "Fil": None,
            "Filens SHA-256": None,
            "Revision efter": RAISED.revision,
            "Tabell": Term("costs", "Kostnader och intäkter"),
            "Rad": Term("alfa | 2022 | expense | unallocated | outcome", "Alfa, 2022, kostnad, ej fördelat, utfall"),
            "Vad som hände": Term("changed", "ändrad"),
            "Kolumn": Term("amount_sek", "Belopp"),
            "Från": Term("100.00", "100"),
            "Till": Term("150.50", "150,50"),
        }
    ]
    # A row that was removed shows what stood in it, and nothing after.
    removed = [dict(zip(headings, row, strict=True)) for row in made.rows if row[0] == 3]
    assert {row["Till"] for row in removed} == {None}
    assert Term("150.50", "150,50") in {row["Från"] for row in removed}

    # What a person has written is never a formula in a spreadsheet.
    for write in (csv_files.open_data, csv_files.swedish_excel):
        text = write(made, export.provenance(BEFORE)).decode("utf-8-sig")
        assert "'=Bo" in text
    database.close()
