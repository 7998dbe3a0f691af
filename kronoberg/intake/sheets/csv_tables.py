"""A CSV file for one table of the contracts, in any variant that Swedish programs write.

`;`, tab or comma between cells, decimal comma or point, with or without a byte order mark, UTF-8 or Windows' code page,
any line breaks; headed by the columns' names or their Swedish titles; codes as codes or as Swedish words.
`domain/raw.py` does the reading.
"""

from dataclasses import replace
from pathlib import Path

from kronoberg.domain import template_layout
from kronoberg.domain.contract import Table
from kronoberg.domain.entering.candidate import Incoming
from kronoberg.domain.raw import RawRow, RawTable, raw_table
from kronoberg.intake.files import FileKind, Progress, file_kind, refused


def table_named(name: str) -> Table | None:
    """The table that a file's name tells: `costs.csv`, `Kostnader och intäkter.csv`; None when a person must say."""
    return template_layout.table_of(Path(name).stem.replace("_", " ")) or template_layout.table_of(Path(name).stem)


def read_csv(name: str, content: bytes, table: Table, *, progress: Progress | None = None) -> Incoming:
    """Read a CSV file as rows of a table.

    Parameters
    ----------
    name, content
        The file's own name and its bytes.
    table
        The table that the file is for: `table_named` tells it from the name, or a person does.
    progress
        Called when the file is read; one table is read at once.

    Returns
    -------
    Incoming
        The rows with their lines, and the faults that stopped some of them from being read; `candidate` tells these
        together with its own.

    Raises
    ------
    FaultyData
        When the file is no text or too large.
    """
    if file_kind(name, content) is not FileKind.TEXT:
        raise refused(name, "en arbetsbok", "en CSV-fil")
    headings = {heading: column.name for heading, column in template_layout.columns_by_heading(table).items()}
    # A table of long texts stands in a YAML file of the dataset; handed in as CSV it is read as CSV.
    read = raw_table(
        replace(table, file_format="csv"),
        content,
        name_of=lambda heading: headings.get(template_layout.plain_heading(heading), heading),
    )
    rows = tuple(RawRow(row.line, _with_codes(table, row.cells)) for row in read.rows)
    if progress is not None:
        progress(1.0)
    return Incoming(name, RawTable(rows, tuple(replace(fault, file=table.file) for fault in read.faults)))


def _with_codes(table: Table, cells: dict[str, str]) -> dict[str, str]:
    """The row with codes where Swedish words stood; what is neither stays, for the contracts to explain."""
    coded = dict(cells)
    for column in table.columns:
        if column.codes is not None and cells[column.name]:
            try:
                coded[column.name] = template_layout.code_of(column, cells[column.name])
            except ValueError:
                continue
    return coded
