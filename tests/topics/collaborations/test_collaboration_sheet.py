"""The sheet about one collaboration: what there is to decide on, cut to the latest, and what is missing."""

import datetime as dt
import json
from dataclasses import asdict

import pypdfium2
import pytest

from kronoberg.domain.book import Book
from kronoberg.render.pdf import file as pdf_file
from kronoberg.show import cell, shortened
from kronoberg.show.blocks import Chart, Document
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import sheet as collaboration_sheet
from kronoberg.topics.documents import imprint
from tests import books, shown_tables
from tests.document_text import facts, headings, of_kind, plain, table, under, words

MADE = dt.datetime(2026, 11, 22, 7, 0, tzinfo=dt.UTC)


def sheet(book: Book, name: str, year: int) -> Document:
    return collaboration_sheet.sheet(book, name, year, MADE.date(), imprint.imprint(book, made_at=MADE))


def test_the_parts_stand_in_their_order_and_the_sheet_survives_json(example: Book) -> None:
    found = sheet(example, "brysselkontoret", 2025)
    assert headings(found) == [
        "Kostnad och arbetsinsats",
        "Platser, avtal och beslut",
        "Riktlinjer, mål och nytta",
        "Kommentarer, risker och rekommendation",
        "Källor",
    ]
    assert json.loads(json.dumps(asdict(found)))["title"] == "Samarbetsblad 2025: Brysselkontoret"


def test_cost_and_effort_stand_with_their_status_as_on_the_page(example: Book) -> None:
    found = sheet(example, "brysselkontoret", 2025)
    rows = table(found, "Kostnad och arbetsinsats 2021–2025, Brysselkontoret")
    assert rows[0] == ("År", "Kostnad", "Återbetalt", "Egen finansiering", "Arbetsinsats", "Status")
    assert rows[1] == ("2021", "1 388 070 kr", "–", "1 388 070 kr", "12,5 %", "")
    assert rows[5] == ("2025", "minst 1 628 500 kr", "–", "minst 1 628 500 kr", "20 %", "preliminärt")
    (shown,) = [block for block in found.blocks if isinstance(block, Table) and block.title.startswith("Kostnad och")]
    assert shown.said == "Status: utfall, om inget annat står."
    (chart,) = [block for block in found.blocks if isinstance(block, Chart)]
    assert plain(chart.words.headline) == "Brysselkontoret: kostnaden 2025 var minst 1,63 mnkr"


def test_the_checklist_has_the_evidence_and_not_judged_as_a_state_of_its_own(example: Book, real: Book) -> None:
    rows = table(sheet(example, "brysselkontoret", 2025), "Checklista för Brysselkontoret")
    assert rows[6] == (
        "6. Bestämd tid och utvärdering (ska)",
        "✗ ej uppfyllt",
        "Avtalet förlängdes till 2028 utan utvärdering",
        "2025-10-07",
    )
    assert {row[1] for row in table(sheet(real, "erb", 2024), "Checklista för Euroregion Baltic")[1:]} == {
        "? ej bedömt"
    }


def test_an_evaluation_that_is_late_and_a_persons_words_are_there_for_the_decision(example: Book) -> None:
    found = sheet(example, "brysselkontoret", 2025)
    assert table(found, "Avtal och utvärderingar")[2][2] == (
        "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord"
    )
    assert words(under(found, "Kommentarer, risker och rekommendation"))[1:] == [
        "Risker Hyran för kontoret räknas om i euro. En svagare krona gör medlemsavgiften högre.",
        "Rekommendation Utvärdera före förlängning.",
    ]


def test_a_collaboration_of_which_little_is_known_says_what_is_missing(example: Book) -> None:
    found = sheet(example, "karklupe", 2025)
    assert of_kind(found, "gap") == ["vad samarbetet har gett", "risker", "rekommendation"]
    assert "Ingen kostnad 2021–2025 finns i uppgifterna." in of_kind(found, "text")
    assert facts(found, "Karklupeavtalet i korthet 2025")["Läge"] == "oklart"
    # A body is known, though nobody can say that it exists in 2025.
    assert words(under(found, "Platser, avtal och beslut"))[0] == (
        "Räknas inte till 2025: Arbetsgruppen för utbytet med Karklupė (oklart om Karklupeavtalet pågick)."
    )


def test_a_programme_has_no_guidelines_and_the_sheet_says_why(example: Book) -> None:
    assert words(under(sheet(example, "interreg-nordkusten", 2025), "Riktlinjer, mål och nytta"))[0] == (
        "EU-programmen är uppdrag och inte samarbeten i sig. Därför gäller strategins riktlinjer för samarbeten inte "
        "dem."
    )


def test_what_does_not_fit_is_counted_and_never_left_out_in_silence(real: Book) -> None:
    found = sheet(real, "erb", 2024)
    assert len(table(found, "Beslut om samarbetet")) == 1 + 2
    assert (
        words(under(found, "Platser, avtal och beslut"))[-1] == "Beslut om samarbetet: ytterligare 3 tas inte upp här."
    )


def test_a_collaboration_of_which_nothing_at_all_is_known_still_has_a_sheet() -> None:
    found = sheet(books.book([books.collaboration("alfa")]), "alfa", 2025)
    assert of_kind(found, "gap")[0] == "syfte"
    assert "Ingen kostnad 2021–2025 finns i uppgifterna." in of_kind(found, "text")
    assert {row[1] for row in table(found, "Kostnad och arbetsinsats 2021–2025, Alfa")[1:]} == {"uppgift saknas"}


def test_the_sheet_of_every_collaboration_of_both_datasets_is_at_most_two_pages(example: Book, real: Book) -> None:
    for book, year in ((example, 2025), (real, 2024)):
        for name in book.collaborations:
            with pypdfium2.PdfDocument(pdf_file.pdf(sheet(book, name, year))) as file:
                assert len(file) <= 2


def test_an_unknown_collaboration_is_refused(example: Book) -> None:
    with pytest.raises(LookupError, match="atlantis"):
        sheet(example, "atlantis", 2025)


def test_a_shortened_table_keeps_its_sums() -> None:
    rows = [{"Del": name, "Värde": "1"} for name in ("a", "b", "c", "Summa")]
    whole = cell.table(rows, "Del", title="Delar", numbers=("Värde",), sums=("Summa",))
    left = shortened.table(whole, 1)
    assert list(shown_tables.words(left.shown).index) == ["a", "Summa"]
    assert left.rest == "Ytterligare 2 tas inte upp här."
    assert shortened.table(whole, 3).rest == ""
