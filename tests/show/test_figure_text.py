"""A figure in Swedish words."""

import pytest

from kronoberg.domain import figures
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Status
from kronoberg.show import figure_text

MISSING = figures.missing(unit=Unit.SEK)
ESTIMATE = figures.known(30_000_000, unit=Unit.SEK, status=Status.ESTIMATE)
ABOUT = figures.known(100_000_000, unit=Unit.SEK, status=Status.ESTIMATE, approximate=True)
OUTCOME = figures.known(50_050, unit=Unit.SEK, status=Status.OUTCOME)


def total(*parts: Figure) -> Figure:
    return figures.total(parts, unit=Unit.SEK)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (ESTIMATE, "300 000 kr"),
        (ABOUT, "ca 1 000 000 kr"),
        (total(ABOUT, MISSING), "minst ca 1 000 000 kr"),
        (figures.difference(ESTIMATE, MISSING), "högst 300 000 kr"),
        (figures.difference(total(ESTIMATE, MISSING), MISSING), "kan inte anges"),
        (MISSING, "uppgift saknas"),
        (figures.not_applicable(unit=Unit.SEK), "ej tillämpligt"),
        (OUTCOME, "500,50 kr"),
        (figures.known(5750, unit=Unit.PERCENT_FTE, status=Status.ESTIMATE, approximate=True), "ca 57,5 %"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_figure_says_its_value_its_bound_and_ca(figure: Figure, text: str) -> None:
    assert figure_text.amount(figure).replace("\u00a0", " ") == text


def test_the_status_follows_the_amount_but_a_missing_figure_is_not_said_twice() -> None:
    assert figure_text.amount_with_status(ABOUT).replace("\u00a0", " ") == "ca 1 000 000 kr (uppskattning)"
    assert figure_text.amount_with_status(MISSING) == "uppgift saknas"


def test_coverage_says_of_how_many_and_how_many_are_partial() -> None:
    assert figure_text.coverage(total(ABOUT, ESTIMATE, MISSING)) == "2 av 3 har uppgift"
    partial = total(ABOUT, MISSING).as_one_part()
    assert figure_text.coverage(total(partial, ESTIMATE)) == "2 av 2 har uppgift, 1 delvis"
    assert figure_text.coverage(figures.not_applicable(unit=Unit.SEK)) == "ej tillämpligt"


def test_a_total_says_how_much_of_it_is_not_an_outcome() -> None:
    preliminary = figures.known(10_000, unit=Unit.SEK, status=Status.PRELIMINARY)
    text = figure_text.breakdown(total(OUTCOME, preliminary, ESTIMATE)).replace("\u00a0", " ")
    assert text == "varav preliminärt 100 kr och uppskattat 300 000 kr"
    assert figure_text.breakdown(OUTCOME) == ""
    assert figure_text.breakdown(MISSING) == ""


def test_the_short_form_keeps_bound_and_ca() -> None:
    assert figure_text.short_amount(total(ABOUT, MISSING)).replace("\u00a0", " ") == "minst ca 1 mnkr"
