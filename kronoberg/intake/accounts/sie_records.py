"""The lines of a SIE file that are no transactions of the common form: the head, names, balances, vouchers."""

from collections.abc import Callable

from kronoberg.domain import swedish
from kronoberg.domain.faults import quoted
from kronoberg.intake.accounts import sie_tokens
from kronoberg.intake.accounts.sie_reading import Reading, Voucher
from kronoberg.intake.accounts.sie_tokens import TokenError

_EXAMPLES = 5
# Old programs end a file with the character that DOS ended files with.
_AROUND = " \t\r\n\x1a"
_BALANCES_ONLY = ("1", "2", "3")


def take(reading: Reading, line: int, text: str) -> None:
    """Take in a line of any kind."""
    bare = text.strip(_AROUND)
    if bare == "{":
        reading.open(line)
    elif bare == "}":
        reading.close(line)
    elif bare.strip():
        try:
            _take_words(reading, line, sie_tokens.tokens(bare))
        except TokenError as error:
            label = bare.split()[0]
            # What no label of ours begins is passed over, however it is written.
            if not label.startswith("#") or label.upper() in _RECORDS:
                reading.faults.add(line, f"{quoted(label)} med {error.found}", error.expected)


def _take_words(reading: Reading, line: int, words: list[str]) -> None:
    label = words[0].upper()
    if not label.startswith("#"):
        reading.faults.add(line, quoted(words[0]), "en rad som börjar med # eller en klammer")
        return
    reading.labels += 1
    if label not in _RECORDS:
        if label in _PASSED_OVER and not any(word.strip() for word in words[1:]):
            reading.names.empty[label] = None
        return
    least, fields, record = _RECORDS[label]
    if len(words) > least and all(words[place].strip() for place in _VALUES.get(record, ())):
        _look_at_letters(reading, line, words)
        record(reading, line, words)
    elif label in _NEEDED:
        _too_few(reading, line, words, fields)
    else:
        reading.names.empty[label] = None


def _look_at_letters(reading: Reading, line: int, words: list[str]) -> None:
    if len(reading.names.examples) < _EXAMPLES:
        reading.names.examples.update(dict.fromkeys(word for word in words if not word.isascii()))
    if words[0].upper() != "#TRANS":
        # A transaction looks at its own text, in whatever form its line is read.
        for word in words:
            if not word.isascii() or "?" in word:
                reading.letters.look_at(line, word)


def _too_few(reading: Reading, line: int, words: list[str], fields: str) -> None:
    """The fault of a voucher or a row without what it must have; what follows from it is not told too."""
    label = words[0].upper()
    found = f"{label} med {swedish.counted(len(words) - 1, 'uppgift', 'uppgifter')}"
    if label == "#VER":
        _begin(reading, Voucher(line, f"rad {line}", "", 0, "", unreadable=True))
    elif reading.voucher is not None:
        # Its balance cannot be told.
        reading.voucher.unreadable = True
        found = f"{found} i verifikationen {reading.voucher.name}"
    reading.faults.add(line, found, f"{label} {fields}")


def _head(reading: Reading, _: int, words: list[str]) -> None:
    reading.names.head[words[0].upper()] = words[1]


def _type(reading: Reading, line: int, words: list[str]) -> None:
    kind = reading.names.head["#SIETYP"] = words[1]
    if kind in _BALANCES_ONLY:
        found = f"en SIE-fil av typ {kind}, som bara har saldon och inga transaktioner"
        reading.faults.add(line, found, "en export av typ 4 (4E), som har alla verifikationer")
    elif kind[:1] != "4":
        reading.faults.add(line, f"SIE-typen {quoted(kind)}", "typ 4 (4E eller 4I)")


def _year(reading: Reading, line: int, words: list[str]) -> None:
    begins, ends = reading.day(line, "#RAR", words[2]), reading.day(line, "#RAR", words[3])
    if begins and ends:
        reading.names.years[words[1]] = begins, ends


def _account(reading: Reading, _: int, words: list[str]) -> None:
    reading.names.accounts[words[1]] = words[2]


def _dimension(reading: Reading, _: int, words: list[str]) -> None:
    reading.names.dimensions[words[1]] = words[2]


def _object(reading: Reading, _: int, words: list[str]) -> None:
    reading.names.objects[words[1], words[2]] = words[3]


def _balance(reading: Reading, line: int, words: list[str]) -> None:
    ore = reading.amount(line, words[0], words[3])
    if ore is not None:
        reading.balances.accounts[words[0].upper(), words[1], words[2]] = ore


def _object_balance(reading: Reading, line: int, words: list[str]) -> None:
    ore = reading.amount(line, words[0], words[4])
    places = sie_tokens.objects(words[3])
    # One object at a time: a balance of two objects together is no sum that transactions are counted by here.
    if ore is not None and len(places) == 1:
        reading.balances.objects[words[0].upper(), words[1], words[2], places[0]] = ore


def _period_balance(reading: Reading, line: int, words: list[str]) -> None:
    ore = reading.amount(line, words[0], words[5])
    # Those with objects are parts of the one without, which is the change of the whole account in the period.
    if ore is not None and not words[4]:
        key = words[1], words[3]
        reading.balances.periods[key] = reading.balances.periods.get(key, 0) + ore


def _voucher(reading: Reading, line: int, words: list[str]) -> None:
    day = reading.day(line, "#VER", words[3])
    name = " ".join(filter(None, words[1:3])) or f"rad {line}"
    text = words[4] if len(words) > 4 else ""
    year = _accounting_year(reading, line, name, day) if day else 0
    _begin(reading, Voucher(line, name, day or "", year, text))


def _begin(reading: Reading, voucher: Voucher) -> None:
    reading.unfinished()
    reading.vouchers += 1
    reading.voucher = voucher


def _accounting_year(reading: Reading, line: int, name: str, day: str) -> int:
    """The year of the accounts that a day lies in; the day's own where the file leaves #RAR out, or its days."""
    years = reading.names.years
    period = next(((begins, ends) for begins, ends in years.values() if begins <= day <= ends), None)
    if period is None and (not years or "#RAR" in reading.names.empty):
        return int(day[:4])
    if period is None:
        known = swedish.enumeration(f"{begins}–{ends}" for begins, ends in years.values())
        found = f"#VER {name} den {day}, som inte ligger i något räkenskapsår i filen"
        reading.wrong_year(line, day[:4], found, f"en dag i {known} (#RAR)")
        return 0
    if period[0][:4] != period[1][:4]:
        found = f"#VER {name} i räkenskapsåret {period[0]}–{period[1]}, som inte är ett kalenderår"
        reading.wrong_year(line, period[0], found, "ett kalenderår, som en regions räkenskapsår är")
        return 0
    return int(day[:4])


def _transaction(reading: Reading, line: int, words: list[str]) -> None:
    ore = reading.amount(line, "#TRANS", words[3])
    day, text = (*words[4:6], "", "")[:2]
    if not words[1].strip():
        where = "" if reading.voucher is None else f" i verifikationen {reading.voucher.name}"
        reading.faults.add(line, f"#TRANS utan konto{where}", "ett konto på varje rad; rätta i ekonomisystemet")
    if ore is not None:
        reading.transaction(line, words[1], words[2], ore, day, text)
    elif reading.voucher is not None:
        reading.voucher.unreadable = True


_Record = Callable[[Reading, int, list[str]], None]
_BALANCE = "årsnr konto saldo"
# Without these there are no amounts. Any other record may lack its value: it is then passed over, and a person told.
_NEEDED = ("#VER", "#TRANS")
# Records that nothing here is read from; #KSUMMA is no such record, since it may stand alone.
_PASSED_OVER = frozenset(
    ("#FLAGGA", "#PROSA", "#FTYP", "#FNR", "#BKOD", "#ADRESS", "#TAXAR", "#OMFATTN", "#KPTYP", "#VALUTA", "#KTYP",
     "#ENHET", "#SRU", "#PBUDGET")
)  # fmt: skip
# The places of the words that are what the record is there for. A name may be empty.
_VALUES: dict[_Record, tuple[int, ...]] = {
    _head: (1,),
    _type: (1,),
    _year: (1, 2, 3),
    _balance: (3,),
    _object_balance: (4,),
    _period_balance: (5,),
}
# How many fields a record must have, which they are, and what reads it. #RTRANS (added) and #BTRANS (removed rows) are
# left out: the format demands that the identical #TRANS follows each #RTRANS, so that a reader may pass over both
# (utgåva 4B, the records #RTRANS and #BTRANS; jsisie has a switch for each that does the same).
_RECORDS: dict[str, tuple[int, str, _Record]] = {
    "#FORMAT": (1, "PC8", _head),
    "#FNAMN": (1, "företagsnamn", _head),
    "#ORGNR": (1, "organisationsnummer", _head),
    "#PROGRAM": (1, "programnamn version", _head),
    "#GEN": (1, "datum", _head),
    "#SIETYP": (1, "typnummer", _type),
    "#RAR": (3, "årsnr start slut", _year),
    "#KONTO": (2, "kontonr kontonamn", _account),
    "#DIM": (2, "dimensionsnr namn", _dimension),
    "#UNDERDIM": (2, "dimensionsnr namn superdimension", _dimension),
    "#OBJEKT": (3, "dimensionsnr objektnr objektnamn", _object),
    "#IB": (3, _BALANCE, _balance),
    "#UB": (3, _BALANCE, _balance),
    "#RES": (3, _BALANCE, _balance),
    "#OIB": (4, "årsnr konto {dimension objekt} saldo", _object_balance),
    "#OUB": (4, "årsnr konto {dimension objekt} saldo", _object_balance),
    "#PSALDO": (5, "årsnr period konto {} saldo", _period_balance),
    "#VER": (3, "serie vernr verdatum [vertext]", _voucher),
    "#TRANS": (3, "kontonr {objektlista} belopp", _transaction),
}
