"""Who chaired which body each year, from both tables that tell: chairmanships, and appointments with the role of chair.

Where a chairmanship gives its days, they hold for the appointment of the same person too: a board is appointed for a
whole term of office, and may be chaired for one year of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.analysis.seats import tenure
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Appointment, Body, Chairmanship
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Role


@dataclass(frozen=True, slots=True)
class ChairYear:
    """A body's chair in a year.

    Attributes
    ----------
    row
        The chairmanship, of each year that its dates reach into; made from an appointment where only that one tells.
    is_own
        Whether the region itself held the chair.
    told_of
        The year that the source tells of, and the note with it; another than the row's where its dates reach further.
    appointed
        Whether it is made from an appointment.
    """

    body: Body
    row: Chairmanship
    is_own: bool
    told_of: int
    appointed: bool = False

    @property
    def counts(self) -> bool:
        """Whether a source states it; what is only inferred is shown and never counted."""
        return self.row.certainty is not Certainty.INFERRED


def by_body(book: Book) -> Mapping[str, tuple[ChairYear, ...]]:
    """Who chaired each body each year, in order of time."""
    stated, appointed = defaultdict(list), defaultdict(list)
    for row in book.rows("chairmanships"):
        stated[row.body_id].append(row)
    names_of = {row.person_id: row.shown_name for row in book.rows("persons")}
    for row in book.rows("appointments"):
        if row.role is Role.CHAIR and row.certainty is not Certainty.UNDATED:
            appointed[row.body_id].append((names_of[row.person_id], row))
    bodies: tuple[Body, ...] = book.rows("bodies")
    return {body.body_id: _of_body(book, body, stated[body.body_id], appointed[body.body_id]) for body in bodies}


def at(found: Iterable[ChairYear], when: PartialDate) -> tuple[ChairYear, ...]:
    """Those who chaired at a time: a year, or a day within known dates."""
    return tuple(
        each
        for each in found
        if each.row.year == when.year
        and each.row.certainty is not Certainty.UNDATED
        and not tenure.rules_out(each.row.valid_from, each.row.valid_to, when)
    )


def known_in(book: Book, year: int) -> frozenset[str]:
    """The bodies whose chair a source states in a year."""
    when = PartialDate(str(year))
    of_body = by_body(book).items()
    return frozenset(body_id for body_id, found in of_body if any(each.counts for each in at(found, when)))


def _of_body(
    book: Book, body: Body, rows: Sequence[Chairmanship], appointed: Sequence[tuple[str, Appointment]]
) -> tuple[ChairYear, ...]:
    region = book.dataset.region
    stated = [_named(row, appointed, region) for row in rows]
    found = [
        ChairYear(body, row.model_copy(update={"year": year}), row.organisation == region, row.year)
        for row in stated
        for year in _years([PartialDate(str(row.year)), row.valid_from, row.valid_to])
    ]
    certain = [row for row in stated if row.certainty not in (Certainty.INFERRED, Certainty.UNDATED)]
    told = {(each.row.person, each.row.year) for each in found if each.counts}
    # Of two appointments in the same year the one with a beginning or an end tells more than one only observed.
    for name, row in sorted(appointed, key=lambda pair: not (pair[1].valid_from or pair[1].valid_to)):
        mine = [other for other in certain if other.person == name and _overlap(other, row)]
        years = [year for year in _years(tenure.known_dates(row)) if (name, year) not in told and _fits(year, mine)]
        made = [_chairmanship(row, year, region, name) for year in years]
        found += [ChairYear(body, each, is_own=True, told_of=each.year, appointed=True) for each in made]
        told |= {(name, year) for year in years} if not (row.valid_from or row.valid_to) else set()
    return tuple(sorted(found, key=_order))


def _named(row: Chairmanship, appointed: Iterable[tuple[str, Appointment]], region: str) -> Chairmanship:
    """The same chairmanship, with the name that an appointment gives of the region's own chair without one."""
    if row.person or row.organisation != region:
        return row
    year = PartialDate(str(row.year))
    named = {name for name, other in appointed if tenure.shown_by_dates(other, year) and _overlap(row, other)}
    return row.model_copy(update={"person": named.pop()}) if len(named) == 1 else row


def _years(dates: Iterable[PartialDate | None]) -> range:
    years = [date.year for date in dates if date is not None]
    return range(min(years), max(years) + 1) if years else range(0)


def _overlap(row: Chairmanship, appointment: Appointment) -> bool:
    """Whether a chairmanship lay, as far as its dates tell, within the time of an appointment."""
    over = row.valid_to and appointment.valid_from and row.valid_to.last_day < appointment.valid_from.first_day
    later = row.valid_from and appointment.valid_to and row.valid_from.first_day > appointment.valid_to.last_day
    return not over and not later


def _fits(year: int, mine: Sequence[Chairmanship]) -> bool:
    """Whether the person's own chairmanships leave room for a year: none says that it had not begun or had ended."""
    begins = [row.valid_from.year for row in mine if row.valid_from is not None]
    ends = [row.valid_to.year for row in mine if row.valid_to is not None]
    begun = len(begins) < len(mine) or min(begins, default=year) <= year
    return begun and (len(ends) < len(mine) or year <= max(ends, default=year))


def _chairmanship(row: Appointment, year: int, region: str, name: str) -> Chairmanship:
    return Chairmanship(
        body_id=row.body_id,
        year=year,
        organisation=region,
        person=name,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        source_id=row.source_id,
        certainty=row.certainty,
        note=row.note,
    )


def _order(each: ChairYear) -> tuple[int, str, str, str]:
    """By year, in it who left first before who came then; whose days no source gives come last."""
    row = each.row
    ends = row.valid_to if row.valid_to is not None and row.valid_to.year == row.year else None
    return row.year, str(row.valid_from or ends or "9999"), str(row.valid_to or "9999"), row.person or ""


def names(found: Iterable[ChairYear]) -> Iterator[str]:
    """Who chairs by name; an organisation of others where no source gives the name."""
    for each in found:
        if each.row.person or not each.is_own:
            yield each.row.person or each.row.organisation
