"""The tables of one collaboration's story. One that would be empty is None: a sentence stands in its place."""

import datetime as dt
from collections.abc import Iterable

from kronoberg.analysis.collaborations.register import Entry
from kronoberg.analysis.collaborations.story import Membership, Story
from kronoberg.analysis.overview.overview import YearOverview, YearRow
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Activity, Decision
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Certainty
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import register_words, story_words
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import decision_words
from kronoberg.topics.plan import words as plan_words

_COLUMNS_ON_A_PHONE = 3


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
    rows = [
        {
            "Avtal": row.title,
            "Undertecknat": str(row.signed or cell.MISSING),
            # The day of signing, which stands for an unknown beginning elsewhere, has its own column here.
            "Gäller": register_words.period(row.valid_from, row.valid_to) + register_words.conclusion(row.certainty),
            "Utvärdering": register_words.evaluation(row, today),
            "Anmärkning": row.note or "",
        }
        for row in story.agreements
    ]
    return _table(rows, "Avtal", whole=("Undertecknat",), alt="Avtal och utvärderingar")


def decisions_table(rows: Iterable[Decision]) -> Table | None:
    """The decisions, the latest first."""
    cells = [
        {
            "Beslut": f"{row.title}{register_words.conclusion(row.certainty)}",
            "Datum": str(row.decided_on or cell.MISSING),
            "Beslutat av": row.decided_by,
            "Diarienummer och paragraf": decision_words.reference(row) or cell.MISSING,
        }
        for row in rows
    ]
    return _table(cells, "Beslut", whole=("Datum",), alt="Beslut om samarbetet")


def goals_table(rows: Iterable[Activity], today: dt.date) -> Table | None:
    """The goals of the action plans, the latest year first."""
    cells = [
        {
            "Mål": row.goal,
            "År": str(row.year),
            "Indikator": row.indicator or cell.MISSING,
            "Målvärde": row.target or cell.MISSING,
            "Resultat": plan_words.result(row, today),
            "Läge": plan_words.state(row, today),
            "Ansvarig": row.responsible or cell.MISSING,
        }
        for row in rows
    ]
    return _table(cells, "Mål", alt="Mål i handlingsplanerna")


def members_table(members: Iterable[Membership]) -> Table | None:
    """The members with when they came and went, and when some source shows them."""
    cells = [
        {
            "Medlem": f"{member.organisation}{_conclusion(member)}",
            "Land": member.country or cell.MISSING,
            "Från": _all(str(row.valid_from or cell.MISSING) for row in member.periods),
            "Till": _all(str(row.valid_to or cell.MISSING) for row in member.periods),
            "Observerad": _all(str(day) for day in member.observed) if member.observed else cell.NOTHING,
        }
        for member in members
    ]
    return _table(cells, "Medlem", alt="Medlemmar över tid")


def _figure(shown: Figure) -> str:
    return figure_text.amount_with_status(shown) if shown.applicable else cell.NOTHING


def _table(
    rows: list[dict[str, str]], header: str, *, alt: str, numbers: tuple[str, ...] = (), whole: tuple[str, ...] = ()
) -> Table | None:
    # Narrow enough for a phone only with few columns; with more each row becomes a card there.
    cards = bool(rows) and len(rows[0]) > _COLUMNS_ON_A_PHONE
    return cell.table(rows, header, title=alt, numbers=numbers, whole=whole, cards=cards) if rows else None


def _conclusion(member: Membership) -> str:
    """Marks a membership that no row states."""
    inferred = all(row.certainty is Certainty.INFERRED for row in member.rows)
    return register_words.conclusion(Certainty.INFERRED) if inferred else ""


def _all(cells: Iterable[str]) -> str:
    return "; ".join(cells) or cell.MISSING
