"""The Swedish words of the April report's workbook: what it is, and how its sheets are read."""

from kronoberg.domain import swedish
from kronoberg.domain.words import STRENGTH, Status
from kronoberg.report import package_words

KEYWORDS = "internationellt arbete, aprilrapport, kostnader, arbetsinsats"
FIRST, LAST = "I korthet", "Läsanvisning"
"""The first sheet, which has the answer, and the last."""
SHEET, SHOWS, HOW_TO_READ = "Blad", "Vad det visar", "Hur tabeller och diagram läses"
KEY_FIGURES = ("Nyckeltal", "Värde", "Vad det gäller")
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
