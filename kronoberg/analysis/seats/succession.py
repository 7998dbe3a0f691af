"""One change of representative: a seat ends, another person's begins, perhaps with the chair of the body.

It is one line of the form that changes many (`nominations`), with what only one seat can be asked: whether it belongs
to the body, and whether the successor begins after the predecessor ends.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kronoberg.analysis.entry import new_rows
from kronoberg.analysis.seats import nominations
from kronoberg.analysis.seats.nominations import FORM, Line, Outcome
from kronoberg.domain import dates
from kronoberg.domain.book import Book
from kronoberg.domain.candidate import Incoming, candidate
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.words import Certainty


@dataclass(frozen=True, slots=True)
class Succession:
    """A change of representative as a person writes it; an empty text is an empty box.

    Attributes
    ----------
    body_id
        The body.
    appointment_id, ends
        The seat that ends and its last day; both empty when a vacant seat is filled.
    name, party_id, role, begins, until
        Who begins, the party at the time, the role, the first and, where known, the last day; an empty name when
        nobody does.
    chairs
        Whether the one who begins also chairs the whole body, for the region.
    """

    body_id: str
    appointment_id: str = ""
    ends: str = ""
    name: str = ""
    party_id: str = ""
    role: str = ""
    begins: str = ""
    until: str = ""
    chairs: bool = False


def outcome(book: Book, wanted: Succession, source_id: str, *, not_given: Collection[str] = ()) -> Outcome | None:
    """What the change leads to; None when it changes nothing.

    Parameters
    ----------
    book
        The whole dataset.
    source_id
        The source of the change.
    not_given
        Keys that no new person may have, beside those that are taken.
    """
    line = Line(
        number=1,
        stops=bool(wanted.appointment_id),
        appointment_id=wanted.appointment_id,
        ends=wanted.ends,
        name=" ".join(wanted.name.split()),
        body_id=wanted.body_id,
        role=wanted.role,
        party_id=wanted.party_id,
        begins=wanted.begins,
        until=wanted.until,
    )
    found = nominations.outcome(book, [line], source_id, not_given=not_given)
    if found is None:
        return None
    if faults := (*_faults(book, wanted), *found.faults):
        return replace(found, book=None, faults=faults)
    return _with_the_chair(found, wanted, line.name, source_id)


def _faults(book: Book, wanted: Succession) -> Iterator[Fault]:
    of_body = {row.appointment_id for row in book.rows("appointments") if row.body_id == wanted.body_id}
    if wanted.appointment_id and wanted.appointment_id not in of_body:
        yield Fault(FORM, None, "Uppdraget som avslutas", "ett uppdrag i ett annat organ", "ett uppdrag i organet")
    last, first = _date(wanted.ends), _date(wanted.begins)
    if wanted.name and last and first and first.last_day <= last.first_day:
        expected = f"en dag efter {last}, då uppdraget före slutar"
        yield Fault(FORM, None, "Första dag", quoted(wanted.begins), expected)
    if wanted.chairs and not wanted.name:
        yield Fault(FORM, None, "Ordförande", "ett kryss utan någon som börjar", "ett kryss bara vid den som börjar")


def _date(text: str) -> PartialDate | None:
    """The date; None for what is no date, which the contracts' check explains."""
    try:
        return dates.partial_date(text)
    except ValueError:
        return None


def _with_the_chair(found: Outcome, wanted: Succession, name: str, source_id: str) -> Outcome:
    begins = _date(wanted.begins)
    if found.book is None or not wanted.chairs or begins is None:
        return found
    chairs = found.book.rows("chairmanships")
    region, year = found.book.dataset.region, begins.year
    key = (wanted.body_id, year, region, name)
    if any((row.body_id, row.year, row.organisation, row.person) == key for row in chairs):
        taken = Fault(FORM, None, "Ordförande", f"{quoted(name)}, som redan är ordförande {year}", "en ruta utan kryss")
        return replace(found, book=None, faults=(taken,))
    row = new_rows.cells(
        "chairmanships",
        body_id=wanted.body_id,
        year=str(year),
        organisation=region,
        person=name,
        valid_from=str(begins),
        valid_to=wanted.until,
        source_id=source_id,
        certainty=Certainty.STATED.value,
    )
    try:
        book = candidate(found.book, {"chairmanships": Incoming(FORM, raw_rows([row]))})
    except FaultyData as error:
        return replace(found, book=None, faults=error.faults)
    return replace(found, book=book)
