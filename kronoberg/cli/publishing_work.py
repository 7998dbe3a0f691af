"""What `publish` does; it takes the options and gives the exit code."""

import argparse
from datetime import UTC, datetime

from kronoberg.cli import output
from kronoberg.domain import swedish
from kronoberg.open_data import folder
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import LICENCES, Publication, Publisher
from kronoberg.store import datasets

NO_ADDRESS = "Ingen DCAT-beskrivning är med: den behöver mappens webbadress. Ange den med --url."
NO_LICENCE = "Ingen licens är angiven, och det står i filerna. Ange den med --licence när den är beslutad."


def publish(options: argparse.Namespace) -> int:
    """Write the open data as a folder."""
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
        output.line(NO_LICENCE)
    if publisher.address is None:
        output.line(NO_ADDRESS)
    return 0
