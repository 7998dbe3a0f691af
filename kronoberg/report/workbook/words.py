"""The Swedish words of the April report's workbook: what it is, and how its sheets are read."""

from kronoberg.domain import swedish
from kronoberg.domain.words import STRENGTH, Status
from kronoberg.report import package_words

KEYWORDS = "internationellt arbete, aprilrapport, kostnader, arbetsinsats"
ABOUT = (
    "Alla siffror i årsrapporten, med status och källa. Varje blad är en tabell som går att sortera, filtrera och "
    "räkna vidare med. Diagrammen ritas av Excel ur talen i tabellen under dem och går att ändra."
)
ORIGIN = ("Uppgifterna", "Utgåva", "Gjord")
"""What the lines of an imprint are about, in their order."""
READING = (
    (
        "minst, högst, ca",
        "Står i samma cell som talet, men är dess format: ”minst 1 000 kr” är talet 1000. Räknar du vidare "
        "med det, gäller förbehållet också det du räknar fram.",
    ),
    (
        "Plus över kolumnerna",
        "I breda tabeller är gräns, delar och källor hopfällda. Klicka på plustecknet, eller på tvåan till vänster om "
        "det, så visas de. Källorna står också i bladet Källa till varje uppgift.",
    ),
)
CHARTS = (
    *(
        (swedish.sentence(status.facts.bar.words), f"{swedish.sentence(status.word)}.")
        for status in (*STRENGTH, Status.BUDGET)
    ),
    ("Ingen stapel", "Uppgift saknas, eller samarbetet var inte med. Vilket det är står i ord. Det är aldrig noll."),
    ("Stapel med ”minst”", "Bara den kända delen är ritad."),
)


def title(year: int, region: str, *, draft: bool) -> str:
    """What the workbook is called; a draft says so."""
    name = f"Siffrorna i årsrapporten {year}, {region}"
    return package_words.draft_title(name) if draft else name


def listed(table: str, rows: int) -> str:
    """A table in the list of sheets: what it shows and how long it is, or that there is nothing to show."""
    if not rows:
        return f"{table}: inga uppgifter finns, så bladet är inte med."
    return f"{table}, {swedish.counted(rows, 'rad', 'rader')}"
