"""A fault as a sentence that says where it is and what to do, and whether it is the file's or meets what is there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.entering.candidate import ALREADY_THERE
from kronoberg.domain.faults import Fault
from kronoberg.topics.entry import change_words

_EMPTY, _TEXT = "en tom cell", "text"
_KEY = re.compile(r"^nyckeln ”([^”]*)”")
_QUOTED = re.compile(r"”[^”]*”")
_LINE = re.compile(r"på rad \d+")


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in words.

    Attributes
    ----------
    words
        Where it is, what stands there and what is to stand there.
    meets
        Whether it is in a row that was there before: what came does not go together with it.
    table, column
        The title of the table and the name of the column, where one is meant.
    """

    words: str
    meets: bool
    table: str
    column: str | None


def apart(found: Iterable[Fault]) -> tuple[list[Fault], list[Fault]]:
    """The faults in what was handed in, and those where it meets a row that was there before."""
    faults = list(found)
    meets = [fault for fault in faults if ALREADY_THERE in fault.file]
    return [fault for fault in faults if fault not in meets], meets


def told(found: Iterable[Fault], rows: Iterable[str]) -> tuple[Told, ...]:
    """Faults in words, each with the name of its row as it is given beside it; an empty name for a form's only row."""
    return tuple(_told(fault, row) for fault, row in zip(found, rows, strict=True))


def _told(fault: Fault, row: str) -> Told:
    place, _, key = fault.file.partition(ALREADY_THERE)
    table = next((table for table in TABLES if place in (table.title, table.file)), None)
    title = place if table is None else table.title
    what = _what(table, fault)
    if key:
        # A line of what was handed in means nothing beside a row that was there before.
        what = _LINE.sub("i det nya", what)
        return Told(f"{title}, raden {key.removeprefix(', ')}, som redan finns: {what}", True, title, fault.column)
    where = ", ".join(filter(None, (title if row else "", row, change_words.column_title(fault.column))))
    return Told(f"{where or title}: {what}", False, title, fault.column)


def _what(table: Table | None, fault: Fault) -> str:
    expected = change_words.in_words(table, fault.expected).replace("en nyckel som bara", "en rad som bara")
    listed = _is_listed(table, fault.column)
    if fault.found == _EMPTY:
        return "välj i listan." if listed else "fyll i fältet." if expected == _TEXT else f"fyll i {expected}."
    found = change_words.in_words(table, _KEY.sub(lambda key: _key_in_words(table, key[1]), fault.found))
    if listed and _QUOTED.fullmatch(found):
        return f"{found} finns inte i listan. Välj det som ska stå där."
    return f"{found}. Det ska vara {expected}."


def _key_in_words(table: Table | None, key: str) -> str:
    """A key that is there already: its codes as words, and not called a key, which no person writes."""
    codes = {code.value: code.word for column in table.columns for code in column.codes or ()} if table else {}
    return f"raden ”{', '.join(codes.get(part, part) for part in key.split(', '))}”"


def _is_listed(table: Table | None, column: str | None) -> bool:
    """Whether what stands in a column is chosen from a list: codes, and rows that it points at."""
    known = table is not None and column in {each.name for each in table.columns}
    if table is None or column is None or not known:
        return False
    codes = table.column(column).codes is not None
    return codes or change_words.reference_of(table, column) is not None


def counted(found: Iterable[Told]) -> tuple[str, str]:
    """How many faults there are in what was written, and how many where it meets what is there; nothing for none."""
    faults = list(found)
    meets = sum(each.meets for each in faults)
    own = len(faults) - meets
    return (
        f"{swedish.counted(own, 'fel', 'fel')} i det som du har skrivit. {RIGHT_IT}" if own else "",
        f"{swedish.counted(meets, 'rad', 'rader')} som redan finns går inte ihop med det nya. {MEETS}" if meets else "",
    )


RIGHT_IT = "Rätta det, så kan ändringarna sparas. Det du har skrivit står kvar."
MEETS = "Felet behöver inte vara ditt: ändra raden som finns, eller det nya, så att de stämmer med varandra."
