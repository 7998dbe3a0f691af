"""A figure in Swedish words: its value with "ca", "minst" or "högst", its status, and how much of it is known.

Three forms (design, chapter 7), and which of them a place takes:

- `short_amount`, three significant figures: a headline, a key figure, a chart, a slide, a summary.
- `amount`, whole kronor, "ca" in whole thousands: a table on the screen or in a document, running text.
- `exact_amount`, with öre: beside postings. Files, the API and the entry take the number itself.

All of them round the exact figure. A sum is the sum of exact figures, so a rounded column may differ from its sum by
the last krona.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from kronoberg.domain import swedish
from kronoberg.domain.figures import Bound, Figure, Unit
from kronoberg.domain.words import Gas, Status

CANNOT_BE_STATED = "kan inte anges"
OF_A_POST = "av en heltidstjänst"
"""What an effort in percent is a share of."""
BOUND_WORDS = {
    Bound.EXACT: "exakt",
    Bound.AT_LEAST: "minst",
    Bound.AT_MOST: "högst",
    Bound.UNKNOWN: CANNOT_BE_STATED,
}
SLIGHT = Decimal("0.1")
"""A part of a figure that is less than this does not give the whole its status."""
_Written = Callable[[Figure, int], str]


class Told(NamedTuple):
    """Figures by name as the end of a sentence, and the status that holds where none is said; empty when each says."""

    common: str
    text: str


def amount(figure: Figure) -> str:
    """The figure's value whole: `minst 1 410 000 kr`, `ca 57,5 %`, `uppgift saknas`, `kan inte anges`."""
    return _worded(figure, _whole)


def short_amount(figure: Figure) -> str:
    """The value with three significant figures: `minst 1,41 mnkr`, `907 tkr`; what is not kronor as it is whole."""
    return _worded(figure, _short)


def exact_amount(figure: Figure) -> str:
    """The value with its öre, to stand beside postings: `52 684,50 kr`; an approximate one has no such form."""
    return _worded(figure, _whole if figure.approximate else _exact)


def signed_amount(figure: Figure) -> str:
    """The whole value of a difference, with its sign: `+8 955 kr`, `minst −61 500 kr`, `0 kr`."""
    return _worded(figure, lambda shown, value: swedish.signed(_whole(shown, value)) if value else _whole(shown, value))


def signed_short(figure: Figure) -> str:
    """The same, short: `+364 tkr`, `−0,14 mnkr`."""
    return _worded(figure, lambda unit, value: swedish.signed(_short(unit, value)) if value else _short(unit, value))


def amount_with_status(figure: Figure) -> str:
    """The value followed by its status: `ca 1 710 000 kr (uppskattning)`."""
    if figure.stated_value is None:
        return amount(figure)
    return f"{amount(figure)} ({status(figure)})"


def listed(figures: Iterable[tuple[str, Figure]]) -> Told:
    """Figures by name, each whole, with a status only where it is another than that of most of them."""
    pairs = list(figures)
    found = Counter(status(figure) for _, figure in pairs if figure.stated_value is not None)
    common = most if found and (most := found.most_common(1)[0])[1] > 1 else None
    word = common[0] if common else ""
    parts = [
        f"{name} {amount(figure) if status(figure) == word else amount_with_status(figure)}" for name, figure in pairs
    ]
    return Told(word, swedish.enumeration(parts))


def qualifier(figure: Figure) -> str:
    """What stands before the figure's number: `minst `, with its space; empty for a number that is exact."""
    return qualifying(figure.bound, approximate=figure.approximate)


def qualifying(bound: Bound, *, approximate: bool) -> str:
    """The same for a bound and whether the number is approximate: a bound is never exact, so it needs no "ca" more."""
    if bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return f"{BOUND_WORDS[bound]} "
    return f"ca{swedish.NBSP}" if approximate else ""


def label(figure: Figure) -> Status:
    """The status that the figure is called by: its weakest one, unless that is a part below a tenth."""
    return label_and_slight(figure)[0]


def status(figure: Figure) -> str:
    """The figure's status as a word; a weak part below a tenth is told beside it: `preliminärt; 4 % är uppskattat`."""
    called, slight = label_and_slight(figure)
    return "; ".join([called.word, *(f"{share} är {part.facts.participle}" for part, share in slight)])


def label_and_slight(figure: Figure) -> tuple[Status, list[tuple[Status, str]]]:
    """The weakest status that makes up a tenth together with what is weaker, and the shares of the weaker ones."""
    whole = figure.value or 0
    if len(figure.by_status) < 2 or any(value < 0 for _, value in figure.by_status) or not whole:
        return figure.status, []
    weaker = 0
    slight: list[tuple[Status, str]] = []
    for part, value in reversed(figure.by_status):
        weaker += value
        if Decimal(weaker) / whole >= SLIGHT:
            return part, slight[::-1]
        slight.append((part, _share(value, whole)))
    return figure.status, []


def _share(value: int, whole: int) -> str:
    percent = (Decimal(100 * value) / whole).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{percent}{swedish.NBSP}%" if percent else f"{swedish.UNDER} 1{swedish.NBSP}%"


def coverage(figure: Figure) -> str:
    """How many parts are known: `4 av 4 har uppgift`, and how many of them only in part."""
    if not figure.applicable:
        return figure.status.word
    text = f"{figure.known + figure.partly} av {figure.expected} har uppgift"
    return f"{text}, {figure.partly} delvis" if figure.partly else text


def lacking(figure: Figure) -> str:
    """The same where something is missing; empty where all is known, or nothing can be."""
    return "" if figure.complete else coverage(figure)


def breakdown(figure: Figure, *, short: bool = False) -> str:
    """How much of it is weaker than the rest: `varav uppskattat 150 000 kr`; empty when it is all of one kind."""
    written = _short if short else _whole
    if figure.stated_value is None or len(figure.by_status) < 2:
        return ""
    weak = [
        f"{part.facts.participle} {written(figure, value)}"
        for part, value in figure.by_status
        if part is not Status.OUTCOME and value
    ]
    return f"varav {swedish.enumeration(weak)}" if weak else ""


def _worded(figure: Figure, written: _Written) -> str:
    if figure.bound is Bound.UNKNOWN and figure.value is not None:
        return CANNOT_BE_STATED
    if figure.value is None:
        return figure.status.word
    text = written(figure, figure.value)
    if not text.startswith(swedish.UNDER):
        return f"{qualifier(figure)}{text}"
    # An amount that is too small for its form has a bound of its own.
    return f"mer än 0{swedish.NBSP}kr" if figure.bound is Bound.AT_LEAST else text


_WRITTEN: dict[Unit, Callable[[int], str]] = {
    Unit.SEK_PER_INHABITANT: swedish.kronor_and_ore,
    Unit.PERCENT_FTE: swedish.percent,
    Unit.HOURS: swedish.hours,
    Unit.COUNT: swedish.count,
    Unit.KM: swedish.kilometres,
    Unit.KG_CO2: lambda value: swedish.kilograms(value, Gas.CO2.word),
    Unit.KG_CO2E: lambda value: swedish.kilograms(value, Gas.CO2E.word),
}


def _whole(figure: Figure, hundredths: int) -> str:
    if figure.unit is Unit.SEK:
        return swedish.kronor_whole(hundredths, approximate=figure.approximate)
    return _WRITTEN[figure.unit](hundredths)


def _short(figure: Figure, hundredths: int) -> str:
    if figure.unit is Unit.SEK:
        return swedish.kronor_short(hundredths, approximate=figure.approximate)
    return _whole(figure, hundredths)


def _exact(figure: Figure, hundredths: int) -> str:
    return swedish.kronor(hundredths) if figure.unit is Unit.SEK else _whole(figure, hundredths)
