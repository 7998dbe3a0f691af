"""The blocks about the service: how figures add up, open data, the strategy, accessibility, contact, version."""

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.domain.words import StrategyPart
from kronoberg.topics.coverage import about_tables, about_words
from kronoberg.topics.coverage.words import Part
from kronoberg.ui import blocks, contact, exhibit
from kronoberg.ui.downloads import Origin


def figures() -> None:
    """Show what the words beside the figures mean, how figures add up, and what they do not say."""
    st.header("Orden vid siffrorna", anchor=False)
    blocks.titled_points(about_words.FIGURE_WORDS)
    st.header("Hur siffrorna läggs ihop", anchor=False)
    blocks.points(about_words.HOW_FIGURES_ADD_UP)
    st.header("Vad siffrorna inte säger", anchor=False)
    blocks.points(about_words.LIMITS)


def open_data() -> None:
    """Show what leaves as files, and the files."""
    st.header(Part.OPEN_DATA.word, anchor=False)
    for text in about_words.OPEN_DATA_TEXTS:
        blocks.text(text)
    blocks.files(about_words.OPEN_DATA_LINKS)


def strategy(origin: Origin) -> None:
    """Show the strategy in short, or that the dataset has none."""
    book = origin.book
    if not book.rows("strategy"):
        blocks.text(about_words.STRATEGY_MISSING)
        return
    blocks.text(about_words.STRATEGY_IN_SHORT)
    for part in about_words.PROSE_PARTS:
        _heading(book, part)
        blocks.titled_points(about_tables.points(book, part))
    _heading(book, StrategyPart.GUIDELINE)
    exhibit.words(origin, about_tables.guidelines_table(book), name="riktlinjer")
    _heading(book, StrategyPart.RESPONSIBILITY)
    exhibit.words(origin, about_tables.responsibilities_table(book), name="ansvar")
    for part in about_words.LATER_PARTS:
        with st.expander(part.facts.heading):
            blocks.note(about_tables.sections(book, part))
            blocks.titled_points(about_tables.points(book, part))


def _heading(book: Book, part: StrategyPart) -> None:
    st.header(part.facts.heading, anchor=False)
    blocks.note(about_tables.sections(book, part))


def accessibility(book: Book) -> None:
    """Show the accessibility statement that the law asks for."""
    st.header(about_words.ACCESSIBILITY_HEADING, anchor=False)
    blocks.text(about_words.statement(book))
    blocks.points(about_words.LAW)
    st.subheader("Hur tjänsten är testad", anchor=False)
    blocks.points(about_words.TESTED)
    st.subheader("Vad som inte är testat", anchor=False)
    blocks.points(about_words.NOT_TESTED)
    st.subheader("Kända brister", anchor=False)
    blocks.points(about_words.KNOWN_LACKS)
    blocks.text(about_words.NO_DEADLINE)
    st.subheader("Rapportera brister i tillgängligheten", anchor=False)
    blocks.text(about_words.REPORT_LACKS)
    contact.show()
    blocks.text(about_words.AUTHORITY)
    blocks.link(about_words.AUTHORITY_LABEL, about_words.AUTHORITY_LINK)


def errors() -> None:
    """Show how a reader reports an error in the data."""
    st.header("Rapportera fel i uppgifterna", anchor=False)
    blocks.text(about_words.REPORT_ERRORS)
    contact.show()


def version(book: Book) -> None:
    """Show which program and which revision of the data the reader sees."""
    st.header("Version", anchor=False)
    blocks.table(about_tables.version_table(book))
