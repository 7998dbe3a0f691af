"""The front door: `streamlit run app.py` serves the pages inside the frame (language, headers, fast files, health)."""

from pathlib import Path

import streamlit as st

from kronoberg.first_html import making
from kronoberg.server import frame, health, open_data, warm
from kronoberg.show.drawing import pictures
from kronoberg.topics.entry import new_database_words
from kronoberg.ui import failure, loader, menu, outage, runs
from kronoberg.ui import open_data as published

ROOT = Path(__file__).resolve().parent
STREAMLIT = Path(st.__file__).parent / "static"
TITLE = "Internationella samarbeten – Region Kronoberg"

# Streamlit loads these when the first visitor's page asks for them; half a second that the server can spend at start.
HEAVY = (
    "pandas",
    "pyarrow",
    "altair",
    "streamlit.elements.vega_charts",
    "streamlit.elements.arrow",
    "streamlit.elements.table",
    "streamlit.runtime.scriptrunner.script_runner",
    "kronoberg.ui.downloads",
)


def shown() -> health.Dataset:
    """The dataset that the pages show; raises what the reading of faulty data raises."""
    with outage.watched():
        # Not what one visitor has chosen to see.
        book, made = loader.current(), loader.newly_made()
    remarks = () if made is None else (new_database_words.about(made.at, made.why),)
    return health.Dataset(name=book.dataset.dataset_id, revision=book.revision, remarks=remarks)


first = making.first()
base = st.get_option("server.baseUrlPath")
around = frame.around(
    STREAMLIT,
    title=TITLE,
    addresses=menu.ADDRESSES,
    leads_to=menu.leads_to,
    base=base,
    answers_to=st.get_option("server.allowedHosts"),
    first=first,
    is_over=runs.is_over,
)

app = st.App(
    ROOT / "kronoberg" / "ui" / "router.py",
    routes=[*health.routes(shown, base=base), *open_data.routes(published.files, base=base)],
    middleware=around.middleware,
    lifespan=warm.lifespan(
        modules=HEAVY,
        tasks=[shown, published.publisher],
        background=[around.prepare, pictures.warm],
        beside=first.begin if first else None,
    ),
    on_script_error=failure.show,
)
