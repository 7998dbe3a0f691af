"""The headings of a sheet: which rows may hold them, and what each column is headed by, also in merged cells.

Headings may take several rows: "Period" over "År" and "Månad". They are one block where merged cells bind them, and a
column is then headed by all that stands over it: "Period År". The block is named by its last row. Where nothing binds
two rows, the upper one heads only what the lower one leaves without a heading.
"""

import re
from collections.abc import Mapping, Sequence

from kronoberg.domain import texts
from kronoberg.intake.sheets import excel
from kronoberg.intake.sheets.excel import Cell, CellKind, SheetRow

_NO_HEADING = re.compile(r"[\d\s.,:;/%+\-\u2212]*(kr|SEK)?", re.IGNORECASE)
_Bounds = tuple[int, int, int, int]


def candidates(rows: Sequence[SheetRow], merged: Sequence[str]) -> tuple[int, ...]:
    """Rows of nothing but words, the last of each block of headings, those of most columns first."""
    areas = [excel.bounds(area) for area in merged]
    lines = {row.line: row for row in rows}
    of_words = [
        row
        for row in rows
        if all(_is_heading(cell) for cell in row.cells) and (len(row.cells) > 1 or _bound(row, lines, areas))
    ]
    last = [row for row in of_words if row.line + 1 not in lines or not _bound(lines[row.line + 1], lines, areas)]
    wide = {row.line: len(of_row(rows, merged, row.line)) for row in last}
    inner = [row.line for row in of_words if row.line not in wide]
    return (*sorted(wide, key=lambda line: (-wide[line], line)), *inner)


def of_row(rows: Sequence[SheetRow], merged: Sequence[str], line: int) -> dict[int, str]:
    """What each column is headed by, from the left, where this is the last row of the headings."""
    areas = [excel.bounds(area) for area in merged]
    lines = {row.line: row for row in rows}
    top = line
    while top in lines and _bound(lines[top], lines, areas):
        top -= 1
    texts: dict[int, list[str]] = {}
    for each in range(top, line + 1):
        for column, text in _over(lines[each], areas).items() if each in lines else ():
            if text not in texts.setdefault(column, [])[-1:]:
                texts[column].append(text)
    for column, text in _above(lines.get(top - 1), areas).items():
        texts.setdefault(column, [text])
    return {column: " ".join(texts[column]) for column in sorted(texts)}


def in_the_way(merged: Sequence[str], line: int) -> tuple[str, ...]:
    """The areas of merged cells below the headings, or that reach from them into the rows."""
    return tuple(area for area in merged if excel.bounds(area)[3] > line)


def _over(row: SheetRow, areas: Sequence[_Bounds]) -> dict[int, str]:
    """The texts of a row of headings, a merged one over each of its columns."""
    found: dict[int, str] = {}
    for cell in row.cells:
        right = next((area[2] for area in areas if area[:2] == (cell.column, row.line)), cell.column)
        text = texts.one_line(cell.text)
        found |= dict.fromkeys(range(cell.column, min(right, cell.column + excel.MOST_COLUMNS) + 1), text)
    return found


def _above(row: SheetRow | None, areas: Sequence[_Bounds]) -> dict[int, str]:
    """The headings of a row above that nothing binds: they head the columns that have no heading of their own."""
    if row is None or len(row.cells) < 2 or not all(_is_heading(cell) for cell in row.cells):
        return {}
    return _over(row, areas)


def _bound(row: SheetRow, lines: Mapping[int, SheetRow], areas: Sequence[_Bounds]) -> bool:
    """Whether the row continues the headings of the row above: a merged cell reaches down to it, or over its cells.

    A single cell over the whole table is its title.
    """
    above = lines.get(row.line - 1)
    if above is None or not all(_is_heading(cell) for cell in (*above.cells, *row.cells)):
        return False
    down = any(top < row.line <= bottom for _, top, _, bottom in areas)
    across = [(left, right) for left, top, right, _ in areas if top == above.line and left < right]
    columns = [cell.column for cell in row.cells]
    over = any(sum(left <= column <= right for column in columns) > 1 for left, right in across)
    return len(above.cells) > 1 and (down or over)


def _is_heading(cell: Cell) -> bool:
    year = re.fullmatch(r"(19|20)\d\d", cell.text)
    return bool(year) or (cell.kind is CellKind.TEXT and not _NO_HEADING.fullmatch(cell.text))
