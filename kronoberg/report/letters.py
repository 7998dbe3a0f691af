"""The letters to the board (tjänsteskrivelser) that go with the April report and the action plan.

A person's words stand as they were written. The program adds the head and the year in short.
"""

import datetime as dt

from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.plan import coming_plan
from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind, RuleKind, TextPart
from kronoberg.report import answer as report_answer
from kronoberg.report import letter_words
from kronoberg.show.blocks import Block, Document, Facts, Heading, Points, Text, points
from kronoberg.topics.documents import finished, written_words
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.documents.written import Desk
from kronoberg.topics.plan import document_words as plan_document_words


def report_letter(book: Book, year: int, today: dt.date, imprint: Imprint) -> Document:
    """The letter that goes with the report on a year's figures."""
    desk, day = Desk(book, DocumentKind.REPORT, year), report_day.of(book, year, today)
    found = report_answer.answer(report_day.seen(book, year, day), year, day)
    finances = (Text(f"{found.headline}. {found.how_sure}"), found.block(letter_words.key_figures(year)))
    matter = (*_rule(book, RuleKind.REPORT), Text(letter_words.report_period(year)))
    return _letter(desk, imprint, letter_words.report_title(year), matter=matter, finances=finances)


def plan_letter(
    book: Book,
    year: int,
    today: dt.date,  # noqa: ARG001  every document is asked for in the same way
    imprint: Imprint,
    *,
    index: PriceIndex | None = None,
) -> Document:
    """The letter that goes with a year's action plan; `index` as for the plan itself."""
    desk = Desk(book, DocumentKind.PLAN, year)
    found = coming_plan.coming_plan(book, year, index)
    finances = tuple(Text(sentence) for sentence in letter_words.plan_totals(found))
    title, standing = plan_document_words.title(year), (Text(plan_document_words.standing(found)),)
    return _letter(desk, imprint, title, matter=_rule(book, RuleKind.PLAN), standing=standing, finances=finances)


def _rule(book: Book, kind: RuleKind) -> tuple[Block, ...]:
    words = written_words.rule(book, kind)
    return (Text(words),) if words else ()


def _letter(
    desk: Desk,
    imprint: Imprint,
    about: str,
    *,
    matter: tuple[Block, ...],
    finances: tuple[Block, ...],
    standing: tuple[Block, ...] = (),
) -> Document:
    """A letter; `matter` stands where nobody has written of the matter, `standing` and `finances` always."""
    region = desk.book.dataset.region
    made = Document(
        title=f"{letter_words.LETTER}: {about}",
        subtitle="",
        region=region,
        blocks=(
            Heading("Förslag till beslut"),
            desk.listed(TextPart.PROPOSAL, numbered=True),
            Heading("Sammanfattning"),
            *desk.said(TextPart.SUMMARY),
            Heading("Ärendet"),
            *desk.said(TextPart.MATTER),
            *(() if desk.texts(TextPart.MATTER) else matter),
            *standing,
            Heading("Ekonomiska konsekvenser"),
            *desk.said(TextPart.FINANCES),
            *finances,
            *_perspectives(desk),
            Heading("Beslutsunderlag"),
            _basis(desk, about),
            Heading("Beslutet skickas till"),
            desk.listed(TextPart.RECEIVER, numbered=False),
            Heading("Underskrift"),
            Facts("", letter_words.signature(desk.head), form=True),
        ),
        running_head=f"{region}. {letter_words.LETTER}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        head=desk.fields,
        warning=imprint.warning,
        keywords=(letter_words.LETTER.lower(), desk.document.word, str(desk.year)),
        tight=True,
        trace=imprint.trace,
    )
    return finished.document(made, is_draft=not imprint.edition)


def _perspectives(desk: Desk) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading("Perspektiv")]
    for name, part in letter_words.PERSPECTIVES:
        blocks += [Heading(name, level=2), *desk.said(part)]
    return tuple(blocks)


def _basis(desk: Desk, about: str) -> Points:
    """What the decision rests on: the letter itself first, then what a person has listed, else what it goes with."""
    listed = [row.text for row in desk.texts(TextPart.BASIS)]
    return points([letter_words.memo(desk.head), *(listed or [about])], numbered=True)
