"""The Swedish texts of the part "Läs in": what can be handed in, what a file is, what is left to decide."""

from collections.abc import Collection

from kronoberg.domain import swedish
from kronoberg.domain.contract import Table
from kronoberg.domain.raw import LARGEST_FILE
from kronoberg.intake.recognising import Recognised, Role
from kronoberg.store.redaction.taken import TakenIn
from kronoberg.topics.entry import conflict_words

_MEGABYTE = 2**20

FETCH_TEMPLATE = "Hämta mallen"
ABOUT_TEMPLATE = (
    "Mallen är en Excel-arbetsbok med dagens uppgifter, ett blad för varje tabell. Ändra eller lägg till rader, spara "
    "den och läs in den här. Bladet Läs mig säger hur."
)
UPLOAD = "Välj en fil att läsa in"
READING = "Läser filen"
NOTHING_SAVED_YET = "Ingenting sparas förrän du har granskat ändringarna och sparat dem längst ner."
CHANGES_NOTHING = "Filen ändrar ingenting: allt i den står redan så."
READ_AGAIN = "Läs filen igen"
OTHERS_HAVE_SAVED = (
    "Uppgifterna har ändrats sedan filen lästes. Rör ändringarna samma rader som filens får du välja när du sparar."
)
WHY = "Inläst från filen"
WHAT_CHANGES = "Vad filen ändrar"
NOT_IN_FILE = "Rader som inte finns i filen"
FAULTS = "Fel i filen"
MOST_FAULTS = 50
"""Faults on the page; the rest stands in the file that can be taken home."""

NEEDS_MAPPING = (
    "har en egen uppställning. Ange --mapping FIL: finns filen inte skrivs ett förslag dit om vad kolumnerna är. Eller "
    "läs in kalkylbladet på sidan Uppgifter, under Läs in."
)
SAY_STATUS = "Säg vad beloppen är: --status utfall eller --status preliminärt."

COLLEAGUE, ACCOUNTS = SHEETS = ("Uppgifter från en kollega", "Rader ur redovisningen")
"""What a sheet of another form than ours can be."""
WHAT_IS_IT = "Vad filen innehåller"


def about_upload() -> str:
    """What can be handed in, and how large it may be."""
    return (
        "Mallen ifylld, en CSV-fil för en av tabellerna, ett eget ark i Excel eller CSV, bokföringen i SIE-format "
        f"(typ 4) eller rader ur redovisningen. Högst {LARGEST_FILE // _MEGABYTE} MB."
    )


def found(what: Recognised) -> str:
    """What the file turned out to be."""
    if what.role is Role.TEMPLATE:
        return "Filen är en ifylld mall."
    if what.role is Role.SIE:
        return "Filen är bokföring i SIE-format."
    if what.table is not None:
        return f"Filen är tabellen {what.table.title}."
    return "Filen har en egen uppställning. Säg vad den innehåller, så frågar sidan efter kolumnerna."


def taken_before(by: TakenIn) -> str:
    """That the very same file has been taken in before."""
    return f"Samma fil lästes in {conflict_words.moment(by.at)} av {by.who}: ändring {by.number} i historiken."


def why(name: str) -> str:
    """The reason to begin with; the person may write another."""
    return f"{WHY} {name}"


def faults(count: int) -> str:
    """How many faults there are, and that nothing is saved."""
    shown = f" De första {MOST_FAULTS} står här, alla i filen att ladda ner." if count > MOST_FAULTS else ""
    return (
        f"{swedish.counted(count, 'fel', 'fel')} måste rättas innan filen kan läsas in. Ingenting är sparat.{shown} "
        "Rätta i filen och välj den på nytt."
    )


def about_older(*, known: bool) -> str:
    """What is taken in of a workbook that was made from an older version, which the history knows or does not."""
    if known:
        return (
            "Bara det som har ändrats i arbetsboken tas in. Det som andra har ändrat sedan dess står kvar, och där ni "
            "har ändrat samma rad får du välja när du sparar."
        )
    return (
        "Den versionen finns inte i historiken. Har någon ändrat samma rader sedan dess visas det som ändringar här. "
        "Se efter så att inget nyare skrivs över."
    )


def removal_faults(count: int) -> str:
    """That rows to be removed are needed by others."""
    return (
        f"Raderna kan inte tas bort: {swedish.counted(count, 'fel', 'fel')} skulle uppstå, eftersom andra rader bygger "
        "på dem. Avmarkera tabellen ovan, eller rätta filen."
    )


def absent(table: Table, count: int) -> str:
    """The tick that takes away the rows of a table that the file does not have."""
    return f"Ta bort {swedish.counted(count, 'rad', 'rader')} ur {table.title}"


def about_absent(tables: Collection[str]) -> str:
    """That rows outside the file stay, unless a person wants them away."""
    where = "tabell" if len(tables) == 1 else "tabeller"
    return (
        f"I {swedish.counted(len(tables), where, where)} finns rader som inte står i filen. De blir kvar, om du inte "
        "markerar att de ska tas bort."
    )


FOLDER_CHANGED = "Mappens ändringar"
WHY_FOLDER = "Mappen har ändrats"


def folder_news(name: str, count: int) -> str:
    """That the folder beside the database has changed since it was taken in."""
    rows = swedish.counted(count, "rad", "rader")
    return (
        f"Mappen {name} har ändrats sedan databasen fylldes från den: {rows} skiljer sig. Databasen har redigerats, så "
        "ändringarna tas inte in av sig själva. Granska dem och spara dem här, om de ska gälla."
    )


def left_out(decisions: Collection[str]) -> str:
    """That a folder still has what decisions to remove names have taken away, and that it stays away."""
    said = swedish.enumeration(decisions)
    return f"Det som är borttaget genom {said} tas inte in. Mappen har kvar det: ta bort det där också."


def folder_unfit(name: str, count: int) -> str:
    """That what the folder has changed does not go together with what the database has."""
    wrong = swedish.counted(count, "fel", "fel")
    return f"Det som har ändrats i mappen {name} går inte ihop med databasen: {wrong} måste rättas i mappen först."


def folder_faults(name: str, count: int) -> str:
    """That the folder beside the database cannot be read."""
    wrong = swedish.counted(count, "fel", "fel")
    return f"Mappen {name} har ändrats men kan inte läsas: {wrong} måste rättas i den först."
