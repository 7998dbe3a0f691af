"""Everything that the strategy demands is found in the product, each part with the section where it stands."""

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.guidelines import strategy
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.words import StrategyPart
from tests import datasets
from tests.pages.test_pages import plain, texts
from tests.shown_tables import tables_on
from tests.visits import OPEN

# How many of each the strategy has, and in which section, counted in the document itself. The code of conduct has five
# points there; here each thing that it asks for is a point of its own, after the sentence before the points.
PARTS = {
    StrategyPart.GUIDELINE: (7, "Riktlinjer för internationell samverkan"),
    StrategyPart.PRIORITY_AREA: (3, "Prioriterade områden"),
    StrategyPart.LINKED_STRATEGY: (9, "Bilaga 2, Specifikation av Region Kronobergs strategier"),
    StrategyPart.RESPONSIBILITY: (8, "Ansvarsfördelning"),
    StrategyPart.TRAVEL_RULE: (2, "Resor vid internationellt arbete"),
    StrategyPart.CODE_OF_CONDUCT: (11, "Bilaga 1, Uppförandekod vid internationella samarbeten"),
}
LINKED_STRATEGIES = [
    "Besöksnäringsstrategi Kronoberg 2021–2026",
    "Gröna Kronoberg 2025–2035",
    "Region Kronobergs hållbarhetsprogram 2024–2028",
    "Kulturplan Kronoberg 2025–2028",
    "Länstransportplan för Kronobergs län 2022–2033",
    "Närmare Kronobergaren 2030",
    "Regionalt serviceprogram för landsbygden i Kronobergs län 2024–2030",
    "Strategi för Smart specialisering i Kronoberg 2021–2027",
    "Trafikförsörjningsprogram Kronobergs län 2021–2030",
]
WHO_ANSWERS = [
    "Regionfullmäktige",
    "Regionstyrelsen",
    "Regiondirektören",
    "Internationella funktionen",
    "Respektive nämnd",
    "Förvaltningsdirektörer",
    "Tjänstepersoner i förvaltningarna",
    "Kommunikationsavdelningen",
]


def everything_on(test: AppTest) -> str:
    """All that stands on the page, in tables and outside."""
    cells = [
        text
        for found in tables_on(test)
        for text in (*found.value.index, *(str(cell) for cell in found.value.to_numpy().ravel()))
    ]
    return plain("\n".join([texts(test), *cells]))


@pytest.mark.parametrize("part", PARTS)
def test_every_item_of_a_part_is_on_the_page_about_the_service_with_its_section(app: OPEN, part: StrategyPart) -> None:
    expected, section = PARTS[part]
    said = everything_on(app("data/kronoberg", page="pages/sources.py", **{"del": "strategy"}))
    found: list[StrategyItem] = [
        item for item in strategy.items(datasets.real(), part) if item.title in said and item.text in said
    ]
    assert len(found) == expected
    assert {item.section for item in found} == {section}
    assert f"Strategins avsnitt: {section}." in said


def test_the_nine_linked_strategies_and_all_who_answer_are_named(app: OPEN) -> None:
    said = everything_on(app("data/kronoberg", page="pages/sources.py", **{"del": "strategy"}))
    assert [name for name in LINKED_STRATEGIES if name not in said] == []
    assert [name for name in WHO_ANSWERS if name not in said] == []


def test_the_seven_guidelines_are_on_their_own_page_with_their_section_and_six_are_binding(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/plan.py", **{"del": "guidelines"})
    said = everything_on(test)
    items = strategy.items(datasets.real(), StrategyPart.GUIDELINE)
    assert len([item for item in items if f"{item.order}. {item.title}" in said and item.text in said]) == 7
    assert "Strategins avsnitt: Riktlinjer för internationell samverkan." in said
    shown = next(found.value for found in tables_on(test) if found.alt == "Strategins riktlinjer")
    assert list(shown["Krav"]).count("ska") == 6


def test_what_the_strategy_says_of_the_programmes_is_on_their_page(app: OPEN) -> None:
    address = {"del": "programmes", "brister": "true"}
    said = everything_on(app("data/kronoberg", page="pages/collaborations.py", **address))
    for name in ("Nordsjöprogrammet", "Östersjöprogrammet", "Södra Östersjöprogrammet"):
        assert name in said
    for goal in ("1. Ett smartare Europa", "2. Ett grönare Europa", "4. Ett mer socialt Europa"):
        assert goal in said
    assert "inte är ett internationellt samarbete i sig" in said
