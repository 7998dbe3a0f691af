"""The frame around every page: the menu, the title, the choices, and what to say when the data has faults."""

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import new_database_words, outage_words
from kronoberg.topics.overview import words as describe
from kronoberg.ui import access, address, blocks, clock, links, loader, menu, outage, session
from kronoberg.ui.report import edition_blocks

# Before the menu is drawn: a width that comes later is not always used.
st.set_page_config(layout="wide", initial_sidebar_state=230)
page = st.navigation(menu.pages(), expanded=True)

try:
    with outage.watched():
        outage.give_back()
        edition_blocks.choose(page.url_path)
        dataset = loader.book().dataset
except (FaultyData, StorageError) as error:
    st.set_page_config(page_title=f"{outage_words.TITLE} – Internationella samarbeten")
    st.title(outage_words.TITLE, anchor=False)
    outage.show(error)
    st.stop()

st.set_page_config(page_title=f"{page.title} – Internationella samarbeten – {dataset.region}")
if warning := describe.fiction_warning(loader.book()):
    st.warning(blocks.plain(warning))
if access.is_office() and loader.folder_news().faults:
    st.warning(blocks.plain(describe.unread_folder(loader.fill_folder().name, len(loader.folder_news().faults))))
made = loader.newly_made() if access.may_edit() else None
if made and (words := new_database_words.notice(made.at, made.why, clock.now())):
    st.info(blocks.plain(words))
edition_blocks.banner()
if address.arrive(page.url_path):
    links.forget()
with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
    st.title(page.title, anchor=False, width="content")
    with st.container(width=180):
        session.choose_year()
with st.sidebar:
    st.subheader("Urval", anchor=False)
    session.choose_selection()
session.answer_link()
if sentence := describe.selection_sentence(session.chosen(), loader.book()):
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(blocks.plain(sentence), width="stretch")
        st.button("Visa allt", on_click=session.show_everything)

page.run()
address.leave()
