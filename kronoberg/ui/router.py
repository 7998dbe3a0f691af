"""The frame around every page: the menu, the head with its choices, and what to say when the data has faults."""

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import new_database_words, outage_words
from kronoberg.topics.overview import front_words
from kronoberg.topics.overview import words as describe
from kronoberg.ui import access, address, blocks, clock, head, links, loader, menu, outage
from kronoberg.ui.report import edition_blocks

st.set_page_config(layout="wide")
page = st.navigation(menu.pages(), position="top")
band, notices, row = st.container(key="band"), st.container(), head.row()

try:
    with outage.watched():
        outage.give_back()
        edition_blocks.choose(page.url_path, row.choices)
        dataset = loader.book().dataset
except (FaultyData, StorageError) as error:
    st.set_page_config(page_title=f"{outage_words.TITLE} – {front_words.SERVICE}")
    st.title(outage_words.TITLE, anchor=False)
    outage.show(error)
    st.stop()

st.set_page_config(page_title=f"{page.title} – {front_words.SERVICE} – {dataset.region}")
with band:
    head.band()
with notices:
    if access.is_office() and loader.folder_news().faults:
        st.warning(blocks.plain(describe.unread_folder(loader.fill_folder().name, len(loader.folder_news().faults))))
    made = loader.newly_made() if page.url_path in menu.FOR_OFFICE and access.may_edit() else None
    if made and (words := new_database_words.notice(made.at, made.why, clock.now())):
        st.info(blocks.plain(words))
    edition_blocks.banner()
if address.arrive(page.url_path):
    links.forget()
head.title_and_choices(row, page.url_path, page.title)

page.run()
address.leave()
