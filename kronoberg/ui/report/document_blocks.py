"""A document on the screen, block by block: the same words, tables and charts that its files have."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from kronoberg.show import document_words
from kronoberg.show.blocks import Chart, Document, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.show.table import Table
from kronoberg.topics.documents import screen_words as words
from kronoberg.ui import blocks

# The page's own title is level 1 and the document's level 2.
_BELOW_THE_TITLE = 2
# At most some 75 characters a line, as on paper.
_WIDTH = 680
# Columns of words that a small screen has room for beside each other.
_MOST_WORDS = 4


def show(document: Document) -> None:
    """Show a whole document under its title, from the head of a letter to the lines on how it was made."""
    st.header(blocks.plain(document.title), anchor=False)
    blocks.note(document.subtitle)
    if document.head:
        blocks.table(words.facts_table(words.HEAD, document.head))
    for block in document.blocks:
        _SHOW[type(block)](block)
    st.divider()
    for line in document.imprint:
        blocks.note(line)


def _heading(block: Heading) -> None:
    blocks.heading(block.text, level=block.level + _BELOW_THE_TITLE)


def _text(block: Text) -> None:
    with st.container(width=_WIDTH):
        blocks.text(block.text)


def _written(block: Written) -> None:
    with st.container(width=_WIDTH):
        blocks.lines(block.text)


def _gap(block: Gap) -> None:
    with st.container(width=_WIDTH):
        blocks.note(document_words.gap(block.text))


def _note(block: Note) -> None:
    with st.container(width=_WIDTH):
        blocks.note(block.text)


def _points(block: Points) -> None:
    with st.container(width=_WIDTH):
        items = [(document_words.lead(title) if title else "", text) for title, text in block.items]
        blocks.listed(items, numbered=block.numbered)


def _facts(block: Facts) -> None:
    _titled(block.caption, words.facts_table(block.caption, block.rows))


def _key_figures(block: KeyFigures) -> None:
    _titled(block.caption, words.key_figures_table(block))


def _table(block: Table) -> None:
    words_beside_each_other = len(block.columns) - len(block.numbers)
    _titled(block.title, replace(block, cards=words_beside_each_other > _MOST_WORDS))


def _titled(caption: str, shown: Table) -> None:
    with st.container(gap="xxsmall"):
        if caption:
            st.markdown(f"**{blocks.plain(caption)}**")
        blocks.table(shown)


def _chart(block: Chart) -> None:
    with st.container(gap="xxsmall"):
        # The headline is no heading here: the document's own chapters are.
        st.markdown(f"**{blocks.plain(block.words.headline)}**")
        blocks.drawing(block.specification, block.words)


_SHOW: Mapping[type, Callable[[Any], None]] = {
    Heading: _heading,
    Text: _text,
    Written: _written,
    Gap: _gap,
    Note: _note,
    Points: _points,
    Facts: _facts,
    KeyFigures: _key_figures,
    Table: _table,
    Chart: _chart,
}
