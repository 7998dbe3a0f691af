"""Words for two people's changes of the same row: what it was, what one wants, what stands there now, whose it is."""

import datetime as dt
from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.difference import Cells, Clash
from kronoberg.store.recording import Reason
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry.change_words import Names

WHOLE_ROW = "Raden"
NO_ROW = "ingen rad"


@dataclass(frozen=True, slots=True)
class Contested:
    """A cell (or a whole row) that two people have changed.

    Attributes
    ----------
    column
        The contract's name of the column; of any column where the whole row is meant.
    title
        The column's title.
    was, mine, now
        What stood there at first, what the person wants, what stands there now, in words.
    undecided
        Whether both have changed it, so that neither can be taken for granted.
    """

    column: str
    title: str
    was: str
    mine: str
    now: str
    undecided: bool


@dataclass(frozen=True, slots=True)
class ContestedRow:
    """The cells of a row to show, and those of them that a person chooses for."""

    rows: tuple[Contested, ...]
    choices: tuple[Contested, ...]


def contested(clash: Clash, names: Names) -> ContestedRow:
    """What two people have done to the same row, cell by cell."""
    table, change = BY_NAME[clash.change.table], clash.change
    if change.new is None or clash.current is None:
        return _whole_row(table, clash, names)
    old = change.old or {}
    columns = [
        column.name
        for column in table.columns
        if len({old.get(column.name, ""), change.new[column.name], clash.current[column.name]}) > 1
    ]
    rows = tuple(_cell(table, name, clash, names) for name in columns)
    own = {each.column for each in change.fields}
    return ContestedRow(rows, tuple(each for each in rows if each.column in own and each.mine != each.now))


def _cell(table: Table, name: str, clash: Clash, names: Names) -> Contested:
    was, mine, now = (
        "" if cells is None else cells[name] for cells in (clash.change.old, clash.change.new, clash.current)
    )
    words = tuple(change_words.value(table, name, text, names) for text in (was, mine, now))
    return _contested(name, change_words.column_title(name), words, undecided=now not in (was, mine))


def _contested(column: str, title: str, words: tuple[str, ...], *, undecided: bool) -> Contested:
    was, mine, now = words
    return Contested(column, title, was, mine, now, undecided)


def _whole_row(table: Table, clash: Clash, names: Names) -> ContestedRow:
    """One of the two wants no row at all, so there are no cells to choose between."""

    def words(cells: Cells | None) -> str:
        return NO_ROW if cells is None else "raden"

    rows = []
    for column in table.columns:
        texts = [None if cells is None else cells[column.name] for cells in _three(clash)]
        if len(set(texts)) > 1:
            shown = (NO_ROW if text is None else change_words.value(table, column.name, text, names) for text in texts)
            rows.append(_contested(column.name, change_words.column_title(column.name), tuple(shown), undecided=True))
    was, mine, now = (words(cells) for cells in _three(clash))
    whole = Contested(table.columns[0].name, WHOLE_ROW, was, _wish(clash), _state(now), undecided=True)
    return ContestedRow(tuple(rows), () if mine == now == NO_ROW else (whole,))


def _three(clash: Clash) -> tuple[Cells | None, ...]:
    return clash.change.old, clash.change.new, clash.current


def _wish(clash: Clash) -> str:
    return "raden tas bort" if clash.change.new is None else "raden finns, så som du vill ha den"


def _state(now: str) -> str:
    return "raden är borttagen" if now == NO_ROW else "raden finns, så som den står nu"


def met(count: int) -> str:
    """That a save met other people's changes, and what to do."""
    rows = swedish.counted(count, "rad", "rader")
    return (
        f"Någon annan har ändrat {rows} sedan du började. Ingenting har sparats, och det du har skrivit står kvar. "
        "Välj nedan vad som ska gälla, och spara sedan igen."
    )


def changed_by(reason: Reason) -> str:
    """Who changed a row last, when and why."""
    return f"Senast ändrad av {reason.who}, {moment(reason.at)}. Skäl: {change_words.ended(reason.why)}"


def moment(at: dt.datetime) -> str:
    """A moment in Swedish time, to the minute: `2026-11-22 14:05`."""
    return f"{at.astimezone(SWEDEN):%Y-%m-%d %H:%M}"


def mine(found: Contested) -> str:
    """The choice of one's own value."""
    return f"Ditt: {found.mine}"


def theirs(found: Contested) -> str:
    """The choice of what stands there now."""
    return f"Det som står nu: {found.now}"
