"""The commands for single documents: the action plan, a sheet about a collaboration, a report from a meeting."""

import argparse
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
    parser.set_defaults(command=_run, named=name, format="text")
    return parser


def _run(options: argparse.Namespace) -> int:
    """Do what the command is for; `check` runs before every commit and needs none of what is imported here."""
    from kronoberg.cli import documents_work

    does = {"plan": documents_work.plan, "sheet": documents_work.sheet, "trip": documents_work.trip}
    return does[options.named](options)
