"""From a cell of a workbook to the text that the contracts read.

The template is strict: what a cell holds must be what its column holds, so that nothing that Excel did on its own (a
text that became a date, a number that is only text) passes unseen.
"""

import re
from decimal import Decimal

from kronoberg.domain import template_layout
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.faults import quoted
from kronoberg.domain.raw import cleaned
from kronoberg.domain.raw_text import BLANKS
from kronoberg.domain.template_layout import NO_WORDS, OwnWords
from kronoberg.intake.sheets.excel import Cell, CellKind

_AS_VALUE = "ett värde; klistra in resultatet som värde (formler räknas aldrig ut vid inläsning)"
_PLAIN_PATTERNS = ("General", "0", "@", "")
MOST_DIGITS = 15
"""Significant digits that Excel keeps of a number; a longer one stands as text."""


class CellError(ValueError):
    """A cell that does not hold what its column does: what was found, and what is expected."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found)
        self.found, self.expected = found, expected


def template_text(table: Table, column: Column, cell: Cell | None, words: OwnWords) -> str:
    """The canonical text of a cell in the template, whose own words for codes go first; empty for an empty cell.

    Raises
    ------
    CellError
        For a formula, an error value, a number as text, spaces around a key, an unknown word, and everything that the
        contract's column does not take.
    """
    if cell is None:
        if column.required:
            raise CellError("en tom cell", template_layout.wanted(column))
        return ""
    text = _text(column, cell)
    stripped = cleaned(text)
    trimmed = text.strip(BLANKS)
    if text != trimmed and (not column.cell.is_text or column.name in _naming_columns(table)):
        raise CellError(f"{quoted(text)}, med mellanslag före eller efter", f"{quoted(stripped)} utan mellanslag")
    return _read(column, stripped, cell, words)


def sheet_text(column: Column, cell: Cell) -> str:
    """The text of a cell in a colleague's sheet, for the contract's column that a person says it is.

    Numbers may stand as text, in any clear Swedish form (`1 234,50 kr`); spaces around a text do not matter.

    Raises
    ------
    CellError
        For a formula, an error value, an unknown word, and everything that the contract's column does not take.
    """
    text = cell.text if cell.kind is CellKind.TEXT else _text(column, cell)
    return _read(column, cleaned(text), cell)


def _read(column: Column, text: str, cell: Cell, words: OwnWords = NO_WORDS) -> str:
    try:
        canonical = template_layout.code_of(column, text, words) if column.codes else text
        column.cell.read(canonical)
    except ValueError as error:
        flag = column.cell.schema_type == "boolean"
        raise CellError(shown(cell), template_layout.wanted(column) if flag else str(error)) from None
    return canonical


def _naming_columns(table: Table) -> set[str]:
    return {*table.key, *(reference.column for reference in table.all_references)}


def shown(cell: Cell) -> str:
    """A cell as a message quotes it, much as a person sees it."""
    if cell.kind is CellKind.FORMULA:
        return f"formeln {quoted(cell.text)}"
    if cell.kind is CellKind.ERROR:
        return f"felvärdet {quoted(cell.text)}"
    if cell.kind is CellKind.FLAG:
        return "”SANT”" if cell.text == "true" else "”FALSKT”"
    if cell.kind is CellKind.NUMBER:
        value = Decimal(cell.text) * (100 if cell.per_cent else 1)
        return quoted(f"{value.normalize():f}".replace(".", ",") + (" %" if cell.per_cent else ""))
    return quoted(cell.text)


def _text(column: Column, cell: Cell) -> str:
    if cell.kind is CellKind.FORMULA:
        raise CellError(shown(cell), _AS_VALUE)
    if cell.kind is CellKind.ERROR:
        raise CellError(shown(cell), template_layout.wanted(column))
    if column.cell in template_layout.NUMBERS or column.cell.schema_type in template_layout.INTEGERS:
        return _number_text(column, cell)
    if column.cell is template_layout.DATE:
        return _date_text(cell)
    if column.cell.schema_type == "boolean":
        if cell.kind in (CellKind.FLAG, CellKind.TEXT):
            return cell.text
        raise CellError(shown(cell), template_layout.wanted(column))
    return plain_text(cell)


def _number_text(column: Column, cell: Cell) -> str:
    if cell.kind is CellKind.TEXT:
        bare = cleaned(cell.text)
        if column.cell.schema_type in template_layout.INTEGERS and re.fullmatch(r"\d+", bare, re.ASCII):
            return cell.text
        if len(re.sub(r"\D", "", bare).lstrip("0")) > MOST_DIGITS and re.fullmatch(r"-?\d+(\.\d+)?", bare, re.ASCII):
            return cell.text
        raise CellError(f"texten {quoted(cell.text)}", "ett tal; cellen innehåller text, skriv om den som ett tal")
    if cell.kind is not CellKind.NUMBER:
        what = "datumet " if cell.kind is CellKind.DATE else ""
        raise CellError(f"{what}{shown(cell)}", template_layout.wanted(column))
    if cell.per_cent:
        if column.cell is not template_layout.PERCENT:
            raise CellError(shown(cell), template_layout.wanted(column))
        return f"{(Decimal(cell.text) * 100).normalize():f}"
    # Three decimals could be taken for thousands by a reader of text; a number in a cell can not.
    return f"{cell.text}0" if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", cell.text) else cell.text


def _date_text(cell: Cell) -> str:
    if cell.kind is CellKind.DATE:
        return _shown_day(cell)
    if cell.kind is CellKind.TEXT:
        return cell.text
    if cell.kind is CellKind.NUMBER and re.fullmatch(r"(19|20)\d\d", cell.text):
        return cell.text
    raise CellError(shown(cell), template_layout.DATE.expected)


def _shown_day(cell: Cell) -> str:
    """A date that Excel keeps, when a person sees a day and no time there: "apr-24" is a month to whoever typed it."""
    if not re.search(r"d", cell.pattern, re.IGNORECASE) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell.text):
        found = f"datumet {quoted(cell.text)}, som Excel visar utan dag eller med klockslag"
        raise CellError(found, f"{template_layout.DATE.expected}, skrivet som text")
    return cell.text


def plain_text(cell: Cell) -> str:
    """The text of a cell in a column of texts.

    Raises
    ------
    CellError
        When the cell holds a number or a date that a person may see in another form, or true or false.
    """
    if cell.kind is CellKind.TEXT:
        return cell.text
    if cell.kind is CellKind.DATE:
        return _shown_day(cell)
    if cell.kind is CellKind.NUMBER and cell.pattern in _PLAIN_PATTERNS and re.fullmatch(r"\d+", cell.text):
        return cell.text
    raise CellError(shown(cell), "text; formatera cellen som text och skriv om den")
