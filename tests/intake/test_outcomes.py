"""What the rules gave becomes rows: costs with voucher lines and their file as the source, replaced and never added."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kronoberg.analysis.costs import costs, evidence
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import ForeignAmount
from kronoberg.domain.difference import difference
from kronoberg.domain.entering.candidate import candidate, gave_way
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import Category, Certainty, Direction, Status
from kronoberg.intake.accounts import mapping, outcomes, sie
from kronoberg.intake.accounts.mapping import Mapped, Part
from kronoberg.intake.accounts.outcomes import LedgerRows, Statement
from kronoberg.intake.accounts.transactions import AccountsFile
from tests import datasets

FILE = Path(__file__).parents[1] / "files" / "exempel-2025.se"
STATED = Statement(
    status=Status.OUTCOME,
    source_id="bokforing-2025",
    title="Bokföring 2025",
    publisher="Exempelregionen (påhittad)",
    accessed="2026-02-20",
    entered_by="Internationella funktionen (påhittad)",
    no_url_reason="påhittad källa",
)
TRAVEL = Part("brysselkontoret", 2025, Direction.EXPENSE, Category.TRAVEL)


@pytest.fixture(scope="module")
def book() -> Book:
    return datasets.example()


def mapped(book: Book, content: bytes | None = None) -> tuple[AccountsFile, Mapped]:
    sorting = mapping.Sorting(book.rows("account_rules"))
    file = sie.read(content or FILE.read_bytes(), FILE.name, sorting.take)
    return file, sorting.result(file)


def rows(book: Book, stated: Statement = STATED, content: bytes | None = None, **choices: Any) -> LedgerRows:
    return outcomes.incoming(book, *mapped(book, content), stated, **choices)


def taken_in(book: Book, stated: Statement = STATED, content: bytes | None = None, **choices: Any) -> Book:
    found = rows(book, stated, content, **choices)
    return candidate(book, found.incoming, removed=found.removed)


def amounts(book: Book, status: Status, year: int = 2025) -> dict[tuple[str, str], Decimal]:
    return {
        (row.collaboration_id, row.category.value): Decimal(row.amount_sek or 0) / 100
        for row in book.costs
        if (row.year, row.status) == (year, status)
    }


def test_the_example_gives_an_outcome_part_by_part(book: Book) -> None:
    assert amounts(taken_in(book), Status.OUTCOME) == {
        ("brysselkontoret", "travel"): Decimal("44640.50"),
        ("energiringen", "membership_fee"): Decimal(66500),
        ("energiringen", "remuneration"): Decimal(5200),
        ("energiringen", "staff_support"): Decimal(68380),
        ("energiringen", "travel"): Decimal(13060),
        ("interreg-grynnehavet", "technical_assistance"): Decimal(118250),
        ("kustnatverket", "travel"): Decimal("23910.50"),
    }


def test_a_cost_rests_on_the_file_and_says_that_it_was_added_up(book: Book) -> None:
    after = taken_in(book)
    (row,) = [
        row for row in after.costs if row.source_id == "bokforing-2025" and row.collaboration_id == "kustnatverket"
    ]
    source = after.sources["bokforing-2025"]

    assert (row.certainty, row.year_basis, row.note) == (
        Certainty.DERIVED,
        "stated",
        "Summan av 1 bokföringsrad enligt konteringsreglerna.",
    )
    assert (source.title, source.section, str(source.published), str(source.accessed), source.no_url_reason) == (
        "Bokföring 2025",
        "Verifikationer 2025",
        "2026-02-18",
        "2026-02-20",
        "påhittad källa",
    )
    assert str(source.note).startswith("Fil: exempel-2025.se, SIE 4E. Kontrollsumma (SHA-256): ")


def test_the_voucher_lines_behind_a_cost_add_up_to_it(book: Book) -> None:
    after = taken_in(book)
    year = costs.year_cost(after, after.collaborations["brysselkontoret"], 2025)
    (behind,) = [each for each in evidence.behind(after, year) if each.part.row.source_id == "bokforing-2025"]

    assert behind.agrees
    assert [
        (row.posting_id, row.voucher, str(row.booked_on), row.account, row.account_name, row.text, row.amount_sek)
        for row in behind.postings
    ] == [
        ("bokforing-2025-2025-a-402-1", "A 402", "2025-06-11", "5810", "Resor", "Flyg, tre personer", 31020_50),
        ("bokforing-2025-2025-a-402-2", "A 402", "2025-06-11", "5815", "Logi", "Hotell", 15120_00),
        ("bokforing-2025-2025-a-530-1", "A 530", "2025-09-19", "5810", "Resor", "Återbetalt, avbokad resa", -1500_00),
    ]


def test_an_income_and_its_lines_are_positive(book: Book) -> None:
    (line,) = [row for row in taken_in(book).rows("postings") if row.account == "3510" and row.year == 2025]

    assert (line.direction, line.amount_sek, line.cost_centre, line.project) == (
        Direction.INCOME,
        118250_00,
        "9130",
        None,
    )


@pytest.mark.parametrize("status", outcomes.STATUSES)
def test_the_same_file_twice_changes_nothing_also_another_day(book: Book, status: Status) -> None:
    once = taken_in(book, replace(STATED, status=status))
    again = taken_in(once, replace(STATED, status=status, accessed="2026-03-31"))

    assert difference(book, once)
    assert difference(once, again) == ()


def test_a_later_file_replaces_the_lines_of_the_earlier_one(book: Book) -> None:
    later = (
        FILE.read_bytes()
        .replace(b"A 402 ", b"A 999 ")
        .replace(b"31020.50", b"31020.51")
        .replace(b"46140.50", b"46140.51")
    )
    after = taken_in(taken_in(book), replace(STATED, source_id="bokforing-2025-b"), later)
    lines = [
        row.posting_id
        for row in after.rows("postings")
        if row.collaboration_id == "brysselkontoret" and row.year == 2025
    ]

    assert amounts(after, Status.OUTCOME)["brysselkontoret", "travel"] == Decimal("44640.51")
    assert lines == [
        "bokforing-2025-b-2025-a-530-1",
        "bokforing-2025-b-2025-a-999-1",
        "bokforing-2025-b-2025-a-999-2",
    ]


def test_lines_that_a_person_entered_behind_the_same_cost_are_replaced_too(book: Book) -> None:
    after = taken_in(book, replace(STATED, status=Status.PRELIMINARY))
    lines = [row for row in after.rows("postings") if row.collaboration_id == "kustnatverket" and row.year == 2025]

    assert [row.posting_id for row in lines] == ["bokforing-2025-2025-a-611-1"]
    assert amounts(after, Status.PRELIMINARY)["kustnatverket", "travel"] == Decimal("23910.50")


def test_a_known_part_takes_the_place_of_the_same_part_as_missing(book: Book) -> None:
    gone = {change.key for change in gave_way(difference(book, taken_in(book)))}

    assert gone == {
        ("brysselkontoret", "2025", "expense", "travel", "missing"),
        ("interreg-grynnehavet", "2025", "income", "technical_assistance", "missing"),
    }


def plain(texts: tuple[str, ...]) -> list[str]:
    return [text.replace("\u00a0", " ") for text in texts]


def test_a_person_is_told_which_weaker_parts_drop_out_of_the_total(book: Book) -> None:
    assert plain(rows(book).notices)[:2] == [
        "Brysselkontoret 2025, kostnad: när en del är utfall räknas inte längre preliminärt för andra delar i summan. "
        "Det gäller medlemsavgift 1 412 000 kr, arvode 27 500 kr och tjänstestöd 189 000 kr. "
        "Årets summa räknas utan dem, om de inte också tas in som utfall.",
        "Energiringen 2025, kostnad: när en del är utfall räknas inte längre uppskattning för andra delar i summan. "
        "Det gäller ej fördelat 150 000 kr. Årets summa räknas utan dem, om de inte också tas in som utfall.",
    ]


def test_what_the_person_is_told_is_what_happens(book: Book) -> None:
    after = taken_in(book)
    year = costs.year_cost(after, after.collaborations["brysselkontoret"], 2025)

    assert year.gross.value == 44640_50


def test_a_person_is_told_when_a_stronger_status_stands(book: Book) -> None:
    after = taken_in(book)
    notices = plain(rows(after, replace(STATED, status=Status.PRELIMINARY, source_id="forsok")).notices)

    assert notices[0] == (
        "Brysselkontoret 2025, kostnad: det finns redan utfall, som gäller före preliminärt. "
        "De nya beloppen räknas inte i summan."
    )


def test_a_person_is_told_when_the_same_money_may_count_twice(book: Book) -> None:
    costs_ = tuple(
        row.model_copy(update={"status": Status.PRELIMINARY})
        if row.category is Category.UNALLOCATED
        and (row.collaboration_id, row.year, row.status) == ("energiringen", 2025, Status.ESTIMATE)
        else row
        for row in book.costs
    )
    notices = plain(rows(book.replaced(costs=costs_), replace(STATED, status=Status.PRELIMINARY)).notices)

    assert notices[0] == (
        "Energiringen 2025, kostnad: det finns redan 150 000 kr som ej fördelat, också preliminärt. "
        "Kontrollera att samma pengar inte räknas två gånger."
    )


def test_a_half_known_outcome_is_explained_and_refused(book: Book) -> None:
    chosen = [Part("interreg-grynnehavet", 2025, Direction.INCOME, Category.TECHNICAL_ASSISTANCE)]
    other = tuple(
        row.model_copy(update={"category": Category.OTHER})
        if row.status is Status.MISSING and row.direction == "income" and row.year == 2025
        else row
        for row in book.costs
    )
    halved = book.replaced(costs=other)

    assert plain(rows(halved, chosen=chosen).notices) == [
        "Interreg Grynnehavet 2025, intäkt: övrigt saknas. Ett halvt känt utfall tas in som preliminärt: "
        "välj preliminärt, eller för först in det som saknas."
    ]
    with pytest.raises(FaultyData):
        taken_in(halved, chosen=chosen)


def test_a_person_may_choose_parts(book: Book) -> None:
    assert amounts(taken_in(book, chosen=[TRAVEL]), Status.OUTCOME) == {
        ("brysselkontoret", "travel"): Decimal("44640.50")
    }


def test_a_sum_below_zero_is_explained_and_nothing_is_given(book: Book) -> None:
    content = FILE.read_bytes().replace(b"118250.00", b"-118250.00").replace(b"--", b"")
    with pytest.raises(FaultyData) as caught:
        rows(book, content=content)

    (fault,) = caught.value.faults
    assert str(fault).replace("\u00a0", " ") == (
        "exempel-2025.se, rad 85: hittade Interreg Grynnehavet 2025, tekniskt stöd (intäkt): −118 250 kr, alltså mer "
        "debet än kredit på konto 3510. Väntade en intäkt som är noll eller större; se över riktning och konton i "
        "konteringsregeln grynnehavet-stod, eller vänta tills motsvarande belopp är bokfört."
    )


def test_a_budget_never_comes_from_the_accounts(book: Book) -> None:
    with pytest.raises(ValueError, match="budget"):
        rows(book, replace(STATED, status=Status.BUDGET))


def test_texts_that_may_name_people_can_be_left_out(book: Book) -> None:
    lines = [row for row in taken_in(book, replace(STATED, with_texts=False)).rows("postings") if row.year == 2025]

    assert {row.text for row in lines if row.source_id == "bokforing-2025"} == {None}


def test_a_text_that_looks_like_a_formula_is_kept_as_text(book: Book) -> None:
    content = FILE.read_bytes().replace(b'"Hotell"', b'"=1+1 @ort"')
    lines = [row.text for row in taken_in(book, content=content).rows("postings") if row.voucher == "A 402"]

    assert lines == ["Flyg, tre personer", "”=1+1 @ort”"]


def test_two_vouchers_with_the_same_number_keep_their_lines_apart(book: Book) -> None:
    content = FILE.read_bytes().replace(b"A 530 ", b"A 402 ")
    lines = [row.posting_id for row in taken_in(book, content=content).rows("postings") if row.voucher == "A 402"]

    assert lines == ["bokforing-2025-2025-a-402-1", "bokforing-2025-2025-a-402-1-nr2", "bokforing-2025-2025-a-402-2"]


def test_a_foreign_amount_that_no_longer_gives_the_sum_goes(book: Book) -> None:
    foreign = ForeignAmount(
        collaboration_id="kustnatverket", year=2025, direction=Direction.EXPENSE, category=Category.TRAVEL,
        status=Status.PRELIMINARY, currency="EUR", amount=Decimal(1900), rate=Decimal("11.2789"),
        source_id="huvudbok-2025", certainty=Certainty.STATED,
    )  # fmt: skip
    with_foreign = book.replaced(foreign_amounts=(*book.rows("foreign_amounts"), foreign))
    found = rows(with_foreign, replace(STATED, status=Status.PRELIMINARY))

    assert found.removed["foreign_amounts"] == {("kustnatverket", "2025", "expense", "travel", "preliminary")}
    assert candidate(with_foreign, found.incoming, removed=found.removed)


def test_a_cost_that_the_file_no_longer_gives_is_named_and_goes_only_when_asked(book: Book) -> None:
    once = taken_in(book)
    moved = tuple(
        rule.model_copy(update={"category": Category.OTHER}) if rule.rule_id == "kust-resor" else rule
        for rule in once.rows("account_rules")
    )
    changed = once.replaced(account_rules=moved)
    found = rows(changed)
    kept, gone = taken_in(changed), taken_in(changed, remove_emptied=True)

    assert found.emptied == {("kustnatverket", "2025", "expense", "travel", "outcome")}
    assert found.notices[-1] == (
        "Kustnätverket 2025, resor (kostnad) har bokföringsrader i dag men får inga ur den här filen. "
        "Raden blir kvar om du inte tar bort den."
    )
    assert ("kustnatverket", "travel") in amounts(kept, Status.OUTCOME)
    assert ("kustnatverket", "travel") not in amounts(gone, Status.OUTCOME)
    assert amounts(gone, Status.OUTCOME)["kustnatverket", "other"] == Decimal("23910.50")
    assert {row.category for row in gone.rows("postings") if row.voucher == "A 611"} == {Category.OTHER}


@pytest.mark.parametrize(
    ("text", "key"), [("A 12", "a-12"), ("Ö/Å 7_b", "o-a-7-b"), ("", "rad"), ("”—”", "rad"), ("rad 4", "rad-4")]
)
def test_a_key_is_made_of_any_text(text: str, key: str) -> None:
    assert outcomes.slug(text) == key
