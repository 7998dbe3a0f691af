"""The forms that add to the data, through the real router on a database of its own."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.domain.words import ReasonKind
from kronoberg.store import history
from kronoberg.store.database import Database
from kronoberg.store.folder import write_book
from kronoberg.store.redaction import redacting
from kronoberg.topics.entry import add_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.plan import words as plan_words
from tests import datasets, saves, visits
from tests.shown_tables import tables_on
from tests.store.test_redacting import DECISION

ADD = {"del": "Lägg till"}


def page(script: str = "entry.py", **address: str) -> AppTest:
    test = visits.visit(f"pages/{script}", **address)
    assert not test.exception
    return test


def field(test: AppTest, kind: str, label: str):  # noqa: ANN201  an element of the test's own kind
    return [each for each in getattr(test.main, kind) if each.label.replace("\\", "").startswith(label)][-1]


def press(test: AppTest, label: str) -> AppTest:
    found: AppTest = field(test, "button", label).click().run()
    assert not found.exception
    return found


def save(test: AppTest) -> AppTest:
    field(test, "text_input", "Ditt namn").input("Ada Provsson")
    field(test, "text_area", "Varför ändras uppgifterna?").input("Prov")
    return press(test, "Spara ändringarna")


def errors(test: AppTest) -> str:
    return " ".join(error.value for error in test.error).replace("\\", "")


def test_a_year_needs_a_source_and_is_then_saved_without_any_amount(database: Database) -> None:
    test = page(**ADD)
    field(test, "selectbox", "Nytt verksamhetsår").select(2026)
    press(test, add_words.REVIEW)
    assert add_words.NO_SOURCE in errors(test)
    field(test, "selectbox", "Källa").select_index(0)
    press(test, add_words.REVIEW)
    save(test)
    added = [row for row in database.read().costs if row.year == 2026]
    assert len(added) == 23
    assert {row.amount_sek for row in added} == {None}
    assert history.changes(database)[0].reason.who == "Ada Provsson"
    assert 2026 in [int(year) for year in field(page(**ADD), "selectbox", "Verksamhetsår").options]


def test_a_source_is_written_on_the_spot_and_saved_with_what_rests_on_it(database: Database) -> None:
    test = page(**ADD, **{"kallslag-nytt-ar": "En ny källa"})
    field(test, "selectbox", "Nytt verksamhetsår").select(2026)
    field(test, "text_input", "Titel").input("Insamling 2026")
    field(test, "text_area", "Skäl till att webbadress saknas (får vara tomt)").input("internt underlag")
    field(test, "text_input", "Infört av").input("Ada Provsson")
    save(press(test, add_words.REVIEW))
    source = database.read().sources["insamling-2026"]
    assert (source.publisher, source.no_url_reason) == ("Exempelregionen", "internt underlag")
    assert {row.source_id for row in database.read().costs if row.year == 2026} == {"insamling-2026"}


@pytest.mark.usefixtures("database")
def test_an_empty_form_says_everything_that_is_needed() -> None:
    test = press(page(**ADD, lagg="Ett samarbete"), add_words.REVIEW)
    for words in (add_words.NO_LABEL, add_words.NO_KIND, add_words.NO_SOURCE):
        assert words in errors(test)
    test = press(page(**ADD, lagg="En kommentar"), add_words.REVIEW)
    for words in (add_words.NO_SUBJECT, add_words.NO_TEXT, add_words.NO_AUTHOR):
        assert words in errors(test)


def test_a_collaboration_is_added_to_the_register(database: Database) -> None:
    test = page(**ADD, lagg="Ett samarbete")
    field(test, "text_input", "Kort namn").input("Öresundsrådet")
    field(test, "text_input", "Gick med").input("2026-01-01")
    field(test, "selectbox", "Slag").select("network")
    field(test, "selectbox", "Källa").select_index(0)
    save(press(test, add_words.REVIEW))
    assert database.read().collaborations["oresundsradet"].kind == "network"


def test_a_taken_label_is_a_fault_and_nothing_is_saved(database: Database) -> None:
    test = page(**ADD, lagg="Ett samarbete")
    field(test, "text_input", "Kort namn").input("Energiringen")
    field(test, "text_input", "Gick med").input("2026-01-01")
    field(test, "selectbox", "Slag").select("network")
    field(test, "selectbox", "Källa").select_index(0)
    press(test, add_words.REVIEW)
    told = errors(test).replace("\u00a0", " ")
    assert "1 rad som redan finns går inte ihop med det nya." in told
    assert "Samarbeten, raden energiringen, som redan finns: ”Energiringen”, som också står i det nya." in told
    assert not [button for button in test.button if button.label == "Spara ändringarna"]
    assert database.head().number == 1


def test_a_removed_name_is_refused_by_a_form_until_the_person_says_that_it_is_another_one(database: Database) -> None:
    decision = DECISION.model_copy(update={"person_id": "ake-strommarv"})
    redacting.redact(database, decision, saves.reason(kind=ReasonKind.REDACTION, dnr="RK 2026-1"))
    test = page(**ADD, lagg="Ett samarbete")
    field(test, "text_input", "Kort namn").input("Stiftelsen Åke Strömmarv")
    field(test, "text_input", "Gick med").input("2026-01-01")
    field(test, "selectbox", "Slag").select("network")
    field(test, "selectbox", "Källa").select_index(0)
    save(press(test, add_words.REVIEW))
    told = " ".join(warning.value for warning in test.warning).replace("\\", "")
    assert "Ett namn som togs bort genom beslut 2026-03-02, dnr RK 2026-1 står i Samarbeten" in told
    assert "Det du har skrivit står kvar." in told
    assert database.head().number == 2
    field(test, "text_input", entry_words.NAMESAKE).input("Stiftelsen bär grundarens namn")
    press(test, "Spara ändringarna")
    assert database.head().number == 3
    assert history.changes(database)[0].reason.why.endswith("Stiftelsen bär grundarens namn")


def test_what_else_has_changed_in_a_folder_with_a_removed_name_can_be_taken_in(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mapp"
    write_book(database.read(), folder)
    decision = DECISION.model_copy(update={"person_id": "ake-strommarv"})
    redacting.redact(database, decision, saves.reason(kind=ReasonKind.REDACTION, dnr="RK 2026-1"))
    effort = folder / "effort.csv"
    effort.write_text(effort.read_text("utf-8").replace("preliminary,10,", "preliminary,12.5,", 1), "utf-8")
    monkeypatch.setenv("KRONOBERG_FILL", str(folder))
    test = page(**{"del": "Läs in", "mappen": "true"})
    told = " ".join(info.value for info in test.info).replace("\\", "").replace("\u00a0", " ")
    assert "Mappen mapp har ändrats sedan databasen fylldes från den: 1 rad" in told
    assert "Det som är borttaget genom beslut 2026-03-02, dnr RK 2026-1 tas inte in." in told
    assert not test.error
    save(test)
    assert database.head().number == 3
    now = database.read()
    assert [row.dnr for row in now.rows("redactions")][-1] == "RK 2026-1"
    assert "Åke Strömmarv" not in {row.name for row in now.rows("persons")}


def test_a_link_to_a_comment_has_its_subject_filled_in(database: Database) -> None:
    test = page(**ADD, lagg="En kommentar", galler="Mål", om="Fem sökande i länet får rådgivning", ar="2024")
    field(test, "text_area", "Text").input("Två drog sig ur.")
    field(test, "text_input", "Skrivet av").input("Ada Provsson")
    save(press(test, add_words.REVIEW))
    (row,) = [row for row in database.read().rows("comments") if row.author == "Ada Provsson"]
    assert (row.subject, row.subject_key, row.year, row.text) == ("goal", "2024-4", 2024, "Två drog sig ur.")


def test_the_accepted_draft_is_saved_as_next_years_budget(database: Database) -> None:
    accepted = {"budget-kustnatverket.membership_fee": "true"}
    test = page("plan.py", **{"ar": "2025", "del": plan_words.Part.DRAFT}, **accepted)
    press(test, add_words.REVIEW)
    assert add_words.NO_SOURCE in errors(test)
    field(test, "selectbox", "Källa").select_index(0)
    field(test, "checkbox", "Mål att pröva igen: Ett studiebesök").check()
    save(press(test, add_words.REVIEW))
    book = database.read()
    (cost,) = [row for row in book.costs if row.year == 2026]
    assert (cost.category, cost.status, cost.amount_sek) == ("membership_fee", "budget", 17_284_800)
    (goal,) = [row for row in book.rows("activities") if row.year == 2026]
    assert goal.goal == "Ett studiebesök för länets gästhamnar"


def test_the_forms_for_saving_are_not_there_when_the_data_is_a_folder(app: object) -> None:
    test = app("data/exempel", page="pages/plan.py", ar="2025", **{"del": plan_words.Part.DRAFT})  # type: ignore[operator]
    assert add_words.SAVE_PLAN not in [header.value for header in test.header]
    test = app("data/exempel", page="pages/representatives.py", **{"gar-ut": "true"})  # type: ignore[operator]
    assert "Uppdrag som går ut" in [shown.alt for shown in tables_on(test)]
    assert "Avsluta och börja uppdrag" not in [heading.value for heading in test.subheader]
    assert "Granska ändringarna" not in [button.label for button in test.button]


@pytest.mark.usefixtures("database")
def test_the_form_for_many_appointments_says_that_it_saves() -> None:
    test = page("representatives.py", **{"gar-ut": "true"})
    assert "Avsluta och börja uppdrag" in [heading.value for heading in test.subheader]
    assert any("De sparas när du har skrivit ditt namn och varför." in caption.value for caption in test.caption)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    "address",
    [
        {"lagg": "En kommentar", "galler": "Mål", "om": "finns inte"},
        {"lagg": "finns inte", "galler": "finns inte"},
        {"del": "Redigera", "tabell": "Resultat", "rad": '["x"]', "vet": "5"},
        {"del": "Redigera", "tabell": "Resultat", "rad": '["x"]', "vet": '{"year": 5, "belopp": "1", "text": "T"}'},
        {"del": "Redigera", "tabell": "finns inte", "rad": "[[", "vet": "{"},
    ],
)
def test_an_address_that_somebody_has_changed_by_hand_breaks_nothing(address: dict[str, str]) -> None:
    test = page(**(ADD | address))
    assert not test.error


def test_a_cost_is_divided_and_what_is_left_stays_undivided(database: Database) -> None:
    test = page(**ADD, lagg="split", dela="energiringen", ar="2025")
    field(test, "text_input", "Medlemsavgift, kr").input("66 000")
    press(test, add_words.REVIEW)
    assert "Välj en källa i listan Källa." in errors(test)
    field(test, "selectbox", "Källa").select_index(0)
    field(test, "text_input", "Hela årets kostnad, kr (får vara tomt)").input("60 000")
    press(test, add_words.REVIEW)
    assert "6 000 kr mer än hela årets kostnad" in errors(test).replace("\u00a0", " ")
    field(test, "text_input", "Hela årets kostnad, kr (får vara tomt)").input("150 000")
    save(press(test, add_words.REVIEW))
    kept = {
        row.category.value: row.amount_sek
        for row in database.read().costs
        if (row.collaboration_id, row.year, row.status.value) == ("energiringen", 2025, "estimate")
    }
    assert kept == {"membership_fee": 6_600_000, "unallocated": 8_400_000}


def divided(fee: str) -> AppTest:
    """The form that divides a cost, reviewed and not saved."""
    test = page(**ADD, lagg="split", dela="energiringen", ar="2025")
    field(test, "text_input", "Medlemsavgift, kr").input(fee)
    field(test, "selectbox", "Källa").select_index(0)
    return press(test, add_words.REVIEW)


def test_what_another_person_saved_since_the_review_is_not_written_over_unseen(database: Database) -> None:
    before = database.head().number
    first, second = divided("40000"), divided("35000")
    save(first)
    assert database.head().number == before + 1
    save(second)
    assert errors(second) == (
        "Någon annan har sparat sedan du granskade, och dina ändringar ändrar nu något annat än du såg. Ingenting är "
        "sparat. Se igenom ändringarna ovan och spara igen. Det du har skrivit står kvar."
    )
    assert fees(database) == [4_000_000]
    save(second)
    assert database.head().number == before + 2
    assert fees(database) == [3_500_000]


def test_who_has_reviewed_again_after_another_person_saved_saves_at_once(database: Database) -> None:
    first, second = divided("40000"), divided("35000")
    save(first)
    press(second, add_words.REVIEW)
    assert "Någon annan" not in errors(second)
    save(second)
    assert fees(database) == [3_500_000]


def fees(database: Database) -> list[int | None]:
    """What the membership in Energiringen cost in 2025, as far as it is an estimate."""
    return [
        row.amount_sek
        for row in database.read().costs
        if (row.collaboration_id, row.year, row.category.value, row.status.value)
        == ("energiringen", 2025, "membership_fee", "estimate")
    ]


def test_those_who_are_ticked_sit_on_by_the_source_and_nobody_else(database: Database) -> None:
    test = page(**ADD, lagg="remaining", ar="2021")
    press(test, add_words.REVIEW)
    assert "Kryssa för minst en som sitter kvar." in errors(test)
    boxes = [box for box in test.checkbox if ", " in box.label]
    assert len(boxes) > 1
    boxes[0].check()
    field(test, "selectbox", "Källa").select_index(0)
    save(press(test, add_words.REVIEW))
    before = {row.appointment_id for row in datasets.read("exempel").rows("appointments")}
    new = [row for row in database.read().rows("appointments") if row.appointment_id not in before]
    assert [str(row.observed_on) for row in new] == ["2021"]
