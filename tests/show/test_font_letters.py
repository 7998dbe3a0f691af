"""Texts as our fonts can show them: what they lack is seen to be missing, and nothing unseen stays."""

import pytest

from kronoberg.show import font_letters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Åsa Öberg, 1 710\u00a0000 kr – 57,5 % ✓ ◐ ✗", "Åsa Öberg, 1 710\u00a0000 kr – 57,5 % ✓ ◐ ✗"),
        ("A\u030asa", "Åsa"),
        ("bra 👍🏽", "bra □□"),
        ("familj 👩\u200d👧", "familj □□"),
        ("en\nrad\tmed\r\x00\ufe0f slut", "en\nrad med slut"),
        ("trasig \ud800", "trasig □"),
    ],
)
def test_a_letter_that_the_fonts_lack_is_a_square(text: str, shown: str) -> None:
    assert font_letters.printable(text) == shown
