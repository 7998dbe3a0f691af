"""The report package from the command line: the command `report`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kronoberg.cli import places


def add_command(commands: Any, year: Callable[[str], int]) -> None:
    """Add `report` to the parser of the command line; `year` reads a year."""
    report = commands.add_parser("report", help="gör aprilrapporten om ett år: Word, PDF, Excel och PowerPoint")
    report.add_argument("--year", type=year, required=True, metavar="ÅR", help="siffrornas år")
    report.add_argument("--out", type=Path, required=True, metavar="MAPP", help="ny mapp för filerna")
    report.add_argument(
        "--data", dest="place", default=places.served(), metavar="PLATS", help="databas (sqlite:///…) eller mapp"
    )
    report.add_argument(
        "--edition",
        nargs="?",
        const="",
        metavar="VERSION",
        help="av årets låsta utgåva, den senaste versionen eller den som anges (2025-1); utan det blir det ett utkast",
    )
    report.add_argument("--template", type=Path, metavar="FIL", help="regionens Wordmall (.dotx eller .docx)")
    report.add_argument("--pictures", action="store_true", help="också varje diagram som PNG och SVG, i mappen bilder")
    report.set_defaults(command=_report, format="text")


def _report(options: argparse.Namespace) -> int:
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.cli import reporting_work

    return reporting_work.report(options)
