"""Small changes of the valid dataset in `_valid/`, by which a planted fault is said in one line.

A cell is named by its column, so that a new column in a contract touches `_valid/` only.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

VALID = Path(__file__).parent / "_valid"

Patch = Callable[[Path], None]


def dataset(patches: Iterable[Patch], target: Path) -> Path:
    """A copy of the valid dataset with the patches made in it."""
    shutil.copytree(VALID, target, dirs_exist_ok=True)
    for patch in patches:
        patch(target)
    return target


def content(file: str, change: Callable[[bytes], bytes]) -> Patch:
    """The whole file made into other bytes."""

    def patch(folder: Path) -> None:
        (folder / file).write_bytes(change((folder / file).read_bytes()))

    return patch


def lines(file: str, change: Callable[[list[str]], list[str]]) -> Patch:
    """The lines of a file, without their ends, made into others."""
    return content(file, lambda old: "".join(f"{each}\n" for each in change(old.decode().splitlines())).encode())


def text(file: str, old: str, new: str) -> Patch:
    """Another text in place of one that stands once in the file."""

    def changed(whole: bytes) -> bytes:
        assert whole.decode().count(old) == 1, f"{old!r} in {file}"
        return whole.decode().replace(old, new).encode()

    return content(file, changed)


def cell(file: str, row: int, column: str, written: str) -> Patch:
    """A cell written in another way, quotes and all; rows are counted as a reader does, the headings are the first."""

    def changed(old: list[str]) -> list[str]:
        cells = cells_of(old[row - 1])
        cells[cells_of(old[0]).index(column)] = written
        return [*old[: row - 1], ",".join(cells), *old[row:]]

    return lines(file, changed)


def row(file: str, place: int, **cells: str) -> Patch:
    """One more row at a place; the columns that are not named are empty."""

    def changed(old: list[str]) -> list[str]:
        columns = cells_of(old[0])
        assert cells.keys() <= set(columns)
        return [*old[: place - 1], ",".join(cells.get(column, "") for column in columns), *old[place - 1 :]]

    return lines(file, changed)


def copied(file: str, name: str) -> Patch:
    """The file once more under another name."""
    return lambda folder: (folder / name).write_bytes((folder / file).read_bytes()) and None


def gone(file: str) -> Patch:
    """No such file."""
    return lambda folder: (folder / file).unlink()


def cells_of(line: str) -> list[str]:
    """The cells of a line as they are written, with their quotes."""
    return re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)', line)
