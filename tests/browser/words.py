"""Every word that a page shows or says, and which of them are Streamlit's own in English."""

import re
from collections.abc import Iterator
from functools import cache

from playwright.sync_api import Locator, Page

from tests import datasets
from tests.browser import acts, live

# Words that Streamlit uses and Swedish does not.
ENGLISH = re.compile(
    r"\b(the|of|is|are|and|with|close|show|hide|download|search|select|choose|press|enter|files?|drag|drop|browse"
    r"|limit|per file|rows?|columns?|add|delete|remove|clear|copy|fullscreen|options?|available|results?|error|page"
    r"|help|dates?|year|month|day|previous|next|calendar|menu|sort|pin|autosize|increment|decrement|running|stop"
    r"|spec|link|heading|sidebar|collapse|expand|visualization|values?|apply|submit|warning|success|upload|time"
    r"|suggestions|dismiss|start|end|January|February|March|May|June|July|August|October)\b",
    re.IGNORECASE,
)

# What somebody or something is called in the data is not translated.
DATA = "".join(path.read_text("utf-8") for data in live.DATASETS for path in (live.ROOT / data).glob("*.*"))

# What opens when it is pressed, and what shows a tool when it is pointed at.
LISTS = "[role=combobox]"
MENUS = ".stPopover button"
TOOLS = ".stElementToolbar button"

# Keeps every text and every name for screen readers, from now on until the page is left, however short it is there.
# Icons are drawn from words that nobody sees or hears. The script that translates hears of each change before this one.
LISTEN = """() => {
  const names = ["aria-label", "title", "placeholder", "aria-roledescription", "aria-valuetext", "aria-description"];
  const heard = window.wordsHeard = new Set();
  const silent = element => element.closest("script, style, noscript, [translate=no]");
  const hear = element => {
    for (const name of names) if (element.hasAttribute(name)) heard.add(element.getAttribute(name));
    for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) heard.add(child.nodeValue.trim());
  };
  const hearAll = root => {
    if (!root.isConnected || silent(root)) return;
    for (const element of [root, ...root.querySelectorAll("*")]) if (!silent(element)) hear(element);
  };
  hearAll(document.body);
  new MutationObserver(changes => {
    const added = changes.flatMap(change => [...change.addedNodes]).filter(node => node.nodeType === Node.ELEMENT_NODE);
    const changed = changes.map(change => change.target.parentElement ?? change.target);
    added.forEach(hearAll);
    changed.forEach(part => part.isConnected && !silent(part) && hear(part));
    changes.forEach(({ target }) => target.hasAttribute && target.isConnected && !silent(target) && hear(target));
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: names,
  });
}"""


def listen(page: Page) -> None:
    """Begin to keep every word of the page."""
    page.evaluate(LISTEN)


def heard(page: Page) -> set[str]:
    """Every word since `listen`."""
    page.evaluate(live.TWO_FRAMES)
    return set(page.evaluate("[...window.wordsHeard]"))


def english(words: set[str]) -> list[str]:
    """Those that are English and not from the data, where documents keep their titles."""
    return sorted(word for word in words if ENGLISH.search(word) and not _is_from_the_data(word))


def english_on(page: Page) -> list[str]:
    """Those on the page as it stands that are English, and stand in no file of the data."""
    listen(page)
    return [word for word in english(heard(page)) if word not in DATA]


def _is_from_the_data(word: str) -> bool:
    document = any(word == title or word.startswith((f"{title}, ", f"{title} (")) for title in _titles())
    return document or any(word.endswith(text) for text in _issues())


@cache
def _titles() -> set[str]:
    """Documents keep the language that they are written in, and so do their titles."""
    return {source.title for book in (datasets.real(), datasets.example()) for source in book.sources.values()}


@cache
def _issues() -> set[str]:
    """What is said of a known issue is Swedish, and "start" is a Swedish word too."""
    known = [*datasets.real().known_issues, *datasets.example().known_issues]
    return {text for issue in known for text in (issue.text, issue.treatment)}


def open_everything(page: Page, *, side_panel: bool) -> None:
    """Opens each list, menu, tool and folded part of a page, so that all their words are heard."""
    for box in page.locator(LISTS if side_panel else f"main {LISTS}").all():
        acts.open_list(page, box)
        page.keyboard.press("Escape")
    for menu in _one_of_each(page, MENUS):
        with acts.rerun(page):
            menu.click()
        with acts.rerun(page):
            page.keyboard.press("Escape")
    for chart in page.locator(".stVegaLiteChart").all():
        chart.hover()
    for tool in _one_of_each(page, TOOLS):
        # Of a chart's tools only one is offered.
        if tool.is_visible():
            tool.hover(force=True)
    acts.unfold_all(page)


def opened_one_by_one(page: Page) -> Iterator[str]:
    """Opens a list, a menu and in the end every folded part, and names what is open while it is.

    A switch in sight stands over the lists of the page on a phone: it is opened first.
    """
    for switch in page.locator(".st-key-valj label:visible").all():
        with acts.rerun(page):
            switch.click()
        yield "the choices"
    for box in page.locator(f"main {LISTS}").all():
        acts.open_list(page, box)
        yield f"the list {box.get_attribute('aria-label')}"
        page.keyboard.press("Escape")
    for menu in _one_of_each(page, MENUS):
        with acts.rerun(page):
            menu.click()
        yield f"the menu {menu.inner_text()}"
        with acts.rerun(page):
            page.keyboard.press("Escape")
    acts.unfold_all(page)
    yield "every folded part"


def _one_of_each(page: Page, selector: str) -> list[Locator]:
    """The first of each kind: what is offered for one chart or table is offered in the same words for the next."""
    kinds: dict[str, Locator] = {}
    for part in page.locator(selector).all():
        name = part.get_attribute("aria-label") or part.inner_text()
        kinds.setdefault(name.split(":")[0], part)
    return list(kinds.values())
