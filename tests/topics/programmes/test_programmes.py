"""EU programmes: periods, objectives, seats, projects, costs; the page, its words and its files."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.overview import overview
from kronoberg.analysis.programmes import programmes
from kronoberg.analysis.programmes.programmes import Running
from kronoberg.domain.contracts.programmes import Programme
from kronoberg.domain.words import BudgetScope, Certainty, Kind, ProgrammeType
from kronoberg.topics.overview import year_costs
from kronoberg.topics.programmes import exports as export_programmes
from kronoberg.topics.programmes import tables as programme_tables
from kronoberg.topics.programmes import words as programme_words
from kronoberg.ui.topics import programmes as programme_blocks
from tests import datasets, shown_tables
from tests.conftest import ROOT
from tests.pages.test_pages import plain, texts
from tests.shown_tables import key_figures, tables_on
from tests.visits import OPEN

PAGE = {"page": "pages/collaborations.py", "del": "programmes"}


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in tables_on(test) if found.alt == alt).map(plain)


def alts(test: AppTest) -> list[str]:
    return [found.alt for found in tables_on(test)]


def programme(**fields: Any) -> Programme:
    defaults: dict[str, Any] = {
        "programme_id": "program",
        "collaboration_id": "interreg",
        "name": "Programmet",
        "short_name": "Programme",
        "type": ProgrammeType.CROSS_BORDER,
        "first_year": 2021,
        "last_year": 2027,
        "approximate": False,
        "source_id": "kalla",
        "certainty": Certainty.STATED,
    }
    return Programme(**(defaults | fields))


def test_three_programmes_go_on_in_2024_and_the_earlier_periods_stand_apart() -> None:
    found = programmes.by_period(datasets.real(), 2024)
    assert [row.programme_id for row in found.current] == [
        "north-sea-2021-2027",
        "south-baltic-2021-2027",
        "baltic-sea-2021-2027",
    ]
    assert [row.programme_id for row in found.earlier] == [
        "north-sea-2007-2013",
        "south-baltic-2014-2020",
        "south-baltic-2007-2013",
        "baltic-sea-2014-2020",
    ]
    assert found.later == ()


def test_each_programme_of_the_year_is_named_with_its_strand() -> None:
    assert plain(programme_words.current_sentence(programmes.by_period(datasets.real(), 2024), 2024)) == (
        "3 programperioder omfattar 2024: Nordsjöprogrammet (transnationellt), Södra Östersjöprogrammet "
        "(gränsöverskridande) och Östersjöprogrammet (transnationellt)."
    )


def test_a_year_of_an_earlier_period_has_the_others_later() -> None:
    found = programmes.by_period(datasets.real(), 2020)
    assert [row.programme_id for row in found.current] == ["south-baltic-2014-2020", "baltic-sea-2014-2020"]
    assert len(found.later) == 3


def test_the_matrix_has_objective_four_for_the_south_baltic_only() -> None:
    book = datasets.real()
    current = programmes.by_period(book, 2024).current
    shown = shown_tables.words(programme_tables.objectives_table(programmes.objectives(book, current))).map(plain)
    assert list(shown.index) == ["1. Ett smartare Europa", "2. Ett grönare Europa", "4. Ett mer socialt Europa"]
    assert list(shown.loc["4. Ett mer socialt Europa"]) == ["–", "✓ ja", "–"]
    assert list(shown.loc["1. Ett smartare Europa"]) == ["✓ ja", "✓ ja", "✓ ja"]


def test_a_programme_without_any_stated_objective_is_named_and_not_shown_as_covering_none() -> None:
    (goal,) = [row for row in datasets.real().rows("objectives") if row.programme_id == "south-baltic-2021-2027"][:1]
    book = datasets.real().replaced(objectives=(goal,))
    found = programmes.objectives(book, programmes.by_period(book, 2024).current)
    assert [row.programme_id for row in found.stated] == ["south-baltic-2021-2027"]
    assert "För Nordsjöprogrammet och Östersjöprogrammet är inga mål införda." in programme_words.objectives_sentence(
        found, 2024
    )


def test_a_budget_says_ca_what_it_covers_and_what_is_missing() -> None:
    book = datasets.real()
    current, earlier = (
        programmes.by_period(book, 2024).current,
        programmes.by_period(book, 2024).earlier,
    )
    shown = shown_tables.words(programme_tables.programmes_table(current, "alt")).map(plain)
    assert list(shown["Budget"]) == ["173 800 000 euro", "85 000 000 euro", "uppgift saknas"]
    assert list(shown["Budgeten omfattar"]) == ["framgår inte", "EU-medel", "uppgift saknas"]
    assert list(shown["Högsta stöd"]) == ["60 %", "uppgift saknas", "uppgift saknas"]
    assert list(shown["Sekretariat"]) == ["Viborg", "Gdańsk", "uppgift saknas"]
    assert [plain(programme_words.budget(row)) for row in earlier] == [
        "ca 138 000 000 euro",
        "ca 78 000 000 euro",
        "ca 61 000 000 euro",
        "ca 263 800 000 euro",
    ]


def test_two_periods_of_one_programme_are_told_apart() -> None:
    old = programme(programme_id="gammalt", first_year=2014, last_year=2021)
    assert programme_words.labels((programme(), old)) == {
        "program": "Programmet 2021–2027",
        "gammalt": "Programmet 2014–2021",
    }
    assert programme_words.name_with_period(programme(name="Programmet 2021–2027")) == "Programmet 2021–2027"


def test_the_seats_of_2024_are_three_and_one_with_their_substitutes_where_the_page_leads(app: OPEN) -> None:
    links = app("data/kronoberg", ar="2024", **PAGE).get("page_link")
    (link,) = [each for each in links if each.proto.label.startswith("Vem som")]
    assert (link.proto.page, link.proto.query_string) == ("foretradare", "samarbete=interreg&ar=2024")
    test = app("data/kronoberg", page="pages/representatives.py", samarbete="interreg", ar="2024")
    shown = table(test, "Vem som har haft plats i vilket organ 2024")
    north = shown.loc["Svenska subkommittén för Nordsjöprogrammet"]
    assert sorted(north["Ordinarie"].split("; ")) == [
        "Kaj-Mikael Petersson (KD)",
        "Lena Wibroe (M)",
        "Tony Lundstedt (S)",
    ]
    assert sorted(north["Ersättare"].split("; ")) == ["Bo Bergsjö (L)", "Carl-Olof Bengtsson (S)", "Renate Tschap (S)"]
    south = shown.loc["Övervakningskommittén för Södra Östersjöprogrammet"]
    assert (south["Ordinarie"], south["Ersättare"]) == ("Robert Olesen (S)", "Malin Stadig Lundgren (KD)")
    assert len(shown) == 2


def test_the_assignment_costs_300_000_and_the_net_is_at_most_that() -> None:
    shown = shown_tables.words(programme_tables.years_table(programmes.by_year(datasets.real(), (2024,)))).map(plain)
    assert list(shown.loc["2024"]) == [
        "300 000 kr",
        "uppgift saknas",
        "högst 300 000 kr",
        "ca 25 %",
        "uppskattning",
    ]


def test_reimbursement_makes_the_net_in_the_example() -> None:
    (year,) = programmes.by_year(datasets.example(), (2024,))
    costs = year.group.costs
    # 520 130 − 121 750,25 = 398 379,75
    assert (costs.gross.value, costs.income.value, costs.net.value) == (52_013_000, 12_175_025, 39_837_975)


def test_a_year_before_the_first_observation_is_unclear_and_not_nothing() -> None:
    shown = shown_tables.words(programme_tables.years_table(programmes.by_year(datasets.real(), (2021, 2022))))
    assert shown.loc["2021", "Bruttokostnad"] == "oklart om det pågick"
    assert shown.loc["2022", "Bruttokostnad"] == "uppgift saknas"


def test_projects_stand_by_committee_with_whether_they_went_on() -> None:
    rows = programmes.projects(datasets.example(), 2025)
    assert [(row.project.project_id, row.running) for row in rows] == [
        ("solceller-pa-sjukhus", Running.UNKNOWN),
        ("vard-pa-distans", Running.YES),
        ("rena-hamnar", Running.NO),
        ("unga-vid-havet", Running.NO),
    ]
    shown = shown_tables.words(programme_tables.projects_table(rows, 2025)).map(plain)
    assert shown.loc["Solceller på sjukhus", "Period"] == "2024–, slutår saknas"
    assert shown.loc["Unga vid havet", "Budget"] == "uppgift saknas"
    assert shown.loc["Vård på distans i skärgården", "EU:s andel"] == "60 %"


def test_projects_of_collaborations_outside_the_selection_are_left_out() -> None:
    narrowed = programmes.only_programmes(datasets.example())
    assert [row.project.project_id for row in programmes.projects(narrowed, 2025)] == [
        "vard-pa-distans",
        "rena-hamnar",
        "unga-vid-havet",
    ]


def test_every_fact_has_a_source() -> None:
    book = datasets.real()
    (year,) = programmes.by_year(book, (2024,))
    shown = shown_tables.words(
        programme_tables.sources_table(
            book,
            year.group,
            programmes.by_period(book, 2024),
            (),
        )
    )
    assert {"Nordsjöprogrammet 2021–2027", "Södra Östersjöprogrammet 2021–2027, politiska mål"} <= set(shown.index)
    assert (shown["Källa"] != "").all()


def test_the_real_page_says_that_no_project_is_known(app: OPEN) -> None:
    test = app("data/kronoberg", **PAGE)
    assert "Inga EU-finansierade projekt är införda." in plain(texts(test))
    assert "EU-finansierade projekt per nämnd" not in alts(test)
    shown = {label: plain(value) for label, value in key_figures(test).items()}
    assert shown == {
        "Bruttokostnad": "300 tkr",
        "Återbetalt": "uppgift saknas",
        "Nettokostnad": "högst 300 tkr",
    }
    assert [plain(box.label) for box in test.expander if "Att känna till" in box.label] == [
        "Att känna till om uppgifterna (4)"
    ]


def test_earlier_periods_open_on_demand(app: OPEN) -> None:
    test = app("data/kronoberg", **PAGE)
    assert [name for name in alts(test) if name.startswith("Tidigare")] == []
    assert "Tidigare programperioder (4)" in [plain(box.label) for box in test.expander]


def test_a_year_without_any_programme_is_still_a_page(app: OPEN) -> None:
    test = app("data/exempel", ar="1999", **PAGE)
    assert not test.exception
    assert "Inget EU-program i urvalet har en programperiod som omfattar 1999." in plain(texts(test))


def test_the_words_never_call_an_assignment_a_collaboration(app: OPEN) -> None:
    said = plain(texts(app("data/exempel", **PAGE)))
    assert "fördelad på uppdrag" in said
    assert "fördelad på samarbete" not in said


@pytest.mark.parametrize("year", ["2010", "2019"])
def test_a_year_in_which_it_is_unclear_whether_the_assignment_ran_says_so(app: OPEN, year: str) -> None:
    test = app("data/kronoberg", **PAGE, ar=year)
    said = plain(texts(test))
    assert f"Det är oklart om Interreg pågick {year}." in said
    assert not any(word in said for word in ("ej tillämpligt", "väntas", "Inget organ är infört"))
    assert key_figures(test) == {}


@pytest.mark.parametrize(
    ("page", "part"), [("pages/overview.py", ""), *(("pages/money.py", part) for part in ("time", "net", "effort"))]
)
def test_no_page_calls_the_unclear_assignment_not_applicable_or_nothing(app: OPEN, page: str, part: str) -> None:
    test = app("data/kronoberg", page=page, ar="2019", **({"del": part} if part else {}))
    said = plain(texts(test))
    assert "ingen återbetalning väntas" not in said
    assert "varav EU-program: ej tillämpligt" not in said
    sums = [found.value.map(plain).loc["Summa EU-program"] for found in tables_on(test) if has_programmes(found.value)]
    assert all("oklart om det pågick" in list(row) for row in sums)


def has_programmes(frame: pd.DataFrame) -> bool:
    return "Summa EU-program" in frame.index


def test_an_assignment_that_may_have_run_the_year_before_is_not_called_new() -> None:
    shown = shown_tables.words(year_costs.year_table(overview.year_overview(datasets.real(), 2022)))
    assert shown.loc["Interreg", "Ändring från 2021"] == "ej jämförbart"


def test_a_book_without_programmes_says_so_and_not_who_fills_them_in(app: OPEN, tmp_path: Path) -> None:
    for path in (ROOT / "tests/faulty/_valid").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    emptied = ("programmes", "objectives", "projects", "bodies", "appointments", "chairmanships")
    for name in (*emptied, "meetings", "meeting_participants", "trips"):
        path = tmp_path / f"{name}.csv"
        path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", encoding="utf-8")
    test = app(tmp_path, **PAGE)
    assert not test.exception
    assert programme_words.NO_PROJECTS in plain(texts(test))
    assert programme_words.ENTER_PROJECTS not in plain(texts(test))


def test_the_periods_can_be_taken_home_with_budget_scope_and_objectives() -> None:
    taken = export_programmes.periods(datasets.real())
    names = [column.name for column in taken.columns]
    rows = {row[0]: dict(zip(names, row, strict=True)) for row in taken.rows}
    assert len(rows) == 7
    north = rows["north-sea-2021-2027"]
    assert (north["budget_eur"], north["support_percent"]) == (173_800_000, 6_000)
    assert north["objectives"] == "1. Ett smartare Europa | 2. Ett grönare Europa"
    assert rows["baltic-sea-2021-2027"]["budget_eur"] is None
    assert rows["baltic-sea-2021-2027"]["budget_approximate"] is None
    assert len(export_programmes.projects(datasets.example(), 2025).rows) == 4
    assert export_programmes.projects(datasets.real(), 2024).rows == ()


def test_the_book_of_programmes_is_the_same_object_for_the_same_revision() -> None:
    book = datasets.example()
    assert programme_blocks.book_of_programmes(book) is programme_blocks.book_of_programmes(book)
    assert {row.kind for row in programme_blocks.book_of_programmes(book).collaborations.values()} == {Kind.PROGRAMME}


def test_a_budget_with_a_scope_that_is_unclear_says_so() -> None:
    both = (programme(budget_scope=BudgetScope.UNCLEAR), programme())
    shown = shown_tables.words(programme_tables.programmes_table(both, "Programmen"))
    assert list(shown["Budgeten omfattar"]) == ["framgår inte", "uppgift saknas"]
