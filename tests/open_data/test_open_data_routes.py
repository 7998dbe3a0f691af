"""The open data under `/api/`: what is answered, and that it is what the interface's own description says."""

import datetime as dt
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from kronoberg.open_data import year_figures
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import Publication, Publisher
from kronoberg.server import assets, open_data
from tests import asgi, books, datasets

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
PUBLISHER = Publisher(address="http://localhost/api/", is_service=True)
LOCKED = OpenFiles(Publication(books.book([books.collaboration("alfa")]), NOON, PUBLISHER, "utgåva", 2024))


@cache
def current() -> OpenFiles:
    """The open data of the example region."""
    return OpenFiles(Publication(datasets.example(), NOON, PUBLISHER))


def current_or_locked(edition: int | None) -> OpenFiles | None:
    return {None: current(), 2024: LOCKED}.get(edition)


def served(
    static: Path, look_up: Callable[[int | None], OpenFiles | None] = current_or_locked, base: str = ""
) -> ASGIApp:
    """The routes inside the whole frame, as on the server."""
    return asgi.wrapped(Starlette(routes=open_data.routes(look_up, base=base)), static, base=base)


@pytest.fixture
def app(tmp_path: Path) -> ASGIApp:
    return served(asgi.static_folder(tmp_path))


@pytest.mark.parametrize("mode", GenerationMode)
def test_every_answer_is_one_that_the_description_allows(app: ASGIApp, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [result.ok() for result in schema.get_all_operations()]
    for operation in operations:

        @settings(max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(operation.as_strategy(generation_mode=mode))
        def answered(case: schemathesis.Case) -> None:
            case.call_and_validate()

        answered()

    # All but the description itself, which the tool leaves out.
    assert len(operations) == 9


def test_a_file_that_many_ask_for_at_once_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made, packed = _counted(monkeypatch, year_figures, "json_file"), _counted(monkeypatch, assets, "made")
    files = OpenFiles(Publication(datasets.example(), NOON, PUBLISHER))
    app = Starlette(routes=open_data.routes(lambda _: files))
    together = threading.Barrier(6)

    def one(_: int) -> bytes:
        together.wait()
        return asgi.ask(app, "/api/figures/2024.json").body

    with ThreadPoolExecutor(6) as pool:
        bodies = set(pool.map(one, range(6)))

    assert (len(made), len(packed), len(bodies)) == (1, 1, 1)
    assert asgi.ask(app, "/api/figures/2024.json", accept_encoding="gzip").status == 200
    assert (len(made), len(packed)) == (1, 2)


def _counted(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[object]:
    """Lets the real function note that it has been called."""
    real = getattr(module, name)
    calls: list[object] = []

    def counting(*given: object) -> object:
        calls.append(given)
        return real(*given)

    monkeypatch.setattr(module, name, counting)
    return calls


def test_every_file_of_the_index_is_answered_with_its_own_media_type(app: ASGIApp) -> None:
    listed = json.loads(asgi.ask(app, "/api/").body)["files"]
    for file in listed:
        reply = asgi.ask(app, f"/api/{file['path']}")

        assert (reply.status, reply.body) == (200, current().content(file["path"])), file["path"]
        assert reply.headers["content-type"].partition(";")[0] == file["mediaType"]
        assert reply.headers["cache-control"] == "no-cache"
        assert reply.headers["access-control-allow-origin"] == "*"
        assert reply.headers["x-content-type-options"] == "nosniff"
    assert len(listed) == len(current().listed)


@pytest.mark.parametrize("path", ["/api/", "/api/tables/costs.csv"])
def test_who_has_the_file_already_is_told_so_and_gets_nothing(app: ASGIApp, path: str) -> None:
    first = asgi.ask(app, path, accept_encoding="gzip, br")
    again = asgi.ask(app, path, accept_encoding="gzip, br", if_none_match=first.headers["etag"])

    assert first.headers["content-encoding"] == "br"
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert asgi.ask(app, path, if_none_match=first.headers["etag"]).status == 200


def test_asking_only_for_the_headers_gives_no_body(app: ASGIApp) -> None:
    head = asgi.ask(app, "/api/figures.csv", method="HEAD")

    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(current().content("figures.csv")))


def test_a_locked_edition_is_asked_for_by_its_year(app: ASGIApp) -> None:
    assert b"utg\xc3\xa5va" in asgi.ask(served_with(app, b"utgava=2024"), "/api/tables/collaborations.csv").body
    assert asgi.ask(served_with(app, b"utgava=2023"), "/api/figures.csv").status == 404


@pytest.mark.parametrize(
    "query", [b"utgava=", b"utgava=abc", b"utgava=2024&utgava=2024", b"utgava=20240", "utgava=٢٠٢٤".encode()]
)
def test_an_edition_that_is_no_year_is_refused(app: ASGIApp, query: bytes) -> None:
    reply = asgi.ask(served_with(app, query), "/api/")

    assert reply.status == 400
    assert json.loads(reply.body)["detail"] == open_data.NO_YEAR


@pytest.mark.parametrize(
    "path",
    [
        "/api/tables/comments.csv",
        "/api/figures/1990.json",
        "/api/x/y/z",
        "/api/\n",
    ],
)
def test_what_is_no_file_is_told_in_swedish(app: ASGIApp, path: str) -> None:
    reply = asgi.ask(app, path)

    assert reply.status == 404
    assert reply.headers["content-type"] == "application/problem+json"
    assert json.loads(reply.body) == {
        "type": "about:blank",
        "title": "Finns inte",
        "status": 404,
        "detail": "Här finns ingen sådan fil. Alla filer står i förteckningen på /api/.",
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_nothing_can_be_changed(app: ASGIApp, method: str) -> None:
    reply = asgi.ask(app, "/api/tables/costs.csv", method=method)

    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert json.loads(reply.body)["detail"] == "Här går det bara att hämta."


def test_a_program_on_another_website_is_told_that_it_may_read(app: ASGIApp) -> None:
    reply = asgi.ask(app, "/api/figures.csv", method="OPTIONS", origin="https://annan.example")

    assert reply.status == 204
    assert reply.headers["access-control-allow-origin"] == "*"
    assert reply.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


def test_faulty_data_is_a_fault_for_a_while_and_tells_nothing_of_the_server(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(_: int | None) -> OpenFiles:
        raise OSError("/hemlig/plats")

    reply = asgi.ask(served(asgi.static_folder(tmp_path), faulty), "/api/")

    assert reply.status == 503
    assert json.loads(reply.body)["detail"] == "Uppgifterna kan inte läsas just nu. Försök igen om en stund."
    assert "hemlig" not in reply.body.decode()
    assert "/hemlig/plats" in caplog.text


def test_below_a_base_path_the_open_data_follows_it(tmp_path: Path) -> None:
    app = served(asgi.static_folder(tmp_path), base="internationellt")

    first = asgi.ask(app, "/internationellt/api/")

    assert first.status == 200
    assert asgi.ask(app, "/internationellt/api/", if_none_match=first.headers["etag"]).status == 304
    asked = asgi.ask(served_with(app, b"utgava=2024"), "/internationellt/api")
    assert asked.headers["location"] == "/internationellt/api/?utgava=2024"
    assert asgi.ask(app, "/internationellt/api").headers["location"] == "/internationellt/api/"


def test_files_of_an_earlier_revision_are_not_answered_for_a_later_one(tmp_path: Path) -> None:
    books_in_turn = [books.book([books.collaboration(name)]) for name in ("alfa", "beta")]
    in_turn = iter([OpenFiles(Publication(book, NOON, PUBLISHER)) for book in books_in_turn])
    app = served(asgi.static_folder(tmp_path), lambda _: next(in_turn))
    tags = {asgi.ask(app, "/api/tables/collaborations.csv").headers["etag"] for _ in books_in_turn}

    assert len(tags) == 2


def served_with(app: ASGIApp, query: bytes) -> ASGIApp:
    """The application as asked with a query."""

    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, "query_string": query}, receive, send)

    return asked
