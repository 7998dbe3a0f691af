"""A report is written as of one day: the document's own, else when it is made, never after it was to be given."""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator

import openpyxl
import pptx
import pytest

from kronoberg.analysis.collaborations import agreements, register
from kronoberg.analysis.coverage import notices
from kronoberg.analysis.deadlines import report_day
from kronoberg.analysis.guidelines import guidelines
from kronoberg.analysis.overview import overview
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, DocumentKind, SeriesKind
from kronoberg.report import chapters as report
from kronoberg.report.slides import presentation
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show.blocks import Document, Facts, Points
from kronoberg.show.table import Table
from kronoberg.topics.coverage import notice_words
from kronoberg.topics.documents import imprint
from tests import books, datasets, document_text, references

CLOCK = dt.date(2026, 11, 30)
MADE = dt.datetime(2026, 11, 30, 8, tzinfo=dt.UTC)


def made(book: Book, year: int) -> Document:
    return report.year_report(book, year, CLOCK, imprint.imprint(book, made_at=MADE))


def lines(document: Document) -> Iterator[str]:
    """Each sentence, point, fact and row of a table as one line."""
    for block in document.blocks:
        if isinstance(block, Facts | Table):
            yield from (" | ".join(row) for row in document_text.rows(block))
        elif isinstance(block, Points):
            yield from (" ".join(point) for point in block.items)
        elif hasattr(block, "text"):
            yield block.text


def head(year: int, dated: str | None, meeting: str | None = None) -> DocumentHead:
    days = {name: PartialDate(day) for name, day in (("dated", dated), ("meeting_on", meeting)) if day is not None}
    return DocumentHead(document=DocumentKind.REPORT, year=year, dnr="1", **days)


def test_a_report_tells_one_day_for_its_meeting() -> None:
    whole = list(lines(made(datasets.example(), 2025)))
    assert "Till Regionstyrelsen 2026-04-21." in whole[0]
    (due,) = [line for line in whole if "Rapporten om 2025 lämnas" in line or "Rapporten om året som gick" in line]
    assert due.startswith("2026-04-21 |")
    assert "preliminärt" not in due


def agreement(**dates: str) -> Agreement:
    return Agreement(
        agreement_id="avtal",
        collaboration_id="natet",
        title="Avtalet",
        source_id="kalla",
        certainty=Certainty.STATED,
        **{name: PartialDate(text) for name, text in dates.items()},
    )


@pytest.mark.parametrize(
    ("read", "year", "today", "day"),
    [
        # The office has dated the report on 2025; before that day it is seen from the day when it is made.
        (datasets.example, 2025, "2026-11-30", "2026-03-30"),
        (datasets.example, 2025, "2026-03-02", "2026-03-02"),
        # Not dated: the board met on 22 April 2025; 30 April 2025 was a Wednesday, 30 April 2023 a Sunday.
        (datasets.example, 2024, "2026-11-30", "2025-04-22"),
        (datasets.example, 2024, "2025-02-03", "2025-02-03"),
        (datasets.real, 2024, "2026-11-30", "2025-04-30"),
        (datasets.real, 2022, "2026-11-30", "2023-04-28"),
    ],
)
def test_a_report_has_the_day_of_its_document_and_else_the_day_when_it_was_made_or_due(
    read: Callable[[], Book], year: int, today: str, day: str
) -> None:
    found = report_day.of(read(), year, dt.date.fromisoformat(today))
    assert str(found) == day
    assert report_day.of(read(), year, found) == found


@pytest.mark.parametrize(
    ("book", "day"),
    [
        # No rule names a month.
        (books.book([]), "2023-04-28"),
        # A date known to its month is not before the month is over; one without a day is as none.
        (books.book([]).replaced(document_heads=(head(2022, "2023-06"),)), "2023-06-30"),
        (books.book([]).replaced(document_heads=(head(2022, None),)), "2023-04-28"),
        # Not dated, but its meeting is known.
        (books.book([]).replaced(document_heads=(head(2022, None, "2023-05-16"),)), "2023-05-16"),
    ],
)
def test_a_report_that_no_rule_gives_a_month_has_its_own_day_or_its_meetings(book: Book, day: str) -> None:
    found = report_day.of(book, 2022, dt.date(2026, 11, 30))
    assert str(found) == day
    assert report_day.of(book, 2022, found) == found


@pytest.mark.parametrize(
    ("read", "year", "day"),
    [
        (datasets.example, 2018, "2019-04-30"),
        (datasets.example, 2020, "2021-04-30"),
        (datasets.example, 2022, "2023-04-25"),
        (datasets.example, 2024, "2025-04-22"),
        (datasets.example, 2025, "2026-03-30"),
        (datasets.real, 2023, "2024-04-30"),
        (datasets.real, 2024, "2025-04-30"),
    ],
)
def test_no_date_in_a_report_is_called_late_before_its_day_or_to_come_after_it(
    read: Callable[[], Book], year: int, day: str
) -> None:
    """Walk through every line: what is late was due before the day, and what is to come is due on it or later."""
    document = made(read(), year)
    whole = list(lines(document))
    assert whole[0].endswith(f"Läget gäller {day}.")
    late = [due for line in whole for due in re.findall(r"försenad: skulle vara klar (\d{4}-\d\d-\d\d)", line)]
    late += [line[:10] for line in whole if line.endswith("försenat")]
    coming = [due for line in whole for due in re.findall(r"(?:ska vara klar|går ut) (\d{4}-\d\d-\d\d)", line)]
    coming += [line[:10] for line in whole if re.search(r"\| kommande", line)]
    assert [due for due in late if due >= day] == []
    assert [due for due in coming if due < day] == []
    for line in whole:
        assert not re.search(r"(klart|gjord|lämnad|gick ut|Läget) (\d{4}-\d\d-\d\d)", line) or all(
            seen <= day for _, seen in re.findall(r"(klart|gjord|lämnad|gick ut|Läget) (\d{4}-\d\d-\d\d)", line)
        ), line


def test_the_walk_finds_what_is_late_and_what_is_to_come() -> None:
    whole = list(lines(made(datasets.example(), 2024)))
    assert (
        "2024-06-30 | Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning | försenat" in whole
    )
    assert sum("försenad: skulle vara klar 2024-06-30" in line for line in whole) == 2
    assert sum("Utvärdering: ska vara klar 2026-06-30" in line for line in whole) == 1
    assert any("Utvärdering av avtal: Brysselkontoret: försenad" in line for line in whole)
    # Energiringen's agreement ends more than a year after the report's day.
    assert not any("går ut 2026-12-31" in line for line in whole)


def test_guidelines_count_as_they_were_judged_by_the_reports_day() -> None:
    # By hand from the table: seven judgements of 2023 of the four, none yet of 7 October 2025.
    chapter = "5. Mål, riktlinjer och utvärderingar"
    told = document_text.words(document_text.under(made(datasets.example(), 2024), chapter))
    told = [line for line in told if line.startswith("Läget ")]
    assert told[0].startswith("Läget 2025-04-22 för 4 samarbeten. Riktlinjer med ska: 3 uppfyllda, 2 delvis uppfyllda,")
    told = document_text.words(document_text.under(made(datasets.example(), 2025), chapter))
    told = [line for line in told if line.startswith("Läget ")]
    assert told[0].startswith("Läget 2026-03-30 för 4 samarbeten. Riktlinjer med ska: 6 uppfyllda, 3 delvis uppfyllda,")


def test_what_happened_after_the_day_is_not_told() -> None:
    day = dt.date(2025, 4, 22)
    late = agreement(valid_from="2021", valid_to="2024", evaluation_due="2024-06-30", evaluation_done="2025-05-06")
    later = agreement(signed="2025-05-06", valid_from="2025").model_copy(update={"agreement_id": "nasta"})
    book = books.book([books.collaboration("natet")]).replaced(agreements=(late, later))
    seen = report_day.seen(book, 2024, day)
    assert [row.agreement_id for row in seen.agreements] == ["avtal"]
    assert agreements.evaluation(seen.agreements[0], day) is agreements.Evaluation.OVERDUE
    assert report_day.seen(book, 2024, dt.date(2025, 5, 6)) is book


def test_a_report_decided_later_than_its_year_keeps_the_decisions_of_the_year() -> None:
    assert len(report_day.seen(datasets.example(), 2025, dt.date(2024, 12, 15)).rows("decisions")) == 8
    assert len(report_day.seen(datasets.example(), 2025, dt.date(2024, 11, 25)).rows("decisions")) == 6


def test_slides_and_workbook_are_of_the_same_day_as_the_report() -> None:
    told = imprint.imprint(datasets.example(), made_at=MADE)
    slides = pptx.Presentation(io.BytesIO(presentation.presentation(datasets.example(), 2024, CLOCK, told))).slides
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert sum("Läget gäller 2025-04-22." in text for text in texts) == 1
    book = openpyxl.load_workbook(io.BytesIO(report_workbook.report_workbook(datasets.example(), 2024, CLOCK, told)))
    about = {str(row[0].value): row[1].value for row in book["Läsanvisning"].iter_rows()}
    assert about["Läget gäller"] == "2025-04-22"
    assert [line for text in texts for line in text.splitlines() if "2026-11-30" in line] == []


def test_a_former_years_notices_are_only_about_what_there_was() -> None:
    # Energiringen was joined in 2022 and its agreement ends on the last day of 2026.
    book = datasets.example()
    found = {year: notices.notices(book, overview.year_overview(book, year), today=CLOCK) for year in (2018, 2025)}
    ends = {
        year: [notice_words.text(row).sentence for row in rows if row.kind is notices.Kind.AGREEMENT_ENDS]
        for year, rows in found.items()
    }
    assert ends == {2018: [], 2025: ["Energiringen: Medlemskap i Energiringen går ut 2026-12-31."]}
    assert not any("Energiringen" in notice_words.text(row).sentence for row in found[2018])


# the report on 2020, whose price index comes from a document of 2025 with values to 2024


def test_fixed_prices_of_a_report_are_those_of_its_own_year_at_the_latest() -> None:
    book = datasets.example()
    said = [line for line in lines(made(book, 2020)) if "års priser" in line]
    told = " ".join(said).replace("\u00a0", " ")
    assert "Kostnad per år i 2020 års priser: 2018 ca 4 158 000 kr" in told
    assert "2024 års priser" not in told
    workbook = openpyxl.load_workbook(
        io.BytesIO(report_workbook.report_workbook(book, 2020, CLOCK, imprint.imprint(book, made_at=MADE)))
    )
    headings = [str(cell.value) for row in workbook["Fasta priser"].iter_rows() for cell in row]
    assert not any("i 2021 års priser" in each or "i 2024 års priser" in each for each in headings)
    assert any("i 2020 års priser" in each for each in headings)


def test_an_index_published_after_the_day_gives_way_to_what_was_known_then() -> None:
    values = {"2019": "100", "2020": "110", "2021": "120"}
    found = references.series("kpi", SeriesKind.PRICE_INDEX, values, sources={"2020": "sedan"})
    made_of = references.book([], [], found)
    dated = {"sedan": PartialDate("2025-06-30")}
    sources = [row.model_copy(update={"published": dated.get(key)}) for key, row in made_of.sources.items()]
    book = made_of.replaced(sources=tuple(sources))
    left = report_day.seen(book, 2020, dt.date(2021, 4, 30)).reference_values
    assert [row.period for row in left] == ["2019"]
    only = book.replaced(reference_values=tuple(row for row in book.reference_values if row.period != "2019"))
    left = report_day.seen(only, 2020, dt.date(2021, 4, 30)).reference_values
    assert [row.period for row in left] == ["2020"]


def test_whether_a_collaboration_went_on_is_the_same_in_the_register_the_guidelines_and_the_report() -> None:
    """Karklupeavtalet was last seen on 2020-10-14, Suzhou on 2019-03-21."""
    for book, label, year in ((datasets.example(), "Karklupeavtalet", 2020), (datasets.real(), "Suzhou", 2019)):
        (owner,) = [row for row in book.collaborations.values() if row.label == label]
        assert register.standing(owner, year) is register.Standing.GOING_ON
        assert owner in guidelines.scope(book, dt.date(year, 12, 31)).collaborations
        assert owner in guidelines.scope(book, dt.date(year + 1, 1, 1)).unclear
        assert register.standing(owner, year + 1) is register.Standing.UNCLEAR
    assert not any("oklart om samarbetet pågick" in line for line in lines(made(datasets.example(), 2020)))
