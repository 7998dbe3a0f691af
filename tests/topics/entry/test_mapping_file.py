"""The mapping file of a colleague's sheet as people leave it: other code pages, bombs, words in the wrong form."""

import pytest

from kronoberg.domain.faults import FaultyData
from kronoberg.topics.entry import mapping_file

NO_TEXT = "text som inte går att läsa"
NO_ALIAS = "ett ankare eller alias (& eller *)"
NAMES = (
    "blad, rad med rubriker, tabell, belopp utan enhet är i, kolumner, gäller alla rader, svar, rader som inte tas in"
)


def refused(text: str) -> tuple[str | None, str, str]:
    with pytest.raises(FaultyData) as caught:
        mapping_file.read("karta.yaml", text.encode())
    (fault,) = caught.value.faults
    assert fault.file == "karta.yaml"
    return fault.column, fault.found, fault.expected


@pytest.mark.parametrize("code_page", ["utf-8", "utf-8-sig", "cp1252"])
def test_it_is_read_as_any_editor_in_sweden_saves_it(code_page: str) -> None:
    text = "blad: Årets\nrad med rubriker: 3\nrader som inte tas in:\n- 35\n"
    found = mapping_file.read("karta.yaml", text.encode(code_page))
    assert (found.sheet, found.header_row) == ("Årets", 3)
    assert found.content["rader som inte tas in"] == ["35"]


def test_one_in_utf_16_is_refused_with_what_to_do() -> None:
    with pytest.raises(FaultyData) as caught:
        mapping_file.read("karta.yaml", "blad: Årets\n".encode("utf-16"))
    assert caught.value.faults[0].found == "teckenkodningen UTF-16"


@pytest.mark.parametrize("text", ["blad: &a x\n", "svar: &a [x]\nkolumner: *a\n", "blad: &x {a: *x}\n"])
def test_an_alias_is_refused_before_it_grows(text: str) -> None:
    assert refused(text)[1] == NO_ALIAS


def test_lists_in_lists_are_refused() -> None:
    assert refused(f"svar: {'[' * 3000}")[1] == "listor i listor i många nivåer"


@pytest.mark.parametrize("text", ["42", "- a", "blad: 'x", 'blad: "\\UDEADBEEF"', "? {a: b}\n: c\n"])
def test_what_is_no_mapping_file_is_refused(text: str) -> None:
    assert refused(text)[1] == NO_TEXT


def test_a_name_that_it_does_not_have_is_told_and_not_passed_over() -> None:
    assert refused("kolumer: {}\n") == (None, "”kolumer”", f"något av {NAMES}")


@pytest.mark.parametrize(
    ("text", "where", "found"),
    [
        ("blad: [1, 2]\n", "blad", "flera värden"),
        ("rad med rubriker: tre\n", "rad med rubriker", "”tre”"),
        ("rad med rubriker: ²\n", "rad med rubriker", "”²”"),
        ("rad med rubriker: 99999999\n", "rad med rubriker", "”99999999”"),
        ("svar: nej\n", "svar", "något annat än en lista"),
        # Its figures were once taken for the rows 3 and 5.
        ("rader som inte tas in: 35\n", "rader som inte tas in", "något annat än en lista"),
        ("rader som inte tas in: [rad 8]\n", "rader som inte tas in", "”rad 8”"),
    ],
)
def test_what_has_another_form_is_told_where_it_stands(text: str, where: str, found: str) -> None:
    assert refused(text)[:2] == (where, found)


def test_what_is_left_empty_is_no_fault() -> None:
    assert mapping_file.read("karta.yaml", b"blad: ''\nrad med rubriker: ''\nsvar:\n").header_row is None
