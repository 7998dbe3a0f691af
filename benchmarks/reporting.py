"""The report package on a warm server, and what other readers notice while it is made.

A reader runs the overview's script a few times a second, as when somebody changes a filter; in turn with nothing else
going on and while a package is made. The same with the package made in a thread of the server, which was not chosen.
"""

import datetime as dt
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.browsing import DATA
from kronoberg.domain.book import Book
from kronoberg.report import package, press
from kronoberg.store.folder import read_book
from kronoberg.topics.documents.imprint import Imprint, imprint
from tests.browser import live

YEAR, TODAY = 2025, dt.date(2026, 4, 2)
AT = dt.datetime(2026, 4, 2, 10, 0, tzinfo=dt.UTC)
# Seconds between two runs of the reader's page, and the runs in turn with each package.
PAUSE, RUNS = 0.3, 4
# Packages in a round.
PACKAGES = 12
Make = Callable[[Book, int, dt.date, Imprint], dict[str, bytes]]


@dataclass(frozen=True)
class Measured:
    """One round, in milliseconds: the reader's runs while nothing and while something goes on, and each package."""

    where: str
    usual: list[float]
    meanwhile: list[float]
    packages: list[float]


def measure(rounds: int) -> Iterator[Measured]:
    """Each way to make a package in turn, after one package of each that is thrown away."""
    if not rounds:
        return
    os.environ["KRONOBERG_DATA"] = str(live.ROOT / DATA)
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    book = read_book(Path(live.ROOT / DATA))
    ways: dict[str, Make] = {"egen process": press.files, "tråd": package.files}
    with ExitStack() as stack:
        stack.callback(os.environ.pop, "KRONOBERG_DATA")
        reader = AppTest.from_file(live.ROOT / "kronoberg/ui/router.py", default_timeout=60)
        for _ in range(3):
            _run(reader)
        for make in ways.values():
            _made(make, book)
        for _ in range(rounds):
            for where, make in ways.items():
                yield _round(where, partial(_made, make, book), reader)


def _round(where: str, make: Callable[[], float], reader: AppTest) -> Measured:
    found = Measured(where, [], [], [])
    for _ in range(PACKAGES):
        found.usual.extend(_run(reader) for _ in range(RUNS))
        worker = threading.Thread(target=lambda: found.packages.append(make()))
        worker.start()
        while worker.is_alive():
            found.meanwhile.append(_run(reader))
        worker.join()
    return found


def _made(make: Make, book: Book) -> float:
    begun = time.perf_counter()
    make(book, YEAR, TODAY, imprint(book, made_at=AT))
    return (time.perf_counter() - begun) * 1000


def _run(reader: AppTest) -> float:
    begun = time.perf_counter()
    reader.run()
    taken = (time.perf_counter() - begun) * 1000
    if reader.exception:
        raise RuntimeError(reader.exception[0].message)
    time.sleep(PAUSE)
    return taken
