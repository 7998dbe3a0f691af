"""The day that a report is written as of: everything in it is seen from that one day (design, chapter 3).

The office gives the day by dating the document. Until it has, the report is seen from the day when it is made, and when
that is later than the day when it was to be given, from that day: a report about 2018 made years later does not tell of
agreements that run out now. In a locked edition the day when it is made is the day when it was locked.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.deadlines import deadline
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.documents import texts as document_texts
from kronoberg.analysis.overview import reference
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.reference import ReferenceValue
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import DocumentKind, RuleKind, SeriesKind

APRIL = 4
"""The month in which the report is given where no rule in the data names one (strategy, Ansvarsfördelning)."""


def of(book: Book, year: int, today: dt.date) -> dt.date:
    """The day of the report on a year's figures, never after `today`: nobody knows what will have happened then.

    Asked again with its own answer it gives the same day, so that each part of a report may ask.
    """
    return min(today, _dated(book, year) or due(book, year))


def due(book: Book, year: int) -> dt.date:
    """The day when the report on a year's figures is to be given, as the year wheel has it."""
    months = (rule.month for rule in deadline.rules_of(book, RuleKind.REPORT))
    day, _ = yearly_deadlines.given(book, RuleKind.REPORT, year + 1, next(filter(None, months), APRIL))
    return day


def seen(book: Book, year: int, day: dt.date) -> Book:
    """The Book without what had not happened by the day of a report on a year, as its own dates tell it.

    Left out are agreements that were made later, the evaluations and decisions of later days, and price indices of
    later years. Meetings, reports from them and judgements are asked for by day anyway; figures and what people have
    written stand as they are.
    """
    found: dict[str, tuple[Any, ...]] = {
        "agreements": tuple(_agreements(book, day)),
        "reference_values": tuple(_reference_values(book, year, day)),
        "decisions": tuple(row for row in book.rows("decisions") if not _is_later(row.decided_on, day)),
    }
    changed = {name: rows for name, rows in found.items() if rows != book.rows(name)}
    return book.replaced(**changed) if changed else book


def _dated(book: Book, year: int) -> dt.date | None:
    head = document_texts.head(book, DocumentKind.REPORT, year)
    return head.dated.last_day if head is not None and head.dated is not None else None


def _agreements(book: Book, day: dt.date) -> Iterator[Agreement]:
    for row in book.agreements:
        if _is_later(row.signed or agreements.start(row), day):
            continue
        yield row.model_copy(update={"evaluation_done": None}) if _is_later(row.evaluation_done, day) else row


def _reference_values(book: Book, year: int, day: dt.date) -> Iterator[ReferenceValue]:
    """The values without the price indices of later years, and without those published later where others are left."""
    indices = {series.series_id for series in reference.series_of(book, SeriesKind.PRICE_INDEX)}
    of_index = [row for row in book.reference_values if row.series_id in indices and row.period[:4] <= str(year)]
    known = [row for row in of_index if not _is_later(book.sources[row.source_id].published, day)]
    left = known if any(row.period.isdigit() for row in known) else of_index
    kept = {(row.series_id, row.period) for row in left}
    for row in book.reference_values:
        if row.series_id not in indices or (row.series_id, row.period) in kept:
            yield row


def _is_later(date: PartialDate | None, day: dt.date) -> bool:
    return date is not None and date.first_day > day
