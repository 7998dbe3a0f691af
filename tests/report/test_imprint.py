"""A document says what it was made from, when and by which version."""

import datetime as dt
from dataclasses import replace

from kronoberg.topics.documents import imprint
from tests import books

MADE = dt.datetime(2026, 4, 15, 8, 30, tzinfo=dt.UTC)


def test_the_lines_name_the_dataset_its_revision_the_version_and_the_moment_in_swedish_time() -> None:
    found = replace(imprint.imprint(books.book([]), made_at=MADE), revision="abc123", version="9.9")

    assert found.lines == (
        "Datamängd: Prov. Uppgifternas revision: abc123.",
        "Aktuella uppgifter. Ingen låst utgåva.",
        "Dokumentet gjordes 2026-04-15 10:30 med programmets version 9.9.",
    )
    assert found.warning == "Provregionen är påhittad. Personer, organ och siffror finns inte på riktigt."


def test_a_locked_edition_is_named() -> None:
    edition = "utgåva av 2025 års siffror, låst 2026-04-15 10:00"
    found = imprint.imprint(books.book([]), edition=edition, made_at=MADE)

    assert found.lines[1] == "Utgåva av 2025 års siffror, låst 2026-04-15 10:00."
