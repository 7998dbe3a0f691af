"""What a region's Word template gives a document: styles, page, headers, footers and their pictures; nothing else."""

import io
import itertools
import re
import struct
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from lxml import etree
from PIL import Image, PngImagePlugin

from kronoberg.render.docx import bare_pictures
from kronoberg.render.docx import file as docx_file
from kronoberg.render.docx import fonts as docx_fonts
from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx.package import TemplateError
from kronoberg.show import blocks as content
from kronoberg.show import column_widths
from tests import shown_tables, word_secrets, word_templates
from tests.render.test_docx import BLOCKS, COSTS, LETTER

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def picture(red: int, kind: str = "PNG", *, words: str = "") -> bytes:
    """A picture, with words beside its dots as programs write them."""
    made, image = io.BytesIO(), Image.new("RGB", (40, 20), (red, 0, 0))
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", words)
    notes.add_itxt("XML:com.adobe.xmp", words)
    exif = Image.Exif()
    exif[0x013B] = words
    more = {"pnginfo": notes} if kind == "PNG" else {"comment": words.encode(), "dpi": (72, 72)}
    image.save(made, kind, **({**more, "exif": exif} if words else {}))
    return made.getvalue()


def parts_of(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The parts of a document in the template of secrets, without pictures of its own."""
    template = word_secrets.marked(picture=picture(1), logo=picture(2, words=word_secrets.SECRET))
    assert sum(word_secrets.SECRET.encode() in part for part in parts_of(template).values()) > 10
    return parts_of(docx_file.docx(replace(LETTER, blocks=(BLOCKS[0], COSTS)), template=template))


def test_nothing_that_a_template_carried_unseen_stays_in_a_document(made: dict[str, bytes]) -> None:
    left = {name: re.findall(rb".{30}HEMLIG.{20}", part, re.DOTALL) for name, part in made.items() if b"HEMLI" in part}
    assert left == {}
    assert not [name for name in made if re.search("app|custom|people|comments|glossary|chart|embed|Label|foot", name)]
    marks = (
        b"rsid", b"trackRevisions", b"documentProtection", b"docVar", b"mailMerge", b"w:author", b"<w:sdt>", b"<!--",
             b"<?hem", b"KONFIDENTIELLT", b"bookmark", b"ProductID", b"tblCaption", b"descr=", b"<svg",
    )  # fmt: skip
    for mark in marks:
        assert not [name for name, part in made.items() if mark in part and name != "word/document.xml"], mark


def test_the_properties_of_a_document_in_a_template_are_its_own(made: dict[str, bytes]) -> None:
    told = {re.sub("{.*}", "", row.tag): row.text or "" for row in etree.fromstring(made["docProps/core.xml"])}
    assert told == {
        "title": "Årsrapport för 2025", "subject": LETTER.subtitle, "creator": "Provregionen", "language": "sv-SE",
        "lastModifiedBy": "Provregionen", "keywords": ", ".join(LETTER.keywords), "description": "", "revision": "1",
        "created": told["created"], "modified": told["created"],
    }  # fmt: skip


def test_the_fixed_words_the_logo_and_the_page_numbers_of_a_template_stay(made: dict[str, bytes]) -> None:
    (header,) = [part.decode() for name, part in made.items() if name.startswith("word/header")]
    for words in word_secrets.FIXED:
        assert words in header
    assert "PAGE" in header
    assert [part for name, part in made.items() if name.startswith("word/media/")] == [picture(2)]
    (relations,) = [part for name, part in made.items() if name.startswith("word/_rels/header")]
    assert sorted(re.findall(rb'Target="(.*?)"', relations)) == [b"https://www.prov.se", b"media/image2.png"]
    assert re.findall('<(?:wp:docPr|pic:cNvPr) [^>]*name="(.*?)"', header) == ["Bild", "Bild"]
    docx.Document(io.BytesIO(docx_file.docx(LETTER, template=word_secrets.marked(picture=picture(1), logo=picture(2)))))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_keeps_its_dots_and_loses_the_words_beside_them(kind: str) -> None:
    told = picture(200, kind, words="HEMLIG fotograf")
    left = bare_pictures.bare(told)
    assert b"HEMLIG" in told
    assert b"HEMLIG" not in left
    with Image.open(io.BytesIO(told)) as before, Image.open(io.BytesIO(left)) as after:
        assert after.tobytes() == before.tobytes()


def test_a_picture_of_lines_keeps_its_lines_and_loses_its_words() -> None:
    header = (
        struct.pack("<II", 1, 92) + bytes(52) + struct.pack("<II", 6, 80) + bytes(12) + "HEMLIG".encode("utf-16-le")
    )
    line, end = struct.pack("<IIii", 54, 16, 7, 9), struct.pack("<IIIII", 14, 20, 0, 16, 20)
    note, drawn = struct.pack("<III", 70, 20, 8) + b"HEMLIG!!", struct.pack("<III", 70, 20, 8) + b"EMF+1234"
    nothing = struct.pack("<III", 70, 20, 8) + bytes(8)
    assert bare_pictures.bare(header + note + drawn + line + end) == (
        header[:80] + bytes(12) + nothing + drawn + line + end
    )


def test_a_picture_that_is_written_as_text_and_stands_alone_goes() -> None:
    secret = word_secrets.marked(picture=picture(1), logo=picture(2))
    media = {name: b"<svg>HEMLIG</svg>" for name in parts_of(secret) if name.startswith("word/media/")}
    made = parts_of(docx_file.docx(LETTER, template=word_templates.changed(secret, media)))
    assert not [name for name, part in made.items() if b"HEMLIG" in part or name.startswith("word/media/image2.")]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xd8\xff\xe1", b"\xff\xd8"])
def test_what_is_no_whole_picture_stays_as_it_is(content: bytes) -> None:
    assert bare_pictures.bare(content) == content


def test_a_chart_in_a_templates_text_goes_with_its_text_and_hinders_nothing() -> None:
    embedded = {"word/embeddings/Microsoft_Excel_kalkylblad1.xlsx": b"PK data", "word/embeddings/oleObject1.bin": b"x"}
    template = word_templates.changed(word_templates.swedish(), embedded)
    assert not [name for name in parts_of(docx_file.docx(LETTER, template=template)) if "embeddings" in name]


def test_a_picture_from_another_place_in_a_templates_header_is_refused() -> None:
    with pytest.raises(TemplateError, match=r"hämtar innehåll från en annan plats \(http://spion.se/b.png\)"):
        docx_file.docx(LETTER, template=_with_remote_picture("word/header1.xml"))


def test_a_picture_from_another_place_in_a_templates_text_goes_with_the_text() -> None:
    made = parts_of(docx_file.docx(LETTER, template=_with_remote_picture("word/document.xml")))
    assert not [name for name, part in made.items() if b"spion" in part]


def _with_remote_picture(part: str) -> bytes:
    shown = (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:r="{_RELATIONS}" r:link="rIdS"/></w:drawing></w:r></w:p>'
    )
    relation = (
        f'<Relationship Id="rIdS" Type="{_RELATIONS}/image" Target="http://spion.se/b.png" TargetMode="External"/>'
    )
    parts = {name: text.decode() for name, text in word_templates.text_parts(word_templates.swedish()).items()}
    end = "<w:sectPr" if "document" in part else "</w:hdr>"
    head, tail = parts[part].rsplit(end, 1)
    relations = part.replace("word/", "word/_rels/") + ".rels"
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    changed = {
        part: f"{head}{shown}{end}{tail}",
        relations: parts.get(relations, empty).replace("</Relationships>", f"{relation}</Relationships>"),
    }
    return word_templates.changed(word_templates.swedish(), {name: text.encode() for name, text in changed.items()})


def test_a_template_saved_as_strict_open_xml_is_named_and_told_how_to_save() -> None:
    parts = word_templates.text_parts(word_templates.swedish())
    strict = {
        "_rels/.rels": parts["_rels/.rels"].replace(
            _RELATIONS.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
    }
    with pytest.raises(TemplateError, match=r"Strict Open XML.*som \.dotx eller \.docx"):
        docx_file.docx(LETTER, template=word_templates.changed(word_templates.swedish(), strict))


HEADINGS = (
    content.Heading("1. Sammanfattning"),
    content.Heading("Per samarbete", 2),
    content.Heading("Uppgifter", 3),
    BLOCKS[2],
    replace(COSTS, title="Kostnad"),
)


def numbered(*, in_base: bool) -> bytes:
    """A template whose headings, captions and text number themselves: in their own styles, or by what they build on."""
    opened = docx.Document(io.BytesIO(docx_package.checked(word_templates.swedish())))
    for level, name in enumerate(("Heading 1", "Heading 2", "Rubrik 3", "Heading 4", "Caption")):
        style = next(style for style in opened.styles if style.name.lower() == name.lower())
        target = style
        if in_base:
            target = opened.styles.add_style(f"Grund {level}", 1)
            style.base_style = target
        properties = target.element.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_numId().val = 77
        number.get_or_add_ilvl().val = level
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()


@pytest.mark.parametrize("in_base", [False, True])
def test_a_heading_has_one_number_also_in_a_template_that_numbers_itself(*, in_base: bool) -> None:
    template = numbered(in_base=in_base)
    file = docx.Document(io.BytesIO(docx_file.docx(replace(LETTER, blocks=HEADINGS), template=template)))
    looked_at = [row for row in file.paragraphs if row.style.name.lower().startswith(("heading", "rubrik", "caption"))]
    assert [row.text for row in looked_at] == [
        "Årsrapport för 2025", "1. Sammanfattning", "Per samarbete", "Uppgifter", "Tabell 1. Kostnad",
    ]  # fmt: skip
    assert {row.text: list_of(file, row.style.style_id) for row in looked_at} == dict.fromkeys(
        (row.text for row in looked_at), "0"
    )
    links = {row.get(qn("w:val")) for row in file.part.numbering_part.element.iter(qn("w:pStyle"))}
    assert not links & {row.style.style_id for row in looked_at}
    # Points are a list of their own all the same.
    assert [row for row in file.paragraphs if row._p.pPr.numPr is not None]


def list_of(file: WordFile, style_id: str) -> str:
    """The list that a style numbers itself by: its own, or that of what it is based on."""
    styles = {style.style_id: style for style in file.styles}
    style = styles[style_id]
    while style is not None:
        properties = style.element.pPr
        if properties is not None and properties.numPr is not None:
            return str(properties.numPr.numId.val)
        style = style.base_style
    return "0"


def themed(major: str, minor: str, attribute: str) -> bytes:
    """A template whose text has a font of the theme, and no other."""
    opened = docx.Document()
    fonts = opened.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
    fonts.attrib.clear()
    fonts.set(qn("w:asciiTheme"), attribute)
    fonts.set(qn("w:hAnsiTheme"), attribute)
    ordinary = opened.styles["Normal"].element
    for own in ordinary.findall(f".//{qn('w:rFonts')}"):
        own.getparent().remove(own)
    made = io.BytesIO()
    opened.save(made)
    theme = parts_of(made.getvalue())["word/theme/theme1.xml"].decode()
    faces = itertools.chain((major, minor))
    theme = re.sub(r'<a:latin typeface="[^"]*"', lambda _: f'<a:latin typeface="{next(faces)}"', theme, count=2)
    return word_templates.changed(made.getvalue(), {"word/theme/theme1.xml": theme.encode()})


@pytest.mark.parametrize(
    ("attribute", "width"),
    [("minorHAnsi", 1.19), ("minorAscii", 1.19), ("majorHAnsi", 0.93), ("minorEastAsia", 1.0)],
)
def test_the_font_of_a_theme_is_found_whatever_the_styles_call_it(attribute: str, width: float) -> None:
    parts = parts_of(themed("Times New Roman", "Verdana", attribute))
    found = docx_fonts.letter_width(etree.fromstring(parts["word/styles.xml"]), parts["word/theme/theme1.xml"])
    assert found == width


def test_a_font_that_is_named_nearest_counts_and_an_unknown_one_gets_more_room_than_arial() -> None:
    opened = docx.Document(io.BytesIO(themed("Arial", "Verdana", "minorHAnsi")))
    theme = parts_of(themed("Arial", "Verdana", "minorHAnsi"))["word/theme/theme1.xml"]
    opened.styles["Normal"].font.name = "Calibri"
    assert docx_fonts.letter_width(opened.styles.element, theme) == 0.92
    opened.styles["Normal"].font.name = "Regionens egen"
    assert docx_fonts.letter_width(opened.styles.element, theme) == 1.15


WIDE = shown_tables.made(
    title="Kostnad",
    headings=("Samarbete", "Medlemsavgift", "Tjänstestöd", "Arvode", "Nettokostnad", "Återbetalning", "Preliminärt"),
    rows=tuple(
        (name, "minst 2 699 435 kr", "ca 760 000 kr", "1 061 kr", "uppgift saknas", "177 400 kr", "höghöjdseffekten")
        for name in ("Initiativtagaren", "Östersjösamarbetet", "Finansieringen")
    ),
    numbers=(1, 2, 3, 4, 5),
)
# Of Verdana, in thousandths of the size (the font's own measures): the widest bold word of each column above, without
# and with the space that a cell keeps empty.
VERDANA = {"a": 668, "b": 699, "c": 588, "d": 699, "e": 664, "f": 422, "g": 699, "i": 342, "j": 403, "k": 671, "l": 342,
           "m": 1058, "n": 712, "o": 687, "p": 699, "r": 497, "s": 593, "t": 456, "u": 712, "v": 650, "ä": 668,
           "ö": 687, "å": 668, "M": 948, "T": 682, "A": 776, "N": 847, "Å": 776, "P": 733, "S": 711}  # fmt: skip


def test_in_verdana_from_the_theme_no_word_of_a_wide_table_is_wider_than_its_column() -> None:
    template = themed("Verdana", "Verdana", "minorHAnsi")
    file = docx.Document(io.BytesIO(docx_file.docx(replace(LETTER, blocks=(WIDE,)), template=template)))
    (table,) = file.tables
    widths = [int(row.get(qn("w:w"))) / 20 for row in table._tbl.tblGrid]
    style = table.rows[0].cells[0].paragraphs[0].style
    for heading, width in zip(WIDE.headings, widths, strict=True):
        bold = sum(VERDANA[letter] for letter in heading) * style.font.size.pt / 1000
        assert bold <= width - 5, heading
    assert sum(widths) <= 432


def test_what_does_not_fit_in_small_letters_is_set_in_smaller_ones_before_a_word_is_broken() -> None:
    assert not column_widths.fits(WIDE, 432, 7.5 * 1.19, between=5)
    assert column_widths.fits(WIDE, 432, 6.5 * 1.19, between=5)
