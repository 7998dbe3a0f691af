"""The tables of a dataset as DataFrames, as they were entered: one row a row, one column a column of the contract."""

import pandas as pd

from kronoberg.analysis.seats import seats
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.words import BodyGroup, BodyKind, Gender, SeatKind
from kronoberg.frames import columns


def table(book: Book, name: str) -> pd.DataFrame:
    """The rows of a table, with dtypes from its contract.

    Raises
    ------
    KeyError
        When no contract has that name.
    """
    rows = book.rows(name)
    made = [columns.of_contract(each, (getattr(row, each.name) for row in rows)) for each in BY_NAME[name].columns]
    return pd.DataFrame({title: series for part in made for title, series in part.items()})


def representation(book: Book) -> pd.DataFrame:
    """One row an appointment, with the person, the body and the kind of seat beside it.

    A name that has been removed by decision is NA.
    """
    rows = book.rows("appointments")
    persons = {person.person_id: person for person in book.rows("persons")}
    bodies = [book.bodies[row.body_id] for row in rows]
    return table(book, "appointments").assign(
        person=columns.texts(persons[row.person_id].name for row in rows),
        gender=columns.codes(Gender, [persons[row.person_id].gender for row in rows]),
        body=columns.texts(body.name for body in bodies),
        body_kind=columns.codes(BodyKind, [body.kind for body in bodies]),
        body_group=columns.codes(BodyGroup, [seats.group_of(body) for body in bodies]),
        collaboration_id=columns.texts(body.collaboration_id for body in bodies),
        seat_kind=columns.codes(SeatKind, [row.role.facts.seat for row in rows]),
    )
