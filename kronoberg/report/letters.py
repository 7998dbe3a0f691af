"""The letters to the board (tjänsteskrivelser) that go with the April report and the action plan.

A person's words stand as they were written. The program adds the head, the totals and what is missing.
"""

import datetime as dt

from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview import overview
from kronoberg.analysis.plan import coming_plan
from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind, RuleKind, TextPart
from kronoberg.report import letter_words
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Gap, Heading, Note, Points, Text
from kronoberg.topics.documents import written_words
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.documents.written import Desk
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import document_words as plan_document_words


def report_letter(book: Book, year: int, today: dt.date, imprint: Imprint) -> Document:  # noqa: ARG001  every document is asked for in the same way
    """The letter that goes with the report on a year's figures."""
    desk = Desk(book, DocumentKind.REPORT, year)
    picture = overview.year_overview(book, year)
    gross = picture.everything.costs.gross
    finances: list[Block] = [
        Facts(f"Kostnad och arbetsinsats {year}", letter_words.year_totals(picture)),
        Text(describe.year_sentences(picture)),
        Note(letter_words.where_from(describe.source_line(book, gross.sources))),
    ]
    matter = (*_rule(book, RuleKind.REPORT), Text(letter_words.report_period(year)))
    return _letter(desk, imprint, letter_words.report_title(year), matter=matter, finances=tuple(finances))


def plan_letter(
    book: Book,
    year: int,
    today: dt.date,  # noqa: ARG001  as above
    imprint: Imprint,
    *,
    index: PriceIndex | None = None,
) -> Document:
    """The letter that goes with a year's action plan; `index` as for the plan itself."""
    desk = Desk(book, DocumentKind.PLAN, year)
    found = coming_plan.coming_plan(book, year, index)
    finances = tuple(Text(sentence) for sentence in letter_words.plan_totals(found))
    matter = (*_rule(book, RuleKind.PLAN), Text(plan_document_words.standing(found)))
    return _letter(desk, imprint, plan_document_words.title(year), matter=matter, finances=finances)


def _rule(book: Book, kind: RuleKind) -> tuple[Block, ...]:
    words = written_words.rule(book, kind)
    return (Text(words),) if words else ()


def _letter(
    desk: Desk, imprint: Imprint, about: str, *, matter: tuple[Block, ...], finances: tuple[Block, ...]
) -> Document:
    region = desk.book.dataset.region
    blocks: tuple[Block, ...] = (
        Heading("Förslag till beslut"),
        desk.listed(TextPart.PROPOSAL, numbered=True),
        Heading("Sammanfattning"),
        *desk.said(TextPart.SUMMARY),
        Heading("Ärendet"),
        *desk.said(TextPart.MATTER),
        *matter,
        Heading("Ekonomiska konsekvenser"),
        *desk.said(TextPart.FINANCES),
        *finances,
        *_perspectives(desk),
        *_basis(desk),
        Heading("Beslutet skickas till"),
        desk.listed(TextPart.RECEIVER, numbered=False),
        Heading("Underskrift"),
        Facts("", letter_words.signature(desk.head)),
    )
    return Document(
        title=f"{letter_words.LETTER}: {about}",
        subtitle="",
        region=region,
        blocks=(*_note_on_gaps(desk, blocks), *blocks),
        running_head=f"{region}. {letter_words.LETTER}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        head=desk.fields,
        warning=imprint.warning,
        keywords=(letter_words.LETTER.lower(), desk.document.word, str(desk.year)),
        tight=True,
    )


def _note_on_gaps(desk: Desk, blocks: tuple[Block, ...]) -> tuple[Note, ...]:
    """Where what is missing is written, said once for the whole letter."""
    absent = any(isinstance(block, Gap) for block in blocks) or any(value == cell.MISSING for _, value in desk.fields)
    return (Note(written_words.WHERE_WRITTEN[desk.document]),) if absent else ()


def _perspectives(desk: Desk) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading("Perspektiv")]
    for name, part in letter_words.PERSPECTIVES:
        blocks += [Heading(name, level=2), *desk.said(part)]
    return tuple(blocks)


def _basis(desk: Desk) -> tuple[Block, ...]:
    """What the decision rests on: the letter itself first, then what a person has listed."""
    memo = ("", letter_words.memo(desk.head))
    listed = desk.listed(TextPart.BASIS, numbered=True)
    if isinstance(listed, Gap):
        return Heading("Beslutsunderlag"), Points((memo,), numbered=True), listed
    return Heading("Beslutsunderlag"), Points((memo, *listed.items), numbered=True)
