"""The schema of an open table (Table Schema, Data Package version 2), made from the contract that the data keeps."""

from collections.abc import Sequence
from typing import Any

from kronoberg.domain import contract
from kronoberg.domain.columns import Country, Currency, Date, Ore, Percent, Slug, Whole, type_of
from kronoberg.domain.contract import Reference, Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.figures import Bound
from kronoberg.domain.words import Category, Direction, Status
from kronoberg.open_data import year_figures
from kronoberg.open_data.publication import SELECTION
from kronoberg.open_data.tables import PUBLISHED
from kronoberg.show import export, figure_text
from kronoberg.show.table import CellKind, Column

Json = dict[str, Any]

NO_VALUE = "inget värde: uppgiften saknas, är inte tillämplig eller finns inte; det betyder aldrig noll"
_FLAG = {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}
_LIMITS: dict[str, Json] = {
    type_of(Slug).expected: {"pattern": "[a-z0-9]+(-[a-z0-9]+)*"},
    type_of(Country).expected: {"pattern": "[A-Z]{2}"},
    type_of(Currency).expected: {"pattern": "[A-Z]{3}"},
    type_of(Date).expected: {"pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
    type_of(Ore).expected: {"minimum": 0},
    type_of(Whole).expected: {"minimum": 0},
    type_of(Percent).expected: {"minimum": 0, "maximum": 10000},
}
_TYPES = {CellKind.YEAR: "year", CellKind.NUMBER: "number", CellKind.COUNT: "integer"}
_ORIGIN = (
    ("dataset", "Datamängd", "Datamängdens namn, med en varning när uppgifterna är påhittade"),
    ("revision", "Revision", "Vilket innehåll datamängden hade; samma revision betyder samma innehåll"),
    ("selection", "Urval", f"Vad av datamängden som är med: ”{SELECTION}”"),
)
_FIGURE_COLUMNS = {
    "row": "Vad raden gäller: ett samarbete, en summa eller ett samarbete utanför summorna",
    "measure": "Vad som är mätt",
    "value": "Värdet; tomt när det saknas, inte är tillämpligt eller inte kan anges",
    "bound": "Vad värdet säger om det verkliga värdet",
    "known": "Hur många delar som är helt kända",
    "partly": "Hur många delar som bara är kända till en del",
    "expected": "Hur många delar som borde finnas",
    "sources": f"Nycklar till källorna i tabellen sources, med {export.BETWEEN.strip()} emellan",
}


def of_table(table: Table) -> Json:
    """The schema of a table of the contracts: the columns that leave, and the keys that are made of them."""
    names = {column.name for column in table.open_columns}
    alone = table.key if len(table.key) == 1 else ()
    schema: Json = {
        "fields": [*(_field(column, unique=column.name in alone) for column in table.open_columns), *_origin()],
        "missingValues": [{"value": "", "label": NO_VALUE}],
    }
    if set(table.key) <= names:
        optional = any(column.name in table.key and not column.required for column in table.columns)
        # A part of a primary key must have a value; where it may lack one, the rows differ all the same.
        schema |= {"uniqueKeys": [list(table.key)]} if optional else {"primaryKey": list(table.key)}
    if foreign := [*_references(table, names)]:
        schema["foreignKeys"] = foreign
    return schema


def of_figures() -> Json:
    """The schema of the long table of figures."""
    codes: dict[str, Sequence[tuple[str, str]]] = {
        "row": _terms((year_figures.COLLABORATION, year_figures.UNCLEAR, *year_figures.SUMS)),
        "measure": _terms(year_figures.MEASURES.values()),
        "unit": _terms(year_figures.UNITS.values()),
        "direction": [(code.value, code.word) for code in Direction],
        "category": [(code.value, code.word) for code in Category],
        "status": [(code.value, code.word) for code in Status],
        "bound": [(bound.value, figure_text.BOUND_WORDS[bound]) for bound in Bound],
    }
    fields = [_figure_field(column, codes.get(column.name, ())) for column in year_figures.COLUMNS]
    reference = {"resource": "collaborations", "fields": ["collaboration_id"]}
    return {
        "fields": [*fields, *_origin()],
        "missingValues": [{"value": "", "label": NO_VALUE}],
        "foreignKeys": [{"fields": ["collaboration_id"], "reference": reference}],
    }


def _field(column: contract.Column, *, unique: bool) -> Json:
    unit = f" Enhet: {column.unit}." if column.unit else ""
    described = {"name": column.name, "title": column.title, "description": f"{column.description}.{unit}"}
    # A name that has been removed by decision, and texts that stay empty, are why only the contract's word counts here.
    constraints: Json = {"required": True} if column.required else {}
    constraints |= {"unique": True} if unique else {}
    constraints |= _LIMITS.get(column.cell.expected, {})
    kind: Json = {"type": column.cell.schema_type}
    if column.cell.schema_type == "boolean":
        kind = _FLAG
    if column.codes is not None:
        constraints |= {"enum": [code.value for code in column.codes]}
        kind |= {"categories": _categories([(code.value, code.word) for code in column.codes])}
    return described | kind | ({"constraints": constraints} if constraints else {})


def _figure_field(column: Column, codes: Sequence[tuple[str, str]]) -> Json:
    described = {"name": column.name, "title": column.heading}
    if column.name in _FIGURE_COLUMNS:
        described["description"] = f"{_FIGURE_COLUMNS[column.name]}."
    kind: Json = _FLAG if column.kind is CellKind.FLAG else {"type": _TYPES.get(column.kind, "string")}
    constraints: Json = {"required": True} if column.name in ("year", "row") else {}
    if codes:
        constraints |= {"enum": [code for code, _ in codes]}
        kind = kind | {"categories": _categories(codes)}
    return described | kind | ({"constraints": constraints} if constraints else {})


def _origin() -> list[Json]:
    return [
        {"name": name, "title": heading, "description": f"{text}.", "type": "string", "constraints": {"required": True}}
        for name, heading, text in _ORIGIN
    ]


def _references(table: Table, names: set[str]) -> list[Json]:
    leaving = {each.name for each in PUBLISHED}
    found = [_foreign_key(each) for each in table.all_references if each.column in names and each.table in leaving]
    owner = BY_NAME[table.belongs_to] if table.belongs_to else None
    if owner is not None and owner.name in leaving and set(owner.key) <= names:
        found.append({"fields": list(owner.key), "reference": {"resource": owner.name, "fields": list(owner.key)}})
    return found


def _foreign_key(reference: Reference) -> Json:
    return {
        "fields": [reference.column],
        "reference": {"resource": reference.table, "fields": [reference.target]},
    }


def _terms(terms: Any) -> list[tuple[str, str]]:
    return [(term.code, term.word) for term in terms]


def _categories(codes: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"value": value, "label": word} for value, word in codes]
