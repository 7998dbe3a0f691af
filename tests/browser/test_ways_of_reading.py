"""Other ways of reading than with eyes, a mouse and the page's own colours: keyboard, forced colours, no motion."""

from playwright.sync_api import Browser, Page

from tests.browser import live
from tests.browser.conftest import PageAt, Serve

MOST_TABS = 30
BACKGROUND = "part => getComputedStyle(part).backgroundColor"
# The longest time that anything on the page takes to move, in seconds.
MOTION = """() => Math.max(...[...document.querySelectorAll("*")].map(part => {
  const style = getComputedStyle(part)
  return Math.max(...`${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat))
}))"""
SEEN = """() => {
  const style = getComputedStyle(document.activeElement)
  const ring = document.activeElement.closest("[class*=focus], [data-focus-visible]")
  return style.outlineStyle !== "none" || style.boxShadow !== "none" || ring !== null
}"""


def tabs_to(page: Page, text: str) -> int:
    """How many times Tab is pressed until the focus, which must be seen, is on something with that first line."""
    for pressed in range(1, MOST_TABS + 1):
        page.keyboard.press("Tab")
        if text in (page.evaluate("document.activeElement.innerText") or "").partition("\n")[0]:
            assert page.evaluate(SEEN), f"the focus on {text} is not seen"
            return pressed
    return MOST_TABS + 1


def test_the_keyboard_gets_from_the_year_over_a_collaboration_to_its_sheet(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url)
    page.get_by_role("combobox", name="Verksamhetsår").focus()
    there = tabs_to(page, "Euroregion Baltic")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Samarbeten", level=1).wait_for()
    live.wait_until_idle(page)
    assert there + tabs_to(page, "Samarbetsblad") <= MOST_TABS


def colours_of_parts(page: Page, address: str) -> list[str]:
    """The backgrounds of the parts of a page that can be chosen, the chosen one first."""
    live.visit(page, address)
    assert page.evaluate(MOTION) == 0
    found = [page.locator(f"[role=radio][aria-checked={state}]").first for state in ("true", "false")]
    return [str(part.evaluate(BACKGROUND)) for part in found]


def test_what_is_chosen_is_told_apart_where_the_system_chooses_the_colours_and_nothing_moves(
    browser: Browser, server: Serve
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, forced_colors="active", reduced_motion="reduce")
    for path in ("/pengar", "/foretradare", "/plan", "/kallor", "/moten"):
        chosen, other = colours_of_parts(page, server("data/exempel").url + path)
        assert chosen != other, path
    page.close()


def test_a_tab_that_has_shown_paper_shows_the_next_test_a_screen(browser: Browser, server: Serve) -> None:
    page = live.new_page(browser, 1280)
    live.visit(page, server("data/exempel").url)
    page.emulate_media(media="print", forced_colors="active")
    live.forget(page)
    assert page.evaluate("matchMedia('screen').matches")
    assert not page.evaluate("matchMedia('(forced-colors: active)').matches")
    page.context.close()
