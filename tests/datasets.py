"""The datasets in `data/`: each read once in a process, when a test asks for it and not when tests are gathered."""

from functools import cache
from pathlib import Path

from kronoberg.domain.book import Book
from kronoberg.store import folder

ROOT = Path(__file__).resolve().parents[1]


@cache
def read(name: str) -> Book:
    """The Book of a folder in `data/`."""
    return folder.read_book(ROOT / "data" / name)


def real() -> Book:
    """What is known of Region Kronoberg."""
    return read("kronoberg")


def example() -> Book:
    """The fictional region, which has something in every column."""
    return read("exempel")
