"""The commands for single documents: the action plan, a sheet about a collaboration, a report from a meeting."""

import argparse
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kronoberg.cli import places


def add_commands(commands: Any, year: Callable[[str], int]) -> None:
    """Add the commands to the parser of the command line; `year` reads a year."""
    plan = _command(commands, "plan", "gör handlingsplanen för ett år och dess tjänsteskrivelse, i Word och PDF")
    plan.add_argument("--year", type=year, required=True, metavar="ÅR", help="planens år")

    sheet = _command(commands, "sheet", "gör ett samarbetsblad på två sidor, i Word och PDF")
    sheet.add_argument("--collaboration", required=True, metavar="NYCKEL", help="samarbetets nyckel, till exempel erb")
    sheet.add_argument("--year", type=year, required=True, metavar="ÅR", help="verksamhetsår")

    trip = _command(commands, "trip", "gör reserapporten från ett möte, i Word och PDF")
    trip.add_argument("--meeting", required=True, metavar="NYCKEL", help="mötets nyckel i tabellen Möten")


def _command(commands: Any, name: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words)
    parser.add_argument("--out", type=Path, required=True, metavar="MAPP", help="mappen som filerna skrivs i")
    parser.add_argument(
        "--data", dest="place", default=places.served(), metavar="PLATS", help="databas (sqlite:///…) eller mapp"
    )
    parser.set_defaults(command=_later(name), format="text")
    return parser


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """The function of that name, imported when it is called: `check` runs before every commit and needs none of it."""

    def command(options: argparse.Namespace) -> int:
        code: int = getattr(importlib.import_module("kronoberg.cli.documents_work"), name)(options)
        return code

    return command
