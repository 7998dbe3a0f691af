"""The comments that people have written on something, the latest first."""

from kronoberg.domain.book import Book
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


def of_year(book: Book, year: int) -> tuple[Comment, ...]:
    """The comments that say that they are about a year, whatever they are on."""
    found = [row for row in book.rows("comments") if (row.year or _year_in_key(row)) == year]
    return tuple(sorted(found, key=lambda row: str(row.written_on), reverse=True))


def _year_in_key(row: Comment) -> int | None:
    year = row.subject_key.partition("/")[2]
    return int(year) if year.isdigit() else None
