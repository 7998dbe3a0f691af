"""The report package made in a process of its own: a Book in, files out.

Making it takes a second or two of Python's own work, which in the server would hold up every reader (see
docs/decisions/2026-11-22-the-package-in-a-process-of-its-own.md). Here only the one who asks waits. The process starts
when it is first needed, or at `start`, works at a lower priority than the server, and ends with the server or when
nobody has asked for a while.

This file is also the program of that process: a request is one line of JSON, and its answer a line for each file that
is made and one with all of them.
"""

import base64
import datetime as dt
import functools
import json
import logging
import os
import select
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from kronoberg.domain.book import Book
from kronoberg.report.package_words import File
from kronoberg.show.child_process import PROGRESS, Child
from kronoberg.store.packed import packed, unpacked
from kronoberg.topics.documents.imprint import Imprint

# Seconds. A package takes two or three; one that takes this long will never be finished.
_PATIENCE = 120.0
# Seconds without a question after which the process gives its memory back, some 250 MB.
IDLE = 900.0
# Readers come first where there are too few cores for everybody.
_NICENESS = 10
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = (sys.executable, "-P", "-m", "kronoberg.report.press")
CHILD = Child(_COMMAND, patience=_PATIENCE, environment={**os.environ, "PYTHONPATH": str(_ROOT)})
"""The process that makes packages."""
_log = logging.getLogger(__name__)


class PressError(RuntimeError):
    """The package could not be made, and why."""


class BadTemplateError(ValueError):
    """The region's Word template cannot be used; the Swedish text says why."""


def start() -> None:
    """Have the process ready before anybody asks for a package; does not wait for it."""
    CHILD.start()


def files(
    book: Book,
    year: int,
    today: dt.date,
    imprint: Imprint,
    *,
    template: bytes | None = None,
    done: Callable[[File], None] = lambda _: None,
) -> dict[str, bytes]:
    """Make every file of the package, as `package.files`; one package at a time, others wait for their turn.

    Raises
    ------
    BadTemplateError
        When the template cannot be used.
    PressError
        When something else went wrong.
    """
    request = {
        "book": _text(_packed(book)),
        "year": year,
        "today": today.isoformat(),
        "imprint": asdict(imprint) | {"made_at": imprint.made_at.isoformat()},
        "template": None if template is None else _text(template),
    }
    answer = CHILD.answer(request, lambda name: done(File[name]))
    if answer is None:
        raise PressError("the process that makes the package stopped")
    if "error" in answer:
        raise BadTemplateError(answer["error"]) if answer["template"] else PressError(answer["error"])
    return {name: base64.b64decode(content) for name, content in answer["files"].items()}


@functools.lru_cache(maxsize=2)
def _packed(book: Book) -> bytes:
    return packed(book)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _serve(questions: IO[str], answers: IO[str]) -> None:
    """The program: answer each line until the other end is closed or nobody has asked for a while."""
    from kronoberg.report import package  # noqa: PLC0415  only this process loads what makes the files

    package.warm()
    for line in _lines(questions):
        try:
            for answer in _answers(package, json.loads(line)):
                answers.write(json.dumps(answer) + "\n")
                answers.flush()
        except Exception as error:
            # Whatever it is, the one who asked has to know, and the next one must be answered.
            is_template = isinstance(error, package.TemplateError)
            if not is_template:
                _log.exception("A report package could not be made")
            answers.write(json.dumps({"error": str(error), "template": is_template}) + "\n")
            answers.flush()


def _lines(questions: IO[str]) -> Iterator[str]:
    # Between questions nothing has been read ahead: the next one is asked when this one is answered.
    while select.select([questions], [], [], IDLE)[0]:
        line = questions.readline()
        if not line:
            return
        yield line


def _answers(package: Any, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A line for each file that is made, and one with all of them."""
    made_at = dt.datetime.fromisoformat(request["imprint"]["made_at"])
    imprint = Imprint(**(request["imprint"] | {"made_at": made_at}))
    template = None if request["template"] is None else base64.b64decode(request["template"])
    book, today = _book(request["book"]), dt.date.fromisoformat(request["today"])
    found = {}
    for file, name, content in package.made(book, request["year"], today, imprint, template=template):
        found[name] = _text(content)
        yield {PROGRESS: file.name}
    yield {"files": found}


@functools.lru_cache(maxsize=1)
def _book(content: str) -> Book:
    return unpacked(base64.b64decode(content))


if __name__ == "__main__":
    os.nice(_NICENESS)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    # What a library prints must not stand among the answers.
    answers_ = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _serve(sys.stdin, answers_)
