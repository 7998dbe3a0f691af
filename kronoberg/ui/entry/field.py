"""The input for a column of a contract: its title, what it means and what can stand there are the contract's."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from kronoberg.domain.contract import Table
from kronoberg.domain.entering.drafts import Draft
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry import grid as entry_grid
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui.entry import grid_block as entry_grid_block

_LONG = 80


def show(
    draft: Draft,
    table: Table,
    name: str,
    text: str = "",
    *,
    key: str,
    filled_in: bool = False,
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """Show the input for a column, and give what stands in it as the column's text: a code or a key for a choice.

    Parameters
    ----------
    draft
        The Book whose rows can be chosen where the column points at others, with those that are typed but not saved.
    text
        What stands there to begin with.
    filled_in
        Whether it may be left empty though the contract asks for it, as the program then knows what belongs there.
    """
    column = table.column(name)
    title = column.title if column.required and not filled_in else f"{column.title}{entry_words.MAY_BE_EMPTY}"
    words = change_words.help_text(column)
    if entry_grid.is_tick(column):
        return entry_grid.text_of(st.checkbox(title, text == "true", key=key, help=words))
    options = entry_grid_block.choices(draft, table, column)
    if options is not None:
        return choice(title, options, text, key=key, words=words, width=width)
    shown = entry_grid.shown(column, text) or ""
    ask = st.text_area if len(str(shown)) > _LONG or column.is_long else st.text_input
    return (ask(title, str(shown), key=key, help=words, width=width) or "").strip()


def choice(
    title: str,
    options: Mapping[str, str],
    start: str,
    *,
    key: str,
    words: str | None = None,
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """Show a choice among codes or keys by their names, and give the one that is chosen; an empty text for none."""
    keys = list(options)
    chosen: str | None = st.selectbox(
        title,
        keys,
        index=keys.index(start) if start in keys else None,
        format_func=lambda each: options.get(each, str(each)),
        placeholder="Välj",
        key=key,
        help=words,
        width=width,
    )
    return chosen or ""
