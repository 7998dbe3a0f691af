"""The report package on a warm server, and what other readers notice while it is made.

A reader runs the overview's script a few times a second, as when somebody changes a filter; meanwhile packages are made
one after the other. The same in turn with nothing else going on, and with the package made in a thread of the server,
which is what was not chosen.
"""

import datetime as dt
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.browsing import DATA
from kronoberg.documents import package, press
from kronoberg.documents.imprint import Imprint, imprint
from kronoberg.domain.book import Book
from kronoberg.store.folder import read_book
from tests.browser import live

YEAR, TODAY = 2025, dt.date(2026, 4, 2)
AT = dt.datetime(2026, 4, 2, 10, 0, tzinfo=dt.UTC)
# Seconds between two runs of the reader's page.
PAUSE = 0.3
RUNS = 30
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
        _runs(reader, 3)
        for make in ways.values():
            _made(make, book)
        for _ in range(rounds):
            for where, make in ways.items():
                usual = _runs(reader, RUNS)
                with _packages(make, book) as packages:
                    meanwhile = _runs(reader, RUNS)
                yield Measured(where, usual, meanwhile, packages)


@contextmanager
def _packages(make: Make, book: Book) -> Iterator[list[float]]:
    """Packages made one after the other in the background until the block ends; how long each took."""
    taken: list[float] = []
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            taken.append(_made(make, book))

    worker = threading.Thread(target=work)
    worker.start()
    try:
        yield taken
    finally:
        stop.set()
        worker.join()


def _made(make: Make, book: Book) -> float:
    begun = time.perf_counter()
    make(book, YEAR, TODAY, imprint(book, made_at=AT))
    return (time.perf_counter() - begun) * 1000


def _runs(reader: AppTest, count: int) -> list[float]:
    taken = []
    for _ in range(count):
        begun = time.perf_counter()
        reader.run()
        taken.append((time.perf_counter() - begun) * 1000)
        time.sleep(PAUSE)
    if reader.exception:
        raise RuntimeError(reader.exception[0].message)
    return taken
