"""One cell of a colleague's sheet as the text that a contract's column reads, or what must be asked about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kronoberg.domain import amounts, dates, swedish, template_layout
from kronoberg.domain.amounts import Unit
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.raw import cleaned
from kronoberg.domain.words import Status
from kronoberg.intake.sheets import asking, cells, reference_names
from kronoberg.intake.sheets.excel import Cell, CellKind
from kronoberg.intake.sheets.said import MISSING, NOT_APPLICABLE, SKIP

_STATUS = {MISSING: Status.MISSING, NOT_APPLICABLE: Status.NOT_APPLICABLE}
_PLAIN = re.compile(r"[+-]?\d[\d\s]*(?:[.,]\d+)?(?:\s?(?:kr|%))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a cell gives.

    Attributes
    ----------
    text
        The text of its column; empty for nothing.
    approximate
        Whether "ca" or the like stood there.
    status
        The status that a person has said a sign stands for; else empty.
    told
        What it was read as, for a person to see, where that is not what stands there; else empty.
    """

    text: str
    approximate: bool = False
    status: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the cells of one table's columns; `keys` are `reference_names.keys_by_name`."""

    table: Table
    keys: Mapping[str, Mapping[str, str]]
    scale: int

    def text(self, column: Column, cell: Cell, answer: str | None) -> Found:
        """The text of a cell; `answer` is what a person has said that it means.

        Raises
        ------
        Ask
            When a person has to say what it means.
        CellError
            When it is a formula, an error value, or nothing that the column takes.
        """
        if column.cell in template_layout.MONEY:
            return self._number(column, cell, answer, Unit.KRONOR)
        if column.cell is template_layout.PERCENT:
            return self._number(column, cell, answer, Unit.PER_CENT)
        if column.cell is template_layout.DATE and cell.kind is CellKind.TEXT:
            return _date(column, cell, answer)
        if column.name in self.keys:
            return self._name(column, cell, answer)
        if column.codes is not None and cell.kind is CellKind.TEXT:
            return _code(column, cell, answer)
        return Found(cells.sheet_text(column, cell))

    def _name(self, column: Column, cell: Cell, answer: str | None) -> Found:
        known = self.keys[column.name]
        written = cleaned(cell.text)
        key = answer or known.get(reference_names.plain(written))
        if key is None:
            raise asking.about_name(written, known, tuple(dict.fromkeys(known.values())))
        return Found(key)

    def _number(self, column: Column, cell: Cell, answer: str | None, unit: Unit) -> Found:
        if cell.kind is not CellKind.TEXT:
            return self._of_number_cell(column, cell, unit)
        written = cleaned(cell.text)
        if answer == SKIP:
            return Found("", told="tas inte in")
        if answer is not None and answer in _STATUS:
            return Found("", status=_STATUS[answer].value, told=_STATUS[answer].word)
        try:
            amount = amounts.read(answer or written, unit, scale=self._scale(unit))
        except swedish.NumberError:
            has_status = "status" in {each.name for each in self.table.columns}
            raise asking.about_number(status=has_status) from None
        told = "" if not answer and self._scale(unit) == 1 and _PLAIN.fullmatch(written) else _shown(amount, unit)
        return Found(_checked(column, _text(amount.value), cell), amount.approximate, told=told)

    def _of_number_cell(self, column: Column, cell: Cell, unit: Unit) -> Found:
        text = cells.sheet_text(column, cell)
        if self._scale(unit) == 1 or cell.kind is not CellKind.NUMBER:
            return Found(text)
        value = Decimal(cell.text) * self.scale
        return Found(_checked(column, _text(value), cell), told=f"{swedish.decimal(value)}{swedish.NBSP}kr")

    def _scale(self, unit: Unit) -> int:
        return self.scale if unit is Unit.KRONOR else 1


def day(cell: Cell, answer: str | None) -> str:
    """The date that a cell tells of its row, as it is read in running text; empty where a person leaves it out.

    Raises
    ------
    Ask
        When it is not one clear date.
    """
    if answer == SKIP:
        return ""
    try:
        found = dates.written_date(answer or cleaned(cell.text))
    except dates.DateError as error:
        raise asking.about_date(error) from None
    return swedish.day(found.last_day) if found.is_day else found.text


def _date(column: Column, cell: Cell, answer: str | None) -> Found:
    written = cleaned(cell.text)
    if answer == SKIP:
        return Found("", told="tas inte in")
    try:
        found = dates.written_date(answer or written)
    except dates.DateError as error:
        raise asking.about_date(error) from None
    return Found(_checked(column, found.text, cell), told="" if found.text == written else found.text)


def _code(column: Column, cell: Cell, answer: str | None) -> Found:
    written = cleaned(cell.text)
    code = answer or asking.word_known(column, written)
    if code is None:
        raise asking.about_word(written, column)
    return Found(code)


def _checked(column: Column, text: str, cell: Cell) -> str:
    try:
        column.cell.read(text)
    except ValueError as error:
        raise cells.CellError(cells.shown(cell), str(error)) from None
    return text


def _text(value: Decimal) -> str:
    """A number for a column of hundredths: two decimals, so that three are never taken for thousands."""
    return f"{value:.2f}"


def _shown(amount: amounts.Amount, unit: Unit) -> str:
    number = swedish.decimal(amount.value)
    said = f"{number}{swedish.NBSP}{'kr' if unit is Unit.KRONOR else '%'}"
    return f"ca {said}" if amount.approximate else said
