"""What a run tells the browser goes out together, in order, and nothing is lost when the browser goes."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from kronoberg.server import gathering
from kronoberg.ui import runs

Said = list[object]


def _part(text: str) -> Message:
    message = ForwardMsg()
    message.delta.new_element.markdown.body = text
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def _over() -> Message:
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def _name(message: Message) -> object:
    if message["type"] != "websocket.send":
        return message["type"]
    told = ForwardMsg.FromString(message["bytes"])
    return told.delta.new_element.markdown.body or told.WhichOneof("type")


def _run(app: ASGIApp, send: Send, kind: str = "websocket") -> None:
    async def receive() -> Message:
        return {"type": "websocket.disconnect"}

    async def whole() -> None:
        await gathering.gathered(app, is_over=runs.is_over)({"type": kind}, receive, send)

    asyncio.run(whole())


def _heard(script: Callable[[Send, Said], Awaitable[None]], *, breaks: bool = False, kind: str = "websocket") -> Said:
    """What reached the browser, in order, with what the script noted in between."""
    said: Said = []

    async def send(message: Message) -> None:
        if breaks:
            raise OSError("the browser has gone")
        await asyncio.sleep(0)
        said.append(_name(message))

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await script(send, said)

    _run(app, send, kind)
    return said


def test_the_parts_of_a_run_go_out_together_in_their_order_when_it_is_over() -> None:
    async def run(send: Send, said: Said) -> None:
        await send(_part("rubrik"))
        await send(_part("siffra"))
        said.append("inget sänt än")
        await send(_over())

    assert _heard(run) == ["inget sänt än", "rubrik", "siffra", "script_finished"]


def test_a_long_run_shows_what_it_has_made_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST", 0.001)

    async def run(send: Send, said: Said) -> None:
        await send(_part("snart"))
        while not said:
            await asyncio.sleep(0.001)
        said.append("körningen pågår")
        await send(_part("sist"))
        await send(_over())

    assert _heard(run) == ["snart", "körningen pågår", "sist", "script_finished"]


def test_the_parts_of_the_next_run_wait_for_its_own_end() -> None:
    async def run(send: Send, said: Said) -> None:
        for number in (1, 2):
            await send(_part(f"del {number}"))
            said.append(f"körning {number}")
            await send(_over())

    assert _heard(run) == ["körning 1", "del 1", "script_finished", "körning 2", "del 2", "script_finished"]


def test_what_is_no_part_of_a_page_waits_for_nothing_and_comes_last() -> None:
    async def run(send: Send, said: Said) -> None:
        await send({"type": "websocket.accept"})
        said.append("mottagen")
        await send(_part("början"))
        await send({"type": "websocket.close"})
        said.append("stängd")

    assert _heard(run) == ["websocket.accept", "mottagen", "början", "websocket.close", "stängd"]


def test_a_browser_that_has_gone_is_told_of_at_the_next_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST", 0.001)

    async def run(send: Send, said: Said) -> None:
        await send(_part("ingen ser den"))
        await asyncio.sleep(0.05)
        with pytest.raises(OSError, match="has gone"):
            await send(_part("inte den heller"))
        said.append("borta")

    assert _heard(run, breaks=True) == ["borta"]


def test_a_browser_that_receives_slowly_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST", 0.001)
    door = asyncio.Event()
    said: Said = []

    async def send(message: Message) -> None:
        said.append(_name(message))
        await door.wait()

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send(_part("första"))
        while not said:
            await asyncio.sleep(0.001)
        waiting = asyncio.ensure_future(send(_part("andra")))
        await asyncio.sleep(0.01)
        said.append("väntar inte" if waiting.done() else "väntar")
        door.set()
        await waiting

    _run(app, send)
    assert said == ["första", "väntar", "andra"]


def test_an_ordinary_request_is_not_touched() -> None:
    async def answer(send: Send, said: Said) -> None:
        await send({"type": "http.response.start"})
        said.append("direkt")

    assert _heard(answer, kind="http") == ["http.response.start", "direkt"]
