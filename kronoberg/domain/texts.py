"""Which text may enter the data: one rule for every door, be it a file, a form, a grid or the command line.

Text has one form (`normal`): letters are composed, blanks are plain, nothing invisible is left to tell two names apart
by. What no form can mend is refused (`trouble`): letters that a wrong encoding has damaged, characters that cannot be
seen or shown, more than a cell of its kind holds, and, in names and whatever else is no running text, words of two
alphabets (docs/decisions/2026-11-30-one-rule-for-text.md).
"""

import re
import unicodedata

from kronoberg.domain import look_alikes

LONGEST_TEXT = 10_000
"""Characters of a running text: five pages."""
LONGEST_TITLE = 150
"""Of a name or a title."""
LONGEST_LABEL = 60
"""Of a short name in charts and tables."""
LONGEST_TERM = 100
"""Of what is written like a code: an account, a case number, a version."""

FORMULA_STARTS = ("=", "@", "\t", "\r")

# Removed: a soft hyphen and the choice between two looks of a symbol are never seen to be gone.
_NEVER_SEEN = re.compile("[\ufe0e\ufe0f]|(?<![ÂÃ])\u00ad")
# Every blank of another width or that no line is broken at. Two names that look alike are to be alike.
_BLANKS = re.compile("(?<![ÂÃ])\u00a0|[\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_BREAKS = re.compile("[ \t\r\n]+")
# What no document can hold: control characters but tab and line breaks, and halves of characters.
_NO_DOCUMENT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PRIVATE, _UNASSIGNED, _FORMAT = "Co", "Cn", ("Cf", "Zl", "Zp")
# What is drawn as nothing. Typed here, since each Python has its own edition of Unicode and the answer is to be one:
# every Default_Ignorable_Code_Point (DerivedCoreProperties of Unicode 17.0), assigned or not ...
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# ... and the blank of Braille, the filler of Khitan, what governs hieroglyphs and the note without a head.
_DRAWN_AS_NOTHING = re.compile(f"[{_IGNORABLE}\u2800\U00016fe4\U00013430-\U0001345f\U0001d159]")

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTINUATION = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", errors="ignore").replace("\u00a0", ""))
_LETTER = r"[^\W\d_]"
# Pairs that no European language writes: UTF-8 read as Windows-1252 ("Ã¶") and as CP437 ("├Â"), CP437 read as
# Windows-1252 ("v„xj”"), Windows-1252 read as CP437 ("VΣxj÷"). None depends on what stands round a cell in its file.
_UTF_8_AS_1252 = re.compile(
    rf"[ÂÃ](?:[{_CONTINUATION}]|\u00a0(?=\w))|(?<=[a-zåäö\d])[ÂÃ](?!\w)|â€|Å[‚„›¼]"  # noqa: RUF001
)
# ö, ä and å wherever they stand by a letter; é and è after a small one; ê, à and the like between small ones (a gamma
# after large ones names a substance, an omega at the end a unit); ü, ø and æ; Å, Ä, Ö, Ø and É, now parts of frames.
_1252_AS_437 = (
    r"[A-Za-z]÷|÷[a-z]|(?<=[A-Za-z])[Σσ]|(?<!\w)[Σσ](?=[a-z])|(?<=[a-z])[ΘΦ]|(?<!\w)[ΘΦ](?=[a-z])"
    r"|(?<=[a-z])[ΩαδετΓπ](?=[a-z])"
    r"|(?<=[A-Za-z])[ⁿ°µ](?=[a-z])|(?<=[A-Za-z])[┼─╓╪╔╞▄]|[┼─╓╪╔╞▄](?=[A-Za-z])"
)
_DAMAGED = re.compile(
    rf"\ufffd|{_UTF_8_AS_1252.pattern}|[├┬][^\x00-\x7f\s]|(?<={_LETTER})[„†](?={_LETTER})|(?<!\w)™{_LETTER}"
    rf"|{_1252_AS_437}"
)
# "„pplet", "M”te": a quotation mark that is never closed, or that closes what nothing has opened.
_UNPAIRED = re.compile(rf"„{_LETTER}(?![^“”]*[“”])|\A[^”“„\"]*{_LETTER}”{_LETTER}")


def normal(text: str) -> str:
    """Text in its one form: composed letters (NFC), plain blanks, no soft hyphens."""
    if text.isascii():
        return text
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", _NEVER_SEEN.sub("", text)))


def one_line(text: str) -> str:
    """Text in its one form with a single space for blanks and line breaks, and nothing else taken away."""
    return _LINE_BREAKS.sub(" ", normal(text)).strip(" ")


def in_xml(text: str) -> str:
    """The text without what no XML may hold, and one such character makes unreadable: old data may have some."""
    return _NO_XML.sub("", text)


def is_utf_8_misread(text: str) -> bool:
    """Whether a text in Windows' code page has letters that are UTF-8."""
    return not text.isascii() and _UTF_8_AS_1252.search(text) is not None


def broken(text: str) -> str:
    """Letters that a wrong encoding has made others of, wherever in a file they stand; empty where there are none."""
    found = None if text.isascii() else _DAMAGED.search(text)
    return found[0] if found else ""


def damaged(text: str) -> str:
    """The same for a whole text, where it is also known which quotation marks have no other end."""
    found = None if text.isascii() else _DAMAGED.search(text) or _UNPAIRED.search(text)
    return found[0][-3:] if found else ""


def trouble(text: str, longest: int) -> str:
    """What is expected instead of a text in its one form, as a Swedish phrase; empty when the text may enter."""
    if text.startswith(FORMULA_STARTS):
        return "text eller ett tal, ingen formel (formler räknas aldrig ut vid inläsning)"
    if len(text) > longest:
        return f"högst {longest} tecken; det här är {len(text)}"
    if "\ufffd" in text:
        return "text där alla tecken finns kvar; ett har gått förlorat, hämta texten på nytt ur originalet"
    if letters := damaged(text):
        return f"å, ä och ö; ”{letters}” är förvanskade tecken, hämta texten på nytt ur originalet"
    if text.isascii() and text.isprintable():
        return ""
    return _unseen(text) or (look_alikes.trouble(text) if longest < LONGEST_TEXT else "")


def _unseen(text: str) -> str:
    if text.isprintable() and not _DRAWN_AS_NOTHING.search(text):
        # Python calls printable what is in none of the categories that are asked for below: most texts are done here.
        return ""
    for place, letter in enumerate(text):
        if _DRAWN_AS_NOTHING.match(letter) or unicodedata.category(letter) in _FORMAT:
            where = f"efter ”{text[max(place - 20, 0) : place]}”" if place else "först"
            return f"text utan osynliga tecken; ett sådant står {where}, skriv om texten där"
        if _NO_DOCUMENT.match(letter) or _is_no_character(letter):
            return "text utan styrtecken och andra tecken som inte kan visas"
    return ""


def _is_no_character(letter: str) -> bool:
    """Whether Unicode keeps the place free, for programs' own use or for ever, or has no character there yet.

    A later Unicode has more characters, never fewer: what was let in stays readable.
    """
    return unicodedata.category(letter) in (_PRIVATE, _UNASSIGNED)
