"""Files as they come from a person: what is dangerous or cannot be read is refused before anything is made of it.

Every refusal is a `FaultyData` with one Swedish fault. Memory stays bounded: sizes are looked at before contents are,
and a workbook's parts are measured from its table of contents, without unpacking.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from kronoberg.domain import swedish, texts
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import LARGEST_FILE

Progress = Callable[[float], None]
"""Called with the share of the work that is done, from 0 to 1."""

LARGEST_UNPACKED = 100 * 1024 * 1024
"""Bytes of all parts of a workbook. A sheet of 100 000 rows and ten columns is about half of it."""
LARGEST_RATIO = 100
"""How many times larger than packed; an honest workbook is ten to thirty times."""
_SMALL = 10 * 1024 * 1024
"""Bytes unpacked under which no ratio is a danger: an empty sheet of one repeated style packs very well."""
MOST_PARTS = 2_000
_LONGEST_NAME = 255

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
_EMPTY_ZIP = b"PK\x05\x06"
# The streams of an OLE container have their names in UTF-16; this one holds a workbook that is locked with a password.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MACROS = re.compile(r"vbaProject|(^|/)(macrosheets|dialogsheets|activeX)/", re.IGNORECASE)
_FOREIGN = re.compile(r"(^|/)externalLinks/", re.IGNORECASE)
_EMBEDDED = re.compile(r"(^|/)embeddings/", re.IGNORECASE)
_TYPES, _MACRO_TYPE = "[Content_Types].xml", b"macroEnabled"
# The variant of the format that Excel calls Strict Open XML: the same parts in other words.
_STRICT = b"http://purl.oclc.org/ooxml/"


class FileKind(StrEnum):
    """What kind of file it is, by its name and its first bytes."""

    WORKBOOK = "workbook"
    TEXT = "text"


def read_file(path: Path, *, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of a file; its size is looked at first.

    Raises
    ------
    FaultyData
        When it does not exist, is no file, is larger than `largest` bytes or may not be read.
    """
    try:
        size = path.stat().st_size
        if size > largest:
            raise refused(path.name, f"{size / 2**20:.0f} MB", f"en fil på högst {largest / 2**20:.0f} MB")
        if not path.is_file():
            raise refused(path.name, "något annat än en vanlig fil", "en fil")
        return path.read_bytes()
    except FileNotFoundError:
        raise refused(path.name, "ingen sådan fil", "en fil som finns") from None
    except OSError:
        raise refused(path.name, "en fil som inte går att läsa", "en fil som programmet får läsa") from None


def file_kind(name: str, content: bytes, *, largest: int = LARGEST_FILE) -> FileKind:
    """What a file is, when it is one that can be read.

    Parameters
    ----------
    name
        The file's own name, without folders.
    content
        Its bytes.
    largest
        How many bytes it may have.

    Raises
    ------
    FaultyData
        For a name with folders in it, an empty or too large file, an older or locked or macro workbook, a workbook
        that is dangerous to unpack, or an ending that belongs to another kind of content.
    """
    checked_name(name)
    if len(content) > largest:
        raise refused(name, f"{len(content) / 2**20:.0f} MB", f"en fil på högst {largest / 2**20:.0f} MB")
    if not content:
        raise refused(name, "en tom fil", "en fil med innehåll")
    ending = Path(name).suffix.lower()
    if content.startswith(_OLE):
        raise _ole(name, content)
    if content.startswith((_ZIP, _EMPTY_ZIP)):
        _check_workbook(name, content, ending)
        return FileKind.WORKBOOK
    if ending in (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"):
        raise refused(name, f"ändelsen {ending} på något som inte är en arbetsbok", "en arbetsbok som Excel kan öppna")
    if content.startswith(_PDF):
        raise refused(name, "en PDF", "en arbetsbok (.xlsx) eller en textfil, till exempel .csv")
    return FileKind.TEXT


def refused(name: str, found: str, expected: str) -> FaultyData:
    """The refusal of a whole file."""
    return FaultyData((Fault(name, None, None, found, expected),))


def checked_name(name: str) -> str:
    """A file's or a folder's own name in the one form of text, when it is one that can be kept and shown.

    Raises
    ------
    FaultyData
        For a name with folders in it, and for what the rule for text refuses.
    """
    shown = name.strip()
    if not shown or shown in (".", "..") or re.search(r"[/\\\x00-\x1f\x7f]", name):
        raise refused(quoted(name), "ett filnamn med mapp, styrtecken eller utan text", "filens eget namn, utan sökväg")
    if wanted := texts.trouble(texts.normal(name), _LONGEST_NAME):
        raise refused(quoted(name), "ett filnamn som inte går att spara", f"{wanted}; byt namn på filen")
    return texts.normal(name)


def _ole(name: str, content: bytes) -> FaultyData:
    if _LOCKED in content:
        return refused(name, "en arbetsbok som är låst med lösenord", "en arbetsbok utan lösenord, sparad som .xlsx")
    return refused(name, "en fil i Excels äldre format (.xls)", "samma arbetsbok sparad som .xlsx")


def _check_workbook(name: str, content: bytes, ending: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(name, archive.infolist(), packed=len(content))
            _check_kind(name, archive, ending)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, OSError, ValueError):
        raise refused(name, "en skadad arbetsbok", "en arbetsbok som Excel kan öppna; spara om den") from None


def _check_parts(name: str, parts: list[zipfile.ZipInfo], *, packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS:
        found = f"en arbetsbok med {swedish.counted(len(parts), 'del', 'delar')}"
        raise refused(name, found, f"högst {swedish.decimal(MOST_PARTS)} delar")
    if unpacked > LARGEST_UNPACKED:
        found = f"en arbetsbok som blir {swedish.decimal(unpacked // 2**20)} MB när den packas upp"
        raise refused(name, found, f"högst {LARGEST_UNPACKED // 2**20} MB uppackad; dela upp den")
    if unpacked > _SMALL and unpacked > LARGEST_RATIO * packed:
        found = f"en arbetsbok som blir {swedish.decimal(unpacked // packed)} gånger större när den packas upp"
        raise refused(name, found, f"högst {LARGEST_RATIO} gånger; spara om den i Excel")
    if any(part.flag_bits & 1 for part in parts):
        raise refused(name, "en arbetsbok som är låst med lösenord", "en arbetsbok utan lösenord, sparad som .xlsx")
    for part in parts:
        if part.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", part.filename):
            found = f"en del som pekar utanför arbetsboken, {quoted(part.filename)}"
            raise refused(name, found, "en arbetsbok som Excel har sparat")


def _check_kind(name: str, archive: zipfile.ZipFile, ending: str) -> None:
    parts = archive.namelist()
    if ending == ".xlsm" or any(_MACROS.search(part) for part in parts) or _says(archive, _TYPES, _MACRO_TYPE):
        raise refused(name, "en arbetsbok med makron", "samma arbetsbok sparad som .xlsx, utan makron")
    if any(_FOREIGN.search(part) for part in parts):
        raise refused(name, "en arbetsbok med länkar till andra filer", "en arbetsbok där länkarna är brutna (värden)")
    if any(_EMBEDDED.search(part) for part in parts):
        raise refused(name, "en arbetsbok med inbäddade filer", "en arbetsbok med bara celler")
    if "xl/workbook.bin" in parts or "mimetype" in parts:
        raise refused(name, "en arbetsbok i ett annat format än Excels vanliga", "samma arbetsbok sparad som .xlsx")
    if _TYPES not in parts or not any(part.startswith("xl/") for part in parts):
        raise refused(name, "ett arkiv som inte är en arbetsbok", "en arbetsbok (.xlsx) eller en textfil")
    if any(_says(archive, part, _STRICT) for part in ("_rels/.rels", "xl/workbook.xml")):
        expected = "samma arbetsbok sparad som Excel-arbetsbok (.xlsx): Spara som, och välj den filtypen"
        raise refused(name, "en Strict Open XML-arbetsbok", expected)
    if ending != ".xlsx":
        raise refused(name, f"en arbetsbok med ändelsen {quoted(ending)}", "ändelsen .xlsx")


def _says(archive: zipfile.ZipFile, part: str, mark: bytes) -> bool:
    with archive.open(part) if part in archive.namelist() else io.BytesIO() as content:
        return mark in content.read(2**20)
