"""The Swedish words of the sheet about one collaboration (samarbetsblad)."""

import datetime as dt
from collections.abc import Sequence

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.reporting import DocumentText
from kronoberg.topics.documents import written_words

PAGE = "Samarbeten"
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
ABSENT = {
    "purpose": "Samarbetets syfte är inte infört.",
    "bodies": "Inga organ som regionen har plats i är införda.",
    "agreements": "Inget avtal är infört.",
    "decisions": "Inget beslut om samarbetet är infört.",
    "activities": "Inga mål för samarbetet är införda.",
    "results": "Ingen har skrivit vad samarbetet har gett.",
    "comments": "Ingen har skrivit någon kommentar.",
}
"""That nothing is known, by the table that would say it."""
NO_SOURCES = "Ingen källa säger något om samarbetet."
WHERE_JUDGED = (
    "Risker och rekommendation förs in av den internationella funktionen, i tabellen "
    f"{BY_NAME['document_texts'].title}."
)
WHERE_SOURCES = "Källan till varje siffra och varje uppgift, med länk, står på sidan Samarbeten."


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


def titled(title: str, row: DocumentText) -> tuple[str, str]:
    """A person's text as a point: what it is and who wrote it, and the text as it was written."""
    by = written_words.written_by(row)
    return f"{title} ({by})" if by else title, row.text
