"""Publishing open data: the command `publish`."""

import argparse
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kronoberg.cli import places
from kronoberg.domain import contact, texts


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
    # Imported here so that `check`, which runs before every commit, starts without it.
    from kronoberg.cli import publishing_work  # noqa: PLC0415

    return publishing_work.publish(options)
