"""From a file's bytes to text, and from text to records of cells: what every reader of text files shares.

Files made by hand survive: a byte order mark, Windows' code page, stray and no-break spaces. What cannot be read in one
way only is explained as a fault.
"""

import codecs
import csv
import io

from kronoberg.domain import texts
from kronoberg.domain.faults import Fault, quoted

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes of any file that is handed in: some 1.4 million transactions as SIE. The server takes no larger upload either
(`server.maxUploadSize`), so that nothing is carried up only to be refused."""
LARGEST_YAML = 1024 * 1024
"""Bytes. YAML is read slowly: a megabyte of it, some thousand pages of text, takes seconds."""

BLANKS = " \t\u00a0\u202f\u2009\ufeff"
# Most cells of a large file, and stripping them of fewer characters takes half the time.
_ASCII_BLANKS = " \t\n"
_UNICODE_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
# A cell may be as long as the file that it stands in; the reader's own limit would be blamed on the quotes.
csv.field_size_limit(LARGEST_FILE)


def too_large(file: str, size: int, largest: int = LARGEST_FILE) -> Fault:
    """The fault of a file that is larger than any honest one."""
    return Fault(file, None, None, f"{size / 2**20:.0f} MB", f"en fil på högst {largest // 2**20} MB")


def decoded(file: str, content: bytes) -> str | Fault:
    """The text of a file in UTF-8 or Windows' code page, or what stops it from being read."""
    largest = LARGEST_YAML if file.endswith(".yaml") else LARGEST_FILE
    if len(content) > largest:
        return too_large(file, len(content), largest)
    if content[:2] in _UNICODE_MARKS:
        return Fault(file, None, None, "teckenkodningen UTF-16", "UTF-8 (spara som CSV UTF-8)")
    if b"\x00" in content:
        return Fault(file, None, None, "nolltecken (NUL)", "en textfil i UTF-8; filen verkar vara skadad")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Where the mark stood, the reader's own count of bytes begins after it: there is no line break in it.
        broken, start = error.object, error.start
        text = content.decode("cp1252", errors="replace")
        if content.startswith(codecs.BOM_UTF8) or texts.is_utf_8_misread(text) or _half_characters(content):
            return broken_utf8(file, broken.count(b"\n", 0, start) + 1)
    return _mojibake_fault(file, text) or text


def broken_utf8(file: str, line: int) -> Fault:
    """The fault of a file that is UTF-8, by its mark or by its other letters, and has other bytes on a line."""
    found = "ett tecken som inte är UTF-8 i en fil som annars är det"
    return Fault(file, line, None, found, "hela filen i UTF-8; skriv om tecknet på raden och spara filen som UTF-8")


def _half_characters(content: bytes) -> bool:
    """Whether the bytes are UTF-8 but for halves of characters, which some programs write as if they were whole."""
    try:
        content.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _mojibake_fault(file: str, text: str) -> Fault | None:
    for line, content in enumerate(text.splitlines(), start=1):
        if letters := texts.broken(content):
            return Fault(
                file,
                line,
                None,
                f"förvanskade tecken, {quoted(letters)}",
                "å, ä och ö; filen har sparats med fel teckenkodning, spara om originalet som UTF-8",
            )
    return None


def records(
    file: str, text: str, delimiter: str, *, most: int | None = None
) -> tuple[list[tuple[int, list[str]]], tuple[Fault, ...]]:
    """Every record that is not blank (at most so many) with its first line, and a fault if the quoting breaks."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True)
    found: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            stripped = [cleaned(cell) for cell in cells]
            if most is not None and len(found) >= most:
                break
            if any(stripped):
                found.append((begins, stripped))
            begins = reader.line_num + 1
    except csv.Error:
        fault = Fault(
            file, begins, None, "ett citattecken som inte avslutas, eller text efter ett", "citattecken i par"
        )
        return found, (fault,)
    return found, ()


def cleaned(cell: str) -> str:
    """A cell's text in its one form, without blanks around it and with one kind of line break."""
    if cell.isascii() and "\r" not in cell:
        return cell.strip(_ASCII_BLANKS)
    return texts.normal(cell).replace("\r\n", "\n").replace("\r", "\n").strip(BLANKS + "\n")


def written_text(text: str, longest: int) -> str:
    """What stands in a field or an argument, cleaned: running text keeps its lines, all else stands on one."""
    return cleaned(text) if longest >= texts.LONGEST_TEXT else texts.one_line(text)
