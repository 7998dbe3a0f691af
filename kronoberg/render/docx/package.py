"""A Word file as an archive: our own empty one, a region's template looked through for what is dangerous, fixed bytes.

A template comes from a person. What it holds is measured before it is unpacked, and what would run is refused. What is
left of it in a document is decided in `docx_pruning`.
"""

import datetime as dt
import io
import lzma
import re
import zipfile
import zlib
from importlib import resources

from lxml import etree

from kronoberg.domain import swedish
from kronoberg.render.docx.xml import parsed

LARGEST_TEMPLATE = 20 * 1024 * 1024
"""Bytes. A template with a logo is some hundred thousand."""
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 1_000
_LARGEST_RATIO, _SMALL = 100, 10 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The streams of an OLE container have their names in UTF-16; this one holds a file that is locked with a password.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml."
_TEMPLATE, _DOCUMENT = _WORD + b"template.main+xml", _WORD + b"document.main+xml"
_MACROS = re.compile(r"vbaProject|vbaData|(^|/)activeX/", re.IGNORECASE)
# The variant of the format that Word calls Strict Open XML: the same parts in other words.
_RELATIONS, _STRICT = "_rels/.rels", b"http://purl.oclc.org/ooxml/"
# What a damaged archive, or damaged XML in it, makes the readers of them raise.
DAMAGED = "Mallen är skadad. Spara om den i Word och försök igen."
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, etree.XMLSyntaxError,
    NotImplementedError, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip
# The archive's own clock begins here; the true moment stands in the document's properties.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_PARTS = {
    _TYPES: "content_types.xml",
    _RELATIONS: "package_relations.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_relations.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/numbering.xml": "numbering.xml",
    "word/fontTable.xml": "font_table.xml",
}


class TemplateError(ValueError):
    """A Word template that cannot be used, and what to do about it, in Swedish."""


def elsewhere(address: str) -> TemplateError:
    """The refusal of a template that fetches something when the document is opened."""
    return TemplateError(f"Mallen hämtar innehåll från en annan plats ({address}). Bädda in det i stället.")


def own() -> bytes:
    """Our own empty Word file."""
    folder = resources.files("kronoberg.render.docx").joinpath("word")
    return _packed({part: folder.joinpath(name).read_bytes() for part, name in _PARTS.items()})


def checked(template: bytes) -> bytes:
    """A region's template (`.dotx` or `.docx`) as an ordinary Word file.

    Raises
    ------
    TemplateError
        When it is no such file, is locked, has macros, or is dangerous to unpack.
    """
    if template.startswith(_OLE):
        locked = _LOCKED in template
        why = "är låst med lösenord. Ta bort lösenordet" if locked else "är i Words äldre format. Spara den som .dotx"
        raise TemplateError(f"Mallen {why} och försök igen.")
    if len(template) > LARGEST_TEMPLATE:
        raise TemplateError(f"Mallen är större än {LARGEST_TEMPLATE // 2**20} MB. Ta bort stora bilder ur den.")
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            _check_size(archive.infolist(), packed=len(template))
            _check_kind(archive)
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        _check_contents(parts)
    except TemplateError:
        raise
    except _UNREADABLE:
        raise TemplateError("Mallen går inte att läsa. Spara den i Word som .dotx eller .docx.") from None
    parts[_TYPES] = parts[_TYPES].replace(_TEMPLATE, _DOCUMENT)
    return _packed(parts)


def fixed(document: bytes) -> bytes:
    """The same Word file with the same moment on each of its parts, so that the same content gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return _packed({name: archive.read(name) for name in archive.namelist()})


def moment(iso: str) -> dt.datetime:
    """A moment in ISO 8601 as the properties of a Word file have it: in UTC, without saying so."""
    told = dt.datetime.fromisoformat(iso)
    return told.astimezone(dt.UTC).replace(tzinfo=None) if told.tzinfo else told


def _packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            # A picture is packed already, and trying again takes more time than all else here.
            entry.compress_type = (
                zipfile.ZIP_STORED if name.endswith((".png", ".jpeg", ".jpg")) else zipfile.ZIP_DEFLATED
            )
            archive.writestr(entry, content)
    return made.getvalue()


def _check_size(parts: list[zipfile.ZipInfo], *, packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        found = f"{swedish.counted(len(parts), 'del', 'delar')} och {swedish.decimal(unpacked // 2**20)} MB"
        raise TemplateError(f"Mallen blir för stor när den packas upp: {found}.")
    if unpacked > max(_SMALL, _LARGEST_RATIO * packed):
        raise TemplateError("Mallen blir orimligt mycket större när den packas upp. Spara om den i Word.")
    if any(part.flag_bits & 1 for part in parts):
        raise TemplateError("Mallen är låst med lösenord. Ta bort lösenordet och försök igen.")


def _check_kind(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    types = archive.read(_TYPES) if _TYPES in names else b""
    if b"macroEnabled" in types or any(_MACROS.search(name) for name in names):
        raise TemplateError("Mallen har makron. Spara den i Word som .dotx, utan makron.")
    if _STRICT in (archive.read(_RELATIONS) if _RELATIONS in names else b""):
        raise TemplateError("Mallen är ett Strict Open XML-dokument. Spara den i Word som .dotx eller .docx.")
    if _TEMPLATE not in types and _DOCUMENT not in types:
        raise TemplateError("Filen är ingen Wordmall. Spara mallen i Word som .dotx eller .docx.")


def _check_contents(parts: dict[str, bytes]) -> None:
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        # In UTF-16 each letter has a zero byte beside it.
        letters = content.replace(b"\0", b"")
        if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
            raise TemplateError("Mallen innehåller något som Word inte skriver själv. Spara om den i Word.")
        if name.endswith(".rels"):
            parsed(content)
