"""The pages, in the order of the menu. To add one, write its script in pages/ and a line here."""

from pathlib import Path

import streamlit as st

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


def pages() -> list[st.Page]:
    """Every page, for the menu. A flat list: sections would break the list for screen readers."""
    return [_page(script, title, address) for script, title, address in _MENU]


def page(address: str) -> st.Page:
    """The page with that address, for a link to it."""
    return next(_page(*entry) for entry in _MENU if entry[2] == address)


def _page(script: str, title: str, address: str) -> st.Page:
    return st.Page(_PAGES / script, title=title, url_path=address or None, default=not address)
