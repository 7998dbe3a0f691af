"""From a mark in the chart of costs to the rows and sources behind it, in a real browser and in the address."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser import acts, live
from tests.browser.conftest import PageAt, Serve

ROWS = 6
"""How many collaborations the example has in 2024: the rows of the chart by size."""


def click_row(page: Page, number: int) -> None:
    """Click in the empty part of a row of the chart by size, to the right of its bar, and wait for what it shows."""
    chart = page.get_by_test_id("stVegaLiteChart").nth(1)
    chart.scroll_into_view_if_needed()
    page.evaluate(live.TWO_FRAMES)
    box = chart.bounding_box()
    assert box is not None
    with acts.rerun(page):
        page.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * (number + 0.5) / ROWS)


def chosen_in_address(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("underlag", [])


def test_a_click_on_a_bar_shows_its_rows_and_the_link_opens_them_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/kostnader?ar=2024")
    click_row(page, 2)
    rows = page.get_by_role("table", name="Underlag för Interreg Grynnehavet 2024")
    expect(rows).to_be_visible()
    assert chosen_in_address(page) == ["interreg-grynnehavet"]

    again = page_at(390, 844)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Underlag för Interreg Grynnehavet 2024")).to_be_attached()


def test_another_row_can_be_clicked_after_the_first_and_the_first_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/kostnader?ar=2024")
    for number, label in ((4, "Interreg Nordkusten"), (5, "Energiringen"), (4, "Interreg Nordkusten")):
        click_row(page, number)
        expect(page.get_by_role("table", name=f"Underlag för {label} 2024")).to_be_attached()
