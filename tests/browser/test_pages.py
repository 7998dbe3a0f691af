"""Every page in a real browser: readable by everyone at every width, and a link opens exactly what was seen."""

import io
import re
from itertools import product

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt, Serve
from tests.browser.readable import PHONE

# The cells of numbers whose text stands on more than one line.
BROKEN = """() => [...document.querySelectorAll(".tabell td")].filter(cell => {
  if (getComputedStyle(cell).textAlign !== "right") return false
  const text = document.createRange()
  text.selectNodeContents(cell)
  return new Set([...text.getClientRects()].map(line => Math.round(line.bottom))).size > 1
}).map(cell => cell.textContent)"""
# The parts with numbers whose digits are not all as wide as each other.
UNEVEN = """() => [...document.querySelectorAll(".tabell td, .nyckeltal *, .stVegaLiteChart text")]
  .filter(part => getComputedStyle(part).fontVariantNumeric !== "tabular-nums").map(part => part.textContent)"""
# The figures that do not fit in the place they have.
CUT = """() => [...document.querySelectorAll(".nyckeltal *")]
  .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).map(part => part.textContent)"""
# The pages whose numbers stand in tables, as figures and in charts.
PARTS = (
    "/pengar?del=collaborations&visa-kostnader=table&ar=2024&underlag=brysselkontoret",
    "/pengar?del=effort&ar=2024",
)
OF_NUMBERS = ("/", *PARTS)
# The four spacings of WCAG 1.4.12, as a reader's own style sheet would set them.
WIDE_SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } "


@pytest.mark.parametrize(
    ("data", "address"),
    [*product(live.DATASETS, live.ADDRESSES), *(("data/exempel", part) for part in PARTS)],
)
def test_a_page_opened_by_its_link_is_readable_swedish_and_whole_at_every_width(
    server: Serve, page_at: PageAt, data: str, address: str
) -> None:
    page = page_at(1280)
    live.visit(page, server(data).url + address)
    assert page.locator("html").get_attribute("lang") == "sv"
    assert page.get_by_role("dialog").count() == 0
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    # The first page's heading is its answer; the browser's tab has its name.
    title = "Översikt" if address == "/" else page.get_by_role("heading", level=1).inner_text()
    assert page.title().startswith(f"{title} – ")
    # The other dataset has the same kinds of parts, with other words, and only whether they have room depends on those.
    ruled = readable.WIDTHS if data == "data/exempel" else ()
    assert readable.faults(page, ruled=ruled, tables=True) == {}
    # Streamlit's words do not depend on the data; the dataset that has the most of everything shows the most of them.
    if data == "data/exempel":
        live.resize(page, 1280)
        assert words_left_in_english(page, side_panel=address == "/") == []
    if address in OF_NUMBERS:
        assert numbers_cut_or_uneven(page) == []


@pytest.mark.stress
@pytest.mark.parametrize("address", live.ADDRESSES)
def test_the_rules_hold_at_every_width_on_the_real_pages_too(server: Serve, page_at: PageAt, address: str) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url + address)
    assert readable.faults(page, ruled=readable.WIDTHS) == {}


@pytest.mark.stress
@pytest.mark.parametrize("width", readable.WIDTHS)
@pytest.mark.parametrize("address", [*live.ADDRESSES, *PARTS])
def test_the_rules_hold_whatever_is_opened(server: Serve, page_at: PageAt, address: str, width: int) -> None:
    page = page_at(width)
    live.visit(page, server("data/exempel").url + address)
    found = {what: readable.violations(page) for what in words.opened_one_by_one(page)}
    assert {what: faults for what, faults in found.items() if faults} == {}


def words_left_in_english(page: Page, *, side_panel: bool) -> list[str]:
    """What is English on a page with its lists, windows and boxes open; the side panel is the same on every page."""
    words.listen(page)
    words.open_everything(page, side_panel=side_panel)
    heard = words.heard(page)
    # A page that only tells a reader whose work it is has little else than the menu.
    assert len(heard) > 30
    # It would show the program's own names and numbers; the table below the chart is for readers.
    return [*words.english(heard), *(word for word in heard if word.startswith("Visa data"))]


def numbers_cut_or_uneven(page: Page) -> list[str]:
    """The numbers that stand on two lines, have uneven digits, or are cut when a reader widens the spacing of text."""
    live.resize(page, PHONE, 844)
    assert page.locator(".tabell td").count() > 10
    found = [*page.evaluate(BROKEN), *page.evaluate(UNEVEN)]
    page.add_style_tag(content=WIDE_SPACING)
    for width in (PHONE, 820, 1280):
        live.resize(page, width)
        found += page.evaluate(CUT)
    return found


def test_a_missing_year_stays_on_the_axis_with_words(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/pengar")
    chart = page.locator(".stVegaLiteChart").first
    # The lines of the labels for a narrower chart are there too, unseen.
    words = chart.locator("svg text:not([opacity='0'])").all_text_contents()
    assert [word for word in words if re.fullmatch(r"20\d\d", word)] == ["2021", "2022", "2023", "2024", "2025"]
    assert (words.count("uppgift"), words.count("saknas")) == (4, 4)
    assert "0 kr" not in words


def test_the_numbers_in_a_chart_are_swedish(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/pengar")
    words = page.locator(".stVegaLiteChart").first.locator("svg text").all_text_contents()
    assert "0,5\u00a0mnkr" in words
    assert "ca\u00a01,71\u00a0mnkr" in words


def test_a_choice_is_in_the_address_and_the_address_opens_the_same_view_in_a_new_browser(
    server: Serve, page_at: PageAt
) -> None:
    address = server("data/exempel").url
    first = page_at(1280)
    live.visit(first, f"{address}/foretradare?ar=2023&samarbete=Energiringen")
    acts.go_to(first, "Pengar och tid")
    assert "ar=2023" in first.url
    assert "samarbete=energiringen" in first.url
    with acts.rerun(first):
        first.get_by_role("radio", name="Per samarbete", exact=True).click()
    with acts.rerun(first):
        first.get_by_role("radio", name="Tabell").first.click()
    seen = first.locator("table").first.inner_text()
    assert "Energiringen" in seen
    assert "Brysselkontoret" not in seen

    second = page_at(1280)
    live.visit(second, first.url)
    assert second.locator("table").first.inner_text() == seen


def test_a_link_with_a_former_name_opens_the_renamed_collaboration(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/pengar?samarbete=Havsringens hamnnätverk")
    page.wait_for_url(re.compile("samarbete=kustnatverket"))
    live.wait_until_idle(page)
    expect(page.get_by_text("Urval: Kustnätverket.")).to_be_visible()


def test_the_source_of_a_figure_is_one_click_away(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url)
    page.get_by_text("Källa till varje uppgift").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Interreg, tekniskt stöd"))
    expect(row).to_contain_text("Internationell strategi, Bilaga 3")
    expect(row).to_contain_text("uppgift saknas")


def test_the_overview_prints_on_one_page_of_a4(each_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, each_server.url)
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", print_background=True)))
    text = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    assert "Internationellt arbete" in text
    assert "Att besluta och försenat" in text
    assert "Verksamhetsår" not in text


def test_the_choices_can_be_made_with_the_keyboard_alone(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/pengar")
    years = acts.open_list(page, page.get_by_role("combobox", name="Verksamhetsår"))
    page.keyboard.type("2023")
    expect(years).to_have_text(["2023"])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("ar=2023"))


def test_a_reader_with_only_a_keyboard_gets_from_the_menu_to_the_source_of_a_figure(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url)
    tab_to(page, "a", "Samarbeten")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Samarbeten")

    tab_to(page, "summary", "Källa till varje uppgift")
    page.keyboard.press("Enter")
    expect(page.get_by_role("rowheader", name="SBHSS, ej fördelat")).to_be_visible()


def tab_to(page: Page, tag: str, text: str) -> None:
    """Press Tab until the focus is on an element of that kind with that text."""
    for _ in range(120):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.tagName, document.activeElement.innerText]")
        if focused[0].lower() == tag and text in (focused[1] or ""):
            return
    pytest.fail(f"Tab never reached {text}")
