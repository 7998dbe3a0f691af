"""Forms and locked editions on a server with a database of its own: journeys, keyboard, accessibility."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt

ADDRESS = "/uppgifter"
TOTAL = "minst 3,47 mnkr"


def save(page: Page, *, who: str, why: str) -> None:
    page.get_by_label("Ditt namn").last.fill(who)
    page.get_by_label("Varför ändras uppgifterna?").fill(why)
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").click()


def text(page: Page) -> str:
    return page.locator("main").inner_text().replace("\u00a0", " ")


def choose(page: Page, label: str, option: str, *, reruns: bool = False) -> None:
    """Choose the first that has these words, in a form unless the page `reruns`."""
    acts.choose(page, label, re.compile(re.escape(option)), typed=option, reruns=reruns)


def lock(page: Page, server: live.Server, *, version: int = 1, why: str = "") -> None:
    live.visit(page, f"{server.url}{ADDRESS}?del=Utg%C3%A5vor")
    page.get_by_label("Ditt namn").fill("Ada Provsson")
    if why:
        page.get_by_label("Varför låses utgåvan?").fill(why)
    page.get_by_text("Lås ändå, fast").click()
    with acts.rerun(page):
        page.get_by_role("button", name="Lås utgåvan" if version == 1 else f"Lås version {version}").click()
    expect(page.get_by_text(f"Utgåvan av 2025 års siffror är låst, version {version}.")).to_be_visible()


def fill_in_the_missing_travel(page: Page, server: live.Server) -> None:
    """From the list of what is missing to its cell, and save it."""
    live.visit(page, f"{server.url}{ADDRESS}?ar=2025")
    with acts.rerun(page):
        page.get_by_text("Kostnad saknas (1)").click()
    with acts.rerun(page):
        page.get_by_role("link", name="Brysselkontoret, resor").click()
    amount = page.get_by_role("textbox", name="Belopp")
    amount.wait_for()
    amount.fill("41 000")
    choose(page, "Status", "preliminärt")
    with acts.rerun(page):
        page.get_by_role("button", name="Lägg bland ändringarna").click()
    expect(page.get_by_label("Varför ändras uppgifterna?")).to_be_visible()
    save(page, who="Ada Provsson", why="Resorna är redovisade")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()


def test_an_edition_keeps_its_figures_when_a_gap_is_filled_in_afterwards(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    lock(page, editors)
    fill_in_the_missing_travel(page, editors)
    live.visit(page, f"{editors.url}/?ar=2025")
    assert "ca 3,51 mnkr" in text(page)

    live.visit(page, f"{editors.url}{ADDRESS}?del=Utg%C3%A5vor")
    with acts.rerun(page):
        page.get_by_role("link", name="Öppna utgåvan av 2025 års siffror, version 1").click()
    expect(page).to_have_title(re.compile("^Översikt – "))
    assert "utgava=2025" in page.url
    assert TOTAL in text(page)
    assert "Du ser utgåvan av 2025 års siffror, version 1, låst" in text(page)
    assert "Sedan dess har 1 rad tillkommit, ändrats eller tagits bort." in text(page)
    with acts.rerun(page):
        page.get_by_text("Vad som har ändrats sedan utgåvan låstes").click()
    expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_contain_text("41 000")

    # The edition follows to other pages, and its link opens it again in another browser.
    with acts.rerun(page):
        page.get_by_role("link", name="Pengar och tid", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pengar och tid")
    assert "utgava=2025" in page.url
    other = page_at(820)
    live.visit(other, page.url)
    assert "Kostnaden 2025 var minst 3,47 mnkr" in text(other)
    with acts.rerun(other):
        other.get_by_role("button", name="Ladda ner: Kostnad över tid").click()
    file = acts.download(other, "CSV, öppna data: Kostnad över tid")
    assert file.suggested_filename == "exempel-kostnad-over-tid-2018-2025-utgava-2025-1-oppna-data.csv"
    with acts.rerun(page):
        page.get_by_role("link", name="Uppgifter", exact=True).click()
    expect(page.get_by_text("Du ser en låst utgåva, och en sådan ändras aldrig.")).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("button", name="Visa aktuella uppgifter").click()
    expect(page.get_by_role("radio", name="Att fylla i")).to_be_visible()
    assert "utgava" not in page.url

    lock(page, editors, version=2, why="Resorna redovisades sent")
    live.visit(page, f"{editors.url}/?ar=2025&utgava=2025")
    assert "ca 3,51 mnkr" in text(page)
    assert "Du ser utgåvan av 2025 års siffror, version 2, låst" in text(page)
    expect(page.get_by_text("Rättat sedan version 1: 1 rad. Skäl: Resorna redovisades sent")).to_be_visible()
    live.visit(page, f"{editors.url}/?ar=2025&utgava=2025-1")
    assert TOTAL in text(page)
    assert "Du ser utgåvan av 2025 års siffror, version 1, låst" in text(page)


def test_an_unknown_edition_is_told_and_the_current_figures_are_shown(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{editors.url}/?ar=2025&utgava=1999")
    expect(page.get_by_text("Det finns ingen låst utgåva med namnet 1999.")).to_be_visible()
    assert TOTAL in text(page)


def test_a_year_is_added_and_every_figure_of_it_is_missing(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    live.visit(page, f"{editors.url}{ADDRESS}?del=L%C3%A4gg+till")
    choose(page, "Nytt verksamhetsår", "2026")
    with acts.rerun(page):
        page.get_by_role("radio", name="En ny källa").click()
    page.get_by_label("Titel", exact=True).fill("Insamling 2026")
    page.get_by_label("Skäl till att webbadress saknas (får vara tomt)", exact=True).fill("internt underlag")
    page.get_by_label("Infört av", exact=True).fill("Ada Provsson")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska").click()
    expect(page.get_by_text("2026 får 23 rader om kostnader och intäkter och 6 rader")).to_be_visible()
    save(page, who="Ada Provsson", why="Insamlingen börjar")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()
    live.visit(page, f"{editors.url}{ADDRESS}?ar=2026")
    expect(page.get_by_text("Kostnad saknas (22)")).to_be_visible()


def test_a_representative_is_changed_and_seen_on_the_page_about_them(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    live.visit(page, f"{editors.url}{ADDRESS}?del=L%C3%A4gg+till&lagg={quote('Byt företrädare')}")
    choose(page, "Organ", "Brysselkontorets styrgrupp", reruns=True)
    choose(page, "Vem som lämnar", "Björn Otterlid")
    page.get_by_label("Sista dag, till exempel 12 mars 2026").fill("31 mars 2026")
    page.get_by_label("Vem som börjar").fill("Nils Nyvald")
    choose(page, "Parti vid den tiden", "M")
    choose(page, "Uppdrag", "ordinarie")
    page.get_by_label("Första dag, till exempel 12 mars 2026").fill("2026-04-01")
    page.get_by_label("Sista dag för den som börjar").fill("2026-12-31")
    choose(page, "Källa", "Protokoll från regionfullmäktige")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska").click()
    expect(page.get_by_role("table", name="Ändringar i Uppdrag")).to_contain_text("2026-03-31")
    save(page, who="Ada Provsson", why="Fyllnadsval")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()
    live.visit(page, f"{editors.url}/foretradare?tid=2026-05-01")
    assert "Nils Nyvald" in text(page)
    assert "Björn Otterlid" not in text(page)


def test_the_form_for_many_appointments_saves_where_editing_is_on(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    live.visit(page, f"{editors.url}/foretradare?vy=ending")
    acts.write_in_grid(page, page.get_by_test_id("stDataFrame"), row=0, column=4, text="Alva Prövare")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska ändringarna").click()
    told = page.get_by_role("alert").filter(has_text="1 fel i det som du har skrivit.")
    expect(told).to_contain_text("Källa: ingen vald källa. Det ska vara den källa som ändringarna bygger på.")
    choose(page, "Källa, till exempel", "avsägelser")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska ändringarna").click()
    expect(page.get_by_text("Nya personer: Alva Prövare.")).to_be_visible()
    expect(page.get_by_role("table", name="Ändringar i Personer")).to_contain_text("Alva Prövare")
    save(page, who="Ada Provsson", why="Nya mandatperioden")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()
    expect(page.get_by_text("Inget är förkryssat eller skrivet ännu.")).to_be_visible()


def test_a_comment_is_written_from_the_figure_and_stands_beside_it(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    live.visit(page, f"{editors.url}/pengar?del=collaborations&ar=2024&underlag=Brysselkontoret")
    with acts.rerun(page):
        page.get_by_role("link", name="Kommentera kostnaden för Brysselkontoret 2024").click()
    page.get_by_label("Text", exact=True).wait_for()
    page.get_by_label("Text", exact=True).fill("Flytten är klar.")
    page.get_by_label("Skrivet av", exact=True).fill("Ada Provsson")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska").click()
    expect(page.get_by_label("Varför ändras uppgifterna?")).to_be_visible()
    save(page, who="Ada Provsson", why="Inför aprilrapporten")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()
    live.visit(page, f"{editors.url}/pengar?del=collaborations&ar=2024&underlag=Brysselkontoret")
    assert "Flytten är klar." in text(page)


PARTS = (
    "?ar=2025&saknas-cost=true&saknas-result=true&saknas-lista=true",
    f"?del={quote('Lägg till')}",
    f"?del={quote('Lägg till')}&lagg={quote('Ett samarbete')}",
    f"?del={quote('Lägg till')}&lagg={quote('En kommentar')}",
    f"?del={quote('Utgåvor')}",
)


@pytest.mark.parametrize("part", PARTS)
def test_the_forms_have_no_accessibility_fault_and_no_english(editors: live.Server, page_at: PageAt, part: str) -> None:
    page = page_at(1280)
    live.visit(page, f"{editors.url}{ADDRESS}{part}")
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_an_edition_and_what_has_changed_since_have_no_accessibility_fault(
    editors: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    lock(page, editors)
    for address in (f"{ADDRESS}?del=Utg%C3%A5vor", "/?utgava=2025"):
        live.visit(page, editors.url + address)
        assert readable.faults(page) == {}, address


def test_an_edition_is_locked_with_the_keyboard_alone(editors: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{editors.url}{ADDRESS}?del=Utg%C3%A5vor")
    page.get_by_label("Ditt namn").focus()
    page.keyboard.type("Ada Provsson")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "checkbox":
            page.keyboard.press("Space")
        if page.evaluate("document.activeElement.innerText") == "Lås utgåvan":
            break
    with acts.rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_text("Utgåvan av 2025 års siffror är låst, version 1.")).to_be_visible()
