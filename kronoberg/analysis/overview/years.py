"""Which years exist: those that a reader can choose, that the open data has files of, and that a link may name."""

from collections.abc import Collection, Mapping

from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.overview import series
from kronoberg.domain.book import Book

# What puts a row of the register in a year. An end does not: a mandate that ends in 2030 says nothing of 2030. Neither
# do tables about the work with the data: rules, documents, sources, comparisons.
_PLACED_BY: Mapping[str, tuple[str, ...]] = {
    "costs": ("year",),
    "effort": ("year",),
    "activities": ("year",),
    "results": ("year",),
    "comments": ("year",),
    "chairmanships": ("year",),
    "collaborations": ("joined", "first_observed", "last_observed"),
    "members": ("valid_from", "observed_on"),
    "appointments": ("valid_from", "observed_on"),
    "agreements": ("signed",),
    "meetings": ("starts_on",),
    "trips": ("travelled_on",),
    "decisions": ("decided_on",),
    "guideline_assessments": ("assessed_on",),
}


def existing(book: Book, *, through: int) -> tuple[int, ...]:
    """Every year that anything in the register lies in, and those of the time axis to `through`, the latest first.

    A finished year without anything exists: that its figures are missing must be seen.
    """
    placed = {
        coverage.year_of(getattr(row, name))
        for table, names in _PLACED_BY.items()
        for row in book.rows(table)
        for name in names
    }
    axis = series.years_shown(book, through=through)
    return tuple(sorted({*axis, *(year for year in placed if year is not None)}, reverse=True))


def of_next_report(years: Collection[int], locked: Collection[int], *, last_finished: int) -> int:
    """The year whose April report is next due: the latest that is over, until its report is locked.

    Parameters
    ----------
    years
        The years that can be chosen.
    locked
        Those with a locked edition, which is the report that was given.
    """
    following = last_finished + 1
    return following if last_finished in locked and following in years else last_finished
