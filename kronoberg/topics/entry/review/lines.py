"""Changes with one line a row: what the row is, what happens to it, what it says or what becomes of what it said."""

from collections.abc import Mapping, Sequence

from kronoberg.domain import contract, swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import FieldChange, RowChange, as_told
from kronoberg.domain.entering import giving_way
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
_WITH_ALIKE = (ChangeKind.ADDED, ChangeKind.CHANGED)


def lines_table(table: contract.Table, changes: Sequence[RowChange], names: Names) -> Table:
    """The changes of one table, one line a row."""
    told = as_told(changes)
    alike = {kind: _alike(told, kind) for kind in _WITH_ALIKE}
    lines = [_line(table, change, alike, names) for change in told]
    if not any(line[CONTENT] for line in lines):
        lines = [{name: line[name] for name in (ROW, KIND)} for line in lines]
    return cell.table(lines, ROW, title=f"Ändringar i {table.title}", cards=True)


def shared(table: contract.Table, changes: Sequence[RowChange], names: Names) -> str:
    """What all new rows say alike, and what becomes of all changed ones alike, so that the lines need not."""
    told = as_told(changes)
    found = [
        f"Gemensamt för de {kind.facts.many} raderna: {_said(table, fields, names)}."
        for kind in _WITH_ALIKE
        if (fields := _alike(told, kind))
    ]
    return " ".join(found)


def _alike(changes: Sequence[RowChange], kind: ChangeKind) -> list[FieldChange]:
    """The fields that every row of a kind has alike, where there are several."""
    of_kind = [_telling(change) for change in changes if change.kind is kind]
    first = of_kind[0] if len(of_kind) > 1 else []
    return [each for each in first if all(each in fields for fields in of_kind)]


def _line(
    table: contract.Table, change: RowChange, alike: Mapping[ChangeKind, list[FieldChange]], names: Names
) -> dict[str, str]:
    own = [each for each in _telling(change) if each not in alike.get(change.kind, ())]
    name = change_words.line_name(table, change.new or change.old or {}, names)
    return {ROW: name, KIND: change.kind.word, CONTENT: _said(table, own, names)}


def _telling(change: RowChange) -> list[FieldChange]:
    """What a line tells of a row: what has changed in it; of one that comes or goes what its name does not say.

    That a figure had not come in yet is told by its status.
    """
    fields = [_without_awaited(change, each) if each.column == "note" else each for each in change.fields]
    fields = [each for each in fields if each.old or each.new]
    if change.kind is ChangeKind.CHANGED:
        return fields
    table = BY_NAME[change.table]
    named = (*table.key, *change_words.naming(table, change.new or change.old or {}))
    # Of a row that goes its values are told, not that they go.
    values = [FieldChange(each.column, "", each.new or each.old) for each in fields if each.column not in named]
    return [each for each in values if _USUAL.get(each.column) != each.new]


def _without_awaited(change: RowChange, note: FieldChange) -> FieldChange:
    old, new = (giving_way.is_awaited(cells or {}) for cells in (change.old, change.new))
    return FieldChange(note.column, "" if old else note.old, "" if new else note.new)


def _said(table: contract.Table, fields: Sequence[FieldChange], names: Names) -> str:
    said = [_field(table, each, names) for each in fields[:_MOST_FIELDS]]
    left = len(fields) - len(said)
    return "; ".join((*said, *([f"{swedish.counted(left, 'uppgift', 'uppgifter')} till"] if left else [])))


def _field(table: contract.Table, field: FieldChange, names: Names) -> str:
    """A field's title with what stands there afterwards, and what stood there where anything did."""

    def words(text: str) -> str:
        whole = change_words.value(table, field.column, text, names)
        # What is short keeps its hard blanks: a number is never broken.
        return whole if len(whole) <= _LONGEST and "\n" not in whole else change_words.shortened(whole, _LONGEST)

    old = f"{words(field.old)} {_ARROW} " if field.old else ""
    return f"{change_words.column_title(field.column)}: {old}{words(field.new)}"
