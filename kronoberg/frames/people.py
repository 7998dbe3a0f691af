"""Seats on a day as a DataFrame: counted by `kronoberg.analysis`, by kind and by gender, one row a body and kind."""

import datetime as dt
from collections.abc import Sequence
from operator import attrgetter

import pandas as pd

from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.seats import BodySeats, SeatCount
from kronoberg.domain.book import Book
from kronoberg.domain.words import BodyGroup, Gender, SeatKind
from kronoberg.frames import columns

_Counted = tuple[int, BodySeats, SeatKind, SeatCount]


def seats_by_year(book: Book, years: Sequence[int], today: dt.date) -> pd.DataFrame:
    """One row a year, body and kind of seat, as on the last day of the year; in the running year, as today.

    `seats` is how many the body has, `held` how many somebody is known to hold, `vacant` how many are known to be
    empty, `unnamed` the rest; `women` and `men` are of those held, NA where no source says enough.
    """
    found = [
        (year, body, kind, count)
        for year in years
        for body in representation.seats_in_year(book, year, today)
        for kind, count in body.counts
    ]
    return pd.DataFrame(
        {
            "year": columns.wholes(year for year, *_ in found),
            "day": pd.Series([body.day for _, body, *_ in found], dtype=columns.DAY),
            "body_id": columns.texts(body.body.body_id for _, body, *_ in found),
            "body": columns.texts(body.body.name for _, body, *_ in found),
            "body_group": columns.codes(BodyGroup, [body.group for _, body, *_ in found]),
            "collaboration_id": columns.texts(body.body.collaboration_id for _, body, *_ in found),
            "seat_kind": columns.codes(SeatKind, [kind for *_, kind, _ in found]),
            "known": columns.flags(body.known for _, body, *_ in found),
            "seats": columns.wholes(count.seats for *_, count in found),
            "held": columns.wholes(count.held if body.known else None for _, body, _, count in found),
            "vacant": columns.wholes(count.vacant for *_, count in found),
            "unnamed": columns.wholes(count.unnamed if count.seats is not None else None for *_, count in found),
            "women": columns.wholes(_of_gender(each, Gender.WOMAN) for each in found),
            "men": columns.wholes(_of_gender(each, Gender.MAN) for each in found),
        }
    )


def _of_gender(counted: _Counted, gender: Gender) -> int | None:
    _, body, kind, _ = counted
    number = attrgetter(kind.value)
    return next((number(share) for share in seat_balance.by_gender([body]) if share.gender is gender), None)
