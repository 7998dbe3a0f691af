"""Sources for a page of paper: one row a document with what comes from it, instead of one row a figure."""

from collections.abc import Iterable

from kronoberg.domain import swedish
from kronoberg.show import cell, shortened
from kronoberg.show.table import Table


def sentence(what: str, table: Table, most: int) -> str:
    """The documents behind a table of sources in one sentence, the first so many; empty when no source tells.

    `what` is what they tell, in a few words.
    """
    listed = cell.texts(table.choose("Källa", "Datum"))
    found = list(dict.fromkeys(f"{name} ({date})" for name, date in listed if name != cell.NO_SOURCE))
    shown, left = shortened.items(found, most)
    return f"{swedish.sentence(what)}: {'; '.join(shown)}.{f' {left}' if left else ''}" if shown else ""


def documents_table(named: Iterable[tuple[str, Table]]) -> Table | None:
    """The documents behind some tables of sources, in their order, each with its date, its link and what it tells.

    Each table comes with what it is about, in a few words. What no source tells is left out; None when nothing is left.
    """
    about: dict[tuple[str, str, str], dict[str, None]] = {}
    for what, table in named:
        for document, published, link in cell.texts(table.choose("Källa", "Datum", "Länk")):
            if document != cell.NO_SOURCE:
                about.setdefault((document, published, link), {})[what] = None
    rows = [
        {
            "Dokument": document,
            "Datum": published or cell.NOTHING,
            "Vad som kommer därifrån": swedish.sentence(swedish.enumeration(of)),
            "Länk": link,
        }
        for (document, published, link), of in about.items()
    ]
    if not rows:
        return None
    return cell.table(rows, "Dokument", title="Källor", links=("Länk",), whole=("Datum",))
