"""The delegate's checklist: what the strategy asks of whoever travels for the region, before, during and after."""

import datetime as dt
from dataclasses import dataclass

from kronoberg.analysis.deadlines import board_meetings, deadline
from kronoberg.analysis.guidelines import strategy
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import DeadlineRule, StrategyItem
from kronoberg.domain.words import RuleKind, StrategyPart
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables

NOTHING = (
    "Uppgifterna har varken strategins reseregel eller uppförandekod. Internationella funktionen för in dem i tabellen "
    "Strategins delar."
)
INTRODUCTION = "Vad strategin begär av den som reser för regionen, med våra ord. Utskriften ryms på en A4."
_PARTS = (
    ("Innan du reser", StrategyPart.TRAVEL_RULE),
    ("Under resan, och när gäster kommer hit", StrategyPart.CODE_OF_CONDUCT),
)
_AFTER = "När du är hemma"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the checklist: its heading, where in the strategy it stands, and its points as title and text."""

    heading: str
    where: str
    points: tuple[tuple[str, str], ...]


def sections(book: Book, today: dt.date) -> tuple[Section, ...]:
    """The checklist in the order of a journey; parts that the dataset lacks are left out."""
    found = [
        Section(heading, _where(items), tuple((row.title, _text(row)) for row in items))
        for heading, part in _PARTS
        if (items := strategy.items(book, part))
    ]
    rules = deadline.rules_of(book, RuleKind.TRIP_REPORT)
    if rules:
        where = _where(rules)
        points = tuple((row.title, _next_meeting(book, today)) for row in rules)
        found.append(Section(_AFTER, where, points))
    return tuple(found)


def sources_table(book: Book) -> Table:
    """The section of the strategy and the document behind each point."""
    rows: list[StrategyItem | DeadlineRule] = [row for _, part in _PARTS for row in strategy.items(book, part)]
    lines = [
        {"Uppgift": row.title, "Avsnitt": row.section, **cell.document_cells(book.sources[row.source_id])}
        for row in [*rows, *deadline.rules_of(book, RuleKind.TRIP_REPORT)]
    ]
    return tables.of_sources(lines, "Checklista", why=NOTHING)


def _text(row: StrategyItem) -> str:
    return f"{row.text} Strategin säger {row.modality.word}." if row.modality is not None else row.text


def _where(rows: tuple[StrategyItem, ...] | tuple[DeadlineRule, ...]) -> str:
    return f"Strategins avsnitt: {swedish.enumeration(dict.fromkeys(row.section for row in rows))}."


def _next_meeting(book: Book, today: dt.date) -> str:
    """When the board meets next, so that a delegate knows when the report is due."""
    days = [board_meetings.meeting_day(row) for row in board_meetings.of_the_board(book)]
    coming = next(((day, preliminary) for day, preliminary in days if day >= today), None)
    if coming is None:
        return "När regionstyrelsen sammanträder härnäst finns inte i uppgifterna."
    day, preliminary = coming
    return f"Regionstyrelsens nästa sammanträde är {cell.day(day, preliminary=preliminary)}."
