"""The report from a meeting: what the data knows on one page, and the places where a person has to write."""

import datetime as dt

import pypdfium2
import pytest

from kronoberg.domain.book import Book
from kronoberg.render.pdf import file as pdf_file
from kronoberg.show.blocks import Document
from kronoberg.topics.documents import imprint
from kronoberg.topics.travel import trip_document
from tests.document_text import facts, headings, of_kind, table, under, words

MADE = dt.datetime(2026, 11, 22, 7, 0, tzinfo=dt.UTC)


def report(book: Book, meeting: str) -> Document:
    return trip_document.trip_report(book, meeting, MADE.date(), imprint.imprint(book, made_at=MADE))


def test_a_meeting_tells_who_went_where_and_when_it_was_reported(example: Book) -> None:
    found = report(example, "2024-bryssel-styrgrupp")
    assert (found.title, found.subtitle) == ("Reserapport: Brysselkontorets styrgrupp", "2024-06-04–05, Bryssel")
    assert facts(found, "Mötet") == {
        "Samarbete": "Brysselkontoret",
        "Samarbetets syfte": "Bevaka EU:s beslut och föra fram länets frågor tillsammans med två grannregioner.",
        "Datum": "2024-06-04–05",
        "Plats": "Bryssel",
        "Form": "på plats",
        "Deltog för regionen": "Astrid Falkmyr, Björn Otterlid, Maja Vinterqvarn",
        "Ska återrapporteras": "2024-06-11",
        "Återrapporterat": "2024-09-24 (lämnad för sent)",
        "Anmärkning": "Rapporterades ett sammanträde för sent.",
    }


def test_the_trips_have_mode_cost_and_emission_with_the_factor_and_what_it_counts(example: Book) -> None:
    found = report(example, "2024-bryssel-styrgrupp")
    assert table(found, "Resor till mötet") == [
        ("Resa", "Datum", "Färdsätt", "Faktor", "Resenärer", "Sträcka tur och retur", "Kostnad", "Utsläpp"),
        ("Exempelstad–Bryssel", "2024-06-03", "tåg", "Utsläpp, tåg", "1", "2 460 km", "4 834 kr", "9,8 kg CO2e"),
        (
            "Exempelstad–Bryssel",
            "2024-06-03",
            "flyg",
            "Utsläpp, flyg",
            "2",
            "2 080 km",
            "14 931 kr",
            "1 061 kg CO2e",
        ),
        ("Alla resor", "", "", "", "3", "", "19 765 kr", "läggs inte ihop"),
    ]
    note, sources = of_kind(found, "note")
    assert sources == (
        "Källor till mötet och återrapporten: Protokoll och minnesanteckningar från organens möten (odaterad); "
        "Nämndernas sammanträdesplaner (2025-11). Källor till resorna: Utdrag ur resesystemet, Internationella resor "
        "(2026-01-15); Referensvärden för exempel, Tabell 1–8 (2025-06-30)."
    )
    assert note == (
        "Kostnadens status: utfall. Utsläppen är uträknade, sträcka gånger faktor, och därför "
        "alltid uppskattningar. Utsläpp, tåg: 0,004 kg CO2e per personkilometer, som räknar ”Alla växthusgaser från "
        "bränsle och drift”. Källa: Exempelregionen (påhittad), Referensvärden för exempel, Tabell 1–8. "
        "Utsläpp, flyg: 0,255 kg CO2e per personkilometer, som räknar ”Alla växthusgaser från bränsle och drift, och "
        "höghöjdseffekten”. Källa: Exempelregionen (påhittad), Referensvärden för exempel, Tabell 1–8. Utsläppen läggs "
        "inte ihop till en summa, eftersom faktorerna räknar olika saker."
    )


def test_what_only_the_one_who_took_part_can_tell_is_left_open(example: Book) -> None:
    found = report(example, "2024-bryssel-styrgrupp")
    assert headings(found) == ["Resor", "Mötets innehåll", "Källor"]
    places = ["Varför regionen deltog", "Vad mötet gav", "Vem i länet som bör få veta", "Skriven av"]
    assert headings(found, level=2) == places
    assert of_kind(found, "gap") == [""] * 4
    locked = imprint.imprint(example, edition="utgåva", made_at=MADE)
    finished = trip_document.trip_report(example, "2024-bryssel-styrgrupp", MADE.date(), locked)
    assert (headings(finished), headings(finished, level=2)) == (["Resor", "Källor"], [])


def test_a_trip_without_distance_and_cost_says_so_and_has_no_zero(example: Book) -> None:
    found = report(example, "2023-nordkusten")
    assert table(found, "Resor till mötet")[1][3:] == ("–", "1", "uppgift saknas", "uppgift saknas", "uppgift saknas")
    assert len(table(found, "Resor till mötet")) == 2
    assert "Inget utsläpp: sträckan saknas." in of_kind(found, "note")[0]
    assert "Kostnadens status: uppgift saknas." in of_kind(found, "note")[0]
    assert facts(found, "Mötet")["Återrapporterat"] == "inte lämnad, sen"


def test_a_meeting_without_trips_and_a_digital_one_are_told_apart(example: Book, real: Book) -> None:
    assert [block.kind for block in under(report(real, "erb-styrelse-2024-02-14"), "Resor")] == ["gap"]
    assert [block.kind for block in under(report(real, "erb-styrelse-2024-02-14"), "Källor")] == ["note"]
    said, *_ = under(report(example, "2022-energi-stamma"), "Resor")
    assert (said.kind, words((said,))) == ("text", ["Mötet var digitalt."])


def test_a_meeting_that_was_only_planned_owes_no_report_and_the_document_says_why(example: Book) -> None:
    found = report(example, "2025-energi-stamma")
    assert of_kind(found, "text")[0] == "Ingen källa säger att mötet har hållits."
    assert "Återrapporterat" not in facts(found, "Mötet")


def test_every_meeting_of_both_datasets_has_a_report_of_one_page_with_its_sources(example: Book, real: Book) -> None:
    for book in (example, real):
        for meeting in book.rows("meetings"):
            found = report(book, meeting.meeting_id)
            assert of_kind(found, "note")[-1].startswith("Källor till mötet och återrapporten: ")
            with pypdfium2.PdfDocument(pdf_file.pdf(found)) as file:
                assert len(file) == 1


def test_an_unknown_meeting_is_refused(example: Book) -> None:
    with pytest.raises(LookupError, match="2099"):
        report(example, "2099")
