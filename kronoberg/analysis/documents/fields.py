"""The places in a document that a person writes in, what stands there, and the rows that new words lead to.

A document is the April report or the action plan of a year, with the letter that goes with it. Nothing is checked or
saved here: the rows become a candidate like any others (design, chapter 4).
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kronoberg.analysis.documents import texts as document_texts
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.analysis.overview import expected
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.reporting import OF_ONE_COLLABORATION, DocumentText
from kronoberg.domain.difference import Cells, RowKey, cells_of, key_of
from kronoberg.domain.words import DocumentKind, TextPart

HEADS, TEXTS = "document_heads", "document_texts"
HEAD_COLUMNS = tuple(column.name for column in BY_NAME[HEADS].columns if column.name not in BY_NAME[HEADS].key)
"""What stands in the head, in the order of the contract."""


@dataclass(frozen=True, slots=True)
class Field:
    """One place to write in.

    Attributes
    ----------
    column
        The column of the head; empty for a text.
    part
        The part of the document; None for a field of the head.
    collaboration_id
        The collaboration that the text is about; empty for a text about everything.
    """

    column: str = ""
    part: TextPart | None = None
    collaboration_id: str = ""

    @property
    def name(self) -> str:
        """Tells the field from the document's others."""
        return self.column or "-".join(filter(None, (str(self.part), self.collaboration_id)))

    @property
    def is_list(self) -> bool:
        """Whether what is written in it is a list, a line for each row of the data."""
        return self.part is not None and self.part.facts.is_list


@dataclass(frozen=True, slots=True)
class Outcome:
    """What new words lead to: rows to put in, and the keys of rows that go, both by table."""

    rows: Rows
    removed: Mapping[str, Collection[RowKey]]


def fields(book: Book, kind: DocumentKind, year: int) -> tuple[Field, ...]:
    """Every place to write in: the head, the parts, and the parts about each collaboration.

    Those about one collaboration belong to the April report. They are there for each that is expected in the year, and
    for others that somebody has written about.
    """
    owners = _owners(book, kind, year)
    whole = [part for part in TextPart if part not in OF_ONE_COLLABORATION]
    return (
        *(Field(column=name) for name in HEAD_COLUMNS),
        *(Field(part=part) for part in whole),
        *(Field(part=part, collaboration_id=owner) for owner in owners for part in OF_ONE_COLLABORATION),
    )


def written(book: Book, kind: DocumentKind, year: int) -> dict[Field, str]:
    """What stands in each place, as a person writes it; an empty text where nothing does."""
    head = _head(book, kind, year)
    found = {}
    for field in fields(book, kind, year):
        between = "\n" if field.is_list else "\n\n"
        texts = between.join(row.text for row in _texts(book, kind, year, field))
        found[field] = head.get(field.column, "") if field.column else texts
    return found


def outcome(
    book: Book, kind: DocumentKind, year: int, typed: Mapping[Field, str], *, author: str, today: dt.date
) -> Outcome:
    """The rows that new words lead to.

    Parameters
    ----------
    typed
        The fields that somebody has written in, as they are to stand; an empty text takes away what stood there.
    author, today
        Who wrote it and when. A line of a list that stood there before keeps its own.
    """
    rows: dict[str, list[Cells]] = {}
    removed: dict[str, set[RowKey]] = {}
    if in_head := {field.column: text.strip() for field, text in typed.items() if field.column}:
        cells = _head(book, kind, year) | in_head
        if any(cells[name] for name in HEAD_COLUMNS):
            rows[HEADS] = [cells]
        elif document_texts.head(book, kind, year) is not None:
            removed[HEADS] = {key_of(BY_NAME[HEADS], cells)}
    for field, text in typed.items():
        if field.part is not None:
            made = list(_rows(book, kind, year, field, text, author=author, today=today))
            before = {key_of(BY_NAME[TEXTS], cells_of(BY_NAME[TEXTS], row)) for row in _texts(book, kind, year, field)}
            rows.setdefault(TEXTS, []).extend(made)
            removed.setdefault(TEXTS, set()).update(before - {key_of(BY_NAME[TEXTS], cells) for cells in made})
    return Outcome({name: tuple(found) for name, found in rows.items()}, removed)


def _owners(book: Book, kind: DocumentKind, year: int) -> list[str]:
    if kind is not DocumentKind.REPORT:
        return []
    awaited = [row.collaboration_id for row in expected.membership(book, year).expected]
    of_this = (row for row in book.rows(TEXTS) if (row.document, row.year) == (kind, year))
    about = {row.collaboration_id for row in of_this if row.collaboration_id}
    return [*awaited, *sorted(about - set(awaited))]


def _head(book: Book, kind: DocumentKind, year: int) -> dict[str, str]:
    row = document_texts.head(book, kind, year)
    if row is not None:
        return cells_of(BY_NAME[HEADS], row)
    return BY_NAME[HEADS].cells(document=kind.value, year=str(year))


def _texts(book: Book, kind: DocumentKind, year: int, field: Field) -> tuple[DocumentText, ...]:
    if field.part is None:
        return ()
    owner = field.collaboration_id or None
    return document_texts.texts(book, kind, year, field.part, collaboration_id=owner)


def _rows(
    book: Book, kind: DocumentKind, year: int, field: Field, text: str, *, author: str, today: dt.date
) -> Iterator[Cells]:
    """A row for each line of a list, and one for any other text; what stood there before keeps who wrote it."""
    before = {row.text: row for row in _texts(book, kind, year, field)}
    # A text may have been typed on a machine with other line breaks.
    lines = text.splitlines() if field.is_list else ["\n".join(text.splitlines())]
    for order, line in enumerate(filter(None, (each.strip() for each in lines)), start=1):
        known = before.get(line)
        signed = {"author": author, "written_on": today.isoformat()}
        if known is not None:
            signed = {"author": known.author or "", "written_on": str(known.written_on or "")}
        yield BY_NAME[TEXTS].cells(
            document=kind.value,
            year=str(year),
            part=str(field.part),
            collaboration_id=field.collaboration_id,
            order=str(order),
            text=line,
            **signed,
        )
