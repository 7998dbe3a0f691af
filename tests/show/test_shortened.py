"""Texts cut to fit their place."""

import pytest

from kronoberg.show import shortened

RESULT = "Regionen ledde euroregionen och var värd för årsmötet med 120 deltagare."


@pytest.mark.parametrize(
    ("most", "cut"),
    [
        (72, RESULT),
        # At a place where something has been said whole, when that is past half of the room.
        (52, "Regionen ledde euroregionen …"),
        # Else after a whole word, but not after one that leads on: "var värd för".
        (22, "Regionen ledde …"),
        (66, "Regionen ledde euroregionen och var värd för årsmötet …"),
    ],
)
def test_a_text_is_cut_where_it_has_said_something_whole(most: int, cut: str) -> None:
    assert shortened.sentence(RESULT, most) == cut


def test_the_first_sentence_of_two_stands_whole() -> None:
    assert shortened.sentence("Nätet växte. Projekten gällde främst städer.", 20) == "Nätet växte …"
