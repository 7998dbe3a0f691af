"""Links in a real browser: what Streamlit itself does with an address, and what the page then says."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import acts, live
from tests.browser.conftest import PageAt, Serve

ASKED = "Länken frågar efter"


@pytest.fixture(scope="module")
def example(server: Serve) -> live.Server:
    return server("data/exempel")


def test_a_link_to_a_year_that_does_not_exist_is_answered_on_the_page(example: live.Server, page_at: PageAt) -> None:
    page = page_at(390, 844)
    live.visit(page, f"{example.url}/pengar?ar=1850&samarbete=finnsinte")
    expect(page.get_by_text(f"{ASKED} ”1850” i valet Verksamhetsår, men det finns inte.")).to_be_visible()
    expect(page.get_by_text(f"{ASKED} ”finnsinte” i valet Samarbete, men det finns inte.")).to_be_visible()


def test_a_choice_that_comes_along_from_another_page_is_no_link(example: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/moten?del=Resor&ar=2024")
    for name in ("Källor och metod", "Plan och uppföljning", "Företrädare", "Möten och resor"):
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
        live.wait_until_idle(page)
        assert page.get_by_text(ASKED).count() == 0


def address(page: Page) -> str:
    """The address in the browser, without the server's name."""
    return urlsplit(page.url)._replace(scheme="", netloc="").geturl()


def go_to(page: Page, name: str) -> None:
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    live.wait_until_idle(page)


def test_the_address_says_what_is_chosen_by_its_code_and_nothing_of_what_is_shown_anyway(
    example: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/moten")
    acts.choose(page, "Samarbete", "Euroregion Grynnan")
    acts.choose(page, "Status som visas", "bara utfall")
    with acts.rerun(page):
        page.get_by_role("radio", name="Resor").click()
    expect(page).to_have_url(f"{example.url}/moten?samarbete=euroregion-grynnan&status=outcome&del=travel")
    acts.choose(page, "Status som visas", "alla")
    with acts.rerun(page):
        page.get_by_role("radio", name="Möten").click()
    expect(page).to_have_url(f"{example.url}/moten?samarbete=euroregion-grynnan")


@pytest.mark.parametrize(
    "asked",
    [
        "samarbete=euroregion-grynnan&slag=euroregion&del=travel&ar=2022",
        "samarbete=Euroregion+Grynnan&slag=euroregion&del=Resor&ar=2022",
    ],
)
def test_a_link_by_codes_and_one_by_words_open_the_same_view_at_the_same_address(
    example: live.Server, page_at: PageAt, asked: str
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/moten?{asked}")
    expect(page.get_by_role("heading", name="Resor 2022", exact=True)).to_be_visible()
    expect(page.get_by_role("combobox", name="Samarbete")).to_have_value("Euroregion Grynnan")
    wanted = "samarbete=euroregion-grynnan&slag=euroregion&del=travel&ar=2022"
    assert sorted(address(page).removeprefix("/moten?").split("&")) == sorted(wanted.split("&"))


def test_a_former_name_of_a_collaboration_is_followed_and_the_address_has_its_code(
    example: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/pengar?samarbete=%C3%96EB")
    expect(page.get_by_role("combobox", name="Samarbete")).to_have_value("Brysselkontoret")
    expect(page).to_have_url(f"{example.url}/pengar?samarbete=brysselkontoret")
    assert page.get_by_text(ASKED).count() == 0


def test_another_page_keeps_the_choices_of_all_pages_and_drops_its_own_from_the_address(
    example: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/foretradare?vy=balance&samarbete=euroregion-grynnan&ar=2022")
    go_to(page, "Pengar och tid")
    wanted = ["ar=2022", "samarbete=euroregion-grynnan"]
    assert sorted(address(page).removeprefix("/pengar?").split("&")) == wanted
    go_to(page, "Företrädare")
    expect(page.get_by_role("heading", name="Kvinnor och män")).to_be_visible()
    assert sorted(address(page).removeprefix("/foretradare?").split("&")) == [*wanted, "vy=balance"]


def test_the_button_back_leads_to_the_page_before_with_what_was_chosen_there(
    example: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/pengar")
    go_to(page, "Möten och resor")
    acts.choose(page, "Samarbete", "Euroregion Grynnan")
    acts.choose(page, "Slag", "euroregion")
    with acts.rerun(page):
        page.go_back()
    expect(page.get_by_role("heading", name="Pengar och tid", level=1)).to_be_visible()
    live.wait_until_idle(page)
    expect(page).to_have_url(f"{example.url}/pengar")
    expect(page.get_by_role("combobox", name="Samarbete")).to_have_value("Alla")
    with acts.rerun(page):
        page.go_forward()
    expect(page.get_by_role("heading", name="Möten och resor", level=1)).to_be_visible()
    expect(page.get_by_role("combobox", name="Samarbete")).to_have_value("Euroregion Grynnan")
    expect(page).to_have_url(f"{example.url}/moten?samarbete=euroregion-grynnan&slag=euroregion")
