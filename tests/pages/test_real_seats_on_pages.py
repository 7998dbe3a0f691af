"""Who represented the real region, as the page shows it: names typed by hand from the strategy and the web page."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.shown_tables import key_figures, tables_on
from tests.visits import OPEN

PAGE = "pages/representatives.py"
REAL = "data/kronoberg"

# Appendix 3 of the strategy: body, ordinary members, substitutes.
SEATS_2024 = {
    "Energy Cities generalförsamling": ({"Bo Frank (M)"}, {"Anna Johansson (C)"}),
    "Euroregion Baltics styrelse": (
        {"René Jaramillo (M), ordförande från 2024-02", "Emil Torstensson (KD)"},
        {"Robert Olesen (S)", "Bo Bergsjö (L)"},
    ),
    "SBHSS styrgrupp": ({"René Jaramillo (M)", "Robert Olesen (S)", "Anna Zelvin (KD)"}, set()),
    "Svenska subkommittén för Nordsjöprogrammet": (
        {"Tony Lundstedt (S)", "Lena Wibroe (M)", "Kaj-Mikael Petersson (KD)"},
        {"Renate Tschap (S)", "Carl-Olof Bengtsson (S)", "Bo Bergsjö (L)"},
    ),
    "Övervakningskommittén för Södra Östersjöprogrammet": (
        {"Robert Olesen (S)"},
        {"Malin Stadig Lundgren (KD)"},
    ),
}
UNKNOWN = "uppgift saknas"


def whose(time: str) -> str:
    return f"Vem som har haft plats i vilket organ {time}" if len(time) == 4 else f"Företrädare i organen {time}"


def seats(test: AppTest, time: str) -> dict[str, tuple[str, str]]:
    """The cells of each body: ordinary members and substitutes."""
    assert not test.exception
    shown = next(found.value for found in tables_on(test) if found.alt == whose(time))
    return {str(body): (row["Ordinarie"], row["Ersättare"]) for body, row in shown.iterrows()}


def people(cell: str) -> set[str]:
    return set() if cell in (UNKNOWN, "ingen nämns") else {name.strip() for name in cell.split(";")}


def test_the_seventeen_seats_of_2024_are_on_the_page_body_by_body(app: OPEN) -> None:
    shown = seats(app(REAL, page=PAGE, ar="2024"), "2024")
    named = {body: (people(ordinary), people(substitutes)) for body, (ordinary, substitutes) in shown.items()}
    assert named == SEATS_2024
    assert sum(len(ordinary) for ordinary, _ in named.values()) == 10
    assert sum(len(substitutes) for _, substitutes in named.values()) == 7


@pytest.mark.parametrize("day", ["2019-01-01", "2019-03-21", "2019-12-31"])
def test_each_day_of_the_year_of_the_web_page_has_two_ordinary_members_and_two_substitutes(app: OPEN, day: str) -> None:
    ordinary, substitutes = seats(app(REAL, page=PAGE, tid=day), day)["Euroregion Baltics styrelse"]
    assert people(ordinary) == {"Roland Gustbée (M)", "Robert Olesen (S)"}
    assert people(substitutes) == {"Britt-Louise Berndtsson (C)", "Helen Bengtsson (S)"}


def test_new_years_day_2020_and_2021_are_unknown_neither_empty_nor_carried_over(app: OPEN) -> None:
    for day in ("2020-01-01", "2021-01-01"):
        test = app(REAL, page=PAGE, tid=day)
        assert seats(test, day)["Euroregion Baltics styrelse"] == (UNKNOWN, UNKNOWN)
        assert [*key_figures(test).values()] == [UNKNOWN, UNKNOWN]


def test_the_last_day_of_2024_shows_the_same_seats_as_the_year(app: OPEN) -> None:
    test = app(REAL, page=PAGE, tid="2024-12-31")
    shown = seats(test, "2024-12-31")
    # Of a year it is told from which day in it the chair chaired; of a day that is no news.
    board = ({"René Jaramillo (M), ordförande", "Emil Torstensson (KD)"}, {"Robert Olesen (S)", "Bo Bergsjö (L)"})
    of_day = SEATS_2024 | {"Euroregion Baltics styrelse": board}
    assert {body: tuple(map(people, cells)) for body, cells in shown.items()} == of_day
    assert key_figures(test) == {"Ordinarie": "10", "Ersättare": "7"}


def test_youth_officials_and_own_bodies_are_counted_apart_from_the_seventeen(app: OPEN) -> None:
    test = app(REAL, page=PAGE, ar="2024", ovriga="true")
    apart = next(found.value for found in tables_on(test) if found.alt == "Organ som räknas för sig 2024")
    assert {"Euroregion Baltics ungdomsstyrelse", "SBHSS chefsgrupp", "Regionstyrelsen"} <= set(apart.index)
    assert not set(apart.index) & set(SEATS_2024)
    assert not set(apart.index) & set(seats(test, "2024"))
