"""The presentation of the April report for the board: eight slides, with charts that can be edited.

The same Book, year, day and imprint give the same bytes.
"""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

from kronoberg.analysis.coverage import notices, report_gaps
from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation, seats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, DocumentKind, TextPart
from kronoberg.render import zipped
from kronoberg.render.pptx import slides
from kronoberg.render.pptx import template as slide_template
from kronoberg.render.pptx.template import INNER, LEFT, Box
from kronoberg.report import charts as report_charts
from kronoberg.report.native_charts import NativeChart
from kronoberg.report.slides import charts as slide_charts
from kronoberg.report.slides import words
from kronoberg.show import cell, figure_text
from kronoberg.topics.coverage import gap_words, notice_words
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import EFFORT
from kronoberg.topics.seats import words as seat_words

MOST_BARS, MOST_BUDGETS, MOST_YEARS, MOST_ROWS = 13, 6, 8, 7
"""How many of each a slide has room for, with letters that are read from the back of the room."""
_MEASURE: Box = (LEFT, Inches(1.66), INNER, Inches(0.36))
_CHART: Box = (LEFT, Inches(2.05), INNER, Inches(3.8))
_KEY: Box = (LEFT, Inches(5.92), INNER, Inches(0.66))
_LONGEST_PROPERTY = 255
_SOURCE: Box = (LEFT, Inches(6.08), INNER, Inches(0.6))
_LETTERS_A_COLUMN, _LINES_A_COLUMN = 44, 10


@dataclass(frozen=True, slots=True)
class _Material:
    """What the slides are made from."""

    made: Presentation
    book: Book
    year: int
    day: dt.date
    imprint: Imprint
    picture: YearOverview
    gaps: ReportGaps

    def slide(self, layout: int, title: str) -> Slide:
        """A new slide with its title and the warning."""
        return slides.slide(self.made, layout, title, warning=self.imprint.warning)

    def finish(self, slide: Slide, *notes: str) -> None:
        """Put the foot on a slide and write its notes."""
        foot = words.footer(self.imprint.title, self.imprint.edition, self.imprint.revision)
        slides.finish(slide, footer=foot, notes=notes)


def presentation(book: Book, year: int, today: dt.date, imprint: Imprint) -> bytes:
    """The presentation of a year's figures as a PPTX file.

    Parameters
    ----------
    today
        As for the report: the day when it is made.
    """
    made, day = slide_template.presentation(), report_day.of(book, year, today)
    seen = report_day.seen(book, year, day)
    material = _Material(
        made=made,
        book=seen,
        year=year,
        day=day,
        imprint=imprint,
        picture=overview.year_overview(seen, year),
        gaps=report_gaps.report_gaps(book, year, day),
    )
    for add in (_cover, _in_short, _costs, _over_years, _budgets, _efforts, _representation, _ending):
        add(material)
    properties, moment = made.core_properties, imprint.made_at.astimezone(dt.UTC).replace(tzinfo=None)
    properties.title, properties.subject = words.title(year, draft=not imprint.edition), imprint.title
    properties.author = properties.last_modified_by = book.dataset.region
    properties.language, properties.keywords = slides.LANGUAGE, words.KEYWORDS
    # The format holds no more in a property; the first slide has it all.
    properties.comments = " ".join((imprint.warning, *imprint.lines)).strip()[:_LONGEST_PROPERTY]
    properties.created = properties.modified = moment
    properties.revision = 1
    saved = io.BytesIO()
    made.save(saved)
    return zipped.timeless(saved.getvalue(), slide_template.in_swedish)


def _cover(m: _Material) -> None:
    slide = m.slide(slide_template.COVER, words.title(m.year, draft=not m.imprint.edition))
    told = [words.subtitle(m.book.dataset.region, m.year), cell.as_of(m.day), *m.imprint.lines]
    slides.fill(slide.placeholders[1], told, bullets=False)
    m.finish(slide, m.imprint.warning, *told)


def _in_short(m: _Material) -> None:
    """The totals in large figures, and below them what must be known about each."""
    cost, effort = m.picture.everything.costs.gross, m.picture.everything.effort
    slide = m.slide(slide_template.LIST, words.in_short(m.year))
    half = (INNER - Inches(0.4)) // 2
    figures = (
        (f"Kostnad {m.year}, allt", cost, describe.figure_words(cost)),
        (f"Arbetsinsats {m.year}", effort, describe.figure_words(effort, unit="av en heltidstjänst")),
    )
    sentences = [
        describe.change_sentence(m.picture.cost_change, short=True),
        describe.change_sentence(overview.effort_change(m.book, m.year), EFFORT, short=True),
        describe.outside_totals(m.picture),
    ]
    notes = [describe.year_sentences(m.picture), describe.total_words(m.picture), describe.status_line(m.picture)]
    for position, (label, figure, below) in enumerate(figures):
        left = LEFT + position * (half + Inches(0.4))
        slides.text(slide, (left, Inches(1.85), half, Inches(0.36)), [label], name=label, bold=True)
        number = figure_text.short_amount(figure)
        slides.number(slide, (left, Inches(2.25), half, Inches(0.75)), number, name=f"{label}, siffra")
        told = [below, *filter(None, [figure_text.breakdown(figure, short=True)])]
        slides.text(slide, (left, Inches(3.02), half, Inches(1)), told, name=f"{label}, status")
        notes.append(f"{label}: {figure_text.amount_with_status(figure)}.")
    below = slide.placeholders[1]
    below.left, below.top, below.width, below.height = LEFT, Inches(4.25), INNER, Inches(2.3)
    # Cost and effort may lack a comparable year for the same reason.
    slides.fill(below, list(dict.fromkeys(filter(None, sentences))))
    slides.move_last(below)
    m.finish(slide, *notes)


def _costs(m: _Material) -> None:
    _charted(m, lambda most: report_charts.costs(m.book, m.year, most=most), MOST_BARS)


def _over_years(m: _Material) -> None:
    chart = report_charts.over_years(m.book, m.year, most=MOST_YEARS)
    _draw(m, chart, "")


def _budgets(m: _Material) -> None:
    _charted(m, lambda most: report_charts.budgets(m.book, m.year, most=most), MOST_BUDGETS)


def _efforts(m: _Material) -> None:
    _charted(m, lambda most: report_charts.efforts(m.book, m.year, most=most), MOST_BARS)


def _charted(m: _Material, build: Callable[[int | None], NativeChart], most: int) -> None:
    """A slide with a chart of the largest, and words about how many that is."""
    everything = len(build(None).places)
    chart = build(most)
    _draw(m, chart, words.left_out(len(chart.places), everything))


def _draw(m: _Material, chart: NativeChart, left_out: str) -> None:
    told = chart.words
    slide = m.slide(slide_template.TITLE, told.headline)
    slides.text(slide, _MEASURE, [told.measure], name="Mått")
    if chart.empty:
        slides.text(slide, _CHART, [told.text or words.NOTHING_DRAWN], name="Text", points=24)
    else:
        slide_charts.add(slide, _CHART, chart, made_at=m.imprint.made_at)
        slides.text(slide, _KEY, [" ".join(filter(None, (told.key, left_out)))], name="Så läses diagrammet")
    m.finish(slide, f"{told.headline}.", f"{told.measure}.", told.text, told.key, left_out, told.source)


def _representation(m: _Material) -> None:
    when = PartialDate(str(m.year))
    political = seats.of_group(representation.seats_in_year(m.book, m.year, m.day), BodyGroup.POLITICAL)
    told = seat_words.in_short(m.book, political, seat_history.chairmanships(m.book), when, m.day)
    states = guidelines.states_in_report(m.book, m.year, m.day)
    judged = guideline_words.summary(m.book, states, m.day)
    slide = m.slide(slide_template.TITLE, words.representation(m.year))
    slides.text(slide, (LEFT, Inches(1.8), INNER, Inches(0.9)), [told], name="Företrädare")
    if not states:
        slides.text(slide, (LEFT, Inches(3.2), INNER, Inches(1)), [judged], name="Riktlinjer")
        m.finish(slide, told, judged)
        return
    shown = guideline_tables.counts_table(states)
    rows = [shown.headings, *cell.texts(shown)]
    numbers = range(1, len(rows[0]))
    slides.text(
        slide, (LEFT, Inches(2.75), INNER, Inches(0.36)), [f"{shown.title}, {m.day}"], name="Tabellen", bold=True
    )
    box = (LEFT, Inches(3.15), INNER, Inches(3.3))
    slides.table(slide, box, rows[: MOST_ROWS + 1], alt=f"{shown.title}. {judged}", numbers=numbers)
    left_out = words.left_out(min(len(rows) - 1, MOST_ROWS), len(rows) - 1)
    m.finish(slide, told, judged, left_out, *(f"{who}. {why}" for who, why in guideline_words.not_met(states)))


def _ending(m: _Material) -> None:
    """What to decide, what is missing, and where the figures come from."""
    decide, missing = _to_decide(m), _missing(m)
    slide = m.slide(slide_template.LISTS, words.ending())
    for position, heading, items in ((1, words.DECIDE, decide), (2, words.GAPS, missing)):
        fitting = words.fitting(items, letters=_LETTERS_A_COLUMN, lines=_LINES_A_COLUMN)
        slides.fill(slide.placeholders[position], fitting, heading=heading)
    source = describe.source_line(m.book, m.picture.everything.costs.gross.sources)
    slides.text(slide, _SOURCE, [source], name="Källor")
    m.finish(slide, words.DECIDE, *decide, words.GAPS, *missing, source, *m.imprint.lines)


def _to_decide(m: _Material) -> Sequence[str]:
    """The proposals that somebody has written, and what the data says must be decided."""
    written = [
        row
        for row in m.book.rows("document_texts")
        if row.document is DocumentKind.REPORT and row.year == m.year and row.part is TextPart.PROPOSAL
    ]
    found = notices.notices(m.book, m.picture, today=m.day)
    due = [notice_words.text(notice).sentence for notice in found if notice.kind in notices.DECISIONS]
    proposals = [row.text for row in sorted(written, key=lambda row: row.order)]
    return [*(proposals or [words.NO_PROPOSAL]), *due]


def _missing(m: _Material) -> Sequence[str]:
    kinds = [gap_words.kind(kind, len(gaps)) for kind, gaps in m.gaps.by_kind.items()]
    return [gap_words.summary(m.gaps), *kinds, *gap_words.not_asked(m.gaps)]
