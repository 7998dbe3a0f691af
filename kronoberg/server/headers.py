"""What the browser is told to refuse, and the addresses of Streamlit that are closed."""

import base64
import hashlib
import re
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

# Figures about the server and a way to drive the pages by program: neither is for visitors.
CLOSED = ("/_stcore/metrics", "/_stcore/agent/")

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
# An empty part, or one of dots.
_STRAYING = re.compile(r"//|/\.{1,2}(?:/|$)")


def inline_hashes(html: str) -> tuple[str, ...]:
    """The hash, in the form a content security policy wants, of each script that stands in the page itself."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(html))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def policy(hashes: Sequence[str], host: str) -> str:
    """The content security policy: everything from our own server, no script but those files and these hashes.

    `host` is added as a websocket source, since older browsers do not count websockets as 'self'.
    """
    sockets = (f"ws://{host}", f"wss://{host}") if _HOST.fullmatch(host) else ()
    directives = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *hashes],
        # Streamlit writes its styles into the page while it runs, so they cannot be hashed.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'", *sockets],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def secure(app: ASGIApp, *, hashes: Sequence[str]) -> ASGIApp:
    """Middleware that puts the security headers on every HTTP response; websockets pass untouched."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                headers["content-security-policy"] = policy(hashes, host)
            await send(message)

        await app(scope, receive, send_secured)

    return serve


def closed(app: ASGIApp, *, prefixes: Sequence[str] = CLOSED) -> ASGIApp:
    """Middleware that answers 404 for the addresses that begin with one of `prefixes`, or that go astray.

    No link of ours has an empty part or dots for one; the redirects of others would be made of them.
    """
    starts = tuple(prefixes)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (scope["path"].startswith(starts) or _STRAYING.search(scope["path"])):
            refusal = PlainTextResponse("Sidan finns inte.", status_code=404)
            await refusal(scope, receive, send)
            return
        await app(scope, receive, send)

    return serve
