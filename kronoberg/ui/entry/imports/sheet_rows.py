"""Which rows of a colleague's sheet are taken in, and how its sums compare with what they sum."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from kronoberg.intake.sheets import rows, sums
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import Said
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.topics.entry import sheet_tables
from kronoberg.ui import blocks
from kronoberg.ui.entry.imports.state import Handed

_MOST_LISTED = 500
"""Rows to choose from; a longer list nobody looks through, and the browser is slow with it."""


def ask(handed: Handed, columns: SheetColumns, seen: Sequence[SeenRow], said: Said) -> Said:
    """Show the rows that are left out, to be changed one by one, and the sums beside their parts."""
    proposed = rows.probably_none(seen)
    listed = {row.line: row for row in (*seen[:_MOST_LISTED], *proposed)}
    chosen = st.multiselect(
        words.LEFT_OUT,
        sorted(listed),
        default=sorted(row.line for row in proposed),
        format_func=lambda line: words.row(listed[line]),
        placeholder="Inga",
        help=words.ABOUT_LEFT_OUT,
        key=f"utan-{handed.sha256}-{columns.sheet}-{columns.header_row}",
    )
    found = sums.checked(seen, said)
    if found:
        st.subheader(words.SUMS, anchor=False)
        blocks.table(sheet_tables.sums(found))
    return replace(said, left_out=frozenset(chosen))
