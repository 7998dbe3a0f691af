"""A document as PDF that everyone can read and the archive can keep: PDF/UA-1 and PDF/A-2a at once, set by Typst.

`typst/report.typ` has the looks. The document reaches it as data (`pdf_content`), so a text can never be read as a
command, and the only folder that it could read a file from is its own. Nothing is fetched: it uses no package. The same
document gives the same bytes.
"""

import datetime as dt
import functools
import json
from pathlib import Path

import typst

from kronoberg.render.pdf import content as pdf_content
from kronoberg.render.pdf import row_headers as pdf_row_headers
from kronoberg.show import font_letters
from kronoberg.show.blocks import Document

_TEMPLATE = Path(__file__).parent / "typst" / "report.typ"
_FONTS = Path(font_letters.__file__).parent / "fonts"


class PdfError(RuntimeError):
    """The document cannot become an accessible PDF, and why: a chart without alternative text, a level left out."""


def pdf(document: Document) -> bytes:
    """The document as PDF.

    Raises
    ------
    PdfError
        When it lacks what an accessible PDF must have; the message says what.
    kronoberg.show.drawing.engine.DrawingError
        When a chart cannot be drawn.
    """
    data = json.dumps(pdf_content.content(document), ensure_ascii=False)
    compiler = typst.Compiler(
        _TEMPLATE, root=_TEMPLATE.parent, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"document": data}
    )
    made_at = dt.datetime.fromisoformat(document.made_at).replace(microsecond=0)
    try:
        made = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=made_at)
    except typst.TypstError as error:
        raise PdfError(error.message) from error
    assert isinstance(made, bytes)
    return pdf_row_headers.marked(made)


def warm() -> None:
    """Have the fonts read, so that the first PDF does not wait for them."""
    _fonts()


@functools.cache
def _fonts() -> typst.Fonts:
    # Typst brings along a font with the symbols that ours lack; the machine's own are left out, since no two are alike.
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[_FONTS])
