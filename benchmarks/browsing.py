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

CHART = ":is([data-testid=stVegaLiteChart], #forst .stVegaLiteChart) :is(svg, canvas)"
# Notes, on the page's own clock, when the first figure and the first chart are there, when the page can be used, and
# how long after a choice the first figure changes, and until the whole page is what was chosen. What stands in the HTML
# is seen when it is painted, not when read.
STOPWATCH = """(() => {
  const chart = "CHART";
  const figure = "[data-testid=stMetricValue], .nyckeltal strong";
  const idle = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]";
  const figures = () => [...document.querySelectorAll(figure)].map(e => e.textContent).join("|");
  const watch = window.stopwatch = {figure: null, chart: null, usable: null, chosen: null, before: null};
  const anew = {changed: null, ran: false, settled: null};
  Object.assign(watch, anew);
  const look = () => {
    const now = performance.now(), at = found => document.querySelector(found);
    if (watch.figure === null && at(figure)) watch.figure = now;
    if (watch.chart === null && at(chart)) watch.chart = now;
    if (watch.usable === null && at(idle) && at(chart) && !at("#forst")) watch.usable = now;
    if (watch.chosen !== null && watch.changed === null && figures() !== watch.before) {
      watch.changed = now - watch.chosen;
    }
    if (watch.chosen !== null && !at(idle)) watch.ran = true;
    if (watch.ran && watch.changed !== null && watch.settled === null && at(idle)) watch.settled = now - watch.chosen;
  };
  new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
  addEventListener("pointerdown", event => {
    if (event.target.closest("[role=option]")) {
      Object.assign(watch, {chosen: performance.now(), before: figures()}, anew);
    }
  }, true);
})()""".replace("CHART", CHART)
SEEN = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const {figure, chart, usable} = window.stopwatch;
  return {siffra: Math.max(painted, figure), diagram: Math.max(painted, chart), användbar: usable};
}"""
OVER = "window.stopwatch.usable !== null && performance.getEntriesByName('first-contentful-paint').length > 0"
# Ten megabits a second and forty milliseconds there and back: a tablet on a mobile network.
SLOW = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}


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
        ours, plain = stack.enter_context(live.serve(data=DATA, ahead=True)), stack.enter_context(bare())
        targets = [
            target
            for name, path in PAGES.items()
            for target in (Target(name, True, _bare_address(plain, name)), Target(name, False, ours.url + path))
        ]
        for target in targets:
            if not target.bare:
                live.wait_until_made(target.url)
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
    with bare() if plain else live.serve(data=DATA, ahead=True) as server, _context(browser) as context:
        page = context.new_page()
        page.goto(_bare_address(server, name) if plain else server.url + PAGES[name], wait_until="commit")
        _wait_for_chart(page)
        return (time.perf_counter() - begun) * 1000


def _visits(browser: Browser, target: Target) -> Iterator[Time]:
    with _context(browser) as context:
        page = context.new_page()
        yield from _seen(page, target, "ny webbläsare")
        yield from _seen(page, target, "återbesök")
        live.wait_until_idle(page)
        if page.get_by_role("combobox", name=YEAR).count():
            for what, milliseconds in _after_choice(page).items():
                yield Time(f"byte av år → {what}", target.name, target.bare, milliseconds)
    with _context(browser) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        yield from _seen(page, target, "10 Mbit/s, 40 ms")


def _seen(page: Page, target: Target, how: str) -> Iterator[Time]:
    """How long a visit takes to the first figure, to the first chart, and until the page can be used."""
    page.goto(target.url, wait_until="commit")
    # Asked for again and again from outside: the page's policy lets no text become a script.
    for _ in range(1200):
        if page.evaluate(OVER):
            break
        page.wait_for_timeout(25)
    for what, milliseconds in page.evaluate(SEEN).items():
        yield Time(f"{how} → {what}", target.name, target.bare, float(milliseconds))


@contextmanager
def _context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    context.add_init_script(STOPWATCH)
    try:
        yield context
    finally:
        context.close()


def _wait_for_chart(page: Page) -> None:
    page.locator(CHART).first.wait_for(state="attached")


def _after_choice(page: Page) -> dict[str, float]:
    """Chooses another year than the one shown: how long until a figure follows, and until figures and charts do."""
    page.get_by_role("combobox", name=YEAR).click()
    page.get_by_role("option").nth(1).click()
    for _ in range(400):
        watch = page.evaluate("window.stopwatch")
        if watch["settled"] is not None:
            return {"ny siffra": float(watch["changed"]), "siffror och diagram": float(watch["settled"])}
        page.wait_for_timeout(25)
    raise RuntimeError(f"The figures at {page.url} did not follow the choice of year.")
