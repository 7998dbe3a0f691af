"""What most rows of a table say in a column, said once above it: a row then says only what is different."""

from collections import Counter
from dataclasses import replace

from kronoberg.show import cell
from kronoberg.show.table import Cell, Table


def most_say(shown: Table, column: str) -> Table:
    """The same table; what most rows say in a column is said once above it, and stands only in rows that differ.

    A column that says the same in every row that has something to say is left out. Cells without words, and those that
    say that there is nothing (a dash), count for neither. A table in which no two rows say the same stays as it is.
    """
    found = Counter(said for said in shown.cells(column) if isinstance(said, str) and said not in ("", cell.NOTHING))
    word, rows = found.most_common(1)[0] if found else ("", 0)
    if rows < 2 or 2 * rows < found.total():
        return shown
    place = shown.names.index(column)
    heading = shown.columns[place].heading
    if len(found) == 1:
        return replace(shown.without(column), said=_joined(shown.said, f"{heading}: {word}."))
    lines = (tuple(_rest(said, word) if at == place else said for at, said in enumerate(row)) for row in shown.rows)
    return replace(shown, rows=tuple(lines), said=_joined(shown.said, f"{heading}: {word}, om inget annat står."))


def _rest(said: Cell, word: str) -> Cell:
    """What a cell says beyond the word that most say: `3 av 4 har uppgift` of `utfall, 3 av 4 har uppgift`."""
    if not isinstance(said, str):
        return said
    return "" if said == word else said.removeprefix(f"{word}, ")


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
