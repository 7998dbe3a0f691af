"""The head of every page: the band, the title beside the year, and the page's own choices in one line below."""

import base64
import os
from functools import cache
from pathlib import Path

import streamlit as st

from kronoberg.show import front_html
from kronoberg.topics.overview import front_words
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, loader, menu, session
from kronoberg.ui.topics import front

LOGO = "KRONOBERG_LOGO"
"""The setting with the file of the region's logo, as SVG or PNG; without it the band has the name alone."""
_MEDIA = {".svg": "image/svg+xml", ".png": "image/png"}
_YEAR_WIDTH = 130


def band() -> None:
    """Show the region's logo and name on its colour, which is the theme's first colour; that it is invented, if so."""
    book, colour = loader.book(), st.get_option("theme.primaryColor")
    what = describe.fiction_warning(book) or front_words.SERVICE
    st.html(front_html.band(book.dataset.region, what, colour=colour, logo=_logo(os.environ.get(LOGO, ""))))


def title_and_choices(page: str, title: str) -> None:
    """Show the page's title beside the choice of year, and the other choices that the page has.

    The first page's title is its answer: a headline made of the year's figures.
    """
    session.arrive(menu.CHOOSES.get(page, ()))
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", key="huvud"):
        place = st.container(width="stretch", gap=None)
        with st.container(width=_YEAR_WIDTH):
            session.choose_year()
    session.choose_selection()
    session.answer_link()
    with place:
        st.title(title if page else blocks.plain(front.headline()), anchor=False)


def narrowed() -> None:
    """Say what the view has been narrowed to, with the way back to everything; nothing where it has not been."""
    if sentence := describe.selection_sentence(session.chosen(), loader.book()):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info(blocks.plain(sentence), width="stretch")
            st.button("Visa allt", on_click=session.show_everything)


@cache
def _logo(file: str) -> str:
    """The logo as an address that holds the picture itself; empty where there is none to read."""
    path = Path(file)
    media = _MEDIA.get(path.suffix.lower())
    if media is None or not path.is_file():
        return ""
    return f"data:{media};base64,{base64.b64encode(path.read_bytes()).decode()}"
