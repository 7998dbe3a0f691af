"""How a code is drawn: what words say of its bar, how solid the fill is, the line round it, its colour."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

GREEN: Final = "#006633"
BLUE: Final = "#0b5fa5"
ORANGE: Final = "#b8520a"
PURPLE: Final = "#8a2f7b"
OCHRE: Final = "#7a5c00"
INDIGO: Final = "#4d4db3"
PETROL: Final = "#2f6f7d"


class Line(Enum):
    """The line round a bar."""

    WHOLE = auto()
    DASHED = auto()
    DOTTED = auto()


@dataclass(frozen=True, slots=True)
class Bar:
    """How a bar of one status looks: the weaker the status, the lighter the fill."""

    words: str
    opacity: float
    outline: Line


@dataclass(frozen=True, slots=True)
class Coloured:
    """The word of a code that has a colour of its own, or None for one that is never drawn or stays grey."""

    word: str
    colour: str | None
