"""A year's cost divided: what is worked out keeps its terms, what is left stays undivided, nothing is counted twice."""

from decimal import Decimal

from kronoberg.analysis.costs import costs
from kronoberg.analysis.entry import new_year, split
from kronoberg.analysis.entry.split import Divided, Foreign, Part, Post
from kronoberg.domain.book import Book
from kronoberg.domain.difference import raw_rows
from kronoberg.domain.entering.candidate import Incoming, candidate
from kronoberg.domain.words import Category, Certainty, Status
from kronoberg.topics.entry.forms import split_words
from tests import books

ALFA = books.collaboration("alfa")
UNDIVIDED = books.book([ALFA], [books.cost("alfa", 2025, "350000", Status.PRELIMINARY)])
WHAT = Divided(ALFA, 2025, Status.PRELIMINARY, "kalla")
FEE, TRAVEL = Part(Category.MEMBERSHIP_FEE, Decimal(182000)), Part(Category.TRAVEL, Decimal("42650.50"))


def put_in(book: Book, found: split.Split) -> Book:
    rows = {name: Incoming("formuläret", raw_rows(each)) for name, each in found.rows.items()}
    return candidate(book, rows, removed=found.removed)


def amounts(book: Book) -> dict[Category, int | None]:
    return {row.category: row.amount_sek for row in book.costs if row.year == 2025}


def test_what_the_parts_leave_of_the_whole_stays_undivided_and_the_sum_is_the_whole() -> None:
    found = split.split(UNDIVIDED, WHAT, [FEE, TRAVEL], Decimal(350000))
    after = put_in(UNDIVIDED, found)
    assert amounts(after) == {
        Category.MEMBERSHIP_FEE: 18_200_000,
        Category.TRAVEL: 4_265_050,
        Category.UNALLOCATED: 12_534_950,
    }
    gross = costs.year_cost(after, ALFA, 2025).gross
    assert (gross.value, gross.may_be_higher) == (35_000_000, False)
    assert split_words.left(found.left).replace("\u00a0", " ") == "125 349,50 kr är kvar som ej fördelat."


def test_where_nothing_is_left_the_undivided_row_goes() -> None:
    rest = Part(Category.STAFF_SUPPORT, Decimal("125349.50"))
    found = split.split(UNDIVIDED, WHAT, [FEE, TRAVEL, rest], Decimal(350000))
    assert amounts(put_in(UNDIVIDED, found)) == {
        Category.MEMBERSHIP_FEE: 18_200_000,
        Category.TRAVEL: 4_265_050,
        Category.STAFF_SUPPORT: 12_534_950,
    }
    assert split_words.left(found.left) == "Hela kostnaden är fördelad."


def test_a_part_that_stands_there_counts_and_one_that_is_given_anew_takes_its_place() -> None:
    book = put_in(UNDIVIDED, split.split(UNDIVIDED, WHAT, [FEE], Decimal(350000)))
    found = split.split(book, WHAT, [TRAVEL, Part(Category.MEMBERSHIP_FEE, Decimal(180000))], Decimal(350000))
    assert found.left == Decimal("127349.50")
    again = split.split(book, WHAT, [TRAVEL], Decimal(350000))
    assert again.left == Decimal("125349.50")


def test_parts_that_are_more_than_the_whole_leave_less_than_nothing() -> None:
    found = split.split(UNDIVIDED, WHAT, [FEE], Decimal(180000))
    assert found.left == Decimal(-2000)
    assert split_words.too_much(Decimal(-2000)).replace("\u00a0", " ").startswith("Delarna är tillsammans 2 000 kr mer")


def test_staff_support_is_worked_out_from_a_post_and_keeps_its_terms() -> None:
    post = Post(Decimal("17.5"), Decimal(520000), Decimal("43.25"))
    assert post.amount == Decimal("130357.50")
    found = split.split(UNDIVIDED, WHAT, [Part(Category.STAFF_SUPPORT, post.amount, post)], None)
    (row,) = [row for row in put_in(UNDIVIDED, found).costs if row.category is Category.STAFF_SUPPORT]
    assert (row.amount_sek, row.certainty) == (13_035_750, Certainty.DERIVED)
    assert row.note == "Uträknat: 17,5 % av en heltid för 520 000 kr om året med 43,25 % i pålägg."
    assert found.left is None


def test_a_fee_in_euro_keeps_its_amount_and_its_rate() -> None:
    fee = Foreign("EUR", Decimal(16000), Decimal("11.4217"))
    assert fee.kronor == Decimal("182747.20")
    found = split.split(UNDIVIDED, WHAT, [Part(Category.MEMBERSHIP_FEE, fee.kronor, fee)], Decimal(350000))
    (row,) = put_in(UNDIVIDED, found).rows("foreign_amounts")
    assert (row.currency, str(row.amount), str(row.rate)) == ("EUR", "16000", "11.4217")


def test_awaited_parts_are_filled_in_and_what_is_not_divided_takes_the_place_of_the_rest() -> None:
    before = books.book([ALFA])
    made = new_year.new_year(before, 2025, "kalla").rows
    book = candidate(before, {name: Incoming("formuläret", raw_rows(rows)) for name, rows in made.items()})
    parts, whole, status = split.known(book, ALFA, 2025)
    assert (set(parts), whole, status) == (set(new_year.STRATEGY_PARTS), None, None)
    after = put_in(book, split.split(book, WHAT, [FEE], Decimal(350000)))
    assert amounts(after) == {Category.MEMBERSHIP_FEE: 18_200_000, Category.UNALLOCATED: 16_800_000}
