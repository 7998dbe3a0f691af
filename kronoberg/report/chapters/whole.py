"""The April report as a whole: its chapters in order, each said to lack data where it does, and its annexes."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from kronoberg.domain.book import Book
from kronoberg.report.chapters import annexes, each, ending, goals, money, opening, people, programmes, travel
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material, material
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Gap, Heading
from kronoberg.show.table import Table
from kronoberg.topics.documents.imprint import Imprint

_CHAPTERS: tuple[Callable[[Material], Iterator[Block]], ...] = (
    opening.about_the_document,
    opening.summary,
    opening.steering,
    opening.collaborations,
    money.costs,
    money.work,
    people.representation,
    each.collaborations,
    goals.goals,
    goals.areas,
    goals.guidelines,
    programmes.programmes,
    travel.travel,
    ending.conduct,
    ending.outlook,
)
_ANNEXES = (annexes.representatives, annexes.figures, annexes.trip_reports)


def year_report(book: Book, year: int, today: dt.date, imprint: Imprint) -> Document:
    """The report to the regional board on a year's figures, given in April of the year after.

    Every chapter keeps its number; one without any data says so, and the one about the code of conduct is left out
    when there is nothing to report. The same Book, day and imprint give an equal document.

    Parameters
    ----------
    today
        The day when the report is made, in a locked edition the day when it was locked. The day that everything in it
        is seen from follows from this by `report_day.of`.
    """
    found = material(book, year, today, imprint)
    title, region = report_words.title(year), book.dataset.region
    return Document(
        title=title,
        subtitle=report_words.subtitle(region, year),
        region=region,
        blocks=tuple(_blocks(found)),
        running_head=f"{title}, {region}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        contents=True,
        keywords=report_words.KEYWORDS,
    )


def _blocks(m: Material) -> Iterator[Block]:
    chapters = [tuple(chapter(m)) for chapter in _CHAPTERS]
    annexed = [tuple(annex(m)) for annex in _ANNEXES]
    # Only the words that the report uses are explained in it, so that chapter is made when the others are.
    chapters.append(tuple(ending.method(m, _told(block for part in (*chapters, *annexed) for block in part))))
    for number, blocks in enumerate(chapters):
        if blocks or number != report_words.CONDUCT:
            yield Heading(report_words.chapter(number))
            yield from blocks or (Gap(report_words.NO_CHAPTER),)
    for number, blocks in enumerate(annexed, start=1):
        yield Heading(report_words.annex(number))
        yield from blocks


def _told(blocks: Iterable[Block]) -> str:
    """What stands in lists of facts and in tables, as one text."""
    rows = [row for block in blocks for row in _rows(block)]
    return "\n".join(text for row in rows for text in row)


def _rows(block: Block) -> tuple[tuple[str, ...], ...]:
    if isinstance(block, Table):
        return cell.texts(block)
    return block.rows if isinstance(block, Facts) else ()
