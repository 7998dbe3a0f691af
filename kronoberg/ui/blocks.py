"""The blocks that pages are built of: a figure with its status, a table, a chart with its words, sources, the foot."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import streamlit as st

from kronoberg.domain import swedish
from kronoberg.domain.faults import Fault
from kronoberg.show import cell, front_html, markup
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.front_html import KeyFigure
from kronoberg.show.table import Table
from kronoberg.topics.coverage import about_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.coverage.words import IssueWords, SourceLink
from kronoberg.topics.effort.charts import Panel
from kronoberg.ui import loader, menu

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_KNOWN_ISSUES = "Att känna till om uppgifterna"

# Streamlit looks for these after the Markdown has been read, where no escape helps: bare addresses (https://, www.,
# a@b), icons, its logo, arrows and dashes made of several marks. The last mark of each stands in a piece of its own.
_MADE_OF_SEVERAL = r":(?=//|material[/_]|streamlit:)|(?<=www)\.|(?<=[-.\w+])@(?=[-\w])|(?<=[<>~-])[->=]"
# Everything that Markdown would turn into something else than the text itself.
# A round bracket means something after a square one only, and a hyphen inside a word nothing at all: the label of a
# tick is also its name as it is read aloud, with its backslashes.
_MARKDOWN = re.compile(rf"(?P<piece>{_MADE_OF_SEVERAL})|(?!\b-\b)[\\`*_{{}}\[\]<>#+!|~$&=:-]", re.IGNORECASE)
# "1. Mål" at the beginning of a line would become a numbered list, and a line that is moved in a block of code.
_LINE_START = re.compile(r"^[ \t]*(?:(\d+)([.)]))?", re.MULTILINE)
_EMAIL = re.compile(r"[^\s<>@:]+@[^\s<>@:]+")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>]+")


def plain(text: str) -> str:
    """Text from data made safe for Markdown: it is shown as it stands, never as a link, a picture or a heading."""
    return _LINE_START.sub(_at_line_start, _MARKDOWN.sub(_as_it_stands, text))


def _as_it_stands(mark: re.Match[str]) -> str:
    # A directive for colour without a colour is a piece of text in a span, which looks and copies as it did.
    return f":color[\\{mark[0]}]" if mark["piece"] else f"\\{mark[0]}"


def _at_line_start(line: re.Match[str]) -> str:
    return f"{line[1]}\\{line[2]}" if line[1] else ""


def figures(shown: Sequence[KeyFigure]) -> None:
    """Show figures large beside each other, each with words on its status and how much of it is known below it."""
    st.html(front_html.key_figures(shown))


def folded(title: str, *, key: str) -> "DeltaGenerator | None":
    """A part that stands folded under its title, and its container when the reader has opened it.

    It is built when it is opened: a long page opens sooner. That it is open is kept in the address under the key.
    """
    box = st.expander(plain(title), key=key, on_change="rerun", bind="query-params")
    return box if box.open else None


def text(sentences: str) -> None:
    """Show running text, when there is any."""
    if sentences:
        st.markdown(plain(sentences))


def lines(text_: str) -> None:
    """Show a text with the line breaks that it was written with."""
    paragraphs = (paragraph.split("\n") for paragraph in text_.split("\n\n"))
    # Two blanks at the end of a line are Markdown's line break.
    st.markdown("\n\n".join("  \n".join(plain(line) for line in paragraph) for paragraph in paragraphs))


def points(sentences: Sequence[str]) -> None:
    """Show sentences as a list of points."""
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))


def listed(items: Sequence[tuple[str, str]], *, numbered: bool) -> None:
    """Show a list, numbered or not; an item may have a title, which stands in bold before its text."""
    marks = [f"{number}. " for number in range(1, len(items) + 1)] if numbered else ["- "] * len(items)
    lines_ = [
        f"{mark}**{plain(title)}** {plain(sentence)}" if title else f"{mark}{plain(sentence)}"
        for mark, (title, sentence) in zip(marks, items, strict=True)
    ]
    st.markdown("\n".join(lines_))


def heading(text_: str, *, level: int) -> None:
    """Show a heading of a level from 2 to 6."""
    if level == 2:
        st.header(plain(text_), anchor=False)
    elif level == 3:
        st.subheader(plain(text_), anchor=False)
    else:
        # Streamlit has no such headings of its own; Markdown's would get anchors with English names.
        st.html(markup.heading(text_, level))


def titled_points(points_: Sequence[tuple[str, str]]) -> None:
    """Show a list of points, each with its title in bold before the text."""
    st.markdown("\n".join(f"- **{plain(title)}.** {plain(sentence)}" for title, sentence in points_))


def check_points(points_: Sequence[tuple[str, str]]) -> None:
    """Show a list of points to tick off on paper, each with its title in bold before the text."""
    st.markdown("\n".join(f"- ☐ **{plain(title)}.** {plain(sentence)}" for title, sentence in points_))


def link(label: str, address: str) -> None:
    """Show a link on a line of its own; what is no web or e-mail address is shown as text."""
    target = f"mailto:{address}" if _EMAIL.fullmatch(address) else address
    st.markdown(f"[{plain(label)}](<{target}>)" if _ADDRESS.fullmatch(target) else plain(f"{label}: {address}"))


def files(links: Iterable[tuple[str, str]]) -> None:
    """Show links to files of this server, of the edition that is chosen: label, and address beside the pages."""
    locked = loader.edition()
    query = f"?{loader.EDITION}={locked.name}" if locked else ""
    st.markdown("\n".join(f"- [{plain(label)}](<{address}{query}>)" for label, address in links))


def table(shown: Table) -> None:
    """Show a table for readers, numbers aligned right and never broken."""
    # Not st.table: it draws each cell as a Markdown document of its own, which cost more than all else on a page
    # (docs/decisions/2026-11-22-tables-as-html.md).
    st.html(markup.table(shown))


def drawing(
    specification: dict[str, Any],
    words: ChartWords,
    *,
    key: str | None = None,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Show a chart without its headline: what it measures, the chart, how to read it, and its source.

    A chart with a selection of its own has a key, under which the session keeps what is selected, and `on_select` is
    called when it changes.

    The same in words is for those who hear the page. It is no part of the chart's alternative text, which is read again
    on each of the chart's buttons.
    """
    st.caption(plain(words.measure))
    # Without a theme from Streamlit the chart looks the same here, in a picture and in a document.
    st.vega_lite_chart(
        spec=_with_its_data(specification), theme=None, alt=words.alt, key=key, on_select=on_select or "ignore"
    )
    _below(words)


def _below(words: ChartWords) -> None:
    if words.text:
        st.html(markup.heard(words.text))
    st.caption(plain(words.below))


def small_chart(specification: dict[str, Any], words: ChartWords) -> None:
    """Show a chart that stands beside what says the same in words: only the chart, with its words for who listens."""
    st.vega_lite_chart(spec=_with_its_data(specification), theme=None, alt=words.alt)


def _with_its_data(specification: dict[str, Any]) -> dict[str, Any]:
    """The same chart with the data where it is used, once for layers in a row that use the same.

    Streamlit offers to show data that stands apart, with the names and numbers that the program uses: English headings
    and no Swedish numbers. The table below each chart says the same in words that a reader knows.
    """
    datasets = specification.get("datasets", {})

    def filled(part: Any) -> Any:
        if isinstance(part, list):
            return [filled(inner) for inner in part]
        if not isinstance(part, dict):
            return part
        found = {name: filled(inner) for name, inner in part.items() if name not in ("data", "datasets", "layer")}
        if "layer" in part:
            found["layer"] = [filled(layer) for layer in _joined(part["layer"])]
        if "data" in part:
            name = _dataset(part)
            found["data"] = {"values": datasets[name]} if name in datasets else part["data"]
        return found

    whole: dict[str, Any] = filled(specification)
    return whole


def _joined(layers: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The layers of a chart, those in a row that use the same data as layers of one that has it."""
    for name, same in groupby(layers, key=_dataset):
        alike = list(same)
        if name is None or len(alike) == 1:
            yield from alike
        else:
            inner = [{key: value for key, value in layer.items() if key != "data"} for layer in alike]
            yield {"data": {"name": name}, "layer": inner}


def _dataset(part: dict[str, Any]) -> str | None:
    """The name of the data that a part of a chart uses."""
    data = part.get("data")
    return data.get("name") if isinstance(data, dict) else None


def panels(shown: Sequence[Panel], words: ChartWords) -> None:
    """Show charts that belong together under one headline: beside each other, or below each other on a phone."""
    st.subheader(plain(words.headline), anchor=False)
    st.caption(plain(words.measure))
    for place, panel in zip(st.columns(len(shown), gap="large"), shown, strict=True):
        with place:
            st.markdown(f"**{plain(panel.measure)}**")
            st.vega_lite_chart(spec=_with_its_data(panel.specification), theme=None, alt=panel.alt)
    _below(words)


def note(words: str) -> None:
    """Show a note in small text, when there is one."""
    if words:
        st.caption(plain(words))


def sources(build: Callable[[], Table]) -> None:
    """Show where each figure comes from, one click away; the table is built when it is asked for."""
    if box := folded("Källa till varje uppgift", key="kalla"):
        with box:
            table(build())


def issues(shown: Sequence[IssueWords]) -> None:
    """Show known issues, each behind its title."""
    for issue in shown:
        with st.expander(plain(issue.title)):
            _issue(issue)


def folded_issues(shown: Sequence[IssueWords]) -> None:
    """Show known issues, all behind one title that says how many they are; nothing when there is none."""
    if shown and (box := folded(f"{_KNOWN_ISSUES} ({len(shown)})", key="brister")):
        with box:
            for issue in shown:
                st.markdown(f"**{plain(issue.title)}**")
                _issue(issue)


def _issue(issue: IssueWords) -> None:
    st.caption(plain(issue.about))
    text(issue.says)
    text(f"Så visas det här: {issue.treatment}")
    for source in issue.sources:
        st.markdown(f"Källa: {_titled_link(source)}")


def _titled_link(source: SourceLink) -> str:
    if source.url is None:
        return plain(f"{source.title}. Länk saknas: {source.otherwise}")
    return f"[{plain(source.title)}](<{source.url}>)"


def foot(statuses: str = "") -> None:
    """End the page with the dataset that it is built on, also where the view has been narrowed.

    The law wants the accessibility statement within reach from every page.
    """
    st.divider()
    st.caption(plain(f"{loader.book().dataset.title}. {statuses}".strip()))
    part = {"del": coverage_words.Part.ACCESSIBILITY}
    st.page_link(menu.page("kallor"), label=about_words.ACCESSIBILITY_HEADING, query_params=part)


def faulty_data(found: tuple[Fault, ...], *, place: str) -> None:
    """Explain what is wrong with the data instead of showing figures that cannot be trusted."""
    count = swedish.counted(len(found), "fel", "fel")
    st.error(plain(f"Uppgifterna i {place} kan inte visas, eftersom {count} måste rättas först."))
    faults(found)


def faults(found: Sequence[Fault]) -> None:
    """Show faults: where each one is, what was found there, what is expected."""
    rows = [
        {
            "Fil": fault.file,
            "Rad": "" if fault.row is None else str(fault.row),
            "Kolumn": fault.column or "",
            "Hittade": fault.found,
            "Väntade": fault.expected,
        }
        for fault in found
    ]
    table(cell.table(rows, "Fil", title="Fel i data", numbers=("Rad",)))
