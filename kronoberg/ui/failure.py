"""What a visitor sees when a page fails: that it did, a number to report, and what still works."""

import logging
import secrets

import streamlit as st

from kronoberg.store.errors import StorageError
from kronoberg.ui import blocks

_log = logging.getLogger(__name__)


def show(error: Exception) -> bool:
    """Shows a fault in Swedish on the page, and logs it with its traceback under the number shown.

    Returns True, which tells Streamlit that the fault has been shown.
    """
    if isinstance(error, StorageError):
        # Its text says what is wrong and what to do; a number would help nobody.
        _log.error("The database cannot be used", exc_info=error)
        st.error(blocks.plain(str(error)), title="Uppgifterna kan inte nås")
        return True
    number = secrets.token_hex(4).upper()
    _log.error("Fault %s on a page", number, exc_info=error)
    st.error(message(number), title="Sidan kunde inte visas")
    return True


def message(number: str) -> str:
    """The text about a fault with this number, in Markdown."""
    return (
        "Ett fel uppstod när sidan skulle visas. Inget som har sparats har gått förlorat. "
        "Ladda om sidan eller välj en annan sida i menyn.\n\n"
        f"Om felet är kvar: anmäl det till den som förvaltar tjänsten och uppge felnummer **{number}**."
    )
