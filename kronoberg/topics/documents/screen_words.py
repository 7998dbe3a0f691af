"""What is said on the screen round a document, a chart and a table."""

from collections.abc import Iterable

from kronoberg.domain.words import Code
from kronoberg.show import cell
from kronoberg.show.blocks import KeyFigures
from kronoberg.show.table import Table

HEAD, FACTS = "Tjänsteskrivelsens huvud", "Uppgifter"


class Part(Code):
    """What can be seen of a chart and what stands behind it."""

    CHART = "chart", "Diagram"
    TABLE = "table", "Tabell"
    SOURCES = "sources", "Källor"


def facts_table(caption: str, rows: Iterable[tuple[str, str]]) -> Table:
    """Names with their values as a table."""
    lines = [{"Uppgift": name, "Värde": value} for name, value in rows]
    return cell.table(lines, "Uppgift", title=caption or FACTS)


def key_figures_table(block: KeyFigures) -> Table:
    """The key figures as a table, a row each."""
    rows = [{"Nyckeltal": label, "Värde": value, "Vad det gäller": note} for label, value, note in block.figures]
    return cell.table(rows, "Nyckeltal", title=block.caption)
