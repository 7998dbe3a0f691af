"""What is done once, before the first visitor comes, so that nobody has to wait for it."""

import asyncio
import gc
import importlib
import logging
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

_log = logging.getLogger(__name__)

Task = Callable[[], object]
Lifespan = Callable[[object], AbstractAsyncContextManager[None]]


def lifespan(
    *,
    modules: Sequence[str],
    tasks: Sequence[Task],
    background: Sequence[Task] = (),
    beside: Callable[[], Coroutine[None, None, None]] | None = None,
) -> Lifespan:
    """The server's life: import `modules`, run `tasks`, then serve while `background` runs in a thread.

    `beside` runs on the server's loop as long as it lives.

    A task that fails is logged and the server starts all the same: its page then tells the visitor what is wrong.
    """

    @asynccontextmanager
    async def life(_: object) -> AsyncIterator[None]:
        for name in modules:
            importlib.import_module(name)
        _run(tasks)
        _settle()
        threading.Thread(target=_run, args=(background,), daemon=True, name="warm").start()
        running = asyncio.create_task(beside(), name="beside") if beside else None
        yield
        if running:
            running.cancel()

    return life


def _run(tasks: Sequence[Task]) -> None:
    for task in tasks:
        try:
            task()
        except Exception:
            _log.exception("A task before the first visitor failed")


def _settle() -> None:
    # What is loaded now stays for the server's whole life; the collector need never look at it again.
    # Looking at it was two thirds of the server's work with a hundred readers.
    gc.collect()
    gc.freeze()
