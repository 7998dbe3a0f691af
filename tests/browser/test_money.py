"""Pengar och tid in a real browser: from a bar to what is behind it, one part of a block, how long the page is."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser import acts, live
from tests.browser.conftest import PageAt, Serve

ROWS = 6
"""How many collaborations the example has in 2024: the rows of the chart by size."""
SCREEN = 800
PER_COLLABORATION = "/pengar?ar=2024&del=collaborations"
# Every text of the charts whose letters do not stand upright on a level line.
TURNED = """() => [...document.querySelectorAll(".stVegaLiteChart svg text")]
  .filter(text => text.textContent && /rotate\\((?!0\\))/.test(text.getAttribute("transform") || ""))
  .map(text => text.textContent)"""


def click_row(page: Page, number: int) -> None:
    """Click in the empty part of a row of the chart by size, to the right of its bar, and wait for what it shows."""
    chart = page.get_by_test_id("stVegaLiteChart")
    chart.scroll_into_view_if_needed()
    page.evaluate(live.TWO_FRAMES)
    box = chart.bounding_box()
    assert box is not None
    with acts.rerun(page):
        page.mouse.click(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * (number + 0.5) / ROWS)


def chosen_in_address(page: Page, key: str) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get(key, [])


def test_a_click_on_a_bar_shows_its_rows_below_the_chart_and_the_link_opens_them_again(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, server("data/exempel").url + PER_COLLABORATION)
    click_row(page, 2)
    rows = page.get_by_role("table", name="Underlag för Interreg Grynnehavet 2024")
    expect(rows).to_be_visible()
    assert chosen_in_address(page, "underlag") == ["interreg-grynnehavet"]
    chart, below = page.get_by_test_id("stVegaLiteChart").bounding_box(), rows.bounding_box()
    assert chart is not None
    assert below is not None
    assert 0 < below["y"] - (chart["y"] + chart["height"]) < SCREEN / 2

    again = page_at(390, 844)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Underlag för Interreg Grynnehavet 2024")).to_be_attached()


def test_another_row_can_be_clicked_after_the_first_and_the_first_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, server("data/exempel").url + PER_COLLABORATION)
    for number, label in ((4, "Interreg Nordkusten"), (5, "Energiringen"), (4, "Interreg Nordkusten")):
        click_row(page, number)
        expect(page.get_by_role("table", name=f"Underlag för {label} 2024")).to_be_attached()


def test_the_page_is_at_most_three_screens_long_with_at_most_eight_buttons(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280, SCREEN)
    live.visit(page, f"{server('data/exempel').url}/pengar?ar=2024")
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollHeight") <= 3 * SCREEN
    assert main.locator("svg.marks").count() == 2
    # The arrow of a list is a part of its box, as it was when the pages before this one were counted: 19 buttons.
    buttons = main.locator("button:visible:not([role=radio]):not([aria-label='Öppna listan'])")
    assert 0 < buttons.count() <= 8


def test_no_label_of_a_chart_is_turned(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/pengar?ar=2024")
    for width in (1280, 820, 390):
        live.resize(page, width)
        assert page.locator(".stVegaLiteChart svg text").count() > 100
        assert page.evaluate(TURNED) == [], width


def test_one_part_of_a_block_is_seen_and_printed_and_the_address_says_which(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/pengar?ar=2024")
    choice = page.get_by_role("radiogroup", name="Visa Kostnad över tid")
    with acts.rerun(page):
        choice.get_by_role("radio", name="Tabell").click()
    assert chosen_in_address(page, "visa-kostnad-over-tid") == ["table"]
    table = page.get_by_role("table", name="Kostnad per år 2018–2025")
    expect(table).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(1)

    acts.choose(page, "Verksamhetsår", "2023")
    expect(table).to_be_visible()
    page.emulate_media(media="print")
    expect(table).to_be_visible()
    expect(choice).to_be_hidden()


def test_the_former_address_of_the_costs_opens_what_stands_behind_one(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/kostnader?ar=2023&samarbete=energiringen&underlag=energiringen")
    expect(page.get_by_role("heading", name="Pengar och tid", level=1)).to_be_visible()
    expect(page.get_by_role("table", name="Underlag för Energiringen 2023")).to_be_visible()


def test_a_phone_shows_the_answer_before_the_choices_and_a_tap_or_a_key_opens_them(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(390, 844)
    live.visit(page, f"{server('data/exempel').url}/pengar?ar=2024")
    answer = page.get_by_role("heading", name=re.compile("^Kostnaden")).bounding_box()
    assert answer is not None
    assert answer["y"] + answer["height"] < 844
    collaboration = page.get_by_role("combobox", name="Samarbete")
    switch = page.get_by_role("switch", name="Välj samarbete, slag, status och år i diagram")
    expect(collaboration).to_be_hidden()
    switch.focus()
    with acts.rerun(page):
        page.keyboard.press("Space")
    expect(collaboration).to_be_visible()
    acts.choose(page, "Samarbete", "Energiringen")
    assert chosen_in_address(page, "samarbete") == ["energiringen"]
    expect(collaboration).to_be_visible()

    wide = page_at(1280)
    live.visit(wide, page.url)
    expect(wide.get_by_role("combobox", name="Samarbete")).to_be_visible()
    expect(wide.get_by_role("switch")).to_be_hidden()


def test_the_key_figures_of_a_page_stand_two_beside_each_other_on_a_phone(server: Serve, page_at: PageAt) -> None:
    page = page_at(390, 844)
    live.visit(page, f"{server('data/exempel').url}/pengar?ar=2024")
    tops = [box["y"] for figure in page.locator(".nyckeltal li").all() if (box := figure.bounding_box())]
    assert len(tops) == 3
    assert tops[0] == tops[1] < tops[2]
