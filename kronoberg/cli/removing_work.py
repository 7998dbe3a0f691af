"""What `redact` and `clean` do; each takes the options and gives the exit code."""

import argparse
from datetime import UTC, datetime

from kronoberg.cli import output, places
from kronoberg.domain import redaction
from kronoberg.domain.contracts.people import Redaction
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import datasets, folder
from kronoberg.store.database import Database
from kronoberg.store.errors import Existing, StorageError
from kronoberg.store.recording import Reason
from kronoberg.store.redaction import redacting
from kronoberg.topics.entry import removal_text


def in_new_folder(options: argparse.Namespace) -> int:
    """Write the data without the name as a new folder."""
    if options.apply:
        msg = "--apply ändrar en databas och --out skriver en ny mapp. Ange det ena. Ingenting är ändrat."
        raise StorageError(msg)
    if options.out.exists():
        raise Existing(f"Mappen {options.out}", instead="en ny mapp")
    made = redaction.redacted(datasets.read(options.place), _decision(options), names=options.also)
    folder.write_book(made.book, options.out)
    output.line(
        f"Namnet är borttaget. Personens nyckel är nu {made.person_id}. Uppgifterna utan namnet står i {options.out}."
    )
    for cell in removal_text.remaining(made):
        output.line(cell)
    return 0


def in_database(options: argparse.Namespace) -> int:
    """Show in how many places of a database the name stands, and remove it when asked to."""
    if not datasets.is_url(options.place):
        msg = (
            f"{options.place} är en mapp, som bara läses. Ange en ny mapp för uppgifterna utan namnet med --out, eller "
            "en databas med --data sqlite:///mapp/fil.sqlite."
        )
        raise StorageError(msg)
    with datasets.database(options.place) as database:
        if not options.apply:
            output.line(removal_text.would_be(redacting.looked_at(database, _decision(options), options.also)))
            return 0
        if not (options.who or "").strip() or not options.reason.strip():
            output.line("Ingenting är ändrat. Ange vem som ändrar med --who och skälet med --reason.")
            return 1
        reason = Reason(options.who, options.reason, datetime.now(UTC), ReasonKind.REDACTION, dnr=options.dnr)
        done = redacting.redact(database, _decision(options), reason, options.also)
        output.line(removal_text.done(done, database.url_shown))
        code = _clean(database)
    output.line(removal_text.ELSEWHERE)
    if _stands_in_fill_folder(options.person):
        output.line(removal_text.in_folder(options.person, str(places.fill_folder())))
    return code


def clean(options: argparse.Namespace) -> int:
    """Write a SQLite file anew."""
    with datasets.database(options.place) as database:
        return _clean(database)


def _clean(database: Database) -> int:
    if not database.is_file:
        output.line(removal_text.ON_SERVER)
        return 0
    try:
        database.rewrite_file()
    except StorageError as error:
        output.line(str(error))
        output.line(removal_text.NOT_REWRITTEN)
        return 1
    output.line(removal_text.REWRITTEN)
    return 0


def _decision(options: argparse.Namespace) -> Redaction:
    return Redaction(
        person_id=options.person,
        decided_on=options.decided_on,
        decided_by=options.decided_by,
        dnr=options.dnr,
        reason=options.reason,
    )


def _stands_in_fill_folder(person: str) -> bool:
    place = places.fill_folder()
    try:
        return place.is_dir() and any(row.person_id == person for row in folder.read_book(place).rows("persons"))
    except FaultyData:
        # What cannot be read may hold the name.
        return True
