"""The Swedish texts about a sheet of another form than ours: its columns, and what each of them is."""

from collections.abc import Mapping, Sequence

from kronoberg.domain import swedish
from kronoberg.domain.contract import Column
from kronoberg.domain.faults import quoted
from kronoberg.intake.accounts.ledger import ROLES
from kronoberg.intake.sheets.asking import Question
from kronoberg.intake.sheets.own import SeenColumn
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import MISSING, NOT_APPLICABLE, SKIP
from kronoberg.topics.entry import change_words

_MOST_LINES = 5
SHEET, HEADER_ROW, TABLE = "Blad", "Rad med rubriker", "Tabell som raderna hör till"
COLUMNS = "Vilken kolumn är vad?"
ABOUT_COLUMNS = (
    "Välj för varje uppgift vilken kolumn i filen den står i. Förslagen bygger på rubrikerna; kontrollera dem mot "
    "exemplen."
)
ABOUT_THEIR_COLUMNS = (
    "Säg vad varje kolumn i arket är. Förslagen bygger på rubrikerna; kontrollera dem mot exemplen. Samarbeten, källor "
    "och annat kan stå med namn."
)
REMEMBERED = "Kolumnerna är valda som förra gången någon läste in ett ark med samma rubriker. Du kan välja om."
FOR_ALL = "Gäller alla rader"
FOR_ALL_MORE = "Mer som gäller alla rader"
SCALE = "Belopp utan enhet är i"
SCALES: Mapping[int, str] = {1: "kronor", 1_000: "tusental kronor (tkr)", 1_000_000: "miljoner kronor (mnkr)"}
ITSELF = "Filen själv, som en ny källa"
LEFT_OUT = "Rader som inte tas in"
ABOUT_LEFT_OUT = "Summor och fotnoter är föreslagna. Lägg till eller ta bort rader, en i taget."
SUMS = "Summor i arket"
READ_AS = "Så läses det som är skrivet på annat sätt"
QUESTIONS = "Vad betyder det här?"
ABOUT_QUESTIONS = "Svaren gäller för hela kolumnen och blir ihågkomna. Inget av det tas in förrän du har svarat."
ABOUT_ROWS = (
    "Raderna läggs till, eller ersätter dem som har samma nyckel. Rader som inte står i arket blir kvar. En rad som "
    "det är fel i kan lämnas utanför: välj den under Rader som inte tas in."
)
FILL_IN_SOURCE = "Fyll i källan: titel, vem som gav ut den och vem som för in uppgifterna."
NO_COLUMN = "Ingen kolumn"
CHOICES = (NO_COLUMN,)
NEEDED = ("account",)
READ_ACCOUNTS = "Visa vad raderna ger"
_ANSWERS: Mapping[str, str] = {
    "0": "noll",
    MISSING: "uppgift saknas",
    NOT_APPLICABLE: "ej tillämpligt",
    SKIP: "tas inte in",
}


def not_taken_in(labels: Sequence[str]) -> str:
    """That nothing is read from some columns."""
    which = "Kolumnen" if len(labels) == 1 else "Kolumnerna"
    return f"{which} {swedish.enumeration([quoted(label) for label in labels])} tas inte in."


def hidden(names: tuple[str, ...]) -> str:
    """That hidden sheets are not read; nothing when there is none."""
    return f"Dolda blad läses inte: {', '.join(names)}." if names else ""


def seen(column: SeenColumn) -> str:
    """A column of theirs with some of its values."""
    values = "; ".join(column.examples)
    return change_words.shortened(f"{column.label} – {values}" if values else f"{column.label} – tom", 90)


def asked_of_accounts() -> Mapping[str, str]:
    """What a person is asked about rows from the accounts."""
    return {name: f"{words}{'' if name in NEEDED else ' (om den finns)'}" for name, words in ROLES.items()}


def still_to_say(columns: Sequence[Column]) -> str:
    """What every row needs and the person has not said yet."""
    names = swedish.enumeration(change_words.column_title(column.name) for column in columns)
    return f"Fyll i vad som gäller på alla rader: {names}."


def question(asked: Question) -> str:
    """What a person is asked of a word or a sign in the sheet."""
    lines = swedish.enumeration(str(line) for line in asked.lines[:_MOST_LINES])
    more = f" och {len(asked.lines) - _MOST_LINES} till" if len(asked.lines) > _MOST_LINES else ""
    return f"{quoted(asked.written)} under {asked.label} (rad {lines}{more})"


def answer(text: str, names: Mapping[str, str]) -> str:
    """An answer as a person reads it; `names` are those of the keys or the codes that can be answered."""
    return names.get(text) or _ANSWERS.get(text, text)


def still_to_answer(count: int) -> str:
    """How many questions are left."""
    return f"{swedish.counted(count, 'svar', 'svar')} kvar innan raderna kan visas."


def quiet(columns: Sequence[Column], values: Mapping[str, str]) -> str:
    """What holds for all rows without being asked, in one line."""
    said = [f"{change_words.column_title(column.name)}: {values[column.name]}" for column in columns]
    return f"{FOR_ALL_MORE} ({'; '.join(said)})"


def row(seen_row: SeenRow) -> str:
    """A row of the sheet in a list to choose from."""
    return change_words.shortened(f"{seen_row.line}: {seen_row.shown}", 90)
