"""Differences, conflicts and the history as plain Swedish text for the command line."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME, title
from kronoberg.domain.difference import Clash, RowChange
from kronoberg.domain.words import ChangeKind
from kronoberg.store.history import Change
from kronoberg.topics.entry import change_tables, change_words, history_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.review import giving_way_words


def difference(changes: Sequence[RowChange], names: Names) -> str:
    """What would change, table by table, row by row, cell by cell; `names` tells what keys are called."""
    if not changes:
        return "Ingen skillnad."
    lines = giving_way_words.sentences(changes, names)
    for name, group in groupby(changes, key=lambda change: change.table):
        rows = list(group)
        lines.append(f"{BY_NAME[name].title}: {_counts(rows)}")
        for row in rows:
            lines.append(f"  {row.kind.word}: {change_words.change_name(row, names)}")
            lines += _cells(row, names)
    return "\n".join(lines)


def conflicts(found: Iterable[Clash], names: Names) -> str:
    """The rows that somebody else has changed since: what was wanted and what stands there now."""
    lines = ["Någon annan har ändrat samma rader. Ingenting är sparat."]
    for clash in found:
        change = clash.change
        table = BY_NAME[change.table]
        lines.append(f"{table.title}: {change_words.change_name(change, names)}")
        wanted, now = change.new or {}, clash.current or {}
        for name in (column.name for column in table.columns):
            if wanted.get(name, "") != now.get(name, ""):
                there, mine = (change_words.value(table, name, each.get(name, ""), names) for each in (now, wanted))
                lines.append(f"    {title(name)}: står nu {there}, du ville {mine}")
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


def _cells(row: RowChange, names: Names) -> list[str]:
    lines = change_tables.field_lines(row, names)
    if row.kind is ChangeKind.CHANGED:
        return [f"    {column}: {old} → {new}" for column, old, new in lines]
    return [f"    {column}: {new or old}" for column, old, new in lines]
