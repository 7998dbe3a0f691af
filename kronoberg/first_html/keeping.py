"""Pages with their answer, made in the background and kept until what they are made of changes.

Nobody waits for a page to be made: who asks for one that is not there gets Streamlit's own and it is made meanwhile.
One is made at a time, and as long as that took the maker rests, so that readers' own visits have the server.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Sequence

from kronoberg.first_html.addresses import Asked, Known
from kronoberg.first_html.visit import UnfinishedVisitError
from kronoberg.server.page import Answer

State = Callable[[], Hashable]
"""All that every page depends on beside its address and who asks; raises what the reading of the data raises."""

MOST = 400
"""Pages that are kept; those that nobody has asked for longest go first."""
MOST_BYTES = 64 * 2**20
MOST_WAITING = 64
"""Pages that may wait to be made; who asks for more gets Streamlit's own page and asks again another time."""
_KNOWN_FOR = 0.2
_PATIENCE = 0.3
_WATCHED_EVERY = 5.0
_LONGEST_REST = 2.0
_FIRST_REST = 3.0
"""Seconds: who asked for a page that was not there has Streamlit's own by then, and what is saved together is saved."""

_log = logging.getLogger(__name__)


class Keeper:
    """Keeps the pages.

    Parameters
    ----------
    make
        Makes one page; it is called on the server's loop. None is a page that is left to Streamlit alone.
    state
        Asked in a thread, one question at a time.
    starts
        The pages that are made first, and again when the state changes.
    known
        The choices that pages are known to have.
    """

    def __init__(
        self, make: Callable[[Asked], Awaitable[Answer | None]], *, state: State, starts: Sequence[Asked], known: Known
    ) -> None:
        self._make, self._state, self._starts, self._known = make, state, starts, known
        # All of the state that was seen last: when it changes they go.
        self._kept: OrderedDict[Asked, Answer | None] = OrderedDict()
        self._waiting: OrderedDict[Asked, None] = OrderedDict()
        self._maker: asyncio.Task[None] | None = None
        self._asking: asyncio.Task[Hashable] | None = None
        self._has_begun = False
        self._seen: Hashable = None
        self._seen_at = float("-inf")

    async def begin(self) -> None:
        """Make the first pages, and look now and then whether the state has changed, as long as the server lives."""
        while True:
            await self._now(patience=60.0)
            await asyncio.sleep(_WATCHED_EVERY)

    async def ready(self, page: str, query: str, *, office: bool) -> tuple[Answer | None, bool]:
        """The page that is asked for, if it is there; and whether it is being made."""
        if await self._now(patience=_PATIENCE) is None:
            return None, False
        meant = self._known.meant(page, query, office=office)
        if meant.asked not in self._kept:
            self._order(meant.asked)
            return None, meant.known
        self._kept.move_to_end(meant.asked)
        return (self._kept[meant.asked] if meant.known else None), False

    def _order(self, asked: Asked) -> None:
        if asked not in self._waiting and len(self._waiting) < MOST_WAITING:
            self._waiting[asked] = None
        if self._maker is None or self._maker.done():
            self._maker = asyncio.create_task(self._make_all(), name="first-html")

    async def _make_all(self) -> None:
        # At the start nobody has come yet.
        await asyncio.sleep(_FIRST_REST if self._has_begun else 0)
        self._has_begun = True
        while self._waiting:
            asked = next(iter(self._waiting))
            began = time.monotonic()
            try:
                await self._make_one(asked)
            except UnfinishedVisitError as error:
                # The database may be away for a moment: who asks next lets it be tried again.
                _log.warning("A page could not be made ahead: %s", error)
            except Exception:
                _log.exception("The page %s?%s could not be made ahead", asked.page, asked.query)
                self._keep(asked, None)
            finally:
                del self._waiting[asked]
            _log.debug("The page %s?%s took %.2f s to make ahead", asked.page, asked.query, time.monotonic() - began)
            await asyncio.sleep(min(time.monotonic() - began, _LONGEST_REST))

    async def _make_one(self, asked: Asked) -> None:
        before = await self._now(patience=_LONGEST_REST)
        if before is None:
            return
        answer = await self._make(asked)
        # What was saved meanwhile may be in the page or not.
        self._seen_at = float("-inf")
        if await self._now(patience=_LONGEST_REST) == before:
            self._keep(asked, answer)

    def _keep(self, asked: Asked, answer: Answer | None) -> None:
        self._kept[asked] = answer
        self._kept.move_to_end(asked)
        while len(self._kept) > MOST or self._bytes() > MOST_BYTES:
            self._kept.popitem(last=False)

    def _bytes(self) -> int:
        return sum(answer.size for answer in self._kept.values() if answer)

    async def _now(self, *, patience: float) -> Hashable:
        """The state now, not older than a moment; None when it cannot be told in time."""
        if time.monotonic() - self._seen_at < _KNOWN_FOR:
            return self._seen
        asking = self._asking
        if asking is None or asking.done():
            # Not in the row of who asks: it goes on when they have lost patience.
            asking = self._asking = asyncio.create_task(self._ask())
        done, _ = await asyncio.wait([asking], timeout=patience)
        return asking.result() if done else None

    async def _ask(self) -> Hashable:
        try:
            found = await asyncio.to_thread(self._state)
        except Exception:
            # It is told on the page itself, and logged there.
            return None
        changed, self._seen, self._seen_at = found != self._seen, found, time.monotonic()
        if changed:
            self._begin_anew()
        return found

    def _begin_anew(self) -> None:
        self._kept.clear()
        # The first pages again; every other one when somebody asks for it.
        for asked in self._starts:
            self._order(asked)
