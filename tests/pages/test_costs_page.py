"""The page about costs through the real router: what a visitor reads on both datasets."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.page_text import plain
from tests.shown_tables import tables_on
from tests.visits import OPEN

PAGE = "pages/costs.py"


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in tables_on(test) if found.alt == alt)


def alts(test: AppTest) -> list[str]:
    return [found.alt for found in tables_on(test)]


def test_the_real_costs_cannot_be_shown_in_fixed_prices_and_the_page_says_why(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE)
    name = next(option for option in test.selectbox(key="priser").options if "KPI" in option)
    test.selectbox(key="priser").set_value(name).run()
    assert not test.exception
    assert "2024 finns inte i indexet" in words(test)
    assert "som slutar 2023: beloppet kan inte räknas om. Därför visas det i löpande priser." in words(test)
    shown = table(test, "Kostnad per år 2021–2025")
    assert plain(shown.loc["2024", "Totalt"]) == "ca 1 710 000 kr"


def test_the_real_cost_per_inhabitant_is_eight_kronor_and_forty_one_ore(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, invanare="true")
    shown = {metric.label: plain(metric.value) for metric in test.metric}
    assert shown["Bruttokostnad 2024"] == "ca 8,41 kr"
    assert "per invånare, 203 351 invånare 31 dec 2024" in words(test)


def test_the_real_data_has_no_budget_and_no_committee_and_the_page_says_so(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, namnder="true")
    assert "Ingen budget finns för 2024." in words(test)
    assert "Ingen källa anger vilken nämnd som betalade 2024." in words(test)
    assert "Budget och kostnad 2024" not in alts(test)


def test_the_example_in_fixed_prices_has_its_base_year_in_the_headings(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE)
    name = next(option for option in test.selectbox(key="priser").options if option.startswith("Konsumentpriser"))
    test.selectbox(key="priser").set_value(name).run()
    assert "Kostnad över tid i 2024 års priser" in words(test)
    shown = table(test, "Kostnad per år 2018–2025")
    # 3 331 285 · 415,2 = 1 383 149 532, and 403,7 goes into that 3 426 181 times with 262,3 left: 0,6497…
    assert plain(shown.loc["2023", "Totalt"]) == "3 426 182 kr"
    assert plain(shown.loc["2025", "Totalt"]) == "saknas i index"


def test_what_stands_behind_a_collaboration_is_one_choice_away(app: OPEN) -> None:
    test = app("data/exempel", ar="2024", page=PAGE)
    assert "Underlag för Brysselkontoret 2024" not in alts(test)
    test.selectbox(key="underlag").set_value("Brysselkontoret").run()
    rows = table(test, "Underlag för Brysselkontoret 2024")
    assert plain(rows.loc["Resor", "Belopp"]) == "52 684,50 kr"
    lines = table(test, "Bokföringsrader för Resor")
    assert [plain(cell) for cell in lines["Belopp"]] == ["14 320 kr", "21 864,50 kr", "−2 100 kr", "18 600 kr"]
    assert "Resor: 4 bokföringsrader på tillsammans 52 684,50 kr, samma belopp som delen." in words(test)
    assert "Budget för Brysselkontoret 2024" in alts(test)


def test_a_net_that_cannot_be_stated_stands_with_its_parts(app: OPEN) -> None:
    test = app("data/exempel", ar="2025", page=PAGE)
    shown = {metric.label: plain(metric.value) for metric in test.metric}
    assert (shown["Bruttokostnad"], shown["Återbetalt"], shown["Nettokostnad"]) == (
        "minst 3,47 mnkr",
        "uppgift saknas",
        "kan inte anges",
    )
    assert "minst 3 472 000 kr brutto; återbetalningen för Interreg Grynnehavet är okänd" in words(test)


@pytest.mark.parametrize("kind", ["samarbetsavtal", "EU-program", "kontor"])
def test_a_narrow_choice_with_little_or_nothing_in_the_year_is_still_a_page(app: OPEN, kind: str) -> None:
    test = app("data/exempel", page=PAGE)
    test.selectbox(key="slag").set_value(kind).run()
    assert not test.exception
    assert "Per samarbete 2025" in words(test)
