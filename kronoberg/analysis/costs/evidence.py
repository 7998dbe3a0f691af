"""What stands behind a figure: the rows it was added up from, the amount in foreign currency, the voucher lines."""

from dataclasses import dataclass

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
    posted
        Their sum; not applicable without voucher lines.
    """

    part: Part
    foreign: ForeignAmount | None
    postings: tuple[Posting, ...]
    posted: Figure

    @property
    def agrees(self) -> bool:
        """Whether the voucher lines add up to the part."""
        return self.posted.value == self.part.figure.value


def behind(book: Book, cost: YearCost) -> tuple[Evidence, ...]:
    """What stands behind each part of a collaboration's cost, income and budget in a year."""
    collaboration_id, year = cost.collaboration.collaboration_id, cost.year
    foreign: list[ForeignAmount] = [
        row for row in book.rows("foreign_amounts") if (row.collaboration_id, row.year) == (collaboration_id, year)
    ]
    booked: list[Posting] = [
        row for row in book.rows("postings") if (row.collaboration_id, row.year) == (collaboration_id, year)
    ]
    return tuple(_evidence(part, foreign, booked) for part in (*cost.parts, *cost.budget_parts))


def _evidence(part: Part, foreign: list[ForeignAmount], booked: list[Posting]) -> Evidence:
    key = _key(part.row)
    lines = [row for row in booked if _key(row) == key]
    return Evidence(
        part=part,
        foreign=next((row for row in foreign if _key(row) == key), None),
        postings=tuple(sorted(lines, key=lambda row: (str(row.booked_on), row.posting_id))),
        posted=_sum(lines, part),
    )


def _key(row: Cost | ForeignAmount | Posting) -> tuple[str, ...]:
    return tuple(str(getattr(row, name)) for name in COST_KEY)


def _sum(lines: list[Posting], part: Part) -> Figure:
    if part.row.status in VALUELESS:
        return figures.not_applicable(unit=Unit.SEK)
    amounts = (
        figures.known(row.amount_sek, unit=Unit.SEK, status=part.row.status, sources=(row.source_id,)) for row in lines
    )
    return figures.total(amounts, unit=Unit.SEK)
