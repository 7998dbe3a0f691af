"""Whether the pages and the starts have become heavier: `python -m scripts.weight`, which `make check` runs.

Nothing is timed, so a busy machine changes nothing: elements, bytes, questions to the database and loaded modules are
counted, and compared with `weight.json`. What is meant to weigh more is written there by the same command with `--set`.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

from kronoberg.domain import swedish
from scripts import weight_of_starts

BASELINE = Path(__file__).with_name("weight.json")
TOLERATED = 10
"""Per cent."""

Weights = Mapping[str, Mapping[str, int]]
"""Counts by what they are of, for each page and each start."""


def main() -> int:
    """Measure and compare; 1 when something has become heavier."""
    parser = argparse.ArgumentParser(prog="python -m scripts.weight", description="Jämför vad sidor och starter väger.")
    parser.add_argument("--set", action="store_true", help="skriv det som mäts nu som det att jämföra med")
    options = parser.parse_args()
    measured = weights()
    if options.set:
        BASELINE.write_text(json.dumps(measured, ensure_ascii=False, indent=2) + "\n", "utf-8")
        print(f"Skrev {BASELINE.name}. Säg i ändringens text varför något väger mer.")
        return 0
    before: Weights = json.loads(BASELINE.read_text("utf-8"))
    heavier = list(grown(before, measured))
    for line in (*lighter(before, measured), *heavier):
        print(line)
    print(verdict(len(heavier), len(measured)))
    return 1 if heavier else 0


def weights() -> dict[str, dict[str, int]]:
    """What every page and every start weighs now."""
    with ThreadPoolExecutor() as beside:
        starts = beside.submit(weight_of_starts.weights)
        pages = subprocess.run(
            [sys.executable, "-m", "scripts.weight_of_pages"], check=True, stdout=subprocess.PIPE, text=True
        )
        return json.loads(pages.stdout) | starts.result()


def grown(before: Weights, now: Weights) -> Iterator[str]:
    """What weighs more than is tolerated, and what is measured on one side only, in Swedish."""
    for name, counts in now.items():
        if name not in before:
            yield f"NY: {name} har ingen vikt att jämföra med."
            continue
        for what, count in counts.items():
            was = before[name].get(what, 0)
            if count * 100 > was * (100 + TOLERATED):
                yield f"TYNGRE: {name}: {what} {_from_to(was, count)}"
    yield from (f"BORTA: {name} finns i vikterna men mäts inte längre." for name in before.keys() - now.keys())


def lighter(before: Weights, now: Weights) -> Iterator[str]:
    """What weighs so much less that the baseline should follow it down, in Swedish."""
    for name in before.keys() & now.keys():
        for what, was in before[name].items():
            count = now[name].get(what, 0)
            if count * 100 < was * (100 - TOLERATED):
                yield f"Lättare: {name}: {what} {_from_to(was, count)}"


def verdict(heavier: int, measured: int) -> str:
    """What it all comes to, and what to do about what is heavier, in Swedish."""
    if not heavier:
        return f"Vikter: {measured} sidor och starter, ingen är mer än {TOLERATED} % tyngre än i {BASELINE.name}."
    return (
        f"{swedish.counted(heavier, 'vikt', 'vikter')} att se över. Gör lättare det som inte behövs. Är det meningen: "
        "kör python -m scripts.weight --set, lägg med weight.json i ändringen och säg varför."
    )


def _from_to(was: int, now: int) -> str:
    share = swedish.signed(swedish.decimal(Decimal((now - was) * 100) / was, decimals=1)) if was else ""
    words = f"från {swedish.decimal(was)} till {swedish.decimal(now)}"
    return f"{words} ({share} %)" if share else words


if __name__ == "__main__":
    sys.exit(main())
