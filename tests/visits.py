"""Visits to the pages without a browser: the real router, opened as a link opens it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy, StreamlitHeaders
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[1]
ROUTER = ROOT / "kronoberg" / "ui" / "router.py"
HERE, ELSEWHERE = "localhost:8501", "statistik.exempel.se"
# What the fixture `app` gives.
OPEN = Callable[..., AppTest]
# Seconds that a visit may take on a busy machine.
PATIENCE = 60


def visit(page: str | None = None, **address: str) -> AppTest:
    """A visit to the start page or another, with the data that KRONOBERG_DATA names.

    `visit("pages/money.py", ar="2024")` is what somebody sees who opens the link /pengar?ar=2024.
    """
    test = AppTest.from_file(str(ROUTER), default_timeout=PATIENCE)
    # Private, and only to save time: without the first each visit looks for components in every installed package,
    # which is two thirds of its time; without the second it has to begin at the start page.
    test._bidi_component_manager = _earlier()._bidi_component_manager
    test._registered_pages = _earlier()._registered_pages
    for name, value in address.items():
        test.query_params[name] = value
    if page is not None:
        test.switch_page(str(ROOT / page))
    return test.run()


@lru_cache(maxsize=64)
def seen(dataset: str, page: str | None = None, **address: str) -> AppTest:
    """A visit by a reader that is only looked at: the same for every test of this process that asks for it.

    For tests that change nothing around a page (its clock, its settings) and nothing on it: running it again is
    refused. The dataset is a folder in the repository: `seen("data/exempel", page="pages/money.py", ar="2024")`.
    """
    with reading(dataset):
        return shared(visit(page, **address))


def shared(test: AppTest) -> AppTest:
    """The visit, from now on only to be looked at."""
    test._run = _refuse
    return test


@contextmanager
def reading(dataset: str) -> Iterator[None]:
    """Let the visits in the block be by a reader of a dataset, whatever a test has set."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KRONOBERG_DATA", str(ROOT / dataset))
        patch.delenv("KRONOBERG_EDIT", raising=False)
        come_by(patch, HERE)
        yield


def _refuse(*_arguments: object, **_named: object) -> AppTest:
    raise RuntimeError("This visit is shared by several tests: open one of your own to change something on it.")


def come_by(patch: pytest.MonkeyPatch, host: str) -> None:
    """Let the visits that follow be by a browser that has opened the service under a name.

    Streamlit's own test has no browser, and so none of the headers that one sends.
    """
    sent = [("Host", host), ("Origin", f"http://{host}")]
    patch.setattr(ContextProxy, "headers", property(lambda _: StreamlitHeaders(sent)))


@cache
def _earlier() -> AppTest:
    """An earlier visit, which has found out what is the same at all of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KRONOBERG_DATA", str(ROOT / "data" / "exempel"))
        return AppTest.from_file(str(ROUTER), default_timeout=PATIENCE).run()
