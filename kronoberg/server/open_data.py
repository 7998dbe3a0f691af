"""The open data under `/api/`: files that anyone may read from anywhere, and nothing that anyone may change."""

import logging
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Protocol
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from kronoberg.domain.once import Once
from kronoberg.domain.words.reporting import EDITION_NAME
from kronoberg.server import assets, serving

PATH = "/api"
INDEX = "index.json"
EDITION = "utgava"
METHODS = ("GET", "HEAD", "OPTIONS")
NO_FILE = "Här finns ingen sådan fil. Alla filer står i förteckningen på /api/."
NO_EDITION = "Det finns ingen sådan låst utgåva."
NO_YEAR = "Ange utgava en gång, som ett årtal mellan 1900 och 2100 (utgava=2024), eller med versionen (utgava=2024-1)."
ONLY_READING = "Här går det bara att hämta."
FAULTY = "Uppgifterna kan inte läsas just nu. Försök igen om en stund."
_TITLES = {
    HTTPStatus.BAD_REQUEST: "Frågan går inte att läsa",
    HTTPStatus.NOT_FOUND: "Finns inte",
    HTTPStatus.METHOD_NOT_ALLOWED: "Går inte att göra här",
    HTTPStatus.SERVICE_UNAVAILABLE: "Tillfälligt fel",
}
_OPEN_TO_ALL = {"access-control-allow-origin": "*", "access-control-expose-headers": "ETag"}
_NAME = re.compile(EDITION_NAME, re.ASCII)
# The current files, an edition or two, and those of the revision before: some hundred files in one or two encodings.
_MOST_READY = 400

_log = logging.getLogger(__name__)


class Files(Protocol):
    """The files of one revision or edition; `key` tells them from those of another."""

    @property
    def key(self) -> str:
        """What is the same only for the same content."""

    def media_type(self, path: str) -> str:
        """The media type of a file; KeyError when there is none at the path."""

    def content(self, path: str) -> bytes:
        """The bytes of a file."""


LookUp = Callable[[str | None], Files | None]
"""Gives the files of a locked edition by its name, None when there is none; asked for None, the current files."""


def routes(look_up: LookUp, *, base: str = "") -> list[Route]:
    """The routes: `/api/` is the index, everything else below it a file of the index.

    `look_up` is called for each request, in a thread of its own; any exception from it means that the data is
    faulty, and is answered with 503. `base` is the path before every address of ours ("" or "/internationellt").
    """
    start = serving.start_of(base)
    endpoint = _Endpoint(look_up, start=f"{start}{PATH}")
    return [_Below(f"{start}{PATH}", endpoint)]


class _Below(Route):
    """The route of a path and all below it. Starlette's own pattern lets a line break in an address pass it by."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a request is for the path or anything below it."""
        ours = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{self.path}/")
        return (Match.FULL, {"endpoint": self.endpoint}) if ours else (Match.NONE, {})


class _Endpoint:
    """Answers every method itself, so that a refusal is Swedish too."""

    def __init__(self, look_up: LookUp, *, start: str) -> None:
        self._look_up = look_up
        self._start = start
        self._ready: Once[tuple[str, str, str], assets.Variant] = Once(most=_MOST_READY)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._response(scope)
        response.headers.update(_OPEN_TO_ALL)
        await response(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        method, path = scope["method"], scope["path"].removeprefix(self._start)
        if method == "OPTIONS":
            allowed = ", ".join(METHODS)
            return Response(status_code=204, headers={"allow": allowed, "access-control-allow-methods": allowed})
        if method not in serving.READING:
            return _problem(HTTPStatus.METHOD_NOT_ALLOWED, ONLY_READING, {"allow": ", ".join(METHODS)})
        if not path:
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(f"{self._start}/?{query}" if query else f"{self._start}/")
        try:
            edition = _edition(scope["query_string"])
        except ValueError:
            return _problem(HTTPStatus.BAD_REQUEST, NO_YEAR)
        return await self._file(scope, path.removeprefix("/") or INDEX, edition)

    async def _file(self, scope: Scope, path: str, edition: str | None) -> Response:
        request = Headers(scope=scope)
        try:
            # Reading the data and making a file takes a while: other visitors' requests go on meanwhile.
            variant = await run_in_threadpool(self._variant, path, edition, request.get("accept-encoding", ""))
        except _NotFoundError as error:
            return _problem(HTTPStatus.NOT_FOUND, str(error))
        except Exception:
            _log.exception("The open data cannot be given")
            return _problem(HTTPStatus.SERVICE_UNAVAILABLE, FAULTY)
        return serving.answer(request, scope["method"], variant, caching=serving.ASK_AGAIN)

    def _variant(self, path: str, edition: str | None, accept: str) -> assets.Variant:
        files = self._look_up(edition)
        if files is None:
            raise _NotFoundError(NO_EDITION)
        try:
            media_type = files.media_type(path)
        except KeyError:
            raise _NotFoundError(NO_FILE) from None
        encoding = assets.encoding_for(accept, media_type)
        key = (files.key, path, encoding)
        return self._ready.value(key, lambda: assets.made(files.content(path), media_type, encoding))


class _NotFoundError(LookupError):
    """There is no such file or edition, in Swedish words."""


def _edition(query: bytes) -> str | None:
    given = [value for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True) if name == EDITION]
    if not given:
        return None
    if len(given) > 1 or not _NAME.fullmatch(given[0]):
        raise ValueError(given)
    return given[0]


def _problem(status: HTTPStatus, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    content = {"type": "about:blank", "title": _TITLES[status], "status": status.value, "detail": detail}
    kept_by_nobody = {"cache-control": "no-store", **(headers or {})}
    return JSONResponse(content, status.value, headers=kept_by_nobody, media_type="application/problem+json")
