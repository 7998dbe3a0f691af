"""From the menu to one collaboration's checklist and to an earlier programme period, in a real browser and by link."""

import re

from playwright.sync_api import expect

from tests.browser import acts, live
from tests.browser.conftest import PageAt, Serve


def test_from_the_menu_to_the_checklist_of_one_collaboration_and_back_by_its_link(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, server("data/exempel").url)
    with acts.rerun(page):
        page.get_by_role("link", name="Plan och uppföljning", exact=True).click()
    with acts.rerun(page):
        page.get_by_role("radio", name="Riktlinjer").click()
    matrix = page.get_by_role("table", name="Bedömning av varje riktlinje")
    row = matrix.get_by_role("row").filter(has=page.get_by_role("rowheader", name="6. Bestämd tid och utvärdering"))
    expect(row).to_contain_text("Brysselkontoret (2025-10-07)")

    acts.choose(page, "Visa checklista för", "Brysselkontoret")
    page.wait_for_url(re.compile("checklista=brysselkontoret"))
    facts = page.get_by_role("table", name="Vad registret har om Brysselkontoret")
    expect(facts).to_contain_text("försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord.")

    again = page_at(390, 844)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Vad registret har om Brysselkontoret")).to_be_attached()


def test_the_end_of_a_year_and_the_open_history_are_in_the_link(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/riktlinjer?ar=2023")
    with acts.rerun(page):
        page.get_by_role("radio", name="Vid årets slut").click()
    with acts.rerun(page):
        page.get_by_text("Alla 7 bedömningar").click()
    page.wait_for_url(re.compile("historik=true"))

    again = page_at(1280)
    live.visit(again, page.url)
    expect(again.get_by_text("Läget 2023-12-31 för 4 samarbeten.")).to_be_visible()
    expect(again.get_by_role("table", name="Alla bedömningar, senaste först")).to_be_visible()


def test_earlier_programme_periods_open_and_the_link_opens_them_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/samarbeten?del=programmes")
    with acts.rerun(page):
        page.get_by_text("Tidigare programperioder (4)").click()
    earlier = page.get_by_role("table", name="Tidigare programperioder (4)")
    expect(earlier).to_contain_text("ca\u00a078\u00a0000\u00a0000\u00a0euro")
    page.wait_for_url(re.compile("perioder=true"))

    again = page_at(820, 1180)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Tidigare programperioder (4)")).to_be_visible()


def test_the_source_of_a_programme_is_one_click_away(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/samarbeten?del=programmes")
    page.get_by_text("Källa till varje uppgift").click()
    row = page.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name="Nordsjöprogrammet 2021–2027", exact=True)
    )
    expect(row.get_by_role("link")).to_have_attribute(
        "href", "https://eufonder.se/interreg/interreg-north-sea-region.html"
    )
