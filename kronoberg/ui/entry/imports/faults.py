"""Every fault of a file at once: the first of them on the page, all of them to take home."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from kronoberg.domain.faults import Fault
from kronoberg.show import export_shown
from kronoberg.topics.entry import import_tables, import_words
from kronoberg.topics.entry.review import fault_words
from kronoberg.ui import blocks, downloads, loader
from kronoberg.ui.entry import faults as entry_faults


def show(found: Sequence[Fault], words: Callable[[int], str] = import_words.faults) -> None:
    """Show faults of the file, which `words` counts and says what to do with; apart from them what meets what is there.

    A row that was there before and does not go together with the file is no fault of the file.
    """
    own, meets = fault_words.apart(found)
    if own:
        st.error(blocks.plain(words(len(own))))
        blocks.table(import_tables.faults(own[: import_words.MOST_FAULTS]))
    if meets:
        shown = meets[: import_words.MOST_FAULTS]
        entry_faults.show(shown, [""] * len(shown))
    build = partial(export_shown.as_shown, import_tables.faults(found))
    downloads.table(downloads.origin(loader.book()), build, what=import_words.FAULTS, name="fel-i-filen")
