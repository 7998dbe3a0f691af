"""The page about meetings and travel through the real router: what a visitor reads on both datasets."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT
from tests.page_text import plain
from tests.shown_tables import tables_on
from tests.visits import OPEN

PAGE = "pages/meetings.py"
MEETINGS, TRAVEL, PREPARE = "Möten", "Resor", "Inför resan"


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in tables_on(test) if found.alt == alt)


def alts(test: AppTest) -> list[str]:
    return [found.alt for found in tables_on(test)]


def with_sources(test: AppTest) -> AppTest:
    """The same page with its sources opened: the one click."""
    test.session_state["kalla"] = True
    return test.run()


def copied(source: str, target: Path, **changes: str) -> Path:
    """A copy of a dataset with other content in some of its tables."""
    for path in (ROOT / source).iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    for name, content in changes.items():
        (target / f"{name}.csv").write_text(content, encoding="utf-8")
    return target


def heading(dataset: str, name: str) -> str:
    return (ROOT / dataset / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0] + "\n"


@pytest.mark.parametrize("dataset", ["data/kronoberg", "data/exempel"])
@pytest.mark.parametrize("part", [MEETINGS, TRAVEL, PREPARE])
@pytest.mark.parametrize("year", ["2021", "2023"])
def test_every_part_opens_in_every_year(app: OPEN, dataset: str, part: str, year: str) -> None:
    test = with_sources(app(dataset, page=PAGE, ar=year, **{"del": part, "alla-moten": "true"}))
    assert not test.exception
    drawn = [*test.get("vega_lite_chart"), *test.get("arrow_vega_lite_chart")]
    assert all(0 < len(element.proto.alt) <= 100 for element in drawn)
    assert len(alts(test)) == len(set(alts(test)))
    assert any(name.startswith("Källan till varje") for name in alts(test))


def test_the_late_reports_stand_first_where_the_page_opens(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024")
    assert "2 återrapporter är inte lämnade fast sammanträdet har varit." in words(test)
    assert "1 återrapport lämnades för sent." in words(test)
    shown = table(test, "Återrapporter till regionstyrelsen")
    assert list(shown.index[:3]) == [
        "Kustnätverkets årsmöte",
        "Svenska underkommittén för Interreg Nordkusten",
        "Brysselkontorets styrgrupp",
    ]
    assert list(shown["Läge"][:3]) == ["inte lämnad, sen", "inte lämnad, sen", "lämnad för sent"]
    assert list(shown["Skulle lämnas"][:3]) == ["2025-04-22", "2023-11-28", "2024-06-11"]
    assert list(shown["Lämnades"][:3]) == ["uppgift saknas", "uppgift saknas", "2024-09-24"]


def test_the_real_reports_cannot_be_told_and_the_page_says_what_is_missing_and_who_fills_it(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024")
    assert (
        "För 23 möten (2006–2024) framgår det inte när mötet skulle återrapporteras: regionstyrelsens "
        "sammanträdesdagar finns inte i uppgifterna. Internationella funktionen för in dem i tabellen Sammanträden."
    ) in words(test)
    assert "Återrapporter till regionstyrelsen" not in alts(test)
    assert "inte lämnad" not in words(test)


def test_the_real_meetings_of_2024_say_what_no_source_tells(app: OPEN) -> None:
    shown = table(app("data/kronoberg", page=PAGE, ar="2024"), "Möten 2024")
    assert list(shown["Datum"]) == ["2024-11-06–07", "2024-05-15–16", "2024-02-14–15"]
    assert list(shown["Plats"]) == ["Bryssel", "Olsztyn", "uppgift saknas"]
    assert set(shown["Deltog för regionen"]) == {"uppgift saknas"}
    assert set(shown["Återrapport"]) == {"framgår inte"}


def test_planned_meetings_are_told_apart_and_a_year_stays_a_year(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **{"alla-moten": "true"})
    shown = table(test, "Alla möten")
    assert len(shown) == 26
    assert sum(form.endswith("; bara planerat") for form in shown["Form"]) == 3
    assert list(shown["Datum"][shown["Plats"] == "Binz"]) == ["2017"]


def test_a_year_in_which_a_meeting_was_only_planned_does_not_count_it(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2025")
    assert (
        "1 möte hölls 2025, enligt uppgifterna: 1 på plats. 1 möte till räknas inte, eftersom ingen "
        "källa säger att det har hållits."
    ) in words(test)


def test_meetings_can_be_counted_by_form_in_the_address(app: OPEN) -> None:
    shown = table(app("data/exempel", page=PAGE, per="Form"), "Möten per form och år")
    assert list(shown.loc["På plats", ["2022", "2023", "2024", "2025", "Totalt"]]) == ["1", "2", "3", "1", "7"]
    assert list(shown.loc["Formen framgår inte", ["2023", "Totalt"]]) == ["1", "1"]


def test_the_trips_of_the_example_add_up_with_what_is_missing(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", **{"del": TRAVEL})
    shown = table(test, "Resor 2024")
    total = shown.loc["Alla resor"]
    assert (plain(total["Kostnad"]), total["Anmärkning"]) == ("minst 45 525 kr", "utfall, 4 av 5 har uppgift")
    assert total["Utsläpp"] == "läggs inte ihop"
    assert "Utsläppen läggs inte ihop till en summa: faktorerna räknar 2 olika saker." in words(test)
    emissions = table(test, "Utsläpp från resor 2024 efter färdsätt och vad faktorn räknar")
    ground = emissions.loc["Summa CO2e: Alla växthusgaser från bränsle och drift"]
    assert plain(ground["Utsläpp"]) == "582 kg CO2e"
    assert plain(emissions.loc["flyg", "Faktorns värde"]) == "0,255 kg CO2e per personkilometer"
    assert plain(emissions.loc["flyg", "Utsläpp"]) == "1 061 kg CO2e"


def test_a_trip_without_a_distance_shows_the_straight_line_as_a_calculation(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2022", **{"del": TRAVEL})
    row = table(test, "Resor 2022").iloc[0]
    assert (row["Sträcka tur och retur"], row["Utsläpp"]) == ("uppgift saknas", "uppgift saknas")
    assert plain(row["Anmärkning"]).startswith("Fågelvägen, räknad ur koordinater: ")
    assert "Inget utsläpp: sträckan saknas" in row["Anmärkning"]


def test_the_example_tells_of_more_digital_meetings_and_yet_more_trips(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", **{"del": TRAVEL})
    assert "Fler möten var digitala 2024 än 2023, och ändå gjordes fler resor" in words(test)
    assert (
        "Helt eller delvis digitala möten: 0–1 år 2023 och 2 år 2024. För 1 möte 2023 framgår inte formen. Resor: 3 år "
        "2023 och 5 år 2024. När digitala möten och resor ökar samtidigt kallas det rekyleffekt."
    ) in words(test)
    meetings, trips = table(test, "Möten per år 2018–2025"), table(test, "Resor per år 2018–2025")
    assert plain(meetings.loc["2024", "Helt digitala, av dem med känd form"]) == "1 av 5 (20 %)"
    assert meetings.loc["2021", "Totalt"] == trips.loc["2021", "Totalt"] == "uppgift saknas"
    assert plain(trips.loc["2023", "Personkilometer"]) == "minst 14 080 km"


def test_the_real_data_has_no_trips_and_the_page_says_so_without_any_zero(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", **{"del": TRAVEL})
    assert "Uppgifterna har inga resor. Internationella funktionen för in dem i tabellen Resor." in words(test)
    assert "Möten och resor 2024 kan inte jämföras med 2023" in words(test)
    assert "Uppgifterna har inga resor 2023 och 2024." in words(test)
    assert alts(test) == ["Möten per år 2021–2025"]
    assert "0 resor" not in words(test)


def test_estimates_are_hidden_when_a_reader_wants_outcomes_only(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", status="bara utfall", **{"del": TRAVEL})
    assert "Utsläppen är uppskattningar och visas inte i urvalet." in words(test)
    assert set(table(test, "Resor 2024")["Utsläpp"]) == {"uppgift saknas"}


def test_each_trip_names_its_factor_and_nobody_has_to_choose_one(app: OPEN, tmp_path: Path) -> None:
    diesel = (
        "utslapp-dieseltag,emission_factor,Dieseltåg,kg CO2e per personkilometer,"
        "Alla växthusgaser från bränsle och drift,train,diesel,,false,samlad-statistik,stated,\n"
    )
    more = (ROOT / "data/exempel/reference_series.csv").read_text(encoding="utf-8") + diesel
    values = (ROOT / "data/exempel/reference_values.csv").read_text(encoding="utf-8")
    values += "utslapp-dieseltag,all,0.091,samlad-statistik,stated,\n"
    dataset = copied("data/exempel", tmp_path, reference_series=more, reference_values=values)
    test = app(dataset, page=PAGE, ar="2024", **{"del": TRAVEL})
    emissions = table(test, "Utsläpp från resor 2024 efter färdsätt och vad faktorn räknar")
    # Three people by train, 2 460 km each, at 4 g: 29.52 kg.
    train = emissions.loc["tåg"]
    assert (plain(train["Utsläpp"]), train["Faktor"]) == ("30 kg CO2e", "Utsläpp, tåg")
    assert plain(train["Faktorns värde"]) == "0,004 kg CO2e per personkilometer"
    assert "Källor till faktorerna: Exempelregionen (påhittad), Referensvärden för exempel, Tabell 1–8." in words(test)
    assert set(table(test, "Resor 2024").query("Färdsätt == 'tåg (el)'")["Faktor"]) == {"Utsläpp, tåg"}
    assert not [box for box in test.selectbox if box.label.startswith("Faktor")]


@pytest.mark.parametrize("part", [MEETINGS, TRAVEL, PREPARE])
def test_a_dataset_without_meetings_and_trips_says_what_is_missing(app: OPEN, tmp_path: Path, part: str) -> None:
    empty = {name: heading("data/kronoberg", name) for name in ("meetings", "meeting_participants", "deadline_rules")}
    dataset = copied("data/kronoberg", tmp_path, **empty)
    items = (dataset / "strategy.yaml").read_text(encoding="utf-8").split("- item_id: ")
    kept = [item for item in items if "part: travel_rule" not in item and "part: code_of_conduct" not in item]
    (dataset / "strategy.yaml").write_text("- item_id: ".join(kept), encoding="utf-8")
    test = app(dataset, page=PAGE, **{"del": part})
    assert not test.exception
    assert {
        MEETINGS: "Uppgifterna har inga möten. Internationella funktionen för in dem i tabellen Möten.",
        TRAVEL: "Uppgifterna har inga möten 2023 och 2024 och uppgifterna har inga resor 2023 och 2024.",
        PREPARE: "Uppgifterna har varken strategins reseregel eller uppförandekod.",
    }[part] in words(test)


def test_a_selected_collaboration_leaves_only_its_own_meetings(app: OPEN) -> None:
    shown = table(app("data/exempel", page=PAGE, ar="2024", samarbete="Brysselkontoret"), "Möten 2024")
    assert list(shown.index) == ["Brysselkontorets styrgrupp", "Brysselkontorets styrgrupp"]


def test_the_checklist_holds_every_travel_rule_and_point_of_the_code_with_its_section(app: OPEN) -> None:
    test = with_sources(app("data/kronoberg", page=PAGE, **{"del": PREPARE}))
    points = [line for line in words(test).splitlines() if line.startswith("- ☐ ")]
    # Two on travel, eleven in the code of conduct, and the report owed afterwards.
    assert len(points) == 14
    assert "- ☐ **Reseriktlinjen gäller alltid.** Regionens reseriktlinje" in words(test)
    assert "- ☐ **Ingen alkohol på arbetstid.** Alkohol får inte drickas under arbetstid." in words(test)
    assert "Strategins avsnitt: Bilaga 1, Uppförandekod vid internationella samarbeten." in words(test)
    assert len(table(test, "Källan till varje uppgift")) == 14


def test_every_meeting_trip_and_factor_leads_to_its_document(app: OPEN) -> None:
    held = table(with_sources(app("data/kronoberg", page=PAGE, **{"del": MEETINGS})), "Källan till varje uppgift")
    assert plain(held.loc["Euroregion Baltics styrelse 2024-05-15–16", "Länk"]).endswith(
        "eurobalt.org/erb-executive-board-meeting-in-olsztyn-2"
    )
    # Twenty-six meetings, and who took part in two of them.
    assert len(held) == 28

    made = table(with_sources(app("data/exempel", page=PAGE, **{"del": TRAVEL})), "Källan till varje uppgift")
    assert plain(made.loc["Exempelstad–Bryssel 2023-03-08", "Värde"]) == "13 480 kr"
    assert plain(made.loc["Faktor: Utsläpp, tåg", "Värde"]) == "0,004 kg CO2e per personkilometer"
    assert len(made) == 11 + 5 + 11
