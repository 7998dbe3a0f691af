"""Writes what the documents take from the code: the tables of a dataset, and what the commands print.

Run it after a change to a contract or to the data: `python -m docs.generate`. A document says with a comment where a
block belongs: `<!-- generated: tables -->` or `<!-- generated: python -m kronoberg check -->`, up to
`<!-- end of generated -->`. Everything between the two comments is replaced.
"""

import contextlib
import io
import os
import re
import shlex
import sys
from pathlib import Path

from kronoberg import cli
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts import TABLES

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "data.md", ROOT / "docs" / "operate.md")

_COMMAND = "python -m kronoberg "
_BLOCK = re.compile(r"(<!-- generated: (.+?) -->\n).*?(<!-- end of generated -->)", re.DOTALL)


def current(text: str) -> str:
    """A document's text with every generated block as the code of today makes it."""
    return _BLOCK.sub(lambda found: f"{found[1]}\n{_block(found[2])}\n{found[3]}", text)


def _block(name: str) -> str:
    if name == "tables":
        return tables()
    return f"```text\n$ {name}\n{printed(name)}```\n"


def printed(command: str) -> str:
    """What a command of this program prints, run on the datasets of this repository."""
    output = io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(output):
        cli.main(shlex.split(command.removeprefix(_COMMAND)))
    return output.getvalue()


def tables() -> str:
    """Every table of a dataset in Markdown and Swedish: a list of them all, then each with its columns."""
    return "\n".join([_list(), *(_section(table) for table in TABLES)])


def _list() -> str:
    rows = [f"| [`{table.file}`](#{table.name}) | {table.title} | {table.description} |" for table in TABLES]
    return "\n".join(["| Fil | Tabell | Innehåll |", "|---|---|---|", *rows, ""])


def _section(table: Table) -> str:
    key = " + ".join(f"`{name}`" for name in table.key)
    references = {reference.column: reference.table for reference in table.all_references}
    lines = [f"### {table.name}", "", f"**{table.title}.** {table.description} Nyckel: {key}.", ""]
    lines += ["| Kolumn | I cellen står | Måste fyllas i | Beskrivning | Enhet |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(_column(column, references.get(column.name)) for column in table.columns), ""])


def _column(column: Column, target: str | None) -> str:
    kind = f"en nyckel i [{target}](#{target})" if target else _kind(column)
    filled = "ja" if column.required else ""
    return f"| `{column.name}` | {kind} | {filled} | {column.description} | {column.unit} |"


def _kind(column: Column) -> str:
    """The type in words: the codes that are allowed, or the Swedish phrase that a fault would use."""
    if column.codes is not None:
        return ", ".join(f"`{code}`" for code in column.codes)
    return column.cell.expected


def main() -> None:
    """Write every document anew where it has changed, and say which."""
    # What the documents show is the dataset of this repository, whatever this machine is set to.
    os.environ.pop("KRONOBERG_DATA", None)
    for path in DOCUMENTS:
        before = path.read_text(encoding="utf-8")
        after = current(before)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
