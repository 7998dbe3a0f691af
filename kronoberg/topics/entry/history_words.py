"""Words and tables of the history: who has changed what, when and why."""

from collections.abc import Sequence
from dataclasses import replace

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.words import Code
from kronoberg.show import cell, table
from kronoberg.show.table import Column, Field, Table, Term, term
from kronoberg.store.history import Change
from kronoberg.topics.entry import change_tables, change_words, conflict_words
from kronoberg.topics.entry.change_words import Names

NUMBER, WHEN, WHO, WHY = "Nr", "När", "Vem", "Varför"
LATEST = 50
"""How many changes are listed at first."""

NONE = "Historiken är tom: ingenting har sparats ännu."
EVERY = "Visa hela historiken"
OPEN = "Öppna ändring nummer"


class Action(Code):
    """What can be done with a change."""

    WHAT = "look", "Vad som ändrades"
    UNDO = "undo", "Ångra den här ändringen"
    BACK = "back", "Gå tillbaka till hit"


ABOUT_UNDO = (
    "Att ångra är en ny ändring, som också står i historiken. Har någon ändrat samma rader efteråt får du välja för "
    "varje uppgift när du sparar."
)
ABOUT_BACK = (
    "Alla uppgifter blir som de var efter den här ändringen. Det är en ny ändring: de senare ändringarna står kvar i "
    "historiken och kan hämtas tillbaka."
)
NOT_FIRST = "Den första ifyllnaden går inte att ångra: utan den finns ingen datamängd."
ALREADY = "Uppgifterna är redan så. Det finns inget att spara."
ROW_HISTORY = "Historik för en rad"
CHOOSE_ROW = "Välj rad"


CLOCK_BEHIND = "klockan gick efter"


def when(change: Change) -> str:
    """When a change was made; it says so where the clock was behind that of the change before."""
    moment = conflict_words.moment(change.reason.at)
    return f"{moment} ({CLOCK_BEHIND})" if change.clock_behind else moment


REASON: tuple[Field[Change], ...] = (
    Field(Column("at", WHEN), lambda change: Term(change.reason.at.isoformat(), when(change))),
    Field(Column("who", WHO), lambda change: change.reason.who),
    Field(Column("why", WHY), lambda change: change.reason.why),
    Field(Column("kind", "Slag"), lambda change: term(change.reason.kind)),
    Field(Column("dnr", "Dnr"), lambda change: change.reason.dnr),
    Field(Column("file", "Fil"), lambda change: change.reason.file_name),
)
"""When a change was made, by whom and why, on the screen and in what is taken home."""


def list_table(found: Sequence[Change]) -> Table:
    """The changes, one row each, in the order given."""
    columns = (
        Field(Column("nr", NUMBER), lambda change: str(change.number)),
        *REASON,
        Field(Column("rows", "Rader"), lambda change: change_words.per_table(change.rows)),
    )
    made = table.made("Ändringar, de senaste först", columns, found)
    return replace(made.filled(dnr=cell.NOTHING, file=cell.NOTHING), cards=True)


def row_table(found: Sequence[Change], names: Names) -> Table:
    """What has happened to one row, cell by cell: when, who, which column, from, to, why."""
    rows = [
        {
            WHEN: when(change),
            WHO: change.reason.who,
            change_tables.COLUMN: column,
            change_tables.OLD: old,
            change_tables.NEW: new,
            WHY: change.reason.why,
            NUMBER: str(change.number),
        }
        for change in found
        for row in change.rows
        for column, old, new in change_tables.field_lines(row, names)
    ]
    return cell.table(rows, WHEN, title="Radens historik, det senaste först", cards=True)


def sentence(change: Change) -> str:
    """Who made a change, when, why, and what it came from."""
    reason = change.reason
    what = swedish.sentence(reason.kind.word)
    parts = [
        f"{what} av {reason.who}, {when(change)}. Skäl: {change_words.ended(reason.why)}",
        f"Diarienummer: {reason.dnr}." if reason.dnr else "",
        f"Från filen {reason.file_name} (SHA-256 {reason.file_sha256})." if reason.file_name else "",
        f"Revision efter ändringen: {change.revision}.",
    ]
    return " ".join(filter(None, parts))


def why(action: Action, number: int) -> str:
    """A reason to begin with for undoing, or going back to, a change; the person writes the rest."""
    return f"Ändring {number} ångras: " if action is Action.UNDO else f"Tillbaka till ändring {number}: "


def row_names(table: str, found: Sequence[Change], names: Names) -> dict[str, tuple[str, ...]]:
    """The rows of a table that changes touch, by what they are called."""
    named: dict[str, tuple[str, ...]] = {}
    for change in found:
        for row in change.rows:
            cells = row.new or row.old
            if cells is not None:
                named.setdefault(change_words.row_name(BY_NAME[table], cells, names), row.key)
    return dict(sorted(named.items(), key=lambda pair: swedish.collation_key(pair[0])))
