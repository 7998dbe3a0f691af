"""Changes with one line a row: what the row is, what happens to it, what it says or what becomes of what it said."""

from collections.abc import Sequence

from kronoberg.domain import contract, swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import FieldChange, RowChange, as_told
from kronoberg.domain.words import Certainty, ChangeKind, YearBasis
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry.change_words import Names

ROW, KIND, CONTENT = "Rad", "Ändring", "Innehåll"
_ARROW = "→"
_MOST_FIELDS = 5
_LONGEST = 60
_USUAL = {
    "approximate": "false",
    "certainty": Certainty.STATED.value,
    "year_basis": YearBasis.STATED.value,
}
"""What is so in nearly every row, and is told only where it is otherwise."""


def lines_table(table: contract.Table, changes: Sequence[RowChange], names: Names) -> Table:
    """The changes of one table, one line a row."""
    told = as_told(changes)
    alike = set(_shared(told))
    lines = [_line(table, change, alike, names) for change in told]
    return cell.table(lines, ROW, title=f"Ändringar i {table.title}", cards=True)


def shared(table: contract.Table, changes: Sequence[RowChange], names: Names) -> str:
    """What every row that comes says alike, so that the lines need not; nothing where too few rows come to tell."""
    found = _shared(as_told(changes))
    return f"Gemensamt för de nya raderna: {_said(table, found, names)}." if found else ""


def _shared(changes: Sequence[RowChange]) -> tuple[FieldChange, ...]:
    come = [change for change in changes if change.kind is ChangeKind.ADDED]
    if len(come) < 2:
        return ()
    return tuple(each for each in _telling(come[0]) if all(each in change.fields for change in come))


def _line(table: contract.Table, change: RowChange, alike: set[FieldChange], names: Names) -> dict[str, str]:
    name = change_words.row_name(table, change.new or change.old or {}, names)
    if change.kind is ChangeKind.CHANGED:
        said = _said(table, change.fields, names, arrow=True)
    else:
        coming = change.kind is ChangeKind.ADDED
        said = _said(table, [each for each in _telling(change) if not (coming and each in alike)], names)
    return {ROW: name, KIND: change.kind.word, CONTENT: said}


def _telling(change: RowChange) -> list[FieldChange]:
    """The cells of a row that comes or goes that its name does not say already, and that are not as they always are."""
    named = change_words.naming(BY_NAME[change.table], change.new or change.old or {})
    usual = {FieldChange(name, "", text) for name, text in _USUAL.items()}
    return [each for each in change.fields if each.column not in named and each not in usual]


def _said(table: contract.Table, fields: Sequence[FieldChange], names: Names, *, arrow: bool = False) -> str:
    def words(name: str, text: str) -> str:
        whole = change_words.value(table, name, text, names)
        # What is short keeps its hard blanks: a number is never broken.
        return whole if len(whole) <= _LONGEST and "\n" not in whole else change_words.shortened(whole, _LONGEST)

    said = [
        f"{change_words.column_title(each.column)}: "
        + (f"{words(each.column, each.old)} {_ARROW} " if arrow else "")
        + words(each.column, each.new or ("" if arrow else each.old))
        for each in fields[:_MOST_FIELDS]
    ]
    left = len(fields) - len(said)
    return "; ".join((*said, *([f"{swedish.counted(left, 'uppgift', 'uppgifter')} till"] if left else [])))
