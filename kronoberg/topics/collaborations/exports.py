"""The register and one collaboration's story, to take home."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.seats import representation, seats
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.show import export, export_fields, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.export import date_cell
from kronoberg.show.table import Column, Field, Table, within
from kronoberg.topics.collaborations import register_tables, register_words, story_facts
from kronoberg.topics.collaborations.register_tables import collaboration
from kronoberg.topics.collaborations.story_facts import Fact
from kronoberg.topics.overview import year_costs
from kronoberg.topics.seats import words as seat_words

_AGREEMENT: tuple[Field[Agreement], ...] = (
    Field(Column("agreement", "Avtal"), lambda row: row.title),
    Field(Column("agreement_signed", "Avtalet undertecknat"), lambda row: date_cell(row.signed)),
    Field(Column("agreement_from", "Avtalets början"), lambda row: date_cell(row.valid_from)),
    Field(Column("agreement_to", "Avtalets slut"), lambda row: date_cell(row.valid_to)),
    *fields("agreements", "evaluation_due", "evaluation_done"),
)
_FIGURES: tuple[Field[YearRow], ...] = (
    Field(year_costs.GROSS, lambda row: row.cost.gross),
    Field(year_costs.INCOME, lambda row: row.cost.income),
    Field(replace(year_costs.NET, heading=year_costs.OWN), lambda row: row.cost.net),
    Field(year_costs.EFFORT, lambda row: row.effort),
)


def of_year(book: Book, year: int, today: dt.date) -> Table:
    """The register of a year, one row for each; the figures are empty for those that took no part that year.

    The seats are those of the year's last day, or of today in the year that goes on.
    """
    political = seats.of_group(representation.seats_in_year(book, year, today), BodyGroup.POLITICAL)
    columns = (*_register_fields(year), *_year_fields(book, year, political), *_origin_fields(book))
    made = table.made(f"Samarbeten och EU-program {year}", columns, register.register(book, year).entries)
    return replace(export.with_figures(book, made), sheet="Register")


def of_collaboration(book: Book, collaboration_id: str) -> Table:
    """Every statement about one collaboration, one row each."""
    owner = book.collaborations[collaboration_id]
    found = story_facts.everything(book, story.story(book, owner))
    made = table.made(f"Uppgifter om {owner.label}", _story_fields(book, owner), found)
    return replace(made, sheet="Uppgifter", source_ids=export.sources_in(made.columns, made.rows))


def _register_fields(year: int) -> tuple[Field[Entry], ...]:
    times = ("joined", "joined_elsewhere", "first_observed", "ended", "last_observed")
    return (
        Field(export_fields.YEAR, lambda _: year),
        *fields("collaborations", "collaboration_id", of=collaboration),
        register_tables.NAME,
        *fields("collaborations", "name", "kind", of=collaboration),
        register_tables.STANDING,
        *fields("collaborations", *times, "responsible", of=collaboration),
        register_tables.COMMITTEE,
        *within(lambda entry: entry.agreement, _AGREEMENT),
    )


def _year_fields(book: Book, year: int, political: Sequence[BodySeats]) -> tuple[Field[Entry], ...]:
    rows = {row.collaboration.collaboration_id: row for row in overview.year_overview(book, year).everything.rows}

    def row(entry: Entry) -> YearRow | None:
        return rows.get(entry.collaboration.collaboration_id)

    def held(entry: Entry) -> str | None:
        bodies = [each for each in political if each.body.collaboration_id == entry.collaboration.collaboration_id]
        return register_words.seats(bodies) if bodies and row(entry) is not None else None

    day = seat_words.day_counted(political, PartialDate(str(year)))
    return (Field(Column("seats", f"Platser i politiska organ {day}"), held), *within(row, _FIGURES))


def _origin_fields(book: Book) -> tuple[Field[Entry], ...]:
    return (
        *fields("collaborations", "certainty", of=collaboration),
        export_fields.source(book, "register_sources", of=collaboration),
        *fields("collaborations", "note", of=collaboration),
    )


def _story_fields(book: Book, owner: Collaboration) -> tuple[Field[Fact], ...]:
    def row(fact: Fact) -> SourcedRow:
        return fact.row

    return (
        *fields("collaborations", "collaboration_id", of=lambda _: owner),
        Field(export_fields.COLLABORATION, lambda _: owner.label),
        Field(Column("kind", "Uppgift"), lambda fact: fact.kind),
        Field(Column("name", "Vad eller vem"), lambda fact: fact.name),
        Field(Column("text", "Innehåll"), lambda fact: fact.says),
        Field(Column("time", "Tid"), lambda fact: fact.when),
        *fields("collaborations", "certainty", of=row),
        export_fields.source(book, "row_sources", of=row),
        *fields("collaborations", "note", of=row),
    )
