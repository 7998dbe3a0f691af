"""The drawing engine in a process of its own: Vega-Lite specifications in, SVG and PNG out.

vl-convert holds Python's lock while it draws (tried: nothing else ran for 0.2 s per picture, 1 s for the first), so in
the server's own process one picture would stop every reader. Here it only makes the one who asked wait. The process
starts at the first picture, or at `start`, and ends with the server. It reads no address and writes no file.

Beside the system's fonts it knows those in `fonts/`, so that a picture looks the same wherever it is drawn.

This file is also the program of that process: a request and its answer are one line of JSON each.
"""

import atexit
import base64
import functools
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

# A picture takes a fraction of a second; one that takes this long will never be finished.
PATIENCE = 60.0
# TrueType: the engine does not read the web's WOFF.
_FONTS = Path(__file__).parent / "fonts"
_turn = threading.Lock()


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
    return _answer({"specification": specification})


def png(drawn: str, *, scale: float) -> bytes:
    """Turn an SVG into a PNG of `scale` times its size.

    Raises
    ------
    DrawingError
        When the SVG cannot be read.
    """
    return base64.b64decode(_answer({"svg": drawn, "scale": scale}))


def _answer(request: dict[str, Any]) -> str:
    with _turn:
        process = _process()
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            answer = _exchange(process, request)
        finally:
            watch.cancel()
    if "error" in answer:
        raise DrawingError(answer["error"])
    return answer["result"]


def _exchange(process: subprocess.Popen[str], request: dict[str, Any]) -> dict[str, str]:
    """Ask once; a process that has died is forgotten, so that the next picture starts a new one."""
    for answer in answers(process, request):
        return answer
    _process.cache_clear()
    _end(process)
    return {"error": "the drawing engine stopped"}


def answers(process: subprocess.Popen[str], request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Ask a process that answers over pipes, and give each line of its answer.

    It ends where the other end is gone, perhaps in the middle of a line.
    """
    asked, answered = process.stdin, process.stdout
    assert asked is not None
    assert answered is not None
    try:
        asked.write(json.dumps(request) + "\n")
        asked.flush()
        for line in answered:
            yield json.loads(line)
    except (OSError, ValueError):
        # A line that was cut off is no JSON, and may end in the middle of a letter.
        return


@functools.lru_cache(maxsize=1)
def _process() -> subprocess.Popen[str]:
    # -P: the folder of this file holds modules of ours that are none of the engine's. In a session of its own it is
    # not reached by Ctrl-C in a terminal; it ends when the server closes its end of the pipe, however the server ends.
    process = subprocess.Popen(
        [sys.executable, "-P", __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    atexit.unregister(_end)
    stop(process)


def stop(process: subprocess.Popen[str]) -> None:
    """End a process that answers over pipes, and close them."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            _close(pipe)


def _close(pipe: IO[str]) -> None:
    try:
        pipe.close()
    except OSError:
        # What was on its way to a process that has died is lost, and nobody waits for it.
        return


def _serve() -> None:
    """The program: answer each line until the other end is closed."""
    import vl_convert  # noqa: PLC0415  only the engine's own process loads it

    vl_convert.register_font_directory(str(_FONTS))
    for line in sys.stdin:
        try:
            answer = {"result": _drawn(vl_convert, json.loads(line))}
        except Exception as error:
            # Whatever it is, the one who asked has to know, and the next one must be answered.
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _drawn(vl_convert: Any, request: dict[str, Any]) -> str:
    if "svg" in request:
        return base64.b64encode(vl_convert.svg_to_png(request["svg"], scale=request["scale"])).decode()
    # No address is allowed: a specification that names one is refused instead of fetched.
    drawn: str = vl_convert.vegalite_to_svg(request["specification"], allowed_base_urls=[])
    return drawn


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _serve()
