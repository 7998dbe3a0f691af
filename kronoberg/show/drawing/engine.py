"""The drawing engine in a process of its own: Vega-Lite specifications in, SVG and PNG out.

vl-convert holds Python's lock while it draws (tried: nothing else ran for 0.2 s per picture, 1 s for the first), so in
the server's own process one picture would stop every reader. Here it only makes the one who asked wait. The process
starts at the first picture, or at `start`, and ends with the server. It reads no address and writes no file.

Beside the system's fonts it knows those in `show/fonts/`, so that a picture looks the same wherever it is drawn. Its
program is `engine_program.py`.
"""

import base64
import json
import re
import sys
from pathlib import Path
from typing import Any

from kronoberg.show.child_process import Child

# A picture takes a fraction of a second; one that takes this long will never be finished.
_PATIENCE = 60.0
# -P: the folder of the program holds modules of ours that are none of the engine's.
_COMMAND = (sys.executable, "-P", str(Path(__file__).with_name("engine_program.py")))
# Letters beyond the first 65 536, such as emoji, are two halves in UTF-16.
_TWO_HALVES = re.compile("[\U00010000-\U0010ffff]")
_PRIVATE = range(0xE000, 0xF900)
CHILD = Child(_COMMAND, patience=_PATIENCE)
"""The engine's process."""


class DrawingError(RuntimeError):
    """The engine could not draw a picture, and says why."""


def start() -> None:
    """Have the engine ready before anybody asks for a picture."""
    svg({"data": {"values": [{}]}, "mark": "point"})


def svg(specification: dict[str, Any]) -> str:
    """Draw a Vega-Lite specification.

    Raises
    ------
    DrawingError
        When it cannot be drawn.
    """
    text = json.dumps(specification, ensure_ascii=False)
    # A label that is too long is cut between the halves of such a letter, and the engine then draws nothing at all.
    # Private letters of one half stand in for them: no text of the data has any.
    letters = dict(zip(sorted(set(_TWO_HALVES.findall(text))), map(chr, _PRIVATE), strict=False))
    if not letters:
        return _answer({"specification": specification})
    drawn = _answer({"specification": json.loads(text.translate(str.maketrans(letters)))})
    return drawn.translate(str.maketrans({stand_in: letter for letter, stand_in in letters.items()}))


def png(drawn: str, *, scale: float) -> bytes:
    """Turn an SVG into a PNG of `scale` times its size.

    Raises
    ------
    DrawingError
        When the SVG cannot be read.
    """
    return base64.b64decode(_answer({"svg": drawn, "scale": scale}))


def _answer(request: dict[str, Any]) -> str:
    answer = CHILD.answer(request) or {"error": "the drawing engine stopped"}
    if "error" in answer:
        raise DrawingError(answer["error"])
    drawn: str = answer["result"]
    return drawn
