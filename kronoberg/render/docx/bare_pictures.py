"""A picture without what its program wrote beside it: who made it, where, in which file. Not one dot of it changes."""

import struct
from collections.abc import Iterator

_PNG, _JPEG, _EMF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\x01\0\0\0"
# GIF, BMP, TIFF and the two forms of WMF. An SVG is a text, and Word keeps a picture of dots beside it.
_OTHERS = (b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0")
# What decides how the dots look; all else of a PNG is words, times and the like.
_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs", b"sBIT", b"bKGD")
# Of a JPEG: Exif and XMP, Photoshop's notes, comments.
_NOTES = (0xE1, 0xED, 0xFE)
_SCAN = 0xDA
# Of an EMF: where the header says what the picture is called, and records that are words but for one kind.
_DESCRIPTION, _COMMENT, _DRAWN = 60, 70, b"EMF+"


def is_dots_or_lines(content: bytes) -> bool:
    """Whether a file is one of the kinds of pictures that are not written as text."""
    return content.startswith((_PNG, _JPEG, _EMF, *_OTHERS))


def bare(content: bytes) -> bytes:
    """The same picture; another kind of file, or one that is damaged, as it is."""
    try:
        if content.startswith(_PNG):
            return _PNG + b"".join(chunk for kind, chunk in _chunks(content) if kind in _CHUNKS)
        if content.startswith(_JPEG):
            return _JPEG + b"".join(piece for kind, piece in _segments(content) if kind not in _NOTES)
        if content.startswith(_EMF):
            return _bare_emf(content)
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


def _bare_emf(content: bytes) -> bytes:
    """The same records with nothing where a program wrote words: the places of the others do not move."""
    made, place = bytearray(content), 0
    letters, begins = struct.unpack_from("<II", content, _DESCRIPTION)
    made[begins : begins + 2 * letters] = bytes(len(made[begins : begins + 2 * letters]))
    while place < len(content):
        kind, size = struct.unpack_from("<II", content, place)
        if kind == _COMMENT and content[place + 12 : place + 16] != _DRAWN:
            made[place + 12 : place + size] = bytes(size - 12)
        if size < 8:
            raise struct.error
        place += size
    return bytes(made)
