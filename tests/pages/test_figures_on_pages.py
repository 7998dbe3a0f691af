"""No page, document or slide of either dataset hedges a figure twice, or shows an approximate one too exactly."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from kronoberg.report.slides import presentation
from kronoberg.topics.documents import imprint
from tests import visits, walk
from tests.conftest import ROOT
from tests.page_text import plain
from tests.seatings import TODAY

TWICE = re.compile(r"\b(minst|högst) ca\b", re.IGNORECASE)
ABOUT = re.compile(r"\bca ([+−]?\d[\d ]*)(,\d+)? kr\b")
YEARS = {"exempel": ("2019", "2025"), "kronoberg": ("2024",)}
PAGES = [f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py"))]
VISITS = [(name, year, page) for name, years in YEARS.items() for year in years for page in PAGES]


def faults(text: str) -> list[str]:
    """What hedges twice, or says "ca" of hundreds or öre; a cost per inhabitant is below a thousand and has its öre."""
    said = [found[0] for found in TWICE.finditer(text)]
    for found in ABOUT.finditer(text):
        number = int(re.sub(r"[+− ]", "", found[1]))
        if number >= 1000 and (found[2] or number % 1000):
            said.append(found[0])
    return said


def words(node: Any) -> Iterator[str]:
    for child in getattr(node, "children", {}).values():
        yield from words(child)
    if (proto := getattr(node, "proto", None)) is not None:
        # The characters of a message's text form that are not ASCII stand escaped, in bytes.
        yield str(proto).encode().decode("unicode_escape").encode("latin-1", "ignore").decode("utf-8", "ignore")


def said_on(test: AppTest) -> str:
    return plain(" ".join(words(test._tree)))


@pytest.mark.parametrize(("name", "year", "page"), VISITS)
def test_no_page_hedges_twice_or_says_ca_of_an_exact_amount(name: str, year: str, page: str) -> None:
    said = said_on(visits.seen(f"data/{name}", page=page, ar=year))
    assert len(said) > 100
    assert faults(said) == []


@pytest.mark.parametrize(("name", "year"), [(name, year) for name, years in walk.REPORTED.items() for year in years])
def test_no_document_and_no_slide_does(name: str, year: int) -> None:
    assert "ca " in walk.reported(name, year)
    assert faults(walk.reported(name, year)) == []
    assert faults(slides(name, year)) == []


@cache
def slides(name: str, year: int) -> str:
    book = walk.book(name)
    content = presentation.presentation(book, year, TODAY, imprint.imprint(book, made_at=walk.MADE))
    shapes = [shape for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes]
    return plain(" ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame))


def test_the_walk_sees_what_it_looks_for() -> None:
    assert faults("minst ca 5 kr, ca 4 363 736,75 kr, ca +302 396 kr, högst ca 2 000 kr") == [
        "minst ca",
        "högst ca",
        "ca 4 363 736,75 kr",
        "ca +302 396 kr",
    ]
    assert faults("ca 1 710 000 kr, ca 8,41 kr, minst 5 kr, ca 57,5 %") == []
    assert "ca 1,71 mnkr" in said_on(visits.seen("data/kronoberg", page="pages/overview.py", ar="2024"))
