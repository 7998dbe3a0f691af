"""The frame around every page: the menu, the title, the choice of year, and what to say when the data has faults."""

from pathlib import Path

import streamlit as st

from kronoberg.domain.faults import FaultyData
from kronoberg.present import describe
from kronoberg.ui import blocks, loader, session

PAGES = Path(__file__).resolve().parents[2] / "pages"

page = st.navigation(
    [
        st.Page(PAGES / "overview.py", title="Översikt", default=True),
        st.Page(PAGES / "costs.py", title="Kostnader", url_path="kostnader"),
    ],
    expanded=True,
)

try:
    book = session.book()
except FaultyData as error:
    st.set_page_config(page_title="Fel i data – Internationella samarbeten", layout="wide")
    st.title("Fel i data", anchor=False)
    blocks.faulty_data(error.faults, place=loader.location().name)
    st.stop()

st.set_page_config(
    page_title=f"{page.title} – Internationella samarbeten – {book.dataset.region}",
    layout="wide",
    initial_sidebar_state=230,
)
if warning := describe.fiction_warning(book):
    st.warning(blocks.plain(warning))
with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
    st.title(page.title, anchor=False, width="content")
    with st.container(width=180):
        session.choose_year()

page.run()
