"""A staff member's whole way, in a real browser: from an empty 2025 and the office's workbook to the locked report.

The figures are invented for the test and say so. The steps and how long each took are left in `build/journey.txt`; with
`JOURNEY_PICTURES=1` also pictures of the way, in `build/journey.zip` (`playwright show-trace`).
"""

import csv
import io
import os
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from docx import Document as WordDocument
from playwright.sync_api import Page, expect

from tests import databases, papers
from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt
from tests.papers import Papers

BUILD = live.ROOT / "build"
WHO = "Karin Provsson"
PROPOSAL = "Regionstyrelsen lägger årsrapporten 2025 till handlingarna."

SUMS = {
    ("sbhss", "gross"): ("794550.50", "preliminary", "true"),
    ("erb", "gross"): ("400150.50", "outcome", "false"),
    ("interreg", "gross"): ("302000.00", "outcome", "false"),
    ("interreg", "income"): ("88000.00", "outcome", "false"),
    ("energy-cities", "gross"): ("52670.00", "outcome", "false"),
    ("sum_collaborations", "gross"): ("1247371.00", "preliminary", "true"),
    ("sum_programmes", "gross"): ("302000.00", "outcome", "false"),
    ("sum_programmes", "income"): ("88000.00", "outcome", "false"),
    ("sum_all", "gross"): ("1549371.00", "preliminary", "true"),
    ("sum_all", "income"): ("88000.00", "outcome", "false"),
    ("sbhss", "effort"): ("15.00", "preliminary", "false"),
    ("erb", "effort"): ("15.00", "preliminary", "true"),
    ("interreg", "effort"): ("25.00", "preliminary", "false"),
    ("energy-cities", "effort"): ("2.50", "preliminary", "false"),
    ("sum_collaborations", "effort"): ("32.50", "preliminary", "true"),
    ("sum_programmes", "effort"): ("25.00", "preliminary", "false"),
    ("sum_all", "effort"): ("57.50", "preliminary", "true"),
}
"""What the papers come to: kronor or percent of a post, the status, and whether it is approximate."""


@dataclass
class Journey:
    """A visitor's way: the page, where the service is, and for each step how many acts and how long it took."""

    page: Page
    url: str
    acts: int = 0
    steps: list[tuple[str, int, float]] = field(default_factory=list)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        begun, acts_before = time.monotonic(), self.acts
        yield
        self.steps.append((what, self.acts - acts_before, time.monotonic() - begun))

    def visit(self, page: str, **choices: str) -> None:
        live.visit(self.page, f"{self.url}/{page}?{urlencode(choices)}")

    def open(self, page: str) -> None:
        self.acts += 1
        acts.go_to(self.page, page)

    def press(self, name: str) -> None:
        self.acts += 1
        with acts.rerun(self.page):
            self.page.get_by_role("button", name=name, exact=True).click()

    def go(self, step: str) -> None:
        self.acts += 1
        radio = self.page.get_by_role("radio", name=step, exact=True)
        radio.scroll_into_view_if_needed()
        with acts.rerun(self.page):
            radio.dispatch_event("click")

    def choose(self, label: str, option: str) -> None:
        self.acts += 1
        acts.choose(self.page, label, option)

    def write(self, label: str, text: str) -> None:
        """Write in a field that tells the page when it is left, unless it stands there already."""
        box = self.page.get_by_role("textbox", name=label, exact=True)
        if box.input_value() == text:
            return
        self.acts += 1
        box.fill(text)
        with acts.rerun(self.page):
            box.blur()

    def fill(self, label: str, text: str) -> None:
        """Write in a field of a form, unless it stands there already."""
        box = self.page.get_by_label(label, exact=True).last
        if box.input_value() != text:
            self.acts += 1
            box.fill(text)

    def hand_in(self, file: Path) -> None:
        self.acts += 1
        with acts.rerun(self.page):
            self.page.locator("input[type=file]").set_input_files(file)
        if self.page.get_by_role("textbox", name="Vem som för in uppgifterna", exact=True).count():
            self.write("Vem som för in uppgifterna", WHO)

    def save(self, why: str) -> None:
        self.fill("Ditt namn", WHO)
        self.fill("Varför ändras uppgifterna?", why)
        self.press("Spara ändringarna")
        expect(self.page.get_by_text("är sparad:").first).to_be_visible()

    def text(self) -> str:
        return self.page.locator("main").inner_text().replace("\u00a0", " ")

    def told(self) -> str:
        lines = [f"{count:3} handlingar {seconds:6.1f} s  {what}" for what, count, seconds in self.steps]
        total = f"{self.acts:3} handlingar {sum(step[2] for step in self.steps):6.1f} s  tillsammans"
        return "\n".join([*lines, total, ""])


def test_from_the_papers_on_the_desk_to_the_report_its_correction_and_both_versions(
    tmp_path: Path, page_at: PageAt
) -> None:
    settings = databases.settings(tmp_path, "data/kronoberg")
    page = page_at(1280, 1000)
    pictures = bool(os.environ.get("JOURNEY_PICTURES"))
    if pictures:
        page.context.tracing.start(screenshots=True)
    with live.serve(options=["--server.address", "localhost"], settings=settings) as server:
        journey = Journey(page, server.url)
        try:
            open_the_year(journey)
            take_in_the_papers(journey, papers.made(tmp_path))
            see_the_sums(journey)
            write_the_texts(journey)
            read_the_documents(journey)
            lock_the_edition(journey)
            fetch_the_files(journey, tmp_path)
            correct_a_figure_and_lock_again(journey)
            open_both_versions(journey)
        finally:
            BUILD.mkdir(exist_ok=True)
            if pictures:
                page.context.tracing.stop(path=BUILD / "journey.zip")
            (BUILD / "journey.txt").write_text(journey.told(), "utf-8")
    assert journey.acts <= 75


def open_the_year(journey: Journey) -> None:
    page = journey.page
    journey.visit("")
    with journey.step("Ett år: öppna 2025"):
        journey.open("Uppgifter")
        journey.go("Lägg till")
        journey.go("En ny källa")
        journey.fill("Titel", "Kollegornas underlag 2025")
        journey.fill("Infört av", WHO)
        journey.press("Granska")
        expect(page.get_by_text("2025 får 17 rader om kostnader och intäkter")).to_be_visible()
        journey.save("Året öppnas")


def take_in_the_papers(journey: Journey, desk: Papers) -> None:
    page = journey.page
    with journey.step("Kollegans breda blad"):
        journey.go("Läs in")
        journey.hand_in(desk.wide)
        sums = page.get_by_role("table", name="Summor i arket")
        # A sum that the colleague got wrong is seen.
        expect(sums).to_contain_text("348 870,50 mindre än delarna")
        journey.choose("Status", "preliminärt")
        journey.choose("”12/3 -26” under Senast uppdaterad (rad 7)", "2026-03-12")
        journey.choose("”-” under Kostnader (kr) Medlemsavgift (rad 7)", "ej tillämpligt")
        read = page.get_by_role("table", name="Så läses det som är skrivet på annat sätt")
        expect(read).to_contain_text("ca 182 000 kr")
        journey.save("Ekonomis sammanställning")
    with journey.step("Kollegans långa blad med en summa"):
        journey.hand_in(desk.long)
        expect(page.get_by_role("table", name="Summor i arket")).to_contain_text("stämmer")
        journey.save("Bladet om SBHSS")
    with journey.step("ERB:s CSV-fil"):
        journey.hand_in(desk.erb)
        journey.save("Utfallet för ERB")
    with journey.step("Konteringsreglerna"):
        journey.hand_in(desk.rules)
        journey.save("Reglerna för bokslutet")
    with journey.step("Bokslutet i SIE-format"):
        journey.hand_in(desk.accounts)
        journey.acts += 1
        with acts.rerun(page):
            page.get_by_text("Utfall", exact=True).last.click()
        journey.save("Bokslutet")


def see_the_sums(journey: Journey) -> None:
    page = journey.page
    with journey.step("Översikt: årets siffror"):
        journey.open("Översikt")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Internationellt arbete 2025: ca 1,55 mnkr, drygt en halv tjänst"
        )
        assert "Preliminärt, men utfall för Energy Cities, Euroregion Baltic och Interreg." in journey.text()
    with urlopen(f"{journey.url}/api/figures.csv") as answer:
        rows = [row for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")) if row["year"] == "2025"]
    told = {
        (row["collaboration_id"] or row["row"], row["measure"]): (row["value"], row["status"], row["approximate"])
        for row in rows
        if row["measure"] in {"gross", "income", "effort"} and not row["category"] and row["value"]
    }
    assert told == SUMS
    assert {row["bound"] for row in rows if row["value"]} == {"exact"}


def write_the_texts(journey: Journey) -> None:
    with journey.step("Texter: huvudet, förslaget och sammanfattningen"):
        journey.open("Aprilrapport")
        journey.go("Texter")
        assert words.english_on(journey.page) == []
        journey.write("Vem som skriver texterna", WHO)
        journey.write("Dnr", "26RK0001")
        journey.write("Sammanträdesdag", "21 april 2026")
        journey.write("Förslag till beslut", PROPOSAL)
        journey.write("Sammanfattning", "Första stycket.\n\nAndra stycket.")
        journey.go("Lås")
        journey.go("Texter")
        expect(journey.page.get_by_role("textbox", name="Förslag till beslut")).to_have_value(PROPOSAL)
        journey.save("Texter till aprilrapporten")
        expect(journey.page.get_by_role("textbox", name="Sammanträdesdag")).to_have_value("2026-04-21")


def read_the_documents(journey: Journey) -> None:
    page = journey.page
    with journey.step("Förhandsgranska: årsrapporten och tjänsteskrivelsen"):
        journey.go("Förhandsgranska")
        expect(page.get_by_role("heading", level=2)).to_have_text("Utkast: Årsrapport 2025")
        shown = journey.text()
        for said in ("ca 1,55 mnkr", "ca 57,5 %", "26RK0001", "Andra stycket."):
            assert said in shown, said
        journey.go("Tjänsteskrivelse")
        assert PROPOSAL in journey.text()
    assert readable.faults(page) == {}
    assert words.english_on(page) == []


def lock_the_edition(journey: Journey) -> None:
    with journey.step("Lås version 1"):
        journey.go("Lås")
        lock(journey, "Lås utgåvan")
        expect(journey.page.get_by_text("Utgåvan av 2025 års siffror är låst, version 1.")).to_be_visible()


def lock(journey: Journey, button: str) -> None:
    """Lock what is there, knowing what lacks."""
    assert "uppgifter saknas eller är inte slutliga" in journey.text()
    journey.fill("Ditt namn", WHO)
    journey.acts += 1
    journey.page.get_by_text("Lås ändå, fast").click()
    journey.press(button)


def fetch_the_files(journey: Journey, place: Path) -> None:
    page = journey.page
    with journey.step("Hämta: hela paketet ur den låsta utgåvan"):
        journey.press("Hämta filerna ur utgåvan av 2025 års siffror, version 1")
        expect(page.get_by_text("Filerna görs av den låsta utgåvan")).to_be_visible()
        journey.press("Gör filerna")
        expect(page.get_by_role("heading", name="Filer att hämta")).to_be_visible()
        journey.acts += 1
        acts.download(page, "Hela paketet (ZIP)").save_as(place / "paket.zip")
    assert words.english_on(page) == []
    with zipfile.ZipFile(place / "paket.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert list(files) == [
        "01-tjansteskrivelse-arsrapport-2025.docx",
        "01-tjansteskrivelse-arsrapport-2025.pdf",
        "02-bilaga-1-arsrapport-2025.docx",
        "02-bilaga-1-arsrapport-2025.pdf",
        "03-presentation-arsrapport-2025.pptx",
        "04-siffror-arsrapport-2025.xlsx",
        "handlingar.csv",
        "handlingar.txt",
    ]
    assert ";26RK0001;" in files["handlingar.csv"].decode("utf-8-sig")
    letter = WordDocument(io.BytesIO(files["01-tjansteskrivelse-arsrapport-2025.docx"]))
    assert PROPOSAL in "\n".join(paragraph.text for paragraph in letter.paragraphs)


def correct_a_figure_and_lock_again(journey: Journey) -> None:
    page = journey.page
    with journey.step("Rätta en siffra"):
        journey.open("Uppgifter")
        journey.visit("uppgifter", ar="2025")
        with acts.rerun(page):
            page.get_by_text("Siffran är inte slutlig (8)").click()
        with acts.rerun(page):
            page.get_by_role("link", name="SBHSS, resor").click()
        journey.acts += 2
        journey.fill("Belopp (får vara tomt)", "47 850,50")
        journey.press("Lägg bland ändringarna")
        expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_contain_text(
            "48\u00a0350,50 → 47\u00a0850,50"
        )
        journey.save("Resan till Bryssel var billigare")
    with journey.step("Lås version 2"):
        journey.open("Aprilrapport")
        journey.go("Lås")
        journey.fill("Varför låses utgåvan?", "En resa rättades efter att rapporten lämnades")
        lock(journey, "Lås version 2")
        expect(page.get_by_text("Utgåvan av 2025 års siffror är låst, version 2.")).to_be_visible()


def open_both_versions(journey: Journey) -> None:
    with journey.step("Öppna båda versionerna"):
        for version, said, cost in (
            ("2025-1", "version 1, låst", "794 550,50"),
            ("2025", "version 2, låst", "794 050,50"),
        ):
            journey.acts += 1
            journey.visit("", ar="2025", utgava=version)
            assert said in journey.text()
            with urlopen(f"{journey.url}/api/figures.csv?utgava={version}") as answer:
                text = answer.read().decode()
            assert f"2025,collaboration,sbhss,SBHSS,gross,,,{cost.replace(' ', '').replace(',', '.')}," in text
        assert "Rättat sedan version 1: 1 rad." in journey.text()
