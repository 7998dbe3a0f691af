"""The comments that people have written on something, the latest first."""

from collections.abc import Iterable

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.words import SubjectKind


def on(book: Book, subject: SubjectKind, key: str, year: int | None = None) -> tuple[Comment, ...]:
    """The comments on one thing.

    Parameters
    ----------
    key
        The key of the collaboration, the goal or the body. A comment's own key may have the year after a slash.
    year
        Only what is about this year, or about no year; None for every year.
    """
    found: list[Comment] = [
        row
        for row in book.rows("comments")
        if row.subject is subject
        and row.subject_key.partition("/")[0] == key
        and year in (None, row.year or _year_in_key(row) or year)
    ]
    return tuple(sorted(found, key=lambda row: str(row.written_on), reverse=True))


def on_effort(book: Book, year: int) -> tuple[Comment, ...]:
    """The comments on anybody's effort in a year, for the collaborations of this Book."""
    return tuple(row for key in book.collaborations for row in on(book, SubjectKind.EFFORT, key, year))


def on_dataset(book: Book, year: int | None = None) -> tuple[Comment, ...]:
    """The comments on the whole dataset, or those that are about a year or about none."""
    return on(book, SubjectKind.DATASET, book.dataset.dataset_id, year)


def on_bodies(book: Book, bodies: Iterable[Body], year: int) -> tuple[Comment, ...]:
    """The comments on some bodies that are about a year, or about none."""
    return tuple(row for body in bodies for row in on(book, SubjectKind.BODY, body.body_id, year))


def of_year(book: Book, year: int) -> tuple[Comment, ...]:
    """The comments that say that they are about a year, whatever they are on."""
    found = [row for row in book.rows("comments") if (row.year or _year_in_key(row)) == year]
    return tuple(sorted(found, key=lambda row: str(row.written_on), reverse=True))


def _year_in_key(row: Comment) -> int | None:
    year = row.subject_key.partition("/")[2]
    return int(year) if year.isdigit() else None
