"""The page about collaborations through the real router: the register, and one collaboration's story."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.topics.collaborations import story_words
from tests import datasets, shown_tables, visits
from tests.conftest import ROOT
from tests.page_text import plain
from tests.shown_tables import key_figure_notes, key_figures
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


REGISTER = "Samarbeten och EU-program {year}"


def register(test: AppTest, year: int) -> pd.DataFrame:
    return table(test, REGISTER.format(year=year))


def test_the_register_has_the_largest_cost_first_and_last_those_that_take_no_part(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024")
    shown = register(test, 2024)
    assert list(shown.index) == [
        "SBHSS",
        "Euroregion Baltic",
        "Interreg",
        "Energy Cities",
        "Suzhou",
        "Shanghaikontoret",
    ]
    row = shown.loc["Euroregion Baltic"]
    assert row["2021–2025"].startswith(
        "2021: uppgift saknas; 2022: uppgift saknas; 2023: uppgift saknas; 2024: 350 tkr"
    )
    assert list(row.drop("2021–2025")) == [
        "Euroregion",
        "350 tkr",
        "ca 15 %",
        "2 ordinarie och 2 ersättare",
        "uppgift saknas",
    ]
    # Nothing is due for any of them: a column of dashes says nothing.
    assert "Närmast att göra" not in shown
    assert list(shown["Slag"])[-2:] == ["Samarbetsavtal, oklart", "Kontor, avslutat"]
    assert shown.loc["Energy Cities", "Gav senast"].startswith("2023: Det var fortsatt svårt att använda nätverket")


def test_what_is_late_stands_in_its_row_and_a_cost_of_another_status_than_most_says_which(app: OPEN) -> None:
    shown = register(app("data/exempel", page=PAGE, ar="2025"), 2025)
    assert shown.loc["Brysselkontoret", "Närmast att göra"] == (
        "2024-06-30, försenat: Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning"
    )
    assert shown.loc["Energiringen", "Närmast att göra"].endswith("(och 1 till)")
    assert {name: said for name, said in shown["Status"].items() if said not in ("", "–")} == {
        "Energiringen": "uppskattning"
    }


def test_a_name_leads_to_its_story_in_the_same_year(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2023")
    (shown,) = [each.proto.body for each in test.get("html") if "Samarbeten och EU-program 2023" in each.proto.body]
    assert 'href="samarbeten?samarbete=brysselkontoret&amp;ar=2023"' in shown


def test_the_facts_of_the_register_are_one_click_away(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", registret="true")
    shown = table(test, "Registret: samarbeten och EU-program 2024")
    assert shown["Läge 2024"].to_dict() == {
        "SBHSS": "pågår",
        "Euroregion Baltic": "pågår",
        "Interreg": "pågår",
        "Energy Cities": "pågår",
        "Suzhou": "oklart",
        "Shanghaikontoret": "avslutat",
    }
    assert shown.loc["Suzhou", "Med till"] == "uppgift saknas (senast observerat 2019-03-21)"
    assert shown.loc["Interreg", "Med sedan"] == "senast 2022-10-10 (observerat)"
    assert set(shown["Ansvarig"]) == {"uppgift saknas"}


def test_each_statement_and_figure_of_the_register_has_its_source_one_click_away(app: OPEN) -> None:
    test = unfolded(app("data/exempel", page=PAGE, ar="2024"))
    found = table(test, "Källan till varje uppgift")
    assert found.loc["Brysselkontoret, avtal", "Källa"] == "Avtalsregistret, Internationella avtal"
    assert found.loc["Handelskontoret, registret", "Status"] == "står i källan"
    seats = found.loc["Kustnätverket, antal platser i Kustnätverkets årsmöte"]
    assert seats["Källa"] == "Samarbetsorganens egna webbsidor, Om oss"
    assert found.loc["Brysselkontoret, resor", "Värde"] == "52 684,50 kr"
    assert found.loc["Brysselkontoret, resultat 2024", "Status"] == "står i källan"


@pytest.mark.usefixtures("database")
def test_whoever_may_edit_is_told_where_what_is_missing_is_filled_in() -> None:
    test = visits.visit(page=PAGE, samarbete="brysselkontoret", kapitel="steering", ar="2024")
    assert "Den internationella funktionen för in det i tabellen EU-projekt." in words(test)


# Who may edit is told where what is missing is filled in; a reader is not.
TO_STAFF = ("funktionen för in", "i tabellen")


def trouble(test: AppTest) -> str:
    """What is wrong with a part: it instructs staff, or its tables and its one table of sources when it is unfolded."""
    if told := [each for each in TO_STAFF if each in words(test)]:
        return f"a reader meets {told}"
    before = alts(test)
    has_sources = any(expander.label == "Källa till varje uppgift" for expander in test.expander)
    after = alts(unfolded(test)) if has_sources else before
    if len(after) != (len(before) + 1 if has_sources else 0):
        return f"{before} became {after}"
    return "".join(f"too long: {alt}" for alt in after if len(alt) > 100)


@pytest.mark.parametrize("part", story_words.Part)
@pytest.mark.parametrize("dataset", ["kronoberg", "exempel"])
def test_every_part_of_every_story_opens_with_its_sources_and_no_instruction_to_staff(
    app: OPEN, dataset: str, part: str
) -> None:
    labels = [row.label for row in datasets.read(dataset).collaborations.values()]
    found = {label: trouble(one(app, label, part, f"data/{dataset}", ar="2024")) for label in labels}
    assert len(labels) >= 6
    assert {label: what for label, what in found.items() if what} == {}


def test_the_story_answers_five_questions_first_in_their_order(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="erb", ar="2024")
    assert [plain(each.value) for each in test.main.subheader] == [
        "Vad det kostar 2024",
        "Vad det har gett",
        "Vem som sitter där",
        "Vad som ska göras",
        "Strategins riktlinjer",
    ]
    assert {label: plain(value) for label, value in key_figures(test).items()} == {
        "Kostnad": "350 tkr",
        "Per invånare": "1,72 kr",
        "Arbetsinsats": "ca 15 %",
    }
    assert len(test.get("vega_lite_chart")) == 1
    seats = table(test, "Vem som har haft plats i vilket organ 2024")
    assert seats.loc["Euroregion Baltics styrelse", "Företrädare"] == (
        "René Jaramillo (M), ordförande från 2024-02; Emil Torstensson (KD), ordinarie; "
        "Bo Bergsjö (L), ersättare; Robert Olesen (S), ersättare"
    )
    said = words(test)
    # The status that the three figures have in common stands once, below the first.
    assert list(key_figure_notes(test).values()) == ["uppskattning", "i länet", "av en heltidstjänst"]
    assert "Uppgift saknas om vad samarbetet har gett." in said
    assert "Inget datum är känt." in said
    assert "Ingen av de 7 riktlinjerna är bedömd." in said


def test_the_story_of_a_programme_says_what_comes_back_and_has_its_programmes_among_the_facts(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="interreg", ar="2024")
    assert {label: plain(value) for label, value in key_figures(test).items()} == {
        "Kostnad": "300 tkr",
        "Per invånare": "1,48 kr",
        "Återbetalt": "uppgift saknas",
        "Egen finansiering": "högst 300 tkr",
        "Arbetsinsats": "ca 25 %",
    }
    facts = app("data/kronoberg", page=PAGE, samarbete="interreg", kapitel="steering", ar="2024")
    assert table(facts, "Interreg i korthet 2024").loc["Slag", "Interreg 2024"] == "EU-program"
    assert "Programperioder 2024" in alts(facts)
    assert "EU:s politiska mål per program" in alts(facts)
    other = app("data/kronoberg", page=PAGE, samarbete="erb", kapitel="steering", ar="2024")
    assert "Programperioder 2024" not in alts(other)


def test_a_figure_whose_year_is_assumed_says_so_below_it(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="Energy Cities", ar="2024")
    assert "uppskattning, året är antaget" in key_figure_notes(test).values()


def test_what_is_due_is_told_by_day_with_the_late_first(app: OPEN) -> None:
    said = words(app("data/exempel", page=PAGE, samarbete="brysselkontoret", ar="2024")).replace("*", "")
    assert (
        "2024-06-30. Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning (försenat)." in said
    )


def test_what_to_know_of_the_sources_stands_behind_one_title(app: OPEN) -> None:
    closed = app("data/kronoberg", page=PAGE, samarbete="erb", ar="2024")
    assert [plain(each.label) for each in closed.expander] == [
        "Källa till varje uppgift",
        "Att känna till om uppgifterna (8)",
    ]
    opened = words(app("data/kronoberg", page=PAGE, samarbete="erb", ar="2024", brister="true"))
    assert opened.count("Så visas det här:") == 8


def test_the_overdue_evaluation_shows_where_the_agreements_are(app: OPEN) -> None:
    shown = table(one(app, "Brysselkontoret", story_words.Part.STEERING), "Avtal och utvärderingar")
    overdue = shown.loc["Samverkansavtal om Brysselkontoret 2021–2024"]
    assert overdue["Utvärdering"] == "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord"


def test_guidelines_that_nobody_has_judged_read_as_not_judged(app: OPEN) -> None:
    test = one(app, "SBHSS", story_words.Part.GOALS, "data/kronoberg")
    shown = table(test, "Checklista för SBHSS")
    assert len(shown) == 7
    assert all(cell.endswith("ej bedömt") for cell in shown["Bedömning"])
    assert "Uppgift saknas om några mål för samarbetet." in words(test)
    programme = one(app, "Interreg", story_words.Part.GOALS, "data/kronoberg")
    assert not [alt for alt in alts(programme) if alt.startswith("Checklista")]
    assert "gäller strategins riktlinjer för samarbeten inte dem" in words(programme)


def test_the_money_of_a_story_has_every_year_and_the_source_of_each(app: OPEN) -> None:
    as_tables = {"visa-kostnad-over-tid": "table", "visa-arbetsinsats-over-tid": "table"}
    test = unfolded(one(app, "Brysselkontoret", story_words.Part.MONEY, ar="2024", **as_tables))
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
    facts = app(tmp_path, page=PAGE, samarbete="Kustringen", kapitel="steering")
    assert "vilka prioriterade områden samarbetet hör till" in words(facts)
