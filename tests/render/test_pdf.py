"""The PDF says what the document says, in its order, to everyone and for the archive; no text of it is a command."""

import dataclasses
import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest

from kronoberg.render.pdf import file as pdf_file
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Chart, Document, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.show.table import Table
from tests import datasets, pdf_checks, sample_document, shown_tables
from tests.show.drawing.test_pictures import chart, words

EVIL = '#read("/etc/passwd") *bold* $x$ @ref <lab> \\ #panic("x") // `raw` = H _i_ ~ --- [c] {d} \'q\''
WARNING = "Exempelregionen är påhittad."
LONG = " ".join(f"Mening {line} om vad samarbetet gav länet under året." for line in range(400))


@pytest.fixture(scope="module")
def document() -> Document:
    return sample_document.sample(datasets.example())


@pytest.fixture(scope="module")
def made(document: Document) -> bytes:
    return pdf_file.pdf(document)


def of(*blocks: Block, **fields: object) -> Document:
    whole = Document("Titel", "", "Region", blocks, "Löpande", (), "2026-04-15T10:00:00+02:00")
    return dataclasses.replace(whole, **fields)  # type: ignore[arg-type]


def pages(pdf: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in opened]
    finally:
        opened.close()


def letters(text: str) -> str:
    """Only letters and digits, so that hyphens and line breaks do not matter."""
    return re.sub(r"[\W_]", "", text)


def elements(pdf: bytes) -> list[dict[str, str]]:
    """Each structure element in reading order: its tag, alternative text and scope, where it has them."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(below(opened.Root.StructTreeRoot.K))


def below(node: pikepdf.Object) -> Iterator[dict[str, str]]:
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from below(inner)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        attributes = node.get("/A", [])
        scopes = [str(each.Scope) for each in attributes if "/Scope" in each] if len(attributes) else []
        yield {"tag": str(node.S)[1:], "alt": str(node.get("/Alt", "")), "scope": "".join(scopes)}
        yield from below(node.get("/K", pikepdf.Array()))


def said(block: Block) -> list[str]:
    """Every text of a block, in the order in which it stands."""
    match block:
        case Heading() | Text() | Note() | Gap() | Written():
            return block.text.split("\n")
        case Points():
            return [part for item in block.items for part in item]
        case KeyFigures():
            return [part for figure in block.figures for part in figure]
        case Facts():
            return [block.caption, *(part for row in block.rows for part in row)]
        case Table():
            return [block.title, *block.headings, *(text for row in cell.texts(block) for text in row)]
        case Chart():
            around = block.words
            return [around.headline, around.measure, around.below]


def test_it_declares_both_standards_its_language_title_and_time(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert str(opened.Root.Lang) == "sv-SE"
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Årsrapport 2025 – internationella samarbeten"
            assert metadata["dc:creator"] == ["Region Exempel"]
            assert "årsrapport" in metadata["pdf:Keywords"]
        assert str(opened.docinfo["/CreationDate"]) == "D:20260415080000+00'00"


def test_nothing_is_said_against_it_by_two_checkers_of_accessibility(made: bytes) -> None:
    assert pdf_checks.failures(made) == []
    assert pdf_checks.failures(pdf_file.pdf(sample_document.letter())) == []


def test_every_part_is_tagged_as_what_it_is(made: bytes, document: Document) -> None:
    found = elements(made)
    tags = [element["tag"] for element in found]
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    grids = [block for block in document.blocks if isinstance(block, Table)]
    assert tags.count("H1") >= levels.count(1)
    assert (tags.count("H2"), tags.count("H3")) == (levels.count(2), levels.count(3))
    assert (tags.count("Table"), tags.count("THead")) == (len(grids), len(grids))
    assert [element["alt"] for element in found if element["alt"]][:2] == [
        block.words.alt for block in document.blocks if isinstance(block, Chart)
    ]
    assert {"L", "LI", "LBody", "Link", "Caption"} <= set(tags)


def test_the_first_cell_of_a_row_is_its_header() -> None:
    rows = tuple((f"R{line}", "1", "2", "3") for line in range(3))
    found = elements(pdf_file.pdf(of(Heading("A"), shown_tables.made("T", ("Namn", "a", "b", "c"), rows))))
    assert [element["scope"] for element in found if element["tag"] == "TH"] == ["/Column"] * 4 + ["/Row"] * 3
    assert [element["tag"] for element in found if element["tag"] in ("TR", "TH", "TD")][-4:] == [
        "TH",
        "TD",
        "TD",
        "TD",
    ]


def test_every_text_of_every_block_stands_there_in_order(made: bytes, document: Document) -> None:
    around = "|".join([re.escape(document.running_head), re.escape(document.warning), r"Sida \d+ av \d+"])
    whole, place = letters(re.sub(around, "", " ".join(pages(made)))), 0
    for block in document.blocks:
        for text in said(block):
            place = whole.find(letters(text), place)
            assert place >= 0, text
    for line in document.imprint:
        assert letters(line) in whole[place:]


def test_warning_page_number_and_running_head_stand_on_every_page(made: bytes, document: Document) -> None:
    shown = pages(made)
    assert len(shown) >= 8
    assert all(WARNING in page for page in shown)
    assert [f"Sida {number} av {len(shown)}" in page for number, page in enumerate(shown, 1)] == [True] * len(shown)
    assert [document.running_head in page for page in shown] == [False] + [True] * (len(shown) - 1)


def test_a_text_is_printed_letter_by_letter_and_never_read_as_a_command() -> None:
    evil = of(
        Heading(EVIL),
        Text(EVIL),
        Written(EVIL),
        Gap(EVIL),
        Note(EVIL),
        Points(((EVIL, EVIL),)),
        Facts(EVIL, ((EVIL, EVIL),)),
        KeyFigures("", ((EVIL, EVIL, EVIL),)),
        shown_tables.made(EVIL, (EVIL, "b"), ((EVIL, EVIL),), numbers=(1,), sums=(0,)),
        Chart(chart(), dataclasses.replace(words(), headline=EVIL, alt=EVIL, text=EVIL)),
        head=((EVIL, EVIL),),
        title=EVIL,
        subtitle=EVIL,
        imprint=(EVIL,),
        warning=EVIL,
    )
    shown = re.sub(r"[\s\ufffe\u0002-]", "", "".join(pages(pdf_file.pdf(evil))))
    assert shown.count(re.sub(r"[\s-]", "", EVIL)) >= 20
    assert "root:" not in shown


def test_an_address_leads_there_and_other_words_in_its_column_do_not() -> None:
    rows = (("a", "https://example.org/rapport?ar=2025"), ("b", "finns bara på papper"), ("c", "javascript:alert(1)"))
    with pikepdf.open(
        io.BytesIO(pdf_file.pdf(of(Heading("A"), shown_tables.made("T", ("Namn", "Länk"), rows, links=(1,)))))
    ) as pdf:
        found = [
            str(link.A.URI) for page in pdf.pages for link in page.get("/Annots", []) if "/URI" in link.get("/A", {})
        ]
    assert found == ["https://example.org/rapport?ar=2025"]


def test_the_same_document_gives_the_same_bytes_and_another_time_gives_others() -> None:
    one = of(Heading("A"), Text("b"))
    assert pdf_file.pdf(one) == pdf_file.pdf(of(Heading("A"), Text("b")))
    assert pdf_file.pdf(one) != pdf_file.pdf(dataclasses.replace(one, made_at="2026-04-15T10:00:01+02:00"))


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (of(Heading("A"), title=""), "title"),
        (of(Heading("A"), Heading("B", 3)), "heading"),
        (of(Heading("A"), Chart(chart(), dataclasses.replace(words(), alt=""))), "alt"),
    ],
)
def test_what_would_not_be_accessible_is_refused_and_said(document: Document, reason: str) -> None:
    with pytest.raises(pdf_file.PdfError, match=reason):
        pdf_file.pdf(document)


def test_a_letter_that_no_font_has_is_a_square_and_the_symbols_of_states_are_shown() -> None:
    pdf = pdf_file.pdf(of(Heading("A"), Text("Bra 😀 中! ✓ ◐ ✗ Łódź Ελλάδα a\u030a\x00\ud800")))
    assert "Bra □ □! ✓ ◐ ✗ Łódź Ελλάδα å□" in " ".join(pages(pdf)).replace("\r\n", " ")
    assert pdf_checks.failures(pdf) == []


def test_only_fonts_that_come_with_us_are_used_and_all_are_inside(made: bytes) -> None:
    names = set()
    with pikepdf.open(io.BytesIO(made)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.FontDescriptor:
                names.add(str(thing.FontName).partition("+")[2])
                assert "/FontFile2" in thing or "/FontFile3" in thing
    assert {name for name in names if not name.startswith("DejaVuSansMono")} == {
        "SourceSans3-Regular",
        "SourceSans3-Bold",
    }


def test_a_long_table_repeats_its_headings_and_divides_no_row() -> None:
    rows = tuple((f"Rad{line}", "flera ord " * 30 + f"slut{line}", LONG[:400]) for line in range(40))
    shown = pages(pdf_file.pdf(of(Heading("A"), shown_tables.made("T", ("Namnhuvud", "b", "c"), rows))))
    assert len(shown) > 2
    assert all("Namnhuvud" in page for page in shown)
    for page in shown:
        assert re.findall(r"Rad(\d+)", page) == re.findall(r"slut(\d+)", page)


def test_a_row_that_is_higher_than_a_page_goes_on_on_the_next() -> None:
    shown = pages(
        pdf_file.pdf(of(Heading("A"), shown_tables.made("T", ("a", "b", "c", "d"), (("x", LONG, LONG, "slut"),))))
    )
    assert len(shown) > 1
    assert letters("Mening 399 om vad") in letters(" ".join(shown))


@pytest.mark.parametrize("lines", range(28, 42, 2))
def test_no_heading_and_no_caption_is_left_at_the_end_of_a_page(lines: int) -> None:
    table = shown_tables.made("Rubriktext", ("a", "b"), tuple((f"cell{line}", "x") for line in range(20)))
    shown = pages(pdf_file.pdf(of(*[Text("En rad.")] * lines, Heading("Kapitel"), Heading("Del", 2), table)))
    assert len(shown) == 2
    first = next(number for number, page in enumerate(shown) if "Kapitel" in page)
    assert all(word in shown[first] for word in ("Del", "Rubriktext", "cell0"))


def test_bold_words_do_not_divide_what_is_read_in_one_breath() -> None:
    pdf = pdf_file.pdf(of(Heading("A"), Gap("text"), Points((("Titel", "text"),) * 9), Heading("B")))
    assert "Strong" not in [element["tag"] for element in elements(pdf)]
    assert pdf_checks.failures(pdf) == []


def test_a_letter_begins_with_its_head() -> None:
    shown = pages(pdf_file.pdf(sample_document.letter()))[0]
    places = [
        shown.index(text) for text in ("Region Exempel", "Dnr", "RE 2026/00123", "Handläggare", "Förslag till beslut")
    ]
    assert places == sorted(places)
