"""Uppgifter: där kontoret fyller i, rättar, läser in och följer uppgifterna."""

from kronoberg.present import entry_words
from kronoberg.ui import (
    access,
    blocks,
    entry_add,
    entry_edit,
    entry_editions,
    entry_gaps,
    entry_gate,
    entry_history,
    entry_import,
    entry_links,
    entry_saving,
    entry_state,
    links,
)

if access.may_edit():
    # What has just been typed in a grid is taken care of, whatever part is chosen now.
    entry_state.draft()
    entry_links.follow()
    entry_saving.show_receipt()
    part = links.choice("Del av sidan", entry_words.BUILT, key="del")
    if part != entry_words.EDIT:
        entry_links.leave()
    if part == entry_words.GAPS:
        entry_gaps.show()
    if part == entry_words.EDIT:
        entry_edit.show()
    if part == entry_words.ADD:
        entry_add.show()
    if part == entry_words.IMPORT:
        entry_import.show()
    if part == entry_words.HISTORY:
        entry_history.show()
    if part == entry_words.EDITIONS:
        entry_editions.show()
else:
    entry_gate.explain()

blocks.foot()
