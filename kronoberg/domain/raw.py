"""From a file's bytes to rows of plain text, with the line each row stands on. Nothing is guessed, nothing is lost.

Files made by hand survive: a byte order mark, Windows' code page, `;` or tabs between cells, blank lines, stray and
no-break spaces. What cannot be read in one way only is explained as faults. No cell is interpreted here: that is the
contracts' work. (`pandas.read_csv` is not used for this: it silently turns "NA" into nothing, shifts columns when a
row is too long and drops what it does not expect.)
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import yaml
from yaml.composer import Composer
from yaml.resolver import BaseResolver

from kronoberg.domain import swedish
from kronoberg.domain.contract import Table
from kronoberg.domain.faults import Fault, quoted
from kronoberg.domain.raw_text import BLANKS, LARGEST_FILE, cleaned, decoded, records, too_large

__all__ = [
    "LARGEST_FILE",
    "RawRow",
    "RawTable",
    "Unreadable",
    "cleaned",
    "plain_events",
    "raw_table",
    "too_large",
]

DEEPEST_YAML = 10


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as text: column name to cell, and the line that it begins on."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A file's rows as text, and the faults that stopped some of it from being read."""

    rows: tuple[RawRow, ...]
    faults: tuple[Fault, ...]


def raw_table(table: Table, content: bytes, *, name_of: Callable[[str], str] = str) -> RawTable:
    """Read one file of a dataset into text rows.

    Parameters
    ----------
    table
        The contract, for the file's name, format and columns.
    content
        The file's bytes.
    name_of
        From a heading in a CSV file to the name of the column that it means; what it does not know it gives back.

    Returns
    -------
    RawTable
        The rows that could be read, each with exactly the contract's columns, and every fault met on the way.
    """
    text = decoded(table.file, content)
    if isinstance(text, Fault):
        return RawTable((), (text,))
    if not text.strip(BLANKS + "\r\n"):
        return RawTable((), (_empty(table),))
    return _yaml_rows(table, text) if table.file_format == "yaml" else _csv_rows(table, text, name_of)


def _empty(table: Table) -> Fault:
    if table.file_format == "yaml":
        return Fault(table.file, None, None, "en tom fil", "en lista av poster, eller [] när tabellen saknar rader")
    return Fault(table.file, None, None, "en tom fil", "en rubrikrad, även när tabellen saknar rader")


def _csv_rows(table: Table, text: str, name_of: Callable[[str], str]) -> RawTable:
    found, broken = records(table.file, text, _delimiter(table, text, name_of))
    if not found:
        return RawTable((), broken or (_empty(table),))
    header_line, header = found[0][0], [name_of(heading) for heading in found[0][1]]
    header_faults = _header_faults(table, header_line, header)
    if header_faults:
        return RawTable((), (*header_faults, *broken))
    body = found[1:]
    length_faults = _length_faults(table.file, len(header), body)
    rows = tuple(
        RawRow(line, dict(zip(header, cells, strict=True))) for line, cells in body if len(cells) == len(header)
    )
    return RawTable(rows, (*length_faults, *broken))


def _delimiter(table: Table, text: str, name_of: Callable[[str], str]) -> str:
    """The separator that splits the header into most of the contract's columns; a comma in doubt."""
    header = next((line for line in text.splitlines() if line.strip(BLANKS + ',;"')), "")
    names = {column.name for column in table.columns}

    def hits(delimiter: str) -> int:
        return sum(name_of(cell.strip(BLANKS + '"')) in names for cell in header.split(delimiter))

    return max((",", ";", "\t"), key=hits)


def _header_faults(table: Table, line: int, header: list[str]) -> list[Fault]:
    names = [column.name for column in table.columns]
    if len(header) == 1 and sum(name in header[0] for name in names) > 1:
        found = f"rubrikraden {quoted(header[0])} utan känd avgränsare"
        return [Fault(table.file, line, None, found, "komma, semikolon eller tabb mellan kolumnerna")]
    faults = []
    for name in dict.fromkeys(header):
        if name not in names:
            found = f"den okända kolumnen {quoted(name)}" if name else "en kolumn utan namn"
            faults.append(Fault(table.file, line, name or None, found, f"{_one_of(names)}{swedish.hint(name, names)}"))
        elif header.count(name) > 1:
            faults.append(
                Fault(table.file, line, name, f"kolumnen {header.count(name)} gånger", "varje kolumn en gång")
            )
    absent = [name for name in names if name not in header]
    faults += [Fault(table.file, line, name, "ingen sådan kolumn", "kolumnen i rubrikraden") for name in absent]
    return faults


def _one_of(names: list[str]) -> str:
    return f"någon av kolumnerna {', '.join(names)}"


def _length_faults(file: str, width: int, body: list[tuple[int, list[str]]]) -> list[Fault]:
    wrong = [(line, len(cells)) for line, cells in body if len(cells) != width]
    lengths = {length for _, length in wrong}
    if len(wrong) == len(body) > 1 and len(lengths) == 1:
        found = f"{lengths.pop()} fält på varje rad men {width} i rubriken"
        return [
            Fault(
                file,
                body[0][0],
                None,
                found,
                "lika många fält som kolumner; annars hamnar värden i fel kolumn",
            )
        ]
    return [
        Fault(file, line, None, f"{swedish.counted(length, 'fält', 'fält')}", f"{width} fält, som i rubriken")
        for line, length in wrong
    ]


class Unreadable(Exception):
    """A YAML document that is not a plain list of flat mappings; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def _yaml_rows(table: Table, text: str) -> RawTable:
    try:
        # Nodes, not values: with YAML's own types "no" would become False and 1.10 would become 1.1.
        document = _Composed(plain_events(table.file, text)).get_single_node()
    except yaml.MarkedYAMLError as error:
        return RawTable((), (_syntax_fault(table.file, error),))
    except (yaml.YAMLError, ValueError, OverflowError):
        # PyYAML lets Python's own errors through for escapes and version numbers that no character or version has.
        return RawTable((), (Fault(table.file, None, None, "otillåtna tecken", "en textfil i YAML"),))
    except Unreadable as error:
        return RawTable((), (error.fault,))
    if not isinstance(document, yaml.SequenceNode):
        return RawTable(
            (),
            (Fault(table.file, 1, None, "något annat än en lista", "en lista där varje post börjar med ”- ”"),),
        )
    rows: list[RawRow] = []
    faults: list[Fault] = []
    for node in document.value:
        cells, problems = _yaml_cells(table, node)
        faults += problems
        if not problems:
            rows.append(RawRow(node.start_mark.line + 1, cells))
    return RawTable(tuple(rows), tuple(faults))


class _Composed(Composer, BaseResolver):
    """Makes nodes of events that have been read: reading the text is what takes time, and it is done once."""

    def __init__(self, events: Iterable[yaml.Event]) -> None:
        Composer.__init__(self)
        BaseResolver.__init__(self)
        self._events = deque(events)

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        return bool(self._events) and (not kinds or isinstance(self._events[0], kinds))

    def peek_event(self) -> yaml.Event:
        return self._events[0]

    def get_event(self) -> yaml.Event:
        return self._events.popleft()


def plain_events(file: str, text: str) -> list[yaml.Event]:
    """What stands in a YAML text, piece by piece, before anything is built from it.

    Raises
    ------
    Unreadable
        For what can make a small file enormous or a reader overflow.
    yaml.YAMLError, ValueError, OverflowError
        When the text is no YAML.
    """
    depth = 0
    events: list[yaml.Event] = []
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = 1 + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable(
                Fault(file, line, None, "ett ankare eller alias (& eller *)", "texten utskriven på varje ställe")
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST_YAML:
            raise Unreadable(Fault(file, line, None, "listor i listor i många nivåer", "en enkel lista av poster"))
        events.append(event)
    return events


def _syntax_fault(file: str, error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    return Fault(
        file,
        None if mark is None else mark.line + 1,
        None,
        "text som inte går att läsa som YAML",
        "en lista av poster med ”kolumn: värde” på egna rader; sätt text med kolon inom citattecken",
    )


def _yaml_cells(table: Table, node: yaml.Node) -> tuple[dict[str, str], list[Fault]]:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        return {}, [Fault(table.file, line, None, "en post utan kolumner", "en post med ”kolumn: värde”")]
    names = [column.name for column in table.columns]
    cells = dict.fromkeys(names, "")
    faults: list[Fault] = []
    seen: set[str] = set()
    for key_node, value_node in node.value:
        at = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(Fault(table.file, at, None, "en lista eller en post som nyckel", "en kolumns namn"))
            continue
        key = key_node.value
        if key in seen:
            faults.append(Fault(table.file, at, key, "samma nyckel två gånger i posten", "varje nyckel en gång"))
        elif key not in names:
            found = f"den okända nyckeln {quoted(key)}"
            faults.append(Fault(table.file, at, key, found, f"{_one_of(names)}{swedish.hint(key, names)}"))
        elif not isinstance(value_node, yaml.ScalarNode):
            faults.append(Fault(table.file, at, key, "en lista eller en post", "ett enda värde"))
        else:
            cells[key] = _yaml_text(value_node)
        seen.add(key)
    return cells, faults


def _yaml_text(node: yaml.ScalarNode) -> str:
    plain_nothing = node.style is None and node.value in ("null", "~")
    return "" if plain_nothing else cleaned(node.value)
