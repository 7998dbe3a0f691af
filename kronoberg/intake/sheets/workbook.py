"""A filled-in template workbook becomes rows and faults: every fault at once, with sheet, row and column.

What the sheets look like is agreed in `domain/template_layout.py`. Nothing is saved here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kronoberg.domain import swedish, template_layout
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.domain.template_layout import NO_WORDS, OwnWords
from kronoberg.intake.files import Progress, refused
from kronoberg.intake.sheets import excel, own_words
from kronoberg.intake.sheets.excel import Sheet
from kronoberg.intake.sheets.template_sheet import Labels, SheetRead, read_sheet, with_labels

_BY_FILE = {table.file: table for table in TABLES}
_FILES = re.compile(rf"\bi ({'|'.join(re.escape(file) for file in _BY_FILE)})")


@dataclass(frozen=True, slots=True)
class WorkbookRows:
    """The rows of a template workbook.

    Attributes
    ----------
    incoming
        The rows by table name, for `entering.candidate.candidate`. A table whose sheet is gone is not among them.
    revision
        The revision that the workbook was made from; empty when it does not say.
    notices
        What the person should know before accepting, in Swedish; no faults.
    hidden
        What a person should know of rows and columns that are hidden and read all the same, in Swedish.
    labels
        What a person sees above each column, with its letter, by place and column name: "Belopp (F)".
    """

    incoming: Mapping[str, Incoming]
    revision: str
    notices: tuple[str, ...]
    hidden: tuple[str, ...]
    labels: Mapping[str, Labels]

    def located(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """Faults of a candidate made from these rows, with columns and other tables named as the person finds them."""
        return tuple(
            _with_sheets(with_labels(fault, self.labels[fault.file])) if fault.file in self.labels else fault
            for fault in faults
        )


def read_workbook(content: bytes, name: str, *, book: Book, progress: Progress | None = None) -> WorkbookRows:
    """Read a filled-in template.

    Parameters
    ----------
    content, name
        The file's bytes and its own name.
    book
        The Book that the rows are meant for: its dataset has to be the workbook's, and the rows are checked with it.
    progress
        Called with the share of the sheets that is read.

    Raises
    ------
    FaultyData
        With every fault: in the file, its sheets, its cells, and between rows. Faults that depend on whether rows
        that are gone from a sheet are to be taken away are left to the candidate that the caller makes.
    """
    with excel.opened(name, content) as sheets:
        dataset_id, revision = _origin(name, sheets)
        if dataset_id != book.dataset.dataset_id:
            found = f"en arbetsbok för datamängden {quoted(dataset_id)}"
            raise refused(name, found, f"en arbetsbok för datamängden {quoted(book.dataset.dataset_id)}")
        faults, read = _tables(name, sheets, progress)
    incoming = {table: Incoming(sheet.place, sheet.rows) for table, sheet in read.items()}
    hidden = tuple(f"{sheet.place}: {told}" for sheet in read.values() if (told := sheet.not_shown.told()))
    labels = {sheet.place: sheet.labels for sheet in read.values()}
    rows = WorkbookRows(incoming, revision, _notices(book, revision), hidden, labels)
    faults += rows.located(_sure_faults(book, incoming))
    if faults:
        order = {_place(name, sheet): position for position, sheet in enumerate(sheets)}
        raise FaultyData(tuple(sorted(faults, key=lambda fault: (order.get(fault.file, -1), fault.row or 0))))
    return rows


def _with_sheets(fault: Fault) -> Fault:
    """The fault with sheets in place of the files that the contracts name."""
    expected = _FILES.sub(lambda found: f"på bladet {_BY_FILE[found[1]].sheet_name}", fault.expected)
    return replace(fault, expected=expected)


def _origin(name: str, sheets: tuple[Sheet, ...]) -> tuple[str, str]:
    """The dataset and the revision that the instruction sheet names."""
    about = next((sheet for sheet in sheets if sheet.name == template_layout.INSTRUCTIONS), None)
    if about is None:
        found = f"en arbetsbok utan bladet {template_layout.INSTRUCTIONS}"
        raise refused(name, found, "en ifylld mall härifrån, där bladet är kvar")
    facts = {row.cells[0].text: row.cells[1].text for row in about.rows() if len(row.cells) > 1}
    if template_layout.DATASET_LABEL not in facts:
        found = f"ingen rad ”{template_layout.DATASET_LABEL}” på bladet {template_layout.INSTRUCTIONS}"
        raise refused(name, found, "en ifylld mall härifrån, där raden är kvar")
    return facts[template_layout.DATASET_LABEL].strip(), facts.get(template_layout.REVISION_LABEL, "").strip()


def _tables(
    name: str, sheets: tuple[Sheet, ...], progress: Progress | None
) -> tuple[list[Fault], dict[str, SheetRead]]:
    """Faults of whole sheets, and what each table's sheet holds."""
    read: dict[str, SheetRead] = {}
    words, faults = _words(name, sheets)
    for count, sheet in enumerate(sheets, start=1):
        place = _place(name, sheet)
        table = template_layout.table_of(sheet.name)
        if sheet.hidden:
            faults.append(Fault(place, None, None, "ett dolt blad", "inga dolda blad; visa det eller ta bort det"))
        elif table is None and sheet.name not in template_layout.OTHER_SHEETS:
            expected = f"bara mallens blad{swedish.hint(sheet.name, template_layout.SHEETS)}; flytta egna blad"
            faults.append(Fault(place, None, None, "ett blad som ingen tabell heter", expected))
        elif table is not None and table.name in read:
            faults.append(Fault(place, None, None, "ett andra blad för samma tabell", "ett blad för varje tabell"))
        elif table is not None:
            read[table.name] = read_sheet(table, sheet, place, words)
        if progress is not None:
            progress(count / len(sheets))
    return faults, read


def _words(name: str, sheets: tuple[Sheet, ...]) -> tuple[OwnWords, list[Fault]]:
    """The workbook's own words, with the faults of their sheet; none in a workbook whose sheet of words is gone."""
    sheet = next((sheet for sheet in sheets if sheet.name == template_layout.WORDS), None)
    return own_words.read(sheet, _place(name, sheet)) if sheet else (NO_WORDS, [])


def _place(name: str, sheet: Sheet) -> str:
    return f"{name}, blad {sheet.name}"


def _notices(book: Book, revision: str) -> tuple[str, ...]:
    if revision == book.revision:
        return ()
    return (
        f"Arbetsboken bygger på en äldre version av uppgifterna (revision {revision or 'okänd'}, nu {book.revision}).",
    )


def _sure_faults(book: Book, incoming: Mapping[str, Incoming]) -> list[Fault]:
    """The faults in the rows, whether or not rows that are gone from a sheet are to be taken away."""
    places = {each.place for each in incoming.values()}
    kept, gone = (_faults(book, incoming, keep_absent=keep) for keep in (True, False))
    # What is expected may differ: it can name the keys that exist.
    either_way = {(fault.file, fault.row, fault.column, fault.found) for fault in gone}
    return [
        fault
        for fault in kept
        if fault.file in places and (fault.file, fault.row, fault.column, fault.found) in either_way
    ]


def _faults(book: Book, incoming: Mapping[str, Incoming], *, keep_absent: bool) -> tuple[Fault, ...]:
    try:
        candidate(book, incoming, keep_absent=keep_absent)
    except FaultyData as error:
        return error.faults
    return ()
