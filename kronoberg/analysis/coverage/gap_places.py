"""What is missing: every kind there is, and one thing at a time with the cell where it is filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.domain import difference, slugs
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Row
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.difference import RowKey


class GapKind(Enum):
    """What is missing, in the order in which it is shown."""

    COST = auto()
    INCOME = auto()
    UNDIVIDED = auto()
    COST_BUDGET = auto()
    EFFORT = auto()
    NOT_FINAL = auto()
    CHANGE_COMMENT = auto()
    RESULT = auto()
    REACHED = auto()
    PLAN = auto()
    GOAL_STATE = auto()
    GOAL_RESULT = auto()
    ASSESSMENT = auto()
    HOLDER = auto()
    CHAIR = auto()
    GENDER = auto()
    AGREEMENT = auto()
    AGREEMENT_DATE = auto()
    EVALUATION = auto()
    TRIP_REPORT = auto()
    BOARD_DAYS = auto()
    DISTANCE = auto()
    TRIP_COST = auto()
    PROJECTS = auto()
    BUDGET = auto()
    RESPONSIBLE = auto()
    COMMITTEE = auto()
    CONTINUES = auto()


COVERED = frozenset(
    {
        GapKind.RESULT,
        GapKind.REACHED,
        GapKind.PLAN,
        GapKind.GOAL_STATE,
        GapKind.ASSESSMENT,
        GapKind.HOLDER,
        GapKind.CHAIR,
        GapKind.AGREEMENT,
        GapKind.EVALUATION,
        GapKind.TRIP_REPORT,
        GapKind.BOARD_DAYS,
        GapKind.DISTANCE,
        GapKind.TRIP_COST,
        GapKind.PROJECTS,
        GapKind.BUDGET,
    }
)
"""What the tables year by year tell of; the figures have states of their own there."""


@dataclass(frozen=True, slots=True)
class Place:
    """The cell to fill in.

    Attributes
    ----------
    exists
        Whether there is a row already; otherwise one is to be made.
    cells
        The cells of the row's key, or what is known of a new row; canonical text by column.
    column
        The column to fill in.
    """

    table: str
    exists: bool
    cells: tuple[tuple[str, str], ...]
    column: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing.

    Attributes
    ----------
    about
        What it is about besides the collaboration: a part of the cost, a guideline, a body; empty when nothing else.
    responsible
        Who owes it, as the data says; None where the data does not say.
    """

    kind: GapKind
    collaboration: Collaboration | None
    about: str
    responsible: str | None
    place: Place


def existing(table: str, row: Row, column: str) -> Place:
    """The cell of a row that is there."""
    contract = BY_NAME[table]
    cells = difference.cells_of(contract, row)
    return Place(table, exists=True, cells=tuple((name, cells[name]) for name in contract.key), column=column)


def new(table: str, column: str, known: Mapping[str, object]) -> Place:
    """The cell of a row to be made, with what is known of it."""
    return Place(table, exists=False, cells=tuple((name, str(value)) for name, value in known.items()), column=column)


def row_key(book: Book, place: Place) -> RowKey:
    """The key of the row: for a new one what is known of it, with a key of its own where the table wants one."""
    table, known = BY_NAME[place.table], dict(place.cells)
    pointing = {reference.column for reference in table.references}
    if len(table.key) > 1 or table.key[0] in known or table.key[0] in pointing:
        return tuple(known.get(name, "") for name in table.key)
    taken = {str(getattr(row, table.key[0])) for row in book.rows(table.name)}
    return (slugs.free(slugs.slug("-".join(known.values())) or "ny", taken),)


def of(
    kind: GapKind, place: Place, collaboration: Collaboration | None = None, *, about: str = "", who: str | None = None
) -> Gap:
    """A gap; who answers for the collaboration owes it unless somebody else is named."""
    owner = collaboration.responsible if collaboration is not None else None
    return Gap(kind, collaboration, about, who or owner, place)
