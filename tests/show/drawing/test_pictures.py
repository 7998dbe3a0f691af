"""Pictures of charts: everything that explains the chart is inside, nothing is cut, and the engine survives faults."""

import io
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kronoberg.analysis.overview import series
from kronoberg.domain.words import Status
from kronoberg.show import chart_words, palette
from kronoberg.show.drawing import engine, pictures
from kronoberg.topics.overview import charts, years_words
from kronoberg.topics.overview.measures import COST
from tests import books

SVG = "{http://www.w3.org/2000/svg}"
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
YEARS = (2021, 2022, 2023, 2024)
ALFA = books.collaboration("alfa")
BOOK = books.book(
    [ALFA],
    [
        books.cost("alfa", 2021, "1000000"),
        books.cost("alfa", 2023, "1500000", Status.PRELIMINARY),
        books.cost("alfa", 2024, "1710000", Status.ESTIMATE, approximate=True),
    ],
)
NOTES = ("Provregionen är påhittad.", "Prov. Revision abc.")


def chart(years: tuple[int, ...] = YEARS) -> dict[str, Any]:
    columns = series.by_collaboration(BOOK, years)
    return charts.stacked_years(columns, palette.collaboration_colours([ALFA])).to_dict()


def words(years: tuple[int, ...] = YEARS) -> chart_words.ChartWords:
    return years_words.over_time(COST, BOOK, series.by_collaboration(BOOK, years), years[-1])


def texts(picture: bytes) -> list[str]:
    """Every text that is drawn, without hard spaces."""
    drawn = ["".join(element.itertext()) for element in ET.fromstring(picture).iter(f"{SVG}text")]
    return [text.replace("\u00a0", " ") for text in drawn]


def size(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


@pytest.fixture(scope="module")
def picture() -> bytes:
    return pictures.svg(chart(), words(), notes=NOTES)


def test_headline_measure_key_source_and_dataset_are_inside_the_picture(picture: bytes) -> None:
    said = " ".join(texts(picture))
    assert "Kostnaden 2024 var ca 1,71 mnkr" in said
    assert "Bruttokostnad per år 2021–2024, kronor i löpande priser, fördelad på samarbete" in said
    assert "Fylld stapel = utfall; ljusare stapel med streckad kant = preliminärt;" in said
    assert "ljus stapel med streckad kant = uppskattning." in said
    assert "Källa: Provkällan." in said
    assert "Provregionen är påhittad." in said
    assert "Prov. Revision abc." in said


def test_the_chart_keeps_its_swedish_words_and_numbers(picture: bytes) -> None:
    drawn = texts(picture)
    assert drawn.count("uppgift") == 1
    assert drawn.count("saknas") == 1
    assert "1,5 mnkr" in drawn
    assert "ca 1,71 mnkr" in drawn
    assert [text for text in drawn if re.fullmatch(r"20\d\d", text)] == ["2021", "2022", "2023", "2024"]


def test_no_label_is_turned_and_a_long_axis_makes_the_picture_wider() -> None:
    short, long = pictures.svg(chart(), words()), pictures.svg(chart(tuple(range(2001, 2025))), words())
    assert 'width="900"' in short.decode()[:200]
    assert int(re.findall(r' width="(\d+)"', long.decode())[0]) > 24 * 72
    for drawn in (short, long):
        assert "rotate(-90" not in drawn.decode()
        assert "rotate(270" not in drawn.decode()


def test_a_screen_reader_gets_the_headline_and_the_chart_in_words_and_no_english(picture: bytes) -> None:
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert root.findtext(f"{SVG}title") == words().headline
    assert words().text in (root.findtext(f"{SVG}desc") or "")
    assert [element.get("aria-label") for element in root.iter() if element.get("aria-label")] == []


def test_a_png_has_twice_the_pixels() -> None:
    drawn = pictures.png(chart(), words(), notes=NOTES)
    root = ET.fromstring(pictures.svg(chart(), words(), notes=NOTES))
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert size(drawn) == (1800, 2 * int(root.get("height") or 0))


@pytest.mark.parametrize("text", ["Kort", "WWW MMM ÅÄÖ " * 30, "x" * 400, "iiii llll " * 90, "1 710 000 kr " * 40])
def test_everything_that_is_drawn_lies_inside_the_margins(text: str) -> None:
    said = chart_words.ChartWords(text, text, "", "", text, text)
    with Image.open(io.BytesIO(pictures.png(chart(), said, notes=[text]))) as opened:
        ink = opened.convert("L").point([255] * 250 + [0] * 6)
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    margin = 2 * pictures.MARGIN - 6
    assert min(left, top, ink.width - right, ink.height - bottom) >= margin


def test_the_page_s_specification_is_not_changed() -> None:
    specification = chart()
    pictures.svg(specification, words())
    assert specification == chart()
    assert specification["width"] == "container"


def test_two_panels_under_each_other_fit_in_the_picture() -> None:
    panel = {"mark": "bar", "encoding": {"x": {"field": "a", "type": "ordinal"}}, "data": {"values": [{"a": 1}]}}
    both = {"vconcat": [{**panel, "width": "container"}, {**panel, "width": "container"}]}
    inner = list(ET.fromstring(pictures.svg(both, words())).iter(f"{SVG}svg"))[1]
    assert 700 < float(inner.get("width") or 0) <= 900 - 2 * pictures.MARGIN


def test_a_long_text_is_broken_and_no_line_is_wider_than_the_picture() -> None:
    text = "Källor: " + ", ".join(f"Rapport om internationellt arbete i regionen {year}" for year in range(2010, 2025))
    lines = pictures.wrapped(text, 13, 844)
    assert " ".join(lines) == text
    assert len(lines) > 5


def test_a_hard_space_is_never_a_place_to_break_at() -> None:
    amount = "ca\u00a01\u00a0710\u00a0000\u00a0kr"
    assert pictures.wrapped(f"kostnaden {amount}", 13, 110) == ["kostnaden", amount]


def test_text_from_data_cannot_become_a_part_of_the_drawing() -> None:
    bad = chart_words.ChartWords(
        '<script>"&', "a\x00b\ud800", "", "]]>", "</svg>", "<image href='https://ond.se/x.png'/>"
    )
    root = ET.fromstring(pictures.svg(chart(), bad))
    assert root.findtext(f"{SVG}title") == '<script>"&'
    assert [element.tag for element in root.iter() if element.tag in (f"{SVG}script", f"{SVG}image")] == []


def test_an_address_in_a_specification_is_not_fetched() -> None:
    with pytest.raises(engine.DrawingError):
        engine.svg({"data": {"url": "http://127.0.0.1:9/x.json"}, "mark": "point", "encoding": {"x": {"field": "a"}}})


def test_what_cannot_be_drawn_is_said_and_the_next_picture_is_drawn() -> None:
    with pytest.raises(engine.DrawingError):
        engine.png("inte en bild", scale=2)
    assert engine.svg(chart()).startswith("<svg")


def test_the_fonts_of_the_pictures_come_with_us_and_have_their_licence_beside_them() -> None:
    fonts = Path(engine.__file__).parents[1] / "fonts"
    assert sorted(path.suffix for path in fonts.iterdir()) == [".ttf", ".ttf", ".txt"]
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text("utf-8")
    ours = "font-family=\"'Source Sans 3'\""
    looks = (ours, f'{ours} font-weight="bold"', 'font-family="Arial"')
    texts_ = (f'<svg {NAMESPACE} width="99" height="20"><text y="15" {look}>Åg 1</text></svg>' for look in looks)
    assert len({engine.png(text, scale=1) for text in texts_}) == 3


def test_an_engine_that_has_died_is_started_again() -> None:
    engine.start()
    running = engine.CHILD.process
    assert running is not None
    running.kill()
    running.wait()
    assert engine.svg(chart()).startswith("<svg")
