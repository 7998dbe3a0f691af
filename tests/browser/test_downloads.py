"""Taking a table and a chart home in a real browser: the files arrive whole, under the right names."""

import csv
import io
import json
import struct
from pathlib import Path

from playwright.sync_api import Page

from kronoberg.render import csv_files
from kronoberg.show import export
from kronoberg.store import folder
from kronoberg.topics.overview import exports as export_tables
from tests.browser import acts, live
from tests.browser.conftest import PageAt


def fetched(page: Page, popover: str, button: str) -> tuple[str, bytes]:
    """Opens what a chart or a table offers, takes one file, and gives its name and its content."""
    with acts.rerun(page):
        page.get_by_role("button", name=popover, exact=True).click()
    file = acts.download(page, button)
    content = Path(file.path()).read_bytes()
    with acts.rerun(page):
        page.keyboard.press("Escape")
    return file.suggested_filename, content


def test_a_csv_file_and_a_picture_arrive_whole(each_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{each_server.url}/?ar=2024")
    dataset = json.loads(live.fetch(f"{each_server.url}/healthz").body)["dataset"]
    book = folder.read_book(live.ROOT / "data" / dataset)

    name, content = fetched(page, "Ladda ner tabell: Per samarbete 2024", "CSV för Excel (svensk): Per samarbete 2024")
    assert name == f"{dataset}-oversikt-2024-excel.csv"
    assert content == csv_files.swedish_excel(export_tables.year_overview(book, 2024), export.provenance(book))

    live.visit(page, f"{each_server.url}/pengar?ar=2024")
    name, content = fetched(page, "Ladda ner: Kostnad över tid", "Bild, PNG: Kostnad över tid")
    width, _ = struct.unpack(">II", content[16:24])
    assert name.startswith(f"{dataset}-kostnad-over-tid-")
    assert name.endswith("-2025.png")
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert width == 1800


def test_a_file_of_a_narrowed_view_says_so(each_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{each_server.url}/pengar?ar=2024&del=net&status=bara+utfall")

    what = "Från brutto till netto 2024"
    name, content = fetched(page, f"Ladda ner: {what}", f"CSV, öppna data: {what}")
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    assert name.endswith("-2024-urval-oppna-data.csv")
    assert {row["selection"] for row in rows} == {
        "Urval: bara utfall (andra uppgifter räknas som okända). Alla summor gäller urvalet."
    }
    assert {row["gross_status"] for row in rows} <= {"outcome", "missing", "not_applicable", ""}
