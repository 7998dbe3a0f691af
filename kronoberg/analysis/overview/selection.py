"""A reader's selection: which collaborations, and how certain figures must be.

A selection gives a smaller Book, and everything else works on that as on any other. What a selection hides is never
zero: a figure that is not certain enough leaves a missing one behind, and the totals become "minst".
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.travel import Meeting
from kronoberg.domain.words import STRENGTH, Kind, ShownStatus, Status

NOT_SHOWN = "Visas inte i urvalet."
"""The note of a figure that a selection hides."""

_WITH_SHORT_NAME = re.compile(r"([^()]+)\(([^()]+)\)")
_Row = TypeVar("_Row", Cost, Effort)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader has chosen to see; the default is everything."""

    collaboration_id: str | None = None
    kind: Kind | None = None
    shown: ShownStatus = ShownStatus.ALL

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self != Selection()


def selected(book: Book, selection: Selection) -> Book:
    """Make the Book that a selection leaves: fewer collaborations, and missing figures for those not certain enough."""
    if not selection.narrows:
        return book
    kept = {key for key, row in book.collaborations.items() if _is_chosen(row, selection)}
    hidden = selection.shown.hidden
    costs = [row for row in book.costs if row.collaboration_id in kept]
    effort = [row for row in book.effort if row.collaboration_id in kept]
    return book.replaced(
        collaborations=tuple(row for row in book.collaborations.values() if row.collaboration_id in kept),
        costs=_without(
            costs, hidden, together=attrgetter("collaboration_id", "year", "direction"), amount="amount_sek"
        ),
        effort=_without(effort, hidden, together=attrgetter("collaboration_id", "year"), amount="percent"),
        meetings=_meetings(book, kept, selection),
        trips=tuple(row for row in book.rows("trips") if row.collaboration_id in kept or _shows_all(selection)),
    )


def _meetings(book: Book, kept: Set[str], selection: Selection) -> tuple[Meeting, ...]:
    """The meetings of the collaborations' bodies; those of the region's own bodies only when nobody is left out."""
    bodies = {row.body_id for row in book.rows("bodies") if row.collaboration_id in kept}
    return tuple(row for row in book.rows("meetings") if row.body_id in bodies or _shows_all(selection))


def _shows_all(selection: Selection) -> bool:
    return selection.collaboration_id is None and selection.kind is None


def _without(
    rows: Iterable[_Row], hidden: Sequence[Status], *, together: Callable[[_Row], object], amount: str
) -> tuple[_Row, ...]:
    """Hide rows of some statuses. Where no stronger figure is left of those that belong together, they are missing."""
    groups: dict[object, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[together(row)].append(row)
    return tuple(row for group in groups.values() for row in _visible(group, hidden, amount))


def _visible(group: list[_Row], hidden: Sequence[Status], amount: str) -> Iterator[_Row]:
    strongest = next((status for status in STRENGTH if any(row.status is status for row in group)), None)
    for row in group:
        if row.status not in hidden:
            yield row
        elif row.status is strongest:
            yield row.model_copy(
                update={"status": Status.MISSING, amount: None, "approximate": False, "note": NOT_SHOWN}
            )


def _is_chosen(collaboration: Collaboration, selection: Selection) -> bool:
    if selection.collaboration_id not in (None, collaboration.collaboration_id):
        return False
    return selection.kind in (None, collaboration.kind)


def by_name(book: Book, text: str) -> Collaboration | None:
    """Find the collaboration that a link means: by its label, its id, its name or any name it has had.

    "Euroregion Baltic (ERB)" gives two names; they must not mean different ones.
    """
    meant = {found.collaboration_id: found for part in _names_in(text) if (found := _called(book, part))}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _names_in(text: str) -> tuple[str, ...]:
    both = _WITH_SHORT_NAME.fullmatch(text.strip())
    return (text, *both.groups()) if both else (text,)


def _called(book: Book, text: str) -> Collaboration | None:
    wanted = swedish.collation_key(text.strip())[0]
    for row in book.collaborations.values():
        names = [row.label, row.collaboration_id, row.name]
        names += [other.name for other in book.collaboration_names if other.collaboration_id == row.collaboration_id]
        if wanted in (swedish.collation_key(name)[0] for name in names):
            return row
    return None
