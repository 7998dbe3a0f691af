"""The Swedish texts about a sheet of another form than ours: its columns, and what each of them is."""

from collections.abc import Mapping, Sequence

from kronoberg.domain import swedish
from kronoberg.domain.contract import Column, Table
from kronoberg.intake.accounts.ledger import ROLES
from kronoberg.intake.sheets.own import SeenColumn
from kronoberg.topics.entry import change_words

SHEET, HEADER_ROW, TABLE = "Blad", "Rad med rubriker", "Tabell som raderna hör till"
COLUMNS = "Vilken kolumn är vad?"
ABOUT_COLUMNS = (
    "Välj för varje uppgift vilken kolumn i filen den står i. Förslagen bygger på rubrikerna; kontrollera dem mot "
    "exemplen."
)
REMEMBERED = "Kolumnerna är valda som förra gången någon läste in ett ark med samma rubriker. Du kan välja om."
ABOUT_ROWS = (
    "Raderna läggs till, eller ersätter dem som har samma nyckel. Rader som inte står i arket blir kvar. Samarbeten, "
    "källor och annat kan stå med namn."
)
NO_COLUMN, SAME_VALUE = "Ingen kolumn", "Samma på alla rader"
CHOICES = (NO_COLUMN, SAME_VALUE)
NEEDED = ("account",)
READ = "Visa vad raderna ändrar"
READ_ACCOUNTS = "Visa vad raderna ger"


def hidden(names: tuple[str, ...]) -> str:
    """That hidden sheets are not read; nothing when there is none."""
    return f"Dolda blad läses inte: {', '.join(names)}." if names else ""


def seen(column: SeenColumn) -> str:
    """A column of theirs with some of its values."""
    values = "; ".join(column.examples)
    return change_words.shortened(f"{column.label} – {values}" if values else f"{column.label} – tom", 90)


def wanted(table: Table) -> Mapping[str, str]:
    """What a person is asked for each column of a table; those that may be empty say so."""
    return {column.name: _asked(column) for column in table.columns}


def asked_of_accounts() -> Mapping[str, str]:
    """What a person is asked about rows from the accounts."""
    return {name: f"{words}{'' if name in NEEDED else ' (om den finns)'}" for name, words in ROLES.items()}


def fixed(label: str) -> str:
    """The field for a value that every row gets."""
    return f"{label}: på alla rader"


def still_to_say(columns: Sequence[Column]) -> str:
    """What every row needs and the person has not said yet."""
    names = swedish.enumeration(change_words.column_title(column.name) for column in columns)
    return f"Fyll i vad som gäller på alla rader: {names}."


def _asked(column: Column) -> str:
    return f"{change_words.column_title(column.name)}{'' if column.required else ' (valfri)'}"
