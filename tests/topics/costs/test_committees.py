"""Costs by paying committee."""

from kronoberg.analysis.costs import committees
from kronoberg.analysis.overview import overview
from kronoberg.domain.figures import Bound
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from tests import books, references, shown_tables

A = books.collaboration("alfa", committee_id="regionstyrelsen")
B = books.collaboration("beta", committee_id="regionstyrelsen")
C = books.collaboration("ceta", committee_id="arbetsnamnden")
D = books.collaboration("delta")
COSTS = [books.cost("alfa", 2024, "100"), books.cost("ceta", 2024, "30"), books.cost("delta", 2024, "7")]
BOOK = references.book(
    [A, B, C, D],
    COSTS,
    committees=(
        references.committee("regionstyrelsen", "Regionstyrelsen"),
        references.committee("arbetsnamnden", "Åtgärdsnämnden"),
    ),
)
GROUPS = committees.by_committee(BOOK, overview.year_rows(BOOK, 2024))


def test_each_committee_has_the_sum_of_what_it_pays_with_its_own_bound() -> None:
    sums = {group.committee.name if group.committee else None: group.costs.gross for group in GROUPS}
    assert {name: figure.value for name, figure in sums.items()} == {
        "Regionstyrelsen": 10_000,
        "Åtgärdsnämnden": 3_000,
        None: 700,
    }
    assert (sums["Regionstyrelsen"].bound, sums["Åtgärdsnämnden"].bound) == (Bound.AT_LEAST, Bound.EXACT)


def test_committees_stand_in_swedish_order_and_the_one_without_a_name_last() -> None:
    names = list(shown_tables.words(cost_tables.committees_table(GROUPS, 2024)).index)
    assert names == ["Regionstyrelsen", "Åtgärdsnämnden", "Nämnd ej angiven"]


def test_the_committees_together_are_everything() -> None:
    everything = overview.year_overview(BOOK, 2024).everything.costs.gross
    assert sum(group.costs.gross.value or 0 for group in GROUPS) == everything.value == 13_700


def test_when_no_source_names_any_committee_the_page_says_so() -> None:
    assert cost_words.committees_sentence(GROUPS, 2024) == ""
    alone = books.book([D], [books.cost("delta", 2024, "7")])
    found = committees.by_committee(alone, overview.year_rows(alone, 2024))
    assert cost_words.committees_sentence(found, 2024) == "Ingen källa anger vilken nämnd som betalade 2024."
