"""A relay that passes bytes on and adds nothing: no header tells that it stands between a browser and a server."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from selectors import EVENT_READ, DefaultSelector
from socket import create_connection, socket
from threading import Thread
from typing import ClassVar
from urllib.parse import urlsplit


class _Passing(socketserver.BaseRequestHandler):
    target: ClassVar[tuple[str, int]]
    request: socket

    def handle(self) -> None:
        with create_connection(self.target) as onward, DefaultSelector() as ready:
            ready.register(self.request, EVENT_READ, onward)
            ready.register(onward, EVENT_READ, self.request)
            while all(_passed(key.fileobj, key.data) for key, _ in ready.select()):  # type: ignore[arg-type]
                pass


def _passed(source: socket, target: socket) -> bool:
    try:
        received = source.recv(65536)
        target.sendall(received)
    except ConnectionError:
        return False
    return bool(received)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False


@contextmanager
def to(url: str) -> Iterator[int]:
    """The port of a relay to the server at an address, until the block ends."""
    parts = urlsplit(url)
    passing = type("Passing", (_Passing,), {"target": (parts.hostname, parts.port)})
    with _Server(("127.0.0.1", 0), passing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
