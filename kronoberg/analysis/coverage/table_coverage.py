"""The tables of the work year by year: what is certain, observed, outside the count, missing, and how fresh it is."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.analysis.coverage import coverage, known_rows, steering_gaps, year_gaps
from kronoberg.analysis.coverage.gap_places import COVERED, Gap, GapKind
from kronoberg.analysis.coverage.known_rows import Known
from kronoberg.analysis.seats import representation, seats
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup

_KnownOf = Callable[[int], Known]
_GapsOf = Mapping[int, tuple[Gap, ...]]


@dataclass(frozen=True, slots=True)
class TableYear:
    """One year of a table."""

    year: int
    known: Known
    missing: tuple[Gap, ...]


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
    rules: dict[str, _KnownOf] = {
        "collaborations": lambda year: known_rows.collaborations(book, year),
        "chairmanships": lambda year: known_rows.chairs(book, year),
        "members": lambda year: known_rows.members(book, year),
        "agreements": lambda year: known_rows.agreements_held(book, year),
        "guideline_assessments": lambda year: known_rows.judged(book, year, today),
        "activities": _dated(book, "activities"),
        "results": _dated(book, "results"),
        "decisions": _dated(book, "decisions"),
        "meetings": lambda year: known_rows.meetings_held(book, year, today),
        "board_meetings": _dated(book, "board_meetings"),
        "trips": _dated(book, "trips"),
        "programmes": lambda year: known_rows.of_years(book, "programmes", year),
        "projects": lambda year: known_rows.of_years(book, "projects", year),
    }
    gaps = {year: missing(book, year, today) for year in years}
    made = [_coverage(book, name, gaps, known_of) for name, known_of in rules.items()]
    return (made[0], *_appointments(book, gaps), *made[1:])


def missing(book: Book, year: int, today: dt.date) -> tuple[Gap, ...]:
    """What is missing beside the figures by now; of a year that goes on nothing that it may still bring.

    Guidelines count as they were judged at the end of the year.
    """
    early = {GapKind.RESULT} if not year_gaps.is_to_be_told(book, year, today) else set()
    early |= {GapKind.GOAL_STATE} if year >= today.year else set()
    found = steering_gaps.in_all(book, year, today, judged_by=known_rows.end_of(year, today))
    return tuple(gap for gap in found if gap.kind in COVERED - early)


def freshness(book: Book, rows: Iterable[Row]) -> Freshness | None:
    """The latest day on which a source behind the rows was read or is dated.

    A date known only to its year or month counts from its first day: nothing shows that it is later than that.
    """
    ids = {getattr(row, column, None) for row in rows for column in coverage.SOURCE_COLUMNS} - {None}
    sources = [book.sources[str(source_id)] for source_id in ids]
    found = [Freshness(row.accessed, read=True) for row in sources if row.accessed is not None]
    found += [Freshness(row.published, read=False) for row in sources if row.published is not None]
    return max(found, key=lambda each: (each.day.first_day, each.day.text, each.read), default=None)


def _appointments(book: Book, gaps: _GapsOf) -> tuple[TableCoverage, ...]:
    group_of = {body.body_id: seats.group_of(body) for body in book.rows("bodies")}
    undated = [group_of[seat.appointment.body_id] for seat in representation.undated(book)]
    made = []
    for group in (each for each in BodyGroup if each in group_of.values()):
        rows = [row for row in book.rows("appointments") if group_of[row.body_id] is group]
        of_group = gaps if group is BodyGroup.POLITICAL else dict.fromkeys(gaps, ())
        of_years = tuple(
            TableYear(year, known_rows.seats(book, year, group), _in_table(found, "appointments"))
            for year, found in of_group.items()
        )
        fresh = freshness(book, rows)
        made.append(TableCoverage(BY_NAME["appointments"], group, of_years, len(rows), undated.count(group), fresh))
    return tuple(made)


def _coverage(book: Book, name: str, gaps: _GapsOf, known_of: _KnownOf) -> TableCoverage:
    rows = book.rows(name)
    return TableCoverage(
        table=BY_NAME[name],
        group=None,
        years=tuple(TableYear(year, known_of(year), _in_table(found, name)) for year, found in gaps.items()),
        rows=len(rows),
        undated=sum(not _has_a_date(row) for row in rows),
        fresh=freshness(book, rows),
    )


def _in_table(gaps: Iterable[Gap], name: str) -> tuple[Gap, ...]:
    """The gaps that are told of with a table, the one where they are filled in."""
    return tuple(gap for gap in gaps if gap.place.table == name)


def _dated(book: Book, name: str) -> _KnownOf:
    column = coverage.year_column(BY_NAME[name]) or ""
    return lambda year: known_rows.dated(book.rows(name), lambda row: coverage.year_of(getattr(row, column)), year)


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
