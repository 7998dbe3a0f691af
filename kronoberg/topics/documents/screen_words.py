"""What is said round a document on the screen."""

from collections.abc import Iterable

from kronoberg.show import cell
from kronoberg.topics.overview.tables import ReaderTable

HEAD, FACTS = "Tjänsteskrivelsens huvud", "Uppgifter"


def by(who: str) -> str:
    """Who wrote a text; empty where nobody has signed it."""
    return f"Skrivet av {who}." if who else ""


def facts_table(caption: str, rows: Iterable[tuple[str, str]]) -> ReaderTable:
    """Names with their values as a table."""
    lines = [{"Uppgift": name, "Värde": value} for name, value in rows]
    return ReaderTable(cell.frame(lines, "Uppgift"), numbers=(), alt=caption or FACTS)
