"""The rows of a colleague's sheet as they stand, and those that are probably none: sums and footnotes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kronoberg.domain import texts
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import cells, own
from kronoberg.intake.sheets.excel import Cell, CellKind
from kronoberg.intake.sheets.own import SheetColumns

_SUM = re.compile(r"(?:del)?(?:summa|sum|total|totalt|s:a|sammanlagt)\b.*", re.IGNORECASE)
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row below the headings: its line, and its cells that are not empty, by the labels of their columns."""

    line: int
    cells: Mapping[str, Cell]

    @property
    def name(self) -> str:
        """Its first text, which tells a person which row it is."""
        return next((texts.one_line(cell.text) for cell in self.cells.values() if cell.kind is CellKind.TEXT), "")

    @property
    def is_sum(self) -> bool:
        """Whether it calls itself a sum."""
        return _SUM.fullmatch(self.name) is not None

    @property
    def shown(self) -> str:
        """The row in short, as a person finds it in the sheet."""
        found = [texts.one_line(cells.shown(cell)).strip("”") for cell in self.cells.values()]
        return "; ".join(found[:_SHOWN]) + ("; …" if len(found) > _SHOWN else "")


def seen(name: str, content: bytes, columns: SheetColumns, *, progress: Progress | None = None) -> tuple[SeenRow, ...]:
    """Every row below the headings.

    Raises
    ------
    FaultyData
        When the file is refused, or cells are merged in the table.
    """
    labels = {column.label: column.label for column in columns.columns}
    found = own.matched_cells(name, content, columns, labels, progress=progress)
    return tuple(SeenRow(line, cells) for line, cells in found)


def probably_none(rows: Iterable[SeenRow]) -> tuple[SeenRow, ...]:
    """Rows that are proposed to be left out: what calls itself a sum, and a text alone where rows have more."""
    rows = list(rows)
    wide = any(len(row.cells) > 1 for row in rows)
    return tuple(row for row in rows if row.is_sum or (wide and _is_remark(row)))


def _is_remark(row: SeenRow) -> bool:
    return len(row.cells) == 1 and next(iter(row.cells.values())).kind is CellKind.TEXT
