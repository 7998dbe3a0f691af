"""What is said when a link, or a command, asks for what does not exist."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.domain import swedish
from kronoberg.topics.coverage import tables as coverage_tables

# As many as can be read in a sentence; more are found in the list itself.
_LISTED = 6
_LONGEST = 60

_FORMER: Mapping[str, str] = {
    "faktor-": "Länken valde en faktor för utsläpp. Den hör nu till resan, och summan kan skilja sig.",
}
"""How words begin that an address once had and that choose nothing any longer, with what a saved link is told."""


def not_found(label: str, asked: str, shown: str | None, offered: Sequence[str]) -> str:
    """That what a link asks for in a choice does not exist, what is shown in its place, and what there is."""
    wanted = asked if len(asked) <= _LONGEST else f"{asked[:_LONGEST]}…"
    instead = "Inget är valt" if shown is None else f"Sidan visar {shown}"
    told = f"Länken frågar efter ”{wanted}” i valet {label}, men det finns inte. {instead}."
    return f"{told} {_offer(label, offered)}"


def _offer(label: str, offered: Sequence[str]) -> str:
    if not offered:
        return "Det finns inget att välja."
    if len(offered) <= _LISTED:
        return f"Det finns {swedish.enumeration(offered)}."
    return f"Allt som finns står i listan {label}."


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
