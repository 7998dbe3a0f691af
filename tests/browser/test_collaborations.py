"""From the register to one collaboration's story, its parts, its sources and back, in a real browser."""

import pytest
from playwright.sync_api import expect

from kronoberg.topics.collaborations import story_words
from tests.browser import acts, live, readable
from tests.browser.conftest import PageAt, Serve


def test_from_the_register_to_a_story_and_its_source_and_the_link_opens_the_same_view(
    server: Serve, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/samarbeten?ar=2024")
    page.get_by_role("link", name="Brysselkontoret", exact=True).click()
    expect(page.get_by_role("heading", level=2, name="Östra Exempelkustens Brysselkontor")).to_be_visible()
    with acts.rerun(page):
        page.get_by_text(story_words.Part.STEERING.word, exact=True).click()
    expect(page.get_by_role("table", name="Avtal och utvärderingar")).to_contain_text("försenad")
    with acts.rerun(page):
        page.get_by_text("Källa till varje uppgift").click()
    sources = page.get_by_role("table", name="Källan till varje uppgift")
    expect(sources).to_contain_text("Avtalsregistret, Internationella avtal")
    assert "samarbete=brysselkontoret" in page.url
    assert "kapitel=steering" in page.url

    again = page_at(820, 1180)
    live.visit(again, page.url)
    expect(again.get_by_role("table", name="Källan till varje uppgift")).to_be_attached()
    again.get_by_role("button", name="Visa allt").click()
    expect(again.get_by_role("link", name="Energiringen", exact=True)).to_be_visible()


def test_a_link_with_a_former_name_opens_the_story(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/exempel').url}/samarbeten?samarbete=Havsringens hamnnätverk")
    expect(page.get_by_role("heading", level=2, name="Kustnätverket för små hamnar")).to_be_visible()


@pytest.mark.parametrize("part", story_words.Part)
def test_each_part_of_a_story_is_readable_by_everyone(server: Serve, page_at: PageAt, part: str) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/samarbeten?samarbete=Euroregion Baltic&kapitel={part}")
    assert readable.faults(page) == {}


@pytest.mark.parametrize("choices", ["", "&registret=true", "&del=programmes&perioder=true&brister=true"])
def test_the_register_is_readable_by_everyone_with_its_folded_parts_open(
    full_server: live.Server, page_at: PageAt, choices: str
) -> None:
    page = page_at(1280)
    live.visit(page, f"{full_server.url}/samarbeten?ar=2024{choices}")
    assert readable.faults(page) == {}


def test_a_former_address_leads_to_the_programmes(server: Serve, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, f"{server('data/kronoberg').url}/eu-program?ar=2023&perioder=true")
    assert page.url.endswith("/samarbeten?del=programmes&ar=2023&perioder=true")
    expect(page.get_by_role("table", name="Tidigare programperioder (4)")).to_be_visible()


def test_the_facts_of_the_register_become_cards_on_a_small_screen_and_stay_a_table_for_those_who_hear_it(
    full_server: live.Server, page_at: PageAt
) -> None:
    page = page_at(820)
    live.visit(page, f"{full_server.url}/samarbeten?ar=2024&registret=true")
    for width in (820, 390):
        live.resize(page, width)
        frames = page.locator(".tabell.kort")
        assert frames.count() == 2
        assert frames.evaluate_all("all => all.every(frame => frame.scrollWidth <= frame.clientWidth)")
        heard = page.get_by_role("table", name="Registret: samarbeten och EU-program 2024")
        assert heard.get_by_role("rowheader").count() == heard.get_by_role("row").count() > 4
