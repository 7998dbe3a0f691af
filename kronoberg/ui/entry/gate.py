"""What the page Uppgifter says when editing is off: to a reader that it is done elsewhere, to the office why."""

import logging

import streamlit as st

from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import access, blocks, contact

_log = logging.getLogger(__name__)


def explain() -> None:
    """Say that editing is off; why only to one who edits here, since nobody else can do anything about it."""
    if of_place := access.of_place():
        _log.info("Editing is off for this visitor: %s", ", ".join(obstacle.name for obstacle in of_place))
        st.info(blocks.plain(entry_words.AT_THE_OFFICE.format(whom=contact.whom())))
        return
    st.warning(blocks.plain(entry_words.OFF))
    blocks.points([obstacle.value for obstacle in access.obstacles()])
