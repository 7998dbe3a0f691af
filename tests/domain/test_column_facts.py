"""What is known of a column stands in its declaration, and a declaration that lacks any of it is refused at once."""

import pytest

from kronoberg.domain import contract
from kronoberg.domain.columns import Label, Slug, Text
from kronoberg.domain.contract import Row, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import TableGroup


class Pier(Row):
    """A row of a table that no dataset has."""

    pier_id: Slug = contract.column("Brygga", "Bryggans nyckel", open_data=Leaves.KEY)
    owner: Label | None = contract.column("Ägare", "Vem som äger den", open_data=Stays.PERSON, default=None)
    story: Text | None = contract.column("Historia", "Hur den kom till", open_data=Leaves.WORDING, default=None)


PIERS = Table("piers", "Bryggor", "Bryggor.", Pier, ("pier_id",), group=TableGroup.TRAVEL, place=9)


def test_a_declaration_tells_title_leaving_and_whether_the_text_is_long() -> None:
    assert [(each.title, each.leaves, each.is_long) for each in PIERS.columns] == [
        ("Brygga", True, False),
        ("Ägare", False, False),
        ("Historia", True, True),
    ]


def test_only_columns_that_say_why_they_may_leave_do() -> None:
    assert [each.name for each in PIERS.open_columns] == ["pier_id", "story"]


def test_a_column_without_a_decision_about_leaving_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="open_data"):
        contract.column("Ägare", "Vem som äger den")  # type: ignore[call-arg]


def test_a_column_without_a_title_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="description"):
        contract.column("Vem som äger den", open_data=Stays.PERSON)  # type: ignore[call-arg]


def test_a_field_that_is_no_declared_column_is_named() -> None:
    class Undeclared(Row):
        owner: Label = "ingen"

    table = Table("piers", "Bryggor", "Bryggor.", Undeclared, ("owner",), group=TableGroup.TRAVEL, place=9)
    with pytest.raises(TypeError, match="column owner must be declared"):
        assert table.columns


def test_every_table_has_a_place_of_its_own_in_its_group() -> None:
    places = [(table.group, table.place) for table in TABLES]

    assert len(set(places)) == len(places)


def test_the_reason_for_a_missing_figure_leaves_and_other_notes_do_not() -> None:
    leaving = [table.name for table in TABLES for column in table.columns if column.name == "note" and column.leaves]

    assert leaving == ["costs", "effort"]
    assert [each.name for each in BY_NAME["costs"].columns][-3:] == ["source_id", "certainty", "note"]
