"""Every fact of the region's two documents is in the data, and a reader meets it.

The documents are no part of the project. Their facts are listed by hand, in the documents' own order, in
`tests/seeds/`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.costs import evidence
from kronoberg.analysis.overview import overview
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import cells_of
from kronoberg.domain.words import StrategyPart
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.collaborations import register_words, story_tables, story_words
from kronoberg.topics.costs import evidence_words
from kronoberg.topics.coverage import about_tables
from kronoberg.topics.coverage import words as coverage_words
from tests import datasets, shown_tables
from tests.seeds import appendix_3, strategy, web
from tests.seeds.facts import Section

TODAY = dt.date(2026, 11, 21)
YEAR = 2024
STRATEGY = "strategin"
WEB = "webbsidan"
SEEDS: dict[str, dict[str, Section]] = {
    WEB: web.SECTIONS,
    STRATEGY: strategy.SECTIONS | appendix_3.SECTIONS,
}
EVERY = [
    (f"{seed}, {section}: {fact.where}: {fact.words}", fact)
    for seed, sections in SEEDS.items()
    for section, facts in sections.items()
    for fact in facts
]


def readable(text: object) -> str:
    return str(text).replace("\u00a0", " ").casefold()


@cache
def rows(table: str) -> tuple[tuple[frozenset[str], str], ...]:
    """The rows of a table: the cells of each, and all that it says, with the names of the persons it points at."""
    book = datasets.real()
    names = {person.person_id: person.name for person in book.rows("persons")}
    found = []
    for row in book.rows(table):
        cells = list(cells_of(BY_NAME[table], row).values())
        said = [*cells, names.get(getattr(row, "person_id", ""), "")]
        found.append((frozenset(cells), readable("\n".join(said))))
    return tuple(found)


@cache
def page(name: str) -> str:
    """What a page tells, from the tables and sentences that it is made of."""
    return readable("\n".join(flat(about() if name == "om" else told(name))))


def flat(parts: object) -> Iterable[str]:
    """Every text in what is nested, dataclasses too."""
    if is_dataclass(parts) and not isinstance(parts, type):
        parts = [getattr(parts, field.name) for field in fields(parts)]
    if isinstance(parts, Iterable) and not isinstance(parts, str):
        for part in parts:
            yield from flat(part)
    else:
        yield str(parts)


def about() -> Iterable[object]:
    """The page Källor och metod on the strategy."""
    book = datasets.real()
    for part in StrategyPart:
        yield from about_tables.points(book, part)
    for table in (about_tables.guidelines_table(book), about_tables.responsibilities_table(book)):
        yield from (*shown_tables.words(table).index, *shown_tables.words(table).to_numpy().ravel())


def told(collaboration_id: str) -> Iterable[object]:
    """A collaboration's page and its file, and what stands behind its figures on the page Pengar och tid, of 2024."""
    book = datasets.real()
    owner = book.collaborations[collaboration_id]
    found, picture = story.story(book, owner), overview.year_overview(book, YEAR)
    shown = next(iter(picture.rows_of(collaboration_id)), None)
    yield from (owner.purpose, register_words.since(owner))
    yield from story_tables.facts(register.entry(book, owner, YEAR), shown)
    yield from story_words.lists(found)
    yield from story_words.names(found.names)
    yield from coverage_words.in_words(book, found.issues)
    yield from export_register.of_collaboration(book, collaboration_id).rows
    made = [
        story_tables.members_table(found.members),
        story_tables.agreements_table(found, TODAY),
        story_tables.decisions_table(found.decisions),
        story_tables.figures_sources_table(book, [picture], collaboration_id),
    ]
    for table in made:
        if table is not None:
            yield from (*shown_tables.words(table).index, *shown_tables.words(table).to_numpy().ravel())
    if shown is not None:
        yield from map(evidence_words.note, evidence.behind(book, shown.cost))


def test_each_fact_stands_in_the_data_and_a_reader_meets_it(subtests: pytest.Subtests) -> None:
    for name, fact in EVERY:
        with subtests.test(name):
            table, *cells = fact.where.split()
            wanted = [readable(words) for words in fact.words.split("|")]
            fitting = [said for found, said in rows(table) if found.issuperset(cells)]
            assert fitting, f"ingen rad i {fact.where}"
            assert any(all(words in said for words in wanted) for said in fitting), (
                f"{fact.words} saknas i {fact.where}"
            )
            if fact.page:
                shown = [readable(words) for words in (fact.shown or fact.words).split("|")]
                assert [words for words in shown if words not in page(fact.page)] == []


def test_no_section_of_the_documents_is_left_out_and_no_fact_is_listed_twice() -> None:
    assert list(SEEDS[WEB]) == [
        "Internationella samarbeten",
        "Euroregion Baltic (ERB)",
        "Småland Blekinge Halland South Sweden",
        "Smålands Shanghaikontor",
        "Staden Suzhou",
        "Senast uppdaterad",
    ]
    assert list(SEEDS[STRATEGY]) == [
        "Inledning",
        "Syfte",
        "Vision",
        "Prioriterade områden",
        "Ansvarsfördelning",
        "Uppföljning",
        "Riktlinjer för internationell samverkan",
        "Resor vid internationellt arbete",
        "Bilaga 1",
        "Bilaga 2",
        "Bilaga 3, Småland-Blekinge-Halland South Sweden",
        "Bilaga 3, Euroregion Baltic (ERB)",
        "Bilaga 3, EU-program (finansieringsverktyg)",
        "Bilaga 3, Energy Cities",
    ]
    for sections in SEEDS.values():
        for facts in sections.values():
            assert len(set(facts)) == len(facts) > 0


def test_every_item_of_the_strategy_is_among_the_facts() -> None:
    listed = {
        fact.where.split()[1] for facts in SEEDS[STRATEGY].values() for fact in facts if "strategy " in fact.where
    }
    assert {item.item_id for item in datasets.real().rows("strategy")} == listed


def test_every_fact_about_a_collaboration_is_among_the_facts_listed() -> None:
    listed = [
        [readable(words) for words in fact.words.split("|")]
        for sections in SEEDS.values()
        for facts in sections.values()
        for fact in facts
        if fact.where.startswith("collaboration_facts ")
    ]
    unlisted = [
        said for _, said in rows("collaboration_facts") if not any(all(w in said for w in each) for each in listed)
    ]
    assert unlisted == []
