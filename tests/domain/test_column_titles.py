"""The Swedish titles of the contracts' columns: every column has one, and it names one column of its table."""

import pytest

from kronoberg.domain import contracts
from kronoberg.domain.contracts import TABLES


def test_every_column_has_a_title_that_no_other_column_of_its_table_has(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            titles = [column.title.casefold() for column in table.columns]
            assert len(set(titles)) == len(titles)


def test_no_title_is_the_name_of_another_column(subtests: pytest.Subtests) -> None:
    """A reader finds a column by either, so the two must never point at different ones."""
    for table in TABLES:
        with subtests.test(table.name):
            names = {column.name for column in table.columns}
            assert not [c.name for c in table.columns if c.title.casefold() in names - {c.name}]


def test_titles_are_short_and_plain() -> None:
    long = {name: title for name, title in contracts.TITLES.items() if len(title) > 32 or title != title.strip()}
    assert long == {}
    assert all(title[0].isupper() for title in contracts.TITLES.values())


@pytest.mark.parametrize(
    ("column", "title"),
    [
        ("collaboration_id", "Samarbete"),
        ("amount_sek", "Belopp"),
        ("valid_from", "Från och med"),
        ("valid_from + valid_to", "Från och med + Till och med"),
    ],
)
def test_a_title_is_found_by_name_and_for_several_names(column: str, title: str) -> None:
    assert contracts.title(column) == title


def test_an_unknown_column_has_no_title() -> None:
    with pytest.raises(KeyError):
        contracts.title("colum")
