"""The first page's first screen, measured: what it must hold at each width, and that nothing is wider than it."""

from playwright.sync_api import Page

from tests.browser import live
from tests.browser.conftest import PageAt

BAND, KEY_FIGURES, AGENDA = ".band", ".nyckeltal li", ".st-key-beslut .dagordning"
ROWS = ".st-key-samarbeten tbody tr"
# The size of every text on the first screen, by its words.
SIZES = """() => [...document.querySelectorAll("[data-testid=stMain] *")].filter(part =>
  [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
  && part.checkVisibility() && part.getBoundingClientRect().top < innerHeight)
  .map(part => [part.closest("h1, .nyckeltal strong") !== null, parseFloat(getComputedStyle(part).fontSize)])"""
WIDER = "() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth"
# Cells whose words do not fit in their place.
CUT = """() => [...document.querySelectorAll(".st-key-samarbeten td, .st-key-samarbeten th, .nyckeltal *")]
  .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).map(part => part.textContent)"""


def bottom(page: Page, what: str) -> float:
    """Where the last of some parts ends, in pixels from the top."""
    box = page.locator(what).last.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def test_the_first_screen_holds_the_whole_answer_and_a_phone_its_first_rows(
    each_server: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280, 800)
    live.visit(page, each_server.url)
    for width, height in ((1280, 800), (820, 1180)):
        live.resize(page, width, height)
        for what in (BAND, "h1", ".nyckeltal", ROWS, AGENDA):
            assert bottom(page, what) <= height, (width, what)
        assert page.locator(KEY_FIGURES).count() == 5
        assert page.locator(ROWS).count() >= 5
        assert page.locator(f"{AGENDA} li").count() >= 6
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CUT) == []
        sizes = page.evaluate(SIZES)
        # The largest words are the headline and the key figures.
        answers = [size for is_answer, size in sizes if is_answer]
        assert min(answers) > max(size for is_answer, size in sizes if not is_answer), width

    live.resize(page, 390, 844)
    first = page.locator(ROWS).first.bounding_box()
    assert bottom(page, ".nyckeltal") <= 844
    assert first is not None
    assert first["y"] <= 844
    assert page.evaluate(WIDER) <= 0


def test_a_row_leads_to_the_collaborations_story_and_back_without_loading_anew(
    each_server: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, each_server.url)
    page.evaluate("() => { window.same = true }")
    link = page.locator(f"{ROWS} a").first
    name = link.inner_text()
    link.click()
    page.get_by_role("heading", name="Samarbeten", level=1).wait_for()
    live.wait_until_idle(page)
    assert page.get_by_role("combobox", name="Samarbete").input_value() == name
    # Who listens is told which page has come: its heading has the focus.
    assert page.evaluate("() => document.activeElement.tagName") == "H1"
    page.go_back()
    page.locator(".nyckeltal").wait_for()
    live.wait_until_idle(page)
    assert page.evaluate("() => window.same") is True
