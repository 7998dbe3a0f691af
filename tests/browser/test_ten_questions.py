"""Ten questions that a board member has, each answered in at most two clicks and one screen, on both datasets.

The answer is right where the data has one, and it is told plainly where it has none.
"""

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import pytest
from playwright.sync_api import Page, expect

from tests.browser import live
from tests.browser.conftest import PageAt, Serve

REAL, EXAMPLE = "data/kronoberg", "data/exempel"
HEIGHT = 800


@dataclass(frozen=True)
class Question:
    """What is clicked, from the first page on, by role and name; what must stand on the screen then."""

    asked: str
    data: str
    clicks: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]


WAY = attrgetter("data", "clicks")


def menu(name: str) -> tuple[str, str]:
    return "link", name


QUESTIONS = (
    Question("Vad kostar allt, och ändrades det?", REAL, (), (
        "ca 1,71 mnkr", "Ändringen från 2023 kan inte anges: uppgift saknas för 2023.",
    )),
    Question("Vad kostar allt, och ändrades det?", EXAMPLE, (), (
        "minst 3,47 mnkr", "2023 till 2024, +364 tkr (10,9 %)",
    )),
    Question("Vad kostar ERB per år och per invånare?", REAL, (menu("Euroregion Baltic"),), (
        "350 tkr", "1,72 kr", "Kostnad per år 2021–2025",
    )),
    Question("Vad kostar ERB per år och per invånare?", EXAMPLE, (menu("Euroregion Grynnan"),), (
        "907 tkr", "Kostnad per år 2018–2025",
    )),
    Question("Vem sitter i ERB:s styrelse, och vem leder den?", REAL, (menu("Euroregion Baltic"),), (
        "René Jaramillo (M), ordförande från 2024-02", "Emil Torstensson (KD), ordinarie",
    )),
    Question("Vem sitter i ERB:s styrelse, och vem leder den?", EXAMPLE, (menu("Euroregion Grynnan"),), (
        "Emina Hadželić (S), ordförande till 2025-02-19",
    )),
    Question("Vad kostar varje del av en tjänst?", REAL, (menu("Pengar och tid"), ("radio", "Kostnad och tid")), (
        "SBHSS har högst känd kostnad, Interreg störst känd arbetsinsats",
    )),
    Question("Vad kostar varje del av en tjänst?", EXAMPLE, (menu("Pengar och tid"), ("radio", "Kostnad och tid")), (
        "Brysselkontoret har högst känd kostnad, Euroregion Grynnan störst känd arbetsinsats",
    )),
    Question("Vad fick vi?", REAL, (), ("Ingen har ännu skrivit vad samarbetena gav 2024.",)),
    Question("Vad fick vi?", EXAMPLE, (), (
        "2024: Två samråd om hälsodata besvarades med synpunkter från sjukvården.",
    )),
    Question("Vad beslutade vi i november, och blev det av?", REAL, (menu("Plan och uppföljning"),), (
        "Inga aktivitetsmål är införda för 2024.",
    )),
    Question("Vad beslutade vi i november, och blev det av?", EXAMPLE, (menu("Plan och uppföljning"),), (
        "Handlingsplanen 2025 har 3 mål; för alla är läget inte ifyllt.", "Beslutad av Regionstyrelsen 2024-11-26",
    )),
    Question("Hur stor del kommer tillbaka från EU?", REAL, (menu("Pengar och tid"), ("radio", "Återbetalt")), (
        "Hur stor del av kostnaden 2024 som kom tillbaka är inte känt",
    )),
    Question("Hur stor del kommer tillbaka från EU?", EXAMPLE, (menu("Pengar och tid"), ("radio", "Återbetalt")), (
        "Hur stor del av kostnaden 2025 som kom tillbaka är inte känt",
    )),
    Question("Vad ska beslutas, och vad är försenat?", REAL, (), (
        "Handlingsplanen 2027", "Rapporten om 2025: det framgår inte om den är lämnad",
    )),
    Question("Vad ska beslutas, och vad är försenat?", EXAMPLE, (), (
        "Brysselkontoret: avtalet är inte utvärderat", "2 återrapporter är inte lämnade",
    )),
    Question("Varifrån kommer SBHSS:s miljon?", REAL, (menu("SBHSS"), ("text", "Källa till varje uppgift")), (
        "Internationell strategi, Bilaga 3, Småland-Blekinge-Halland South Sweden",
    )),
    Question("Vad hände med Shanghai?", REAL, (menu("Samarbeten"), menu("Shanghaikontoret")), (
        "Avslutat. Regionen var med från 2012-08 till 2020.",
    )),
    Question("Vad hände med Suzhou?", REAL, (menu("Samarbeten"), menu("Suzhou")), (
        "Oklart om det pågår. Ingen källa nämner det efter 2019-03-21.",
    )),
)  # fmt: skip


# Those whose answers stand on the same screen are asked there together.
TOGETHER = [list(found) for _, found in groupby(sorted(QUESTIONS, key=WAY), key=WAY)]


@pytest.mark.parametrize("questions", TOGETHER, ids=[f"{found[0].asked} {found[0].data[5:]}" for found in TOGETHER])
def test_a_question_is_answered_in_two_clicks_and_one_screen(
    server: Serve, page_at: PageAt, questions: list[Question]
) -> None:
    page = page_at(1280, HEIGHT)
    live.visit(page, server(questions[0].data).url)
    assert len(questions[0].clicks) <= 2
    for role, name in questions[0].clicks:
        click(page, role, name)
    for answer in (answer for question in questions for answer in question.answers):
        found = page.locator("[data-testid=stMain]").get_by_text(answer).first
        expect(found).to_be_visible()
        box = found.bounding_box()
        assert box is not None
        # At most one screen further down than what is seen at once.
        assert box["y"] <= 2 * HEIGHT, answer


def click(page: Page, role: str, name: str) -> None:
    target = page.get_by_text(name).first if role == "text" else page.get_by_role(role, name=name, exact=True).first
    target.click()
    page.wait_for_timeout(300)
    live.wait_until_idle(page)
