"""No table is cut on a tablet or a phone, on any page of the menu; one that scrolls shows that it does."""

import pytest

from kronoberg.ui import menu
from tests.browser import live
from tests.browser.conftest import PageAt, Serve

SIZES = ((820, 1180), (390, 844))
# The tables that are wider than their frames or the screen, and the cells whose text does not fit in them.
CUT = """() => [...document.querySelectorAll(".tabell")].filter(frame => frame.clientWidth > 0).flatMap(frame => {
  const edges = frame.getBoundingClientRect()
  const outside = edges.right > innerWidth + 1 || frame.scrollWidth > frame.clientWidth + 1 ? ["tabellen"] : []
  const cells = [...frame.querySelectorAll("th, td")].filter(cell => cell.clientWidth > 0)
  const cut = cells.filter(cell =>
    cell.getBoundingClientRect().right > edges.right + 1 || cell.scrollWidth > cell.clientWidth + 1)
  const name = frame.querySelector("table").getAttribute("aria-label")
  return [...outside, ...cut.map(cell => cell.textContent)].map(what => `${name}: ${what}`)
})"""
# A table that is wider than its frame, as the page would draw it.
SCROLLS = """() => {
  const frame = document.querySelector(".tabell:not(.kort)")
  frame.style.width = "120px"
  const head = getComputedStyle(frame.querySelector("tbody th"))
  return [getComputedStyle(frame).backgroundAttachment, frame.scrollWidth > frame.clientWidth, head.position, head.left]
}"""


@pytest.mark.parametrize("address", menu.ADDRESSES)
@pytest.mark.parametrize("data", live.DATASETS)
def test_no_table_is_cut_on_a_tablet_or_a_phone(server: Serve, page_at: PageAt, data: str, address: str) -> None:
    page = page_at(*SIZES[0])
    live.visit(page, f"{server(data).url}/{address}")
    found = {}
    for width, height in SIZES:
        live.resize(page, width, height)
        found[width] = page.evaluate(CUT)
    assert found == {820: [], 390: []}


def test_a_table_that_scrolls_has_shadows_where_there_is_more_and_keeps_its_row_headers(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(820, 1180)
    live.visit(page, f"{server('data/exempel').url}/riktlinjer")
    assert page.evaluate(SCROLLS) == ["local, local, scroll, scroll", True, "sticky", "0px"]
