"""What a person sees who saves a row that somebody else has changed since: three values for each cell, and a choice."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Clash, RowChange, resolved
from kronoberg.store import history
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import change_tables, change_words, conflict_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.conflict_words import Contested
from kronoberg.ui import blocks, loader
from kronoberg.ui.entry import faults as entry_faults

_STATE = "uppgifter-krock"


@dataclass(frozen=True, slots=True)
class _Conflict:
    """A save that met others: what the person asked for, what of it nobody else has touched, and the rest."""

    asked: tuple[RowChange, ...]
    free: tuple[RowChange, ...]
    clashes: tuple[Clash, ...]


def keep(key: str, asked: Sequence[RowChange], tried: Sequence[RowChange], clashes: Sequence[Clash]) -> None:
    """Remember that a save met others, so that the person can choose in the runs that follow."""
    met = {(clash.change.table, clash.change.key) for clash in clashes}
    free = tuple(change for change in tried if (change.table, change.key) not in met)
    st.session_state[f"{_STATE}-{key}"] = _Conflict(tuple(asked), free, tuple(clashes))


def forget(key: str) -> None:
    """Forget a conflict that has been settled."""
    st.session_state.pop(f"{_STATE}-{key}", None)


def show(asked: Sequence[RowChange], names: Names, *, key: str, after: str) -> tuple[RowChange, ...] | None:
    """Show the conflict that the last save met, with a choice for each cell.

    `after` is the press of the button that met it: it takes the focus then.

    Returns
    -------
    tuple of RowChange | None
        What is to be saved: what was asked for when there is no conflict, else what the person has chosen; None while
        something is still to be chosen.
    """
    found: _Conflict | None = st.session_state.get(f"{_STATE}-{key}")
    if found is None or found.asked != tuple(asked):
        # Whoever goes on typing begins anew: the next save says what it meets.
        forget(key)
        return tuple(asked)
    st.warning(blocks.plain(conflict_words.met(len(found.clashes))))
    entry_faults.attend(after)
    current = Names([loader.book(), *names.books])
    chosen = [_row(clash, current, key=f"{key}-{number}") for number, clash in enumerate(found.clashes)]
    if any(columns is None for columns in chosen):
        return None
    weighed = [
        resolved(clash, columns) for clash, columns in zip(found.clashes, chosen, strict=True) if columns is not None
    ]
    return (*found.free, *(change for change in weighed if change is not None))


def _row(clash: Clash, names: Names, *, key: str) -> frozenset[str] | None:
    """Show one row with its choices; gives the columns to take from the person's own, None while some are open."""
    table = BY_NAME[clash.change.table]
    st.subheader(blocks.plain(f"{table.title}: {change_words.change_name(clash.change, names)}"), anchor=False)
    blocks.text(_who(clash))
    contested = conflict_words.contested(clash, names)
    if contested.rows:
        blocks.table(change_tables.conflict_table(contested.rows, change_words.change_name(clash.change, names)))
    chosen = [_choice(each, key=f"krock-{key}-{each.column}") for each in contested.choices]
    if None in chosen:
        return None
    mine = {each.column for each, own in zip(contested.choices, chosen, strict=True) if own}
    return frozenset(mine)


def _choice(found: Contested, *, key: str) -> bool | None:
    """Whether the person's own value is to stand; None while nothing is chosen."""
    options = (conflict_words.mine(found), conflict_words.theirs(found))
    start = None if found.undecided else 0
    chosen = st.radio(blocks.plain(found.title), options, index=start, format_func=blocks.plain, key=key)
    return None if chosen is None else chosen == options[0]


def _who(clash: Clash) -> str:
    database = loader.database()
    if database is None:
        return ""
    try:
        latest = history.changes(database, table=clash.change.table, key=clash.change.key, limit=1)
    except StorageError as error:
        return str(error)
    return conflict_words.changed_by(latest[0].reason) if latest else ""
