import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain import columns, look_alikes, texts
from kronoberg.domain.columns import ColumnType
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.raw import cleaned
from tests import any_text


def kind(annotation: object) -> ColumnType:
    (found,) = [part for part in typing.get_args(annotation) if isinstance(part, ColumnType)]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M\ufffdte", "text där alla tecken finns kvar; ett har gått förlorat, hämta texten på nytt ur originalet"),
        ("MÃ¶te", "å, ä och ö; ”Ã¶” är förvanskade tecken, hämta texten på nytt ur originalet"),
        ("V„xj”", "å, ä och ö; ”„” är förvanskade tecken, hämta texten på nytt ur originalet"),
        ("M”te", "å, ä och ö; ”M”t” är förvanskade tecken, hämta texten på nytt ur originalet"),
        ("a\x07b", "text utan styrtecken och andra tecken som inte kan visas"),
        ("a\ufffeb", "text utan styrtecken och andra tecken som inte kan visas"),
        ("Euro\u200bregion", "text utan osynliga tecken; ett sådant står efter ”Euro”, skriv om texten där"),
        ("\u202eanna", "text utan osynliga tecken; ett sådant står först, skriv om texten där"),
        ("Anna\u2065", "text utan osynliga tecken; ett sådant står efter ”Anna”, skriv om texten där"),
        ("Anna\U000e0080", "text utan osynliga tecken; ett sådant står efter ”Anna”, skriv om texten där"),
        ("Anna\U00013440", "text utan osynliga tecken; ett sådant står efter ”Anna”, skriv om texten där"),
        ("Anna\u0378", "text utan styrtecken och andra tecken som inte kan visas"),
        ("x" * 61, "högst 60 tecken; det här är 61"),
    ],
)
def test_what_is_wrong_with_a_text_is_said_with_what_to_do(text: str, expected: str) -> None:
    assert texts.trouble(text, 60) == expected


def test_text_that_is_damaged_or_cannot_be_seen_is_refused_by_every_kind_of_text(subtests: pytest.Subtests) -> None:
    kinds = (columns.Title, columns.Label, columns.Term)
    for text in any_text.REFUSED:
        for each in kinds if text in any_text.RUNNING else (columns.Text, *kinds):
            with subtests.test(ascii(text), kind=str(each)), pytest.raises(ValueError, match=r"\w"):
                kind(each).read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Möte i Växjö – ”Energy Cities”s årsmöte",
        "Elbląg, Klaipėda, Århus, São Tomé, IRMÃ, Ângela",
        "Villkor § 4: 1 000 €, 50 % · ±2 ≥ 1",
        "Σ = summan; ΔT",
        "„Ostsee“ och “Baltic”",
        "Microsoft™ Office",
        "två\nrader\toch en tabb",
        "Ελλάδα, Україна, 苏州 ✓",
        "'apostrof' \"citat\" <b> & ~ ^ `kod` $x$ [a](b)",
    ],
)
def test_what_people_write_is_let_in_as_it_is(text: str) -> None:
    assert kind(columns.Text).read(text) == text


# What looks Latin is written by its number: the Cyrillic A, a, O and e (0410, 0430, 041e, 0435), the Greek O (039f).
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\u0410nna",
            "bokstäver ur ett enda alfabet i varje ord; i ”\u0410nna” är första bokstaven, ”\u0410”, kyrillisk "
            "men inte alla, skriv om ordet",
        ),
        (
            "Johan H\u0430nsson",
            "bokstäver ur ett enda alfabet i varje ord; i ”H\u0430nsson” är andra bokstaven, ”\u0430”, kyrillisk "
            "men inte alla, skriv om ordet",
        ),
        (
            "Nätverket \u039fresund",
            "bokstäver ur ett enda alfabet i varje ord; i ”\u039fresund” är första bokstaven, ”\u039f”, grekisk "
            "men inte alla, skriv om ordet",
        ),
        (
            "Kлайпеда",  # noqa: RUF001
            "bokstäver ur ett enda alfabet i varje ord; i ”Kлайпеда” är första bokstaven, ”K”, latinsk "  # noqa: RUF001
            "men inte alla, skriv om ordet",
        ),
        (
            "\u0410nn\u0430\u0430",
            "bokstäver ur ett enda alfabet i varje ord; i ”\u0410nn\u0430\u0430” är första bokstaven, ”\u0410”, "
            "kyrillisk men inte alla, skriv om ordet",
        ),
        (
            "\u041e’Connor",
            "bokstäver ur ett enda alfabet i varje ord; i ”\u041e’Connor” är första bokstaven, ”\u041e”, kyrillisk "
            "men inte alla, skriv om ordet",
        ),
        (
            "Folkhälsomyndigh\u0435ten",
            "bokstäver ur ett enda alfabet i varje ord; i ”Folkhälsomyndigh\u0435ten” är tecken 17, ”\u0435”, "
            "kyrillisk men inte alla, skriv om ordet",
        ),
    ],
)
def test_a_word_of_two_alphabets_is_refused_in_names_and_says_which_letter(text: str, expected: str) -> None:
    assert texts.trouble(text, 150) == expected
    assert texts.trouble(text, 10_000) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Καλιμέρα",
        "Клайпеда",
        "Klaipėda (Клайпеда)",
        "Ελλάδα, Україна, 苏州",
        "\u00b5g/m³",
        "\u03bcm",
        "kΩ",
        "ΔT, Å, 20 °C",
        "TNF-α",  # noqa: RUF001
        "Łódź, Århus, Şişli, Þórshöfn",
    ],
)
def test_a_whole_word_of_another_alphabet_and_a_unit_are_let_in(text: str) -> None:
    assert texts.trouble(text, 60) == ""


def test_letters_that_look_alike_are_one_to_compare_by() -> None:
    assert look_alikes.folded("\u041d\u0430nsson") == "Hansson"
    assert look_alikes.folded("Ni\u03f2e, \u039d\u03b9\u03ba\u03bf, \u0401va, \uff21nna") == "Nice, Niko, Eva, Anna"


@pytest.mark.parametrize(
    "text",
    [
        "6 ÷ 2 = 3", "20 °C", "200°C", "5 µm", "IFN\u03b3 och TNF\u03b1", "β-blockerare", "Σ 3", "Ωmega", "12 m²",
        "Ελλάδα", "– ÷ –", "Europa \u03b1\u03b2\u03b3", "│ ram ─", "λ",
    ],
)  # fmt: skip
def test_signs_of_science_and_greek_words_are_no_damaged_letters(text: str) -> None:
    assert texts.broken(text) == ""


@pytest.mark.parametrize("word", ["Malmö", "Åsa", "Öberg", "VÄXJÖ", "Älmhult", "idé", "München", "København", "år"])
def test_a_word_in_windows_code_page_read_as_dos_is_known(word: str) -> None:
    assert texts.broken(word) == ""
    assert texts.broken(word.encode("cp1252").decode("cp437"))


def test_one_text_has_one_form() -> None:
    assert texts.normal("Va\u0308xjo\u0308") == "Växjö"
    assert texts.normal("1\u00a0000\u202fkr\u2009x\u3000y") == "1 000 kr x y"
    assert texts.normal("sam\u00adarbete ❤\ufe0f") == "samarbete ❤"


def test_two_names_that_look_alike_are_one_or_refused() -> None:
    assert cleaned("Åsa\u00a0Berg ") == cleaned("A\u030asa Berg")


@given(st.text(max_size=80))
def test_the_form_is_the_same_when_it_is_taken_again(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(any_text.ENTERS)
def test_what_may_enter_is_read_as_itself(text: str) -> None:
    assert kind(columns.Label).read(text) == texts.one_line(text)
    assert kind(columns.Text).read(text) == text


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.text("abÂÃ¶ \u00a0„”™Σ├÷°Θ─", max_size=40))
def test_what_stops_a_whole_file_also_stops_the_cell_alone(before: str, text: str) -> None:
    if texts.broken(f"{before};{text}") and not texts.broken(before):
        assert texts.damaged(cleaned(text)) or texts.damaged(cleaned(before))


def test_each_kind_of_text_has_a_longest_length() -> None:
    assert [kind(each).longest for each in (columns.Text, columns.Title, columns.Label, columns.Term)] == [
        10_000,
        150,
        60,
        100,
    ]
    assert {column.cell.longest for table in TABLES for column in table.columns if column.cell.is_text} == {
        10_000,
        150,
        60,
        100,
    }
    lengths = {column.name: column.cell.longest for column in BY_NAME["collaborations"].columns}
    assert (lengths["label"], lengths["name"], lengths["purpose"]) == (60, 150, 10_000)


@pytest.mark.parametrize("text", ["rad1\nrad2", "rad1\r\n  rad2", "rad1\trad2", "rad1 \t\n rad2"])
def test_a_name_is_one_line_and_a_running_text_may_have_more(text: str) -> None:
    for each in (columns.Title, columns.Label, columns.Term):
        assert kind(each).read(text) == "rad1 rad2"
    assert kind(columns.Text).read("rad1\n\trad2") == "rad1\n\trad2"


def test_no_key_is_a_running_text() -> None:
    for table in TABLES:
        for column in table.columns:
            if column.name in table.key:
                assert column.cell.longest < 10_000, f"{table.name}.{column.name}"


def test_what_was_let_in_before_the_rule_is_still_read() -> None:
    read = kind(columns.Label).kept
    assert read is not None
    assert read("M\ufffdte" * 100) == "M\ufffdte" * 100
