"""The page about representatives through the real router: what a visitor reads on both datasets."""

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.topics.seats import words as seat_words
from tests.page_text import plain
from tests.shown_tables import ShownTable, key_figures, tables_on
from tests.visits import OPEN

PAGE = "pages/representatives.py"


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption", "error", "success", "warning")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def table(test: AppTest, alt: str) -> ShownTable:
    return next(found for found in tables_on(test) if found.alt == alt)


@pytest.mark.parametrize("dataset", ["data/kronoberg", "data/exempel"])
@pytest.mark.parametrize("part", seat_words.Part)
@pytest.mark.parametrize("year", ["2021", "2024"])
def test_each_part_opens_by_its_address(app: OPEN, dataset: str, part: str, year: str) -> None:
    test = app(dataset, page=PAGE, vy=part, ar=year)
    assert not test.exception
    assert test.get("button_group")[0].proto.label == "Del av sidan"
    assert tables_on(test) or test.get("vega_lite_chart")


def test_the_real_year_2024_has_ten_ordinary_and_seven_substitutes(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024")
    assert "Platser den 31 december 2024:" in words(test)
    assert key_figures(test) == {"Ordinarie": "10", "Ersättare": "7"}
    assert "Räknas inte till 2024: Euroregion Baltics råd (nämns senast 2010)." in words(test)
    row = table(test, "Vem som har haft plats i vilket organ 2024").value.loc["Euroregion Baltics styrelse"]
    assert row["Ordinarie"] == "René Jaramillo (M), ordförande från 2024-02; Emil Torstensson (KD)"
    assert row["Ersättare"] == "Bo Bergsjö (L); Robert Olesen (S)"
    assert row["Platser den 31 december 2024"] == "2 av 2 ordinarie, 2 av 2 ersättare"
    # Said once for all five.
    assert "Enligt källan" not in row
    assert any("Enligt källan: observerat 2024." in element.value for element in test.html)


def test_a_day_of_2021_says_that_nothing_is_known_and_what_the_nearest_date_is(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, tid="2021-01-01")
    assert [*key_figures(test).values()] == ["uppgift saknas", "uppgift saknas"]
    row = table(test, "Företrädare i organen 2021-01-01").value.loc["Euroregion Baltics styrelse"]
    assert row["Ordinarie"] == row["Ersättare"] == "uppgift saknas"
    assert row["Enligt källan"] == "närmaste uppgift: 2019-03-21"


def test_the_undated_and_the_inferred_stand_apart_with_the_reason(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", osakra="true")
    shown = table(test, "Uppdrag som inte räknas").value
    assert "källan saknar datum" in set(shown["Varför den inte räknas"])
    assert "slutsats, räknas inte" in set(shown["Varför den inte räknas"])
    assert "Roland Gustbée (M)" in shown.index


@pytest.mark.parametrize("wrong", ["2024-13", "2024-04", "i fjol", "15/4 -24"])
def test_a_time_that_is_neither_year_nor_day_is_explained(app: OPEN, wrong: str) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", tid=wrong)
    assert "är varken ett år eller en dag" in words(test)
    assert "Platser den 31 december 2024:" in words(test)


def test_the_balance_between_parties_is_told_by_letter_with_an_outlined_mark(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, vy="Balans", ar="2024", **{"visa-balans": "table"})
    shown = table(test, "Platser per parti den 31 december 2024").value
    assert {name: (row["Ordinarie"], row["Ersättare"]) for name, row in shown.iterrows()} == {
        "S, Socialdemokraterna": ("3", "3"),
        "KD, Kristdemokraterna": ("3", "1"),
        "M, Moderaterna": ("4", "0"),
        "L, Liberalerna": ("0", "2"),
        "C, Centerpartiet": ("0", "1"),
        "Summa": ("10", "7"),
    }
    told = "Ordinarie: S 3, KD 3 och M 4. Ersättare: S 3, KD 1, L 2 och C 1."
    drawn = app("data/kronoberg", page=PAGE, vy="Balans", ar="2024")
    assert any(told in plain(element.value) for element in drawn.html)


def test_the_chairmanships_of_the_region_are_told(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, vy="Ordförandeskap")
    assert "Region Kronoberg hade ordförandeskapet 2012 och 2024." in words(test)
    shown = table(test, "Ordförandeskap i Euroregion Baltics styrelse").value
    assert [year for year, row in shown.iterrows() if row["Regionen"] == "ja"] == ["2012", "2024"]
    assert shown.loc["2016", "Anmärkning"].startswith("Slutsats, står inte i källan.")


def test_the_mid_term_replacement_is_seen_in_its_year_and_among_the_changes(app: OPEN) -> None:
    places = table(app("data/exempel", page=PAGE, ar="2020"), "Vem som har haft plats i vilket organ 2020").value
    told = places.loc["Brysselkontorets styrgrupp", "Ordinarie"]
    assert "Gunnar Tornhed (M), till 2020-09-14; " in told
    assert told.endswith("Björn Otterlid (M), från 2020-09-15")
    changes = table(
        app("data/exempel", page=PAGE, vy="Ändringar", tid="2020-12-31"), "Ändringar från 2019-12-31 till 2020-12-31"
    ).value
    row = changes.loc["Brysselkontorets styrgrupp"]
    assert (row["Ändring"], row["Före"], row["Efter"], row["När"]) == (
        "efterträddes",
        "Gunnar Tornhed (M), ordinarie",
        "Björn Otterlid (M), ordinarie",
        "2020-09-15",
    )


def test_the_vacancy_is_seen_in_its_year_and_on_the_nomination_list(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    places = table(test, "Vem som har haft plats i vilket organ 2024").value
    assert places.loc["Svenska underkommittén för Interreg Nordkusten", "Platser den 31 december 2024"] == (
        "2 av 3 ordinarie (1 vakant), 2 av 2 ersättare"
    )
    assert "Vakanta platser: 1 ersättare i Energiringens årsstämma och 1 ordinarie i " in words(test)


def test_the_party_change_is_seen_where_the_person_sits_and_in_the_persons_years(app: OPEN) -> None:
    places = table(app("data/exempel", page=PAGE, ar="2024"), "Vem som har haft plats i vilket organ 2024").value
    assert "Björn Otterlid (KD), tidigare M" in places.loc["Brysselkontorets styrgrupp", "Ordinarie"]
    test = app("data/exempel", page=PAGE, vy="Person", person="Björn Otterlid")
    assert "Parti vid olika tider: M och sedan KD." in words(test)
    changes = app("data/exempel", page=PAGE, vy="Ändringar", tid="2023")
    shown = table(changes, "Ändringar från 2022 till 2023").value
    assert ("bytte parti", "Björn Otterlid (M)", "Björn Otterlid (KD)") in {
        (row["Ändring"], row["Före"], row["Efter"]) for _, row in shown.iterrows()
    }


def test_a_snapshot_and_a_year_can_be_compared(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, vy="Ändringar", tid="2024", jamfor="2019-03-21")
    assert "Inga ändringar från 2019-03-21 till 2024 i 1 organ som kan jämföras." in words(test)
    assert "1 person nämns i olika roller." in words(test)
    shown = table(test, "Nämns olika i källorna, räknas inte som ändring, 2019-03-21 och 2024").value
    assert set(shown.index) == {"Euroregion Baltics styrelse"}
    assert ("nämns i olika roller", "Robert Olesen (S), ordinarie", "Robert Olesen (S), ersättare") in {
        (row["Ändring"], row["Före"], row["Efter"]) for _, row in shown.iterrows()
    }
    assert "Kan inte jämföras, eftersom uppgift saknas vid någon av tiderna: Energy Cities" in words(test)


def test_a_timeline_has_an_alternative_text_and_a_table_with_open_ends_in_words(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, vy="Tidslinje", organ="Euroregion Baltics styrelse")
    (chart,) = [*test.get("vega_lite_chart"), *test.get("arrow_vega_lite_chart")]
    assert plain(chart.proto.alt) == "Tidslinje: 11 uppdrag i Euroregion Baltics styrelse."
    address = {"vy": "timeline", "organ": "erb-styrelse", **AS_TABLE}
    shown = table(app("data/kronoberg", page=PAGE, **address), "Uppdrag genom åren i Euroregion Baltics styrelse").value
    assert ("2012-02", "okänt", "2012") in set(zip(shown["Från"], shown["Till"], shown["Observerat"], strict=True))


def test_a_chosen_collaboration_shows_its_bodies_only(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024")
    test.selectbox(key="samarbete").set_value("SBHSS").run()
    shown = table(test, "Vem som har haft plats i vilket organ 2024").value
    assert list(shown.index) == ["SBHSS styrgrupp"]


def test_every_appointment_of_the_year_leads_to_its_source(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024")
    test.session_state["kalla"] = True
    test.run()
    shown = table(test, "Källan till varje uppgift").value
    assert shown.loc["Bo Frank (M), Energy Cities generalförsamling", "Källa"].startswith("Internationell strategi")


def test_appointments_that_run_out_are_listed_with_their_mandate_period(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, vy="Uppdrag som går ut")
    assert "Mandatperioden 2023-01-01–2026-12-31 går ut." in words(test)
    # An appointment is not a seat, and their numbers differ.
    assert "De politiska platserna räknas för sig" in words(test)
    assert "Avsluta och börja uppdrag" not in words(test)
    shown = table(test, "Uppdrag som går ut").value
    assert "Maja Vinterqvarn (L)" in set(shown["Företrädare"])


AS_TABLE = {"visa-tidslinje-erb-styrelse": "table"}


@pytest.mark.parametrize(
    ("former", "address", "shown"),
    [
        ({"vy": "seats"}, {}, "Vem som har haft plats i vilket organ 2024"),
        ({"vy": "balance", "visa-balans": "table"}, {"vy": "balance"}, "Platser per parti den 31 december 2024"),
        ({"vy": "timeline", "organ": "erb-styrelse", **AS_TABLE}, {"vy": "timeline", "organ": "erb-styrelse"},
         "Uppdrag genom åren i Euroregion Baltics styrelse"),
        ({"vy": "person", "person": "bo-frank"}, {"vy": "timeline", "person": "bo-frank"},
         "Uppdrag genom åren för Bo Frank"),
        ({"vy": "chairs"}, {"vy": "timeline", "organ": "erb-styrelse"}, "Ordförandeskap i Euroregion Baltics styrelse"),
        ({"vy": "chairs", "ordforande": "erb-styrelse"}, {"vy": "timeline", "organ": "erb-styrelse"},
         "Ordförandeskap i Euroregion Baltics styrelse"),
        ({"vy": "changes", "tid": "2024", "jamfor": "2019-03-21"}, {"vy": "timeline", "tid": "2024",
         "jamfor": "2019-03-21"}, "Nämns olika i källorna, räknas inte som ändring, 2019-03-21 och 2024"),
        ({"vy": "ending"}, {}, "Uppdrag som går ut"),
        ({"vy": "Uppdrag som går ut"}, {}, "Uppdrag som går ut"),
    ],
)  # fmt: skip
def test_a_link_to_a_former_part_opens_what_took_it_over(
    app: OPEN, former: dict[str, str], address: dict[str, str], shown: str
) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", **former)
    assert not test.exception
    assert shown in [found.alt for found in tables_on(test)]
    assert [told.value for told in test.warning] == []
    kept = {key: value for key, value in test.query_params.items() if key in ("vy", "organ", "person", "tid", "jamfor")}
    assert {key: "".join(value) for key, value in kept.items()} == address


def test_a_day_that_is_shown_instead_of_the_year_is_told(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", tid="2019-03-21")
    assert "Sidan visar den 2019-03-21 i stället för verksamhetsåret 2024." in words(test)
    assert "i stället för verksamhetsåret" not in words(app("data/kronoberg", page=PAGE, ar="2024"))


# Both persons are named by the strategy; the story of their collaboration once called the seats unknown.
NAMED_2024 = [
    ("erb", "Euroregion Baltics ungdomsstyrelse", "Gustav Caligari Berger (S)"),
    ("sbhss", "SBHSS chefsgrupp", "Johan Hansson Lindberg"),
]


@pytest.mark.parametrize(("collaboration", "body", "person"), NAMED_2024)
def test_whom_the_strategy_names_is_in_the_story_of_the_collaboration_as_among_the_representatives(
    app: OPEN, collaboration: str, body: str, person: str
) -> None:
    here = table(app("data/kronoberg", page=PAGE, ar="2024", ovriga="true"), "Organ som räknas för sig 2024")
    address = {"samarbete": collaboration, "kapitel": "people", "ar": "2024"}
    story = app("data/kronoberg", page="pages/collaborations.py", **address)
    there = table(story, "Vem som har haft plats i vilket organ 2024")
    for shown in (here, there):
        told = " ".join(shown.value.loc[body])
        assert f"{person}, rollen står inte i källan" in told
        assert "uppgift saknas" not in told
