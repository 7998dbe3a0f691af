"""The interface under `/api/`, described for programs (OpenAPI 3.1) and in Swedish for people."""

import json
from collections.abc import Sequence

import kronoberg
from kronoberg.domain.words.reporting import EDITION_NAME
from kronoberg.open_data.data_package import description
from kronoberg.open_data.publication import Publication
from kronoberg.open_data.table_schema import Json
from kronoberg.open_data.tables import PUBLISHED

CATALOGUE = "Beskrivning för dataportaler (DCAT-AP-SE)"
"""What the two files for data portals are called."""
_PROBLEM = {
    "type": "object",
    "description": "Vad som gick fel (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
_FAULTS = {
    "400": "Årtalet i utgava går inte att läsa.",
    "404": "Filen, året eller utgåvan finns inte.",
    "503": "Uppgifterna kan inte läsas just nu.",
}
_EDITION = {
    "name": "utgava",
    "in": "query",
    "required": False,
    "description": (
        "En låst utgåva: siffrornas år, eller året och versionen (2024-1). Utan det ges de aktuella uppgifterna."
    ),
    "schema": {"type": "string", "pattern": f"^{EDITION_NAME}$"},
}
_HEADERS = {
    "ETag": {"description": "Ändras när filen ändras.", "schema": {"type": "string"}},
    "Cache-Control": {"description": "Fråga igen före användning.", "schema": {"type": "string"}},
}
_OBJECT, _TEXT = {"type": "object"}, {"type": "string"}
_FIGURES = {
    "type": "object",
    "required": ["dataset", "year", "totals", "collaborations", "unclear", "sources"],
    "properties": {
        "year": {"type": "integer"},
        "collaborations": {"type": "array", "items": {"type": "object"}},
        "unclear": {"type": "array", "items": {"type": "string"}},
    },
}
_INDEX = {
    "type": "object",
    "required": ["title", "revision", "files"],
    "properties": {
        "files": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["path", "title", "mediaType"],
                "properties": {name: {"type": "string"} for name in ("path", "title", "mediaType")},
            },
        }
    },
}
_PACKAGE = {"type": "object", "required": ["name", "resources"]}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def description_file(publication: Publication) -> bytes:
    """The description as JSON."""
    return json.dumps(interface(publication), ensure_ascii=False, indent=1).encode()


def interface(publication: Publication) -> Json:
    """The description as plain values."""
    info: Json = {
        "title": f"Öppna data: {publication.provenance.name}",
        "version": kronoberg.__version__,
        "summary": "Läs tabeller, siffror och beskrivningar. Ingenting kan ändras.",
        "description": description(publication),
    }
    if licence := publication.publisher.licence:
        info["license"] = {"name": licence.title, "url": licence.address}
    return {
        "openapi": "3.1.0",
        "info": info,
        # Beside this description, wherever the service is.
        "servers": [{"url": publication.publisher.address or "./"}],
        "paths": _paths(publication),
        "components": {"schemas": {"Problem": _PROBLEM}},
    }


def _paths(publication: Publication) -> Json:
    names = [table.name for table in PUBLISHED]
    years = list(publication.years)
    keys = list(publication.book.collaborations)
    json_type, csv_type = "application/json", "text/csv"
    paths = {
        "/": _path("Förteckning över alla filer", json_type, _INDEX),
        "/openapi.json": _path("Den här beskrivningen", json_type, _OBJECT),
        "/datapackage.json": _path("Beskrivning av alla tabeller (Data Package)", json_type, _PACKAGE),
        "/tables/{name}.csv": _path(
            "En tabell", csv_type, _TEXT, _parameter("name", "Tabellens namn", {"type": "string", "enum": names})
        ),
        "/figures.csv": _path("Siffror för alla år", csv_type, _TEXT),
        "/figures/{year}.json": _path(
            "Ett års siffror", json_type, _FIGURES, _parameter("year", "Året", {"type": "integer", "enum": years})
        ),
        "/data.xlsx": _path("Alla siffror och tabeller som Excel-arbetsbok", XLSX, {}),
        "/collaborations/{id}.html": _path(
            "Ett samarbete, för en webbplats",
            "text/html",
            _TEXT,
            _parameter("id", "Samarbetets nyckel", {"type": "string", "enum": keys}),
        ),
    }
    if publication.publisher.address:
        paths["/dcat.rdf"] = _path(f"{CATALOGUE}, RDF/XML", "application/rdf+xml", _TEXT)
        paths["/dcat.ttl"] = _path(f"{CATALOGUE}, Turtle", "text/turtle", _TEXT)
    return paths


def _path(summary: str, media_type: str, schema: Json, *parameters: Json) -> Json:
    found = {
        "description": "Filen",
        "headers": _HEADERS,
        "content": {media_type: {"schema": schema} if schema else {}},
    }
    responses: Json = {"200": found, "304": {"description": "Filen är den som du redan har."}}
    for status, text in _FAULTS.items():
        problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        responses[status] = {"description": text, "content": problem}
    given: Sequence[Json] = [*parameters, _EDITION]
    return {"get": {"summary": summary, "parameters": given, "responses": responses}}


def _parameter(name: str, text: str, schema: Json) -> Json:
    return {"name": name, "in": "path", "required": True, "description": text, "schema": schema}
