"""Open data file by file: what it says, that it reads back, and that it keeps the standards it names."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import Package, validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Graph, URIRef
from rdflib.compare import isomorphic

from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.words import Status
from kronoberg.open_data import tables
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import LICENCES, Publication, Publisher
from kronoberg.store.folder import read_book
from tests import books, generator

DATASETS = [Path("data/kronoberg"), Path("data/exempel")]
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
# Half past midnight in Sweden, still the day before in Greenwich.
AFTER_MIDNIGHT = dt.datetime(2026, 6, 30, 22, 30, tzinfo=dt.UTC)
ADDRESS = "https://data.exempel.se/ö data/"
WRITTEN = "https://data.exempel.se/%C3%B6%20data/"
DECIDED = Publisher(LICENCES["CC0-1.0"], "oppna@exempel.se", ADDRESS, is_service=True)
SMALL = books.book(
    [books.collaboration("alfa"), books.collaboration("beta", reimbursement_expected=True)],
    [books.cost("alfa", 2024, "1234.50", approximate=True), books.cost("beta", 2024, "10", Status.ESTIMATE)],
    [books.effort("alfa", 2024, "2.5")],
)


def files(book: Book, publisher: Publisher = DECIDED) -> OpenFiles:
    return OpenFiles(Publication(book, NOON, publisher))


@cache
def of(folder: Path) -> OpenFiles:
    """The files of a dataset, made once for all tests."""
    return files(read_book(folder))


def rows(made: OpenFiles, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.content(path).decode("utf-8"), newline="")))


def written_out(made: OpenFiles, folder: Path) -> Path:
    """The described tables and their description, as files."""
    for path in made.listed:
        if path.endswith(".csv") or path == "datapackage.json":
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(made.content(path))
    return folder / "datapackage.json"


def test_a_table_holds_the_contracts_rows_and_says_what_it_is_an_export_of() -> None:
    end = f"Påhittade uppgifter: Prov,{SMALL.revision},Öppna data\r\n"

    assert files(SMALL).content("tables/costs.csv").decode() == (
        "collaboration_id,year,year_basis,direction,category,status,amount_sek,approximate,source_id,certainty,note,"
        "dataset,revision,selection\r\n"
        f"alfa,2024,stated,expense,unallocated,outcome,1234.50,true,kalla,stated,,{end}"
        f"beta,2024,stated,expense,unallocated,estimate,10.00,false,kalla,stated,,{end}"
    )


def test_the_figures_stand_one_a_row_with_how_certain_each_is() -> None:
    found = {
        (row["row"], row["collaboration_id"], row["measure"]): row
        for row in rows(files(SMALL), "figures.csv")
        if row["year"] == "2024"
    }
    names = ("value", "unit", "status", "bound", "approximate", "known", "partly", "expected", "sources")

    assert [found["collaboration", "alfa", "gross"][name] for name in names] == [
        "1234.50", "SEK", "outcome", "exact", "true", "1", "0", "1", "kalla",
    ]  # fmt: skip
    assert [found["collaboration", "beta", "net"][name] for name in names] == [
        "10.00", "SEK", "estimate", "at_most", "false", "0", "1", "1", "kalla",
    ]  # fmt: skip
    assert [found["collaboration", "beta", "effort"][name] for name in names] == [
        "", "percent_fte", "missing", "unknown", "false", "0", "0", "1", "",
    ]  # fmt: skip
    assert [found["sum_all", "", "gross"][name] for name in names] == [
        "1244.50", "SEK", "estimate", "exact", "true", "2", "0", "2", "kalla",
    ]  # fmt: skip


def test_the_figures_of_the_strategy_are_in_every_form() -> None:
    made = of(DATASETS[0])
    total = json.loads(made.content("figures/2024.json"))["totals"]["all"]
    (line,) = [
        row
        for row in rows(made, "figures.csv")
        if (row["year"], row["row"], row["measure"]) == ("2024", "sum_all", "gross")
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(made.content("data.xlsx")))["Siffror"]
    cells = [row for row in sheet.iter_rows(values_only=True) if row[:2] == (2024, "summa av allt")]

    assert (total["gross"]["value"], total["effort"]["value"]) == ("1710000.00", "57.50")
    assert (line["value"], line["status"], line["approximate"]) == ("1710000.00", "estimate", "true")
    assert [(row[4], row[7], row[8], row[9]) for row in cells] == [
        ("bruttokostnad", 1710000, "kr", "uppskattning"),
        ("återbetalt", None, "kr", "uppgift saknas"),
        ("nettokostnad", 1710000, "kr", "uppskattning"),
        ("arbetsinsats", 57.5, "procent av en heltidstjänst", "uppskattning"),
    ]


def test_a_collaboration_outside_the_sums_has_a_row_that_says_so() -> None:
    found = [row for row in rows(of(DATASETS[0]), "figures.csv") if row["row"] == "unclear"]

    assert {(row["year"], row["collaboration"], row["value"]) for row in found} >= {("2024", "Suzhou", "")}


def test_a_part_of_a_cost_has_a_row_that_says_which_and_is_no_sum() -> None:
    fee = [
        (row["measure"], row["direction"], row["value"], row["unit"], row["status"])
        for row in rows(of(DATASETS[1]), "figures.csv")
        if (row["year"], row["collaboration_id"], row["category"]) == ("2024", "brysselkontoret", "membership_fee")
    ]
    assert fee == [("part", "expense", "1375000.00", "SEK", "outcome")]


@pytest.mark.parametrize("folder", DATASETS, ids=lambda folder: folder.name)
def test_each_table_reads_back_as_the_rows_that_left(folder: Path) -> None:
    made = of(folder)
    for table in tables.PUBLISHED:
        shown = table.open_columns
        read = [
            tuple(column.cell.read(row[column.name]) if row[column.name] else None for column in shown)
            for row in rows(made, f"tables/{table.name}.csv")
        ]
        left = [
            tuple(None if (value := getattr(row, column.name)) == "" else value for column in shown)
            for row in made.publication.book.rows(table.name)
        ]

        assert read == left, table.name


def test_a_text_that_a_spreadsheet_would_take_for_a_formula_is_guarded() -> None:
    made = files(books.book([books.collaboration("alfa", purpose="-1+1", label="+46")]))
    (row,) = rows(made, "tables/collaborations.csv")

    assert (row["purpose"], row["label"]) == ("'-1+1", "'+46")


@pytest.mark.parametrize("folder", DATASETS, ids=lambda folder: folder.name)
def test_the_package_is_valid_with_its_data(folder: Path, tmp_path: Path) -> None:
    report = validate(str(written_out(of(folder), tmp_path)))

    assert report.flatten(["name", "rowNumber", "fieldName", "type"]) == []
    assert report.stats["tasks"] == len(tables.PUBLISHED) + 1


def test_the_validator_finds_what_does_not_keep_the_description(tmp_path: Path) -> None:
    package = written_out(of(DATASETS[1]), tmp_path)
    costs = tmp_path / "tables" / "costs.csv"
    text = costs.read_text("utf-8").replace(",outcome,", ",utfall,", 1).replace("energiringen,", "finns-inte,", 1)
    costs.write_text(text, "utf-8")

    assert {kind for (kind,) in validate(str(package)).flatten(["type"])} >= {"constraint-error", "foreign-key"}


def test_the_description_labels_what_is_missing_and_every_code() -> None:
    package = Package.from_descriptor(json.loads(files(SMALL).content("datapackage.json")))
    described = package.to_descriptor()
    schema = next(each["schema"] for each in described["resources"] if each["name"] == "costs")
    by_name = {field["name"]: field for field in schema["fields"]}

    assert described["licenses"][0]["path"] == "http://creativecommons.org/publicdomain/zero/1.0/"
    assert (described["version"], described["fictional"]) == (SMALL.revision, True)
    assert schema["missingValues"][0]["label"].endswith("det betyder aldrig noll")
    assert schema["primaryKey"] == ["collaboration_id", "year", "direction", "category", "status"]
    assert {"value": "missing", "label": "uppgift saknas"} in by_name["status"]["categories"]
    assert by_name["amount_sek"]["description"] == (
        "Belopp; tomt när uppgiften saknas eller inte är tillämplig. Enhet: kr."
    )
    assert by_name["collaboration_id"]["constraints"] == {"required": True, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}
    assert by_name["amount_sek"]["constraints"] == {"minimum": 0}


def test_a_table_says_which_of_its_columns_stay_inside() -> None:
    content = json.loads(files(SMALL).content("datapackage.json"))
    about = {each["name"]: each["description"] for each in content["resources"]}

    assert about["sources"].endswith("Lämnar inte regionen: entered_by, note.")
    assert about["persons"] == (
        "Personer med uppdrag. Bara de som enligt en källa har eller har haft en plats i ett politiskt organ. "
        "Lämnar inte regionen: gender, note."
    )
    assert about["costs"] == BY_NAME["costs"].description
    assert about.keys() & {"comments", "meeting_participants", "redactions", "account_rules"} == set()


def graph_of(made: OpenFiles, path: str, syntax: str) -> Graph:
    return Graph().parse(data=made.content(path), format=syntax)


@pytest.mark.parametrize("folder", DATASETS, ids=lambda folder: folder.name)
def test_the_catalogue_has_what_dcat_ap_se_demands(folder: Path) -> None:
    made = of(folder)
    graph = graph_of(made, "dcat.rdf", "xml")
    mandatory = {
        DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset, DCTERMS.license),
        DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.distribution, DCAT.contactPoint),
        DCAT.Distribution: (DCAT.accessURL, DCTERMS.license, DCTERMS["format"]),
        DCAT.DataService: (DCTERMS.title, DCAT.endpointURL),
        FOAF.Agent: (FOAF.name, DCTERMS.type),
    }
    for kind, properties in mandatory.items():
        things = list(graph.subjects(RDF.type, kind))
        assert things, kind
        assert [(thing, name) for thing in things for name in properties if (thing, name, None) not in graph] == []
    assert isomorphic(graph, graph_of(made, "dcat.ttl", "turtle"))


def whole(address: str) -> bool:
    return address.startswith(("https://", "http://", "mailto:")) and " " not in address and address.isascii()


def test_the_national_portal_takes_the_catalogue_in() -> None:
    made = of(DATASETS[1])
    graph = graph_of(made, "dcat.rdf", "xml")
    downloads = {str(address) for address in graph.objects(None, DCAT.downloadURL)}

    assert [term for triple in graph for term in triple if isinstance(term, BNode)] == []
    assert [term for term in graph.all_nodes() if isinstance(term, URIRef) and not whole(str(term))] == []
    assert {address.removeprefix(WRITTEN) for address in downloads} <= set(made.listed)
    assert f"{WRITTEN}figures/2024.json" in downloads


def test_what_the_publisher_has_not_decided_is_not_in_the_files() -> None:
    made = files(SMALL, Publisher())

    assert not {"dcat.rdf", "dcat.ttl", "openapi.json"} & set(made.listed)
    assert "licenses" not in json.loads(made.content("datapackage.json"))
    assert json.loads(made.content("index.json"))["licence"] is None
    assert "Utgivaren har inte angett någon licens." in made.content("las-mig.txt").decode()


class Tags(HTMLParser):
    """The elements of a piece of HTML, and the attributes that they have."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_each_fragment_is_whole_clean_html_under_a_heading_of_level_two() -> None:
    for made in (*map(of, DATASETS), files(generator.dataset(collaborations=6, years=3, seed=4))):
        for path in (path for path in made.listed if path.startswith("collaborations/")):
            tags = Tags()
            tags.feed(made.content(path).decode())

            assert tags.open == []
            assert tags.opened[:2] == ["article", "h2"]
            assert tags.opened.count("h2") == 1
            assert set(tags.opened) <= {
                "article", "h2", "h3", "p", "strong", "dl", "dt", "dd", "ul", "li", "a", "table", "caption", "thead",
                "tbody", "tr", "th", "td",
            }  # fmt: skip
            assert tags.attributes <= {"lang", "scope", "href"}


def test_a_fragment_says_status_and_source_and_escapes_every_text() -> None:
    named = {"name": "Alfa & <script>alert(1)</script>", "purpose": '"><img src=x>'}
    owner = books.collaboration("alfa").model_copy(update=named)
    cost = books.cost("alfa", 2024, "1234.50", Status.ESTIMATE, approximate=True)
    text = files(books.book([owner], [cost])).content("collaborations/alfa.html").decode()

    assert "<h2>Alfa &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h2>" in text
    assert "<img" not in text
    assert (
        '<tr><th scope="row">2024</th><td>ca\u00a01\u00a0000\u00a0kr (uppskattning)</td><td>–</td>'
        "<td>ca\u00a01\u00a0000\u00a0kr (uppskattning)</td><td>uppgift saknas</td><td>Provkällan</td></tr>"
    ) in text
    assert "<strong>Provregionen är påhittad." in text
    assert "<li>Provkällan. Prov, odaterad. Påhittad.</li>" in text


def test_every_file_of_the_invented_region_says_that_it_is_invented() -> None:
    made = of(DATASETS[1])
    silent = [path for path, text in as_text(made) if "påhittad" not in text.lower()]

    assert silent == []


def as_text(made: OpenFiles) -> Iterator[tuple[str, str]]:
    for path in made.listed:
        content = made.content(path)
        if path.endswith(".xlsx"):
            book: Any = openpyxl.load_workbook(io.BytesIO(content))
            content = str([row for sheet in book for row in sheet.iter_rows(values_only=True)]).encode()
        yield path, content.decode()


def test_the_files_are_made_of_any_book_that_keeps_the_contracts(tmp_path: Path) -> None:
    made = files(generator.dataset(collaborations=8, years=5, seed=11))

    assert [path for path in made.listed if not made.content(path)] == []
    assert validate(str(written_out(made, tmp_path))).flatten(["name", "rowNumber", "fieldName", "type"]) == []


def test_the_day_of_the_open_data_is_the_swedish_day() -> None:
    files = OpenFiles(Publication(books.book([books.collaboration("alfa")]), AFTER_MIDNIGHT))

    assert "Gjord 2026-07-01 med" in files.content("las-mig.txt").decode()
    assert json.loads(files.content("index.json"))["created"] == "2026-07-01T00:30:00+02:00"
    assert json.loads(files.content("datapackage.json"))["created"] == "2026-07-01T00:30:00+02:00"


def test_the_zone_of_what_people_read_is_named_in_one_place() -> None:
    named = [path.name for path in Path("kronoberg").rglob("*.py") if "Europe/Stockholm" in path.read_text("utf-8")]

    assert named == ["dates.py"]
