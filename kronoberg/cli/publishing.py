"""Publishing open data: the command `publish`."""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kronoberg.cli import output, places
from kronoberg.domain import contact, swedish, texts

_NO_ADDRESS = "Ingen DCAT-beskrivning är med: den behöver mappens webbadress. Ange den med --url."
_NO_LICENCE = "Ingen licens är angiven, och det står i filerna. Ange den med --licence när den är beslutad."


def add_command(commands: Any) -> None:
    """Add `publish` to the parser of the command line."""
    publish = commands.add_parser("publish", help="skriv öppna data som en mapp med filer att lägga på en webbserver")
    publish.add_argument(
        "--out", type=Path, required=True, metavar="MAPP", help="ny mapp, eller en tidigare publicering"
    )
    places.add_option(publish)
    publish.add_argument(
        "--url", type=_address, metavar="ADRESS", help="mappens webbadress; utan den görs ingen DCAT-beskrivning"
    )
    publish.add_argument(
        "--licence",
        default=os.environ.get("KRONOBERG_LICENCE") or None,
        metavar="LICENS",
        help="CC0-1.0, CC-BY-4.0 eller CC-BY-SA-4.0; utan den står att ingen licens är angiven",
    )
    publish.add_argument(
        "--contact",
        type=_contact,
        default=os.environ.get("KRONOBERG_CONTACT") or None,
        metavar="ADRESS",
        help="e-post- eller webbadress för frågor",
    )
    publish.set_defaults(command=_publish, format="text")


def _address(text: str) -> str:
    if wanted := texts.trouble(text, texts.LONGEST_TEXT):
        raise argparse.ArgumentTypeError(f"väntade {wanted}")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError("väntade en webbadress som börjar med http:// eller https://")
    return f"{text.rstrip('/')}/"


def _contact(text: str) -> str:
    try:
        return contact.address(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _publish(options: argparse.Namespace) -> int:
    """Write the open data as a folder."""
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.open_data import folder
    from kronoberg.open_data.files import OpenFiles
    from kronoberg.open_data.publication import LICENCES, Publication, Publisher
    from kronoberg.store import datasets

    if options.licence is not None and options.licence not in LICENCES:
        output.line(
            f"Licensen {options.licence} går inte att välja. Ange {swedish.enumeration(LICENCES, last='eller')}."
        )
        return 1
    publisher = Publisher(licence=LICENCES.get(options.licence or ""), contact=options.contact, address=options.url)
    files = OpenFiles(Publication(datasets.read(options.place), datetime.now(UTC), publisher))
    folder.write(files, options.out)
    count = swedish.counted(len(files.listed), "fil", "filer")
    output.line(f"Skrev {count} i {options.out}, revision {files.publication.revision}.")
    if publisher.licence is None:
        output.line(_NO_LICENCE)
    if publisher.address is None:
        output.line(_NO_ADDRESS)
    return 0
