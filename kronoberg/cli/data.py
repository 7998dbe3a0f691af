"""The commands on a database: import, lock, export, history, undo, backup, restore, and the template workbook."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kronoberg.cli import places, written
from kronoberg.domain import texts
from kronoberg.domain.contracts import BY_NAME

_FILE = "ifylld mall (.xlsx), en tabell (.csv), ett eget kalkylblad, bokföring (SIE 4) eller en mapp"


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of the command line."""
    importing = _command(commands, "import", "visa vad en fil skulle ändra, och läs in den med --apply")
    importing.add_argument("file", type=Path, metavar="FIL", help=_FILE)
    importing.add_argument("--table", choices=sorted(BY_NAME), help="tabellen, när CSV-filens namn inte säger det")
    importing.add_argument("--remove-absent", action="store_true", help="ta bort rader som inte finns i filen")
    _add_of_sheets(importing)
    _add_reason(importing)

    undo = _command(commands, "undo", "visa vad det ändrar att ta tillbaka en ändring, och spara med --apply")
    undo.add_argument("number", type=int, metavar="NUMMER", help="ändringens nummer i historiken")
    undo.add_argument("--back", action="store_true", help="gå tillbaka till läget efter ändringen i stället")
    _add_reason(undo)

    lock = _command(commands, "lock", "visa vad ett års rapport saknar, och lås dess utgåva med --apply")
    lock.add_argument("--year", type=int, required=True, metavar="ÅR", help="siffrornas år")
    lock.add_argument("--anyway", action="store_true", help="lås fast uppgifter eller texter saknas")
    _add_who(lock)
    lock.set_defaults(command=_lock)

    past = _command(commands, "history", "skriv ut ändringarna, de senaste först")
    past.add_argument("--limit", type=int, metavar="ANTAL", help="högst så många")
    past.add_argument("--table", choices=sorted(BY_NAME), help="bara ändringar i den tabellen")

    _add_copies(commands)

    form = _command(commands, "template", "skriv en arbetsbok att fylla i")
    form.add_argument("file", type=Path, metavar="FIL")


def _add_copies(commands: Any) -> None:
    """Add what writes the whole of the data elsewhere, puts it back, and looks after the database itself."""
    export = _command(commands, "export", "skriv uppgifterna som en mapp med CSV-filer")
    export.add_argument("folder", type=Path, metavar="MAPP")
    export.add_argument("--replace", action="store_true", help="skriv över mappen om den finns")

    copy = _command(commands, "backup", "skriv en säkerhetskopia med uppgifter, historik och utgåvor")
    copy.add_argument("file", type=Path, metavar="FIL")

    restore = _command(commands, "restore", "lägg tillbaka en säkerhetskopia i en tom databas")
    restore.add_argument("file", type=Path, metavar="FIL")
    restore.add_argument("--replace", action="store_true", help="ersätt databasen, också dess historik och utgåvor")
    restore.add_argument(
        "--undo-decisions", action="store_true", help="också när namn som har tagits bort genom beslut kommer tillbaka"
    )

    _command(commands, "verify", "granska att databasen är hel: fil, innehåll, historik och utgåvor")

    clean = _command(commands, "clean", "skriv om databasfilen så att inget borttaget står kvar i den")
    clean.set_defaults(command=_clean)


def _add_of_sheets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mapping", type=Path, metavar="FIL", help="vad kolumnerna i ett eget kalkylblad är; skrivs om den inte finns"
    )
    parser.add_argument("--rules", type=Path, metavar="FIL", help="konteringsregler (.csv) som också läses in, för SIE")
    parser.add_argument("--status", choices=("utfall", "preliminärt"), help="vad beloppen ur bokföringen är")
    parser.add_argument("--year", type=int, metavar="ÅR", help="verksamhetsåret ur bokföringen; annars det senaste")
    parser.add_argument("--unbalanced", action="store_true", help="läs in bokföring som inte är i balans")
    parser.add_argument("--without-texts", action="store_true", help="utan bokföringsradernas texter")


def _command(commands: Any, name: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words)
    places.add_option(parser)
    parser.set_defaults(command=_run, named=name, format="text")
    return parser


def _add_reason(parser: argparse.ArgumentParser) -> None:
    _add_who(parser)
    parser.add_argument(
        "--namesake",
        type=written.line(texts.LONGEST_TITLE),
        default="",
        metavar="SKÄL",
        help="varför ett namn som har tagits bort är en annan persons",
    )


def _add_who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--apply", action="store_true", help="spara ändringen; utan det visas den bara")
    parser.add_argument(
        "--who",
        type=written.line(texts.LONGEST_TITLE),
        default=os.environ.get("KRONOBERG_EDITOR"),
        metavar="VEM",
        help="vem som ändrar",
    )
    parser.add_argument("--reason", type=written.text(texts.LONGEST_TEXT), metavar="SKÄL", help="varför")
    parser.add_argument(
        "--dnr", type=written.line(texts.LONGEST_TERM), metavar="DNR", help="diarienummer, om det finns ett"
    )


def _run(options: argparse.Namespace) -> int:
    """Do what the command is for; `check` runs before every commit and needs none of what is imported here."""
    from kronoberg.cli import work

    does: dict[str, Callable[[argparse.Namespace], int]] = {
        "import": work.read_in,
        "undo": work.take_back,
        "history": work.show_history,
        "export": work.write_folder,
        "backup": work.write_backup,
        "restore": work.put_back,
        "verify": work.verify,
        "template": work.write_template,
    }
    return does[options.named](options)


def _lock(options: argparse.Namespace) -> int:
    from kronoberg.cli import locking_work

    return locking_work.lock(options)


def _clean(options: argparse.Namespace) -> int:
    from kronoberg.cli import removing_work

    return removing_work.clean(options)
