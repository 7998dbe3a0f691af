"""The Swedish words of the presentation for the board: the titles of its slides and what stands on them."""

from collections.abc import Sequence

from kronoberg.domain import swedish
from kronoberg.report import package_words

DECIDE, GAPS = "Att besluta", "Det som saknas"
REPRESENTATION = "Företrädare och riktlinjer"
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


def in_short(year: int) -> str:
    """The title of the slide with the totals."""
    return f"{year} i korthet"


def representation(year: int) -> str:
    """The title of the slide about seats and guidelines."""
    return f"{REPRESENTATION} {year}"


def ending() -> str:
    """The title of the last slide."""
    return "Att besluta, och det som saknas"


def left_out(shown: int, everything: int) -> str:
    """That a slide has room for only some of the collaborations; empty when all are there."""
    if shown >= everything:
        return ""
    return f"{shown} av {swedish.decimal(everything)} visas. Alla står i arbetsboken."


def footer(title_of_dataset: str, edition: str, revision: str) -> str:
    """What stands at the foot of every slide; without an edition it is a draft."""
    parts = (title_of_dataset, swedish.sentence(edition) or package_words.DRAFT, f"Revision {revision}")
    return ". ".join(parts)


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
