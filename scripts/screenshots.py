"""Pictures of every page, with each dataset and at three widths, and one sheet with all of them: `make screenshots`."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import live

OUT = live.ROOT / "build" / "screenshots"
WIDTHS = (1280, 820, 390)

# A page longer than this is cut: the sheet is for looking at, not for reading.
LONGEST = 5000

TILE, GAP, CAPTION = 320, 16, 20


def main() -> None:
    """Take the pictures and tell where they are."""
    parser = argparse.ArgumentParser(description="Tar bilder av alla sidor till build/screenshots.")
    parser.add_argument("--data", nargs="*", default=live.DATASETS, metavar="MAPP", help="datamängder (båda)")
    parser.add_argument(
        "--widths", nargs="*", type=int, default=WIDTHS, metavar="PUNKTER", help="bredder (1280 820 390)"
    )
    options = parser.parse_args()

    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = live.chromium(playwright)
        for data in options.data:
            with live.serve(data=data) as server:
                pictures = list(_pictures(browser, server, Path(data).name, options.widths))
            sheet = OUT / f"{Path(data).name}.png"
            _contact_sheet(pictures, columns=len(options.widths)).save(sheet)
            print(f"{len(pictures)} bilder av {data}: {sheet.relative_to(live.ROOT)}")
        browser.close()


def _pictures(browser: Browser, server: live.Server, name: str, widths: Sequence[int]) -> Iterator[Path]:
    """A picture of every page in the menu at every width, page by page."""
    for path in _paths(browser, server):
        for width in widths:
            page = live.new_page(browser, width)
            live.visit(page, server.url + path)
            _unfold(page, width)
            file = OUT / f"{name}-{path.strip('/') or 'start'}-{width}.png"
            page.screenshot(path=file)
            page.context.close()
            yield file


def _paths(browser: Browser, server: live.Server) -> list[str]:
    page = live.new_page(browser, 1280)
    live.visit(page, server.url)
    addresses: list[str] = page.get_by_test_id("stTopNavLink").evaluate_all("links => links.map(a => a.pathname)")
    page.context.close()
    return list(dict.fromkeys(["/", *addresses]))


def _unfold(page: Page, width: int) -> None:
    # The page scrolls inside an element of its own, so the window must be as high as its content to show all of it.
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(int(height), 700), LONGEST)})
    live.wait_until_idle(page)
    # Charts fade and fields resize for a moment after the window has changed.
    page.wait_for_timeout(400)


def _contact_sheet(pictures: Sequence[Path], *, columns: int) -> Image.Image:
    tiles = [_tile(path) for path in pictures]
    rows = [tiles[start : start + columns] for start in range(0, len(tiles), columns)]
    heights = [max(tile.height for tile in row) + GAP for row in rows]
    sheet = Image.new("RGB", (columns * (TILE + GAP) + GAP, sum(heights) + GAP), "#d0d0d0")
    for number, row in enumerate(rows):
        for column, tile in enumerate(row):
            sheet.paste(tile, (GAP + column * (TILE + GAP), GAP + sum(heights[:number])))
    return sheet


def _tile(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        small = picture.convert("RGB").resize((TILE, round(picture.height * TILE / picture.width)))
    tile = Image.new("RGB", (TILE, small.height + CAPTION), "white")
    tile.paste(small, (0, CAPTION))
    ImageDraw.Draw(tile).text((4, 4), path.stem, fill="black")
    return tile


if __name__ == "__main__":
    main()
