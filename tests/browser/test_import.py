"""Files read in on the page Uppgifter, in a real browser on a server with a database of its own."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, cells_of, key_of
from kronoberg.domain.words import ReasonKind
from kronoberg.store import saving
from kronoberg.store.database import open_database
from kronoberg.store.saving import Reason
from tests import databases
from tests.browser import acts, desks, live, readable, words
from tests.browser.conftest import PageAt
from tests.browser.test_entry import save, tab_to

PART = f"/uppgifter?del={quote('Läs in')}"
SIE = live.ROOT / "tests/files/exempel-2025.se"
COSTS = "Kostnader och intäkter"
AMOUNT = "Belopp (kr)"


def hand_in(page: Page, file: Path) -> None:
    """Choose a file, and wait until the page has read it."""
    with acts.rerun(page):
        page.locator("input[type=file]").set_input_files(file)


def fetched_template(page: Page, place: Path) -> Path:
    file = place / "mall.xlsx"
    acts.download(page, "Hämta mallen").save_as(file)
    return file


def changed(file: Path, *, row: dict[str, object], column: str, value: object) -> None:
    """Write in a cell of the costs in a workbook: that of the one row that has these values."""
    book = openpyxl.load_workbook(file)
    sheet = book[COSTS]
    headings = [cell.value for cell in sheet[1]]
    places = {heading: position for position, heading in enumerate(headings)}
    (found,) = [
        cells
        for cells in sheet.iter_rows(min_row=2)
        if all(cells[places[heading]].value == wanted for heading, wanted in row.items())
    ]
    found[places[column]].value = value
    book.save(file)


FEES = {"Samarbete *": "brysselkontoret", "År *": 2025, "Kostnadsslag *": "arvode", "Status *": "preliminärt"}


def test_a_figure_changed_in_the_template_is_accepted_and_the_same_file_changes_nothing_again(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    expect(page.get_by_text("Högst 100 MB.")).to_be_visible()
    assert words.english_on(page) == []
    file = fetched_template(page, tmp_path)
    changed(file, row=FEES, column=AMOUNT, value=30000)

    hand_in(page, file)
    expect(page.get_by_text("Filen är en ifylld mall.")).to_be_visible()
    shown = page.get_by_role("table", name=f"Ändringar i {COSTS}")
    for text in ("Belopp", "27 500", "30 000"):
        expect(shown).to_contain_text(text)
    expect(page.get_by_text("1 ändrad rad.")).to_be_visible()
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    save(page, who="Anna Andersson", why="Årets mall")
    expect(page.get_by_text(f"Ändring 2 är sparad: 1 ändrad rad ({COSTS} 1).").first).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("link", name="Visa på Översikt").click()
    expect(page).to_have_title(re.compile("^Översikt – "))
    # Where amounts are whole.
    acts.go_to(page, "Pengar och tid")
    with acts.rerun(page):
        page.get_by_role("radio", name="Återbetalt", exact=True).click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Brysselkontoret", exact=True))
    expect(row.first).to_contain_text("minst 1 631 000 kr")

    live.visit(page, editors.url + PART)
    hand_in(page, file)
    expect(page.get_by_text("Filen ändrar ingenting: allt i den står redan så.")).to_be_visible()
    expect(page.get_by_text("av Anna Andersson: ändring 2 i historiken.")).to_be_visible()
    expect(page.get_by_role("button", name="Spara ändringarna")).to_have_count(0)
    live.visit(page, f"{editors.url}/uppgifter?del=Historik")
    expect(page.get_by_role("table", name="Ändringar, de senaste först")).to_contain_text("mall.xlsx")
    expect(page.get_by_role("rowheader", name="3", exact=True)).to_have_count(0)


def test_a_faulty_workbook_gives_its_faults_and_saves_nothing(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    file = fetched_template(page, tmp_path)
    changed(file, row=FEES, column=AMOUNT, value="30000,50")
    changed(file, row=FEES, column="Säkerhet *", value="säker")

    hand_in(page, file)
    expect(page.get_by_text("2 fel måste rättas innan filen kan läsas in. Ingenting är sparat.")).to_be_visible()
    shown = page.get_by_role("table", name="Fel i filen")
    for text in ("mall.xlsx, blad Kostnader och intäkter", "Belopp (G)", "texten ”30000,50”", "”säker”"):
        expect(shown).to_contain_text(text)
    expect(page.get_by_role("button", name="Spara ändringarna")).to_have_count(0)
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    with acts.rerun(page):
        page.get_by_role("button", name="Ladda ner tabell: Fel i filen").click()
    listed = acts.download(page, "CSV för Excel (svensk): Fel i filen").path().read_text("utf-8-sig")
    assert "”säker”" in listed
    live.visit(page, f"{editors.url}/uppgifter?del=Historik")
    expect(page.get_by_role("rowheader", name="2", exact=True)).to_have_count(0)


def test_a_figure_that_was_missing_is_filled_in_where_the_template_says_missing(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    file = fetched_template(page, tmp_path)
    missing = {"Samarbete *": "brysselkontoret", "År *": 2025, "Kostnadsslag *": "resor", "Status *": "uppgift saknas"}
    changed(file, row=missing, column=AMOUNT, value=44640.5)
    changed(file, row=missing, column="Status *", value="preliminärt")
    hand_in(page, file)
    expect(page.get_by_text("1 ändrad rad.")).to_be_visible()
    expect(page.get_by_text("Rader som inte finns i filen")).to_have_count(0)


def test_rows_that_the_file_does_not_have_stay_until_a_person_ticks_that_they_go(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    file = tmp_path / "effort.csv"
    lines = (live.ROOT / "data/exempel/effort.csv").read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-2]), "utf-8")
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    hand_in(page, file)
    expect(page.get_by_text("Filen är tabellen Arbetsinsats.")).to_be_visible()
    expect(page.get_by_text("Filen ändrar ingenting")).to_be_visible()
    with acts.rerun(page):
        page.get_by_text("Ta bort 2 rader ur Arbetsinsats").click()
    expect(page.get_by_text("2 borttagna rader.")).to_be_visible()
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_a_sie_file_gets_a_new_rule_and_its_vouchers_are_seen_under_the_costs(
    editors: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    hand_in(page, SIE)
    expect(page.get_by_text("Raderna ger samma belopp som filens 10 saldon.")).to_be_visible()
    expect(page.get_by_text("Reglerna tar 11 av 21 rader.")).to_be_visible()
    left = page.get_by_role("table", name="Rader som ingen regel tar")
    expect(left).to_contain_text("6980 Medlemsavgifter")
    expect(left).to_contain_text("75 610,00 kr")
    _add_a_rule(page)
    expect(page.get_by_text("Ändring 2 är sparad: 1 tillagd rad (Konteringsregler 1).").first).to_be_visible()
    expect(page.get_by_text("Reglerna tar 12 av 21 rader.")).to_be_visible()
    expect(left).not_to_contain_text("6980")

    with acts.rerun(page):
        page.get_by_text("Preliminärt", exact=True).click()
    expect(page.get_by_text("när en del är preliminärt räknas inte längre uppskattning")).to_be_visible()
    summed = page.get_by_text("Bokföringsrader: 12 rader på 415 551,00 kr")
    expect(summed).to_be_visible()
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    page.get_by_label("Varför ändras uppgifterna?").last.fill("Bokslutet 2025")
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").last.click()
    expect(page.get_by_text("Ändring 3 är sparad").first).to_be_visible()

    live.visit(page, f"{editors.url}/pengar?del=collaborations&ar=2025&underlag={quote('Kustnätverket')}")
    vouchers = page.get_by_role("table", name="Bokföringsrader för Medlemsavgift")
    for text in ("A 655", "2025-11-03", "Årsavgift, Kustnätverket", "75 610"):
        expect(vouchers).to_contain_text(text)
    live.visit(page, editors.url + PART)
    hand_in(page, SIE)
    with acts.rerun(page):
        page.get_by_text("Preliminärt", exact=True).click()
    expect(page.get_by_text("Filen ändrar ingenting: allt i den står redan så.")).to_be_visible()


def test_a_voucher_out_of_balance_is_named_and_the_file_is_taken_in_only_when_a_person_says_so(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    file = tmp_path / "obalans.se"
    text = SIE.read_text("cp437")
    file.write_text(text + '#VER A 9001 20251201 "Öresfel"\n{\n#TRANS 6980 {} 12.10\n'
                    "#TRANS 1930 {} -12.00\n}\n", "cp437")  # fmt: skip
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    hand_in(page, file)
    expect(page.get_by_text(re.compile(r"Verifikation A 9001 \(rad \d+\) är inte i balans"))).to_be_visible()
    expect(page.get_by_text("debet är 0,10 kr för mycket.")).to_be_visible()
    expect(page.get_by_text("Ta in beloppen")).to_have_count(0)
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    with acts.rerun(page):
        page.get_by_text("Läs in filen som den är, med verifikationen som inte är i balans").click()
    expect(page.get_by_text("Reglerna tar 11 av 23 rader.")).to_be_visible()
    expect(page.get_by_text("Ta in beloppen")).to_be_visible()


def _add_a_rule(page: Page) -> None:
    with acts.rerun(page):
        page.get_by_text("Ny regel", exact=True).click()
    acts.choose(page, "Utgå från", re.compile("6980 Medlemsavgifter, kostnadsställe 9131, 2025: 75\\s610"))
    expect(page.get_by_label("Från konto", exact=True)).to_have_value("6980")
    acts.choose(page, "Samarbete", "Kustnätverket", reruns=False)
    acts.choose(page, "Vad pengarna gäller", "Kostnad: medlemsavgift", reruns=False)
    with acts.rerun(page):
        page.get_by_role("button", name="Granska").click()
    expect(page.get_by_role("table", name="Ändringar i Konteringsregler")).to_contain_text("6980")
    save(page, who="Anna Andersson", why="Nätverkets avgift")


def test_a_colleagues_wide_sheet_is_read_in_one_go_and_known_again_after_a_try_that_failed(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    file = tmp_path / "kostnader 2025.xlsx"
    _wide_sheet(file, fee="=1+1")
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    hand_in(page, file)
    expect(page.get_by_text("Filen har en egen uppställning.")).to_be_visible()
    expect(page.get_by_role("combobox", name="Tabell som raderna hör till")).to_have_value(COSTS)
    expect(page.get_by_label("År", exact=True)).to_have_value("2025")
    expect(page.get_by_role("table", name="Summor i arket")).to_contain_text("stämmer")
    acts.choose(page, "Status", "preliminärt")
    with acts.rerun(page):
        page.get_by_label("Vem som för in uppgifterna").fill("Anna Andersson")
        page.keyboard.press("Tab")
    expect(page.get_by_text("1 svar kvar innan raderna kan visas.")).to_be_visible()
    acts.choose(page, "”-” under Kostnader Resor (rad 4)", "tas inte in")
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    expect(page.get_by_text("1 fel måste rättas innan filen kan läsas in.")).to_be_visible()
    expect(page.get_by_role("table", name="Fel i filen")).to_contain_text("formeln ”=1+1”")

    _wide_sheet(file, fee="ca 25,6 tkr")
    other = page_at(1280, 1100)
    live.visit(other, editors.url + PART)
    hand_in(other, file)
    expect(other.get_by_text("Kolumnerna är valda som förra gången")).to_be_visible()
    with acts.rerun(other):
        other.get_by_label("Vem som för in uppgifterna").fill("Anna Andersson")
        other.keyboard.press("Tab")
    read = other.get_by_role("table", name="Så läses det som är skrivet på annat sätt")
    expect(read).to_contain_text("ca 25,6 tkr")
    expect(read).to_contain_text("ca 25 600 kr")
    save(other, who="Anna Andersson", why="Ekonomis sammanställning")
    expect(other.get_by_text("Ändring 2 är sparad").first).to_be_visible()


def _wide_sheet(file: Path, *, fee: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Samarbete", "Kostnader", None, "Tjänst %"],
        [None, "Medlemsavgift", "Resor", None],
        ["Brysselkontoret (kontoret)", fee, "44 640,50", "ca 35"],
        ["Energiringen", 12000, "-", "12,5"],
        ["Summa", None, "44 640,50", None],
    ):
        sheet.append(row)
    for area in ("A1:A2", "B1:C1", "D1:D2"):
        sheet.merge_cells(area)
    book.save(file)


def tab_to_the_upload(page: Page) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        # The page itself, when nothing has the focus, holds the words too.
        if page.evaluate("document.activeElement.closest('button')?.innerText ?? ''").endswith("Ladda upp"):
            return
    pytest.fail("Tab never reaches the button for a file")


def test_a_file_is_read_in_with_the_keyboard(editors: live.Server, page_at: PageAt, tmp_path: Path) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    file = fetched_template(page, tmp_path)
    changed(file, row=FEES, column=AMOUNT, value=30000)
    # Asked for before the way to the button: Playwright turns the browser's own window off a moment after it is asked
    # to, and a key pressed in that moment opens a window that nobody sees.
    with page.expect_file_chooser() as chooser:
        tab_to_the_upload(page)
        page.keyboard.press("Enter")
    with acts.rerun(page):
        chooser.value.set_files(file)
    for label, text in (("Ditt namn", "Anna Andersson"), ("Varför ändras uppgifterna?", "Årets mall")):
        tab_to(page, label)
        page.keyboard.press("Control+a")
        page.keyboard.type(text)
    tab_to(page, "Spara ändringarna")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    expect(page.get_by_text("Ändring 2 är sparad").first).to_be_visible()


def test_rows_from_the_accounts_are_matched_and_become_the_same_sums(
    editors: live.Server, page_at: PageAt, tmp_path: Path
) -> None:
    file = tmp_path / "huvudbok.csv"
    rows = (
        "Konto;Kst;Proj;Datum;Ver;Belopp;Text",
        "5810 Resor;9130;BXL;2025-03-02;A 1;1 000,50;Tåg",
        "5810 Resor;9130;BXL;2025-03-09;A 2;-200,00;Återbetalt",
        "7310;9130;;2025-03-09;A 3;75;Pärmar",
    )
    file.write_bytes("\r\n".join(rows).encode("cp1252"))
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    hand_in(page, file)
    with acts.rerun(page):
        page.get_by_text("Rader ur redovisningen", exact=True).click()
    # What is headed in just that way is proposed; the rest a person says.
    expect(page.get_by_role("combobox", name="Konto", exact=True)).to_have_value(re.compile("^Konto"))
    for what, column in (
        ("Bokföringsdag (om den finns)", "Datum"),
        ("Verifikation (om den finns)", "Ver"),
        ("Kostnadsställe (om den finns)", "Kst"),
        ("Projekt (om den finns)", "Proj"),
    ):
        acts.choose(page, what, re.compile(f"^{column} – "))
    assert words.english_on(page) == []
    assert readable.faults(page) == {}
    with acts.rerun(page):
        page.get_by_text("Visa vad raderna ger", exact=True).click()
    expect(page.get_by_text("Reglerna tar 2 av 3 rader.")).to_be_visible()
    expect(page.get_by_role("table", name="Belopp som konteringsreglerna gav")).to_contain_text("800,50 kr")


def test_a_row_that_somebody_else_saves_while_the_file_is_looked_at_is_met_as_a_conflict(
    editors: live.Server, desk: desks.Desk, tmp_path: Path, page_at: PageAt
) -> None:
    page = page_at(1280, 1100)
    live.visit(page, editors.url + PART)
    file = fetched_template(page, tmp_path)
    changed(file, row=FEES, column=AMOUNT, value=30000)
    hand_in(page, file)
    expect(page.get_by_text("1 ändrad rad.")).to_be_visible()
    _save_meanwhile(desk.file)
    save(page, who="Anna Andersson", why="Årets mall")
    expect(page.get_by_text("Någon annan har ändrat 1 rad sedan du började")).to_be_visible()
    expect(page.get_by_text("Senast ändrad av Bo Berg")).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("radiogroup", name="Belopp").get_by_text("Ditt: 30 000").click()
    with acts.rerun(page):
        page.get_by_role("button", name="Spara ändringarna").click()
    expect(page.get_by_text("Ändring 3 är sparad").first).to_be_visible()


def _save_meanwhile(file: Path) -> None:
    """Another person's change of the very amount that the file changes."""
    database = open_database(f"sqlite:///{file}")
    costs, key = BY_NAME["costs"], ("brysselkontoret", "2025", "expense", "remuneration", "preliminary")
    rows = (cells_of(costs, row) for row in database.read().costs)
    old = next(cells for cells in rows if key_of(costs, cells) == key)
    change = RowChange("costs", key, old, old | {"amount_sek": "29000.00"})
    reason = Reason("Bo Berg", "Faktura", datetime(2026, 3, 3, 12, tzinfo=UTC), ReasonKind.EDIT)
    saving.save(database, [change], reason)
    database.close()


def test_a_folder_that_has_changed_after_an_edit_is_taken_in_like_a_file(tmp_path: Path, page_at: PageAt) -> None:
    folder = tmp_path / "exempel"
    shutil.copytree(live.ROOT / "data/exempel", folder)
    settings = databases.settings(tmp_path) | {"KRONOBERG_FILL": str(folder)}
    _save_meanwhile(tmp_path / "uppgifter.sqlite")
    effort = folder / "effort.csv"
    effort.write_text(effort.read_text("utf-8").replace("preliminary,10,", "preliminary,12.5,", 1), "utf-8")
    with live.serve(options=["--server.address", "localhost"], settings=settings) as server:
        page = page_at(1280, 1100)
        live.visit(page, server.url + PART)
        expect(page.get_by_text("Mappen exempel har ändrats sedan databasen fylldes från den: 1 rad")).to_be_visible()
        with acts.rerun(page):
            page.get_by_text("Mappens ändringar").click()
        shown = page.get_by_role("table", name="Ändringar i Arbetsinsats")
        expect(shown).to_contain_text("12,5")
        assert words.english_on(page) == []
        assert readable.faults(page) == {}
        save(page, who="Anna Andersson", why="Nya uppgifter i mappen")
        expect(page.get_by_text("Ändring 3 är sparad").first).to_be_visible()
        expect(page.get_by_text("Mappens ändringar")).to_have_count(0)
