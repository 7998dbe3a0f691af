"""The tables of the register: who takes part in what since when, and what it costs, takes and gives in seats."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations.brief import Brief
from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.overview.overview import YearOverview
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Kind
from kronoberg.show import cell, table
from kronoberg.show.common_words import most_say
from kronoberg.show.contract_fields import fields
from kronoberg.show.export_fields import COLLABORATION
from kronoberg.show.table import Column, Field, Table, Term
from kronoberg.topics.collaborations import register_words
from kronoberg.topics.overview import tables, year_costs
from kronoberg.topics.overview.year_costs import Line
from kronoberg.topics.seats import words as seat_words

WHO = "Samarbete"


def collaboration(entry: Entry) -> Collaboration:
    """Whom an entry is about."""
    return entry.collaboration


NAME: Field[Entry] = Field(COLLABORATION, lambda entry: entry.collaboration.label)
STANDING: Field[Entry] = Field(
    Column("standing", "Läge"), lambda entry: Term(entry.standing.name.lower(), register_words.standing(entry))
)
COMMITTEE: Field[Entry] = Field(
    Column("committee", "Betalande nämnd"), lambda entry: entry.committee.name if entry.committee else None
)


def participation_table(entries: Sequence[Entry], year: int, *, what: str) -> Table:
    """How each stands in the year, since and until when, by which agreement, who answers for it and who pays.

    `what` says in the alternative text what the rows are.
    """
    columns = (
        NAME,
        *fields("collaborations", "kind", of=collaboration),
        STANDING,
        Field(Column("since", "Med sedan"), lambda entry: register_words.since(entry.collaboration)),
        Field(Column("until", "Med till"), lambda entry: register_words.until(entry.collaboration)),
        Field(Column("agreement", "Avtal"), register_words.agreement),
        *fields("collaborations", "responsible", of=collaboration),
        COMMITTEE,
    )
    made = table.made(f"Registret: {what} {year}", columns, entries).headed(standing=f"Läge {year}")
    if all(entry.collaboration.kind is Kind.PROGRAMME for entry in entries):
        made = made.without("kind", "agreement")
    return replace(made.filled(responsible=cell.MISSING, committee=cell.MISSING), cards=True)


def money_table(picture: YearOverview, political: Sequence[BodySeats], *, statuses: bool = True) -> Table:
    """The year's cost, reimbursement, own financing, effort and seats of each that took part, with the sums.

    `political` are the political bodies of the year, whose seats are counted. Where the statuses stand elsewhere, they
    are left out.
    """
    lines = year_costs.without_empty_groups(picture)
    title = f"Kostnad, egen finansiering, arbetsinsats och platser {picture.year}"
    view = year_costs.made(title, lines, "collaboration", "gross", "income", "net", "effort", "status")
    view = most_say(view, "status") if statuses else view.without("status")
    view = view.headed(gross=tables.COST, net=year_costs.OWN, effort=tables.EFFORT)
    seats = Column("seats", seat_words.counted(political, PartialDate(str(picture.year))))
    return replace(view.joined((seats, [_seats(line, political) for line in lines])), cards=True)


def sources_table(book: Book, shown: Sequence[Brief], picture: YearOverview) -> Table:
    """Where the register's statements, the year's figures, the seats and the results come from."""
    lines = [line for each in shown for line in _statement_lines(book, each)]
    for row in picture.everything.rows:
        lines += [*tables.cost_source_lines(book, row), *tables.effort_source_lines(book, row)]
    return tables.of_sources(lines, "Registret")


def _statement_lines(book: Book, shown: Brief) -> Iterator[dict[str, str]]:
    entry, label = shown.entry, shown.entry.collaboration.label
    statements: list[tuple[str, SourcedRow]] = [(f"{label}, registret", entry.collaboration)]
    if entry.agreement is not None:
        statements.append((f"{label}, avtal", entry.agreement))
    for found in shown.bodies:
        statements.append((f"{label}, antal platser i {found.body.name}", found.body))
        by_source = {seat.appointment.source_id: seat.appointment for seat in found.held}
        statements += [(f"{label}, vem som har plats i {found.body.name}", row) for row in by_source.values()]
    if shown.result is not None:
        statements.append((f"{label}, resultat {shown.result.year}", shown.result))
    for what, row in statements:
        yield cell.statement(what, book.sources[row.source_id], row.certainty)


def _seats(line: Line, political: Sequence[BodySeats]) -> str:
    """The seats in the bodies of those that a line is about."""
    shown = {row.collaboration.collaboration_id for row in line.of}
    bodies = [body for body in political if body.body.collaboration_id in shown]
    return register_words.seats_held(bodies) if line.row is year_costs.SUM else register_words.seats(bodies)


def report_table(entries: Iterable[Entry], year: int) -> Table:
    """What each is for, since when the region takes part, by which agreement, and who answers for it."""
    rows = [
        {
            WHO: entry.collaboration.label,
            "Syfte": entry.collaboration.purpose or cell.MISSING,
            "Slag": entry.collaboration.kind.word,
            "Med sedan": register_words.since(entry.collaboration),
            "Avtal": register_words.agreement(entry),
            "Ansvarig": register_words.responsible(entry),
        }
        for entry in entries
    ]
    return cell.table(rows, WHO, title=f"Samarbeten och EU-program {year}")
