"""Streamlit's own words, which have no translation of their own, are Swedish in the browser."""

from playwright.sync_api import FilePayload, Page

from tests.browser import live, words
from tests.browser.conftest import PageAt


def test_none_of_streamlits_own_words_is_left_in_english(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, sample.url)
    words.listen(page)
    for stir in STIRS:
        stir(page)
        # Some of what is stirred takes a moment to show, and nothing tells when it has.
        page.wait_for_timeout(150)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")

    heard = words.heard(page)
    assert len(heard) > 150
    assert words.english(heard) == ["Search"]


def test_text_of_our_own_is_not_translated(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, sample.url)

    assert page.get_by_text("Search", exact=True).count() == 1


def _no_choice_left(page: Page) -> None:
    page.get_by_role("combobox", name="Samarbete").fill("zzz")


def _no_choice_left_of_many(page: Page) -> None:
    page.get_by_role("combobox", name="Flera").fill("zzz")


def _date(page: Page) -> None:
    page.get_by_role("button", name="Välj datum").first.click()


def _period(page: Page) -> None:
    page.get_by_role("button", name="Välj period").first.click()


def _text(page: Page) -> None:
    page.get_by_label("Motivering").fill("x")


def _long_text(page: Page) -> None:
    page.get_by_label("Beskrivning").fill("x")


def _column_menu(page: Page) -> None:
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + 40, box["y"] + 17)


def _search(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.hover()
    _press(page, "Sök: Tabell över kostnader")


def _columns(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.hover()
    _press(page, "Visa eller dölj kolumner: Tabell över kostnader")


def _press(page: Page, tool: str) -> None:
    # The tools float above the grid, and fade when something else floats there.
    page.get_by_role("button", name=tool).dispatch_event("click")


def _list_in_a_cell(page: Page) -> None:
    grid = page.get_by_test_id("stDataFrame").nth(1)
    grid.scroll_into_view_if_needed()
    # The grid is a picture: the first cell below its header, behind the column of marks.
    grid.dblclick(position={"x": 60, "y": 52})
    page.locator("#portal [role=combobox]").wait_for()
    page.keyboard.press("ArrowDown")


def _wrong_file(page: Page) -> None:
    program: FilePayload = {"name": "a.exe", "mimeType": "application/octet-stream", "buffer": b"x"}
    page.locator("input[type=file]").set_input_files(program)


def _chart_tools(page: Page) -> None:
    page.get_by_test_id("stVegaLiteChart").hover()
    # Of a chart's tools only the one that makes it larger is offered.
    page.get_by_role("button", name="Helskärm: Kostnad per namn").hover()


STIRS = (
    _list_in_a_cell,
    _no_choice_left,
    _no_choice_left_of_many,
    _date,
    _period,
    _text,
    _long_text,
    _column_menu,
    _search,
    _columns,
    _wrong_file,
    _chart_tools,
)
