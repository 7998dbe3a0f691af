"""The tables of the work year by year: what is certain, observed, outside the count, missing, and how fresh it is."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.coverage import coverage, known_rows, year_gaps
from kronoberg.analysis.coverage.known_rows import Known
from kronoberg.analysis.coverage.year_gaps import Missing
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.travel import trip_reports
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup

_KnownOf = Callable[[int], Known]
_MissingOf = Callable[[int], tuple[Missing, ...]]


@dataclass(frozen=True, slots=True)
class TableYear:
    """One year of a table."""

    year: int
    known: Known
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Freshness:
    """The latest day on which any source behind some rows was read, or else is dated."""

    day: PartialDate
    read: bool


@dataclass(frozen=True, slots=True)
class TableCoverage:
    """A table through the years.

    Attributes
    ----------
    group
        The bodies that the rows are about, for appointments: they are counted in groups, never together.
    rows, undated
        How many rows there are in all, and how many have no date at all, so that they belong to no year.
    fresh
        How fresh the sources are; None without rows, or when no source has a date.
    """

    table: Table
    group: BodyGroup | None
    years: tuple[TableYear, ...]
    rows: int
    undated: int
    fresh: Freshness | None

    @property
    def key(self) -> str:
        """A name for it that never changes: `results`, `appointments-political`."""
        return self.table.name if self.group is None else f"{self.table.name}-{self.group.value}"


def tables(book: Book, years: Sequence[int], today: dt.date) -> tuple[TableCoverage, ...]:
    """Every table that says something of a year, except costs, reimbursements and effort, which have their own states.

    `today` tells which meetings have been held and what should have been done by now.
    """
    owed = trip_reports.owed_reports(book, today)
    rules: dict[str, tuple[_KnownOf, _MissingOf]] = {
        "collaborations": (lambda year: known_rows.collaborations(book, year), _nothing),
        "chairmanships": (lambda year: known_rows.chairs(book, year), lambda year: year_gaps.chairs(book, year)),
        "members": (lambda year: known_rows.members(book, year), _nothing),
        "agreements": (
            lambda year: known_rows.agreements_held(book, year),
            lambda year: year_gaps.agreements_and_evaluations(book, year, today),
        ),
        "guideline_assessments": (
            lambda year: known_rows.judged(book, year, today),
            lambda year: year_gaps.assessments(book, year, today),
        ),
        "activities": (_dated(book, "activities"), lambda year: year_gaps.goals(book, year, today)),
        "results": (_dated(book, "results"), lambda year: year_gaps.results(book, year, today)),
        "decisions": (_dated(book, "decisions"), _nothing),
        "meetings": (
            lambda year: known_rows.meetings_held(book, year, today),
            lambda year: year_gaps.trip_reports(book, year, owed),
        ),
        "board_meetings": (_dated(book, "board_meetings"), lambda year: year_gaps.board_days(book, year, today)),
        "trips": (_dated(book, "trips"), lambda year: year_gaps.trips(book, year)),
        "programmes": _of_years(book, "programmes"),
        "projects": _of_years(book, "projects"),
    }
    made = [_coverage(book, name, years, *rule) for name, rule in rules.items()]
    return (made[0], *_appointments(book, years), *made[1:])


def freshness(book: Book, rows: Iterable[Row]) -> Freshness | None:
    """The latest day on which a source behind the rows was read or is dated.

    A date known only to its year or month counts from its first day: nothing shows that it is later than that.
    """
    ids = {getattr(row, column, None) for row in rows for column in coverage.SOURCE_COLUMNS} - {None}
    sources = [book.sources[str(source_id)] for source_id in ids]
    found = [Freshness(row.accessed, read=True) for row in sources if row.accessed is not None]
    found += [Freshness(row.published, read=False) for row in sources if row.published is not None]
    return max(found, key=lambda each: (each.day.first_day, each.day.text, each.read), default=None)


def _appointments(book: Book, years: Sequence[int]) -> tuple[TableCoverage, ...]:
    group_of = {body.body_id: seats.group_of(body) for body in book.rows("bodies")}
    undated = [group_of[seat.appointment.body_id] for seat in representation.undated(book)]
    found = []
    for group in (each for each in BodyGroup if each in group_of.values()):
        rows = [row for row in book.rows("appointments") if group_of[row.body_id] is group]
        gaps = year_gaps.holders if group is BodyGroup.POLITICAL else _nothing_in
        of_years = tuple(TableYear(year, known_rows.seats(book, year, group), gaps(book, year)) for year in years)
        fresh = freshness(book, rows)
        found.append(TableCoverage(BY_NAME["appointments"], group, of_years, len(rows), undated.count(group), fresh))
    return tuple(found)


def _coverage(book: Book, name: str, years: Sequence[int], known_of: _KnownOf, missing_of: _MissingOf) -> TableCoverage:
    rows = book.rows(name)
    return TableCoverage(
        table=BY_NAME[name],
        group=None,
        years=tuple(TableYear(year, known_of(year), missing_of(year)) for year in years),
        rows=len(rows),
        undated=sum(not _has_a_date(row) for row in rows),
        fresh=freshness(book, rows),
    )


def _dated(book: Book, name: str) -> _KnownOf:
    column = coverage.year_column(BY_NAME[name]) or ""
    return lambda year: known_rows.dated(book.rows(name), lambda row: coverage.year_of(getattr(row, column)), year)


def _of_years(book: Book, name: str) -> tuple[_KnownOf, _MissingOf]:
    return lambda year: known_rows.of_years(book, name, year), lambda year: year_gaps.budgets(book, name, year)


_DATES = (
    *coverage.YEAR_COLUMNS,
    "joined",
    "first_observed",
    "valid_from",
    "valid_to",
    "observed_on",
    "signed",
    "first_year",
)


def _has_a_date(row: Row) -> bool:
    return any(getattr(row, column, None) is not None for column in _DATES)


def _nothing(_: int) -> tuple[Missing, ...]:
    return ()


def _nothing_in(_: Book, __: int) -> tuple[Missing, ...]:
    return ()
