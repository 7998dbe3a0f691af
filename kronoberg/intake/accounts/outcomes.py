"""From what the rules made of the accounts to rows of a dataset: the source, the sums as costs, their voucher lines.

Nothing is saved: the rows go through `entering.candidate` like any other, and a person sees the difference first.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.contracts.money import Cost, ForeignAmount, Posting
from kronoberg.domain.difference import RowKey, cells_of
from kronoberg.domain.entering.candidate import Incoming
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.words import Certainty, Direction, Status, YearBasis
from kronoberg.intake.accounts import outcome_notices, posting_texts
from kronoberg.intake.accounts.mapping import Mapped, Part, PartSum
from kronoberg.intake.accounts.transactions import AccountsFile, Transaction

STATUSES = (Status.OUTCOME, Status.PRELIMINARY)
"""What the accounts can give: a year that is closed, or one that is not."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person says of a file from the accounts.

    `status` is one of `STATUSES`; `accessed` is a date ÅÅÅÅ-MM-DD; `with_texts` False leaves the rows' texts out, as
    they may name people.
    """

    status: Status
    source_id: str
    title: str
    publisher: str
    accessed: str
    entered_by: str
    no_url_reason: str
    year_basis: YearBasis = YearBasis.STATED
    with_texts: bool = True


@dataclass(frozen=True, slots=True)
class LedgerRows:
    """Rows for `entering.candidate.candidate`, keys of rows that they replace, and what a person should know first.

    `emptied` are costs of the file's years that have voucher lines today and get none from the file: an earlier file or
    other rules gave them. They stay, unless a person has asked for them to be removed.
    """

    incoming: Mapping[str, Incoming]
    removed: Mapping[str, frozenset[RowKey]]
    emptied: frozenset[RowKey]
    notices: tuple[str, ...]


def incoming(
    book: Book,
    file: AccountsFile,
    mapped: Mapped,
    stated: Statement,
    *,
    chosen: Collection[Part] | None = None,
    remove_emptied: bool = False,
) -> LedgerRows:
    """Rows of `sources`, `costs` and `postings` for what the rules made of a file.

    A cost of the same collaboration, year, direction, category and status takes the new amount; its voucher lines are
    replaced, not added to. So the same file twice changes nothing.

    Parameters
    ----------
    book
        The Book that the rows are meant for.
    chosen
        The parts to take in; None for all.
    remove_emptied
        Whether costs that have voucher lines today, and get none from this file, are taken away with them.

    Raises
    ------
    FaultyData
        When a part's sum is below zero: it is explained, and never saved.
    ValueError
        When the status is one that accounts cannot give.
    """
    if stated.status not in STATUSES:
        raise ValueError(stated.status)
    parts = [each for each in mapped.parts if chosen is None or each.part in chosen]
    _refuse_below_zero(book, file, parts)
    return _of_parts(book, file, mapped, parts, stated, remove_emptied=remove_emptied)


def _of_parts(
    book: Book,
    file: AccountsFile,
    mapped: Mapped,
    parts: Sequence[PartSum],
    stated: Statement,
    *,
    remove_emptied: bool,
) -> LedgerRows:
    """The rows of the parts that are taken in, what gives way to them, and what a person should know of it."""
    replaced = _replaced(book, parts, stated.status)
    lines = _posting_rows(file, parts, stated)
    emptied = _emptied(book, mapped, stated.status, {row.cells["posting_id"] for row in lines})
    tables = {
        "sources": [RawRow(1, _source_cells(book, file, stated))],
        "costs": [RawRow(each.transactions[0].line, _cost_cells(each, stated)) for each in parts],
        "postings": lines,
    }
    return LedgerRows(
        incoming={name: Incoming(file.name, RawTable(tuple(rows), ())) for name, rows in tables.items()},
        removed=_without_emptied(book, replaced, emptied) if remove_emptied else replaced,
        emptied=emptied,
        notices=(
            *outcome_notices.notices(book, parts, stated.status, replaced, emptied),
            *outcome_notices.left_out(posting_texts.left_out(file, parts, with_texts=stated.with_texts)),
        ),
    )


def slug(text: str) -> str:
    """A key made of a text: small letters a–z, digits and hyphens, å and ä as a, ö as o; `rad` for nothing."""
    bare = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "rad"


def _refuse_below_zero(book: Book, file: AccountsFile, parts: Iterable[PartSum]) -> None:
    wrong = tuple(_wrong_way(book, file, each) for each in parts if each.amount < 0)
    if wrong:
        raise FaultyData(wrong)


def _wrong_way(book: Book, file: AccountsFile, each: PartSum) -> Fault:
    income = each.part.direction is Direction.INCOME
    accounts = swedish.enumeration(sorted({row.account for row in each.transactions}))
    what = outcome_notices.name(book, each.part)
    more = "debet än kredit" if income else "kredit än debet"
    found = f"{what}: {swedish.kronor(each.amount)}, alltså mer {more} på konto {accounts}"
    kind = "en intäkt" if income else "en kostnad"
    rules = swedish.enumeration(each.rules)
    return Fault(
        file.name,
        each.transactions[0].line,
        None,
        found,
        f"{kind} som är noll eller större; se över riktning och konton i konteringsregeln {rules}, "
        "eller vänta tills motsvarande belopp är bokfört",
    )


def _full_key(part: Part, status: Status) -> RowKey:
    return part.collaboration_id, str(part.year), part.direction.value, part.category.value, status.value


def _cost_cells(each: PartSum, stated: Statement) -> dict[str, str]:
    count = swedish.counted(len(each.transactions), "bokföringsrad", "bokföringsrader").replace(swedish.NBSP, " ")
    return BY_NAME["costs"].cells(
        **_part_cells(each.part, stated.status),
        year_basis=stated.year_basis.value,
        amount_sek=_kronor(each.amount),
        approximate="false",
        source_id=stated.source_id,
        certainty=Certainty.DERIVED.value,
        note=f"Summan av {count} enligt konteringsreglerna.",
    )


def _posting_rows(file: AccountsFile, parts: Iterable[PartSum], stated: Statement) -> list[RawRow]:
    used: dict[str, int] = {}
    rows = []
    ordered = sorted(((row, each.part) for each in parts for row in each.transactions), key=lambda pair: pair[0].line)
    for row, part in ordered:
        key = f"{stated.source_id}-{row.year}-{slug(row.voucher)}-{row.row}"
        # Two vouchers may share series and number; the file's order tells them apart.
        used[key] = used.get(key, 0) + 1
        unique = key if used[key] == 1 else f"{key}-nr{used[key]}"
        rows.append(RawRow(row.line, _posting_cells(file, row, part, unique, stated)))
    return rows


def _posting_cells(file: AccountsFile, row: Transaction, part: Part, key: str, stated: Statement) -> dict[str, str]:
    return BY_NAME["postings"].cells(
        **_part_cells(part, stated.status),
        posting_id=key,
        booked_on=row.date,
        voucher=posting_texts.plain(row.voucher),
        account=posting_texts.plain(row.account),
        **posting_texts.entering(file, row, with_texts=stated.with_texts),
        amount_sek=_kronor(-row.amount if part.direction is Direction.INCOME else row.amount),
        source_id=stated.source_id,
        certainty=Certainty.STATED.value,
    )


def _source_cells(book: Book, file: AccountsFile, stated: Statement) -> dict[str, str]:
    """The file as a source. The same file read another day keeps the row it has: it was read that first day."""
    mark = f"Fil: {file.name}, {file.form}. Kontrollsumma (SHA-256): {file.sha256}."
    known = book.sources.get(stated.source_id)
    if known is not None and known.note == mark:
        return cells_of(BY_NAME["sources"], known)
    return BY_NAME["sources"].cells(
        source_id=stated.source_id,
        title=stated.title,
        publisher=stated.publisher,
        section=f"Verifikationer {swedish.enumeration(str(year) for year in file.years)}",
        published=file.generated,
        no_url_reason=stated.no_url_reason,
        accessed=stated.accessed,
        entered_by=stated.entered_by,
        note=mark,
    )


def _part_cells(part: Part, status: Status) -> dict[str, str]:
    names = ("collaboration_id", "year", "direction", "category", "status")
    return dict(zip(names, _full_key(part, status), strict=True))


def _kronor(ore: int) -> str:
    """The canonical text of an amount, as the contracts write it."""
    sign = "-" if ore < 0 else ""
    return f"{sign}{abs(ore) // 100}.{abs(ore) % 100:02}"


def _replaced(book: Book, parts: Iterable[PartSum], status: Status) -> dict[str, frozenset[RowKey]]:
    """What gives way to the sums: earlier voucher lines of the same costs, foreign amounts that no longer fit."""
    sums = {_full_key(each.part, status): each.amount for each in parts}
    return {
        "postings": frozenset((row.posting_id,) for row in book.rows("postings") if _key_of(row) in sums),
        "foreign_amounts": frozenset(
            _key_of(row) for row in book.rows("foreign_amounts") if not _converts(row, sums.get(_key_of(row)))
        ),
    }


def _without_emptied(
    book: Book, removed: Mapping[str, frozenset[RowKey]], emptied: frozenset[RowKey]
) -> dict[str, frozenset[RowKey]]:
    """The rows to take away when what the file no longer gives goes too: costs with all that belongs to them."""
    return {
        "costs": emptied,
        "postings": removed["postings"]
        | {(row.posting_id,) for row in book.rows("postings") if _key_of(row) in emptied},
        "foreign_amounts": removed["foreign_amounts"]
        | {_key_of(row) for row in book.rows("foreign_amounts") if _key_of(row) in emptied},
    }


def _converts(row: ForeignAmount, amount: int | None) -> bool:
    """Whether a foreign amount still gives the sum, on a krona, as the contract demands; so too where there is none."""
    return amount is None or abs(row.amount * row.rate * 100 - amount) <= 100


def _key_of(row: Cost | Posting | ForeignAmount) -> RowKey:
    return row.collaboration_id, str(row.year), row.direction.value, row.category.value, row.status.value


def _emptied(book: Book, mapped: Mapped, status: Status, taken: Collection[str]) -> frozenset[RowKey]:
    """Costs of the file's years and status that have voucher lines today, and get none from this file."""
    sums = {_full_key(each.part, status) for each in mapped.parts}
    years = {account.year for account in mapped.control}
    return frozenset(
        _key_of(row)
        for row in book.rows("postings")
        if row.year in years and _key_of(row) not in sums and (row.status is status or row.posting_id in taken)
    )
