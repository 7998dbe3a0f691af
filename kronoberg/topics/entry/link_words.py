"""What is said when a link, or a command, asks for what does not exist."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.domain import swedish
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.seats import section_words

# As many as can be read in a sentence; more are found in the list itself.
_LISTED = 6
_LONGEST = 60

_FORMER: Mapping[str, str] = {
    "faktor-": "Länken valde en faktor för utsläpp. Den hör nu till resan, och summan kan skilja sig.",
}
"""How words begin that an address once had and that choose nothing any longer, with what a saved link is told."""
RENAMED: Mapping[tuple[str, str], str] = {
    ("del", "definitions"): "open-data",
    ("del", "Definitioner"): "open-data",
    ("del", "series"): "figures",
    ("del", "Referensserier"): "figures",
    ("del", "service"): "accessibility",
    ("del", "Version och kontakt"): "accessibility",
    ("del", "Tillgänglighet"): "accessibility",
    ("vy", "Tidslinje"): "timeline",
    ("kapitel", "Avtal och beslut"): "steering",
    ("kapitel", "members"): "steering",
    ("kapitel", "Medlemmar och namn"): "steering",
    **{("vy", former): section.part.value for former, section in section_words.FORMER.items()},
}
"""The code of what once stood in the address and stands there no longer, by the choice's key and the word or code.

Whoever renames a word of a choice adds the former one here, so that links from before there were codes go on leading
there. Links of today have codes and need nothing, unless a part becomes part of another: then its code leads there.
"""


def not_found(label: str, asked: str, shown: str | None, offered: Sequence[str]) -> str:
    """That what a link asks for in a choice does not exist, what is shown in its place, and what there is."""
    return f"{_asked(label, asked, 'det finns inte', shown)} {_offer(label, offered)}"


def unclear(label: str, asked: str, shown: str | None, offered: Sequence[str]) -> str:
    """That what a link asks for in a choice can mean several things, and what is shown."""
    return f"{_asked(label, asked, 'mer än ett heter så', shown)} {_offer(label, offered)}"


def _asked(label: str, asked: str, why: str, shown: str | None) -> str:
    wanted = asked if len(asked) <= _LONGEST else f"{asked[:_LONGEST]}…"
    instead = "Inget är valt" if shown is None else f"Sidan visar {shown}"
    return f"Länken frågar efter ”{wanted}” i valet {label}, men {why}. {instead}."


def _offer(label: str, offered: Sequence[str]) -> str:
    if not offered:
        return "Det finns inget att välja."
    if len(offered) <= _LISTED:
        return f"Det finns {swedish.enumeration(offered)}."
    return f"Allt som finns står i listan {label}."


def not_here(labels: Sequence[str]) -> str:
    """That a link makes choices that the page does not have; empty where it makes none."""
    if not labels:
        return ""
    return f"Länken väljer {swedish.enumeration(labels)}. Det går inte att välja här: sidan visar allt."


def former(words: Iterable[str]) -> tuple[str, ...]:
    """What is told of an address whose words once chose something; nothing of words that never did, as `utm_source`."""
    begun = tuple(words)
    return tuple(told for start, told in _FORMER.items() if any(word.startswith(start) for word in begun))


def no_year(year: int, years: Sequence[int]) -> str:
    """That a year does not exist in the data, and which years do."""
    return (
        f"Det finns inga uppgifter om {year}. År som finns: {swedish.enumeration(coverage_tables.year_ranges(years))}."
    )


def outside_axis(year: int, years: Sequence[int]) -> str:
    """That a chart over years does not reach the chosen one; empty when it does."""
    return "" if year in years else f"Diagrammet visar {years[0]}–{years[-1]}, inte {year}."
