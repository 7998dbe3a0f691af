"""The page about representatives in a real browser: each part, a link that opens the same view, and the form."""

import csv
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from kronoberg.topics.seats import words as seat_words
from tests.browser import acts, live, readable, words
from tests.browser.conftest import PageAt, Serve

ADDRESS = "/foretradare"


def at(server: live.Server, part: str, choices: str = "") -> str:
    return f"{server.url}{ADDRESS}?vy={quote(part)}{choices}"


@pytest.mark.parametrize("part", seat_words.Part)
def test_each_part_is_accessible_swedish_and_no_wider_than_the_screen(
    full_server: live.Server, page_at: PageAt, part: str
) -> None:
    page = page_at(1280)
    live.visit(page, at(full_server, part))
    assert words.english_on(page) == []
    assert readable.faults(page) == {}


def test_a_day_is_written_shown_and_kept_in_the_address(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, server("data/kronoberg").url + ADDRESS)
    page.get_by_label("År eller dag").fill("2019-03-21")
    with acts.rerun(page):
        page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Företrädare i organen 2019-03-21")
    board = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Euroregion Baltics styrelse"))
    expect(board).to_contain_text("Roland Gustbée (M)")
    expect(board).to_contain_text("Britt-Louise Berndtsson (C); Helen Bengtsson (S)")
    assert "tid=2019-03-21" in page.url

    with acts.rerun(page):
        page.get_by_text("Balans", exact=True).click()
    expect(page.get_by_role("table", name="Platser per parti den 21 mars 2019")).to_be_visible()
    again = page_at(820, 1180)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Platser per parti den 21 mars 2019")).to_be_visible()


def test_the_form_begins_an_appointment_for_a_new_person_and_gives_both_files(
    server: Serve, page_at: PageAt, tmp_path: Path
) -> None:
    page = page_at(1280, 1200)
    live.visit(page, at(server("data/exempel"), seat_words.Part.ENDING))
    acts.write_in_grid(page, page.get_by_test_id("stDataFrame"), row=0, column=4, text="Alva Prövare")
    acts.choose(page, "Källa, till exempel", re.compile("avsägelser"), typed="avsägelser", reruns=False)
    with acts.rerun(page):
        page.get_by_role("button", name="Granska ändringarna").click()
    expect(page.get_by_text("Granskningen hittade inga fel.")).to_be_visible()
    expect(page.get_by_text("Nya personer: Alva Prövare.")).to_be_visible()
    for name, key in (("appointments.csv", "appointment_id"), ("persons.csv", "person_id")):
        acts.download(page, f"Ladda ner {name}").save_as(tmp_path / name)
        rows = list(csv.DictReader((tmp_path / name).read_text(encoding="utf-8").splitlines()))
        assert any("alva-provare" in row[key] for row in rows)


def test_the_form_tells_what_is_wrong(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280, 1200)
    live.visit(page, at(server("data/exempel"), seat_words.Part.ENDING))
    acts.write_in_grid(page, page.get_by_test_id("stDataFrame"), row=0, column=4, text="Alva Prövare")
    with acts.rerun(page):
        page.get_by_role("button", name="Granska ändringarna").click()
    expect(page.get_by_text("måste rättas innan filerna kan hämtas")).to_be_visible()
    expect(page.get_by_role("table", name="Fel i data")).to_contain_text("ingen vald källa")
    expect(page.get_by_role("button", name="Ladda ner appointments.csv")).to_have_count(0)
