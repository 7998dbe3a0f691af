"""A colleague's rows as rows of our tables, by what a person has said of the sheet.

A row with a column for each kind of cost becomes a row for each; a share of a post becomes a row of the neighbour
table. What was written otherwise than it is kept ("ca 350 tkr") is told beside what it became, and what has no one
reading becomes a question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.entering.candidate import APPROXIMATE, Incoming
from kronoberg.domain.faults import Fault, quoted
from kronoberg.domain.raw import RawRow, RawTable, cleaned
from kronoberg.domain.words import Status
from kronoberg.intake.sheets import asking, cell_texts, cells, reference_names, roles
from kronoberg.intake.sheets.asking import Ask, Question
from kronoberg.intake.sheets.cell_texts import Reader
from kronoberg.intake.sheets.excel import Cell
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import MISSING, NOT_APPLICABLE, Said

_COSTS, _EFFORT = "costs", "effort"
_STATUS_OF = {MISSING: Status.MISSING, NOT_APPLICABLE: Status.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Read:
    """A cell that was read as something else than what stands there: its line and column, both texts."""

    line: int
    label: str
    written: str
    became: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What a sheet gives.

    Attributes
    ----------
    incoming
        The rows by table, with the faults of their cells.
    questions
        What a person still has to explain; rows with such a cell are not among the rows.
    read
        The cells that were read as something else than what stands there.
    """

    incoming: Mapping[str, Incoming]
    questions: tuple[Question, ...]
    read: tuple[Read, ...]


def taken(book: Book, columns: SheetColumns, rows: Sequence[SeenRow], said: Said) -> Taken:
    """The rows that a person takes in, as rows of our tables.

    Parameters
    ----------
    book
        Whose names the sheet may use for keys.
    rows
        The rows as `rows.seen` gives them.
    said
        What a person has said; the source must be a key here, and codes may be Swedish words.
    """
    reading = _Reading(book, said)
    for row in rows:
        if row.line not in said.left_out:
            reading.row(row)
    incoming = {
        name: Incoming(columns.place, RawTable(tuple(reading.rows.get(name, ())), tuple(reading.faults.get(name, ()))))
        for name in {said.table, *reading.rows}
    }
    order = [column.label for column in columns.columns]
    read = sorted(reading.read, key=lambda each: (each.line, order.index(each.label)))
    return Taken(incoming, reading.questions(), tuple(read))


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    book: Book
    said: Said
    rows: dict[str, list[RawRow]] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    read: list[Read] = field(default_factory=list)
    asked: dict[tuple[str, str], tuple[Ask, str, list[int]]] = field(default_factory=dict)
    readers: dict[str, Reader] = field(default_factory=dict)
    stopped: bool = False

    def row(self, row: SeenRow) -> None:
        """Take in one row: what all its records share first, then each of them."""
        self.stopped = False
        by_role = {label: role for label, role in self.said.roles.items() if role not in (roles.NOTHING, roles.SUM)}
        table = BY_NAME[self.said.table]
        shared = self._fixed(table)
        for label, role in by_role.items():
            if label in row.cells and not roles.category_of(role) and role not in (roles.DATED, roles.EFFORT):
                shared |= self._cell(table, role, label, row)
        shared = _with_note(shared, self._dated(row, by_role))
        records = [
            self._record(table, shared, label, role, row) for label, role in by_role.items() if label in row.cells
        ]
        if not any(roles.category_of(role) for role in by_role.values()):
            records.append((table.name, shared))
        if not self.stopped:
            for name, cells_ in filter(None, records):
                self.rows.setdefault(name, []).append(RawRow(row.line, cells_))

    def questions(self) -> tuple[Question, ...]:
        """What has no answer yet, each asked once."""
        return tuple(
            Question(role, label, written, ask.kind, ask.options, ask.proposal, tuple(lines))
            for (role, written), (ask, label, lines) in self.asked.items()
        )

    def _fixed(self, table: Table) -> dict[str, str]:
        found = table.cells()
        for name, text in self.said.fixed.items():
            if name in found:
                column = table.column(name)
                found[name] = (asking.word_known(column, text) or text) if column.codes and text else text
        return found

    def _record(
        self, table: Table, shared: Mapping[str, str], label: str, role: str, row: SeenRow
    ) -> tuple[str, dict[str, str]] | None:
        """The record that a cell is of itself: one kind of cost, or a share of a post; None for any other cell."""
        if (category := roles.category_of(role)) is not None:
            direction = roles.direction_of(category, shared["direction"])
            made = {**shared, "category": category.value, "direction": direction}
            made = _joined(made, self._cell(table, role, label, row))
            return None if not made[roles.AMOUNT] and made["status"] not in _STATUS_OF.values() else (table.name, made)
        if role == roles.EFFORT:
            effort = BY_NAME[_EFFORT]
            made = effort.cells() | {name: shared[name] for name in shared if name in effort.cells()}
            made |= {APPROXIMATE: "false"}
            made = _joined(made, self._cell(effort, role, label, row))
            return None if not made["percent"] and made["status"] not in _STATUS_OF.values() else (_EFFORT, made)
        return None

    def _cell(self, table: Table, role: str, label: str, row: SeenRow) -> dict[str, str]:
        """What a cell gives its row: the text of its column, and what else follows from it."""
        column = table.column("percent" if role == roles.EFFORT else role.partition("/")[0])
        cell = row.cells[label]
        answer = self.said.answers.get((role, cleaned(cell.text)))
        try:
            found = self._reader(table).text(column, cell, answer)
        except Ask as ask:
            self.stopped = True
            _, _, lines = self.asked.setdefault((role, cleaned(cell.text)), (ask, label, []))
            lines.append(row.line)
            return {}
        except cells.CellError as error:
            self.stopped = True
            fault = Fault(table.file, row.line, column.name, error.found, error.expected)
            self.faults.setdefault(table.name, []).append(fault)
            return {}
        if found.told:
            self.read.append(Read(row.line, label, cleaned(cell.text), found.told))
        return _given(table, column.name, found, cleaned(cell.text))

    def _dated(self, row: SeenRow, by_role: Mapping[str, str]) -> list[str]:
        """The days that a row says of itself, in words with their headings."""
        found = []
        for label, role in by_role.items():
            if role == roles.DATED and label in row.cells and (text := self._day(row, label, row.cells[label])):
                found.append(f"{label}: {text}.")
        return found

    def _day(self, row: SeenRow, label: str, cell: Cell) -> str:
        answer = self.said.answers.get((roles.DATED, cleaned(cell.text)))
        try:
            text = cell_texts.day(cell, answer)
        except Ask as ask:
            self.stopped = True
            _, _, lines = self.asked.setdefault((roles.DATED, cleaned(cell.text)), (ask, label, []))
            lines.append(row.line)
            return ""
        if text not in ("", cleaned(cell.text)) and not dates.is_canonical(cleaned(cell.text)):
            self.read.append(Read(row.line, label, cleaned(cell.text), text))
        return text

    def _reader(self, table: Table) -> Reader:
        if table.name not in self.readers:
            names = reference_names.keys_by_name(self.book, table)
            self.readers[table.name] = Reader(table, names, self.said.scale)
        return self.readers[table.name]


def _given(table: Table, name: str, found: cell_texts.Found, written: str) -> dict[str, str]:
    given = {name: found.text}
    has = {column.name for column in table.columns}
    if found.approximate and APPROXIMATE in has:
        given[APPROXIMATE] = "true"
    if found.status and "status" in has:
        given["status"] = found.status
        given["note"] = f"I arket står {quoted(written)} i stället för ett tal."
    return given


def _joined(record: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """A record with what a cell gives it; what both remark stands in both their words."""
    notes = [text for text in (given.get("note"), record.get("note")) if text]
    return {**record, **given, **({"note": " ".join(notes)} if "note" in given else {})}


def _with_note(shared: dict[str, str], more: Sequence[str]) -> dict[str, str]:
    if not more:
        return shared
    before = shared.get("note", "")
    ended = f"{before.rstrip('.')}." if before else ""
    return shared | {"note": " ".join(filter(None, [ended, *more]))}
