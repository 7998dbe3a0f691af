"""The page about representatives in a real browser: each part, a link that opens the same view, and the form."""

import pytest
from playwright.sync_api import expect

from kronoberg.topics.seats import words as seat_words
from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt, Serve

ADDRESS = "/foretradare"


def at(server: live.Server, part: str, choices: str = "") -> str:
    return f"{server.url}{ADDRESS}?vy={part}{choices}"


OPENED = ["seats&ovriga=true&osakra=true&gar-ut=true", "timeline&ordforande-ar=true&en-person=true&andringar=true"]


@pytest.mark.parametrize("part", [*seat_words.Part, *OPENED])
def test_each_part_is_accessible_swedish_and_no_wider_than_the_screen(
    full_server: live.Server, page_at: PageAt, part: str
) -> None:
    page = page_at(1280)
    live.visit(page, at(full_server, part))
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_a_day_is_written_shown_and_kept_in_the_address(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url + ADDRESS)
    page.get_by_label("Visa en viss dag").fill("2019-03-21")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Företrädare i organen 2019-03-21")
    board = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Euroregion Baltics styrelse"))
    expect(board).to_contain_text("Roland Gustbée (M)")
    expect(board).to_contain_text("Britt-Louise Berndtsson (C); Helen Bengtsson (S)")
    assert "tid=2019-03-21" in page.url

    with acts.rerun(page):
        page.get_by_text("Balans", exact=True).click()
    expect(page.get_by_role("heading", name="Platser per parti den 21 mars 2019")).to_be_visible()
    again = page_at(820, 1180)
    live.visit(again, page.url)
    expect(again.get_by_role("heading", name="Platser per parti den 21 mars 2019")).to_be_visible()
