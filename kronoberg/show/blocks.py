"""What a document holds, whatever file it becomes: Word, PDF, a page on the screen, a fragment of HTML.

A document is a row of blocks in reading order. The words and the numbers in them are finished: they come from the same
functions as the pages', so a renderer only sets them. Nothing but plain values, so that a document can be compared,
and handed to another process as JSON.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from kronoberg.show.chart_words import ChartWords
from kronoberg.show.table import Table


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title: level 1 for a chapter, 2 for a part of it, 3 for a part of that.

    `series` says in which row of numbers a heading of level 1 has its own; it gets it when the document is whole
    (`finished.document`), so that no number lacks where a chapter is left out.
    """

    text: str
    level: Literal[1, 2, 3] = 1
    new_page: bool = False
    series: Literal["", "chapter", "annex"] = ""
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of the program's own words; one that `leads` stays on the page of what follows."""

    text: str
    leads: bool = False
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Written:
    """What a person has written, word for word; line breaks are the person's."""

    text: str
    kind: Literal["written"] = "written"


@dataclass(frozen=True, slots=True)
class Gap:
    """A mark in a draft that something is not written, in a few words or none; no finished document has it."""

    text: str = ""
    kind: Literal["gap"] = "gap"


@dataclass(frozen=True, slots=True)
class Note:
    """A small remark: the source, how to read what stands above."""

    text: str
    kind: Literal["note"] = "note"


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each item may have a title that stands in bold before its text."""

    items: tuple[tuple[str, str], ...]
    numbered: bool = False
    kind: Literal["points"] = "points"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values; a value that is missing says so.

    Of a `form`, such as a head, a field that nobody has filled in is left out of a finished document.
    """

    caption: str
    rows: tuple[tuple[str, str], ...]
    form: bool = False
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The figures that stand large beside each other, each with its label and a few words on it."""

    caption: str
    figures: tuple[tuple[str, str, str], ...]
    kind: Literal["key_figures"] = "key_figures"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as the pages show it: its Vega-Lite specification and the words around it."""

    specification: dict[str, Any]
    words: ChartWords
    kind: Literal["chart"] = "chart"


Block = Heading | Text | Written | Gap | Note | Points | Facts | KeyFigures | Table | Chart


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes
    ----------
    title, subtitle
        What it is called, and a line below that.
    region
        Who hands it in; the author in the file's properties.
    head
        The fields in the head of a letter, name and value; empty for a document without such a head.
    running_head
        What stands at the top of every page but the first.
    warning
        What stands first, and at the top of every page, when the figures are invented; else empty.
    tight
        Whether it is set tightly, because it is to fit on one or two pages.
    imprint
        The last lines: what it is made from, and when.
    trace
        The revision and the program's version: for whoever runs the service, among the file's properties.
    made_at
        That moment, in ISO 8601 with its zone.
    """

    title: str
    subtitle: str
    region: str
    blocks: tuple[Block, ...]
    running_head: str
    imprint: tuple[str, ...]
    made_at: str
    head: tuple[tuple[str, str], ...] = ()
    warning: str = ""
    keywords: tuple[str, ...] = field(default=())
    tight: bool = False
    trace: str = ""


def points(sentences: Sequence[str], *, numbered: bool = False) -> Points:
    """Sentences without titles as a list."""
    return Points(tuple(("", sentence) for sentence in sentences), numbered=numbered)
