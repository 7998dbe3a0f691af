"""Contracts of money and effort: costs, foreign amounts, voucher lines, percent of a full-time post."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kronoberg.domain.columns import (
    Currency,
    Date,
    Flag,
    Number,
    Ore,
    Percent,
    SignedOre,
    Slug,
    Term,
    Text,
    Title,
    Year,
)
from kronoberg.domain.contract import Located, Reference, RowRule, SourcedRow, Table, Violation, column
from kronoberg.domain.words import Category, Certainty, Direction, Status, YearBasis

EXPENSE_CATEGORIES = (
    Category.MEMBERSHIP_FEE,
    Category.STAFF_SUPPORT,
    Category.TRAVEL,
    Category.REMUNERATION,
    Category.HOSPITALITY,
    Category.OTHER,
    Category.UNALLOCATED,
)
INCOME_CATEGORIES = (Category.TECHNICAL_ASSISTANCE, Category.OTHER, Category.UNALLOCATED)
CATEGORIES = {Direction.EXPENSE: EXPENSE_CATEGORIES, Direction.INCOME: INCOME_CATEGORIES}
PAY = (Category.STAFF_SUPPORT, Category.REMUNERATION)
"""What people are paid. A voucher line of a post that one person has is near a personal salary: to others than the
office it is only given as the year's sum."""
COST_KEY = ("collaboration_id", "year", "direction", "category", "status")


class Cost(SourcedRow):
    """What a collaboration cost or gave back in a year, one row a part and status."""

    collaboration_id: Slug = column("Samarbetet")
    year: Year = column("Verksamhetsår", unit="år")
    year_basis: YearBasis = column("Om året står i källan eller är antaget")
    direction: Direction = column("Kostnad eller intäkt")
    category: Category = column("Vad pengarna gäller")
    status: Status = column("Hur säker uppgiften är")
    amount_sek: Ore | None = column(
        "Belopp; tomt när uppgiften saknas eller inte är tillämplig", unit="kr", default=None
    )
    approximate: Flag = column("Om källan säger ”ca”")


class ForeignAmount(SourcedRow):
    """The foreign amount behind a cost, with the rate it was converted at."""

    collaboration_id: Slug = column("Samarbetet")
    year: Year = column("Verksamhetsår", unit="år")
    direction: Direction = column("Kostnad eller intäkt")
    category: Category = column("Vad pengarna gäller")
    status: Status = column("Hur säker uppgiften är")
    currency: Currency = column("Valutakod med tre bokstäver")
    amount: Number = column("Belopp i den utländska valutan", unit="valutaenheter")
    rate: Number = column("Kurs som omräkningen gjordes med", unit="kr per valutaenhet")


class Posting(SourcedRow):
    """A voucher line from the accounts behind a cost."""

    posting_id: Slug = column("Bokföringsradens nyckel")
    collaboration_id: Slug = column("Samarbetet")
    year: Year = column("Verksamhetsår", unit="år")
    direction: Direction = column("Kostnad eller intäkt")
    category: Category = column("Vad pengarna gäller")
    status: Status = column("Status för kostnadsraden som posten hör till")
    booked_on: Date = column("Bokföringsdag")
    voucher: Term = column("Verifikationens serie och nummer")
    account: Term = column("Konto")
    account_name: Title | None = column("Kontots namn", default=None)
    cost_centre: Term | None = column("Kostnadsställe", default=None)
    project: Term | None = column("Projekt i redovisningen", default=None)
    text: Text | None = column("Radens text", default=None)
    amount_sek: SignedOre = column("Belopp; minus är en rättelse", unit="kr")


class Effort(SourcedRow):
    """How much of a full-time post a collaboration took in a year."""

    collaboration_id: Slug = column("Samarbetet")
    year: Year = column("Verksamhetsår", unit="år")
    year_basis: YearBasis = column("Om året står i källan eller är antaget")
    status: Status = column("Hur säker uppgiften är")
    percent: Percent | None = column("Andel av en heltidstjänst", unit="procent", default=None)
    approximate: Flag = column("Om källan säger ”ca”")


VALUELESS = (Status.MISSING, Status.NOT_APPLICABLE)


def _value_iff_known(column_name: str) -> RowRule:
    def rule(row: Cost | Effort) -> Violation | None:
        value = getattr(row, column_name)
        if row.status in VALUELESS and value is not None:
            return Violation(column_name, f"ett värde trots status {row.status}", "en tom cell, eller en annan status")
        if row.status not in VALUELESS and value is None:
            return Violation(column_name, f"tomt trots status {row.status}", "ett värde, eller status missing")
        return None

    return rule


def _missing_has_a_reason(row: Cost | Effort) -> Violation | None:
    if row.status is Status.MISSING and row.note is None:
        return Violation("note", "tomt", "skälet till att uppgiften saknas")
    return None


def _not_inferred(row: Cost | Effort) -> Violation | None:
    """What no source gives never enters a total (design, promise 6)."""
    if row.certainty is Certainty.INFERRED and row.status not in VALUELESS:
        return Violation("certainty", "”inferred” på en siffra", "en siffra som följer av källan, eller status missing")
    return None


def category_fits_direction(row: Any) -> Violation | None:
    """A rule for rows with a category and a direction: an expense has no category of income, and the reverse."""
    allowed = CATEGORIES[row.direction]
    if row.category not in allowed:
        return Violation("category", f"”{row.category}” för {row.direction}", f"en av {', '.join(allowed)}")
    return None


def _rate_is_positive(row: ForeignAmount) -> Violation | None:
    return Violation("rate", f"”{row.rate}”", "en kurs som är större än noll") if row.rate <= 0 else None


def _known_parts_do_not_contradict(
    rows: list[Located], _: Mapping[str, list[Located]]
) -> Iterable[tuple[int, Violation]]:
    """A half-known outcome is preliminary, and a part cannot be both missing and known (design, chapter 3)."""
    groups: dict[tuple[str, int, Direction], list[Located]] = defaultdict(list)
    for line, row in rows:
        groups[row.collaboration_id, row.year, row.direction].append((line, row))
    for group in groups.values():
        statuses = {row.status for _, row in group}
        for line, row in group:
            if row.status is Status.MISSING and Status.OUTCOME in statuses:
                yield (
                    line,
                    Violation(
                        "status",
                        "en del som saknas bredvid delar med status outcome",
                        "status preliminary på de kända delarna, tills allt är känt",
                    ),
                )
    yield from _missing_beside_known(groups)


def _missing_beside_known(
    groups: Mapping[tuple[str, int, Direction], list[Located]],
) -> Iterable[tuple[int, Violation]]:
    for group in groups.values():
        preliminary = {row.category for _, row in group if row.status is Status.PRELIMINARY}
        estimated = {row.category for _, row in group if row.status is Status.ESTIMATE}
        chosen = preliminary or estimated
        for line, row in group:
            if row.status is Status.MISSING and row.category in chosen:
                yield (
                    line,
                    Violation("status", f"både saknad och känd uppgift för {row.category}", "en av dem"),
                )


def _one_missing_effort(rows: list[Located], _: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    known = {(row.collaboration_id, row.year) for _, row in rows if row.status not in (*VALUELESS, Status.BUDGET)}
    for line, row in rows:
        if row.status is Status.MISSING and (row.collaboration_id, row.year) in known:
            yield line, Violation("status", "både saknad och känd arbetsinsats för samma år", "en av dem")


def _converts(rows: list[Located], tables: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    amounts = {tuple(getattr(row, name) for name in COST_KEY): row.amount_sek for _, row in tables["costs"]}
    for line, row in rows:
        stated = amounts.get(tuple(getattr(row, name) for name in COST_KEY))
        if stated is not None and abs(row.amount * row.rate * 100 - stated) > 100:
            yield (
                line,
                Violation(
                    "amount + rate",
                    f"{row.amount} × {row.rate}, som inte ger beloppet {stated / 100:.2f} i costs",
                    "belopp × kurs lika med amount_sek, på en krona när",
                ),
            )


_COLLABORATION = Reference("collaboration_id", "collaborations", "collaboration_id")

TABLES = (
    Table(
        "costs",
        "Kostnader och intäkter",
        "Vad varje samarbete kostade och gav tillbaka per år, del för del.",
        Cost,
        COST_KEY,
        references=(_COLLABORATION,),
        row_rules=(_value_iff_known("amount_sek"), _missing_has_a_reason, _not_inferred, category_fits_direction),
        table_rules=(_known_parts_do_not_contradict,),
    ),
    Table(
        "foreign_amounts",
        "Belopp i utländsk valuta",
        "Valuta, belopp och kurs bakom omräknade kostnader.",
        ForeignAmount,
        COST_KEY,
        references=(_COLLABORATION,),
        row_rules=(_rate_is_positive,),
        table_rules=(_converts,),
        belongs_to="costs",
    ),
    Table(
        "postings",
        "Bokföringsrader",
        "Rader ur redovisningen bakom kostnaderna.",
        Posting,
        ("posting_id",),
        references=(_COLLABORATION,),
        belongs_to="costs",
    ),
    Table(
        "effort",
        "Arbetsinsats",
        "Andel av en heltidstjänst per samarbete och år.",
        Effort,
        ("collaboration_id", "year", "status"),
        references=(_COLLABORATION,),
        row_rules=(_value_iff_known("percent"), _missing_has_a_reason, _not_inferred),
        table_rules=(_one_missing_effort,),
    ),
)
