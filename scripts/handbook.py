"""The pictures of docs/handbok.md, taken of the fictional region: `python -m scripts.handbook`."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from kronoberg import cli
from tests.browser import live

OUT = live.ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1100, 980
# So many colours keep text sharp and a picture at some tens of kilobytes.
COLOURS = 64

# Name of the picture, and the view.
VIEWS = (
    ("plan", "/plan?ar=2025&del=draft"),
    ("new-year", "/uppgifter?ar=2025&del=add&lagg=year"),
    ("read-in", "/uppgifter?ar=2025&del=import"),
    ("fill-in", "/uppgifter?ar=2025&del=gaps"),
    ("meetings", "/moten?ar=2025"),
    ("seats", "/foretradare?ar=2025"),
    ("overview", "/?ar=2025"),
    ("report-gaps", "/aprilrapport?ar=2025&del=missing"),
    ("report-preview", "/aprilrapport?ar=2025&del=preview"),
    ("report-lock", "/aprilrapport?ar=2025&del=lock"),
    ("history", "/uppgifter?ar=2025&del=history"),
)


def main() -> None:
    """Take every picture of a database of its own, in which a person may edit."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = f"sqlite:///{folder}/exempel.sqlite"
        cli.main(["init", "--data", database, "--from", str(live.ROOT / "data" / "exempel")])
        settings = {"KRONOBERG_DATA": database, "KRONOBERG_EDIT": "1", "KRONOBERG_FILL": "data/exempel"}
        browser = live.chromium(playwright)
        with live.serve(options=["--server.address", "127.0.0.1"], settings=settings) as server:
            for name, view in VIEWS:
                _save(_picture(browser, server.url + view), OUT / f"handbook-{name}.png")
        browser.close()


def _picture(browser: Browser, address: str) -> bytes:
    page = live.new_page(browser, WIDTH, HEIGHT)
    live.visit(page, address)
    # Charts fade in for a moment after the page is finished.
    page.wait_for_timeout(400)
    picture = page.screenshot()
    page.context.close()
    return picture


def _save(picture: bytes, place: Path) -> None:
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(place, optimize=True)
    print(place.relative_to(live.ROOT))


if __name__ == "__main__":
    main()
