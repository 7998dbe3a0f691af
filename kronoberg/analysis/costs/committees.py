"""Costs by the committee that pays them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.costs import costs
from kronoberg.analysis.costs.costs import Totals
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Committee


@dataclass(frozen=True, slots=True)
class CommitteeCost:
    """What one committee pays in a year, for which collaborations; `committee` is None where no source names one."""

    committee: Committee | None
    rows: tuple[YearRow, ...]
    costs: Totals


def by_committee(book: Book, rows: Iterable[YearRow]) -> tuple[CommitteeCost, ...]:
    """Sum a year's rows by paying committee, in alphabetical order, those without a stated committee last."""
    groups: dict[str | None, list[YearRow]] = {}
    for row in rows:
        groups.setdefault(row.collaboration.committee_id, []).append(row)
    ordered = sorted(
        groups, key=lambda key: (key is None, "" if key is None else swedish.collation_key(book.committees[key].name))
    )
    return tuple(
        CommitteeCost(
            committee=None if key is None else book.committees[key],
            rows=tuple(groups[key]),
            costs=costs.totals(row.cost for row in groups[key]),
        )
        for key in ordered
    )
