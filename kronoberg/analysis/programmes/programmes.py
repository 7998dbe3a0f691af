"""EU programmes: their periods, policy objectives, EU-funded projects, what the assignments cost.

A programme period belongs to an assignment (a collaboration of the kind programme); one assignment can have several
programmes, and its cost is one figure for all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kronoberg.analysis.overview import overview, selection
from kronoberg.analysis.overview.overview import Group
from kronoberg.analysis.overview.selection import Selection
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.programmes import Objective, Programme, Project
from kronoberg.domain.contracts.register import Collaboration, Committee
from kronoberg.domain.words import Kind


@dataclass(frozen=True, slots=True)
class Periods:
    """Programme periods by how they lie to a year; each group by name, the latest period of a programme first."""

    current: tuple[Programme, ...]
    earlier: tuple[Programme, ...]
    later: tuple[Programme, ...]


@dataclass(frozen=True, slots=True)
class CoveredObjective:
    """A policy objective and the programmes (by id) that a source says it covers."""

    number: int
    name: str
    programme_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Objectives:
    """Which programmes cover which objectives.

    Attributes
    ----------
    rows
        The objectives by number.
    stated, silent
        The programmes of which some objective is stated, and those of which no source states any.
    """

    rows: tuple[CoveredObjective, ...]
    stated: tuple[Programme, ...]
    silent: tuple[Programme, ...]


class Running(Enum):
    """Whether a project went on in a year."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project with what it belongs to; programme and collaboration are None where no source names one."""

    project: Project
    committee: Committee
    programme: Programme | None
    collaboration: Collaboration | None
    running: Running


@dataclass(frozen=True, slots=True)
class YearOfProgrammes:
    """What the assignments cost and took in a year."""

    year: int
    group: Group


def ordered(book: Book) -> tuple[Programme, ...]:
    """The programme periods of the dataset's assignments by name, the latest period of a programme first."""
    rows: list[Programme] = [row for row in book.rows("programmes") if row.collaboration_id in book.collaborations]
    return tuple(sorted(rows, key=lambda row: (swedish.collation_key(row.name), -row.first_year)))


def by_period(book: Book, year: int) -> Periods:
    """Sort the programme periods of the dataset's assignments by whether they go on in the year."""
    rows = ordered(book)
    return Periods(
        current=tuple(row for row in rows if row.first_year <= year <= row.last_year),
        earlier=tuple(row for row in rows if row.last_year < year),
        later=tuple(row for row in rows if row.first_year > year),
    )


def objectives(book: Book, shown: Sequence[Programme]) -> Objectives:
    """Which of the programmes cover which of the EU's policy objectives, as far as sources say."""
    ids = {row.programme_id for row in shown}
    rows: list[Objective] = [row for row in book.rows("objectives") if row.programme_id in ids]
    covering: dict[tuple[int, str], set[str]] = {}
    for row in rows:
        covering.setdefault((row.number, row.name), set()).add(row.programme_id)
    stated = {row.programme_id for row in rows}
    return Objectives(
        rows=tuple(CoveredObjective(*key, frozenset(covering[key])) for key in sorted(covering)),
        stated=tuple(row for row in shown if row.programme_id in stated),
        silent=tuple(row for row in shown if row.programme_id not in stated),
    )


def projects(book: Book, year: int) -> tuple[ProjectRow, ...]:
    """The EU-funded projects by committee, then by name; those of a collaboration outside the dataset are left out."""
    programmes: dict[str, Programme] = {row.programme_id: row for row in book.rows("programmes")}
    rows = [
        ProjectRow(
            project=row,
            committee=book.committees[row.committee_id],
            programme=programmes.get(row.programme_id or ""),
            collaboration=book.collaborations.get(row.collaboration_id or ""),
            running=_running(row, year),
        )
        for row in book.rows("projects")
    ]
    kept = (row for row in rows if _belongs(book, row))
    return tuple(
        sorted(kept, key=lambda row: tuple(map(swedish.collation_key, (row.committee.name, row.project.name))))
    )


def by_year(book: Book, years: Iterable[int]) -> tuple[YearOfProgrammes, ...]:
    """What the assignments cost, got back and took in each year."""
    pictures = (overview.year_overview(book, year) for year in years)
    return tuple(YearOfProgrammes(picture.year, picture.programmes) for picture in pictures)


def only_programmes(book: Book) -> Book:
    """Make the Book that has the assignments only, for a chart of them alone."""
    return selection.selected(book, Selection(kind=Kind.PROGRAMME))


def _belongs(book: Book, row: ProjectRow) -> bool:
    owners = {row.project.collaboration_id, row.programme.collaboration_id if row.programme else None} - {None}
    return not owners or any(owner in book.collaborations for owner in owners)


def _running(row: Project, year: int) -> Running:
    if year < row.first_year or (row.last_year is not None and year > row.last_year):
        return Running.NO
    return Running.UNKNOWN if row.last_year is None and year > row.first_year else Running.YES
