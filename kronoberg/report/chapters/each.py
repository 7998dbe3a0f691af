"""Each collaboration in half a page: what for, cost, effort, seats, what it gave, risks and a recommendation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kronoberg.analysis.collaborations import agreements, story
from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.words import Kind, SubjectKind, TextPart
from kronoberg.report.chapters import fact_words as report_fact_words
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.fact_words import Fact
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Facts, Gap, Heading, Text
from kronoberg.topics.overview import words as describe

_COMMENTED = (SubjectKind.COLLABORATION, SubjectKind.BODY)
"""What a comment may be about to stand here; those on figures and goals stand beside them."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of one collaboration, and what nobody has written, as it is called in a list."""

    owner: Collaboration
    facts: tuple[Fact, ...]
    lacking: tuple[str, ...]


def collaborations(m: Material) -> Iterator[Block]:
    """Every collaboration of the year; what all of them lack is marked once."""
    rows = m.picture.collaborations.rows
    if not rows:
        yield Text(describe.NONE_EXPECTED.format(year=m.year))
        return
    yield from of_rows(m, rows, who=report_words.COLLABORATIONS)
    if outside := describe.outside_totals(m.picture):
        yield Text(outside)


def of_rows(m: Material, rows: Iterable[YearRow], *, who: str) -> Iterator[Block]:
    """A part for each collaboration or assignment, in the order given; `who` says which they are."""
    told = [_told(m, row) for row in rows]
    common = [name for name in told[0].lacking if len(told) > 1 and all(name in each.lacking for each in told)]
    if common:
        yield Gap(report_words.missing_for_all(common, who=who))
    for each in told:
        yield Heading(each.owner.label, level=2)
        if each.owner.purpose:
            yield Text(each.owner.purpose, leads=True)
        yield Facts("", tuple((fact.title, fact.text) for fact in each.facts if fact.text))
        if rest := [name for name in each.lacking if name not in common]:
            yield Gap(report_words.missing(rest))


def _told(m: Material, row: YearRow) -> _Told:
    owner = row.collaboration
    told, shown, key = story.story(m.book, owner), m.brief(owner), owner.collaboration_id
    written = [
        report_fact_words.written(title, m.written(part, key))
        for title, part in ((report_words.RISK, TextPart.RISK), (report_words.RECOMMENDATION, TextPart.RECOMMENDATION))
    ]
    gave = report_fact_words.gave(shown)
    facts = (*_figures(m, row, shown), *_steering(m, owner, told), gave, *written, *_comments(m, told))
    lacking = ([] if owner.purpose else [report_fact_words.PURPOSE]) + [
        fact.lacking for fact in (gave, *written) if fact.lacking
    ]
    return _Told(owner, facts, tuple(lacking))


def _figures(m: Material, row: YearRow, shown: Brief) -> Iterator[Fact]:
    """Cost, what comes back, effort and seats."""
    yield report_fact_words.cost(row, m.year)
    yield report_fact_words.income(row)
    yield report_fact_words.effort(row)
    yield report_fact_words.seats(shown, m.answer.front)


def _steering(m: Material, owner: Collaboration, told: Story) -> Iterator[Fact]:
    """What the register, the plan and the judgements say."""
    yield report_fact_words.themes(told.themes, m.year)
    yield report_fact_words.strategies((*told.areas, *told.strategies))
    if owner.kind is not Kind.PROGRAMME:
        yield report_fact_words.agreement(agreements.latest_in_year(told.agreements, m.year), m.day)
    yield report_fact_words.goals([goal for goal in told.goals if goal.year == m.year], m.year, m.day)
    yield report_fact_words.judged([state for state in m.states if state.collaboration == owner])


def _comments(m: Material, told: Story) -> Iterator[Fact]:
    found = [row for row in told.comments if row.subject in _COMMENTED and _is_of_the_year(row, m.year)]
    for row in found:
        yield Fact(f"Kommentar, {row.subject.word}", row.text)


def _is_of_the_year(row: Comment, year: int) -> bool:
    """Whether a comment is about the year; one about no year is where it was written in it."""
    return row.year == year or (row.year is None and row.written_on.year == year)
