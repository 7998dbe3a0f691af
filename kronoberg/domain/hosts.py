"""The names of machines as requests give them: in the header Host (`localhost:8501`) and Origin (`http://localhost:8501`)."""

from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names that only the machine itself can mean."""


def of_host(value: str) -> str | None:
    """The name in a Host header in lower case, without port and brackets; None when it holds anything but a host."""
    return _name(f"http://{value}")


def of_origin(value: str) -> str | None:
    """The name in an Origin header in lower case, without port and brackets; None when it is not one of the web."""
    return _name(value) if value.casefold().startswith(("http://", "https://")) else None


def is_page_of(origin: str, host: str) -> bool:
    """Whether a page of that Origin comes from the very server that is asked as that Host, its port included."""
    return of_origin(origin) is not None and urlsplit(origin).netloc.casefold() == host.casefold()


def is_among(name: str | None, patterns: Iterable[str]) -> bool:
    """Whether a name is one of those listed; "*" is every name and "*.exempel.se" all below exempel.se."""
    if name is None:
        return False
    bare = name.rstrip(".")
    return any(_fits(bare, pattern.strip().casefold().rstrip(".")) for pattern in patterns)


def _fits(name: str, pattern: str) -> bool:
    if pattern.startswith("*."):
        return name.endswith(pattern[1:])
    return pattern in ("*", name)


def _name(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        # Asked for to have it judged: it raises for a port that is no number.
        _ = parts.port
    except ValueError:
        return None
    return parts.hostname if _is_bare(parts) else None


def _is_bare(parts: SplitResult) -> bool:
    return "@" not in parts.netloc and not (parts.path or parts.query or parts.fragment)
