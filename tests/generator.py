"""Made-up datasets of any size, for tests of what must hold whatever the data is and for measuring speed.

Everything is drawn from one seed: the same arguments give the same Book. The data keeps every contract and is full of
what hurts: years without figures, parts that are missing, unknown ends, budgets, approximate values, vacant seats,
snapshots without dates, awkward texts. A table without rules of its own is drawn from its contract alone.

    python -m tests.generator --collaborations 50 --years 20 --seed 7 --out FOLDER
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from kronoberg.domain import columns, words
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Reference, Table, stands_in_its_source
from kronoberg.domain.contracts import BY_NAME, money, reporting
from kronoberg.domain.contracts.reference import EMISSION_UNITS
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import (
    CATEGORIES,
    VALUELESS,
    Category,
    Certainty,
    Direction,
    EndStatus,
    Kind,
    Status,
    StrategyPart,
)
from kronoberg.store import folder

LAST_YEAR = 2025
PARTIES = ("C", "KD", "L", "M", "MP", "S", "SD", "V")
SYLLABLES = (
    "al",
    "berg",
    "brå",
    "dal",
    "eke",
    "fors",
    "grä",
    "holm",
    "käl",
    "lö",
    "mör",
    "näs",
    "ryd",
    "sjö",
    "ås",
)
AWKWARD_TEXTS = (
    "NA", "None", "null", "~", "0123", "1,234", "ja", "-", "Citat: \"så\" och 'så'", "Semikolon; komma,", "100 % ca",
    "Port d'Ambrelle", "Två mellanslag", "# ingen kommentar", "nyckel: värde", "- punkt", "å ä ö é ż", "[]", "*x",
)  # fmt: skip
ITEMS = {StrategyPart.PRIORITY_AREA: 3, StrategyPart.GUIDELINE: 7, StrategyPart.LINKED_STRATEGY: 4}
BOARD_MONTHS = (2, 4, 6, 9, 11)
PERIODS = (
    ("joined", "ended"),
    ("valid_from", "valid_to"),
    ("starts_on", "ends_on"),
    ("first_year", "last_year"),
    ("valid_from_year", "valid_to_year"),
)
YEARLY = (words.SeriesKind.POPULATION, words.SeriesKind.PRICE_INDEX, words.SeriesKind.EXCHANGE_RATE)


@dataclass(frozen=True, slots=True)
class World:
    """What a dataset is drawn from, and the tables drawn so far, so that references can point at them."""

    rng: random.Random
    seed: int
    count: int
    years: range
    tables: dict[str, list[Any]] = field(default_factory=dict)


def dataset(*, collaborations: int, years: int, seed: int) -> Book:
    """Make a Book that keeps every contract.

    Parameters
    ----------
    collaborations
        How many collaborations and programmes, at least 1. The first goes on, with cost rows, in every year.
    years
        How many years of figures, at least 1; the last is 2025.
    seed
        The same seed (and size) gives the same Book.
    """
    world = World(random.Random(seed), seed, collaborations, range(LAST_YEAR - years + 1, LAST_YEAR + 1))
    for name, make in MAKERS.items():
        world.tables[name] = _distinct(BY_NAME[name], make(world))
    return Book({name: tuple(rows) for name, rows in world.tables.items()})


def _distinct(table: Table, rows: Iterator[Any]) -> list[Any]:
    """The rows with each key once: the first that was drawn with it."""
    by_key: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        by_key.setdefault(tuple(getattr(row, name) for name in table.key), row)
    return list(by_key.values())


def _row(world: World, name: str, /, **fixed: Any) -> Any:
    """Draw a row from its table's contract. What is `fixed` stands; a period that would end too early has no end."""
    table = BY_NAME[name]
    references = {each.column: each for each in table.all_references}
    values = dict(fixed)
    for column in table.columns:
        if column.name not in values:
            values[column.name] = _drawn(world, column, references.get(column.name))
    if values.get("certainty") is Certainty.INFERRED and stands_in_its_source in table.row_rules:
        values["certainty"] = Certainty.DERIVED
    for begins, ends in PERIODS:
        if values.get(ends) is not None and values.get(begins) is not None and _too_early(values[begins], values[ends]):
            values[ends] = None
    return table.model(**values)


def _too_early(begins: Any, ends: Any) -> bool:
    return bool(ends.last_day < begins.first_day if isinstance(ends, PartialDate) else ends < begins)


def _drawn(world: World, column: Column, reference: Reference | None) -> Any:
    if not column.required and _chance(world, 0.4):
        return None
    if reference is not None:
        return _referred(world, reference)
    if column.name == "certainty":
        return world.rng.choices(tuple(Certainty)[:4], weights=(90, 4, 4, 2))[0]
    if column.codes is not None:
        return world.rng.choice(tuple(column.codes))
    return (DRAWS_BY_NAME.get(column.name) or DRAWS[column.cell.expected])(world)


def _referred(world: World, reference: Reference) -> Any:
    """A key that exists in the table referred to; None while that table has no row of the kind."""
    rows = world.tables[reference.table]
    if reference.where is not None:
        rows = [row for row in rows if getattr(row, reference.where[0]) == reference.where[1]]
    return getattr(world.rng.choice(rows), reference.target) if rows else None


def _chance(world: World, share: float) -> bool:
    """True in that share of the draws."""
    return world.rng.random() < share


def _name(world: World) -> str:
    return "".join(world.rng.choices(SYLLABLES, k=world.rng.randint(2, 3))).capitalize()


def _text(world: World) -> str:
    if _chance(world, 0.3):
        return world.rng.choice(AWKWARD_TEXTS)
    return " ".join(_name(world) for _ in range(world.rng.randint(1, 6)))


def _date(world: World) -> PartialDate:
    return _date_in(world, world.rng.choice(world.years))


def _date_in(world: World, year: int) -> PartialDate:
    """A day of the year, its month, or only the year."""
    month, day = world.rng.randint(1, 12), world.rng.randint(1, 28)
    return PartialDate(world.rng.choice((f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}")))


def _amount(world: World) -> int:
    """An amount in öre: mostly whole thousands of kronor, at times nothing or odd öre."""
    if _chance(world, 0.03):
        return 0
    return world.rng.randint(1, 150_000_000) if _chance(world, 0.2) else world.rng.randint(1, 1500) * 100_000


def _degrees(lowest: int, highest: int) -> Callable[[World], Decimal]:
    return lambda world: Decimal(world.rng.randint(lowest * 10_000, highest * 10_000)) / 10_000


DRAWS: dict[str, Callable[[World], Any]] = {
    columns.TEXT_EXPECTED: _text,
    columns.YEAR_EXPECTED: lambda world: world.rng.choice(world.years),
    columns.DATE_EXPECTED: _date,
    columns.FLAG_EXPECTED: lambda world: _chance(world, 0.15),
    columns.URL_EXPECTED: lambda world: f"https://exempel-{world.rng.randint(1, 99)}.example/",
    columns.WHOLE_EXPECTED: lambda world: world.rng.randint(1, 4),
    columns.MONEY_EXPECTED: _amount,
    columns.SIGNED_MONEY_EXPECTED: _amount,
    columns.PERCENT_EXPECTED: lambda world: world.rng.randint(1, 40) * 250,
    columns.NUMBER_EXPECTED: lambda world: Decimal(world.rng.randint(1, 3_000_000)) / 10,
}
"""How a value of each column type is drawn. Keys have no entry: whoever makes the table names its rows."""
DRAWS_BY_NAME: dict[str, Callable[[World], Any]] = {
    "country": lambda world: world.rng.choice(("SE", "DK", "PL", "LT")),
    "colour": lambda world: f"#{world.rng.randrange(16**6):06X}",
    "name": _name,
    "latitude": _degrees(45, 65),
    "longitude": _degrees(0, 25),
}
"""How columns are drawn whose contract asks for more than their type says."""


def _plain(
    name: str, *, per_collaboration: float = 0, per_year: float = 0, at_least: int = 2
) -> Callable[[World], Any]:
    """Make a maker of a table that its contract describes fully: rows drawn freely, named by number."""

    def make(world: World) -> Iterator[Any]:
        key = BY_NAME[name].key
        named = len(key) == 1
        size = max(at_least, round(per_collaboration * world.count + per_year * len(world.years)))
        for number in range(1, size + 1):
            yield _row(world, name, **({key[0]: f"{name.replace('_', '-')}-{number}"} if named else {}))

    return make


def _dataset(world: World) -> Iterator[Any]:
    yield _row(
        world,
        "dataset",
        dataset_id=f"slump-{world.seed}",
        title=f"Slumpade uppgifter {world.seed}",
        fictional=True,
        region="Slumpregionen",
        county="Slumplän",
        description="Påhittade uppgifter, dragna av tests/generator.py.",
    )


def _sources(world: World) -> Iterator[Any]:
    for number in range(1, 13):
        url = f"https://kalla-{number}.example/" if _chance(world, 0.5) else None
        reason = None if url else "påhittad källa"
        yield _row(
            world,
            "sources",
            source_id=f"kalla-{number}",
            title=f"Dokument {number}",
            url=url,
            no_url_reason=reason,
        )


def _collaborations(world: World) -> Iterator[Any]:
    for number in range(1, world.count + 1):
        kind = Kind.PROGRAMME if number % 4 == 0 else world.rng.choice(tuple(Kind)[:4])
        repaid = kind is Kind.PROGRAMME and _chance(world, 0.7)
        yield _row(
            world,
            "collaborations",
            collaboration_id=f"samarbete-{number:03}",
            label=f"{_name(world)} {number}",
            kind=kind,
            reimbursement_expected=repaid,
            **_life(world, forever=number == 1),
        )


def _life(world: World, *, forever: bool) -> dict[str, Any]:
    """How a collaboration begins and ends: a start known or only observed; going on, ended or with an unknown end."""
    rng, years = world.rng, world.years
    life: dict[str, Any] = dict.fromkeys(("joined", "joined_elsewhere", "first_observed", "ended", "last_observed"))
    start = years[0] - rng.randint(1, 15) if forever or _chance(world, 0.6) else rng.choice(years)
    life[rng.choice(("joined", "joined", "joined", "first_observed"))] = _date_in(world, start)
    if life["joined"] is not None and _chance(world, 0.1):
        life["joined_elsewhere"] = PartialDate(str(start + 1))
    fate = EndStatus.ONGOING if forever else rng.choices(tuple(EndStatus), weights=(65, 20, 15))[0]
    if fate is not EndStatus.ONGOING:
        end = rng.choice([year for year in years if year >= start])
        known = fate is EndStatus.ENDED and _chance(world, 0.8)
        life["ended" if known else "last_observed"] = PartialDate(str(end)) if end == start else _date_in(world, end)
    return {**life, "end_status": fate}


def _active_years(world: World, owner: Any) -> Iterator[int]:
    """The years of figures in which a collaboration went on, as far as its dates say."""
    start = (owner.joined or owner.first_observed).year
    end = (owner.ended or owner.last_observed or PartialDate(str(LAST_YEAR))).year
    return (year for year in world.years if start <= year <= end)


def _strategy(world: World) -> Iterator[Any]:
    for part in StrategyPart:
        for order in range(1, ITEMS.get(part, 1) + 1):
            item_id = f"{part.replace('_', '-')}-{order}"
            other = {} if part is StrategyPart.GUIDELINE else {"topic": None}
            yield _row(world, "strategy", item_id=item_id, part=part, order=order, **other)


def _costs(world: World) -> Iterator[Any]:
    for number, owner in enumerate(world.tables["collaborations"]):
        for year in _active_years(world, owner):
            status = _status(world, year, always=number == 0)
            yield from _year_costs(world, owner.collaboration_id, year, Direction.EXPENSE, status)
            if owner.reimbursement_expected or _chance(world, 0.05):
                yield from _year_costs(world, owner.collaboration_id, year, Direction.INCOME, _status(world, year))


def _status(world: World, year: int, *, always: bool = False) -> Status | None:
    """The status of a year's figures; None when nothing is entered at all, which `always` rules out."""
    choices = (
        Status.MISSING,
        Status.NOT_APPLICABLE,
        Status.ESTIMATE,
        Status.PRELIMINARY,
        Status.OUTCOME,
        None,
    )
    weights = (5, 5, 10, 60, 10, 0 if always else 10) if year == LAST_YEAR else (5, 4, 13, 10, 60, 0 if always else 8)
    return world.rng.choices(choices, weights=weights)[0]


def _year_costs(world: World, owner: str, year: int, direction: Direction, status: Status | None) -> Iterator[Any]:
    """One collaboration's rows of a year: of one status, at times half known, with a draft beside it or a budget."""
    half_known = status in (Status.PRELIMINARY, Status.ESTIMATE)
    drawn = [
        (part, Status.MISSING if half_known and _chance(world, 0.15) else status)
        for part in (_parts(world, direction, status) if status else [])
    ]
    if status is Status.OUTCOME and _chance(world, 0.1):
        drawn.append((Category.UNALLOCATED, Status.PRELIMINARY))
    if _chance(world, 0.5):
        drawn += [(part, Status.BUDGET) for part in _parts(world, direction, Status.BUDGET)]
    for category, stated in drawn:
        yield _row(
            world,
            "costs",
            collaboration_id=owner,
            year=year,
            direction=direction,
            category=category,
            status=stated,
            amount_sek=None if stated in VALUELESS else _amount(world),
            **_statement(world, stated),
        )


def _parts(world: World, direction: Direction, status: Status) -> list[Category]:
    split = [part for part in CATEGORIES[direction] if part is not Category.UNALLOCATED]
    if status in VALUELESS or _chance(world, 0.3):
        return [Category.UNALLOCATED]
    return world.rng.sample(split, world.rng.randint(1, len(split)))


def _statement(world: World, status: Status | None) -> dict[str, Any]:
    """What goes with a figure of that status: how its year is known, whether it is approximate, why it is missing."""
    chance = 0.0 if status in VALUELESS else 0.6 if status is Status.ESTIMATE else 0.05
    return {
        "year_basis": world.rng.choices(tuple(words.YearBasis), weights=(95, 5))[0],
        "approximate": _chance(world, chance),
        "certainty": world.rng.choices(tuple(Certainty)[:3], weights=(92, 4, 4))[0],
        "note": "Uppgiften står inte i källan." if status is Status.MISSING else None,
    }


def _effort(world: World) -> Iterator[Any]:
    for owner in world.tables["collaborations"]:
        for year in _active_years(world, owner):
            budget = Status.BUDGET if _chance(world, 0.3) else None
            for status in filter(None, (_status(world, year), budget)):
                percent = None if status in VALUELESS else world.rng.randint(1, 16) * 250
                yield _row(
                    world,
                    "effort",
                    collaboration_id=owner.collaboration_id,
                    year=year,
                    status=status,
                    percent=percent,
                    **_statement(world, status),
                )


def _known_costs(world: World, share: float) -> Iterator[tuple[Any, dict[str, Any]]]:
    """A share of the costs that have an amount, each with its key."""
    for cost in world.tables["costs"]:
        if cost.amount_sek and _chance(world, share):
            yield cost, {name: getattr(cost, name) for name in money.COST_KEY}


def _foreign_amounts(world: World) -> Iterator[Any]:
    for cost, key in _known_costs(world, 0.1):
        rate = Decimal(world.rng.randint(100_000, 120_000)) / 10_000
        amount = (Decimal(cost.amount_sek) / 100 / rate).quantize(Decimal("0.01"))
        yield _row(world, "foreign_amounts", currency="EUR", amount=amount, rate=rate, **key)


def _postings(world: World) -> Iterator[Any]:
    """Voucher lines that sum to their cost exactly; the last is at times a correction."""
    for number, (cost, key) in enumerate(_known_costs(world, 0.15)):
        pieces = [world.rng.randint(1, cost.amount_sek) for _ in range(world.rng.randint(0, 3))]
        for part, ore in enumerate([*pieces, cost.amount_sek - sum(pieces)]):
            yield _row(world, "postings", posting_id=f"post-{number}-{part}", amount_sek=ore, **key)


def _account_rules(world: World) -> Iterator[Any]:
    """One to three rules for each collaboration, tried in an order of their own."""
    owners = [
        owner.collaboration_id for owner in world.tables["collaborations"] for _ in range(world.rng.randint(1, 3))
    ]
    world.rng.shuffle(owners)
    for place, owner in enumerate(owners, start=1):
        direction = world.rng.choice(tuple(Direction))
        first = world.rng.randint(3000, 7900)
        yield _row(
            world,
            "account_rules",
            rule_id=f"regel-{place}",
            order=place * 10,
            account_from=str(first),
            account_to=str(first + world.rng.choice((0, 0, 9, 99))),
            collaboration_id=owner,
            direction=direction,
            category=world.rng.choice(CATEGORIES[direction]),
        )


def _parties(world: World) -> Iterator[Any]:
    return (_row(world, "parties", party_id=letter) for letter in PARTIES)


def _mandate_periods(world: World) -> Iterator[Any]:
    for first in _terms(world):
        begins, ends = PartialDate(f"{first}-01-01"), PartialDate(f"{first + 3}-12-31")
        yield _row(
            world,
            "mandate_periods",
            mandate_period_id=f"{first}-{first + 3}",
            valid_from=begins,
            valid_to=ends,
        )


def _terms(world: World) -> range:
    """First years of the terms of office that the years of figures touch."""
    return range(world.years[0] - (world.years[0] - 2015) % 4, LAST_YEAR + 1, 4)


def _appointments(world: World) -> Iterator[Any]:
    """Up to all seats filled in each term: others are vacant."""
    for body in world.tables["bodies"]:
        for first in _terms(world):
            for seat in range(world.rng.randint(0, (body.seats_ordinary or 0) + (body.seats_substitute or 0))):
                role = world.rng.choice(tuple(words.Role))
                for number, dates in enumerate(_seat_dates(world, first)):
                    name = f"{body.body_id}-{first}-{seat}-{number}"
                    yield _row(world, "appointments", appointment_id=name, body_id=body.body_id, role=role, **dates)


def _seat_dates(world: World, first: int) -> list[dict[str, Any]]:
    """A whole term, a replacement in the middle of it, a seat left, a snapshot, a start without end, no date at all."""
    begins, ends = PartialDate(f"{first}-01-01"), PartialDate(f"{first + 3}-12-31")
    leaves, follows = PartialDate(f"{first + 1}-09-14"), PartialDate(f"{first + 1}-09-15")
    nothing = dict.fromkeys(("valid_from", "valid_to", "observed_on"))
    shapes: list[list[dict[str, Any]]] = [
        [{**nothing, "valid_from": begins, "valid_to": ends}],
        [
            {**nothing, "valid_from": begins, "valid_to": leaves},
            {**nothing, "valid_from": follows, "valid_to": ends},
        ],
        [{**nothing, "valid_from": begins, "valid_to": leaves}],
        [{**nothing, "observed_on": _date_in(world, first)}],
        [{**nothing, "valid_from": _date_in(world, first)}],
        [{**nothing, "certainty": Certainty.UNDATED}],
    ]
    return world.rng.choices(shapes, weights=(60, 15, 8, 8, 6, 3))[0]


def _members(world: World) -> Iterator[Any]:
    for number in range(4 * world.count):
        yield _row(world, "members", organisation=f"Region {_name(world)} {number}", observed_on=_date(world))


def _programmes(world: World) -> Iterator[Any]:
    for owner in world.tables["collaborations"]:
        if owner.kind is Kind.PROGRAMME:
            scope = world.rng.choice((None, *words.BudgetScope))
            budget = Decimal(world.rng.randint(10, 200) * 1_000_000) if scope else None
            yield _row(
                world,
                "programmes",
                programme_id=f"program-{owner.collaboration_id}",
                first_year=2021,
                last_year=2027,
                collaboration_id=owner.collaboration_id,
                budget_eur=budget,
                budget_scope=scope,
            )


def _objectives(world: World) -> Iterator[Any]:
    for programme in world.tables["programmes"]:
        for number in world.rng.sample(range(1, 6), world.rng.randint(1, 4)):
            yield _row(world, "objectives", programme_id=programme.programme_id, number=number)


def _guideline_assessments(world: World) -> Iterator[Any]:
    for _ in range(4 * world.count):
        yield _row(world, "guideline_assessments", evidence=_text(world))


def _board_meetings(world: World) -> Iterator[Any]:
    for year in world.years:
        for month in BOARD_MONTHS:
            held = PartialDate(f"{year}-{month:02}" + world.rng.choice(("", f"-{world.rng.randint(1, 28):02}")))
            yield _row(world, "board_meetings", board_meeting_id=f"styrelsen-{year}-{month:02}", held_on=held)


def _places(world: World) -> Iterator[Any]:
    yield _row(world, "places", place_id="plats-0", latitude=None, longitude=None)
    for number in range(1, 9):
        point = {"latitude": DRAWS_BY_NAME["latitude"](world), "longitude": DRAWS_BY_NAME["longitude"](world)}
        yield _row(world, "places", place_id=f"plats-{number}", **point)


def _reference_series(world: World) -> Iterator[Any]:
    """A series of each kind, and a factor for each mode of travel but the last, so that some trip has none."""
    for kind in words.SeriesKind:
        of_no_mode = dict.fromkeys(("mode", "traction", "area", "assumed"))
        yield _row(world, "reference_series", series_id=kind.replace("_", "-"), kind=kind, **of_no_mode)
    for mode in list(words.TravelMode)[:-1]:
        unit = world.rng.choice(list(EMISSION_UNITS))
        kind = words.SeriesKind.EMISSION_FACTOR
        yield _row(world, "reference_series", series_id=f"utslapp-{mode}", kind=kind, mode=mode, unit=unit)


def _reference_values(world: World) -> Iterator[Any]:
    """A value a year with gaps in the series that follow time, and one value in the others."""
    for series in world.tables["reference_series"]:
        yearly = [str(year) for year in world.years if _chance(world, 0.85)]
        for period in yearly if series.kind in YEARLY else ["all"]:
            yield _row(world, "reference_values", series_id=series.series_id, period=period)


def _persons(world: World) -> Iterator[Any]:
    """Persons of whom the first, and one in ten of the others, have had their names removed."""
    for number in range(1, max(6, 2 * world.count) + 1):
        removed = number == 1 or _chance(world, 0.1)
        yield _row(world, "persons", person_id=f"persons-{number}", name=None if removed else _name(world))


def _document_heads(world: World) -> Iterator[Any]:
    for document in words.DocumentKind:
        for year in world.years:
            yield _row(world, "document_heads", document=document, year=year)


def _document_texts(world: World) -> Iterator[Any]:
    """Some texts for each document: about all of it, or about one collaboration where the part is."""
    for head in world.tables["document_heads"]:
        for part in world.rng.sample(tuple(words.TextPart), 4):
            owner = world.rng.choice(world.tables["collaborations"]).collaboration_id
            own = owner if part in reporting.OF_ONE_COLLABORATION else None
            place = {"document": head.document, "year": head.year, "part": part, "collaboration_id": own}
            yield _row(world, "document_texts", **place, order=1)


def _redactions(world: World) -> Iterator[Any]:
    for person in world.tables["persons"]:
        if person.name is None:
            yield _row(world, "redactions", person_id=person.person_id)


MAKERS: dict[str, Callable[[World], Iterator[Any]]] = {
    "dataset": _dataset,
    "sources": _sources,
    "committees": _plain("committees"),
    "collaborations": _collaborations,
    "strategy": _strategy,
    "collaboration_names": _plain("collaboration_names", per_collaboration=2),
    "collaboration_facts": _plain("collaboration_facts", per_collaboration=2),
    "collaboration_themes": _plain("collaboration_themes", per_collaboration=2),
    "collaboration_priority_areas": _plain("collaboration_priority_areas", per_collaboration=1.5),
    "collaboration_strategies": _plain("collaboration_strategies", per_collaboration=1),
    "agreements": _plain("agreements", per_collaboration=1),
    "members": _members,
    "costs": _costs,
    "foreign_amounts": _foreign_amounts,
    "postings": _postings,
    "account_rules": _account_rules,
    "effort": _effort,
    "parties": _parties,
    "persons": _persons,
    "redactions": _redactions,
    "bodies": _plain("bodies", per_collaboration=1.3),
    "appointments": _appointments,
    "chairmanships": _plain("chairmanships", per_year=1),
    "mandate_periods": _mandate_periods,
    "programmes": _programmes,
    "objectives": _objectives,
    "projects": _plain("projects", per_collaboration=0.8),
    "guideline_assessments": _guideline_assessments,
    "activities": _plain("activities", per_year=3),
    "results": _plain("results", per_year=1.5),
    "decisions": _plain("decisions", per_year=1),
    "board_meetings": _board_meetings,
    "deadline_rules": _plain("deadline_rules", at_least=5),
    "comments": _plain("comments", per_year=1),
    "document_heads": _document_heads,
    "document_texts": _document_texts,
    "places": _places,
    "meetings": _plain("meetings", per_collaboration=0.5, per_year=2),
    "meeting_participants": _plain("meeting_participants", per_collaboration=1, per_year=4),
    "trips": _plain("trips", per_collaboration=0.5, per_year=2),
    "reference_series": _reference_series,
    "reference_values": _reference_values,
    "known_issues": _plain("known_issues"),
}
"""How each table is made, in an order in which references find their targets."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a made-up dataset as a folder. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.generator", description="Write a made-up dataset.")
    parser.add_argument("--collaborations", type=int, default=8)
    parser.add_argument("--years", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    book = dataset(collaborations=options.collaborations, years=options.years, seed=options.seed)
    folder.write_book(book, options.out, replace=True)
    sys.stdout.write(f"{options.out}: revision {book.revision}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
