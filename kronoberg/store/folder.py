"""A dataset as a folder of CSV tables and YAML documents."""

import csv
import io
from pathlib import Path

import yaml

from kronoberg.domain import swedish
from kronoberg.domain.book import Book, written
from kronoberg.domain.checking import checked_book
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import LARGEST_FILE, RawTable, raw_table, too_large


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


def write_book(book: Book, folder: Path) -> None:
    """Write a Book as a folder in canonical form: rows by key, so that a difference reads as a change log.

    The folder is made if it does not exist. Reading it back gives an equal Book.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in book:
        text = _yaml_text(table, rows) if table.file_format == "yaml" else csv_text(table, rows)
        (folder / table.file).write_text(text, encoding="utf-8", newline="\n")


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
