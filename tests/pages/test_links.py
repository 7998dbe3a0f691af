"""A link is followed or answered: what an address asks for is shown, or the page says that it does not exist."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT
from tests.visits import OPEN


def answers(test: AppTest) -> list[str]:
    assert not test.exception
    told = [warning.value.replace("\\", "") for warning in test.warning]
    return [words for words in told if words.startswith("Länken frågar efter")]


@pytest.mark.parametrize(
    ("word", "asked", "answer"),
    [
        ("ar", "1850", "Länken frågar efter ”1850” i valet Verksamhetsår, men det finns inte. Sidan visar 2024."),
        ("ar", "abc", "Länken frågar efter ”abc” i valet Verksamhetsår, men det finns inte. Sidan visar 2024."),
        ("samarbete", "finnsinte", "Länken frågar efter ”finnsinte” i valet Samarbete, men det finns inte. "
         "Sidan visar Alla."),
        ("slag", "klubb", "Länken frågar efter ”klubb” i valet Slag, men det finns inte. Sidan visar Alla."),
        ("status", "gissning", "Länken frågar efter ”gissning” i valet Status som visas, men det finns inte. "
         "Sidan visar alla. Det finns alla, bara utfall och utfall och preliminärt."),
        ("fran", "1990", "Länken frågar efter ”1990” i valet Diagram från, men det finns inte. Sidan visar 2021. "
         "Det finns 2021, 2022, 2023, 2024 och 2025."),
        ("till", "2099", "Länken frågar efter ”2099” i valet Diagram till, men det finns inte. Sidan visar 2025. "
         "Det finns 2021, 2022, 2023, 2024 och 2025."),
    ],
)  # fmt: skip
def test_a_link_to_what_does_not_exist_is_told(app: OPEN, word: str, asked: str, answer: str) -> None:
    (told,) = answers(app("data/kronoberg", page="pages/costs.py", **{word: asked}))
    assert told.startswith(answer)


@pytest.mark.parametrize(
    ("page", "word", "label"),
    [
        ("about", "avsnitt", "Del av sidan"),
        ("action_plan", "del", "Del av sidan"),
        ("april_report", "del", "Steg"),
        ("costs", "priser", "Priser"),
        ("costs", "underlag", "Visa underlag för"),
        ("guidelines", "checklista", "Visa checklista för"),
        ("meetings", "per", "Räkna möten per"),
        ("representatives", "vy", "Del av sidan"),
        ("sources", "del", "Del av sidan"),
        ("year_wheel", "hjul", "Årshjulets år"),
    ],
)
def test_every_page_tells_of_its_own_words_too(app: OPEN, page: str, word: str, label: str) -> None:
    (told,) = answers(app("data/exempel", page=f"pages/{page}.py", **{word: "finns-ej"}))
    assert told.startswith(f"Länken frågar efter ”finns-ej” i valet {label}, men det finns inte.")


def test_the_answer_stays_until_something_else_is_chosen(app: OPEN) -> None:
    test = app("data/kronoberg", ar="1850")
    assert len(answers(test.run())) == 1
    assert answers(test.selectbox(key="ar").select(2023).run()) == []
    assert answers(test.run()) == []


def test_a_link_that_can_be_followed_gets_no_answer(app: OPEN) -> None:
    assert answers(app("data/kronoberg", page="pages/costs.py", ar="2023", samarbete="Euroregion Baltic")) == []


@pytest.mark.parametrize("name", ["Euroregion Baltic (ERB)", "erb", "EUROREGION BALTIC", "ERB (östersjön)"])
def test_a_name_that_can_mean_only_one_is_followed(app: OPEN, name: str) -> None:
    test = app("data/kronoberg", page="pages/costs.py", samarbete=name)
    assert test.selectbox(key="samarbete").value == "Euroregion Baltic"
    assert answers(test) == []


def test_two_names_of_different_collaborations_mean_neither(app: OPEN) -> None:
    assert len(answers(app("data/kronoberg", samarbete="Euroregion Baltic (Energy Cities)"))) == 1


def test_the_sources_two_years_can_be_chosen_in_the_real_dataset(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/costs.py", ar="2019")
    assert test.selectbox(key="ar").value == 2019
    assert answers(test) == []
    assert {"2024", "2023", "2019", "1998"} <= set(test.selectbox(key="ar").options)
    assert "Diagrammet visar 2021–2025, inte 2019." in [caption.value.replace("\\", "") for caption in test.caption]


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "pages").glob("*.py")))
@pytest.mark.parametrize("year", [pytest.param("2019", marks=pytest.mark.stress), "1998"])
def test_every_page_opens_in_a_year_without_figures(app: OPEN, page: str, year: str) -> None:
    test = app("data/kronoberg", page=f"pages/{page}", ar=year)
    assert not test.exception
    assert test.selectbox(key="ar").value == int(year)
    assert answers(test) == []


FACTOR = "Länken valde en faktor för utsläpp. Den hör nu till resan, och summan kan skilja sig."


def warnings(test: AppTest) -> list[str]:
    assert not test.exception
    return [warning.value.replace("\\", "") for warning in test.warning]


@pytest.mark.parametrize("word", ["faktor-tag", "faktor-train", "faktor-flyg"])
def test_a_word_that_no_longer_chooses_anything_is_answered_in_one_line(app: OPEN, word: str) -> None:
    test = app(
        "data/exempel", page="pages/meetings.py", ar="2024", **{"del": "Resor", word: "diesel", "faktor-bil": "x"}
    )
    assert warnings(test).count(FACTOR) == 1


def test_a_word_that_somebody_else_has_put_into_the_address_is_passed_over(app: OPEN) -> None:
    before = warnings(app("data/kronoberg", ar="2024"))
    assert warnings(app("data/kronoberg", ar="2024", utm_source="nyhetsbrev", fbclid="1")) == before
