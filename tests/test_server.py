"""The frame without Streamlit: each middleware round a small application, and a static folder made by hand."""

import asyncio
import base64
import gzip
import hashlib
import json
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kronoberg.server import assets, frame, headers, health, page, preload, serving, sockets, warm

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
    "src/Table.tsx": {"file": "static/js/Table.BBBBBBBB.js", "name": "Table", "imports": ["_grid.js", "index.html"]},
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
    """One request to an application, without a server; a header `if_none_match` is sent as `if-none-match`."""
    sent: list[Message] = []
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in request_headers.items()]
    scope: Scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": raw}

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(_run(app, scope, receive, send))
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Reply(sent[0]["status"], answered, b"".join(message.get("body", b"") for message in sent[1:]))


async def _run(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, send)


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """A static folder like Streamlit's, with three scripts of which one is small."""
    scripts = tmp_path / "static" / "js"
    scripts.mkdir(parents=True)
    (tmp_path / "index.html").write_text(INDEX, "utf-8")
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST), "utf-8")
    (tmp_path / "secret.txt").write_text("hemligt", "utf-8")
    (scripts / "index.AAAAAAAA.js").write_text(SCRIPT, "utf-8")
    (scripts / "Table.BBBBBBBB.js").write_text("x" * 20_000, "utf-8")
    (scripts / "grid.CCCCCCCC.js").write_text("x" * 30_000, "utf-8")
    (scripts / "map.DDDDDDDD.js").write_text("x" * 90_000, "utf-8")
    (scripts / "plain.js").write_text("1", "utf-8")
    return tmp_path


@pytest.fixture
def framed(static: Path) -> ASGIApp:
    """A small application inside the whole frame: it sends the index page for every address it does not know."""
    return _framed(static, base="")


def _framed(static: Path, *, base: str) -> ASGIApp:
    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        response: Response = FileResponse(static / "index.html")
        if scope["path"] == "/api":
            response = PlainTextResponse("svar")
        if scope["path"] == "/egen":
            response = HTMLResponse("<p>Egen sida</p>")
        await response(scope, receive, send)

    around = frame.around(static, title="Prov & test", base=base)
    app: ASGIApp = inner
    for middleware in reversed(around.middleware):
        app = middleware.cls(app, *middleware.args, **middleware.kwargs)
    return app


def test_the_index_page_becomes_swedish(framed: ASGIApp) -> None:
    html = ask(framed, "/kostnader").body.decode()

    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="sv">' in html
    assert "<title>Prov &amp; test</title>" in html
    assert "Den här tjänsten behöver JavaScript" in html
    assert "You need JavaScript" not in html
    assert "service-desc" not in html


def test_the_index_page_loads_our_script_by_a_name_that_follows_its_content(framed: ASGIApp) -> None:
    html = ask(framed, "/").body.decode()
    expected = hashlib.sha256((frame.OWN / "swedish.js").read_bytes()).hexdigest()[:8]

    assert f'<script defer src="./frame/swedish.{expected}.js"></script>' in html
    assert ask(framed, f"/frame/swedish.{expected}.js").headers["cache-control"] == serving.FOR_EVER


def test_the_index_page_fetches_large_scripts_of_the_first_page_early_and_no_others(framed: ASGIApp) -> None:
    html = ask(framed, "/").body.decode()

    assert 'as="script" crossorigin fetchpriority="low" href="./static/js/Table.BBBBBBBB.js"' in html
    assert 'as="script" crossorigin fetchpriority="low" href="./static/js/grid.CCCCCCCC.js"' in html
    assert html.count("index.AAAAAAAA.js") == 1
    assert "map.DDDDDDDD.js" not in html


def test_without_a_manifest_nothing_is_fetched_early(static: Path) -> None:
    (static / "manifest.json").unlink()

    assert preload.scripts(static) == ()


def test_the_index_page_is_sent_whole_to_a_browser_that_knows_streamlits_own(framed: ASGIApp, static: Path) -> None:
    known = FileResponse(static / "index.html", stat_result=(static / "index.html").stat()).headers["etag"]

    assert ask(framed, "/", if_none_match=known).status == 200


def test_the_index_page_is_compressed_for_a_browser_that_takes_it(framed: ASGIApp) -> None:
    plain = ask(framed, "/")
    packed = ask(framed, "/", accept_encoding="gzip, br")

    assert packed.headers["content-encoding"] == "br"
    assert packed.headers["content-length"] == str(len(packed.body))
    assert brotli.decompress(packed.body) == plain.body


def test_asking_only_for_the_headers_of_the_index_page_tells_its_length(framed: ASGIApp) -> None:
    whole, head = ask(framed, "/"), ask(framed, "/", method="HEAD")

    assert head.body == b""
    assert head.headers["content-length"] == str(len(whole.body))


@pytest.mark.parametrize(("path", "text"), [("/api", "svar"), ("/egen", "<p>Egen sida</p>")])
def test_other_answers_pass_as_they_are(framed: ASGIApp, path: str, text: str) -> None:
    assert ask(framed, path).body.decode() == text


def test_an_address_of_two_parts_does_not_exist(framed: ASGIApp) -> None:
    reply = ask(framed, "/kostnader/2024")

    assert reply.status == 404
    assert "Adressen leder inte till någon sida här." in reply.body.decode()
    assert '<a href="/"' in reply.body.decode()


def test_below_a_base_path_all_addresses_follow_it(static: Path) -> None:
    app = _framed(static, base="internationellt")

    assert ask(app, "/internationellt/kostnader").status == 200
    assert ask(app, "/internationellt/static/js/index.AAAAAAAA.js").body.decode() == SCRIPT
    assert '<a href="/internationellt/"' in ask(app, "/internationellt/a/b").body.decode()
    assert "./frame/swedish." in ask(app, "/internationellt").body.decode()


def test_the_policy_allows_exactly_the_script_in_the_page(framed: ASGIApp) -> None:
    digest = base64.b64encode(hashlib.sha256(b"let ready = false").digest()).decode()
    policy = ask(framed, "/", host="exempel.se:8501").headers["content-security-policy"]

    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "connect-src 'self' ws://exempel.se:8501 wss://exempel.se:8501;" in policy
    assert "unsafe-eval" not in policy


def test_a_host_that_is_no_host_gets_no_place_in_the_policy() -> None:
    assert "connect-src 'self';" in headers.policy([], "a; script-src *")


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/mcp"])
def test_closed_addresses_do_not_exist(framed: ASGIApp, path: str) -> None:
    assert ask(framed, path).status == 404


def test_a_script_is_compressed_as_the_browser_wishes(framed: ASGIApp) -> None:
    script = "/static/js/index.AAAAAAAA.js"

    assert ask(framed, script).body.decode() == SCRIPT
    assert brotli.decompress(ask(framed, script, accept_encoding="gzip, br;q=0.9").body).decode() == SCRIPT
    assert gzip.decompress(ask(framed, script, accept_encoding="gzip, br;q=0").body).decode() == SCRIPT
    assert "content-encoding" not in ask(framed, script, accept_encoding="gzip;q=0.0").headers


def test_each_encoding_has_its_own_tag_and_a_known_one_is_not_sent_again(framed: ASGIApp) -> None:
    script = "/static/js/index.AAAAAAAA.js"
    plain, packed = ask(framed, script), ask(framed, script, accept_encoding="br")
    again = ask(framed, script, accept_encoding="br", if_none_match=f'"other", W/{packed.headers["etag"]}')

    assert plain.headers["etag"] != packed.headers["etag"]
    assert (again.status, again.body, again.headers["vary"]) == (304, b"", "Accept-Encoding")


def test_only_names_with_a_fingerprint_are_kept_for_ever(framed: ASGIApp) -> None:
    assert ask(framed, "/static/js/index.AAAAAAAA.js").headers["cache-control"] == serving.FOR_EVER
    assert ask(framed, "/static/js/plain.js").headers["cache-control"] == "no-cache"


def test_a_request_for_a_part_of_a_file_gets_the_whole(framed: ASGIApp) -> None:
    reply = ask(framed, "/static/js/plain.js", range="bytes=0-0")

    assert (reply.status, reply.body) == (200, b"1")


@pytest.mark.parametrize(
    "path", ["/static/../secret.txt", "/static/js/../../secret.txt", "/static//secret.txt", "/static/js/none.js"]
)
def test_a_path_outside_the_list_of_files_is_a_404(framed: ASGIApp, path: str) -> None:
    reply = ask(framed, path)

    assert (reply.status, reply.body.decode()) == (404, "Filen finns inte.")


def test_a_file_can_only_be_read(framed: ASGIApp) -> None:
    assert ask(framed, "/static/js/plain.js", method="POST").status == 405


def test_pictures_and_fonts_are_not_compressed_again() -> None:
    assert assets.encoding_for("br, gzip", "font/woff2") == "identity"
    assert assets.encoding_for("br, gzip", "image/svg+xml") == "br"


def test_what_the_first_page_needs_is_compressed_before_anyone_asks(static: Path) -> None:
    files = assets.listed(static / "static", "/static")
    store = assets.Store(files)
    assets.prepare(store, ["/static/js/index.AAAAAAAA.js", "/static/js/none.js"])

    assert {encoding for _, encoding in store.ready} == {"br", "gzip", "identity"}


def test_websockets_pass_the_whole_frame_untouched(static: Path) -> None:
    seen: list[Scope] = []

    async def inner(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    app: ASGIApp = inner
    for middleware in reversed(frame.around(static, title="Prov").middleware):
        app = middleware.cls(app, *middleware.args, **middleware.kwargs)
    scope: Scope = {"type": "websocket", "path": "/_stcore/stream", "headers": [(b"if-none-match", b"x")]}
    asyncio.run(_run(app, scope, _silent, _silent_send))

    assert seen == [scope]


async def _silent() -> Message:
    return {}


async def _silent_send(_: Message) -> None:
    return None


def test_health_names_the_dataset() -> None:
    reply = ask(_healthy(lambda: health.Dataset("exempel", "abc")), "/healthz")

    assert (reply.status, json.loads(reply.body)) == (
        200,
        {"status": "ok", "dataset": "exempel", "revision": "abc"},
    )


def test_health_says_in_swedish_that_the_data_is_faulty_and_nothing_of_how(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def faulty() -> health.Dataset:
        raise ValueError("/hemlig/plats")

    reply = ask(_healthy(faulty), "/healthz")

    assert reply.status == 503
    assert json.loads(reply.body)["meddelande"] == "Uppgifterna kan inte läsas. Felet står i serverns logg."
    assert b"hemlig" not in reply.body
    assert "/hemlig/plats" in caplog.text


def _healthy(dataset: Callable[[], health.Dataset]) -> ASGIApp:
    return Starlette(routes=[health.route(dataset)])


def test_a_task_that_fails_does_not_stop_the_server(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def fail() -> None:
        raise OSError("ingen disk")

    async def live() -> None:
        async with warm.lifespan(modules=["json"], tasks=[fail, lambda: done.append("next")])(None):
            done.append("serving")

    asyncio.run(live())

    assert done == ["next", "serving"]
    assert "ingen disk" in caplog.text


def test_a_bound_socket_sends_at_once_and_so_do_those_accepted_from_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert sockets.send_at_once() >= 1
        with socket.create_connection(server.getsockname()) as client, server.accept()[0] as accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1
            assert client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0


def test_streamlits_own_files_are_still_in_the_form_that_the_frame_expects() -> None:
    static = Path(streamlit.__file__).parent / "static"
    html = page.swedish((static / "index.html").read_text("utf-8"), title="T", scripts=[], preloads=[], icon="i.svg")

    assert '<html lang="sv">' in html
    assert "<title>T</title>" in html
    assert "favicon.png" not in html
    assert len(headers.inline_hashes(html)) == 1
    assert any("ArrowVegaLiteChart" in script for script in preload.scripts(static))
    assert len(preload.fonts(static)) == 1


def test_our_own_pages_name_no_foreign_host() -> None:
    own = [path.read_text("utf-8") for path in frame.OWN.iterdir()]

    assert [text for text in own if "https://" in text] == []
