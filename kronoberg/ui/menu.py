"""The pages, in the order of the menu. To add one, write its script in pages/ and a line here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, urlencode

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


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where a former page is found: the page, the choices that open its part, and choices that have new keys there."""

    to: str
    part: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


_FORMER: Mapping[str, _Moved] = {
    "eu-program": _Moved("samarbeten", {"del": "programmes"}),
}
"""By its address. Links to them stand in papers that were handed in: they lead on for ever."""


def leads_to(former: str, query: str) -> str | None:
    """Where the address of a former page leads, with its choices; None for any other address.

    What the address chooses goes before the part that the page became: a link to a part of it leads to that part.
    """
    moved = _FORMER.get(former)
    if moved is None:
        return None
    asked = [(moved.keys.get(key, key), value) for key, value in parse_qsl(query, keep_blank_values=True)]
    named = {key for key, _ in asked}
    choices = [*((key, value) for key, value in moved.part.items() if key not in named), *asked]
    return f"{moved.to}?{urlencode(choices)}" if choices else moved.to


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
