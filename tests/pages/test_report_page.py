"""The page Aprilrapport through the real router: each step, on a database, on a folder and in an edition."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.domain.words import ReasonKind
from kronoberg.report import page_words as report_page_words
from kronoberg.store import editions
from kronoberg.store.database import Database
from kronoberg.store.saving import Reason
from kronoberg.topics.entry import words as entry_words
from kronoberg.ui import clock
from tests import databases, saves, visits
from tests.shown_tables import links_on, tables_on

PAGE = "pages/april_report.py"
LOCKED = Reason("Ada Provsson", "Aprilrapporten 2026", datetime(2026, 4, 15, 8, 30, tzinfo=UTC), ReasonKind.EDIT)


def step(name: str, **address: str) -> AppTest:
    test = visits.visit(PAGE, **({"ar": "2025", "del": name} | address))
    assert not test.exception
    return test


def field(test: AppTest, kind: str, label: str):  # noqa: ANN201  an element of the test's own kind
    return next(
        each for each in getattr(test.main, kind) if each.label.replace("\\", "").replace("\u00a0", " ") == label
    )


def press(test: AppTest, label: str) -> AppTest:
    found: AppTest = field(test, "button", label).click().run()
    assert not found.exception
    return found


def said(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption", "warning", "error", "info", "success")
    found = [str(each.value) for kind in kinds for each in getattr(test, kind)]
    return "\n".join(found).replace("\\", "").replace("\u00a0", " ")


def state(test: AppTest, name: str) -> str:
    shown = next(table for table in tables_on(test) if table.alt == "Stegen till en färdig rapport").value
    found: str = shown.loc[next(row for row in shown.index if row.endswith(name)), "Läge"].replace("\u00a0", " ")
    return found


def save(test: AppTest) -> AppTest:
    field(test, "text_input", "Ditt namn").input("Ada Provsson")
    return press(test, entry_words.SAVE)


@pytest.mark.usefixtures("database")
def test_each_step_says_what_is_left_before_it_is_opened() -> None:
    test = step(report_page_words.Step.GAPS)
    assert state(test, "Texter") == "22 av 31 fält är ifyllda."
    assert state(test, "Lås") == "Ingen utgåva är låst. Det som hämtas är ett utkast."
    assert "Risker och rekommendation för Energiringen" in said(test)
    test = press(test, report_page_words.TO_TEXTS)
    assert "Texter till aprilrapporten 2026" in said(test)


@pytest.mark.usefixtures("database")
def test_a_new_database_is_told_where_the_office_works_and_not_before_the_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clock, "now", lambda: databases.FILLED_AT)
    assert "Databasen är ny sedan 2026-03-01 13:00." in said(step(report_page_words.Step.GAPS))
    assert "Databasen är ny sedan" not in said(visits.visit("pages/overview.py"))


def test_a_text_is_written_reviewed_and_saved(database: Database) -> None:
    test = step(report_page_words.Step.TEXTS)
    field(test, "text_input", "Vem som skriver texterna").input("Eva Prov")
    field(test, "text_area", "Beslutet skickas till").input("Regiondirektören\nKommunerna i länet").run()
    field(test, "text_input", "Dnr").input("26EX0200").run()
    assert "1 ändrad rad" in said(test)
    test = save(test)
    assert "Ändring 2 är sparad" in said(test)
    assert field(test, "text_input", "Dnr").value == "26EX0200"
    book = database.read()
    receivers = [row for row in book.rows("document_texts") if (row.year, row.part) == (2025, "receiver")]
    assert [(row.text, row.author) for row in receivers] == [
        ("Regiondirektören", "Internationell strateg (påhittad)"),
        ("Kommunerna i länet", "Eva Prov"),
    ]


def test_what_is_typed_stays_while_other_steps_are_looked_at(database: Database) -> None:
    test = step(report_page_words.Step.TEXTS)
    field(test, "text_area", "Ärendet").input("Ett nytt ärende.").run()
    test.session_state["del"] = report_page_words.Step.LOCK
    test.run()
    test.session_state["del"] = report_page_words.Step.TEXTS
    test.run()
    assert field(test, "text_area", "Ärendet").value == "Ett nytt ärende."
    test = press(test, entry_words.START_OVER)
    assert field(test, "text_area", "Ärendet").value.startswith("Strategin för det internationella arbetet")
    assert database.head().number == 1


def test_a_faulty_date_is_told_and_nothing_is_lost(database: Database) -> None:
    test = step(report_page_words.Step.TEXTS)
    field(test, "text_input", "Datum").input("30 mars").run()
    assert "1 fel i det som du har skrivit." in said(test).replace("\u00a0", " ")
    assert "Datum: ”30 mars”. Det ska vara" in said(test)
    assert field(test, "text_input", "Datum").value == "30 mars"
    assert database.head().number == 1


def test_the_same_text_saved_by_somebody_else_is_a_conflict(database: Database) -> None:
    test = step(report_page_words.Step.TEXTS)
    field(test, "text_input", "Handläggare").input("Anna").run()
    book = database.read()
    heads = tuple(
        row.model_copy(update={"handler": "Bo"}) if row.year == 2025 else row for row in book.rows("document_heads")
    )
    saves.change_to(database, book.replaced(document_heads=heads))
    test = save(test)
    assert "Bo" in str([radio.options for radio in test.radio])
    assert database.head().number == 2


@pytest.mark.usefixtures("database")
def test_the_receipt_of_a_save_leads_to_the_history_on_the_other_page() -> None:
    test = step(report_page_words.Step.TEXTS)
    field(test, "text_input", "Version").input("2").run()
    links = {link.proto.label: link.proto for link in save(test).get("page_link")}
    link = links[entry_words.TO_HISTORY]
    assert (link.page, link.query_string) == ("uppgifter", "del=history&andring=2")


@pytest.mark.usefixtures("database")
def test_the_documents_are_seen_with_their_headings_in_order() -> None:
    for document in report_page_words.LookedAt:
        test = step(report_page_words.Step.PREVIEW, dokument=document)
        assert len(test.title) == 1
        assert "Utkast: " in test.header[-1].value.replace("\\", "")


def test_the_edition_is_locked_and_its_files_are_one_step_away(database: Database) -> None:
    test = step(report_page_words.Step.LOCK)
    assert "Aprilrapporten 2026, om 2025 års siffror: 56 uppgifter saknas" in said(test)
    test = press(test, "Visa vad som saknas")
    assert "Vad saknas för aprilrapporten 2026" in said(test)
    test = step(report_page_words.Step.LOCK)
    field(test, "text_input", "Ditt namn").input("Ada Provsson")
    field(test, "checkbox", "Lås ändå, fast 56 uppgifter saknas och 9 fält och texter är tomma").check()
    test = press(test, "Lås utgåvan")
    assert "Utgåvan av 2025 års siffror är låst, version 1." in said(test)
    assert [edition.year for edition in editions.editions(database)] == [2025]
    test = press(test, "Hämta filerna ur utgåvan av 2025 års siffror, version 1")
    assert test.session_state["utgava"] == "2025"
    assert "Filerna görs av den låsta utgåvan, med revision" in said(test)


def test_the_reason_for_locking_a_year_names_that_years_report(database: Database) -> None:  # noqa: ARG001  the page's
    test = step(report_page_words.Step.LOCK)
    assert field(test, "text_area", "Varför låses utgåvan?").value == "Aprilrapporten 2026"
    test.selectbox(key="ar").set_value(2024).run()
    assert field(test, "text_area", "Varför låses utgåvan?").value == "Aprilrapporten 2025"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (" ", "Skriv ett svar på ”Varför låses utgåvan?” Det står i historiken."),
        ("=1+1", "Det som står i fältet ”Varför låses utgåvan?” går inte att spara."),
    ],
)
def test_a_reason_that_cannot_be_kept_is_told_by_the_name_of_its_field(
    database: Database, reason: str, told: str
) -> None:
    test = step(report_page_words.Step.LOCK)
    field(test, "text_input", "Ditt namn").input("Ada Provsson")
    field(test, "text_area", "Varför låses utgåvan?").input(reason)
    field(test, "checkbox", "Lås ändå, fast 56 uppgifter saknas och 9 fält och texter är tomma").check()
    assert told in said(press(test, "Lås utgåvan"))
    assert editions.editions(database) == ()


def test_who_looks_away_from_the_locked_edition_is_told_that_there_is_one(database: Database) -> None:
    editions.lock(database, 2025, LOCKED, database.head().revision)
    shown = said(step(report_page_words.Step.FETCH))
    assert "Filerna blir ett utkast" in shown
    assert "Den färdiga rapporten görs ur den låsta utgåvan." in shown
    assert report_page_words.LOCK_FIRST not in shown


def test_an_edition_is_read_and_not_changed(database: Database) -> None:
    editions.lock(database, 2025, LOCKED, database.head().revision)
    test = step(report_page_words.Step.TEXTS, utgava="2025")
    assert not test.text_area
    assert "Regionstyrelsen lägger årsrapporten 2025" in said(test)
    assert "Du ser en låst utgåva" in said(test)
    test = step(report_page_words.Step.PREVIEW, utgava="2025")
    assert "Utkast: " not in said(test)
    assert "Så här blir dokumentet med uppgifterna i utgåvan av 2025 års siffror." in said(test)
    assert state(test, "Lås").startswith("Utgåvan är låst 2026-04-15 10:30, version 1.")


@pytest.mark.usefixtures("office")
def test_a_folder_cannot_be_locked_and_gives_a_draft(app: Callable[..., AppTest]) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2024", **{"del": report_page_words.Step.LOCK})
    assert report_page_words.NO_DATABASE in said(test)
    test = app("data/kronoberg", page=PAGE, ar="2024", **{"del": report_page_words.Step.FETCH})
    assert "Filerna blir ett utkast" in said(test)
    assert [button.label for button in test.main.button] == [report_page_words.MAKE]
    assert said(test).count("Diarienumret är inte ifyllt och lämnas tomt i listan över handlingar.") == 1
    test = app("data/exempel", page=PAGE, ar="2025", **{"del": report_page_words.Step.FETCH})
    assert "Paketet är gjort för mötessystemet" in said(test)
    assert "Diarienumret" not in said(test)


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("name", report_page_words.Step)
def test_an_empty_year_has_every_step(app: Callable[..., AppTest], name: str) -> None:
    test = app("data/kronoberg", page=PAGE, ar="2021", **{"del": name})
    assert not test.exception
    assert state(test, "Texter").startswith("0 av ")


@pytest.mark.usefixtures("office")
def test_a_choice_of_another_page_leaves_nothing_out_of_the_report(app: Callable[..., AppTest]) -> None:
    whole = app("data/exempel", page=PAGE, ar="2025")
    narrowed = app("data/exempel", page=PAGE, ar="2025", slag="nätverk")
    assert state(narrowed, "Texter") == state(whole, "Texter")


def test_the_overview_leads_to_the_report_when_it_is_among_the_nearest_deadlines(
    app: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 3, 10, 12, tzinfo=UTC))
    links = {link.words: link.address for link in links_on(app("data/exempel"))}
    assert links["Rapporten om 2025 ska lämnas"] == "aprilrapport?ar=2025"


def test_a_reader_is_told_who_makes_the_report_and_meets_no_step(app: Callable[..., AppTest]) -> None:
    test = app("data/exempel", page=PAGE, ar="2025", **{"del": report_page_words.Step.LOCK})
    assert "Här finns ingen färdig rapport om 2025 års siffror. Den görs av den internationella funktionen." in said(
        test
    )
    assert [*test.main.button, *test.main.segmented_control] == []
    assert tables_on(test) == []


def test_a_reader_fetches_the_report_of_a_locked_edition_from_the_plan(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions.lock(database, 2025, LOCKED, database.head().revision)
    monkeypatch.delenv("KRONOBERG_EDIT")
    plan = visits.visit("pages/plan.py", ar="2025")
    link = next(
        each.proto for each in plan.get("page_link") if each.proto.label == "Hämta rapporten om 2025 års siffror"
    )
    assert (link.page, link.query_string) == ("aprilrapport", "ar=2025&utgava=2025&del=fetch")
    test = step("fetch", utgava="2025")
    assert "Rapporten om 2025 års siffror är färdig." in said(test)
    assert report_page_words.MAKE in [button.label for button in test.main.button]
    assert "revision" not in said(test).casefold()
