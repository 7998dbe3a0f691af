"""The year wheel through the real router, and its words."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.deadlines import deadlines
from kronoberg.domain.book import Book
from kronoberg.domain.words import DeadlineState, RuleKind
from kronoberg.topics.deadlines import exports as export_deadlines
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.ui import clock
from tests import shown_tables
from tests.page_text import plain
from tests.visits import OPEN

PAGE, PART = "pages/plan.py", {"del": "wheel"}
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages' today; everything below them has the date as an argument."""
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def spoken(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def test_this_year_is_one_click_away_with_what_is_late_on_top(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, **PART)
    assert test.segmented_control(key="hjul").options == ["2025", "2026 (i år)", "2027 (nästa år)"]
    test.segmented_control(key="hjul").set_value(2026).run()
    assert not test.exception
    assert test.query_params == {"del": "wheel", "hjul": "2026"}
    assert [header.value for header in test.header][:3] == ["Försenat", "Att fylla", "Året 2026"]
    assert [header.value for header in test.subheader] == ["April", "November", "December"]
    said = spoken(test)
    assert "2026: 4 försenade, 4 kommande och 1 där det inte framgår om det är gjort." in said
    assert "Närmast: Handlingsplanen 2027 beslutas, 2026-11-30 (preliminärt datum)." in said
    assert "**2024-06-30** Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning" in said
    assert "Försenat · Brysselkontoret · Ansvarig: Regional utvecklingsdirektör" in said
    assert "**2025-04-22** Återrapport: Kustnätverkets årsmöte, 2025-04-02" in said
    assert "**2026-04-21** Rapporten om 2025 lämnas" in said
    assert "Det framgår inte om den är lämnad · Ansvarig: Regiondirektören" in said


def test_the_report_that_was_given_too_late_stands_in_its_year(app: OPEN) -> None:
    said = spoken(app("data/exempel", page=PAGE, **PART, hjul="2024"))
    assert "**2024-06-11** Återrapport: Brysselkontorets styrgrupp, 2024-06-04" in said
    assert "Klart 2024-09-24, efter utsatt dag · Brysselkontoret · Ansvarig: Den som deltog" in said


def test_the_real_wheel_says_what_it_cannot_know(app: OPEN) -> None:
    said = spoken(app("data/kronoberg", page=PAGE, **PART, hjul="2024"))
    assert "För 3 möten 2024 går det inte att säga när återrapporten skulle lämnas" in said
    assert "2024: 2 där det inte framgår om de är gjorda." in said
    now = spoken(app("data/kronoberg", page=PAGE, **PART, hjul="2026"))
    assert "Mandatperioden 2023–2026 går ut, och med den 19 kända uppdrag" in now
    assert "Försenat" not in now


def test_the_wheel_says_what_is_known_of_seats_and_of_how_many_bodies_nothing_can_be_said(app: OPEN) -> None:
    said = spoken(app("data/kronoberg", page=PAGE, **PART, hjul="2024"))
    assert "Platser i organen 2024" in said
    assert "Inga ändringar eller vakanser är kända 2024. Om 5 politiska organ går det inte att säga" in said
    assert "Platser i organen" not in spoken(app("data/kronoberg", page=PAGE, **PART, hjul="2027"))


def test_the_seats_of_the_wheel_follow_the_chosen_collaboration(app: OPEN) -> None:
    said = spoken(app("data/exempel", page=PAGE, **PART, samarbete="Energiringen"))
    assert "**Vakant** 1 ersättarplats i Energiringens årsstämma" in said
    assert "Nordkusten" not in said


def test_each_seat_of_the_wheel_leads_to_its_source(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, **PART, hjul="2024", platskalla="true")
    shown = next(table for table in shown_tables.tables_on(test) if "Infört av" in table.value.columns).value
    left = shown.loc["Tor Sandelöv (SD), Svenska underkommittén för Interreg Nordkusten"]
    assert left["Tid"] == "från 2023-01-01, till 2024-03-31"
    assert "Per-Olov Ljungskär (KD), Energiringens årsstämma" in shown.index
    assert len(shown) == 2


def test_one_collaboration_keeps_the_deadlines_of_all_work(app: OPEN) -> None:
    said = spoken(app("data/exempel", page=PAGE, **PART, hjul="2026", samarbete="Kustnätverket"))
    assert "Kustnätverkets årsmöte" in said
    assert "Handlingsplanen 2027 beslutas" in said
    assert "Brysselkontoret" not in said


def test_a_deadline_leads_to_the_page_where_it_is_mended_with_its_year(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, **PART, hjul="2026")
    links = [link.proto for link in test.get("page_link")]
    assert "Visa utkastet till nästa plan" in [button.label for button in test.button]
    assert [link.query_string for link in links if link.page == "aprilrapport"] == ["ar=2025"]


def test_the_wheel_follows_the_chosen_year(app: OPEN) -> None:
    assert "**2024-11-26** Handlingsplanen 2025 beslutas" in spoken(app("data/exempel", page=PAGE, **PART, ar="2024"))


def test_a_decided_plan_is_opened_from_the_wheel_on_the_same_page(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, **PART, ar="2023")
    next(button for button in test.button if button.label == "Visa handlingsplanen 2024").click().run()
    assert test.query_params == {"ar": "2024"}
    assert next(header.value for header in test.header) == "Mål 2024"


def test_the_rules_stand_below_with_their_section(app: OPEN) -> None:
    shown = next(
        table
        for table in shown_tables.tables_on(app("data/kronoberg", page=PAGE, **PART))
        if table.alt == "Reglerna bakom årshjulet"
    )
    rule = "En särskild rapport om det internationella arbetet lämnas till regionstyrelsen"
    assert list(shown.value.loc[rule]) == [
        "april",
        "Regiondirektören, med stöd av den internationella funktionen",
        "Ansvarsfördelning",
    ]
    assert len(shown.value) == 5


def test_every_kind_of_deadline_has_words_and_a_page(example: Book) -> None:
    rows = [row for year in range(2017, 2030) for row in deadlines.deadlines(example, year, TODAY)]
    assert {row.kind for row in rows} == set(RuleKind)
    assert {row.state for row in rows} == set(DeadlineState)
    assert all(deadline_words.title(row) and deadline_words.state(row) and row.page for row in rows)


def test_each_deadline_opens_the_part_of_the_page_where_it_is_mended(example: Book) -> None:
    rows = (*deadlines.deadlines(example, 2026, TODAY), *deadlines.deadlines(example, 2024, TODAY))
    opened = {row.uid.split("@")[0]: deadline_words.text(example, row).choices for row in rows}
    assert opened["evaluation-brysselkontoret-2021"] == {
        "samarbete": "brysselkontoret",
        "kapitel": "steering",
    }
    assert opened["trip_report-2025-kust-arsmote"] == {"samarbete": "kustnatverket", "ar": "2025"}
    assert opened["mandate_end-2023-2026"] == {"vy": "seats", "gar-ut": "true"}
    assert opened["handlingsplan-november-2025"] == {"ar": "2025", "del": "plan"}
    assert opened["handlingsplan-november-2027"] == {"del": "draft", "utkast": "2027"}
    assert opened["rapport-april-2025"] == {"ar": "2025"}


def test_every_deadline_has_its_source(example: Book) -> None:
    rows = deadlines.deadlines(example, 2024, TODAY)
    table = shown_tables.words(deadline_tables.sources_table(example, rows))
    assert len(table) == len(rows)
    assert all(table["Dagen enligt"])
    evaluation = table.loc["Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning"]
    assert evaluation["Dagen enligt"] == "Avtalsregistret, Internationella avtal"


def test_without_rules_the_page_says_who_enters_them(example: Book) -> None:
    assert deadline_words.rules_sentence(example.replaced(deadline_rules=())).startswith("Inga regler för årshjulet")
    assert len(shown_tables.words(deadline_tables.rules_table(example.replaced(deadline_rules=())))) == 1


def test_the_wheel_can_be_taken_home_as_a_table(example: Book) -> None:
    rows = deadlines.deadlines(example, 2024, TODAY)
    table = export_deadlines.wheel(example, rows, 2024)
    names = [column.name for column in table.columns]
    first = dict(zip(names, table.rows[0], strict=True))
    assert (first["due"], first["preliminary"], first["collaboration"]) == ("2024-06-30", False, "Brysselkontoret")
    assert len(table.rows) == 9
    assert "avtalsregister" in table.source_ids
