"""The page Uppgifter through the real router, on a database of its own: gate, editing, saving, conflict, history."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import RowChange, cells_of, key_of
from kronoberg.domain.words import ReasonKind
from kronoberg.store import history, saving
from kronoberg.store.database import Database
from kronoberg.store.saving import Reason
from kronoberg.topics.entry.words import Obstacle, View
from kronoberg.ui import access
from tests import visits
from tests.conftest import ROOT
from tests.shown_tables import ShownTable, tables_on

PAGE = "pages/entry.py"
COSTS = BY_NAME["costs"]
KEY = ("brysselkontoret", "2019", "expense", "travel", "outcome")


def page(**address: str) -> AppTest:
    return visits.visit(PAGE, **({"del": "Redigera"} | address))


def words(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption", "error", "success", "warning", "info")
    text = "\n".join(str(element.value) for kind in kinds for element in getattr(test, kind))
    return text.replace("\\", "").replace("\u00a0", " ")


def table(test: AppTest, alt: str) -> ShownTable:
    return next(found for found in tables_on(test) if found.alt == alt)


def field(test: AppTest, kind: str, label: str):  # noqa: ANN201  an element of the test's own kind
    (found,) = [each for each in test.get(kind) if each.label == label]
    return found


def open_row(key: tuple[str, ...] = KEY) -> AppTest:
    """The form of one cost."""
    return page(visning="Formulär", tabell=COSTS.title, rad=json.dumps(key))


def write(test: AppTest, amount: str) -> AppTest:
    field(test, "text_input", "Belopp (får vara tomt)").input(amount)
    return field(test, "button", "Lägg bland ändringarna").click().run()


def save(test: AppTest, who: str = "Anna Andersson", why: str = "Rättat belopp") -> AppTest:
    field(test, "text_input", "Ditt namn").input(who)
    field(test, "text_area", "Varför ändras uppgifterna?").input(why)
    return field(test, "button", "Spara ändringarna").click().run()


def amount_in(database: Database, key: tuple[str, ...] = KEY) -> str | None:
    rows = {key_of(COSTS, cells): cells for cells in (cells_of(COSTS, row) for row in database.read().costs)}
    return rows[key]["amount_sek"] if key in rows else None


def saved_by_another(database: Database, amount: str) -> None:
    row = next(cells for each in database.read().costs if key_of(COSTS, cells := cells_of(COSTS, each)) == KEY)
    change = RowChange("costs", KEY, row, row | {"amount_sek": amount})
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    saving.save(database, [change], Reason("Bo Berg", "Enligt faktura", moment, ReasonKind.EDIT))


LOCAL = {
    "switch": "1",
    "address": "localhost",
    "origins": ["http://localhost:8501"],
    "hosts_asked": ["localhost:8501"],
    "names": ["Host", "Origin", "User-Agent"],
}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, ()),
        ({"switch": None}, (Obstacle.SWITCH,)),
        ({"switch": "0"}, (Obstacle.SWITCH,)),
        ({"address": None}, (Obstacle.ADDRESS,)),
        ({"address": "0.0.0.0"}, (Obstacle.ADDRESS,)),
        ({"address": "192.168.1.2"}, (Obstacle.ADDRESS,)),
        ({"address": "::1"}, ()),
        ({"switch": "", "address": None}, (Obstacle.SWITCH, Obstacle.ADDRESS)),
    ],
)
def test_each_condition_of_the_service_alone_turns_editing_off(
    given: dict[str, object], found: tuple[Obstacle, ...]
) -> None:
    assert access.found(**(LOCAL | given)) == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://localhost:8501", "localhost:8501"),
        ("https://LOCALHOST", "localhost"),
        ("http://127.0.0.1:1", "127.0.0.1:1"),
        ("http://[::1]:8501", "[::1]:8501"),
        ("http://[::1]", "[::1]"),
    ],
)
def test_editing_is_open_when_both_the_page_and_the_server_are_named_as_the_machine_itself(
    origin: str, host: str
) -> None:
    assert access.found(**(LOCAL | {"origins": [origin], "hosts_asked": [host]})) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        {"origins": []},
        {"hosts_asked": []},
        {"origins": [], "hosts_asked": []},
        # A relay or nginx with the visitor's Host, and nginx as it is without a setting (Host is that of the server).
        {"origins": ["http://statistik.exempel.se"], "hosts_asked": ["statistik.exempel.se"]},
        {"origins": ["https://statistik.exempel.se"], "hosts_asked": ["127.0.0.1:8641"]},
        {"hosts_asked": ["statistik.exempel.se:8501"]},
        {"origins": ["null"]},
        {"origins": ["file://localhost"]},
        {"origins": ["chrome-extension://localhost"]},
        {"origins": ["http://localhost@statistik.exempel.se"]},
        {"origins": ["http://statistik.exempel.se@localhost"]},
        {"origins": ["http://localhost.statistik.exempel.se"]},
        {"origins": ["http://127.0.0.1.nip.io"]},
        {"origins": ["http://localhost/kostnader"]},
        {"origins": ["http://localhost:åtta"]},
        {"origins": ["http://[::1"]},
        {"origins": [""]},
        {"hosts_asked": ["localhost, statistik.exempel.se"]},
        {"hosts_asked": ["0.0.0.0:8501"]},
        {"hosts_asked": ["localhost:8501", "localhost:8501"]},
        # Another program's page on the same machine.
        {"origins": ["http://localhost:3000"]},
        {"origins": ["http://127.0.0.1:8501"]},
        {"origins": ["http://localhost"]},
        {"origins": ["http://localhost:8501", "http://statistik.exempel.se"]},
        # Whoever lies about both names through a proxy that says so.
        {"names": ["Host", "Origin", "X-Forwarded-For"]},
        {"names": ["Host", "Origin", "forwarded"]},
        {"names": ["Host", "Origin", "VIA"]},
    ],
)
def test_editing_is_closed_when_either_name_is_missing_doubled_or_another(given: dict[str, object]) -> None:
    assert access.found(**(LOCAL | given)) == (Obstacle.ELSEWHERE,)  # type: ignore[arg-type]


@pytest.mark.usefixtures("database")
def test_a_reader_is_told_that_the_office_edits_and_nothing_of_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRONOBERG_CONTACT", "")
    told = (
        "Uppgifterna fylls i och rättas på kontoret. Här går det bara att läsa dem. Hör av dig till internationella "
        "funktionen om något saknas eller är fel."
    )
    assert told not in words(page())
    visits.come_by(monkeypatch, visits.ELSEWHERE)
    assert told in words(page())
    visits.come_by(monkeypatch, visits.HERE)
    monkeypatch.delenv("KRONOBERG_EDIT")
    shown = words(page())
    assert told in shown
    assert "KRONOBERG" not in shown
    assert "proxy" not in shown


@pytest.mark.usefixtures("database")
def test_the_office_is_told_why_a_folder_cannot_be_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / "data" / "exempel"))
    assert "Uppgifterna läses ur en mapp, som tjänsten inte skriver i." in words(page())


def test_the_gate_is_asked_again_when_somebody_saves(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    test = write(open_row(), "47000")
    monkeypatch.setattr(access, "may_edit", _open_once_then_closed())
    save(test)
    assert "Här går det inte att ändra" in words(test)
    assert amount_in(database) == "46310.00"


def _open_once_then_closed() -> Callable[[], bool]:
    answers = iter([True])
    return lambda: next(answers, False)


def test_an_edited_cost_is_shown_as_a_difference_saved_and_shown_on_the_overview(database: Database) -> None:
    test = write(open_row(), "47 000,50")
    shown = table(test, "Ändringar i Kostnader och intäkter").value
    assert shown.to_dict("index") == {
        "Brysselkontoret, 2019, kostnad, resor, utfall": {
            "Ändring": "ändrad",
            "Innehåll": "Belopp: 46\u00a0310 → 47\u00a0000,50",
        }
    }
    test = field(test, "toggle", "Visa allt, fält för fält").set_value(True).run()
    assert table(test, "Ändringar i Kostnader och intäkter").value.to_dict("records") == [
        {"Ändring": "ändrad", "Kolumn": "Belopp", "Från": "46\u00a0310", "Till": "47\u00a0000,50"}
    ]
    save(test)
    assert "Ändring 2 är sparad: 1 ändrad rad (Kostnader och intäkter 1)." in words(test)
    assert amount_in(database) == "47000.50"
    assert "Du har inte ändrat något ännu." in words(test)
    latest = history.changes(database, limit=1)[0].reason
    assert (latest.who, latest.why, latest.dnr, latest.kind) == (
        "Anna Andersson",
        "Rättat belopp",
        None,
        ReasonKind.EDIT,
    )
    # The name stays for the next change, the reason does not.
    test = write(open_row(), "47000")
    assert field(test, "text_area", "Varför ändras uppgifterna?").value == ""


@pytest.mark.usefixtures("database")
def test_the_name_begins_with_the_one_that_the_server_has_been_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRONOBERG_EDITOR", "Cecilia Ceder")
    assert field(write(open_row(), "47000"), "text_input", "Ditt namn").value == "Cecilia Ceder"


def test_nothing_is_saved_without_a_name_and_a_reason(database: Database) -> None:
    test = save(write(open_row(), "47000"), who=" ", why="")
    assert "Skriv ditt namn" in words(test)
    assert "Skriv varför uppgifterna ändras" in words(test)
    assert amount_in(database) == "46310.00"


def test_every_fault_is_told_with_row_and_swedish_title_and_what_was_typed_stands(database: Database) -> None:
    test = open_row()
    field(test, "text_input", "År").input("20x9")
    test = write(test, "mycket")
    row = "Kostnader och intäkter, 6: Brysselkontoret, 20x9, kostnad, resor, utfall"
    assert f"{row}, År: ”20x9”. Det ska vara" in words(test)
    assert f"{row}, Belopp: ”mycket”. Det ska vara" in words(test)
    assert field(test, "text_input", "Belopp (får vara tomt)").value == "mycket"
    assert [button.label for button in test.button if "Spara" in button.label] == []
    assert amount_in(database) == "46310.00"


def test_an_emptied_amount_is_a_missing_figure_and_a_fault_never_zero(database: Database) -> None:
    test = write(open_row(), "")
    assert "Belopp: tomt trots status utfall. Det ska vara ett värde, eller status uppgift saknas." in words(test)
    assert amount_in(database) == "46310.00"


def test_a_conflict_shows_all_three_values_and_the_person_chooses(database: Database) -> None:
    test = write(open_row(), "47000")
    saved_by_another(database, "48000.00")
    save(test)
    assert "Någon annan har ändrat 1 rad sedan du började. Ingenting har sparats" in words(test)
    assert "Senast ändrad av Bo Berg, 2026-07-01 14:00. Skäl: Enligt faktura." in words(test)
    shown = table(test, "Två ändringar av Brysselkontoret, 2019, kostnad, resor, utfall").value
    assert shown.loc["Belopp"].to_dict() == {
        "När du började": "46\u00a0310",
        "Du vill": "47\u00a0000",
        "Nu": "48\u00a0000",
    }
    field(test, "button", "Spara ändringarna").click().run()
    assert "Välj för varje uppgift" in words(test)
    assert amount_in(database) == "48000.00"
    field(test, "radio", "Belopp").set_value("Ditt: 47\u00a0000").run()
    field(test, "button", "Spara ändringarna").click().run()
    assert "Ändring 3 är sparad" in words(test)
    assert amount_in(database) == "47000.00"


def test_in_a_conflict_the_other_value_may_be_kept(database: Database) -> None:
    test = write(open_row(), "47000")
    saved_by_another(database, "48000.00")
    save(test)
    field(test, "radio", "Belopp").set_value("Det som står nu: 48\u00a0000").run()
    field(test, "button", "Spara ändringarna").click().run()
    assert "Ingenting behövde sparas" in words(test)
    assert amount_in(database) == "48000.00"


def test_a_row_is_removed_with_the_form(database: Database) -> None:
    test = open_row()
    field(test, "button", "Ta bort raden").click().run()
    assert "1 borttagen rad." in words(test)
    save(test)
    assert amount_in(database) is None


@pytest.mark.usefixtures("database")
def test_a_link_begins_a_new_row_with_its_key() -> None:
    test = open_row(("brysselkontoret", "2025", "expense", "travel", "preliminary"))
    assert field(test, "text_input", "År").value == "2025"
    assert field(test, "text_input", "Belopp (får vara tomt)").value == ""
    assert "Du har inte ändrat något ännu." in words(test)


def test_a_change_is_undone_and_the_undoing_is_a_change_too(database: Database) -> None:
    saved_by_another(database, "48000.00")
    test = page(**{"del": "Historik", "andring": "2", "gor": "Ångra den här ändringen"})
    shown = table(test, "Ändringar i Kostnader och intäkter").value
    assert list(shown["Innehåll"]) == ["Belopp: 48\u00a0000 → 46\u00a0310"]
    save(test, why="Fel faktura")
    assert amount_in(database) == "46310.00"
    assert [(change.number, change.reason.kind) for change in history.changes(database, limit=2)] == [
        (3, ReasonKind.UNDO),
        (2, ReasonKind.EDIT),
    ]


def test_undoing_what_somebody_has_changed_since_is_a_conflict(database: Database) -> None:
    saved_by_another(database, "48000.00")
    saved_by_another(database, "49000.00")
    test = save(page(**{"del": "Historik", "andring": "2", "gor": "Ångra den här ändringen"}))
    assert "Någon annan har ändrat 1 rad" in words(test)
    assert amount_in(database) == "49000.00"
    field(test, "radio", "Belopp").set_value("Ditt: 46\u00a0310").run()
    field(test, "button", "Spara ändringarna").click().run()
    assert amount_in(database) == "46310.00"


@pytest.mark.usefixtures("database")
def test_the_first_fill_cannot_be_undone() -> None:
    test = page(**{"del": "Historik", "andring": "1", "gor": "Ångra den här ändringen"})
    assert "Den första ifyllnaden går inte att ångra" in words(test)
    assert [button.label for button in test.button if "Spara" in button.label] == []


def test_one_can_go_back_to_a_change(database: Database) -> None:
    saved_by_another(database, "48000.00")
    saved_by_another(database, "49000.00")
    save(page(**{"del": "Historik", "andring": "2", "gor": "Gå tillbaka till hit"}))
    assert amount_in(database) == "48000.00"


def test_the_history_lists_every_change_newest_first_in_swedish_time(database: Database) -> None:
    saved_by_another(database, "48000.00")
    shown = table(page(**{"del": "Historik"}), "Ändringar, de senaste först").value
    assert list(shown.index) == ["2", "1"]
    assert shown.loc["2", ["När", "Vem", "Varför", "Slag", "Rader"]].to_list() == [
        "2026-07-01 14:00",
        "Bo Berg",
        "Enligt faktura",
        "redigering",
        "Kostnader och intäkter 1",
    ]


def test_a_row_tells_its_own_history(database: Database) -> None:
    saved_by_another(database, "48000.00")
    test = page(tabell=COSTS.title, radhistorik="true", rad=json.dumps(KEY))
    shown = table(test, "Radens historik, det senaste först").value
    assert shown.iloc[0].to_dict() == {
        "Vem": "Bo Berg",
        "Kolumn": "Belopp",
        "Från": "46\u00a0310",
        "Till": "48\u00a0000",
        "Varför": "Enligt faktura",
        "Nr": "2",
    }


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("view", View)
def test_every_table_opens_in_a_grid_and_in_a_form(view: View) -> None:
    test = page(visning=view)
    for contract in BY_NAME.values():
        field(test, "selectbox", "Tabell").set_value(contract.name).run()
        field(test, "button_group", "Visa som").set_value(view).run()
        assert not test.exception
        assert test.session_state["visning"] == view
        assert contract.description in words(test)
        assert "Du har inte ändrat något ännu." in words(test)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("written", ["[", "5", '["a"]', "[1, 2, 3, 4, 5]", "null", ""])
def test_nonsense_in_the_address_is_passed_over(written: str) -> None:
    test = page(tabell=COSTS.title, rad=written)
    assert not test.exception


@pytest.mark.usefixtures("database")
def test_a_link_to_a_row_is_spent_when_the_row_is_saved_with_another_key() -> None:
    test = open_row()
    field(test, "selectbox", "Kostnadsslag").set_value("other")
    test = save(write(test, "131 000"))
    assert "är sparad" in words(test)
    assert "rad" not in test.query_params
    assert "ny rad" not in words(test)
