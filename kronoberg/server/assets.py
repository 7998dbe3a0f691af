"""The files that a browser asks for: found once at start, compressed once each, kept in memory."""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import brotli

from kronoberg.domain.once import Once

# Higher levels win three per cent more and cost ten times the time (measured on Streamlit's own scripts).
BROTLI_LEVEL = 7
GZIP_LEVEL = 6

# Best first: this is the order in which an encoding is chosen among those that the browser takes.
ENCODERS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=BROTLI_LEVEL),
    "gzip": lambda body: gzip.compress(body, GZIP_LEVEL, mtime=0),
}

IDENTITY = "identity"

# The names that a bundler gives: eight characters made from the content stand before the last suffix.
_HASHED = re.compile(r"\.[A-Za-z0-9_-]{8}\.[a-z0-9]+$")

_TEXT_TYPES = ("text/", "application/javascript", "application/json", "application/wasm", "image/svg+xml")


@dataclass(frozen=True)
class Variant:
    """One file in one encoding, ready to send."""

    body: bytes
    media_type: str
    encoding: str
    etag: str


@dataclass(frozen=True)
class Store:
    """Files by the path they are asked for, and the variants that are ready so far.

    Only paths listed in `files` can be served, so no request can leave the folders they were read from.
    """

    files: Mapping[str, Path]
    ready: dict[tuple[str, str], Variant] = field(default_factory=dict)
    making: Once[tuple[str, str], Variant] = field(default_factory=lambda: Once(most=1))


def listed(folder: Path, prefix: str) -> dict[str, Path]:
    """Every file below `folder`, by the path a browser asks for: `prefix` and the path inside the folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {f"{prefix}/{path.relative_to(folder).as_posix()}": path for path in files}


def fingerprinted(folder: Path, prefix: str) -> dict[str, Path]:
    """Like `listed`, but with eight characters from the content in each name, so that it can be kept for ever."""
    return {_with_fingerprint(name, path): path for name, path in listed(folder, prefix).items()}


def _with_fingerprint(name: str, path: Path) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}{dot}{suffix}"


def is_hashed(name: str) -> bool:
    """Whether a file's name carries a fingerprint of its content, so that the content can never change."""
    return _HASHED.search(name) is not None


def encoding_for(accept: str, media_type: str) -> str:
    """The best encoding that an Accept-Encoding header takes for a media type; `identity` when none helps."""
    if not media_type.startswith(_TEXT_TYPES):
        return IDENTITY
    accepted = _accepted(accept)
    return next((name for name in ENCODERS if name in accepted), IDENTITY)


def _accepted(accept: str) -> set[str]:
    parts = (part.partition(";") for part in accept.lower().split(","))
    return {name.strip() for name, _, weight in parts if not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)}


def media_type_of(name: str) -> str:
    """The media type that belongs to a file name, with the character set for text."""
    if name.endswith(".js"):
        return "text/javascript; charset=utf-8"
    guessed, _ = mimetypes.guess_type(name)
    media_type = guessed or "application/octet-stream"
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def made(body: bytes, media_type: str, encoding: str) -> Variant:
    """`body` in an encoding, with an entity tag that differs between encodings."""
    encoded = ENCODERS[encoding](body) if encoding in ENCODERS else body
    tag = hashlib.sha256(encoded).hexdigest()[:16]
    return Variant(encoded, media_type, encoding, f'"{tag}"')


def variant(store: Store, name: str, encoding: str) -> Variant:
    """A listed file in an encoding; read and compressed the first time, from memory after that."""
    key = (name, encoding)

    def make() -> Variant:
        # Kept before the next may ask: `making` itself remembers only the last.
        store.ready[key] = made(store.files[name].read_bytes(), media_type_of(name), encoding)
        return store.ready[key]

    return store.ready.get(key) or store.making.value(key, lambda: store.ready.get(key) or make())


def prepare(store: Store, names: Iterable[str]) -> None:
    """Makes the listed files among `names` ready in every encoding that a browser may ask for."""
    for name in names:
        if name in store.files:
            for accept in (*ENCODERS, ""):
                variant(store, name, encoding_for(accept, media_type_of(name)))
