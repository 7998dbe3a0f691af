"""A document that is to fit on few pages is set tightly in Word, and a region's own template is left as it is."""

import io
from dataclasses import replace

import docx

from kronoberg.render.docx import file as docx_file
from kronoberg.show.blocks import Document, Heading, Text

LOOSE = Document(
    title="Prov",
    subtitle="",
    region="Provregionen",
    blocks=(Heading("Kapitel"), Text("Text.")),
    running_head="Prov",
    imprint=(),
    made_at="2026-11-22T08:00:00+01:00",
)
TIGHT = replace(LOOSE, tight=True)


def chapter(content: bytes) -> tuple[float, float]:
    """The size of a chapter's heading and the room before it, in points."""
    style = docx.Document(io.BytesIO(content)).styles["heading 2"]
    return style.font.size.pt, style.paragraph_format.space_before.pt


def test_headings_are_smaller_and_nearer_the_text_before_them() -> None:
    assert chapter(docx_file.docx(LOOSE)) == (15, 19)
    assert chapter(docx_file.docx(TIGHT)) == (12, 9.5)


def test_a_text_that_leads_stays_on_the_page_of_what_follows() -> None:
    leading = replace(LOOSE, blocks=(Heading("Kapitel"), Text("Först.", leads=True), Text("Sedan.")))
    kept = {
        paragraph.text: paragraph.paragraph_format.keep_with_next
        for paragraph in docx.Document(io.BytesIO(docx_file.docx(leading))).paragraphs
    }
    assert (kept["Först."], kept["Sedan."]) == (True, None)


def test_a_template_keeps_its_own_looks() -> None:
    template = docx_file.docx(LOOSE)
    assert chapter(docx_file.docx(TIGHT, template=template)) == (15, 19)
