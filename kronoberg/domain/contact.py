"""The address that people turn to with questions: one e-mail address or one web address, written in one way."""

import re

from kronoberg.domain import texts
from kronoberg.domain.faults import quoted

EXPECTED = "en e-postadress (namn@exempel.se) eller en webbadress som börjar med https://"

# What stands around an address where it is copied from a message or a page.
_AROUND = re.compile(r"^[\s<]*(?:mailto:\s*)*|(?:\?[^@]*)?[\s>]*$", re.IGNORECASE)
_WEB = re.compile(r"(https?)://([^\s/?#<>\"]+)([^\s<>\"]*)", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@<>()\[\],;:\"\\.]+)+")


def address(text: str) -> str:
    """The address that a person means: `a@b.se` also for `mailto:a@b.se`.

    Raises
    ------
    ValueError
        When it is none, or more than one; the error says in Swedish what was found and expected.
    """
    bare = text.strip().strip("<>").strip()
    web = _WEB.fullmatch(bare)
    made = f"{web[1].lower()}://{web[2]}{web[3]}" if web else _AROUND.sub("", bare)
    wanted = texts.trouble(made, texts.LONGEST_TEXT) if web or _EMAIL.fullmatch(made) else EXPECTED
    if wanted:
        raise ValueError(f"hittade {quoted(text)}, väntade {wanted}")
    return made


def uri(given: str) -> str:
    """An address that `address` gave, as files for machines want it: an e-mail address has `mailto:` before it."""
    return given if _WEB.fullmatch(given) else f"mailto:{given}"
