"""Om: strategin i korthet, hur siffrorna räknas, tillgänglighet, version och kontakt."""

import streamlit as st

from kronoberg.domain.words import StrategyPart
from kronoberg.topics.coverage import about_tables, about_words
from kronoberg.ui import blocks, contact, downloads, exhibit, links, loader

book = loader.book()
origin = downloads.origin(book)
part = links.choice("Del av sidan", about_words.Part, key="avsnitt")

if part == about_words.Part.STRATEGY and not book.rows("strategy"):
    blocks.text(about_words.STRATEGY_MISSING)

if part == about_words.Part.STRATEGY and book.rows("strategy"):
    blocks.text(about_words.STRATEGY_IN_SHORT)
    for strategy_part in about_words.PROSE_PARTS:
        st.header(strategy_part.facts.heading, anchor=False)
        blocks.note(about_tables.sections(book, strategy_part))
        blocks.titled_points(about_tables.points(book, strategy_part))
    st.header(StrategyPart.GUIDELINE.facts.heading, anchor=False)
    blocks.note(about_tables.sections(book, StrategyPart.GUIDELINE))
    exhibit.words(origin, about_tables.guidelines_table(book), name="riktlinjer")
    st.header(StrategyPart.RESPONSIBILITY.facts.heading, anchor=False)
    blocks.note(about_tables.sections(book, StrategyPart.RESPONSIBILITY))
    exhibit.words(origin, about_tables.responsibilities_table(book), name="ansvar")
    for strategy_part in about_words.LATER_PARTS:
        with st.expander(strategy_part.facts.heading):
            blocks.note(about_tables.sections(book, strategy_part))
            blocks.titled_points(about_tables.points(book, strategy_part))

if part == about_words.Part.FIGURES:
    st.header("Orden vid siffrorna", anchor=False)
    blocks.titled_points(about_words.FIGURE_WORDS)
    st.header("Hur siffrorna läggs ihop", anchor=False)
    blocks.points(about_words.HOW_FIGURES_ADD_UP)
    st.header("Vad siffrorna inte säger", anchor=False)
    blocks.points(about_words.LIMITS)

if part == about_words.Part.OPEN_DATA:
    st.header(about_words.Part.OPEN_DATA.word, anchor=False)
    for text in about_words.OPEN_DATA_TEXTS:
        blocks.text(text)
    blocks.files(about_words.OPEN_DATA_LINKS)

if part == about_words.Part.ACCESSIBILITY:
    st.header(about_words.ACCESSIBILITY_HEADING, anchor=False)
    blocks.text(about_words.statement(book))
    blocks.points(about_words.LAW)
    st.header("Hur tjänsten är testad", anchor=False)
    blocks.points(about_words.TESTED)
    st.header("Vad som inte är testat", anchor=False)
    blocks.points(about_words.NOT_TESTED)
    st.header("Kända brister", anchor=False)
    blocks.points(about_words.KNOWN_LACKS)
    blocks.text(about_words.NO_DEADLINE)
    st.header("Rapportera brister", anchor=False)
    blocks.text(about_words.REPORT_LACKS)
    contact.show()
    blocks.text(about_words.AUTHORITY)
    blocks.link(about_words.AUTHORITY_LABEL, about_words.AUTHORITY_LINK)

if part == about_words.Part.SERVICE:
    st.header("Version", anchor=False)
    blocks.text(about_words.dataset(book))
    blocks.table(about_tables.version_table(book))
    st.header("Rapportera fel", anchor=False)
    blocks.text(about_words.REPORT_ERRORS)
    contact.show()

blocks.foot()
