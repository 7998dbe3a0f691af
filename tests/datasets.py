"""The datasets in `data/`: each read once in a process, when a test asks for it and not when tests are gathered."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

from kronoberg import cli
from kronoberg.domain.book import Book
from kronoberg.store import folder

ROOT = Path(__file__).resolve().parents[1]


@cache
def read(name: str) -> Book:
    """The Book of a folder in `data/`."""
    return folder.read_book(ROOT / "data" / name)


@cache
def printed(command: str, *options: str) -> str:
    """What a command that reads a dataset and changes nothing prints: `printed("check", "data/exempel")`.

    It has to end well, and say nothing beside.
    """
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        assert cli.main([command, *(str(ROOT / each) if each.startswith("data/") else each for each in options)]) == 0
    assert complained.getvalue() == ""
    return said.getvalue()


def figures(name: str, year: int) -> Any:
    """What the command line prints for machines of a year of a dataset, anew for each who asks."""
    return json.loads(printed("figures", "--data", f"data/{name}", "--year", str(year), "--format", "json"))


def real() -> Book:
    """What is known of Region Kronoberg."""
    return read("kronoberg")


def example() -> Book:
    """The fictional region, which has something in every column."""
    return read("exempel")
