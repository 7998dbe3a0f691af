"""From text rows to typed rows: every contract checked, every fault found at once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Located, Reference, Row, Table, Violation
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import RawRow, RawTable

_MOST_COMPARISONS = 20_000
"""About a second. Where a whole table of keys is wrong, guessing what each one meant would take minutes."""


_MOST_KNOWN = 4_096
"""Texts of a column whose values are kept while a table is read: its codes, years, accounts and days, not its keys."""
_Known = dict[str, dict[str, Any]]
"""By a column's name: the values of the texts that have been read."""


def checked_book(raw: Mapping[str, RawTable], faults: Iterable[Fault] = (), *, kept: bool = False) -> Book:
    """Turn a dataset's text rows into a Book.

    Parameters
    ----------
    raw
        Text rows by table name. A table that is absent counts as empty: whoever left it out gives the fault.
    faults
        Faults already known, for example of files that do not exist.
    kept
        Whether the rows were let in before, as those of a database, its history and its editions were: what is asked of
        text that comes in is not asked of them. Rows with lines below zero count as such in any case.

    Raises
    ------
    FaultyData
        With every fault, in the order of tables and rows.
    """
    found = list(faults)
    located: dict[str, list[Located]] = {}
    for table in TABLES:
        rows, problems = _typed_rows(table, raw.get(table.name, RawTable((), ())), kept=kept)
        located[table.name] = rows
        found += problems
    unreadable = {table.name for table in TABLES if raw.get(table.name) is None or raw[table.name].faults}
    for table in TABLES:
        found += _faults_across_rows(table, located, raw, unreadable)
        # Only when the rows behind are all known: else every row of theirs that has a fault would be missed here too.
        if table.belongs_to is not None and not any(fault.file == BY_NAME[table.belongs_to].file for fault in found):
            found += _orphans(table, BY_NAME[table.belongs_to], located)
    if found:
        raise FaultyData(tuple(sorted(found, key=_in_file_order)))
    return Book({name: tuple(row for _, row in rows) for name, rows in located.items()})


def _in_file_order(fault: Fault) -> tuple[int, str, int]:
    files = [table.file for table in TABLES]
    position = files.index(fault.file) if fault.file in files else -1
    return position, fault.file, fault.row or 0


def _typed_rows(table: Table, raw: RawTable, *, kept: bool) -> tuple[list[Located], list[Fault]]:
    faults = list(raw.faults)
    rows: list[Located] = []
    # A text that stands in many cells of a column is read once, and its value is one in memory. Rows that are asked
    # for less have values of their own.
    known: dict[bool, _Known] = {less: {column.name: {} for column in table.columns} for less in (True, False)}
    filled = {column.name for column in table.columns}
    for raw_row in raw.rows:
        less = kept or raw_row.line < 0
        row, problems = _typed_row(table, raw_row, known[less], kept=less)
        faults += problems
        if row is not None:
            # Each row's own set of the same names would take more memory than its values.
            object.__setattr__(row, "__pydantic_fields_set__", filled)
            rows.append((raw_row.line, row))
    return rows, faults


def _typed_row(table: Table, raw: RawRow, known: _Known, *, kept: bool) -> tuple[Row | None, list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for column in table.columns:
        text, read = raw.cells[column.name], known[column.name]
        try:
            value = values[column.name] = read[text] if text in read else _value(column, text, kept=kept)
            if len(read) < _MOST_KNOWN:
                read[text] = value
        except ValueError as error:
            found = quoted(text) if text else "en tom cell"
            faults.append(Fault(table.file, raw.line, column.name, found, str(error)))
    if faults:
        return None, [*faults, *_faults_beside(table, raw.line, values)]
    row = table.model(**values)
    broken = [violation for rule in table.row_rules if (violation := rule(row))]
    return row, [_fault(table, raw.line, violation) for violation in broken]


def _faults_beside(table: Table, line: int, values: Mapping[str, Any]) -> Iterator[Fault]:
    """What else is wrong in a row with a cell that cannot be read, by the rules that do not ask for that cell."""
    row = table.model.model_construct(**values)
    for name in table.model.model_fields.keys() - values.keys():
        # Pydantic has put the default there: an empty cell is something else than one that cannot be read.
        row.__dict__.pop(name, None)
    for rule in table.row_rules:
        try:
            violation = rule(row)
        except AttributeError:
            continue
        if violation:
            yield _fault(table, line, violation)


def _value(column: Column, text: str, *, kept: bool) -> Any:
    if text:
        read = (kept and column.cell.kept) or column.cell.read
        return read(text)
    if column.required:
        raise ValueError(column.cell.expected)
    return None


def _fault(table: Table, line: int, violation: Violation) -> Fault:
    return Fault(table.file, line, violation.column, violation.found, violation.expected)


def _faults_across_rows(
    table: Table, located: Mapping[str, list[Located]], raw: Mapping[str, RawTable], unreadable: set[str]
) -> Iterator[Fault]:
    yield from _repeated_keys(table, located[table.name])
    for reference in table.all_references:
        # Rows of a table that could not be read are unknown, not absent: every reference to it would be a false fault.
        if reference.table not in unreadable:
            yield from _dangling(table, reference, located, raw)
    for rule in table.table_rules:
        for line, violation in rule(located[table.name], located):
            yield _fault(table, line, violation)


def _repeated_keys(table: Table, rows: list[Located]) -> Iterator[Fault]:
    first_line: dict[tuple[Any, ...], int] = {}
    for line, row in rows:
        key = tuple(getattr(row, name) for name in table.key)
        first = first_line.setdefault(key, line)
        if first != line:
            text = ", ".join("tomt" if part is None else str(part) for part in key)
            yield Fault(
                table.file,
                line,
                " + ".join(table.key),
                f"nyckeln {quoted(text)}, som redan står på rad {first}",
                "en nyckel som bara finns en gång",
            )


def _dangling(
    table: Table, reference: Reference, located: Mapping[str, list[Located]], raw: Mapping[str, RawTable]
) -> Iterator[Fault]:
    target = BY_NAME[reference.table]
    keys = _keys_as_written(reference, raw)
    hints = _MOST_COMPARISONS // max(len(keys), 1)
    for line, row in located[table.name]:
        value = getattr(row, reference.column)
        if value is not None and value not in keys:
            kind = f" av slaget {reference.where[1]}" if reference.where else ""
            hint = swedish.hint(str(value), keys) if hints > 0 else ""
            hints -= 1
            yield Fault(
                table.file,
                line,
                reference.column,
                quoted(str(value)),
                f"en nyckel{kind} som finns i {target.file}{hint}",
            )


def _orphans(table: Table, owner: Table, located: Mapping[str, list[Located]]) -> Iterator[Fault]:
    keys = {tuple(getattr(row, name) for name in owner.key) for _, row in located[owner.name]}
    for line, row in located[table.name]:
        key = tuple(getattr(row, name) for name in owner.key)
        if key not in keys:
            yield Fault(
                table.file,
                line,
                " + ".join(owner.key),
                quoted(", ".join(str(part) for part in key)),
                f"samma värden som i någon rad i {owner.file}",
            )


def _keys_as_written(reference: Reference, raw: Mapping[str, RawTable]) -> set[str]:
    """Keys of the target as text, from its rows as written: a row with a fault elsewhere still has its key."""
    table = raw.get(reference.table)
    rows = table.rows if table else ()
    if reference.where is not None:
        column, wanted = reference.where
        others = _other_codes(reference.table, column, wanted)
        rows = tuple(row for row in rows if row.cells[column].casefold() not in others)
    return {row.cells[reference.target] for row in rows}


def _other_codes(table: str, column: str, wanted: str) -> set[str]:
    """The codes that a row of the wanted kind does not have; what is no code at all has its own fault."""
    return {code.value for code in BY_NAME[table].column(column).codes or ()} - {wanted}
