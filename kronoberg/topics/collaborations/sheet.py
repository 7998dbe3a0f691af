"""The sheet about one collaboration (samarbetsblad): two pages at most, to decide on joining, extending or leaving.

It has what the collaboration's own page has, cut to the latest; what is left out is counted.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.overview import collaboration_years, overview, series
from kronoberg.analysis.seats import representation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.show import cell, palette, shortened, source_list
from kronoberg.show.blocks import Block, Chart, Document, Facts, Gap, Heading, Note, Points, Text
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import (
    comment_words,
    sheet_tables,
    sheet_words,
    story_facts,
    story_tables,
    story_words,
)
from kronoberg.topics.documents import finished
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.documents.written import Desk
from kronoberg.topics.overview import charts, years_words
from kronoberg.topics.overview.measures import COST
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import tables as seat_tables

YEARS = 5
BODIES, ROWS, POINTS, SOURCES = 3, 2, 2, 3
"""How many bodies, rows of any other table, items of a list and documents fit on the two pages."""


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
    parts = (_short, _money, _steering, _goals, _judgement, _sources)
    region = book.dataset.region
    made = Document(
        title=sheet_words.title(owner, year),
        subtitle=sheet_words.subtitle(owner, year, today),
        region=region,
        blocks=tuple(block for part in parts for block in part(found)),
        running_head=f"{region}. {sheet_words.title(owner, year)}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        keywords=("samarbetsblad", owner.label, str(year)),
        tight=True,
        trace=imprint.trace,
    )
    return finished.document(made, is_draft=not imprint.edition)


def _short(found: _Sheet) -> tuple[Block, ...]:
    """What it is for and what the register says; the figures stand in the table of years."""
    owner = found.owner
    pairs = story_tables.facts(register.entry(found.book, owner, found.year), None)
    pairs = tuple((name, value) for name, value in pairs if value != cell.MISSING)
    purpose = Text(owner.purpose) if owner.purpose else Gap(sheet_words.PURPOSE)
    known = story_words.known(found.told.known)
    return purpose, Facts(sheet_words.in_short(owner, found.year), pairs), *(_cut_points(known) if known else ())


def _money(found: _Sheet) -> tuple[Block, ...]:
    columns = series.by_category(found.book, found.owner, found.years)
    years = collaboration_years.years_of(found.book, found.owner, found.years)
    heading, table = Heading(sheet_words.MONEY), sheet_tables.years_table(years, found.owner)
    if not any(each.cost for each in years):
        return heading, Text(sheet_words.no_cost(columns))
    if not any(column.total.value is not None for column in columns):
        return heading, Text(sheet_words.no_cost(columns)), table
    # The table just below says the same in words and numbers.
    words = replace(years_words.over_time(COST, found.book, columns, found.year, collaboration=found.owner), text="")
    drawn = charts.stacked_years(columns, palette.category_colours(), legend_columns=4, height=charts.LOW)
    return heading, Chart(drawn.to_dict(), words), table


def _steering(found: _Sheet) -> tuple[Block, ...]:
    when = PartialDate(str(found.year))
    seats = representation.seats_in_year(found.book, found.year, found.today)
    bodies = [each for each in seats if each.body in found.told.bodies]
    said = body_words.not_of_the_time(found.book, bodies, found.told.bodies, found.year)
    shown = seat_tables.narrow_table(bodies, when)
    return (
        Heading(sheet_words.STEERING),
        *_table(shown, most=BODIES),
        *((Note(said),) if said else ()),
        *_table(sheet_tables.agreements_table(found.told, found.today)),
        *_table(story_tables.decisions_table(found.told.decisions)),
    )


def _goals(found: _Sheet) -> tuple[Block, ...]:
    judged = story.judged(found.book, found.owner, found.today)
    about = story_words.about_guidelines(judged, found.owner)
    goals = sheet_tables.goals_table(found.told.goals, found.today) if found.told.goals else None
    gave = tuple((str(row.year), story_words.gave(row)) for row in found.told.results)
    return (
        Heading(sheet_words.GOALS),
        sheet_tables.checklist_table(judged) if judged else Note(about),
        *_table(goals),
        *(_cut_points(gave) if gave else (Gap(sheet_words.GAVE),)),
    )


def _judgement(found: _Sheet) -> tuple[Block, ...]:
    """What people have written word for word: comments, risks, and what they recommend."""
    desk, key = Desk(found.book, DocumentKind.REPORT, found.year), found.owner.collaboration_id
    parts = ((sheet_words.RISK, TextPart.RISK), (sheet_words.RECOMMENDATION, TextPart.RECOMMENDATION))
    written = [(title, [row.text for row in desk.texts(part, collaboration_id=key)]) for title, part in parts]
    said = tuple((title, text) for title, texts in written for text in texts)
    comments = tuple((comment_words.about(found.book, row), row.text) for row in found.told.comments)
    return (
        Heading(sheet_words.JUDGEMENT),
        *(_cut_points(comments) if comments else ()),
        *([Points(said)] if said else []),
        *(Gap(title.lower()) for title, texts in written if not texts),
    )


def _sources(found: _Sheet) -> tuple[Block, ...]:
    """The documents that the sheet rests on."""
    key = found.owner.collaboration_id
    pictures = [overview.year_overview(found.book, year) for year in found.years]
    figures = story_tables.figures_sources_table(found.book, pictures, key)
    facts = story_facts.sources_table(found.book, story_facts.everything(found.book, found.told))
    named = (("kostnad och arbetsinsats", figures, YEARS), ("övriga uppgifter", facts, SOURCES))
    said = " ".join(filter(None, (source_list.sentence(what, table, most) for what, table, most in named)))
    return Heading(sheet_words.SOURCES), Note(said) if said else Text(sheet_words.NO_SOURCES)


def _table(shown: Table | None, *, most: int = ROWS) -> tuple[Block, ...]:
    return () if shown is None else _cut(shown, most)


def _cut(shown: Table, most: int) -> tuple[Block, ...]:
    left = shortened.table(shown, most)
    # The words name the table: they may come to stand on the next page.
    return left.shown, *([Note(f"{shown.title}: {left.rest[0].lower()}{left.rest[1:]}")] if left.rest else [])


def _cut_points(whole: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    shown, rest = shortened.items(whole, POINTS)
    return Points(shown), *([Note(rest)] if rest else [])
