"""What costs time without a browser: checking a dataset from the command line, and a warm run of a page's script."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from streamlit.testing.v1 import AppTest

from benchmarks.browsing import DATA, Time
from tests.browser import live

# What any program that checks with these libraries pays before it begins.
IMPORTS = ("-c", "import pydantic, yaml")
CHECK = ("-m", "kronoberg", "check", "data/kronoberg")


def measure_check(rounds: int) -> Iterator[Time]:
    """The whole process of a check, beside a process that only imports the libraries it needs."""
    for number in range(rounds + 1):
        times = [
            Time("granskning av data/kronoberg, hela processen", "check", True, _process(IMPORTS)),
            Time("granskning av data/kronoberg, hela processen", "check", False, _process(CHECK)),
        ]
        yield from times if number else ()


def _process(arguments: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=live.ROOT, check=True, capture_output=True)
    return (time.perf_counter() - begun) * 1000


def measure_script(rounds: int) -> Iterator[Time]:
    """A run of the overview's script when everything is warm, beside the bare page's."""
    os.environ["KRONOBERG_DATA"] = str(live.ROOT / DATA)
    # Streamlit warns that nobody watches the first run; nobody should.
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    scripts = {True: "benchmarks/bare_app.py", False: "kronoberg/ui/router.py"}
    with ExitStack() as stack:
        stack.callback(os.environ.pop, "KRONOBERG_DATA")
        tests = {bare: AppTest.from_file(live.ROOT / path, default_timeout=30) for bare, path in scripts.items()}
        tests[True].query_params["diagram"] = "Översikt"
        for number in range(rounds + 3):
            times = [
                Time("varm körning av sidans skript", "Översikt", bare, _run(test)) for bare, test in tests.items()
            ]
            yield from times if number > 2 else ()


def _run(test: AppTest) -> float:
    begun = time.perf_counter()
    test.run()
    taken = (time.perf_counter() - begun) * 1000
    if test.exception:
        raise RuntimeError(test.exception[0].message)
    return taken
