"""The one way in which the screen remembers an answer: by the function and by everything that it is given.

A remembered function may read nothing but its arguments: not the visitor's choices, not the current Book, not the
clock. What it needs of them is an argument, and so a part of what the answer is remembered by. Only the loader asks a
database or a folder, which change by themselves; such an answer is kept for some seconds.
"""

import time
from collections.abc import Callable
from functools import wraps
from operator import attrgetter
from typing import Any, ParamSpec, Protocol, TypeVar, cast

import streamlit as st

from kronoberg.domain.book import Book
from kronoberg.store.database import Database

# Enough for every year and collaboration of a large dataset; the oldest go first.
_MOST = 256

_Parameters = ParamSpec("_Parameters")
_Answer = TypeVar("_Answer")
_Given_co = TypeVar("_Given_co", covariant=True)


class Remembered(Protocol[_Parameters, _Given_co]):
    """A function whose answers are remembered."""

    def __call__(self, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Given_co:
        """Give the answer, remembered or new."""

    def clear(self) -> None:
        """Forget every answer."""


def remembered(
    *, most: int = _MOST, seconds: float | None = None
) -> Callable[[Callable[_Parameters, _Answer]], Remembered[_Parameters, _Answer]]:
    """Decorate a function of its arguments alone, so that the same question is answered once for all visitors.

    The answer is shared: whoever gets it must not change it. A Book is known by its identity, which names its content,
    and a database by its opening; every other argument by its value.

    Parameters
    ----------
    most
        How many answers are kept; the oldest go first.
    seconds
        For how long, where the answer is about something that changes by itself; None for as long as there is room.
    """
    if seconds is None:
        kept = _cache(most)
        return cast("Callable[[Callable[_Parameters, _Answer]], Remembered[_Parameters, _Answer]]", kept)
    return _for_some_seconds(most, seconds)


def _cache(most: int, **more: Any) -> Any:
    """Streamlit's decorator, which knows a Book and a database by what names them."""
    by_value: Any = {Book: attrgetter("identity"), Database: attrgetter("opening_number")}
    return st.cache_resource(show_spinner=False, max_entries=most, hash_funcs=by_value, **more)


def _for_some_seconds(
    most: int, seconds: float
) -> Callable[[Callable[_Parameters, _Answer]], Remembered[_Parameters, _Answer]]:
    """A decorator whose answers are asked for anew when they are older than that."""
    # Not Streamlit's own time to live: it asks whether an answer is there and then takes it, and one that becomes too
    # old between the two is an error. What `validate` refuses is asked for anew.
    timed = _cache(most, validate=lambda answer: time.monotonic() - answer[0] < seconds)

    def decorated(function: Callable[_Parameters, _Answer]) -> Remembered[_Parameters, _Answer]:
        @wraps(function)
        def with_its_time(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> tuple[float, _Answer]:
            return time.monotonic(), function(*args, **kwargs)

        answered = timed(with_its_time)

        @wraps(function)
        def answer(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Answer:
            return cast("_Answer", answered(*args, **kwargs)[1])

        answer.clear = answered.clear  # type: ignore[attr-defined]
        return cast("Remembered[_Parameters, _Answer]", answer)

    return decorated
