"""What each reading page weighs: it is visited as the server visits it, and what it was told to draw is counted.

It runs in a process of its own, which prints the figures as JSON: `python -m scripts.weight_of_pages`.
"""

import asyncio
import datetime as dt
import json
import logging
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qsl

import streamlit as st
from sqlalchemy import Engine, event
from starlette.types import Message

from kronoberg.domain.dates import SWEDEN
from kronoberg.first_html import containers, tree, visit
from kronoberg.store import making
from kronoberg.ui import clock, loader, menu, remembering
from scripts import weight_of_starts

ROOT = Path(__file__).resolve().parents[1]
# What falls due is seen from today: on another day the pages say other things.
DAY = dt.datetime(2026, 11, 30, 12, tzinfo=SWEDEN)
# The parts of those pages that have the most, besides the one that they open with.
PARTS = (
    "pengar?del=collaborations",
    "pengar?del=effort",
    "plan?del=guidelines",
    "plan?del=wheel",
    "kallor?del=sources",
)
_WITHOUT_QUESTION = ("PRAGMA", "BEGIN", "COMMIT", "ROLLBACK")


def main() -> None:
    """Print what every page weighs, and what the process has loaded when all of them are drawn."""
    # A machine that has much to do is no fault of a page.
    visit._PATIENCE = 300
    # Streamlit tells of what a server has and this has not, and the product of pages that are drawn by it alone.
    logging.disable(logging.WARNING)
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/exempel.sqlite"
        making.make(url, ROOT / "data" / "exempel", DAY, anew=False)
        os.environ |= {"KRONOBERG_DATA": url, "KRONOBERG_FILL": str(ROOT / "data" / "exempel")}
        os.environ.pop("KRONOBERG_EDIT", None)
        found = asyncio.run(_weights())
    # Streamlit's threads would be waited for.
    print(json.dumps(found), flush=True)
    os._exit(0)


def addresses() -> list[str]:
    """The addresses that are visited: every reading page, and the parts that have the most."""
    return [*(address for address in menu.ADDRESSES if address not in menu.FOR_OFFICE), *PARTS]


async def _weights() -> dict[str, dict[str, int]]:
    with _same_day(), _questions() as asked:
        async with _server():
            # Opening the database and reading it is the server's work at its start, not a page's.
            loader.current()
            found = {f"sidan /{address}": await _weight(address, asked) for address in addresses()}
    found["alla sidor, när de har visats"] = weight_of_starts.loaded(sys.modules)
    return found


async def _weight(address: str, asked: Counter[str]) -> dict[str, int]:
    """What the page at an address weighs, the first time that anybody sees it."""
    page, _, query = address.partition("?")
    loader.look_again()
    loader.look_at_folder_again()
    asked.clear()
    visited = await visit.visit(page, query, headers=())
    questions = asked.total()
    body = containers.page(
        tree.drawn(visited.messages), address=page, chosen=dict(parse_qsl(query)), offered=visited.offered
    )
    return counted(visited.messages) | {"byte i första HTML": len(body.encode()), "frågor till databasen": questions}


def counted(messages: Iterable[Any]) -> dict[str, int]:
    """How many elements and blocks the messages have Streamlit draw, and how many bytes that takes."""
    drawn = [message for message in messages if message.WhichOneof("type") == "delta"]
    kinds = Counter(message.delta.WhichOneof("type") for message in drawn)
    return {
        "element": kinds["new_element"],
        "block": kinds["add_block"],
        "byte till webbläsaren": sum(message.ByteSize() for message in drawn),
    }


@contextmanager
def _same_day() -> Iterator[None]:
    """Let it be one day, and let no answer grow old: how fast the machine is must not change what is asked."""
    with patch.object(clock, "now", lambda: DAY), patch.object(remembering, "time", SimpleNamespace(monotonic=float)):
        yield


@contextmanager
def _questions() -> Iterator[Counter[str]]:
    """Count what any database is asked, by its first word."""
    asked: Counter[str] = Counter()

    def hear(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        word = statement.split(maxsplit=1)[0].upper()
        if word not in _WITHOUT_QUESTION:
            asked[word] += 1

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


@asynccontextmanager
async def _server() -> AsyncIterator[None]:
    """Streamlit as a server without an address, with our router as its script."""
    app = st.App(ROOT / "kronoberg" / "ui" / "router.py")
    ready, leave = asyncio.Event(), asyncio.Event()
    first = iter(("lifespan.startup",))

    async def receive() -> Message:
        if kind := next(first, None):
            return {"type": kind}
        await leave.wait()
        return {"type": "lifespan.shutdown"}

    async def send(_: Message) -> None:
        ready.set()

    scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
    living = asyncio.create_task(app(scope, receive, send))
    await ready.wait()
    try:
        yield
    finally:
        leave.set()
        await living


if __name__ == "__main__":
    main()
