"""A figure in Swedish words: its value with "ca", "minst" or "högst", its status, and how much of it is known."""

from collections.abc import Callable

from kronoberg.domain import swedish
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Gas, Status

CANNOT_BE_STATED = "kan inte anges"
BOUND_WORDS = {
    Bound.EXACT: "exakt",
    Bound.AT_LEAST: "minst",
    Bound.AT_MOST: "högst",
    Bound.UNKNOWN: CANNOT_BE_STATED,
}


def amount(figure: Figure) -> str:
    """The figure's value as a reader meets it: `minst ca 1 410 000 kr`, `uppgift saknas`, `kan inte anges`."""
    return _worded(figure, _full)


def short_amount(figure: Figure) -> str:
    """The same, short enough for a label in a chart: `minst ca 1,41 mnkr`."""
    return _worded(figure, _short)


def signed_amount(figure: Figure) -> str:
    """The same for a difference, with its sign: `+8 954,50 kr`, `minst −61 500 kr`, `0 kr`."""
    return _worded(figure, lambda unit, value: swedish.signed(_full(unit, value)) if value else _full(unit, value))


def signed_short(figure: Figure) -> str:
    """The same, short: `+364 tkr`, `−0,14 mnkr`."""
    return _worded(figure, lambda unit, value: swedish.signed(_short(unit, value)) if value else _short(unit, value))


def amount_with_status(figure: Figure) -> str:
    """The value followed by its status: `ca 1 710 000 kr (uppskattning)`."""
    if figure.stated_value is None:
        return amount(figure)
    return f"{amount(figure)} ({figure.status.word})"


def qualifier(figure: Figure) -> str:
    """What stands before the figure's number: `minst ca `, with its space; empty for a number that is exact."""
    return qualifying(figure.bound, approximate=figure.approximate)


def qualifying(bound: Bound, *, approximate: bool) -> str:
    """The same for a bound and whether the number is approximate."""
    limit = f"{BOUND_WORDS[bound]} " if bound in (Bound.AT_LEAST, Bound.AT_MOST) else ""
    return f"{limit}{f'ca{swedish.NBSP}' if approximate else ''}"


def status(figure: Figure) -> str:
    """The figure's status as a word."""
    return figure.status.word


def coverage(figure: Figure) -> str:
    """How many parts are known: `4 av 4 har uppgift`, and how many of them only in part."""
    if not figure.applicable:
        return figure.status.word
    text = f"{figure.known + figure.partly} av {figure.expected} har uppgift"
    return f"{text}, {figure.partly} delvis" if figure.partly else text


def breakdown(figure: Figure) -> str:
    """How much of the figure is not an outcome: `varav uppskattat 1 710 000 kr`; empty when there is nothing to say."""
    weak = [
        f"{part.facts.participle} {_full(figure.unit, value)}"
        for part, value in figure.by_status
        if part is not Status.OUTCOME
    ]
    return f"varav {swedish.enumeration(weak)}" if weak and figure.stated_value is not None else ""


def _worded(figure: Figure, written: Callable[[Unit, int], str]) -> str:
    if figure.bound is Bound.UNKNOWN and figure.value is not None:
        return CANNOT_BE_STATED
    if figure.value is None:
        return figure.status.word
    return f"{qualifier(figure)}{written(figure.unit, figure.value)}"


_WRITTEN: dict[Unit, Callable[[int], str]] = {
    Unit.SEK: swedish.kronor,
    Unit.SEK_PER_INHABITANT: swedish.kronor_and_ore,
    Unit.PERCENT_FTE: swedish.percent,
    Unit.HOURS: swedish.hours,
    Unit.COUNT: swedish.count,
    Unit.KM: swedish.kilometres,
    Unit.KG_CO2: lambda value: swedish.kilograms(value, Gas.CO2.word),
    Unit.KG_CO2E: lambda value: swedish.kilograms(value, Gas.CO2E.word),
}


def _full(unit: Unit, hundredths: int) -> str:
    return _WRITTEN[unit](hundredths)


def _short(unit: Unit, hundredths: int) -> str:
    return swedish.kronor_short(hundredths) if unit is Unit.SEK else _full(unit, hundredths)
