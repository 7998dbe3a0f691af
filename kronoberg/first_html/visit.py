"""A visit without a browser: a page's script is run once, and what Streamlit would have sent is kept.

It is made through the two calls that the handler of Streamlit's websocket makes (`Runtime.connect_session` and
`handle_backmsg`), on the server's own event loop.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import ClientContext, SessionClient

from kronoberg.ui import address

# Seconds. A page that takes longer is left to the reader's own visit.
_PATIENCE = 20.0


class UnfinishedVisitError(RuntimeError):
    """The page's script did not come to its end as it should."""


@dataclass(frozen=True, slots=True)
class Visited:
    """What a visit was sent, and which choices it was offered: by key in the address, the codes with their words."""

    messages: Sequence[ForwardMsg]
    offered: Mapping[str, address.Offered]


@dataclass(frozen=True, slots=True)
class _Context:
    """What Streamlit tells a page of its visitor."""

    headers: Iterable[tuple[str, str]]
    cookies: Mapping[str, str] = field(default_factory=dict)
    remote_ip: str | None = None


class _Visitor(SessionClient):
    """Keeps the messages of the last run, as a browser's page does."""

    def __init__(self, headers: Iterable[tuple[str, str]]) -> None:
        self._context = _Context(tuple(headers))
        self.messages: list[ForwardMsg] = []
        self.over = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        kind = msg.WhichOneof("type")
        if kind == "new_session":
            self.messages.clear()
        self.messages.append(msg)
        if kind == "script_finished" and msg.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.over.set()

    @property
    def client_context(self) -> ClientContext:
        return self._context


async def visit(page: str, query: str, *, headers: Iterable[tuple[str, str]]) -> Visited:
    """Visit a page by its address ("" for the first one) and its query, as somebody whose browser sends the headers.

    Raises
    ------
    UnfinishedVisitError
        When the script fails, or takes too long.
    """
    runtime, visitor = Runtime.instance(), _Visitor(headers)
    session = runtime.connect_session(client=visitor, user_info={})
    try:
        with address.heard(session) as heard:
            request = BackMsg()
            request.rerun_script.query_string, request.rerun_script.page_name = query, page
            runtime.handle_backmsg(session, request)
            try:
                await asyncio.wait_for(visitor.over.wait(), _PATIENCE)
            except TimeoutError as error:
                msg = f"{page}?{query}: not over after {_PATIENCE:.0f} s"
                raise UnfinishedVisitError(msg) from error
            if heard.failed:
                msg = f"{page}?{query}: it shows that something failed"
                raise UnfinishedVisitError(msg)
            return Visited(tuple(visitor.messages), heard.offered)
    finally:
        runtime.close_session(session)
