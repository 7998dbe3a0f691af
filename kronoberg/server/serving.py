"""Answers requests for files from memory, with the headers that let a browser keep them."""

from collections.abc import Sequence

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kronoberg.server import assets

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
READING = ("GET", "HEAD")


def start_of(base: str) -> str:
    """The path before every address of ours, with a slash before it and none after: "" or "/internationellt"."""
    return f"/{base.strip('/')}" if base.strip("/") else ""


def from_memory(app: ASGIApp, *, store: assets.Store, prefixes: Sequence[str]) -> ASGIApp:
    """Middleware that answers for the paths below `prefixes` with the files in `store`.

    A path there without a file is a 404, where Streamlit would send its start page as if it were the script.
    Ranges are not offered: a request for one gets the whole file, as HTTP allows.
    """
    below = tuple(f"{prefix}/" for prefix in prefixes)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(below):
            await app(scope, receive, send)
            return
        response = await _response(scope, store)
        await response(scope, receive, send)

    return serve


async def _response(scope: Scope, store: assets.Store) -> Response:
    name: str = scope["path"]
    if scope["method"] not in READING:
        return _refusal("Här går det bara att hämta.", 405, {"allow": ", ".join(READING)})
    if name not in store.files:
        return _refusal("Filen finns inte.", 404, {"cache-control": "no-store"})
    request = Headers(scope=scope)
    encoding = assets.encoding_for(request.get("accept-encoding", ""), assets.media_type_of(name))
    variant = store.ready.get((name, encoding))
    if variant is None:
        # Compressing a large script takes a while: other visitors' requests go on meanwhile.
        variant = await run_in_threadpool(assets.variant, store, name, encoding)
    caching = FOR_EVER if assets.is_hashed(name) else ASK_AGAIN
    return answer(request, scope["method"], variant, caching=caching)


def _refusal(text: str, status: int, headers: dict[str, str]) -> Response:
    return PlainTextResponse(text, status_code=status, headers=headers)


def answer(request: Headers, method: str, variant: assets.Variant, *, caching: str) -> Response:
    """The response for a ready file: 304 when the browser has it already, no body for HEAD, else all of it."""
    headers = {"etag": variant.etag, "cache-control": caching, "vary": "Accept-Encoding"}
    if variant.etag in _tags(request.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    headers |= {"content-length": str(len(variant.body)), "content-type": variant.media_type}
    if variant.encoding != assets.IDENTITY:
        headers["content-encoding"] = variant.encoding
    return Response(b"" if method == "HEAD" else variant.body, headers=headers)


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
