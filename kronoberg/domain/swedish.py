"""Swedish numbers, dates and words: reading what people write, writing what people read.

Every number that a person sees is formatted here, and every number that a person typed is read here, so that the
two always agree. A text that can be read in two ways is refused rather than guessed (design, chapter 3).
"""

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
UNDER = "mindre än"
"""Before the smallest amount that a form can tell, for one that is less but not nothing."""
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_LONGEST_MONTH = 5
# Plain, no-break, narrow no-break and thin space: all occur between thousands in files from Excel and the web.
_SPACES = f" {NBSP}\u202f\u2009"

A_NUMBER = "ett tal, till exempel 1234,50"
_UNIT_SUFFIX = re.compile(rf"[{_SPACES}]*(?:kr|SEK|:-|%)$", re.IGNORECASE)
_THOUSANDS_OR_DECIMALS = re.compile(r"^[1-9]\d{0,2}[.,]\d{3}$", re.ASCII)
_FOREIGN_THOUSANDS = re.compile(r"^\d{1,3}(?:[.,']\d{3})+(?:[.,]\d+)?$", re.ASCII)
_NUMBER = re.compile(
    rf"^(?P<whole>\d{{1,3}}(?:[{_SPACES}]\d{{3}}){{1,4}}|\d{{1,15}})(?:[.,](?P<decimals>\d+))?$",
    re.ASCII,
)
_SIGNS = {"-": -1, MINUS: -1, "\u2013": -1, "+": 1}


class NumberError(ValueError):
    """A text that is not one clear number. `str(error)` says in Swedish what is expected instead."""


def number(text: str, *, max_decimals: int = 2) -> Decimal:
    """Read a number as a Swedish office writes it: `1 234,50`, `1234.50`, `−500`, `1 000 kr`.

    Parameters
    ----------
    text
        The cell as text. Spaces around it and a unit after it are ignored.
    max_decimals
        How many decimals the column may hold.

    Raises
    ------
    NumberError
        When the text is no number, or could be read in two ways (`1,234` and `1.234` are a thousand to some readers
        and a little more than one to others).
    """
    bare = _UNIT_SUFFIX.sub("", text.strip(_SPACES + "\t"))
    sign = _SIGNS.get(bare[:1], 1)
    bare = bare[1:].strip(_SPACES) if bare[:1] in _SIGNS else bare
    if _THOUSANDS_OR_DECIMALS.match(bare):
        msg = "ett tal som bara kan läsas på ett sätt, till exempel 1234 eller 1,23 (inte 1,234 eller 1.234)"
        raise NumberError(msg)
    match = _NUMBER.match(bare)
    if match is None and _FOREIGN_THOUSANDS.match(bare):
        msg = "ett tal utan punkt eller komma mellan tusental, till exempel 1234,50 eller 1 234,50"
        raise NumberError(msg)
    if match is None:
        raise NumberError(A_NUMBER)
    decimals = match["decimals"] or ""
    if len(decimals.rstrip("0")) > max_decimals:
        msg = f"ett tal med högst {max_decimals} decimaler"
        raise NumberError(msg)
    whole = re.sub(rf"[{_SPACES}]", "", match["whole"])
    return sign * Decimal(f"{whole}.{decimals}" if decimals else whole)


def hundredths(text: str) -> int:
    """Read a number with at most two decimals as whole hundredths: öre for kronor, hundredths for percent.

    Raises
    ------
    NumberError
        As `number` does.
    """
    return int(number(text) * 100)


def _grouped(whole: int) -> str:
    return f"{whole:,}".replace(",", NBSP)


def decimal(value: Decimal | int, *, decimals: int | None = None) -> str:
    """Write a number with no-break spaces between thousands and a decimal comma: `1 234,5`.

    `decimals` rounds half up to that many and keeps them; without it the number's own decimals stand, without
    trailing zeros.
    """
    exact = Decimal(value)
    if decimals is not None:
        exact = _rounded_half_up(exact, decimals)
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    text = _grouped(int(whole)) + (f",{fraction}" if fraction else "")
    return (MINUS if exact < 0 else "") + text


def _rounded_half_up(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")


def kronor(ore: int) -> str:
    """Write öre exactly, for a posting: `1 710 000 kr`, and with two decimals only when there are öre: `8,41 kr`."""
    return f"{decimal(Decimal(ore) / 100, decimals=0 if ore % 100 == 0 else 2)}{NBSP}kr"


def kronor_and_ore(ore: int) -> str:
    """Write öre as kronor, always with two decimals, for small amounts that stand under each other: `8,40 kr`."""
    return f"{decimal(Decimal(ore) / 100, decimals=2)}{NBSP}kr"


def percent(hundredths_of_percent: int) -> str:
    """Write hundredths of a percent: 5750 is `57,5 %`."""
    return f"{decimal(Decimal(hundredths_of_percent) / 100)}{NBSP}%"


def percentage_points(hundredths_of_percent: int) -> str:
    """Write the difference between two percentages: 250 is `2,5 procentenheter`."""
    word = "procentenhet" if hundredths_of_percent == 100 else "procentenheter"
    return f"{decimal(Decimal(hundredths_of_percent) / 100)}{NBSP}{word}"


def hours(hundredths_of_an_hour: int) -> str:
    """Write hundredths of an hour as whole hours, rounded half up: 98900 is `989 timmar`."""
    whole = int(_rounded_half_up(Decimal(hundredths_of_an_hour) / 100, 0))
    return counted(whole, "timme", "timmar")


def count(hundredths_of_one: int) -> str:
    """Write hundredths of a whole as the whole number that a count is: 300 is `3`."""
    return decimal(Decimal(hundredths_of_one) / 100, decimals=0)


def kilometres(hundredths_of_a_kilometre: int) -> str:
    """Write hundredths of a kilometre as whole kilometres, rounded half up: 416000 is `4 160 km`."""
    return f"{decimal(Decimal(hundredths_of_a_kilometre) / 100, decimals=0)}{NBSP}km"


def kilograms(hundredths_of_a_kilogram: int, of_what: str) -> str:
    """Write hundredths of a kilogram: `1 061 kg CO2e`; below ten with one decimal, so that little is not zero."""
    exact = Decimal(hundredths_of_a_kilogram) / 100
    return f"{decimal(exact, decimals=0 if abs(exact) >= 10 else 1)}{NBSP}kg{NBSP}{of_what}"


def decimal_in_file(hundredths_of_a_unit: int) -> str:
    """Write hundredths as a Swedish spreadsheet reads them from a file: 171000050 is `1710000,50`, −5 is `-0,05`."""
    return f"{Decimal(hundredths_of_a_unit) / 100:.2f}".replace(".", ",")


def signed(text: str) -> str:
    """Put a plus sign before an amount that has no minus sign: a change is always written with its direction."""
    return text if text.startswith(MINUS) else f"+{text}"


def day(date: dt.date) -> str:
    """Write a day as it is read: `31 december 2020`."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def month(date: dt.date) -> str:
    """Write a date's month and year, a long name short: `nov 2026`, `april 2026`."""
    name = MONTHS[date.month - 1]
    return f"{name if len(name) <= _LONGEST_MONTH else name[:3]} {date.year}"


def counted(count: int, one: str, many: str) -> str:
    """Write a count with the word in the right form: `1 källa`, `2 källor`."""
    return f"{_grouped(count)}{NBSP}{one if count == 1 else many}"


def enumeration(words: Iterable[str], *, last: str = "och") -> str:
    """Join words as a Swedish sentence does: `a, b och c`."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    """Make the first letter a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def collation_key(text: str) -> tuple[str, str]:
    """Sort key for Swedish: å, ä and ö last in that order, other accents ignored, case only as a tie-break."""
    letters = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in "åäö":
            letters.append("{" + str("åäö".index(letter)))
        else:
            letters.append(unicodedata.normalize("NFD", letter)[0])
    return "".join(letters), text


def hint(text: str, candidates: Iterable[str]) -> str:
    """Suggest the candidate that is nearest to a misspelt text: ` (menade du euroregion?)`, or nothing."""
    near = difflib.get_close_matches(text.casefold(), list(candidates), n=1)
    return f" (menade du {near[0]}?)" if near else ""


def kronor_whole(ore: int, *, approximate: bool = False) -> str:
    """Write öre as whole kronor, and an approximate amount as whole thousands: `907 180 kr`, `1 000 000 kr`.

    An amount that rounds to nothing is not nothing: `mindre än 1 kr`, `mindre än 1 000 kr`. Halves go away from zero.
    """
    step = 1_000 if approximate else 1
    steps = _steps(ore, step)
    return f"{decimal(steps * step)}{NBSP}kr" if steps or ore <= 0 else f"{UNDER} {decimal(step)}{NBSP}kr"


def kronor_short(ore: int, *, approximate: bool = False) -> str:
    """Write öre with three significant figures: `3,47 mnkr`, `907 tkr`, `900 kr`; approximate in thousands at most."""
    exact = Decimal(ore) / 100
    if approximate and abs(_steps(ore, 1_000)) < 1_000:
        steps = _steps(ore, 1_000)
        if not steps:
            return f"{UNDER} 1{NBSP}tkr" if ore > 0 else kronor_whole(0)
        return f"{decimal(steps)}{NBSP}tkr"
    if abs(_rounded_half_up(exact, 0)) < 1_000:
        return kronor_whole(ore)
    in_thousands = _significant(exact / 1_000)
    if abs(in_thousands) < 1_000:
        return f"{decimal(in_thousands)}{NBSP}tkr"
    return f"{decimal(_significant(exact / 1_000_000))}{NBSP}mnkr"


def _steps(ore: int, step: int) -> int:
    return int(_rounded_half_up(Decimal(ore) / 100 / step, 0))


def _significant(value: Decimal, *, figures: int = 3) -> Decimal:
    """The number with so many significant figures; whole digits always stand."""
    return _rounded_half_up(value, max(figures - 1 - value.adjusted(), 0))
