"""The tables of one collaboration's story."""

import datetime as dt
from collections.abc import Iterable

from kronoberg.analysis.overview import YearRow
from kronoberg.analysis.register import Entry
from kronoberg.analysis.story import Membership, Story
from kronoberg.domain.contracts.steering import Activity, Decision
from kronoberg.domain.words import Certainty
from kronoberg.present import cell, register_words
from kronoberg.present.register_words import MISSING
from kronoberg.present.tables import ReaderTable


def facts(entry: Entry, row: YearRow | None) -> tuple[tuple[str, str], ...]:
    """What the register says of the collaboration, as pairs of name and value; `row` is its year where it took part."""
    collaboration = entry.collaboration
    pairs = [
        ("Slag", collaboration.kind.word),
        ("Läge", register_words.standing(entry)),
        ("Med sedan", register_words.since(collaboration)),
        ("Med till", register_words.until(collaboration)),
        ("Avtal", register_words.agreement(entry)),
        ("Ansvarig", register_words.responsible(entry)),
        ("Betalande nämnd", register_words.committee(entry)),
    ]
    if row is not None:
        pairs += [
            ("Kostnad", cell.amount(row.cost.gross)),
            ("Återbetalt", cell.amount(row.cost.income)),
            ("Egen finansiering", cell.amount(row.cost.net)),
            ("Arbetsinsats", cell.amount(row.effort)),
        ]
    return tuple(pairs)


def facts_table(pairs: Iterable[tuple[str, str]], label: str, year: int) -> ReaderTable:
    """The same pairs as a table."""
    rows = [{"Uppgift": name, f"{label} {year}": value} for name, value in pairs]
    return ReaderTable(cell.frame(rows, "Uppgift"), numbers=(), alt=f"{label} i korthet {year}")


def agreements_table(story: Story, today: dt.date) -> ReaderTable:
    """The agreements, the latest first, with how their evaluation stands on a day."""
    rows = [
        {
            "Avtal": row.title,
            "Undertecknat": str(row.signed or MISSING),
            "Gäller": register_words.agreement_period(row),
            "Utvärdering": register_words.evaluation(row, today),
            "Anmärkning": row.note or "",
        }
        for row in story.agreements
    ]
    return ReaderTable(cell.frame(rows, "Avtal"), numbers=(), whole=("Undertecknat",), alt="Avtal och utvärderingar")


def decisions_table(rows: Iterable[Decision]) -> ReaderTable:
    """The decisions, the latest first."""
    cells = [
        {
            "Beslut": f"{row.title}{register_words.conclusion(row.certainty)}",
            "Datum": str(row.decided_on or MISSING),
            "Beslutat av": row.decided_by,
            "Diarienummer och paragraf": ", ".join(filter(None, (row.dnr, row.paragraph))) or MISSING,
        }
        for row in rows
    ]
    return ReaderTable(cell.frame(cells, "Beslut"), numbers=(), whole=("Datum",), alt="Beslut om samarbetet")


def goals_table(rows: Iterable[Activity], today: dt.date) -> ReaderTable:
    """The goals of the action plans, the latest year first."""
    cells = [
        {
            "Mål": row.goal,
            "År": str(row.year),
            "Indikator": row.indicator or MISSING,
            "Målvärde": row.target or MISSING,
            "Resultat": row.result or _not_yet(row, today),
            "Läge": row.state.word if row.state is not None else _not_yet(row, today),
            "Ansvarig": row.responsible or MISSING,
        }
        for row in rows
    ]
    return ReaderTable(cell.frame(cells, "Mål"), numbers=(), alt="Mål i handlingsplanerna")


def members_table(members: Iterable[Membership]) -> ReaderTable:
    """The members with when they came and went, and when some source shows them."""
    cells = [
        {
            "Medlem": f"{member.organisation}{_conclusion(member)}",
            "Land": member.country or MISSING,
            "Från": _all(str(row.valid_from or MISSING) for row in member.periods),
            "Till": _all(str(row.valid_to or MISSING) for row in member.periods),
            "Observerad": _all(str(day) for day in member.observed) if member.observed else cell.NOTHING,
        }
        for member in members
    ]
    return ReaderTable(cell.frame(cells, "Medlem"), numbers=(), alt="Medlemmar över tid")


def _conclusion(member: Membership) -> str:
    """Marks a membership that no row states."""
    inferred = all(row.certainty is Certainty.INFERRED for row in member.rows)
    return register_words.conclusion(Certainty.INFERRED) if inferred else ""


def _all(cells: Iterable[str]) -> str:
    return "; ".join(cells) or MISSING


def _not_yet(row: Activity, today: dt.date) -> str:
    return "året är inte slut" if row.year >= today.year else MISSING
