"""The page about collaborations through the real router: the register, and one collaboration's story."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.topics.collaborations import story_words
from tests import datasets, shown_tables
from tests.conftest import ROOT
from tests.page_text import plain
from tests.visits import OPEN

PAGE = "pages/collaborations.py"


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def alts(test: AppTest) -> list[str]:
    return [plain(shown.alt) for shown in shown_tables.tables_on(test)]


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(shown.value for shown in shown_tables.tables_on(test) if plain(shown.alt) == alt).map(plain)


def one(app: OPEN, label: str, part: str, dataset: str = "data/exempel", **address: str) -> AppTest:
    """One collaboration's story at one of its parts, as a link opens it."""
    test = app(dataset, page=PAGE, samarbete=label, **address)
    test.segmented_control(key="kapitel").set_value(part).run()
    assert not test.exception
    return test


def unfolded(test: AppTest) -> AppTest:
    """The same page with its sources unfolded."""
    test.session_state["kalla"] = True
    return test.run()


def test_the_real_register_shows_current_and_ended_ones_with_what_they_cost(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE)
    shown = table(test, "Registret: samarbeten 2024")
    assert shown["Läge 2024"].to_dict() == {
        "Energy Cities": "pågår",
        "Euroregion Baltic": "pågår",
        "SBHSS": "pågår",
        "Suzhou": "oklart",
        "Shanghaikontoret": "avslutat",
    }
    assert shown.loc["Suzhou", "Med till"] == "uppgift saknas (senast observerat 2019-03-21)"
    assert set(shown["Ansvarig"]) == {"uppgift saknas"}
    programmes = table(test, "Registret: EU-program 2024")
    assert programmes["Med sedan"].to_dict() == {"Interreg": "senast 2022-10-10 (observerat)"}
    money = table(test, "Kostnad, egen finansiering, arbetsinsats och platser 2024")
    assert money.loc["Interreg"].to_list() == [
        "300 000 kr",
        "uppgift saknas",
        "högst 300 000 kr",
        "ca 25 %",
        "",
        "3 av 3 ordinarie, 3 av 3 ersättare; 1 av 1 ordinarie, 1 av 1 ersättare",
    ]
    # Ten ordinary members and seven substitutes in political bodies, as the strategy names them for 2024.
    assert money.loc["Allt", "Platser den 31 december 2024"] == "10 ordinarie och 7 ersättare kända"
    assert money.loc["Summa samarbeten", "Egen finansiering"] == "ca 1 410 000 kr"
    assert money.loc["Allt", "Egen finansiering"] == "högst 1 710 000 kr"
    # Whether the steering group has substitutes, no source tells: nothing is said, and no zero.
    assert money.loc["SBHSS", "Platser den 31 december 2024"] == "3 av 3 ordinarie"
    assert "Shanghaikontoret" not in money.index


def test_each_statement_and_figure_of_the_register_has_its_source_one_click_away(app: OPEN) -> None:
    test = unfolded(app("data/exempel", page=PAGE, ar="2024"))
    found = table(test, "Källan till varje uppgift")
    assert found.loc["Brysselkontoret, avtal", "Källa"] == "Avtalsregistret, Internationella avtal"
    assert found.loc["Handelskontoret, registret", "Status"] == "står i källan"
    seats = found.loc["Kustnätverket, antal platser i Kustnätverkets årsmöte"]
    assert seats["Källa"] == "Samarbetsorganens egna webbsidor, Om oss"
    assert found.loc["Brysselkontoret, resor", "Värde"] == "52 684,50 kr"


def test_the_register_follows_the_choice_of_kind(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    test.selectbox(key="slag").set_value("EU-program").run()
    assert not test.exception
    assert "Urvalet innehåller inga samarbeten." in words(test)
    assert list(table(test, "Registret: EU-program 2024").index) == ["Interreg Grynnehavet", "Interreg Nordkusten"]


def test_a_choice_above_the_register_opens_the_story(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    test.get("button_group")[0].set_value("energiringen").run()
    assert test.selectbox(key="samarbete").value == "energiringen"
    assert "Energiringen i korthet 2024" in alts(test)
    assert "Registret: samarbeten 2024" not in alts(test)


def trouble_with_sources(test: AppTest) -> str:
    """What is wrong with the tables of a part, and with its one table of sources once it is unfolded."""
    before = alts(test)
    has_sources = any(expander.label == "Källa till varje uppgift" for expander in test.expander)
    after = alts(unfolded(test)) if has_sources else before
    if len(after) != (len(before) + 1 if has_sources else 0):
        return f"{before} became {after}"
    return "".join(f"too long: {alt}" for alt in after if len(alt) > 100)


@pytest.mark.parametrize("part", story_words.Part)
@pytest.mark.parametrize("dataset", ["kronoberg", "exempel"])
def test_every_part_of_every_story_can_be_opened_with_its_sources(app: OPEN, dataset: str, part: str) -> None:
    labels = [row.label for row in datasets.read(dataset).collaborations.values()]
    troubles = {label: trouble_with_sources(one(app, label, part, f"data/{dataset}", ar="2024")) for label in labels}
    assert len(labels) >= 6
    assert {label: trouble for label, trouble in troubles.items() if trouble} == {}


def test_the_facts_of_a_collaboration_stand_first_and_what_is_missing_says_who_fills_it(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="Interreg")
    facts = table(test, "Interreg i korthet 2024")["Interreg 2024"]
    assert facts["Slag"] == "EU-program"
    assert facts["Kostnad"] == "300 000 kr (uppskattning)"
    assert facts["Egen finansiering"] == "högst 300 000 kr (uppskattning)"
    assert (
        "Uppgift saknas om ansvarig och betalande nämnd (tabellen Samarbeten) "
        "och återbetalt (tabellen Kostnader och intäkter)."
    ) in words(test)
    assert "Vad samarbetet har gett. Uppgift saknas om vad samarbetet har gett. Den som ansvarar" in words(
        test
    ).replace("*", "")


def test_a_figure_whose_year_is_assumed_says_so_among_the_facts(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="Energy Cities")
    facts = table(test, "Energy Cities i korthet 2024")["Energy Cities 2024"]
    assert facts["Kostnad"] == "60 000 kr (uppskattning) Året är antaget."


def test_the_overdue_evaluation_shows_where_the_agreements_are(app: OPEN) -> None:
    shown = table(one(app, "Brysselkontoret", story_words.Part.STEERING), "Avtal och utvärderingar")
    overdue = shown.loc["Samverkansavtal om Brysselkontoret 2021–2024"]
    assert overdue["Utvärdering"] == "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord"


def test_guidelines_that_nobody_has_judged_read_as_not_judged(app: OPEN) -> None:
    test = one(app, "SBHSS", story_words.Part.GOALS, "data/kronoberg")
    shown = table(test, "Checklista för SBHSS")
    assert len(shown) == 7
    assert all(cell.endswith("ej bedömt") for cell in shown["Bedömning"])
    assert "Regionstyrelsen beslutar målen i handlingsplanen i november." in words(test)
    programme = one(app, "Interreg", story_words.Part.GOALS, "data/kronoberg")
    assert not [alt for alt in alts(programme) if alt.startswith("Checklista")]
    assert "gäller strategins riktlinjer för samarbeten inte dem" in words(programme)


def test_the_money_of_a_story_has_every_year_and_the_source_of_each(app: OPEN) -> None:
    test = unfolded(one(app, "Brysselkontoret", story_words.Part.MONEY, ar="2024"))
    assert table(test, "Kostnad per år 2018–2025").loc["2024", "Totalt"] == "1 668 955 kr"
    assert table(test, "Arbetsinsats per år 2018–2025").loc["2018", "Totalt"] == "uppgift saknas"
    found = table(test, "Källan till varje uppgift")
    assert found.loc["2022: Brysselkontoret, medlemsavgift", "Värde"] == "1 295 000 kr"


def test_the_seats_of_the_year_and_the_report_that_came_too_late_stand_in_the_story(app: OPEN) -> None:
    test = one(app, "Brysselkontoret", story_words.Part.PEOPLE, ar="2020")
    shown = table(test, "Vem som har haft plats i vilket organ 2020")
    assert "Björn Otterlid (M), från 2020-09-15" in shown.loc["Brysselkontorets styrgrupp", "Ordinarie"]
    reports = table(test, "Möten i samarbetets organ").set_index("Datum")["Återrapport"]
    assert "lämnad för sent" in reports["2024-06-04–05"]


def test_only_the_latest_meetings_are_shown_at_once(app: OPEN) -> None:
    test = one(app, "Euroregion Baltic", story_words.Part.PEOPLE, "data/kronoberg")
    assert table(test, "Möten i samarbetets organ")["Datum"].to_list() == [
        "2024-11-06–07",
        "2024-05-15–16",
        "2024-02-14–15",
        "2023-09-26–27",
        "2023-05-15",
    ]
    assert "Tidigare möten i samarbetets organ" not in alts(test)
    (folded,) = [plain(each.label) for each in test.expander if each.label.startswith("Tidigare")]
    # 24 meetings of the council, the board and the youth board are known.
    assert folded == "Tidigare möten (19)"


def test_a_selection_without_the_chosen_collaboration_shows_the_empty_register(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, samarbete="Energiringen")
    test.selectbox(key="slag").set_value("EU-program").run()
    assert not test.exception
    assert "Urvalet innehåller inga samarbeten." in words(test)


def test_an_added_collaboration_as_the_recipe_describes_it_has_its_page(app: OPEN, tmp_path: Path) -> None:
    recipe = (ROOT / "docs/recipes.md").read_text("utf-8").split("## Add a collaboration")[1].split("\n## ")[0]
    (row,) = re.findall(r"```csv data/kronoberg/collaborations.csv\n\s*(.+)\n\s*```", recipe)
    for path in (ROOT / "data/kronoberg").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    source = "beslut-kusten,Beslut,Region Kronoberg,,2025,,påhittad,,Prov,"
    for name, line in (("collaborations.csv", row), ("sources.csv", source)):
        with (tmp_path / name).open("a", encoding="utf-8", newline="") as file:
            file.write(f"{line}\n")
    test = app(tmp_path, page=PAGE, samarbete="Kustringen")
    assert not test.exception
    assert plain(test.header[0].value) == "Kustringen"
    assert "tabellen Prioriterade områden per samarbete" in words(test)
