"""The Swedish texts of the page Uppgifter: its parts, why editing is off, and what is said round a grid and a save."""

from collections.abc import Sequence
from enum import Enum

from kronoberg.domain import swedish
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.difference import RowChange
from kronoberg.domain.words import Code, TableGroup
from kronoberg.store.saving import Saved
from kronoberg.topics.entry import change_words


class Part(Code):
    """The parts of the page."""

    GAPS = "gaps", "Att fylla i"
    EDIT = "edit", "Redigera"
    ADD = "add", "Lägg till"
    IMPORT = "import", "Läs in"
    HISTORY = "history", "Historik"
    EDITIONS = "editions", "Utgåvor"


class View(Code):
    """How the rows of a table are edited."""

    GRID = "grid", "Rutnät"
    FORM = "form", "Formulär"


class Obstacle(Enum):
    """A condition for editing that does not hold. The value says so; settings stand in the manual, not on the page."""

    SWITCH = "Redigering är inte påslagen i tjänsten."
    ADDRESS = "Tjänsten kan nås från andra datorer."
    ELSEWHERE = "Sidan är inte öppnad på den dator där tjänsten körs, eller så är den öppnad genom en annan server."
    FOLDER = "Uppgifterna läses ur en mapp, som tjänsten inte skriver i. Redigering kräver en databas."
    EDITION = (
        "Du ser en låst utgåva, och en sådan ändras aldrig. Gå tillbaka till de aktuella uppgifterna för att redigera."
    )


OFF = "Här går det inte att ändra uppgifter just nu."
AT_THE_OFFICE = (
    "Uppgifterna fylls i och rättas på kontoret. Här går det bara att läsa dem. Hör av dig till {whom} om något saknas "
    "eller är fel."
)

MAY_BE_EMPTY = " (får vara tomt)"
HOW_TO_GRID = (
    "Klicka i en cell, eller gå dit med piltangenterna och tryck på Retur, för att skriva. Den sista, tomma raden "
    "lägger till en ny. Rader ur Excel går att klistra in, med orden så som de står här eller med koder. Markera rader "
    "längst till vänster för att ta bort dem. Ctrl+Z tar tillbaka det senaste. Ingenting sparas förrän du har granskat "
    "ändringarna och sparat dem nedanför. Formuläret visar en rad i taget och passar för skärmläsare och små skärmar."
)
UNDO_IN_GRID = "Ångra det senaste (Ctrl+Z)"
_EVERY_TABLE = ""
NEW_ROW = "Ny rad"
PUT, REMOVE_ROW = "Lägg bland ändringarna", "Ta bort raden"
YOUR_CHANGES = "Dina ändringar"
START_OVER = "Släng ändringarna"
NOT_CHANGED = "Du har inte ändrat något ännu."
SAME_AS_BEFORE = "Det du har skrivit betyder samma sak som det som redan står där. Det finns inget att spara."
OTHERS_HAVE_SAVED = (
    "Uppgifterna har ändrats sedan du började skriva. Rör ändringarna samma rader som dina får du välja när du sparar."
)
LOOK_ANEW = (
    "Någon annan har sparat sedan du granskade, och dina ändringar ändrar nu något annat än du såg. Ingenting är "
    "sparat. Se igenom ändringarna ovan och spara igen."
)

SAVE = "Spara ändringarna"
SHOW_ALL = "Visa allt, fält för fält"
WHO, WHY, DNR = "Ditt namn", "Varför ändras uppgifterna?", "Diarienummer (valfritt)"
WHO_MISSING = "Skriv ditt namn. Det står i historiken bredvid ändringen."
WHY_MISSING = "Skriv varför uppgifterna ändras. Det står i historiken."
CHOOSE_ALL = "Välj för varje uppgift ovan om din eller den andras ska gälla."
CLOCK_BEHIND = (
    "Datorns klocka går efter: ändringen före har en senare tid. Ordningen i historiken följer numren. Ställ klockan."
)
NAMESAKE = "Det är en annan person, därför att"
NAMESAKE_HELP = "Fyll i bara om det är någon annan med samma namn. Skälet skrivs i historiken."
STILL_TYPED = "Det du har skrivit står kvar."
TO_OVERVIEW, TO_HISTORY = "Visa på Översikt", "Visa ändringen i historiken"


def receipt(saved: Saved, changes: Sequence[RowChange]) -> str:
    """What has been saved, as a person should know it."""
    if not saved.changed:
        return "Allt stod redan så i databasen. Ingenting behövde sparas."
    words = f"Ändring {saved.number} är sparad: {change_words.counts(changes)} ({change_words.per_table(changes)})."
    return f"{words} {CLOCK_BEHIND}" if saved.clock_behind else words


def why_missing(question: str) -> str:
    """That there is no reason, where `question` asks for it."""
    return WHY_MISSING if question == WHY else f"Skriv ett svar på ”{question}” Det står i historiken."


def refused(label: str, wanted: str) -> str:
    """Why what a person wrote in a field cannot be kept."""
    return f"Det som står i fältet ”{label}” går inte att spara. Väntade {wanted}."


def groups() -> dict[str, str]:
    """What the tables are about in words, those that the office fills in most first; before them all tables."""
    return {_EVERY_TABLE: "Alla tabeller"} | {group.value: group.word for group in TableGroup}


def tables(group: str = _EVERY_TABLE) -> list[Table]:
    """The tables of one of `groups`, or all of them."""
    in_order = sorted(TABLES, key=lambda table: (list(TableGroup).index(table.group), table.place))
    return [table for table in in_order if group in (table.group, _EVERY_TABLE)]


def left_out(count: int) -> str:
    """That a grid has no room for all rows; nothing when it has."""
    if not count:
        return ""
    rows = swedish.counted(count, "rad", "rader")
    return f"{rows} till får inte plats. Välj ett samarbete eller ett år för att se färre."


def faults(count: int) -> str:
    """How many faults stand in the way of saving."""
    return f"{swedish.counted(count, 'fel', 'fel')} måste rättas innan ändringarna kan sparas. {STILL_TYPED}"


def cannot_be_taken_back(count: int) -> str:
    """Why a change cannot be undone as it is: rows that have come since lean on it."""
    return (
        f"Det går inte att göra som det är nu: {swedish.counted(count, 'fel', 'fel')} skulle uppstå, eftersom senare "
        "rader bygger på det som ändrades."
    )


def narrowed(label: str | None, year: int | None) -> str:
    """Which rows a grid is narrowed to, when it is."""
    parts = [*([f"samarbetet {label}, som är valt högst upp"] if label else []), *([f"år {year}"] if year else [])]
    return f"Visar bara rader för {swedish.enumeration(parts)}." if parts else ""
