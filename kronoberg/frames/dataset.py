"""A dataset as DataFrames, each made when it is first asked for."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from kronoberg.analysis.overview import series
from kronoberg.domain.book import Book
from kronoberg.domain.dates import SWEDEN
from kronoberg.domain.faults import FaultyData
from kronoberg.frames import figures, people, tables, travel
from kronoberg.store import datasets


@dataclass(frozen=True)
class Frames:
    """A checked dataset as typed DataFrames. What somebody does to a frame changes neither the data nor another frame.

    Attributes
    ----------
    book
        The dataset, with every table and its sources.
    today
        The day on which the seats of the running year are counted; the year before it is the last that is over.
    """

    book: Book
    today: dt.date

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the time axis, in order; one without a figure is among them."""
        return series.years_shown(self.book, through=self.today.year - 1)

    @cached_property
    def collaborations(self) -> pd.DataFrame:
        """One row a collaboration or programme."""
        return self.table("collaborations")

    @cached_property
    def costs(self) -> pd.DataFrame:
        """One row a cost or income as it was entered: several statuses of one part may stand beside each other."""
        return self.table("costs")

    @cached_property
    def effort(self) -> pd.DataFrame:
        """One row a percentage of a full-time post as it was entered."""
        return self.table("effort")

    @cached_property
    def representation(self) -> pd.DataFrame:
        """One row an appointment, with its person, body and kind of seat."""
        return tables.representation(self.book)

    @cached_property
    def figures(self) -> pd.DataFrame:
        """One row a collaboration and year: gross, income, net, budget and effort as they are shown everywhere."""
        return figures.by_year(self.book, self.years)

    @cached_property
    def parts(self) -> pd.DataFrame:
        """One row a part of a collaboration's year: what the money went to."""
        return figures.parts(self.book, self.years)

    @cached_property
    def totals(self) -> pd.DataFrame:
        """One row a year: all collaborations and programmes together, with what is missing in the bound."""
        return figures.totals(self.book, self.years)

    @cached_property
    def seats(self) -> pd.DataFrame:
        """One row a year, body and kind of seat: how many are held, vacant and unnamed on the year's last day."""
        return people.seats_by_year(self.book, self.years, self.today)

    @cached_property
    def trips(self) -> pd.DataFrame:
        """One row a trip with its cost and its emission."""
        return travel.by_trip(self.book)

    def table(self, name: str) -> pd.DataFrame:
        """Any table of the dataset as it was entered, by its name in docs/data.md.

        Raises
        ------
        KeyError
            When there is no table with that name.
        """
        return tables.table(self.book, name)


def load(place: str, *, today: dt.date | None = None) -> Frames:
    """The dataset in a folder or a database; see `kronoberg.load`."""
    try:
        book = datasets.read(place)
    except FaultyData as faulty:
        # A notebook shows the notes of an exception below it, and nobody else is there to print the list.
        for fault in faulty.faults:
            faulty.add_note(str(fault))
        raise
    return Frames(book, today or dt.datetime.now(SWEDEN).date())
