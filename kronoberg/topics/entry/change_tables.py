"""Tables of changes: a difference row by row and field by field, faults in what was typed, the list of changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.domain import contract
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import RowChange
from kronoberg.domain.faults import Fault
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.conflict_words import Contested

ROW, KIND, COLUMN, OLD, NEW = "Rad", "Ändring", "Kolumn", "Från", "Till"
MOST_SHOWN = 50
"""Rows of changes on a page, over all tables; the rest is counted, and stands in the file that can be taken home."""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What changes in one table: its title, how many rows in words, the fields, and how many rows are not shown."""

    title: str
    counts: str
    shown: Table | None
    left_out: int


def differences(changes: Sequence[RowChange], names: Names) -> tuple[TableDifference, ...]:
    """What changes in each table that changes, in the order of the tables."""
    found: list[TableDifference] = []
    room = MOST_SHOWN
    for table in TABLES:
        own = [change for change in changes if change.table == table.name]
        if own:
            shown = own[:room]
            room -= len(shown)
            words = _fields_table(table, shown, names) if shown else None
            found.append(TableDifference(table.title, change_words.counts(own), words, len(own) - len(shown)))
    return tuple(found)


def _fields_table(table: contract.Table, changes: Sequence[RowChange], names: Names) -> Table:
    return cell.table(
        [line for change in changes for line in _lines(table, change, names)],
        ROW,
        title=f"Ändringar i {table.title}",
        cards=True,
    )


def field_lines(change: RowChange, names: Names) -> list[tuple[str, str, str]]:
    """The title of each column that a change touches, with what stood there and what will."""
    table = BY_NAME[change.table]
    return [
        (
            change_words.column_title(each.column),
            "" if change.old is None else change_words.value(table, each.column, each.old, names),
            "" if change.new is None else change_words.value(table, each.column, each.new, names),
        )
        for each in change.fields
    ]


def _lines(table: contract.Table, change: RowChange, names: Names) -> list[dict[str, str]]:
    name = change_words.row_name(table, change.new or change.old or {}, names)
    return [
        {ROW: name, KIND: change.kind.word, COLUMN: column, OLD: old, NEW: new}
        for column, old, new in field_lines(change, names)
    ]


def faults_table(found: Iterable[Fault], rows: Iterable[str]) -> Table:
    """Faults in what a person has typed, each with the name of its row as it is given beside it."""
    tables = {table.title: table for table in TABLES}
    lines = []
    for fault, row in zip(found, rows, strict=True):
        # A row that the Book had before is named after its table's title.
        table = tables.get(fault.file.split(" (finns redan)")[0])
        lines.append(
            {
                "Tabell": fault.file,
                ROW: row,
                COLUMN: change_words.column_title(fault.column),
                "Hittade": change_words.in_words(table, fault.found),
                "Väntade": change_words.in_words(table, fault.expected),
            }
        )
    return cell.table(lines, "Tabell", title="Fel att rätta", cards=True)


def conflict_table(found: Sequence[Contested], what: str) -> Table:
    """A row that two people have changed: what each cell was, what one wants and what stands there now."""
    lines = [{COLUMN: each.title, "När du började": each.was, "Du vill": each.mine, "Nu": each.now} for each in found]
    return cell.table(lines, COLUMN, title=f"Två ändringar av {what}", cards=True)
