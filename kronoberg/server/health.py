"""Whether the server is up, and which data it shows: for the one who runs it, and for the tests."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

PATH = "/healthz"
FAULTY = "Uppgifterna kan inte läsas. Felet står i serverns logg."

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Dataset:
    """The data that the server shows: its name and the revision, a hash of its content."""

    name: str
    revision: str


def route(dataset: Callable[[], Dataset]) -> Route:
    """The route `/healthz`: status 200 with the dataset's name and revision, or 503 with a Swedish sentence.

    `dataset` is called for each request, in a thread of its own; any exception from it means that the data is faulty.
    """

    def healthz(_: Request) -> Response:
        try:
            shown = dataset()
        except Exception:
            _log.exception("The dataset cannot be read")
            return _answer({"status": "fel", "meddelande": FAULTY}, 503)
        return _answer({"status": "ok", "dataset": shown.name, "revision": shown.revision}, 200)

    return Route(PATH, healthz)


def _answer(content: dict[str, str], status: int) -> Response:
    return JSONResponse(content, status_code=status, headers={"cache-control": "no-store"})
