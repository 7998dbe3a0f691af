"""What is done once, before the first visitor comes, so that nobody has to wait for it."""

import gc
import importlib
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

_log = logging.getLogger(__name__)

Task = Callable[[], object]
Lifespan = Callable[[object], AbstractAsyncContextManager[None]]


def lifespan(*, modules: Sequence[str], tasks: Sequence[Task], background: Sequence[Task] = ()) -> Lifespan:
    """The server's life: import `modules`, run `tasks`, then serve while `background` runs in a thread.

    A task that fails is logged and the server starts all the same: its page then tells the visitor what is wrong.
    """

    @asynccontextmanager
    async def life(_: object) -> AsyncIterator[None]:
        for name in modules:
            importlib.import_module(name)
        _run(tasks)
        _settle()
        threading.Thread(target=_run, args=(background,), daemon=True, name="warm").start()
        yield

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
