"""Tables about a colleague's sheet: what was read as something else than what stands there, and its sums."""

from collections.abc import Sequence
from decimal import Decimal

from kronoberg.domain import swedish
from kronoberg.intake.sheets.reading import Read
from kronoberg.intake.sheets.sums import SumCheck
from kronoberg.show import cell
from kronoberg.show.table import Table

ROW, COLUMN, STANDS, READ = "Rad", "Kolumn", "Står i arket", "Läses som"
PARTS, COMPARED = "Delarna ger", "Jämförelse"
MOST_SHOWN = 50


def read(found: Sequence[Read]) -> Table:
    """What stands in the sheet beside what it was read as."""
    lines = [
        {ROW: str(each.line), COLUMN: each.label, STANDS: each.written, READ: each.became}
        for each in found[:MOST_SHOWN]
    ]
    return cell.table(lines, ROW, title="Så läses det som är skrivet på annat sätt", numbers=(ROW,), cards=True)


def sums(found: Sequence[SumCheck]) -> Table:
    """Each sum of the sheet beside what its parts add up to."""
    lines = [
        {
            ROW: f"{each.line}: {each.row}",
            COLUMN: each.label,
            STANDS: each.written,
            PARTS: cell.NOTHING if each.parts is None else _number(each.parts),
            COMPARED: compared(each),
        }
        for each in found[:MOST_SHOWN]
    ]
    return cell.table(lines, ROW, title="Summor i arket", numbers=(PARTS,), cards=True)


def compared(check: SumCheck) -> str:
    """How a sum of the sheet compares with its parts, in words."""
    without = f", utan {swedish.counted(check.unknown, 'okänd del', 'okända delar')}" if check.unknown else ""
    if check.difference is None:
        return "går inte att jämföra: en formel" if check.written.startswith("=") else "går inte att jämföra"
    if check.agrees:
        return f"stämmer{without}"
    more = "mer" if check.difference > 0 else "mindre"
    return f"{_number(abs(check.difference))} {more} än delarna{without}"


def _number(value: Decimal) -> str:
    return swedish.decimal(value, decimals=0 if value == value.to_integral_value() else 2)
