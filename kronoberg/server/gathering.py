"""What a run of a page's script tells the browser goes out together: the browser draws once, not four times.

Streamlit sends each part of a page as soon as it is made, and its page in the browser draws all anew ten milliseconds
after the first of them: while it draws, the next ones wait. A run of ours is over in less time than one drawing.
"""

import asyncio
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Seconds that a part of a page waits at most for those that come after it.
LONGEST = 0.12


def gathered(app: ASGIApp, *, is_over: Callable[[bytes], bool]) -> ASGIApp:
    """Middleware that holds what is sent on a websocket until the run is over, and for `LONGEST` seconds at most.

    `is_over` tells of a message whether it is the last one of a run.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await app(scope, receive, send)
            return
        gathering = _Gathering(send, is_over)
        try:
            await app(scope, receive, gathering.take)
        finally:
            gathering.stop()

    return serve


class _Gathering:
    """Messages on their way to one browser, in their order."""

    def __init__(self, send: Send, is_over: Callable[[bytes], bool]) -> None:
        self._send, self._is_over = send, is_over
        self._held: list[Message] = []
        self._sending = asyncio.Lock()
        self._later: asyncio.Task[None] | None = None

    async def take(self, message: Message) -> None:
        """Hold a part of a page; send it, and all that was held, when it is the last one or no part of a page.

        Raises
        ------
        OSError
            When the browser has gone, as sending does.
        """
        if self._later and self._later.done():
            self._later.result()
        self._held.append(message)
        part = message["type"] == "websocket.send" and not self._is_over(message.get("bytes") or b"")
        if self._sending.locked() or not part:
            # A browser that is slow to receive is waited for, so that no more is made than it takes.
            await self._send_held()
        elif self._later is None or self._later.done():
            self._later = asyncio.create_task(self._send_later())

    def stop(self) -> None:
        """Send nothing more: the browser has gone."""
        if self._later and not self._later.cancel() and not self._later.cancelled():
            self._later.exception()

    async def _send_later(self) -> None:
        await asyncio.sleep(LONGEST)
        await self._send_held()

    async def _send_held(self) -> None:
        async with self._sending:
            held, self._held = self._held, []
            for message in held:
                await self._send(message)
