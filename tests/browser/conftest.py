"""What the browser tests share: a server per dataset, one to edit on, a browser for the run, a page for each test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.browser import desks, live

# What is expected is there in a moment on a quiet machine; on a busy one it takes longer and is no worse.
expect.set_options(timeout=15_000)

HERE = Path(__file__).parent

Serve = Callable[[str], live.Server]
PageAt = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a test in the browser that fails once more (decision 2026-11-22, a second try in the browser)."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def server() -> Iterator[Serve]:
    """`server("data/exempel")` is the real application with that dataset, started the first time it is asked for."""
    running: dict[str, live.Server] = {}
    with ExitStack() as stack:

        def serve(data: str) -> live.Server:
            if data not in running:
                running[data] = stack.enter_context(live.serve(data=data))
            return running[data]

        yield serve


# The example has something in every column: what both have is looked at in it, and by make stress in the other.
@pytest.fixture(scope="session", params=[pytest.param("data/kronoberg", marks=pytest.mark.stress), "data/exempel"])
def full_server(request: pytest.FixtureRequest, server: Serve) -> live.Server:
    """The real application with the dataset that has the most of everything; in the long tests once with each."""
    return server(request.param)


@pytest.fixture(scope="session", params=live.DATASETS)
def each_server(request: pytest.FixtureRequest, server: Serve) -> live.Server:
    """The real application, once with each dataset: a test that takes this runs for both."""
    return server(request.param)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[desks.Desk]:
    """A server whose data may be edited, started the first time it is asked for."""
    with desks.opened(tmp_path_factory.mktemp("kontor")) as made:
        yield made


@pytest.fixture
def editors(desk: desks.Desk) -> live.Server:
    """A server whose data a test may change: the example region, as it was filled."""
    desk.begin_anew()
    return desk.server


@pytest.fixture(scope="session")
def sample() -> Iterator[live.Server]:
    """A small application inside the same frame, with one of each kind of element and a page that fails."""
    with live.serve("tests/browser/sample/framed.py") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium for the whole run."""
    with sync_playwright() as playwright:
        browser = live.chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> list[Page]:
    """The browser's tabs, each in a session of its own, used again by one test after the other.

    A tab that has shown a page before shows another in a third of the time: it has read Streamlit's scripts.
    """
    return [live.new_page(browser, 1280)]


@pytest.fixture
def page_at(browser: Browser, tabs: list[Page]) -> Iterator[PageAt]:
    """`page_at(820)` or `page_at(390, 844)` is a page of that size; each in a test is in a browser session of its own.

    Nothing is kept from other tests but files from the server.
    """
    used: list[Page] = []

    def next_page(width: int, height: int = 900) -> Page:
        if len(used) == len(tabs):
            tabs.append(live.new_page(browser, width, height))
        page = tabs[len(used)]
        page.set_viewport_size({"width": width, "height": height})
        used.append(page)
        return page

    yield next_page
    for page in used:
        try:
            live.forget(page)
        except Error:
            # It has crashed, or shows nothing at all. The next test gets another.
            page.context.close()
            tabs.remove(page)
