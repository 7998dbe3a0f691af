"""Tables of changes: a difference row by row and field by field, and two people's changes of the same row."""

from collections.abc import Sequence
from dataclasses import dataclass

from kronoberg.domain import contract, swedish
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import RowChange, as_told
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.conflict_words import Contested
from kronoberg.topics.entry.review import lines as change_lines

ROW, KIND, COLUMN, OLD, NEW = "Rad", "Ändring", "Kolumn", "Från", "Till"
MOST_SHOWN = 100
"""Rows of changes on a page, over all tables; the rest is counted, and stands in the file that can be taken home."""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What changes in one table.

    Attributes
    ----------
    title, counts
        The table's title, and how many rows in words, with what the new ones have in common.
    lines, fields
        The rows, one line each, and all their fields; None where there is no room for any.
    left_out
        How many rows are not shown.
    """

    title: str
    counts: str
    lines: Table | None
    fields: Table | None
    left_out: int


def differences(changes: Sequence[RowChange], names: Names) -> tuple[TableDifference, ...]:
    """What changes in each table that changes, in the order of the tables."""
    found: list[TableDifference] = []
    room = MOST_SHOWN
    for table in TABLES:
        own = [change for change in as_told(changes) if change.table == table.name]
        if own:
            shown = own[:room]
            room -= len(shown)
            found.append(_of_table(table, own, shown, names))
    return tuple(found)


def _of_table(
    table: contract.Table, own: Sequence[RowChange], shown: Sequence[RowChange], names: Names
) -> TableDifference:
    counts = f"{swedish.sentence(change_words.counts(own))}."
    return TableDifference(
        title=table.title,
        counts=f"{counts} {change_lines.shared(table, shown, names)}".strip(),
        lines=change_lines.lines_table(table, shown, names) if shown else None,
        fields=_fields_table(table, shown, names) if shown else None,
        left_out=len(own) - len(shown),
    )


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


def conflict_table(found: Sequence[Contested], what: str) -> Table:
    """A row that two people have changed: what each cell was, what one wants and what stands there now."""
    lines = [{COLUMN: each.title, "När du började": each.was, "Du vill": each.mine, "Nu": each.now} for each in found]
    return cell.table(lines, COLUMN, title=f"Två ändringar av {what}", cards=True)
