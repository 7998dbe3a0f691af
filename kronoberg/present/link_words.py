"""What is said of a link that asks for what does not exist."""

from collections.abc import Sequence

from kronoberg.domain import swedish

# As many as can be read in a sentence; more are found in the list itself.
_LISTED = 6
_LONGEST = 60


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


def outside_axis(year: int, years: Sequence[int]) -> str:
    """That a chart over years does not reach the chosen one; empty when it does."""
    return "" if year in years else f"Diagrammet visar {years[0]}–{years[-1]}, inte {year}."
