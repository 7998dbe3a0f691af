"""What a person says of a colleague's sheet as a file to write in (YAML, Swedish words), for the command line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.entering.drafts import Draft
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.raw import Unreadable, plain_events
from kronoberg.domain.raw_text import decoded
from kronoberg.intake.accounts import ledger
from kronoberg.intake.sheets import asking, defaults, reference_names, roles
from kronoberg.intake.sheets.asking import Question
from kronoberg.intake.sheets.own import SheetColumns
from kronoberg.intake.sheets.said import ITSELF, MISSING, NOT_APPLICABLE, SKIP, Said
from kronoberg.topics.entry import change_words
from kronoberg.topics.entry import import_sheet_words as words

SHEET, HEADER, TABLE, COLUMNS = "blad", "rad med rubriker", "tabell", "kolumner"
SCALE, FOR_ALL, ANSWERS, LEFT_OUT = "belopp utan enhet är i", "gäller alla rader", "svar", "rader som inte tas in"
ACCOUNTS = "bokföringsrader"
"""In the place of a table: the sheet has rows from the accounts."""
_NAMES = (SHEET, HEADER, TABLE, SCALE, COLUMNS, FOR_ALL, ANSWERS, LEFT_OUT)
# A sheet has at most a million rows.
_LINE = re.compile(r"[1-9]\d{0,6}", re.ASCII)
_LINE_EXPECTED = "ett radnummer, till exempel 8"
_COLUMN, _WRITTEN, _MEANS = "kolumn", "står", "betyder"
_ITSELF = "filen själv"
_ANSWERS = {MISSING: "uppgift saknas", NOT_APPLICABLE: "ej tillämpligt", SKIP: "tas inte in"}
_HEAD = (
    "# Vad kalkylbladet betyder. Ändra det som är fel, fyll i det som är tomt och kör kommandot igen.\n"
    "# En kolumn som inte ska med: Tas inte in. Ett svar kan vara ett tal, uppgift saknas, ej tillämpligt eller\n"
    "# tas inte in; för ett namn är det namnet hos oss.\n"
)


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A mapping file as text, before its words are understood: what stands under each of its names."""

    name: str
    content: Mapping[str, Any]

    @property
    def sheet(self) -> str | None:
        """The sheet of the workbook; None for the first one."""
        return str(self.content.get(SHEET) or "") or None

    @property
    def header_row(self) -> int | None:
        """The row of headings; None for the most likely one."""
        text = str(self.content.get(HEADER) or "")
        return int(text) if _is_line(text) else None

    @property
    def is_accounts(self) -> bool:
        """Whether it says that the sheet has rows from the accounts."""
        return str(self.content.get(TABLE, "")).casefold() == ACCOUNTS


def read(name: str, content: bytes) -> MappingFile:
    """A mapping file's content, all of it as text.

    Raises
    ------
    FaultyData
        When it cannot be read, or something in it has another form than in the files that the command writes.
    """
    text = decoded(name, content)
    if isinstance(text, Fault):
        raise FaultyData((text,))
    try:
        plain_events(name, text)
        # Texts only: a date or a number is what it was written as.
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except Unreadable as error:
        raise FaultyData((error.fault,)) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        found = None
    if not isinstance(found, dict):
        raise _fault(name, "", "text som inte går att läsa", "en fil som den kommandot skriver, med ”namn: värde”")
    _check_form(name, found)
    return MappingFile(name, found)


def _check_form(name: str, content: Mapping[Any, Any]) -> None:
    """Refuse what would be passed over without a word, such as an unknown name or a row that is no number."""
    for key, value in content.items():
        if key not in _NAMES:
            raise _fault(name, "", quoted(str(key)), f"något av {', '.join(_NAMES)}")
        if key in (SHEET, HEADER, TABLE, SCALE) and not isinstance(value, str):
            raise _fault(name, key, "flera värden", "ett värde på samma rad")
        if key in (ANSWERS, LEFT_OUT) and value and not isinstance(value, list):
            raise _fault(name, key, "något annat än en lista", "en rad för varje, som börjar med ”- ”")
    if (header := content.get(HEADER)) and not _is_line(header):
        raise _fault(name, HEADER, quoted(header), _LINE_EXPECTED)
    for line in content.get(LEFT_OUT) or ():
        if not _is_line(line):
            raise _fault(name, LEFT_OUT, quoted(line) if isinstance(line, str) else "flera värden", _LINE_EXPECTED)


def _is_line(text: object) -> bool:
    return isinstance(text, str) and _LINE.fullmatch(text) is not None


def accounts_roles(file: MappingFile) -> dict[str, str]:
    """For rows from the accounts: the label of the column for each thing that the file names.

    Raises
    ------
    FaultyData
        When a word is not one of them.
    """
    by_word = {title.partition(",")[0].casefold(): name for name, title in ledger.ROLES.items()}
    return {_one(file, by_word, str(word)): str(label) for label, word in _pairs(file, COLUMNS)}


def said(file: MappingFile, book: Book, columns: SheetColumns) -> Said:
    """What the file says of a sheet.

    Raises
    ------
    FaultyData
        With the first word that means nothing here.
    """
    tables = {table.title.casefold(): table.name for table in BY_NAME.values()} | {name: name for name in BY_NAME}
    table = BY_NAME[_one(file, tables, str(file.content.get(TABLE, "")))]
    by_word = {word.casefold(): role for role, word in roles.words(table).items()}
    by_label = {column.label for column in columns.columns}
    matched = {}
    for label, word in _pairs(file, COLUMNS):
        if label not in by_label:
            raise _fault(file.name, COLUMNS, quoted(label), f"en kolumn i arket: {', '.join(sorted(by_label))}")
        matched[label] = _one(file, by_word, word)
    scales = {word.casefold(): scale for scale, word in words.SCALES.items()}
    scale = file.content.get(SCALE)
    return Said(
        table.name,
        matched,
        _fixed(file, table, book),
        dict(_answers(file, table, book, matched)),
        frozenset(int(line) for line in file.content.get(LEFT_OUT) or ()),
        1 if scale is None else int(_one(file, {word: str(value) for word, value in scales.items()}, str(scale))),
    )


def proposal(columns: SheetColumns, said_: Said, questions: Sequence[Question], book: Book) -> str:
    """A mapping file to begin with: what is likely filled in, what only a person knows empty."""
    table = BY_NAME[said_.table]
    titles = roles.words(table)
    needed = defaults.needed(table, said_.roles.values())
    content = {
        SHEET: columns.sheet or "",
        HEADER: columns.header_row,
        TABLE: table.title,
        SCALE: words.SCALES[said_.scale],
        COLUMNS: {label: titles[role] for label, role in said_.roles.items()},
        FOR_ALL: {column.title: _word(table, column.name, said_.fixed.get(column.name, ""), book) for column in needed},
        ANSWERS: [
            {_COLUMN: each.label, _WRITTEN: each.written, _MEANS: _answer_word(table, each, book)} for each in questions
        ],
        LEFT_OUT: sorted(said_.left_out),
    }
    return _HEAD + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1_000)


def still_open(said_: Said, questions: Sequence[Question]) -> list[str]:
    """What a mapping file still has to say, one line each."""
    table = BY_NAME[said_.table]
    missing = [each for each in defaults.needed(table, said_.roles.values()) if not said_.fixed.get(each.name)]
    lines = [words.still_to_say(missing)] if missing else []
    return lines + [f"Säg vad det betyder: {words.question(each)}." for each in questions]


def _fixed(file: MappingFile, table: Table, book: Book) -> dict[str, str]:
    found = {}
    by_title = {column.title.casefold(): column.name for column in table.columns}
    for title, text in _pairs(file, FOR_ALL):
        name = _one(file, by_title, title)
        column = table.column(name)
        if not text:
            continue
        if name == "source_id" and text.casefold() == _ITSELF:
            found[name] = ITSELF
        elif change_words.reference_of(table, name):
            found[name] = _key(file, table, name, text, book)
        elif column.codes is not None:
            found[name] = _one(file, {code.word.casefold(): code.value for code in column.codes}, text)
        else:
            found[name] = {change_words.YES: "true", change_words.NO: "false"}.get(text, text)
    return found


def _answers(
    file: MappingFile, table: Table, book: Book, matched: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], str]]:
    meanings = {word: answer for answer, word in _ANSWERS.items()}
    for entry in file.content.get(ANSWERS) or ():
        if not isinstance(entry, dict) or not entry.get(_MEANS):
            continue
        label, written, means = (str(entry.get(name, "")) for name in (_COLUMN, _WRITTEN, _MEANS))
        role = matched.get(label, "")
        column = next((each for each in table.columns if each.name == role), None)
        if column is not None and change_words.reference_of(table, role):
            yield (role, written), _key(file, table, role, means, book)
        elif column is not None and column.codes is not None:
            yield (role, written), _one(file, {code.word.casefold(): code.value for code in column.codes}, means)
        else:
            yield (role, written), "0" if means == "noll" else meanings.get(means.casefold(), means)


def _key(file: MappingFile, table: Table, column: str, text: str, book: Book) -> str:
    known = reference_names.keys_by_name(book, table)[column]
    key = known.get(reference_names.plain(text))
    if key is None:
        ask = asking.about_name(text, known, ())
        meant = f" (menade du {ask.proposal}?)" if ask.proposal else ""
        raise _fault(file.name, table.column(column).title, quoted(text), f"ett namn som finns{meant}")
    return key


def _word(table: Table, name: str, text: str, book: Book) -> str:
    if text == ITSELF:
        return _ITSELF
    return change_words.value(table, name, text, change_words.Names([book])) if text else ""


def _answer_word(table: Table, question: Question, book: Book) -> str:
    text = question.proposal
    if not text:
        return ""
    if question.kind in (asking.Kind.NAME, asking.Kind.CODE):
        reference = next((each for each in table.all_references if each.column == question.role), None)
        if reference is not None:
            return change_words.choices(Draft(book), reference).get(text, text)
        return change_words.value(table, question.role, text, change_words.Names([book]))
    return _ANSWERS.get(text, text)


def _pairs(file: MappingFile, name: str) -> Iterator[tuple[str, str]]:
    found = file.content.get(name) or {}
    if not isinstance(found, dict):
        raise _fault(file.name, name, "något annat än ”namn: värde”", "en rad för varje, som ”Status: utfall”")
    for key, text in found.items():
        yield str(key), str(text or "").strip()


def _one(file: MappingFile, known: Mapping[str, str], text: str) -> str:
    found = known.get(text.strip().casefold())
    if found is None:
        raise _fault(file.name, "", quoted(text) if text else "inget", f"något av {', '.join(filter(None, known))}")
    return found


def _fault(name: str, column: str, found: str, expected: str) -> FaultyData:
    return FaultyData((Fault(name, None, column or None, found, expected),))
