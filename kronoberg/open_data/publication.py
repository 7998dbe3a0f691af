"""What every open file says of where it comes from, and what the publisher has decided: licence, contact, address."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from kronoberg.analysis.overview import overview, series, years
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.analysis.seats import representation
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.dates import SWEDEN
from kronoberg.open_data.public_book import NAME_LEFT_OUT, public
from kronoberg.show.export import Provenance

SELECTION = "Öppna data"
"""What of the dataset an open file holds: that which may leave the house."""
NO_LICENCE = "Utgivaren har inte angett någon licens."
PERSONAL_DATA = (
    "Av personuppgifter finns bara det som regionen publicerar om sina förtroendevalda: namn, parti, organ och tid. "
    "Löner och arvoden lämnas bara som årets summa per samarbete. "
    f"I andra texter står {NAME_LEFT_OUT} i stället för en persons namn."
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its Open Definition name, its title, and its address exactly as DCAT-AP-SE writes it."""

    name: str
    title: str
    address: str


LICENCES: Mapping[str, Licence] = MappingProxyType(
    {
        licence.name: licence
        for licence in (
            Licence("CC0-1.0", "CC0 1.0 Universell", "http://creativecommons.org/publicdomain/zero/1.0/"),
            Licence("CC-BY-4.0", "Creative Commons Erkännande 4.0", "http://creativecommons.org/licenses/by/4.0/"),
            Licence(
                "CC-BY-SA-4.0",
                "Creative Commons Erkännande-DelaLika 4.0",
                "http://creativecommons.org/licenses/by-sa/4.0/",
            ),
        )
    }
)
"""The open licences that a publisher can choose among, by name."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """What the publisher has decided. Nothing here is guessed: what is not decided is left out of the files.

    Attributes
    ----------
    licence
        The licence of the data; None until somebody has decided.
    contact
        An e-mail or web address for questions.
    address
        The web address of the folder with the files, with a slash at its end.
    is_service
        Whether a program answers at that address, and not only files lie there.
    """

    licence: Licence | None = None
    contact: str | None = None
    address: str | None = None
    is_service: bool = False


@dataclass(frozen=True)
class Publication:
    """One publication of a Book.

    Attributes
    ----------
    whole
        The Book with everything in it. Only its revision is for the files; their content is that of `book`.
    created
        When the files are made, with its time zone.
    edition, edition_name
        Which locked edition it is, in a few words, and its name (`2025-2`); empty for the current figures.
    """

    whole: Book
    created: dt.datetime
    publisher: Publisher = Publisher()
    edition: str = ""
    edition_name: str = ""

    @property
    def edition_year(self) -> int | None:
        """The year of the edition's figures; None for the current ones."""
        return int(self.edition_name.partition("-")[0]) if self.edition_name else None

    @property
    def made_at(self) -> dt.datetime:
        """When the files are made, in Swedish time: their day is the reader's day."""
        return self.created.astimezone(SWEDEN)

    @cached_property
    def book(self) -> Book:
        """The Book as it may leave the house."""
        return public(self.whole)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year that has a file, in order: the same that can be chosen on the pages."""
        through = self.edition_year or self.made_at.year - 1
        return tuple(reversed(years.existing(self.book, through=through)))

    @cached_property
    def axis(self) -> tuple[int, ...]:
        """The years of tables over time: from the first known figure, at least five, to the last any row is about."""
        stated = [*(row.year for row in self.book.costs), *(row.year for row in self.book.effort)]
        return series.years_shown(self.book, through=max(stated)) if stated else ()

    @cached_property
    def pictures(self) -> tuple[YearOverview, ...]:
        """The overview of each year of the axis; every collaboration's file needs them all."""
        return tuple(overview.year_overview(self.book, year) for year in self.axis)

    @cached_property
    def seats(self) -> tuple[BodySeats, ...]:
        """Who is known to sit in which body in the last year of the axis."""
        today = self.created.date()
        return representation.seats_in_year(self.book, self.axis[-1], today) if self.axis else ()

    @property
    def revision(self) -> str:
        """The revision of the whole dataset, by which it can be found again."""
        return self.whole.revision

    @property
    def provenance(self) -> Provenance:
        """Where the files come from, as exports say it."""
        return Provenance(self.whole.dataset, self.revision, SELECTION, self.edition, self.edition_name)

    @property
    def licence_words(self) -> str:
        """The licence in a sentence, or that none is given."""
        licence = self.publisher.licence
        return f"Licens: {licence.title}." if licence else NO_LICENCE
