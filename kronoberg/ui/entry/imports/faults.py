"""Every fault of a file at once: the first of them on the page, all of them to take home."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from kronoberg.domain.faults import Fault
from kronoberg.show import export_shown
from kronoberg.topics.entry import import_tables, import_words
from kronoberg.ui import blocks, downloads, loader


def show(found: Sequence[Fault], words: Callable[[int], str] = import_words.faults) -> None:
    """Show faults; `words` says how many there are and what to do."""
    st.error(blocks.plain(words(len(found))))
    blocks.table(import_tables.faults(found[: import_words.MOST_FAULTS]))
    build = partial(export_shown.as_shown, import_tables.faults(found))
    downloads.table(downloads.origin(loader.book()), build, what=import_words.FAULTS, name="fel-i-filen")
