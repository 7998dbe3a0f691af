"""What the template workbook looks like: what its writer and its reader agree on.

One sheet a table, named as readers know it; one row of headings; the columns are found by their heading, in any order.
Codes stand as Swedish words (a reader takes the code as well), flags as ja and nej, dates and keys as text, numbers as
numbers: per cent as 57.5, not as Excel's 0.575. The last sheet has each word beside its code, so that a workbook handed
out before a word was renamed is still read.
"""

import re
from collections.abc import Mapping
from typing import Final

from kronoberg.domain import swedish
from kronoberg.domain.columns import Date, Number, Ore, Percent, SignedOre, type_of
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.faults import quoted
from kronoberg.domain.words import Code

INSTRUCTIONS: Final = "Läs mig"
"""The first sheet: what the workbook is and how it is filled in."""
WORDS: Final = "Ord"
"""The last sheet: the words that the drop-down lists offer, each list with its codes in the next column."""
OTHER_SHEETS = (INSTRUCTIONS, WORDS)
HEADER_ROW: Final = 1
FIRST_ROW: Final = 2
MOST_ROWS: Final = 50_000
"""Rows of one table."""
DATASET_LABEL: Final = "Datamängdens nyckel"
REVISION_LABEL: Final = "Revision"
"""On the instruction sheet, in the first column; the value stands in the second."""
REQUIRED_MARK: Final = " *"
_CODES_OF = "Koden i filer: "
_YES, _NO = "ja", "nej"
FLAG_WORDS = (_YES, _NO)
NUMBERS = tuple(type_of(each) for each in (Ore, SignedOre, Percent, Number))
"""Column types whose cells hold a number with decimals."""
MONEY = tuple(type_of(each) for each in (Ore, SignedOre))
PERCENT = type_of(Percent)
DATE = type_of(Date)
INTEGERS = ("integer", "year")
"""Schema types of columns whose cells hold a whole number."""
OwnWords = Mapping[type[Code], Mapping[str, str]]
"""The codes by their words in small letters, list by list, as a workbook was handed out with them."""
NO_WORDS: Final[OwnWords] = {}


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


def codes_heading(table: Table, column: Column) -> str:
    """What stands above the codes of a list of words: a column with that list, by names that stay."""
    return f"{_CODES_OF}{table.name}.{column.name}"


def is_codes_heading(text: str) -> bool:
    """Whether a heading on the sheet of words stands above codes."""
    return _plain(text).startswith(_plain(_CODES_OF))


def codes_under(text: str) -> type[Code] | None:
    """The codes that a heading as `codes_heading` gives it is for; None when no column has that name any longer."""
    name, _, column = _plain(text).removeprefix(_plain(_CODES_OF)).strip().partition(".")
    table = BY_NAME.get(name)
    return next((each.codes for each in table.columns if each.name == column), None) if table else None


def code_of(column: Column, text: str, own: OwnWords = NO_WORDS) -> str:
    """The code that a Swedish word (or the code itself) stands for.

    Parameters
    ----------
    column, text
        A column of codes, and what stands in it.
    own
        The words as the workbook itself has them; they go before the words of today.

    Raises
    ------
    ValueError
        With the Swedish phrase for what is expected, and the word that was probably meant.
    """
    codes: type[Code] = column.codes or Code
    if (code := own.get(codes, {}).get(text.casefold())) is not None:
        if code not in set(codes):
            raise ValueError(f"{wanted(column)}; i arbetsboken är ordet koden {quoted(code)}, som inte finns längre")
        return code
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
