"""What has been read so far of one SIE file: the voucher that is open, running totals, names, stated balances."""

from dataclasses import dataclass, field

from kronoberg.domain import dates, swedish
from kronoberg.domain.faults import quoted
from kronoberg.intake.accounts import sie_tokens
from kronoberg.intake.accounts.sie_balances import Balances
from kronoberg.intake.accounts.sie_letters import Letters
from kronoberg.intake.accounts.sie_tokens import TokenError
from kronoberg.intake.accounts.transactions import Faults, Take, Transaction, Unbalanced


@dataclass(slots=True)
class Voucher:
    """The voucher that is being read. Its year is 0 while no year could be told, which is a fault of its own."""

    line: int
    name: str
    day: str
    year: int
    text: str
    opened: bool = False
    rows: int = 0
    sum: int = 0
    unreadable: bool = False


@dataclass(slots=True)
class Names:
    """What the file says of itself, and what it calls its accounts, dimensions and objects.

    `empty` are the labels of records without the value that they are there for, in the order that they came.
    """

    head: dict[str, str] = field(default_factory=dict)
    empty: dict[str, None] = field(default_factory=dict)
    years: dict[str, tuple[str, str]] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)
    dimensions: dict[str, str] = field(default_factory=dict)
    objects: dict[tuple[str, str], str] = field(default_factory=dict)
    examples: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class _WrongYear:
    """A year that cannot be taken: the first of its vouchers, and how many there are."""

    line: int
    found: str
    expected: str
    vouchers: int = 0


class Reading:
    """The state of one reading. `transaction` is called for every row; all else is rare."""

    def __init__(self, name: str, take: Take, cost_centre: str, project: str) -> None:
        self.take = take
        self.dimension_numbers = (cost_centre, project)
        self.faults = Faults(name)
        self.voucher: Voucher | None = None
        self.balances = Balances()
        self.names = Names()
        self.letters = Letters()
        self.vouchers = self.transactions = self.debit = self.credit = self.labels = 0
        self.sums: dict[tuple[int, str, str], int] = {}
        self.unbalanced: list[Unbalanced] = []
        self._wrong_years: dict[str, _WrongYear] = {}
        self._days: dict[str, str | None] = {}
        self._places: dict[str, tuple[str, str]] = {"": ("", "")}

    # Called a million times for a large file: names for the arguments would cost a tenth more.
    def transaction(self, line: int, account: str, objects: str, ore: int, day: str, text: str) -> None:  # noqa: PLR0917
        """Take in one row of the voucher that is open."""
        voucher = self.voucher
        if voucher is None or not voucher.opened:
            self.faults.add(line, "#TRANS utanför en verifikation", "raden mellan { och } efter en #VER")
            return
        places = self._places.get(objects) or self._read_places(line, objects)
        voucher.rows += 1
        voucher.sum += ore
        if ore > 0:
            self.debit += ore
        else:
            self.credit += ore
        self.transactions += 1
        key = (voucher.year, account, objects)
        self.sums[key] = self.sums.get(key, 0) + ore
        booked = (day and self.day(line, "#TRANS", day)) or voucher.day
        if not text.isascii() or "?" in text:
            self.letters.look_at(line, text)
        text = text or voucher.text
        self.take(
            Transaction(line, voucher.year, booked, voucher.name, voucher.rows, account, *places, text, ore),
        )

    def _read_places(self, line: int, objects: str) -> tuple[str, str]:
        """Cost centre and project of an object list, remembered: the same few lists come again and again."""
        try:
            found = dict(sie_tokens.objects(objects))
        except TokenError as error:
            self.faults.add(line, f"#TRANS med {error.found}", error.expected)
            return "", ""
        cost_centre, project = self.dimension_numbers
        self._places[objects] = found.get(cost_centre, ""), found.get(project, "")
        return self._places[objects]

    def open(self, line: int) -> None:
        """A brace that opens the rows of a voucher."""
        if self.voucher is None or self.voucher.opened:
            self.faults.add(line, "en { som inte följer på #VER", "{ på raden efter #VER")
        else:
            self.voucher.opened = True

    def close(self, line: int) -> None:
        """A brace that ends a voucher, whose rows should be in balance."""
        voucher, self.voucher = self.voucher, None
        if voucher is None or not voucher.opened:
            self.faults.add(line, "en } utan verifikation", "} sist i en verifikation")
        elif voucher.sum and not voucher.unreadable:
            self.unbalanced.append(Unbalanced(voucher.line, voucher.name, voucher.sum))

    def unfinished(self) -> None:
        """Put down the fault of a voucher that never ended, where the next one begins or the file ends."""
        voucher, self.voucher = self.voucher, None
        if voucher is not None:
            missing = "}" if voucher.opened else "{ och }"
            self.faults.add(voucher.line, f"#VER {voucher.name} utan {missing}", "verifikationens rader mellan { och }")

    def wrong_year(self, line: int, year: str, found: str, expected: str) -> None:
        """Put down a voucher whose year cannot be taken; all of the same year are one fault, told by `end`."""
        self._wrong_years.setdefault(year, _WrongYear(line, found, expected)).vouchers += 1

    def end(self) -> None:
        """Put down what is known only when the whole file has been read."""
        self.unfinished()
        for each in self._wrong_years.values():
            more = f"; det gäller {swedish.decimal(each.vouchers)} verifikationer" if each.vouchers > 1 else ""
            self.faults.add(each.line, f"{each.found}{more}", each.expected)

    def day(self, line: int, label: str, text: str) -> str | None:
        """A date ÅÅÅÅMMDD as ÅÅÅÅ-MM-DD; a fault and None for anything else."""
        if text not in self._days:
            self._days[text] = iso_day(text)
        if self._days[text] is None:
            self.faults.add(line, f"{label} med datumet {quoted(text)}", "ett datum som ÅÅÅÅMMDD")
        return self._days[text]

    def amount(self, line: int, label: str, text: str) -> int | None:
        """An amount in öre; a fault and None for what is no amount."""
        try:
            return swedish.hundredths(text)
        except swedish.NumberError:
            self.faults.add(line, f"{label} med beloppet {quoted(text)}", "ett belopp som 1234.50 eller -1234.50")
            return None


def iso_day(text: str) -> str | None:
    """A day ÅÅÅÅMMDD as ÅÅÅÅ-MM-DD; None for what is no day."""
    if len(text) != len("20250131"):
        return None
    try:
        return dates.partial_date(f"{text[:4]}-{text[4:6]}-{text[6:]}").text
    except ValueError:
        return None
