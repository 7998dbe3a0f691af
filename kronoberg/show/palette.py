"""Colours: one for each collaboration everywhere, at least 3:1 against white, told apart also without colour vision.

A colour is never the only carrier of meaning: order, label and table say the same.
"""

from collections.abc import Iterable

from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import Category, MeetingForm, Status, TravelMode

TEXT = "#1a1a1a"
GREY_TEXT = "#4a4a4a"
GRID = "#d9d9d9"
AXIS = "#767676"
STRONG = "#006633"
OTHERS = "#6b6b6b"

_COLLABORATIONS = ("#0b5fa5", "#b8520a", "#00805e", "#8a2f7b", "#7a5c00", "#4d4db3", "#b02a4a", "#2f6f7d")
_CATEGORIES = {
    Category.MEMBERSHIP_FEE: "#006633",
    Category.STAFF_SUPPORT: "#0b5fa5",
    Category.TRAVEL: "#b8520a",
    Category.REMUNERATION: "#8a2f7b",
    Category.HOSPITALITY: "#7a5c00",
    Category.OTHER: "#4d4db3",
    Category.UNALLOCATED: "#2f6f7d",
}
_FORMS = {MeetingForm.PHYSICAL: "#006633", MeetingForm.DIGITAL: "#0b5fa5", MeetingForm.HYBRID: "#8a2f7b"}
_MODES = {
    TravelMode.TRAIN: "#006633",
    TravelMode.CAR: "#7a5c00",
    TravelMode.COACH: "#8a2f7b",
    TravelMode.FERRY: "#0b5fa5",
    TravelMode.FLIGHT: "#b8520a",
}

FILL_OPACITY = {Status.OUTCOME: 1.0, Status.PRELIMINARY: 0.7, Status.ESTIMATE: 0.25}
"""The weaker the status, the lighter the fill."""
OUTLINE_DASH = {Status.OUTCOME: [1, 0], Status.PRELIMINARY: [6, 3], Status.ESTIMATE: [3, 3]}
"""An outcome has a whole outline, anything weaker a dashed one."""


def collaboration_colours(collaborations: Iterable[Collaboration]) -> dict[str, str]:
    """Give each collaboration its colour by id. The oldest comes first, so that a new one changes nobody's colour."""
    ordered = sorted(collaborations, key=lambda row: (str(row.joined or row.first_observed), row.collaboration_id))
    return {
        row.collaboration_id: _COLLABORATIONS[position % len(_COLLABORATIONS)] for position, row in enumerate(ordered)
    }


def category_colours() -> dict[str, str]:
    """Give each category of expense its colour by code."""
    return {category.value: colour for category, colour in _CATEGORIES.items()}


def travel_colours() -> dict[str, str]:
    """Give each form of meeting and each mode of travel its colour by code; a form that is not known stays grey."""
    return {code.value: colour for colours in (_FORMS, _MODES) for code, colour in colours.items()}


def on_white(colour: str, opacity: float) -> str:
    """A colour as it looks on white when it is see-through: for programs that print see-through fills badly."""
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - channel) * opacity):02x}" for channel in channels)
