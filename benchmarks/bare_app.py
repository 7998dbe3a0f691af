"""The overview as one would first write it in Streamlit: plain `streamlit run`, defaults throughout, no frame.

What kronoberg is measured beside. It imports nothing of kronoberg: same file, same five figures, same choice of year,
same kind of table, and the very chart that one of kronoberg's pages shows first (`?diagram=Kostnader`), read from a
folder of finished specifications, which spares this page the time of building it.
"""

import json
import os
from pathlib import Path

import pandas as pd
import streamlit as st

FOLDER = Path(os.environ["KRONOBERG_DATA"])
CHARTS = Path(os.environ["KRONOBERG_BENCH_CHARTS"])


@st.cache_data
def read(name: str) -> pd.DataFrame:
    """One of the dataset's tables."""
    return pd.read_csv(FOLDER / name)


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
specification = json.loads((CHARTS / f"{st.query_params['diagram']}.json").read_text("utf-8"))
st.vega_lite_chart(specification)
st.table(totals)
