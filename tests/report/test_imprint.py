"""A document says in two lines what it was made from and when; its properties have the rest."""

import datetime as dt
from dataclasses import replace

from kronoberg.topics.documents import imprint
from tests import books

MADE = dt.datetime(2026, 4, 15, 8, 30, tzinfo=dt.UTC)


def test_two_lines_name_the_dataset_and_the_moment_and_the_trace_the_revision_and_the_version() -> None:
    found = replace(imprint.imprint(books.book([]), made_at=MADE), revision="abc123", version="9.9")

    assert found.lines == (
        "Prov. Aktuella uppgifter, inte en låst utgåva.",
        "Gjort 2026-04-15 10:30.",
    )
    assert found.trace == "Revision abc123, version 9.9."
    assert found.warning == "Provregionen är påhittad. Personer, organ och siffror finns inte på riktigt."


def test_a_locked_edition_is_named() -> None:
    edition = "utgåva av 2025 års siffror, låst 2026-04-15 10:00"
    found = imprint.imprint(books.book([]), edition=edition, made_at=MADE)

    # When somebody made the file is not told: the same edition gives the same file.
    assert found.lines == ("Prov.", "Utgåva av 2025 års siffror, låst 2026-04-15 10:00.")
