"""The page about money and time through the real router: what a visitor reads on both datasets."""

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.topics.costs.page_words import Part
from kronoberg.ui import menu
from tests import visits
from tests.page_text import plain
from tests.shown_tables import key_figure_notes, key_figures, tables_on
from tests.visits import OPEN

PAGE = "pages/money.py"
RESERVED = re.compile(r"\b(minst|högst|ca|uppskattning|preliminärt|saknas|oklart)\b", re.IGNORECASE)


def headed(test: AppTest) -> list[str]:
    """The headings below the page's own, in their order."""
    return [plain(element.value) for element in test.header]


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(plain(str(element.value)) for kind in kinds for element in getattr(test, kind))


def read(test: AppTest) -> str:
    """Everything that a reader sees in words on a page, with the cells of its tables."""
    notes = key_figure_notes(test)
    figures = [f"{label} {value} {notes[label]}" for label, value in key_figures(test).items()]
    cells = [
        " ".join(
            [str(found.value.index.name), *found.value.columns, *found.value.index, *found.value.to_numpy().ravel()]
        )
        for found in tables_on(test)
    ]
    warned = [element.value for element in (*test.warning, *test.info)]
    return plain("\n".join([test.title[0].value, words(test), *figures, *cells, *warned]))


def table(test: AppTest, alt: str) -> pd.DataFrame:
    return next(found.value for found in tables_on(test) if found.alt == alt)


def alts(test: AppTest) -> list[str]:
    return [found.alt for found in tables_on(test)]


def test_the_real_costs_cannot_be_shown_in_fixed_prices_and_the_page_says_why(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **{"visa-kostnad-over-tid": "table"})
    name = next(option for option in test.selectbox(key="priser").options if "KPI" in option)
    test.selectbox(key="priser").set_value(name).run()
    assert not test.exception
    assert "2024 finns inte i indexet" in words(test)
    assert "som slutar 2023: beloppet kan inte räknas om. Därför visas det i löpande priser." in words(test)
    shown = table(test, "Kostnad per år 2021–2025")
    assert plain(shown.loc["2024", "Totalt"]) == "ca 1 710 000 kr"


def test_the_real_cost_per_inhabitant_is_eight_kronor_and_forty_one_ore(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE)
    shown = {label: plain(value) for label, value in key_figures(test).items()}
    assert shown["Per invånare"] == "ca 8,41 kr"
    assert "203 351 invånare 31 dec 2024" in plain(key_figure_notes(test)["Per invånare"])


def test_every_year_of_the_example_has_its_cost_per_inhabitant_with_the_source_of_the_population(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", **{"del": "inhabitants"})
    assert headed(test) == ["Kostnaden 2024 var 15,02 kr per invånare"]
    assert plain(table(test, "Bruttokostnad per invånare och år").loc["2024", "Kronor per invånare"]) == "15,02 kr"
    test.segmented_control(key="visa-per-invanare").set_value("sources").run()
    assert alts(test) == ["Källor till folkmängd och prisindex"]


@pytest.mark.parametrize(
    ("part", "said"),
    [("budget", "Ingen budget finns för 2024."), ("used", "Ingen källa anger vilken nämnd som betalade 2024.")],
)
def test_the_real_data_has_no_budget_and_no_committee_and_the_page_says_so(app: OPEN, part: str, said: str) -> None:
    test = app("data/kronoberg", page=PAGE, **{"del": part})
    assert said in words(test)
    assert "Budget och kostnad 2024" not in alts(test)


def test_the_example_in_fixed_prices_has_its_base_year_in_the_headline(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", **{"visa-kostnad-over-tid": "table"})
    name = next(option for option in test.selectbox(key="priser").options if option.startswith("Konsumentpriser"))
    test.selectbox(key="priser").set_value(name).run()
    assert headed(test) == [
        "Kostnaden 2024 var 3,7 mnkr i 2024 års priser",
        "Varje samarbete för sig, 2018–2025",
    ]
    shown = table(test, "Kostnad per år 2018–2025")
    # 3 331 285 · 415,2 = 1 383 149 532, and 403,7 goes into that 3 426 181 times with 262,3 left: 0,6497…
    assert plain(shown.loc["2023", "Totalt"]) == "3 426 182 kr"
    assert plain(shown.loc["2025", "Totalt"]) == "saknas i index"


def test_the_headlines_are_about_the_chosen_year(app: OPEN) -> None:
    assert headed(app("data/exempel", page=PAGE, ar="2024")) == [
        "Kostnaden ökade med 364 tkr (10,9 %) från 2023 till 2024",
        "Störst ändring från 2023 till 2024: Euroregion Grynnan, +178 tkr",
    ]
    # Of Energiringen's cost in 2025 and of what Brysselkontoret's was in all, something is missing.
    assert headed(app("data/exempel", page=PAGE, ar="2025"))[1] == (
        "Störst kända ändring från 2024 till 2025: Euroregion Grynnan, −142 tkr"
    )


def test_each_collaboration_can_be_followed_where_more_than_one_year_has_figures(app: OPEN) -> None:
    followed = app("data/exempel", page=PAGE, ar="2024", **{"visa-kostnad-per-samarbete-over-tid": "table"})
    shown = table(followed, "Kostnad per samarbete och år 2018–2025")
    assert list(shown.columns)[:2] == ["Brysselkontoret", "Euroregion Grynnan"]
    assert [plain(cell) for cell in shown["Handelskontoret"]] == [
        "1 100 000 kr",
        "1 296 407 kr",
        "uppgift saknas",
        "603 450 kr",
        *["inte med"] * 4,
    ]
    assert len(app("data/kronoberg", page=PAGE).header) == 1
    assert len(app("data/exempel", page=PAGE, samarbete="brysselkontoret").header) == 1


def test_the_table_per_collaboration_stands_in_order_of_size(app: OPEN) -> None:
    test = app("data/exempel", page=PAGE, ar="2024", **{"del": "collaborations", "visa-kostnader": "table"})
    assert list(table(test, "Bruttokostnad per samarbete 2024").index) == [
        "Brysselkontoret",
        "Euroregion Grynnan",
        "Interreg Grynnehavet",
        "Kustnätverket",
        "Interreg Nordkusten",
        "Energiringen",
    ]


def test_what_stands_behind_a_collaboration_is_one_choice_away(app: OPEN) -> None:
    test = app("data/exempel", ar="2024", page=PAGE, **{"del": "collaborations"})
    assert "Underlag för Brysselkontoret 2024" not in alts(test)
    test.selectbox(key="underlag").set_value("Brysselkontoret").run()
    rows = table(test, "Underlag för Brysselkontoret 2024")
    assert plain(rows.loc["Resor", "Belopp"]) == "52 684,50 kr"
    lines = table(test, "Bokföringsrader för Resor")
    assert [plain(cell) for cell in lines["Belopp"]] == ["14 320 kr", "21 864,50 kr", "−2 100 kr", "18 600 kr"]
    assert "Resor: 4 bokföringsrader på tillsammans 52 684,50 kr, samma belopp som delen." in words(test)
    assert "Budget för Brysselkontoret 2024" in alts(test)


def test_a_net_that_cannot_be_stated_stands_with_its_parts(app: OPEN) -> None:
    test = app("data/exempel", ar="2025", page=PAGE, **{"del": "net"})
    everything = table(test, "Från brutto till netto 2025").loc["Allt"]
    assert [plain(everything[name]) for name in ("Bruttokostnad", "Återbetalt", "Andel tillbaka", "Nettokostnad")] == [
        "minst 3 472 000 kr",
        "uppgift saknas",
        "inte känd",
        "kan inte anges",
    ]
    assert "minst 3 472 000 kr brutto; återbetalningen för Interreg Grynnehavet är okänd" in words(test)
    assert headed(test) == ["Hur stor del av kostnaden 2025 som kom tillbaka är inte känt"]


def test_the_share_that_comes_back_is_told_in_percent_where_both_are_known(app: OPEN) -> None:
    test = app("data/exempel", ar="2024", page=PAGE, **{"del": "net"})
    # 121 750,25 of 3 695 767,50 is 3,294 %, and of Interreg Grynnehavet's own 331 080 it is 36,77 %.
    assert headed(test) == ["Av kostnaden 2024 kom 3,3 % tillbaka"]
    shares = table(test, "Från brutto till netto 2024")["Andel tillbaka"].map(plain)
    assert (shares["Interreg Grynnehavet"], shares["Brysselkontoret"]) == ("36,8 %", "–")


def test_cost_and_effort_stand_beside_each_other_and_nobody_is_ranked_by_the_two(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **{"del": "post", "visa-kostnad-bredvid-arbetsinsats": "table"})
    assert headed(test) == ["SBHSS har högst känd kostnad, Interreg störst känd arbetsinsats"]
    shown = table(test, "Kostnad och arbetsinsats per samarbete 2024")
    assert [plain(f"{name}: {row.Kostnad}, {row.Arbetsinsats}") for name, row in shown.iterrows()] == [
        "SBHSS: ca 1 000 000 kr, ca 15 %",
        "Euroregion Baltic: 350 000 kr, ca 15 %",
        "Interreg: 300 000 kr, ca 25 %",
        "Energy Cities: 60 000 kr, ca 2,5 %",
    ]


@pytest.mark.parametrize("kind", ["samarbetsavtal", "EU-program", "kontor"])
@pytest.mark.parametrize("part", Part)
def test_a_narrow_choice_with_little_or_nothing_in_the_year_is_still_a_page(app: OPEN, part: Part, kind: str) -> None:
    test = app("data/exempel", page=PAGE, **{"del": part})
    test.selectbox(key="slag").set_value(kind).run()
    assert not test.exception
    assert headed(test)


@pytest.mark.parametrize("dataset", ["data/kronoberg", "data/exempel"])
@pytest.mark.parametrize("year", ["2024", "2025", "2021"])
def test_every_part_of_every_block_opens(app: OPEN, dataset: str, year: str) -> None:
    for part in Part:
        test = app(dataset, page=PAGE, ar=year, **{"del": part})
        for choice in [str(each.key) for each in test.segmented_control if each.key != "del"]:
            for shown in test.segmented_control(key=choice).options:
                test.segmented_control(key=choice).set_value(shown).run()
                assert not test.exception


def reservations(text: str) -> float:
    """How many words of a thousand say how unsure something is."""
    return 1000 * len(RESERVED.findall(text)) / len(text.split())


def test_at_most_forty_words_in_a_thousand_are_reservations() -> None:
    parts = [read(visits.seen("data/exempel", page=PAGE, ar="2024", **{"del": part})) for part in Part]
    assert len(parts[0].split()) > 100
    assert reservations(parts[0]) <= 40
    assert reservations(" ".join(parts)) <= 40


def test_a_year_that_is_not_finished_says_what_is_unsure_once_and_what_it_lacks_only_where_it_is_about_that() -> None:
    parts = {part: read(visits.seen("data/exempel", page=PAGE, ar="2025", **{"del": part})) for part in Part}
    assert reservations(parts[Part.TIME]) <= 50
    assert reservations(" ".join(parts.values())) <= 80
    assert [part for part, said in parts.items() if "olkmängden" in said] == [Part.COLLABORATIONS, Part.INHABITANTS]


@pytest.mark.parametrize(
    ("former", "query", "now"),
    [
        ("kostnader", "", "pengar"),
        ("kostnader", "ar=2023", "pengar?ar=2023"),
        (
            "kostnader",
            "ar=2023&samarbete=energiringen&underlag=energiringen&priser=kpi",
            "pengar?del=collaborations&ar=2023&samarbete=energiringen&underlag=energiringen&priser=kpi",
        ),
        ("kostnader", "priser=kpi&ar=2024", "pengar?del=time&priser=kpi&ar=2024"),
        ("kostnader", "namnder=true&ar=2024", "pengar?del=used&ar=2024"),
        ("kostnader", "invanare=true", "pengar?del=inhabitants"),
        ("kostnader", "kalla=true", "pengar?del=collaborations&visa-kostnader=sources"),
        ("kostnader", "utgava=2025&ar=2025", "pengar?utgava=2025&ar=2025"),
        ("arbetsinsats", "", "pengar?del=effort"),
        ("arbetsinsats", "ar=2023&fran=2019&till=2024", "pengar?del=effort&ar=2023&fran=2019&till=2024"),
        ("arbetsinsats", "kalla=true&ar=2024", "pengar?del=effort&visa-arbetsinsats=sources&ar=2024"),
    ],
)
def test_a_former_address_leads_to_the_part_with_what_it_chose(former: str, query: str, now: str) -> None:
    assert menu.leads_to(former, query) == now
