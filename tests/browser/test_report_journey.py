"""A staff member's whole way, in a real browser: from an empty 2025 and the office's workbook to the locked report.

The figures are invented for the test and say so. The steps and how long each took are left in `build/journey.txt`, and
pictures of the way in `build/journey.zip` (`playwright show-trace`).
"""

import io
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import openpyxl
from docx import Document as WordDocument
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page, expect

from tests import databases
from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt

BUILD = live.ROOT / "build"
SOURCE, INVENTED = "provsiffror-2025", "Påhittat för ett prov"
COSTS = {"energy-cities": 61_000, "erb": 352_500, "sbhss": 1_010_000, "interreg": 305_000}
EFFORT = {"energy-cities": 2.5, "erb": 17.5, "sbhss": 15, "interreg": 25}
GROSS, SHARE = "1 728 500 kr", "60 %"
PROPOSAL = "Regionstyrelsen lägger årsrapporten 2025 till handlingarna."


@dataclass
class Journey:
    """A visitor's way: the page, where the service is, and how long each step took."""

    page: Page
    url: str
    steps: list[tuple[str, float]] = field(default_factory=list)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        begun = time.monotonic()
        yield
        self.steps.append((what, time.monotonic() - begun))

    def visit(self, page: str, **choices: str) -> None:
        live.visit(self.page, f"{self.url}/{page}?{urlencode(choices)}")

    def press(self, name: str) -> None:
        with acts.rerun(self.page):
            self.page.get_by_role("button", name=name, exact=True).click()

    def go(self, step: str) -> None:
        with acts.rerun(self.page):
            self.page.get_by_role("radio", name=step, exact=True).click(force=True)

    def write(self, label: str, text: str) -> None:
        """Write in a field that tells the page when it is left."""
        box = self.page.get_by_role("textbox", name=label, exact=True)
        box.fill(text)
        with acts.rerun(self.page):
            box.blur()

    def save(self, why: str) -> None:
        self.page.get_by_label("Ditt namn").last.fill("Ada Provsson")
        self.page.get_by_label("Varför ändras uppgifterna?").last.fill(why)
        self.press("Spara ändringarna")
        expect(self.page.get_by_text("är sparad:").first).to_be_visible()

    def text(self) -> str:
        return self.page.locator("main").inner_text().replace("\u00a0", " ")

    def told(self) -> str:
        lines = [f"{seconds:6.1f} s  {what}" for what, seconds in self.steps]
        return "\n".join([*lines, f"{sum(seconds for _, seconds in self.steps):6.1f} s  tillsammans", ""])


def add(sheet: Worksheet, **values: object) -> None:
    """Put a row below the others, by the first word of each heading."""
    headings = [str(cell.value).partition(" *")[0].partition(" (")[0] for cell in sheet[1]]
    unknown = set(values) - {heading.replace(" ", "_") for heading in headings}
    assert not unknown, unknown
    sheet.append([values.get(heading.replace(" ", "_")) for heading in headings])


def filled(template: Path) -> Path:
    """The office's workbook with invented figures of 2025, which say that they are."""
    book = openpyxl.load_workbook(template)
    add(
        book["Källor"], Källa=SOURCE, Titel="Påhittade provsiffror 2025", Utgivare="Automatiskt prov",
        Utgiven="2026-03-02", Skäl_till_att_webbadress_saknas="Finns bara i provet", Infört_av="Ada Provsson",
        Anmärkning=INVENTED,
    )  # fmt: skip
    common = {"År": 2025, "Årets_grund": "året står i källan", "Status": "utfall", "Ungefärlig": "nej", "Källa": SOURCE}
    common |= {"Säkerhet": "står i källan", "Anmärkning": INVENTED}
    for owner, amount in COSTS.items():
        kind = {"Kostnad_eller_intäkt": "kostnad", "Kostnadsslag": "ej fördelat", "Belopp": amount}
        add(book["Kostnader och intäkter"], Samarbete=owner, **kind, **common)
    for owner, share in EFFORT.items():
        add(book["Arbetsinsats"], Samarbete=owner, Andel_av_heltid=share, **common)
    made = template.with_name("ifylld.xlsx")
    book.save(made)
    return made


def test_from_an_empty_year_with_the_offices_workbook_to_the_locked_report(tmp_path: Path, page_at: PageAt) -> None:
    settings = databases.settings(tmp_path, "data/kronoberg")
    page = page_at(1280, 1000)
    page.context.tracing.start(screenshots=True)
    with live.serve(options=["--server.address", "localhost"], settings=settings) as server:
        journey = Journey(page, server.url)
        try:
            import_the_workbook(journey, tmp_path)
            write_the_texts(journey)
            read_the_documents(journey)
            lock_the_edition(journey)
            fetch_the_files(journey, tmp_path)
        finally:
            BUILD.mkdir(exist_ok=True)
            page.context.tracing.stop(path=BUILD / "journey.zip")
            (BUILD / "journey.txt").write_text(journey.told(), "utf-8")
    assert sum(seconds for _, seconds in journey.steps) < 120


def import_the_workbook(journey: Journey, place: Path) -> None:
    page = journey.page
    with journey.step("Aprilrapport: se vad som saknas för 2025"):
        journey.visit("aprilrapport", ar="2025")
        expect(page.get_by_text("Kostnad saknas (4)")).to_be_visible()
    with journey.step("Läs in: hämta kontorets arbetsbok"):
        journey.visit("uppgifter", **{"del": "Läs in"})
        acts.download(page, "Hämta mallen").save_as(place / "mall.xlsx")
    with journey.step("(fylla i arbetsboken)"):
        file = filled(place / "mall.xlsx")
    with journey.step("Läs in: lämna arbetsboken och se skillnaden"):
        with acts.rerun(page):
            page.locator("input[type=file]").set_input_files(file)
        expect(page.get_by_role("table", name="Ändringar i Kostnader och intäkter")).to_contain_text("1 010 000")
    with journey.step("Läs in: spara"):
        journey.save("Provsiffror för 2025")


def write_the_texts(journey: Journey) -> None:
    page = journey.page
    with journey.step("Texter: öppna"):
        journey.visit("aprilrapport", ar="2025")
        expect(page.get_by_text("Kostnad saknas (4)")).to_have_count(0)
        journey.go("Texter")
        assert words.english_on(page) == []
    with journey.step("Texter: skriv huvudet och texterna"):
        journey.write("Vem som skriver texterna", "Ada Provsson")
        journey.write("Dnr", "26RK0001")
        journey.write("Sammanträdesdag", "2026-04-21")
        journey.write("Förslag till beslut", PROPOSAL)
        journey.write("Sammanfattning", "Första stycket.\n\nAndra stycket.")
    with journey.step("Texter: gå till ett annat steg och tillbaka, inget är borta"):
        journey.go("Lås")
        journey.go("Texter")
        expect(page.get_by_role("textbox", name="Förslag till beslut")).to_have_value(PROPOSAL)
    with journey.step("Texter: spara"):
        journey.save("Texter till aprilrapporten")
        expect(page.get_by_role("textbox", name="Dnr", exact=True)).to_have_value("26RK0001")


def read_the_documents(journey: Journey) -> None:
    page = journey.page
    with journey.step("Förhandsgranska: årsrapporten"):
        journey.go("Förhandsgranska")
        expect(page.get_by_role("heading", level=2)).to_have_text("Utkast: Årsrapport 2025")
        shown = journey.text()
        for said in (GROSS, SHARE, "26RK0001", "Andra stycket."):
            assert said in shown, said
    with journey.step("Förhandsgranska: tjänsteskrivelsen"):
        journey.go("Tjänsteskrivelse")
        assert PROPOSAL in journey.text()
    assert readable.faults(page) == {}
    assert words.english_on(page) == []


def lock_the_edition(journey: Journey) -> None:
    with journey.step("Lås: lås utgåvan"):
        journey.go("Lås")
        assert "uppgifter saknas eller är inte slutliga" in journey.text()
        journey.page.get_by_label("Ditt namn").fill("Ada Provsson")
        journey.page.get_by_text("Lås ändå, fast").click()
        journey.press("Lås utgåvan")
        expect(journey.page.get_by_text("Utgåvan av 2025 års siffror är låst, version 1.")).to_be_visible()


def fetch_the_files(journey: Journey, place: Path) -> None:
    page = journey.page
    with journey.step("Hämta: öppna utgåvans filer"):
        journey.press("Hämta filerna ur utgåvan av 2025 års siffror, version 1")
        expect(page.get_by_text("Filerna görs av den låsta utgåvan")).to_be_visible()
    with journey.step("Hämta: gör filerna"):
        journey.press("Gör filerna")
        expect(page.get_by_role("heading", name="Filer att hämta")).to_be_visible()
    with journey.step("Hämta: hela paketet"):
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
