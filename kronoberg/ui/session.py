"""What this visitor has chosen to see, kept in the address so that a link opens exactly this view.

The head of each page shows the choices that the page has; pages ask for what was chosen. A choice that a page does not
have is kept for the pages that have it, and chooses nothing there. The keys (`ar`, `fran`, `till`, `samarbete`,
`slag`, `status`) are the words of the address: changing one breaks links that people have saved. The session holds
codes: a collaboration's key, the value of a kind and of a status.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

import streamlit as st

from kronoberg.analysis.overview import expected, selection, series
from kronoberg.analysis.overview import years as all_years
from kronoberg.analysis.overview.selection import Selection
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import Kind, ShownStatus
from kronoberg.topics.entry import link_words
from kronoberg.ui import access, address, blocks, clock, links, loader, menu
from kronoberg.ui.remembering import remembered

T = TypeVar("T", bound=str | int)
_HAS: Final = "sidans-val"
_START: Final = "sidans-forsta-ar"
_CHOICES: Final = {
    "samarbete": ("Samarbete", 240),
    "slag": ("Slag", 150),
    "status": ("Status som visas", 190),
    "fran": ("Diagram från", 110),
    "till": ("Diagram till", 110),
}
"""The choices besides the year, by their keys in the address: what they are called, and how wide they are."""
_IN_A_WORD: Final = {"samarbete": "samarbete", "slag": "slag", "status": "status", "fran": "år i diagram"}
"""The same at the switch that opens them on a phone."""
# No collaboration and no kind has it; it never stands in the address, where nothing says the same.
ALL: Final = ""
_ALL_WORD: Final = "Alla"


def book() -> Book:
    """The dataset as this visitor has chosen to see it."""
    return _selected(loader.book(), chosen())


def years() -> tuple[int, ...]:
    """The years of the time axis that the visitor has chosen; every year where the page has no such choice."""
    if "fran" not in _of_page():
        return _all_years()
    first, last = sorted((int(st.session_state["fran"]), int(st.session_state["till"])))
    return tuple(range(first, last + 1))


def year() -> int:
    """The year that the visitor has chosen."""
    return int(st.session_state["ar"])


def chosen() -> Selection:
    """Which collaborations and which figures the visitor has chosen, of the choices that the page has."""
    kind = _value("slag") or ALL
    return Selection(
        collaboration_id=collaboration_id(),
        kind=None if kind == ALL else Kind(kind),
        shown=ShownStatus(_value("status") or ShownStatus.ALL),
    )


def collaboration_id() -> str | None:
    """The one collaboration that the visitor has chosen; None for all."""
    return _value("samarbete") or None


def _of_page() -> tuple[str, ...]:
    """The keys of the choices that the page has."""
    found: tuple[str, ...] = st.session_state.get(_HAS, ())
    return found


def _value(key: str) -> str | None:
    """What is chosen; None where the page has no such choice."""
    found: str | None = st.session_state[key] if key in _of_page() else None
    return found


def choose_year() -> None:
    """Show the choice of year; it starts at the latest year that has a figure, and for the office's work elsewhere."""
    options = years_to_choose()
    start = _first_year(options)
    if (
        address.followed()
        and "ar" not in st.query_params
        and st.session_state.get("ar") == st.session_state.get(_START)
    ):
        # Nobody has chosen the year: each page has the one that it starts at.
        st.session_state["ar"] = start
    st.session_state[_START] = start
    links.select("Verksamhetsår", options, first=start, key="ar", tell=False)


def _first_year(options: Sequence[int]) -> int:
    """The year that a page starts at: where the office works the one whose report is next due."""
    if address.page() in menu.FOR_OFFICE and access.is_office() and loader.edition() is None:
        locked = {edition.year for edition in loader.editions()}
        return all_years.of_next_report(options, locked, last_finished=clock.last_finished_year())
    return _latest(loader.book(), options[0])


def years_to_choose() -> list[int]:
    """Every year that exists, the latest first."""
    return list(_existing(loader.book(), clock.last_finished_year()))


def arrive(keys: tuple[str, ...]) -> None:
    """Note which choices the page has, and keep what is chosen in the others; call it before any choice is shown."""
    st.session_state[_HAS] = keys
    for key in set(_CHOICES) - set(keys):
        if key in st.session_state:
            # Streamlit forgets the value of a choice that is not drawn, unless it is set anew.
            st.session_state[key] = st.session_state[key]


def choose_selection() -> None:
    """Show the choices that the page has in one line, with the way back to everything."""
    keys = _of_page()
    if not keys:
        return
    _offer_to_open(keys)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="urval"):
        if "samarbete" in keys:
            labels = {row.collaboration_id: row.label for row in expected.in_reading_order(loader.book())}
            _select("samarbete", {ALL: _ALL_WORD} | labels, otherwise=_by_another_name)
        if "slag" in keys:
            _select("slag", {ALL: _ALL_WORD} | {kind: kind.word for kind in _kinds_in_use()})
        if "status" in keys:
            _select("status", {status: status.word for status in ShownStatus})
        if "fran" in keys:
            span = {year_: str(year_) for year_ in _all_years()}
            _select("fran", span)
            _select("till", span, first=max(span))
        if chosen().narrows:
            st.button("Visa allt", on_click=show_everything)


def _offer_to_open(keys: Sequence[str]) -> None:
    """Show the switch that opens several choices on a phone, where the answer goes before them.

    Wider screens hide the switch and show the choices whatever it says (server/assets/choices.css). They are drawn at
    every width: what is not drawn in the browser keeps its value there when everything is chosen again.
    """
    if len(keys) > 1:
        named = swedish.enumeration([_IN_A_WORD[key] for key in keys if key in _IN_A_WORD])
        st.toggle(f"Välj {named}", key="valj")


def _select(
    key: str,
    offered: Mapping[T, str],
    *,
    first: T | None = None,
    otherwise: Callable[[str], T | None] = lambda _: None,
) -> None:
    label, width = _CHOICES[key]
    links.select(label, offered, first=first, key=key, otherwise=otherwise, tell=False, width=width)


def answer_link() -> None:
    """Tell of each choice of every page that a link asks for in vain; call it where the page begins."""
    for key in ("ar", *_of_page()):
        links.answer(key)
    foreign = [label for key, (label, _) in _CHOICES.items() if key not in _of_page() and address.is_foreign(key)]
    if told := link_words.not_here(foreign):
        st.warning(blocks.plain(told))
    links.answer_former()


def show_everything() -> None:
    """Take back every choice that leaves figures out."""
    st.session_state["samarbete"] = st.session_state["slag"] = ALL
    st.session_state["status"] = ShownStatus.ALL


def _all_years() -> tuple[int, ...]:
    return _axis(loader.book(), clock.last_finished_year())


def _kinds_in_use() -> list[Kind]:
    used = {row.kind for row in loader.book().collaborations.values()}
    return [kind for kind in Kind if kind in used]


def _by_another_name(name: str) -> str | None:
    """The collaboration that had the name before, or has it beside its label."""
    found = selection.by_name(loader.book(), name)
    return None if found is None else found.collaboration_id


@remembered(most=64)
def _selected(whole: Book, chosen: Selection) -> Book:
    return selection.selected(whole, chosen)


@remembered(most=8)
def _axis(book_: Book, through: int) -> tuple[int, ...]:
    return series.years_shown(book_, through=through)


@remembered(most=8)
def _latest(book_: Book, otherwise: int) -> int:
    return series.latest_year_with_a_figure(book_, otherwise=otherwise)


@remembered(most=8)
def _existing(book_: Book, through: int) -> tuple[int, ...]:
    return all_years.existing(book_, through=through)
