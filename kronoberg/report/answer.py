"""The answer that the report, the letter, the slides and the workbook begin with: the very one of the first page."""

import datetime as dt
from dataclasses import dataclass

from kronoberg.analysis.collaborations import brief
from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.costs import inhabitants
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview import front, overview, series
from kronoberg.analysis.overview.front import Front
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.domain.book import Book
from kronoberg.show.blocks import KeyFigures
from kronoberg.topics.overview import front_words


@dataclass(frozen=True, slots=True)
class Answer:
    """A year in short, seen from the report's day.

    Attributes
    ----------
    picture
        The year's figures.
    briefs
        Each collaboration in brief, the largest cost first.
    front
        The seats, and where the region chairs.
    states
        How the guidelines stood on the day.
    headline, how_sure
        The year in a line made of its figures, and how sure they are.
    figures
        The key figures: label, value, a few words on it; not the cost per inhabitant where it cannot be told.
    """

    picture: YearOverview
    briefs: tuple[Brief, ...]
    front: Front
    states: tuple[GuidelineState, ...]
    headline: str
    how_sure: str
    figures: tuple[tuple[str, str, str], ...]

    def block(self, caption: str) -> KeyFigures:
        """The key figures as a part of a document."""
        return KeyFigures(caption, self.figures)


def answer(book: Book, year: int, day: dt.date) -> Answer:
    """The year in short; `book` is what had happened by the day (`report_day.seen`)."""
    picture = overview.year_overview(book, year)
    briefs = brief.briefs(book, picture, years(book, year), day)
    shown, states = front.front(book, year, briefs), guidelines.states_in_report(book, year, day)
    people = inhabitants.year_per_inhabitant(book, year, picture.everything.costs.gross)
    figures = front_words.key_figures(picture, shown, people, states)
    if people.per_inhabitant.value is None:
        # A gap among the largest words of a document answers nothing: an annex tells why it is missing.
        figures = tuple(each for each in figures if each.label != front_words.PER_INHABITANT)
    return Answer(
        picture=picture,
        briefs=briefs,
        front=shown,
        states=states,
        headline=front_words.headline(picture, shown),
        how_sure=front_words.how_sure(picture, front.latest_comparable(book, year)),
        figures=tuple((each.label, each.value, each.note) for each in figures),
    )


def years(book: Book, year: int) -> tuple[int, ...]:
    """The years that a report on a year's figures goes back to, up to that year."""
    return tuple(each for each in series.years_shown(book, through=year) if each <= year) or (year,)
