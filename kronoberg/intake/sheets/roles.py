"""What the columns of a colleague's sheet can be: columns of one of our tables, one kind of cost each, a sum of others.

A role is a text that is kept and written in files: the name of a contract's column, `amount_sek/travel` for a column
with one kind of cost, `effort.percent` for one of the neighbour table, or one of the marks below.
"""

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kronoberg.domain import template_layout
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.words import CATEGORIES, Category, Direction
from kronoberg.intake.sheets.own import SeenColumn

NOTHING, SUM, DATED = "", "*summa", "*uppdaterad"
AMOUNT, EFFORT = "amount_sek", "effort.percent"
"""The amount of a cost; the share of a post, which a sheet of costs often has in its last column."""
_COSTS = "costs"
_SUM_HEADING = re.compile(r"(?:.*\s)?(?:del)?(?:summa|totalt?|s:a|sammanlagt)(?:\s.*)?", re.IGNORECASE)
_DATED_HEADING = re.compile(r".*(?:uppdatera|ändra).*|datum|per den", re.IGNORECASE)
_EFFORT_HEADING = re.compile(r".*(?:%|procent|heltid).*", re.IGNORECASE)
_MUCH_ALIKE = 0.8
_ALSO: Mapping[str, str] = MappingProxyType(
    {
        "slag": "category",
        "typ": "category",
        "vad": "category",
        "post": "category",
        "kommentar": "note",
        "kommentarer": "note",
        "nätverk": "collaboration_id",
        "organisation": "collaboration_id",
        "kronor": AMOUNT,
        "kostnad": AMOUNT,
        "kr": AMOUNT,
    }
)
"""Headings that offices use for columns of ours."""
_ALSO_CALLED = {"avgift": Category.MEMBERSHIP_FEE, "årsavgift": Category.MEMBERSHIP_FEE, "resekostnad": Category.TRAVEL}
"""Other words for kinds of cost."""


def words(table: Table) -> dict[str, str]:
    """Every role that a column can have in a sheet for a table, with what a person reads."""
    found = {NOTHING: "Tas inte in"}
    found |= {column.name: column.title for column in table.columns}
    if table.name == _COSTS:
        found |= {f"{AMOUNT}/{category.value}": f"Belopp: {category.word}" for category in Category}
        found[EFFORT] = f"{BY_NAME['effort'].column('percent').title} (tabellen {BY_NAME['effort'].title})"
    found[SUM] = "Summa av andra kolumner (jämförs, tas inte in)"
    if "note" in found:
        found[DATED] = "Datum som skrivs i anmärkningen"
    return found


def category_of(role: str) -> Category | None:
    """The kind of cost that a column holds the amounts of; None for any other role."""
    column, _, category = role.partition("/")
    return Category(category) if column == AMOUNT and category else None


def direction_of(category: Category, otherwise: str) -> str:
    """Whether a kind of cost is an expense or an income; what a person said of all rows where it may be either."""
    fitting = [direction for direction in Direction if category in CATEGORIES[direction]]
    return fitting[0].value if len(fitting) == 1 else otherwise or Direction.EXPENSE.value


def proposed(table: Table, columns: Iterable[SeenColumn]) -> dict[str, str]:
    """A role for each label to begin with, by its heading, which a person sees beside the examples."""
    seen = list(columns)
    found: dict[str, str] = {}
    for column, role in _by_heading(table, seen):
        if role in found.values() and role not in (SUM, DATED):
            continue
        found.setdefault(column.label, role)
    if any(category_of(role) for role in found.values()):
        _no_kind_in_rows(found)
    else:
        # One column of amounts headed "Summa" is no sum of others.
        sums = [label for label, role in found.items() if role == SUM]
        for label in sums:
            found[label] = AMOUNT if table.name == _COSTS and AMOUNT not in found.values() else NOTHING
    return {column.label: found.get(column.label, NOTHING) for column in seen}


def _no_kind_in_rows(found: dict[str, str]) -> None:
    """Where each column holds one kind of cost, what a row begins with ("Vad", "Post") is a collaboration."""
    for label in [label for label, role in found.items() if role == "category"]:
        found[label] = NOTHING if "collaboration_id" in found.values() else "collaboration_id"


def proposed_table(columns: Iterable[SeenColumn]) -> Table | None:
    """The table that most of the headings fit, when at least two do and no other fits as many."""
    seen = list(columns)
    counts = {table.name: _fitting(table, seen) for table in TABLES}
    best = max(counts.values())
    names = [name for name, count in counts.items() if count == best]
    return BY_NAME[names[0]] if best >= 2 and len(names) == 1 else None


def _fitting(table: Table, columns: list[SeenColumn]) -> int:
    """How many headings are just so in a table; kinds of cost count, sums do not."""
    ways = template_layout.columns_by_heading(table)
    plain = {template_layout.plain_heading(column.heading) for column in columns}
    own = sum(heading in ways for heading in plain)
    if table.name != _COSTS:
        return own
    kinds = sum(_category(column.heading) is not None for column in columns)
    return own + kinds + sum(_ALSO.get(heading) == "category" for heading in plain)


def _by_heading(table: Table, columns: list[SeenColumn]) -> list[tuple[SeenColumn, str]]:
    """Columns with a role that their heading tells, the surest first."""
    ways = template_layout.columns_by_heading(table)
    names = {column.name for column in table.columns}
    exact, alike, loose = [], [], []
    for column in columns:
        plain = template_layout.plain_heading(column.heading)
        near = difflib.get_close_matches(plain, ways, n=1, cutoff=_MUCH_ALIKE)
        if plain in ways:
            exact.append((column, ways[plain].name))
        elif _ALSO.get(plain) in names:
            alike.append((column, _ALSO[plain]))
        elif (role := _special(table, column.heading)) is not None:
            loose.append((column, role))
        elif near:
            alike.append((column, ways[near[0]].name))
    return [*exact, *alike, *loose]


def _special(table: Table, heading: str) -> str | None:
    if table.name == _COSTS and (category := _category(heading)) is not None:
        return f"{AMOUNT}/{category.value}"
    if _SUM_HEADING.fullmatch(heading):
        return SUM
    if table.name == _COSTS and _EFFORT_HEADING.fullmatch(heading):
        return EFFORT
    if _DATED_HEADING.fullmatch(heading) and "note" in {column.name for column in table.columns}:
        return DATED
    return None


def _category(heading: str) -> Category | None:
    """The kind of cost that a heading names, alone or as its last word: "Kostnader (kr) Arvoden"."""
    by_word = {category.word: category for category in Category} | _ALSO_CALLED
    plain = re.sub(r"\([^)]*\)", " ", heading).casefold().split()
    for text in (" ".join(plain), " ".join(plain[-1:])):
        near = difflib.get_close_matches(text, by_word, n=1, cutoff=_MUCH_ALIKE)
        if near:
            return by_word[near[0]]
    return None
