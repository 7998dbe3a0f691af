"""Cells of Excel workbooks: real numbers with Swedish formats, texts that can never run, columns wide enough."""

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kronoberg.show import cell as reader_cell
from kronoberg.show.table import HUNDREDTHS, Cell, CellKind, Column, Term

A4 = 9
"""Excel's number for the size of paper."""
# Excel cuts a longer text off without a word; a workbook that does not hold everything must not be made.
LONGEST_TEXT = 32_767
NARROWEST, WIDEST = 9, 46
NAMES, TEXTS = 30, 100
"""How wide the two columns of explained names are."""
_AS_IT_IS = "General"
_WHOLE, _TENTHS, _HUNDREDTHS = "whole", "tenths", "hundredths"
# The comma stands for whatever the reader's Excel puts between thousands, which in Swedish is a space.
NUMBER_FORMATS = {
    (CellKind.MONEY, _WHOLE): '#,##0 "kr"',
    (CellKind.MONEY, _HUNDREDTHS): '#,##0.00 "kr"',
    (CellKind.MEASURE, _WHOLE): "#,##0",
    (CellKind.MEASURE, _HUNDREDTHS): "#,##0.00",
    (CellKind.PERCENT, _WHOLE): "0 %",
    (CellKind.PERCENT, _TENTHS): "0.0 %",
    (CellKind.PERCENT, _HUNDREDTHS): "0.00 %",
}


_TEXT = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
# No formula, link or number is ever made of a text.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# No scheme: it would put the theme's own font in its place.
_FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
_LINE_POINTS = 13
_LONGEST_IN_HEADER, _LONGEST_ORIGIN = 100, 140
# Letters that fit beside the title on a line of the header.
_LONGEST_LINE_IN_HEADER = 60


class TooLongError(ValueError):
    """A text that does not fit in a cell of a workbook."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of one workbook, each made once."""

    book: xlsxwriter.Workbook
    made: dict[str, Format] = field(default_factory=dict)

    def of(self, **properties: Any) -> Format:
        """A format with exactly these properties of Excel's."""
        key = repr(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(properties)
        return self.made[key]

    @property
    def text(self) -> Format:
        """Text that is broken where its column ends, a little away from a number to its left."""
        return self.of(**_TEXT)

    @property
    def strong(self) -> Format:
        """The same in bold."""
        return self.of(**_TEXT, bold=True)

    def line(self, *, bold: bool) -> Format:
        """Text that stays on one line."""
        return self.of(**{**_TEXT, "text_wrap": False}, bold=bold)

    @property
    def head(self) -> Format:
        """The heading of a column."""
        return self.of(**_TEXT, bold=True, bottom=1, bg_color="#E6F0EB")

    @property
    def number_head(self) -> Format:
        """The same over numbers; away from the edge, where Excel puts the arrow of the filter."""
        return self.of(**{**_TEXT, "align": "right"}, bold=True, bottom=1, bg_color="#E6F0EB")

    def number(self, code: str, *, bold: bool = False, align: str = "right") -> Format:
        """A number in a format of Excel's."""
        return self.of(num_format=code, valign="top", bold=bold, align=align)


def opened(made: io.BytesIO, properties: Mapping[str, str], *, created: dt.datetime) -> xlsxwriter.Workbook:
    """A new workbook that is written to `made` when it is closed; `created` is the only moment that it knows."""
    book = xlsxwriter.Workbook(made, {**_OPTIONS, "default_format_properties": dict(_FONT)})
    # The library takes no time zone: what it is given is written as the time at Greenwich.
    book.set_properties({**properties, "created": created.astimezone(dt.UTC).replace(tzinfo=None)})
    return book


def write_cell(
    sheet: Worksheet, place: tuple[int, int], cell: Cell, *, kind: CellKind, number: Format, text: Format
) -> None:
    """Write a cell of an export; an unknown value leaves it empty, which is not a zero."""
    if cell is None:
        return
    if kind is CellKind.FLAG:
        sheet.write_string(*place, "ja" if cell else "nej", text)
    elif isinstance(cell, Decimal):
        sheet.write_number(*place, float(cell), number)
    elif isinstance(cell, int):
        sheet.write_number(*place, number_in_excel(kind, cell), number)
    elif told := reader_cell.text(kind, cell):
        write_text(sheet, place, told, text)


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, look: Format) -> None:
    """Write a text, whatever it looks like.

    Raises
    ------
    TooLongError
        When a cell cannot hold it.
    """
    if len(text) > LONGEST_TEXT:
        raise TooLongError(text[:80])
    sheet.write_string(*place, text, look)


def number_in_excel(kind: CellKind, cell: int) -> float:
    """The number that Excel keeps: kronor for öre, and a hundredth of a hundredth for percent, which Excel scales."""
    return cell / {CellKind.MONEY: 100, CellKind.MEASURE: 100, CellKind.PERCENT: 10_000}.get(kind, 1)


def number_format(kind: CellKind, cells: Sequence[Cell]) -> str:
    """One format for a whole column, with as many decimals as its most exact number needs."""
    if kind is CellKind.NUMBER:
        return _AS_IT_IS
    if kind not in HUNDREDTHS:
        return "0"
    numbers = [cell for cell in cells if isinstance(cell, int)]
    if all(number % 100 == 0 for number in numbers):
        return NUMBER_FORMATS[kind, _WHOLE]
    if kind is CellKind.PERCENT and all(number % 10 == 0 for number in numbers):
        return NUMBER_FORMATS[kind, _TENTHS]
    return NUMBER_FORMATS[kind, _HUNDREDTHS]


def width(column: Column, cells: Sequence[Cell]) -> int:
    """How wide a column must be, in letters."""
    longest_word = max(len(word) for word in column.heading.split())
    shown = (cell.word if isinstance(cell, Term) else str(cell) for cell in cells if cell is not None)
    longest = max((len(text) for text in shown), default=0)
    # Spaces between thousands, the unit, and the arrow of the filter take some room of their own.
    return min(WIDEST, max(NARROWEST, longest_word + 3, longest + 4))


def height(cells: Iterable[tuple[str, int]]) -> int:
    """How high a row must be in points for its texts, each in a column so many letters wide.

    Excel sees that by itself in a row without a height of its own; other programs do not.
    """
    return _LINE_POINTS * max((_lines(text, letters) for text, letters in cells), default=1) + 2


def _lines(text: str, letters: int) -> int:
    # A column is measured in digits, and most letters are narrower than those.
    fitting = max(letters * 11 // 10 - 2, 1)
    return sum(max(1, -(-len(line) // fitting)) for line in text.split("\n"))


def write_sections(
    sheet: Worksheet, sections: Mapping[str, Iterable[tuple[str, str]]], looks: Looks, *, first: int = 0
) -> int:
    """Write names with their explanations under headings, from the row `first`; gives the row after them."""
    line = first
    for heading, facts in sections.items():
        sheet.write_string(line, 0, heading, looks.head)
        sheet.write_string(line, 1, "", looks.head)
        for name, text in facts:
            line += 1
            write_text(sheet, (line, 0), name, looks.strong)
            write_text(sheet, (line, 1), text, looks.text)
            sheet.set_row(line, height([(name, NAMES), (text, TEXTS)]))
        line += 2
    return line


def origin_in_header(name: str) -> str:
    """Where a sheet comes from, for the right of its header: a long name on two lines, with its edition and day."""
    first, comma, rest = name.partition(", ")
    two_lines = f"{first},\n{rest}" if len(name) > _LONGEST_LINE_IN_HEADER and comma else name
    return in_header(two_lines, most=_LONGEST_ORIGIN)


def in_header(text: str, *, most: int = _LONGEST_IN_HEADER) -> str:
    """A text as Excel's page headers want it; they hold only so many letters."""
    return text[:most].replace("&", "&&")
