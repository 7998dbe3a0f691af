"""How large a change between two years is: its share of the year before, and the one limit for a large change."""

from kronoberg.analysis.overview.overview import YearRow

LARGE_CHANGE = 20
"""Per cent. A collaboration's cost that changed at least so much is told of, and should have a comment (our choice)."""


def share(change: int, before: int) -> int | None:
    """The change as a share of the year before, in tenths of a per cent and without a sign; None of nothing.

    Rounded half up, as people round. 0 is a change too small to be seen in the share, and is called no change.
    """
    return (abs(change) * 2_000 + before) // (2 * before) if before > 0 else None


def is_large(row: YearRow) -> bool:
    """Whether a collaboration's cost changed much from the year before; not where the years cannot be compared."""
    change, before = row.change, row.previous.value
    if change is None or change.value is None or not before:
        return False
    return abs(change.value) * 100 >= before * LARGE_CHANGE
