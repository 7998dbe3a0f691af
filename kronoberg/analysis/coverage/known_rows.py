"""How many of a table's things are certain, only observed or outside the count in a year.

Certain is what a source dates to the year, or to a period that covers it. Observed is what a source saw on a day of the
year, or in it. Outside the count is what may have been: an unknown beginning or end, a plan, a conclusion.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, tenure
from kronoberg.analysis.travel import meetings
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Assessment, BodyGroup, Certainty, Knowledge

_SHAKY = (Certainty.INFERRED, Certainty.UNDATED)


@dataclass(frozen=True, slots=True)
class Known:
    """How many are certain, only observed, and outside the count."""

    certain: int = 0
    observed: int = 0
    outside: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time with its known ends."""

    valid_from: PartialDate | None
    valid_to: PartialDate | None
    observed_on: PartialDate | None = None


def is_stated(row: SourcedRow) -> bool:
    """Whether a source states the row with a time, so that it may enter a count."""
    return row.certainty not in _SHAKY


def dated(rows: Iterable[SourcedRow], year_of: Callable[..., int | None], year: int) -> Known:
    """Rows that each belong to one year."""
    stated = Counter(is_stated(row) for row in rows if year_of(row) == year)
    return Known(certain=stated[True], outside=stated[False])


def collaborations(book: Book, year: int) -> Known:
    """The collaborations and programmes that went on, and those of which nobody knows."""
    found = expected.membership(book, year)
    return Known(certain=len(found.expected), outside=len(found.unclear))


def seats(book: Book, year: int, group: BodyGroup) -> Known:
    """The appointments held in the bodies of one group, at any time of the year."""
    bodies = [body for body in representation.seats_in_year(book, year, dt.date.max) if body.group is group]
    held = [seat.knowledge for body in bodies for seat in body.held]
    return counted([*held, *(seat.knowledge for body in bodies for seat in body.unsure)])


def chairs(book: Book, year: int) -> Known:
    """The chairmanships that lay in the year, also in a part of it."""
    return dated((each.row for each in seat_history.chairmanships(book)), lambda row: row.year, year)


def members(book: Book, year: int) -> Known:
    """The organisations of each collaboration, each once, by the strongest that any row says of it."""
    found: dict[tuple[str, str], list[Knowledge | None]] = defaultdict(list)
    for row in book.rows("members"):
        owner = book.collaborations[row.collaboration_id]
        if expected.expectation(owner, year) is not Expectation.NOT_EXPECTED:
            found[row.collaboration_id, row.organisation].append(_of_period(row, year, stated=is_stated(row)))
    return counted(_strongest(knowledge) for knowledge in found.values())


def agreements_held(book: Book, year: int) -> Known:
    """The agreements that held; one without a known end may have gone on for as long as its collaboration did."""
    return counted(
        _of_period(Period(agreements.start(row), row.valid_to), year, stated=is_stated(row))
        for row in book.agreements
        if expected.expectation(book.collaborations[row.collaboration_id], year) is not Expectation.NOT_EXPECTED
    )


def of_years(book: Book, table: str, year: int) -> Known:
    """The rows of a table with a first and a last year: programme periods and projects."""
    return counted(
        _of_period(Period(_whole(row.first_year), _whole(row.last_year)), year, stated=is_stated(row))
        for row in book.rows(table)
    )


def judged(book: Book, year: int, today: dt.date) -> Known:
    """The guidelines judged by the end of the year, for each collaboration that then went on."""
    states = guidelines.guideline_states(book, end_of(year, today))
    rows = [each.assessment for each in states if each.state is not Assessment.NOT_ASSESSED]
    stated = Counter(row is not None and is_stated(row) for row in rows)
    return Known(certain=stated[True], outside=stated[False])


def meetings_held(book: Book, year: int, today: dt.date) -> Known:
    """The meetings that took place; planned and coming ones, and conclusions, are outside the count."""
    held = Counter(meetings.took_place(row, today) for row in book.rows("meetings") if row.starts_on.year == year)
    return Known(certain=held[True], outside=held[False])


def end_of(year: int, today: dt.date) -> dt.date:
    """A year's last day, or today in a year that is not over."""
    return min(dt.date(year, 12, 31), today)


def counted(found: Iterable[Knowledge | None]) -> Known:
    """Count what is known of each thing; what nothing says anything of is left out."""
    counts = Counter(found)
    outside = (Knowledge.OPEN_END, Knowledge.CONCLUDED)
    return Known(
        counts[Knowledge.PERIOD] + counts[Knowledge.ONE_END],
        counts[Knowledge.OBSERVED],
        sum(counts[each] for each in outside),
    )


def _of_period(row: tenure.Dated, year: int, *, stated: bool) -> Knowledge | None:
    when = PartialDate(str(year))
    if tenure.rules_out(row.valid_from, row.valid_to, when):
        return None
    shown = tenure.shown_by_dates(row, when)
    may_have_been = row.valid_from is not None if row.valid_to is None else row.valid_from is None
    found = shown or (Knowledge.OPEN_END if may_have_been else None)
    return found if found is None or stated else Knowledge.CONCLUDED


def _strongest(found: Iterable[Knowledge | None]) -> Knowledge | None:
    order = list(Knowledge)
    return min((each for each in found if each is not None), key=order.index, default=None)


def _whole(year: int | None) -> PartialDate | None:
    return None if year is None else PartialDate(str(year))
