"""The words of one line in a SIE file: plain or in quotation marks, with lists of objects between braces.

Source of the rules: SIE filformat, utgåva 4B (2008-09-30), on the file's content and on object lists.
"""

import re

# Possessive: a line without an end to its quotes is refused at once, however long it is.
_TOKEN = re.compile(
    r'[ \t]*+(?:"(?P<quoted>(?:[^"\\]|\\.)*+)"|\{(?P<objects>(?:[^"{}]|"(?:[^"\\]|\\.)*+")*+)\}|(?P<plain>[^\s"{}]++))',
)
_END = re.compile(r"[ \t]*+$")


class TokenError(ValueError):
    """A line that cannot be taken apart. `found` and `expected` say why, in Swedish."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found)
        self.found, self.expected = found, expected


def tokens(line: str) -> list[str]:
    r"""The words of a line, without their quotation marks and with `\"` as a plain one; a list of objects as one word.

    An object list keeps its braces off: `{1 "100"}` is `1 "100"`; read it with `objects`.

    Raises
    ------
    TokenError
        When quotation marks or braces do not come in pairs.
    """
    found, position = [], 0
    line = line.rstrip("\r\n")
    while _END.match(line, position) is None:
        match = _TOKEN.match(line, position)
        if match is None:
            if '"' in line[position:]:
                raise TokenError("ett citattecken som inte avslutas", "citattecken i par")
            raise TokenError("en klammer som inte avslutas", "klamrar { } i par runt objekten")
        found.append(_text(match))
        position = match.end()
    return found


def _text(match: re.Match[str]) -> str:
    if match["quoted"] is not None:
        return match["quoted"].replace('\\"', '"')
    return match["plain"] if match["objects"] is None else match["objects"].strip()


def objects(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of dimension and object in an object list without its braces.

    Raises
    ------
    TokenError
        When a dimension has no object.
    """
    words = tokens(text)
    if len(words) % 2:
        raise TokenError(f"objektlistan {{{text}}} med {len(words)} ord", "par av dimension och objekt, som {1 100}")
    return tuple(zip(words[::2], words[1::2], strict=True))
