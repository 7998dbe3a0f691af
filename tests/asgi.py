"""Asks an ASGI application without a server, and builds one inside the frame with a static folder made by hand."""

import asyncio
import json
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kronoberg.server import frame, page

SCRIPT = "console.log('hej');\n" * 200
INDEX = """<!-- licence -->
<!DOCTYPE html>
<html lang="en"><head><title>Streamlit</title>
<link rel="shortcut icon" href="./favicon.png" /><link rel="service-desc" href="./agent.json" />
<script>let ready = false</script><script type="module" src="./static/js/index.AAAAAAAA.js"></script>
</head><body><noscript><p>You need JavaScript.</p></noscript><div id="root"></div></body></html>
"""
MANIFEST = {
    "index.html": {"file": "static/js/index.AAAAAAAA.js", "name": "index", "imports": []},
    "src/Table.tsx": {"file": "static/js/Html.BBBBBBBB.js", "name": "Html", "imports": ["_grid.js", "index.html"]},
    "_grid.js": {"file": "static/js/grid.CCCCCCCC.js", "name": "grid", "imports": ["src/Table.tsx"]},
    "_map.js": {"file": "static/js/map.DDDDDDDD.js", "name": "map"},
}


@dataclass(frozen=True)
class Reply:
    """What an application answered; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(app: ASGIApp, path: str, *, method: str = "GET", **request_headers: str) -> Reply:
    """One request to an application, without a server; a header `if_none_match` is sent as `if-none-match`.

    The path may have a query after it.
    """
    path, _, query = path.partition("?")
    sent: list[Message] = []
    asked: list[bool] = []
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in request_headers.items()]
    scope: Scope = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": raw}

    async def receive() -> Message:
        # An empty request that nobody breaks off: the next message never comes.
        if asked:
            await asyncio.Event().wait()
        asked.append(True)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    finish(run(app, scope, receive, send))
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Reply(sent[0]["status"], answered, b"".join(message.get("body", b"") for message in sent[1:]))


def finish(work: Coroutine[Any, Any, None]) -> None:
    """Runs asynchronous work to its end, in a thread of its own: Playwright keeps this thread's loop running."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()


async def run(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, send)


def static_folder(tmp_path: Path) -> Path:
    """A static folder like Streamlit's, with three scripts of which one is small."""
    scripts = tmp_path / "static" / "js"
    scripts.mkdir(parents=True)
    (tmp_path / "index.html").write_text(INDEX, "utf-8")
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST), "utf-8")
    (tmp_path / "secret.txt").write_text("hemligt", "utf-8")
    (scripts / "index.AAAAAAAA.js").write_text(SCRIPT, "utf-8")
    (scripts / "Html.BBBBBBBB.js").write_text("x" * 20_000, "utf-8")
    (scripts / "grid.CCCCCCCC.js").write_text("x" * 30_000, "utf-8")
    (scripts / "map.DDDDDDDD.js").write_text("x" * 90_000, "utf-8")
    (scripts / "plain.js").write_text("1", "utf-8")
    return tmp_path


def framed(static: Path, *, base: str = "", answers_to: Sequence[str] = (), first: page.First | None = None) -> ASGIApp:
    """A small application inside the whole frame: it sends the index page for every address it does not know."""

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        response: Response = FileResponse(static / "index.html")
        if scope["path"] == "/api":
            response = PlainTextResponse("svar")
        if scope["path"] == "/media/borta":
            response = PlainTextResponse("File not found", status_code=404)
        if scope["path"] == "/egen":
            response = HTMLResponse("<p>Egen sida</p>")
        await response(scope, receive, send)

    return wrapped(inner, static, base=base, answers_to=answers_to, first=first)


def wrapped(
    app: ASGIApp,
    static: Path,
    *,
    base: str = "",
    answers_to: Sequence[str] = (),
    first: page.First | None = None,
) -> ASGIApp:
    """The application with each middleware of the frame round it, in their order; `utgifter` leads on."""
    around = frame.around(
        static,
        title="Prov & test",
        addresses=["", "kostnader"],
        leads_to=lambda former, query: f"kostnader?{query}" if former == "utgifter" else None,
        base=base,
        answers_to=answers_to,
        first=first,
    )
    for middleware in reversed(around.middleware):
        app = middleware.cls(app, *middleware.args, **middleware.kwargs)
    return app
