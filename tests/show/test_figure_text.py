"""A figure in Swedish words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain import figures
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import STRENGTH, Status
from kronoberg.show import figure_text

MISSING = figures.missing(unit=Unit.SEK)
ESTIMATE = figures.known(30_000_000, unit=Unit.SEK, status=Status.ESTIMATE)
ABOUT = figures.known(100_000_000, unit=Unit.SEK, status=Status.ESTIMATE, approximate=True)
OUTCOME = figures.known(50_050, unit=Unit.SEK, status=Status.OUTCOME)


def total(*parts: Figure) -> Figure:
    return figures.total(parts, unit=Unit.SEK)


def known(kronor: int, status: Status = Status.OUTCOME, *, approximate: bool = False) -> Figure:
    return figures.known(kronor * 100, unit=Unit.SEK, status=status, approximate=approximate)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (ESTIMATE, "300 000 kr"),
        (ABOUT, "ca 1 000 000 kr"),
        (total(ABOUT, MISSING), "minst 1 000 000 kr"),
        (total(ABOUT, OUTCOME), "ca 1 001 000 kr"),
        (figures.difference(ABOUT, MISSING), "högst 1 000 000 kr"),
        (figures.difference(ESTIMATE, MISSING), "högst 300 000 kr"),
        (figures.difference(total(ESTIMATE, MISSING), MISSING), "kan inte anges"),
        (MISSING, "uppgift saknas"),
        (figures.not_applicable(unit=Unit.SEK), "ej tillämpligt"),
        (OUTCOME, "501 kr"),
        (known(400, approximate=True), "mindre än 1 000 kr"),
        (total(known(400, approximate=True), MISSING), "mer än 0 kr"),
        (figures.known(5750, unit=Unit.PERCENT_FTE, status=Status.ESTIMATE, approximate=True), "ca 57,5 %"),
        (figures.known(841, unit=Unit.SEK_PER_INHABITANT, status=Status.ESTIMATE), "8,41 kr"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_figure_says_its_value_its_bound_and_ca(figure: Figure, text: str) -> None:
    assert plain(figure_text.amount(figure)) == text


@pytest.mark.parametrize(
    ("figure", "short", "exact"),
    [
        (ESTIMATE, "300 tkr", "300 000 kr"),
        (total(ABOUT, MISSING), "minst 1 mnkr", "minst 1 000 000 kr"),
        (known(3_472_368, approximate=True), "ca 3,47 mnkr", "ca 3 472 000 kr"),
        (known(73_500, approximate=True), "ca 74 tkr", "ca 74 000 kr"),
        (known(73_500), "73,5 tkr", "73 500 kr"),
        (OUTCOME, "501 kr", "500,50 kr"),
        (MISSING, "uppgift saknas", "uppgift saknas"),
    ],
)
def test_the_short_and_the_exact_form_keep_bound_and_ca(figure: Figure, short: str, exact: str) -> None:
    assert (plain(figure_text.short_amount(figure)), plain(figure_text.exact_amount(figure))) == (short, exact)


@given(
    parts=st.lists(
        st.tuples(st.integers(-(10**10), 10**12), st.sampled_from(STRENGTH), st.booleans()), min_size=1, max_size=5
    ),
    lacking=st.booleans(),
    deducted=st.booleans(),
)
def test_no_amount_with_ca_shows_hundreds_or_ore_and_no_hedge_stands_twice(
    parts: list[tuple[int, Status, bool]], lacking: bool, deducted: bool
) -> None:
    known_parts = [figures.known(ore, unit=Unit.SEK, status=status, approximate=about) for ore, status, about in parts]
    figure = total(*known_parts, *([MISSING] if lacking else []))
    figure = figures.difference(figure, MISSING) if deducted else figure
    texts = [
        form(figure)
        for form in (
            figure_text.amount,
            figure_text.short_amount,
            figure_text.exact_amount,
            figure_text.signed_amount,
            figure_text.amount_with_status,
        )
    ]
    assert not any(re.search(r"(minst|högst)\sca", text) for text in texts)
    about = figure.approximate and figure.bound is not Bound.UNKNOWN
    for text in map(plain, texts) if about else ():
        amount = text.partition(" (")[0]
        assert re.search(r"(\b000 kr|\b0 kr|tkr|mnkr)$", amount), text
        assert not re.search(r",\d+ tkr$|,\d\d kr$", amount), text


def test_the_status_follows_the_amount_but_a_missing_figure_is_not_said_twice() -> None:
    assert plain(figure_text.amount_with_status(ABOUT)) == "ca 1 000 000 kr (uppskattning)"
    assert figure_text.amount_with_status(MISSING) == "uppgift saknas"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (total(known(96, Status.PRELIMINARY), known(4, Status.ESTIMATE)), "preliminärt; 4 % är uppskattat"),
        (total(known(90, Status.PRELIMINARY), known(10, Status.ESTIMATE)), "uppskattning"),
        (total(known(91), known(9, Status.PRELIMINARY)), "utfall; 9 % är preliminärt"),
        (
            total(known(92), known(5, Status.PRELIMINARY), known(3, Status.ESTIMATE)),
            "utfall; 5 % är preliminärt; 3 % är uppskattat",
        ),
        (total(known(85), known(8, Status.PRELIMINARY), known(7, Status.ESTIMATE)), "preliminärt; 7 % är uppskattat"),
        (total(known(1000), known(1, Status.ESTIMATE)), "utfall; mindre än 1 % är uppskattat"),
        (total(known(1000), known(-1, Status.ESTIMATE)), "uppskattning"),
        (ESTIMATE, "uppskattning"),
        (MISSING, "uppgift saknas"),
    ],
)
def test_a_part_below_a_tenth_changes_the_words_but_not_the_label(figure: Figure, text: str) -> None:
    assert plain(figure_text.status(figure)) == text


def test_coverage_says_of_how_many_and_how_many_are_partial_and_is_silent_when_nothing_lacks() -> None:
    assert figure_text.coverage(total(ABOUT, ESTIMATE, MISSING)) == "2 av 3 har uppgift"
    partial = total(ABOUT, MISSING).as_one_part()
    assert figure_text.coverage(total(partial, ESTIMATE)) == "2 av 2 har uppgift, 1 delvis"
    assert figure_text.coverage(figures.not_applicable(unit=Unit.SEK)) == "ej tillämpligt"
    assert figure_text.lacking(total(ABOUT, ESTIMATE, MISSING)) == "2 av 3 har uppgift"
    assert figure_text.lacking(total(partial, ESTIMATE)) == "2 av 2 har uppgift, 1 delvis"
    assert figure_text.lacking(total(ABOUT, ESTIMATE)) == ""
    assert figure_text.lacking(figures.not_applicable(unit=Unit.SEK)) == ""


def test_a_total_says_how_much_of_it_is_weaker_but_not_when_all_of_it_is() -> None:
    preliminary = figures.known(10_000, unit=Unit.SEK, status=Status.PRELIMINARY)
    of_three = total(OUTCOME, preliminary, ESTIMATE)
    assert plain(figure_text.breakdown(of_three)) == "varav preliminärt 100 kr och uppskattat 300 000 kr"
    assert plain(figure_text.breakdown(of_three, short=True)) == "varav preliminärt 100 kr och uppskattat 300 tkr"
    assert figure_text.breakdown(OUTCOME) == ""
    assert figure_text.breakdown(total(ESTIMATE, ABOUT)) == ""
    assert figure_text.breakdown(MISSING) == ""


def test_a_list_of_figures_says_the_status_of_most_of_them_once() -> None:
    listed = figure_text.listed([("A", ESTIMATE), ("B", ABOUT), ("C", OUTCOME), ("D", MISSING)])
    assert listed.common == "uppskattning"
    assert plain(listed.text) == "A 300 000 kr, B ca 1 000 000 kr, C 501 kr (utfall) och D uppgift saknas"
    alone = figure_text.listed([("A", ESTIMATE), ("C", OUTCOME)])
    assert (alone.common, plain(alone.text)) == ("", "A 300 000 kr (uppskattning) och C 501 kr (utfall)")
