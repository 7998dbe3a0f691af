"""The Swedish words of what people write for a document: the fields of its head, who wrote, what nobody has written."""

from kronoberg.analysis.deadlines import deadline
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.reporting import DocumentHead, DocumentText
from kronoberg.domain.words import DocumentKind, RuleKind, TextPart
from kronoberg.show import cell

_BY_WHOM = "Det som ingen har skrivit förs in av den internationella funktionen, "
WHERE_WRITTEN = {
    DocumentKind.REPORT: f"{_BY_WHOM}på sidan Aprilrapport under Texter.",
    DocumentKind.PLAN: (
        f"{_BY_WHOM}på sidan Uppgifter i tabellerna {BY_NAME['document_heads'].title} och "
        f"{BY_NAME['document_texts'].title}."
    ),
}
"""Where people write what stands in a document."""


def nobody_has_written(part: TextPart) -> str:
    """That nobody has written what belongs in a place."""
    return f"Ingen har skrivit {part.facts.nobody}."


def no_head() -> str:
    """That nobody has filled in the head, and which fields it has."""
    names = swedish.enumeration(name[:1].lower() + name[1:] for name, _ in head(None))
    return f"Ingen har fyllt i dokumentets uppgifter: {names}."


def written_by(row: DocumentText) -> str:
    """Who wrote a text and when, as far as it says; empty when it does not."""
    return ", ".join(str(part) for part in (row.author, row.written_on) if part)


def head(row: DocumentHead | None) -> tuple[tuple[str, str], ...]:
    """The fields of a head, name and value; one that nobody has filled in is missing."""
    fields = {
        "Ärende till": row and row.matter_to,
        "Sammanträdesdatum": row and row.meeting_on,
        "Diarienummer": row and row.dnr,
        "Dokument-id": row and row.document_number,
        "Version": row and row.version,
        "Datum": row and row.dated,
        "Ansvarig avdelning": row and row.department,
        "Handläggare": row and row.handler,
    }
    return tuple((name, str(value or cell.MISSING)) for name, value in fields.items())


def rule(book: Book, kind: RuleKind) -> str:
    """What the strategy says about something that falls due, with its section and who answers; empty without a rule."""
    rules = deadline.rules_of(book, kind)
    if not rules:
        return ""
    found = rules[0]
    answers = f" Ansvarig: {found.responsible}." if found.responsible else ""
    return f"Strategin, avsnitt {found.section}: {found.title}.{answers}"
