"""A locked edition through the real router: the same on every page for ever, said in a banner and in every file."""

import re
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import applied, cells_of, difference
from kronoberg.domain.words import ReasonKind
from kronoberg.show.export import provenance
from kronoberg.store import editions, saving
from kronoberg.store.database import Database
from kronoberg.store.saving import Reason
from kronoberg.topics.entry import edition_words
from kronoberg.ui import clock, downloads
from tests import visits
from tests.conftest import ROOT
from tests.shown_tables import key_figures

REASON = Reason("Ada Provsson", "Aprilrapporten 2026", datetime(2026, 4, 15, 8, 30, tzinfo=UTC), ReasonKind.EDIT)
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py") if path.name != "entry.py")


@pytest.fixture
def database(database: Database) -> Database:
    """The same database with the edition of 2025 locked."""
    editions.lock(database, 2025, REASON, database.head().revision)
    return database


def page(script: str, **address: str) -> AppTest:
    test = visits.visit(f"pages/{script}", **address)
    assert not test.exception
    return test


def shown(test: AppTest) -> list[str]:
    """Everything that the page says, but the banner with what has changed since."""
    found = [str(element.value) for kind in ("markdown", "caption", "metric") for element in getattr(test, kind)]
    found += [str(element.proto) for element in test.main if element.type in ("html", "vega_lite_chart")]
    found += [str(element.proto) for element in test.get("html")] + [str(e.proto) for e in test.get("vega_lite_chart")]
    # Charts name their elements anew at each run.
    return [re.sub(r'\bid: "[^"]*"', "", text) for text in found]


def lock(test: AppTest) -> None:
    (button,) = [each for each in test.button if each.label == edition_words.LOCK]
    button.click().run()


def change_everything(database: Database) -> None:
    """Double every known cost and effort, and end every seat."""
    book = database.read()
    costs = tuple(
        row.model_copy(update={"amount_sek": row.amount_sek * 2}) if row.amount_sek else row
        for row in book.costs
        if row.category != "membership_fee"
    )
    kept = tuple(row for row in book.costs if row.category == "membership_fee")
    effort = tuple(row.model_copy(update={"percent": row.percent * 2}) if row.percent else row for row in book.effort)
    wanted = book.replaced(costs=(*kept, *costs), effort=effort, results=(), meetings=book.rows("meetings"))
    saving.save(database, difference(book, wanted), REASON)


def test_a_page_of_an_edition_says_the_same_whatever_is_changed_and_years_later(
    database: Database, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests
) -> None:
    before = {script: shown(page(script, utgava="2025", ar="2025")) for script in PAGES}
    change_everything(database)
    monkeypatch.setattr(clock, "now", lambda: datetime(2031, 2, 3, 12, tzinfo=UTC))
    for script in PAGES:
        with subtests.test(script):
            assert shown(page(script, utgava="2025", ar="2025")) == before[script]
            if script in ("overview.py", "money.py"):
                assert shown(page(script, ar="2025")) != before[script]


def test_the_banner_says_when_it_was_locked_and_how_much_has_changed(database: Database) -> None:
    (banner,) = page("overview.py", utgava="2025").info
    assert banner.value.replace("\\", "") == (
        "Du ser utgåvan av 2025 års siffror, version 1, låst 2026-04-15 10:30. "
        "Ingenting har ändrats sedan utgåvan låstes."
    )
    book = database.read()
    row = next(row for row in book.costs if row.amount_sek == 2_750_000)
    table = BY_NAME["costs"]
    changed = book.replaced(
        costs=tuple(each.model_copy(update={"amount_sek": 3_000_000}) if each is row else each for each in book.costs)
    )
    changes = difference(book, changed)
    saving.save(database, changes, REASON)
    assert cells_of(table, row)["amount_sek"] == "27500.00"
    assert applied(book, changes).revision == database.head().revision
    (banner,) = page("overview.py", utgava="2025").info
    assert (
        banner.value.replace("\\", "")
        .replace("\u00a0", " ")
        .endswith("Sedan dess har 1 rad tillkommit, ändrats eller tagits bort.")
    )


def test_a_corrected_year_is_locked_as_version_two_and_both_versions_are_opened(database: Database) -> None:
    change_everything(database)
    test = page("entry.py", **{"del": "Utgåvor"})
    assert any("Uppgifterna har ändrats sedan version 1 låstes." in said for said in shown(test))
    test.checkbox[0].check()
    (name,) = [each for each in test.text_input if each.label == "Ditt namn"]
    name.input("Ada Provsson")
    (button,) = [each for each in test.button if each.label == "Lås version 2"]
    button.click().run()
    assert any("Skriv ett svar på ”Varför låses utgåvan?”" in error.value for error in test.error)
    (why,) = [each for each in test.text_area if each.label == "Varför låses utgåvan?"]
    why.input("En faktura kom sent")
    (button,) = [each for each in test.button if each.label == "Lås version 2"]
    button.click().run()
    assert [each.name for each in editions.editions(database)] == ["2025-2", "2025-1"]

    first, second = (page("overview.py", utgava=name) for name in ("2025-1", "2025"))
    assert "version 1, låst" in first.info[0].value
    assert "version 2, låst" in second.info[0].value
    assert key_figures(first)["Kostnad"] != key_figures(second)["Kostnad"]
    folded = [each.label.replace("\\", "").replace("\u00a0", " ") for each in second.expander]
    assert any(
        re.fullmatch(r"Rättat sedan version 1: \d+ rader\. Skäl: En faktura kom sent", label) for label in folded
    )


def test_the_way_back_shows_the_current_figures(database: Database) -> None:
    change_everything(database)
    test = page("overview.py", utgava="2025")
    locked = key_figures(test)["Kostnad"]
    (back,) = [button for button in test.button if button.label == edition_words.BACK]
    back.click().run()
    assert key_figures(test)["Kostnad"] != locked
    assert not test.info


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("wanted", ["1999", "allt", "2025; DROP TABLE"])
def test_an_unknown_edition_is_told_and_the_current_figures_are_shown(wanted: str) -> None:
    test = page("overview.py", utgava=wanted)
    assert any("Det finns ingen låst utgåva" in warning.value for warning in test.warning)
    assert not test.info


def test_a_folder_has_no_editions(app: object) -> None:
    test = app("data/exempel", utgava="2025")  # type: ignore[operator]
    assert any("Det finns ingen låst utgåva" in warning.value for warning in test.warning)
    assert [box.label for box in test.selectbox if box.label == edition_words.LABEL] == []


@pytest.mark.usefixtures("database")
def test_nothing_can_be_edited_while_an_edition_is_shown() -> None:
    test = page("entry.py", utgava="2025")
    assert any("Du ser en låst utgåva" in element.value for element in test.markdown)
    assert not test.text_input


def test_every_file_of_an_edition_says_which_one_it_is(database: Database) -> None:
    (edition,) = editions.editions(database)
    made = provenance(database.read(), edition=edition_words.short(edition), edition_name=edition.name)
    assert made.name == (
        "Påhittade uppgifter: Exempelregionens internationella arbete, "
        "utgåva av 2025 års siffror, version 1, låst 2026-04-15 10:30"
    )
    assert downloads.file_name(made, "kostnader-2025") == "exempel-kostnader-2025-utgava-2025-1"
    assert downloads.file_name(provenance(database.read()), "kostnader-2025") == "exempel-kostnader-2025"


def test_an_edition_is_locked_from_the_page_and_stands_in_the_list(database: Database) -> None:
    test = page("entry.py", **{"del": "Utgåvor"})
    (year,) = [box for box in test.selectbox if box.label == "Siffrornas år"]
    # The last year is locked and nothing has changed since: there is nothing to lock.
    assert not [each for each in test.button if each.label == edition_words.LOCK]
    year.set_value(2024).run()
    lock(test)
    assert len(editions.editions(database)) == 1
    assert any("Ingenting är låst. Fyll i det som saknas" in error.value for error in test.error)
    test.checkbox[0].check()
    lock(test)
    assert any("Skriv ditt namn" in error.value for error in test.error)
    (name,) = [each for each in test.text_input if each.label == "Ditt namn"]
    name.input("Ada Provsson")
    lock(test)
    assert [each.year for each in editions.editions(database)] == [2025, 2024]
    assert [each.locked_by for each in editions.editions(database)] == ["Ada Provsson", "Ada Provsson"]


def test_what_has_been_changed_since_the_person_looked_is_not_locked(database: Database) -> None:
    test = page("entry.py", **{"del": "Utgåvor"})
    (year,) = [box for box in test.selectbox if box.label == "Siffrornas år"]
    year.set_value(2024).run()
    change_everything(database)
    test.checkbox[0].check()
    (name,) = [each for each in test.text_input if each.label == "Ditt namn"]
    name.input("Ada Provsson")
    lock(test)
    assert any("Uppgifterna har ändrats sedan du såg dem" in error.value.replace("\\", "") for error in test.error)
    assert len(editions.editions(database)) == 1


@pytest.mark.usefixtures("database")
def test_the_open_data_that_an_edition_links_to_is_of_the_edition() -> None:
    assert "api/data.xlsx?utgava=2025-1>" in str(shown(page("sources.py", utgava="2025", **{"del": "Öppna data"})))
    assert "api/data.xlsx>" in str(shown(page("sources.py", **{"del": "Öppna data"})))
