"""Which rows may leave the house as open data, of the tables whose contract says that not all do (`leaving_rows`)."""

from collections.abc import Callable, Mapping
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.words import PAY, BodyKind, Certainty, Role

SEATED = (Role.CHAIR, Role.VICE_CHAIR, Role.ORDINARY, Role.SUBSTITUTE)
"""The roles of those who have been elected to a seat; a contact person is an official."""


def row_filter(book: Book) -> Mapping[str, Callable[[Any], bool]]:
    """Of tables of which only some rows may leave: what tells whether a row does.

    Persons leave when they hold or have held a seat in a political body, so far as a source says so. Officials and
    members of youth bodies, who may be minors, do not; nor does what is only inferred. Voucher lines of pay do not: for
    a part of one person's post they are near a personal salary.
    """
    political = {body_id for body_id, body in book.bodies.items() if body.kind is BodyKind.POLITICAL}

    def elected(row: Any) -> bool:
        seated = row.role in SEATED or (row.role is Role.UNSPECIFIED and row.party_id is not None)
        return seated and row.body_id in political and row.certainty is not Certainty.INFERRED

    persons = {row.person_id for row in book.rows("appointments") if elected(row)}
    return {
        "appointments": elected,
        "persons": lambda row: row.person_id in persons,
        "postings": lambda row: row.category not in PAY,
    }
