"""Contracts of what figures are compared with (reference series) and of what is known to be wrong or unclear."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kronoberg.domain.columns import Flag, Number, Slug, Term, Text, Title
from kronoberg.domain.contract import Located, Reference, SourcedRow, Table, Violation, column
from kronoberg.domain.faults import quoted
from kronoberg.domain.leaving import Leaves
from kronoberg.domain.words import (
    EmissionBasis,
    FactorArea,
    Gas,
    IssueKind,
    SeriesKind,
    SubjectKind,
    TableGroup,
    Traction,
    TravelMode,
)


@dataclass(frozen=True, slots=True)
class EmissionUnit:
    """The unit of an emission factor: how many grams one of it is, of which gas, for a kilometre of what."""

    grams: int
    gas: Gas
    basis: EmissionBasis


EMISSION_UNITS: Mapping[str, EmissionUnit] = MappingProxyType(
    {
        f"{weight} {gas.word} per {basis.word}": EmissionUnit(grams, gas, basis)
        for weight, grams in (("g", 1), ("kg", 1000))
        for gas in Gas
        for basis in EmissionBasis
    }
)
"""The units that a factor for a mode of travel can have, as they are written: `g CO2e per personkilometer`."""


class ReferenceSeries(SourcedRow):
    """A series that figures are compared with: population, prices, exchange rates, emission factors."""

    series_id: Slug = column("Serie", "Seriens nyckel", open_data=Leaves.KEY)
    kind: SeriesKind = column("Slag", "Vad serien mäter", open_data=Leaves.VALUE)
    name: Title = column("Namn", "Seriens namn", open_data=Leaves.NAME)
    unit: Title = column("Enhet", "Seriens enhet", open_data=Leaves.NAME)
    scope: Text | None = column(
        "Omfattning",
        "Vad som räknas in, till exempel bara CO2 eller alla växthusgaser",
        open_data=Leaves.NAME,
        default=None,
    )
    mode: TravelMode | None = column(
        "Färdsätt", "Färdsätt, för en utsläppsfaktor som gäller ett", open_data=Leaves.VALUE, default=None
    )
    traction: Traction | None = column(
        "Drivmedel", "Drivmedel, för en utsläppsfaktor som gäller ett", open_data=Leaves.VALUE, default=None
    )
    area: FactorArea | None = column(
        "Område", "Vart resan går, för en utsläppsfaktor som bara gäller där", open_data=Leaves.VALUE, default=None
    )
    assumed: Flag | None = column(
        "Förvald",
        "Om utsläppsfaktorn används för en resa som inte anger drivmedel",
        open_data=Leaves.VALUE,
        default=None,
    )


class ReferenceValue(SourcedRow):
    """One value of a reference series."""

    series_id: Slug = column("Serie", "Serien", open_data=Leaves.KEY)
    period: Term = column(
        "Period", "År som ÅÅÅÅ, månad som ÅÅÅÅ-MM eller all för ett värde utan tid", open_data=Leaves.VALUE
    )
    value: Number = column("Värde", "Värdet, i seriens enhet", open_data=Leaves.VALUE)


class KnownIssue(SourcedRow):
    """A conflict between sources, a gap or a caution that a reader should know of."""

    issue_id: Slug = column("Ärende-id", "Nyckel", open_data=Leaves.KEY)
    kind: IssueKind = column("Slag", "Vad det är", open_data=Leaves.VALUE)
    subject: SubjectKind = column("Gäller", "Vad det gäller", open_data=Leaves.VALUE)
    subject_key: Title | None = column(
        "Gäller nyckeln", "Nyckeln till det som det gäller", open_data=Leaves.KEY, default=None
    )
    title: Title = column("Titel", "Rubrik", open_data=Leaves.WORDING)
    text: Text = column("Text", "Vad källorna säger", open_data=Leaves.WORDING)
    treatment: Text = column("Så visas det", "Hur uppgiften visas här", open_data=Leaves.WORDING)
    other_source_id: Slug | None = column(
        "Andra källan", "Den andra källan, vid konflikt", open_data=Leaves.KEY, default=None
    )


def _mode_only_of_a_factor(row: ReferenceSeries) -> Violation | None:
    if row.mode is not None and row.kind is not SeriesKind.EMISSION_FACTOR:
        return Violation("mode", f"”{row.mode}” för en serie av slaget {row.kind}", "en tom cell")
    return None


def _says_more_only_of_a_mode(row: ReferenceSeries) -> Violation | None:
    told = {"traction": row.traction, "area": row.area, "assumed": row.assumed}
    for name, value in told.items():
        if value is not None and row.mode is None:
            return Violation(name, f"”{value}” utan färdsätt", "en tom cell, eller färdsättet som faktorn gäller")
    return None


def _factor_can_be_used(row: ReferenceSeries) -> Violation | None:
    if row.kind is SeriesKind.EMISSION_FACTOR and row.mode is not None and row.unit not in EMISSION_UNITS:
        return Violation("unit", quoted(row.unit), f"en av enheterna {', '.join(EMISSION_UNITS)}")
    return None


def _period_form(row: ReferenceValue) -> Violation | None:
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?|all", row.period, re.ASCII):
        return Violation("period", quoted(row.period), "ÅÅÅÅ, ÅÅÅÅ-MM eller all")
    return None


def _values_above_zero(rows: list[Located], tables: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    divisors = {
        row.series_id
        for _, row in tables["reference_series"]
        if row.kind in (SeriesKind.POPULATION, SeriesKind.PRICE_INDEX, SeriesKind.EXCHANGE_RATE)
    }
    for line, row in rows:
        if row.series_id in divisors and row.value <= 0:
            yield line, Violation("value", f"”{row.value}”", "ett värde större än noll")


TABLES = (
    Table(
        "reference_series",
        "Referensserier",
        "Folkmängd, prisindex, växelkurser och utsläppsfaktorer.",
        ReferenceSeries,
        ("series_id",),
        group=TableGroup.SOURCES,
        place=2,
        row_rules=(_mode_only_of_a_factor, _says_more_only_of_a_mode, _factor_can_be_used),
    ),
    Table(
        "reference_values",
        "Värden i referensserierna",
        "Ett värde per serie och period.",
        ReferenceValue,
        ("series_id", "period"),
        group=TableGroup.SOURCES,
        place=3,
        references=(Reference("series_id", "reference_series", "series_id"),),
        row_rules=(_period_form,),
        table_rules=(_values_above_zero,),
    ),
    Table(
        "known_issues",
        "Kända konflikter och brister",
        "Det som läsaren bör veta om uppgifterna.",
        KnownIssue,
        ("issue_id",),
        group=TableGroup.SOURCES,
        place=4,
        references=(Reference("other_source_id", "sources", "source_id"),),
    ),
)
