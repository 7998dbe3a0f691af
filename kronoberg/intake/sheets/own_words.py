"""The words that a workbook was handed out with, read from its sheet of words: they say what its cells mean.

A list of words has its codes in the next column, below a heading that names a column of the contracts. A workbook from
before there were codes has no such heading, and is read by the words of today.
"""

from collections.abc import Iterator

from kronoberg.domain import template_layout
from kronoberg.domain.faults import Fault, quoted
from kronoberg.domain.template_layout import OwnWords
from kronoberg.domain.words import Code
from kronoberg.intake.sheets import excel
from kronoberg.intake.sheets.excel import Sheet, SheetRow


def read(sheet: Sheet, place: str) -> tuple[OwnWords, list[Fault]]:
    """The codes by their words, list by list, and every fault of the sheet; while its workbook is open.

    Raises
    ------
    FaultyData
        When the workbook turns out to be broken.
    """
    rows = sheet.rows()
    header = next(rows, None)
    lists, faults = _lists(header, place) if header else ({}, [])
    found: dict[type[Code], dict[str, str]] = {codes: {} for codes in lists.values()}
    for row in rows:
        for position, word, code in _pairs(row, lists):
            words = found[lists[position]]
            if words.setdefault(word.casefold(), code) != code:
                told = f"ordet {quoted(word)} en gång till, med en annan kod"
                faults.append(
                    Fault(place, row.line, f"({excel.letter(position - 1)})", told, "varje ord en gång i listan")
                )
    return found, faults


def _lists(header: SheetRow, place: str) -> tuple[dict[int, type[Code]], list[Fault]]:
    """Which codes each column of codes is for, by its position."""
    lists: dict[int, type[Code]] = {}
    faults = []
    for cell in header.cells:
        if not template_layout.is_codes_heading(cell.text):
            continue
        codes = template_layout.codes_under(cell.text)
        if codes is None or codes in lists.values():
            label = f"({excel.letter(cell.column)})"
            told = f"rubriken {quoted(cell.text)}, som inte hör till någon lista"
            faults.append(Fault(place, header.line, label, told, "rubriken så som mallen har den, en gång"))
        else:
            lists[cell.column] = codes
    return lists, faults


def _pairs(row: SheetRow, lists: dict[int, type[Code]]) -> Iterator[tuple[int, str, str]]:
    """The position of each code in a row, the word to the left of it, and the code."""
    texts = {cell.column: cell.text.strip() for cell in row.cells}
    for position in lists:
        word, code = texts.get(position - 1), texts.get(position)
        if word and code:
            yield position, word, code
