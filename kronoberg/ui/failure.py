"""What a visitor sees when a page fails: that it did, a number to report, and what still works."""

import logging
import secrets

import streamlit as st

from kronoberg.store.errors import StorageError
from kronoberg.ui import address, blocks, contact, outage

_log = logging.getLogger(__name__)


def show(error: Exception) -> bool:
    """Shows a fault in Swedish on the page, and logs it with its traceback under the number shown.

    Returns True, which tells Streamlit that the fault has been shown.
    """
    if isinstance(error, StorageError):
        # It went away while the page was made. A number would help nobody.
        outage.show(error)
        return True
    address.fail()
    number = secrets.token_hex(4).upper()
    _log.error("Fault %s on a page", number, exc_info=error)
    st.error(message(number, contact.whom()), title="Sidan kunde inte visas")
    return True


def message(number: str, whom: str) -> str:
    """The text about a fault with this number and whom to tell, in Markdown."""
    return (
        "Ett fel uppstod när sidan skulle visas. Inget som har sparats har gått förlorat. "
        "Ladda om sidan eller välj en annan sida i menyn.\n\n"
        f"Om felet är kvar: anmäl det till {blocks.plain(whom)} och uppge felnummer **{number}**."
    )
