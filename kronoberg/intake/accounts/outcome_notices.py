"""What a person should know before sums from the accounts are taken in, in Swedish."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.difference import RowKey
from kronoberg.domain.entering import giving_way
from kronoberg.domain.words import STRENGTH, Category, Direction, Status
from kronoberg.intake.accounts.mapping import Part, PartSum


def notices(
    book: Book,
    parts: Sequence[PartSum],
    status: Status,
    removed: Mapping[str, Collection[RowKey]],
    emptied: Collection[RowKey],
) -> tuple[str, ...]:
    """One sentence for each thing that follows from the import and that a person might not expect."""
    groups = dict.fromkeys((each.part.collaboration_id, each.part.year, each.part.direction) for each in parts)
    given = {each.part for each in parts}
    found: list[str] = []
    for collaboration_id, year, direction in groups:
        rows = [row for row in book.costs_by_year.get((collaboration_id, year), ()) if row.direction is direction]
        ours = {part.category for part in given if part[:3] == (collaboration_id, year, direction)}
        where = f"{label(book, collaboration_id)} {year}, {direction.word}"
        found += _strongest(where, rows, ours, status)
        found += _twice(where, rows, ours, status)
        found += _still_missing(where, rows, ours, status)
    for key in sorted(removed["foreign_amounts"]):
        found.append(f"Beloppet i utländsk valuta tas bort, eftersom summan är en annan: {_name_of(book, key)}.")
    for key in sorted(emptied):
        found.append(
            f"{_name_of(book, key)} har bokföringsrader i dag men får inga ur den här filen. "
            "Raden blir kvar om du inte tar bort den."
        )
    return tuple(found)


def left_out(count: int) -> tuple[str, ...]:
    """That texts of voucher lines are not taken in, when some are not."""
    if not count:
        return ()
    rows = swedish.counted(count, "bokföringsrad", "bokföringsrader")
    return (
        f"Text på {rows} tas inte med: den har skadade eller osynliga tecken, eller är för lång. Beloppen tas med.",
    )


def label(book: Book, collaboration_id: str) -> str:
    """A collaboration's short name; its key when the Book has no such collaboration."""
    found = book.collaborations.get(collaboration_id)
    return collaboration_id if found is None else found.label


def name(book: Book, part: Part) -> str:
    """A part in words: `Energiringen 2025, resor (kostnad)`."""
    return f"{label(book, part.collaboration_id)} {part.year}, {part.category.word} ({part.direction.word})"


def _name_of(book: Book, key: RowKey) -> str:
    part = Part(key[0], int(key[1]), Direction(key[2]), Category(key[3]))
    return name(book, part)


def _strongest(where: str, rows: Iterable[Cost], ours: Collection[Category], status: Status) -> Iterator[str]:
    """The strongest status counts for all parts (design, chapter 3): what that does to the parts that are not ours."""
    known = [row for row in rows if row.status in STRENGTH]
    stronger = [row for row in known if _rank(row.status) < _rank(status)]
    if stronger:
        yield (
            f"{where}: det finns redan {stronger[0].status.word}, som gäller före {status.word}. "
            "De nya beloppen räknas inte i summan."
        )
        return
    standing = {row.category for row in known if row.status is status} | set(ours)
    for weaker in (each for each in STRENGTH if _rank(each) > _rank(status)):
        dropped = [row for row in known if row.status is weaker and row.category not in standing]
        if dropped and _counts_today(known, weaker):
            listed = swedish.enumeration(
                f"{row.category.word} {swedish.kronor(row.amount_sek or 0)}" for row in dropped
            )
            yield (
                f"{where}: när en del är {status.word} räknas inte längre {weaker.word} för andra delar i summan. "
                f"Det gäller {listed}. Årets summa räknas utan dem, om de inte också tas in som {status.word}."
            )


def _twice(where: str, rows: Iterable[Cost], ours: Collection[Category], status: Status) -> Iterator[str]:
    """An amount that nobody has divided may hold what the accounts now give part by part."""
    for row in rows:
        if (row.status, row.category) == (status, Category.UNALLOCATED) and Category.UNALLOCATED not in ours:
            yield (
                f"{where}: det finns redan {swedish.kronor(row.amount_sek or 0)} som {row.category.word}, också "
                f"{status.word}. Kontrollera att samma pengar inte räknas två gånger."
            )


def _counts_today(rows: Iterable[Cost], status: Status) -> bool:
    return not any(_rank(row.status) < _rank(status) for row in rows)


def _still_missing(where: str, rows: Iterable[Cost], ours: Collection[Category], status: Status) -> Iterator[str]:
    # A placeholder for all parts of the year gives way to any known one, and what a new year awaits to an outcome.
    given = {*ours, Category.UNALLOCATED}
    missing = [row for row in rows if row.status is Status.MISSING and row.category not in given]
    missing = [row for row in missing if row.note != giving_way.awaited(str(row.year))]
    if missing and status is Status.OUTCOME:
        listed = swedish.enumeration(row.category.word for row in missing)
        yield (
            f"{where}: {listed} saknas. Ett halvt känt {status.word} tas in som {Status.PRELIMINARY.word}: "
            f"välj {Status.PRELIMINARY.word}, eller för först in det som saknas."
        )


def _rank(status: Status) -> int:
    return STRENGTH.index(status)
