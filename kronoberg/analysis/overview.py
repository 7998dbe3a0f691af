"""A year in one place: every collaboration's cost and effort, the totals, and the change from the year before.

Pages, the command line and the documents all call `year_overview`; none of them adds anything up.
"""

from dataclasses import dataclass

from kronoberg.analysis import costs, effort, expected
from kronoberg.analysis.costs import Totals, YearCost
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Kind


@dataclass(frozen=True, slots=True)
class YearRow:
    """One collaboration's year."""

    collaboration: Collaboration
    cost: YearCost
    effort: Figure


@dataclass(frozen=True, slots=True)
class Group:
    """A group of collaborations with its sums."""

    rows: tuple[YearRow, ...]
    costs: Totals
    effort: Figure


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
        Collaborations expected in only one of the years.
    """

    year: int
    previous_year: int
    now: Figure
    previous: Figure
    amount: Figure | None
    came: tuple[Collaboration, ...]
    went: tuple[Collaboration, ...]


@dataclass(frozen=True, slots=True)
class YearOverview:
    """A year's whole picture.

    Attributes
    ----------
    collaborations, programmes, everything
        The groups; a programme is an assignment, not a collaboration.
    unclear
        Collaborations that may or may not have gone on; they are outside every total.
    cost_change
        The change of the gross total from the year before.
    """

    year: int
    collaborations: Group
    programmes: Group
    everything: Group
    unclear: tuple[Collaboration, ...]
    cost_change: Change

    def rows_of(self, collaboration_id: str | None) -> tuple[YearRow, ...]:
        """The year's row of one collaboration (none when it is not expected this year), or all rows for None."""
        rows = self.everything.rows
        if collaboration_id is None:
            return rows
        return tuple(row for row in rows if row.collaboration.collaboration_id == collaboration_id)


def year_overview(book: Book, year: int) -> YearOverview:
    """Put together a year's costs and effort for every collaboration that is expected in it."""
    rows = year_rows(book, year)
    return YearOverview(
        year=year,
        collaborations=_group(tuple(row for row in rows if row.collaboration.kind is not Kind.PROGRAMME)),
        programmes=_group(tuple(row for row in rows if row.collaboration.kind is Kind.PROGRAMME)),
        everything=_group(rows),
        unclear=expected.membership(book, year).unclear,
        cost_change=cost_change(book, year),
    )


def year_rows(book: Book, year: int) -> tuple[YearRow, ...]:
    """One row for each collaboration and programme that is expected in the year, in reading order."""
    return tuple(
        YearRow(
            collaboration=collaboration,
            cost=costs.year_cost(book, collaboration, year),
            effort=effort.year_effort(book, collaboration, year),
        )
        for collaboration in expected.membership(book, year).expected
    )


def cost_change(book: Book, year: int) -> Change:
    """The change of the gross total since the year before.

    Stated only when both years are complete and the same collaborations were expected in both (design, chapter 3).
    """
    now, before = year_rows(book, year), year_rows(book, year - 1)
    total_now = costs.totals(row.cost for row in now).gross
    total_before = costs.totals(row.cost for row in before).gross
    ids_now = {row.collaboration.collaboration_id for row in now}
    ids_before = {row.collaboration.collaboration_id for row in before}
    comparable = _fully_known(total_now) and _fully_known(total_before) and ids_now == ids_before
    return Change(
        year=year,
        previous_year=year - 1,
        now=total_now,
        previous=total_before,
        amount=figures.difference(total_now, total_before) if comparable else None,
        came=tuple(row.collaboration for row in now if row.collaboration.collaboration_id not in ids_before),
        went=tuple(row.collaboration for row in before if row.collaboration.collaboration_id not in ids_now),
    )


def _fully_known(figure: Figure) -> bool:
    return figure.bound is Bound.EXACT and figure.value is not None


def _group(rows: tuple[YearRow, ...]) -> Group:
    return Group(
        rows=rows,
        costs=costs.totals(row.cost for row in rows),
        effort=figures.total((row.effort.as_one_part() for row in rows), unit=Unit.PERCENT_FTE),
    )
