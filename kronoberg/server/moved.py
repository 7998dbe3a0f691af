"""Addresses of pages that have become part of another one: the browser is led on, with what it had chosen."""

from collections.abc import Callable

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kronoberg.server import serving

LeadsTo = Callable[[str, str], str | None]
"""Gives, of a former page's address and its query, the address with query of today; None where nothing has moved."""


def nowhere(_former: str, _query: str) -> None:
    """What leads on from no address: for a service none of whose pages has moved."""


def followed(app: ASGIApp, *, leads_to: LeadsTo, base: str = "") -> ASGIApp:
    """Middleware that leads on from the former addresses of pages.

    The answer is one that browsers ask for anew each time: an address that is led on may get a page of its own again.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        found = None
        if scope["type"] == "http" and scope["method"] in serving.READING and scope["path"].startswith(f"{base}/"):
            former = scope["path"].removeprefix(f"{base}/").rstrip("/")
            found = leads_to(former, scope["query_string"].decode("ascii", "replace"))
        if found is None:
            await app(scope, receive, send)
            return
        answer = RedirectResponse(f"{base}/{found}", status_code=307, headers={"Cache-Control": serving.ASK_AGAIN})
        await answer(scope, receive, send)

    return serve
