"""The template: an Excel workbook of a whole dataset, to be filled in and read back (`intake/sheets/workbook.py`).

Every table has its sheet with the rows that exist, drop-down lists and notes on the headings, made from the contracts.
No cell is a formula. The same Book gives the same bytes.
"""

import datetime as dt
import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from kronoberg.domain import template_layout
from kronoberg.domain.book import Book, written
from kronoberg.domain.contract import Column, Reference, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.template_layout import FIRST_ROW, HEADER_ROW, MOST_ROWS
from kronoberg.domain.words import Code
from kronoberg.render.xlsx.sheets import LONGEST_TEXT, TooLongError
from kronoberg.topics.entry.template_words import instructions, note, refusal

_NARROWEST, _WIDEST = 10, 46
_NOTE_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE = 300, 19, 42
# A list that is written out in the sheet may have this many characters; a longer one has to point at cells.
_LONGEST_LIST = 255
# No day of its own: the same Book must give the same bytes.
_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 -- the library takes no time zone
_MOST_DIGITS = 15
_FORMATS = {"money": "#,##0.00", "whole": "0", "text": "@", "number": "General"}
_Validation = dict[str, Any]


def template(book: Book) -> bytes:
    """A workbook with one sheet per table, the Book's rows filled in.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    made = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(made, options)
    title = f"Mall för {book.dataset.title}"
    workbook.set_properties({"title": title, "comments": f"Revision {book.revision}", "created": _CREATED})
    looks = _looks(workbook)
    sheets = {name: workbook.add_worksheet(name) for name in (template_layout.INSTRUCTIONS, *template_layout.SHEETS)}
    words = _write_words(workbook.add_worksheet(template_layout.WORDS), looks)
    _write_instructions(sheets[template_layout.INSTRUCTIONS], book, looks)
    for name, table in template_layout.SHEETS.items():
        _write_table(sheets[name], table, book, looks)
        for position, column in enumerate(table.columns):
            if check := _check(table, column, book, words):
                sheets[name].data_validation(FIRST_ROW - 1, position, FIRST_ROW + MOST_ROWS - 2, position, check)
    workbook.close()
    return made.getvalue()


def _looks(workbook: xlsxwriter.Workbook) -> dict[str, Format]:
    wrapped = {"text_wrap": True, "valign": "top"}
    looks = {name: workbook.add_format({"num_format": code, "valign": "top"}) for name, code in _FORMATS.items()}
    looks["long"] = workbook.add_format({**wrapped, "num_format": "@"})
    looks["head"] = workbook.add_format({**wrapped, "bold": True, "bottom": 1, "bg_color": "#E6F0EB"})
    looks["bold"] = workbook.add_format({**wrapped, "bold": True})
    looks["wrapped"] = workbook.add_format(wrapped)
    return looks


def _write_table(sheet: Worksheet, table: Table, book: Book, looks: dict[str, Format]) -> None:
    rows = [written(table, row) for row in book.rows(table.name)]
    for position, column in enumerate(table.columns):
        shown = [template_layout.word_of(column, row[position]) for row in rows]
        heading = template_layout.heading(column)
        look = looks[_look(column)]
        sheet.set_column(position, position, _width(heading, shown), look)
        sheet.write_string(HEADER_ROW - 1, position, heading, looks["head"])
        _write_note(sheet, position, note(table, column))
        for line, text in enumerate(shown, start=FIRST_ROW - 1):
            _write_cell(sheet, (line, position), column, text, look)
    sheet.freeze_panes(HEADER_ROW, len(table.key) if len(table.key) == 1 else 0)
    sheet.autofilter(HEADER_ROW - 1, 0, max(len(rows), 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(HEADER_ROW - 1)


def _write_note(sheet: Worksheet, position: int, text: str) -> None:
    lines = sum(-(-len(line) // _LETTERS_A_LINE) for line in text.splitlines())
    sheet.write_comment(HEADER_ROW - 1, position, text, {"width": _NOTE_WIDTH, "height": (lines + 1) * _LINE_HEIGHT})


def _write_cell(sheet: Worksheet, place: tuple[int, int], column: Column, text: str, look: Format) -> None:
    if not text:
        return
    if len(text) > LONGEST_TEXT:
        raise TooLongError(text[:80])
    if _look(column) in ("money", "whole", "number") and _fits_a_number(text):
        sheet.write_number(*place, float(text), look)
    else:
        sheet.write_string(*place, text, look)


def _fits_a_number(text: str) -> bool:
    return len(Decimal(text).normalize().as_tuple().digits) <= _MOST_DIGITS


def _look(column: Column) -> str:
    if column.cell in template_layout.MONEY:
        return "money"
    if column.cell in template_layout.NUMBERS:
        return "number"
    if column.cell.schema_type in template_layout.INTEGERS:
        return "whole"
    return "long" if column.cell.is_text else "text"


def _width(heading: str, shown: Sequence[str]) -> int:
    longest_word = max(len(word) for word in heading.split())
    longest = max((len(text) for text in shown), default=0)
    # The arrow of the filter takes some room of its own.
    return min(_WIDEST, max(_NARROWEST, longest_word + 4, min(len(heading), 18) + 3, longest + 2))


def _check(table: Table, column: Column, book: Book, words: dict[type[Code], str]) -> _Validation | None:
    """What Excel asks of a cell while somebody types; reading it back asks everything again."""
    if column.codes is not None:
        return {"validate": "list", "source": words[column.codes], **refusal("stop", column)}
    if column.cell.schema_type == "boolean":
        return {"validate": "list", "source": list(template_layout.FLAG_WORDS), **refusal("stop", column)}
    for reference in table.all_references:
        if reference.column == column.name:
            return _list_of_keys(reference, column, book)
    if column.cell.schema_type == "year":
        return {"validate": "integer", "criteria": "between", "minimum": 1900, "maximum": 2100} | refusal(
            "stop", column
        )
    if column.cell.schema_type == "integer" or column.cell in (template_layout.MONEY[0], template_layout.PERCENT):
        kind = "integer" if column.cell.schema_type == "integer" else "decimal"
        return {"validate": kind, "criteria": ">=", "value": 0} | refusal("stop", column)
    return None


def _list_of_keys(reference: Reference, column: Column, book: Book) -> _Validation | None:
    """The keys that exist; a new one may be typed, after a question."""
    target = BY_NAME[reference.table]
    rows = book.rows(target.name)
    asked = refusal("warning", column, where=target.sheet_name)
    if reference.where is not None:
        name, wanted = reference.where
        keys = [getattr(row, reference.target) for row in rows if getattr(row, name) == wanted]
        if keys and len(",".join(keys)) <= _LONGEST_LIST:
            return {"validate": "list", "source": keys, **asked}
    if not rows:
        return None
    position = [each.name for each in target.columns].index(reference.target)
    source = _range(target.sheet_name, position, len(rows))
    return {"validate": "list", "source": source, **asked}


def _range(sheet: str, position: int, count: int) -> str:
    letter = xl_col_to_name(position)
    return f"='{sheet}'!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + count - 1}"


def _write_words(sheet: Worksheet, looks: dict[str, Format]) -> dict[type[Code], str]:
    """Every list of words in a column of its own, its codes in the next; gives where the words of each stand."""
    places: dict[type[Code], str] = {}
    for table in template_layout.SHEETS.values():
        for column in table.columns:
            if column.codes is None or column.codes in places:
                continue
            position = 2 * len(places)
            heading = f"{template_layout.heading(column).removesuffix(template_layout.REQUIRED_MARK)}: {table.title}"
            lists = {
                heading: [code.word for code in column.codes],
                template_layout.codes_heading(table, column): [code.value for code in column.codes],
            }
            for place, (above, texts) in enumerate(lists.items(), start=position):
                sheet.write_string(0, place, above, looks["head"])
                sheet.write_column(1, place, texts, looks["wrapped"])
                sheet.set_column(place, place, _width(above, texts))
            places[column.codes] = _range(template_layout.WORDS, position, len(column.codes))
    sheet.freeze_panes(1, 0)
    return places


def _write_instructions(sheet: Worksheet, book: Book, looks: dict[str, Format]) -> None:
    for line, (name, text) in enumerate(instructions(book)):
        sheet.write_string(line, 0, name, looks["bold"])
        if text:
            sheet.write_string(line, 1, text, looks["wrapped"])
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 95)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
