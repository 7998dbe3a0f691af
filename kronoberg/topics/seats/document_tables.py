"""The tables of the report about who represented the region: narrow enough for a page of paper."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.seats.chairs import ChairYear
from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.show import cell, table
from kronoberg.show.table import Table
from kronoberg.topics.overview.numbered_sources import SOURCE
from kronoberg.topics.seats import body_words, tables
from kronoberg.topics.seats import words as seat_words


def chairs_table(found: Iterable[ChairYear], year: int) -> Table | None:
    """Who chaired which body in a year; None when no source names anybody."""
    rows = [
        {
            "Organ": each.body.name,
            "Ordförandeskap": each.row.organisation,
            "Ordförande": seat_words.chair(each.row) if each.row.person else cell.MISSING,
            "Anmärkning": tables.chair_note(each),
        }
        for each in found
        if each.row.year == year
    ]
    return cell.table(rows, "Organ", title=f"Ordförandeskap {year}") if rows else None


def representatives_table(found: Sequence[BodySeats], numbered: Mapping[str, int], year: int) -> Table | None:
    """Everybody who held a seat in a body: role, time as far as it is known, the source's number."""
    held = [(seat, each) for each in found for seat in each.held]
    return _persons(held, numbered, f"De som har haft plats i ett organ {year}")


def unsure_table(found: Sequence[BodySeats], numbered: Mapping[str, int], year: int) -> Table | None:
    """The same for those who are only concluded to have held a seat, or may have gone on in it."""
    unsure = [(seat, each) for each in found for seat in each.unsure]
    return _persons(unsure, numbered, f"De som kan ha haft plats i ett organ {year}")


def _persons(named: Iterable[tuple[Seat, BodySeats]], numbered: Mapping[str, int], alt: str) -> Table | None:
    rows = [
        {
            "Företrädare": seat_words.with_party(seat),
            "Organ": each.body.name,
            "Uppdrag": body_words.role(seat, each),
            "Tid": seat_words.how_sure(seat),
            SOURCE: str(numbered[seat.appointment.source_id]),
        }
        for seat, each in named
    ]
    if not rows:
        return None
    shown = cell.table(rows, "Företrädare", title=alt, whole=("Tid", SOURCE))
    return table.said_once(shown, SOURCE, "källa nr {}")
