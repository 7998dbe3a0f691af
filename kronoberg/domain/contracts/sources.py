"""Contracts of the dataset itself and of the sources that everything in it comes from."""

from collections.abc import Iterable, Mapping

from kronoberg.domain.columns import Date, Flag, Label, Slug, Text, Title, Url
from kronoberg.domain.contract import Located, Row, Table, Violation, column
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import TableGroup


class Dataset(Row):
    """What the dataset is."""

    dataset_id: Slug = column("Datamängd", "Datamängdens nyckel", open_data=Leaves.KEY)
    title: Title = column("Titel", "Datamängdens namn", open_data=Leaves.NAME)
    region: Label = column(
        "Region", "Regionens namn, så som det skrivs på sidor och i rapporter", open_data=Leaves.NAME
    )
    county: Label = column("Län", "Länets namn, för uppgifter per invånare", open_data=Leaves.NAME)
    fictional: Flag = column(
        "Påhittad", "Om datamängden är påhittad; då sägs det på varje sida och i varje fil", open_data=Leaves.VALUE
    )
    description: Text = column("Beskrivning", "Vad datamängden innehåller", open_data=Leaves.WORDING)


class Source(Row):
    """A document, or a section of one, that figures and facts come from."""

    source_id: Slug = column("Källa", "Källans nyckel", open_data=Leaves.KEY)
    title: Title = column("Titel", "Dokumentets titel", open_data=Leaves.NAME)
    publisher: Title = column("Utgivare", "Den som gav ut dokumentet", open_data=Leaves.NAME)
    section: Title | None = column("Avsnitt", "Avsnitt, tabell eller sida", open_data=Leaves.NAME, default=None)
    published: Date | None = column("Utgiven", "Dokumentets datum", open_data=Leaves.VALUE, default=None)
    url: Url | None = column("Webbadress", "Webbadress", open_data=Leaves.VALUE, default=None)
    no_url_reason: Text | None = column(
        "Skäl till att webbadress saknas", "Varför webbadress saknas", open_data=Leaves.WORDING, default=None
    )
    accessed: Date | None = column("Läst", "När källan lästes", open_data=Leaves.VALUE, default=None)
    entered_by: Title = column("Infört av", "Vem som förde in uppgifterna", open_data=Stays.PERSON)
    note: Text | None = column(
        "Anmärkning",
        "Anmärkning, till exempel att bara en del av källan kunde läsas",
        open_data=Stays.NOTE,
        default=None,
    )


def _one_dataset(rows: list[Located], _: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    for line, row in rows[1:]:
        yield line, Violation("dataset_id", f"en andra datamängd, ”{row.dataset_id}”", "en enda beskrivning")


def _has_url_or_reason(row: Source) -> Violation | None:
    if (row.url is None) == (row.no_url_reason is None):
        found = "varken webbadress eller skäl" if row.url is None else "både webbadress och skäl till att den saknas"
        return Violation("url + no_url_reason", found, "en webbadress, eller skälet till att den saknas")
    return None


TABLES = (
    Table(
        "dataset",
        "Datamängden",
        "Vad datamängden är och vilken region den gäller.",
        Dataset,
        ("dataset_id",),
        group=TableGroup.SOURCES,
        place=5,
        table_rules=(_one_dataset,),
        file_format="yaml",
    ),
    Table(
        "sources",
        "Källor",
        "Dokument, eller avsnitt i dokument, som uppgifterna kommer från.",
        Source,
        ("source_id",),
        group=TableGroup.SOURCES,
        place=1,
        row_rules=(_has_url_or_reason,),
    ),
)
