"""What grows with the data: more voucher lines behind the same costs, and more collaborations, each over thirty years.

Every dataset is made up from one seed, lies in a temporary folder and is measured in a process of its own: reading it,
a warm run of pages, a choice that nobody has made before, an export. Times are of the processor.
`python -m benchmarks.growing FOLDER` measures one.
"""

import csv
import datetime as dt
import json
import logging
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book, written
from kronoberg.domain.contracts import BY_NAME
from kronoberg.open_data import tables
from kronoberg.open_data.publication import Publication
from kronoberg.store import folder
from kronoberg.topics.overview import exports
from kronoberg.ui import loader
from tests import generator, visits

YEARS, SEED, FEW = 30, 14, 10
SMALLEST = 1_000
"""Voucher lines in the smallest dataset; each that follows has ten times as many."""
PAGES: Mapping[str, tuple[str | None, dict[str, str]]] = {
    "Översikt": (None, {}),
    "Pengar och tid": ("pages/money.py", {}),
    "Kostnadens underlag": ("pages/money.py", {"del": "collaborations", "underlag": "samarbete-001"}),
    "Ett samarbete": ("pages/collaborations.py", {"samarbete": "samarbete-001"}),
}
"""The pages that are measured, by their names in the result: script and address."""
RUNS = 5


@dataclass(frozen=True, slots=True)
class Growth:
    """One measure of one kind of growth: milliseconds (or MiB) at each size, the smallest first."""

    kind: str
    what: str
    by_size: Mapping[int, float]

    @property
    def ratio(self) -> float:
        """The largest size beside the smallest."""
        values = list(self.by_size.values())
        return values[-1] / values[0]

    @property
    def exponent(self) -> float:
        """How it grows between the two largest sizes: 0 not at all, 1 as the data does."""
        (smaller, before), (larger, after) = list(self.by_size.items())[-2:]
        return math.log(after / before) / math.log(larger / smaller)


def measure(largest: int) -> Iterator[Growth]:
    """Measure from a thousand voucher lines to `largest`, then from ten collaborations to a thousandth of `largest`.

    Nothing is measured where `largest` leaves fewer than two sizes.
    """
    if largest < 10 * SMALLEST:
        return
    postings = [SMALLEST * 10**step for step in range(round(math.log10(largest / SMALLEST)) + 1)]
    yield from _measured("bokföringsrader", postings, with_postings)
    collaborations = [size for size in (10, 100, 1_000) if size <= max(largest // 1_000, 100)]
    yield from _measured("samarbeten", collaborations, with_collaborations)


def _measured(kind: str, sizes: list[int], make: Callable[[int, Path], None]) -> Iterator[Growth]:
    found: dict[int, dict[str, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            make(size, Path(place))
            child = [sys.executable, "-m", "benchmarks.growing", place]
            done = subprocess.run(child, cwd=visits.ROOT, check=True, stdout=subprocess.PIPE, text=True)
        found[size] = json.loads(done.stdout)
    for what in found[sizes[0]]:
        yield Growth(kind, what, {size: values[what] for size, values in found.items()})


def with_collaborations(count: int, place: Path) -> None:
    """Write a dataset with so many collaborations over thirty years, and everything else in proportion."""
    folder.write_book(generator.dataset(collaborations=count, years=YEARS, seed=SEED), place)


def with_postings(count: int, place: Path) -> None:
    """Write a dataset of ten collaborations over thirty years with so many voucher lines, which sum to their costs."""
    book = generator.dataset(collaborations=FEW, years=YEARS, seed=SEED).replaced(postings=())
    folder.write_book(book, place)
    table = BY_NAME["postings"]
    with (place / table.file).open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [column.name for column in table.columns], lineterminator="\n")
        writer.writerows(_postings(book, count))


def _postings(book: Book, count: int) -> Iterator[dict[str, str]]:
    costs, rng = [cost for cost in book.costs if cost.amount_sek], random.Random(SEED)
    table, key = BY_NAME["costs"], ("collaboration_id", "year", "direction", "category", "status", "source_id")
    for number, cost in enumerate(costs):
        lines = count // len(costs) + (number < count % len(costs))
        cells = dict(zip([column.name for column in table.columns], written(table, cost), strict=True))
        common = {name: cells[name] for name in key} | {"certainty": "stated"}
        each, rest = divmod(cost.amount_sek or 0, max(lines, 1))
        for line in range(lines):
            ore = each + (rest if line == 0 else 0)
            yield common | {
                "posting_id": f"p{number}-{line}",
                "booked_on": f"{cost.year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
                "voucher": f"A{rng.randint(1, 999)}",
                "account": str(rng.randrange(4000, 8000, 20)),
                "amount_sek": f"{ore // 100}.{ore % 100:02}",
            }


def _measure_one(place: Path) -> dict[str, float]:
    """What the process that measures one dataset found, in milliseconds and MiB."""
    # What is loaded once by any page, whatever the data is, is loaded before.
    visits.seen("data/exempel")
    found: dict[str, float] = {}
    with visits.reading(str(place)):
        found["läsning"] = _timed(lambda: loader.current().revision)
        book = loader.current()
        for name, (page, address) in PAGES.items():
            visit = visits.visit(page, **address)
            _require(visit)
            found[f"varm körning: {name}"] = median(_timed(visit.run) for _ in range(RUNS))
        found["val av ett annat år"] = _choices(visits.visit("pages/money.py"), "ar")
        found["val av ett samarbete"] = _choices(visits.visit("pages/money.py"), "samarbete")
        years = tuple(range(generator.LAST_YEAR - YEARS + 1, generator.LAST_YEAR + 1))
        found["export: kostnader per samarbete, alla år"] = _timed(
            lambda: exports.costs_by_collaboration(book, years),
        )
        found["export: öppna data, kostnader och bokföringsrader"] = _timed(lambda: _open_data(book))
    found["minne som mest, MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def _choices(visit: AppTest, key: str) -> float:
    """The median of choices that nobody has made before: each of another year, or another collaboration."""
    box = visit.selectbox(key=key)
    times = []
    for option in [each for each in box.options if each != box.value][1 : RUNS + 1]:
        visit.selectbox(key=key).select(option)
        times.append(_timed(visit.run))
        _require(visit)
    return median(times)


def _open_data(book: Book) -> None:
    publication = Publication(book, dt.datetime(2026, 4, 2, tzinfo=dt.UTC))
    for name in ("costs", "postings"):
        tables.csv_file(publication, BY_NAME[name])


def _timed(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def _require(visit: AppTest) -> None:
    if visit.exception:
        raise RuntimeError(visit.exception[0].message)


if __name__ == "__main__":
    # Streamlit warns that nobody watches; nobody should.
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    print(json.dumps(_measure_one(Path(sys.argv[1]))))
