"""The command line: check, a year's figures, the report and other documents, publish, remove a name, the database."""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence

from kronoberg.cli import data, documents, making, output, places, publishing, removing, reporting
from kronoberg.domain import checking, columns, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.difference import raw_of
from kronoberg.domain.faults import FaultyData
from kronoberg.store import datasets
from kronoberg.store.errors import StorageError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 when all is well, 1 when the data or the database has faults."""
    output.show_what_the_console_cannot()
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return _run(command, options)
    except BrokenPipeError:
        # Whoever reads, like `head`, has had enough: that is no fault.
        output.stop()
        return 0


def _run(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    code = 1
    try:
        code = command(options)
    except FaultyData as error:
        output.faults(error, place=_at_fault(options), output_format=options.format)
    except StorageError as error:
        output.line(str(error))
    output.finish()
    return code


def _at_fault(options: argparse.Namespace) -> str:
    """What has the faults: the file that was handed in, or the data; of a database never its password."""
    if "file" in options:
        return str(options.file.name)
    return places.shown(options.place)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m kronoberg", description="Region Kronobergs internationella arbete i siffror."
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    default = places.setting(places.FOLDER)

    check = commands.add_parser("check", help="granska en datamängd och skriv ut alla fel")
    check.add_argument("place", nargs="?", default=default, metavar="MAPP", help="mapp eller databas")
    check.set_defaults(command=_check)

    figures = commands.add_parser("figures", help="skriv ut ett års siffror")
    figures.add_argument("--year", type=_year, required=True, metavar="ÅR", help="verksamhetsår")
    figures.add_argument("--data", dest="place", default=default, metavar="MAPP", help="mapp eller databas")
    figures.set_defaults(command=_figures)

    reporting.add_command(commands, _year)
    removing.add_command(commands, default)
    making.add_command(commands)
    data.add_commands(commands)
    publishing.add_command(commands)
    documents.add_commands(commands, _year)
    for command in (check, figures):
        command.add_argument(
            "--format", choices=("text", "json"), default="text", help="text för människor, json för maskiner"
        )
    return parser


def _year(text: str) -> int:
    try:
        return columns.year(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"väntade {error}") from None


def _check(options: argparse.Namespace) -> int:
    book = datasets.read(options.place)
    if datasets.is_url(options.place):
        # A database opens with what it was given once; here today's rules are asked of all of it.
        checking.checked_book(raw_of(book))
    if options.format == "json":
        output.as_json({"ok": True, "revision": book.revision, "faults": []})
    else:
        output.line(f"{book.dataset.title}: inga fel. {_size(book)}, revision {book.revision}.")
    return 0


def _figures(options: argparse.Namespace) -> int:
    # Imported here so that `check`, which runs before every commit, starts without them.
    from kronoberg.cli import asked_year
    from kronoberg.topics.overview import as_json as figures_json
    from kronoberg.topics.overview import as_text as figures_text

    book = datasets.read(options.place)
    asked_year.refuse_unknown(book, options.year, dt.datetime.now(SWEDEN).date())
    if options.format == "json":
        output.as_json(figures_json.year_figures(book, options.year))
    else:
        output.line(figures_text.year_figures(book, options.year))
    return 0


def _size(book: Book) -> str:
    filled = [rows for _, rows in book if rows]
    rows = sum(len(table) for table in filled)
    return f"{swedish.counted(rows, 'rad', 'rader')} i {swedish.counted(len(filled), 'tabell', 'tabeller')}"
