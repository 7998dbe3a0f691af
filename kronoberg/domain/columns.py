"""Column types: how a cell's text becomes a value, how the value is written back, and what a person may write there.

A reader gets text without spaces around it, never empty, and raises ValueError with the Swedish phrase for what is
expected. `annotation` types (`Ore`, `Year` …) are what the contracts use.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from kronoberg.domain import amounts, dates, swedish, texts
from kronoberg.domain.amounts import Unit
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Code


@dataclass(frozen=True, slots=True)
class ColumnType:
    """How one kind of cell is read, written and described.

    Attributes
    ----------
    schema_type
        The type's name in a published Table Schema (string, number, integer, boolean, year, date).
    read, write
        From text to value and back; `write` gives the canonical form that files and the revision use.
    expected
        The Swedish phrase for what belongs in the cell.
    longest
        How many characters a free text may have; 0 for what has a form of its own.
    kept
        How a value that was let in long ago is read, where that asks for less than `read`: a rule about text that has
        come since must not make a database or a locked edition unreadable.
    """

    schema_type: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    expected: str
    longest: int = 0
    kept: Callable[[str], Any] | None = None

    @property
    def is_text(self) -> bool:
        """Whether the cell holds free text."""
        return self.longest > 0


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_COUNTRY, _CURRENCY = re.compile(r"[A-Z]{2}"), re.compile(r"[A-Z]{3}")
# As files and databases have an amount: nothing else that it may mean is looked for.
_CANONICAL = re.compile(r"-?(?:0|[1-9]\d{0,14})\.\d\d", re.ASCII)
_TRUE, _FALSE = ("true", "ja"), ("false", "nej")
_URL = re.compile(r"https?://[^\s<>\"\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_LONGEST_SLUG, _LONGEST_URL = 200, 2_000

TEXT_EXPECTED = "text"
SLUG_EXPECTED = "en nyckel av små bokstäver a–z, siffror och bindestreck, till exempel euroregion-baltic"
YEAR_EXPECTED = "ett årtal med fyra siffror mellan 1900 och 2100"
DATE_EXPECTED = "ett datum som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, till exempel 2024-04-15 eller 15 april 2024"
FLAG_EXPECTED = "true eller false"
COUNTRY_EXPECTED = "en landskod med två stora bokstäver, till exempel SE"
CURRENCY_EXPECTED = "en valutakod med tre stora bokstäver, till exempel EUR"
URL_EXPECTED = "en webbadress som börjar med http:// eller https://"
WHOLE_EXPECTED = "ett heltal som är noll eller större"
MONEY_EXPECTED = "ett belopp som är noll eller större, till exempel 1 234,50 eller 350 tkr"
SIGNED_MONEY_EXPECTED = "ett belopp, till exempel 1 234,50, -1 234,50 eller 350 tkr"
PERCENT_EXPECTED = "ett procenttal från 0 till 10000, till exempel 2,5"
NO_CA = "”ca” går inte att spara här, skriv det i anmärkningen"
NUMBER_EXPECTED = "ett tal, till exempel 11,4325"


def _text(longest: int, *, one_line: bool = True) -> ColumnType:
    def read(text: str) -> str:
        made = texts.one_line(text) if one_line else texts.normal(text)
        if wanted := texts.trouble(made, longest) or (not made and TEXT_EXPECTED):
            raise ValueError(wanted)
        return made

    return ColumnType("string", read, str, TEXT_EXPECTED, longest, kept=str)


def _matching(pattern: re.Pattern[str], expected: str, longest: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > longest or not pattern.fullmatch(text):
            raise ValueError(expected if len(text) <= longest else f"{expected}, högst {longest} tecken")
        return text

    return read


def year(text: str) -> int:
    """Read a year.

    Raises
    ------
    ValueError
        With the Swedish phrase for what is expected.
    """
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not 1900 <= int(text) <= 2100:
        raise ValueError(YEAR_EXPECTED)
    return int(text)


def _whole(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise ValueError(WHOLE_EXPECTED)
    return int(text)


def _date(text: str) -> PartialDate:
    try:
        return dates.written_date(text)
    except dates.DateError as error:
        meant = f"; menar du {swedish.enumeration(error.readings, last='eller')}, skriv så" if error.readings else ""
        raise ValueError(f"{DATE_EXPECTED}{meant}") from None


def _flag(text: str) -> bool:
    if text.casefold() not in _TRUE + _FALSE:
        raise ValueError(FLAG_EXPECTED)
    return text.casefold() in _TRUE


def _hundredths(expected: str, largest: int, *, unit: Unit, smallest: int = 0) -> Callable[[str], int]:
    def read(text: str) -> int:
        if _CANONICAL.fullmatch(text):
            return _within(int(text.replace(".", "")))
        try:
            amount = amounts.read(text, unit)
        except swedish.NumberError as error:
            raise ValueError(expected if str(error) == swedish.A_NUMBER else f"{expected}; {error}") from None
        if amount.approximate:
            raise ValueError(f"{expected}; {NO_CA}")
        return _within(int(amount.value * 100))

    def _within(value: int) -> int:
        if not smallest <= value <= largest:
            raise ValueError(expected)
        return value

    return read


def _decimal(text: str) -> Decimal:
    try:
        return swedish.number(text, max_decimals=8)
    except swedish.NumberError as error:
        raise ValueError(NUMBER_EXPECTED if str(error) == swedish.A_NUMBER else f"{NUMBER_EXPECTED}; {error}") from None


def _hundredths_text(value: int) -> str:
    whole, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{whole}.{rest:02}"


def _percent_text(value: int) -> str:
    return _decimal_text(Decimal(value) / 100)


def _decimal_text(value: Decimal) -> str:
    text = f"{abs(value) if value == 0 else value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    # Exactly three decimals could be taken for thousands, and would be refused when read back.
    return f"{text}0" if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", text) else text


def _flag_text(value: bool) -> str:
    return "true" if value else "false"


Text = Annotated[str, _text(texts.LONGEST_TEXT, one_line=False)]
Title = Annotated[str, _text(texts.LONGEST_TITLE)]
Label = Annotated[str, _text(texts.LONGEST_LABEL)]
Term = Annotated[str, _text(texts.LONGEST_TERM)]
Slug = Annotated[str, ColumnType("string", _matching(_SLUG, SLUG_EXPECTED, _LONGEST_SLUG), str, SLUG_EXPECTED)]
Url = Annotated[str, ColumnType("string", _matching(_URL, URL_EXPECTED, _LONGEST_URL), str, URL_EXPECTED)]
Country = Annotated[str, ColumnType("string", _matching(_COUNTRY, COUNTRY_EXPECTED, 2), str, COUNTRY_EXPECTED)]
Currency = Annotated[str, ColumnType("string", _matching(_CURRENCY, CURRENCY_EXPECTED, 3), str, CURRENCY_EXPECTED)]
Year = Annotated[int, ColumnType("year", year, str, YEAR_EXPECTED)]
Whole = Annotated[int, ColumnType("integer", _whole, str, WHOLE_EXPECTED)]
Date = Annotated[PartialDate, ColumnType("string", _date, str, DATE_EXPECTED)]
Flag = Annotated[bool, ColumnType("boolean", _flag, _flag_text, FLAG_EXPECTED)]
Ore = Annotated[
    int,
    ColumnType("number", _hundredths(MONEY_EXPECTED, 10**14, unit=Unit.KRONOR), _hundredths_text, MONEY_EXPECTED),
]
SignedOre = Annotated[
    int,
    ColumnType(
        "number",
        _hundredths(SIGNED_MONEY_EXPECTED, 10**14, smallest=-(10**14), unit=Unit.KRONOR),
        _hundredths_text,
        SIGNED_MONEY_EXPECTED,
    ),
]
Percent = Annotated[
    int,
    ColumnType("number", _hundredths(PERCENT_EXPECTED, 10**6, unit=Unit.PER_CENT), _percent_text, PERCENT_EXPECTED),
]
Number = Annotated[Decimal, ColumnType("number", _decimal, _decimal_text, NUMBER_EXPECTED)]


def type_of(annotated: object) -> ColumnType:
    """The column type of an annotated type: `type_of(Ore)`."""
    found: ColumnType = annotated.__metadata__[0]  # type: ignore[attr-defined]
    return found


def code_type(codes: type[Code]) -> ColumnType:
    """Make the column type of an enumeration: only its codes are allowed, and a near miss is named."""

    def read(text: str) -> Code:
        try:
            return codes(text.casefold())
        except ValueError:
            raise ValueError(_code_expected(codes, text)) from None

    return ColumnType("string", read, str, f"en av koderna {', '.join(codes)}")


def _code_expected(codes: type[Code], text: str) -> str:
    by_word = {code.word.casefold(): code.value for code in codes}
    meant = f" (menade du {by_word[text.casefold()]}?)" if text.casefold() in by_word else swedish.hint(text, codes)
    return f"en av koderna {', '.join(codes)}{meant}"
