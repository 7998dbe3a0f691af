"""Rows that a person adds by a form, as text: a source, a collaboration, a comment. Nothing is checked or saved here.

The rows become a candidate like any others (design, chapter 4): the contracts say what is wrong with them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells
from kronoberg.domain.words import Certainty, EndStatus

Rows = Mapping[str, tuple[Cells, ...]]
"""Rows by table name, each with a text for every column. One whose key the Book has takes that row's place."""

OWN_COMMENTS = "egen-kommentar"
"""The source of what people write as comments in the service."""


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source that a person writes down, as texts."""

    title: str
    publisher: str
    entered_by: str
    section: str = ""
    published: str = ""
    url: str = ""
    no_url_reason: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class NewCollaboration:
    """A collaboration that a person writes down, as texts; kind and flag as their codes."""

    label: str
    name: str
    kind: str
    joined: str
    first_observed: str = ""
    purpose: str = ""
    website: str = ""
    responsible: str = ""
    committee_id: str = ""
    reimbursement_expected: str = "false"
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment that a person writes, as texts; the kind of subject as its code."""

    subject: str
    subject_key: str
    year: str
    author: str
    text: str


def cells(table: str, **known: str) -> dict[str, str]:
    """A row of the table with these texts, and empty ones for the other columns.

    Raises
    ------
    KeyError
        For a column that the table does not have.
    """
    row = {column.name: "" for column in BY_NAME[table].columns}
    for name, text in known.items():
        _ = row[name]
        row[name] = text
    return row


def source(book: Book, new: NewSource) -> dict[str, str]:
    """The row of a new source, with a key of its own."""
    key = slugs.free(slugs.slug(new.title), book.sources)
    return cells(
        "sources",
        source_id=key,
        title=new.title,
        publisher=new.publisher,
        section=new.section,
        published=new.published,
        url=new.url,
        no_url_reason=new.no_url_reason,
        accessed=new.accessed,
        entered_by=new.entered_by,
    )


def collaboration(book: Book, new: NewCollaboration, source_id: str) -> dict[str, str]:
    """The row of a new collaboration that goes on, with a key of its own."""
    return cells(
        "collaborations",
        collaboration_id=slugs.free(slugs.slug(new.label), book.collaborations),
        label=new.label,
        name=new.name or new.label,
        kind=new.kind,
        purpose=new.purpose,
        website=new.website,
        joined=new.joined,
        first_observed=new.first_observed,
        end_status=EndStatus.ONGOING.value,
        responsible=new.responsible,
        committee_id=new.committee_id,
        reimbursement_expected=new.reimbursement_expected,
        source_id=source_id,
        certainty=Certainty.STATED.value,
        note=new.note,
    )


def comment(book: Book, new: NewComment, today: dt.date) -> Rows:
    """The row of a comment, and that of the source of comments when it is the first one."""
    taken = {row.comment_id for row in book.rows("comments")}
    named = "-".join(filter(None, (new.subject_key, new.year, today.isoformat())))
    row = cells(
        "comments",
        comment_id=slugs.free(slugs.slug(named), taken),
        subject=new.subject,
        subject_key=new.subject_key,
        year=new.year,
        author=new.author,
        written_on=today.isoformat(),
        text=new.text,
        source_id=OWN_COMMENTS,
        certainty=Certainty.STATED.value,
    )
    if OWN_COMMENTS in book.sources:
        return {"comments": (row,)}
    about = cells(
        "sources",
        source_id=OWN_COMMENTS,
        title="Kommentarer skrivna i tjänsten",
        publisher=book.dataset.region,
        no_url_reason="Kommentarerna skrivs direkt i tjänsten",
        entered_by=new.author,
    )
    return {"sources": (about,), "comments": (row,)}
