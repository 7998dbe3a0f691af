"""What is known and missing in each table and year, as tables for readers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.coverage.known_rows import Known
from kronoberg.analysis.coverage.table_coverage import Freshness, TableCoverage, TableYear
from kronoberg.domain import swedish
from kronoberg.show import cell
from kronoberg.show.common_words import most_say
from kronoberg.show.table import Table
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.coverage.tables import year_ranges

NO_DATE, FRESH = "Utan datum", "Senaste källa"
FOUND, CERTAIN, OBSERVED, OUTSIDE, MISSING = "Finns", "Säkert", "Observerat", "Utanför", "Saknas"
NOTHING_MISSING = "Ingenting som väntas saknas"
# What is told by its number alone, with the word for it.
_COUNTED = {
    GapKind.GOAL_STATE: ("mål", "mål"),
    GapKind.DISTANCE: ("resa", "resor"),
    GapKind.TRIP_COST: ("resa", "resor"),
}


def title(shown: TableCoverage) -> str:
    """A table's title, with the bodies that it is about: `Uppdrag: politiska organ`."""
    return shown.table.title if shown.group is None else f"{shown.table.title}: {shown.group.word}"


def year_table(shown: Sequence[TableCoverage], year: int) -> Table:
    """One year, a row per table: what is known in short, what is missing by name, how fresh the sources are.

    The day that most of the tables have in common is said once, above.
    """
    years = [(table, next(each for each in table.years if each.year == year)) for table in shown]
    rows = [
        {
            "Tabell": title(table),
            FOUND: known_words(of_year.known),
            MISSING: _sentence(of_year.missing) or cell.NOTHING,
            FRESH: freshness(table.fresh, table.rows),
        }
        for table, of_year in years
    ]
    return most_say(cell.table(rows, "Tabell", title=f"Vad som finns och saknas {year}", cards=True), FRESH)


def all_years_table(shown: Sequence[TableCoverage], years: Sequence[int]) -> Table:
    """One row per table and a column per year, with how many of each state there are."""
    rows = [
        {
            "Tabell": title(table),
            **{str(each.year): year_words(each) for each in table.years},
            NO_DATE: _count(table.undated),
        }
        for table in shown
    ]
    alt = f"Vad som finns och saknas {years[0]}–{years[-1]}"
    return cell.table(rows, "Tabell", title=alt, cards=True)


def known_words(known: Known) -> str:
    """What is known in short: `17 observerade, 2 utanför`; a dash where there is nothing."""
    return ", ".join(_known_parts(known)) or cell.NOTHING


def year_words(shown: TableYear) -> str:
    """A year in short: `17 observerade, 2 utanför, 1 organ utan namn`; a dash where nothing is known or expected."""
    return ", ".join([*_known_parts(shown.known), *_short(shown.missing)]) or cell.NOTHING


def freshness(fresh: Freshness | None, rows: int) -> str:
    """The day with what happened on it: `läst 2026-11-21`; or why there is none."""
    if fresh is not None:
        return f"{'läst' if fresh.read else 'daterad'} {fresh.day}"
    return "källorna saknar datum" if rows else "tabellen är tom"


def years_table(shown: TableCoverage) -> Table:
    """One table with a row per year, and what is missing by name."""
    rows = [
        {"År": str(each.year), **_known(each.known), MISSING: _sentence(each.missing) or cell.NOTHING}
        for each in shown.years
    ]
    return cell.table(rows, "År", title=f"{title(shown)} år för år", numbers=(CERTAIN, OBSERVED, OUTSIDE), cards=True)


def missing_table(shown: Iterable[TableCoverage]) -> Table:
    """Everything that is missing, a row for each thing with its years."""
    rows = []
    for table in shown:
        years: dict[str, list[int]] = defaultdict(list)
        for each in table.years:
            for (kind, about), count in _subjects(each.missing).items():
                years[_what(kind, {about: count})].append(each.year)
        rows += [
            {"Saknas": swedish.sentence(what), "Tabell": title(table), "År": ", ".join(year_ranges(of))}
            for what, of in years.items()
        ]
    nothing = {"Saknas": NOTHING_MISSING, "Tabell": cell.NOTHING, "År": cell.NOTHING}
    return cell.table(rows or [nothing], "Saknas", title="Allt som saknas", cards=True)


def _known_parts(known: Known) -> list[str]:
    return [
        *_counted(known.certain, "säker", "säkra"),
        *_counted(known.observed, "observerad", "observerade"),
        *_counted(known.outside, "utanför", "utanför"),
    ]


def _known(known: Known) -> dict[str, str]:
    return {CERTAIN: _count(known.certain), OBSERVED: _count(known.observed), OUTSIDE: _count(known.outside)}


def _short(missing: Sequence[Gap]) -> list[str]:
    words = [(gap_words.KINDS[kind], count) for kind, count in Counter(gap.kind for gap in missing).items()]
    return [swedish.counted(count, kind.one, kind.several) if kind.several else kind.one for kind, count in words]


def _sentence(missing: Sequence[Gap]) -> str:
    of_kind: dict[GapKind, dict[str, int]] = defaultdict(dict)
    for (kind, about), count in _subjects(missing).items():
        of_kind[kind][about] = count
    return swedish.sentence("; ".join(_what(kind, abouts) for kind, abouts in of_kind.items())) if missing else ""


def _subjects(missing: Iterable[Gap]) -> Counter[tuple[GapKind, str]]:
    """How much is missing of each thing that is told of by name; all of a kind that is only counted together."""
    return Counter((gap.kind, "" if gap.kind in _COUNTED else _subject(gap)) for gap in missing)


def _subject(gap: Gap) -> str:
    label = gap.collaboration.label if gap.collaboration else ""
    return label if gap.kind is GapKind.ASSESSMENT else gap.about or label


def _what(kind: GapKind, abouts: Mapping[str, int]) -> str:
    if kind in _COUNTED:
        about = swedish.counted(sum(abouts.values()), *_COUNTED[kind])
    elif kind is GapKind.ASSESSMENT:
        about = swedish.enumeration(
            f"{label} ({swedish.counted(count, 'riktlinje', 'riktlinjer')})" for label, count in abouts.items()
        )
    else:
        about = swedish.enumeration(abouts)
    return gap_words.KINDS[kind].named.format(about=about)


def _counted(count: int, one: str, several: str) -> list[str]:
    return [swedish.counted(count, one, several)] if count else []


def _count(count: int) -> str:
    return swedish.decimal(count) if count else cell.NOTHING
