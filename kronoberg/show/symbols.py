"""A symbol before the word of a state, so that states are told apart at a glance and never by colour."""

from kronoberg.domain import swedish
from kronoberg.domain.words import Assessment, GoalState

_SYMBOLS: dict[str, str] = {
    Assessment.MET.value: "✓",
    Assessment.PARTLY.value: "◐",
    Assessment.NOT_MET.value: "✗",
    Assessment.NOT_ASSESSED.value: "?",
    GoalState.NOT_MEASURED.value: "?",
}
ALL = frozenset(_SYMBOLS.values())
"""Every symbol that stands before a state."""


def marked(state: Assessment | GoalState) -> str:
    """A state's symbol and word, such as `✗ ej uppfyllt`."""
    return f"{_SYMBOLS[state.value]}{swedish.NBSP}{state.word}"
