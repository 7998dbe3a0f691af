"""Uppgifter: där kontoret fyller i, rättar, läser in och följer uppgifterna."""

from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import access, blocks, links
from kronoberg.ui.entry import add as entry_add
from kronoberg.ui.entry import edit as entry_edit
from kronoberg.ui.entry import editions as entry_editions
from kronoberg.ui.entry import gaps as entry_gaps
from kronoberg.ui.entry import gate as entry_gate
from kronoberg.ui.entry import history as entry_history
from kronoberg.ui.entry import links as entry_links
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.entry import state as entry_state
from kronoberg.ui.entry.imports import files as entry_import

if access.may_edit():
    # What has just been typed in a grid is taken care of, whatever part is chosen now.
    entry_state.draft()
    entry_links.follow()
    entry_saving.show_receipt()
    part = links.choice("Del av sidan", entry_words.Part, key="del")
    if part != entry_words.Part.EDIT:
        entry_links.leave()
    if part == entry_words.Part.GAPS:
        entry_gaps.show()
    if part == entry_words.Part.EDIT:
        entry_edit.show()
    if part == entry_words.Part.ADD:
        entry_add.show()
    if part == entry_words.Part.IMPORT:
        entry_import.show()
    if part == entry_words.Part.HISTORY:
        entry_history.show()
    if part == entry_words.Part.EDITIONS:
        entry_editions.show()
else:
    entry_gate.explain()

blocks.foot()
