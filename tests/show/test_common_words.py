"""What most rows say in a column stands once above the table."""

from kronoberg.show import cell
from kronoberg.show.common_words import most_say
from tests import shown_tables


def said(*statuses: str) -> tuple[list[str] | None, str]:
    """What is left of the column in each row, or None when it is gone, and what is said above the table."""
    rows = tuple((str(line), status) for line, status in enumerate(statuses))
    shown = most_say(shown_tables.made("Prov", ("Namn", "Status"), rows), "Status")
    return ([row[1] for row in cell.texts(shown)] if "Status" in shown.names else None), shown.said


def test_a_column_that_says_the_same_everywhere_is_said_above_the_table_instead() -> None:
    assert said("utfall", "utfall") == (None, "Status: utfall.")
    assert said("utfall", "–", "", "utfall") == (None, "Status: utfall.")


def test_a_row_says_its_status_only_where_it_differs_from_most() -> None:
    assert said("utfall", "uppskattning", "utfall", "–") == (
        ["", "uppskattning", "", "–"],
        "Status: utfall, om inget annat står.",
    )


def test_without_a_status_that_most_rows_share_each_row_says_its_own() -> None:
    assert said("utfall") == (["utfall"], "")
    assert said("utfall", "uppskattning") == (["utfall", "uppskattning"], "")
    assert said("utfall", "utfall", "a", "b", "c") == (["utfall", "utfall", "a", "b", "c"], "")
    assert said("–", "–") == (["–", "–"], "")


def test_a_row_with_the_common_status_says_only_what_it_adds() -> None:
    assert said("utfall", "utfall", "utfall, 2 av 3 har uppgift", "utfall; 4 % är uppskattat") == (
        ["", "", "2 av 3 har uppgift", "utfall; 4 % är uppskattat"],
        "Status: utfall, om inget annat står.",
    )
