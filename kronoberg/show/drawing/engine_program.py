"""The program of the drawing engine's process: a request and its answer are one line of JSON each.

It is started as a file, and imports nothing of ours: it is to be ready soon.
"""

import base64
import json
import sys
from pathlib import Path
from typing import Any

import vl_convert

# TrueType: the engine does not read the web's WOFF.
_FONTS = Path(__file__).parents[1] / "fonts"


def _serve() -> None:
    """Answer each line until the other end is closed."""
    vl_convert.register_font_directory(str(_FONTS))
    for line in sys.stdin:
        try:
            answer = {"result": _drawn(json.loads(line))}
        except Exception as error:
            # Whatever it is, the one who asked has to know, and the next one must be answered.
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _drawn(request: dict[str, Any]) -> str:
    if "svg" in request:
        return base64.b64encode(vl_convert.svg_to_png(request["svg"], scale=request["scale"])).decode()
    # No address is allowed: a specification that names one is refused instead of fetched.
    drawn: str = vl_convert.vegalite_to_svg(request["specification"], allowed_base_urls=[])
    return drawn


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _serve()
