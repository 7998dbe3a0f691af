"""The description for programs of all tables (Data Package version 2): schemas, keys, sources, licence, revision."""

import hashlib
import json
from collections.abc import Callable

import kronoberg
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts.sources import Source
from kronoberg.open_data import table_schema
from kronoberg.open_data.publication import PERSONAL_DATA, Publication
from kronoberg.open_data.table_schema import Json
from kronoberg.open_data.tables import PUBLISHED
from kronoberg.show import cell
from kronoberg.show.export import FICTIONAL

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
FIGURES_PATH = "figures.csv"
GUARD = "En text som ett kalkylprogram skulle ta för en formel har en apostrof före tecknet som börjar den."


def table_path(table: Table) -> str:
    """Where a table's file is, beside the description."""
    return f"tables/{table.name}.csv"


def package_file(publication: Publication, content: Callable[[str], bytes]) -> bytes:
    """The description as JSON; `content` gives the bytes of the file at a path, for its size and checksum."""
    described = _package(publication) | {"resources": [*_resources(content)]}
    return json.dumps(described, ensure_ascii=False, indent=1).encode()


def description(publication: Publication) -> str:
    """What the data is, in a few sentences."""
    dataset = publication.whole.dataset
    warning = f"{FICTIONAL}. {dataset.region} finns inte. " if dataset.fictional else ""
    return f"{warning}{dataset.description} {PERSONAL_DATA} {publication.licence_words}"


def _package(publication: Publication) -> Json:
    dataset = publication.whole.dataset
    publisher, licence = publication.publisher, publication.publisher.licence
    described: Json = {
        "$schema": PROFILE,
        "name": dataset.dataset_id,
        "title": publication.provenance.name,
        "description": f"{description(publication)} {GUARD}",
        "version": publication.revision,
        "revision": publication.revision,
        "created": publication.made_at.isoformat(timespec="seconds"),
        "program": f"kronoberg {kronoberg.__version__}",
        "fictional": dataset.fictional,
        "contributors": [{"title": dataset.region, "roles": ["publisher"]}],
        "sources": [_source(source) for source in publication.book.rows("sources")],
        "keywords": ["internationellt samarbete", "kostnader", "förtroendevalda", "Interreg"],
    }
    if publisher.address:
        described["homepage"] = publisher.address
    if licence:
        described["licenses"] = [{"name": licence.name, "path": licence.address, "title": licence.title}]
    return described


def _source(source: Source) -> Json:
    named: Json = {"title": f"{cell.document(source)} ({source.publisher})"}
    return named | ({"path": source.url} if source.url else {})


def _resources(content: Callable[[str], bytes]) -> list[Json]:
    tables = [
        _named(table.name, table.title, _about(table))
        | _resource(table_path(table), table_schema.of_table(table), content)
        for table in PUBLISHED
    ]
    about = "Kostnader och arbetsinsats för alla år, en rad per siffra, med status, gräns och källor."
    figures = _named("figures", "Siffror", about) | _resource(FIGURES_PATH, table_schema.of_figures(), content)
    return [figures, *tables]


def _named(name: str, title: str, about: str) -> Json:
    return {"name": name, "type": "table", "title": title, "description": about}


def _resource(path: str, schema: Json, content: Callable[[str], bytes]) -> Json:
    body = content(path)
    return {
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": schema,
    }


def _about(table: Table) -> str:
    kept = ", ".join(column.name for column in table.columns if not column.leaves)
    stays = f"Lämnar inte regionen: {kept}." if kept else ""
    return " ".join(filter(None, (table.description, table.leaving_rows, stays)))
