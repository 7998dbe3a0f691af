"""The frame without Streamlit: the page, its headers, and what passes through untouched."""

import base64
import hashlib
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest
import streamlit
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kronoberg.server import assets, chunks, frame, headers, page, serving
from tests import asgi


@pytest.fixture
def static(tmp_path: Path) -> Path:
    return asgi.static_folder(tmp_path)


@pytest.fixture
def framed(static: Path) -> ASGIApp:
    return asgi.framed(static)


def test_the_index_page_becomes_swedish(framed: ASGIApp) -> None:
    html = asgi.ask(framed, "/kostnader").body.decode()

    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="sv">' in html
    assert "<title>Prov &amp; test</title>" in html
    assert "Den här tjänsten behöver JavaScript" in html
    assert "You need JavaScript" not in html
    assert "service-desc" not in html
    assert "tabular-nums" in html


def test_the_index_page_loads_our_script_by_a_name_that_follows_its_content(framed: ASGIApp) -> None:
    html = asgi.ask(framed, "/").body.decode()
    expected = hashlib.sha256((frame.OWN / "swedish.js").read_bytes()).hexdigest()[:8]

    assert f'<script defer src="./frame/swedish.{expected}.js"></script>' in html
    assert asgi.ask(framed, f"/frame/swedish.{expected}.js").headers["cache-control"] == serving.FOR_EVER


def test_the_index_page_is_sent_whole_to_a_browser_that_knows_streamlits_own(framed: ASGIApp, static: Path) -> None:
    known = FileResponse(static / "index.html", stat_result=(static / "index.html").stat()).headers["etag"]

    assert asgi.ask(framed, "/", if_none_match=known).status == 200


def test_the_index_page_is_compressed_for_a_browser_that_takes_it(framed: ASGIApp) -> None:
    plain = asgi.ask(framed, "/")
    packed = asgi.ask(framed, "/", accept_encoding="gzip, br")

    assert packed.headers["content-encoding"] == "br"
    assert packed.headers["content-length"] == str(len(packed.body))
    assert brotli.decompress(packed.body) == plain.body


def test_asking_only_for_the_headers_of_the_index_page_tells_its_length(framed: ASGIApp) -> None:
    whole, head = asgi.ask(framed, "/"), asgi.ask(framed, "/", method="HEAD")

    assert head.body == b""
    assert head.headers["content-length"] == str(len(whole.body))


@pytest.mark.parametrize(("path", "text"), [("/api", "svar"), ("/egen", "<p>Egen sida</p>")])
def test_other_answers_pass_as_they_are(framed: ASGIApp, path: str, text: str) -> None:
    assert asgi.ask(framed, path).body.decode() == text


@pytest.mark.parametrize(
    "path",
    [
        "/kostnader/2024",
        "/kostnader/",
        "/finns-ej",
        "/robots.txt",
        "/favicon.ico",
        "/docs",
        "/openapi.json",
        "/index.html",
        "/Kostnader",
        "/media/borta",
    ],
)
def test_an_unknown_address_does_not_exist(framed: ASGIApp, path: str) -> None:
    reply = asgi.ask(framed, path)

    assert reply.status == 404
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1>Sidan finns inte</h1>" in reply.body.decode()
    assert "Adressen leder inte till någon sida här." in reply.body.decode()
    assert '<a href="/"' in reply.body.decode()


def test_below_a_base_path_all_addresses_follow_it(static: Path) -> None:
    app = asgi.framed(static, base="internationellt")

    assert asgi.ask(app, "/internationellt/kostnader").status == 200
    assert [asgi.ask(app, path).status for path in ("/", "/kostnader", "/internationelltkostnader")] == [404, 404, 404]
    assert asgi.ask(app, "/internationellt").status == asgi.ask(app, "/internationellt/").status == 200
    assert asgi.ask(app, "/internationellt/static/js/index.AAAAAAAA.js").body.decode() == asgi.SCRIPT
    assert '<a href="/internationellt/"' in asgi.ask(app, "/internationellt/a/b").body.decode()
    assert "./frame/swedish." in asgi.ask(app, "/internationellt").body.decode()


def test_the_policy_allows_exactly_the_script_in_the_page(framed: ASGIApp) -> None:
    digest = base64.b64encode(hashlib.sha256(b"let ready = false").digest()).decode()
    policy = asgi.ask(framed, "/", host="exempel.se:8501").headers["content-security-policy"]

    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "connect-src 'self' ws://exempel.se:8501 wss://exempel.se:8501;" in policy
    assert "unsafe-eval" not in policy


def test_a_host_that_is_no_host_gets_no_place_in_the_policy() -> None:
    assert "connect-src 'self';" in headers.policy([], "a; script-src *")


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/mcp", "/.//exempel.se/", "/./static/", "/a/../b", "/a//b"]
)
def test_closed_addresses_do_not_exist(framed: ASGIApp, path: str) -> None:
    assert asgi.ask(framed, path).status == 404


@pytest.mark.parametrize(
    "scope",
    [
        {
            "type": "websocket",
            "path": "/_stcore/stream",
            "headers": [(b"host", b"exempel.se"), (b"origin", b"http://exempel.se"), (b"if-none-match", b"x")],
        },
        {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}},
    ],
    ids=["websocket", "the server starts and stops"],
)
@pytest.mark.parametrize("names", [[], ["exempel.se"]], ids=["any name", "one name"])
def test_what_is_no_http_passes_the_whole_frame_untouched(static: Path, names: list[str], scope: Scope) -> None:
    seen: list[Scope] = []

    async def inner(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    app = asgi.wrapped(inner, static, answers_to=names)
    asgi.finish(asgi.run(app, scope, _silent, _silent_send))

    assert seen == [scope]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("statistik.exempel.se", 200),
        ("STATISTIK.exempel.se:443", 200),
        ("statistik.exempel.se.", 200),
        ("www.region.exempel", 200),
        ("[::1]:8501", 200),
        ("region.exempel", 400),
        ("evil.example", 400),
        ("statistik.exempel.se.evil.example", 400),
        ("statistik.exempel.se@evil.example", 400),
        ("statistik.exempel.se/evil", 400),
        ("localhost", 400),
        ("", 400),
    ],
)
@pytest.mark.parametrize("path", ["/", "/kostnader", "/api", "/_stcore/metrics", "/static/js/plain.js", "/finns-ej"])
def test_the_server_answers_only_to_its_own_names(static: Path, path: str, host: str, status: int) -> None:
    app = asgi.framed(static, answers_to=["statistik.exempel.se", "*.region.exempel", "::1"])
    reply = asgi.ask(app, path, host=host)

    assert (reply.status == 400) == (status == 400)
    if status == 400:
        assert reply.body.decode() == (
            "Tjänsten finns inte på den här adressen. Kontrollera adressen med den som gav dig den."
        )
        assert "evil" not in reply.headers["content-security-policy"]
        assert reply.headers["x-content-type-options"] == "nosniff"


def test_the_server_answers_only_to_a_host_that_is_given_once(static: Path) -> None:
    app = asgi.framed(static, answers_to=["localhost"])

    assert asgi.ask(app, "/").status == 400


def test_the_machine_itself_is_always_told_of_health_and_of_nothing_else(static: Path) -> None:
    app = asgi.framed(static, base="internationellt", answers_to=["statistik.exempel.se"])
    paths = ("/internationellt/healthz", "/internationellt/livez", "/internationellt/", "/healthz")

    assert [asgi.ask(app, path, host="127.0.0.1:8501").status for path in paths] == [404, 404, 400, 400]
    assert asgi.ask(app, "/internationellt/healthz", host="evil.example").status == 400


@pytest.mark.parametrize(
    "sent",
    [
        [(b"host", b"localhost:8501")],
        [(b"host", b"evil.example"), (b"origin", b"http://evil.example")],
        [(b"origin", b"http://localhost:8501")],
    ],
)
def test_a_websocket_without_an_origin_or_for_another_name_is_refused(
    static: Path, sent: list[tuple[bytes, bytes]]
) -> None:
    told: list[Message] = []

    async def inner(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise AssertionError

    async def send(message: Message) -> None:
        told.append(message)

    app = asgi.wrapped(inner, static, answers_to=["localhost"])
    scope: Scope = {"type": "websocket", "path": "/_stcore/stream", "headers": sent}
    asgi.finish(asgi.run(app, scope, _silent, send))

    assert told == [{"type": "websocket.close", "code": 1008}]


async def _silent() -> Message:
    return {}


async def _silent_send(_: Message) -> None:
    return None


def test_streamlits_own_files_are_still_in_the_form_that_the_frame_expects() -> None:
    static = Path(streamlit.__file__).parent / "static"
    html = page.swedish((static / "index.html").read_text("utf-8"), title="T", scripts=[], icon="i.svg")

    assert '<html lang="sv">' in html
    assert "<title>T</title>" in html
    assert "favicon.png" not in html
    assert len(headers.inline_hashes(html)) == 1
    assert len(chunks.needed(static)) > 100
    assert all((static / script).is_file() for script in chunks.needed(static))


def test_our_own_pages_name_no_foreign_host() -> None:
    own = [path.read_text("utf-8") for path in frame.OWN.iterdir()]

    assert [text for text in own if "https://" in text] == []


class Ready:
    """Has the answer of the first page; that of Kostnader is being made."""

    def __init__(self) -> None:
        self.answer = page.Answer("Svaret – Prov", '<div id="forst"><h1>Kostnad 1 000 kr</h1></div>')

    async def ready(
        self, address: str, query: str, headers: Mapping[str, Sequence[str]]
    ) -> tuple[page.Answer | None, bool]:
        assert headers["host"] == ["exempel.se"]
        return (None, True) if address or query else (self.answer, False)


@pytest.fixture
def ahead(static: Path) -> ASGIApp:
    return asgi.framed(static, first=Ready())


def test_the_answer_stands_before_the_place_of_streamlit_with_its_title_and_all_that_it_needs(ahead: ASGIApp) -> None:
    html = asgi.ask(ahead, "/", host="exempel.se").body.decode()

    assert "<title>Svaret – Prov</title>" in html
    assert '<h1>Kostnad 1 000 kr</h1></div><div id="root">' in html
    assert ".nyckeltal" in html.partition("<body>")[0]
    assert "JavaScript. Slå på det" not in html


def test_streamlit_is_started_by_a_script_that_the_policy_allows_when_the_answer_is_painted(ahead: ASGIApp) -> None:
    reply = asgi.ask(ahead, "/", host="exempel.se")
    late = reply.body.decode().partition("<template>")[2].partition("</template>")[0]
    script = reply.body.decode().rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert late == '<script type="module" src="./static/js/index.AAAAAAAA.js"></script>'
    assert f"'sha256-{digest}'" in reply.headers["content-security-policy"]
    assert "first-contentful-paint" in script


def test_an_answer_that_the_browser_has_already_is_not_sent_again(ahead: ASGIApp) -> None:
    reply = asgi.ask(ahead, "/", host="exempel.se", accept_encoding="br")

    assert reply.headers["cache-control"] == "no-cache"
    assert (
        asgi.ask(ahead, "/", host="exempel.se", accept_encoding="br", if_none_match=reply.headers["etag"]).status == 304
    )
    assert brotli.decompress(reply.body) == asgi.ask(ahead, "/", host="exempel.se").body


def test_an_answer_is_compressed_once_for_all_who_ask_for_it_at_the_same_time(
    ahead: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    compressed: list[bytes] = []

    def slowly(body: bytes) -> bytes:
        compressed.append(body)
        time.sleep(0.3)
        return brotli.compress(body)

    monkeypatch.setattr(assets, "ENCODERS", {**assets.ENCODERS, "br": slowly})
    with ThreadPoolExecutor(6) as readers:
        asked = [readers.submit(asgi.ask, ahead, "/", host="exempel.se", accept_encoding="br") for _ in range(6)]

    assert [each.result().status for each in asked] == [200, 200, 200, 200, 200, 200]
    assert len(compressed) == 1


def test_a_page_that_is_being_made_is_asked_for_again_where_no_script_runs(ahead: ASGIApp) -> None:
    html = asgi.ask(ahead, "/kostnader", host="exempel.se").body.decode()

    assert '<noscript><meta http-equiv="refresh" content="3">' in html
    assert 'id="forst"' not in html
    assert '<script type="module" src="./static/js/index.AAAAAAAA.js">' in html
