"""The report package made in a process of its own: a Book in, files out.

Making it takes a second or two of Python's own work, which in the server would hold up every reader (see
docs/decisions/2026-11-22-the-package-in-a-process-of-its-own.md). Here only the one who asks waits. The process starts
when it is first needed, or at `start`, works at a lower priority than the server, and ends with the server or when
nobody has asked for a while.

This file is also the program of that process: a request is one line of JSON, and its answer a line for each file that
is made and one with all of them.
"""

import atexit
import base64
import datetime as dt
import functools
import json
import logging
import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from kronoberg.domain.book import Book
from kronoberg.report.package_words import File
from kronoberg.show import engine
from kronoberg.store.packed import packed, unpacked
from kronoberg.topics.documents.imprint import Imprint

# Seconds. A package takes two or three; one that takes this long will never be finished.
PATIENCE = 120.0
# Seconds without a question after which the process gives its memory back, some 250 MB.
IDLE = 900.0
# Readers come first where there are too few cores for everybody.
_NICENESS = 10
_ROOT = Path(__file__).resolve().parents[2]
_turn = threading.Lock()
_log = logging.getLogger(__name__)


class PressError(RuntimeError):
    """The package could not be made, and why."""


class BadTemplateError(ValueError):
    """The region's Word template cannot be used; the Swedish text says why."""


def start() -> None:
    """Have the process ready before anybody asks for a package; does not wait for it."""
    if _turn.acquire(blocking=False):
        try:
            _running()
        finally:
            _turn.release()


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
        "book": _text(_packed(book.revision, book)),
        "year": year,
        "today": today.isoformat(),
        "imprint": asdict(imprint) | {"made_at": imprint.made_at.isoformat()},
        "template": None if template is None else _text(template),
    }
    with _turn:
        process = _running()
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            answer = _exchange(process, request, done)
        finally:
            watch.cancel()
    if "error" in answer:
        raise BadTemplateError(answer["error"]) if answer["template"] else PressError(answer["error"])
    return {name: base64.b64decode(content) for name, content in answer["files"].items()}


class _Teller:
    """Tells of each file until the one who listens stops listening.

    Streamlit ends a run whose visitor has gone elsewhere with an exception; the rest of the answer must be read all the
    same, or it would be taken for the answer to the next question.
    """

    def __init__(self, done: Callable[[File], None]) -> None:
        self._done = done
        self._stopped: BaseException | None = None

    def __call__(self, file: File) -> None:
        if self._stopped is None:
            try:
                self._done(file)
            except BaseException as error:
                self._stopped = error

    def raise_what_stopped_it(self) -> None:
        if self._stopped is not None:
            raise self._stopped


def _exchange(process: subprocess.Popen[str], request: dict[str, Any], done: Callable[[File], None]) -> dict[str, Any]:
    """Ask once; a process that has died is forgotten, so that the next package starts a new one."""
    told = _Teller(done)
    for answer in engine.answers(process, request):
        if "made" not in answer:
            told.raise_what_stopped_it()
            return answer
        told(File[answer["made"]])
    _process.cache_clear()
    _end(process)
    return {"error": "the process that makes the package stopped", "template": False}


@functools.lru_cache(maxsize=2)
def _packed(revision: str, book: Book) -> bytes:  # noqa: ARG001  the cache's key
    return packed(book)


def _running() -> subprocess.Popen[str]:
    """The process; a new one where the last has given its memory back."""
    process = _process()
    if process.poll() is not None:
        _process.cache_clear()
        _end(process)
        process = _process()
    return process


@functools.lru_cache(maxsize=1)
def _process() -> subprocess.Popen[str]:
    # In a session of its own, as the drawing engine: it ends when the server closes its end of the pipe.
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "kronoberg.report.press"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    atexit.unregister(_end)
    engine.stop(process)


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
        yield {"made": file.name}
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
