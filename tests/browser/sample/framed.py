"""Streamlit's elements inside the frame: what the tests of Streamlit's own words and of a failing page look at."""

from pathlib import Path

import streamlit as st

from kronoberg.server import frame, health
from kronoberg.ui import failure

around = frame.around(Path(st.__file__).parent / "static", title="Provsida", addresses=["", "trasig", "texter"])

app = st.App(
    Path(__file__).resolve().parent / "page.py",
    routes=health.routes(lambda: health.Dataset("prov", "1")),
    middleware=around.middleware,
    on_script_error=failure.show,
)
