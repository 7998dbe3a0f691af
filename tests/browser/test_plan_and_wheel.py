"""The action plan and the year wheel in a real browser: what is accepted is in the address, the calendar arrives."""

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.browser import acts, live, readable
from tests.browser.conftest import PageAt, Serve


def total(page: Page) -> str:
    table = page.get_by_role("table", name="Utkast till budget 2026")
    return table.get_by_role("row", name="Allt").inner_text().replace("\u00a0", " ")


def test_an_accepted_calculation_is_in_the_link_and_the_link_opens_the_same_draft(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/plan?ar=2025")
    with acts.rerun(page):
        page.get_by_role("radio", name="Utkast till nästa").click()
    assert "uppgift saknas" in total(page)
    with acts.rerun(page):
        page.get_by_text("15 600 EUR (2025)").click()
    expect(page.get_by_role("table", name="Utkast till budget 2026")).to_contain_text("minst")
    assert "budget-kustnatverket.membership_fee=true" in page.url

    again = page_at(390, 844)
    live.visit(again, page.url)
    assert "minst 172 848 kr" in total(again)


def test_the_draft_survives_a_look_at_the_years_plan(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    address = "del=Utkast+till+n%C3%A4sta&budget-kustnatverket.membership_fee=true"
    live.visit(page, f"{server('data/exempel').url}/plan?ar=2025&{address}")
    with acts.rerun(page):
        page.get_by_role("radio", name="Årets plan").click()
    expect(page.get_by_role("heading", name="Mål 2025")).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("radio", name="Utkast till nästa").click()
    expect(page.get_by_role("table", name="Utkast till budget 2026")).to_be_visible()
    assert "minst 172 848 kr" in total(page)


def test_the_draft_has_no_accessibility_fault(full_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{full_server.url}/plan?ar=2024&del=Utkast+till+n%C3%A4sta&kalla=true")
    assert readable.faults(page) == {}


def test_the_calendar_file_of_a_chosen_year_arrives_whole(server: Serve, page_at: PageAt) -> None:
    page = page_at(820)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2024")
    with acts.rerun(page):
        page.get_by_role("button", name="Ladda ner kalender: Årshjul 2024", exact=True).click()
    file = acts.download(page, "Kalenderfil för Outlook med flera (.ics): Årshjul 2024")
    assert file.suggested_filename == "exempel-arshjul-2024.ics"
    events = icalendar.Calendar.from_ical(Path(file.path()).read_bytes()).walk("VEVENT")
    days = {str(event["uid"]): event["dtstart"].dt for event in events}
    assert days["evaluation-brysselkontoret-2021@exempel.kronoberg"] == dt.date(2024, 6, 30)
    assert days["handlingsplan-november-2025@exempel.kronoberg"] == dt.date(2024, 11, 26)
    assert len(days) == 9


def test_a_deadline_leads_to_the_page_where_it_is_mended(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2023")
    with acts.rerun(page):
        page.get_by_role("button", name="Visa handlingsplanen 2024").click()
    expect(page.get_by_role("heading", name="Mål 2024")).to_be_visible()
    assert "ar=2024" in page.url


def test_an_overdue_evaluation_leads_to_the_agreements_of_its_collaboration(server: Serve, page_at: PageAt) -> None:
    page = page_at(820)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2024")
    page.get_by_role("link", name="Visa avtal för Brysselkontoret").first.click()
    expect(page.get_by_role("heading", name="Östra Exempelkustens Brysselkontor")).to_be_visible()
    expect(page.get_by_role("radio", name="Fakta och avtal")).to_be_checked()


def test_a_vacancy_leads_to_the_seats_of_the_same_time_and_a_replacement_to_the_changes(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(820)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2024")
    expect(page.get_by_text("1 ordinarie plats i Svenska underkommittén för Interreg Nordkusten")).to_be_visible()
    page.locator("main a[href*='vy=seats']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Företrädare")
    expect(page.get_by_text("Platser den 31 december 2024:")).to_be_visible()
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2020")
    page.locator("main a[href*='jamfor=2019']").click()
    expect(page.get_by_role("table", name="Ändringar från 2019 till 2020")).to_contain_text("efterträddes")


@pytest.mark.parametrize("year", ["2022", "2025"])
def test_a_link_between_pages_takes_its_year_along_whatever_year_was_shown(
    server: Serve, page_at: PageAt, year: str
) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2023&ar={year}")
    with acts.rerun(page):
        page.get_by_role("button", name="Visa handlingsplanen 2024").click()
    expect(page.get_by_role("heading", name="Mål 2024")).to_be_visible()
    with acts.rerun(page):
        page.get_by_role("link", name="Pengar och tid", exact=True).click()
    expect(page.get_by_role("heading", name="Kostnaden ökade med")).to_be_visible()


def test_a_link_from_the_overview_takes_its_collaboration_along(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/?ar=2025")
    page.locator("main a[href*='pengar'][href*='samarbete=interreg-grynnehavet']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pengar och tid")
    expect(page.get_by_text("Urval: Interreg Grynnehavet").first).to_be_visible()


def test_the_wheels_year_is_in_the_address_and_opens_again(server: Serve, page_at: PageAt) -> None:
    page = page_at(390, 844)
    live.visit(page, f"{server('data/kronoberg').url}/plan?del=wheel&hjul=2023")
    expect(page.get_by_role("heading", name="Året 2023")).to_be_visible()
    assert "hjul=2023" in page.url


def test_the_seats_of_the_wheel_have_no_accessibility_fault(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/plan?del=wheel&hjul=2020&platskalla=true")
    expect(page.get_by_role("heading", name="Platser i organen 2020")).to_be_visible()
    assert readable.faults(page) == {}
