"""The Swedish words of the sheet about one collaboration (samarbetsblad)."""

import datetime as dt
from collections.abc import Sequence

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain.contracts.register import Collaboration

FOR_A_DECISION = "Underlag inför beslut att gå med, förlänga eller lämna."
MONEY, STEERING, GOALS, JUDGEMENT, SOURCES = (
    "Kostnad och arbetsinsats",
    "Platser, avtal och beslut",
    "Riktlinjer, mål och nytta",
    "Kommentarer, risker och rekommendation",
    "Källor",
)
"""The parts of the sheet."""
RISK, RECOMMENDATION = "Risker", "Rekommendation"
PURPOSE, GAVE = "syfte", "vad samarbetet har gett"
"""What a draft marks where nobody has written it."""
NO_SOURCES = "Ingen källa säger något om samarbetet."


def title(collaboration: Collaboration, year: int) -> str:
    """What the sheet is called."""
    return f"Samarbetsblad {year}: {collaboration.label}"


def subtitle(collaboration: Collaboration, year: int, day: dt.date) -> str:
    """The line below the title: the name in full where it is another, what the sheet is for, and from which day."""
    name = "" if collaboration.name == collaboration.label else f"{collaboration.name}. "
    return f"{name}{FOR_A_DECISION} Siffror och platser gäller {year}, allt annat gäller {day}."


def no_cost(columns: Sequence[YearColumn]) -> str:
    """That no cost is known in the years, which says nothing about whether there was one."""
    return f"Ingen kostnad {columns[0].year}–{columns[-1].year} finns i uppgifterna."


def in_short(collaboration: Collaboration, year: int) -> str:
    """What the facts of the register are."""
    return f"{collaboration.label} i korthet {year}"
