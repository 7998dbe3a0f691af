"""What is known and missing in each table and year, as tables for readers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kronoberg.analysis.coverage.known_rows import Known
from kronoberg.analysis.coverage.table_coverage import Freshness, TableCoverage, TableYear
from kronoberg.analysis.coverage.year_gaps import Gap, Missing
from kronoberg.domain import swedish
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.coverage.tables import year_ranges

NO_DATE, FRESH = "Utan datum", "Senaste källa"
FOUND, CERTAIN, OBSERVED, OUTSIDE, MISSING = "Finns", "Säkert", "Observerat", "Utanför", "Saknas"
NOTHING_MISSING = "Ingenting som väntas saknas"
# One and several, as short as a cell with several of them needs.
_SHORT = {
    Gap.HOLDER: ("organ utan namn", "organ utan namn"),
    Gap.CHAIR: ("ordförande saknas", "ordförande saknas"),
    Gap.AGREEMENT: ("avtal saknas", "avtal saknas"),
    Gap.EVALUATION: ("utvärdering saknas", "utvärderingar saknas"),
    Gap.ASSESSMENT: ("ej bedömd", "ej bedömda"),
    Gap.GOAL_STATE: ("mål utan läge", "mål utan läge"),
    Gap.RESULT: ("resultat saknas", "resultat saknas"),
    Gap.TRIP_REPORT: ("återrapport saknas", "återrapporter saknas"),
    Gap.DISTANCE: ("sträcka saknas", "sträckor saknas"),
    Gap.COST: ("kostnad saknas", "kostnader saknas"),
    Gap.BUDGET: ("budget saknas", "budgetar saknas"),
}
_ONLY_ONE = {Gap.PLAN: "planens mål saknas", Gap.BOARD_DAYS: "sammanträdesdagar saknas"}
_LONG = {
    Gap.HOLDER: "känd företrädare i {about}",
    Gap.CHAIR: "känd ordförande i {about}",
    Gap.AGREEMENT: "avtal för {about}",
    Gap.EVALUATION: "utvärdering av {about}",
    Gap.PLAN: "mål i årets handlingsplan",
    Gap.RESULT: "resultat för {about}",
    Gap.TRIP_REPORT: "återrapport från {about}",
    Gap.BOARD_DAYS: "regionstyrelsens sammanträdesdagar",
    Gap.BUDGET: "budget för {about}",
}


def title(shown: TableCoverage) -> str:
    """A table's title, with the bodies that it is about: `Uppdrag: politiska organ`."""
    return shown.table.title if shown.group is None else f"{shown.table.title}: {shown.group.word}"


def titles(shown: Iterable[TableCoverage]) -> dict[str, TableCoverage]:
    """The tables by their titles."""
    return {title(table): table for table in shown}


def year_table(shown: Sequence[TableCoverage], year: int) -> Table:
    """One year, a row per table: what is known in short, what is missing by name, how fresh the sources are."""
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
    return cell.table(rows, "Tabell", title=f"Vad som finns och saknas {year}", cards=True)


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
            for missing in each.missing:
                years[_what(missing.gap, [missing])].append(each.year)
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


def _short(missing: Sequence[Missing]) -> list[str]:
    counts: dict[Gap, int] = defaultdict(int)
    for each in missing:
        counts[each.gap] += each.count
    return [_ONLY_ONE[gap] if gap in _ONLY_ONE else _counted(count, *_SHORT[gap])[0] for gap, count in counts.items()]


def _sentence(missing: Sequence[Missing]) -> str:
    of_gap: dict[Gap, list[Missing]] = defaultdict(list)
    for each in missing:
        of_gap[each.gap].append(each)
    return swedish.sentence("; ".join(_what(gap, found) for gap, found in of_gap.items())) if missing else ""


def _what(gap: Gap, found: Sequence[Missing]) -> str:
    if gap is Gap.ASSESSMENT:
        guidelines = [f"{each.about} ({swedish.counted(each.count, 'riktlinje', 'riktlinjer')})" for each in found]
        return f"bedömning av {swedish.enumeration(guidelines)}"
    if gap is Gap.GOAL_STATE:
        return f"läge för {swedish.counted(found[0].count, 'mål', 'mål')}"
    if gap in (Gap.DISTANCE, Gap.COST):
        what = "sträcka" if gap is Gap.DISTANCE else "kostnad"
        return f"{what} för {swedish.counted(found[0].count, 'resa', 'resor')}"
    return _LONG[gap].format(about=swedish.enumeration([each.about for each in found]))


def _counted(count: int, one: str, several: str) -> list[str]:
    return [swedish.counted(count, one, several)] if count else []


def _count(count: int) -> str:
    return swedish.decimal(count) if count else cell.NOTHING
