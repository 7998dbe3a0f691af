"""Readers without browsers: each fetches a page, opens Streamlit's websocket as its browser would, and reads on.

What a browser does with what it gets is not measured here (`browsing.py` does); so many readers fit on one machine.
"""

import asyncio
import itertools
import os
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Origin, Subprotocol

# Seconds: a reader who has waited so long has given up.
PATIENCE = 180.0
YEAR = "Verksamhetsår"


class ReadingError(RuntimeError):
    """A reader did not get what was asked for."""


@dataclass(slots=True)
class Waits:
    """What readers waited for and what the server's processor worked for them, in seconds, and what went wrong."""

    first: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    acts: list[float] = field(default_factory=list)
    worked: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def worked_each(self) -> float:
        """Milliseconds for each page that was opened and each act."""
        return 1000 * self.worked / max(1, len(self.opened) + len(self.acts))

    def add(self, other: "Waits") -> None:
        """Take in those of another round."""
        self.first += other.first
        self.opened += other.opened
        self.acts += other.acts
        self.worked += other.worked
        self.faults += other.faults


@dataclass(frozen=True, slots=True)
class Place:
    """A server as readers know it: its address, the pages that they go between ("" is the first), and its process."""

    url: str
    pages: tuple[str, ...]
    query: str = ""
    process_id: int = 0


@dataclass(slots=True)
class Reader:
    """One open page."""

    socket: ClientConnection
    place: Place
    page: str = ""
    query: str = ""
    box: str = ""
    years: Sequence[str] = ()

    async def turn(self, page: str) -> None:
        """Open a page, as by the menu."""
        self.page, self.box, self.years = page, "", ()
        await self._run()

    async def choose(self, year: str) -> None:
        """Choose another year on the page."""
        await self._run((self.box, year))

    async def _run(self, *chosen: tuple[str, str]) -> None:
        request = BackMsg()
        request.rerun_script.page_name, request.rerun_script.query_string = self.page, self.query
        for name, value in chosen:
            state = request.rerun_script.widget_states.widgets.add()
            state.id, state.string_value = name, value
        await self.socket.send(request.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while not self._is_over(ForwardMsg.FromString(_binary(await self.socket.recv()))):
                pass

    def _is_over(self, told: ForwardMsg) -> bool:
        kind = told.WhichOneof("type")
        if kind == "page_info_changed":
            self.query = told.page_info_changed.query_string
        elif kind == "delta":
            self._look_at(told)
        elif kind == "script_finished":
            if told.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                raise ReadingError("The script could not be compiled.")
            return told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _look_at(self, told: ForwardMsg) -> None:
        element = told.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception" or (kind == "alert" and "felnummer" in element.alert.body):
            raise ReadingError("The page shows that something failed.")
        if kind == "selectbox" and element.selectbox.label == YEAR:
            self.box, self.years = element.selectbox.id, tuple(element.selectbox.options)


def _binary(told: str | bytes) -> bytes:
    if isinstance(told, str):
        raise ReadingError(told)
    return told


@asynccontextmanager
async def opened(place: Place, page: str) -> AsyncIterator[Reader]:
    """A reader who has the page, until the block ends."""
    parts = urlsplit(place.url)
    async with connect(
        f"ws://{parts.netloc}/_stcore/stream",
        origin=Origin(place.url),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=PATIENCE,
        ping_interval=None,
    ) as socket:
        reader = Reader(socket, place, query=place.query)
        await reader.turn(page)
        yield reader


async def read(place: Place, waits: Waits, *, number: int, acts: int, pause: float, wait: float = 0.0) -> None:
    """One reader's visit: the page's HTML, the page, and then so many acts, each after a pause.

    `pause` is in seconds on average, `wait` is how long the reader comes after the others.
    """
    await asyncio.sleep(wait)
    try:
        began = time.perf_counter()
        page = place.pages[number % len(place.pages)]
        await fetched(place.url, f"/{page}?{place.query}")
        waits.first.append(time.perf_counter() - began)
        async with opened(place, page) as reader:
            waits.opened.append(time.perf_counter() - began)
            for step in range(acts):
                await asyncio.sleep(random.uniform(0.5, 1.5) * pause)
                began = time.perf_counter()
                await _act(reader, number + step)
                waits.acts.append(time.perf_counter() - began)
    except (ReadingError, WebSocketException, OSError, TimeoutError) as error:
        waits.faults.append(f"{type(error).__name__}: {error}"[:100])


async def _act(reader: Reader, number: int) -> None:
    """Another year, or another page: where the page has no year, and else every second time."""
    pages = reader.place.pages
    if len(pages) > 1 and (number % 2 or not reader.years):
        await reader.turn(pages[(number // 2 + 1) % len(pages)])
    else:
        await reader.choose(reader.years[number % len(reader.years)])


async def crowd(places: Sequence[Place], readers: int, *, acts: int, pause: float, over: float) -> Waits:
    """So many readers, shared among the servers, who come evenly over so many seconds (0: all at once)."""
    waits, before = Waits(), sum(processor(place.process_id) for place in places)
    await asyncio.gather(
        *(
            read(
                places[number % len(places)],
                waits,
                number=number,
                acts=acts,
                pause=pause,
                wait=over * number / readers,
            )
            for number in range(readers)
        )
    )
    waits.worked = sum(processor(place.process_id) for place in places) - before
    return waits


def processor(process_id: int) -> float:
    """The seconds that a process has worked, without those that it has started."""
    fields = Path(f"/proc/{process_id}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def idle(place: Place, readers: int) -> AsyncIterator[None]:
    """So many open pages where nobody does anything, until the block ends."""
    leave = asyncio.Event()
    ready = asyncio.Semaphore(0)

    async def sit(number: int) -> None:
        async with opened(place, place.pages[number % len(place.pages)]):
            ready.release()
            await leave.wait()

    sitting = [asyncio.create_task(sit(number)) for number in range(readers)]
    for _ in sitting:
        await ready.acquire()
    try:
        yield
    finally:
        leave.set()
        await asyncio.gather(*sitting)


async def fetched(url: str, path: str) -> bytes:
    """A page's HTML as a browser that comes for the first time gets it, not unpacked."""
    async with asyncio.timeout(PATIENCE), _line(url) as (incoming, outgoing):
        return await _asked(incoming, outgoing, _request(url, path))


async def html_rate(place: Place, *, connections: int, seconds: float) -> float:
    """How many pages' HTML are answered each second, asked for one after another on each connection."""
    until = time.perf_counter() + seconds
    counted = 0

    async def ask() -> None:
        nonlocal counted
        async with _line(place.url) as (incoming, outgoing):
            for request in itertools.cycle([_request(place.url, f"/{page}?{place.query}") for page in place.pages]):
                if time.perf_counter() > until:
                    return
                await _asked(incoming, outgoing, request)
                counted += 1

    began = time.perf_counter()
    await asyncio.gather(*(ask() for _ in range(connections)))
    return counted / (time.perf_counter() - began)


@asynccontextmanager
async def _line(url: str) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    parts = urlsplit(url)
    incoming, outgoing = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        yield incoming, outgoing
    finally:
        outgoing.close()


def _request(url: str, path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\nAccept-Encoding: gzip, br\r\n\r\n".encode()


async def _asked(incoming: asyncio.StreamReader, outgoing: asyncio.StreamWriter, request: bytes) -> bytes:
    outgoing.write(request)
    head = (await incoming.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200"):
        raise ReadingError(head.split(b"\r\n", 1)[0].decode())
    length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
    if not length:
        raise ReadingError("The answer does not say how long it is.")
    return await incoming.readexactly(int(length))
