"""The part "Läs in" of the page Uppgifter: the template to take home, and a file to take in."""

from functools import partial

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.intake import recognising
from kronoberg.intake.files import Progress
from kronoberg.intake.recognising import Recognised, Role
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction import taken
from kronoberg.topics.entry import import_words
from kronoberg.ui import blocks, downloads, loader
from kronoberg.ui.entry.imports import accounts as entry_import_accounts
from kronoberg.ui.entry.imports import faults as entry_import_faults
from kronoberg.ui.entry.imports import folder as entry_import_folder
from kronoberg.ui.entry.imports import sheet as entry_import_sheet
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports import tables as entry_import_tables
from kronoberg.ui.entry.imports.state import Handed


def show() -> None:
    """Show the template, the field for a file, and what the file that stands in it changes."""
    entry_import_folder.show()
    _template()
    blocks.text(import_words.about_upload())
    handed = entry_import_state.handed_in()
    if handed is None:
        return
    found = entry_import_state.once("slag", (handed.sha256, handed.name), partial(_recognised, handed))
    if isinstance(found, FaultyData):
        entry_import_faults.show(found.faults)
        return
    blocks.text(import_words.found(found))
    _taken_before(handed)
    _read(handed, found)


def _template() -> None:
    blocks.text(import_words.ABOUT_TEMPLATE)
    downloads.template_workbook(loader.current(), import_words.FETCH_TEMPLATE)


def _recognised(handed: Handed, _: Progress) -> Recognised:
    return recognising.recognised(handed.name, handed.content)


def _taken_before(handed: Handed) -> None:
    database = loader.database()
    if database is None:
        return
    try:
        by = taken.taken_in(database, handed.sha256)
    except StorageError as error:
        st.error(blocks.plain(str(error)))
        return
    if by is not None:
        st.info(blocks.plain(import_words.taken_before(by)))


def _read(handed: Handed, found: Recognised) -> None:
    if found.role is Role.TEMPLATE:
        entry_import_tables.template(handed)
    elif found.role is Role.SIE:
        entry_import_accounts.sie_file(handed)
    elif found.table is not None:
        entry_import_tables.csv(handed, found.table)
    else:
        entry_import_sheet.show(handed)
