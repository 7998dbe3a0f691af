"""Links in a real browser: what Streamlit itself does with an address, and what the page then says."""

import pytest
from playwright.sync_api import expect

from tests.browser import live
from tests.browser.conftest import PageAt, Serve

ASKED = "Länken frågar efter"


@pytest.fixture(scope="module")
def example(server: Serve) -> live.Server:
    return server("data/exempel")


def test_a_link_to_a_year_that_does_not_exist_is_answered_on_the_page(example: live.Server, page_at: PageAt) -> None:
    page = page_at(390, 844)
    live.visit(page, f"{example.url}/kostnader?ar=1850&samarbete=finnsinte")
    expect(page.get_by_text(f"{ASKED} ”1850” i valet Verksamhetsår, men det finns inte.")).to_be_visible()
    expect(page.get_by_text(f"{ASKED} ”finnsinte” i valet Samarbete, men det finns inte.")).to_be_visible()


def test_a_choice_that_comes_along_from_another_page_is_no_link(example: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/moten?del=Resor&ar=2024")
    for name in ("Täckning och källor", "Handlingsplan", "Aprilrapport", "Möten och resor"):
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
        live.wait_until_idle(page)
        assert page.get_by_text(ASKED).count() == 0
