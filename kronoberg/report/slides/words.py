"""The Swedish words of the presentation for the board: the titles of its slides and what stands on them."""

from collections.abc import Sequence

from kronoberg.domain import swedish
from kronoberg.report import package_words

DECIDE = "Att besluta"
NO_PROPOSAL = "Inget förslag till beslut är skrivet ännu."
NOTHING_DRAWN = "Det finns inget att rita: inga siffror är kända."
MORE_IN_NOTES = "{count} till står i anteckningarna."
KEYWORDS = "internationellt arbete, årsrapport, regionstyrelsen"


def title(year: int, *, draft: bool) -> str:
    """What the presentation is called; a draft says so."""
    name = f"Internationellt arbete {year}"
    return package_words.draft_title(name) if draft else name


def subtitle(region: str, year: int) -> str:
    """Whose it is and for whom."""
    return f"{region}. Årsrapport till regionstyrelsen i april {year + 1}"


def representation(seats: str, note: str, year: int) -> str:
    """The message of the slide about seats: `16 politiska platser 2025, ordförande i Grynnans styrelse`."""
    return (
        f"{swedish.sentence(seats)} politiska platser {year}: {note}"
        if seats[:1].isdigit()
        else f"Politiska platser {year}: {seats}"
    )


def guidelines(judged: str, note: str) -> str:
    """The message of the slide about guidelines: `24 av 28 riktlinjer är bedömda: 13 uppfyllda och 8 delvis`."""
    return f"{judged} riktlinjer är bedömda: {note}"


def left_out(shown: int, everything: int) -> str:
    """That a slide has room for only some of the collaborations; empty when all are there."""
    if shown >= everything:
        return ""
    return f"{shown} av {swedish.decimal(everything)} visas. Alla står i arbetsboken."


def footer(region: str, year: int) -> str:
    """What stands at the foot of every slide."""
    return f"{region}, {year}"


def fitting(items: Sequence[str], *, letters: int, lines: int) -> list[str]:
    """As many of the items as fit in so many lines of so many letters, and then how many more there are."""
    shown: list[str] = []
    used = 1
    for item in items:
        used += -(-len(item) // letters)
        if used > lines and len(items) - len(shown) > 0:
            return [*shown, MORE_IN_NOTES.format(count=len(items) - len(shown))]
        shown.append(item)
    return shown
