"""Streamlit's own words, which have no translation of their own, are Swedish in the browser."""

import re

import pytest
from playwright.sync_api import FilePayload, Locator, Page

from kronoberg.store import folder
from tests.browser import acts, live
from tests.browser.conftest import PageAt

# On our own pages: what opens when it is pressed, and what shows a tool when it is pointed at.
LISTS = "[role=combobox]"
MENUS = ".stPopover button"
FOLDED = ".stExpander summary"
TOOLS = ".stElementToolbar button"

# Words that Streamlit uses and Swedish does not.
ENGLISH = re.compile(
    r"\b(the|of|is|are|and|with|close|show|hide|download|search|select|choose|press|enter|files?|drag|drop|browse"
    r"|limit|per file|rows?|columns?|add|delete|remove|clear|copy|fullscreen|options?|available|results?|error|page"
    r"|help|dates?|year|month|day|previous|next|calendar|menu|sort|pin|autosize|increment|decrement|running|stop"
    r"|spec|link|heading|sidebar|collapse|expand|visualization|values?|apply|submit|warning|success|upload|time"
    r"|suggestions|dismiss|start|end|January|February|March|May|June|July|August|October)\b",
    re.IGNORECASE,
)

BOOKS = [folder.read_book(live.ROOT / data) for data in live.DATASETS]
# Documents keep the language that they are written in, and so do their titles.
TITLES = {source.title for book in BOOKS for source in book.sources.values()}
# What is said of a known issue is Swedish, and "start" is a Swedish word too.
ISSUES = {text for book in BOOKS for issue in book.known_issues for text in (issue.text, issue.treatment)}

# Every text and every name for screen readers on the page; icons are drawn from words that nobody sees or hears.
WORDS = """() => {
  const names = ["aria-label", "title", "placeholder", "aria-roledescription", "aria-valuetext", "aria-description"];
  const found = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("script, style, noscript, [translate=no]")) continue;
    for (const name of names) if (element.hasAttribute(name)) found.add(element.getAttribute(name));
    for (const child of element.childNodes) if (child.nodeType === 3) found.add(child.nodeValue.trim());
  }
  return [...found];
}"""


def test_none_of_streamlits_own_words_is_left_in_english(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, sample.url)
    words = set(_words(page))
    for stir in STIRS:
        stir(page)
        words |= _settled_words(page)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")

    assert len(words) > 150
    assert sorted(word for word in words if ENGLISH.search(word)) == ["Search"]


@pytest.mark.parametrize("address", live.ADDRESSES)
def test_none_is_left_on_any_page_with_its_lists_windows_and_boxes_open(
    each_server: live.Server, page_at: PageAt, address: str
) -> None:
    page = page_at(1280)
    live.visit(page, each_server.url + address)
    words = set(_words(page))
    for box in _each(page, LISTS):
        acts.open_list(page, box)
        words |= _settled_words(page)
        page.keyboard.press("Escape")
    for menu in _each(page, MENUS):
        with acts.rerun(page):
            menu.click()
        words |= _settled_words(page)
        with acts.rerun(page):
            page.keyboard.press("Escape")
    for chart in _each(page, ".stVegaLiteChart"):
        chart.hover()
        words |= _settled_words(page)
    for tool in _each(page, TOOLS):
        tool.hover(force=True)
        words |= _settled_words(page)
    for part in _each(page, FOLDED):
        part.click()
        live.wait_until_idle(page)
    words |= _settled_words(page)

    assert len(words) > 50
    # It would show the program's own names and numbers; the table below the chart is for readers.
    assert not any(word.startswith("Visa data") for word in words)
    assert sorted(word for word in words if ENGLISH.search(word) and not _is_from_the_data(word)) == []


def test_text_of_our_own_is_not_translated(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, sample.url)

    assert page.get_by_text("Search", exact=True).count() == 1


def _is_from_the_data(word: str) -> bool:
    document = any(word == title or word.startswith((f"{title}, ", f"{title} (")) for title in TITLES)
    return document or any(word.endswith(text) for text in ISSUES)


def _each(page: Page, selector: str) -> list[Locator]:
    return page.locator(selector).all()


def _settled_words(page: Page) -> set[str]:
    # The script that translates runs after the change it sees.
    page.wait_for_timeout(150)
    return set(_words(page))


def _words(page: Page) -> list[str]:
    words: list[str] = page.evaluate(WORDS)
    return words


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
    page.get_by_role("button", name="Sök: Tabell över kostnader").click()


def _columns(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.hover()
    page.get_by_role("button", name="Visa eller dölj kolumner: Tabell över kostnader").click()


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
    page.get_by_role("button", name="Visa data: Kostnad per namn").hover()


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
