"""Chapter 7, and the assignments of chapter 11: what each collaboration gave, aimed at, risks, and what to do next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kronoberg.analysis.collaborations import agreements, story
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.words import Kind, SubjectKind, TextPart
from kronoberg.report.chapters import fact_words as report_fact_words
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.fact_words import Fact
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Points, Text, Written
from kronoberg.topics.overview import words as describe

_COMMENTED = (SubjectKind.COLLABORATION, SubjectKind.BODY)
"""What a comment may be about to stand here; those on figures and goals stand beside them."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of one collaboration, and what nobody has told, as it is called in a sentence."""

    owner: Collaboration
    blocks: tuple[Block, ...]
    lacking: tuple[str, ...]


def collaborations(m: Material) -> Iterator[Block]:
    """Every collaboration of the year; what all of them lack is said once."""
    rows = m.picture.collaborations.rows
    if not rows:
        yield Gap(describe.NONE_EXPECTED.format(year=m.year))
        return
    yield from of_rows(m, rows, who=report_words.COLLABORATIONS)


def of_rows(m: Material, rows: Iterable[YearRow], *, who: str) -> Iterator[Block]:
    """A part for each collaboration or assignment, in the order given; `who` says which they are."""
    told = [_told(m, row.collaboration) for row in rows]
    common = [name for name in told[0].lacking if len(told) > 1 and all(name in each.lacking for each in told)]
    if common:
        yield Gap(report_words.missing_for_all(common, who=who))
    for each in told:
        yield Heading(each.owner.label, level=2)
        yield from each.blocks
        if rest := [name for name in each.lacking if name not in common]:
            yield Gap(report_words.missing(rest))


def _told(m: Material, owner: Collaboration) -> _Told:
    told, key = story.story(m.book, owner), owner.collaboration_id
    facts = _facts(m, owner, told)
    results = tuple(_results(m, told))
    risks, advice = m.written(TextPart.RISK, key), m.written(TextPart.RECOMMENDATION, key)
    blocks = (
        *((Text(owner.purpose),) if owner.purpose else ()),
        *_points(facts),
        *results,
        *_titled(report_words.RISK, risks),
        *_titled(report_words.RECOMMENDATION, advice),
        *_titled(report_words.COMMENTS, _comments(m, told)),
    )
    written = zip((owner.purpose, results, risks, advice), report_fact_words.written_parts(m.year), strict=True)
    lacking = (*(fact.lacking for fact in facts if not fact.text), *(name for found, name in written if not found))
    return _Told(owner, blocks, lacking)


def _points(facts: Iterable[Fact]) -> tuple[Block, ...]:
    known = tuple((fact.title, fact.text) for fact in facts if fact.text)
    return (Points(known),) if known else ()


def _facts(m: Material, owner: Collaboration, told: Story) -> tuple[Fact, ...]:
    """What the register, the plan and the judgements say."""
    goals = [goal for goal in told.goals if goal.year == m.year]
    states = [state for state in m.states if state.collaboration == owner]
    themes = report_fact_words.themes(told.themes, m.year)
    facts = (
        # That there is no theme is judged under the guidelines.
        *((themes,) if themes.text else ()),
        report_fact_words.strategies(told.strategies),
        report_fact_words.agreement(agreements.latest_in_year(told.agreements, m.year), m.day),
        report_fact_words.goals(goals, m.year, m.day),
        report_fact_words.judged(states),
    )
    # An assignment needs neither agreement nor links to the strategy, and the guidelines are not about it.
    return facts if owner.kind is not Kind.PROGRAMME else tuple(fact for fact in facts if fact.text)


def _results(m: Material, told: Story) -> Iterator[Block]:
    for row in told.results:
        if row.year == m.year:
            yield Heading(report_words.RESULT, level=3)
            yield Written(row.text, row.author or "")
            yield Text(report_fact_words.evidence(row))


def _titled(heading: str, written: tuple[Written, ...]) -> tuple[Block, ...]:
    return (Heading(heading, level=3), *written) if written else ()


def _comments(m: Material, told: Story) -> tuple[Written, ...]:
    found = [row for row in told.comments if row.subject in _COMMENTED and _is_of_the_year(row, m.year)]
    return material.comments((report_fact_words.subject(row), row) for row in found)


def _is_of_the_year(row: Comment, year: int) -> bool:
    """Whether a comment is about the year; one about no year is where it was written in it."""
    return row.year == year or (row.year is None and row.written_on.year == year)
