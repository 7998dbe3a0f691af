"""What a visitor waits for, measured inside the browser: first chart, second visit, a change of year, a cold server."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import live

DATA = "data/exempel"

# The addresses of our pages that have a chart; each is measured beside the bare page with the chart that it shows
# first. The choice of year is measured where figures stand that follow it.
PAGES = {"Översikt": "/", "Pengar och tid": "/pengar", "Arbetsinsats": "/pengar?del=effort"}

# Both the bare page and ours have a choice of year with this label, above the figures that follow it.
YEAR = "Verksamhetsår"

# Notes, on the page's own clock, when the first chart is drawn, and how long after a choice the first figure changes.
STOPWATCH = """(() => {
  const drawn = "[data-testid=stVegaLiteChart] svg, [data-testid=stVegaLiteChart] canvas";
  const figures = () => [...document.querySelectorAll("[data-testid=stMetricValue]")].map(e => e.innerText).join("|");
  const watch = window.stopwatch = {chart: null, chosen: null, before: null, changed: null};
  new MutationObserver(() => {
    if (watch.chart === null && document.querySelector(drawn)) watch.chart = performance.now();
    if (watch.chosen !== null && watch.changed === null && figures() !== watch.before) {
      watch.changed = performance.now() - watch.chosen;
    }
  }).observe(document, {subtree: true, childList: true, characterData: true});
  addEventListener("pointerdown", event => {
    if (event.target.closest("[role=option]")) {
      Object.assign(watch, {chosen: performance.now(), before: figures(), changed: null});
    }
  }, true);
})()"""


@dataclass(frozen=True)
class Target:
    """A page to measure: its name in the result, whether it is the bare page with that page's chart, its address."""

    name: str
    bare: bool
    url: str


@dataclass(frozen=True)
class Time:
    """One measurement in milliseconds: what was done, on which page, or on the bare page beside it."""

    what: str
    page: str
    bare: bool
    milliseconds: float


@contextmanager
def bare() -> Iterator[live.Server]:
    """The bare page's server, with Streamlit's default settings."""
    with live.serve("benchmarks/bare_app.py", data=DATA, ready="/_stcore/health", plain=True) as server:
        yield server


def measure(rounds: int) -> Iterator[Time]:
    """All measurements, page by page in turn in each round, after one round that is thrown away."""
    with sync_playwright() as playwright, ExitStack() as stack:
        browser = live.chromium(playwright)
        stack.callback(browser.close)
        ours, plain = stack.enter_context(live.serve(data=DATA)), stack.enter_context(bare())
        targets = [
            target
            for name, path in PAGES.items()
            for target in (Target(name, True, _bare_address(plain, name)), Target(name, False, ours.url + path))
        ]
        for number in range(rounds + 1):
            times = [time for target in targets for time in _visits(browser, target)]
            yield from times if number else ()


def measure_cold(rounds: int) -> Iterator[Time]:
    """From the start of a server's process to the first visitor's first chart."""
    with sync_playwright() as playwright, ExitStack() as stack:
        browser = live.chromium(playwright)
        stack.callback(browser.close)
        for number in range(rounds + 1):
            times = [
                Time("kall server → diagram", name, plain, _cold(browser, name, plain=plain))
                for name in PAGES
                for plain in (True, False)
            ]
            yield from times if number else ()


def _bare_address(server: live.Server, name: str) -> str:
    return f"{server.url}/?diagram={name}"


def _cold(browser: Browser, name: str, *, plain: bool) -> float:
    begun = time.perf_counter()
    with bare() if plain else live.serve(data=DATA) as server, _context(browser) as context:
        page = context.new_page()
        page.goto(_bare_address(server, name) if plain else server.url + PAGES[name], wait_until="commit")
        _wait_for_chart(page)
        return (time.perf_counter() - begun) * 1000


def _visits(browser: Browser, target: Target) -> Iterator[Time]:
    with _context(browser) as context:
        page = context.new_page()
        yield Time("ny webbläsare → diagram", target.name, target.bare, _until_chart(page, target.url))
        yield Time("återbesök → diagram", target.name, target.bare, _until_chart(page, target.url))
        live.wait_until_idle(page)
        if page.get_by_test_id("stMetricValue").count():
            yield Time("byte av år → ny siffra", target.name, target.bare, _until_figure(page))


@contextmanager
def _context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    context.add_init_script(STOPWATCH)
    try:
        yield context
    finally:
        context.close()


def _until_chart(page: Page, url: str) -> float:
    page.goto(url, wait_until="commit")
    _wait_for_chart(page)
    return float(page.evaluate("window.stopwatch.chart"))


def _wait_for_chart(page: Page) -> None:
    page.locator("[data-testid=stVegaLiteChart] :is(svg, canvas)").first.wait_for(state="attached")


def _until_figure(page: Page) -> float:
    """Chooses another year than the one shown, and waits for the figures to follow."""
    page.get_by_role("combobox", name=YEAR).click()
    page.get_by_role("option").nth(1).click()
    for _ in range(400):
        waited = page.evaluate("window.stopwatch.changed")
        if waited is not None:
            return float(waited)
        page.wait_for_timeout(25)
    raise RuntimeError(f"The figures at {page.url} did not follow the choice of year.")
