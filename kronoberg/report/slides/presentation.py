"""The presentation of the April report for the board: at most eight slides, with charts that can be edited.

A slide that would say only that there is nothing to show is left out; the list of what is missing has it.

The same Book, year, day and imprint give the same bytes.
"""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches

from kronoberg.analysis.coverage import notices, report_gaps
from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.documents import texts as document_texts
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
from kronoberg.report import answer as report_answer
from kronoberg.report import charts as report_charts
from kronoberg.report import package_words
from kronoberg.report.answer import Answer
from kronoberg.report.native_charts import NativeChart
from kronoberg.report.slides import charts as slide_charts
from kronoberg.report.slides import words
from kronoberg.show import cell
from kronoberg.topics.coverage import gap_words, notice_words
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import words as seat_words

MOST_BARS, MOST_BUDGETS, MOST_YEARS, MOST_ROWS = 13, 6, 8, 7
"""How many of each a slide has room for, with letters that are read from the back of the room."""
_MEASURE: Box = (LEFT, Inches(1.66), INNER, Inches(0.36))
_CHART: Box = (LEFT, Inches(2.05), INNER, Inches(3.8))
_KEY: Box = (LEFT, Inches(5.92), INNER, Inches(0.66))
_LONGEST_PROPERTY = 255
_TABLE: Box = (LEFT, Inches(1.9), INNER, Inches(4.2))
_LETTERS_A_LINE, _LINES = 95, 11
_SEATS, _JUDGED = -2, -1
"""The places of two of the key figures, from the last."""
_BETWEEN = Inches(0.15)


@dataclass(frozen=True, slots=True)
class _Material:
    """What the slides are made from."""

    made: Presentation
    book: Book
    year: int
    day: dt.date
    imprint: Imprint
    answer: Answer
    gaps: ReportGaps

    @property
    def picture(self) -> YearOverview:
        """The year's figures."""
        return self.answer.picture

    def slide(self, layout: int, title: str) -> Slide:
        """A new slide with its title and the warning."""
        return slides.slide(self.made, layout, title, warning=self.imprint.warning)

    def finish(self, slide: Slide, *notes: str) -> None:
        """Put the foot on a slide and write its notes."""
        slides.finish(slide, footer=words.footer(self.book.dataset.region, self.year), notes=notes)


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
        answer=report_answer.answer(seen, year, day),
        gaps=report_gaps.report_gaps(book, year, day),
    )
    for add in (_answer, _costs, _over_years, _budgets, _efforts, _representation, _guidelines, _ending):
        add(material)
    properties, moment = made.core_properties, imprint.made_at.astimezone(dt.UTC).replace(tzinfo=None)
    properties.title, properties.subject = words.title(year, draft=not imprint.edition), imprint.title
    properties.author = properties.last_modified_by = book.dataset.region
    properties.language, properties.keywords = slides.LANGUAGE, words.KEYWORDS
    # The format holds no more in a property.
    properties.comments = " ".join((imprint.warning, *imprint.lines, imprint.trace)).strip()[:_LONGEST_PROPERTY]
    properties.created = properties.modified = moment
    properties.revision = 1
    saved = io.BytesIO()
    made.save(saved)
    return zipped.timeless(saved.getvalue(), slide_template.in_swedish)


def _answer(m: _Material) -> None:
    """The year in a line as the title, and the key figures beside each other."""
    title = package_words.draft_title(m.answer.headline) if not m.imprint.edition else m.answer.headline
    slide = m.slide(slide_template.TITLE, title)
    told = f"{words.subtitle(m.book.dataset.region, m.year)}. {cell.as_of(m.day)}"
    slides.text(slide, (LEFT, Inches(1.75), INNER, Inches(0.4)), [told], name="Underrubrik")
    count = len(m.answer.figures)
    room = Emu(INNER // count)
    points = slides.key_figure_points([figure for _, figure, _ in m.answer.figures], Emu(room - _BETWEEN))
    for place, (label, figure, note) in enumerate(m.answer.figures):
        box = (Emu(LEFT + place * room), Inches(2.75), Emu(room - _BETWEEN), Inches(2.4))
        slides.key_figure(slide, box, label, figure, note, points=points)
    missing = gap_words.summary(m.gaps)
    sure = f"{m.answer.how_sure} {missing}"
    slides.text(slide, (LEFT, Inches(5.25), INNER, Inches(1.3)), [sure], name="Hur säkert det är")
    notes = [f"{label}: {figure} ({note})." for label, figure, note in m.answer.figures]
    totals = [describe.year_sentences(m.picture), describe.total_words(m.picture), describe.status_line(m.picture)]
    kinds = [gap_words.kind(kind, len(gaps)) for kind, gaps in m.gaps.by_kind.items()]
    m.finish(slide, *notes, *totals, missing, *kinds, *gap_words.not_asked(m.gaps), *m.imprint.lines)


def _costs(m: _Material) -> None:
    _charted(m, lambda most: report_charts.costs(m.book, m.year, most=most), MOST_BARS)


def _over_years(m: _Material) -> None:
    chart = report_charts.over_years(m.book, m.year, most=MOST_YEARS)
    _draw(m, chart, "")


def _budgets(m: _Material) -> None:
    if not report_charts.budgets(m.book, m.year, most=None).empty:
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
    """How many seats the region holds, and in which bodies."""
    when = PartialDate(str(m.year))
    political = seats.of_group(representation.seats_in_year(m.book, m.year, m.day), BodyGroup.POLITICAL)
    told = seat_words.in_short(m.book, political, seat_history.chairmanships(m.book), when, m.day)
    _, figure, note = m.answer.figures[_SEATS]
    slide = m.slide(slide_template.TITLE, words.representation(figure, note, m.year))
    if political:
        shown = [each for each in political if each.known] or list(political)
        rows = [("Organ", seat_words.counted(political, when))]
        rows += [(each.body.name, body_words.seats_left(each)) for each in shown[:MOST_ROWS]]
        slides.table(slide, _TABLE, rows, alt=told)
    else:
        slides.text(slide, _CHART, [told], name="Företrädare", points=24)
    m.finish(slide, told)


def _guidelines(m: _Material) -> None:
    """How many guidelines are judged how; where none is judged the key figure has said it."""
    if all(state.assessment is None for state in m.answer.states):
        return
    states, judged = m.answer.states, guideline_words.summary(m.book, m.answer.states, m.day)
    _, figure, note = m.answer.figures[_JUDGED]
    slide = m.slide(slide_template.TITLE, words.guidelines(figure, note))
    shown = guideline_tables.counts_table(states)
    rows = [shown.headings, *cell.texts(shown)]
    alt = f"{shown.title}, {m.day}. {judged}"
    slides.table(slide, _TABLE, rows[: MOST_ROWS + 1], alt=alt, numbers=range(1, len(rows[0])))
    left_out = words.left_out(min(len(rows) - 1, MOST_ROWS), len(rows) - 1)
    m.finish(slide, judged, left_out, *(f"{who}. {why}" for who, why in guideline_words.not_met(states)))


def _ending(m: _Material) -> None:
    """What to decide; a draft says that nobody has written a proposal, an edition has then no such slide."""
    decide = _to_decide(m) or ([] if m.imprint.edition else [words.NO_PROPOSAL])
    if not decide:
        return
    slide = m.slide(slide_template.LIST, words.DECIDE)
    slides.fill(slide.placeholders[1], words.fitting(decide, letters=_LETTERS_A_LINE, lines=_LINES))
    source = describe.source_line(m.book, m.picture.everything.costs.gross.sources)
    m.finish(slide, words.DECIDE, *decide, source)


def _to_decide(m: _Material) -> Sequence[str]:
    """The proposals that somebody has written, and what the data says must be decided."""
    written = document_texts.texts(m.book, DocumentKind.REPORT, m.year, TextPart.PROPOSAL)
    found = notices.notices(m.book, m.picture, today=m.day)
    due = [notice_words.text(notice).sentence for notice in found if notice.kind in notices.DECISIONS]
    return [row.text for row in written] + due
