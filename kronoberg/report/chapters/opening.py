"""Chapters 0–3: about the document, the summary, the assignment and who steers it, the collaborations in short."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations import register
from kronoberg.analysis.collaborations.register import Standing
from kronoberg.analysis.coverage import notices
from kronoberg.analysis.coverage.notices import Kind, Notice
from kronoberg.analysis.deadlines import yearly as yearly_deadlines
from kronoberg.analysis.seats import history as seat_history
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import StrategyPart, TextPart
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Facts, Gap, Heading, Note, Points, Text
from kronoberg.topics.collaborations import register_tables, register_words, story_tables
from kronoberg.topics.coverage import about_tables, about_words, gap_tables, gap_words, notice_words
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import words as seat_words

_SAID_ELSEWHERE = (
    # Stand in the list of what is missing, with everything else that is.
    Kind.COST_MISSING,
    Kind.COST_PARTIAL,
    Kind.REIMBURSEMENT_MISSING,
    Kind.EFFORT_MISSING,
    # Stand in the sentence about what is outside the totals.
    Kind.UNCLEAR,
    # Are of the day on which the report is made; the report tells of its year's end.
    Kind.GUIDELINE_NOT_MET,
    Kind.GUIDELINE_PARTLY_MET,
    Kind.GUIDELINE_NOT_ASSESSED,
    # Are about other years than the report's.
    Kind.YEARS_WITHOUT_FIGURES,
)


def about_the_document(m: Material) -> Iterator[Block]:
    """The fields of the head, and what the report is made from."""
    made = m.imprint
    origin = report_words.origin(m.day, made.edition, made.revision, made.made_at)
    yield Facts(report_words.HEAD, (*report_words.head(m.head, m.gaps.responsible), *origin))


def summary(m: Material) -> Iterator[Block]:
    """One page: what a person wrote, the totals with their change, what to decide and notice, what is missing."""
    yield from m.written(TextPart.SUMMARY) or (Gap(report_words.NO_SUMMARY),)
    yield Facts(report_words.KEY_FIGURES, report_words.key_figures(m.picture))
    yield Text(describe.year_sentences(m.picture))
    yield Points(tuple(zip(report_words.IN_SHORT, _in_short(m), strict=True)))
    found = [notice for notice in notices.notices(m.book, m.picture, today=m.day) if notice.kind not in _SAID_ELSEWHERE]
    decisions = [notice for notice in found if notice.kind in notices.DECISIONS]
    others = [notice for notice in found if notice.kind not in notices.DECISIONS]
    proposals = tuple(("", proposal.text) for proposal in m.written(TextPart.PROPOSAL))
    yield from _listed(report_words.TO_DECIDE, (*proposals, *_sentences(decisions)))
    yield from _listed(report_words.TO_NOTICE, (*_sentences(others), *_not_met(m)))
    yield from _missing(m)


def _in_short(m: Material) -> tuple[str, ...]:
    told = {row.collaboration_id for row in m.book.rows("results") if row.year == m.year}
    of_year = [row.collaboration.collaboration_id for row in m.picture.collaborations.rows]
    goals = plan_words.summary(m.book, m.plan, m.day) if m.plan.everything.goals else plan_words.no_goals(m.year)
    chairs = seat_history.chairmanships(m.book)
    return (
        report_words.results_told(len(told.intersection(of_year)), len(of_year), m.year),
        goals,
        guideline_words.summary(m.book, m.states, m.day),
        seat_words.in_short(m.book, m.political, chairs, PartialDate(str(m.year)), m.day),
    )


def _sentences(found: Sequence[Notice]) -> tuple[tuple[str, str], ...]:
    return tuple(("", notice_words.text(notice).sentence) for notice in found)


def _not_met(m: Material) -> Iterator[tuple[str, str]]:
    """The guidelines that are not met or met in part; why stands in the chapter about them."""
    return (("", f"{title}.") for title, _ in guideline_words.not_met(m.states))


def _listed(heading: str, points: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    if points:
        yield Heading(heading, level=2)
        yield Points(points)


def _missing(m: Material) -> Iterator[Block]:
    yield Heading(report_words.MISSING, level=2)
    yield Text(gap_words.summary(m.gaps))
    if m.gaps.gaps:
        yield gap_tables.counts_table(m.gaps)
    if unknown := gap_words.not_asked(m.gaps):
        yield Gap(" ".join(unknown))


def steering(m: Material) -> Iterator[Block]:
    """The strategy in short, who answers for what, the plan, the year's decisions, and that programmes stand apart."""
    if not m.book.rows("strategy"):
        yield Gap(about_words.STRATEGY_MISSING)
    else:
        yield Text(report_words.STRATEGY_IN_SHORT)
        yield Points(about_tables.points(m.book, StrategyPart.PURPOSE))
        yield about_tables.responsibilities_table(m.book).without("Innebär")
    decision = yearly_deadlines.plan_decision(m.book, m.year)
    told = plan_words.decided(decision, m.year)
    yield Text(report_words.plan_decided(told, m.year)) if decision is not None else Gap(told)
    if rule := plan_words.who_decides(m.book):
        yield Text(rule)
    yield Text(register_words.PROGRAMMES_APART)
    of_year = [row for row in m.book.rows("decisions") if row.decided_on is not None and row.decided_on.year == m.year]
    if (shown := story_tables.decisions_table(of_year)) is not None:
        yield replace(shown, title=f"Beslut {m.year}")


def collaborations(m: Material) -> Iterator[Block]:
    """What each is for, since when and by which agreement, and what it costs, takes and gives in seats."""
    entries = [each for each in register.register(m.book, m.year).entries if each.standing is Standing.GOING_ON]
    if not entries:
        yield Gap(describe.NONE_EXPECTED.format(year=m.year))
        return
    yield register_tables.report_table(entries, m.year)
    if not m.has_figures:
        yield Gap(report_words.nothing_known(m.year))
        return
    yield register_tables.money_table(m.picture, m.political, statuses=False)
    yield Note(f"{report_words.OWN_FINANCING} {describe.outside_totals(m.picture)}".strip())
