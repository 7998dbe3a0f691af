"""What ties the faults that a page tells to their fields; `server/assets/faults.js` reads it."""

import re
from collections.abc import Sequence
from html import escape

# As Streamlit makes a class of a widget's key.
_NOT_IN_A_CLASS = re.compile(r"[^a-zA-Z0-9_-]")


def marks(found: Sequence[tuple[str, str]], *, pressed: str) -> str:
    """Marks of faults, each given as its words and the key of its field, which is empty where none is meant.

    Parameters
    ----------
    pressed
        Names the press of a button that the faults answer, so that they take the focus once; empty for none.
    """
    spans = "".join(
        f'<span id="fel-{_class(pressed)}-{_class(field)}-{number}" '
        f'data-falt="st-key-{_class(field)}">{escape(words)}</span>'
        for number, (words, field) in enumerate(found)
        if field
    )
    taken = f' data-tryck="{escape(pressed)}"' if pressed else ""
    return f"<div hidden{taken}>{spans}</div>"


def _class(key: str) -> str:
    return _NOT_IN_A_CLASS.sub("-", key.strip())
