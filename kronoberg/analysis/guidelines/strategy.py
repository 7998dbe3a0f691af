"""The international strategy's parts, in the strategy's own order."""

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.words import StrategyPart


def items(book: Book, part: StrategyPart) -> tuple[StrategyItem, ...]:
    """The items of one part in order; empty when the dataset does not have them."""
    return tuple(sorted((row for row in book.rows("strategy") if row.part is part), key=lambda row: row.order))
