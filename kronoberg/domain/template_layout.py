"""What the template workbook looks like: what its writer and its reader agree on.

One sheet a table, named as readers know it; one row of headings; the columns are found by their heading, in any order.
Codes stand as Swedish words (a reader takes the code as well), flags as ja and nej, dates and keys as text, numbers as
numbers: per cent as 57.5, not as Excel's 0.575.
"""

import re
from collections.abc import Mapping
from typing import Final

from kronoberg.domain import swedish
from kronoberg.domain.columns import Date, Number, Ore, Percent, SignedOre, type_of
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.words import Code

INSTRUCTIONS: Final = "Läs mig"
"""The first sheet: what the workbook is and how it is filled in."""
WORDS: Final = "Ord"
"""The last sheet: the words that the drop-down lists offer."""
OTHER_SHEETS = (INSTRUCTIONS, WORDS)
HEADER_ROW: Final = 1
FIRST_ROW: Final = 2
MOST_ROWS: Final = 50_000
"""Rows of one table."""
DATASET_LABEL: Final = "Datamängdens nyckel"
REVISION_LABEL: Final = "Revision"
"""On the instruction sheet, in the first column; the value stands in the second."""
REQUIRED_MARK: Final = " *"
_YES, _NO = "ja", "nej"
FLAG_WORDS = (_YES, _NO)
NUMBERS = tuple(type_of(each) for each in (Ore, SignedOre, Percent, Number))
"""Column types whose cells hold a number with decimals."""
MONEY = tuple(type_of(each) for each in (Ore, SignedOre))
PERCENT = type_of(Percent)
DATE = type_of(Date)
INTEGERS = ("integer", "year")
"""Schema types of columns whose cells hold a whole number."""


def table_of(sheet: str) -> Table | None:
    """The table that a sheet is for, by its Swedish name or the table's own; None for any other sheet."""
    return _TABLES.get(_plain(sheet))


def heading(column: Column) -> str:
    """What stands above a column: its title, the unit of a number, and a mark when it has to be filled in."""
    unit = f" ({column.unit})" if column.unit and column.cell in NUMBERS else ""
    return f"{column.title}{unit}{REQUIRED_MARK if column.required else ''}"


def columns_by_heading(table: Table) -> Mapping[str, Column]:
    """Every way to head a column, in the form that `plain_heading` gives: its title, with its unit, its name."""
    found: dict[str, Column] = {}
    for column in table.columns:
        for way in (heading(column), column.title, column.name):
            found[plain_heading(way)] = column
    return found


def plain_heading(text: str) -> str:
    """A heading as it is compared: without the mark, capitals and spaces that do not matter."""
    return _plain(text.removesuffix("*"))


def wanted(column: Column) -> str:
    """The Swedish phrase for what belongs in a cell of the column in a workbook."""
    if column.codes is not None:
        return f"ett av orden {', '.join(code.word for code in column.codes)}"
    if column.cell.schema_type == "boolean":
        return f"{_YES} eller {_NO}"
    return column.cell.expected


def code_of(column: Column, text: str) -> str:
    """The code that a Swedish word (or the code itself) stands for.

    Raises
    ------
    ValueError
        With the Swedish phrase for what is expected, and the word that was probably meant.
    """
    codes: type[Code] = column.codes or Code
    by_word = {code.word.casefold(): code.value for code in codes}
    folded = text.casefold()
    if folded in by_word:
        return by_word[folded]
    if folded in {code.value for code in codes}:
        return folded
    raise ValueError(f"{wanted(column)}{swedish.hint(text, by_word)}")


def word_of(column: Column, canonical: str) -> str:
    """What a cell holds for a canonical text: the Swedish word of a code or a flag, anything else as it is."""
    if column.codes is not None and canonical:
        return column.codes(canonical).word
    if column.cell.schema_type == "boolean" and canonical:
        return _YES if canonical == "true" else _NO
    return canonical


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().casefold()


_TABLES = {_plain(name): table for table in TABLES for name in (table.sheet_name, table.title, table.name)}
SHEETS: Mapping[str, Table] = {table.sheet_name: BY_NAME[table.name] for table in TABLES}
"""The tables by the name of their sheet, in order."""
