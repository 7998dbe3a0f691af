"""What a person writes in a document, and the rows that it leads to."""

import datetime as dt

from kronoberg.analysis.documents import fields as document_fields
from kronoberg.analysis.documents.fields import Field
from kronoberg.domain.book import Book
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.topics.documents import form_words as document_form_words
from tests import datasets

REPORT = DocumentKind.REPORT
TODAY = dt.date(2026, 4, 2)
PROPOSAL, RECEIVER, SUMMARY = (Field(part=part) for part in (TextPart.PROPOSAL, TextPart.RECEIVER, TextPart.SUMMARY))
DNR = Field(column="dnr")


def rows(book: Book, typed: dict[Field, str], table: str = "document_texts") -> list[tuple[str, ...]]:
    found = document_fields.outcome(book, REPORT, 2025, typed, author="Ada Provsson", today=TODAY)
    columns = ("part", "collaboration_id", "order", "text", "author", "written_on")
    return [tuple(cells[name] for name in columns) for cells in found.rows.get(table, ())]


def removed(book: Book, typed: dict[Field, str]) -> dict[str, set[tuple[str, ...]]]:
    found = document_fields.outcome(book, REPORT, 2025, typed, author="Ada Provsson", today=TODAY)
    return {table: set(keys) for table, keys in found.removed.items() if keys}


def test_what_stands_in_a_list_is_one_line_for_each_row(example: Book) -> None:
    written = document_fields.written(example, REPORT, 2025)
    assert written[RECEIVER] == "Regiondirektören\nInternationella funktionen"
    assert written[DNR] == "26EX0187"


def test_an_empty_year_has_every_place_and_nothing_in_it() -> None:
    book = datasets.real()
    written = document_fields.written(book, REPORT, 2025)
    assert set(written.values()) == {""}
    assert [document_form_words.full_title(book, field) for field in written][-2:] == [
        "Risker, Interreg",
        "Rekommendation, Interreg",
    ]


def test_a_plan_has_no_texts_about_one_collaboration(example: Book) -> None:
    assert not [field for field in document_fields.fields(example, DocumentKind.PLAN, 2026) if field.collaboration_id]


def test_a_new_line_in_a_list_is_signed_and_the_others_keep_who_wrote_them(example: Book) -> None:
    assert rows(example, {RECEIVER: "Regiondirektören\n\nKommunerna i länet\nInternationella funktionen\n"}) == [
        ("receiver", "", "1", "Regiondirektören", "Internationell strateg (påhittad)", "2026-03-27"),
        ("receiver", "", "2", "Kommunerna i länet", "Ada Provsson", "2026-04-02"),
        ("receiver", "", "3", "Internationella funktionen", "Internationell strateg (påhittad)", "2026-03-27"),
    ]


def test_a_line_that_is_taken_away_is_a_row_that_goes(example: Book) -> None:
    assert removed(example, {PROPOSAL: "Regionstyrelsen lägger rapporten till handlingarna."}) == {
        "document_texts": {("april_report", "2025", "proposal", "", "2")}
    }


def test_any_other_text_is_one_row_with_its_line_breaks(example: Book) -> None:
    assert rows(example, {SUMMARY: "Ett.\r\n\r\nTvå.  "}) == [
        ("summary", "", "1", "Ett.\n\nTvå.", "Ada Provsson", "2026-04-02")
    ]


def test_a_field_of_the_head_leaves_the_others_as_they_are(example: Book) -> None:
    found = document_fields.outcome(example, REPORT, 2025, {DNR: " 26EX0200 "}, author="", today=TODAY)
    (head,) = found.rows["document_heads"]
    assert (head["dnr"], head["version"], head["dated"]) == ("26EX0200", "1", "2026-03-30")


def test_a_head_with_nothing_left_in_it_goes(example: Book) -> None:
    emptied = {Field(column=name): "" for name in document_fields.HEAD_COLUMNS}
    assert removed(example, emptied) == {"document_heads": {("april_report", "2025")}}
    found = document_fields.outcome(example, REPORT, 2024, emptied, author="", today=TODAY)
    assert (found.rows, found.removed) == ({}, {})


def test_the_places_that_are_empty_are_listed_with_those_of_a_collaboration_together(example: Book) -> None:
    fields = [
        DNR,
        *(
            Field(part=part, collaboration_id=owner)
            for owner in ("energiringen", "brysselkontoret")
            for part in (TextPart.RISK, TextPart.RECOMMENDATION)
        ),
        Field(part=TextPart.RISK, collaboration_id="kustnatverket"),
    ]
    assert document_form_words.grouped(example, fields) == (
        "Dnr",
        "Risker och rekommendation för Energiringen och Brysselkontoret",
        "Risker för Kustnätverket",
    )
