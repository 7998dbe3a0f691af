"""The Swedish texts of the form where a document's head and texts are written."""

from collections.abc import Iterable, Mapping

from kronoberg.analysis.documents import fields as document_fields
from kronoberg.analysis.documents.fields import HEADS, TEXTS, Field
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells
from kronoberg.domain.faults import Fault
from kronoberg.domain.words import DocumentKind, TextPart, TextPlace
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words

HEAD = "Dokumentets huvud"
_IN_BOTH = (TextPart.PROPOSAL, TextPart.SUMMARY)
GROUPS: Mapping[str, tuple[TextPart, ...]] = {
    place.value: tuple(part for part in TextPart if part.facts.place is place) for place in TextPlace
}
"""The texts by where they stand; those of the letter in its order."""
LETTER, REPORT, EACH = GROUPS
AUTHOR = "Vem som skriver texterna"
AUTHOR_NOTE = "Namnet och dagens datum står vid varje text som du skriver eller ändrar."
KEPT = (
    "Det du skriver stannar kvar medan du går mellan stegen och sidorna, men sparas först när du har granskat och "
    "sparat längst ned."
)


def title(field: Field) -> str:
    """What a place is called: `Handläggare`, `Förslag till beslut`."""
    return change_words.column_title(field.column) if field.part is None else swedish.sentence(field.part.word)


def full_title(book: Book, field: Field) -> str:
    """What a place is called among all: `Risker, Brysselkontoret`."""
    owner = book.collaborations.get(field.collaboration_id)
    return title(field) if owner is None else f"{title(field)}, {owner.label}"


def help_text(field: Field) -> str:
    """What belongs in a place."""
    if field.part is not None:
        return field.part.facts.help
    column = BY_NAME[HEADS].column(field.column)
    return change_words.help_text(column)


def grouped(book: Book, fields: Iterable[Field]) -> tuple[str, ...]:
    """Places as a list: each of the head and of the whole document, then those that are about collaborations.

    Collaborations where the same is meant stand together: `Risker och rekommendation för Energiringen och Havet`.
    """
    whole: list[str] = []
    parts: dict[str, list[str]] = {}
    for field in fields:
        if field.collaboration_id in book.collaborations:
            parts.setdefault(book.collaborations[field.collaboration_id].label, []).append(title(field).lower())
        else:
            whole.append(title(field))
    owners: dict[str, list[str]] = {}
    for label, titles in parts.items():
        owners.setdefault(swedish.sentence(swedish.enumeration(titles)), []).append(label)
    return (*whole, *(f"{titles} för {swedish.enumeration(labels)}" for titles, labels in owners.items()))


def is_needed(field: Field) -> bool:
    """Whether a report without it has a gap."""
    return field.part is None or not field.part.facts.may_be_left_out


def is_in_report(field: Field) -> bool:
    """Whether a text stands in the report; what belongs to the letter or the head stands in the list at locking."""
    return field.part in _IN_BOTH or (field.part is not None and field.part.facts.place is not TextPlace.LETTER)


def empty(book: Book, kind: DocumentKind, year: int) -> list[Field]:
    """The fields and texts of a document that nobody has written, and that it has a gap without."""
    written = document_fields.written(book, kind, year)
    return [field for field, text in written.items() if not text and is_needed(field)]


def head_table(written: Mapping[Field, str]) -> Table:
    """The fields of the head with what stands there."""
    rows = [{"Fält": title(field), "Värde": text or cell.MISSING} for field, text in written.items() if field.column]
    return cell.table(rows, "Fält", title=HEAD)


def place_of(fault: Fault, rows: Mapping[str, tuple[Cells, ...]]) -> str:
    """Which place a fault is in, as the form calls it; nothing where it is in none of them.

    The rows are those that were put in, by table; their lines begin at 2 (`difference.raw_rows`).
    """
    name = next((name for name in rows if BY_NAME[name].title == fault.file), "")
    if not name or fault.row is None or not 2 <= fault.row < len(rows[name]) + 2:
        return ""
    cells = rows[name][fault.row - 2]
    return swedish.sentence(TextPart(cells["part"]).word) if name == TEXTS else HEAD


def folded_title(label: str, written: int, places: int) -> str:
    """A collaboration with how many of its texts are written: `Brysselkontoret (1 av 2 skrivna)`."""
    return f"{label} ({swedish.decimal(written)} av {swedish.decimal(places)} skrivna)"


def why(kind: DocumentKind, year: int) -> str:
    """The reason that a save begins with."""
    return f"{swedish.sentence(kind.word)}en {year if kind is DocumentKind.PLAN else year + 1}"
