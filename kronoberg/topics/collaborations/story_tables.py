"""The tables of one collaboration's story. One that would be empty is None: a sentence stands in its place."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.collaborations.story import Membership, Story
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.steering import Activity, Decision
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Certainty
from kronoberg.show import cell, figure_text, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import Column, Field, Table
from kronoberg.topics.collaborations import register_words, story_words
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import decision_words
from kronoberg.topics.plan import tables as plan_tables


def facts(entry: Entry, row: YearRow | None) -> tuple[tuple[str, str], ...]:
    """What the register says of the collaboration, as pairs of name and value; `row` is its year where it took part."""
    collaboration = entry.collaboration
    pairs = [
        ("Slag", collaboration.kind.word),
        ("Läge", register_words.standing(entry)),
        ("Med sedan", register_words.since(collaboration)),
        ("Med till", register_words.until(collaboration)),
        (story_words.AGREEMENT, register_words.agreement(entry)),
        ("Ansvarig", register_words.responsible(entry)),
        ("Betalande nämnd", register_words.committee(entry)),
    ]
    if row is not None:
        assumed = " Året är antaget." if row.cost.year_is_assumed else ""
        pairs += [
            (story_words.COST, f"{_figure(row.cost.gross)}{assumed}"),
            (story_words.INCOME, _figure(row.cost.income)),
            (story_words.OWN, f"{_figure(row.cost.net)}{assumed}"),
            (story_words.WORK, _figure(row.effort)),
        ]
    return tuple(pairs)


def facts_table(pairs: Iterable[tuple[str, str]], label: str, year: int) -> Table:
    """The same pairs as a table."""
    rows = [{"Uppgift": name, f"{label} {year}": value} for name, value in pairs]
    return cell.table(rows, "Uppgift", title=f"{label} i korthet {year}")


def figures_sources_table(book: Book, pictures: Iterable[YearOverview], collaboration_id: str) -> Table:
    """Where the collaboration's cost and effort come from, the latest year first."""
    rows = [(picture.year, row) for picture in pictures for row in picture.rows_of(collaboration_id)]
    lines = [
        line | {"Uppgift": f"{year}: {line['Uppgift']}"}
        for year, row in reversed(rows)
        for line in (*tables.cost_source_lines(book, row), *tables.effort_source_lines(book, row))
    ]
    return tables.of_sources(lines, "Kostnad och arbetsinsats")


def agreements_table(story: Story, today: dt.date) -> Table | None:
    """The agreements, the latest first, with how their evaluation stands on a day."""
    columns: tuple[Field[Agreement], ...] = (
        *fields("agreements", "title", "signed"),
        # The day of signing, which stands for an unknown beginning elsewhere, has its own column here.
        Field(Column("holds", "Gäller"), _holds),
        Field(Column("evaluation", "Utvärdering"), lambda row: register_words.evaluation(row, today)),
        *fields("agreements", "note"),
    )
    made = table.made("Avtal och utvärderingar", columns, story.agreements).headed(title="Avtal")
    return _as_cards(made.filled(signed=cell.MISSING))


def _holds(row: Agreement) -> str:
    return register_words.period(row.valid_from, row.valid_to) + register_words.conclusion(row.certainty)


def decisions_table(rows: Iterable[Decision]) -> Table | None:
    """The decisions, the latest first."""
    columns: tuple[Field[Decision], ...] = (
        Field(Column("decision", "Beslut"), lambda row: f"{row.title}{register_words.conclusion(row.certainty)}"),
        *fields("decisions", "decided_on", "decided_by"),
        Field(Column("reference", "Diarienummer och paragraf"), lambda row: decision_words.reference(row) or None),
    )
    made = table.made("Beslut om samarbetet", columns, rows).headed(decided_on="Datum")
    return _as_cards(made.filled(decided_on=cell.MISSING, reference=cell.MISSING))


def goals_table(rows: Iterable[Activity], today: dt.date) -> Table | None:
    """The goals of the action plans, the latest year first."""
    columns = (
        *fields("activities", "goal", "year", "indicator", "target"),
        *plan_tables.outcome(today),
        *fields("activities", "responsible"),
    )
    return _as_cards(plan_tables.goals_view("Mål i handlingsplanerna", columns, rows))


def members_table(members: Iterable[Membership]) -> Table | None:
    """The members with when they came and went, and when some source shows them."""
    columns: tuple[Field[Membership], ...] = (
        Field(Column("member", "Medlem"), lambda member: f"{member.organisation}{_conclusion(member)}"),
        *fields("members", "country"),
        Field(Column("from", "Från"), lambda member: _days(row.valid_from for row in member.periods)),
        Field(Column("to", "Till"), lambda member: _days(row.valid_to for row in member.periods)),
        Field(Column("observed", "Observerad"), lambda member: _days(member.observed) if member.observed else None),
    )
    made = table.made("Medlemmar över tid", columns, members)
    return _as_cards(made.filled(country=cell.MISSING, observed=cell.NOTHING))


def _figure(shown: Figure) -> str:
    return figure_text.amount_with_status(shown) if shown.applicable else cell.NOTHING


def _as_cards(shown: Table) -> Table | None:
    # Each row becomes a card on a phone: all of these are too wide for one.
    return replace(shown, cards=True) if shown.rows else None


def _conclusion(member: Membership) -> str:
    """Marks a membership that no row states."""
    inferred = all(row.certainty is Certainty.INFERRED for row in member.rows)
    return register_words.conclusion(Certainty.INFERRED) if inferred else ""


def _days(days: Iterable[PartialDate | None]) -> str:
    return "; ".join(str(day or cell.MISSING) for day in days) or cell.MISSING
