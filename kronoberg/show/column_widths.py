"""How wide the columns of a table on paper become: as their content needs, within the room that there is.

A number or a date is never broken, a word only when there is no other way. The rest of the room is shared so that the
columns become about equally high, which makes the table as low as it can be.
"""

import re
from dataclasses import dataclass

from kronoberg.show import cell
from kronoberg.show.table import UNBROKEN, Table

# A line may break after a space, a hyphen or what stands between the parts of a web address; never at a hard space,
# nor between a hyphen and a digit, so that a date stays whole.
_PIECES = re.compile(r"(?:[^ \t\n/&?=\-–]|-(?=\d))+[/&?=\-–]*|[/&?=\-–]+")
# How wide letters are in Arial and its like, in thousandths of their size.
_LETTERS = {
    222: "ijl",
    278: " \u00a0!,./:;If t[]|",
    333: "()-r`",
    500: "Jckscvxyz",
    611: "FTZ",
    667: "ABEKPSVXYÅÄ&",
    722: "CDHNRUw",
    778: "GOQÖ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_OTHER = 556
# A bold letter is wider by so many thousandths, and another font may be a little wider too.
_BOLDER, _SLACK = 50, 1.03
# A heading's word that is wider than it was thought to be would run into the next heading, so it has some room more;
# less of it in a table that is too wide.
_HEADING, _HEADING_TIGHT = 1.12, 1.04
# A table that needs less than the room gets somewhat more than it needs.
_AIR = 1.2
# The names of the rows are read first, so they get somewhat more than their share.
_NAMES = 1.6


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column needs, in points: without breaking a word, what is usual, and all on one line."""

    least: float
    usual: float
    whole: float


def widths(shown: Table, room: float, size: float, *, between: float) -> list[float]:
    """The width of each column in points; together at most `room`, and less for a table that needs less.

    Parameters
    ----------
    room
        Points from edge to edge.
    size
        The size of the letters, in points.
    between
        Points in each column that stay empty.
    """
    needs = _needs(shown, size, between)
    whole = sum(need.whole for need in needs)
    if whole <= room:
        return [need.whole * min(_AIR, room / whole) for need in needs]
    if sum(need.least for need in needs) >= room:
        needs = _needs(shown, size, between, heading=_HEADING_TIGHT)
    least = sum(need.least for need in needs)
    if least >= room:
        return [need.least * room / least for need in needs]
    low, high = 0.0, 100.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(_given(needs, middle)) <= room else (low, middle)
    return _given(needs, low)


def fits(shown: Table, room: float, size: float, *, between: float) -> bool:
    """Whether every word and number has room in letters of this size."""
    return sum(need.least for need in _needs(shown, size, between)) <= room


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how many points wide the longest line of a text is."""
    bolder = _BOLDER if bold else 0
    return max(_line_width(line) + bolder * len(line) for line in text.split("\n")) * size / 1000 * _SLACK


def _given(needs: list[_Need], share: float) -> list[float]:
    """The widths at which each column has a share of what it usually needs, but no less and no more than it can use."""
    return [min(max(need.usual * share, need.least), need.whole) for need in needs]


def _needs(shown: Table, size: float, between: float, *, heading: float = _HEADING) -> list[_Need]:
    return [_need(shown, column, size, between, heading) for column in range(len(shown.columns))]


def _need(shown: Table, column: int, size: float, between: float, more: float) -> _Need:
    kind = shown.columns[column].kind
    cells = [cell.text(kind, row[column]) for row in shown.rows]
    texts, bold = set(cells), {cells[line] for line in shown.sums}
    wide = [text_width(text, size, bold=text in bold) for text in texts] or [0.0]
    heading = shown.columns[column].heading
    heading_word = _longest_word(heading, size, bold=True) * more
    # A heading may take two lines rather than make a column of short cells wide.
    heading_whole = min(text_width(heading, size, bold=True), 2 * heading_word)
    whole = max(*wide, heading_whole)
    unbroken = kind in UNBROKEN
    words = max(wide) if unbroken else max((_longest_word(text, size, bold=text in bold) for text in texts), default=0)
    usual = (sum(width**2 for width in wide) / len(wide)) ** 0.5 * (1 if column else _NAMES)
    return _Need(max(words, heading_word) + between, usual + between, whole + between)


def _longest_word(text: str, size: float, *, bold: bool) -> float:
    return max((text_width(piece, size, bold=bold) for piece in _PIECES.findall(text)), default=0)


def _line_width(line: str) -> int:
    return sum([_WIDTHS.get(letter, _OTHER) for letter in line])
