"""Meetings and travel in a real browser: readable in every part and width, the late report, the checklist on paper."""

import io
from urllib.parse import parse_qs, quote, urlsplit

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser import acts, live, readable
from tests.browser.conftest import PageAt, Serve

PARTS = ("Resor", "Inför resan")
"""Those that the address has to name; the first part is among the pages of test_pages."""
PREPARE = quote("Inför resan")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_no_accessibility_fault_and_needs_no_scrolling_sideways(
    full_server: live.Server, page_at: PageAt, part: str
) -> None:
    page = page_at(1280)
    live.visit(page, f"{full_server.url}/moten?ar=2024&kalla=true&del={quote(part)}")
    assert readable.faults(page) == {}


def test_from_the_late_report_to_its_source_and_the_link_opens_the_same_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/?ar=2024")
    with acts.rerun(page):
        page.get_by_role("link", name="Möten och resor").click()
    reports = page.get_by_role("table", name="Återrapporter till regionstyrelsen")
    late = reports.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Kustnätverkets årsmöte"))
    expect(late).to_contain_text("inte lämnad, sen")
    expect(late).to_contain_text("2025-04-22")

    with acts.rerun(page):
        page.get_by_text("Källa till varje uppgift").click()
    source = page.get_by_role("rowheader", name="Kustnätverkets årsmöte 2025-04-02–04", exact=True)
    expect(source).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("radio", name="Plats").click()
    counted = page.get_by_role("table", name="Möten per plats och år")
    expect(counted).to_be_visible()
    assert parse_qs(urlsplit(page.url).query)["per"] == ["place"]

    again = page_at(390, 844)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Möten per plats och år")).to_be_attached()
    expect(again.get_by_role("rowheader", name="Kustnätverkets årsmöte 2025-04-02–04", exact=True)).to_be_attached()


def test_trips_and_their_emissions_are_one_choice_away(server: Serve, page_at: PageAt) -> None:
    page = page_at(820, 1180)
    live.visit(page, f"{server('data/exempel').url}/moten?ar=2024")
    with acts.rerun(page):
        page.get_by_role("radio", name="Resor").click()
    expect(page.get_by_role("table", name="Resor 2024", exact=True)).to_be_visible()
    assert parse_qs(urlsplit(page.url).query)["del"] == ["travel"]
    words = page.locator(".stVegaLiteChart").nth(1).locator("svg text").all_text_contents()
    # Where a year has little room, each word stands on a line of its own.
    assert words.count("uppgift") + words.count("uppgift saknas") >= 4
    assert {"Tåg", "Bil", "Flyg", "Buss och färja"} <= set(words)


def test_the_checklist_prints_on_one_page_of_a4_large_enough_to_read(each_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{each_server.url}/moten?del={PREPARE}")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", print_background=True)))
    sheet = document[0].get_textpage()
    text = sheet.get_text_range()
    assert len(document) == 1
    assert "Innan du reser" in text
    assert "När du är hemma" in text
    assert "Urval" not in text
    assert "Verksamhetsår" not in text
    # A capital letter of six points stands in a text of at least nine.
    start = text.index("Reseriktlinjen") if "Reseriktlinjen" in text else text.index("Digitala möten")
    _, bottom, _, top = sheet.get_charbox(start)
    assert top - bottom >= 6
