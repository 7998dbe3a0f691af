"""Small Word templates as offices have them, each with one thing that reports have stumbled on; built by code."""

import io
from collections.abc import Callable, Mapping

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from PIL import Image

from tests import word_templates

W = nsdecls("w")
PURPLE, BLUE = RGBColor(0x5B, 0x1E, 0x6B), RGBColor(0, 0x55, 0x99)


def numbered() -> bytes:
    """Headings that a list of many levels numbers."""
    made = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:lvlText w:val="{".".join(f"%{number + 1}" for number in range(level + 1))}"/><w:lvlJc w:val="left"/>'
        "</w:lvl>"
        for level in range(3)
    )
    lists = made.part.numbering_part.element
    lists.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    lists.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level in range(3):
        properties = made.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        number = f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
        properties.append(parse_xml(number))
    made.add_heading("Inledning", 1)
    return saved(made)


def letterhead() -> bytes:
    """Wide letters, a logo and an address on the first page only, purple headings, a broad left margin."""
    made = docx.Document()
    for name in ("Normal", "Body Text", "Heading 1", "Heading 2", "Heading 3"):
        made.styles[name].font.name = "DejaVu Serif"
        fonts = made.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for themed in ("w:asciiTheme", "w:hAnsiTheme"):
            fonts.attrib.pop(qn(themed), None)
    for name in ("Heading 1", "Heading 2"):
        made.styles[name].font.color.rgb = PURPLE
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(4), Cm(2.5)
    section.different_first_page_header_footer = True
    logo = io.BytesIO()
    Image.new("RGB", (300, 90), tuple(PURPLE)).save(logo, "PNG")
    table = section.first_page_header.add_table(1, 2, Cm(14.5))
    table.cell(0, 0).paragraphs[0].add_run().add_picture(logo, width=Cm(4.5))
    table.cell(0, 1).text = "REGION PROV\nBox 12, 352 00 Provstad"
    section.header.paragraphs[0].text = "Region Prov"
    section.first_page_footer.paragraphs[0].text = "Org.nr 000000-0000"
    return saved(made)


def swedish_names() -> bytes:
    """Styles of its own with Swedish names in place of Word's, whose headings leave no room above."""
    made = docx.Document()
    for level in (1, 2, 3):
        made.styles[f"Heading {level}"].delete()
        heading = _style(made, f"Rubrik {level}")
        heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(22 - 4 * level), True, BLUE
    for name, ours in (("Body Text", "Brödtext"), ("List Bullet", "Punktlista"), ("Caption", "Beskrivning")):
        made.styles[name].delete()
        _style(made, ours)
    made.add_paragraph("Rubrik", style="Rubrik 1")
    return saved(made)


def wide_last() -> bytes:
    """An upright section with the header, and after it a wide one for an annex."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Region Prov, stående"
    made.add_paragraph("Stående")
    section = made.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "Region Prov, liggande"
    return saved(made)


def controls() -> bytes:
    """Fields to fill in, in the text and at the top of each page."""
    made = docx.Document()
    control = (
        f'<w:sdt {W}><w:sdtPr><w:alias w:val="Diarienummer"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:p>'
        "<w:r><w:t>Klicka för att ange diarienummer</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    made.sections[0].header._element.append(parse_xml(control))
    made.element.body.insert(0, parse_xml(control))
    return saved(made)


def own_tables() -> bytes:
    """Tables in a style of its own, with white letters on a dark first row; headings too light to read on white."""
    made = docx.Document()
    style = (
        f'<w:style {W} w:type="table" w:customStyle="1" w:styleId="RegionTabell"><w:name w:val="Region Tabell"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="99C2CC"/>'
        '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="00677F"/></w:tcPr></w:tblStylePr></w:style>'
    )
    made.styles.element.append(parse_xml(style))
    for name in ("Heading 1", "Heading 2"):
        made.styles[name].font.color.rgb = RGBColor(0xCC, 0xDD, 0xEE)
    made.add_table(2, 2).style = made.styles["Region Tabell"]
    return saved(made)


ALL: Mapping[str, Callable[[], bytes]] = {
    "numbered headings": numbered,
    "letterhead on the first page": letterhead,
    "Swedish names": swedish_names,
    "a wide section last": wide_last,
    "content controls": controls,
    "tables of its own": own_tables,
    "a dotx": word_templates.swedish,
}


def saved(made: WordFile) -> bytes:
    """The bytes of a Word file."""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _style(made: WordFile, name: str):  # noqa: ANN202  python-docx gives its styles no public type
    style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Normal"]
    return style
