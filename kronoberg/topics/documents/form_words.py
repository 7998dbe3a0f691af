"""The Swedish texts of the form where a document's head and texts are written."""

from collections.abc import Iterable, Mapping

from kronoberg.analysis.documents.fields import HEADS, TEXTS, Field
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells
from kronoberg.domain.faults import Fault
from kronoberg.domain.words import DocumentKind, TextPart
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.entry import change_words

HEAD = "Dokumentets huvud"
LETTER, REPORT, EACH = "Tjänsteskrivelsen", "Årsrapporten", "Per samarbete"
GROUPS: Mapping[str, tuple[TextPart, ...]] = {
    LETTER: (
        TextPart.PROPOSAL,
        TextPart.SUMMARY,
        TextPart.MATTER,
        TextPart.FINANCES,
        TextPart.EQUALITY,
        TextPart.CHILDREN,
        TextPart.SUSTAINABILITY,
        TextPart.BASIS,
        TextPart.RECEIVER,
    ),
    REPORT: (TextPart.CONDUCT, TextPart.OUTLOOK),
    EACH: (TextPart.RISK, TextPart.RECOMMENDATION),
}
"""The texts by where they stand; those of the letter in its order."""
OPTIONAL = (TextPart.CONDUCT,)
"""The texts that are only written when there is something to tell."""
_HELP: Mapping[TextPart, str] = {
    TextPart.PROPOSAL: "En punkt per rad. Varje punkt ska gå att förstå för sig och kunna flyttas till protokollet, "
    "till exempel: Regionstyrelsen lägger årsrapporten till handlingarna.",
    TextPart.SUMMARY: "Huvudbudskapet och en kort bakgrund. Står i tjänsteskrivelsen och först i årsrapporten.",
    TextPart.MATTER: "Uppdraget, perioden och hur rapporten har gjorts.",
    TextPart.FINANCES: "Vad beslutet kostar. Årets summor med status skrivs ut av programmet.",
    TextPart.EQUALITY: "Hur beslutet påverkar jämställdheten. Skriv det också när det inte påverkar den.",
    TextPart.CHILDREN: "Hur beslutet påverkar barn och deras rättigheter. Skriv det också när det inte gör det.",
    TextPart.SUSTAINABILITY: "Hur beslutet påverkar miljö och klimat. Skriv det också när det inte gör det.",
    TextPart.BASIS: "Ett underlag per rad, i läsordning, med datum. Programmet skriver själva tjänsteskrivelsen först.",
    TextPart.RECEIVER: "En mottagare per rad.",
    TextPart.RISK: "Vad som kan hindra samarbetet från att ge det som är tänkt.",
    TextPart.RECOMMENDATION: "Fortsätta, ändra, utvärdera före en förlängning eller avsluta.",
    TextPart.CONDUCT: "Bara om det finns något att rapportera om uppförandekoden.",
    TextPart.OUTLOOK: "Kommande beslut, avtal som går ut och vad höstens handlingsplan behöver ta upp.",
}
AUTHOR = "Vem som skriver texterna"
AUTHOR_NOTE = "Namnet och dagens datum står vid varje text som du skriver eller ändrar."
KEPT = (
    "Det du skriver stannar kvar medan du går mellan stegen och sidorna, men sparas först när du har granskat och "
    "sparat längst ned."
)
READ_ONLY = "Texterna visas, men går inte att ändra här just nu."


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
        return _HELP[field.part]
    column = BY_NAME[HEADS].column(field.column)
    return change_words.help_text(column)


def grouped(book: Book, fields: Iterable[Field]) -> tuple[str, ...]:
    """Places as a list: each of the head and of the whole document, and those about a collaboration together."""
    titles: dict[str, list[str]] = {}
    for field in fields:
        owner = book.collaborations.get(field.collaboration_id)
        titles.setdefault(owner.label if owner else title(field), []).append(title(field).lower() if owner else "")
    return tuple(f"{name}: {swedish.enumeration(parts)}" if any(parts) else name for name, parts in titles.items())


def is_needed(field: Field) -> bool:
    """Whether a report without it has a gap."""
    return field.part not in OPTIONAL


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
