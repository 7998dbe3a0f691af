"""Uppgifter: där kontoret fyller i, rättar, läser in och följer uppgifterna."""

from kronoberg.present import entry_words
from kronoberg.ui import access, blocks, entry_edit, entry_gate, entry_history, entry_saving

if access.may_edit():
    entry_saving.show_receipt()
    part = blocks.choice("Del av sidan", entry_words.BUILT, key="del")
    if part == entry_words.EDIT:
        entry_edit.show()
    if part == entry_words.HISTORY:
        entry_history.show()
else:
    entry_gate.explain()

blocks.foot()
