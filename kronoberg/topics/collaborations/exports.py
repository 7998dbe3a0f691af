"""The register and one collaboration's story, to take home."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.overview import overview
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Unit
from kronoberg.domain.words import BodyGroup
from kronoberg.show.export import date_cell, figure_cells, figure_columns, source_term, sources_in
from kronoberg.show.table import Cell, CellKind, Column, Table, Term, term
from kronoberg.topics.collaborations import register_words, story_facts
from kronoberg.topics.seats import words as seat_words

_REGISTER = (
    Column("year", "År", CellKind.YEAR),
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("name", "Namn"),
    Column("kind", "Slag"),
    Column("standing", "Läge"),
    Column("joined", "Med sedan"),
    Column("joined_elsewhere", "Med sedan enligt en annan källa"),
    Column("first_observed", "Först observerat, när början saknas"),
    Column("ended", "Med till"),
    Column("last_observed", "Senast observerat"),
    Column("responsible", "Ansvarig"),
    Column("committee", "Betalande nämnd"),
    Column("agreement", "Avtal"),
    Column("agreement_signed", "Avtalet undertecknat"),
    Column("agreement_from", "Avtalets början"),
    Column("agreement_to", "Avtalets slut"),
    Column("evaluation_due", "Utvärdering ska vara klar"),
    Column("evaluation_done", "Utvärdering gjord"),
)
_FIGURES = (
    *figure_columns("gross", "Bruttokostnad", Unit.SEK),
    *figure_columns("income", "Återbetalt", Unit.SEK),
    *figure_columns("net", "Egen finansiering", Unit.SEK),
    *figure_columns("effort", "Arbetsinsats av en heltidstjänst", Unit.PERCENT_FTE),
)
_ORIGIN = (
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("register_sources", "Registrets källor"),
    Column("note", "Anmärkning"),
)
_STORY = (
    Column("collaboration_id", "Samarbetets nyckel"),
    Column("collaboration", "Samarbete"),
    Column("kind", "Uppgift"),
    Column("name", "Vad eller vem"),
    Column("text", "Innehåll"),
    Column("time", "Tid"),
    Column("certainty", "Hur uppgiften följer av källan"),
    Column("row_sources", "Källa"),
    Column("note", "Anmärkning"),
)


def of_year(book: Book, year: int, today: dt.date) -> Table:
    """The register of a year, one row for each; the figures are empty for those that took no part that year.

    The seats are those of the year's last day, or of today in the year that goes on.
    """
    political = seats.of_group(representation.seats_in_year(book, year, today), BodyGroup.POLITICAL)
    rows = tuple(_entry(book, entry, year, political) for entry in register.register(book, year).entries)
    held = Column("seats", f"Platser i politiska organ {seat_words.day_counted(political, PartialDate(str(year)))}")
    columns = (*_REGISTER, held, *_FIGURES, *_ORIGIN)
    return Table(
        f"Samarbeten och EU-program {year}", columns, rows, sheet="Register", source_ids=sources_in(columns, rows)
    )


def of_collaboration(book: Book, collaboration_id: str) -> Table:
    """Every statement about one collaboration, one row each."""
    owner = book.collaborations[collaboration_id]
    rows = tuple(
        (collaboration_id, owner.label, fact.kind, fact.name, fact.says, fact.when, *_origin(book, fact.row))
        for fact in story_facts.everything(book, story.story(book, owner))
    )
    return Table(f"Uppgifter om {owner.label}", _STORY, rows, sheet="Uppgifter", source_ids=sources_in(_STORY, rows))


def _entry(book: Book, entry: Entry, year: int, political: Sequence[BodySeats]) -> tuple[Cell, ...]:
    owner = entry.collaboration
    who = (year, owner.collaboration_id, owner.label, owner.name, term(owner.kind))
    standing = Term(entry.standing.name.lower(), register_words.standing(entry))
    starts = (owner.joined, owner.joined_elsewhere, owner.first_observed)
    times = tuple(map(date_cell, (*starts, owner.ended, owner.last_observed)))
    committee = entry.committee.name if entry.committee is not None else None
    shown = next(iter(overview.year_overview(book, year).rows_of(owner.collaboration_id)), None)
    figures = (shown.cost.gross, shown.cost.income, shown.cost.net, shown.effort) if shown is not None else (None,) * 4
    cells = chain.from_iterable(figure_cells(book, figure) for figure in figures)
    agreement = tuple(_agreement(entry.agreement))
    bodies = [body for body in political if body.body.collaboration_id == owner.collaboration_id]
    held = register_words.seats(bodies) if bodies and shown is not None else None
    return (*who, standing, *times, owner.responsible, committee, *agreement, held, *cells, *_origin(book, owner))


def _agreement(row: Agreement | None) -> Iterator[Cell]:
    if row is None:
        yield from (None,) * 6
        return
    yield row.title
    for day in (row.signed, row.valid_from, row.valid_to, row.evaluation_due, row.evaluation_done):
        yield date_cell(day)


def _origin(book: Book, row: SourcedRow) -> tuple[Cell, ...]:
    return (term(row.certainty), source_term(book, row.source_id), row.note)
