"""An Excel workbook of a table: real numbers with Swedish formats, its documents, and a sheet that says what it is."""

import datetime as dt
import io
from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from kronoberg.render.xlsx import sheets
from kronoberg.render.xlsx import words as workbook_words
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.show.export import CellKind, ExportTable, Provenance

ABOUT = "Om"


def workbook(tables: Sequence[ExportTable], provenance: Provenance, *, extracted: dt.date) -> bytes:
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
        _write_table(book.add_worksheet(table.sheet), table, looks, provenance)
    _write_about(book.add_worksheet(ABOUT), tables, looks, provenance, extracted)
    book.close()
    return made.getvalue()


def _write_table(sheet: Worksheet, table: ExportTable, looks: Looks, provenance: Provenance) -> None:
    for position, column in enumerate(table.columns):
        cells = [row[position] for row in table.rows]
        # Excel shows the unit of money and percent at each number; other measures have it in the heading.
        heading = column.heading_with_unit if column.kind is CellKind.MEASURE else column.heading
        sheet.write_string(0, position, heading, looks.head)
        number = looks.number(sheets.number_format(column.kind, cells))
        for line, cell in enumerate(cells, start=1):
            sheets.write_cell(sheet, (line, position), cell, kind=column.kind, number=number, text=looks.text)
        sheet.set_column(position, position, sheets.width(column, cells))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(sheets.A4)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{sheets.in_header(table.title)}&R{sheets.in_header(provenance.name)}")


def _write_about(
    sheet: Worksheet, tables: Sequence[ExportTable], looks: Looks, provenance: Provenance, extracted: dt.date
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
    sheet.set_header(f"&R{sheets.in_header(provenance.name)}")
