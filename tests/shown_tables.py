"""Reads tables as readers do: those of a page from its HTML, others from the words of their cells."""

import html
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pandas as pd
from streamlit.testing.v1 import AppTest

from kronoberg.show import cell
from kronoberg.show.table import CellKind, Column, Table


@dataclass
class ShownTable:
    """A table that a page shows: `value` holds the text of its cells, indexed by the row headers."""

    alt: str
    value: pd.DataFrame
    sums: list[str]


@dataclass
class _Reader(HTMLParser):
    name: str = ""
    rows: list[list[str]] = field(default_factory=list)
    summed: list[bool] = field(default_factory=list)
    addresses: dict[tuple[int, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table":
            self.name = given["aria-label"] or ""
        elif tag == "tr":
            self.rows.append([])
            self.summed.append(given.get("class") == "summa")
        elif tag in ("th", "td"):
            assert tag == "td" or given["scope"] in ("col", "row")
            self.rows[-1].append("")
        elif tag == "a" and "data-sida" not in given:
            self.addresses[len(self.rows) - 1, len(self.rows[-1]) - 1] = given["href"] or ""
        elif given.get("role") == "img":
            self.rows[-1][-1] += given["aria-label"] or ""
        else:
            assert tag in ("a", "div", "thead", "tbody", "span", "i", "p"), f"a table should hold no {tag}"

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip("\n")


def table(body: str) -> ShownTable:
    """One table from its HTML; a link out of the product reads as its address, a drawing as the words for it."""
    reader = _Reader()
    reader.feed(body)
    for (row, column), address in reader.addresses.items():
        reader.rows[row][column] = address
    (heading, *columns), *rows = reader.rows
    index = pd.Index([name for name, *_ in rows], name=heading)
    frame = pd.DataFrame([cells for _, *cells in rows], columns=columns, index=index, dtype="str")
    sums = [row[0] for row, summed in zip(reader.rows, reader.summed, strict=True) if summed]
    return ShownTable(reader.name, frame, sums)


def words(shown: Table | None) -> pd.DataFrame:
    """The words of a table's cells, by heading and indexed by the row headers."""
    assert shown is not None
    frame = pd.DataFrame(cell.texts(shown), columns=list(shown.headings), dtype="str")
    return frame.set_index(shown.headings[0])


def made(
    title: str,
    headings: Sequence[str],
    rows: Iterable[tuple[str, ...]],
    *,
    numbers: Collection[int] = (),
    whole: Collection[int] = (),
    links: Collection[int] = (),
    sums: Collection[int] = (),
) -> Table:
    """A table of words, whose columns of numbers, short texts and links and whose sums are counted from 0."""
    kinds = dict.fromkeys(numbers, CellKind.NUMBER) | dict.fromkeys(links, CellKind.LINK)
    kinds |= dict.fromkeys(whole, CellKind.DATE)
    columns = [Column(heading, heading, kinds.get(place, CellKind.TEXT)) for place, heading in enumerate(headings)]
    return Table(title, tuple(columns), tuple(rows), sums=tuple(sums))


def tables_on(test: AppTest) -> list[ShownTable]:
    """The tables of a page, in their order."""
    return [table(element.value) for element in test.html if "<table" in element.value]


@dataclass(frozen=True)
class Link:
    """A link to a page of the product that stands in its own HTML: its words, and the address."""

    words: str
    address: str


@dataclass
class _Spoken(HTMLParser):
    parts: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    in_table: bool = False
    address: str | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and "data-sida" in given:
            self.address = given["href"] or ""
            self.links.append(Link("", self.address))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.address = None

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        if self.address is not None:
            self.links[-1] = Link(" ".join(f"{self.links[-1].words} {data}".split()), self.address)


def _spoken(test: AppTest, *, tables: bool) -> _Spoken:
    reader = _Spoken()
    for element in test.html:
        if tables or "<table" not in element.value:
            reader.feed(f"{element.value}\n")
    return reader


def html_text(test: AppTest) -> str:
    """What a page says in HTML of its own, besides its tables: the band, key figures, what to decide."""
    return " ".join(" ".join(_spoken(test, tables=False).parts).split())


def links_on(test: AppTest) -> list[Link]:
    """The links to pages of the product that stand in a page's own HTML, tables too, in their order."""
    return _spoken(test, tables=True).links


def key_figures(test: AppTest) -> dict[str, str]:
    """The figures that stand large on a page, in their order: what each is, and its value."""
    return {label: value for label, value, _ in _key_figures(test)}


def key_figure_notes(test: AppTest) -> dict[str, str]:
    """What stands below each of the figures that stand large on a page."""
    return {label: note for label, _, note in _key_figures(test)}


def _key_figures(test: AppTest) -> list[list[str]]:
    shown = "".join(element.value for element in test.html if 'class="nyckeltal"' in element.value)
    parts = r'class="etikett">(.*?)</span>\s*<strong>(.*?)</strong> <span class="not">(.*?)</span>'
    return [[html.unescape(part) for part in found] for found in re.findall(parts, shown)]
