"""The page about the guidelines through the real router, its words and its files."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.guidelines import evidence as guideline_evidence
from kronoberg.analysis.guidelines import guidelines
from kronoberg.domain.words import Assessment, GoalState
from kronoberg.show import symbols
from kronoberg.show.table import Term
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.guidelines import facts as guideline_facts
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.guidelines.words import When
from tests import datasets, shown_tables
from tests.conftest import ROOT
from tests.pages.test_pages import plain, texts
from tests.pages.test_sources_page import REFERRING_TO_THE_STRATEGY
from tests.shown_tables import tables_on
from tests.visits import OPEN

PAGE, PART = "pages/plan.py", {"del": "guidelines"}
TODAY = dt.date(2026, 11, 22)


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in tables_on(test) if found.alt == alt).map(plain)


def alts(test: AppTest) -> list[str]:
    return [found.alt for found in tables_on(test)]


def facts(name: str, on: dt.date = TODAY, year: int = 2024) -> pd.DataFrame:
    book = datasets.example() if name in datasets.example().collaborations else datasets.real()
    found = guideline_evidence.register_facts(book, book.collaborations[name], on, year)
    return shown_tables.words(guideline_facts.facts_table(book, found)).map(plain)


def test_nobody_has_judged_the_real_collaborations_and_the_page_says_so(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **PART)
    assert "Ingen har bedömt hur 3 samarbeten följer strategins riktlinjer." in plain(texts(test))
    assert "Bedömning av varje riktlinje" not in alts(test)
    assert "Ej uppfyllt eller delvis uppfyllt" not in texts(test)


def test_one_guideline_says_should_and_the_others_shall(app: OPEN) -> None:
    shown = table(app("data/kronoberg", page=PAGE, **PART), "Strategins riktlinjer")
    assert list(shown["Krav"]) == ["ska", "ska", "bör", "ska", "ska", "ska", "ska"]


def test_the_guidelines_are_not_about_programmes_and_the_page_says_why(app: OPEN) -> None:
    said = plain(texts(app("data/kronoberg", page=PAGE, **PART)))
    assert "Riktlinjerna gäller samarbeten, så de bedöms inte för Interreg." in said
    assert "Källa: Internationell strategi, Bilaga 3" in said
    assert "oklart om samarbetet pågick, så det bedöms inte: Suzhou." in said


def test_what_is_not_met_stands_first_with_evidence_day_and_who_judged() -> None:
    points = guideline_words.not_met(guidelines.guideline_states(datasets.example(), TODAY))
    assert points[0] == (
        "Brysselkontoret, riktlinje 6. Bestämd tid och utvärdering (ska): ej uppfyllt",
        "Avtalet förlängdes till 2028 utan utvärdering. Bedömt 2025-10-07 av Internationell strateg.",
    )
    assert [title.rpartition(": ")[2] for title, _ in points] == ["ej uppfyllt", *["delvis uppfyllt"] * 3]


def test_the_summary_counts_shall_and_should_apart() -> None:
    book = datasets.example()
    words = plain(guideline_words.summary(book, guidelines.guideline_states(book, TODAY), TODAY))
    assert words == (
        "Läget 2026-11-22 för 4 samarbeten. "
        "Riktlinjer med ska: 6 uppfyllda, 3 delvis uppfyllda, 1 ej uppfylld och 14 ej bedömda. "
        "Riktlinjer med bör: 2 uppfyllda och 2 ej bedömda."
    )


def test_a_state_has_a_symbol_a_word_and_the_day_it_was_judged() -> None:
    shown = shown_tables.words(
        guideline_tables.states_table(guidelines.guideline_states(datasets.example(), TODAY))
    ).map(plain)
    assert shown.loc["6. Bestämd tid och utvärdering", "Brysselkontoret"] == "✗ ej uppfyllt, 2025-10-07"
    assert shown.loc["2. Intressentanalys före beslut", "Energiringen"] == "? ej bedömt"


def test_each_guideline_tells_whom_it_is_judged_for_how_and_of_whom_nobody_knows() -> None:
    shown = shown_tables.words(
        guideline_tables.by_state_table(guidelines.guideline_states(datasets.example(), TODAY))
    ).map(plain)
    assert list(shown.columns) == [
        "Krav",
        "✓\u00a0uppfyllt",
        "◐\u00a0delvis uppfyllt",
        "✗\u00a0ej uppfyllt",
        "?\u00a0ej bedömt",
    ]
    assert list(shown.loc["6. Bestämd tid och utvärdering"]) == [
        "ska",
        "–",
        "Euroregion Grynnan (2023-10-10)",
        "Brysselkontoret (2025-10-07)",
        "Energiringen, Kustnätverket",
    ]


@pytest.mark.parametrize("state", [*Assessment, *GoalState], ids=repr)
def test_every_state_has_a_symbol(state: Assessment | GoalState) -> None:
    symbol, _, word = plain(symbols.marked(state)).partition(" ")
    assert (len(symbol), word) == (1, state.word)


@pytest.mark.parametrize(
    ("choice", "year", "day"),
    [
        (When.NOW, 2024, dt.date(2026, 11, 22)),
        (When.AT_END_OF_YEAR, 2024, dt.date(2024, 12, 31)),
        (When.AT_END_OF_YEAR, 2026, dt.date(2026, 11, 22)),
    ],
)
def test_the_day_is_today_or_the_end_of_a_year_that_is_over(choice: When, year: int, day: dt.date) -> None:
    assert guideline_words.day_shown(choice, year, TODAY) == day


def test_the_states_at_the_end_of_a_year_are_those_of_that_time(app: OPEN) -> None:
    test = app("data/exempel", ar="2023", page=PAGE, **PART)
    test.segmented_control(key="lage").set_value(When.AT_END_OF_YEAR).run()
    shown = table(test, "Bedömning av varje riktlinje")
    assert "Brysselkontoret (2023-10-10)" in shown.loc["6. Bestämd tid och utvärdering", "✓\u00a0uppfyllt"]
    assert shown.loc["1. Mål för deltagandet", "✗\u00a0ej uppfyllt"] == "Kustnätverket (2023-10-10)"


def test_a_checklist_shows_the_judgements_and_the_register_beside_each_other(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, **PART)
    assert "Strategins riktlinjer" in alts(test)
    test.selectbox(key="checklista").set_value("Brysselkontoret").run()
    assert not test.exception
    judged = table(test, "Checklista för Brysselkontoret")
    row = judged.loc["6. Bestämd tid och utvärdering (ska)"]
    assert (row["Bedömning"], row["Bedömt"]) == ("✗ ej uppfyllt", "2025-10-07 av Internationell strateg")
    assert judged["Länk"].iloc[0] == "https://exempelregionen.example/verksamhetsplan-2023"
    assert "inte själva bedömningen" in plain(texts(test))
    assert "Vad registret har om Brysselkontoret" in alts(test)


def test_the_overdue_evaluation_stands_beside_the_guideline_on_time() -> None:
    period = list(facts("brysselkontoret").loc["6. Bestämd tid och utvärdering", "I registret"])
    assert (
        "Samverkansavtal om Brysselkontoret 2021–2024. Tid: 2021-01-01 till 2024-12-31, har gått ut. Utvärdering: "
        "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord. "
        "Utvärderingen är inte gjord, men avtalet förlängdes."
    ) in period


def test_an_agreement_without_dates_says_so_and_when_it_was_signed() -> None:
    assert (
        facts("erb")
        .loc["6. Bestämd tid och utvärdering", "I registret"]
        .startswith(
            "Avtalet om att bilda Euroregion Baltic. Tid: uppgift saknas. "
            "Undertecknat 1998-02-22. Utvärdering: uppgift saknas."
        )
    )


def test_a_late_evaluation_says_when_it_should_have_been_ready() -> None:
    period = facts("handelskontoret").loc["6. Bestämd tid och utvärdering", "I registret"]
    assert "Utvärdering: gjord 2020-11-12, för sent: skulle vara klar 2020-09-30." in period


def test_what_the_register_lacks_is_said_and_never_judged() -> None:
    shown = facts("sbhss")
    assert shown.loc["2. Intressentanalys före beslut", "I registret"].startswith("uppgift saknas")
    assert shown.loc["7. Spridning i länet", "I registret"] == "uppgift saknas: inget resultat är infört."
    resources = list(shown.loc["5. Avsatta resurser", "I registret"])
    assert resources == [
        "Kostnad 2024: ca 1 000 000 kr (uppskattning).",
        "Arbetsinsats 2024: ca 15 % av en heltidstjänst (uppskattning).",
    ]
    assert not any(word in " ".join(shown["I registret"]) for word in ("uppfyllt", "ej bedömt"))


def test_how_certain_a_link_is_stands_beside_it() -> None:
    goals = list(facts("energiringen").loc["1. Mål för deltagandet", "I registret"])
    assert goals[-1] == "Prioriterade områden: Bättre verksamhet. (slutsats, står inte i källan)"


def test_the_history_is_built_when_it_is_asked_for(app: OPEN) -> None:
    book = datasets.example()
    assert "Alla bedömningar, senaste först" not in alts(app("data/exempel", page=PAGE, **PART))
    shown = shown_tables.words(guideline_tables.history_table(book, guidelines.history(book, TODAY)))
    assert len(shown) == 15
    assert "Ingen bedömning finns fram till den här dagen." in plain(texts(app("data/kronoberg", page=PAGE, **PART)))


def test_each_judgement_has_its_source() -> None:
    book = datasets.example()
    shown = shown_tables.words(guideline_tables.sources_table(book, guidelines.history(book, TODAY)))
    assert len(shown) == 7 + 15
    assert shown.loc["Brysselkontoret, riktlinje 6, bedömd 2025-10-07", "Källa"] != ""


@pytest.mark.parametrize("chosen", ["Interreg Grynnehavet", "Karklupeavtalet"])
def test_a_choice_without_any_collaboration_to_judge_is_still_a_page(app: OPEN, chosen: str) -> None:
    test = app("data/exempel", page=PAGE, **PART)
    test.selectbox(key="samarbete").set_value(chosen).run()
    assert not test.exception
    assert "så det finns inget att bedöma" in plain(texts(test))


def test_the_states_can_be_taken_home_with_not_assessed_as_a_state() -> None:
    taken = export_guidelines.states(datasets.real(), TODAY)
    states = [row[5] for row in taken.rows]
    assert states == [Term("not_assessed", "ej bedömt")] * 21
    example = export_guidelines.states(datasets.example(), TODAY)
    assert len(example.rows) == 28
    assert example.source_ids == ("riktlinjegenomgang-2023", "riktlinjegenomgang-2025")
    assert len(export_guidelines.history(datasets.example(), TODAY).rows) == 15


def test_a_dataset_without_guidelines_says_who_fills_them_in(app: OPEN, tmp_path: Path) -> None:
    for path in (ROOT / "tests/faulty/_valid").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "strategy.yaml").write_text("[]\n", encoding="utf-8")
    for path in (tmp_path / f"{name}.csv" for name in REFERRING_TO_THE_STRATEGY):
        path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8")
    test = app(tmp_path, page=PAGE, **PART)
    assert not test.exception
    assert "Strategins riktlinjer är inte införda." in plain(texts(test))
