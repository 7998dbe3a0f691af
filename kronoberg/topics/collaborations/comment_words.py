"""The Swedish words of comments beside what they are about."""

from collections.abc import Iterable

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.words import SubjectKind

HEADING = "Kommentarer"


def points(rows: Iterable[Comment]) -> tuple[tuple[str, str], ...]:
    """Comments with who wrote them when."""
    return tuple((f"{row.author}, {row.written_on}", row.text) for row in rows)


def named_points(book: Book, rows: Iterable[Comment]) -> tuple[tuple[str, str], ...]:
    """Comments on several things, each with what it is about, who wrote it and when."""
    return tuple((f"{about(book, row)}. {row.author}, {row.written_on}", row.text) for row in rows)


def about(book: Book, row: Comment) -> str:
    """What a comment is about: a collaboration's label, a goal, a body, or the word for it."""
    key = row.subject_key.partition("/")[0]
    if row.subject is SubjectKind.GOAL:
        return next((each.goal for each in book.rows("activities") if each.activity_id == row.subject_key), "")
    if row.subject is SubjectKind.BODY:
        return book.bodies[key].name if key in book.bodies else ""
    owner = book.collaborations.get(key)
    return swedish.sentence(row.subject.word) if owner is None else owner.label
