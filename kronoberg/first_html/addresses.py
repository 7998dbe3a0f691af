"""Which addresses a page is made for: only choices that a page of ours offers or links to, with the values it offers.

So a stranger cannot order runs of a page's script by inventing addresses, and one page is kept under one key.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

from kronoberg.ui.address import Offered

_LONGEST = 500
_HREF = re.compile(r'href="\.?/?([^":]*)"')
_LIST = re.compile(r'<select form="[^"]*" name="([^"]*)".*?</select>', re.DOTALL)
_OPTION = re.compile(r'<option value="([^"]+)"')
_SWITCH = re.compile(r'type="checkbox"[^>]* name="([^"]*)" value="([^"]*)"')
# A service that has run for years has heard of much that is gone; it learns anew what is still there.
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A page with what is chosen on it, in the one order that it is kept under.

    Attributes
    ----------
    page
        Its address; "" is the first page.
    chosen
        Key and value of each choice that is not the one made anyway.
    office
        Whether it is asked for by one who edits, whose menu has more pages.
    """

    page: str
    chosen: tuple[tuple[str, str], ...] = ()
    office: bool = False

    @property
    def query(self) -> str:
        """The choices as they stand in an address."""
        return urlencode(self.chosen)


@dataclass(frozen=True, slots=True)
class Meant:
    """What an address asks for: the page, and whether every choice in it is one that is known."""

    asked: Asked
    known: bool


@dataclass(slots=True)
class Known:
    """The choices that the pages are known to have, by page."""

    values: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    firsts: dict[tuple[str, str], str] = field(default_factory=dict)

    def meant(self, page: str, query: str, *, office: bool) -> Meant:
        """What is asked for; of an address with unknown choices the rest, which may teach what they are."""
        pairs = parse_qsl(query[:_LONGEST])
        values = self.values.get(page, {})
        known = {key: value for key, value in pairs if value in values.get(key, ())}
        chosen = tuple(sorted((key, value) for key, value in known.items() if self.firsts.get((page, key)) != value))
        is_known = len(query) <= _LONGEST and len(known) == len(pairs)
        return Meant(Asked(page, chosen, office), is_known)

    def learn(self, page: str, offered: Mapping[str, Offered], body: str) -> None:
        """Learn what a page that has been made offers, and where its links lead."""
        if sum(len(values) for of_page in self.values.values() for values in of_page.values()) > _MOST:
            self.values.clear()
        for key, offer in offered.items():
            self._add(page, ((key, code) for code in offer.words))
            if offer.first is not None:
                self.firsts[page, key] = offer.first
        # Choices that Streamlit itself binds to the address are not told by `links.py`.
        for box in _LIST.finditer(body):
            self._add(page, ((box[1], unescape(value)) for value in _OPTION.findall(box[0])))
        self._add(page, ((key, unescape(value)) for key, value in _SWITCH.findall(body)))
        for link in _HREF.findall(body):
            parts = urlsplit(unescape(link))
            self._add(parts.path or page, parse_qsl(parts.query))

    def _add(self, page: str, pairs: Iterable[tuple[str, str]]) -> None:
        of_page = self.values.setdefault(page, {})
        for key, value in pairs:
            of_page.setdefault(key, set()).add(value)
