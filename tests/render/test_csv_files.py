"""CSV files, byte by byte, and that no text in them can be taken for a formula."""

import csv
import io
from decimal import Decimal

import pytest

from kronoberg.domain import swedish
from kronoberg.render import csv_files
from kronoberg.show import export
from kronoberg.show.table import CellKind, Column, Table, Term
from tests import books

BOOK = books.book([books.collaboration("alfa")])
ORIGIN = export.provenance(BOOK)
COLUMNS = (
    Column("year", "År", CellKind.YEAR),
    Column("what", "Vad"),
    Column("gross_sek", "Bruttokostnad", CellKind.MONEY, "kr"),
    Column("effort_percent", "Arbetsinsats", CellKind.PERCENT, "procent"),
    Column("gross_status", "Bruttokostnad, status"),
    Column("gross_approximate", "Ungefärlig", CellKind.FLAG),
    Column("gross_known", "Kända delar", CellKind.COUNT),
)
TABLE = Table(
    "Prov",
    COLUMNS,
    (
        (2024, "Övrigt; resor, å", 171_000_050, 5750, Term("estimate", "uppskattning"), True, 4),
        (2023, "=1+1", -5, None, Term("missing", "uppgift saknas"), False, 0),
        (2022, None, None, 0, None, None, None),
    ),
    sheet="Prov",
)
REVISION = BOOK.revision


def test_the_swedish_variant_is_what_a_double_click_in_swedish_excel_opens() -> None:
    assert (
        csv_files.swedish_excel(TABLE, ORIGIN)
        == (
            "\ufeffÅr;Vad;Bruttokostnad (kr);Arbetsinsats (procent);Bruttokostnad, status;Ungefärlig;Kända delar;"
            "Datamängd;Revision;Urval\r\n"
            f'2024;"Övrigt; resor, å";1710000,50;57,50;uppskattning;ja;4;Påhittade uppgifter: Prov;{REVISION};\r\n'
            f"2023;'=1+1;-0,05;;uppgift saknas;nej;0;Påhittade uppgifter: Prov;{REVISION};\r\n"
            f"2022;;;0,00;;;;Påhittade uppgifter: Prov;{REVISION};\r\n"
        ).encode()
    )


def test_the_open_variant_is_what_a_program_anywhere_reads() -> None:
    assert (
        csv_files.open_data(TABLE, ORIGIN)
        == (
            "year,what,gross_sek,effort_percent,gross_status,gross_approximate,gross_known,dataset,revision,selection\r\n"
            f'2024,"Övrigt; resor, å",1710000.50,57.50,estimate,true,4,Påhittade uppgifter: Prov,{REVISION},\r\n'
            f"2023,'=1+1,-0.05,,missing,false,0,Påhittade uppgifter: Prov,{REVISION},\r\n"
            f"2022,,,0.00,,,,Påhittade uppgifter: Prov,{REVISION},\r\n"
        ).encode()
    )


def test_a_real_dataset_has_no_warning_and_a_narrowed_view_says_what_it_is() -> None:
    real = BOOK.dataset.model_copy(update={"fictional": False})
    origin = export.Provenance(real, "abc", "Urval: Alfa.")
    assert csv_files.open_data(TABLE, origin).decode().splitlines()[1].endswith(",Prov,abc,Urval: Alfa.")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+46 470", "'+46 470"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        *((f"{sign}1+1", f"'{sign}1+1") for sign in "\uff1d\uff0b\uff0d\uff20"),
        ("  =1+1", "'  =1+1"),
        ('"=1+1', "'\"=1+1"),
        ("a;=1+1;b", "a;'=1+1;b"),
        ('a,"=1+1"', 'a,"\'=1+1"'),
        ("a\n=1+1", "a\n'=1+1"),
    ],
)
def test_a_text_that_a_spreadsheet_could_take_for_a_formula_gets_an_apostrophe(text: str, written: str) -> None:
    assert csv_files.guarded(text) == written


@pytest.mark.parametrize("text", ["", "Alfa", "3-5 år", "a = b", "1, 2 och 3", "–", "å;ä", "x\ty", "https://a.se/?b=c"])
def test_other_texts_stand_as_they_are(text: str) -> None:
    assert csv_files.guarded(text) == text


@pytest.mark.parametrize("write", [csv_files.swedish_excel, csv_files.open_data])
def test_texts_of_every_column_are_guarded_also_a_dataset_with_a_bad_name(write: csv_files.Writer) -> None:
    bad = "=cmd|' /C calc'!A0"
    dataset = BOOK.dataset.model_copy(update={"title": bad, "fictional": False})
    table = Table("Prov", (Column("a", "A"), Column("b", "B")), ((bad, Term(bad, bad)),), sheet="Prov")
    text = write(table, export.Provenance(dataset, bad, bad)).decode("utf-8-sig")
    separator = ";" if write is csv_files.swedish_excel else ","
    assert list(csv.reader(io.StringIO(text), delimiter=separator))[1] == [f"'{bad}"] * 5


def test_a_table_without_rows_is_a_file_with_its_column_names() -> None:
    empty = Table("Prov", COLUMNS[:2], (), sheet="Prov")
    assert csv_files.open_data(empty, ORIGIN) == b"year,what,dataset,revision,selection\r\n"


def test_a_number_in_a_file_has_a_comma_two_decimals_and_no_spaces() -> None:
    assert swedish.decimal_in_file(171_000_050) == "1710000,50"
    assert swedish.decimal_in_file(-5) == "-0,05"
    assert swedish.decimal_in_file(0) == "0,00"


def test_a_decimal_number_keeps_its_decimals_and_is_never_written_with_an_exponent() -> None:
    cells = (Decimal("11.4325"), Decimal("1E+3"), Decimal("-0.00000001"))
    table = Table("Prov", (Column("rate", "Kurs", CellKind.NUMBER),), tuple((cell,) for cell in cells), sheet="Prov")
    first = [line.split(",")[0] for line in csv_files.open_data(table, ORIGIN).decode().splitlines()[1:]]
    swedish_first = [line.split(";")[0] for line in csv_files.swedish_excel(table, ORIGIN).decode().splitlines()[1:]]

    assert first == ["11.4325", "1000", "-0.00000001"]
    assert swedish_first == ["11,4325", "1000", "-0,00000001"]
