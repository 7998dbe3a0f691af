"""Whether everyone can read a page: the rules of WCAG at three widths, and nothing to scroll sideways at any."""

from collections.abc import Collection
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser import live

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
# A desktop, a tablet, and what is left of a desktop that is enlarged four times (WCAG 1.4.10).
WIDTHS = (1280, 820, 320)
PHONE = 390


def faults(page: Page, *, ruled: Collection[int] = WIDTHS) -> dict[int, list[str]]:
    """What keeps a reader from the page as it stands, by the width of the screen; empty when nothing does.

    The rules are asked at the widths that are `ruled`; whether the page can be scrolled sideways, at every width. The
    window has its size again afterwards.
    """
    before = page.viewport_size
    found = {}
    for width in sorted({*WIDTHS, PHONE}, reverse=True):
        live.resize(page, width)
        found[width] = violations(page) if width in ruled else []
        if beyond := sideways(page):
            found[width].append(f"{beyond} pixels beyond the edge")
    if before:
        # What comes next waits for what it needs.
        page.set_viewport_size(before)
    return {width: hindrances for width, hindrances in found.items() if hindrances}


def violations(page: Page) -> list[str]:
    """Each breach of the rules of WCAG, with the place and what is wrong."""
    options = {"runOnly": {"type": "tag", "values": list(WCAG)}, "reporter": "no-passes"}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['target']} {_reasons(node)}" for rule in found for node in rule["nodes"]]


def _reasons(node: dict[str, Any]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def sideways(page: Page) -> int:
    """How many pixels the page itself can be scrolled sideways."""
    beyond: int = page.evaluate(
        "() => { const main = document.querySelector('.stMain'); return main.scrollWidth - main.clientWidth }"
    )
    return beyond
