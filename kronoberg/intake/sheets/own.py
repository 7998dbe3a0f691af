"""A colleague's sheet that does not follow the template: what its columns are is said by a person, never guessed.

First the sheet is looked at (`sheet_names`, `sheet_columns`), then a person says which row has the headings and what
each column means, and `reading.taken` makes rows of it. A matching is remembered by the headings' `fingerprint`.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.domain import template_layout, texts
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import cells, excel, grids, headings
from kronoberg.intake.sheets.excel import Cell, CellKind, SheetRow
from kronoberg.intake.sheets.excel_hidden import Hidden

_LOOKED_AT = 30
"""Rows that are looked at to show where the headings may stand, and what the columns hold."""
_EXAMPLES = 3
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class SheetName:
    """A sheet of a workbook; a hidden one is named so that a person knows of it, and is not read."""

    name: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column as a person sees it.

    Attributes
    ----------
    label
        What a matching names it by: its heading, with its letter when another column has the same or it has none.
    heading
        Its heading alone; empty when it has none.
    position
        Its place, counted from 0.
    examples
        Some of the values below, as they stand.
    """

    label: str
    heading: str
    position: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """The columns of a sheet below a row of headings.

    Attributes
    ----------
    place, sheet
        The file with the sheet of a workbook, for messages; the sheet's own name.
    title
        The text alone on a row above the headings; empty where there is none.
    header_row
        The row that the headings were taken from; the last one, where they take several.
    header_candidates
        Rows that may be the headings, best first, for a person to choose from.
    columns
        Every column that has a heading or a value.
    not_shown
        Rows below the headings, and columns, that are hidden in the workbook. They are read like all others.
    """

    place: str
    sheet: str | None
    title: str
    header_row: int
    header_candidates: tuple[int, ...]
    columns: tuple[SeenColumn, ...]
    not_shown: Hidden

    @property
    def fingerprint(self) -> str:
        """What a matching of these headings is remembered by."""
        return fingerprint(column.heading for column in self.columns)


def sheet_names(name: str, content: bytes) -> tuple[SheetName, ...]:
    """The sheets of a workbook; a text file has none.

    Raises
    ------
    FaultyData
        When the file is refused.
    """
    return tuple(SheetName(sheet, hidden) for sheet, hidden in excel.sheet_names(name, content))


def sheet_columns(
    name: str, content: bytes, sheet: str | None = None, *, header_row: int | None = None
) -> SheetColumns:
    """What the columns of a sheet are headed and hold.

    Parameters
    ----------
    sheet
        The sheet of a workbook; None for a text file, or for the first sheet that is not hidden.
    header_row
        The row with the headings; None for the first of the candidates, which a person has to see and may change.

    Raises
    ------
    FaultyData
        When the file is refused, or has no such sheet or row.
    """
    with grids.opened(name, content, sheet) as grid:
        last = _LOOKED_AT + (header_row or 0)
        looked_at = list(grids.first(grid.rows, last))
        unseen = grid.not_shown()
    candidates = headings.candidates(looked_at, grid.merged)
    chosen = header_row or next(iter(candidates), None)
    if chosen not in [row.line for row in looked_at]:
        raise FaultyData((Fault(grid.place, header_row, None, "ingen rubrikrad", "en rad med text över kolumnerna"),))
    below = [row for row in looked_at if row.line > chosen]
    columns = _columns(headings.of_row(looked_at, grid.merged, chosen), below)
    title = next((row.cells[0].text for row in looked_at if row.line < chosen and len(row.cells) == 1), "")
    return SheetColumns(
        grid.place, grid.sheet, texts.one_line(title), chosen, candidates, columns, unseen.below(chosen)
    )


def fingerprint(headings: Iterable[str]) -> str:
    """A short name for a set of headings: the same whatever order, capitals, spaces and years they have."""
    plain = sorted(without_year(template_layout.plain_heading(heading)) for heading in headings)
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()[:16]


def without_year(heading: str) -> str:
    """A heading that stands for next year's too: "Utfall 2025" and "Utfall 2026" are one."""
    return _A_YEAR.sub("ÅÅÅÅ", heading)


def matched_cells(
    name: str,
    content: bytes,
    columns: SheetColumns,
    matching: Mapping[str, str],
    *,
    progress: Progress | None = None,
) -> Iterator[tuple[int, dict[str, Cell]]]:
    """The rows below the headings: the line, and the cells that are not empty by the names that `matching` gives them.

    Parameters
    ----------
    name, content
        The same file that `columns` were seen in.
    matching
        From a name of the caller's own to the label of a column; an empty label means no column.

    Raises
    ------
    FaultyData
        When the file is refused, the matching names a column that is not there, or cells are merged in the table.
    """
    positions = _positions(columns, matching)
    with grids.opened(name, content, columns.sheet) as grid:
        _refuse_merged(grid, columns)
        for row in grids.followed(grid, progress):
            if row.line <= columns.header_row:
                continue
            by_position = {cell.column: cell for cell in row.cells}
            found = {mine: by_position[position] for mine, position in positions.items() if position in by_position}
            if found:
                yield row.line, found


def _positions(columns: SheetColumns, matching: Mapping[str, str]) -> dict[str, int]:
    by_label = {column.label: column.position for column in columns.columns}
    wanted = {mine: label for mine, label in matching.items() if label}
    absent = sorted({label for label in wanted.values() if label not in by_label})
    if absent:
        expected = f"en kolumn som finns: {', '.join(by_label)}"
        raise FaultyData(
            tuple(Fault(columns.place, columns.header_row, label, "ingen sådan kolumn", expected) for label in absent)
        )
    return {mine: by_label[label] for mine, label in wanted.items()}


def _refuse_merged(grid: grids.Grid, columns: SheetColumns) -> None:
    """Merged cells above the headings are a title; in the table nobody knows which row or column a value is for."""
    faults = []
    for area in headings.in_the_way(grid.merged, columns.header_row):
        left, top, _, _ = excel.bounds(area)
        found = f"de sammanslagna cellerna {area}"
        expected = "celler som inte är sammanslagna"
        if top <= columns.header_row:
            expected += "; hör raden under till rubrikerna, välj den som rad med rubriker"
        faults.append(Fault(grid.place, top, f"({excel.letter(left)})", found, expected))
    if faults:
        raise FaultyData(tuple(faults))


def _columns(texts: Mapping[int, str], below: Sequence[SheetRow]) -> tuple[SeenColumn, ...]:
    used = sorted({*texts, *(cell.column for row in below for cell in row.cells)})
    counts = Counter(template_layout.plain_heading(heading) for heading in texts.values())
    return tuple(
        SeenColumn(
            _label(texts.get(position, ""), position, counts),
            texts.get(position, ""),
            position,
            tuple(_examples(below, position)),
        )
        for position in used
    )


def _label(heading: str, position: int, counts: Mapping[str, int]) -> str:
    if heading and counts[template_layout.plain_heading(heading)] == 1:
        return heading
    return f"{heading or 'utan rubrik'} ({excel.letter(position)})"


def _examples(rows: Iterable[SheetRow], position: int) -> Iterator[str]:
    values = (cell for row in rows for cell in row.cells if cell.column == position)
    for _, cell in zip(range(_EXAMPLES), values, strict=False):
        yield quoted(cell.text) if cell.kind is CellKind.TEXT else cells.shown(cell)
