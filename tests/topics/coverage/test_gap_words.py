"""The words of what is missing: how much, for whom, where; never that nothing is missing when nothing is known."""

import datetime as dt
import json
from dataclasses import replace

from kronoberg.analysis.coverage import report_gaps
from kronoberg.analysis.coverage.gap_places import GapKind
from kronoberg.analysis.coverage.report_gaps import NotAsked
from kronoberg.domain.contracts import BY_NAME
from kronoberg.topics.coverage import gap_tables, gap_words
from tests import books, datasets, shown_tables

TODAY = dt.date(2026, 11, 22)


def test_the_report_is_given_in_april_of_the_year_after_its_figures() -> None:
    assert gap_words.heading(2025) == "Vad saknas för aprilrapporten 2026, om 2025 års siffror?"


def test_how_much_is_missing_is_counted_per_kind() -> None:
    shown = report_gaps.report_gaps(datasets.example(), 2024, TODAY)
    assert gap_words.summary(shown).replace("\u00a0", " ") == ("28 uppgifter saknas eller är inte slutliga, av 8 slag.")
    assert gap_words.kind(GapKind.ASSESSMENT, 21) == "Riktlinje är inte bedömd (21)"


def test_nothing_is_missing_is_said_only_when_everything_could_be_asked() -> None:
    nothing = report_gaps.report_gaps(books.book([]), 2024, TODAY)
    assert (
        gap_words.summary(nothing)
        == "Ingenting av det som går att fråga efter saknas, men allt går inte att fråga efter."
    )
    assert "Inget samarbete väntas ha siffror 2024. Om siffror saknas kan inte sägas." in gap_words.not_asked(nothing)
    assert gap_words.summary(replace(nothing, not_asked=())) == "Ingenting av det som väntas saknas."


def test_each_reason_and_each_kind_has_words() -> None:
    everything = replace(report_gaps.report_gaps(books.book([]), 2024, TODAY), not_asked=tuple(NotAsked))
    assert len(set(gap_words.not_asked(everything))) == len(NotAsked)
    assert set(gap_words.KINDS) == set(GapKind)


def test_a_gap_says_of_whom_what_who_owes_it_and_where_it_is_filled_in() -> None:
    shown = report_gaps.report_gaps(datasets.example(), 2025, TODAY)
    gap = shown.by_kind[GapKind.COST][0]
    assert gap_words.gap(gap) == "Brysselkontoret, resor. Ansvarig: Regional utvecklingsdirektör"
    assert gap_words.fills(gap) == "Kostnader och intäkter, kolumnen Belopp"
    (unclear,) = shown.by_kind[GapKind.CONTINUES]
    assert gap_words.gap(unclear) == "Karklupeavtalet. Ansvarig framgår inte"


def test_the_address_of_a_new_row_has_a_free_key_and_what_is_known_of_it() -> None:
    book = datasets.example()
    gap = report_gaps.report_gaps(book, 2025, TODAY).by_kind[GapKind.RESULT][1]
    address = gap_words.address(book, gap, 2025)
    assert json.loads(address["rad"]) == ["energiringen-2025"]
    assert json.loads(address["vet"]) == {"collaboration_id": "energiringen", "year": "2025"}
    assert (address["del"], address["tabell"], address["kolumn"]) == ("edit", "results", "text")


def test_every_address_names_a_table_a_column_and_a_whole_key() -> None:
    book = datasets.example()
    for gap in report_gaps.report_gaps(book, 2025, TODAY).gaps:
        address = gap_words.address(book, gap, 2025)
        table = BY_NAME[address["tabell"]]
        assert len(json.loads(address["rad"])) == len(table.key)
        assert address["kolumn"] in {column.name for column in table.columns}


def test_the_list_has_a_row_for_each_gap() -> None:
    shown = report_gaps.report_gaps(datasets.example(), 2024, TODAY)
    assert len(shown_tables.words(gap_tables.gaps_table(shown))) == 28
    assert len(shown_tables.words(gap_tables.gaps_table(report_gaps.of_collaboration(shown, "kustnatverket")))) == 8
