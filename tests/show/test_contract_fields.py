"""A view's column that a contract declares has its title, its kind and its unit; its cells are the row's values."""

import pytest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.steering import Activity
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import GoalState
from kronoberg.show import contract_fields, table
from kronoberg.show.table import CellKind, Column, Term

_GOAL = Activity.model_construct(activity_id="m-1", year=2024, goal="Fler möten", state=GoalState.MET)


def test_a_column_has_the_title_the_kind_and_the_unit_of_its_contract() -> None:
    assert contract_fields.column(BY_NAME["costs"], "amount_sek") == Column(
        "amount_sek", "Belopp", CellKind.MONEY, "kr"
    )
    assert contract_fields.column(BY_NAME["trips"], "travellers").kind is CellKind.COUNT
    assert contract_fields.column(BY_NAME["sources"], "url").kind is CellKind.LINK


def test_the_heading_of_a_year_says_enough_without_a_unit() -> None:
    assert contract_fields.column(BY_NAME["costs"], "year").heading_with_unit == "År"


def test_a_key_says_that_it_is_one_so_that_the_name_beside_it_has_the_title_alone() -> None:
    made = table.made("Mål", contract_fields.fields("activities", "activity_id", "collaboration_id", "goal"), ())
    assert made.headings == ("Mål-id", "Samarbete, nyckel", "Mål")


def test_a_code_comes_with_its_word_and_an_unknown_value_is_empty() -> None:
    made = table.made("Mål", contract_fields.fields("activities", "year", "state", "result"), [_GOAL])
    assert made.rows == ((2024, Term("met", "uppfyllt"), None),)


def test_a_date_is_as_exact_as_it_is_known() -> None:
    assert contract_fields.cell(PartialDate("2024-05")) == "2024-05"
    assert contract_fields.cell(PartialDate("2024-05-03")) == "2024-05-03"


def test_a_view_of_other_rows_says_which_row_of_the_contract_is_behind_each() -> None:
    fields = contract_fields.fields("activities", "goal", of=lambda line: line[0])
    assert table.made("Mål", fields, [(_GOAL,), (None,)]).rows == (("Fler möten",), (None,))


def test_a_name_that_the_contract_lacks_is_refused_where_it_is_declared() -> None:
    with pytest.raises(KeyError, match="cost"):
        contract_fields.fields("activities", "cost")
