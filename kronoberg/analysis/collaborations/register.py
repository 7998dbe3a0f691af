"""The register: every collaboration and assignment, also those that have ended, as they stand in a year."""

from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration, Committee
from kronoberg.domain.words import Kind


class Standing(Enum):
    """How a collaboration stands in a year, in the order in which the register shows them."""

    GOING_ON = auto()
    UNCLEAR = auto()
    ENDED = auto()
    NOT_YET = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One collaboration in the register.

    Attributes
    ----------
    committee
        The committee that pays; None where no source names one.
    agreement
        The latest agreement that could hold in the year; None where none is known.
    """

    collaboration: Collaboration
    standing: Standing
    committee: Committee | None
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class Register:
    """A year's register. EU programmes are assignments, not collaborations, and stand apart."""

    year: int
    collaborations: tuple[Entry, ...]
    programmes: tuple[Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, collaborations first."""
        return (*self.collaborations, *self.programmes)


def register(book: Book, year: int) -> Register:
    """Put together the register of a year: going on, unclear, ended and not yet begun, each in alphabetical order."""
    entries = sorted(
        (entry(book, row, year) for row in expected.in_reading_order(book)), key=lambda each: each.standing.value
    )
    return Register(
        year=year,
        collaborations=tuple(each for each in entries if each.collaboration.kind is not Kind.PROGRAMME),
        programmes=tuple(each for each in entries if each.collaboration.kind is Kind.PROGRAMME),
    )


def entry(book: Book, collaboration: Collaboration, year: int) -> Entry:
    """One collaboration as it stands in a year."""
    known = agreements.of_collaboration(book, collaboration.collaboration_id)
    standing_ = standing(collaboration, year)
    over = standing_ in (Standing.ENDED, Standing.NOT_YET)
    return Entry(
        collaboration=collaboration,
        standing=standing_,
        committee=book.committees.get(collaboration.committee_id or ""),
        agreement=None if over else agreements.latest_in_year(known, year),
    )


def standing(collaboration: Collaboration, year: int) -> Standing:
    """How a collaboration stands in a year: figures are expected exactly where it is going on (see `expected`)."""
    expectation = expected.expectation(collaboration, year)
    if expectation is Expectation.EXPECTED:
        return Standing.GOING_ON
    if expectation is Expectation.UNCLEAR:
        return Standing.UNCLEAR
    began_later = collaboration.joined is not None and year < collaboration.joined.year
    return Standing.NOT_YET if began_later else Standing.ENDED
