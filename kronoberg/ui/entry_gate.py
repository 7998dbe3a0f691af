"""What the page Uppgifter says when editing is off."""

import streamlit as st

from kronoberg.present import entry_words
from kronoberg.present.entry_words import Obstacle
from kronoberg.ui import access, blocks


def explain() -> None:
    """Say that editing is off, and each reason why."""
    st.warning(blocks.plain(entry_words.OFF))
    blocks.text(entry_words.WHY_OFF)
    blocks.points([obstacle.value for obstacle in access.obstacles()])
    if access.obstacles() != (Obstacle.EDITION,):
        blocks.note(entry_words.UNTIL_LOGIN)
