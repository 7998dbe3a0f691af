"""Whether the server lives, and whether it can show the data: for the one who runs it, and for the tests."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock, Thread

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kronoberg.server import serving

READY = "/healthz"
ALIVE = "/livez"
PATHS = (READY, ALIVE)
LIMIT = 2.0
"""Seconds that the data has to answer in: whoever asks must learn soon that a database hangs."""
FAULTY = "Uppgifterna kan inte läsas. Felet står i serverns logg."
SLOW = "Uppgifterna svarar inte i tid. Databasen kan hänga."

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Dataset:
    """The data that the server shows: its name, the revision (a hash of its content), and what to know about it."""

    name: str
    revision: str
    remarks: tuple[str, ...] = ()


def routes(dataset: Callable[[], Dataset], *, base: str = "", limit: float = LIMIT) -> list[Route]:
    """The routes: `/livez` is 200 as long as the server answers at all, `/healthz` when it can show the data.

    Parameters
    ----------
    dataset
        Called for each question to `/healthz`, in a thread of its own but never in two at a time; any exception from
        it means that the data is faulty. That and no answer in time are 503 with a Swedish sentence.
    base
        The path before every address of ours ("" or "/internationellt").
    limit
        Seconds that `dataset` has to answer in.
    """
    question = _Question(dataset)

    async def ready(_: Request) -> Response:
        asked = asyncio.wrap_future(question.asked())
        await asyncio.wait([asked], timeout=limit)
        return _answer(asked)

    async def alive(_: Request) -> Response:
        return _json({"status": "ok"}, 200)

    start = serving.start_of(base)
    return [Route(f"{start}{READY}", ready), Route(f"{start}{ALIVE}", alive)]


class _Question:
    """Asks once, however many want to know: a database that hangs must not take a thread for each of them."""

    def __init__(self, dataset: Callable[[], Dataset]) -> None:
        self._dataset = dataset
        self._asked: Future[Dataset] | None = None
        self._lock = Lock()

    def asked(self) -> Future[Dataset]:
        """The question that is on its way, else a new one."""
        with self._lock:
            if self._asked is None or self._asked.done():
                self._asked = Future()
                # Not from a pool: the server could not stop before the pool's threads have.
                Thread(target=self._settle, args=(self._asked,), daemon=True, name="health").start()
            return self._asked

    def _settle(self, asked: Future[Dataset]) -> None:
        try:
            asked.set_result(self._dataset())
        except Exception as error:
            _log.exception("The dataset cannot be read")
            asked.set_exception(error)


def _answer(asked: asyncio.Future[Dataset]) -> Response:
    if not asked.done():
        _log.error("The dataset did not answer in time")
        return _json({"status": "fel", "meddelande": SLOW}, 503)
    if asked.exception() is not None:
        return _json({"status": "fel", "meddelande": FAULTY}, 503)
    shown = asked.result()
    content = {"status": "ok", "dataset": shown.name, "revision": shown.revision}
    return _json({**content, "anmarkningar": list(shown.remarks)} if shown.remarks else content, 200)


def _json(content: object, status: int) -> Response:
    return JSONResponse(content, status_code=status, headers={"cache-control": "no-store"})
