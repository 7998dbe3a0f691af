"""What to decide and what is late in words: one line each, with the day and where it is seen."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kronoberg.analysis.coverage.notices import OF_THE_DAY, Kind, Notice
from kronoberg.analysis.deadlines.agenda import Agenda
from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.analysis.plan import action_plan
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import Assessment, DeadlineState, RuleKind
from kronoberg.show import inside
from kronoberg.show.front_html import AgendaItem
from kronoberg.topics.coverage import notice_words
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.topics.plan import words as plan_words

HEADING = "Att besluta och försenat"
NOTHING = "Inget att besluta och inget försenat enligt uppgifterna."
WHEEL = "Allt i årshjulet"
TO_KNOW = "Att notera om siffrorna"
_NOW = "nu"
_TOLD_ABOVE = (Kind.YEARS_WITHOUT_FIGURES, Kind.COST_MISSING, Kind.COST_PARTIAL, Kind.UNCLEAR)
"""What stands on the agenda, or in the line on how sure the year's cost is (`front_words.how_sure`)."""


def items(book: Book, found: Agenda) -> tuple[AgendaItem, ...]:
    """Every line: what is late first, then what may be, what comes up, and how agreements and guidelines stand."""
    return (
        *_late(book, found.late),
        *(_item(book, row, _unknown(book, row)) for row in found.unknown),
        *(_item(book, row, _coming(book, row)) for row in found.coming),
        *_ended(found.notices),
        *_vacant(found.vacant),
        *_guidelines(found.notices),
        *_silent(found.notices),
    )


def _late(book: Book, rows: Iterable[Deadline]) -> Iterable[AgendaItem]:
    """What is late; several reports of meetings are one line, as they are one task."""
    every = tuple(rows)
    reports = [row for row in every if row.kind is RuleKind.TRIP_REPORT]
    for row in every:
        if row.kind is not RuleKind.TRIP_REPORT:
            undone = "avtalet är inte utvärderat" if row.kind is RuleKind.EVALUATION else "är inte klart"
            yield _item(book, row, f"{_subject(book, row)}: {undone}")
        elif row is reports[0]:
            one = f"Återrapporten från {row.title} är inte lämnad"
            many = f"{len(reports)} återrapporter är inte lämnade"
            item = _item(book, row, one if len(reports) == 1 else many)
            yield item if len(reports) == 1 else replace(item, address=inside.address(row.page, {}))


def _item(book: Book, row: Deadline, words: str) -> AgendaItem:
    return AgendaItem(_when(row), words, _address(book, row), late=row.state is DeadlineState.LATE)


def _address(book: Book, row: Deadline) -> str:
    """Where it is seen: of a plan that the data does not have yet, the wheel of the year in which it is decided."""
    if row.kind is RuleKind.PLAN and row.about_year not in action_plan.plan_years(book):
        return wheel(row.due.year)
    return inside.address(row.page, deadline_words.text(book, row).choices)


def wheel(year: int) -> str:
    """The address of a year's wheel."""
    return inside.address("plan", {"del": plan_words.Part.WHEEL, deadline_words.YEAR_IN_ADDRESS: str(year)})


def _when(row: Deadline) -> str:
    """The day, or the month where only that is known; the year where the rule names no month either."""
    if row.kind is RuleKind.FOLLOW_UP and row.rule is not None and row.rule.month is None:
        return str(row.due.year)
    return swedish.month(row.due) if row.preliminary else str(row.due)


def _unknown(book: Book, row: Deadline) -> str:
    return f"{_subject(book, row)}: {row.kind.facts.unknown}"


def _coming(book: Book, row: Deadline) -> str:
    subject = _subject(book, row)
    return {
        RuleKind.PLAN: f"{subject} ska beslutas",
        RuleKind.REPORT: f"{subject} ska lämnas",
        RuleKind.FOLLOW_UP: f"{subject} ska följas upp",
        RuleKind.EVALUATION: f"{subject}: avtalet ska utvärderas före en förlängning",
        RuleKind.AGREEMENT_END: f"{subject}: avtalet går ut",
        RuleKind.MANDATE_END: f"{subject} går ut{_appointments(row)}",
        RuleKind.TRIP_REPORT: f"{subject} ska lämnas",
    }[row.kind]


def _subject(book: Book, row: Deadline) -> str:
    """What falls due, without a verb; of an agreement whom it is with, for its title may be long."""
    return {
        RuleKind.PLAN: f"Handlingsplanen {row.about_year}",
        RuleKind.REPORT: f"Rapporten om {row.about_year}",
        RuleKind.FOLLOW_UP: "Strategin",
        RuleKind.EVALUATION: deadline_words.collaboration(book, row) or row.title,
        RuleKind.AGREEMENT_END: deadline_words.collaboration(book, row) or row.title,
        RuleKind.MANDATE_END: "Mandatperioden",
        RuleKind.TRIP_REPORT: f"Återrapporten från {row.title}",
    }[row.kind]


def _appointments(row: Deadline) -> str:
    return f", och {swedish.counted(row.appointments, 'uppdrag', 'uppdrag')} med den" if row.appointments else ""


def _ended(found: Iterable[Notice]) -> Iterable[AgendaItem]:
    for notice in found:
        if notice.kind is Kind.AGREEMENT_ENDED and notice.agreement is not None:
            text = notice_words.text(notice)
            when = str(notice.agreement.valid_to)
            words = f"{notice.agreement.title} har gått ut utan nytt avtal"
            yield AgendaItem(when, words, inside.address(text.page, text.choices), late=True)


def _vacant(count: int) -> Iterable[AgendaItem]:
    if count:
        words = swedish.counted(count, "vakant plats", "vakanta platser")
        yield AgendaItem(_NOW, words, inside.address("foretradare", {}))


_STATES: Mapping[Kind, Assessment] = {
    Kind.GUIDELINE_NOT_MET: Assessment.NOT_MET,
    Kind.GUIDELINE_PARTLY_MET: Assessment.PARTLY,
    Kind.GUIDELINE_NOT_ASSESSED: Assessment.NOT_ASSESSED,
}


def _guidelines(found: Iterable[Notice]) -> Iterable[AgendaItem]:
    """How the guidelines stand today, in one line."""
    mine = [notice for notice in found if notice.kind in _STATES]
    if mine:
        told = swedish.enumeration(swedish.counted(row.count, *_STATES[row.kind].facts.forms) for row in mine)
        words = f"Riktlinjer: {told}, av {mine[0].total}"
        yield AgendaItem(_NOW, words, inside.address("plan", {"del": "guidelines"}))


def _silent(found: Iterable[Notice]) -> Iterable[AgendaItem]:
    for notice in found:
        if notice.kind is Kind.YEARS_WITHOUT_FIGURES:
            years = swedish.enumeration(map(str, notice.years))
            yield AgendaItem(
                _NOW, f"Siffror för {years} är inte införda", inside.address("kallor", {"del": "coverage"})
            )


def to_know(found: Iterable[Notice]) -> tuple[AgendaItem, ...]:
    """What else to know of a year's figures: all that is not told above."""
    texts = [notice_words.text(notice) for notice in found if notice.kind not in (*OF_THE_DAY, *_TOLD_ABOVE)]
    return tuple(AgendaItem("", text.sentence, inside.address(text.page, text.choices)) for text in texts)
