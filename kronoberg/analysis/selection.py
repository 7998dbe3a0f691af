"""A reader's selection: which collaborations, and how certain figures must be.

A selection gives a smaller Book, and everything else works on that as on any other. What a selection hides is never
zero: a figure that is not certain enough leaves a missing one behind, and the totals become "minst".
"""

from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import Code, Kind, Status


class ShownStatus(Code):
    """How certain the figures that are shown must be."""

    ALL = "all", "alla"
    OUTCOME = "outcome", "bara utfall"
    OUTCOME_AND_PRELIMINARY = "preliminary", "utfall och preliminärt"


_HIDDEN: dict[ShownStatus, tuple[Status, ...]] = {
    ShownStatus.ALL: (),
    ShownStatus.OUTCOME: (Status.PRELIMINARY, Status.ESTIMATE),
    ShownStatus.OUTCOME_AND_PRELIMINARY: (Status.ESTIMATE,),
}


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
    """Make the Book that a selection leaves: the same tables, with fewer collaborations and less certain rows gone."""
    if not selection.narrows:
        return book
    kept = {key for key, row in book.collaborations.items() if _is_chosen(row, selection)}
    hidden = _HIDDEN[selection.shown]
    return book.replaced(
        collaborations=tuple(row for row in book.collaborations.values() if row.collaboration_id in kept),
        costs=tuple(row for row in book.costs if row.collaboration_id in kept and row.status not in hidden),
        effort=tuple(row for row in book.effort if row.collaboration_id in kept and row.status not in hidden),
    )


def _is_chosen(collaboration: Collaboration, selection: Selection) -> bool:
    if selection.collaboration_id not in (None, collaboration.collaboration_id):
        return False
    return selection.kind in (None, collaboration.kind)


def by_name(book: Book, text: str) -> Collaboration | None:
    """Find the collaboration that a link means: by its label, its id, its name or any name it has had."""
    wanted = swedish.collation_key(text.strip())[0]
    for row in book.collaborations.values():
        names = [row.label, row.collaboration_id, row.name]
        names += [other.name for other in book.collaboration_names if other.collaboration_id == row.collaboration_id]
        if wanted in (swedish.collation_key(name)[0] for name in names):
            return row
    return None
