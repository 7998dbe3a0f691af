"""Colours: one for each collaboration everywhere, at least 3:1 against white, told apart also without colour vision.

A colour is never the only carrier of meaning: order, label and table say the same.
"""

from collections.abc import Iterable

from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import STRENGTH, Category, MeetingForm, TravelMode
from kronoberg.domain.words.drawing import Line

TEXT = "#1a1a1a"
GREY_TEXT = "#4a4a4a"
GRID = "#d9d9d9"
AXIS = "#767676"
STRONG = "#006633"
OTHERS = "#6b6b6b"

_COLLABORATIONS = ("#0b5fa5", "#b8520a", "#00805e", "#8a2f7b", "#7a5c00", "#4d4db3", "#b02a4a", "#2f6f7d")
_DASHES = {Line.WHOLE: [1, 0], Line.DASHED: [6, 3], Line.DOTTED: [3, 3]}

FILL_OPACITY = {status: status.facts.bar.opacity for status in STRENGTH}
"""The weaker the status, the lighter the fill."""
OUTLINE_DASH = {status: _DASHES[status.facts.bar.outline] for status in STRENGTH}
"""An outcome has a whole outline, anything weaker a dashed one."""


def collaboration_colours(collaborations: Iterable[Collaboration]) -> dict[str, str]:
    """Give each collaboration its colour by id. The oldest comes first, so that a new one changes nobody's colour."""
    ordered = sorted(collaborations, key=lambda row: (str(row.joined or row.first_observed), row.collaboration_id))
    return {
        row.collaboration_id: _COLLABORATIONS[position % len(_COLLABORATIONS)] for position, row in enumerate(ordered)
    }


def category_colours() -> dict[str, str]:
    """Give each category of expense its colour by code."""
    return {category.value: category.facts.colour for category in Category if category.facts.colour}


def travel_colours() -> dict[str, str]:
    """Give each form of meeting and each mode of travel its colour by code; a form that is not known stays grey."""
    return {code.value: code.facts.colour for code in (*MeetingForm, *TravelMode) if code.facts.colour}


def on_white(colour: str, opacity: float) -> str:
    """A colour as it looks on white when it is see-through: for programs that print see-through fills badly."""
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - channel) * opacity):02x}" for channel in channels)
