"""Charts in documents: only the chart, wide enough for its labels, sharp on paper, drawn once."""

import struct
import xml.etree.ElementTree as ET

import pytest

from kronoberg.show.drawing import engine, report_pictures
from tests.show.drawing.test_pictures import SVG, chart, texts


def test_only_the_chart_is_drawn_with_its_swedish_labels_upright() -> None:
    specification = chart()
    drawn = report_pictures.bare_svg(specification)
    assert specification == chart()
    assert {"2021", "2022", "2023", "2024", "1,5 mnkr", "ca 1,71 mnkr"} <= set(texts(drawn.encode()))
    assert not any("Kostnaden" in text or "Källa" in text for text in texts(drawn.encode()))
    assert "rotate(-90" not in drawn
    assert "rotate(270" not in drawn


@pytest.mark.parametrize(("years", "width"), [(range(2021, 2025), 720), (range(2014, 2025), 11 * 90 + 112)])
def test_a_picture_is_as_wide_as_a_column_of_text_or_as_its_years_need(years: range, width: int) -> None:
    root = ET.fromstring(report_pictures.bare_svg(chart(tuple(years))))
    assert root.tag == f"{SVG}svg"
    assert float(root.get("width") or 0) == pytest.approx(width, abs=2)


def test_a_png_has_three_times_the_pixels() -> None:
    root = ET.fromstring(report_pictures.bare_svg(chart()))
    width, height = struct.unpack(">II", report_pictures.bare_png(chart())[16:24])
    assert (width, height) == (3 * float(root.get("width") or 0), 3 * float(root.get("height") or 0))


def test_a_chart_that_has_been_drawn_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = report_pictures.bare_svg(chart()), report_pictures.bare_png(chart())
    monkeypatch.setattr(engine, "_answer", lambda request: pytest.fail(f"drew again: {request}"))
    assert (report_pictures.bare_svg(chart()), report_pictures.bare_png(chart())) == first
