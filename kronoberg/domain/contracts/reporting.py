"""Contracts of the documents: what stands in the head of each, and the texts in it that a person has written.

They are the office's own words about its own document, so they have no source; a locked edition keeps them with the
figures (docs/decisions/2026-11-22-documents-texts-are-rows.md).
"""

from kronoberg.domain.columns import Date, Slug, Term, Text, Title, Whole, Year
from kronoberg.domain.contract import Reference, Row, Table, Violation, column
from kronoberg.domain.words import DocumentKind, TextPart

OF_ONE_COLLABORATION = (TextPart.RISK, TextPart.RECOMMENDATION)
"""The texts that are about one collaboration each."""


class DocumentHead(Row):
    """What stands in the head of a document and of the letter that goes with it."""

    document: DocumentKind = column("Vilket dokument det är")
    year: Year = column("Siffrornas år för en aprilrapport, planens år för en handlingsplan", unit="år")
    dnr: Term | None = column("Diarienummer", default=None)
    document_number: Term | None = column("Dokumentets nummer i ärendesystemet", default=None)
    version: Term | None = column("Dokumentets version, så som den skrivs i huvudet", default=None)
    dated: Date | None = column("Dokumentets datum", default=None)
    department: Title | None = column("Ansvarig avdelning", default=None)
    handler: Title | None = column("Den som handlägger ärendet", default=None)
    matter_to: Title | None = column("Vem ärendet går till, till exempel regionstyrelsen", default=None)
    meeting_on: Date | None = column("Dag för sammanträdet där ärendet tas upp", default=None)
    signed_by: Title | None = column("Vem som undertecknar, med titel", default=None)


class DocumentText(Row):
    """A text that a person has written for one place in a document."""

    document: DocumentKind = column("Vilket dokument det är")
    year: Year = column("Siffrornas år för en aprilrapport, planens år för en handlingsplan", unit="år")
    part: TextPart = column("Var i dokumentet texten står")
    collaboration_id: Slug | None = column("Samarbetet, för texter om ett enda samarbete", default=None)
    order: Whole = column("Ordning när flera texter står på samma ställe; punkternas nummer i förslag till beslut")
    text: Text = column("Texten, så som den ska stå")
    author: Title | None = column("Vem som skrev", default=None)
    written_on: Date | None = column("När den skrevs", default=None)


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
    ),
    Table(
        "document_texts",
        "Dokumentens texter",
        "Texter som någon har skrivit till aprilrapporten, handlingsplanen och deras tjänsteskrivelser.",
        DocumentText,
        ("document", "year", "part", "collaboration_id", "order"),
        references=(Reference("collaboration_id", "collaborations", "collaboration_id"),),
        row_rules=(_names_its_collaboration,),
    ),
)
