"""A link is followed or answered: what an address asks for is shown, or the page says that it does not exist."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.travel.meetings import Division
from kronoberg.domain.words import Code, Kind, ShownStatus
from kronoberg.report.page_words import LookedAt, Step
from kronoberg.topics.collaborations import register_words, story_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.entry import add_words, history_words, link_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.guidelines import words as guideline_words
from kronoberg.topics.plan import words as plan_words
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.travel import meeting_words
from kronoberg.ui import address
from tests.conftest import ROOT
from tests.visits import OPEN

# A page that has every choice.
PAGE = "pages/money.py"


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
    (told,) = answers(app("data/kronoberg", page="pages/money.py", **{word: asked}))
    assert told.startswith(answer)


@pytest.mark.parametrize(
    ("page", "word", "label"),
    [
        ("money", "del", "Del av sidan"),
        ("money", "priser", "Priser"),
        ("money", "visa-kostnad-over-tid", "Visa Kostnad över tid"),
        ("meetings", "per", "Räkna möten per"),
        ("plan", "del", "Del av sidan"),
        ("representatives", "vy", "Del av sidan"),
        ("sources", "del", "Del av sidan"),
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
    assert answers(app("data/kronoberg", page="pages/money.py", ar="2023", samarbete="Euroregion Baltic")) == []


@pytest.mark.parametrize("name", ["Euroregion Baltic (ERB)", "erb", "EUROREGION BALTIC", "ERB (östersjön)"])
def test_a_name_that_can_mean_only_one_is_followed(app: OPEN, name: str) -> None:
    test = app("data/kronoberg", page="pages/money.py", samarbete=name)
    assert test.selectbox(key="samarbete").value == "erb"
    assert answers(test) == []


def test_two_names_of_different_collaborations_mean_neither(app: OPEN) -> None:
    assert len(answers(app("data/kronoberg", page=PAGE, samarbete="Euroregion Baltic (Energy Cities)"))) == 1


def test_the_sources_two_years_can_be_chosen_in_the_real_dataset(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/money.py", ar="2019")
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


# Every word that stood in addresses before there were codes, by the choice's key in the address.
WORDS: list[tuple[str, Iterable[Code], dict[str, str]]] = [
    ("slag", Kind, {
        "kontor": "office", "euroregion": "euroregion", "nätverk": "network", "samarbetsavtal": "agreement",
        "EU-program": "programme",
    }),
    ("status", ShownStatus, {
        "alla": "all", "bara utfall": "outcome", "utfall och preliminärt": "preliminary",
    }),
    ("del", plan_words.Part, {
        "Årets plan": "plan", "Riktlinjer": "guidelines", "Årshjul": "wheel", "Utkast till nästa": "draft",
    }),
    ("del", meeting_words.Part, {"Möten": "meetings", "Resor": "travel", "Inför resan": "prepare"}),
    ("del", coverage_words.Part, {
        "Täckning": "coverage", "Källor": "sources", "Kända brister": "issues", "Definitioner": "open-data",
        "Referensserier": "figures", "Strategin": "strategy", "Så räknas siffrorna": "figures",
        "Öppna data": "open-data", "Tillgänglighet": "accessibility", "Version och kontakt": "accessibility",
    }),
    ("del", entry_words.Part, {
        "Att fylla i": "gaps", "Redigera": "edit", "Lägg till": "add", "Läs in": "import", "Historik": "history",
        "Utgåvor": "editions",
    }),
    ("del", Step, {
        "Vad saknas": "missing", "Texter": "texts", "Förhandsgranska": "preview", "Lås": "lock", "Hämta": "fetch",
    }),
    ("dokument", LookedAt, {"Årsrapport": "report", "Tjänsteskrivelse": "letter"}),
    ("visning", entry_words.View, {"Rutnät": "grid", "Formulär": "form"}),
    ("lagg", add_words.Form, {
        "Ett år": "year", "Ett samarbete": "collaboration", "Byt företrädare": "succession", "En kommentar": "comment",
    }),
    ("gor", history_words.Action, {
        "Vad som ändrades": "look", "Ångra den här ändringen": "undo", "Gå tillbaka till hit": "back",
    }),
    ("lage", guideline_words.When, {"I dag": "now", "Vid årets slut": "end-of-year"}),
    ("vy", seat_words.Part, {
        "Platser": "seats", "Balans": "balance", "Tidslinje": "timeline", "Person": "timeline",
        "Ordförandeskap": "timeline", "Ändringar": "timeline", "Uppdrag som går ut": "seats",
    }),
    ("kapitel", story_words.Part, {
        "I korthet": "short", "Kostnad och tid": "money", "Avtal och beslut": "steering",
        "Riktlinjer och mål": "goals", "Företrädare och möten": "people", "Medlemmar och namn": "steering",
        "members": "steering", "Fakta och avtal": "steering",
    }),
    ("del", register_words.Part, {"Alla samarbeten": "register", "EU-program": "programmes"}),
]  # fmt: skip
MAPPED: list[tuple[str, Mapping[str, str], dict[str, str]]] = [
    ("per", meeting_words.DIVISIONS, {"Organ": "body", "Plats": "place", "Form": "form"}),
    ("galler", add_words.SUBJECTS, {
        "Kostnad": "cost", "Arbetsinsats": "effort", "Samarbete": "collaboration", "Mål": "goal", "Organ": "body",
        "Hela datamängden": "dataset",
    }),
]  # fmt: skip


def test_every_word_from_before_there_were_codes_still_means_its_code(subtests: pytest.Subtests) -> None:
    """A word that is renamed has its former one in `link_words.RENAMED`; a code is never changed."""
    offered = [(key, {code.value: code.word for code in codes}, words) for key, codes, words in WORDS]
    for key, by_code, words in [*offered, *((key, dict(choices), words) for key, choices, words in MAPPED)]:
        by_word = {word: code for code, word in by_code.items()}
        for word, code in words.items():
            with subtests.test(key, word=word):
                assert link_words.RENAMED.get((key, word), by_word.get(word)) == code


def test_pages_that_share_a_key_share_no_code() -> None:
    """Streamlit keeps what was chosen under the key when one goes to another page."""
    codes = [code for key, _, words in WORDS for code in {*words.values()} if key == "del"]
    assert len(codes) == len(set(codes)) == 27


def test_a_link_by_codes_and_one_by_words_show_the_same_and_end_at_the_same_address(app: OPEN) -> None:
    codes = {
        "samarbete": "erb",
        "slag": "euroregion",
        "status": "outcome",
        "del": "collaborations",
        "underlag": "erb",
        "ar": "2023",
    }
    words = codes | {"samarbete": "Euroregion Baltic", "status": "bara utfall", "underlag": "Euroregion Baltic"}
    for asked in (codes, words):
        test = app("data/kronoberg", page="pages/money.py", **asked)
        assert warnings(test) == []
        chosen = {key: value for key, value in codes.items() if key != "del"} | {"ar": 2023}
        assert {key: test.selectbox(key=key).value for key in chosen} == chosen
        assert test.query_params == codes


def test_a_word_that_has_been_renamed_is_followed(app: OPEN, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_words, "RENAMED", {("del", "Färder"): "travel"})
    test = app("data/exempel", page="pages/meetings.py", **{"del": "Färder"})
    assert test.query_params == {"del": "travel"}
    assert answers(test) == []


def test_a_word_that_two_have_is_followed_by_neither_and_told() -> None:
    def page() -> None:
        from kronoberg.ui import links  # noqa: PLC0415 -- Streamlit runs the function's text alone

        links.select("Person", {"": "Alla", "anna-1": "Anna Ek", "anna-2": "Anna Ek"}, key="person")

    test = AppTest.from_function(page)
    test.query_params["person"] = "Anna Ek"
    assert [told.value.replace("\\", "") for told in test.run().warning] == [
        "Länken frågar efter ”Anna Ek” i valet Person, men mer än ett heter så. Sidan visar Alla. "
        "Det finns Alla, Anna Ek och Anna Ek."
    ]
    test.query_params["person"] = "anna-2"
    assert test.run().selectbox(key="person").value == ""


def test_what_is_chosen_stands_in_the_address_by_its_code_and_the_first_not_at_all(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/money.py", utm_source="brev")
    test.selectbox(key="samarbete").select("erb")
    test.selectbox(key="status").select(ShownStatus.OUTCOME).run()
    assert test.query_params == {"utm_source": "brev", "samarbete": "erb", "status": "outcome"}
    test.selectbox(key="samarbete").select("")
    test.selectbox(key="status").select(ShownStatus.ALL).run()
    assert test.query_params == {"utm_source": "brev"}


def test_a_part_of_a_page_that_is_left_takes_its_choices_out_of_the_address(app: OPEN) -> None:
    test = app("data/exempel", page="pages/meetings.py", per="form")
    assert test.query_params == {"per": "form"}
    test.segmented_control(key="del").set_value(meeting_words.Part.TRAVEL).run()
    assert test.query_params == {"del": "travel"}
    test.segmented_control(key="del").set_value(meeting_words.Part.MEETINGS).run()
    assert test.query_params == {"per": "form"}
    assert test.segmented_control(key="per").value == Division.FORM


def test_another_page_keeps_the_choices_of_all_pages_and_has_its_own_again(app: OPEN) -> None:
    test = app("data/exempel", page="pages/representatives.py", vy="balance", samarbete="euroregion-grynnan")
    test.query_params.clear()
    test.switch_page(str(ROOT / "pages" / "money.py")).run()
    assert test.query_params == {"samarbete": "euroregion-grynnan"}
    test.query_params.clear()
    test.switch_page(str(ROOT / "pages" / "representatives.py")).run()
    assert test.query_params == {"samarbete": "euroregion-grynnan", "vy": "balance"}


def test_when_the_browser_goes_back_the_address_says_everything(app: OPEN, monkeypatch: pytest.MonkeyPatch) -> None:
    test = app("data/exempel", page="pages/money.py", samarbete="euroregion-grynnan", ar="2023")
    monkeypatch.setattr(address, "went_back", lambda: True)
    test.query_params.clear()
    test.query_params["ar"] = "2022"
    test.run()
    assert (test.selectbox(key="samarbete").value, test.selectbox(key="ar").value) == ("", 2022)
    assert test.query_params == {"ar": "2022"}


@pytest.mark.parametrize("page", ["pages/overview.py", "pages/sources.py", "pages/april_report.py"])
def test_a_link_that_chooses_on_a_page_without_the_choice_is_told_that_all_is_shown(app: OPEN, page: str) -> None:
    test = app("data/kronoberg", page=page, samarbete="erb", status="outcome")
    told = [warning.value.replace("\\", "") for warning in test.warning]
    assert "Länken väljer Samarbete och Status som visas. Det går inte att välja här: sidan visar allt." in told


def test_a_choice_that_another_page_had_is_no_link_and_is_kept_for_the_pages_that_have_it(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, samarbete="erb")
    test.switch_page(str(ROOT / "pages" / "overview.py")).run()
    assert test.warning == []
    assert test.session_state["samarbete"] == "erb"
    test.switch_page(str(ROOT / PAGE)).run()
    assert test.selectbox(key="samarbete").value == "erb"


def test_a_page_has_its_own_part_again_after_one_with_parts_under_the_same_key(app: OPEN) -> None:
    test = app("data/kronoberg", page=PAGE, **{"del": "net"})
    test.switch_page(str(ROOT / "pages" / "plan.py")).run()
    assert test.segmented_control(key="del").value == "plan"
    test.switch_page(str(ROOT / PAGE)).run()
    assert test.segmented_control(key="del").value == "net"


CHOICES = {"samarbete", "slag", "status", "underlag", "galler", "om", "tabell", *(key for key, _, _ in WORDS)}


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "pages").glob("*.py")))
@pytest.mark.usefixtures("office")
def test_the_links_of_the_product_itself_hold_codes(app: OPEN, page: str) -> None:
    told = {"samarbete": "euroregion-grynnan"} if page == "collaborations.py" else {}
    test = app("data/exempel", page=f"pages/{page}", ar="2024", **told)
    found = [pair for link in test.get("page_link") for pair in parse_qsl(link.proto.query_string)]
    assert ("del", "accessibility") in found
    for key, value in found:
        assert key not in CHOICES or re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", value), (key, value)
