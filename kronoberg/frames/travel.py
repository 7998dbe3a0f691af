"""Trips as a DataFrame: what each cost and emitted, as `kronoberg.analysis` reckons it."""

import pandas as pd

from kronoberg.analysis.travel import trips
from kronoberg.analysis.travel.trips import Lack
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import Gas
from kronoberg.frames import columns, tables


def by_trip(book: Book) -> pd.DataFrame:
    """One row a trip that a source states, the latest first, with its emission and the factor behind it.

    `travelled_km` is the distance times the number of travellers.
    Emissions of different gases or scopes are never added: group by `gas` and `scope`. `lack` says why an emission
    cannot be reckoned. Trips that are only inferred are left out.
    """
    rows = trips.rows(book)
    entered = tables.table(book, "trips").set_index("trip_id", drop=False).loc[[row.trip.trip_id for row in rows]]
    factors = [row.factor for row in rows]
    return entered.reset_index(drop=True).assign(
        year=columns.wholes(row.year for row in rows),
        begins=columns.texts(row.begins.name for row in rows),
        ends=columns.texts(row.ends.name for row in rows),
        **columns.of_figures("travelled", [row.person_km for row in rows], Unit.KM),
        **columns.of_figures("emission", [row.emission for row in rows], Unit.KG_CO2E),
        gas=columns.codes(Gas, [None if factor is None else factor.unit.gas for factor in factors]),
        scope=columns.texts(None if factor is None else factor.series.scope for factor in factors),
        factor=columns.texts(None if factor is None else factor.series.name for factor in factors),
        lack=columns.codes(Lack, [row.lack for row in rows]),
    )
