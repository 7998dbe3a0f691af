"""A year's cost divided into its parts: what a person knows of each, what is worked out, and what is left undivided.

Staff support may be worked out as a share of a post times what a whole post costs a year, a fee as an amount in another
currency times a rate. Arithmetic only, on what a person has entered; its terms stay with the row (design, promise 7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kronoberg.analysis.costs import costs
from kronoberg.analysis.entry.new_rows import Rows
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.difference import Cells, RowKey
from kronoberg.domain.words import STRENGTH, Category, Certainty, Direction, Status, YearBasis


@dataclass(frozen=True, slots=True)
class Post:
    """What staff support is worked out from: a share of a post in percent, a year's cost of it, on-costs in percent."""

    share: Decimal
    cost: Decimal
    on_costs: Decimal

    @property
    def amount(self) -> Decimal:
        """The cost in kronor, rounded once to whole öre."""
        return _ore(self.cost * (1 + self.on_costs / 100) * self.share / 100)

    @property
    def terms(self) -> str:
        """How it was worked out, to stay with the row."""
        return (
            f"Uträknat: {_said(self.share)} % av en heltid för {_said(self.cost)} kr om året "
            f"med {_said(self.on_costs)} % i pålägg."
        )


@dataclass(frozen=True, slots=True)
class Foreign:
    """An amount in another currency and the rate in kronor that it was paid at."""

    currency: str
    amount: Decimal
    rate: Decimal

    @property
    def kronor(self) -> Decimal:
        """The amount in kronor, rounded once to whole öre."""
        return _ore(self.amount * self.rate)

    @property
    def terms(self) -> str:
        """How it was worked out, to stay with the row."""
        return f"Uträknat: {_said(self.amount)} {self.currency} till kursen {_said(self.rate)} kr."


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one part, in kronor; worked out from `worked_out` where that is given."""

    category: Category
    kronor: Decimal
    worked_out: Post | Foreign | None = None


@dataclass(frozen=True, slots=True)
class Divided:
    """What is divided: whose cost of which year, how certain the parts are, and the key of their source."""

    owner: Collaboration
    year: int
    status: Status
    source_id: str

    def key(self, category: Category) -> dict[str, str]:
        """The key of a part's row, by column."""
        return {
            "collaboration_id": self.owner.collaboration_id,
            "year": str(self.year),
            "direction": Direction.EXPENSE.value,
            "category": category.value,
            "status": self.status.value,
        }


@dataclass(frozen=True, slots=True)
class Split:
    """What the parts lead to: rows to put in, keys of rows that go, and what is left undivided, in kronor.

    `left` is below zero where the parts are more than the whole, and None where nobody has said what the whole is.
    """

    rows: Rows
    removed: Mapping[str, tuple[RowKey, ...]]
    left: Decimal | None


def known(book: Book, owner: Collaboration, year: int) -> tuple[dict[Category, Cost], Decimal | None, Status | None]:
    """What is known already: the rows that count by part, the whole cost in kronor where it is known, its status."""
    cost = costs.year_cost(book, owner, year)
    parts = {part.row.category: part.row for part in cost.parts if part.direction is Direction.EXPENSE}
    value = None if cost.gross.value is None else Decimal(cost.gross.value) / 100
    statuses = {row.status for row in parts.values()}
    return parts, value, next((status for status in STRENGTH if status in statuses), None)


def split(book: Book, what: Divided, parts: Sequence[Part], whole: Decimal | None) -> Split:
    """The rows of a year's cost that is divided.

    Parameters
    ----------
    parts
        Those that are given; others that have the status already are left as they are, and count.
    whole
        The whole year's cost in kronor, of which what the parts leave is not divided; None where it is not known.
    """
    there = {row.category: Decimal(row.amount_sek or 0) / 100 for row in _of_status(book, what)}
    given = {part.category: part.kronor for part in parts}
    stand = {category: kronor for category, kronor in there.items() if category is not Category.UNALLOCATED}
    left = None if whole is None else whole - sum((stand | given).values(), Decimal(0))
    rows = [_row(what, part) for part in parts]
    if left is not None and left > 0:
        rows.append(_row(what, Part(Category.UNALLOCATED, left)))
    foreign = [_foreign(what, part, part.worked_out) for part in parts if isinstance(part.worked_out, Foreign)]
    gone = left == 0 and Category.UNALLOCATED in there
    return Split(
        rows={"costs": tuple(rows), **({"foreign_amounts": tuple(foreign)} if foreign else {})},
        removed={"costs": (tuple(what.key(Category.UNALLOCATED).values()),)} if gone else {},
        left=left,
    )


def _of_status(book: Book, what: Divided) -> list[Cost]:
    rows = book.costs_by_year.get((what.owner.collaboration_id, what.year), ())
    return [row for row in rows if (row.direction, row.status) == (Direction.EXPENSE, what.status)]


def _row(what: Divided, part: Part) -> Cells:
    worked_out = part.worked_out
    return BY_NAME["costs"].cells(
        **what.key(part.category),
        year_basis=YearBasis.STATED.value,
        amount_sek=f"{part.kronor:.2f}",
        approximate="false",
        source_id=what.source_id,
        certainty=(Certainty.DERIVED if worked_out else Certainty.STATED).value,
        note=worked_out.terms if worked_out else "",
    )


def _foreign(what: Divided, part: Part, foreign: Foreign) -> Cells:
    return BY_NAME["foreign_amounts"].cells(
        **what.key(part.category),
        currency=foreign.currency,
        amount=f"{foreign.amount:f}",
        rate=f"{foreign.rate:f}",
        source_id=what.source_id,
        certainty=Certainty.STATED.value,
    )


def _ore(kronor: Decimal) -> Decimal:
    return kronor.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _said(number: Decimal) -> str:
    return swedish.decimal(number).replace(swedish.NBSP, " ")
