"""The whole report package of a year, as the meeting system takes it: letter, report, slides, figures, their list."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from kronoberg.domain.book import Book
from kronoberg.render.docx import file as docx_file
from kronoberg.render.docx.package import TemplateError
from kronoberg.render.pdf import file as pdf_file
from kronoberg.report import package_list, package_parts
from kronoberg.report.package_words import File
from kronoberg.report.slides import presentation
from kronoberg.report.workbook import workbook as report_workbook
from kronoberg.show.drawing import pictures
from kronoberg.topics.documents.imprint import Imprint

__all__ = ["TemplateError", "files", "made", "warm"]


def warm() -> None:
    """Have the drawing engine and the fonts ready, so that the first package does not wait for them."""
    pictures.warm()
    pdf_file.warm()


def files(
    book: Book,
    year: int,
    today: dt.date,
    imprint: Imprint,
    *,
    template: bytes | None = None,
    done: Callable[[File], None] = lambda _: None,
) -> dict[str, bytes]:
    """Make every file of the package.

    Parameters
    ----------
    template
        The region's own Word template; ours is used for None.
    done
        Called with each file when it is made.

    Returns
    -------
    dict
        Bytes by file name, in the order of `package_words.File`.

    Raises
    ------
    TemplateError
        When the template cannot be used; with a Swedish text.
    """
    found = {}
    for file, name, content in made(book, year, today, imprint, template=template):
        found[name] = content
        done(file)
    return found


def made(
    book: Book, year: int, today: dt.date, imprint: Imprint, *, template: bytes | None = None
) -> Iterator[tuple[File, str, bytes]]:
    """Each file with its name and content as soon as it is made; as `files`."""
    texts = package_parts.documents(book, year, today, imprint)
    makers: Mapping[File, Callable[[], bytes]] = {
        File.LETTER: partial(docx_file.docx, texts.letter, template=template),
        File.LETTER_PDF: partial(pdf_file.pdf, texts.letter),
        File.REPORT: partial(docx_file.docx, texts.report, template=template),
        File.PDF: partial(pdf_file.pdf, texts.report),
        File.SLIDES: partial(presentation.presentation, book, year, today, imprint),
        File.FIGURES: partial(report_workbook.report_workbook, book, year, today, imprint),
        File.LIST: partial(package_list.as_csv, book, year, imprint),
        File.LIST_TEXT: partial(package_list.as_text, book, year, imprint),
    }
    for file, make in makers.items():
        yield file, package_parts.file_name(year, file, imprint), make()
