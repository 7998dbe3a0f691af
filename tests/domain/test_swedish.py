"""Swedish numbers and words: what is written can be read, what can be read in two ways is refused."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain import swedish


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234", "1234"),
        ("1234,50", "1234.50"),
        ("1234.5", "1234.5"),
        ("1 234 567,89", "1234567.89"),
        ("1\u00a0710\u00a0000", "1710000"),
        ("1\u202f234", "1234"),
        ("\u2212500", "-500"),
        ("-0,5", "-0.5"),
        ("+12", "12"),
        ("  350 000 kr ", "350000"),
        ("57,5 %", "57.5"),
        ("1000000.00", "1000000"),
        ("0,125", "0.125"),
    ],
)
def test_numbers_as_a_swedish_office_writes_them_are_read(text: str, value: str) -> None:
    assert swedish.number(text, max_decimals=3) == Decimal(value)


@pytest.mark.parametrize("text", ["1,234", "1.234", "12.345", "999,999", "-1,234"])
def test_a_number_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(swedish.NumberError, match="läsas på ett sätt"):
        swedish.number(text, max_decimals=8)


@pytest.mark.parametrize("text", ["1.234,50", "1,234.50", "1.234.567"])
def test_points_and_commas_between_thousands_are_refused(text: str) -> None:
    with pytest.raises(swedish.NumberError, match="mellan tusental"):
        swedish.number(text)


@pytest.mark.parametrize(
    "text", ["", "abc", "1e3", "NaN", "inf", "(500)", "1 23", "\uff11\uff12", "12,", "=1+1", "NA", "--5"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(swedish.NumberError):
        swedish.number(text)


def test_more_decimals_than_the_column_holds_are_refused_but_zeros_are_not_counted() -> None:
    assert swedish.number("1234,5000") == Decimal("1234.5")
    with pytest.raises(swedish.NumberError, match="högst 2 decimaler"):
        swedish.number("1234,5678")


@given(st.decimals(min_value=-(10**11), max_value=10**11, places=2))
def test_every_amount_that_is_written_is_read_back(value: Decimal) -> None:
    assert swedish.number(swedish.decimal(value, decimals=2)) == value


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_kronor_are_read_back_to_the_ore(ore: int) -> None:
    assert swedish.hundredths(swedish.kronor(ore)) == ore


@given(st.text(max_size=20))
def test_no_text_makes_the_reader_crash(text: str) -> None:
    with contextlib.suppress(swedish.NumberError):
        swedish.number(text)


@pytest.mark.parametrize(
    ("ore", "text"),
    [
        (171_000_000, "1 710 000 kr"),
        (841, "8,41 kr"),
        (0, "0 kr"),
        (-50_000, "\u2212500 kr"),
        (100_050, "1 000,50 kr"),
    ],
)
def test_kronor_are_written_with_spaces_and_ore_only_when_there_are_any(ore: int, text: str) -> None:
    assert swedish.kronor(ore) == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("ore", "text"),
    [
        (171_000_000, "1,71 mnkr"),
        (35_000_000, "350 tkr"),
        (100_000_000, "1 mnkr"),
        (90_718_000, "907 tkr"),
        (7_350_000, "73,5 tkr"),
        (895_450, "8,95 tkr"),
        (347_236_800, "3,47 mnkr"),
        (1_234_567_800, "12,3 mnkr"),
        (123_456_789_000, "1 235 mnkr"),
        (99_999_900, "1 mnkr"),
        (99_949, "999 kr"),
        (99_950, "1 tkr"),
        (-36_448_250, "\u2212364 tkr"),
        (0, "0 kr"),
        (49, "mindre än 1 kr"),
    ],
)
def test_short_kronor_have_three_figures_and_say_their_unit(ore: int, text: str) -> None:
    assert swedish.kronor_short(ore).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("ore", "text"),
    [
        (347_236_800, "3,47 mnkr"),
        (7_350_000, "74 tkr"),
        (-7_350_000, "\u221274 tkr"),
        (50_000, "1 tkr"),
        (49_999, "mindre än 1 tkr"),
        (99_960_000, "1 mnkr"),
        (0, "0 kr"),
    ],
)
def test_short_approximate_kronor_are_never_more_exact_than_thousands(ore: int, text: str) -> None:
    assert swedish.kronor_short(ore, approximate=True).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("ore", "exact", "approximate"),
    [
        (90_718_000, "907 180 kr", "907 000 kr"),
        (36_448_250, "364 483 kr", "364 000 kr"),
        (-2_222_050, "\u221222 221 kr", "\u221222 000 kr"),
        (50_050, "501 kr", "1 000 kr"),
        (30_000, "300 kr", "mindre än 1 000 kr"),
        (49, "mindre än 1 kr", "mindre än 1 000 kr"),
        (0, "0 kr", "0 kr"),
    ],
)
def test_whole_kronor_have_no_ore_and_approximate_ones_no_hundreds(ore: int, exact: str, approximate: str) -> None:
    assert swedish.kronor_whole(ore).replace("\u00a0", " ") == exact
    assert swedish.kronor_whole(ore, approximate=True).replace("\u00a0", " ") == approximate


def test_percent_keeps_its_decimals_and_no_more() -> None:
    assert swedish.percent(5750) == "57,5\u00a0%"
    assert swedish.percent(250) == "2,5\u00a0%"
    assert swedish.percent(1500) == "15\u00a0%"


def test_swedish_letters_sort_last_and_accents_do_not_matter() -> None:
    names = ["Öland", "Ärla", "Åsa", "Zorn", "Éva", "Eva", "eda"]
    assert sorted(names, key=swedish.collation_key) == ["eda", "Eva", "Éva", "Zorn", "Åsa", "Ärla", "Öland"]


def test_words_are_joined_as_in_a_sentence() -> None:
    assert swedish.enumeration([]) == ""
    assert swedish.enumeration(["a"]) == "a"
    assert swedish.enumeration(["a", "b", "c"]) == "a, b och c"


def test_a_count_takes_the_right_form_of_its_word() -> None:
    assert swedish.counted(1, "källa", "källor") == "1\u00a0källa"
    assert swedish.counted(1200, "källa", "källor") == "1\u00a0200\u00a0källor"


def test_a_misspelt_code_gets_the_nearest_one_as_a_hint() -> None:
    assert swedish.hint("estimat", ["outcome", "estimate"]) == " (menade du estimate?)"
    assert swedish.hint("zzz", ["outcome", "estimate"]) == ""
