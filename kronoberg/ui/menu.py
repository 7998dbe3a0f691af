"""The pages, in the order of the menu. To add one, write its script in pages/ and a line here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from kronoberg.ui import access

_PAGES = Path(__file__).resolve().parents[2] / "pages"

CHOOSES_ALL = ("samarbete", "slag", "status", "fran", "till")
"""The choices of what is shown, besides the year, by their keys in the address."""
CHOOSES: Mapping[str, tuple[str, ...]] = {
    "pengar": CHOOSES_ALL,
    "samarbeten": ("samarbete", "fran", "till"),
    "foretradare": ("samarbete",),
    "plan": ("samarbete",),
    "moten": ("samarbete", "status", "fran", "till"),
    "uppgifter": ("samarbete",),
}
"""Which of them each page has; a page without any shows everything."""

SUMS_UP = ("pengar", "foretradare", "plan", "moten")
"""The pages with sums that a choice leaves something out of, and that say so."""

# Script, title, address. The first one is the front page and has no address of its own.
_MENU = (
    ("overview.py", "Översikt", ""),
    ("collaborations.py", "Samarbeten", "samarbeten"),
    ("money.py", "Pengar och tid", "pengar"),
    ("representatives.py", "Företrädare", "foretradare"),
    ("plan.py", "Plan och uppföljning", "plan"),
    ("meetings.py", "Möten och resor", "moten"),
    ("sources.py", "Källor och metod", "kallor"),
    ("april_report.py", "Aprilrapport", "aprilrapport"),
    ("entry.py", "Uppgifter", "uppgifter"),
)
ADDRESSES = tuple(address for _, _, address in _MENU)
"""The address of every page; any other does not exist."""
FOR_OFFICE = ("aprilrapport", "uppgifter")
"""The pages of those who edit."""


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where a former page is found.

    Attributes
    ----------
    to, part
        The page, and the choices that open its part.
    keys
        Choices that have new keys there.
    opens
        Choices that opened something on the former page, each with the choices that open it now. The first that an
        address asks for goes before the part.
    opened
        Those of them that only said that it was open, and say nothing now.
    """

    to: str
    part: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    opens: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    opened: frozenset[str] = frozenset()


_FORMER: Mapping[str, _Moved] = {
    "kostnader": _Moved(
        "pengar",
        opens={
            "underlag": {"del": "collaborations"},
            "kalla": {"del": "collaborations", "visa-kostnader": "sources"},
            "namnder": {"del": "used"},
            "invanare": {"del": "inhabitants"},
            "priser": {"del": "time"},
        },
        opened=frozenset({"kalla", "namnder", "invanare"}),
    ),
    "arbetsinsats": _Moved(
        "pengar",
        part={"del": "effort"},
        opens={"kalla": {"del": "effort", "visa-arbetsinsats": "sources"}},
        opened=frozenset({"kalla"}),
    ),
    "handlingsplan": _Moved("plan", part={"del": "plan"}),
    "riktlinjer": _Moved("plan", part={"del": "guidelines"}),
    "arshjul": _Moved("plan", part={"del": "wheel"}),
    "om": _Moved("kallor", part={"del": "strategy"}, keys={"avsnitt": "del"}),
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
    part = next((choices for key, choices in moved.opens.items() if key in named), moved.part)
    kept = [(key, value) for key, value in asked if key not in moved.opened]
    choices = [*((key, value) for key, value in part.items() if key not in named), *kept]
    return f"{moved.to}?{urlencode(choices)}" if choices else moved.to


def pages() -> list[st.Page]:
    """Every page, for the menu. A flat list: sections would break the list for screen readers.

    Where nobody edits, the pages for it are not in the menu; a link to them is answered all the same.
    """
    return [
        _page(script, title, address, hidden=address in FOR_OFFICE and not access.is_office())
        for script, title, address in _MENU
    ]


def page(address: str) -> st.Page:
    """The page with that address, for a link to it."""
    return next(_page(*entry) for entry in _MENU if entry[2] == address)


def _page(script: str, title: str, address: str, *, hidden: bool = False) -> st.Page:
    place = _PAGES / script
    visibility: Literal["hidden", "visible"] = "hidden" if hidden else "visible"
    return st.Page(place, title=title, url_path=address or None, default=not address, visibility=visibility)
