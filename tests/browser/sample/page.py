"""One of each kind of element that the pages use or may come to use, with Swedish labels."""

import datetime

import altair as alt
import awkward
import pandas as pd
import streamlit as st

from kronoberg.show.front_html import KeyFigure
from kronoberg.ui import blocks


def elements() -> None:
    """The page itself."""
    table = pd.DataFrame({"Namn": ["Öst", "Väst"], "Kronor": [1, 2]})
    st.header("Rubrik", help="Hjälptext")
    st.markdown("Search")
    st.selectbox("Samarbete", ["Öst", "Väst"], index=None)
    st.multiselect("Flera", ["Öst", "Väst"], default=["Öst"])
    st.date_input("Datum", datetime.date(2024, 4, 15), format="YYYY-MM-DD")
    st.date_input("Dagar", (datetime.date(2024, 4, 15), datetime.date(2024, 4, 20)), format="YYYY-MM-DD")
    st.time_input("Klockslag", datetime.time(9, 0))
    st.number_input("Antal", 0, 10, 1, help="Hjälptext")
    st.text_input("Namn", type="password")
    st.text_area("Text")
    st.slider("Reglage", 0, 10, 5)
    st.segmented_control("Val", ["A", "B"])
    st.file_uploader("Fil", type=["csv"], accept_multiple_files=True)
    st.dataframe(table, alt="Tabell över kostnader")
    names = st.column_config.SelectboxColumn(options=["Öst", "Väst"])
    st.data_editor(table, num_rows="dynamic", column_config={"Namn": names}, key="rutnat", alt="Rutnät över kostnader")
    st.table(table)
    st.error("Något gick fel")
    st.warning("Se upp")
    st.info("Kom ihåg")
    st.success("Klart")
    st.code("kod")
    st.download_button("Hämta", b"1", "a.csv")
    with st.expander("Mer"):
        st.write("Innehåll")
    with st.popover("Fönster"):
        st.write("Innehåll")
    st.tabs(["Ett", "Två"])
    with st.form("blankett"):
        st.text_input("Motivering")
        st.text_area("Beskrivning")
        st.form_submit_button("Skicka")
    bars = alt.Chart(table).mark_bar().encode(x="Kronor:Q", y="Namn:N", color="Namn:N")
    st.altair_chart(bars, alt="Kostnad per namn")


def failing() -> None:
    """A page with a fault in it."""
    raise RuntimeError("hemligt innehåll")


def texts() -> None:
    """Every kind of element that shows data's text by way of Markdown, with each awkward text."""
    for number, words in enumerate(awkward.TEXTS):
        shown = blocks.plain(words)
        blocks.text(words)
        blocks.note(words)
        blocks.heading(words, level=3)
        blocks.points([words])
        blocks.listed([(words, words)], numbered=True)
        blocks.figures([KeyFigure(words, "1", words)])
        st.error(shown)
        with st.expander(shown):
            st.write("x")
        st.checkbox(shown, key=f"ruta-{number}")
        st.radio(shown, [words, "annat"], format_func=blocks.plain, key=f"val-{number}")
        st.text_input(shown, key=f"falt-{number}")
        st.download_button(shown, b"1", "a.csv", key=f"fil-{number}")
        st.pills("Knappar", [words], format_func=blocks.plain, key=f"knapp-{number}")


page = st.navigation(
    [
        st.Page(elements, title="Delar", default=True),
        st.Page(failing, title="Trasig", url_path="trasig"),
        st.Page(texts, title="Texter", url_path="texter"),
    ]
)
st.set_page_config(page_title=page.title)
st.sidebar.write("Sidopanel")
page.run()
