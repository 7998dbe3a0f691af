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
from kronoberg.domain.contract import Located, RowRule, SourcedRow, Table, Violation, column
from kronoberg.domain.contracts.register import OF_COLLABORATION
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import (
    CATEGORIES,
    NOT_FINAL,
    VALUELESS,
    Category,
    Certainty,
    Direction,
    Status,
    TableGroup,
    YearBasis,
)

COST_KEY = ("collaboration_id", "year", "direction", "category", "status")


class Cost(SourcedRow):
    """What a collaboration cost or gave back in a year, one row a part and status."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    year: Year = column("År", "Verksamhetsår", open_data=Leaves.VALUE, unit="år")
    year_basis: YearBasis = column("Årets grund", "Om året står i källan eller är antaget", open_data=Leaves.VALUE)
    direction: Direction = column("Kostnad eller intäkt", "Kostnad eller intäkt", open_data=Leaves.VALUE)
    category: Category = column("Kostnadsslag", "Vad pengarna gäller", open_data=Leaves.VALUE)
    status: Status = column("Status", "Hur säker uppgiften är", open_data=Leaves.VALUE)
    amount_sek: Ore | None = column(
        "Belopp",
        "Belopp; tomt när uppgiften saknas eller inte är tillämplig",
        open_data=Leaves.VALUE,
        unit="kr",
        default=None,
    )
    approximate: Flag = column("Ungefärlig", "Om källan säger ”ca”", open_data=Leaves.VALUE)
    note: Text | None = column(
        "Anmärkning", "Anmärkning, till exempel varför en uppgift saknas", open_data=Leaves.REASON, default=None
    )


class ForeignAmount(SourcedRow):
    """The foreign amount behind a cost, with the rate it was converted at."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    year: Year = column("År", "Verksamhetsår", open_data=Leaves.VALUE, unit="år")
    direction: Direction = column("Kostnad eller intäkt", "Kostnad eller intäkt", open_data=Leaves.VALUE)
    category: Category = column("Kostnadsslag", "Vad pengarna gäller", open_data=Leaves.VALUE)
    status: Status = column("Status", "Hur säker uppgiften är", open_data=Leaves.VALUE)
    currency: Currency = column("Valuta", "Valutakod med tre bokstäver", open_data=Leaves.VALUE)
    amount: Number = column(
        "Belopp i valutan", "Belopp i den utländska valutan", open_data=Leaves.VALUE, unit="valutaenheter"
    )
    rate: Number = column("Kurs", "Kurs som omräkningen gjordes med", open_data=Leaves.VALUE, unit="kr per valutaenhet")


class Posting(SourcedRow):
    """A voucher line from the accounts behind a cost."""

    posting_id: Slug = column("Bokföringsrad", "Bokföringsradens nyckel", open_data=Stays.TRACE)
    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    year: Year = column("År", "Verksamhetsår", open_data=Leaves.VALUE, unit="år")
    direction: Direction = column("Kostnad eller intäkt", "Kostnad eller intäkt", open_data=Leaves.VALUE)
    category: Category = column("Kostnadsslag", "Vad pengarna gäller", open_data=Leaves.VALUE)
    status: Status = column("Status", "Status för kostnadsraden som posten hör till", open_data=Leaves.VALUE)
    booked_on: Date = column("Bokfört", "Bokföringsdag", open_data=Leaves.VALUE)
    voucher: Term = column("Verifikation", "Verifikationens serie och nummer", open_data=Leaves.NAME)
    account: Term = column("Konto", "Konto", open_data=Leaves.NAME)
    account_name: Title | None = column("Kontots namn", "Kontots namn", open_data=Leaves.NAME, default=None)
    cost_centre: Term | None = column("Kostnadsställe", "Kostnadsställe", open_data=Leaves.NAME, default=None)
    project: Term | None = column(
        "Projekt i redovisningen", "Projekt i redovisningen", open_data=Leaves.NAME, default=None
    )
    text: Text | None = column("Text", "Radens text", open_data=Stays.PERSON, default=None)
    amount_sek: SignedOre = column("Belopp", "Belopp; minus är en rättelse", open_data=Leaves.VALUE, unit="kr")


class Effort(SourcedRow):
    """How much of a full-time post a collaboration took in a year."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    year: Year = column("År", "Verksamhetsår", open_data=Leaves.VALUE, unit="år")
    year_basis: YearBasis = column("Årets grund", "Om året står i källan eller är antaget", open_data=Leaves.VALUE)
    status: Status = column("Status", "Hur säker uppgiften är", open_data=Leaves.VALUE)
    percent: Percent | None = column(
        "Andel av heltid", "Andel av en heltidstjänst", open_data=Leaves.VALUE, unit="procent", default=None
    )
    approximate: Flag = column("Ungefärlig", "Om källan säger ”ca”", open_data=Leaves.VALUE)
    note: Text | None = column(
        "Anmärkning", "Anmärkning, till exempel varför en uppgift saknas", open_data=Leaves.REASON, default=None
    )


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
        weaker = ({row.category for _, row in group if row.status is status} for status in NOT_FINAL)
        chosen = next(filter(None, weaker), set())
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


TABLES = (
    Table(
        "costs",
        "Kostnader och intäkter",
        "Vad varje samarbete kostade och gav tillbaka per år, del för del.",
        Cost,
        COST_KEY,
        group=TableGroup.MONEY,
        place=1,
        references=(OF_COLLABORATION,),
        row_rules=(_value_iff_known("amount_sek"), _missing_has_a_reason, _not_inferred, category_fits_direction),
        table_rules=(_known_parts_do_not_contradict,),
    ),
    Table(
        "foreign_amounts",
        "Belopp i utländsk valuta",
        "Valuta, belopp och kurs bakom omräknade kostnader.",
        ForeignAmount,
        COST_KEY,
        group=TableGroup.MONEY,
        place=3,
        references=(OF_COLLABORATION,),
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
        group=TableGroup.MONEY,
        place=5,
        leaving_rows="Inte löner och arvoden (tjänstestöd och arvode): de lämnas bara som årets summa per samarbete, "
        "i tabellen costs.",
        references=(OF_COLLABORATION,),
        belongs_to="costs",
    ),
    Table(
        "effort",
        "Arbetsinsats",
        "Andel av en heltidstjänst per samarbete och år.",
        Effort,
        ("collaboration_id", "year", "status"),
        group=TableGroup.MONEY,
        place=2,
        references=(OF_COLLABORATION,),
        row_rules=(_value_iff_known("percent"), _missing_has_a_reason, _not_inferred),
        table_rules=(_one_missing_effort,),
    ),
)
