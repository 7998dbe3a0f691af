"""Figures: how they add up, what a missing part does, and that order never matters."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain import figures
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import STRENGTH, Status


def kronor(amount: int, status: Status = Status.OUTCOME, **fields: bool) -> Figure:
    return figures.known(amount * 100, unit=Unit.SEK, status=status, sources=("a",), **fields)


MISSING = figures.missing(unit=Unit.SEK, sources=("b",))
NOT_APPLICABLE = figures.not_applicable(unit=Unit.SEK)


def total(*parts: Figure) -> Figure:
    return figures.total(parts, unit=Unit.SEK)


def test_known_parts_add_up_to_an_exact_sum() -> None:
    result = total(kronor(100), kronor(250))
    assert (result.value, result.bound, result.known, result.expected) == (35_000, Bound.EXACT, 2, 2)


def test_a_sum_takes_the_weakest_status_and_remembers_how_much_has_which() -> None:
    result = total(kronor(100), kronor(200, Status.ESTIMATE), kronor(300, Status.PRELIMINARY))
    assert result.status is Status.ESTIMATE
    assert result.by_status == (
        (Status.OUTCOME, 10_000),
        (Status.PRELIMINARY, 30_000),
        (Status.ESTIMATE, 20_000),
    )


def test_a_missing_part_makes_the_sum_a_minimum_and_leaves_value_and_status() -> None:
    result = total(kronor(100), MISSING)
    assert (result.value, result.status, result.bound) == (10_000, Status.OUTCOME, Bound.AT_LEAST)
    assert (result.known, result.expected) == (1, 2)
    assert result.sources == ("a", "b")


def test_only_missing_parts_are_missing_never_zero() -> None:
    result = total(MISSING, MISSING)
    assert result.value is None
    assert (result.status, result.bound, result.known, result.expected) == (
        Status.MISSING,
        Bound.UNKNOWN,
        0,
        2,
    )


def test_what_is_not_applicable_changes_nothing() -> None:
    assert total(kronor(100), NOT_APPLICABLE) == total(kronor(100))
    nothing = total(NOT_APPLICABLE)
    assert (nothing.value, nothing.status, nothing.bound) == (None, Status.NOT_APPLICABLE, Bound.EXACT)


def test_one_approximate_part_makes_the_sum_approximate() -> None:
    assert total(kronor(100), kronor(200, approximate=True)).approximate
    assert not total(kronor(100), kronor(200)).approximate


def test_a_budget_is_never_added_to_anything_else() -> None:
    assert total(kronor(1, Status.BUDGET), kronor(2, Status.BUDGET)).value == 300
    with pytest.raises(figures.IncompatibleFiguresError, match="budget"):
        total(kronor(100), kronor(50, Status.BUDGET))


def test_kronor_and_percent_are_never_added() -> None:
    percent = figures.known(1500, unit=Unit.PERCENT_FTE, status=Status.OUTCOME)
    with pytest.raises(figures.IncompatibleFiguresError, match="SEK"):
        total(kronor(100), percent)


def test_a_known_amount_cannot_have_the_status_missing() -> None:
    with pytest.raises(figures.IncompatibleFiguresError):
        figures.known(100, unit=Unit.SEK, status=Status.MISSING)


def test_a_net_with_an_unknown_deduction_is_a_maximum() -> None:
    net = figures.difference(kronor(300), MISSING)
    assert (net.value, net.bound, net.status) == (30_000, Bound.AT_MOST, Status.OUTCOME)


def test_a_net_of_an_incomplete_amount_is_a_minimum() -> None:
    net = figures.difference(total(kronor(300), MISSING), kronor(100))
    assert (net.value, net.bound) == (20_000, Bound.AT_LEAST)


def test_a_net_with_both_sides_incomplete_cannot_be_stated() -> None:
    net = figures.difference(total(kronor(300), MISSING), total(kronor(100), MISSING))
    assert (net.bound, net.stated_value) == (Bound.UNKNOWN, None)


def test_a_net_without_any_known_amount_is_missing_even_if_the_deduction_is_known() -> None:
    net = figures.difference(MISSING, kronor(100))
    assert (net.value, net.status, net.bound) == (None, Status.MISSING, Bound.UNKNOWN)
    assert total(net, kronor(500)).bound is Bound.UNKNOWN


def test_a_difference_is_one_part_however_many_its_two_sides_have() -> None:
    whole, half = total(kronor(300), kronor(200)), total(kronor(100), MISSING)
    found = [figures.difference(*sides) for sides in ((whole, whole), (whole, half), (MISSING, whole))]
    assert [(each.known, each.partly, each.expected) for each in found] == [(1, 0, 1), (0, 1, 1), (0, 0, 1)]


def test_a_net_without_a_deduction_is_the_amount_itself() -> None:
    assert figures.difference(kronor(300), NOT_APPLICABLE) == kronor(300)


def test_a_collaboration_counts_as_one_part_of_a_larger_whole() -> None:
    complete, partial = total(kronor(1), kronor(2)).as_one_part(), total(kronor(1), MISSING).as_one_part()
    assert (complete.known, complete.partly, complete.expected) == (1, 0, 1)
    assert (partial.known, partial.partly, partial.expected) == (0, 1, 1)
    assert partial.bound is Bound.AT_LEAST
    assert NOT_APPLICABLE.as_one_part() == NOT_APPLICABLE


def test_machine_text_has_two_decimals_and_a_point() -> None:
    assert figures.decimal_text(171_000_000) == "1710000.00"
    assert figures.decimal_text(-5) == "-0.05"


PARTS = st.lists(
    st.one_of(
        st.builds(
            lambda amount, status, about: figures.known(
                amount, unit=Unit.SEK, status=status, approximate=about, sources=(status.value,)
            ),
            st.integers(0, 10**10),
            st.sampled_from(STRENGTH),
            st.booleans(),
        ),
        st.just(MISSING),
        st.just(NOT_APPLICABLE),
    ),
    max_size=12,
)


@given(PARTS, st.randoms())
def test_adding_does_not_depend_on_the_order_or_on_how_parts_are_grouped(
    parts: list[Figure], order: random.Random
) -> None:
    shuffled = parts.copy()
    order.shuffle(shuffled)
    cut = order.randint(0, len(parts))
    assert total(*shuffled) == total(*parts)
    assert total(total(*parts[:cut]), total(*parts[cut:])) == total(*parts)


@given(PARTS)
def test_a_missing_part_never_changes_the_value_or_the_status_of_what_is_known(parts: list[Figure]) -> None:
    without, with_missing = total(*parts), total(*parts, MISSING)
    assert with_missing.value == without.value
    if without.value is not None:
        assert with_missing.status is without.status
        assert with_missing.bound is Bound.AT_LEAST


@given(PARTS)
def test_bound_and_count_always_agree_with_the_parts(parts: list[Figure]) -> None:
    result = total(*parts)
    known = [part for part in parts if part.value is not None]
    missing = [part for part in parts if part.status is Status.MISSING]
    assert result.known == len(known)
    assert result.expected == len(known) + len(missing)
    assert result.value == (sum(part.value or 0 for part in known) if known else None)
    assert (result.bound is Bound.EXACT) == (result.known == result.expected)


@given(PARTS, PARTS, st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_bound_holds_whatever_the_missing_parts_turn_out_to_be(
    gross: list[Figure], income: list[Figure], cost: int, refund: int
) -> None:
    net = figures.difference(total(*gross), total(*income))

    def true_sum(parts: list[Figure], each: int) -> int:
        return sum(each if part.status is Status.MISSING else part.value or 0 for part in parts)

    truth = true_sum(gross, cost) - true_sum(income, refund)
    if net.value is not None and net.bound is Bound.AT_LEAST:
        assert truth >= net.value
    if net.value is not None and net.bound is Bound.AT_MOST:
        assert truth <= net.value
    if net.value is not None and net.bound is Bound.EXACT:
        assert truth == net.value
