"""The pages, in the order of the menu. To add one, write its script in pages/ and a line here."""

from pathlib import Path
from typing import Literal

import streamlit as st

from kronoberg.ui import access

_PAGES = Path(__file__).resolve().parents[2] / "pages"

# Script, title, address. The first one is the front page and has no address of its own.
_MENU = (
    ("overview.py", "Översikt", ""),
    ("costs.py", "Kostnader", "kostnader"),
    ("effort.py", "Arbetsinsats", "arbetsinsats"),
    ("collaborations.py", "Samarbeten", "samarbeten"),
    ("representatives.py", "Företrädare", "foretradare"),
    ("guidelines.py", "Riktlinjer", "riktlinjer"),
    ("programmes.py", "EU-program", "eu-program"),
    ("action_plan.py", "Handlingsplan", "handlingsplan"),
    ("meetings.py", "Möten och resor", "moten"),
    ("year_wheel.py", "Årshjul", "arshjul"),
    ("april_report.py", "Aprilrapport", "aprilrapport"),
    ("entry.py", "Uppgifter", "uppgifter"),
    ("sources.py", "Täckning och källor", "kallor"),
    ("about.py", "Om", "om"),
)
ADDRESSES = tuple(address for _, _, address in _MENU)
"""The address of every page; any other does not exist."""
_FOR_OFFICE = "uppgifter"


def pages() -> list[st.Page]:
    """Every page, for the menu. A flat list: sections would break the list for screen readers.

    Where nobody edits, the page for it is not in the menu; a link to it is answered all the same.
    """
    return [
        _page(script, title, address, hidden=address == _FOR_OFFICE and not access.is_office())
        for script, title, address in _MENU
    ]


def page(address: str) -> st.Page:
    """The page with that address, for a link to it."""
    return next(_page(*entry) for entry in _MENU if entry[2] == address)


def _page(script: str, title: str, address: str, *, hidden: bool = False) -> st.Page:
    place = _PAGES / script
    visibility: Literal["hidden", "visible"] = "hidden" if hidden else "visible"
    return st.Page(place, title=title, url_path=address or None, default=not address, visibility=visibility)
