"""What a person says of a colleague's sheet: its table, what each column is, what holds for all rows, what words mean.

It is remembered by the headings, whatever year stands in them, so that the same sheet (also one that was refused) and
next year's ask nothing again.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kronoberg.domain import template_layout
from kronoberg.intake.sheets import own
from kronoberg.intake.sheets.own import SheetColumns

ITSELF = "*filen"
"""In the place of a source: the sheet is one of its own."""
MISSING, NOT_APPLICABLE, SKIP = "=missing", "=not_applicable", "=skip"
"""What a sign in the place of a number can mean, besides a number; what a date that nobody can read can be."""
_TABLE, _SCALE, _COLUMN, _FIXED, _ANSWER = "*tabell", "*skala", "*kolumn", "*fast", "*svar"

Answers = Mapping[tuple[str, str], str]
"""From a role and what is written to what it means."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person has said of a sheet.

    Attributes
    ----------
    table
        The name of the table that its rows belong to.
    roles
        What each column is, by its label (`roles.words`).
    fixed
        Column name to a text that every row gets where no cell of its own says another; the source may be `ITSELF`.
    answers
        What words and signs mean that the program does not know.
    left_out
        The lines of rows that are not taken in.
    scale
        What numbers without a unit are multiplied by: 1 000 in a sheet of thousands.
    """

    table: str
    roles: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    scale: int = 1

    def labels(self, role: str) -> tuple[str, ...]:
        """The labels of the columns that have a role."""
        return tuple(label for label, each in self.roles.items() if each == role)


def kept(said: Said, columns: SheetColumns) -> dict[str, str]:
    """What is remembered of a sheet, as texts by name: headings and words stand in the texts, never in the names.

    Which rows are left out, and the year, are the file's own; they are not kept.
    """
    headings = _headings(columns)
    found = {_TABLE: said.table, _SCALE: str(said.scale)}
    found |= _numbered(_COLUMN, ((headings[label], role) for label, role in said.roles.items() if label in headings))
    found |= _numbered(_FIXED, ((name, text) for name, text in said.fixed.items() if name != "year"))
    return found | _numbered(_ANSWER, ((*key, text) for key, text in said.answers.items()))


def recalled(texts: Mapping[str, str], columns: SheetColumns) -> Said | None:
    """What was said of a sheet with the same headings; None where nothing was, or it was kept in another form."""
    if texts.get(_TABLE) is None or not any(name.startswith(_COLUMN) for name in texts):
        return None
    by_heading = _pairs(_COLUMN, texts)
    roles = {label: by_heading.get(heading, "") for label, heading in _headings(columns).items()}
    answers = {(role, written): text for role, written, text in _listed(_ANSWER, texts)}
    return Said(texts[_TABLE], roles, _pairs(_FIXED, texts), answers, scale=int(texts.get(_SCALE, "1")))


def _headings(columns: SheetColumns) -> dict[str, str]:
    """The headings by label, as they are compared; two of the same are told apart by their order."""
    found: dict[str, str] = {}
    for column in columns.columns:
        heading = own.without_year(template_layout.plain_heading(column.heading))
        count = sum(each.split("\n")[0] == heading for each in found.values())
        found[column.label] = f"{heading}\n{count}" if count else heading
    return found


def _numbered(name: str, entries: Iterable[tuple[str, ...]]) -> dict[str, str]:
    return {f"{name}{number}": json.dumps(entry, ensure_ascii=False) for number, entry in enumerate(entries, start=1)}


def _pairs(name: str, texts: Mapping[str, str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for first, second in _listed(name, texts):
        found[first] = second
    return found


def _listed(name: str, texts: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for key, text in texts.items():
        if key.startswith(name):
            yield tuple(json.loads(text))
