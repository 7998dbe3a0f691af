"""The sheet about one collaboration (samarbetsblad): two pages at most, to decide on joining, extending or leaving.

It has what the collaboration's own page has, cut to the latest; what is left out is counted and stands on the page.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kronoberg.analysis import collaboration_years, overview, register, representation, series, story
from kronoberg.analysis.story import Story
from kronoberg.documents.content import Block, Chart, Document, Facts, Gap, Heading, Note, Points, Text, grid
from kronoberg.documents.imprint import Imprint
from kronoberg.documents.written import Desk
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.present import (
    charts,
    describe,
    palette,
    seat_tables,
    sheet_tables,
    sheet_words,
    shortened,
    source_list,
    story_facts,
    story_tables,
    story_words,
    written_words,
)
from kronoberg.present.tables import ReaderTable

YEARS = 5
ROWS, POINTS, SOURCES = 3, 2, 6
"""How many rows of a table, items of a list and documents fit on the two pages."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every part of the sheet is made from."""

    book: Book
    owner: Collaboration
    told: Story
    year: int
    today: dt.date

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.year - YEARS + 1, self.year + 1))


def sheet(book: Book, collaboration_id: str, year: int, today: dt.date, imprint: Imprint) -> Document:
    """The sheet about one collaboration as it stands in a year.

    Raises
    ------
    LookupError
        When there is no collaboration with that key.
    """
    owner = book.collaborations.get(collaboration_id)
    if owner is None:
        msg = f"no collaboration has the key {collaboration_id!r}"
        raise LookupError(msg)
    found = _Sheet(book, owner, story.story(book, owner), year, today)
    parts = (_short, _money, _seats, _steering, _guidelines, _benefit, _judgement, _sources)
    region = book.dataset.region
    return Document(
        title=sheet_words.title(owner, year),
        subtitle=sheet_words.subtitle(owner),
        region=region,
        blocks=tuple(block for part in parts for block in part(found)),
        running_head=f"{region}. {sheet_words.title(owner, year)}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        keywords=("samarbetsblad", owner.label, str(year)),
    )


def _short(found: _Sheet) -> tuple[Block, ...]:
    owner = found.owner
    row = next(iter(overview.year_overview(found.book, found.year).rows_of(owner.collaboration_id)), None)
    pairs = story_tables.facts(register.entry(found.book, owner, found.year), row)
    purpose = Text(owner.purpose) if owner.purpose else Gap(sheet_words.ABSENT["purpose"])
    return (
        purpose,
        Facts(sheet_words.in_short(owner, found.year), pairs),
        *([] if row is not None else [Note(story_words.NO_FIGURES)]),
    )


def _money(found: _Sheet) -> tuple[Block, ...]:
    columns = series.by_category(found.book, found.owner, found.years)
    years = collaboration_years.years_of(found.book, found.owner, found.years)
    heading, table = Heading("Kostnad och arbetsinsats"), grid(sheet_tables.years_table(years, found.owner.label))
    if not any(each.cost for each in years):
        return heading, Gap(sheet_words.no_cost(columns))
    if not any(column.total.value is not None for column in columns):
        return heading, Gap(sheet_words.no_cost(columns)), table
    words = describe.years_words(found.book, columns, collaboration=found.owner)
    drawn = charts.stacked_years(columns, palette.category_colours()).to_dict()
    return heading, Chart(drawn, words), table


def _seats(found: _Sheet) -> tuple[Block, ...]:
    when = PartialDate(str(found.year))
    bodies = [each for each in representation.seats_in_year(found.book, found.year) if each.body in found.told.bodies]
    return Heading(f"Platser {found.year}"), *_table(seat_tables.bodies_table(bodies, when), "bodies")


def _steering(found: _Sheet) -> tuple[Block, ...]:
    return (
        Heading("Avtal och beslut"),
        *_table(story_tables.agreements_table(found.told, found.today), "agreements"),
        *_table(story_tables.decisions_table(found.told.decisions), "decisions"),
    )


def _guidelines(found: _Sheet) -> tuple[Block, ...]:
    judged = story.judged(found.book, found.owner)
    about = story_words.about_guidelines(judged, found.owner)
    shown = (grid(sheet_tables.checklist_table(judged)),) if judged else ()
    return Heading("Strategins riktlinjer"), *shown, *([Note(about)] if about else [])


def _benefit(found: _Sheet) -> tuple[Block, ...]:
    goals = sheet_tables.goals_table(found.told.goals, found.today) if found.told.goals else None
    return (
        Heading("Mål och nytta"),
        *_table(goals, "activities"),
        *_points(story_words.results(found.told.results), "results"),
    )


def _judgement(found: _Sheet) -> tuple[Block, ...]:
    """What people have written: comments, risks, and what they recommend."""
    desk, key = Desk(found.book, DocumentKind.REPORT, found.year), found.owner.collaboration_id
    risk = desk.said(TextPart.RISK, collaboration_id=key)
    recommended = desk.said(TextPart.RECOMMENDATION, collaboration_id=key)
    unwritten = any(isinstance(block, Gap) for block in (*risk, *recommended))
    return (
        Heading("Kommentarer"),
        *_points(story_words.comments(found.told.comments), "comments"),
        Heading("Risker"),
        *risk,
        Heading("Rekommendation"),
        *recommended,
        *([Note(written_words.WHERE_WRITTEN)] if unwritten else []),
    )


def _sources(found: _Sheet) -> tuple[Block, ...]:
    """The documents that the sheet rests on."""
    key = found.owner.collaboration_id
    pictures = [overview.year_overview(found.book, year) for year in found.years]
    figures = story_tables.figures_sources_table(found.book, pictures, key)
    facts = story_facts.sources_table(found.book, story_facts.everything(found.book, found.told))
    named = (("kostnad och arbetsinsats", figures), ("övriga uppgifter", facts))
    said = [source_list.sentence(what, table, SOURCES, where=sheet_words.PAGE) for what, table in named]
    notes = [Note(sentence) for sentence in (*said, sheet_words.WHERE_SOURCES) if sentence]
    return Heading("Källor"), *(notes if any(said) else [Gap(sheet_words.NO_SOURCES)])


def _table(shown: ReaderTable | None, name: str) -> tuple[Block, ...]:
    return (Gap(sheet_words.ABSENT[name]),) if shown is None else _cut(shown, ROWS)


def _cut(shown: ReaderTable, most: int) -> tuple[Block, ...]:
    left = shortened.table(shown, most, where=sheet_words.PAGE)
    return grid(left.shown), *([Note(left.rest)] if left.rest else [])


def _points(whole: Sequence[tuple[str, str]], name: str) -> tuple[Block, ...]:
    if not whole:
        return (Gap(sheet_words.ABSENT[name]),)
    shown, rest = shortened.items(whole, POINTS, where=sheet_words.PAGE)
    return Points(shown), *([Note(rest)] if rest else [])
