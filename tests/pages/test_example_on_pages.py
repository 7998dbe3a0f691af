"""What the fictional region is made to show: each case is found where a reader would look, and in the year wheel.

The five cases: somebody replaced in the middle of a term, a vacancy, a change of party, an evaluation that is overdue,
and a report from a journey that came too late.
"""

import datetime as dt

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.ui import clock
from tests.shown_tables import tables_on
from tests.visits import OPEN

EXAMPLE = "data/exempel"
REPRESENTATIVES, COLLABORATIONS = "pages/representatives.py", "pages/collaborations.py"
MEETINGS, WHEEL = "pages/meetings.py", "pages/plan.py"
PART = {"del": "wheel"}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages' today; everything below them has the date as an argument."""
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 11, 22))


def table(test: AppTest, alt: str) -> pd.DataFrame:
    assert not test.exception
    return next(found.value for found in tables_on(test) if found.alt == alt)


def said(test: AppTest) -> list[str]:
    assert not test.exception
    values = [str(element.value) for kind in ("header", "markdown", "caption") for element in getattr(test, kind)]
    return [value.replace("\\", "").replace("\u00a0", " ") for value in values]


def rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    return [tuple(map(str, row)) for row in frame.itertuples(name=None)]


REPLACED = (
    "Brysselkontorets styrgrupp",
    "efterträddes",
    "Gunnar Tornhed (M), ordinarie",
    "Björn Otterlid (M), ordinarie",
    "2020-09-15",
)
CHANGED_PARTY = (
    "Brysselkontorets styrgrupp",
    "bytte parti",
    "Björn Otterlid (M)",
    "Björn Otterlid (KD)",
    "2023-01-01",
)


def test_the_replacement_is_among_the_representatives_of_its_year(app: OPEN) -> None:
    shown = table(app(EXAMPLE, page=REPRESENTATIVES, ar="2020"), "Vem som har haft plats i vilket organ 2020")
    told = shown.loc["Brysselkontorets styrgrupp", "Ordinarie"].split("; ")
    assert "Gunnar Tornhed (M), till 2020-09-14" in told
    assert "Björn Otterlid (M), från 2020-09-15" in told
    changes = app(EXAMPLE, page=REPRESENTATIVES, vy="Ändringar", tid="2020", jamfor="2019")
    assert REPLACED in rows(table(changes, "Ändringar från 2019 till 2020"))


def test_the_replacement_is_in_the_wheel_of_its_year_and_of_no_other(app: OPEN) -> None:
    found = rows(table(app(EXAMPLE, page=WHEEL, **PART, hjul="2020"), "Ändringar från 2019 till 2020"))
    assert REPLACED in found
    assert len(found) == 3
    assert all(
        shown.alt != "Ändringar från 2020 till 2021"
        for shown in tables_on(app(EXAMPLE, page=WHEEL, **PART, hjul="2021"))
    )


def test_the_vacancy_is_among_the_representatives_with_how_many_seats_are_held(app: OPEN) -> None:
    test = app(EXAMPLE, page=REPRESENTATIVES, tid="2026-11-22")
    shown = table(test, "Företrädare i organen 2026-11-22")
    assert shown.loc["Svenska underkommittén för Interreg Nordkusten", "Platser den 22 november 2026"] == (
        "2 av 3 ordinarie (1 vakant), 2 av 2 ersättare"
    )
    assert (
        "Vakanta platser: 1 ersättare i Energiringens årsstämma och 1 ordinarie i "
        "Svenska underkommittén för Interreg Nordkusten."
    ) in said(test)


@pytest.mark.parametrize("year", ["2024", "2025", "2026"])
def test_the_vacancy_is_in_the_wheel_of_each_year_that_it_stood_open(app: OPEN, year: str) -> None:
    test = app(EXAMPLE, page=WHEEL, **PART, hjul=year)
    found = said(test)
    assert "**Vakant** 1 ordinarie plats i Svenska underkommittén för Interreg Nordkusten" in found
    assert "Sedan 2024-04-01, efter Tor Sandelöv (SD) · Interreg Nordkusten" in found
    assert "**Vakant** 1 ersättarplats i Energiringens årsstämma" in found
    assert "Sedan 2024-05-01, efter Per-Olov Ljungskär (KD) · Energiringen" in found
    assert ("Att fylla" in found) == (year == "2026")


def test_the_vacancy_is_not_in_the_wheel_before_anybody_left(app: OPEN) -> None:
    assert not [text for text in said(app(EXAMPLE, page=WHEEL, **PART, hjul="2023")) if text.startswith("**Vakant**")]


@pytest.mark.parametrize(("year", "time"), [("2026", "tid=2026-11-22"), ("2024", "ar=2024")])
def test_the_vacancy_leads_to_the_seats_of_the_same_time(app: OPEN, year: str, time: str) -> None:
    links = [link.proto for link in app(EXAMPLE, page=WHEEL, **PART, hjul=year).get("page_link")]
    assert f"vy=seats&{time}" in {link.query_string for link in links if link.page == "foretradare"}


def test_the_change_of_party_is_among_the_representatives_and_in_the_persons_years(app: OPEN) -> None:
    shown = table(app(EXAMPLE, page=REPRESENTATIVES, ar="2023"), "Vem som har haft plats i vilket organ 2023")
    assert "Björn Otterlid (KD), tidigare M" in shown.loc["Brysselkontorets styrgrupp", "Ordinarie"]
    person = app(EXAMPLE, page=REPRESENTATIVES, vy="Person", person="Björn Otterlid")
    assert [text for text in said(person) if text.endswith("Parti vid olika tider: M och sedan KD.")]


def test_the_change_of_party_is_in_the_wheel_and_says_what_its_day_is(app: OPEN) -> None:
    test = app(EXAMPLE, page=WHEEL, **PART, hjul="2023")
    found = rows(table(test, "Ändringar från 2022 till 2023"))
    assert CHANGED_PARTY in found
    assert {row[1] for row in found} == {"bytte parti"}
    assert [text for text in said(test) if text.endswith("Själva bytet kan ha skett tidigare.")]


def test_the_overdue_evaluation_is_in_the_story_of_its_collaboration(app: OPEN) -> None:
    test = app(EXAMPLE, page=COLLABORATIONS, samarbete="Brysselkontoret", kapitel="Avtal och beslut")
    shown = table(test, "Avtal och utvärderingar")
    assert shown.loc["Samverkansavtal om Brysselkontoret 2021–2024", "Utvärdering"] == (
        "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord"
    )


@pytest.mark.parametrize("year", ["2024", "2026"])
def test_the_overdue_evaluation_is_late_in_the_wheel_of_its_year_and_of_this_year(app: OPEN, year: str) -> None:
    found = said(app(EXAMPLE, page=WHEEL, **PART, hjul=year))
    row = found.index("**2024-06-30** Samverkansavtal om Brysselkontoret 2021–2024: utvärdering före en förlängning")
    assert row > found.index("Försenat")
    assert "Försenat · Brysselkontoret · Ansvarig: Regional utvecklingsdirektör" in found


def test_the_late_report_is_among_the_reports_of_the_meetings(app: OPEN) -> None:
    shown = table(app(EXAMPLE, page=MEETINGS, ar="2024"), "Återrapporter till regionstyrelsen")
    late = shown[shown["Läge"] == "lämnad för sent"]
    assert rows(late[["Skulle lämnas", "Lämnades"]]) == [("Brysselkontorets styrgrupp", "2024-06-11", "2024-09-24")]


def test_the_late_report_is_in_the_wheel_of_its_year(app: OPEN) -> None:
    found = said(app(EXAMPLE, page=WHEEL, **PART, hjul="2024"))
    assert "**2024-06-11** Återrapport: Brysselkontorets styrgrupp, 2024-06-04" in found
    assert "Klart 2024-09-24, efter utsatt dag · Brysselkontoret · Ansvarig: Den som deltog" in found


def test_the_reports_that_were_never_given_are_late_in_the_wheel_of_this_year(app: OPEN) -> None:
    found = said(app(EXAMPLE, page=WHEEL, **PART))
    assert "**2025-04-22** Återrapport: Kustnätverkets årsmöte, 2025-04-02" in found
    assert "Försenat · Kustnätverket · Ansvarig: Den som deltog" in found
