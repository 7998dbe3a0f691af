"""Whether everyone can read a page: the rules of WCAG at three widths, and nothing to scroll sideways at any."""

from collections.abc import Collection
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser import live

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
# A desktop, a tablet, and what is left of a desktop that is enlarged four times (WCAG 1.4.10).
WIDTHS = (1280, 820, 320)
# What comes between is asked about on every page of the menu (`test_pages.py`); a journey asks at the two ends.
ENDS = (1280, 320)
PHONE = 390
# Where no table may be cut: a tablet and a phone.
TABLES_WHOLE = (820, PHONE)
# The tables that are wider than their frames or the screen, and the cells whose text does not fit in them.
CUT = """() => [...document.querySelectorAll(".tabell")].filter(frame => frame.clientWidth > 0).flatMap(frame => {
  const edges = frame.getBoundingClientRect()
  const outside = edges.right > innerWidth + 1 || frame.scrollWidth > frame.clientWidth + 1 ? ["tabellen"] : []
  const cells = [...frame.querySelectorAll("th, td")].filter(cell => cell.clientWidth > 0)
  const cut = cells.filter(cell =>
    cell.getBoundingClientRect().right > edges.right + 1 || cell.scrollWidth > cell.clientWidth + 1)
  const name = frame.querySelector("table").getAttribute("aria-label")
  return [...outside, ...cut.map(cell => cell.textContent)].map(what => `cut: ${name}: ${what}`)
})"""


def faults(page: Page, *, ruled: Collection[int] = ENDS, tables: bool = False) -> dict[int, list[str]]:
    """What keeps a reader from the page as it stands, by the width of the screen; empty when nothing does.

    The rules are asked at the widths that are `ruled`; whether the page can be scrolled sideways, at every width;
    whether `tables` are cut, on a tablet and a phone. The window has its size again afterwards.
    """
    before = page.viewport_size
    found = {}
    for width in sorted({*WIDTHS, PHONE}, reverse=True):
        live.resize(page, width)
        found[width] = violations(page) if width in ruled else []
        if tables and width in TABLES_WHOLE:
            found[width] += page.evaluate(CUT)
        if beyond := sideways(page):
            found[width].append(f"{beyond} pixels beyond the edge")
    if before:
        # What comes next waits for what it needs.
        page.set_viewport_size(before)
    return {width: hindrances for width, hindrances in found.items() if hindrances}


def violations(page: Page) -> list[str]:
    """Each breach of the rules of WCAG, with the place and what is wrong."""
    options = {"runOnly": {"type": "tag", "values": list(WCAG)}, "reporter": "no-passes"}
    # The rules are half a megabyte of script, and are still there when the page has only been drawn anew.
    known = page.evaluate("typeof window.axe !== 'undefined'")
    found = Axe("" if known else AXE_SCRIPT).run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['target']} {_reasons(node)}" for rule in found for node in rule["nodes"]]


def _reasons(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def sideways(page: Page) -> int:
    """How many pixels the page itself can be scrolled sideways."""
    beyond: int = page.evaluate(
        "() => { const main = document.querySelector('.stMain'); return main.scrollWidth - main.clientWidth }"
    )
    return beyond
