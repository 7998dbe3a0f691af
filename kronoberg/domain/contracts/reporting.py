"""Contracts of the documents: what stands in the head of each, and the texts in it that a person has written.

They are the office's own words about its own document, so they have no source; a locked edition keeps them with the
figures (docs/decisions/2026-11-22-documents-texts-are-rows.md).
"""

from kronoberg.domain.columns import Date, Slug, Term, Text, Title, Whole, Year
from kronoberg.domain.contract import Reference, Row, Table, Violation, column
from kronoberg.domain.leaving import Stays
from kronoberg.domain.words import DocumentKind, TableGroup, TextPart, TextPlace

OF_ONE_COLLABORATION = tuple(part for part in TextPart if part.facts.place is TextPlace.EACH)
"""The texts that are about one collaboration each."""


class DocumentHead(Row):
    """What stands in the head of a document and of the letter that goes with it."""

    document: DocumentKind = column("Dokument", "Vilket dokument det är", open_data=Stays.WORK)
    year: Year = column(
        "År", "Siffrornas år för en aprilrapport, planens år för en handlingsplan", open_data=Stays.WORK, unit="år"
    )
    dnr: Term | None = column("Dnr", "Diarienummer", open_data=Stays.WORK, default=None)
    document_number: Term | None = column(
        "Dokument-id", "Dokumentets nummer i ärendesystemet", open_data=Stays.WORK, default=None
    )
    version: Term | None = column(
        "Version", "Dokumentets version, så som den skrivs i huvudet", open_data=Stays.WORK, default=None
    )
    dated: Date | None = column("Datum", "Dokumentets datum", open_data=Stays.WORK, default=None)
    department: Title | None = column("Avdelning", "Ansvarig avdelning", open_data=Stays.WORK, default=None)
    handler: Title | None = column("Handläggare", "Den som handlägger ärendet", open_data=Stays.WORK, default=None)
    matter_to: Title | None = column(
        "Ärende till", "Vem ärendet går till, till exempel regionstyrelsen", open_data=Stays.WORK, default=None
    )
    meeting_on: Date | None = column(
        "Sammanträdesdag", "Dag för sammanträdet där ärendet tas upp", open_data=Stays.WORK, default=None
    )
    signed_by: Title | None = column(
        "Undertecknas av", "Vem som undertecknar, med titel", open_data=Stays.WORK, default=None
    )


class DocumentText(Row):
    """A text that a person has written for one place in a document."""

    document: DocumentKind = column("Dokument", "Vilket dokument det är", open_data=Stays.WORK)
    year: Year = column(
        "År", "Siffrornas år för en aprilrapport, planens år för en handlingsplan", open_data=Stays.WORK, unit="år"
    )
    part: TextPart = column("Slag av del", "Var i dokumentet texten står", open_data=Stays.WORK)
    collaboration_id: Slug | None = column(
        "Samarbete", "Samarbetet, för texter om ett enda samarbete", open_data=Stays.WORK, default=None
    )
    order: Whole = column(
        "Ordning",
        "Ordning när flera texter står på samma ställe; punkternas nummer i förslag till beslut",
        open_data=Stays.WORK,
    )
    text: Text = column("Text", "Texten, så som den ska stå", open_data=Stays.WORK)
    author: Title | None = column("Skrivet av", "Vem som skrev", open_data=Stays.WORK, default=None)
    written_on: Date | None = column("Skrivet", "När den skrevs", open_data=Stays.WORK, default=None)


def _names_its_collaboration(row: DocumentText) -> Violation | None:
    if row.part in OF_ONE_COLLABORATION and row.collaboration_id is None:
        return Violation("collaboration_id", f"tomt trots part {row.part}", "samarbetet som texten gäller")
    if row.part not in OF_ONE_COLLABORATION and row.collaboration_id is not None:
        found = f"”{row.collaboration_id}” trots part {row.part}"
        return Violation("collaboration_id", found, "tomt, eftersom texten gäller hela dokumentet")
    return None


TABLES = (
    Table(
        "document_heads",
        "Dokumentens huvud",
        "Diarienummer, handläggare, datum och annat som står överst i aprilrapporten och handlingsplanen.",
        DocumentHead,
        ("document", "year"),
        group=TableGroup.DOCUMENTS,
        place=1,
    ),
    Table(
        "document_texts",
        "Dokumentens texter",
        "Texter som någon har skrivit till aprilrapporten, handlingsplanen och deras tjänsteskrivelser.",
        DocumentText,
        ("document", "year", "part", "collaboration_id", "order"),
        group=TableGroup.DOCUMENTS,
        place=2,
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_names_its_collaboration,),
    ),
)
