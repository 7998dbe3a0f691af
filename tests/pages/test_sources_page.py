"""The page Källor och metod: the strategy in short, the words explained, the contact, former parts."""

from pathlib import Path
from typing import Any

import pytest

import kronoberg
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.words import Certainty, Modality, Status, StrategyPart
from kronoberg.topics.coverage import about_tables, about_words
from kronoberg.topics.coverage import words as coverage_words
from tests import books, shown_tables
from tests.conftest import ROOT
from tests.pages.test_pages import plain, texts
from tests.visits import OPEN

PAGE = "pages/sources.py"
REFERRING_TO_THE_STRATEGY = (
    "guideline_assessments",
    "collaboration_priority_areas",
    "collaboration_strategies",
    "activities",
)


def item(order: int, title: str, **fields: Any) -> StrategyItem:
    defaults: dict[str, Any] = {
        "item_id": f"del-{order}",
        "part": StrategyPart.GUIDELINE,
        "text": f"Text {order}.",
        "section": "Riktlinjer",
        "source_id": "kalla",
        "certainty": Certainty.STATED,
    }
    return StrategyItem(order=order, title=title, **(defaults | fields))


def test_guidelines_stand_in_the_strategys_order_with_how_binding_they_are() -> None:
    rows = (item(10, "Sist", modality=Modality.SHOULD), item(2, "Först", modality=Modality.SHALL))
    frame = shown_tables.words(about_tables.guidelines_table(books.book([]).replaced(strategy=rows)))
    assert list(frame["Krav"].items()) == [("2. Först", "ska"), ("10. Sist", "bör")]


def test_each_part_says_where_in_the_strategy_it_stands() -> None:
    rows = (item(1, "Ett"), item(2, "Två", section="Bilaga 1"))
    book = books.book([]).replaced(strategy=rows)
    assert about_tables.sections(book, StrategyPart.GUIDELINE) == "Strategins avsnitt: Riktlinjer och Bilaga 1."
    assert about_tables.sections(book, StrategyPart.VISION) == "Datamängden har inte den här delen."


def test_a_responsibility_names_who_answers() -> None:
    rows = (item(1, "Genomförande", part=StrategyPart.RESPONSIBILITY, responsible="Regiondirektören"),)
    frame = shown_tables.words(about_tables.responsibilities_table(books.book([]).replaced(strategy=rows)))
    assert list(frame.index) == ["Regiondirektören"]
    follow_up = (item(1, "Varje period", part=StrategyPart.FOLLOW_UP, responsible="Styrelsen"),)
    points = about_tables.points(books.book([]).replaced(strategy=follow_up), StrategyPart.FOLLOW_UP)
    assert points == (("Varje period", "Text 1. Ansvarig: Styrelsen."),)


def test_every_status_is_explained() -> None:
    explained = {word.casefold() for word, _ in about_words.FIGURE_WORDS}
    assert {status.word for status in Status} <= explained


def test_the_version_and_the_revision_are_those_of_the_program_and_the_data() -> None:
    book = books.book([])
    frame = shown_tables.words(about_tables.version_table(book))
    assert frame.loc["Programmets version", "Värde"] == kronoberg.__version__
    assert frame.loc["Uppgifternas revision", "Värde"] == book.revision


@pytest.mark.parametrize("part", coverage_words.Part)
def test_every_part_opens_by_its_address(app: OPEN, part: str) -> None:
    test = app("data/kronoberg", page=PAGE)
    test.segmented_control(key="del").set_value(part).run()
    assert not test.exception
    assert len(texts(test)) > 250


def test_without_a_setting_the_page_says_that_no_contact_is_set(app: OPEN, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KRONOBERG_CONTACT", raising=False)
    test = app("data/kronoberg", page=PAGE)
    test.segmented_control(key="del").set_value(coverage_words.Part.ACCESSIBILITY).run()
    assert "Ingen adress är angiven. Vänd dig till internationella funktionen i regionen." in plain(texts(test))


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        ("fel@exempel.se", "(<mailto:fel@exempel.se>)"),
        ("mailto:fel@exempel.se", "(<mailto:fel@exempel.se>)"),
        ("https://exempel.se/fel", "(<https://exempel.se/fel>)"),
        ("javascript:alert(1)", "Kontakta den som driver tjänsten: javascript:alert(1)"),
    ],
)
def test_the_contact_is_the_setting_and_only_an_address_becomes_a_link(
    app: OPEN, monkeypatch: pytest.MonkeyPatch, setting: str, shown: str
) -> None:
    monkeypatch.setenv("KRONOBERG_CONTACT", setting)
    test = app("data/kronoberg", page=PAGE)
    test.segmented_control(key="del").set_value(coverage_words.Part.ACCESSIBILITY).run()
    assert shown in plain(texts(test))


def test_the_statement_admits_what_nobody_has_tested(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE)
    test.segmented_control(key="del").set_value(coverage_words.Part.ACCESSIBILITY).run()
    said = plain(texts(test))
    assert "2018:1937" in said
    assert "Ingen har provat tjänsten med en riktig skärmläsare" in said
    assert "2026-11-21" in said
    assert "https://www.digg.se/tdosanmalan" in said


def test_a_dataset_without_the_strategy_says_so(app: OPEN, tmp_path: Path) -> None:
    for path in (ROOT / "tests/faulty/_valid").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "strategy.yaml").write_text("[]\n", encoding="utf-8")
    for path in (tmp_path / f"{name}.csv" for name in REFERRING_TO_THE_STRATEGY):
        path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8")
    test = app(tmp_path, page=PAGE, **{"del": "strategy"})
    assert "Strategins syfte, riktlinjer och ansvar är inte införda." in plain(texts(test))


def test_the_open_data_is_one_click_away(app: OPEN) -> None:
    said = texts(app("data/kronoberg", page=PAGE, **{"del": coverage_words.Part.OPEN_DATA}))

    assert all(f"](<{address}>)" in said for _, address in about_words.OPEN_DATA_LINKS)
    assert "namn, parti, organ och tid" in said


@pytest.mark.parametrize(
    ("former", "now", "heading"),
    [
        ("definitions", "open-data", "Vad tabellerna innehåller"),
        ("Definitioner", "open-data", "Vad tabellerna innehåller"),
        ("series", "figures", "Serier att räkna om med"),
        ("Referensserier", "figures", "Serier att räkna om med"),
        ("service", "accessibility", "Version"),
        ("Version och kontakt", "accessibility", "Version"),
    ],
)
def test_a_part_that_became_part_of_another_is_found_there(app: OPEN, former: str, now: str, heading: str) -> None:
    test = app("data/kronoberg", page=PAGE, **{"del": former})
    assert test.query_params == {"del": now}
    assert heading in [header.value for header in test.header]
    assert not test.warning


def test_a_link_to_the_columns_of_a_table_still_shows_them(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **{"del": "definitions", "tabell": "effort"})
    assert "Kolumnerna i tabellen Arbetsinsats" in [found.alt for found in shown_tables.tables_on(test)]
