"""A year in one place: every collaboration's cost and effort, the totals, and the change from the year before.

Pages, the command line and the documents all call `year_overview`; none of them adds anything up.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Kind


@dataclass(frozen=True, slots=True)
class YearRow:
    """One collaboration's year; `previous` is its gross cost of the year before, not applicable if it was not there."""

    collaboration: Collaboration
    cost: YearCost
    effort: Figure
    previous: Figure

    @property
    def change(self) -> Figure | None:
        """The change of the gross cost from the year before; None unless both years are fully known."""
        both_known = _fully_known(self.cost.gross) and _fully_known(self.previous)
        return figures.difference(self.cost.gross, self.previous) if both_known else None


@dataclass(frozen=True, slots=True)
class Change:
    """The change between two years, or why there is none to state.

    Attributes
    ----------
    now, previous
        The two years' totals.
    amount
        The difference; None when the years cannot be compared.
    came, went
        Collaborations that were there in only one of the years.
    unclear_before, unclear
        Collaborations expected in one of the years, of which nobody knows whether they went on in the other.
    """

    year: int
    previous_year: int
    now: Figure
    previous: Figure
    amount: Figure | None
    came: tuple[Collaboration, ...]
    went: tuple[Collaboration, ...]
    unclear_before: tuple[Collaboration, ...]
    unclear: tuple[Collaboration, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of collaborations with its sums, and the change of its gross cost from the year before.

    Attributes
    ----------
    unclear
        Those that may or may not have gone on; they are outside the sums.
    """

    rows: tuple[YearRow, ...]
    costs: Totals
    effort: Figure
    cost_change: Change
    unclear: tuple[Collaboration, ...]

    @property
    def only_unclear(self) -> bool:
        """Whether nobody knows if any of the group went on: then its sums are not "not applicable" but unclear."""
        return bool(self.unclear) and not self.rows


@dataclass(frozen=True, slots=True)
class YearOverview:
    """A year's whole picture.

    Attributes
    ----------
    collaborations, programmes, everything
        The groups; a programme is an assignment, not a collaboration.
    """

    year: int
    collaborations: Group
    programmes: Group
    everything: Group

    @property
    def unclear(self) -> tuple[Collaboration, ...]:
        """Collaborations and programmes that may or may not have gone on; they are outside every total."""
        return self.everything.unclear

    @property
    def cost_change(self) -> Change:
        """The change of the gross total from the year before."""
        return self.everything.cost_change

    def rows_of(self, collaboration_id: str | None) -> tuple[YearRow, ...]:
        """The year's row of one collaboration (none when it is not expected this year), or all rows for None."""
        rows = self.everything.rows
        if collaboration_id is None:
            return rows
        return tuple(row for row in rows if row.collaboration.collaboration_id == collaboration_id)


def year_overview(book: Book, year: int) -> YearOverview:
    """Put together a year's costs and effort for every collaboration that is expected in it."""
    rows, before = year_rows(book, year), year_rows(book, year - 1)
    unclear = expected.membership(book, year).unclear
    apart = tuple(row for row in unclear if row.kind is Kind.PROGRAMME)
    together = tuple(row for row in unclear if row.kind is not Kind.PROGRAMME)
    return YearOverview(
        year=year,
        collaborations=_group(_without_programmes(rows), _without_programmes(before), year, together),
        programmes=_group(_programmes(rows), _programmes(before), year, apart),
        everything=_group(rows, before, year, unclear),
    )


def year_rows(book: Book, year: int) -> tuple[YearRow, ...]:
    """One row for each collaboration and programme that is expected in the year, in reading order."""
    return tuple(
        YearRow(
            collaboration=collaboration,
            cost=costs.year_cost(book, collaboration, year),
            effort=effort.year_effort(book, collaboration, year),
            previous=_gross_if_expected(book, collaboration, year - 1),
        )
        for collaboration in expected.membership(book, year).expected
    )


def largest_first(rows: Iterable[YearRow]) -> tuple[YearRow, ...]:
    """Sort a year's rows by gross cost; those without a known one come last, in the order they had."""
    return tuple(sorted(rows, key=lambda row: (row.cost.gross.value is None, -(row.cost.gross.value or 0))))


def largest_effort_first(rows: Iterable[YearRow]) -> tuple[YearRow, ...]:
    """Sort a year's rows by effort; those without a known one come last, in the order they had."""
    return tuple(sorted(rows, key=lambda row: (row.effort.value is None, -(row.effort.value or 0))))


def _gross_if_expected(book: Book, collaboration: Collaboration, year: int) -> Figure:
    if expected.expectation(collaboration, year) is not Expectation.EXPECTED:
        return figures.not_applicable(unit=Unit.SEK)
    return costs.year_cost(book, collaboration, year).gross


def cost_change(book: Book, year: int) -> Change:
    """The change of the gross total since the year before.

    Stated only when both years are complete and the same collaborations were expected in both (design, chapter 3).
    """
    return _change(year_rows(book, year), year_rows(book, year - 1), year, _gross_of)


def effort_change(book: Book, year: int) -> Change:
    """The change of the effort since the year before, under the same conditions."""
    return _change(year_rows(book, year), year_rows(book, year - 1), year, _effort_of)


_Rows = tuple[YearRow, ...]


def _change(now: _Rows, before: _Rows, year: int, total_of: Callable[[_Rows], Figure]) -> Change:
    total_now, total_before = total_of(now), total_of(before)
    ids_now = {row.collaboration.collaboration_id for row in now}
    ids_before = {row.collaboration.collaboration_id for row in before}
    comparable = _fully_known(total_now) and _fully_known(total_before) and ids_now == ids_before
    return Change(
        year=year,
        previous_year=year - 1,
        now=total_now,
        previous=total_before,
        amount=figures.difference(total_now, total_before) if comparable else None,
        came=_in_state(now, year - 1, Expectation.NOT_EXPECTED),
        went=_in_state(before, year, Expectation.NOT_EXPECTED),
        unclear_before=_in_state(now, year - 1, Expectation.UNCLEAR),
        unclear=_in_state(before, year, Expectation.UNCLEAR),
    )


def _in_state(rows: _Rows, year: int, state: Expectation) -> tuple[Collaboration, ...]:
    """Those of one year's collaborations that are in a state in the other year."""
    return tuple(row.collaboration for row in rows if expected.expectation(row.collaboration, year) is state)


def _fully_known(figure: Figure) -> bool:
    return figure.bound is Bound.EXACT and figure.value is not None


def _group(rows: _Rows, before: _Rows, year: int, unclear: tuple[Collaboration, ...]) -> Group:
    return Group(
        rows=rows,
        costs=costs.totals(row.cost for row in rows),
        effort=_effort_of(rows),
        cost_change=_change(rows, before, year, _gross_of),
        unclear=unclear,
    )


def _programmes(rows: _Rows) -> _Rows:
    return tuple(row for row in rows if row.collaboration.kind is Kind.PROGRAMME)


def _without_programmes(rows: _Rows) -> _Rows:
    return tuple(row for row in rows if row.collaboration.kind is not Kind.PROGRAMME)


def _gross_of(rows: _Rows) -> Figure:
    return costs.totals(row.cost for row in rows).gross


def _effort_of(rows: _Rows) -> Figure:
    return figures.total((row.effort.as_one_part() for row in rows), unit=Unit.PERCENT_FTE)
