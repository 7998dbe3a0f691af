"""Which collaborations should have figures in a year, which are unclear, and which came and went.

The rule (design, chapter 3): expected when joined ≤ year ≤ ended. With an unknown end, until it was last observed;
after that it is unclear and stands outside the total. The same holds before the first observation of one whose start
is unknown.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import EndStatus, Kind


class Expectation(StrEnum):
    """Whether a collaboration should have figures in a year."""

    EXPECTED = "expected"
    UNCLEAR = "unclear"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True, slots=True)
class Membership:
    """Collaborations of a year, each list in reading order: largest groups first as `in_reading_order` sorts them."""

    expected: tuple[Collaboration, ...]
    unclear: tuple[Collaboration, ...]


def expectation(collaboration: Collaboration, year: int) -> Expectation:
    """Tell whether a collaboration should have figures in a year."""
    if collaboration.joined is not None and year < collaboration.joined.year:
        return Expectation.NOT_EXPECTED
    first_seen = collaboration.first_observed
    if collaboration.joined is None and first_seen is not None and year < first_seen.year:
        return Expectation.UNCLEAR
    return _expectation_at_the_end(collaboration, year)


def _expectation_at_the_end(collaboration: Collaboration, year: int) -> Expectation:
    if collaboration.end_status is EndStatus.ONGOING:
        return Expectation.EXPECTED
    if collaboration.ended is not None:
        return Expectation.EXPECTED if year <= collaboration.ended.year else Expectation.NOT_EXPECTED
    if collaboration.last_observed is not None and year > collaboration.last_observed.year:
        return Expectation.UNCLEAR
    return Expectation.EXPECTED


def on_day(collaboration: Collaboration, day: dt.date) -> Expectation:
    """Tell whether a collaboration went on on a day: as in the day's year, but for what a source says of its ends.

    So the figures of a year and the guidelines on its last day are about the same ones. A date known only to the year
    or the month covers all of it.
    """
    joined, ended = collaboration.joined, collaboration.ended
    if (joined is not None and day < joined.first_day) or (ended is not None and day > ended.last_day):
        return Expectation.NOT_EXPECTED
    return expectation(collaboration, day.year)


def membership(book: Book, year: int) -> Membership:
    """Sort the dataset's collaborations and programmes by whether they should have figures in a year."""
    ordered = in_reading_order(book)
    by_expectation = {row.collaboration_id: expectation(row, year) for row in ordered}
    return Membership(
        expected=tuple(row for row in ordered if by_expectation[row.collaboration_id] is Expectation.EXPECTED),
        unclear=tuple(row for row in ordered if by_expectation[row.collaboration_id] is Expectation.UNCLEAR),
    )


def in_reading_order(book: Book) -> tuple[Collaboration, ...]:
    """All collaborations in Swedish alphabetical order of their labels, programmes after the collaborations."""
    return tuple(
        sorted(
            book.collaborations.values(),
            key=lambda row: (row.kind is Kind.PROGRAMME, swedish.collation_key(row.label)),
        )
    )
