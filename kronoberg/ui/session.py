"""What this visitor has chosen to see, kept in the address so that a link opens exactly this view.

The router shows the choices on every page; pages ask for what was chosen. The keys (`ar`, `fran`, `till`, `samarbete`,
`slag`, `status`) are the words of the address: changing one breaks links that people have saved.
"""

import streamlit as st

from kronoberg.analysis.overview import expected, selection, series
from kronoberg.analysis.overview import years as all_years
from kronoberg.analysis.overview.selection import Selection
from kronoberg.domain.book import Book
from kronoberg.domain.words import Kind, ShownStatus
from kronoberg.ui import clock, links, loader
from kronoberg.ui.remembering import remembered

ALL = "Alla"
# The page of the run before, to know a run that a link has led to.
_PAGE = "sida"
# Words that only a link puts into the address: a new value there tells a link inside a page from a choice.
_MARKS = ("rad", "vet")
_MARK, _FOLLOWED = "lankens-rad", "foljde-en-lank"


def book() -> Book:
    """The dataset as this visitor has chosen to see it."""
    return _selected(loader.book(), chosen())


def years() -> tuple[int, ...]:
    """The years of the time axis that the visitor has chosen."""
    first, last = sorted((int(st.session_state["fran"]), int(st.session_state["till"])))
    return tuple(range(first, last + 1))


def year() -> int:
    """The year that the visitor has chosen."""
    return int(st.session_state["ar"])


def chosen() -> Selection:
    """Which collaborations and which figures the visitor has chosen."""
    kinds = {kind.word: kind for kind in Kind}
    shown = {status.word: status for status in ShownStatus}
    return Selection(
        collaboration_id=collaboration_id(),
        kind=kinds.get(st.session_state["slag"]),
        shown=shown[st.session_state["status"]],
    )


def collaboration_id() -> str | None:
    """The one collaboration that the visitor has chosen; None for all."""
    return _id_by_label().get(st.session_state["samarbete"])


def follow_a_link(page: str) -> None:
    """Let a link from one page to another take its choices along; call it before any choice is shown.

    Streamlit itself keeps what the session has when the address that it comes to says something else.
    """
    came_from = st.session_state.get(_PAGE, page)
    st.session_state[_PAGE] = page
    mark = tuple(st.query_params.get(word) for word in _MARKS)
    inside = any(mark) and mark != st.session_state.get(_MARK, mark)
    st.session_state[_FOLLOWED] = came_from != page or inside
    st.session_state[_MARK] = mark
    if came_from != page:
        links.forget()
    if not followed():
        return
    for key, options in _shared_choices().items():
        # An address with the same word twice has the link's last.
        wanted = st.query_params.get(key)
        if key in st.session_state and wanted in options:
            st.session_state[key] = options[wanted]


def comes_to(page: str) -> bool:
    """Whether the visitor comes to a page from another one; ask before `follow_a_link`."""
    return bool(st.session_state.get(_PAGE, page) != page)


def followed() -> bool:
    """Whether a link, from another page or inside this one, has led to this run."""
    return bool(st.session_state.get(_FOLLOWED))


def _shared_choices() -> dict[str, dict[str, int | str]]:
    """What can stand in the address for each choice that a link may carry, with the choice's value."""
    return {
        "ar": {str(year): year for year in years_to_choose()},
        "samarbete": {label: label for label in (ALL, *_id_by_label())},
    }


def choose_year() -> None:
    """Show the choice of year; it starts at the latest year that has a figure."""
    options = years_to_choose()
    start = series.latest_year_with_a_figure(loader.book(), otherwise=options[0])
    links.select("Verksamhetsår", options, index=options.index(start), key="ar", tell=False)


def years_to_choose() -> list[int]:
    """Every year that exists, the latest first."""
    return list(_existing(loader.book(), clock.last_finished_year()))


def choose_selection() -> None:
    """Show the choices of collaboration, kind, certainty and span of years."""
    _follow_a_former_name()
    links.select("Samarbete", [ALL, *_id_by_label()], key="samarbete", tell=False)
    links.select("Slag", [ALL, *_kinds_in_use()], key="slag", tell=False)
    links.select("Status som visas", [status.word for status in ShownStatus], key="status", tell=False)
    span = list(_all_years())
    links.select("Diagram från", span, key="fran", tell=False)
    links.select("Diagram till", span, index=len(span) - 1, key="till", tell=False)


def answer_link() -> None:
    """Tell of each choice of every page that a link asks for in vain; call it where the page begins."""
    for key in ("ar", "samarbete", "slag", "status", "fran", "till"):
        links.answer(key, st.session_state[key])
    links.answer_former()


def choose_collaboration(label: str) -> None:
    """Choose the collaboration with that label, as if the visitor had done so in the side panel; for a callback."""
    st.session_state["samarbete"] = label


def show_everything() -> None:
    """Take back every choice that leaves figures out."""
    st.session_state["samarbete"] = st.session_state["slag"] = ALL
    st.session_state["status"] = ShownStatus.ALL.word


def _all_years() -> tuple[int, ...]:
    return series.years_shown(loader.book(), through=clock.last_finished_year())


def _id_by_label() -> dict[str, str]:
    return {row.label: row.collaboration_id for row in expected.in_reading_order(loader.book())}


def _kinds_in_use() -> list[str]:
    used = {row.kind for row in loader.book().collaborations.values()}
    return [kind.word for kind in Kind if kind in used]


def _follow_a_former_name() -> None:
    """Let a link with a name that the collaboration had before, or another of its names, open the right one."""
    name = st.query_params.get("samarbete")
    if name is None or name in (ALL, *_id_by_label()) or "samarbete" in st.session_state:
        return
    found = selection.by_name(loader.book(), name)
    if found is not None:
        # The address itself is corrected before the choice is drawn, so that it can be copied again.
        st.query_params["samarbete"] = found.label
        st.rerun()


@remembered(most=64)
def _selected(whole: Book, chosen: Selection) -> Book:
    return selection.selected(whole, chosen)


@remembered(most=8)
def _existing(book_: Book, through: int) -> tuple[int, ...]:
    return all_years.existing(book_, through=through)
