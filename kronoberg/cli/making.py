"""Making a database: the command `init`."""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kronoberg.cli import output, places
from kronoberg.store import datasets


def add_command(commands: Any) -> None:
    """Add `init` to the parser of the command line."""
    init = commands.add_parser("init", help="gör en ny databas av en mapp; en som finns lämnas som den är")
    places.add_option(init)
    init.add_argument(
        "--from",
        dest="folder",
        type=Path,
        default=os.environ.get("KRONOBERG_FILL") or places.FOLDER,
        metavar="MAPP",
        help="mappen med uppgifterna",
    )
    init.add_argument("--anew", action="store_true", help="också där det har funnits en databas som är borta")
    init.set_defaults(command=_init, format="text")


def _init(options: argparse.Namespace) -> int:
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.store import connecting, making

    datasets.refuse_folder(options.place)
    shown = connecting.place_shown(options.place)
    if making.make(options.place, options.folder, datetime.now(UTC), anew=options.anew):
        output.line(f"Databasen {shown} är ny, fylld från mappen {options.folder}.")
    else:
        output.line(f"Databasen {shown} finns redan. Ingenting är ändrat.")
    return 0
