"""The content as it was after each change, taken back from now, and the revision it had then."""

from collections.abc import Iterable

from kronoberg.domain.book import Book, revision_of, table_text
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.difference import RowChange, RowKey, cells_of, key_of


class Past:
    """A Book that changes can be taken out of, the newest first. It is not checked: old content may be stricter now.

    Parameters
    ----------
    book
        The Book as it is after the newest of the changes.
    """

    def __init__(self, book: Book) -> None:
        self._rows: dict[str, dict[RowKey, list[str]]] = {}
        for table, rows in book:
            every = [cells_of(table, row) for row in rows]
            self._rows[table.name] = {key_of(table, cells): list(cells.values()) for cells in every}
        self._texts = {table.name: self._text(table.name) for table in TABLES}

    @property
    def revision(self) -> str:
        """The revision of the content as it was: the one that its Book has."""
        return revision_of(self._texts[table.name] for table in TABLES)

    def has(self, table: str, key: RowKey) -> bool:
        """Whether the row is there."""
        return key in self._rows[table]

    def is_after(self, change: RowChange) -> bool:
        """Whether the row is as the change leaves it."""
        now = self._rows[change.table].get(change.key)
        return now == (None if change.new is None else list(change.new.values()))

    def take_back(self, changes: Iterable[RowChange]) -> None:
        """Make the content what it was before these changes, which together are one."""
        touched = set()
        for change in changes:
            touched.add(change.table)
            if change.old is None:
                self._rows[change.table].pop(change.key, None)
            else:
                self._rows[change.table][change.key] = list(change.old.values())
        for name in touched:
            self._texts[name] = self._text(name)

    def _text(self, name: str) -> bytes:
        rows = self._rows[name]
        return table_text(BY_NAME[name], (rows[key] for key in sorted(rows)))
