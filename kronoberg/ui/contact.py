"""Where a reader turns with errors and accessibility faults: a setting of whoever runs the service."""

import os

from kronoberg.domain import contact
from kronoberg.topics.coverage import about_words
from kronoberg.ui import blocks


def address() -> str | None:
    """The e-mail or web address in `KRONOBERG_CONTACT`; None when nobody has set one."""
    try:
        return contact.address(_setting())
    except ValueError:
        return None


def _setting() -> str:
    return os.environ.get("KRONOBERG_CONTACT", "").strip()


def whom() -> str:
    """Whom a reader asks, in the middle of a sentence: the address when one is set, else the function."""
    return address() or _setting() or about_words.INTERNATIONAL_FUNCTION


def show() -> None:
    """Show the address, or that none is set."""
    found = address() or _setting()
    if not found:
        blocks.text(about_words.CONTACT_MISSING)
    else:
        blocks.link(about_words.CONTACT_LABEL, found)
