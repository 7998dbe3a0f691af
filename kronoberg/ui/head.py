"""The head of every page: the band, the title beside the year, and the page's own choices in one line below."""

import base64
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from kronoberg.show import front_html
from kronoberg.topics.overview import front_words
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, loader, menu, session
from kronoberg.ui.topics import front

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

LOGO = "KRONOBERG_LOGO"
"""The setting with the file of the region's logo, as SVG or PNG; without it the band has the name alone."""
_MEDIA = {".svg": "image/svg+xml", ".png": "image/png"}
_YEAR_WIDTH = 130


@dataclass(frozen=True, slots=True)
class Row:
    """The room of the head's line: where the title stands, and where what is chosen for the whole page stands."""

    title: "DeltaGenerator"
    choices: "DeltaGenerator"


def band() -> None:
    """Show the region's logo and name on its colour, which is the theme's first colour; that it is invented, if so."""
    book, colour = loader.book(), st.get_option("theme.primaryColor")
    what = describe.fiction_warning(book) or front_words.SERVICE
    st.html(front_html.band(book.dataset.region, what, colour=colour, logo=_logo(os.environ.get(LOGO, ""))))


def row() -> Row:
    """Make room for the title and, beside it, for the choices of edition and year."""
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", key="huvud"):
        return Row(st.container(width="stretch", gap=None), st.container(horizontal=True, width="content"))


def title_and_choices(row_: Row, page: str, title: str) -> None:
    """Show the page's title beside the choice of year, and the other choices that the page has.

    The first page's title is its answer: a headline made of the year's figures.
    """
    session.arrive(menu.CHOOSES.get(page, ()))
    with row_.choices.container(width=_YEAR_WIDTH):
        session.choose_year()
    session.choose_selection()
    if page in menu.SUMS_UP:
        blocks.note(describe.selection_sentence(session.chosen(), loader.book()))
    session.answer_link()
    with row_.title:
        st.title(title if page else blocks.plain(front.headline()), anchor=False)


@cache
def _logo(file: str) -> str:
    """The logo as an address that holds the picture itself; empty where there is none to read."""
    path = Path(file)
    media = _MEDIA.get(path.suffix.lower())
    if media is None or not path.is_file():
        return ""
    return f"data:{media};base64,{base64.b64encode(path.read_bytes()).decode()}"
