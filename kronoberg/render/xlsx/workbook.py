"""An Excel workbook of a table: real numbers with Swedish formats, its documents, and a sheet that says what it is."""

import datetime as dt
import io
from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from kronoberg.render.xlsx import sheets, table_sheets
from kronoberg.render.xlsx import words as workbook_words
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.show.export import Provenance
from kronoberg.show.table import Table

ABOUT = "Om"


def workbook(tables: Sequence[Table], provenance: Provenance, *, extracted: dt.date) -> bytes:
    """A workbook with one sheet per table and a last sheet about them.

    Parameters
    ----------
    extracted
        The day on which the export is made; the same input gives the same bytes.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    made = io.BytesIO()
    properties = {
        "title": tables[0].title,
        "subject": provenance.name,
        "comments": f"{provenance.name}. Revision {provenance.revision}.",
    }
    book = sheets.opened(made, properties, created=dt.datetime.combine(extracted, dt.time(), dt.UTC))
    looks = Looks(book)
    for table in tables:
        table_sheets.write(book.add_worksheet(table.sheet), table, looks, provenance)
    _write_about(book.add_worksheet(ABOUT), tables, looks, provenance, extracted)
    book.close()
    return made.getvalue()


def _write_about(
    sheet: Worksheet, tables: Sequence[Table], looks: Looks, provenance: Provenance, extracted: dt.date
) -> None:
    sections = {
        "Om uppgifterna": workbook_words.facts(provenance, extracted),
        "Blad": [(table.sheet, table.title) for table in tables],
        "Status": workbook_words.statuses(),
        "Gräns": workbook_words.bounds(),
        "Så läses tabellen": workbook_words.reading(),
    }
    sheets.write_sections(sheet, sections, looks)
    sheet.set_column(0, 0, sheets.NAMES)
    sheet.set_column(1, 1, sheets.TEXTS)
    sheet.set_header(f"&R{sheets.origin_in_header(provenance.name)}")
