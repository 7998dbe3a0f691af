"""What the template says in Swedish: its instruction sheet, the notes on headings, the questions while one types."""

from kronoberg.domain import swedish, template_layout
from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Table
from kronoberg.render.xlsx import words as workbook_words
from kronoberg.show.export import FICTIONAL

_LONGEST_MESSAGE = 255
_HOW = (
    (
        "Så fyller du i",
        "Varje tabell har ett blad. Ändra i raderna som finns eller skriv nya rader direkt under dem. "
        "Kolumner med * måste vara ifyllda. Håll muspekaren över en rubrik för att se vad kolumnen betyder.",
    ),
    (
        "Tom cell",
        "En tom cell betyder att inget värde finns. Skriv aldrig 0 för något som inte är känt: välj statusen "
        "”uppgift saknas”, lämna beloppet tomt och skriv skälet i Anmärkning.",
    ),
    (
        "Belopp",
        "I kronor, som tal, med högst två decimaler (ören). Minus bara för rättelser på bladet Bokföringsrader.",
    ),
    ("Procent", "Som tal: 57,5 betyder 57,5 procent."),
    (
        "Datum",
        "Som text: 2024-04-15, 2024-04 eller 2024, så exakt som källan är. Hitta inte på en dag som inte är känd.",
    ),
    (
        "Ord ur lista",
        f"Välj ur listan i cellen. Alla ord står på bladet {template_layout.WORDS}, och programmet tar emot bara dem.",
    ),
    (
        "Nycklar",
        "Små bokstäver a–z, siffror och bindestreck, utan mellanslag. En nyckel som finns ändras inte: den binder "
        "ihop raderna på olika blad. En ny nyckel skrivs först på sitt eget blad, till exempel en ny källa på Källor.",
    ),
    ("Källa", "Varje rad pekar på en källa. Lägg till den på bladet Källor om den inte finns."),
    (
        "Det som inte går",
        "Formler, sammanslagna celler, dolda blad, egna blad och egna kolumner. Byt inte namn på blad och rubriker. "
        "Kolumner får byta plats. Blad som inte behövs får tas bort, då står deras tabeller kvar som de är.",
    ),
    (
        "När du lämnar in",
        "Ingenting sparas förrän du har sett alla ändringar och godkänt dem. Alla fel visas på en gång, med blad, rad "
        "och kolumn. Samma arbetsbok två gånger ändrar ingenting.",
    ),
)


def instructions(book: Book) -> list[tuple[str, str]]:
    """The lines of the instruction sheet: what, and text."""
    dataset = book.dataset
    warning = f"{FICTIONAL}. {workbook_words.fiction(dataset)}"
    sheets = [(name, table.description) for name, table in template_layout.SHEETS.items()]
    return [
        (f"Mall för {dataset.title}", ""),
        *([("Varning", warning)] if dataset.fictional else []),
        (template_layout.DATASET_LABEL, dataset.dataset_id),
        (template_layout.REVISION_LABEL, book.revision),
        ("", "Ändra inte de två raderna ovan: de visar vilka uppgifter arbetsboken bygger på."),
        ("", ""),
        *_HOW,
        ("", ""),
        ("Blad", "Innehåll"),
        *sheets,
        (
            template_layout.WORDS,
            "Orden som listorna i cellerna erbjuder, var och ett med sin kod. Ändra inte det bladet.",
        ),
    ]


def note(table: Table, column: Column) -> str:
    """The note on a heading: what the column means, its unit, what belongs in it, whether it may be empty."""
    lines = [f"{column.description}."]
    if column.unit:
        lines.append(f"Enhet: {column.unit}.")
    lines.append(f"{swedish.sentence(template_layout.wanted(column))}.")
    lines.append("Måste fyllas i." if column.required else "Får vara tom.")
    if column.name in table.key:
        lines.append("Ingår i radens nyckel: två rader får inte vara lika här.")
    for reference in table.all_references:
        if reference.column == column.name:
            lines.append(f"Finns på bladet {_target(reference.table).sheet_name}.")
    lines.append(f"Kolumnens namn i filer: {column.name}.")
    return "\n".join(lines)


def refusal(kind: str, column: Column, *, where: str = "") -> dict[str, str]:
    """What Excel says when somebody types what does not belong in the column; a warning lets it stand."""
    expected = f"Här väntas {template_layout.wanted(column)}."
    text = f"Nyckeln fanns inte på bladet {where} när mallen gjordes. Lägg till den där om den är ny." if where else ""
    return {"error_type": kind, "error_title": "Kontrollera värdet", "error_message": _cut(text or expected)}


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[: _LONGEST_MESSAGE - 1]}…"


def _target(name: str) -> Table:
    return next(table for table in template_layout.SHEETS.values() if table.name == name)
