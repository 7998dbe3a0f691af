"""One page made ahead: visited, drawn, and learned from."""

import asyncio
import logging
import os
import re
from collections.abc import Hashable, Mapping, Sequence

from streamlit.runtime import Runtime

from kronoberg.first_html import containers, tree, visit
from kronoberg.first_html.addresses import Asked, Known
from kronoberg.first_html.keeping import Keeper
from kronoberg.server.page import Answer
from kronoberg.ui import access, clock, loader, menu

_log = logging.getLogger(__name__)
# Our own templates have no script; what a text of the data says stands escaped in them.
_SCRIPT = re.compile(r"<script|\son[a-z]+=|javascript:", re.IGNORECASE)

SETTING = "KRONOBERG_FIRST_HTML"
"""The setting that with "0" leaves every page to Streamlit alone."""


def first() -> "First | None":
    """Who has the answers of this server's pages, unless it is switched off."""
    return None if os.environ.get(SETTING) == "0" else First()


class First:
    """The answers of the reading pages for the server, which asks as `server.page.First` says."""

    def __init__(self) -> None:
        self._known = Known()
        pages = [address for address in menu.ADDRESSES if address not in menu.FOR_OFFICE]
        self._reading = frozenset(pages)
        # Where somebody may edit the server is one person's own: others cannot reach it.
        starts = [Asked(page, office=access.serves_office()) for page in pages]
        self._keeper = Keeper(self._make, state=state, starts=starts, known=self._known)

    async def begin(self) -> None:
        """Make the first pages as soon as Streamlit can run a page; it goes on as long as the server lives."""
        while not (Runtime.exists() and Runtime.instance().state.name.endswith("CONNECTED")):
            await asyncio.sleep(0.05)
        await self._keeper.begin()

    async def ready(self, page: str, query: str, headers: Mapping[str, Sequence[str]]) -> tuple[Answer | None, bool]:
        """The page's answer, if there is one now, and whether it is being made; for `server.page.served`."""
        if page not in self._reading:
            return None, False
        office = access.would_be_office(headers.get("host", ()), headers)
        return await self._keeper.ready(page, query, office=office)

    async def _make(self, asked: Asked) -> Answer | None:
        headers = access.headers_of_office() if asked.office else ()
        visited = await visit.visit(asked.page, asked.query, headers=headers)
        try:
            drawn = tree.drawn(visited.messages)
            body = await asyncio.to_thread(
                containers.page, drawn, address=asked.page, chosen=dict(asked.chosen), offered=visited.offered
            )
            if _SCRIPT.search(body):
                raise tree.UnknownError("a script")
        except tree.UnknownError as error:
            _log.warning("The page %s?%s is left to Streamlit: it has %s", asked.page, asked.query, error)
            return None
        self._known.learn(asked.page, visited.offered, body)
        return Answer(drawn.title, body)


def state() -> Hashable:
    """All that a page depends on beside its address and who asks.

    Raises
    ------
    FaultyData
        When the data does not keep its contracts.
    StorageError
        When the database cannot be reached.
    """
    editions = tuple(edition.name for edition in loader.editions())
    stored = loader.database() is not None
    faults = len(loader.folder_news().faults) if stored else 0
    return loader.current().revision, clock.now().date(), editions, faults
