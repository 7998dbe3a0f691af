"""Contracts of what figures are compared with (reference series) and of what is known to be wrong or unclear."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kronoberg.domain.columns import Flag, Number, Slug, Term, Text, Title
from kronoberg.domain.contract import Located, Reference, SourcedRow, Table, Violation, column
from kronoberg.domain.faults import quoted
from kronoberg.domain.words import (
    EmissionBasis,
    FactorArea,
    Gas,
    IssueKind,
    SeriesKind,
    SubjectKind,
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

    series_id: Slug = column("Seriens nyckel")
    kind: SeriesKind = column("Vad serien mäter")
    name: Title = column("Seriens namn")
    unit: Title = column("Seriens enhet")
    scope: Text | None = column("Vad som räknas in, till exempel bara CO2 eller alla växthusgaser", default=None)
    mode: TravelMode | None = column("Färdsätt, för en utsläppsfaktor som gäller ett", default=None)
    traction: Traction | None = column("Drivmedel, för en utsläppsfaktor som gäller ett", default=None)
    area: FactorArea | None = column("Vart resan går, för en utsläppsfaktor som bara gäller där", default=None)
    assumed: Flag | None = column("Om utsläppsfaktorn används för en resa som inte anger drivmedel", default=None)


class ReferenceValue(SourcedRow):
    """One value of a reference series."""

    series_id: Slug = column("Serien")
    period: Term = column("År som ÅÅÅÅ, månad som ÅÅÅÅ-MM eller all för ett värde utan tid")
    value: Number = column("Värdet, i seriens enhet")


class KnownIssue(SourcedRow):
    """A conflict between sources, a gap or a caution that a reader should know of."""

    issue_id: Slug = column("Nyckel")
    kind: IssueKind = column("Vad det är")
    subject: SubjectKind = column("Vad det gäller")
    subject_key: Title | None = column("Nyckeln till det som det gäller", default=None)
    title: Title = column("Rubrik")
    text: Text = column("Vad källorna säger")
    treatment: Text = column("Hur uppgiften visas här")
    other_source_id: Slug | None = column("Den andra källan, vid konflikt", default=None)


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
        row_rules=(_mode_only_of_a_factor, _says_more_only_of_a_mode, _factor_can_be_used),
    ),
    Table(
        "reference_values",
        "Värden i referensserierna",
        "Ett värde per serie och period.",
        ReferenceValue,
        ("series_id", "period"),
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
        references=(Reference("other_source_id", "sources", "source_id"),),
    ),
)
