"""Rows that a person adds by a form, as text: a source, a collaboration, a comment, an account rule.

A form hands over what is written, by column; what the person is not asked stands here. Nothing is checked or saved: the
rows become a candidate like any others (design, chapter 4): the contracts say what is wrong with them.
"""

import datetime as dt
from collections.abc import Mapping

from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells
from kronoberg.domain.words import Certainty, EndStatus

Rows = Mapping[str, tuple[Cells, ...]]
"""Rows by table name, each with a text for every column. One whose key the Book has takes that row's place."""

OWN_COMMENTS = "egen-kommentar"
"""The source of what people write as comments in the service."""
INTERNAL = "Internt underlag som inte finns på någon webbplats"
"""Why a new source has no address, until somebody writes another reason or an address."""
_STEP = 10
"""Between the numbers of two account rules, so that there is room for others."""


def source(book: Book, written: Cells) -> dict[str, str]:
    """The row of a new source, with a key made from its title; an address takes the place of `INTERNAL`."""
    if written.get("url") and written.get("no_url_reason") == INTERNAL:
        written = {**written, "no_url_reason": ""}
    return BY_NAME["sources"].cells(source_id=slugs.free(slugs.slug(written["title"]), book.sources), **written)


def collaboration(book: Book, written: Cells, source_id: str) -> dict[str, str]:
    """The row of a new collaboration that goes on, with a key made from its label, which is its name where none is."""
    known = {
        "collaboration_id": slugs.free(slugs.slug(written["label"]), book.collaborations),
        "name": written.get("name") or written["label"],
        "end_status": EndStatus.ONGOING.value,
        "source_id": source_id,
        "certainty": Certainty.STATED.value,
    }
    return BY_NAME["collaborations"].cells(**{**written, **known})


def comment(book: Book, written: Cells, today: dt.date) -> Rows:
    """The row of a comment, and that of the source of comments when it is the first one."""
    taken = {row.comment_id for row in book.rows("comments")}
    named = "-".join(filter(None, (written["subject_key"], written["year"], today.isoformat())))
    row = BY_NAME["comments"].cells(
        comment_id=slugs.free(slugs.slug(named), taken),
        written_on=today.isoformat(),
        source_id=OWN_COMMENTS,
        certainty=Certainty.STATED.value,
        **written,
    )
    if OWN_COMMENTS in book.sources:
        return {"comments": (row,)}
    about = BY_NAME["sources"].cells(
        source_id=OWN_COMMENTS,
        title="Kommentarer skrivna i tjänsten",
        publisher=book.dataset.region,
        no_url_reason="Kommentarerna skrivs direkt i tjänsten",
        entered_by=written["author"],
    )
    return {"sources": (about,), "comments": (row,)}


def account_rule(book: Book, written: Cells) -> dict[str, str]:
    """The row of a new account rule, tried after those that there are; for one account when no last one is written."""
    rules = book.rows("account_rules")
    parts = (written[name] for name in ("collaboration_id", "category", "account_from", "cost_centre", "project"))
    key = slugs.slug(" ".join(filter(None, parts))) or "regel"
    known = {
        "rule_id": slugs.free(key, {rule.rule_id for rule in rules}),
        "order": str(max((rule.order for rule in rules), default=0) + _STEP),
        "account_to": written["account_to"] or written["account_from"],
    }
    return BY_NAME["account_rules"].cells(**{**written, **known})
