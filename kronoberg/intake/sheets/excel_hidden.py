"""Rows and columns of a sheet that hold something and that a person who opens the workbook does not see.

They are read like all others: a filter, a group that is folded or a hidden column says nothing of what is true. But a
person has to know that they are counted.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO, Any

from kronoberg.domain import swedish

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Hidden:
    """The numbers of hidden rows that hold something, from 1, and the places of such columns, from 0.

    `heading` is the row of headings when that is hidden, otherwise 0.
    """

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    heading: int = 0

    def below(self, line: int) -> "Hidden":
        """Those below a row of headings, and the row itself when it is one of them."""
        return replace(self, rows=tuple(row for row in self.rows if row > line), heading=line * (line in self.rows))

    def told(self) -> str:
        """That they are read, how many they are and where, in Swedish; nothing when there are none."""
        said = [f"Raden med rubriker är dold: rad {self.heading}."] if self.heading else []
        if self.rows:
            where = f"rad {_named(self.rows, str)}"
            said.append(f"{swedish.counted(len(self.rows), 'dold rad', 'dolda rader')} räknas med: {where}.")
        if self.columns:
            from openpyxl.utils import get_column_letter

            where = _named(self.columns, lambda column: get_column_letter(column + 1))
            said.append(f"{swedish.counted(len(self.columns), 'dold kolumn', 'dolda kolumner')} räknas med: {where}.")
        return " ".join(said)


def hidden(source: IO[bytes]) -> Hidden:
    """Look through the XML of a sheet, without keeping it."""
    rows: list[int] = []
    columns: dict[int, None] = {}
    unseen: list[range] = []
    line = 0
    for element in _elements(source):
        if _local(element) == "col":
            first, last = int(element.get("min", 0)), int(element.get("max", 0))
            unseen += [range(first - 1, last)] if _is_hidden(element.attrib, "width") else []
            continue
        line = int(element.get("r", line + 1))
        filled = _filled(element) if unseen or _is_hidden(element.attrib, "ht") else ()
        if filled and _is_hidden(element.attrib, "ht"):
            rows.append(line)
        columns |= dict.fromkeys(place for place in filled if any(place in each for each in unseen))
    return Hidden(tuple(rows), tuple(sorted(columns)))


def _elements(source: IO[bytes]) -> Iterator[Any]:
    """The looks of the columns, and the rows, in the order of the sheet."""
    from openpyxl.xml.functions import iterparse

    rows = None
    for event, element in iterparse(source, events=("start", "end")):
        if event == "start":
            rows = element if _local(element) == "sheetData" else rows
        elif _local(element) == "col":
            yield element
        elif _local(element) == "row" and rows is not None:
            yield element
            # Forgotten at once: a sheet may have a million of them.
            rows.clear()


def _filled(row: Any) -> tuple[int, ...]:
    """The places of the cells that hold something."""
    from openpyxl.utils import column_index_from_string

    found, place = [], -1
    for cell in row:
        letters = re.match("[A-Z]{1,3}", cell.get("r", ""))
        place = column_index_from_string(letters[0]) - 1 if letters else place + 1
        if any((part.text or "").strip() for part in cell.iter()):
            found.append(place)
    return tuple(found)


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Whether a row or a column is hidden, or so small that it cannot be seen."""
    stated = attributes.get(size, "")
    # Heights are in points, widths in characters.
    small = re.fullmatch(r"\d*\.?\d+(?:[Ee][-+]?\d+)?|\d+\.", stated) is not None and float(stated) < 1
    return small or attributes.get("hidden", "0") in ("1", "true")


def _named(numbers: Iterable[int], name: Callable[[int], str]) -> str:
    """Numbers with those that follow on each other as spans, of many the first: `4, 7–9`."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    words = [name(first) if first == last else f"{name(first)}–{name(last)}" for first, last in spans]
    return swedish.enumeration([*words[:_MOST_NAMED], *(["fler"] if len(words) > _MOST_NAMED else [])])
