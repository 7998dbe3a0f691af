"""Differences, conflicts and the history as plain Swedish text for the command line."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME, title
from kronoberg.domain.difference import Clash, RowChange
from kronoberg.domain.words import ChangeKind
from kronoberg.store.history import Change
from kronoberg.topics.entry import history_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.review import giving_way_words

_EMPTY = "(tomt)"


def difference(changes: Sequence[RowChange]) -> str:
    """What would change, table by table, row by row, cell by cell."""
    if not changes:
        return "Ingen skillnad."
    lines = giving_way_words.sentences(changes, Names([]))
    for name, group in groupby(changes, key=lambda change: change.table):
        rows = list(group)
        lines.append(f"{BY_NAME[name].title}: {_counts(rows)}")
        for row in rows:
            lines.append(f"  {row.kind.word}: {', '.join(part or _EMPTY for part in row.key)}")
            lines += _cells(row)
    return "\n".join(lines)


def conflicts(found: Iterable[Clash]) -> str:
    """The rows that somebody else has changed since: what was wanted and what stands there now."""
    lines = ["Någon annan har ändrat samma rader. Ingenting är sparat."]
    for clash in found:
        change = clash.change
        lines.append(f"{BY_NAME[change.table].title}: {', '.join(change.key)}")
        wanted, now = change.new or {}, clash.current or {}
        for name in (column.name for column in BY_NAME[change.table].columns):
            if wanted.get(name, "") != now.get(name, ""):
                lines.append(
                    f"    {title(name)}: står nu {now.get(name) or _EMPTY}, du ville {wanted.get(name) or _EMPTY}"
                )
    return "\n".join(lines)


def history(changes: Iterable[Change]) -> str:
    """The changes, one a line: number, local time, who, what kind, how many rows of which tables, why."""
    return "\n".join(_change(change) for change in changes) or "Ingen ändring ännu."


def _change(change: Change) -> str:
    reason = change.reason
    tables = [
        f"{BY_NAME[name].title}: {_counts(list(rows))}"
        for name, rows in groupby(change.rows, key=lambda row: row.table)
    ]
    parts = [f"{change.number}. {history_words.when(change)}, {reason.who}, {reason.kind.word}", reason.why]
    parts += [f"Dnr {reason.dnr}"] if reason.dnr else []
    parts += [f"Fil {reason.file_name}"] if reason.file_name else []
    return ". ".join(part.rstrip(".") for part in [*parts, "; ".join(tables)] if part) + "."


def _counts(rows: Sequence[RowChange]) -> str:
    counts = [(sum(row.kind is kind for row in rows), kind.facts.forms) for kind in ChangeKind]
    return ", ".join(swedish.counted(count, *forms) for count, forms in counts if count)


def _cells(row: RowChange) -> list[str]:
    if row.kind is ChangeKind.CHANGED:
        return [f"    {title(cell.column)}: {cell.old or _EMPTY} → {cell.new or _EMPTY}" for cell in row.fields]
    return [f"    {title(cell.column)}: {cell.new or cell.old}" for cell in row.fields]
