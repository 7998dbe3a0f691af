"""Rows from the accounts in a CSV or Excel file (Raindance and the like): a person says what each column is.

The same transactions as from SIE, for the same rules. A report of this kind is often a part of the accounts, so it need
not be in balance; that it is not is said.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Mapping
from decimal import Decimal
from types import MappingProxyType

from kronoberg.domain import dates, swedish, texts
from kronoberg.domain.faults import Fault, FaultyData, quoted
from kronoberg.intake.accounts import posting_texts
from kronoberg.intake.accounts.transactions import AccountsFile, Faults, Progress, Take, Transaction
from kronoberg.intake.sheets import cells
from kronoberg.intake.sheets import own as sheets
from kronoberg.intake.sheets.excel import Cell, CellKind
from kronoberg.intake.sheets.own import SheetColumns

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "account": "Konto",
        "account_name": "Kontots namn",
        "date": "Bokföringsdag",
        "period": "Period",
        "amount": "Belopp, där minus är kredit",
        "debit": "Debet",
        "credit": "Kredit",
        "text": "Text",
        "voucher": "Verifikation",
        "cost_centre": "Kostnadsställe",
        "project": "Projekt",
    }
)
"""What a column can be, with what a person is asked. Konto, a date or a period, and an amount must be said."""

_ACCOUNT = re.compile(r"(\d{2,12})(?:[ \t\u00a0]+(\S.*))?", re.ASCII)
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?: 00:00(?::00)?)?", re.ASCII)
_PERIOD = re.compile(r"(\d{4})-?(\d\d)", re.ASCII)
_DAY_EXPECTED = "ett datum som ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD"
_PERIOD_EXPECTED = "en period som ÅÅÅÅ-MM eller ÅÅÅÅMM"
_AMOUNT_EXPECTED = "ett belopp, till exempel 1234,50 eller -1 234,50"
_ACCOUNT_EXPECTED = "ett konto; ta bort rader som är summor eller rubriker"


def read(
    name: str,
    content: bytes,
    columns: SheetColumns,
    matching: Mapping[str, str],
    take: Take,
    *,
    progress: Progress | None = None,
) -> AccountsFile:
    """Read rows from the accounts.

    Parameters
    ----------
    name, content, columns
        The file, and its columns as `sheets.sheet_columns` saw them.
    matching
        From a key of `ROLES` to the label of a column; roles without a column are left out or have an empty label.
    take
        Is given every transaction in the file's order. What it has been given counts only when `read` returns.

    Raises
    ------
    FaultyData
        When the file is refused, the matching says too little or two things, or with every cell that cannot be read.
    """
    roles = {role: label for role, label in matching.items() if label}
    _check(columns, roles)
    reading = _Reading(columns.place, roles, take)
    for line, found in sheets.matched_cells(name, content, columns, roles, progress=progress):
        reading.row(line, found)
    reading.faults.raise_any()
    if not reading.transactions:
        raise FaultyData((Fault(columns.place, None, None, "inga rader med belopp", "minst en bokföringsrad"),))
    return _described(name, content, reading, numbered="voucher" in roles)


def _check(columns: SheetColumns, roles: Mapping[str, str]) -> None:
    given = set(roles)
    split = given & {"debit", "credit"}
    rules = (
        ("account" in given, "ingen kolumn för konto", "en kolumn med konto"),
        (given & {"date", "period"}, "ingen kolumn för dag eller period", "en kolumn med bokföringsdag eller period"),
        (
            given & {"amount", "debit", "credit"},
            "ingen kolumn för belopp",
            "en kolumn med belopp, eller kolumner med debet och kredit",
        ),
        (
            "amount" not in given or not split,
            "både belopp och debet eller kredit",
            "antingen belopp, eller debet och kredit",
        ),
        (
            len(split) != 1 or "amount" in given,
            "bara en av debet och kredit",
            "kolumner för både debet och kredit",
        ),
    )
    wrong = [(found, expected) for holds, found, expected in rules if not holds]
    for label, count in Counter(roles.values()).items():
        if count > 1:
            wrong.append((f"kolumnen {quoted(label)} för två saker", "en kolumn för varje sak"))
    if wrong:
        raise FaultyData(tuple(Fault(columns.place, columns.header_row, None, *each) for each in wrong))


class _Reading:
    """What has been read so far of one file."""

    def __init__(self, place: str, roles: Collection[str], take: Take) -> None:
        self.roles, self.take = roles, take
        self.faults = Faults(place)
        self.transactions = self.debit = self.credit = 0
        self.sums: dict[tuple[int, str], int] = {}
        self.account_names: dict[str, str] = {}
        self.vouchers: Counter[str] = Counter()

    def row(self, line: int, found: Mapping[str, Cell]) -> None:
        """Take in one row, or put down what is wrong with it. A row without account and amount is passed over."""
        if not found.keys() & {"account", "amount", "debit", "credit"}:
            return
        before = self.faults.count
        account, day, ore = self._account(line, found), self._day(line, found), self._amount(line, found)
        texts = {role: self._text(line, role, found) for role in ("text", "voucher", "cost_centre", "project")}
        if self.faults.count > before:
            return
        voucher = texts["voucher"] or f"rad {line}"
        self.vouchers[voucher] += 1
        year = int(day[:4])
        self.sums[year, account] = self.sums.get((year, account), 0) + ore
        self.transactions += 1
        if ore > 0:
            self.debit += ore
        else:
            self.credit += ore
        place = self.vouchers[voucher]
        self.take(
            Transaction(
                line, year, day, voucher, place, account, texts["cost_centre"], texts["project"], texts["text"], ore
            )
        )

    def _account(self, line: int, found: Mapping[str, Cell]) -> str:
        text = self._text(line, "account", found)
        match = _ACCOUNT.fullmatch(text)
        if match is None:
            self._fault(line, "account", quoted(text) if text else "en tom cell", _ACCOUNT_EXPECTED)
            return ""
        name = match[2] or self._text(line, "account_name", found)
        if name:
            self.account_names.setdefault(match[1], name)
        return match[1]

    def _day(self, line: int, found: Mapping[str, Cell]) -> str:
        role = "date" if "date" in found or "period" not in self.roles else "period"
        pattern, expected = (_DAY, _DAY_EXPECTED) if role == "date" else (_PERIOD, _PERIOD_EXPECTED)
        cell = found.get(role)
        text = "" if cell is None else " ".join(cell.text.split())
        match = pattern.fullmatch(text)
        try:
            if match is not None:
                return dates.partial_date("-".join(match.groups())).text
        except ValueError:
            pass
        self._fault(line, role, "en tom cell" if cell is None else cells.shown(cell), expected)
        return ""

    def _amount(self, line: int, found: Mapping[str, Cell]) -> int:
        signs = {"amount": 1, "debit": 1, "credit": -1}
        present = [role for role in signs if role in found]
        if not present:
            self._fault(line, "amount", "en tom cell", _AMOUNT_EXPECTED)
        total = 0
        for role in present:
            ore = _ore(found[role])
            if ore is None:
                self._fault(line, role, cells.shown(found[role]), _AMOUNT_EXPECTED)
            else:
                total += signs[role] * ore
        return total

    def _text(self, line: int, role: str, found: Mapping[str, Cell]) -> str:
        cell = found.get(role)
        if cell is None:
            return ""
        try:
            text = texts.one_line(cells.plain_text(cell))
        except cells.CellError as error:
            self._fault(line, role, error.found, error.expected)
            return ""
        # What looks like a formula is put in quotation marks when it is taken in.
        if wanted := texts.trouble(text.lstrip("=@"), posting_texts.LONGEST[role]):
            self._fault(line, role, quoted(text), wanted)
        return text

    def _fault(self, line: int, role: str, found: str, expected: str) -> None:
        self.faults.add(line, found, expected, ROLES[role].partition(",")[0])


def _ore(cell: Cell) -> int | None:
    """An amount in öre. A number in a workbook is exact as it stands; a text is read as Swedes write, also `50,00-`."""
    if cell.kind is CellKind.NUMBER and not cell.per_cent:
        ore = Decimal(cell.text) * 100
        return int(ore) if ore == ore.to_integral_value() else None
    if cell.kind is not CellKind.TEXT:
        return None
    bare = cell.text.strip()
    trailing = bare.endswith(("-", swedish.MINUS)) and bare[:1].isdigit()
    try:
        return -swedish.hundredths(bare[:-1]) if trailing else swedish.hundredths(bare)
    except swedish.NumberError:
        return None


def _described(name: str, content: bytes, reading: _Reading, *, numbered: bool) -> AccountsFile:
    notices = []
    if reading.debit != -reading.credit:
        difference = swedish.kronor(reading.debit + reading.credit)
        notices.append(
            f"Raderna är inte i balans: debet är {difference} mer än kredit. Det är väntat när uttaget bara är en del "
            "av bokföringen, till exempel ett kostnadsställe."
        )
    return AccountsFile(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        form="Excel" if content.startswith(b"PK") else "CSV",
        encoding="",
        certain=True,
        examples=(),
        company="",
        generated="",
        years=tuple(sorted({year for year, _ in reading.sums})),
        account_names=reading.account_names,
        dimensions={},
        objects={},
        vouchers=len(reading.vouchers) if numbered else 0,
        transactions=reading.transactions,
        debit=reading.debit,
        credit=reading.credit,
        sums=reading.sums,
        balances_checked=0,
        differences=(),
        notices=tuple(notices),
    )
