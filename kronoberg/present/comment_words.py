"""The Swedish words of comments beside what they are about."""

from collections.abc import Iterable

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Comment

HEADING = "Kommentarer"


def points(rows: Iterable[Comment]) -> tuple[tuple[str, str], ...]:
    """Comments with who wrote them when."""
    return tuple((f"{row.author}, {row.written_on}", row.text) for row in rows)


def named_points(book: Book, rows: Iterable[Comment]) -> tuple[tuple[str, str], ...]:
    """Comments on several things, each with what it is about, who wrote it and when."""
    return tuple((f"{about(book, row)}. {row.author}, {row.written_on}", row.text) for row in rows)


def about(book: Book, row: Comment) -> str:
    """What a comment is about: a collaboration's label or a goal."""
    owner = book.collaborations.get(row.subject_key.partition("/")[0])
    goals = (each.goal for each in book.rows("activities") if each.activity_id == row.subject_key)
    return owner.label if owner else next(goals, row.subject_key)
