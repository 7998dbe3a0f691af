"""A dataset as a folder of CSV tables and YAML documents."""

import csv
import io
import os
import secrets
import shutil
from pathlib import Path

import yaml

from kronoberg.domain import swedish
from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import LARGEST_FILE, RawTable, raw_table, too_large
from kronoberg.store.errors import StorageError


def read_book(folder: Path) -> Book:
    """Read and check the dataset in a folder.

    Raises
    ------
    FaultyData
        With every fault at once: files that are missing or unknown, cells, keys, references, rules.
    """
    if not folder.is_dir():
        raise FaultyData((Fault(str(folder), None, None, "ingen mapp med det namnet", "en mapp med en datamängd"),))
    raw: dict[str, RawTable] = {}
    faults = _unknown_files(folder)
    for table in TABLES:
        content = _content(folder / table.file)
        if isinstance(content, Fault):
            faults.append(content)
        else:
            raw[table.name] = raw_table(table, content)
    if raw.get("dataset") and not raw["dataset"].rows and not raw["dataset"].faults:
        faults.append(Fault("dataset.yaml", None, None, "ingen beskrivning av datamängden", "en post"))
    return checked_book(raw, faults)


def write_book(book: Book, folder: Path, *, replace: bool = False) -> None:
    """Write a Book as a folder in canonical form: rows by key, so that a difference reads as a change log.

    Reading it back gives an equal Book. The tables are written beside and take the folder's place at once; whoever
    reads meanwhile sees the old ones or the new ones.

    Parameters
    ----------
    folder
        Made if it does not exist.
    replace
        Whether a folder that holds something may be written anew. What else than tables is in it stays.

    Raises
    ------
    StorageError
        When the folder holds something and may not be replaced, or cannot be written. It is then as before.
    """
    target = folder.resolve()
    if target.exists() and not target.is_dir():
        msg = f"{folder} är ingen mapp. Ange en ny mapp; ingenting är ändrat."
        raise StorageError(msg)
    if not replace and target.exists() and any(target.iterdir()):
        msg = f"Mappen {folder} finns redan och är inte tom. Ange en ny mapp; ingenting är ändrat."
        raise StorageError(msg)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        beside.mkdir(parents=True)
        _write_tables(book, beside)
        _take_the_place_of(target, beside)
    except OSError as error:
        msg = f"Mappen {folder} går inte att skriva ({error.strerror}). Ingenting är ändrat."
        raise StorageError(msg) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write_tables(book: Book, folder: Path) -> None:
    for table, rows in book:
        text = _yaml_text(table, rows) if table.file_format == "yaml" else csv_text(table, rows)
        with (folder / table.file).open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            # On the disk before the folder gets its name: after a power cut there is no name without its content.
            file.flush()
            os.fsync(file.fileno())
    _settle(folder)


def _take_the_place_of(target: Path, beside: Path) -> None:
    if not target.exists():
        beside.rename(target)
    else:
        for other in target.iterdir():
            if not (beside / other.name).exists():
                copy = shutil.copytree if other.is_dir() else shutil.copy2
                copy(other, beside / other.name)
        # A folder with content cannot be renamed over: for a moment the old one has another name.
        old = target.with_name(f"{beside.name}.old")
        target.rename(old)
        beside.rename(target)
        shutil.rmtree(old)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Make the names in a folder last, where the system can (Windows cannot open one)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _content(path: Path) -> bytes | Fault:
    try:
        if path.stat().st_size > LARGEST_FILE:
            return too_large(path.name, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError:
        return Fault(path.name, None, None, "ingen sådan fil", "filen, minst med en rubrikrad")
    except IsADirectoryError:
        return Fault(path.name, None, None, "en mapp med filens namn", "en fil")
    except OSError:
        return Fault(path.name, None, None, "en fil som inte går att läsa", "en fil som servern får läsa")


def _unknown_files(folder: Path) -> list[Fault]:
    known = [table.file for table in TABLES]
    strangers = sorted(
        path.name
        for path in folder.iterdir()
        if path.suffix.lower() in (".csv", ".yaml", ".yml") and path.name not in known
    )
    return [
        Fault(
            name,
            None,
            None,
            f"filen {quoted(name)}, som ingen tabell heter",
            f"någon av tabellernas filer{swedish.hint(name, known)}",
        )
        for name in strangers
    ]


def csv_text(table: Table, rows: tuple[Row, ...]) -> str:
    """A table as the text of its file, in canonical form."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(written(table, row) for row in rows)
    return buffer.getvalue()


def _yaml_text(table: Table, rows: tuple[Row, ...]) -> str:
    names = [column.name for column in table.columns]
    items = [{name: cell for name, cell in zip(names, written(table, row), strict=True) if cell} for row in rows]
    return yaml.safe_dump(items, allow_unicode=True, sort_keys=False, width=110)
