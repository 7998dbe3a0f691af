"""The sums in a colleague's sheet, compared with what they sum; none of them is ever taken in or trusted instead."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kronoberg.domain import amounts, swedish
from kronoberg.domain.amounts import Amount, Unit
from kronoberg.domain.raw import cleaned
from kronoberg.intake.sheets import roles
from kronoberg.intake.sheets.excel import Cell, CellKind
from kronoberg.intake.sheets.rows import SeenRow
from kronoberg.intake.sheets.said import Said

_HALF = Decimal("0.5")
_EXACT = Decimal(1)


@dataclass(frozen=True, slots=True)
class SumCheck:
    """A sum in the sheet.

    Attributes
    ----------
    line, row, label
        Where it stands: its row with what that is called, its column.
    written
        What stands there.
    parts
        What its parts add up to; None where it sums nothing that is taken in.
    difference
        The written sum less the parts, when that is more than how roughly they are written; else nothing. None where
        the two cannot be compared.
    unknown
        How many of the parts have no number.
    """

    line: int
    row: str
    label: str
    written: str
    parts: Decimal | None
    difference: Decimal | None
    unknown: int

    @property
    def agrees(self) -> bool:
        """Whether the sum is that of its parts, as exactly as they are written."""
        return self.difference == 0


@dataclass(slots=True)
class _Total:
    """Parts added up: their sum, how far it may be from what was meant, how many have no number."""

    value: Decimal = Decimal(0)
    slack: Decimal = Decimal(0)
    unknown: int = 0
    count: int = 0

    def add(self, part: Amount | None) -> None:
        """Add a part; None for one without a number."""
        self.count += 1
        if part is None:
            self.unknown += 1
        else:
            self.value += part.value
            self.slack += _slack(part)


def checked(rows: Sequence[SeenRow], said: Said) -> tuple[SumCheck, ...]:
    """Every sum in the sheet: those in columns that are sums, and those in rows that call themselves so."""
    numbers = [label for label, role in said.roles.items() if _unit(role) is not None]
    kinds = [label for label, role in said.roles.items() if roles.category_of(role)]
    across = [_across(row, label, kinds, said) for row in rows if not row.is_sum for label in said.labels(roles.SUM)]
    down = [check for label in (*numbers, *said.labels(roles.SUM)) for check in _down(rows, label, kinds, said)]
    return tuple(sorted(filter(None, [*across, *down]), key=lambda check: check.line))


def _across(row: SeenRow, label: str, kinds: Sequence[str], said: Said) -> SumCheck | None:
    if label not in row.cells or not kinds:
        return None
    return _check(row, label, _added(row.cells, kinds, said), said)


def _down(rows: Sequence[SeenRow], label: str, kinds: Sequence[str], said: Said) -> Iterable[SumCheck]:
    """The sums of one column: each of what stands above it since the sum before, or of all rows when that agrees."""
    parts = kinds if label in said.labels(roles.SUM) else [label]
    since, of_all = _Total(), _Total()
    for row in rows:
        if not row.is_sum:
            if len(row.cells) > 1:
                _add(since, row.cells, parts, said)
                _add(of_all, row.cells, parts, said)
            continue
        if label in row.cells:
            found = _check(row, label, since, said)
            whole = _check(row, label, of_all, said)
            yield whole if whole.agrees and not found.agrees else found
        since = _Total()


def _added(cells: Mapping[str, Cell], labels: Sequence[str], said: Said) -> _Total:
    total = _Total()
    _add(total, cells, labels, said)
    return total


def _add(total: _Total, cells: Mapping[str, Cell], labels: Sequence[str], said: Said) -> None:
    for label in labels:
        if label in cells:
            total.add(_amount(cells[label], said.roles[label], said))


def _check(row: SeenRow, label: str, total: _Total, said: Said) -> SumCheck:
    cell = row.cells[label]
    written = None if cell.kind is CellKind.FORMULA else _amount(cell, said.roles[label], said)
    difference = None
    if written is not None and total.count:
        difference = written.value - total.value
        if abs(difference) <= total.slack + _slack(written):
            difference = Decimal(0)
    parts = total.value if total.count else None
    return SumCheck(row.line, row.name, label, cleaned(cell.text), parts, difference, total.unknown)


def _amount(cell: Cell, role: str, said: Said) -> Amount | None:
    unit = Unit.KRONOR if role == roles.SUM else _unit(role)
    scale = said.scale if unit is Unit.KRONOR else 1
    if unit is None or cell.kind not in (CellKind.NUMBER, CellKind.TEXT):
        return None
    if cell.kind is CellKind.NUMBER:
        value = Decimal(cell.text) * (100 if cell.per_cent else 1) * scale
        return Amount(value, approximate=False, step=Decimal(scale))
    try:
        return amounts.read(said.answers.get((role, cleaned(cell.text))) or cell.text, unit, scale=scale)
    except swedish.NumberError:
        return None


def _slack(amount: Amount) -> Decimal:
    """How far a number may be from what it was rounded from: half of its last digit, where it is rounded at all."""
    return amount.step * _HALF if amount.step > _EXACT or amount.approximate else Decimal(0)


def _unit(role: str) -> Unit | None:
    if role in (roles.EFFORT, "percent"):
        return Unit.PER_CENT
    return Unit.KRONOR if role == roles.AMOUNT or roles.category_of(role) else None
