"""What the charts of seats draw, as DataFrames: seats by party, and the days of appointments."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from kronoberg.analysis.seats import tenure
from kronoberg.analysis.seats.balance import PartyShare
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain.contracts.people import MandatePeriod
from kronoberg.domain.words import SeatKind
from kronoberg.frames import columns

_A_DAY = dt.timedelta(days=1)


def by_party(shares: Sequence[PartyShare]) -> pd.DataFrame:
    """One row a party and kind of seat that it has, with where it is drawn; `row` is the party's place among them."""
    found = [
        (row, kind, begins, ends)
        for row, share in enumerate(shares)
        for kind, begins, ends in (
            (SeatKind.ORDINARY, 0, share.ordinary),
            (SeatKind.SUBSTITUTE, share.ordinary, share.total),
        )
        if begins < ends
    ]
    return pd.DataFrame(
        {
            "row": columns.wholes(row for row, *_ in found),
            "seat_kind": columns.codes(SeatKind, [kind for _, kind, *_ in found]),
            "begins": columns.wholes(begins for *_, begins, _ in found),
            "ends": columns.wholes(ends for *_, ends in found),
        }
    )


def spans(seats: Sequence[Seat], periods: Sequence[MandatePeriod]) -> pd.DataFrame:
    """One row a stretch of an appointment, proved or only possible; it `ends` on the day after its last.

    `row` is the appointment's place among the seats.
    """
    found = [(row, span) for row, seat in enumerate(seats) for span in tenure.spans(seat.appointment, periods)]
    return pd.DataFrame(
        {
            "row": columns.wholes(row for row, _ in found),
            "begins": pd.Series([span.begins for _, span in found], dtype=columns.DAY),
            "ends": pd.Series([span.ends + _A_DAY for _, span in found], dtype=columns.DAY),
            "proved": columns.flags(span.proved for _, span in found),
        }
    )


def observations(seats: Sequence[Seat]) -> pd.DataFrame:
    """One row a date at which a source shows an appointment, with the days that it can mean; `ends` as in `spans`."""
    found = [(row, seen) for row, seat in enumerate(seats) if (seen := seat.appointment.observed_on) is not None]
    return pd.DataFrame(
        {
            "row": columns.wholes(row for row, _ in found),
            "observed_on": columns.texts(str(seen) for _, seen in found),
            "begins": pd.Series([seen.first_day for _, seen in found], dtype=columns.DAY),
            "ends": pd.Series([seen.last_day + _A_DAY for _, seen in found], dtype=columns.DAY),
            "is_day": columns.flags(seen.is_day for _, seen in found),
        }
    )
