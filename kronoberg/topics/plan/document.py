"""The action plan for a year (handlingsplan): goals, resources, what is asked for, who answers, what is missing.

What the data says is decided stands as budget. Where nothing is decided the draft's calculations stand, each in full
and told apart: they are nobody's budget.
"""

import datetime as dt
from collections.abc import Collection

from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.plan.action_plan import Plan
from kronoberg.analysis.plan.coming_plan import ComingPlan, coming_plan
from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.show import source_list
from kronoberg.show.blocks import Block, Document, Heading, Note, Points, Text, points
from kronoberg.topics.documents import finished, written_words
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.documents.written import Desk
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import document_tables as plan_document_tables
from kronoberg.topics.plan import document_words as plan_document_words
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.plan import words as plan_words


def plan(
    book: Book,
    year: int,
    today: dt.date,  # noqa: ARG001  every document is asked for in the same way
    imprint: Imprint,
    *,
    index: PriceIndex | None = None,
    accepted: Collection[str] = (),
) -> Document:
    """The plan for a year.

    Parameters
    ----------
    index
        What the calculations raise costs in kronor with; None for not at all.
    accepted
        The keys of the draft's lines that a person has accepted on the screen.
    """
    desk, found = Desk(book, DocumentKind.PLAN, year), coming_plan(book, year, index)
    region, title = book.dataset.region, plan_document_words.title(year)
    # A decided plan is no draft, whether or not its figures are locked.
    is_draft = not imprint.edition and found.decision is None
    made = Document(
        title=title,
        subtitle=f"{region}. {plan_document_words.subtitle(found)}",
        region=region,
        blocks=_blocks(desk, found, accepted, is_draft=is_draft),
        running_head=f"{region}. Handlingsplan {year}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        keywords=("handlingsplan", "internationellt arbete", str(year)),
        trace=imprint.trace,
    )
    return finished.document(made, is_draft=is_draft)


def _blocks(desk: Desk, found: ComingPlan, accepted: Collection[str], *, is_draft: bool) -> tuple[Block, ...]:
    book = desk.book
    return (
        desk.head_facts(),
        Text(plan_document_words.standing(found)),
        _chapter("Sammanfattning"),
        *desk.said(TextPart.SUMMARY),
        *map(Text, plan_document_words.known(found)),
        _chapter("Förslag till beslut"),
        desk.listed(TextPart.PROPOSAL, numbered=True),
        _chapter("Mål"),
        *_goals(book, found),
        _chapter("Resurser"),
        *_resources(found),
        *_calculations(book, found, accepted),
        _chapter("Ansvar"),
        *_responsibilities(book, found),
        # What a decided plan lacks is nothing to decide on.
        *((_chapter("Det som saknas"), *_missing(desk, found)) if is_draft else ()),
        _chapter("Källor"),
        *_sources(book, found),
    )


def _chapter(title: str) -> Heading:
    return Heading(title, series="chapter")


def _goals(book: Book, found: ComingPlan) -> tuple[Block, ...]:
    """The goals by priority area; without any, those of the year before to be tried again."""
    if not found.plan.everything.goals:
        return _goals_to_try(book, found)
    blocks: list[Block] = []
    for area in found.plan.areas:
        if area.goals:
            blocks += [Heading(plan_words.area_name(area), level=2), plan_tables.goals_table(book, area, found.year)]
    return tuple(blocks)


def _goals_to_try(book: Book, found: ComingPlan) -> tuple[Block, ...]:
    gap, told = Text(plan_words.no_goals(found.year)), Text(plan_words.goals_to_try(found.draft))
    if not found.draft.plan.everything.goals:
        return gap, told
    return (
        gap,
        Heading(plan_document_words.goals_to_try(found.year), level=2),
        told,
        plan_document_tables.goals_to_try_table(book, found),
    )


def _resources(found: ComingPlan) -> tuple[Block, ...]:
    return (
        Heading("Budget och arbetsinsats per samarbete", level=2),
        plan_document_tables.resources_table(found),
        Note(plan_document_words.of_resources(found)),
    )


def _calculations(book: Book, found: ComingPlan, accepted: Collection[str]) -> tuple[Block, ...]:
    """The draft's calculations for those that have no budget, with everything they assume."""
    if not found.without_budget:
        return ()
    blocks: list[Block] = [
        Heading("Uträkningar för dem som saknar budget", level=2),
        Text(plan_document_words.NOT_DECIDED),
    ]
    if whom := plan_document_words.whom_calculated(found):
        blocks.append(Text(whom))
    blocks.append(Text(plan_document_words.calculated_sentence(found, len(accepted))))
    if found.draft.lines:
        blocks.append(plan_document_tables.calculations_table(found, accepted))
    if found.draft.assumptions:
        blocks += [Heading("Antaganden", level=2), plan_tables.assumptions_table(book, found.draft)]
    elif found.draft.lines:
        blocks.append(Text(plan_document_words.NOTHING_ASSUMED.format(year=found.draft.base_year)))
    return tuple(blocks)


def _responsibilities(book: Book, found: ComingPlan) -> tuple[Block, ...]:
    rule = plan_words.who_decides(book)
    answer = plan_document_words.responsible(found)
    return (*((Text(rule),) if rule else ()), *((Points(answer),) if answer else ()))


def _missing(desk: Desk, found: ComingPlan) -> tuple[Block, ...]:
    head = () if desk.head is not None else (written_words.HEAD,)
    unwritten = plan_document_words.unwritten((*desk.unwritten((TextPart.SUMMARY, TextPart.PROPOSAL)), *head))
    sentences = tuple(filter(None, (*plan_document_words.missing(found), unwritten)))
    return (points(sentences),) if sentences else (Text(plan_document_words.NOTHING_MISSING),)


def _sources(book: Book, found: ComingPlan) -> tuple[Block, ...]:
    """The documents behind goals, budgets, calculations and the figures of the year before."""
    year, before = found.year, found.year - 1
    tried = Plan(before, ()) if found.plan.everything.goals else found.draft.plan
    used = [
        (f"mål och budget {year}", plan_tables.sources_table(book, found.plan, found.rows)),
        (plan_document_words.tried_from(found), plan_tables.sources_table(book, tried, (), found.draft)),
        (f"kostnad och arbetsinsats {before}", tables.sources_table(book, found.before.everything.rows)),
    ]
    if found.effort_budgets:
        used.append((f"avsatt arbetsinsats {year}", plan_document_tables.effort_sources_table(book, found)))
    shown = source_list.documents_table(used)
    if shown is None:
        return (Text(plan_document_words.NO_SOURCES),)
    return (shown,)
