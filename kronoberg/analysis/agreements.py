"""Agreements and what came after them."""

from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Agreement


def follower(book: Book, agreement: Agreement) -> Agreement | None:
    """The collaboration's next agreement: the first that begins later; None when there is none, or no first days."""
    if agreement.valid_from is None:
        return None
    began = agreement.valid_from.first_day
    later = [
        other
        for other in book.agreements
        if other.collaboration_id == agreement.collaboration_id
        and other.valid_from is not None
        and other.valid_from.first_day > began
    ]
    return min(later, key=lambda other: (str(other.valid_from), other.agreement_id), default=None)
