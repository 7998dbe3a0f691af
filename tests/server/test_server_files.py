"""The frame without Streamlit: files from memory, health, and what is done before the first visitor."""

import gzip
import json
import threading
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from kronoberg.server import assets, chunks, health, serving, warm
from tests import asgi


@pytest.fixture
def static(tmp_path: Path) -> Path:
    return asgi.static_folder(tmp_path)


@pytest.fixture
def framed(static: Path) -> ASGIApp:
    return asgi.framed(static)


def test_a_script_is_compressed_as_the_browser_wishes(framed: ASGIApp) -> None:
    script = "/static/js/index.AAAAAAAA.js"

    assert asgi.ask(framed, script).body.decode() == asgi.SCRIPT
    assert brotli.decompress(asgi.ask(framed, script, accept_encoding="gzip, br;q=0.9").body).decode() == asgi.SCRIPT
    assert gzip.decompress(asgi.ask(framed, script, accept_encoding="gzip, br;q=0").body).decode() == asgi.SCRIPT
    assert "content-encoding" not in asgi.ask(framed, script, accept_encoding="gzip;q=0.0").headers


def test_each_encoding_has_its_own_tag_and_a_known_one_is_not_sent_again(framed: ASGIApp) -> None:
    script = "/static/js/index.AAAAAAAA.js"
    plain, packed = asgi.ask(framed, script), asgi.ask(framed, script, accept_encoding="br")
    again = asgi.ask(framed, script, accept_encoding="br", if_none_match=f'"other", W/{packed.headers["etag"]}')

    assert plain.headers["etag"] != packed.headers["etag"]
    assert (again.status, again.body, again.headers["vary"]) == (304, b"", "Accept-Encoding")


def test_only_names_with_a_fingerprint_are_kept_for_ever(framed: ASGIApp) -> None:
    assert asgi.ask(framed, "/static/js/index.AAAAAAAA.js").headers["cache-control"] == serving.FOR_EVER
    assert asgi.ask(framed, "/static/js/plain.js").headers["cache-control"] == "no-cache"


def test_a_request_for_a_part_of_a_file_gets_the_whole(framed: ASGIApp) -> None:
    reply = asgi.ask(framed, "/static/js/plain.js", range="bytes=0-0")

    assert (reply.status, reply.body) == (200, b"1")


def test_a_file_that_is_not_there_is_a_404(framed: ASGIApp) -> None:
    reply = asgi.ask(framed, "/static/js/none.js")

    assert (reply.status, reply.body.decode()) == (404, "Filen finns inte.")


@pytest.mark.parametrize("path", ["/static/../secret.txt", "/static/js/../../secret.txt", "/static//secret.txt"])
def test_a_path_that_goes_astray_is_a_404(framed: ASGIApp, path: str) -> None:
    reply = asgi.ask(framed, path)

    assert (reply.status, reply.body.decode()) == (404, "Sidan finns inte.")


def test_a_file_can_only_be_read(framed: ASGIApp) -> None:
    assert asgi.ask(framed, "/static/js/plain.js", method="POST").status == 405


def test_pictures_and_fonts_are_not_compressed_again() -> None:
    assert assets.encoding_for("br, gzip", "font/woff2") == "identity"
    assert assets.encoding_for("br, gzip", "image/svg+xml") == "br"


def test_what_the_first_page_needs_is_compressed_before_anyone_asks(static: Path) -> None:
    files = assets.listed(static / "static", "/static")
    store = assets.Store(files)
    assets.prepare(store, ["/static/js/index.AAAAAAAA.js", "/static/js/none.js"])

    assert {encoding for _, encoding in store.ready} == {"br", "gzip", "identity"}


def test_health_names_the_dataset() -> None:
    reply = asgi.ask(_healthy(lambda: health.Dataset("exempel", "abc")), "/healthz")

    assert (reply.status, json.loads(reply.body)) == (
        200,
        {"status": "ok", "dataset": "exempel", "revision": "abc"},
    )


def test_health_tells_what_to_know_about_the_dataset() -> None:
    reply = asgi.ask(_healthy(lambda: health.Dataset("exempel", "abc", ("Ny databas.",))), "/healthz")

    assert json.loads(reply.body)["anmarkningar"] == ["Ny databas."]


def test_health_says_in_swedish_that_the_data_is_faulty_and_nothing_of_how(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = _healthy(_faulty)
    reply = asgi.ask(app, "/healthz")

    assert reply.status == 503
    assert json.loads(reply.body)["meddelande"] == "Uppgifterna kan inte läsas. Felet står i serverns logg."
    assert b"hemlig" not in reply.body
    assert "/hemlig/plats" in caplog.text
    assert asgi.ask(app, "/livez").status == 200


def test_health_below_a_base_path_is_json_there(static: Path) -> None:
    app = Starlette(routes=health.routes(lambda: health.Dataset("exempel", "abc"), base="internationellt"))
    framed = asgi.wrapped(app, static, base="internationellt")

    for path in ("/internationellt/healthz", "/internationellt/livez"):
        reply = asgi.ask(framed, path)
        assert (reply.status, reply.headers["content-type"]) == (200, "application/json")
        assert asgi.ask(framed, path.removeprefix("/internationellt")).status == 404


def test_a_database_that_hangs_is_told_in_time_and_takes_one_thread_however_many_ask() -> None:
    begun: list[str] = []
    released = threading.Event()

    def hanging() -> health.Dataset:
        begun.append(threading.current_thread().name)
        released.wait()
        return health.Dataset("exempel", "abc")

    app = _healthy(hanging, limit=0.05)
    replies = [asgi.ask(app, "/healthz") for _ in range(5)]
    alive = asgi.ask(app, "/livez")
    released.set()

    assert begun == ["health"]
    assert [reply.status for reply in replies] == [503] * 5
    assert "svarar inte i tid" in json.loads(replies[0].body)["meddelande"]
    assert alive.status == 200


def test_health_asks_anew_when_the_last_question_is_answered() -> None:
    answers = iter(["a", "b"])
    app = _healthy(lambda: health.Dataset("exempel", next(answers)))

    assert [json.loads(asgi.ask(app, "/healthz").body)["revision"] for _ in range(2)] == ["a", "b"]


def test_the_data_has_two_seconds_to_answer_in() -> None:
    assert health.LIMIT == 2


def _faulty() -> health.Dataset:
    raise ValueError("/hemlig/plats")


def _healthy(dataset: Callable[[], health.Dataset], limit: float = health.LIMIT) -> ASGIApp:
    return Starlette(routes=health.routes(dataset, limit=limit))


def test_a_task_that_fails_does_not_stop_the_server(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def fail() -> None:
        raise OSError("ingen disk")

    async def live() -> None:
        async with warm.lifespan(modules=["json"], tasks=[fail, lambda: done.append("next")])(None):
            done.append("serving")

    asgi.finish(live())

    assert done == ["next", "serving"]
    assert "ingen disk" in caplog.text


def test_the_scripts_of_the_first_page_are_found_with_all_they_import(static: Path) -> None:
    assert sorted(chunks.needed(static)) == [
        "static/js/Html.BBBBBBBB.js",
        "static/js/grid.CCCCCCCC.js",
        "static/js/index.AAAAAAAA.js",
    ]


def test_without_a_manifest_no_script_is_known_beforehand(static: Path) -> None:
    (static / "manifest.json").unlink()

    assert chunks.needed(static) == ()
