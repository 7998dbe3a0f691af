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
    for name in ("Källor och metod", "Plan och uppföljning", "Översikt", "Möten och resor"):
        acts.go_to(page, name)
        assert page.get_by_text(ASKED).count() == 0


def address(page: Page) -> str:
    """The address in the browser, without the server's name."""
    return urlsplit(page.url)._replace(scheme="", netloc="").geturl()


def test_the_address_says_what_is_chosen_by_its_code_and_nothing_of_what_is_shown_anyway(
    example: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/pengar")
    acts.choose(page, "Samarbete", "Euroregion Grynnan")
    acts.choose(page, "Status som visas", "bara utfall")
    with acts.rerun(page):
        page.get_by_role("radio", name="Per samarbete", exact=True).click()
    expect(page).to_have_url(f"{example.url}/pengar?samarbete=euroregion-grynnan&status=outcome&del=collaborations")
    with acts.rerun(page):
        page.get_by_role("button", name="Visa allt").click()
    with acts.rerun(page):
        page.get_by_role("radio", name="Över tid", exact=True).click()
    expect(page).to_have_url(f"{example.url}/pengar")


@pytest.mark.parametrize(
    "asked",
    [
        "samarbete=euroregion-grynnan&del=travel&ar=2022",
        "samarbete=Euroregion+Grynnan&del=Resor&ar=2022",
    ],
)
def test_a_link_by_codes_and_one_by_words_open_the_same_view_at_the_same_address(
    example: live.Server, page_at: PageAt, asked: str
) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/moten?{asked}")
    expect(page.get_by_role("heading", name="Resor 2022", exact=True)).to_be_visible()
    expect(page.get_by_role("combobox", name="Samarbete")).to_have_value("Euroregion Grynnan")
    wanted = "samarbete=euroregion-grynnan&del=travel&ar=2022"
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
    acts.go_to(page, "Pengar och tid")
    wanted = ["ar=2022", "samarbete=euroregion-grynnan"]
    assert sorted(address(page).removeprefix("/pengar?").split("&")) == wanted
    acts.go_to(page, "Företrädare")
    expect(page.get_by_role("heading", name="Kvinnor och män")).to_be_visible()
    assert sorted(address(page).removeprefix("/foretradare?").split("&")) == [*wanted, "vy=balance"]


def test_each_choice_is_a_step_that_the_button_back_takes_back(example: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{example.url}/foretradare")
    acts.go_to(page, "Pengar och tid")
    acts.choose(page, "Samarbete", "Euroregion Grynnan")
    acts.choose(page, "Slag", "euroregion")
    expect(page).to_have_url(f"{example.url}/pengar?samarbete=euroregion-grynnan&slag=euroregion")
    steps = (
        ("?samarbete=euroregion-grynnan", "Euroregion Grynnan", "Alla"),
        ("", "Alla", "Alla"),
    )
    for query, collaboration, kind in steps:
        with acts.rerun(page):
            page.go_back()
        expect(page).to_have_url(f"{example.url}/pengar{query}")
        expect(page.get_by_role("combobox", name="Samarbete")).to_have_value(collaboration)
        expect(page.get_by_role("combobox", name="Slag")).to_have_value(kind)
    with acts.rerun(page):
        page.go_back()
    expect(page.get_by_role("heading", name="Företrädare", level=1)).to_be_visible()
    with acts.rerun(page):
        page.go_forward()
    expect(page.get_by_role("heading", name="Pengar och tid", level=1)).to_be_visible()
    expect(page).to_have_url(f"{example.url}/pengar")
