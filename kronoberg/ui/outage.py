"""When the data cannot be read: since when, what a visitor is told, and that nothing typed is lost meanwhile."""

import datetime as dt
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import streamlit as st

from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.faults import FaultyData
from kronoberg.store.errors import StorageError
from kronoberg.topics.entry import outage_words
from kronoberg.ui import access, address, blocks, contact, loader
from kronoberg.ui.entry import state as entry_state

_log = logging.getLogger(__name__)
# What the visitor had chosen and written when the data went away.
_KEPT = "fore-avbrottet"
# Values that a field may be given back; a button's or an uploaded file's may not.
_GIVEN_BACK = (str, int, float, dt.date)


class _Since:
    """Since when nobody in this process has been able to read the data; all visitors are told the same."""

    def __init__(self) -> None:
        self._began: dt.datetime | None = None
        self._lock = Lock()

    def began(self) -> dt.datetime:
        with self._lock:
            self._began = self._began or _now()
            return self._began

    def over(self) -> None:
        with self._lock:
            self._began = None


def _now() -> dt.datetime:
    # Not the clock's: it asks which edition is shown, of the data that is away.
    return dt.datetime.now(SWEDEN)


_SINCE = _Since()


@contextmanager
def watched() -> Iterator[None]:
    """Notes whether the data could be read by what is done inside."""
    try:
        yield
    except (FaultyData, StorageError):
        _SINCE.began()
        raise
    _SINCE.over()


def show(error: FaultyData | StorageError) -> None:
    """Say that there are no figures now; what is wrong and what to do only to one who edits, and to the log."""
    _log.error("The data cannot be read", exc_info=error)
    address.fail()
    _keep()
    st.warning(blocks.plain(outage_words.for_reader(_SINCE.began(), contact.whom())))
    st.button(outage_words.TRY_AGAIN)
    if not access.is_office():
        return
    st.header(outage_words.FOR_OFFICE, anchor=False)
    if st.session_state[_KEPT]:
        blocks.text(outage_words.KEPT)
    if isinstance(error, FaultyData):
        blocks.faulty_data(error.faults, place=loader.place_shown())
    else:
        st.error(blocks.plain(str(error)))


def give_back() -> None:
    """Put what the visitor had chosen and written back in its fields; call it before any of them is drawn.

    The browser has forgotten fields that were not on the page.
    """
    for key, value in st.session_state.pop(_KEPT, {}).items():
        st.session_state[key] = value


def _keep() -> None:
    entry_state.settle()
    chosen = {key: value for key, value in st.session_state.items() if _is_given_back(value)}
    st.session_state[_KEPT] = st.session_state.get(_KEPT, {}) | chosen


def _is_given_back(value: object) -> bool:
    return isinstance(value, _GIVEN_BACK) and not isinstance(value, bool)
