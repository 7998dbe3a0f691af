"""Every open file by its path, the same in a published folder and under `/api/`, so that links between them hold."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

import kronoberg
from kronoberg.domain.once import Once
from kronoberg.open_data import catalogue, data_package, description, fragments, tables, year_figures
from kronoberg.open_data.catalogue import XLSX, Syntax
from kronoberg.open_data.publication import PERSONAL_DATA, Publication
from kronoberg.show.export import FICTIONAL

CSV, JSON, HTML = "text/csv; charset=utf-8", "application/json", "text/html; charset=utf-8"
TURTLE, RDF_XML = "text/turtle; charset=utf-8", "application/rdf+xml"
INDEX, PACKAGE, README, OPENAPI = "index.json", "datapackage.json", "las-mig.txt", "openapi.json"
# More than any dataset has: one for each year, table and collaboration.
_MOST = 10_000
PROGRAM = f"kronoberg {kronoberg.__version__}"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file: its path, what it holds in Swedish, its media type, and what makes it."""

    path: str
    title: str
    media_type: str
    make: Callable[[], bytes]


class OpenFiles:
    """Every file of one publication. A file is made when it is first asked for, and kept.

    May be shared by threads: a file that several ask for at once is made for the first of them.
    """

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self._made: Once[str, bytes] = Once(most=_MOST)

    @cached_property
    def listed(self) -> Mapping[str, OpenFile]:
        """The files by path, in the order of the index."""
        found = (*_descriptions(self), *_figures(self.publication), *_tables(self.publication), *_pages(self))
        return MappingProxyType({file.path: file for file in found})

    @property
    def key(self) -> str:
        """What tells these files from those of another revision or edition."""
        return f"{self.publication.revision} {self.publication.edition_name}"

    def media_type(self, path: str) -> str:
        """The media type of the file at a path.

        Raises
        ------
        KeyError
            When there is no such file.
        """
        return self.listed[path].media_type

    def content(self, path: str) -> bytes:
        """The bytes of the file at a path.

        Raises
        ------
        KeyError
            When there is no such file.
        """
        return self._made.value(path, self.listed[path].make)


def _descriptions(files: OpenFiles) -> Iterator[OpenFile]:
    publication = files.publication
    yield OpenFile(INDEX, "Förteckning över alla filer", JSON, lambda: _index(files))
    yield OpenFile(README, "Läs mig", "text/plain; charset=utf-8", lambda: _readme(publication))
    make = partial(data_package.package_file, publication, files.content)
    yield OpenFile(PACKAGE, "Beskrivning av alla tabeller för program (Data Package)", JSON, make)
    if publication.publisher.address:
        for path, syntax, media_type in (("dcat.rdf", Syntax.XML, RDF_XML), ("dcat.ttl", Syntax.TURTLE, TURTLE)):
            make = partial(catalogue.catalogue_file, publication, syntax)
            yield OpenFile(path, description.CATALOGUE, media_type, make)
    if publication.publisher.is_service:
        make = partial(description.description_file, publication)
        yield OpenFile(OPENAPI, "Beskrivning av gränssnittet (OpenAPI)", JSON, make)


def _figures(publication: Publication) -> Iterator[OpenFile]:
    extracted = publication.made_at.date()
    workbook = partial(tables.workbook_file, publication, extracted=extracted)
    yield OpenFile("data.xlsx", "Alla siffror och tabeller som Excel-arbetsbok", XLSX, workbook)
    yield OpenFile(data_package.FIGURES_PATH, "Siffror för alla år", CSV, partial(year_figures.csv_file, publication))
    for year in publication.years:
        make = partial(year_figures.json_file, publication, year)
        yield OpenFile(f"figures/{year}.json", f"Siffror för {year}", JSON, make)


def _tables(publication: Publication) -> Iterator[OpenFile]:
    for table in tables.PUBLISHED:
        make = partial(tables.csv_file, publication, table)
        yield OpenFile(data_package.table_path(table), table.title, CSV, make)


def _pages(files: OpenFiles) -> Iterator[OpenFile]:
    for key, row in files.publication.book.collaborations.items():
        make = partial(fragments.fragment, files.publication, key)
        yield OpenFile(f"collaborations/{key}.html", f"{row.label}, för en webbplats", HTML, make)


def _index(files: OpenFiles) -> bytes:
    return json.dumps(index(files), ensure_ascii=False, indent=1).encode()


def index(files: OpenFiles) -> dict[str, Any]:
    """What the publication is, and its files with paths beside the index."""
    publication = files.publication
    licence = publication.publisher.licence
    return {
        "program": PROGRAM,
        "title": publication.provenance.name,
        "description": data_package.description(publication),
        "fictional": publication.whole.dataset.fictional,
        "revision": publication.revision,
        "created": publication.made_at.isoformat(timespec="seconds"),
        "licence": licence.address if licence else None,
        "files": [
            {"path": file.path, "title": file.title, "mediaType": file.media_type.partition(";")[0]}
            for file in files.listed.values()
        ],
    }


def _readme(publication: Publication) -> bytes:
    dataset = publication.whole.dataset
    warning = [f"{FICTIONAL}. {dataset.region} finns inte.", ""] if dataset.fictional else []
    contact = publication.publisher.contact
    lines = [
        publication.provenance.name,
        "",
        *warning,
        dataset.description,
        "",
        PERSONAL_DATA,
        f"{publication.licence_words} Utgivare: {dataset.region}.",
        *([f"Frågor: {contact}"] if contact else []),
        f"Revision {publication.revision}. Samma revision betyder samma innehåll.",
        "",
        "En tom cell betyder att inget värde finns, aldrig noll. Varje siffra har status, gräns och källa.",
        "Tabellerna är kommaseparerad text i UTF-8 med decimalpunkt. data.xlsx har samma uppgifter för Excel.",
        "datapackage.json beskriver alla tabeller och kolumner, också vad som inte lämnar regionen.",
        "",
        f"Gjord {publication.made_at.date().isoformat()} med {PROGRAM}.",
    ]
    return "\n".join(lines).encode() + b"\n"
