"""What is said of rows that give way to what is known: which, and what follows of a year that is then whole."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, RowChange, as_told
from kronoberg.domain.entering import giving_way
from kronoberg.domain.entering.candidate import gave_way
from kronoberg.domain.words import Category, Status
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry.change_words import Names

_YEAR = ("collaboration_id", "year", "direction")


def sentences(changes: Sequence[RowChange], names: Names) -> list[str]:
    """One sentence for each row that goes without a row of its own kind in its place, or for those of one year."""
    alone = {(change.table, change.key) for change in as_told(changes) if change.new is None}
    gone = [change for change in gave_way(changes) if (change.table, change.key) in alone]
    told = [change_words.gave_way(change, names) for change in gone if not _is_awaited(change)]
    awaited = sorted(filter(_is_awaited, gone), key=lambda change: (*_year(change.old or {}), _place(change)))
    for year, rows in groupby(awaited, key=lambda change: _year(change.old or {})):
        told.append(_whole(list(rows), [each for each in changes if each.new and _year(each.new) == year], names))
    return told


def _is_awaited(change: RowChange) -> bool:
    cells = change.old or {}
    return cells.get("category", Category.UNALLOCATED) != Category.UNALLOCATED and giving_way.is_awaited(cells)


def _place(change: RowChange) -> int:
    return list(Category).index(Category((change.old or {})["category"]))


def _year(cells: Cells) -> tuple[str, ...]:
    return tuple(cells.get(name, "") for name in _YEAR)


def _whole(gone: Sequence[RowChange], brought: Iterable[RowChange], names: Names) -> str:
    """Why parts that were awaited go: the year is given in whole, as an outcome or as an amount that is not divided."""
    table = BY_NAME["costs"]
    where = ", ".join(change_words.value(table, name, (gone[0].old or {})[name], names) for name in _YEAR)
    parts = [change_words.value(table, "category", (change.old or {})["category"], names) for change in gone]
    listed = swedish.enumeration(parts)
    rows = "raden om att det saknas" if len(parts) == 1 else "raderna om att de saknas"
    undivided = [each.new for each in brought if each.new and each.new["category"] == Category.UNALLOCATED]
    amounts = [row for row in undivided if row["amount_sek"] and row["status"] != Status.BUDGET]
    if amounts:
        amount = change_words.number(amounts[0]["amount_sek"])
        sum_ = f"{amount} kr är inte fördelat och räknas som hela resten av året"
        return f"{where}: {sum_}. Därför tas {rows} bort: {listed}."
    stays = "raden" if len(parts) == 1 else "raderna"
    return (
        f"{where}: {listed} finns inte med. Ett utfall gäller hela året, och därför tas {rows} bort. "
        f"Är något av det okänt: välj {Status.PRELIMINARY.word} i stället, så står {stays} kvar."
    )
