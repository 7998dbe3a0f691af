"""Where a command's data is: a folder or a database, by option, setting or default."""

import argparse
import os
from pathlib import Path

from kronoberg.store import datasets

FOLDER = "data/kronoberg"
DATABASE = "sqlite:///var/kronoberg.sqlite"


def setting(otherwise: str) -> str:
    """What `KRONOBERG_DATA` says, or the default."""
    return os.environ.get("KRONOBERG_DATA") or otherwise


def served() -> str:
    """The place whose data a document is made from: the database that the service fills, else the real folder."""
    file = Path(DATABASE.partition(":///")[2])
    return setting(DATABASE if file.exists() else FOLDER)


def shown(place: str) -> str:
    """The place as it may be printed: a folder as it was given, a database without its password."""
    if not datasets.is_url(place):
        return place
    from kronoberg.store import connecting

    return connecting.place_shown(place)


def fill_folder() -> Path:
    """The folder that the database is filled from: `KRONOBERG_FILL`, or the real dataset."""
    return Path(os.environ.get("KRONOBERG_FILL") or FOLDER)


def add_option(command: argparse.ArgumentParser) -> None:
    """Give a command the option `--data`, with the place that the service shows as its default."""
    command.add_argument(
        "--data", dest="place", default=setting(DATABASE), metavar="PLATS", help="databas (sqlite:///…) eller mapp"
    )
