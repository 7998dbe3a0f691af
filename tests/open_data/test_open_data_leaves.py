"""What leaves the house as open data: only columns that are listed, and no name but those of the elected."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Row, Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.contracts.people import Appointment, Body, Chairmanship, Person
from kronoberg.domain.contracts.reference import KnownIssue
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.leaving import Leaves
from kronoberg.domain.words import BodyKind, Certainty, IssueKind, Role, SubjectKind
from kronoberg.open_data import leaving_rows, public_book
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import Publication, Publisher
from kronoberg.store.folder import read_book
from tests import books, datasets

EXAMPLE = Path("data/exempel")
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
# Texts that leave. Nobody's name belongs in them, and that of a person in the register is taken out of them.
LEAVING_TEXTS = {
    "dataset": {"title", "region", "county", "description"},
    "sources": {"title", "publisher", "section", "no_url_reason"},
    "committees": {"name"},
    "collaborations": {"label", "name", "purpose"},
    "collaboration_names": {"name"},
    "collaboration_facts": {"title", "text"},
    "collaboration_themes": {"theme"},
    "agreements": {"title"},
    "members": {"organisation"},
    "costs": {"note"},
    "postings": {"voucher", "account", "account_name", "cost_centre", "project"},
    "effort": {"note"},
    "parties": {"party_id", "name", "colour"},
    "persons": {"name"},
    "bodies": {"name"},
    "appointments": {"party_id"},
    "chairmanships": {"organisation"},
    "programmes": {"name", "short_name", "secretariat"},
    "objectives": {"name"},
    "projects": {"name"},
    "strategy": {"title", "text", "section", "responsible"},
    "guideline_assessments": {"evidence"},
    "activities": {"goal", "indicator", "target", "result", "resources"},
    "results": {"text", "evidence", "reached"},
    "decisions": {"title", "dnr", "paragraph"},
    "deadline_rules": {"title", "responsible", "section"},
    "places": {"name"},
    "meetings": {"title"},
    "reference_series": {"name", "unit", "scope"},
    "reference_values": {"period"},
    "known_issues": {"subject_key", "title", "text", "treatment"},
}
INSIDE_WHOLE = {"account_rules", "comments", "document_heads", "document_texts", "meeting_participants", "redactions"}


def everything(book: Book) -> str:
    """All that leaves, as one text; the workbook is packed, and made of the same Book."""
    files = OpenFiles(Publication(book, NOON, Publisher(address="https://data.exempel.se/")))
    return "\n".join(files.content(path).decode() for path in files.listed if not path.endswith(".xlsx"))


def texts(table: Table) -> list[Column]:
    return [column for column in table.columns if column.cell.is_text]


def planted(table: Table, row: Row) -> Row:
    """The row with a name of its own in each cell of free text."""
    return row.model_copy(update={column.name: f"Namn {table.name}/{column.name}" for column in texts(table)})


def test_a_name_in_any_free_text_leaves_only_by_a_column_that_is_listed() -> None:
    book = datasets.example()
    planted_book = Book({table.name: tuple(planted(table, row) for row in rows) for table, rows in book})
    public = public_book.public(planted_book)
    leaving: dict[str, set[str]] = {}
    for table, rows in public:
        for column in texts(table):
            if any("Namn " in str(getattr(row, column.name)) for row in rows):
                leaving.setdefault(table.name, set()).add(column.name)

    assert leaving == LEAVING_TEXTS


def test_the_files_hold_no_other_name_than_the_book_that_they_are_made_of() -> None:
    book = datasets.example()
    changed = {
        name: tuple(row.model_copy(update=dict.fromkeys(columns, f"Hemlig {name}")) for row in book.rows(name))
        for name, columns in {
            "comments": ("author", "text"),
            "sources": ("entered_by", "note"),
            "results": ("author", "note"),
            "decisions": ("decided_by", "note"),
            "activities": ("responsible", "note"),
            "collaborations": ("responsible", "note"),
            "guideline_assessments": ("assessed_by", "note"),
            "postings": ("text", "note"),
            "appointments": ("note",),
            "redactions": ("decided_by", "reason"),
            "chairmanships": ("person", "note"),
        }.items()
    }

    assert "Hemlig" not in everything(book.replaced(**changed))


def test_only_those_who_are_elected_to_a_political_body_leave() -> None:
    text = everything(datasets.example())

    assert "Astrid Falkmyr" in text
    assert "Noor Elbazin" in text
    # An official, a contact person, two of the youth body, the foreign chairs of a body.
    for name in ("Jesper Vikholten", "Moira O", "Ville Myrhage", "Elsa Dahlskogen", "Danuta Wierzbrodka"):
        assert name not in text
    for key in ("jesper-vikholten", "moira-o-sundby", "ville-myrhage", "elsa-dahlskogen", "borttaget-namn-1"):
        assert key not in text


def test_of_an_elected_person_no_gender_and_no_note_leaves() -> None:
    public = public_book.public(datasets.example())

    assert {row.gender for row in public.rows("persons")} == {None}
    assert {row.note for name in ("persons", "appointments") for row in public.rows(name)} == {None}
    assert public.rows("meeting_participants") == ()


@pytest.mark.parametrize(
    ("role", "kind", "certainty", "party", "leaves"),
    [
        (Role.CHAIR, BodyKind.POLITICAL, Certainty.STATED, None, True),
        (Role.SUBSTITUTE, BodyKind.POLITICAL, Certainty.UNDATED, "S", True),
        (Role.UNSPECIFIED, BodyKind.POLITICAL, Certainty.STATED, "S", True),
        (Role.UNSPECIFIED, BodyKind.POLITICAL, Certainty.STATED, None, False),
        (Role.CONTACT, BodyKind.POLITICAL, Certainty.STATED, "S", False),
        (Role.ORDINARY, BodyKind.POLITICAL, Certainty.INFERRED, "S", False),
        (Role.ORDINARY, BodyKind.YOUTH, Certainty.STATED, "S", False),
        (Role.ORDINARY, BodyKind.OFFICIAL, Certainty.STATED, "S", False),
    ],
)
def test_a_person_leaves_only_with_a_seat_that_a_source_shows_in_a_political_body(
    role: Role, kind: BodyKind, certainty: Certainty, party: str | None, leaves: bool
) -> None:
    public = public_book.public(seated(role=role, kind=kind, certainty=certainty, party_id=party))

    assert [row.name for row in public.rows("persons")] == (["Bo Ek"] if leaves else [])
    assert len(public.rows("appointments")) == int(leaves)


def test_a_persons_name_is_taken_out_of_texts_also_in_the_genitive() -> None:
    book = seated(role=Role.CHAIR, kind=BodyKind.POLITICAL, certainty=Certainty.STATED, party_id="S")
    said: dict[str, Any] = {"issue_id": "a", "kind": IssueKind.CAUTION, "subject": SubjectKind.DATASET, **SOURCED}
    issue = KnownIssue(title="Om bo ek", text="Bo Eks resa, Boris Ek och Ann Ås", treatment="Bo Ekman visas", **said)
    chair = Chairmanship(body_id="organ", year=2024, organisation="Annat land", person="Ann Ås", **SOURCED)
    public = public_book.public(book.replaced(known_issues=(issue,), chairmanships=(chair,)))
    (found,) = public.rows("known_issues")

    assert (found.title, found.text, found.treatment) == (
        "Om [namn utelämnat]",
        "[namn utelämnat] resa, Boris Ek och [namn utelämnat]",
        "Bo Ekman visas",
    )


def test_these_tables_stay_inside_whole() -> None:
    assert {table.name for table in TABLES if not table.open_columns} == INSIDE_WHOLE


def test_the_tables_of_which_only_some_rows_leave_are_those_that_say_so() -> None:
    said = {table.name for table in TABLES if table.leaving_rows}

    assert said == set(leaving_rows.row_filter(datasets.example())) == {"postings", "persons", "appointments"}


def test_a_column_without_room_for_a_name_is_no_free_text() -> None:
    wrong = [
        f"{table.name}.{column.name}" for table in TABLES for column in texts(table) if column.open_data is Leaves.VALUE
    ]

    # A colour and a period are written by rule, as #RRGGBB and YYYY-MM.
    assert wrong == ["parties.colour", "reference_values.period"]


def test_no_official_no_youth_and_no_foreign_chair_stands_in_the_real_datasets_files() -> None:
    folder = Path("data/kronoberg")
    inside = "".join((folder / name).read_text("utf-8") for name in ("persons.csv", "chairmanships.csv"))
    text = everything(read_book(folder))

    assert "Robert Olesen" in text
    for name in ("Johan Hansson Lindberg", "Emma Falkbacken", "Mikhail Pluhin"):
        assert name in inside
        assert name not in text


SOURCED: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}


def seated(*, role: Role, kind: BodyKind, certainty: Certainty, party_id: str | None) -> Book:
    """One person with one seat in one body."""
    day = None if certainty is Certainty.UNDATED else PartialDate("2024")
    seat: dict[str, Any] = {"source_id": "kalla", "certainty": certainty, "party_id": party_id, "observed_on": day}
    return books.book([books.collaboration("alfa")]).replaced(
        persons=(Person(person_id="bo-ek", name="Bo Ek", **SOURCED),),
        bodies=(Body(body_id="organ", collaboration_id="alfa", name="Organet", kind=kind, **SOURCED),),
        appointments=(Appointment(appointment_id="a", person_id="bo-ek", body_id="organ", role=role, **seat),),
    )
