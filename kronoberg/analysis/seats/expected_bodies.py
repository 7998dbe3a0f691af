"""Which bodies should have somebody in them in a year, which are unclear, and which came and went.

The rule is the one of collaborations (`expected`): a body is expected between its beginning and its end. Without a
known end it is expected until it was last observed, and through the term of office that this lay in, where the data
has that term; after that it is unclear and no body of the year. The same holds before the first observation of one
whose beginning is unknown. When it was observed follows from the rows that mention it: its own dates and its source's,
appointments, meetings, chairs. A body that is taken from an undated source may have been seen at any time: nothing says
that it is unclear.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.seats import tenure
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.dates import PartialDate

_DATES = {
    "bodies": ("valid_from", "valid_to"),
    "appointments": ("valid_from", "observed_on", "valid_to"),
    "chairmanships": ("valid_from", "valid_to"),
    "meetings": ("starts_on", "ends_on"),
}
"""The tables whose rows show a body, with the columns that say when."""


def expectations(book: Book, year: int) -> Mapping[str, Expectation]:
    """Tell of each body whether somebody should be known to sit in it in a year."""
    seen = observed(book)
    return {body.body_id: _expectation(book, body, seen.get(body.body_id, []), year) for body in book.rows("bodies")}


def observed(book: Book) -> Mapping[str | None, list[PartialDate]]:
    """Every date on which some row shows a body, by the body's key; a meeting of no body is under None."""
    found: dict[str | None, list[PartialDate]] = defaultdict(list)
    for body_id, date in _dates(book):
        if date is not None:
            found[body_id].append(date)
    return found


def _dates(book: Book) -> Iterator[tuple[str | None, PartialDate | None]]:
    for name, columns in _DATES.items():
        for row in book.rows(name):
            yield from ((row.body_id, getattr(row, column)) for column in columns)
    yield from ((row.body_id, book.sources[row.source_id].published) for row in book.rows("bodies"))
    yield from ((row.body_id, PartialDate(str(row.year))) for row in book.rows("chairmanships"))


def _expectation(book: Book, body: Body, seen: list[PartialDate], year: int) -> Expectation:
    owner = book.collaborations.get(body.collaboration_id or "")
    of_owner = Expectation.EXPECTED if owner is None else expected.expectation(owner, year)
    if tenure.rules_out(body.valid_from, body.valid_to, PartialDate(str(year))):
        return Expectation.NOT_EXPECTED
    if of_owner is not Expectation.EXPECTED or book.sources[body.source_id].published is None:
        return of_owner
    not_yet_seen = body.valid_from is None and year < min(date.year for date in seen)
    last = max(seen, key=lambda date: date.last_day)
    term = tenure.period_of(last, book.rows("mandate_periods"))
    no_longer = body.valid_to is None and year > max(last.year, term.valid_to.year if term is not None else 0)
    return Expectation.UNCLEAR if not_yet_seen or no_longer else Expectation.EXPECTED
