"""An Excel workbook of a table: real numbers with Swedish formats, its documents, and a sheet that says what it is."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kronoberg.documents.export import BETWEEN, HUNDREDTHS, Cell, CellKind, Column, ExportTable, Provenance, Term
from kronoberg.domain.words import Status

ABOUT = "Om"
STATUS_EXPLAINED = {
    Status.OUTCOME: "Vad det blev, ur ett bokslut eller en beslutad rapport.",
    Status.PRELIMINARY: "Ur räkenskaper som inte är avslutade, eller ett utfall där någon del fortfarande är okänd.",
    Status.ESTIMATE: "Någons bedömning av beloppet, så som källan anger den.",
    Status.BUDGET: "Vad som beslutades i förväg. Läggs aldrig ihop med de andra.",
    Status.MISSING: "Det finns något att veta, men ingen källa anger det. Cellen är tom och betyder inte noll.",
    Status.NOT_APPLICABLE: "Det finns inget att veta: delen förekommer inte i samarbetet.",
}
BOUNDS_EXPLAINED = {
    "exakt": "Alla delar är kända.",
    "minst": "Någon del är okänd, så det verkliga värdet kan vara högre.",
    "högst": "Någon återbetalning är okänd, så det verkliga värdet kan vara lägre.",
    "kan inte anges": "Okända delar gör att värdet kan vara både högre och lägre, eller att inget värde finns.",
}
# Excel cuts a longer text off without a word; a workbook that does not hold everything must not be made.
LONGEST_TEXT = 32_767
NARROWEST, WIDEST = 9, 46
_AS_IT_IS = "General"
_WHOLE, _TENTHS, _HUNDREDTHS = "whole", "tenths", "hundredths"
# The comma stands for whatever the reader's Excel puts between thousands, which in Swedish is a space.
_NUMBER_FORMATS = {
    (CellKind.MONEY, _WHOLE): '#,##0 "kr"',
    (CellKind.MONEY, _HUNDREDTHS): '#,##0.00 "kr"',
    (CellKind.MEASURE, _WHOLE): "#,##0",
    (CellKind.MEASURE, _HUNDREDTHS): "#,##0.00",
    (CellKind.PERCENT, _WHOLE): "0 %",
    (CellKind.PERCENT, _TENTHS): "0.0 %",
    (CellKind.PERCENT, _HUNDREDTHS): "0.00 %",
}


class TooLongError(ValueError):
    """A text that does not fit in a cell of a workbook."""


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of one workbook."""

    head: Format
    text: Format
    sum_text: Format
    numbers: dict[str, Format]


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
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, options)
    book.set_properties(
        {
            "title": tables[0].title,
            "subject": provenance.name,
            "comments": f"{provenance.name}. Revision {provenance.revision}.",
            "created": dt.datetime.combine(extracted, dt.time(), dt.UTC).replace(tzinfo=None),
        }
    )
    looks = _looks(book)
    for table in tables:
        _write_table(book.add_worksheet(table.sheet), table, looks, provenance)
    _write_about(book.add_worksheet(ABOUT), tables, looks, provenance, extracted)
    book.close()
    return made.getvalue()


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    text = {"text_wrap": True, "valign": "top"}
    head = {**text, "bold": True, "bottom": 1, "bg_color": "#E6F0EB"}
    codes = sorted({*_NUMBER_FORMATS.values(), "0", _AS_IT_IS})
    return _Looks(
        head=book.add_format(head),
        text=book.add_format(text),
        sum_text=book.add_format({**text, "bold": True}),
        numbers={code: book.add_format({"num_format": code, "valign": "top"}) for code in codes},
    )


def _write_table(sheet: Worksheet, table: ExportTable, looks: _Looks, provenance: Provenance) -> None:
    for position, column in enumerate(table.columns):
        cells = [row[position] for row in table.rows]
        # Excel shows the unit of money and percent at each number; other measures have it in the heading.
        heading = column.heading_with_unit if column.kind is CellKind.MEASURE else column.heading
        sheet.write_string(0, position, heading, looks.head)
        number = looks.numbers[_number_format(column.kind, cells)]
        for line, cell in enumerate(cells, start=1):
            _write_cell(sheet, (line, position), cell, kind=column.kind, number=number, text=looks.text)
        sheet.set_column(position, position, _width(column, cells))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{_in_header(table.title)}&R{_in_header(provenance.name)}")


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], cell: Cell, *, kind: CellKind, number: Format, text: Format
) -> None:
    if cell is None:
        return
    if kind is CellKind.FLAG:
        sheet.write_string(*place, "ja" if cell else "nej", text)
    elif isinstance(cell, Decimal):
        sheet.write_number(*place, float(cell), number)
    elif isinstance(cell, int):
        sheet.write_number(*place, _number(kind, cell), number)
    else:
        _write_text(sheet, place, cell.word if isinstance(cell, Term) else cell, text)


def _write_text(sheet: Worksheet, place: tuple[int, int], text: str, look: Format) -> None:
    if len(text) > LONGEST_TEXT:
        raise TooLongError(text[:80])
    sheet.write_string(*place, text, look)


def _number(kind: CellKind, cell: int) -> float:
    """The number that Excel keeps: kronor for öre, and a hundredth of a hundredth for percent, which Excel scales."""
    return cell / {CellKind.MONEY: 100, CellKind.MEASURE: 100, CellKind.PERCENT: 10_000}.get(kind, 1)


def _number_format(kind: CellKind, cells: Sequence[Cell]) -> str:
    """One format for a whole column, with as many decimals as its most exact number needs."""
    if kind is CellKind.NUMBER:
        return _AS_IT_IS
    if kind not in HUNDREDTHS:
        return "0"
    numbers = [cell for cell in cells if isinstance(cell, int)]
    if all(number % 100 == 0 for number in numbers):
        return _NUMBER_FORMATS[kind, _WHOLE]
    if kind is CellKind.PERCENT and all(number % 10 == 0 for number in numbers):
        return _NUMBER_FORMATS[kind, _TENTHS]
    return _NUMBER_FORMATS[kind, _HUNDREDTHS]


def _width(column: Column, cells: Sequence[Cell]) -> int:
    longest_word = max(len(word) for word in column.heading.split())
    shown = (cell.word if isinstance(cell, Term) else str(cell) for cell in cells if cell is not None)
    longest = max((len(text) for text in shown), default=0)
    # Spaces between thousands, the unit, and the arrow of the filter take some room of their own.
    return min(WIDEST, max(NARROWEST, longest_word + 3, longest + 4))


def _in_header(text: str) -> str:
    return text.replace("&", "&&")


def _write_about(
    sheet: Worksheet, tables: Sequence[ExportTable], looks: _Looks, provenance: Provenance, extracted: dt.date
) -> None:
    sections = {
        "Om uppgifterna": _facts(provenance, extracted),
        "Blad": [(table.sheet, table.title) for table in tables],
        "Status": [(status.word, text) for status, text in STATUS_EXPLAINED.items()],
        "Gräns": list(BOUNDS_EXPLAINED.items()),
        "Så läses tabellen": _reading(),
    }
    line = 0
    for heading, facts in sections.items():
        sheet.write_string(line, 0, heading, looks.head)
        sheet.write_string(line, 1, "", looks.head)
        for line_of_fact, (name, text) in enumerate(facts, start=line + 1):
            _write_text(sheet, (line_of_fact, 0), name, looks.sum_text)
            _write_text(sheet, (line_of_fact, 1), text, looks.text)
        line += len(facts) + 2
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.set_header(f"&R{_in_header(provenance.name)}")


def _facts(provenance: Provenance, extracted: dt.date) -> list[tuple[str, str]]:
    dataset = provenance.dataset
    warning = f"{dataset.region} finns inte. Personer, organ och siffror är påhittade."
    return [
        ("Datamängd", provenance.name),
        *([("Varning", warning)] if dataset.fictional else []),
        ("Region", dataset.region),
        ("Beskrivning", dataset.description),
        ("Revision", provenance.revision),
        ("Hämtad", extracted.isoformat()),
        ("Urval", provenance.selection or "Inget; alla uppgifter är med."),
    ]


def _reading() -> list[tuple[str, str]]:
    return [
        ("Tom cell", "Inget värde finns. Statusen bredvid säger varför. En tom cell är aldrig noll."),
        ("Ungefärlig", "Källan skriver ”ca”."),
        ("Kända och väntade delar", "Hur många delar som är helt kända, av hur många som borde finnas."),
        ("Källor", f"Dokument bakom värdet, med {BETWEEN.strip()} emellan. De beskrivs i bladet Källor."),
        ("Summor", "Raderna med ”summa” är redan hopräknade. Räkna inte med dem en gång till."),
    ]
