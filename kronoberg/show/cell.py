"""The cells that tables for readers are made of: amounts, statuses, sources; and text rows put together to a frame."""

import datetime as dt

import pandas as pd

from kronoberg.domain.contracts.register import Source
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Certainty, Status
from kronoberg.show import figure_text

NOTHING = "–"
"""What stands where nothing is expected, which is not the same as a missing figure."""
MISSING = Status.MISSING.word
"""What stands where something is expected that no source tells."""
AS_OF = "Läget gäller"
"""Before the day that a document or a part of a page is seen from."""
NO_SOURCE = "Ingen källa har någon uppgift"
"""What stands for the document of something that no source tells."""
PRELIMINARY = "preliminärt datum"
"""What is said of a day that was put at the end of a month or a year."""


def amount(figure: Figure | None) -> str:
    """A figure's value in words; a dash where nothing is expected."""
    return NOTHING if figure is None or not figure.applicable else figure_text.amount(figure)


def as_of(day: dt.date) -> str:
    """The day that a document or a part of a page is seen from, as a sentence."""
    return f"{AS_OF} {day}."


def day(known: dt.date, *, preliminary: bool) -> str:
    """A day, and that it is preliminary when it is: `2026-11-30, preliminärt datum`."""
    return f"{known}, {PRELIMINARY}" if preliminary else str(known)


def status(figure: Figure) -> str:
    """A figure's status; a dash where there is no value to have one."""
    return NOTHING if figure.value is None else figure.status.word


def sum_status(figure: Figure) -> str:
    """A sum's status, and how many of its parts are known."""
    return f"{status(figure)}, {figure_text.coverage(figure)}" if figure.applicable else NOTHING


def source(what: str, figure: Figure, found: Source | None) -> dict[str, str]:
    """A figure's row among the sources: value, status, document, date, link or why there is none, who entered it."""
    return {"Uppgift": what, "Värde": amount(figure), "Status": figure.status.word} | origin(found)


def origin(found: Source | None) -> dict[str, str]:
    """Where a fact comes from, as `document_cells`; or that no source tells."""
    if found is None:
        return {"Källa": NO_SOURCE, "Datum": "", "Länk": "", "Infört av": ""}
    return document_cells(found)


def document_cells(found: Source) -> dict[str, str]:
    """A source's cells: document, date, link or why there is none, who entered it."""
    return {
        "Källa": document(found),
        "Datum": published(found),
        "Länk": link(found),
        "Infört av": found.entered_by,
    }


def statement(what: str, found: Source, certainty: Certainty) -> dict[str, str]:
    """A statement's row among the sources: it has no value, and its certainty stands where a figure has its status."""
    return {"Uppgift": what, "Värde": "", "Status": certainty.word} | origin(found)


def published(found: Source) -> str:
    """When a source was published, as far as it says."""
    return str(found.published or "odaterad")


def link(found: Source) -> str:
    """A source's web address, or why it has none."""
    return found.url or found.no_url_reason or ""


def document(found: Source) -> str:
    """A source's document with its section."""
    return ", ".join(filter(None, (found.title, found.section)))


def frame(rows: list[dict[str, str]], row_header: str) -> pd.DataFrame:
    """Rows of text as a frame whose index holds the row headers."""
    return pd.DataFrame(rows, dtype="str").set_index(row_header)
