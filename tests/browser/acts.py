"""What a reader does on a page: each act waits until the page can take it, and until what it sets off is over."""

import base64
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import Any

from playwright.sync_api import Download, Locator, Page, Position, TimeoutError, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests import retries
from tests.browser import live

# A list that closed because the page moved stays open at the second attempt; the rest is for a busy machine.
ATTEMPTS = 5
FOLDED = ".stExpander details:not([open]) > summary"
# In pixels from a grid's upper left corner: inside the first cell below the header.
FIRST_CELL: Position = {"x": 40, "y": 52}
# What had to be done with what has arrived is done.
AT_REST = "() => new Promise(done => requestIdleCallback(done, { timeout: 5000 }))"
# The kind of frame that Streamlit's messages travel in (RFC 6455, 5.2).
BINARY = 2


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """Waits after the block until the run of the page that the block has set off is over and drawn.

    Only for what makes Streamlit run the page again. Right after a click the page looks as idle as before it, and on a
    busy machine a short run is over before it has been seen; so the end of the run is heard on the wire.

    Raises
    ------
    TimeoutError
        When no run comes to its end.
    """
    ends: list[bool] = []
    wire = page.context.new_cdp_session(page)
    wire.on("Network.webSocketFrameReceived", lambda event: ends.append(_ends_a_run(event["response"])))
    wire.send("Network.enable")
    yield
    deadline = time.monotonic() + live.PATIENCE
    while not any(ends):
        if time.monotonic() > deadline:
            raise TimeoutError("Streamlit did not run the page again.")
        page.wait_for_timeout(20)
    wire.detach()
    page.evaluate(AT_REST)
    live.wait_until_idle(page)


def _ends_a_run(frame: dict[str, Any]) -> bool:
    """Whether a frame tells that a run is over that no other run has cut short."""
    if frame["opcode"] != BINARY:
        return False
    message = ForwardMsg.FromString(base64.b64decode(frame["payloadData"]))
    return bool(
        message.WhichOneof("type") == "script_finished"
        and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
    )


def go_to(page: Page, name: str) -> None:
    """Goes to a page of the menu, and waits until its heading is there."""
    menu = page.get_by_test_id("stTopNav")
    menu.get_by_role("link", name=name, exact=True).click()
    expect(menu.locator("[aria-current=page]")).to_have_text(name)
    if name != "Översikt":
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
    live.wait_until_idle(page)


def open_list(page: Page, box: Locator) -> Locator:
    """Opens the list of choices that belongs to a box, with the keyboard, and gives its options.

    A list closes by itself when the page scrolls, as it does when the box gets the focus, and when the page runs again.
    So the box is brought into view first, and the key is pressed again until the list has stayed open.

    Raises
    ------
    TimeoutError
        When the list is not open after some attempts.
    """
    live.wait_until_idle(page)
    options = page.get_by_role("option")
    for attempt in range(ATTEMPTS):
        if attempt:
            retries.note("a list that did not stay open", box)
        box.scroll_into_view_if_needed()
        box.focus()
        page.evaluate(live.TWO_FRAMES)
        if not options.first.is_visible():
            page.keyboard.press("ArrowDown")
        page.evaluate(live.TWO_FRAMES)
        with suppress(TimeoutError):
            options.first.wait_for(timeout=1000)
            return options
    raise TimeoutError(f"The list of {box} does not stay open.")


def unfold_all(page: Page) -> None:
    """Opens every part that stands folded, also those inside a part that has just been opened.

    The click is sent to the part itself: where it is on the screen, and what lies above it, plays no role. A part that
    a run of the page has drawn anew meanwhile is folded again, and gets another click.

    Raises
    ------
    TimeoutError
        When a part is still folded after some time.
    """
    deadline = time.monotonic() + live.PATIENCE
    while page.locator(FOLDED).count():
        if time.monotonic() > deadline:
            raise TimeoutError("A folded part does not open.")
        try:
            title = page.locator(FOLDED).first.element_handle(timeout=1000)
            title.dispatch_event("click")
            page.wait_for_function("title => title.parentElement.open || !title.isConnected", arg=title, timeout=5000)
        except TimeoutError:
            retries.note("a folded part that did not open", page.locator(FOLDED).all_inner_texts())
        live.wait_until_idle(page)


def download(page: Page, button: str) -> Download:
    """The file that a button with exactly that name gives."""
    live.wait_until_idle(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value


def choose(page: Page, label: str, option: str | re.Pattern[str], *, typed: str = "", reruns: bool = True) -> None:
    """Chooses in a list, and waits until the page has run with the choice.

    Parameters
    ----------
    label
        What the box is called. Where several are, the last one is meant: the side panel is before the page itself.
    option
        The text of the option, whole, or a pattern; the first in which it is found is meant.
    typed
        What to write in the box, to shorten a list that is longer than what it shows at a time.
    reruns
        False for a box in a form, where a choice waits for the form's button.
    """
    box = page.get_by_role("combobox", name=label).last
    with rerun(page) if reruns else nullcontext():
        _pick(page, box, option, typed)
        expect(page.get_by_role("option")).to_have_count(0)


def _pick(page: Page, box: Locator, option: str | re.Pattern[str], typed: str) -> None:
    whole = re.compile(f"^{re.escape(option)}$") if isinstance(option, str) else option
    for attempt in range(ATTEMPTS):
        if attempt:
            retries.note(f"the choice of {option} in a list", box)
        options = open_list(page, box)
        if typed:
            box.fill(typed)
        with suppress(TimeoutError):
            options.filter(has_text=whole).first.click(timeout=1000)
            return
    raise TimeoutError(f"{option} could not be chosen in the list of {box}.")


def write_in_grid(page: Page, grid: Locator, *, row: int, column: int, text: str, marked: bool = False) -> None:
    """Writes in a cell of a grid, with the keyboard from its first cell; what stood there before is replaced.

    A grid is a picture. What is in it and which cell is chosen stand in a table for screen readers, a moment later.
    Where rows can be `marked`, to take them away, the marks are a column before the first.
    """
    first = 1 if marked else 0
    column += first
    live.wait_until_idle(page)
    grid.scroll_into_view_if_needed()
    page.evaluate(live.TWO_FRAMES)
    grid.click(position=FIRST_CELL)
    _expect_chosen(grid, row=0, column=first)
    for below in range(1, row + 1):
        page.keyboard.press("ArrowDown")
        _expect_chosen(grid, row=below, column=first)
    for beside in range(first + 1, column + 1):
        page.keyboard.press("ArrowRight")
        _expect_chosen(grid, row=row, column=beside)
    page.keyboard.press("Enter")
    editor = page.locator("#portal").get_by_role("textbox")
    editor.fill(text)
    editor.press("Enter")
    expect(_cell(grid, row=row, column=column)).to_have_text(text)


def _expect_chosen(grid: Locator, *, row: int, column: int) -> None:
    expect(_cell(grid, row=row, column=column)).to_have_attribute("aria-selected", "true")


def _cell(grid: Locator, *, row: int, column: int) -> Locator:
    return grid.get_by_test_id(f"glide-cell-{column}-{row}")
