"""Data's text as a browser shows it: as it stands, whatever Markdown or Streamlit would make of it."""

from collections import Counter

from playwright.sync_api import expect

from tests.browser import live
from tests.browser.conftest import PageAt
from tests.browser.sample import awkward

# Elements of the sample page that show each text once: two in the numbered list, two for the choice and its label.
SHOWN = 14
_COPIED = """() => {
  getSelection().selectAllChildren(document.querySelector(".stMain"))
  return getSelection().toString()
}"""
MARKDOWN = "[data-testid=stMarkdownContainer]"


def test_text_of_the_data_stands_in_every_element_as_it_stands(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{sample.url}/texter")
    expect(page.locator(".nyckeltal")).to_have_count(len(awkward.TEXTS))

    main = page.locator(".stMain")
    text = main.inner_text()
    assert {words: text.count(words) for words in awkward.TEXTS if text.count(words) < SHOWN} == {}
    made = main.locator(f"{MARKDOWN} :is(a, img, code, h1, h2, pre, em, del, blockquote, sup, table, .katex)")
    assert made.all_inner_texts() == []
    assert main.get_by_test_id("stMarkdownContainer").locator("[role=img]").count() == 0


def test_text_that_is_copied_from_the_page_is_the_text(sample: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{sample.url}/texter")
    copied = page.evaluate(_COPIED)

    assert Counter(words for words in awkward.TEXTS if words in copied) == Counter(awkward.TEXTS)
    assert not {"\u2060", "\u200b", "\u200d"} & set(copied)
