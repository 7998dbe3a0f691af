"""A table that is wider than its frame shows that it scrolls; `readable.CUT` asks every page whether one is cut."""

from tests.browser import live
from tests.browser.conftest import PageAt, Serve

# A table that is wider than its frame, as the page would draw it.
SCROLLS = """() => {
  const frame = document.querySelector(".tabell:not(.kort)")
  frame.style.width = "120px"
  const head = getComputedStyle(frame.querySelector("tbody th"))
  return [getComputedStyle(frame).backgroundAttachment, frame.scrollWidth > frame.clientWidth, head.position, head.left]
}"""


def test_a_table_that_scrolls_has_shadows_where_there_is_more_and_keeps_its_row_headers(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(820, 1180)
    live.visit(page, f"{server('data/exempel').url}/riktlinjer")
    assert page.evaluate(SCROLLS) == ["local, local, scroll, scroll", True, "sticky", "0px"]
