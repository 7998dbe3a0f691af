"""How the letters of a SIE file are to be read.

The format says IBM code page 437 (`#FORMAT PC8`), but files in UTF-8 and Latin-1 occur with the very same line in
them. So the bytes decide: a byte order mark; else valid UTF-8; else whichever of CP437 and Windows-1252 turns more of
the bytes beyond ASCII into å, ä and ö. How it was read is always told, and so is a doubtful guess.
"""

import codecs
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from kronoberg.domain import raw_text
from kronoberg.domain.faults import Fault, FaultyData

_ASCII = bytes(range(0x80))
_CHUNK = 1 << 20
_LONGEST_LINE = _CHUNK
_LETTERS = "åäöÅÄÖ"
_OLD = {"cp437": _LETTERS.encode("cp437"), "cp1252": _LETTERS.encode("cp1252")}
WORDS = {
    "ascii": "ASCII (inga å, ä eller ö i filen)",
    "cp437": "CP437 (PC8)",
    "cp1252": "Latin-1 (Windows-1252)",
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
}
"""What each encoding is called for people."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file looked through once: its size in bytes, its checksum, the encoding to read it in, whether that is sure."""

    size: int
    sha256: str
    codec: str
    certain: bool


def scan(name: str, stream: BinaryIO, largest: int) -> Scan:
    """Look through a file without keeping it, and say how to read it.

    Raises
    ------
    FaultyData
        When it is no text file, larger than `largest` bytes, or has a line longer than any honest one.
    """
    size, digest, beyond = 0, hashlib.sha256(), Counter[int]()
    utf8, first = _Utf8(), b""
    for chunk in _chunks(stream):
        first = first or chunk[:8]
        size += len(chunk)
        _refuse(name, chunk, size, largest)
        digest.update(chunk)
        beyond.update(chunk.translate(None, _ASCII))
        utf8.look(chunk)
    utf8.look(b"", final=True)
    codec, certain = _decided(name, first, beyond, utf8)
    return Scan(size, digest.hexdigest(), codec, certain)


class _Utf8:
    """Whether bytes are valid UTF-8, and the line of the first that are not."""

    def __init__(self) -> None:
        self.valid, self.line = True, 1
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def look(self, chunk: bytes, *, final: bool = False) -> None:
        if not self.valid:
            return
        try:
            self._decoder.decode(chunk, final)
            self.line += chunk.count(b"\n")
        except UnicodeDecodeError as error:
            self.valid = False
            # Bytes kept from the chunk before are no line breaks.
            self.line += error.object.count(b"\n", 0, error.start)


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _refuse(name: str, chunk: bytes, size: int, largest: int) -> None:
    if size > largest:
        expected = f"en fil på högst {largest // 2**20} MB; exportera ett år i taget"
        raise FaultyData((Fault(name, None, None, f"mer än {largest // 2**20} MB", expected),))
    if size == len(chunk) and chunk.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FaultyData((Fault(name, None, None, "teckenkodningen UTF-16", "CP437 (PC8), UTF-8 eller Latin-1"),))
    if b"\x00" in chunk:
        raise FaultyData((Fault(name, None, None, "nolltecken (NUL)", "en textfil; filen verkar vara något annat"),))
    if len(chunk) >= _LONGEST_LINE and b"\n" not in chunk and b"\r" not in chunk:
        raise FaultyData((Fault(name, None, None, "en rad på mer än 1 MB", "en textfil med en uppgift på varje rad"),))


def _decided(name: str, first: bytes, beyond: Mapping[int, int], utf8: _Utf8) -> tuple[str, bool]:
    if first.startswith(codecs.BOM_UTF8):
        if not utf8.valid:
            raise FaultyData((raw_text.broken_utf8(name, utf8.line),))
        return "utf-8-sig", True
    if not beyond:
        return "ascii", True
    if utf8.valid:
        return "utf-8", True
    hits = {codec: sum(beyond.get(byte, 0) for byte in letters) for codec, letters in _OLD.items()}
    codec = "cp437" if hits["cp437"] >= hits["cp1252"] else "cp1252"
    other = hits["cp1252" if codec == "cp437" else "cp437"]
    # Some other letters (é, ü, a dash) occur in any file; where they are many, or both readings fit, it is a guess.
    return codec, hits[codec] * 2 > sum(beyond.values()) and hits[codec] > other * 3
