"""Removing a person's name by decision: from a database in place, or into a new folder."""

import argparse
import os
from pathlib import Path
from typing import Any

from kronoberg.cli import output, places, written
from kronoberg.domain import texts
from kronoberg.domain.dates import PartialDate, written_date


def add_command(commands: Any, default: str) -> None:
    """Add `redact` to the parser of the command line."""
    title, said = written.line(texts.LONGEST_TITLE), written.line(texts.LONGEST_TITLE, filled=True)
    redact = commands.add_parser("redact", help="ta bort en persons namn genom beslut, i en databas eller i en ny mapp")
    redact.add_argument("person", metavar="NYCKEL", help="personens nyckel i persons.csv")
    redact.add_argument(
        "--data", dest="place", default=default, metavar="PLATS", help="databas (sqlite:///…) eller mapp"
    )
    redact.add_argument("--out", type=Path, metavar="MAPP", help="ny mapp för uppgifterna utan namnet")
    redact.add_argument("--decided-on", type=_day, required=True, metavar="DAG", help="dag för beslutet, ÅÅÅÅ-MM-DD")
    redact.add_argument("--decided-by", type=said, required=True, metavar="VEM", help="vem som beslutade")
    term = written.line(texts.LONGEST_TERM, filled=True)
    redact.add_argument("--dnr", type=term, required=True, metavar="DNR", help="beslutets diarienummer")
    redact.add_argument(
        "--reason",
        type=written.text(texts.LONGEST_TEXT),
        required=True,
        metavar="SKÄL",
        help="skälet till beslutet, utan personens namn",
    )
    redact.add_argument(
        "--also",
        type=said,
        action="append",
        default=[],
        metavar="TEXT",
        help="också den texten, till exempel namnet i genitiv",
    )
    redact.add_argument("--apply", action="store_true", help="ändra databasen; utan det visas bara hur mycket")
    redact.add_argument(
        "--who", type=title, default=os.environ.get("KRONOBERG_EDITOR"), metavar="VEM", help="vem som ändrar"
    )
    redact.set_defaults(command=_redact, format="text")


def _day(text: str) -> PartialDate:
    try:
        found = written_date(text)
    except ValueError:
        found = None
    if found is None or not found.is_day:
        raise argparse.ArgumentTypeError("väntade en dag som ÅÅÅÅ-MM-DD")
    return found


def _redact(options: argparse.Namespace) -> int:
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.cli import removing_work

    try:
        if options.out is not None:
            return removing_work.in_new_folder(options)
        return removing_work.in_database(options)
    except KeyError:
        place = places.shown(options.place)
        output.line(f"Ingen person med namn har nyckeln {options.person} i {place}. Ingenting är ändrat.")
        return 1
