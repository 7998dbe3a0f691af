"""What the chapters of a report are made from: the year's figures, states and texts, each found once."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.coverage import report_gaps, report_sources
from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.documents import texts as document_texts
from kronoberg.analysis.guidelines.guidelines import GuidelineState
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.plan.action_plan import Plan
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.words import BodyGroup, DocumentKind, TextPart
from kronoberg.report import answer as report_answer
from kronoberg.report.answer import Answer
from kronoberg.show import palette
from kronoberg.show.blocks import Points, Written
from kronoberg.topics.documents.imprint import Imprint


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made from.

    Attributes
    ----------
    book
        What had happened on the report's day.
    day
        The day that everything in the report is seen from.
    years
        The years of charts and tables over time, ending with the report's.
    answer, picture, rows
        The year in short, its figures, and its rows with the most costly first.
    gaps
        What is missing.
    states
        How the guidelines stood on the report's day for each collaboration of the year.
    bodies
        Every body of the year with those who sat in it.
    sources
        The number of each source that the report rests on, by its key.
    head, texts
        What the office has written for the report; no head when it has written none.
    """

    book: Book
    year: int
    day: dt.date
    imprint: Imprint
    years: tuple[int, ...]
    answer: Answer
    picture: YearOverview
    rows: tuple[YearRow, ...]
    gaps: ReportGaps
    states: tuple[GuidelineState, ...]
    bodies: tuple[BodySeats, ...]
    plan: Plan
    colours: Mapping[str, str]
    sources: Mapping[str, int]
    head: DocumentHead | None
    texts: tuple[DocumentText, ...]

    @property
    def political(self) -> tuple[BodySeats, ...]:
        """The political bodies."""
        return seats.of_group(self.bodies, BodyGroup.POLITICAL)

    @property
    def has_figures(self) -> bool:
        """Whether any cost, reimbursement or effort of the year is known."""
        together = self.picture.everything
        return any(
            figure.value is not None for figure in (together.costs.gross, together.costs.income, together.effort)
        )

    def written(self, part: TextPart, collaboration_id: str | None = None) -> tuple[Written, ...]:
        """What people have written for one place in the report, in order."""
        found = [row for row in self.texts if row.part is part and row.collaboration_id == collaboration_id]
        return tuple(Written(row.text) for row in sorted(found, key=lambda row: row.order))

    def brief(self, owner: Collaboration) -> Brief:
        """A collaboration of the year in brief."""
        return next(each for each in self.answer.briefs if each.entry.collaboration == owner)


def material(book: Book, year: int, today: dt.date, imprint: Imprint) -> Material:
    """Find what the report on a year's figures is made from."""
    day, gaps = report_day.of(book, year, today), report_gaps.report_gaps(book, year, today)
    book = report_day.seen(book, year, day)
    answer, years = report_answer.answer(book, year, day), report_answer.years(book, year)
    rows, bodies = overview.largest_first(answer.picture.everything.rows), representation.seats_in_year(book, year, day)
    kind = DocumentKind.REPORT
    return Material(
        book=book,
        year=year,
        day=day,
        imprint=imprint,
        years=years,
        answer=answer,
        picture=answer.picture,
        rows=rows,
        gaps=gaps,
        states=answer.states,
        bodies=bodies,
        plan=action_plan.plan(book, year),
        colours=palette.collaboration_colours(book.collaborations.values()),
        sources=report_sources.numbered(book, years, rows, bodies, day),
        head=document_texts.head(book, kind, year),
        texts=tuple(row for row in book.rows("document_texts") if row.document is kind and row.year == year),
    )


def comments(titled: Iterable[tuple[str, Comment]]) -> tuple[Points, ...]:
    """Comments word for word, each under what it is about; nothing where there are none."""
    found = tuple((about, row.text) for about, row in titled)
    return (Points(found),) if found else ()
