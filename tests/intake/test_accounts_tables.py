"""What a person sees of a file from the accounts: sentences and tables that say whether it adds up."""

from dataclasses import replace
from pathlib import Path

import pytest

from kronoberg.intake.accounts import mapping, sie
from kronoberg.intake.accounts.mapping import Mapped
from kronoberg.intake.accounts.transactions import AccountsFile, BalanceDifference
from kronoberg.topics.entry import accounts_tables, accounts_words
from tests import datasets, shown_tables
from tests.document_text import plain

ROOT = Path(__file__).parents[1]
LABELS = {"brysselkontoret": "Brysselkontoret"}


@pytest.fixture(scope="module")
def found() -> tuple[AccountsFile, Mapped]:
    book = datasets.example()
    sorting = mapping.Sorting(book.rows("account_rules"))
    file = sie.read(ROOT / "files" / "exempel-2025.se", "exempel-2025.se", sorting.take)
    return file, sorting.result(file)


def test_the_sentences_say_what_was_read_and_that_it_adds_up(found: tuple[AccountsFile, Mapped]) -> None:
    file, mapped = found

    assert plain(accounts_words.read_sentence(file)) == (
        "exempel-2025.se: SIE 4E från Exempelregionen (påhittad), uttagen 2026-02-18, läst som CP437 (PC8). "
        "8 verifikationer med 21 rader för 2025."
    )
    assert plain(accounts_words.totals_sentence(file)) == (
        "Debet och kredit är lika: debet 420 950,50 kr, kredit 420 950,50 kr."
    )
    assert plain(accounts_words.balances_sentence(file)) == "Raderna ger samma belopp som filens 10 saldon."
    assert plain(accounts_words.mapped_sentence(mapped)) == (
        "Reglerna tar 11 av 21 rader. 10 rader tas av ingen regel. "
        "Tillsammans är de filens alla rader, på öret för varje konto."
    )


def test_what_does_not_add_up_is_said_and_listed(found: tuple[AccountsFile, Mapped]) -> None:
    file, mapped = found
    differences = (
        BalanceDifference(2025, "5810", "", "#RES", 100_00, 62371_00),
        BalanceDifference(2025, "1930", "1 9130", "#OUB − #OIB", None, 5),
    )
    wrong = replace(file, differences=differences, debit=1, balances_checked=11)
    table = accounts_tables.control_table(wrong)

    assert plain(accounts_words.balances_sentence(wrong)) == (
        "Raderna ger ett annat belopp än filens saldon för 2 konton eller objekt (11 saldon jämförda)."
    )
    assert "inte lika" in accounts_words.totals_sentence(wrong)
    assert "meddela förvaltaren" in accounts_words.mapped_sentence(replace(mapped, in_file=22))
    assert table is not None
    assert [[plain(cell) for cell in row] for row in shown_tables.words(table).reset_index().to_numpy().tolist()] == [
        ["5810 Resor", "2025", "#RES", "100 kr", "62 371 kr", "62 271 kr"],
        ["1930 Bankkonto, objekt 1 9130", "2025", "#OUB − #OIB", "uppgift saknas", "0,05 kr", "0,05 kr"],
    ]
    assert accounts_tables.control_table(file) is None


def test_a_file_without_balances_says_so(found: tuple[AccountsFile, Mapped]) -> None:
    assert (
        accounts_words.balances_sentence(replace(found[0], balances_checked=0))
        == "Filen har inga saldon att jämföra raderna med."
    )


def test_the_table_shows_what_rules_gave(found: tuple[AccountsFile, Mapped]) -> None:
    parts = accounts_tables.parts_table(LABELS, found[1])

    assert parts is not None
    assert [plain(cell) for cell in shown_tables.words(parts).reset_index().iloc[0]] == [
        "Brysselkontoret", "2025", "kostnad", "resor", "44 640,50 kr", "3", "bryssel-resor",
    ]  # fmt: skip


def test_nothing_to_show_gives_no_table(found: tuple[AccountsFile, Mapped]) -> None:
    empty = replace(found[1], parts=(), unmapped=())

    assert accounts_tables.parts_table(LABELS, empty) is None
