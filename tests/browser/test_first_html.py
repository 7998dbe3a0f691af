"""The answer in the first HTML: seen before Streamlit, in the same place, and without it."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests import databases
from tests.browser import live, readable, words
from tests.browser.conftest import PageAt, Serve

SCRIPTS = "**/static/js/index.*.js"
PAGES = ("/", "/samarbeten", "/pengar", "/foretradare", "/plan", "/moten", "/kallor")
NARROW = [(width, path) for width in (820, 390) for path in ("/", "/pengar", "/samarbeten")]
PARTS = (
    *(f"/pengar?del={part}" for part in ("collaborations", "inhabitants", "budget", "net", "used", "effort", "post")),
    *(f"/plan?del={part}" for part in ("guidelines", "wheel", "draft")),
    *(f"/moten?del={part}" for part in ("travel", "prepare")),
    *(f"/kallor?del={part}" for part in ("sources", "issues", "figures", "open-data", "strategy", "accessibility")),
    "/samarbeten?del=programmes",
    "/?ar=2023",
)


@pytest.fixture(scope="module")
def server() -> Iterator[Serve]:
    """The real application with that dataset, whose pages are made ahead."""
    running: dict[str, live.Server] = {}
    with ExitStack() as stack:

        def serve(data: str) -> live.Server:
            if data not in running:
                running[data] = stack.enter_context(live.serve(data=data, ahead=True))
            return running[data]

        yield serve


@pytest.fixture(params=live.DATASETS)
def each_server(request: pytest.FixtureRequest, server: Serve) -> live.Server:
    return server(request.param)


# Where each heading, paragraph, table and chart stands, from the top of what is scrolled, and how large it is.
PLACES = """(inside) => {
  const root = document.querySelector(inside);
  const scrolled = root.querySelector(".f-main, [data-testid=stMain]").scrollTop;
  const shown = root.querySelectorAll("h1, h2, h3, h4, table, p, li, .stVegaLiteChart");
  const other = "nav, header, label, summary, button, svg, .stAppHeader, .f-knapp, .f-vik, .hors," +
    " [data-testid=stSidebar], [data-testid=stWidgetLabel], .stButtonGroup";
  return [...shown].filter(e => !e.closest(other) && e.getClientRects().length).map(e => {
    const box = e.getBoundingClientRect();
    return [e.matches(".stVegaLiteChart") ? "CHART" : e.tagName,
      e.matches("table, div") ? "" : e.textContent.trim().replace(/\\s+/g, " ").slice(0, 60),
      Math.round(box.x), Math.round(box.y + scrolled), Math.round(box.width), Math.round(box.height)];
  });
}"""
# What there is to read, without what can only be pressed; an icon's name is no word.
TEXT = """(inside) => {
  const root = document.querySelector(inside).querySelector(".f-main, [data-testid=stMain]").cloneNode(true);
  const pressed = "svg, template, noscript, [data-testid=stIconMaterial], select, input, button, summary, " +
    "label, .f-knapp, .f-vik, .stButtonGroup, .f-falt, #forst-laget, " +
    "[data-testid=stElementToolbar], .react-aria-ComboBox, .stPopover, .stExpander:not(:has(details[open]))";
  root.querySelectorAll(pressed).forEach(e => e.remove());
  return root.textContent.replace(/\\s+/g, "");
}"""
SHIFTS = """window.shifted = 0; new PerformanceObserver(seen => {
  for (const shift of seen.getEntries()) window.shifted += shift.value;
}).observe({ type: "layout-shift" })"""


@contextmanager
def before_streamlit(page: Page, server: live.Server, path: str) -> Iterator[Callable[[], None]]:
    """The page as it came in the HTML, until what is given is called: then Streamlit starts and takes over."""
    live.wait_until_made(server.url + path)
    held: list[Route] = []
    holding = True

    def hold(route: Route) -> None:
        if holding:
            held.append(route)
        else:
            route.continue_()

    def start() -> None:
        nonlocal holding
        holding = False
        for route in held:
            route.continue_()
        held.clear()
        live.wait_until_idle(page)

    page.route(SCRIPTS, hold)
    try:
        page.goto(server.url + path, wait_until="commit")
        expect(page.locator("#forst h1")).to_be_visible()
        page.evaluate("document.fonts.ready.then(() => 1)")
        yield start
    finally:
        for route in held:
            route.abort()
        page.unroute(SCRIPTS)


def looked_at(page: Page, server: live.Server, path: str) -> None:
    """Nothing moves, and no word differs, when Streamlit takes over."""
    with before_streamlit(page, server, path) as start:
        places, text = page.evaluate(PLACES, "#forst"), page.evaluate(TEXT, "#forst")
        page.evaluate(SHIFTS)
        start()
        page.wait_for_timeout(300)
        after = page.evaluate(PLACES, "#root")

        assert page.evaluate(TEXT, "#root") == text
        assert [place[:2] for place in after] == [place[:2] for place in places]
        # Rounded each for itself, so that what is the same may differ by one.
        assert [pair for pair in zip(places, after, strict=True) if _moved(*pair)] == []
        assert page.evaluate("window.shifted") <= 0.02


def _moved(one: list[int], other: list[int]) -> bool:
    return any(abs(before - after) > 1 for before, after in zip(one[2:], other[2:], strict=True))


@pytest.mark.parametrize(("width", "path"), [*((1280, path) for path in PAGES), *NARROW])
def test_nothing_moves_and_no_word_differs_when_streamlit_takes_over(
    server: Serve, page_at: PageAt, width: int, path: str
) -> None:
    looked_at(page_at(width), server("data/exempel"), path)


@pytest.mark.stress
@pytest.mark.parametrize("width", [1280, 820, 390])
def test_the_same_holds_for_every_part_of_every_page(each_server: live.Server, page_at: PageAt, width: int) -> None:
    page = page_at(width)
    for path in (*PAGES, *PARTS):
        looked_at(page, each_server, path)


def test_before_the_take_over_one_of_the_two_is_there_and_it_is_accessible_and_swedish(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    for path in ("/", "/pengar"):
        with before_streamlit(page, server("data/exempel"), path) as start:
            assert readable.violations(page) == []
            assert words.english_on(page) == []
            assert page.get_by_role("heading", level=1).count() == 1
            start()
            assert page.get_by_role("heading", level=1).count() == 1
            assert page.locator("#forst").count() == 0


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", print_background=True)))


def test_the_first_page_is_one_sheet_of_paper_before_and_after(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    with before_streamlit(page, server("data/exempel"), "/") as start:
        assert sheets(page) == 1
        start()
        assert sheets(page) == 1


def test_who_has_come_to_a_link_by_the_keyboard_and_scrolled_is_still_there_afterwards(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    with before_streamlit(page, server("data/exempel"), "/") as start:
        link = page.locator("#forst .dagordning a").last
        link.focus()
        words_of_link = link.inner_text()
        page.locator("#forst .f-main").evaluate("main => main.scrollTo(0, 300)")
        start()

        assert page.evaluate("document.activeElement.innerText") == words_of_link
        assert page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 300


def test_what_is_being_copied_is_not_taken_away(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    with before_streamlit(page, server("data/exempel"), "/") as start:
        page.evaluate("getSelection().selectAllChildren(document.querySelector('#forst h1'))")
        page.evaluate("setTimeout(() => getSelection().removeAllRanges(), 6000)")
        start()

        assert page.evaluate("performance.getEntriesByName('forst-bytt')[0].startTime") > 6000


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}, locale="sv-SE")
    yield context.new_page()
    context.close()


def test_without_javascript_every_page_can_be_read_and_a_year_be_chosen(
    each_server: live.Server, without_scripts: Page
) -> None:
    page = without_scripts
    for path in PAGES:
        live.wait_until_made(each_server.url + path)
        page.goto(each_server.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        # Playwright reads no text inside noscript, whether scripts run or not.
        expect(page.locator(".f-utan")).to_be_visible()
    page.get_by_role("link", name="Pengar och tid", exact=True).first.click()
    page.get_by_label("Verksamhetsår").select_option("2024")
    page.locator("noscript button").click()
    # It may have to be made first; the page then asks for itself again.
    expect(page.get_by_text("Bruttokostnad 2024")).to_be_visible(timeout=30_000)


def test_where_the_network_refuses_the_connection_the_page_says_so_and_years_can_be_chosen(
    server: Serve, browser: Browser
) -> None:
    # The clock that is wound on here would stand still for the tests that use a tab again.
    example, context = server("data/exempel"), browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    live.wait_until_made(example.url + "/pengar")
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.clock.install()
    page.goto(f"{example.url}/pengar")
    page.clock.fast_forward(16_000)

    expect(page.get_by_text("servern har inte svarat på den anslutning")).to_be_visible()
    page.locator("#forst").get_by_label("Verksamhetsår").select_option("2023")
    page.wait_for_url("**/pengar?ar=2023")
    context.close()


def test_an_address_with_a_choice_that_is_not_known_has_streamlits_own_page(server: Serve) -> None:
    example = server("data/exempel")
    live.wait_until_made(example.url + "/pengar")
    html = live.fetch(f"{example.url}/pengar?ar=1666").body.decode()

    assert '<html lang="sv">' in html
    assert "Den här tjänsten behöver JavaScript" in html


def test_one_who_edits_sees_the_pages_for_it_in_the_menu_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("kontor")
    with live.serve(
        options=["--server.address", "localhost"], settings=databases.settings(place), ahead=True
    ) as office:
        live.wait_until_made(office.url + "/")
        assert b">Uppgifter</a>" in live.fetch(office.url).body
        # Others are not served by this server's own person: nothing is made for them until they ask.
        elsewhere = {"X-Forwarded-For": "192.0.2.7"}
        deadline = time.monotonic() + 30
        while b'id="forst"' not in (body := live.fetch(office.url, headers=elsewhere).body):
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert b">Samarbeten</a>" in body
        assert b">Uppgifter</a>" not in body
