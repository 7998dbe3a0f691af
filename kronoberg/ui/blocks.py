"""The blocks that pages are built of: a figure with its status, a table, a chart with its words, sources, the foot."""

import re
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.faults import Fault
from kronoberg.domain.figures import Figure
from kronoberg.present import describe, figure_text
from kronoberg.present.describe import ChartWords
from kronoberg.present.tables import ReaderTable

if TYPE_CHECKING:
    from pandas.io.formats.style_render import CSSStyles

# Wide enough for "minst ca 3 322 368 kr" and narrow enough for three beside each other on a desktop.
FIGURE_WIDTH = 258

# Everything that Markdown, or Streamlit's additions to it, would turn into something else than the text itself.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|~$:-])")


def plain(text: str) -> str:
    """Text from data made safe for Markdown: it is shown as it stands, never as a link, a picture or a heading."""
    return _MARKDOWN.sub(r"\\\1", text)


def figure(label: str, shown: Figure, words: str) -> None:
    """Show one figure large, with words on its status and how much of it is known below it."""
    with st.container(width=FIGURE_WIDTH, gap=None):
        st.metric(label, figure_text.amount(shown))
        st.caption(plain(words))


def text(sentences: str) -> None:
    """Show running text."""
    st.markdown(plain(sentences))


def table(shown: ReaderTable) -> None:
    """Show a table for readers, numbers aligned right with even digits."""
    st.table(_aligned(_safe(shown), shown.numbers), border="horizontal", alt=shown.alt)


def _aligned(frame: pd.DataFrame, numbers: tuple[str, ...]) -> Styler:
    # Streamlit aligns every cell of text left in the element itself; only an important rule is stronger.
    rules: list[tuple[str, str | float]] = [
        ("text-align", "right !important"),
        ("font-variant-numeric", "tabular-nums"),
        ("white-space", "nowrap"),
    ]
    positions = [position for position, name in enumerate(frame.columns) if name in numbers]
    styles: CSSStyles = [{"selector": f".col{position}", "props": rules} for position in positions]
    return frame.style.set_table_styles(styles)


def _safe(shown: ReaderTable) -> pd.DataFrame:
    frame = shown.frame.copy()
    for name in frame.columns:
        frame[name] = frame[name].map(_link if name in shown.links else plain)
    frame.index = pd.Index(
        [f"**{plain(name)}**" if name in shown.sums else plain(name) for name in frame.index],
        name=frame.index.name,
    )
    return frame


def _link(text: str) -> str:
    # The contract lets through only http(s) addresses without spaces, quotes or angle brackets.
    return f"[Öppna](<{text}>)" if text.startswith(("https://", "http://")) else plain(text)


def chart(specification: dict[str, Any], words: ChartWords) -> None:
    """Show a chart under its headline, with the same in words and its source below it."""
    st.subheader(plain(words.headline), anchor=False)
    st.caption(plain(words.measure))
    # Without a theme from Streamlit the chart looks the same here, in a picture and in a document.
    st.vega_lite_chart(spec=specification, theme=None, alt=words.alt)
    st.caption(plain(f"{words.text} {words.key} {words.source}"))


def sources(shown: ReaderTable) -> None:
    """Show where each figure comes from, one click away."""
    with st.expander("Källa till varje uppgift"):
        table(shown)


def foot(book: Book, statuses: str) -> None:
    """End the page with what it is built on."""
    st.divider()
    st.caption(plain(f"{describe.dataset_line(book)} {statuses}".strip()))


def faulty_data(faults: tuple[Fault, ...], *, place: str) -> None:
    """Explain what is wrong with the data instead of showing figures that cannot be trusted."""
    count = swedish.counted(len(faults), "fel", "fel")
    st.error(plain(f"Uppgifterna i {place} kan inte visas, eftersom {count} måste rättas först."))
    rows = [
        {
            "Fil": fault.file,
            "Rad": "" if fault.row is None else str(fault.row),
            "Kolumn": fault.column or "",
            "Hittade": fault.found,
            "Väntade": fault.expected,
        }
        for fault in faults
    ]
    frame = pd.DataFrame(rows, dtype="str").set_index("Fil")
    table(ReaderTable(frame=frame, numbers=("Rad",), alt="Fel i data"))
