"""The Swedish words of what people write for a document: the fields of its head, and the rule that asks for it."""

from kronoberg.analysis.deadlines import deadline
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reporting import DocumentHead
from kronoberg.domain.words import RuleKind
from kronoberg.show import cell

HEAD = "dokumentets uppgifter"
"""What a draft calls the fields of a head that nobody has filled in."""


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
