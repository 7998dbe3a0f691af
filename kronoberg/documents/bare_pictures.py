"""A picture without what its program wrote beside it: who made it, where, in which file. Not one dot of it changes."""

import struct
from collections.abc import Iterator

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
# What decides how the dots look; all else of a PNG is words, times and the like.
_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs", b"sBIT", b"bKGD")
# Of a JPEG: Exif and XMP, Photoshop's notes, comments.
_NOTES = (0xE1, 0xED, 0xFE)
_SCAN = 0xDA


def bare(content: bytes) -> bytes:
    """The same picture; another kind of file, or one that is damaged, as it is."""
    try:
        if content.startswith(_PNG):
            return _PNG + b"".join(chunk for kind, chunk in _chunks(content) if kind in _CHUNKS)
        if content.startswith(_JPEG):
            return _JPEG + b"".join(piece for kind, piece in _segments(content) if kind not in _NOTES)
    except (struct.error, IndexError):
        pass
    return content


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        yield kind, content[place : place + 12 + length]
        place += 12 + length


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a JPEG before its dots, by their marks, and then all the rest."""
    place = len(_JPEG)
    while content[place + 1] != _SCAN:
        (length,) = struct.unpack_from(">H", content, place + 2)
        yield content[place + 1], content[place : place + 2 + length]
        place += 2 + length
    yield _SCAN, content[place:]
