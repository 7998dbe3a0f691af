"""SIE 4 is read as the format says and as files in the wild are: encodings, vouchers, years, balances, faults."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kronoberg.domain.faults import FaultyData
from kronoberg.intake.accounts import sie, sie_encoding
from kronoberg.intake.accounts.transactions import AccountsFile, BalanceDifference, Transaction
from kronoberg.topics.entry import accounts_words

EXAMPLE = Path(__file__).parents[1] / "files" / "exempel-2025.se"

EXPORT = """#FLAGGA 0
#FORMAT PC8
#GEN 20260115
#SIETYP 4
#FNAMN "Påhittade Öregionen"
#RAR 0 20250101 20251231
#RAR -1 20240101 20241231
#KONTO 1930 "Bank"
#KONTO 5810 "Resor på väg"
#DIM 1 "Kostnadsställe"
#DIM 6 "Projekt"
#UNDERDIM 21 "Delprojekt" 6
#OBJEKT 6 "P1" "Brevåret"
#IB 0 1930 1000.00
#UB 0 1930 900.00
#RES 0 5810 100.00
#RES -1 5810 77.00
#VER A 1 20250304 "Tåg till mötet" 20250305 "ek"
{
#TRANS 5810 {1 "913" 6 "P1"} 100.00
#TRANS 1930 {} -100.00 20250306 "Betalt" 0 "ek"
}
"""
IMPORT = """#FLAGGA 0
#SIETYP 4
#FNAMN Systemet
#VER "" "" 20240630 "Lön"
{
#TRANS 4010 {"1" "913"} 12,5
#TRANS 2710 {} -12.50
}
"""


def read(text: str | bytes, *, name: str = "bok.se", encoding: str = "cp437") -> tuple[AccountsFile, list[Transaction]]:
    found: list[Transaction] = []
    content = text if isinstance(text, bytes) else text.encode(encoding)
    return sie.read(content, name, found.append), found


def faults(text: str | bytes, *, name: str = "bok.se") -> list[str]:
    with pytest.raises(FaultyData) as caught:
        read(text, name=name)
    return [str(fault) for fault in caught.value.faults]


def test_an_export_gives_its_transactions_with_date_voucher_account_objects_text_and_amount() -> None:
    _, found = read(EXPORT)

    assert found == [
        Transaction(20, 2025, "2025-03-04", "A 1", 1, "5810", "913", "P1", "Tåg till mötet", 100_00),
        Transaction(21, 2025, "2025-03-06", "A 1", 2, "1930", "", "", "Betalt", -100_00),
    ]


def test_an_export_says_what_it_is_and_adds_up() -> None:
    file, _ = read(EXPORT)

    assert (file.form, file.company, file.generated, file.years) == (
        "SIE 4E",
        "Påhittade Öregionen",
        "2026-01-15",
        (2025,),
    )
    assert (file.vouchers, file.transactions, file.debit, file.credit) == (1, 2, 100_00, -100_00)
    assert file.sums == {(2025, "5810"): 100_00, (2025, "1930"): -100_00}
    assert file.account_names == {"1930": "Bank", "5810": "Resor på väg"}
    assert file.dimensions == {"1": "Kostnadsställe", "6": "Projekt", "21": "Delprojekt"}
    assert file.objects == {("6", "P1"): "Brevåret"}
    assert (file.balances_checked, file.differences, file.notices) == (2, (), ())


def test_a_file_for_import_needs_no_years_names_or_numbers() -> None:
    file, found = read(IMPORT, name="lon.si")

    assert (file.form, file.years, file.balances_checked) == ("SIE 4I", (2024,), 0)
    assert found == [
        Transaction(6, 2024, "2024-06-30", "rad 4", 1, "4010", "913", "", "Lön", 12_50),
        Transaction(7, 2024, "2024-06-30", "rad 4", 2, "2710", "", "", "Lön", -12_50),
    ]


@pytest.mark.parametrize(
    ("encoding", "word", "notices"),
    [
        ("cp437", "CP437 (PC8)", 0),
        ("latin-1", "Latin-1 (Windows-1252)", 1),
        ("cp1252", "Latin-1 (Windows-1252)", 1),
        ("utf-8", "UTF-8", 1),
        ("utf-8-sig", "UTF-8", 1),
    ],
)
def test_the_bytes_decide_the_encoding_and_the_file_says_which(encoding: str, word: str, notices: int) -> None:
    file, found = read(EXPORT, encoding=encoding)

    assert (file.encoding, file.certain, file.company) == (word, True, "Påhittade Öregionen")
    assert found[0].text == "Tåg till mötet"
    assert len(file.notices) == notices
    assert "Påhittade Öregionen" in file.examples


def test_a_file_that_declares_another_encoding_than_it_has_says_so() -> None:
    file, _ = read(EXPORT, encoding="utf-8")

    assert file.notices == ("Filen säger att den är skriven i PC8 (CP437) men är skriven i UTF-8, och är läst så.",)


def test_a_guess_that_is_not_sure_says_so_and_a_person_may_choose() -> None:
    doubtful = EXPORT.replace("å", "é").replace("Ö", "é").replace("ö", "é").replace("ä", "ü").encode("latin-1")
    file, _ = read(doubtful)
    chosen = sie.read(doubtful, "bok.se", lambda _: None, codec="cp1252")

    assert not file.certain
    assert file.notices[0].startswith("Teckenkodningen är osäker. Filen är läst som CP437 (PC8);")
    assert (chosen.certain, chosen.company) == (True, "Péhittade éregionen")


def test_a_file_without_letters_beyond_ascii_is_sure() -> None:
    file, _ = read(IMPORT.replace("ö", "o"))

    assert (file.encoding, file.certain) == ("ASCII (inga å, ä eller ö i filen)", True)


def test_added_and_removed_rows_are_passed_over_because_the_identical_row_follows_what_is_added() -> None:
    corrected = EXPORT.replace(
        "#TRANS 1930",
        '#BTRANS 5810 {6 "P1"} 40.00 20250304 "Struken"\n#RTRANS 5810 {} 25.00\n#TRANS 5810 {} 25.00\n'
        "#TRANS 5810 {} -25.00\n#TRANS 1930",
    )
    file, found = read(corrected)

    assert [row.amount for row in found] == [100_00, 25_00, -25_00, -100_00]
    assert file.sums[2025, "5810"] == 100_00


@pytest.mark.parametrize(
    ("row", "account", "amount", "text"),
    [
        ("#TRANS 5810 {} 100", "5810", 100_00, "Tåg till mötet"),
        ("#TRANS 5810 {} 100.0", "5810", 100_00, "Tåg till mötet"),
        ('  #TRANS "5810" { } "100.00"', "5810", 100_00, "Tåg till mötet"),
        ('#TRANS\t5810\t{}\t100.00\t""\t"Hotell \\"Nord\\", två nätter"', "5810", 100_00, 'Hotell "Nord", två nätter'),
        ('#trans 5810 {6 "P{1}"} 100.00', "5810", 100_00, "Tåg till mötet"),
        ("#TRANS 5810 {} 100.00 20250304 Buss 1 ek", "5810", 100_00, "Buss"),
        ('#TRANS 5810 {} 100.00 20250304 "" 1.5 "ek"', "5810", 100_00, "Tåg till mötet"),
    ],
)
def test_a_row_may_be_written_in_many_ways(row: str, account: str, amount: int, text: str) -> None:
    _, found = read(EXPORT.replace('#TRANS 5810 {1 "913" 6 "P1"} 100.00', row))

    assert (found[0].account, found[0].amount, found[0].text) == (account, amount, text)


def test_negative_ore_below_a_krona_keeps_its_sign() -> None:
    text = EXPORT.replace("} 100.00", "} 0.05").replace("-100.00", "-0.05")

    assert [row.amount for row in read(text)[1]] == [5, -5]


def test_a_person_may_say_which_dimensions_are_cost_centre_and_project() -> None:
    found: list[Transaction] = []
    text = EXPORT.replace('{1 "913" 6 "P1"}', '{20 "913" 21 "P9"}')
    sie.read(text.encode("cp437"), "bok.se", found.append, cost_centre="20", project="21")

    assert (found[0].cost_centre, found[0].project) == ("913", "P9")


def test_balances_that_the_rows_do_not_add_up_to_are_listed() -> None:
    text = EXPORT.replace("#RES 0 5810 100.00", "#RES 0 5810 90.00\n#RES 0 6000 5.00\n#PSALDO 0 202503 6000 {} 7.00")
    file, _ = read(text.replace("#UB 0 1930 900.00\n", "").replace("#IB 0 1930 1000.00\n", ""))

    assert file.differences == (
        BalanceDifference(2025, "1930", "", "#RES", None, -100_00),
        BalanceDifference(2025, "5810", "", "#RES", 90_00, 100_00),
        BalanceDifference(2025, "6000", "", "#RES", 5_00, 0),
    )
    assert file.balances_checked == 2


def test_balances_of_objects_are_compared_with_the_rows_of_the_object() -> None:
    balances = (
        '#OIB 0 5810 {6 "P1"} 10.00\n#OUB 0 5810 {6 "P1"} 110.00\n'
        '#OUB 0 5810 {1 "913"} 99.00\n#OUB 0 5810 {1 "913" 6 "P1"} 1.00\n'
    )
    file, _ = read(EXPORT.replace("#VER", balances + "#VER"))

    assert file.differences == (BalanceDifference(2025, "5810", "1 913", "#OUB − #OIB", 99_00, 100_00),)
    assert file.balances_checked == 4


def test_the_changes_of_periods_are_used_where_no_other_balance_is_stated() -> None:
    periods = "#PSALDO 0 202503 5810 {} 60.00\n#PSALDO 0 202504 5810 {} 40.00\n#PSALDO 0 202503 5810 {6 P1} 60.00\n"
    file, _ = read(EXPORT.replace("#RES 0 5810 100.00\n", periods))

    assert (file.balances_checked, file.differences) == (2, ())


CASES: dict[str, tuple[Callable[[str], str], list[str]]] = {
    "a row without an account": (
        lambda text: text.replace("#TRANS 1930 {}", '#TRANS "" {}'),
        [
            "bok.se, rad 21: hittade #TRANS utan konto i verifikationen A 1. "
            "Väntade ett konto på varje rad; rätta i ekonomisystemet."
        ],
    ),
    "a row without even the quotation marks of an account": (
        lambda text: text.replace('#TRANS 1930 {} -100.00 20250306 "Betalt" 0 "ek"', "#TRANS {} -100.00"),
        [
            "bok.se, rad 21: hittade #TRANS med 2\u00a0uppgifter i verifikationen A 1. "
            "Väntade #TRANS kontonr {objektlista} belopp."
        ],
    ),
    "several vouchers of a year that the file does not declare": (
        lambda text: (
            text.replace("#VER A 1 20250304", "#VER A 1 20230304")
            + "".join(f"#VER A {number} 20231230\n{{\n}}\n" for number in range(2, 90))
        ),
        [
            "bok.se, rad 18: hittade #VER A 1 den 2023-03-04, som inte ligger i något räkenskapsår i filen; "
            "det gäller 89 verifikationer. Väntade en dag i 2025-01-01–2025-12-31 och 2024-01-01–2024-12-31 (#RAR)."
        ],
    ),
    "a broken fiscal year of many vouchers": (
        lambda text: (
            text.replace("20250101 20251231", "20250501 20260430").replace("20250304", "20250504")
            + "".join(f"#VER B {number} 20260131\n{{\n}}\n" for number in range(1, 84))
        ),
        [
            "bok.se, rad 18: hittade #VER A 1 i räkenskapsåret 2025-05-01–2026-04-30, som inte är ett kalenderår; "
            "det gäller 84 verifikationer. Väntade ett kalenderår, som en regions räkenskapsår är."
        ],
    ),
    "an amount that is no amount, once": (
        lambda text: text.replace("} 100.00", "} 1OO.00"),
        ["bok.se, rad 20: hittade #TRANS med beloppet ”1OO.00”. Väntade ett belopp som 1234.50 eller -1234.50."],
    ),
    "an amount with tenths of an öre": (
        lambda text: text.replace("} 100.00", "} 100.005"),
        ["bok.se, rad 20: hittade #TRANS med beloppet ”100.005”. Väntade ett belopp som 1234.50 eller -1234.50."],
    ),
    "a voucher without its last brace": (
        lambda text: text.rstrip("}\n"),
        ["bok.se, rad 18: hittade #VER A 1 utan }. Väntade verifikationens rader mellan { och }."],
    ),
    "a voucher without braces": (
        lambda text: text.replace("{\n", "").replace("\n}\n", "\n"),
        [
            "bok.se, rad 18: hittade #VER A 1 utan { och }. Väntade verifikationens rader mellan { och }.",
            "bok.se, rad 19: hittade #TRANS utanför en verifikation. Väntade raden mellan { och } efter en #VER.",
            "bok.se, rad 20: hittade #TRANS utanför en verifikation. Väntade raden mellan { och } efter en #VER.",
        ],
    ),
    "a year that the file does not declare": (
        lambda text: text.replace("#VER A 1 20250304", "#VER A 1 20230304"),
        [
            "bok.se, rad 18: hittade #VER A 1 den 2023-03-04, som inte ligger i något räkenskapsår i filen. "
            "Väntade en dag i 2025-01-01–2025-12-31 och 2024-01-01–2024-12-31 (#RAR)."
        ],
    ),
    "a year that is no calendar year": (
        lambda text: text.replace("20250101 20251231", "20240701 20250630").replace("#RAR -1 20240101 20241231\n", ""),
        [
            "bok.se, rad 17: hittade #VER A 1 i räkenskapsåret 2024-07-01–2025-06-30, som inte är ett kalenderår. "
            "Väntade ett kalenderår, som en regions räkenskapsår är."
        ],
    ),
    "a day that does not exist": (
        lambda text: text.replace("20250306", "20250231"),
        ["bok.se, rad 21: hittade #TRANS med datumet ”20250231”. Väntade ett datum som ÅÅÅÅMMDD."],
    ),
    "balances only": (
        lambda text: text.replace("#SIETYP 4", "#SIETYP 3").split("#VER")[0],
        [
            "bok.se, rad 4: hittade en SIE-fil av typ 3, som bara har saldon och inga transaktioner. "
            "Väntade en export av typ 4 (4E), som har alla verifikationer."
        ],
    ),
    "a type that does not exist": (
        lambda text: text.replace("#SIETYP 4", "#SIETYP 9"),
        ["bok.se, rad 4: hittade SIE-typen ”9”. Väntade typ 4 (4E eller 4I)."],
    ),
    "no vouchers": (
        lambda text: text.split("#VER")[0],
        ["bok.se: hittade inga verifikationer (#VER). Väntade en SIE-fil av typ 4, med verifikationer."],
    ),
    "a quotation mark that does not end": (
        lambda text: text.replace('"Bank"', '"Bank'),
        ["bok.se, rad 8: hittade ”#KONTO” med ett citattecken som inte avslutas. Väntade citattecken i par."],
    ),
    "objects that are no pairs": (
        lambda text: text.replace('{1 "913" 6 "P1"}', '{1 "913" 6}'),
        [
            'bok.se, rad 20: hittade #TRANS med objektlistan {1 "913" 6} med 3 ord. '
            "Väntade par av dimension och objekt, som {1 100}."
        ],
    ),
    "a field too few": (
        lambda text: text.replace('#VER A 1 20250304 "Tåg till mötet" 20250305 "ek"', "#VER A 1"),
        [
            "bok.se, rad 18: hittade #VER med 2\u00a0uppgifter. Väntade #VER serie vernr verdatum [vertext].",
        ],
    ),
    "another kind of file": (
        lambda _: "Konto;Belopp\n5810;12\n",
        ["bok.se: hittade ingen rad som börjar med #. Väntade en fil i SIE-format, typ 4."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_with_its_line(case: str) -> None:
    damage, expected = CASES[case]

    assert faults(damage(EXPORT)) == expected


# Every record of the format that may stand before the vouchers, with what it usually holds.
HEAD = {
    "#FLAGGA": "0", "#PROGRAM": "Bok 1.0", "#FORMAT": "PC8", "#GEN": "20260115 ek", "#SIETYP": "4",
    "#PROSA": '"Prov"', "#FTYP": "AB", "#FNR": "X", "#ORGNR": "232100-0000", "#BKOD": "84111", "#FNAMN": "Regionen",
    "#ADRESS": '"A" "Gatan 1" "352 30 Växjö" "0470"', "#RAR": "-1 20240101 20241231", "#TAXAR": "2026",
    "#OMFATTN": "20251231", "#KPTYP": "EUBAS97", "#VALUTA": "SEK", "#KONTO": "5810 Resor", "#KTYP": "5810 K",
    "#ENHET": "5810 st", "#SRU": "5810 7215", "#DIM": "1 Ställe", "#UNDERDIM": "21 Del 1", "#OBJEKT": "1 9 Kontor",
    "#IB": "0 1930 0.00", "#UB": "0 1930 -10.00", "#RES": "0 5810 10.00", "#OIB": '0 1930 {1 "9"} 0.00',
    "#OUB": '0 1930 {1 "9"} 0.00', "#PSALDO": "0 202503 5810 {} 10.00", "#PBUDGET": "0 202503 5810 {} 9.00",
    "#KSUMMA": "1",
}  # fmt: skip
VOUCHER = "#VER A 1 20250304\n{\n#TRANS 5810 {} 10.00\n#TRANS 1930 {} -10.00\n}\n"


@pytest.mark.parametrize("empty", ["", " ", ' ""', '\t" "'])
def test_a_record_without_a_value_that_no_amount_needs_is_at_most_a_notice(
    empty: str, subtests: pytest.Subtests
) -> None:
    for label in HEAD:
        with subtests.test(label):
            _is_at_most_a_notice(label, empty)


def _is_at_most_a_notice(label: str, empty: str) -> None:
    head = "".join(f"{each}{empty if each == label else f' {value}'}\n" for each, value in HEAD.items())
    file, found = read(f"#RAR 0 20250101 20251231\n{head}{VOUCHER}")

    assert [(row.year, row.account, row.amount) for row in found] == [(2025, "5810", 1_000), (2025, "1930", -1_000)]
    told = (f"Poster utan värde i filen: {label}. Inget belopp bygger på dem.",)
    # A sum of control stands alone where it begins.
    assert file.notices == (told if label != "#KSUMMA" else ())


def test_records_without_values_are_one_notice_together_and_a_year_without_days_takes_the_vouchers_own() -> None:
    file, found = read(f'#SIETYP\n#FNAMN ""\n#ORGNR\n#RAR 0\n#RAR -1 "" ""\n{VOUCHER}')

    assert file.notices == ("Poster utan värde i filen: #SIETYP, #FNAMN, #ORGNR och #RAR. Inget belopp bygger på dem.",)
    assert {row.year for row in found} == {2025}


def test_a_record_that_is_passed_over_anyway_may_be_written_in_any_way() -> None:
    assert read(EXPORT.replace("#GEN 20260115", '#PROSA "Ett citat" utan "slut'))[0].transactions == 2


def test_vouchers_out_of_balance_are_named_with_what_is_wrong_and_a_person_decides() -> None:
    more = (
        "#VER A 2 20250305\n{\n#TRANS 5810 {} 500.00\n#TRANS 1930 {} -499.90\n}\n"
        "#VER A 3 20250306\n{\n#TRANS 5810 {} 7.00\n#TRANS 1930 {} -7.00\n}\n"
        '#VER B "" 20250307\n{\n#TRANS 5810 {} 1.00\n#TRANS 1930 {} -1013.50\n}\n'
        '#VER "" "" 20250307\n{\n#TRANS 5810 {} 1.00\n}\n'
    )
    file, found = read(EXPORT + more)

    assert len(found) == 9
    assert file.unbalanced == ((23, "A 2", 10), (33, "B", -101_250), (38, "rad 38", 100))
    assert [sentence.replace("\u00a0", " ") for sentence in accounts_words.unbalanced(file)] == [
        "Verifikation A 2 (rad 23) är inte i balans: debet är 0,10 kr för mycket.",
        "Verifikation B (rad 33) är inte i balans: kredit är 1 012,50 kr för mycket.",
        "Verifikationen på rad 38 är inte i balans: debet är 1,00 kr för mycket.",
    ]
    assert (
        accounts_words.accept_unbalanced(file) == "Läs in filen som den är, med 3 verifikationer som inte är i balans"
    )


def test_of_many_vouchers_out_of_balance_the_first_are_named_and_the_rest_counted() -> None:
    bad = "".join(f"#VER C {number} 20250101\n{{\n#TRANS 1 {{}} 0.05\n}}\n" for number in range(1, 31))
    told = accounts_words.unbalanced(read(EXPORT + bad)[0])

    assert len(told) == 21
    assert told[-1] == "10\u00a0verifikationer till är inte i balans."


ASKED = (
    "Bokstäver kan ha gått förlorade: 4 frågetecken står inne i ord, först på rad 10, ”M?te i V?xj”, och filen har "
    "varken å, ä eller ö. Gör om exporten ur ekonomisystemet, helst i CP437 (PC8). Beloppen påverkas inte."
)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("M?te i V?xj", "T?g till ?lmhult, ?ter p? m?ndag"), (ASKED,)),
        (("M?te i V?xj", "T?g, m?ndag", "Älmhult"), ()),
        (("Varf?r", "Hotell"), ()),
        (("Vem? Jag", "Hotell?", "?"), ()),
    ],
)
def test_question_marks_inside_words_of_a_file_without_swedish_letters_may_be_lost_letters(
    texts: tuple[str, ...], told: tuple[str, ...]
) -> None:
    rows = "".join(f'#TRANS 5810 {{}} 0.00 20250304 "{text}"\n' for text in texts)
    head = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20250101 20251231\n#ORGNR 1\n#GEN 20260101\n#FNAMN R\n#KONTO 5810 R\n"
    file, _ = read(f"{head}#VER A 1 20250304\n{{\n{rows}}}\n")

    assert [notice.replace("\u00a0", " ") for notice in file.notices] == list(told)


@pytest.mark.parametrize("place", range(0, 900, 37))
def test_one_byte_of_latin_1_in_a_file_with_a_mark_of_utf_8_is_a_fault_on_its_line(place: int) -> None:
    before = EXPORT.encode()[:place].decode(errors="ignore").encode()
    content = b"\xef\xbb\xbf" + before + b"\xf6" + EXPORT.encode()[len(before) :]
    line = before.count(b"\n") + 1

    assert faults(content) == [
        f"bok.se, rad {line}: hittade ett tecken som inte är UTF-8 i en fil som annars är det. "
        "Väntade hela filen i UTF-8; skriv om tecknet på raden och spara filen som UTF-8."
    ]


def test_a_broken_byte_is_found_on_its_line_also_in_a_file_that_is_read_in_pieces() -> None:
    filler = b"#PROSA " + "ö".encode() * 500 + b"\n"
    content = b"\xef\xbb\xbf" + filler * 2_000 + b"#FNAMN M\xf6te\n" + filler

    assert faults(content)[0].startswith("bok.se, rad 2001: ")


def test_an_amount_of_thousands_of_digits_is_a_fault_like_any_other() -> None:
    (fault,) = faults(EXPORT.replace("} 100.00", "} " + "9" * 5_000))

    assert fault.startswith("bok.se, rad 20: hittade #TRANS med beloppet ”99999")


def test_every_fault_is_told_at_once_and_beyond_a_hundred_they_are_counted() -> None:
    bad = "".join(f"#VER A {number} 20250101\n{{\n#TRANS 1 {{}} 5,0O\n}}\n" for number in range(130))
    found = faults(EXPORT + bad)

    assert len(found) == 101
    assert found[-1] == "bok.se: hittade 130\u00a0fel, varav de första 100 står här. Väntade en fil utan fel."


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("\ufeff#FLAGGA 0".encode("utf-16"), "teckenkodningen UTF-16"),
        (b"PK\x03\x04\x00\x00", "nolltecken (NUL)"),
        (b"#" * (2 << 20), "en rad på mer än 1 MB"),
        (b"\xef\xbb\xbf#FNAMN \xe5", "ett tecken som inte är UTF-8 i en fil som annars är det"),
    ],
)
def test_a_file_that_is_no_text_is_refused(content: bytes, found: str) -> None:
    assert f"hittade {found}" in faults(content)[0]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "stor.se"
    with large.open("wb") as file:
        file.write(b"#FLAGGA 0\n" * (3 << 17))
    with large.open("rb") as file, pytest.raises(FaultyData) as caught:
        sie_encoding.scan("stor.se", file, largest=2 << 20)
    assert str(caught.value.faults[0]) == (
        "stor.se: hittade mer än 2 MB. Väntade en fil på högst 2 MB; exportera ett år i taget."
    )


def test_the_old_mark_of_the_end_of_a_file_does_no_harm() -> None:
    assert read(EXPORT + "\x1a")[0].transactions == 2


def test_progress_goes_from_little_to_all(tmp_path: Path) -> None:
    steps: list[float] = []
    path = tmp_path / "bok.se"
    path.write_bytes((EXPORT + "#PROSA mer\n" * 60_000).encode("cp437"))
    sie.read(path, "bok.se", lambda _: None, progress=steps.append)

    assert steps == sorted(steps)
    assert 0 < steps[0] < 1
    assert steps[-1] == 1.0


def test_the_example_file_is_sound() -> None:
    found: list[Transaction] = []
    file = sie.read(EXAMPLE, EXAMPLE.name, found.append)

    assert (file.form, file.encoding, file.vouchers, file.transactions) == ("SIE 4E", "CP437 (PC8)", 8, 21)
    assert (file.balances_checked, file.differences) == (10, ())
    assert found[3].text == 'Hotell "Ringen"'


@given(st.binary(max_size=400))
@example(b"\x0b")
def test_no_bytes_make_the_reader_fail_in_another_way_than_with_faults(content: bytes) -> None:
    with contextlib.suppress(FaultyData):
        assert read(content)[0].vouchers


_WORDS = st.sampled_from(
    ["#VER", "#TRANS", "#RAR", "#KONTO", "#OIB", "#PSALDO", "#RES", "{", "}", "{}", '{1 "9"}', '"', "\\", '"a b"', "\n"]
)


@given(st.lists(_WORDS | st.sampled_from(["A", "1", "20250101", "12.50", "-12.50", "0", "å"]), max_size=60))
def test_no_order_of_its_own_words_makes_the_reader_fail_in_another_way(words: list[str]) -> None:
    with contextlib.suppress(FaultyData):
        assert read(" ".join(words))[0].vouchers
