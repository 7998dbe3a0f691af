"""What is said round a document on the screen."""

from collections.abc import Iterable

from kronoberg.show import cell
from kronoberg.show.table import Table

HEAD, FACTS = "Tjänsteskrivelsens huvud", "Uppgifter"


def by(who: str) -> str:
    """Who wrote a text; empty where nobody has signed it."""
    return f"Skrivet av {who}." if who else ""


def facts_table(caption: str, rows: Iterable[tuple[str, str]]) -> Table:
    """Names with their values as a table."""
    lines = [{"Uppgift": name, "Värde": value} for name, value in rows]
    return cell.table(lines, "Uppgift", title=caption or FACTS)
