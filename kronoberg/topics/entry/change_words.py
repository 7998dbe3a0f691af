"""Words for rows, cells and changes: what a row is called, what its codes and keys mean, how much is changed."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Reference, Row, Table
from kronoberg.domain.contracts import BY_NAME, TABLES, title
from kronoberg.domain.difference import Cells, RowChange, as_told
from kronoberg.domain.entering import drafts
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.faults import Fault
from kronoberg.domain.words import ChangeKind, Status

EMPTY = "(tomt)"
"""What stands for a cell without a value: neither a zero nor a dash, which could be taken for text."""
YES, NO = "ja", "nej"
_LONGEST_NAME = 70
_WORD = re.compile(r"”(?P<quoted>[^”]*)”|[a-z0-9_]+(?:\.csv|\.yaml)?")
_MOST_TABLES = 4
_MOST_POINTING = 2
# What names a row for a person, in the order of preference; the first that is filled is used.
_NAMING = ("label", "name", "title", "goal", "text", "voucher", "reason")


@dataclass
class Names:
    """What the rows that others point at are called. Ask it for one key, or for all of a table.

    Books are asked in order: what has been removed from the first may still stand in the second.
    """

    books: Sequence[Book]
    _found: dict[str, dict[str, str]] = field(default_factory=dict)

    def of(self, table: str) -> Mapping[str, str]:
        """Name by key for a table whose key is one column; two of the same name are told apart by their keys."""
        if table not in self._found:
            self._found[table] = self._made(BY_NAME[table])
        return self._found[table]

    def _made(self, table: Table) -> dict[str, str]:
        (key,) = table.key
        rows = {getattr(row, key): row for book in reversed(self.books) for row in book.rows(table.name)}
        named = {each: self._name(row) or str(each) for each, row in rows.items()}
        shared = Counter(named.values())
        return {
            each: f"{name} ({each})" if shared[name] > 1 else name
            for each, name in sorted(named.items(), key=lambda pair: swedish.collation_key(pair[1]))
        }

    def _name(self, row: Row) -> str:
        name = next((str(value) for column in _NAMING if (value := getattr(row, column, None))), "")
        parts = [name, getattr(row, "section", None)] if hasattr(row, "publisher") else [name]
        return shortened(", ".join(filter(None, parts)))


def shortened(text: str, longest: int = _LONGEST_NAME) -> str:
    """A text on one line, cut with an ellipsis when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def ended(text: str) -> str:
    """A person's text as a sentence: with a full stop where it has no ending of its own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def value(table: Table, name: str, text: str, names: Names) -> str:
    """A cell's canonical text as a person reads it: codes and keys in words, Swedish numbers, nothing as `(tomt)`."""
    if not text:
        return EMPTY
    column = table.column(name)
    if column.codes is not None:
        return next((code.word for code in column.codes if code.value == text), text)
    if column.cell.schema_type == "boolean":
        return {"true": YES, "false": NO}.get(text, text)
    if (target := reference_of(table, name)) is not None:
        return names.of(target).get(text, text)
    return number(text) if column.cell.schema_type == "number" else text


def number(text: str) -> str:
    """A number's canonical text as Swedes write it, with every decimal that matters; other text stays as it is."""
    sign, bare = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, decimals = bare.partition(".")
    if not whole.isdigit() or not (decimals.isdigit() or not decimals):
        return text
    shown = decimals if decimals.strip("0") else ""
    grouped = f"{int(whole):,}".replace(",", swedish.NBSP)
    return f"{sign.replace('-', swedish.MINUS)}{grouped}{f',{shown}' if shown else ''}"


def row_name(table: Table, cells: Cells, names: Names) -> str:
    """What a row is called: its key in words, after its name where the key is one of its own."""
    if _has_own_key(table):
        key = cells[table.key[0]]
        name = shortened(next((cells[column] for column in _NAMING if cells.get(column)), ""))
        return f"{name} ({key})" if name and key else name or key
    parts = [value(table, name, cells[name], names) for name in table.key if cells[name]]
    return ", ".join(parts)


def line_name(table: Table, cells: Cells, names: Names) -> str:
    """What a row is called in a list of changes: by its name or by what it points at, never by a key of its own."""
    parts = [value(table, name, cells[name], names) for name in naming(table, cells) if cells[name]]
    return ", ".join(parts) or row_name(table, cells, names)


def naming(table: Table, cells: Cells) -> tuple[str, ...]:
    """The columns that such a name is made of; none where the row has nothing but its key."""
    if not _has_own_key(table):
        return table.key
    name = next((column for column in _NAMING if cells.get(column)), None)
    if name is not None:
        return (name,)
    pointing = (column.name for column in table.columns if column.name != "source_id" and cells.get(column.name))
    return tuple(each for each in pointing if reference_of(table, each) is not None)[:_MOST_POINTING]


def _has_own_key(table: Table) -> bool:
    return len(table.key) == 1 and reference_of(table, table.key[0]) is None


def change_name(change: RowChange, names: Names) -> str:
    """What the row of a change is called."""
    return row_name(BY_NAME[change.table], change.new or change.old or {}, names)


def gave_way(change: RowChange, names: Names) -> str:
    """That a row about a figure that is missing, or does not apply, is replaced by the figure."""
    said = "saknas" if (change.old or {}).get("status") == Status.MISSING else "inte är tillämplig"
    return f"Raden om att uppgiften {said} ersätts: {change_name(change, names)}."


def reference_of(table: Table, name: str) -> str | None:
    """The table that a column points into; None when it points nowhere."""
    found = (each.table for each in table.all_references if each.column == name and each.table != table.name)
    return next(found, None)


def choices(draft: Draft, reference: Reference) -> dict[str, str]:
    """The keys that a reference may hold, each with its name; those of rows that are typed but not saved too."""
    target, wanted = BY_NAME[reference.table], reference.where
    named = Names([draft.base]).of(target.name)
    found = {}
    for row in drafts.rows(draft, target):
        key = row.cells[reference.target]
        if key and (wanted is None or row.cells[wanted[0]] == wanted[1]):
            found[key] = named.get(key) or row_name(target, row.cells, Names([draft.base]))
    return dict(sorted(found.items(), key=lambda pair: swedish.collation_key(pair[1])))


def help_text(column: Column) -> str:
    """What is to be said of a column beside its title: what it means, its unit, what may stand there."""
    unit = f" Enhet: {column.unit}." if column.unit else ""
    codes = "" if column.codes is None else f" Ett av: {', '.join(code.word for code in column.codes)}."
    chosen = column.codes is not None or column.cell.schema_type == "boolean"
    expected = "" if chosen else f" Skriv {column.cell.expected}."
    optional = "" if column.required else " Får vara tom."
    return f"{column.description}.{unit}{codes}{expected}{optional}"


def in_words(table: Table | None, text: str) -> str:
    """A fault's text with the words of the screen in the place of the files' own: codes, columns, names of files.

    What a person has written stands between quotation marks, and is left alone unless it is a code from a list.
    """
    if table is None:
        return text
    known = {code.value: code.word for column in table.columns for code in column.codes or ()}
    known |= {each.file: each.title for each in TABLES}
    known |= {column.name: column_title(column.name) for column in table.columns if "_" in column.name}

    def said(found: re.Match[str]) -> str:
        quoted = found["quoted"]
        if quoted is not None:
            return f"”{known.get(quoted, quoted)}”"
        return known.get(found[0], found[0])

    return _WORD.sub(said, text)


def fault_in_words(fault: Fault) -> Fault:
    """A fault with the words of the screen for its table, its column and the codes that it names."""
    table = next(
        (each for each in TABLES if each.file == fault.file or fault.column in {c.name for c in each.columns}), None
    )
    return replace(
        fault,
        column=column_title(fault.column) or None,
        found=in_words(table, fault.found),
        expected=in_words(table, fault.expected),
    )


def counts(changes: Sequence[RowChange]) -> str:
    """How many rows are added, changed and removed: `1 tillagd rad och 2 ändrade rader`."""
    kinds = Counter(change.kind for change in as_told(changes))
    parts = [
        swedish.counted(kinds[kind], f"{kind.facts.one} rad", f"{kind.facts.many} rader")
        for kind in ChangeKind
        if kinds[kind]
    ]
    return swedish.enumeration(parts)


def not_shown(count: int) -> str:
    """That a table of changes leaves some out; nothing when it does not."""
    return f"{swedish.counted(count, 'rad', 'rader')} till visas inte här." if count else ""


def per_table(changes: Sequence[RowChange]) -> str:
    """How many rows each table has among the changes: `Källor 1, Kostnader och intäkter 3`; of many, how many."""
    told = as_told(changes)
    found = Counter(change.table for change in told)
    if len(found) > _MOST_TABLES:
        return f"{swedish.counted(len(told), 'rad', 'rader')} i {len(found)} tabeller"
    return ", ".join(f"{table.title} {swedish.decimal(found[table.name])}" for table in TABLES if found[table.name])


def column_title(column: str | None) -> str:
    """The Swedish title of a fault's column, or of several joined with a plus; nothing where none is meant."""
    if not column:
        return ""
    try:
        return title(column)
    except KeyError:
        # A fault about a header that no contract knows names it as the file does.
        return column
