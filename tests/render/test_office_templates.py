"""Documents in templates as offices have them: what stood wrong or looked foreign in each, in the file and on paper."""

import io
from functools import cache

import docx
import pypdfium2
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from kronoberg.render.docx import file as docx_file
from kronoberg.render.docx import fonts
from kronoberg.show import blocks as content
from tests import libreoffice, office_templates, readback, shown_tables

WHO = tuple(f"Samarbete {letter}" for letter in "ABC")
COSTS = shown_tables.made(
    title="Kostnad per samarbete",
    headings=("Samarbete", "2024", "2025", "Ändring", "Budget", "Mot budget"),
    rows=tuple((name, "3 175 638 kr", "minst 2 974 000 kr", "ej jämförbart", "3 640 000 kr", "–") for name in WHO),
    numbers=(1, 2, 3, 4),
    sums=(2,),
)
FIGURES = content.KeyFigures("Nyckeltal", (("Kostnad", "3,47 mnkr", "minst"), ("Platser", "16", "ordförande i en")))
DOCUMENT = content.Document(
    title="Årsrapport 2025",
    subtitle="Lämnad i april 2026",
    region="Provregionen",
    blocks=(
        FIGURES,
        content.Heading("1. Kostnad"),
        COSTS,
        content.Heading("2. Arbetsinsats"),
        content.Text("En heltidstjänst."),
        content.Points((("", "En punkt."),)),
    ),
    running_head="Årsrapport 2025, Provregionen",
    imprint=("Provregionens arbete.", "Utgåva av 2025 års siffror."),
    made_at="2026-04-15T09:30:00+02:00",
)


@cache
def made(which: str) -> bytes:
    return docx_file.docx(DOCUMENT, template=office_templates.ALL[which]())


def opened(which: str) -> WordFile:
    return docx.Document(io.BytesIO(made(which)))


def colour_of(word: WordFile, style: str) -> str:
    return str(word.styles[style].font.color.rgb)


@pytest.mark.parametrize("which", office_templates.ALL)
def test_on_paper_the_headings_have_one_number_and_no_amount_is_broken(which: str) -> None:
    pdf = libreoffice.as_pdf(made(which))
    with pypdfium2.PdfDocument(pdf) as shown:
        assert all(page.get_height() > page.get_width() for page in shown)
        lines = [line.strip() for page in shown for line in page.get_textpage().get_text_range().splitlines()]
    assert "1. Kostnad" in lines
    assert "2. Arbetsinsats" in lines
    assert "Klicka" not in readback.pdf_text(pdf)
    # Cambria, which the plain templates have, is not on every machine; what stands in for it is wider.
    if which in ("letterhead on the first page", "a dotx"):
        assert not [line for line in lines if line in ("r", "kr", "k r", "t", "art", "bart")]


def test_what_we_add_has_the_colour_of_the_templates_headings_and_no_green() -> None:
    word = opened("letterhead on the first page")
    assert colour_of(word, "Kronoberg nyckeltal") == "5B1E6B"
    for part in (word.styles.element, word.part.numbering_part.element):
        assert not [each for each in part.iter() if "006633" in each.attrib.values()]


def test_headings_that_cannot_be_read_on_white_colour_nothing_else() -> None:
    assert colour_of(opened("tables of its own"), "Kronoberg nyckeltal") == "1A1A1A"


def test_our_own_file_keeps_its_green() -> None:
    word = docx.Document(io.BytesIO(docx_file.docx(DOCUMENT)))
    assert colour_of(word, "Kronoberg nyckeltal") == "006633"


def test_tables_are_set_in_the_style_that_the_template_shows_with_letters_that_can_be_read_on_its_first_row() -> None:
    word = opened("tables of its own")
    assert [table.style.name for table in word.tables] == ["Region Tabell", "Region Tabell"]
    for table in word.tables:
        (first, second), *_ = [row.cells[:2] for row in table.rows]
        headings = [run.font.color.rgb for cell in (first, second) for run in cell.paragraphs[0].runs]
        assert [str(colour) for colour in headings] == ["FFFFFF", "FFFFFF"]
        margins = table._tbl.tblPr.find(qn("w:tblCellMar"))
        assert [side.get(qn("w:w")) for side in margins] == ["45", "85", "45", "85"]
    assert [table.style.name for table in opened("numbered headings").tables] == ["Kronoberg tabell"] * 2


def test_a_wide_annex_last_in_a_template_does_not_lay_the_report_on_its_side() -> None:
    (section,) = opened("a wide section last").sections
    assert section.page_height > section.page_width
    told = "\n".join(paragraph.text for paragraph in section.header.paragraphs)
    assert "Region Prov, stående" in told
    assert "liggande" not in told


def test_a_heading_below_a_table_has_room_where_its_style_leaves_none() -> None:
    def above(which: str) -> list[int | None]:
        found = [each for each in opened(which).paragraphs if each.text in ("1. Kostnad", "2. Arbetsinsats")]
        return [each.paragraph_format.space_before and each.paragraph_format.space_before.twips for each in found]

    # 200 twips are ten points.
    assert above("Swedish names") == [200, 200]
    assert above("numbered headings") == [None, None]


def test_a_letterhead_stays_on_the_first_page_and_the_name_of_the_report_stands_below_it() -> None:
    (section,) = opened("letterhead on the first page").sections
    first = section.first_page_header
    assert first.tables[0].cell(0, 1).text == "REGION PROV\nBox 12, 352 00 Provstad"
    assert "Provregionen" in "\n".join(paragraph.text for paragraph in first.paragraphs)
    assert [paragraph.text for paragraph in section.first_page_footer.paragraphs] == ["Org.nr 000000-0000"]
    assert fonts.letter_width(opened("letterhead on the first page").styles.element, None) == 1.19
