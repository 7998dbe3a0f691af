"""The sources that this visitor has just saved: they stand first where a source is chosen."""

from collections.abc import Iterable, Mapping

import streamlit as st

from kronoberg.domain.difference import RowChange
from kronoberg.domain.words import ChangeKind

_STATE = "uppgifter-nya-kallor"


def note(changes: Iterable[RowChange]) -> None:
    """Remember the sources among changes that have been saved, the latest first."""
    new = [change.key[0] for change in changes if change.table == "sources" and change.kind is ChangeKind.ADDED]
    st.session_state[_STATE] = [*reversed(new), *st.session_state.get(_STATE, ())]


def first(names: Mapping[str, str]) -> dict[str, str]:
    """The names of sources by key, with those just saved before the others, whose order stays."""
    latest = [key for key in dict.fromkeys(st.session_state.get(_STATE, ())) if key in names]
    return {key: names[key] for key in (*latest, *(key for key in names if key not in latest))}
