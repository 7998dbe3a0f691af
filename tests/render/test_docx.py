"""Word files: every word and number of the document is there, in real headings, lists and tables, and nothing else."""

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import altair as alt
import docx
import pikepdf
import pypdfium2
import pytest
from docx.document import Document as WordFile
from docx.table import Table
from docx.text.paragraph import Paragraph

from kronoberg.render.docx import file as docx_file
from kronoberg.render.docx.package import TemplateError
from kronoberg.show import blocks as content
from kronoberg.show import column_widths
from kronoberg.show.chart_words import ChartWords
from tests import libreoffice, shown_tables, word_templates

SPACE = "\u00a0"
WARNING = "Exempeldata: Provregionen är påhittad."
CHART = alt.Chart(alt.Data(values=[{"a": "Alfa", "b": 3}, {"a": "Beta", "b": 5}])).mark_bar().encode(x="b:Q", y="a:N")
WORDS = ChartWords(
    headline="Kostnaden 2025 var ca 8 kr",
    measure="Kronor per samarbete 2025",
    alt="Stapeldiagram: kronor per samarbete 2025.",
    text="Alfa 3 kr, Beta 5 kr.",
    key="Fylld stapel = utfall.",
    source="Källor: bokslutet.",
)
COSTS = shown_tables.made(
    title="Kostnad per samarbete 2025",
    headings=("Samarbete", "Kostnad", "Status", "Länk"),
    rows=(
        ("Alfa", "1 710 000 kr", "utfall", "https://exempel.se/a?b=1&c=2"),
        ("Beta", "uppgift saknas", "–", ""),
        ("Summa", "minst 1 710 000 kr", "utfall", ""),
    ),
    numbers=(1,),
    links=(3,),
    sums=(2,),
)
BLOCKS: tuple[content.Block, ...] = (
    content.Heading("1. Sammanfattning"),
    content.Text("Kostnaden ökade <b>mest</b> & först."),
    content.Points((("Alfa", "Avgiften höjdes."), ("", "Ett avtal löper ut."))),
    content.Written("Ett bra år.\nMed två möten.\n\nMer nästa år."),
    content.Gap("reserapporten från mötet i mars."),
    content.Heading("2. Ekonomi", new_page=True),
    content.Heading("Per samarbete", 2),
    content.Chart(CHART.to_dict(), WORDS),
    COSTS,
    content.Note("Löpande priser."),
    content.Points((("", "Rapporten godkänns."), ("", "Rapporten publiceras.")), numbered=True),
    content.Heading("Uppgifter", 3),
    content.Points((("", "Punkten räknas från ett."),), numbered=True),
    content.Facts("Dokumentuppgifter", (("Dnr", "26EX0187"), ("Handläggare", "uppgift saknas"))),
)
DOCUMENT = content.Document(
    title="Årsrapport 2025",
    subtitle="Lämnad i april 2026",
    region="Provregionen",
    blocks=BLOCKS,
    running_head="Årsrapport 2025, Provregionen",
    imprint=("Revision abc123.", "Gjord 2026-04-15."),
    made_at="2026-04-15T09:30:00+02:00",
    warning=WARNING,
    keywords=("internationella samarbeten", "2025"),
)
LETTER = content.Document(
    title="Årsrapport för 2025",
    subtitle="",
    region="Provregionen",
    blocks=(content.Heading("Förslag till beslut"), BLOCKS[10], COSTS),
    running_head="Tjänsteskrivelse",
    imprint=("Revision abc123.",),
    made_at="2026-04-15T09:30:00+02:00",
    head=(("Ärende till", "Regionstyrelsen"), ("Diarienummer", "26EX0187")),
)
# What stands in the file, paragraph by paragraph; a table is its cells.
EXPECTED = [
    ("Kronoberg varning", WARNING),
    ("Heading 1", "Årsrapport 2025"),
    ("Subtitle", "Lämnad i april 2026"),
    ("Heading 2", "1. Sammanfattning"),
    ("Body Text", "Kostnaden ökade <b>mest</b> & först."),
    ("List Bullet", "Alfa. Avgiften höjdes."),
    ("List Bullet", "Ett avtal löper ut."),
    ("Body Text", "Ett bra år.\nMed två möten."),
    ("Body Text", "Mer nästa år."),
    ("Kronoberg saknas", "Saknas: reserapporten från mötet i mars."),
    ("Heading 2", "2. Ekonomi"),
    ("Heading 3", "Per samarbete"),
    ("Caption", "Figur 1. Kostnaden 2025 var ca 8 kr"),
    ("Kronoberg mått", "Kronor per samarbete 2025"),
    ("Kronoberg figur", ""),
    ("Kronoberg not", "Fylld stapel = utfall. Källor: bokslutet."),
    ("Caption", "Tabell 1. Kostnad per samarbete 2025"),
    ("Kronoberg tabell", "Samarbete|Kostnad|Status|Länk"),
    ("Kronoberg tabell", f"Alfa|1{SPACE}710{SPACE}000{SPACE}kr|utfall|https://exempel.se/a?b=1&c=2"),
    ("Kronoberg tabell", f"Beta|uppgift{SPACE}saknas|–|{SPACE}"),
    ("Kronoberg tabell", f"Summa|minst{SPACE}1{SPACE}710{SPACE}000{SPACE}kr|utfall|{SPACE}"),
    ("Kronoberg not", "Löpande priser."),
    ("List Number", "Rapporten godkänns."),
    ("List Number", "Rapporten publiceras."),
    ("Heading 4", "Uppgifter"),
    ("List Number", "Punkten räknas från ett."),
    ("Kronoberg uppgiftsrubrik", "Dokumentuppgifter"),
    ("Kronoberg uppgift", "Dnr\t26EX0187"),
    ("Kronoberg uppgift", "Handläggare\tuppgift saknas"),
    ("Kronoberg utgivning", "Revision abc123."),
    ("Kronoberg utgivning", "Gjord 2026-04-15."),
]


@pytest.fixture(scope="module")
def made() -> bytes:
    return docx_file.docx(DOCUMENT)


@pytest.fixture(scope="module")
def file(made: bytes) -> WordFile:
    return docx.Document(io.BytesIO(made))


@pytest.fixture(scope="module")
def in_template() -> bytes:
    return docx_file.docx(DOCUMENT, template=word_templates.swedish())


def stands(file: WordFile) -> list[tuple[str, str]]:
    """Style and text of everything in the body, in reading order."""
    found = []
    for element in file.element.body.xpath("./w:p | ./w:tbl | ./w:sdt/w:sdtContent/w:p"):
        if element.tag.endswith("}tbl"):
            table = Table(element, file)
            found += [(table.style.name, "|".join(cell.text for cell in row.cells)) for row in table.rows]
        else:
            paragraph = Paragraph(element, file)
            found.append((paragraph.style.name, paragraph.text))
    return found


def tops(file: WordFile) -> list[str]:
    """What stands at the top of the first page and of the others."""
    section = file.sections[0]
    return ["\n".join(row.text for row in head.paragraphs) for head in (section.first_page_header, section.header)]


def attributes(file: WordFile, query: str) -> list[Any]:
    return file.element.body.xpath(query)


def test_every_word_and_number_stands_in_its_place_in_a_style_that_says_what_it_is(file: WordFile) -> None:
    assert stands(file) == EXPECTED


def test_no_paragraph_is_empty(file: WordFile) -> None:
    nothing = "not(.//w:t) and not(.//w:drawing)"
    assert attributes(file, f"//w:p[{nothing}][not(ancestor::w:tc)]") == []


def test_the_file_says_what_it_is_in_swedish(file: WordFile) -> None:
    properties = file.core_properties
    assert (properties.title, properties.author, properties.language) == ("Årsrapport 2025", "Provregionen", "sv-SE")
    assert properties.keywords == "internationella samarbeten, 2025"
    assert f"{properties.created:%Y-%m-%d %H:%M}" == "2026-04-15 07:30"
    assert file.styles.element.xpath("./w:docDefaults//w:lang/@w:val") == ["sv-SE"]


def test_headings_stay_with_what_follows_and_words_are_hyphenated(file: WordFile) -> None:
    for name in ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Caption"):
        assert file.styles[name].paragraph_format.keep_with_next, name
    assert file.settings.element.xpath("./w:autoHyphenation")
    assert [row.text for row in file.paragraphs if row.paragraph_format.page_break_before] == ["2. Ekonomi"]


def test_a_tables_headings_return_on_each_page_and_no_row_is_split(file: WordFile) -> None:
    assert attributes(file, "count(//w:tr[w:trPr/w:tblHeader])") == 1
    assert attributes(file, "count(//w:tr[not(w:trPr/w:cantSplit)])") == 0
    assert attributes(file, "//w:tr[1]/w:trPr/w:tblHeader") != []


def test_a_table_tells_its_name_and_its_columns_to_who_cannot_see_it(file: WordFile) -> None:
    assert attributes(file, "//w:tblCaption/@w:val") == ["Kostnad per samarbete 2025"]
    assert attributes(file, "//w:tblDescription/@w:val") == [
        f"3{SPACE}rader. Kolumner: Samarbete, Kostnad, Status och Länk."
    ]


def test_numbers_stand_to_the_right_and_sums_are_bold_below_a_rule(file: WordFile) -> None:
    cells = [[cell.paragraphs[0] for cell in row.cells] for row in file.tables[0].rows]
    assert {row[1].style.name for row in cells} == {"Kronoberg tabelltal"}
    assert file.styles["Kronoberg tabelltal"].paragraph_format.alignment == 2
    assert [all(run.bold for cell in row for run in cell.runs) for row in cells] == [False, False, False, True]
    assert attributes(file, "count(//w:tr[w:tc/w:tcPr/w:tcBorders/w:top])") == 1


def test_an_address_leads_where_it_says(file: WordFile) -> None:
    (relation,) = attributes(file, "//w:tc//w:hyperlink/@r:id")
    assert file.part.rels[relation].target_ref == "https://exempel.se/a?b=1&c=2"


def test_a_picture_has_its_words_and_fits_the_page(file: WordFile) -> None:
    assert attributes(file, "//wp:docPr/@descr") == ["Stapeldiagram: kronor per samarbete 2025."]
    (across,) = attributes(file, "//wp:extent/@cx")
    section = file.sections[0]
    assert int(across) <= section.page_width - section.left_margin - section.right_margin


def test_each_numbered_list_begins_at_one(file: WordFile) -> None:
    lists = [int(number) for number in attributes(file, "//w:p[.//w:pStyle/@w:val='ListNumber']//w:numId/@w:val")]
    assert lists[0] == lists[1] != lists[2]
    for number in set(lists):
        restart = file.part.numbering_part.element.xpath(f"./w:num[@w:numId='{number}']//w:startOverride/@w:val")
        assert restart == ["1"]


def test_word_asks_nobody_whether_to_update_fields(file: WordFile) -> None:
    # It would each time that somebody opens the file.
    assert file.settings.element.xpath("./w:updateFields") == []


def test_each_page_has_its_number_and_the_warning(file: WordFile) -> None:
    assert tops(file) == [
        "Provregionen\tSida 1 av 1",
        f"Årsrapport 2025, Provregionen\tSida 1 av 1\n{WARNING}",
    ]
    fields = [row.text.strip() for row in file.sections[0].header._element.xpath(".//w:instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_same_document_gives_the_same_bytes(made: bytes) -> None:
    assert docx_file.docx(DOCUMENT) == made


def test_what_no_file_may_hold_is_left_out_and_code_is_only_text() -> None:
    odd = content.Document(
        "Titel", "", "R", (content.Text("A\x00\x0bB ]]> <w:p/> &amp;"),), "", (), "2026-04-15T09:30:00"
    )
    assert stands(docx.Document(io.BytesIO(docx_file.docx(odd))))[-1] == ("Body Text", "A\nB ]]> <w:p/> &amp;")


def test_a_letter_begins_with_its_fields() -> None:
    letter = docx.Document(io.BytesIO(docx_file.docx(LETTER)))
    assert stands(letter)[:3] == [
        ("Kronoberg brevhuvud", "Ärende till\tRegionstyrelsen"),
        ("Kronoberg brevhuvud", "Diarienummer\t26EX0187"),
        ("Heading 1", "Årsrapport för 2025"),
    ]


def test_a_regions_template_gives_its_styles_its_page_and_its_header_but_not_its_text(in_template: bytes) -> None:
    file = docx.Document(io.BytesIO(in_template))
    # The template has none of our styles, which are added; its running text is in the ordinary one.
    names = {"Body Text": "Normal", "Heading 3": "Rubrik 3"}
    assert stands(file) == [(names.get(style, style), text) for style, text in EXPECTED]
    chapter = next(row for row in file.paragraphs if row.text == "2. Ekonomi")
    assert chapter.style.style_id == "Rubrik2"
    assert chapter.style.font.color.rgb == word_templates.RED
    assert tops(file)[1].startswith("Region Prov, sidhuvud ur mallen\nÅrsrapport 2025, Provregionen\tSida")
    assert tops(file)[1].endswith(WARNING)
    (across,) = file.element.body.xpath("//wp:extent/@cx")
    assert int(across) == pytest.approx(15 * 360_000, abs=1000)
    assert b"template.main" not in word_templates.text_parts(in_template)["[Content_Types].xml"]


def test_in_a_template_no_caption_strands_and_tables_have_room_below(in_template: bytes) -> None:
    file = docx.Document(io.BytesIO(in_template))
    kept = [row for row in file.paragraphs if row.style.name in ("Caption", "Heading 2", "Rubrik 3", "Heading 4")]
    assert len(kept) == 6
    assert all(row.paragraph_format.keep_with_next for row in kept)
    after_table = docx.Document(
        io.BytesIO(docx_file.docx(replace(LETTER, blocks=(COSTS, BLOCKS[1])), template=word_templates.swedish()))
    )
    running = next(row for row in after_table.paragraphs if row.text.startswith("Kostnaden ökade"))
    assert running.paragraph_format.space_before.pt == 10


def test_a_long_name_of_a_fact_moves_the_column_of_values() -> None:
    long = content.Facts("", (("Arbetsinsats 2025, av en heltidstjänst", "105 %"), ("Dnr", "1")))
    file = docx.Document(io.BytesIO(docx_file.docx(replace(LETTER, blocks=(long,)))))
    columns = {row.paragraph_format.left_indent for row in file.paragraphs if row.style.name == "Kronoberg uppgift"}
    assert len(columns) == 1
    assert columns.pop().cm > 6


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"word/vbaProject.bin": b"x"}, "Mallen har makron"),
        ({"word/noll.xml": b"0" * 60_000_000}, "orimligt mycket större"),
        ({"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "som Word inte skriver själv"),
        ({"word/styles.xml": "<!DOCTYPE a><a/>".encode("utf-16")}, "som Word inte skriver själv"),
        ({"word/styles.xml": b"<trasig"}, "Spara"),
        ({"[Content_Types].xml": b"<Types/>"}, "ingen Wordmall"),
    ],
    ids=["macros", "bomb", "entities", "wide-letters", "broken", "other"],
)
def test_a_dangerous_or_broken_template_is_refused_in_swedish(parts: dict[str, bytes], message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        docx_file.docx(LETTER, template=word_templates.changed(word_templates.swedish(), parts))


def test_a_template_that_was_damaged_on_its_way_is_refused_in_swedish() -> None:
    packed = word_templates.swedish()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        first = next(entry for entry in archive.infolist() if entry.compress_type == zipfile.ZIP_DEFLATED)
    begins = first.header_offset + 30 + len(first.filename)
    # No packed block can begin so: not even the length of what follows can be read.
    damaged = packed[:begins] + b"\xff" * 8 + packed[begins + 8 :]
    with pytest.raises(TemplateError, match="går inte att läsa"):
        docx_file.docx(LETTER, template=damaged)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (b"ingen mall", "går inte att läsa"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "låst med lösenord"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "äldre format"),
    ],
    ids=["text", "locked", "old"],
)
def test_what_is_no_template_is_refused_in_swedish(template: bytes, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        docx_file.docx(LETTER, template=template)


def test_a_column_is_as_wide_as_its_longest_number_and_the_table_as_the_page() -> None:
    long = "Ett samarbete med ett mycket långt namn som måste brytas på flera rader i en tabell"
    grid = shown_tables.made("", ("Namn", "Kostnad", "Om"), ((long, "minst 1 710 000 kr", long),), numbers=(1,))
    name, cost, about = column_widths.widths(grid, 400, 9, between=8)
    assert 80 < cost < 100
    assert name + cost + about == pytest.approx(400, abs=1)
    assert column_widths.widths(COSTS, 4000, 9, between=8)[1] < 120


def outline(pdf: pikepdf.Pdf) -> list[str]:
    with pdf.open_outline() as found:
        return [line for root in found.root for line in _titles(root)]


def _titles(item: pikepdf.OutlineItem) -> list[str]:
    return [item.title, *(line for child in item.children for line in _titles(child))]


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(row.S) for row in pdf.objects if isinstance(row, pikepdf.Dictionary) and "/S" in row and "/P" in row]


def test_another_program_finds_the_same_headings_tables_and_pictures_and_everyone_can_read_its_pdf(made: bytes) -> None:
    pdf = libreoffice.as_pdf(made)

    assert libreoffice.failures(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        headings = ["1. Sammanfattning", "2. Ekonomi", "Per samarbete", "Uppgifter"]
        assert outline(opened) == ["Årsrapport 2025", *headings]
        found = tags(opened)
    counted = {name: found.count(name) for name in ("/Table", "/TR", "/TH", "/Figure", "/L", "/LI")}
    assert counted == {"/Table": 1, "/TR": 4, "/TH": 4, "/Figure": 1, "/L": 3, "/LI": 5}
    text = text_of(pdf)
    for style, expected in EXPECTED:
        for words in expected.replace("\n", "|").replace("\t", "|").split("|"):
            assert plain(words) in text, (style, words)
    assert text.count(plain(WARNING)) == 2
    assert "Sida2av2" in text


def test_in_a_regions_template_everyone_can_read_the_pdf_too() -> None:
    pdf = libreoffice.as_pdf(docx_file.docx(LETTER, template=word_templates.swedish()))

    assert libreoffice.failures(pdf) == []
    assert plain("Region Prov, sidhuvud ur mallen") in text_of(pdf)


def text_of(pdf: bytes) -> str:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return plain("".join(page.get_textpage().get_text_bounded() for page in opened))
    finally:
        opened.close()


def plain(text: str) -> str:
    """A text without what a line's end may change: spaces and hyphens."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]", "", text)


def test_the_archive_opens_like_any_other(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name for name in archive.namelist())


def test_a_template_with_another_kind_of_part_is_refused_before_any_document_is_made() -> None:
    broken = word_templates.changed(word_templates.swedish(), {"word/settings.xml": b"<annat/>"})
    with pytest.raises(TemplateError, match=r"^Mallen är skadad\. Spara om den i Word och försök igen\.$"):
        docx_file.check_template(broken)


def test_a_template_that_can_be_used_passes() -> None:
    docx_file.check_template(word_templates.swedish())
