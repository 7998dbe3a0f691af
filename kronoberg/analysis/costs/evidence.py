"""What stands behind a figure: the rows it was added up from, the amount in foreign currency, the voucher lines."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from kronoberg.analysis.costs.costs import Part, YearCost
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import COST_KEY, Cost, ForeignAmount, Posting
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import VALUELESS


@dataclass(frozen=True, slots=True)
class Evidence:
    """A part of a cost, an income or a budget with what it rests on.

    Attributes
    ----------
    foreign
        The foreign amount that was converted, where there is one.
    postings
        The voucher lines, in the order they were booked.
    posting_sources
        The lines' sources, each once, in that order.
    posted
        Their sum; not applicable without voucher lines.
    """

    part: Part
    foreign: ForeignAmount | None
    postings: tuple[Posting, ...]
    posting_sources: tuple[str, ...]
    posted: Figure

    @property
    def agrees(self) -> bool:
        """Whether the voucher lines add up to the part."""
        return self.posted.value == self.part.figure.value


def behind(book: Book, cost: YearCost) -> tuple[Evidence, ...]:
    """What stands behind each part of a collaboration's cost, income and budget in a year."""
    own = (cost.collaboration.collaboration_id, cost.year)
    foreign = {_key(row): row for row in book.by_year("foreign_amounts").get(own, ())}
    booked: dict[tuple[Any, ...], list[Posting]] = defaultdict(list)
    for row in book.by_year("postings").get(own, ()):
        booked[_key(row)].append(row)
    parts = (*cost.parts, *cost.budget_parts)
    return tuple(_evidence(part, foreign.get(_key(part.row)), booked[_key(part.row)]) for part in parts)


def _evidence(part: Part, foreign: ForeignAmount | None, booked: list[Posting]) -> Evidence:
    lines = tuple(sorted(booked, key=lambda row: (str(row.booked_on), row.posting_id)))
    used = tuple(dict.fromkeys(row.source_id for row in lines))
    return Evidence(part, foreign, postings=lines, posting_sources=used, posted=_sum(booked, part))


_key: Callable[[Cost | ForeignAmount | Posting], tuple[Any, ...]] = attrgetter(*COST_KEY)


def _sum(lines: list[Posting], part: Part) -> Figure:
    if part.row.status in VALUELESS:
        return figures.not_applicable(unit=Unit.SEK)
    amounts = (
        figures.known(row.amount_sek, unit=Unit.SEK, status=part.row.status, sources=(row.source_id,)) for row in lines
    )
    return figures.total(amounts, unit=Unit.SEK)
