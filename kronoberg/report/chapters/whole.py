"""The April report as one document: a first page with the answer, eight chapters and five annexes."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from kronoberg.domain.book import Book
from kronoberg.report.chapters import annexes, each, ending, money, opening, people, programmes, steering, travel
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material, material
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Heading, Text
from kronoberg.show.table import Table
from kronoberg.topics.documents import finished
from kronoberg.topics.documents.imprint import Imprint

_CHAPTERS: tuple[tuple[str, Callable[[Material], Iterator[Block]]], ...] = (
    ("Kostnad", money.costs),
    ("Arbetsinsats", money.work),
    ("Samarbetena", each.collaborations),
    ("Företrädare", people.representation),
    ("Mål, riktlinjer och utvärderingar", steering.goals_and_guidelines),
    ("EU-program och projekt", programmes.programmes),
    ("Resor och möten", travel.travel),
    ("Nästa år", ending.next_year),
)
_ANNEXES: tuple[tuple[str, Callable[[Material], Iterator[Block]]], ...] = (
    ("Tabeller", annexes.tables_in_full),
    ("Register", annexes.register_in_full),
    ("Källor", annexes.sources),
)
_METHOD, _MISSING = "Metod", "Det som saknas"


def year_report(book: Book, year: int, today: dt.date, imprint: Imprint) -> Document:
    """The report to the regional board on a year's figures, given in April of the year after.

    A draft marks what nobody has written; the report of a locked edition has only what is written or known. The same
    Book, day and imprint give an equal document.

    Parameters
    ----------
    today
        The day when the report is made, in a locked edition the day when it was locked. The day that everything in it
        is seen from follows from this by `report_day.of`.
    """
    found = material(book, year, today, imprint)
    title, region = report_words.title(year), book.dataset.region
    made = Document(
        title=title,
        subtitle=report_words.subtitle(region, year),
        region=region,
        blocks=tuple(_blocks(found)),
        running_head=f"{title}, {region}",
        imprint=imprint.lines,
        made_at=imprint.made_at.isoformat(),
        warning=imprint.warning,
        keywords=report_words.KEYWORDS,
        trace=imprint.trace,
    )
    return finished.document(made, is_draft=not imprint.edition)


def _blocks(m: Material) -> Iterator[Block]:
    first = tuple(opening.first_page(m))
    chapters = [(title, tuple(make(m))) for title, make in _CHAPTERS]
    annexed = [(title, tuple(make(m))) for title, make in _ANNEXES]
    # Only the words that the report uses are explained in it, so that annex is made when the others are.
    told = _told(block for _, part in (*chapters, *annexed) for block in part)
    annexed += [(_METHOD, tuple(annexes.method(m, told))), (_MISSING, tuple(annexes.missing(m)))]
    yield from first
    for title, blocks in chapters:
        if blocks:
            yield Heading(title, series="chapter")
            yield from blocks
    for place, (title, blocks) in enumerate([part for part in annexed if part[1]]):
        yield Heading(title, series="annex", new_page=place == 0)
        yield from blocks


def _told(blocks: Iterable[Block]) -> str:
    """What stands in texts, lists of facts and tables, as one text."""
    rows = [row for block in blocks for row in _rows(block)]
    return "\n".join(text for row in rows for text in row)


def _rows(block: Block) -> tuple[tuple[str, ...], ...]:
    if isinstance(block, Table):
        return cell.texts(block)
    if isinstance(block, Text):
        return ((block.text,),)
    return block.rows if isinstance(block, Facts) else ()
