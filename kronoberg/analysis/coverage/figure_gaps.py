"""Which figures of a year are missing or not final, and which large changes nobody has commented."""

from collections.abc import Iterator

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage import gap_places
from kronoberg.analysis.coverage.gap_places import GapKind, ReportGap
from kronoberg.analysis.overview import overview, year_change
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import NOT_FINAL, Category, Direction, Status, SubjectKind


def figure_gaps(book: Book, year: int) -> tuple[ReportGap, ...]:
    """What is missing among the costs, the reimbursements and the effort of those expected in the year."""
    return tuple(gap for row in overview.year_rows(book, year) for gap in _of_collaboration(book, row, year))


def compared(book: Book, year: int) -> bool:
    """Whether the cost of any collaboration can be compared with the year before."""
    return any(row.change is not None for row in overview.year_rows(book, year))


def _of_collaboration(book: Book, row: YearRow, year: int) -> Iterator[ReportGap]:
    yield from _money(row, Direction.EXPENSE, row.cost.gross, year)
    yield from _money(row, Direction.INCOME, row.cost.income, year)
    yield from _effort(book, row, year)
    yield from _uncommented_change(book, row, year)


def _money(row: YearRow, direction: Direction, figure: Figure, year: int) -> Iterator[ReportGap]:
    kind = GapKind.COST if direction is Direction.EXPENSE else GapKind.INCOME
    parts = [part.row for part in row.cost.parts if part.direction is direction]
    if not parts and figure.applicable:
        category = Category.UNALLOCATED if direction is Direction.EXPENSE else Category.TECHNICAL_ASSISTANCE
        known = _known(row, year) | {"direction": direction.value, "category": category.value}
        yield gap_places.of(kind, gap_places.new("costs", "amount_sek", known), row.collaboration)
    for part in parts:
        if part.status is Status.MISSING:
            yield _of_row(kind, row, part)
        elif part.status in NOT_FINAL:
            yield _of_row(GapKind.NOT_FINAL, row, part)


def _of_row(kind: GapKind, row: YearRow, part: Cost) -> ReportGap:
    column = "status" if kind is GapKind.NOT_FINAL else "amount_sek"
    about = part.category.word if kind is not GapKind.NOT_FINAL else f"{part.category.word}, {part.status.word}"
    place = gap_places.existing("costs", part, column)
    return gap_places.of(kind, place, row.collaboration, about=about)


def _effort(book: Book, row: YearRow, year: int) -> Iterator[ReportGap]:
    owner = row.collaboration
    found: list[Effort] = [
        each
        for each in book.effort_by_year.get((owner.collaboration_id, year), ())
        if each.status is not Status.BUDGET and each.status is not Status.NOT_APPLICABLE
    ]
    if row.effort.applicable and row.effort.value is None:
        missing = [each for each in found if each.status is Status.MISSING]
        place = (
            gap_places.existing("effort", missing[0], "percent")
            if missing
            else gap_places.new("effort", "percent", _known(row, year))
        )
        yield gap_places.of(GapKind.EFFORT, place, owner)
    elif row.effort.status in NOT_FINAL:
        used = next(each for each in found if each.status is row.effort.status)
        about = f"arbetsinsats, {used.status.word}"
        yield gap_places.of(GapKind.NOT_FINAL, gap_places.existing("effort", used, "status"), owner, about=about)


def _uncommented_change(book: Book, row: YearRow, year: int) -> Iterator[ReportGap]:
    if not year_change.is_large(row) or _has_a_comment(book, row, year):
        return
    change, before = (row.change and row.change.value) or 0, row.previous.value or 0
    known = {"subject": SubjectKind.COST.value, "subject_key": row.collaboration.collaboration_id, "year": year}
    tenths = (year_change.share(change, before) or 0) * (1 if change > 0 else -1)
    about = swedish.signed(swedish.percent(tenths * 10))
    yield gap_places.of(
        GapKind.CHANGE_COMMENT, gap_places.new("comments", "text", known), row.collaboration, about=about
    )


def _has_a_comment(book: Book, row: YearRow, year: int) -> bool:
    return bool(comments.on(book, SubjectKind.COST, row.collaboration.collaboration_id, year))


def _known(row: YearRow, year: int) -> dict[str, object]:
    return {"collaboration_id": row.collaboration.collaboration_id, "year": year}
