"""Faults as a person reads them: where, what to do, no code and no file, and what only meets what was there."""

import pytest

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import cells_of, raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.words import Category, Status
from kronoberg.show import fault_html
from kronoberg.topics.entry.review import fault_words
from tests import books

COSTS = "Kostnader och intäkter"


@pytest.mark.parametrize(
    ("fault", "row", "words"),
    [
        (
            Fault(COSTS, 2, "amount_sek", "”mycket”", "ett belopp i kronor"),
            "ny rad 1",
            "Kostnader och intäkter, ny rad 1, Belopp: ”mycket”. Det ska vara ett belopp i kronor.",
        ),
        (
            Fault(COSTS, 2, "amount_sek", "tomt trots status outcome", "ett värde, eller status missing"),
            "",
            "Belopp: tomt trots status utfall. Det ska vara ett värde, eller status uppgift saknas.",
        ),
        (Fault(COSTS, 2, "source_id", "en tom cell", "en nyckel av små bokstäver a-z"), "", "Källa: välj i listan."),
        (Fault(COSTS, 2, "status", "en tom cell", "ett av outcome, missing"), "", "Status: välj i listan."),
        (
            Fault(COSTS, 2, "year", "en tom cell", "ett år mellan 1990 och 2100"),
            "",
            "År: fyll i ett år mellan 1990 och 2100.",
        ),
        (
            Fault(
                COSTS,
                3,
                "collaboration_id + year",
                "nyckeln ”alfa, 2025, expense, travel”, som redan står på rad 3",
                "en nyckel som bara finns en gång",
            ),
            "ny rad 1",
            "Kostnader och intäkter, ny rad 1, Samarbete + År: raden ”alfa, 2025, kostnad, resor”, som redan står på "
            "rad 3. Det ska vara en rad som bara finns en gång.",
        ),
        (Fault("Källor", 2, "title", "en tom cell", "text"), "", "Titel: fyll i fältet."),
        (
            Fault(COSTS, 2, "source_id", "”bok”", "en nyckel som finns i sources.csv"),
            "",
            "Källa: ”bok” finns inte i listan. Välj det som ska stå där.",
        ),
        (
            Fault("formuläret", None, "Sista dag", "en tom ruta", "sista dagen"),
            "",
            "Sista dag: en tom ruta. Det ska vara sista dagen.",
        ),
    ],
)
def test_a_fault_says_where_and_what_to_do_without_codes_and_names_of_files(fault: Fault, row: str, words: str) -> None:
    (told,) = fault_words.told([fault], [row])
    assert (told.words, told.meets) == (words, False)


def test_a_row_that_was_there_before_is_told_as_such_and_counted_apart() -> None:
    said = books.cost("alfa", 2025, None, Status.MISSING, category=Category.TRAVEL, note="Resor är inte bokförda.")
    book = books.book([books.collaboration("alfa")], [said])
    new = cells_of(BY_NAME["costs"], books.cost("alfa", 2025, "10", category=Category.OTHER))
    with pytest.raises(FaultyData) as caught:
        candidate(book, {"costs": Incoming(COSTS, raw_rows([new]))})
    told = fault_words.told(caught.value.faults, ["rad 1"])
    assert [each.words for each in told] == [
        "Kostnader och intäkter, raden alfa, 2025, kostnad, resor, uppgift saknas, som redan finns: en del som saknas "
        "bredvid delar med status utfall. Det ska vara status preliminärt på de kända delarna, tills allt är känt."
    ]
    assert fault_words.apart(caught.value.faults) == ([], list(caught.value.faults))
    own, meets = fault_words.counted(told)
    assert own == ""
    assert meets.startswith("1\u00a0rad som redan finns går inte ihop med det nya.")


def test_a_fault_is_marked_at_its_field_and_its_words_stand_as_they_stand() -> None:
    html = fault_html.marks([("<b>Titel</b>", "nytt-ar-sources-title--0"), ("Rad", "")], pressed="nytt-ar-1")
    assert 'data-tryck="nytt-ar-1"' in html
    assert 'data-falt="st-key-nytt-ar-sources-title--0">&lt;b&gt;Titel&lt;/b&gt;</span>' in html
    assert html.count("<span") == 1
    assert "data-tryck" not in fault_html.marks([], pressed="")
