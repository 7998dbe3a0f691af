"""The names that the server answers to: a foreign site cannot point a name of its own here and read."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kronoberg.domain import hosts
from kronoberg.server import headers

FOREIGN = "Tjänsten finns inte på den här adressen. Kontrollera adressen med den som gav dig den."


def allowed(app: ASGIApp, *, names: Sequence[str], always: Sequence[str] = ()) -> ASGIApp:
    """Middleware that answers 400 for a Host that is none of `names`, and refuses a websocket without an Origin.

    An empty list allows every name, "*" any that is a name, and "*.exempel.se" all below that one: as Streamlit reads
    the same setting for websockets. The machine itself is always answered at the paths `always`. Every browser sends
    Origin with a websocket; what does not is no browser.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        # A scope without headers is no request: it says that the server starts and stops.
        if scope["type"] == "http" and not _is_answered(Headers(scope=scope), scope["path"], names, always):
            await _refusal()(scope, receive, send)
        elif scope["type"] == "websocket" and not _is_from_our_page(Headers(scope=scope), names):
            await send({"type": "websocket.close", "code": 1008})
        else:
            await app(scope, receive, send)

    return serve


def _is_answered(request: Headers, path: str, names: Sequence[str], always: Sequence[str]) -> bool:
    return _is_named(request, names) or (path in always and _is_named(request, hosts.LOOPBACK))


def _is_from_our_page(request: Headers, names: Sequence[str]) -> bool:
    return "origin" in request and _is_named(request, names)


def _is_named(request: Headers, names: Sequence[str]) -> bool:
    asked = request.getlist("host")
    return not names or (len(asked) == 1 and hosts.is_among(hosts.of_host(asked[0]), names))


def _refusal() -> PlainTextResponse:
    told = {**headers.ALWAYS, "content-security-policy": "default-src 'none'", "cache-control": "no-store"}
    return PlainTextResponse(FOREIGN, status_code=400, headers=told)
