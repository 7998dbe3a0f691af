"""Files of our own form read in: a filled-in template, and a CSV file of one table."""

from functools import partial

import streamlit as st

from kronoberg.domain.contract import Table
from kronoberg.domain.entering.candidate import Incoming
from kronoberg.domain.faults import FaultyData
from kronoberg.intake.files import Progress
from kronoberg.intake.sheets import csv_tables, workbook
from kronoberg.intake.sheets.workbook import WorkbookRows
from kronoberg.topics.entry import import_words
from kronoberg.ui import blocks, loader
from kronoberg.ui.entry.imports import accept as entry_import_accept
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.accept import Offer
from kronoberg.ui.entry.imports.state import Handed


def template(handed: Handed) -> None:
    """Show what a filled-in template changes, or every fault in it."""
    base = entry_import_state.base()

    def read(progress: Progress) -> WorkbookRows:
        return workbook.read_workbook(handed.content, handed.name, book=base, progress=progress)

    found = entry_import_state.once("rader", (handed.sha256, base.revision), read)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    older = loader.book_of_revision(found.revision) if found.notices else None
    for notice in found.notices:
        st.info(blocks.plain(f"{notice} {import_words.about_older(known=older is not None)}"))
    offer = Offer(found.incoming, "mall", may_remove=True, located=found.located, base=older)
    entry_import_accept.show(handed, offer)


def csv(handed: Handed, table: Table) -> None:
    """Show what a CSV file of a table changes, or every fault in it."""
    read = partial(_csv, handed, table)
    found = entry_import_state.once("rader", (handed.sha256, table.name), read)
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    entry_import_accept.show(handed, Offer({table.name: found}, table.name, may_remove=True))


def _csv(handed: Handed, table: Table, _: Progress) -> Incoming:
    return csv_tables.read_csv(handed.name, handed.content, table)
