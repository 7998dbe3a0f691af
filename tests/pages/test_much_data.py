"""What a page does not do again: pass over every voucher line, or over everyone who has sat anywhere."""

from typing import Any

import pytest

from kronoberg.domain.book import Book
from tests import visits


@pytest.mark.parametrize(
    ("page", "address"),
    [
        (None, {}),
        ("pages/money.py", {}),
        ("pages/money.py", {"ar": "2025", "del": "collaborations", "underlag": "brysselkontoret"}),
        ("pages/collaborations.py", {"samarbete": "brysselkontoret"}),
    ],
)
def test_a_second_run_of_a_page_passes_over_no_voucher_line(
    page: str | None, address: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = Book.rows

    def noted(book: Book, name: str) -> tuple[Any, ...]:
        asked.append(name)
        return rows(book, name)

    with visits.reading("data/exempel"):
        visit = visits.visit(page, **address)
        assert not visit.exception
        monkeypatch.setattr(Book, "rows", noted)
        assert not visit.run().exception
    assert asked
    assert "postings" not in asked
    if page == "pages/collaborations.py":
        assert "mandate_periods" not in asked
