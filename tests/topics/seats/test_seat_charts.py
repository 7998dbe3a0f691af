"""The charts about seats on their specifications, and the tables about seats to take home."""

from typing import Any

import pytest

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats import representation
from kronoberg.domain.contracts.people import Appointment
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, Role
from kronoberg.show import chart_words
from kronoberg.show.table import Table, Term
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import exports as export_seats
from kronoberg.topics.seats import words as seat_words
from tests import datasets, seatings
from tests.seatings import TODAY, appointment

YEAR = PartialDate("2024")


def rows_of(specification: dict[str, Any], layer: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = specification["datasets"][specification["layer"][layer]["data"]["name"]]
    return found


def timeline(*rows: Appointment) -> dict[str, Any]:
    book = seatings.book(*rows)
    return seat_charts.timeline(seat_history.of_body(book, "organ"), (seatings.TERM,)).to_dict()


def parties_2024() -> tuple[seat_balance.PartyShare, ...]:
    book = datasets.real()
    bodies = [each for each in representation.seats_at(book, YEAR, TODAY) if each.group is BodyGroup.POLITICAL]
    return seat_balance.by_party(book, bodies)


def test_a_party_is_drawn_with_its_letter_its_name_and_its_colour_only_as_an_outlined_mark() -> None:
    specification = seat_charts.parties(parties_2024()).to_dict()
    marks = rows_of(specification, 1)
    assert [(row["name"], row["colour"]) for row in marks][:2] == [
        ("S, Socialdemokraterna", "#E8112D"),
        ("KD, Kristdemokraterna", "#000077"),
    ]
    assert specification["layer"][1]["mark"]["stroke"] == "#1a1a1a"
    assert specification["layer"][0]["mark"]["color"] == "#006633"
    assert {row["numbers"] for row in marks} >= {"4 ordinarie, 0 ersättare", "0 ordinarie, 2 ersättare"}


def test_substitutes_are_told_from_ordinary_members_by_fill_and_outline() -> None:
    bars = rows_of(seat_charts.parties(parties_2024()).to_dict(), 0)
    assert {(bar["begins"], bar["ends"], bar["dash"]) for bar in bars if bar["name"].startswith("S,")} == {
        (0, 3, "hel"),
        (3, 6, "streckad"),
    }


def test_a_period_is_a_full_bar_from_its_first_day_to_the_day_after_its_last() -> None:
    (bar,) = rows_of(timeline(appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31")), 0)
    assert (bar["begins"], bar["ends"], bar["dash"]) == (2023, 2027, "hel")


def test_an_unknown_end_is_open_and_light_until_the_mandate_period_ends() -> None:
    proved, open_ = rows_of(timeline(appointment("ada", valid_from="2023-01-01")), 0)
    assert (proved["begins"], proved["dash"]) == (2023, "hel")
    assert (open_["ends"], open_["dash"]) == (2027, "streckad")


def test_each_observation_has_a_mark_hollow_where_only_the_year_is_known() -> None:
    specification = timeline(
        appointment("ada", observed_on="2019-03-21"), appointment("bo", observed_on="2024", role=Role.SUBSTITUTE)
    )
    day, year = rows_of(specification, 1)
    assert (day["label"], day["fill"], round(day["begins"], 2)) == ("Ada (S), ordinarie", "#1a1a1a", 2019.22)
    assert (year["label"], year["fill"], year["begins"]) == ("Bo (S), ersättare", "white", 2024.5)


def test_what_is_inferred_is_never_drawn_as_proved() -> None:
    row = appointment("ada", valid_from="2023-01-01", valid_to="2026-12-31", certainty=Certainty.INFERRED)
    (bar,) = rows_of(timeline(row), 0)
    assert bar["dash"] == "streckad"


@pytest.mark.parametrize("dataset", ["kronoberg", "exempel"])
def test_every_timeline_has_a_short_alternative_text_and_its_sources(dataset: str) -> None:
    book = datasets.read(dataset)
    for body in seat_history.with_appointments(book):
        seats = seat_history.of_body(book, body.body_id)
        words = seat_charts.timeline_words(seats, body.name, seat_words.source_line(book, seats))
        assert len(words.alt) <= chart_words.ALT_LENGTH
        assert words.source.startswith("Käll")


def cells(table: Table) -> list[dict[str, object]]:
    return [
        {
            column.name: cell.code if isinstance(cell, Term) else cell
            for column, cell in zip(table.columns, row, strict=True)
        }
        for row in table.rows
    ]


def test_the_seats_to_take_home_keep_certain_possible_vacant_and_unknown_apart() -> None:
    rows = cells(export_seats.seats_at(datasets.real(), YEAR, TODAY))
    counted = [row for row in rows if row["group"] == "political" and row["knowledge"] in ("observed", "period")]
    assert [sum(row["seat"] == seat for row in counted) for seat in ("ordinary", "substitute")] == [10, 7]
    assert sum(row["knowledge"] == "undated" for row in rows) == 6
    # No source shows the council of Euroregion Baltic after 2010: it is a body of its own years and not of 2024.
    assert [row for row in rows if row["body_id"] == "erb-rad"] == []
    of_2010 = cells(export_seats.seats_at(datasets.real(), PartialDate("2010"), TODAY))
    assert {row["knowledge"] for row in of_2010 if row["body_id"] == "erb-rad"} == {"unknown"}
    vacant = [
        row for row in cells(export_seats.seats_at(datasets.example(), YEAR, TODAY)) if row["knowledge"] == "vacant"
    ]
    assert {(row["body_id"], row["seat"]) for row in vacant} == {
        ("interreg-nordkusten-underkommitte", "ordinary"),
        ("energiringen-arsstamma", "substitute"),
    }


def test_the_nomination_list_has_each_seat_that_runs_out_or_is_vacant_and_room_for_a_name() -> None:
    table = export_seats.nominations(datasets.example(), PartialDate("2026-11-22"))
    rows = cells(table)
    assert len(rows) == 21 + 2
    assert [column.heading for column in table.columns][-2:] == ["Förslag, namn", "Förslag, parti"]
    assert all(row["nominated"] is None for row in rows)
    assert sum(row["person"] is None for row in rows) == 2


def test_every_table_to_take_home_names_its_sources() -> None:
    book = datasets.real()
    for table in (
        export_seats.seats_at(book, YEAR, TODAY),
        export_seats.balance(book, YEAR, TODAY),
        export_seats.history(book, body_id="erb-styrelse"),
        export_seats.history(book, person_id="robert-olesen"),
        export_seats.chairs(book, "erb-styrelse"),
        export_seats.changes(book, PartialDate("2019-03-21"), YEAR, TODAY),
        export_seats.nominations(book, PartialDate("2026-11-22")),
    ):
        assert table.rows
        assert set(table.source_ids) <= set(book.sources)
        assert table.source_ids
        assert len(table.sheet) <= 31
