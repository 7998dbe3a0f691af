"""Dangerous and unreadable files: each is refused with a Swedish message, and none makes the process large."""

import io
import subprocess
import sys
import types
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kronoberg.domain.faults import FaultyData
from kronoberg.intake import files
from kronoberg.intake.files import FileKind
from kronoberg.intake.sheets import excel

ROOT = Path(__file__).parents[2]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
TYPES = "[Content_Types].xml"


def honest() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["namn", "belopp"])
    sheet.append(["alfa", 5])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def with_part(name: str, content: bytes = b"", *, instead: bool = False) -> bytes:
    """An honest workbook with one more part, or with one of its parts replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(honest())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if not (instead and part.filename == name):
                new.writestr(part.filename, old.read(part))
        new.writestr(name, content)
    return made.getvalue()


def archive(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def bomb(megabytes: int) -> bytes:
    """A workbook with one sheet of so many megabytes of spaces."""
    made = io.BytesIO(with_part("xl/worksheets/sheet1.xml", instead=True))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as new, new.open("xl/worksheets/big.xml", "w") as big:
        for _ in range(megabytes):
            big.write(b" " * 2**20)
    return made.getvalue()


def locked_part() -> bytes:
    """A workbook where the mark of an encrypted part is set, in the table of contents and before the part."""
    content = bytearray(honest())
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def lying() -> bytes:
    """A workbook whose table of contents says that a sheet of 20 MB is a hundred bytes."""
    content = bytearray(with_part("xl/worksheets/sheet1.xml", b" " * 20 * 2**20, instead=True))
    entry = next(at for at in range(len(content)) if content[at : at + 4] == b"PK\x01\x02" and _is_sheet(content, at))
    content[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    return bytes(content)


def _is_sheet(content: bytearray, at: int) -> bool:
    return content[at + 46 : at + 70].startswith(b"xl/worksheets/sheet1.xml")


REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("a.csv", bytes, "hittade en tom fil. Väntade en fil med innehåll."),
    "macro ending": (
        "a.xlsm",
        honest,
        "hittade en arbetsbok med makron. Väntade samma arbetsbok sparad som .xlsx, utan makron.",
    ),
    "macro part": ("a.xlsx", lambda: with_part("xl/vbaProject.bin"), "hittade en arbetsbok med makron."),
    "old macro sheet": ("a.xlsx", lambda: with_part("xl/macrosheets/sheet1.xml"), "hittade en arbetsbok med makron."),
    "macro type": (
        "a.xlsx",
        lambda: with_part(TYPES, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml", instead=True),
        "hittade en arbetsbok med makron.",
    ),
    "links": (
        "a.xlsx",
        lambda: with_part("xl/externalLinks/externalLink1.xml"),
        "hittade en arbetsbok med länkar till andra filer. Väntade en arbetsbok där länkarna är brutna (värden).",
    ),
    "embedded": ("a.xlsx", lambda: with_part("xl/embeddings/oleObject1.bin"), "hittade en arbetsbok med inbäddade fil"),
    "password": (
        "a.xlsx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "hittade en arbetsbok som är låst med lösenord. Väntade en arbetsbok utan lösenord, sparad som .xlsx.",
    ),
    "locked part": ("a.xlsx", locked_part, "hittade en arbetsbok som är låst med lösenord."),
    "old format": (
        "a.xls",
        lambda: OLE + "Workbook".encode("utf-16-le"),
        "hittade en fil i Excels äldre format (.xls). Väntade samma arbetsbok sparad som .xlsx.",
    ),
    "binary format": ("a.xlsb", lambda: with_part("xl/workbook.bin"), "hittade en arbetsbok i ett annat format än"),
    "open document": ("a.ods", lambda: archive({"mimetype": b"x"}), "hittade en arbetsbok i ett annat format än"),
    "strict, by its relations": (
        "a.xlsx",
        lambda: with_part(
            "_rels/.rels", b"<a Type='http://purl.oclc.org/ooxml/officeDocument/relationships'/>", instead=True
        ),
        "hittade en Strict Open XML-arbetsbok. Väntade samma arbetsbok sparad som Excel-arbetsbok (.xlsx): Spara som",
    ),
    "strict, by its workbook": (
        "a.xlsx",
        lambda: with_part(
            "xl/workbook.xml", b"<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'/>", instead=True
        ),
        "hittade en Strict Open XML-arbetsbok.",
    ),
    "text as workbook": ("a.xlsx", lambda: b"a;b\n", "hittade ändelsen .xlsx på något som inte är en arbetsbok."),
    "workbook as text": ("a.csv", honest, "hittade en arbetsbok med ändelsen ”.csv”. Väntade ändelsen .xlsx."),
    "document": ("a.xlsx", lambda: archive({TYPES: b"", "word/a.xml": b""}), "hittade ett arkiv som inte är en arbets"),
    "pdf": ("a.csv", lambda: b"%PDF-1.7", "hittade en PDF."),
    "cut off": ("a.xlsx", lambda: honest()[:-200], "hittade en skadad arbetsbok."),
    "only a beginning": ("a.xlsx", lambda: b"PK\x03\x04", "hittade en skadad arbetsbok."),
    "bomb": (
        "a.xlsx",
        lambda: bomb(150),
        "hittade en arbetsbok som blir 150 MB när den packas upp. Väntade högst 100 MB uppackad; dela upp den.",
    ),
    "small bomb": ("a.xlsx", lambda: bomb(60), "gånger större när den packas upp. Väntade högst 100 gånger;"),
    "many parts": (
        "a.xlsx",
        lambda: archive({f"xl/{number}": b"" for number in range(2_001)}),
        "hittade en arbetsbok med 2\u00a0001\u00a0delar. Väntade högst 2\u00a0000 delar.",
    ),
    "part outside": ("a.xlsx", lambda: with_part("xl/../../../etc/passwd"), "hittade en del som pekar utanför arbets"),
    "absolute part": (
        "a.xlsx",
        lambda: with_part("/etc/passwd"),
        "hittade en del som pekar utanför arbetsbok",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_is_refused_with_what_it_is_and_what_to_do(case: str) -> None:
    name, content, message = REFUSED[case]
    with pytest.raises(FaultyData) as caught:
        files.file_kind(name, content())
    (fault,) = caught.value.faults
    assert str(fault).startswith(f"{name}: hittade ")
    assert message in str(fault)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..\\hemligt.csv", "mapp/a.csv", "..", "", " ", "a\nb.csv", "a\x00.csv"]
)
def test_a_name_with_a_folder_or_control_character_is_refused(name: str) -> None:
    with pytest.raises(FaultyData) as caught:
        files.file_kind(name, b"a;b\n")
    assert caught.value.faults[0].expected == "filens eget namn, utan sökväg"


def test_honest_files_are_let_through() -> None:
    assert files.file_kind("a.xlsx", honest()) is FileKind.WORKBOOK
    assert files.file_kind("A.XLSX", honest()) is FileKind.WORKBOOK
    assert files.file_kind("kostnader 2023.csv", b"a;b\n") is FileKind.TEXT
    assert files.file_kind("4.2 export.SE", b"#FLAGGA 0\n") is FileKind.TEXT


def read_all(content: bytes) -> list[list[str]]:
    with excel.opened("a.xlsx", content) as sheets:
        return [[cell.text for cell in row.cells] for sheet in sheets for row in sheet.rows()]


def sheet_of(rows: bytes) -> bytes:
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    xml = b"<worksheet " + space + b"><sheetData>" + rows + b"</sheetData></worksheet>"
    return with_part("xl/worksheets/sheet1.xml", xml, instead=True)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%b">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9))
    + b"]>"
)


@pytest.mark.parametrize(
    "content",
    [
        lambda: with_part("xl/worksheets/sheet1.xml", LAUGHS + b"<worksheet>&j;</worksheet>", instead=True),
        lambda: with_part("xl/workbook.xml", LAUGHS + b"<workbook>&j;</workbook>", instead=True),
        lambda: with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>", instead=True),
        lambda: with_part("xl/workbook.xml", b"inte xml", instead=True),
        lambda: sheet_of(b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
        lambda: sheet_of(b'<row r="1"><c r="A1"><v>fem</v></c></row>'),
        lambda: sheet_of(b'<row r="1"><c r="A1"><v>' + b"9" * 5_000 + b"</v></c></row>"),
        lying,
    ],
    ids=["laughs in a sheet", "laughs in the book", "cut", "no xml", "no such text", "no number", "huge", "lying"],
)
def test_what_is_broken_inside_is_told_and_raises_nothing_else(content: Callable[[], bytes]) -> None:
    with pytest.raises(FaultyData) as caught:
        read_all(content())
    assert str(caught.value.faults[0]) == (
        "a.xlsx: hittade en skadad arbetsbok. Väntade en arbetsbok som Excel kan öppna; spara om den."
    )


def test_a_row_wider_than_any_table_is_refused() -> None:
    with pytest.raises(FaultyData) as caught:
        read_all(sheet_of(b'<row r="1"><c r="XFD1"><v>1</v></c></row>'))
    assert caught.value.faults[0].found == "en rad med fler än 1\u00a0024 kolumner"


def test_a_gap_of_a_million_rows_is_passed_over() -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>'
    assert read_all(sheet_of(rows)) == [["1"], ["2"]]


def test_rows_below_the_size_that_the_workbook_gives_are_read() -> None:
    xml = sheet_of(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>')
    with zipfile.ZipFile(io.BytesIO(xml)) as made:
        sheet = made.read("xl/worksheets/sheet1.xml")
    lied = sheet.replace(b"<sheetData>", b'<dimension ref="A1:A1"/><sheetData>')
    assert read_all(with_part("xl/worksheets/sheet1.xml", lied, instead=True)) == [["1"], ["2"]]


def test_a_file_is_not_read_when_it_is_absent_too_large_or_a_folder(tmp_path: Path) -> None:
    large = tmp_path / "stor.csv"
    with large.open("wb") as sparse:
        sparse.truncate(200 * 2**20)
    messages = []
    for path in (large, tmp_path / "borta.csv", tmp_path):
        with pytest.raises(FaultyData) as caught:
            files.read_file(path)
        messages.append(str(caught.value.faults[0]))
    assert messages == [
        "stor.csv: hittade 200 MB. Väntade en fil på högst 100 MB.",
        "borta.csv: hittade ingen sådan fil. Väntade en fil som finns.",
        f"{tmp_path.name}: hittade något annat än en vanlig fil. Väntade en fil.",
    ]


MEASURED = """
import sys
import types
import warnings
from pathlib import Path
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.raw import raw_table
from kronoberg.intake.sheets import excel
from kronoberg.intake import files

def peak():
    # Of this program alone: getrusage goes on counting what the parent had when the process was made.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024

before = peak()
path = Path(sys.argv[1])
try:
    content = files.read_file(path)
    if path.suffix == ".yaml":
        refused = bool(raw_table(BY_NAME["strategy"], content).faults)
    else:
        with excel.opened(path.name, content) as sheets:
            list(sheets[0].rows())
        refused = False
except FaultyData:
    refused = True
print(refused, before, peak())
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
@pytest.mark.parametrize("case", ["bomb.xlsx", "lying.xlsx", "laughs.xlsx", "laughs.yaml", "large.csv"])
def test_no_bomb_makes_the_process_large(case: str, tmp_path: Path) -> None:
    path = tmp_path / case
    laughs = "a: &a [ha]\n" + "".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]\n" for n in range(9))
    made: dict[str, Callable[[], bytes]] = {
        "bomb.xlsx": lambda: bomb(400),
        "lying.xlsx": lying,
        "laughs.xlsx": lambda: with_part("xl/worksheets/sheet1.xml", LAUGHS + b"<a>&j;</a>", instead=True),
        "laughs.yaml": laughs.encode,
    }
    if case == "large.csv":
        with path.open("wb") as sparse:
            sparse.truncate(200 * 2**20)
    else:
        path.write_bytes(made[case]())
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    refused, before, after = done.stdout.split()
    assert refused == "True"
    assert int(after) - int(before) < 40, f"{before} MB before, {after} MB at most"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1 + 0.2, "0.3"), (1e15, "1000000000000000"), (1e-7, "0.0000001"), (-0.0, "-0"), (5, "5"), (8.41, "8.41")],
)
def test_a_number_is_written_out_with_the_digits_that_excel_shows(value: float, text: str) -> None:
    assert excel.plain_number(value) == text


def test_the_names_of_the_sheets_are_read_without_their_rows() -> None:
    broken = with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>", instead=True)
    assert excel.sheet_names("a.xlsx", broken) == (("Sheet", False),)


def test_the_first_rows_are_read_without_the_last() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (line, line) for line in range(1, 40_000))
    unfinished = sheet_of(rows)
    with zipfile.ZipFile(io.BytesIO(unfinished)) as made:
        sheet = made.read("xl/worksheets/sheet1.xml")
    cut = with_part("xl/worksheets/sheet1.xml", sheet[: len(sheet) - 100], instead=True)
    with excel.opened("a.xlsx", cut) as sheets:
        assert next(sheets[0].rows()).line == 1


def test_no_filter_of_warnings_changes_while_a_workbook_is_read() -> None:
    before = list(warnings.filters)
    with excel.opened("a.xlsx", honest()) as sheets:
        for _ in sheets[0].rows():
            assert warnings.filters == before


def test_a_fault_of_our_own_is_not_blamed_on_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_: object) -> None:
        msg = "vårt fel"
        raise AttributeError(msg)

    faulty_here = types.FunctionType(
        faulty.__code__, {"__name__": "kronoberg.intake.sheets.excel", "AttributeError": AttributeError}
    )
    monkeypatch.setattr(excel, "_cells", faulty_here)
    with pytest.raises(AttributeError, match="vårt fel"):
        read_all(honest())


def test_a_damaged_workbook_is_logged_for_whoever_runs_the_service(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(FaultyData):
        read_all(with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>", instead=True))
    assert [record.getMessage() for record in caplog.records] == ["A workbook could not be read."]
