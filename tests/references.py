"""Hand-made Books with reference series, committees, voucher lines and further sources."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Posting
from kronoberg.domain.contracts.reference import ReferenceSeries, ReferenceValue
from kronoberg.domain.contracts.register import Collaboration, Committee
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, SeriesKind
from tests import books

Series = tuple[ReferenceSeries, tuple[ReferenceValue, ...]]
_SOURCED: dict[str, Any] = {"source_id": "kalla", "certainty": Certainty.STATED}


def series(
    key: str,
    kind: SeriesKind,
    values: Mapping[str, str],
    *,
    name: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> Series:
    """A series with its values by period; `sources` names the source of a period where it is not the usual one."""
    where = sources or {}
    rows = tuple(
        ReferenceValue(
            series_id=key,
            period=period,
            value=Decimal(value),
            source_id=where.get(period, "kalla"),
            certainty=Certainty.STATED,
        )
        for period, value in values.items()
    )
    return ReferenceSeries(series_id=key, kind=kind, name=name or key.upper(), unit="index", **_SOURCED), rows


def book(collaborations: Iterable[Collaboration], costs: Iterable[Cost], *found: Series, **tables: Any) -> Book:
    """Put rows together with reference series; every source that a value names exists."""
    plain = books.book(collaborations, costs)
    named = sorted({row.source_id for _, rows in found for row in rows} - {"kalla"})
    sources = tuple(
        Source(source_id=key, title=f"Källan {key}", publisher="Prov", no_url_reason="påhittad", entered_by="Prov")
        for key in named
    )
    return plain.replaced(
        sources=(*plain.sources.values(), *sources),
        reference_series=tuple(row for row, _ in found),
        reference_values=tuple(value for _, rows in found for value in rows),
        **tables,
    )


def committee(key: str, name: str) -> Committee:
    """A committee."""
    return Committee(committee_id=key, name=name, **_SOURCED)


def posting(key: str, cost: Cost, kronor: str, booked_on: str) -> Posting:
    """A voucher line behind a cost."""
    return Posting(
        posting_id=key,
        collaboration_id=cost.collaboration_id,
        year=cost.year,
        direction=cost.direction,
        category=cost.category,
        status=cost.status,
        booked_on=PartialDate(booked_on),
        voucher=key.upper(),
        account="5810",
        text="Tåg",
        amount_sek=int(Decimal(kronor) * 100),
        **_SOURCED,
    )
