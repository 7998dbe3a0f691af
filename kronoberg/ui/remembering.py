"""The one way in which the screen remembers an answer: by the function and by everything that it is given.

A remembered function may read nothing but its arguments: not the visitor's choices, not the current Book, not the
clock. What it needs of them is an argument, and so a part of what the answer is remembered by.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ParamSpec, TypeVar, cast

import streamlit as st

from kronoberg.domain.book import Book

# Enough for every year and collaboration of a large dataset; the oldest go first.
_MOST = 256

_Parameters = ParamSpec("_Parameters")
_Answer = TypeVar("_Answer")


def remembered(*, most: int = _MOST) -> Callable[[Callable[_Parameters, _Answer]], Callable[_Parameters, _Answer]]:
    """Decorate a function of its arguments alone, so that the same question is answered once for all visitors.

    The answer is shared: whoever gets it must not change it. A Book is known by its revision, which names its content;
    every other argument by its value.

    Parameters
    ----------
    most
        How many answers are kept; the oldest go first.
    """
    by_value: Any = {Book: attrgetter("revision")}
    cached = st.cache_resource(show_spinner=False, max_entries=most, hash_funcs=by_value)
    return cast("Callable[[Callable[_Parameters, _Answer]], Callable[_Parameters, _Answer]]", cached)
