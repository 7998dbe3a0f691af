"""Makes the server send what it has at once, instead of holding small packets back."""

import os
import socket
from contextlib import suppress
from pathlib import Path

# Where the operating system lists the open files of this process: Linux, then macOS and BSD.
_LISTS = (Path("/proc/self/fd"), Path("/dev/fd"))

_INTERNET = (socket.AF_INET, socket.AF_INET6)


def send_at_once() -> int:
    """Sets TCP_NODELAY on the process's bound TCP sockets, which those accepted from them inherit; returns how many.

    uvicorn writes headers and body apart. Streamlit opens its socket in a way that leaves Nagle's algorithm on, which
    holds the body back until the browser confirms the headers, and the browser waits 40 ms before it does: measured
    44 ms a file with it and 1 ms without. Call it when the server's socket is bound and before it accepts; the
    server's lifespan is such a moment. Where the system has no list of open files nothing is set.
    """
    folder = next((path for path in _LISTS if path.is_dir()), None)
    return sum(_set_nodelay(int(path.name)) for path in folder.iterdir() if path.name.isdigit()) if folder else 0


def _set_nodelay(descriptor: int) -> bool:
    # The list names files that are not sockets, and the one that was open while it was read.
    with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as shared:
        if shared.family in _INTERNET and shared.type == socket.SOCK_STREAM and shared.getsockname()[1]:
            shared.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return True
    return False
