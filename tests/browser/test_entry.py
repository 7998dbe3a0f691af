"""The page Uppgifter in a real browser, on a server with a database of its own: journeys, keyboard, accessibility."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests import databases
from tests.browser import acts, live, readable, relay, words
from tests.browser.conftest import PageAt
from tests.reliability import results

ADDRESS = "/uppgifter"
FEES = ("brysselkontoret", "2025", "expense", "remuneration", "preliminary")
OTHER_FEES = ("euroregion-grynnan", "2025", "expense", "remuneration", "preliminary")
TRAVEL = ("kustnatverket", "2025", "expense", "travel", "preliminary")
# Of a cost's columns in the grid, after the row's number.
AMOUNT = 7
AT_THE_OFFICE = "Uppgifterna fylls i och rättas på kontoret. Här går det bara att läsa dem."
SAVED = re.compile(r"Ändring \d+ är sparad: 1\sändrad rad \(Kostnader och intäkter 1\)")


@contextmanager
def editors_server(place: Path, *, address: str = "localhost", names: str = "") -> Iterator[live.Server]:
    """A server with a database that may be edited, when it listens on the machine itself."""
    settings = databases.settings(place) | ({"STREAMLIT_SERVER_ALLOWED_HOSTS": names} if names else {})
    with live.serve(options=["--server.address", address], settings=settings) as running:
        yield running


def at(server: live.Server, key: tuple[str, ...] = FEES, **choices: str) -> str:
    """The address of the costs, with one row first."""
    given = {"del": "Redigera", "tabell": "Kostnader och intäkter", "rad": json.dumps(list(key))} | choices
    return f"{server.url}{ADDRESS}?{'&'.join(f'{name}={quote(value)}' for name, value in given.items())}"


def type_in_grid(page: Page, text: str, *, row: int = 0, column: int = AMOUNT) -> None:
    """Write in a cell, and wait until the page has taken it in."""
    with acts.rerun(page):
        acts.write_in_grid(page, page.get_by_test_id("stDataFrame"), row=row, column=column, text=text, marked=True)


def save(page: Page, *, who: str, why: str) -> None:
    page.get_by_label("Ditt namn").fill(who)
    page.get_by_label("Varför ändras uppgifterna?").fill(why)
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").click()


def test_a_cost_is_edited_seen_on_the_overview_and_undone(editors: live.Server, page_at: PageAt) -> None:
    page, reader = page_at(1280, 1100), page_at(1280)
    live.visit(reader, f"{editors.url}/?ar=2025")
    row = reader.get_by_role("row").filter(has=reader.get_by_role("rowheader", name="Brysselkontoret", exact=True))
    expect(row.first).to_contain_text("minst 1,63 mnkr")

    live.visit(page, at(editors))
    type_in_grid(page, "130 000")
    shown = page.get_by_role("table", name="Ändringar i Kostnader och intäkter")
    expect(shown).to_contain_text("27 500")
    expect(shown).to_contain_text("130 000")
    save(page, who="Anna Andersson", why="Slutlig faktura")
    expect(page.get_by_text(SAVED).first).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("button", name="Visa ändringen i historiken").click()
    number = page.get_by_role("combobox", name="Öppna ändring nummer").input_value()
    expect(page.get_by_role("heading", name=f"Ändring {number}", exact=True)).to_be_visible()
    expect(page.get_by_text("Redigering av Anna Andersson")).to_contain_text("Skäl: Slutlig faktura.")
    # Another session shows it at its next run.
    for name in ("Pengar och tid", "Översikt"):
        with acts.rerun(reader):
            reader.get_by_role("link", name=name, exact=True).click()
    expect(row.first).to_contain_text("minst 1,73 mnkr")

    live.visit(page, f"{editors.url}{ADDRESS}?del=Historik&andring={number}&gor={quote('Ångra den här ändringen')}")
    save(page, who="Anna Andersson", why="Fel faktura")
    expect(page.get_by_text(SAVED).first).to_be_visible()
    live.visit(reader, f"{editors.url}/?ar=2025")
    expect(row.first).to_contain_text("minst 1,63 mnkr")


def test_two_browsers_change_the_same_cell_and_nothing_is_overwritten_silently(
    editors: live.Server, page_at: PageAt
) -> None:
    anna, bo = page_at(1280, 1100), page_at(1280, 1100)
    for page, amount in ((anna, "30000"), (bo, "31000,50")):
        live.visit(page, at(editors, OTHER_FEES))
        type_in_grid(page, amount)
    save(anna, who="Anna Andersson", why="Slutlig faktura")
    expect(anna.get_by_text(SAVED).first).to_be_visible()

    save(bo, who="Bo Berg", why="Enligt avtalet")
    expect(bo.get_by_text("Någon annan har ändrat 1 rad sedan du började")).to_be_visible()
    # Who listens hears it at once: it has the focus, not the top of the page.
    expect(bo.locator(":focus")).to_contain_text("Någon annan har ändrat 1 rad sedan du började")
    expect(bo.get_by_text("Senast ändrad av Anna Andersson")).to_contain_text("Skäl: Slutlig faktura.")
    shown = bo.get_by_role("table", name="Två ändringar av")
    for amount in ("55 200", "31 000,50", "30 000"):
        expect(shown).to_contain_text(amount)
    assert readable.violations(bo) == []
    with acts.rerun(bo):
        bo.get_by_role("radiogroup", name="Belopp").get_by_text("Ditt: 31 000,50").click()
    # What was written before the conflict stands there still.
    expect(bo.get_by_label("Varför ändras uppgifterna?")).to_have_value("Enligt avtalet")
    with acts.rerun(bo):
        bo.get_by_role("button", name="Spara ändringarna").click()
    expect(bo.get_by_text(SAVED).first).to_be_visible()
    live.visit(anna, at(editors, OTHER_FEES, radhistorik="true"))
    history = anna.get_by_role("table", name="Radens historik")
    for text in ("Anna Andersson", "Bo Berg", "Enligt avtalet", "31 000,50"):
        expect(history).to_contain_text(text)


def test_a_save_without_a_name_takes_the_focus_to_the_field_and_says_there_what_lacks(
    editors: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, at(editors))
    type_in_grid(page, "28 000")
    who, why = page.get_by_label("Ditt namn"), page.get_by_label("Varför ändras uppgifterna?")
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").click()
    expect(who).to_be_focused()
    for field, told in ((who, "Skriv ditt namn."), (why, "Skriv varför uppgifterna ändras.")):
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(re.compile(re.escape(told)))
    assert readable.violations(page) == []
    who.fill("Anna Andersson")
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").click()
    expect(why).to_be_focused()
    expect(who).not_to_have_attribute("aria-invalid", "true")


def test_what_is_typed_in_one_cell_after_another_and_left_for_another_page_is_all_there(
    editors: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, at(editors, samarbete="Brysselkontoret"))
    acts.write_in_grid(page, page.get_by_test_id("stDataFrame"), row=0, column=AMOUNT, text="1", marked=True)
    for number in range(2, 9):
        # After Enter the cell below is chosen; the next is typed while the server still works on the last.
        page.keyboard.type(str(number))
        page.wait_for_timeout(250)
        page.keyboard.press("Enter")
        page.wait_for_timeout(250)
    shown = page.get_by_role("table", name="Ändringar i Kostnader och intäkter")
    expect(page.get_by_text("8 ändrade rader.")).to_be_visible()
    rows = [row.inner_text().split()[-1] for row in shown.get_by_role("row").all()[1:]]
    assert sorted(rows) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    # To another page and back.
    with acts.rerun(page):
        page.get_by_role("link", name="Pengar och tid", exact=True).click()
    expect(page.get_by_role("heading", name="Pengar och tid", level=1)).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("link", name="Uppgifter", exact=True).click()
    expect(page.get_by_text("8 ändrade rader.")).to_be_visible()


def test_words_and_codes_are_pasted_what_no_list_has_is_told_and_ctrl_z_takes_it_back(
    editors: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280, 1100)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    live.visit(page, at(editors))
    live.wait_until_idle(page)
    page.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    page.get_by_test_id("stDataFrame").click(position=acts.FIRST_CELL)
    category = page.get_by_test_id(f"glide-cell-{AMOUNT - 1}-0")
    for _ in range(AMOUNT - 2):
        page.keyboard.press("ArrowRight")
    # Which cell is chosen stands in the table for screen readers a moment later.
    expect(category).to_have_attribute("aria-selected", "true")
    page.evaluate("navigator.clipboard.writeText('Resor\\tpreliminary\\tca 30 tkr\\tnej\\nresr')")
    with acts.rerun(page):
        page.keyboard.press("Control+v")
    told = "1 inklistrat ord finns inte i listorna och togs inte med: ”resr” (Kostnadsslag)."
    expect(page.get_by_role("alert").get_by_text(told)).to_be_visible()
    changes = page.get_by_role("table", name="Ändringar i Kostnader och intäkter")
    for text in ("resor", "30 000"):
        expect(changes).to_contain_text(text)
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    with acts.rerun(page):
        page.keyboard.press("Control+z")
    expect(page.get_by_text("Du har inte ändrat något ännu.")).to_be_visible()


def test_everything_can_be_done_with_the_keyboard(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1100)
    live.visit(page, at(editors, TRAVEL, visning="Formulär"))
    tab_to(page, "Belopp (får vara tomt)")
    page.keyboard.press("Control+a")
    page.keyboard.type("30000")
    tab_to(page, "Lägg bland ändringarna")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_be_visible()
    for label, text in (("Ditt namn", "Anna Andersson"), ("Varför ändras uppgifterna?", "Faktura")):
        tab_to(page, label)
        page.keyboard.type(text)
    tab_to(page, "Spara ändringarna")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_text(SAVED).first).to_be_visible()


def tab_to(page: Page, label: str) -> None:
    """Press Tab until the part with that name has focus."""
    named = "(label) => { const e = document.activeElement; return e && ((e.getAttribute('aria-label') || '') === label"
    named += " || [...(e.labels || [])].some(l => l.innerText.trim() === label) || e.innerText?.trim() === label) }"
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(named, label):
            return
    pytest.fail(f"Tab never reaches {label}")


VIEWS = {
    "grid": {},
    "form": {"visning": "Formulär"},
    "history": {"del": "Historik", "andring": "1"},
    "undo": {"del": "Historik", "andring": "1", "gor": "Gå tillbaka till hit"},
    "row history": {"radhistorik": "true"},
}


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_accessible_swedish_and_no_wider_than_the_screen(
    editors: live.Server, page_at: PageAt, view: str
) -> None:
    page = page_at(1280)
    live.visit(page, at(editors, **VIEWS[view]))
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_a_difference_and_faults_are_accessible_and_swedish(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1100)
    live.visit(page, at(editors))
    type_in_grid(page, "30000")
    expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_be_visible()
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    type_in_grid(page, "mycket", row=1)
    expect(page.get_by_role("alert").filter(has_text="Belopp: ”mycket”. Det ska vara")).to_be_visible()
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_what_is_typed_is_kept_while_the_database_is_away(tmp_path: Path, page_at: PageAt) -> None:
    settings = databases.settings(tmp_path)
    with live.serve(options=["--server.address", "localhost"], settings=settings) as running:
        page = page_at(1280, 1100)
        live.visit(page, at(running, ar="2025"))
        type_in_grid(page, "31500")
        page.get_by_label("Ditt namn").fill("Ada Provsson")
        page.get_by_label("Varför ändras uppgifterna?").fill("Enligt faktura 7")
        with database_away(tmp_path / "uppgifter.sqlite"):
            with acts.rerun(page):
                page.get_by_role("button", name="Spara ändringarna").click()
            expect(page.get_by_role("heading", name="Siffrorna kan inte visas just nu")).to_be_visible()
            expect(page.get_by_text("Det du har skrivit står kvar.")).to_be_visible()
            with acts.rerun(page):
                page.get_by_role("button", name="Försök igen").click()
            expect(page.get_by_text("Det du har skrivit står kvar.")).to_be_visible()
            assert readable.faults(page) == {}
        with acts.rerun(page):
            page.get_by_role("button", name="Försök igen").click()
        expect(page.get_by_label("Ditt namn")).to_have_value("Ada Provsson")
        expect(page.get_by_label("Varför ändras uppgifterna?")).to_have_value("Enligt faktura 7")
        expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_contain_text("31\u00a0500")
        with acts.rerun(page):
            page.get_by_role("button", name="Spara ändringarna").click()
        expect(page.get_by_text(SAVED).first).to_be_visible()


@contextmanager
def database_away(place: Path) -> Iterator[None]:
    """A database that answers every question with a fault, until the block ends."""
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("ALTER TABLE head RENAME TO borta")
        yield
        connection.execute("ALTER TABLE borta RENAME TO head")


def test_a_request_that_was_forwarded_may_not_edit(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    page.set_extra_http_headers({"X-Forwarded-For": "203.0.113.7"})
    live.visit(page, editors.url + ADDRESS)
    expect(page.get_by_text(AT_THE_OFFICE)).to_be_visible()
    assert readable.violations(page) == []


def nobody_edits_through_a_relay(place: Path, page: Page) -> None:
    with (
        editors_server(place, names=f"localhost 127.0.0.1 {live.PUBLIC_NAME}") as running,
        relay.to(running.url) as port,
    ):
        # The same relay under the machine's own name shows that nothing but the name closes the gate.
        live.visit(page, f"http://localhost:{port}{ADDRESS}")
        expect(page.get_by_role("radio", name="Redigera")).to_be_visible()
        live.visit(page, f"http://{live.PUBLIC_NAME}:{port}{ADDRESS}")
        expect(page.get_by_text(AT_THE_OFFICE)).to_be_visible()
        expect(page.get_by_role("radio", name="Redigera")).to_have_count(0)
        menu = page.get_by_role("navigation")
        expect(menu.get_by_role("link", name="Pengar och tid")).to_be_visible()
        expect(menu.get_by_role("link", name="Uppgifter")).to_have_count(0)


def test_a_relay_under_a_public_name_that_adds_no_header_may_not_edit(tmp_path: Path, page_at: PageAt) -> None:
    nobody_edits_through_a_relay(tmp_path, page_at(1280))


@pytest.mark.stress
def test_what_a_relay_leads_to_is_written_down(tmp_path: Path, page_at: PageAt) -> None:
    nobody_edits_through_a_relay(tmp_path, page_at(1280))
    what = "a relay that adds no header, under a public name that the service answers to"
    results.keep(what, "both", "pages are read; nobody edits, and the page for it is not in the menu")


def test_a_server_that_others_can_reach_may_not_edit(tmp_path: Path, page_at: PageAt) -> None:
    with editors_server(tmp_path, address="0.0.0.0") as running:
        page = page_at(1280)
        live.visit(page, running.url + ADDRESS)
        expect(page.get_by_text(AT_THE_OFFICE)).to_be_visible()
