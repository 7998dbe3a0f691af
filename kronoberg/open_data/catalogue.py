"""The description for data portals: a catalogue of one dataset as RDF, by DCAT-AP-SE 3.0.1.

Every thing has an address of its own and none is without, because the national portal takes in no other. The portal
reads RDF/XML; Turtle says the same for people.
"""

from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import quote

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from kronoberg.domain import contact
from kronoberg.open_data.data_package import FIGURES_PATH, description, table_path
from kronoberg.open_data.publication import Publication
from kronoberg.open_data.tables import PUBLISHED

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
REGIONAL_AUTHORITY = URIRef("http://purl.org/adms/publishertype/RegionalAuthority")
GOVERNMENT = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
SWEDISH = URIRef("http://publications.europa.eu/resource/authority/language/SWE")
PUBLIC = URIRef("http://publications.europa.eu/resource/authority/access-right/PUBLIC")
# Newer than the list of names that the library keeps.
VERSION = URIRef(f"{DCAT}version")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KEYWORDS = ("internationellt samarbete", "kostnader", "förtroendevalda", "Interreg")
# What an address may hold as it is; all else, such as a space, is written with its code.
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"


class Syntax(StrEnum):
    """The two ways in which the description is written."""

    TURTLE = "turtle"
    XML = "xml"


class NoAddressError(ValueError):
    """A catalogue without the address that its files are at: portals take in whole addresses only."""


def catalogue_file(publication: Publication, syntax: Syntax) -> bytes:
    """The catalogue with its dataset, publisher, contact and files.

    Raises
    ------
    NoAddressError
        When the publisher has given no web address.
    """
    address = publication.publisher.address
    if address is None:
        raise NoAddressError
    graph = _graph(publication, address)
    return graph.serialize(format=syntax.value, encoding="utf-8")


def _graph(publication: Publication, address: str) -> Graph:
    graph = Graph()
    for prefix, names in (("dcat", DCAT), ("dcterms", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)):
        graph.bind(prefix, names)
    catalogue, dataset, publisher = (_thing(address, name) for name in ("katalog", "datamangd", "utgivare"))
    title = publication.provenance.name
    region = publication.whole.dataset.region
    graph.add((publisher, RDF.type, FOAF.Agent))
    graph.add((publisher, FOAF.name, Literal(region, lang="sv")))
    graph.add((publisher, DCTERMS.type, REGIONAL_AUTHORITY))
    graph.add((catalogue, RDF.type, DCAT.Catalog))
    graph.add((catalogue, DCTERMS.title, Literal(f"Öppna data: {title}", lang="sv")))
    graph.add((catalogue, DCTERMS.description, Literal(f"Öppna data från {region}. {title}.", lang="sv")))
    graph.add((catalogue, DCTERMS.publisher, publisher))
    graph.add((catalogue, DCTERMS.language, SWEDISH))
    graph.add((catalogue, DCAT.dataset, dataset))
    _license(graph, publication, catalogue)
    _dataset(graph, publication, dataset, title)
    graph.add((dataset, DCTERMS.publisher, publisher))
    for distribution in _distributions(graph, publication, address):
        graph.add((dataset, DCAT.distribution, distribution))
    _contact(graph, publication, dataset, address)
    return graph


def _dataset(graph: Graph, publication: Publication, dataset: URIRef, title: str) -> None:
    graph.add((dataset, RDF.type, DCAT.Dataset))
    graph.add((dataset, DCTERMS.title, Literal(title, lang="sv")))
    graph.add((dataset, DCTERMS.description, Literal(description(publication), lang="sv")))
    graph.add((dataset, DCTERMS.identifier, Literal(publication.whole.dataset.dataset_id)))
    graph.add((dataset, VERSION, Literal(publication.revision)))
    graph.add((dataset, DCTERMS.language, SWEDISH))
    graph.add((dataset, DCTERMS.accessRights, PUBLIC))
    graph.add((dataset, DCAT.theme, GOVERNMENT))
    for word in _KEYWORDS:
        graph.add((dataset, DCAT.keyword, Literal(word, lang="sv")))


def _distributions(graph: Graph, publication: Publication, address: str) -> Iterable[URIRef]:
    """One for each form that the same data has; a form of several files names each of them."""
    years = [f"figures/{year}.json" for year in publication.years]
    forms = (
        ("csv", "Alla tabeller och alla siffror som CSV", "text/csv", [FIGURES_PATH, *map(table_path, PUBLISHED)]),
        ("json", "Siffror per år som JSON", "application/json", years),
        ("xlsx", "Alla tabeller och alla siffror som Excel-arbetsbok", XLSX, ["data.xlsx"]),
    )
    for name, title, media_type, paths in forms:
        form = _thing(address, f"form-{name}")
        graph.add((form, RDF.type, DCAT.Distribution))
        graph.add((form, DCTERMS.title, Literal(title, lang="sv")))
        graph.add((form, DCTERMS.format, Literal(media_type)))
        graph.add((form, DCAT.accessURL, _address(f"{address}index.json")))
        for path in paths:
            graph.add((form, DCAT.downloadURL, _address(f"{address}{path}")))
        _license(graph, publication, form)
        if publication.publisher.is_service:
            graph.add((form, DCAT.accessService, _service(graph, publication, address)))
        yield form


def _service(graph: Graph, publication: Publication, address: str) -> URIRef:
    service = _thing(address, "tjanst")
    graph.add((service, RDF.type, DCAT.DataService))
    graph.add((service, DCTERMS.title, Literal(f"Öppna data: {publication.provenance.name}", lang="sv")))
    graph.add((service, DCAT.endpointURL, _address(address)))
    graph.add((service, DCAT.endpointDescription, _address(f"{address}openapi.json")))
    graph.add((service, DCTERMS.accessRights, PUBLIC))
    _license(graph, publication, service)
    return service


def _contact(graph: Graph, publication: Publication, dataset: URIRef, address: str) -> None:
    given = publication.publisher.contact
    if not given:
        return
    point = _thing(address, "kontakt")
    graph.add((dataset, DCAT.contactPoint, point))
    graph.add((point, RDF.type, VCARD.Organization))
    graph.add((point, VCARD.fn, Literal(publication.whole.dataset.region, lang="sv")))
    target = contact.uri(given)
    graph.add((point, VCARD.hasEmail if target.startswith("mailto:") else VCARD.hasURL, _address(target)))


def _license(graph: Graph, publication: Publication, thing: URIRef) -> None:
    if publication.publisher.licence:
        graph.add((thing, DCTERMS.license, URIRef(publication.publisher.licence.address)))


def _thing(address: str, name: str) -> URIRef:
    return _address(f"{address}#{name}")


def _address(text: str) -> URIRef:
    return URIRef(quote(text, safe=_IN_ADDRESSES))
