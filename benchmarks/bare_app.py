"""The overview as one would first write it in Streamlit: plain `streamlit run`, defaults throughout, no frame.

What kronoberg is measured beside: same file, same five figures, same choice of year, same kind of table, and the very
chart that one of kronoberg's pages shows first (`?diagram=Arbetsinsats`). Its data is remembered; the chart itself is
built by Altair in every run, as it is on a page that does not think of it.
"""

import os
from pathlib import Path

import pandas as pd
import streamlit as st

from kronoberg.analysis.effort import series as effort_series
from kronoberg.analysis.overview import series
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.show import palette
from kronoberg.store import folder
from kronoberg.topics.overview import charts

FOLDER = Path(os.environ["KRONOBERG_DATA"])
EFFORT = "Arbetsinsats"
# The last year of the example's time axis.
LAST_YEAR = 2025


@st.cache_data
def read(name: str) -> pd.DataFrame:
    """One of the dataset's tables."""
    return pd.read_csv(FOLDER / name)


@st.cache_resource
def columns(diagram: str) -> tuple[tuple[YearColumn, ...], dict[str, str]]:
    """What the chart shows, and its colours."""
    book = folder.read_book(FOLDER)
    shown = series.years_shown(book, through=LAST_YEAR)
    colours = palette.collaboration_colours(book.collaborations.values())
    by_collaboration = effort_series.by_collaboration if diagram == EFFORT else series.by_collaboration
    return by_collaboration(book, shown), colours


st.title("Översikt")
costs, effort = read("costs.csv"), read("effort.csv")
years = sorted(costs["year"].unique(), reverse=True)
year = st.selectbox("Verksamhetsår", years)

expenses = costs[costs["direction"] == "expense"]
chosen = expenses[expenses["year"] == year]
table = chosen.groupby("collaboration_id")["amount_sek"].sum().reset_index()
income = costs[(costs["direction"] == "income") & (costs["year"] == year)]["amount_sek"].sum()
figures = {
    "Kostnad, allt": chosen["amount_sek"].sum(),
    "varav största": table["amount_sek"].max(),
    "varav minsta": table["amount_sek"].min(),
    "Nettokostnad, allt": chosen["amount_sek"].sum() - income,
    "Arbetsinsats": effort[effort["year"] == year]["percent"].sum(),
}
for column, (label, value) in zip(st.columns(5), figures.items(), strict=True):
    column.metric(label, f"{value:,.0f}")

st.header("Kostnad per samarbete")
st.table(table)

st.header("Kostnad över tid")
totals = expenses.groupby("year")["amount_sek"].sum().reset_index()
diagram = st.query_params["diagram"]
st.altair_chart(charts.stacked_years(*columns(diagram), charts.EFFORT if diagram == EFFORT else charts.COST))
st.table(totals)
