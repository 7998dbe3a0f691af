"""The page about the action plan through the real router: the year's plan, and the draft of the next one."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.ui import clock
from tests import shown_tables
from tests.conftest import ROOT
from tests.page_text import plain
from tests.visits import OPEN

PAGE = "pages/plan.py"
DRAFT = {"del": "Utkast till nästa"}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))


def spoken(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in shown_tables.tables_on(test) if plain(found.alt) == alt)


def test_the_years_plan_shows_goals_states_decision_and_budget(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    assert not test.exception
    said = spoken(test)
    assert "Handlingsplanen 2024 har 4 mål: 2 uppfyllda, 1 delvis uppfyllt och 1 ej uppfyllt." in said
    assert "Beslutad av Regionstyrelsen 2023-11-28 (Dnr 23EX0802, § 222)." in said
    assert "Kostnaden 2024 var 118 tkr över budget. Budget 3 578 000 kr, kostnad 3 695 768 kr (utfall)." in said
    goals = table(test, "Mål 2024")
    assert len(goals) == 4
    assert list(goals.loc["Fem sökande i länet får rådgivning"]) == [
        "ej uppfyllt",
        "3 sökande",
        "Antal sökande: 5",
        "Interreg Grynnehavet",
        "Länets utveckling",
        "25 % av en tjänst",
        "EU-strateg",
    ]


def test_a_goal_that_nobody_measured_is_neither_met_nor_missed(app: OPEN) -> None:
    goals = table(app("data/exempel", page=PAGE, ar="2023"), "Mål 2023")
    row = goals.loc["Jämföra sjukhusens energianvändning med fem regioner"]
    assert (row["Läge"], row["Resultat"], row["Resurser"]) == (
        "mätning ej gjord",
        "uppgift saknas",
        "uppgift saknas",
    )


def test_the_real_plan_says_what_is_missing_and_who_decides_it(app: OPEN) -> None:
    said = spoken(app("data/kronoberg", page=PAGE))
    assert "Inga aktivitetsmål är införda för 2024. Strategin, avsnitt Ansvarsfördelning:" in said
    assert "När handlingsplanen 2024 beslutades framgår inte av uppgifterna." in said
    assert "Ingen budget finns för 2024." in said


def test_a_calculation_is_budget_only_when_it_has_been_accepted(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2025", **DRAFT)
    assert not test.exception
    assert table(test, "Utkast till budget 2026").loc["Allt", "Budget"] == "uppgift saknas"
    test.checkbox(key="budget-kustnatverket.membership_fee").check().run()
    shown = table(test, "Utkast till budget 2026")
    assert plain(shown.loc["Kustnätverket", "Budget"]) == "minst 172 848 kr"
    assert shown.loc["Kustnätverket", "Godtaget"] == "1 av 4"
    assert "1 av 21 uträkningar är godtagna." in spoken(test)


def test_a_link_opens_the_same_draft(app: OPEN) -> None:
    address = {"budget-sbhss.unallocated": "true", "budget-erb.unallocated": "true"}
    test = app("data/kronoberg", page=PAGE, ar="2024", **DRAFT, **address)
    # 1 000 000 + 350 000
    shown = table(test, "Utkast till budget 2025")
    assert plain(shown.loc["Allt", "Budget"]) == "minst 1 350 000 kr"
    assert shown.loc["Interreg", "Budget"] == "uppgift saknas"


def test_the_plan_of_the_coming_year_can_be_drafted_in_november_though_its_year_cannot_be_chosen(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", **DRAFT)
    choice = next(each for each in test.segmented_control if each.key == "utkast")
    assert choice.options == ["Plan 2025", "Plan 2026 (i år)", "Plan 2027 (nästa år)"]
    test = app("data/kronoberg", page=PAGE, ar="2024", utkast="2027", **DRAFT, **{"budget-sbhss.unallocated": "true"})
    assert not test.exception
    # Of 2025 and 2026 nothing is known: the calculations start from 2024.
    assert plain(table(test, "Utkast till budget 2027").loc["Allt", "Budget"]) == "minst 1 000 000 kr"
    assert "kostnaden eller budgeten 2024, det senaste året med någon uppgift" in spoken(test)
    assert "Handlingsplanen 2027 som dokument" in spoken(test)
    # Nothing is raised or converted, so that nothing is assumed.
    assert "Antaganden" not in spoken(test)


def test_every_assumption_stands_with_its_value_unit_year_and_source(app: OPEN) -> None:
    shown = table(app("data/exempel", page=PAGE, ar="2025", **DRAFT), "Antaganden i utkastet för 2026")
    assert list(shown.loc["Euro i kronor, årsmedel"]) == [
        "11,08",
        "kr per EUR",
        "2025",
        "Referensvärden för exempel, Tabell 1–8",
        "påhittad källa",
    ]


def test_goals_are_carried_over_to_be_tried_and_none_is_made_up(app: OPEN) -> None:
    shown = table(app("data/exempel", page=PAGE, ar="2025", **DRAFT), "Mål att pröva för 2026")
    assert len(shown) == 3
    assert set(shown["Varifrån"]) == {"från planen 2025, att pröva"}
    said = spoken(app("data/kronoberg", page=PAGE, ar="2024", **DRAFT))
    assert "Det finns inga mål att föra över: planen 2024 har inga mål i uppgifterna." in said


def test_the_draft_says_that_nothing_is_saved(app: OPEN) -> None:
    assert "Inget sparas av att du godtar." in spoken(app("data/exempel", page=PAGE, ar="2025", **DRAFT))


def test_a_plan_can_be_opened_before_its_year_has_any_figures(app: OPEN, tmp_path: Path) -> None:
    for path in (ROOT / "data/exempel").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    plans = tmp_path / "activities.csv"
    plans.write_text(
        plans.read_text("utf-8") + "2026-1,2026,,omrade-lanet,Ett nytt mål,,,,,,,handlingsplan-2025,stated,\n", "utf-8"
    )
    test = app(tmp_path, page=PAGE, ar="2026")
    assert test.selectbox(key="ar").value == 2026
    assert "Handlingsplanen 2026 har 1 mål; året är inte slut." in spoken(test)


def test_each_goal_and_each_part_of_the_budget_has_its_source(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    test.session_state["kalla"] = True
    sources = table(test.run(), "Källan till varje uppgift")
    goal = sources.loc["Fem sökande i länet får rådgivning"]
    assert goal["Källa"] == "Handlingsplan för internationellt arbete 2024, Bilaga 1, budget"
    assert plain(sources.loc["Kustnätverket, budget, medlemsavgift", "Värde"]).endswith(" kr")
    assert all(sources["Källa"])
