"""What stands behind a figure: rows, sources, voucher lines."""

from kronoberg.analysis.costs import costs, evidence
from kronoberg.domain.book import Book
from kronoberg.domain.words import Category, Direction, Status, YearBasis
from kronoberg.topics.costs import evidence_tables, evidence_words
from tests import books, references, shown_tables
from tests.document_text import plain

A = books.collaboration("alfa", reimbursement_expected=True)
TRAVEL = books.cost("alfa", 2024, "100", category=Category.TRAVEL, note="två resor", year_basis=YearBasis.ASSUMED)
PLAN = books.cost("alfa", 2024, "90", Status.BUDGET, category=Category.TRAVEL)
OTHER_YEAR = books.cost("alfa", 2023, "1", category=Category.TRAVEL)
LINES = (
    references.posting("b-2", TRAVEL, "-20", "2024-06-02"),
    references.posting("b-1", TRAVEL, "120", "2024-05-01"),
    references.posting("b-0", OTHER_YEAR, "1", "2023-05-01"),
)


def behind(book: Book) -> tuple[costs.YearCost, tuple[evidence.Evidence, ...]]:
    cost = costs.year_cost(book, A, 2024)
    return cost, evidence.behind(book, cost)


COST, FOUND = behind(references.book([A], [TRAVEL, PLAN, OTHER_YEAR], postings=LINES))


def test_voucher_lines_stand_with_the_part_they_belong_to_in_the_order_they_were_booked() -> None:
    travel, budgeted = FOUND
    assert [line.posting_id for line in travel.postings] == ["b-1", "b-2"]
    assert (travel.posted.value, travel.agrees) == (10_000, True)
    assert budgeted.postings == ()


def test_voucher_lines_that_do_not_add_up_to_the_part_say_so() -> None:
    _, found = behind(references.book([A], [TRAVEL], postings=LINES[1:]))
    assert not found[0].agrees
    assert plain(evidence_words.postings_sentence(found[0])) == (
        "Resor: 1 bokföringsrad på tillsammans 120 kr, delen är 100 kr, skillnad +20 kr."
    )
    assert plain(evidence_words.postings_sentence(FOUND[0])) == (
        "Resor: 2 bokföringsrader på tillsammans 100 kr, samma belopp som delen."
    )


def test_voucher_lines_show_voucher_day_account_place_text_amount_and_source() -> None:
    table = evidence_tables.postings_table(FOUND[0], evidence_tables.source_numbers(FOUND))
    shown = [[plain(cell) for cell in row] for row in shown_tables.words(table).reset_index().to_numpy().tolist()]

    assert list(shown_tables.words(table).reset_index()) == [
        "Verifikation",
        "Bokförd",
        "Konto",
        "Text",
        "Belopp",
        "Källa nr",
    ]
    assert shown == [
        ["B-1", "2024-05-01", "5810", "Tåg", "120 kr", "1"],
        ["B-2", "2024-06-02", "5810", "Tåg", "−20 kr", "1"],
    ]


def test_an_account_has_its_name_and_a_place_its_column_where_the_accounts_say_it() -> None:
    lines = tuple(
        line.model_copy(update={"account_name": "Resor", "cost_centre": "9130", "source_id": "huvudbok"})
        for line in LINES
    )
    _, found = behind(references.book([A], [TRAVEL], postings=lines))
    numbers = evidence_tables.source_numbers(found)
    table = evidence_tables.postings_table(found[0], numbers)

    assert numbers == {"kalla": 1, "huvudbok": 2}
    assert list(shown_tables.words(table)["Konto"]) == ["5810 Resor", "5810 Resor"]
    assert list(shown_tables.words(table)["Kostnadsställe"]) == ["9130", "9130"]
    assert "Projekt" not in shown_tables.words(table)
    assert list(shown_tables.words(table)["Källa nr"]) == ["2", "2"]


def test_a_year_of_many_lines_says_how_many_are_left_out() -> None:
    lines = tuple(references.posting(f"b-{number:03}", TRAVEL, "1", "2024-05-01") for number in range(203))
    _, found = behind(references.book([A], [TRAVEL], postings=lines))

    assert (
        len(shown_tables.words(evidence_tables.postings_table(found[0], evidence_tables.source_numbers(found)))) == 200
    )
    assert plain(evidence_words.postings_note(found[0], 200)).startswith(
        "Tabellen visar de 200 första. Ytterligare 3 rader ingår i summan"
    )
    assert evidence_words.postings_note(FOUND[0], 200) == ""


def test_a_voucher_line_of_a_part_that_is_missing_is_not_added_up() -> None:
    missing = books.cost("alfa", 2024, None, Status.MISSING, category=Category.TRAVEL, note="ej klart")
    lines = (references.posting("b-1", missing, "12", "2024-05-01"),)
    _, found = behind(references.book([A], [missing], postings=lines))
    assert not found[0].posted.applicable
    assert plain(evidence_words.postings_sentence(found[0])) == "Resor: 1 bokföringsrad."


def test_a_row_says_that_its_year_is_assumed_and_what_was_noted() -> None:
    assert evidence_words.note(FOUND[0]) == "Året är antaget. två resor"


def test_costs_stand_apart_from_the_budget_and_a_missing_income_has_a_row_without_source() -> None:
    rows = shown_tables.words(evidence_tables.rows_table(COST, FOUND))
    assert {name: plain(amount) for name, amount in rows["Belopp"].items()} == {
        "Resor": "100 kr",
        "Intäkt": "uppgift saknas",
    }
    assert list(rows["Källa nr"]) == ["1", "ingen"]
    budgeted = evidence_tables.budget_table(COST, FOUND)
    assert budgeted is not None
    assert plain(shown_tables.words(budgeted).loc["Resor", "Belopp"]) == "90 kr"


def test_sources_are_numbered_as_in_the_rows_and_say_why_a_link_is_missing() -> None:
    book = references.book([A], [TRAVEL, PLAN])
    table = evidence_tables.sources_table(book, FOUND)
    assert table is not None
    assert shown_tables.words(table).reset_index().to_dict("records") == [
        {"Nr": "1", "Källa": "Provkällan, odaterad", "Länk": "påhittad", "Infört av": "Prov"}
    ]


def test_a_year_that_no_source_mentions_has_a_row_that_says_so() -> None:
    cost, found = behind(books.book([A]))
    rows = shown_tables.words(evidence_tables.rows_table(cost, found))
    assert list(rows.index) == ["Kostnad", "Intäkt"]
    assert set(rows["Källa nr"]) == {"ingen"}
    assert evidence_tables.sources_table(books.book([A]), found) is None
    assert evidence_tables.budget_table(cost, found) is None


def test_an_income_is_named_as_one() -> None:
    income = books.cost("alfa", 2024, "5", direction=Direction.INCOME, category=Category.OTHER)
    _, found = behind(books.book([A], [TRAVEL, income]))
    assert [evidence_words.name(item) for item in found] == ["Resor", "Övrigt (intäkt)"]
