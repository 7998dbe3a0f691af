"""SIE 4: the transactions of an export (4E) or of a file meant for import (4I), one at a time, with control totals.

The file is read line by line, so its size does not decide how much memory is needed. Source of the rules: SIE
filformat, utgåva 4B (2008-09-30). Labels that are not known are passed over, as the format asks.
"""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kronoberg.domain import swedish
from kronoberg.domain.raw import LARGEST_FILE
from kronoberg.intake.accounts import sie_balances, sie_encoding, sie_records
from kronoberg.intake.accounts.sie_encoding import Scan
from kronoberg.intake.accounts.sie_reading import Names, Reading, iso_day
from kronoberg.intake.accounts.transactions import AccountsFile, Progress, Take

COST_CENTRE, PROJECT = "1", "6"
"""The dimensions that the format reserves for cost centre and project."""

_LINES_A_STEP = 20_000
# The common form of a transaction, at a glance; any other form is taken apart word by word.
_TRANSACTION = re.compile(
    r'[ \t]*+#TRANS[ \t]++"?([0-9A-Za-z]++)"?[ \t]++\{([^{}]*+)\}[ \t]++(-?\d{1,13}+)(?:\.(\d\d?))?'
    r'(?:[ \t]++(?:"(\d{8})?"|(\d{8}))(?:[ \t]++"([^"\\]*+)"(?:[ \t]++(?:"[^"\\]*+"|[^\s"{}]++))*+)?)?[ \t\r\n]*+',
    re.ASCII,
)


def read(
    source: bytes | Path,
    name: str,
    take: Take,
    *,
    cost_centre: str = COST_CENTRE,
    project: str = PROJECT,
    codec: str | None = None,
    progress: Progress | None = None,
) -> AccountsFile:
    """Read a SIE 4 file.

    Parameters
    ----------
    source
        The file's bytes, or where it is.
    name
        The file's name, for faults.
    take
        Is given every transaction in the file's order. What it has been given counts only when `read` returns.
    cost_centre, project
        The numbers of the dimensions that hold cost centres and projects.
    codec
        The encoding that a person has chosen (a key of `sie_encoding.WORDS`); None lets the bytes decide.
    progress
        Is told how much has been read.

    Raises
    ------
    FaultyData
        With every fault (the first hundred listed): unreadable amounts and dates, rows without an account, vouchers
        that do not end, years that the file does not declare, a file of another type.
    """
    reading = Reading(name, take, cost_centre, project)
    with _opened(source) as stream:
        scan = sie_encoding.scan(name, stream, LARGEST_FILE)
        chosen = codec or scan.codec
        _read_stream(reading, stream, scan.size, chosen, progress)
    _end(reading)
    return _described(reading, name, scan, chosen, certain=scan.certain or codec is not None)


def _opened(source: bytes | Path) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _read_stream(reading: Reading, stream: BinaryIO, size: int, codec: str, progress: Progress | None) -> None:
    """Read all of the stream, from its beginning, in that encoding."""
    stream.seek(0)
    lines = io.TextIOWrapper(stream, encoding="cp437" if codec == "ascii" else codec, errors="replace")
    _read_lines(reading, lines, lambda: stream.tell() / max(size, 1), progress)
    lines.detach()


def _read_lines(
    reading: Reading, lines: io.TextIOWrapper, done: Callable[[], float], progress: Progress | None
) -> None:
    match, transaction = _TRANSACTION.fullmatch, reading.transaction
    for number, line in enumerate(lines, start=1):
        found = match(line)
        # The braces of vouchers are half of the lines that are no transactions.
        if line == "{\n":
            reading.open(number)
        elif line == "}\n":
            reading.close(number)
        elif found is None:
            sie_records.take(reading, number, line)
        else:
            account, objects, whole, decimals, day, bare_day, text = found.groups()
            ore = int(whole + (decimals.ljust(2, "0") if decimals else "00"))
            transaction(number, account, objects, ore, day or bare_day or "", text or "")
        if progress is not None and number % _LINES_A_STEP == 0:
            progress(min(done(), 1.0))
    if progress is not None:
        progress(1.0)


def _end(reading: Reading) -> None:
    reading.end()
    if not reading.labels and not reading.transactions:
        # Every line of a file of another kind is wrong, and none of those faults says why.
        reading.faults.clear()
        reading.faults.add(None, "ingen rad som börjar med #", "en fil i SIE-format, typ 4")
    elif not reading.vouchers and reading.names.head.get("#SIETYP", "4")[:1] == "4":
        reading.faults.add(None, "inga verifikationer (#VER)", "en SIE-fil av typ 4, med verifikationer")
    reading.faults.raise_any()


def _described(reading: Reading, name: str, scan: Scan, codec: str, *, certain: bool) -> AccountsFile:
    names = reading.names
    checked, differences = sie_balances.compared(reading.balances, names.years, reading.sums)
    sums = sie_balances.by_account(reading.sums)
    exported = (names.years or reading.balances) and not name.lower().endswith(".si")
    return AccountsFile(
        name=name,
        sha256=scan.sha256,
        form="SIE 4E" if exported else "SIE 4I",
        encoding=sie_encoding.WORDS[codec],
        certain=certain,
        examples=tuple(names.examples),
        company=names.head.get("#FNAMN", ""),
        generated=iso_day(names.head.get("#GEN", "")) or "",
        years=tuple(sorted({year for year, _ in sums})),
        account_names=names.accounts,
        dimensions=names.dimensions,
        objects=names.objects,
        vouchers=reading.vouchers,
        transactions=reading.transactions,
        debit=reading.debit,
        credit=reading.credit,
        sums=sums,
        balances_checked=checked,
        differences=differences,
        notices=(
            *_of_encoding(names.head.get("#FORMAT", ""), codec, certain=certain),
            *_of_empty(names),
            *reading.letters.notices(),
        ),
        unbalanced=tuple(reading.unbalanced),
    )


def _of_empty(names: Names) -> tuple[str, ...]:
    if not names.empty:
        return ()
    return (f"Poster utan värde i filen: {swedish.enumeration(names.empty)}. Inget belopp bygger på dem.",)


def _of_encoding(declared: str, codec: str, *, certain: bool) -> tuple[str, ...]:
    word = sie_encoding.WORDS[codec]
    found = []
    if not certain:
        found.append(
            f"Teckenkodningen är osäker. Filen är läst som {word}; kontrollera att å, ä och ö är rätt i namnen."
        )
    elif declared.upper() == "PC8" and codec not in ("cp437", "ascii"):
        found.append(f"Filen säger att den är skriven i PC8 (CP437) men är skriven i {word}, och är läst så.")
    return tuple(found)
