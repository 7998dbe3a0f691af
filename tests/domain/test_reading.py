"""Reading: from a file's bytes to rows of text, or to faults that say where and what."""

import csv
import io
import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kronoberg.domain import raw_text, texts
from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.faults import Fault
from kronoberg.domain.raw import RawTable, raw_table

PERSONS, COSTS, STRATEGY = BY_NAME["persons"], BY_NAME["costs"], BY_NAME["strategy"]
HEADER = "person_id,name,gender,source_id,certainty,note"


def read(content: str | bytes, table: Table = PERSONS) -> RawTable:
    return raw_table(table, content if isinstance(content, bytes) else content.encode())


def person_rows(content: str | bytes) -> list[tuple[int, str, str]]:
    """Line, id and name of every row, of a file without faults."""
    table = read(content)
    assert table.faults == ()
    return [(row.line, row.cells["person_id"], row.cells["name"]) for row in table.rows]


def only_fault(content: str | bytes, table: Table = PERSONS) -> Fault:
    (fault,) = read(content, table).faults
    return fault


# CSV: files as people save them


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}\na,Åsa,,k,stated,\n".encode(),
        f"\ufeff{HEADER}\na,Åsa,,k,stated,\n".encode(),
        f"{HEADER}\na,Åsa,,k,stated,\n".encode("cp1252"),
        f"{HEADER}\r\na,Åsa,,k,stated,\r\n".encode(),
        f"{HEADER}\ra,Åsa,,k,stated,\r".encode(),
        f"{HEADER}\na,Åsa,,k,stated,".encode(),
        f"{HEADER}\na,Åsa,,k,stated,\n".replace(",", ";").encode(),
        f"{HEADER}\na,Åsa,,k,stated,\n".replace(",", "\t").encode(),
        '"person_id";"name";"gender";"source_id";"certainty";"note"\n"a";"Åsa";"";"k";"stated";""\n'.encode(),
        f"{HEADER}\n\u00a0a ,\u202f Åsa\u2009,,k,stated,\n".encode(),
        f"{HEADER}\n a, Åsa , , k , stated , \n".encode(),
        "person_id , name,gender,source_id,certainty,\u00a0note\na,Åsa,,k,stated,\n".encode(),
        "person_id , name,gender,source_id,certainty,note\n a,\tÅsa,,k,stated,\n".encode(),
    ],
    ids=[
        "canonical",
        "byte order mark",
        "windows",
        "crlf",
        "old mac",
        "no last line break",
        "semicolon",
        "tab",
        "all quoted",
        "no-break spaces",
        "spaces",
        "spaces in the header",
        "tabs around",
    ],
)
def test_however_a_person_saves_a_file_the_rows_are_the_same(content: bytes) -> None:
    assert person_rows(content) == [(2, "a", "Åsa")]
    (row,) = read(content).rows
    assert row.cells == {
        "person_id": "a",
        "name": "Åsa",
        "gender": "",
        "source_id": "k",
        "certainty": "stated",
        "note": "",
    }


def test_the_order_of_columns_is_free() -> None:
    assert person_rows("note,name,person_id,certainty,source_id,gender\n,Åsa,a,stated,k,\n") == [(2, "a", "Åsa")]


def test_blank_lines_are_passed_over_and_counted() -> None:
    content = f"\n{HEADER}\n\na,Åsa,,k,stated,\n,,,,,\n   \n\u00a0,,,,,\nb,Bo,,k,stated,\n\n"
    assert person_rows(content) == [(4, "a", "Åsa"), (8, "b", "Bo")]


@pytest.mark.parametrize("blank", ["", "   ", ";;;;;", '"";""', "\u00a0;"])
def test_blank_lines_before_the_header_do_not_hide_the_separator(blank: str) -> None:
    content = f"{blank}\n{HEADER}\na,Åsa,,k,stated,\n".replace(",", ";")
    assert person_rows(content) == [(3, "a", "Åsa")]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_rows_after_a_cell_of_several_lines_keep_their_line_numbers(line_break: str) -> None:
    content = f'{HEADER}\na,Åsa,,k,stated,"en\ntvå\n\nfyra"\nb,Bo,,k,stated,\n'.replace("\n", line_break)
    assert person_rows(content) == [(2, "a", "Åsa"), (6, "b", "Bo")]
    assert read(content).rows[0].cells["note"] == "en\ntvå\n\nfyra"


def test_what_looks_like_nothing_or_like_a_number_stays_text() -> None:
    table = read(f"{HEADER}\n00123,NA,None,1E5,nan,null\n")
    assert list(table.rows[0].cells.values()) == ["00123", "NA", "None", "1E5", "nan", "null"]


def test_quotes_and_separators_inside_a_cell_belong_to_it() -> None:
    table = read(f'{HEADER}\na,"Åsa ""Å"" Ek, Växjö",,k,stated,"a;b\tc"\n')
    assert (table.rows[0].cells["name"], table.rows[0].cells["note"]) == ('Åsa "Å" Ek, Växjö', "a;b\tc")


def test_a_space_before_a_quoted_cell_does_not_make_the_quotes_text() -> None:
    assert person_rows(f'{HEADER}\na, "Ek, Åsa", , k, stated, ""\n') == [(2, "a", "Ek, Åsa")]


def test_decimal_commas_do_not_decide_what_separates_the_cells() -> None:
    header = ";".join(column.name for column in COSTS.columns)
    table = read(
        f"{header}\na;2024;stated;expense;travel;outcome;1 234,50;false;k;stated;a,b,c,d,e,f,g,h,i,j,k\n", COSTS
    )
    assert table.faults == ()
    assert table.rows[0].cells["amount_sek"] == "1 234,50"


def test_a_header_without_rows_is_an_empty_table() -> None:
    assert read(f"{HEADER}\n") == RawTable((), ())


# CSV: what cannot be read in one way


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\r\n", " \u00a0\n\t".encode(), b",,,,,\n", b'""'])
def test_a_file_without_a_header_is_empty(content: bytes) -> None:
    assert only_fault(content) == Fault(
        "persons.csv", None, None, "en tom fil", "en rubrikrad, även när tabellen saknar rader"
    )


def test_a_misspelt_column_is_named_with_what_was_meant() -> None:
    faults = read(f"{HEADER.replace('gender', 'Gendr')}\na,Åsa,,k,stated,\n").faults
    assert [(fault.row, fault.column) for fault in faults] == [(1, "Gendr"), (1, "gender")]
    assert faults[0].found == "den okända kolumnen ”Gendr”"
    assert faults[0].expected.endswith("(menade du gender?)")
    assert faults[1].found == "ingen sådan kolumn"


@pytest.mark.parametrize("separator", ["|", ":", " "])
def test_another_separator_is_one_fault(separator: str) -> None:
    fault = only_fault(f"{HEADER}\na,Åsa,,k,stated,\n".replace(",", separator))
    assert (fault.row, fault.column) == (1, None)
    assert fault.found.endswith(" utan känd avgränsare")
    assert fault.expected == "komma, semikolon eller tabb mellan kolumnerna"


def test_a_header_of_one_column_lacks_the_others() -> None:
    faults = read("person_id\na\n").faults
    assert [fault.column for fault in faults] == ["name", "gender", "source_id", "certainty", "note"]
    assert {fault.found for fault in faults} == {"ingen sådan kolumn"}


def test_a_header_with_two_words_in_one_column_is_an_unknown_column() -> None:
    faults = read(f"{HEADER.replace('gender,', '')},name gender\n").faults
    assert [(fault.column, fault.found) for fault in faults] == [
        ("name gender", "den okända kolumnen ”name gender”"),
        ("gender", "ingen sådan kolumn"),
    ]


def test_an_unknown_column_does_not_give_rows() -> None:
    assert read(f"{HEADER},extra\na,Åsa,,k,stated,,x\n").rows == ()


def test_a_column_that_stands_twice_is_one_fault() -> None:
    fault = only_fault(f"{HEADER},name\n")
    assert (fault.row, fault.column, fault.found) == (1, "name", "kolumnen 2 gånger")


def test_columns_without_a_name_are_one_fault() -> None:
    fault = only_fault(f"{HEADER},,\n")
    assert (fault.row, fault.column, fault.found) == (1, None, "en kolumn utan namn")


def test_a_header_below_blank_lines_is_faulted_at_its_own_line() -> None:
    assert only_fault(f"\n\n{HEADER},extra\n").row == 3


def test_a_row_of_the_wrong_length_is_a_fault_and_the_others_are_read() -> None:
    table = read(f"{HEADER}\na,Åsa,,k,stated\nb,Bo,,k,stated,,\nc,Cia,,k,stated,\n")
    assert [(fault.row, fault.found, fault.expected) for fault in table.faults] == [
        (2, "5\u00a0fält", "6 fält, som i rubriken"),
        (3, "7\u00a0fält", "6 fält, som i rubriken"),
    ]
    assert [row.line for row in table.rows] == [4]


def test_every_row_one_field_too_long_is_one_fault_and_no_value_moves() -> None:
    table = read(f"{HEADER}\na,Åsa,,k,stated,,x\nb,Bo,,k,stated,,x\n")
    (fault,) = table.faults
    assert (fault.row, fault.found) == (2, "7 fält på varje rad men 6 i rubriken")
    assert "hamnar värden i fel kolumn" in fault.expected
    assert table.rows == ()


def test_one_row_alone_is_told_as_a_row() -> None:
    fault = only_fault(f"{HEADER}\na,Åsa,,k,stated,,x\n")
    assert (fault.row, fault.found) == (2, "7\u00a0fält")


def test_every_row_wrong_in_its_own_way_is_a_fault_a_row() -> None:
    faults = read(f"{HEADER}\na,Åsa,,k,stated,,x\nb,Bo\n").faults
    assert [(fault.row, fault.found) for fault in faults] == [(2, "7\u00a0fält"), (3, "2\u00a0fält")]


@pytest.mark.parametrize("ending", ['b,"Bo\nc,Cia,,k,stated,\n', 'b,"Bo"x,,k,stated,\n', 'b,"Bo'])
def test_a_quotation_mark_without_its_pair_is_a_fault_where_it_begins(ending: str) -> None:
    table = read(f"{HEADER}\na,Åsa,,k,stated,\n{ending}")
    (fault,) = table.faults
    assert (fault.row, fault.column) == (3, None)
    assert "ett citattecken som inte avslutas" in fault.found
    assert [row.line for row in table.rows] == [2]


def test_a_header_with_faults_and_a_broken_quotation_mark_are_both_told() -> None:
    faults = read(f'{HEADER},extra\na,"Åsa\n').faults
    assert [(fault.row, fault.column) for fault in faults] == [(1, "extra"), (2, None)]


def test_a_cell_of_a_megabyte_is_read() -> None:
    table = read(f"{HEADER}\na,Åsa,,k,stated,{'å' * 10**6}\n")
    assert len(table.rows[0].cells["note"]) == 10**6


@pytest.mark.parametrize(
    ("content", "row", "found", "expected"),
    [
        (HEADER.encode("utf-16"), None, "teckenkodningen UTF-16", "spara som CSV UTF-8"),
        (b"\xfe\xff" + HEADER.encode("utf-16-be"), None, "teckenkodningen UTF-16", "spara som CSV UTF-8"),
        (HEADER.encode("utf-16-le"), None, "nolltecken (NUL)", "filen verkar vara skadad"),
        (b"\x00", None, "nolltecken (NUL)", "filen verkar vara skadad"),
        (f"{HEADER}\na,Ã…sa,,k,stated,\n".encode(), 2, "förvanskade tecken, ”Ã…”", "fel teckenkodning"),
        (f"{HEADER}\na,Växjö,,k,stated,\n".encode("cp437"), 2, "förvanskade tecken, ”„”", "fel teckenkodning"),
        (f"{HEADER}\na,M÷te,,k,stated,\n".encode("cp1252"), 2, "förvanskade tecken, ”M÷”", "fel teckenkodning"),
        (f"{HEADER}\n\na,RenÃ©,,k,stated,\n".encode(), 3, "förvanskade tecken, ”Ã©”", "fel teckenkodning"),
        (f"{HEADER}\na,\ufffdsa,,k,stated,\n".encode(), 2, "förvanskade tecken, ”\ufffd”", "fel teckenkodning"),
        (f"{HEADER}\na,\ud800sa,,k,stated,\n".encode(errors="surrogatepass"), 2, "inte är UTF-8", "hela filen i UTF-8"),
        (f"{HEADER}\na,".encode() + b"\x81,,k,stated,\n", 2, "", "UTF-8"),
    ],
)
def test_bytes_in_another_encoding_are_refused(content: bytes, row: int | None, found: str, expected: str) -> None:
    table = read(content)
    (fault,) = table.faults
    assert (fault.file, fault.row) == ("persons.csv", row)
    assert found in fault.found
    assert expected in fault.expected
    assert table.rows == ()


def test_a_file_of_a_hundred_megabytes_is_read_and_a_larger_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert raw_text.LARGEST_FILE == 100 * 1024 * 1024
    monkeypatch.setattr(raw_text, "LARGEST_FILE", len(HEADER))
    assert read(HEADER).faults == ()
    fault = only_fault(f"{HEADER}\n")
    assert fault.row is None
    assert fault.expected.startswith("en fil på högst ")


# YAML

ITEM = "- item_id: a\n  part: purpose\n  order: 1\n  title: Titel\n  text: Text\n  section: 4\n"


def yaml_cells(value: str) -> dict[str, str]:
    """The cells of one item whose text is written so."""
    table = read(f"- item_id: a\n  text: {value}\n", STRATEGY)
    assert table.faults == ()
    return table.rows[0].cells


def test_every_item_has_all_columns_and_the_line_it_begins_on() -> None:
    table = read(f"# Strategin\n\n{ITEM}\n{ITEM.replace('item_id: a', 'item_id: b')}", STRATEGY)
    assert table.faults == ()
    assert [(row.line, row.cells["item_id"]) for row in table.rows] == [(3, "a"), (10, "b")]
    assert table.rows[0].cells == {
        "item_id": "a",
        "part": "purpose",
        "order": "1",
        "modality": "",
        "topic": "",
        "title": "Titel",
        "text": "Text",
        "section": "4",
        "responsible": "",
        "valid_from": "",
        "valid_to": "",
        "source_id": "",
        "certainty": "",
        "note": "",
    }


@pytest.mark.parametrize("content", ["[]", "[]\n", "# Inget än\n[]\n", "--- []\n", "\ufeff[]"])
def test_an_empty_list_is_an_empty_table(content: str) -> None:
    assert read(content, STRATEGY) == RawTable((), ())


@pytest.mark.parametrize("written", ["null", "~", '""', "''", "", '"  "', "\u00a0"])
def test_nothing_is_an_empty_cell(written: str) -> None:
    assert yaml_cells(written)["text"] == ""


@pytest.mark.parametrize("written", ['"null"', "'null'", '"~"', "'~'"])
def test_quoted_nothing_is_text(written: str) -> None:
    assert yaml_cells(written)["text"] == written[1:-1]


@pytest.mark.parametrize(
    "written", ["no", "yes", "on", "true", "0123", "12:30", "1.10", "1e5", "0x1F", "2024-04-15", "1_000", ".inf", "NA"]
)
def test_what_yaml_would_take_for_something_else_stays_text(written: str) -> None:
    assert yaml_cells(written)["text"] == written


@pytest.mark.parametrize(
    "written",
    [
        "en rad\n    och en till",
        '"en rad\n    och en till"',
        ">\n    en rad\n    och en till\n",
    ],
)
def test_a_text_folded_over_several_lines_is_one_line(written: str) -> None:
    assert yaml_cells(written)["text"] == "en rad och en till"


@pytest.mark.parametrize(
    "written", ["|\n    en rad\n    och en till\n", "|-\n    en rad\n    och en till", '"en rad\\noch en till"']
)
def test_a_text_written_with_its_line_breaks_keeps_them(written: str) -> None:
    assert yaml_cells(written)["text"] == "en rad\noch en till"


@pytest.mark.parametrize("written", ["!!python/name:os.system x", "!!str x", "!!int x", "!egen x"])
def test_a_tag_makes_nothing_but_text(written: str) -> None:
    assert yaml_cells(written)["text"] == "x"


@pytest.mark.parametrize(
    ("content", "row", "column", "found", "expected"),
    [
        ("", None, None, "en tom fil", "en lista av poster, eller [] när tabellen saknar rader"),
        ("# bara en anmärkning\n", 1, None, "något annat än en lista", "en lista där varje post börjar med ”- ”"),
        ("item_id: a\n", 1, None, "något annat än en lista", "en lista där varje post börjar med ”- ”"),
        ("bara text\n", 1, None, "något annat än en lista", "en lista där varje post börjar med ”- ”"),
        ("\n- a\n", 2, None, "en post utan kolumner", "en post med ”kolumn: värde”"),
        ("- [a, b]\n", 1, None, "en post utan kolumner", "en post med ”kolumn: värde”"),
        ("-\n", 1, None, "en post utan kolumner", "en post med ”kolumn: värde”"),
        ("- item_id: a\n  item_id: b\n", 2, "item_id", "samma nyckel två gånger i posten", "varje nyckel en gång"),
        ("- item_id: a\n  titel: b\n", 2, "titel", "den okända nyckeln ”titel”", "(menade du title?)"),
        ("- item_id: a\n  title: [b]\n", 2, "title", "en lista eller en post", "ett enda värde"),
        ("- item_id: a\n  title: {b: c}\n", 2, "title", "en lista eller en post", "ett enda värde"),
        ("- item_id: a\n  ? [b, c]\n  : d\n", 2, None, "en lista eller en post som nyckel", "en kolumns namn"),
        ("- item_id: &a a\n", 1, None, "ett ankare eller alias (& eller *)", "texten utskriven på varje ställe"),
        ("- &a\n  item_id: a\n", 1, None, "ett ankare eller alias (& eller *)", "texten utskriven på varje ställe"),
        ("\n- *a\n", 2, None, "ett ankare eller alias (& eller *)", "texten utskriven på varje ställe"),
        ("- <<: {title: b}\n", 1, "<<", "den okända nyckeln ”<<”", "någon av kolumnerna item_id"),
        ("- item_id: a\n  title: b: c\n", 2, None, "inte går att läsa som YAML", "text med kolon inom citattecken"),
        ("- item_id: a\n\ttitle: b\n", 2, None, "inte går att läsa som YAML", "på egna rader"),
        ("- item_id: 'a\n", 2, None, "inte går att läsa som YAML", "på egna rader"),
        ("[]\n---\n[]\n", 2, None, "inte går att läsa som YAML", "på egna rader"),
        ("- item_id: a\x01\n", None, None, "otillåtna tecken", "en textfil i YAML"),
        ('- title: "\\UFFFFFFFF"\n', None, None, "otillåtna tecken", "en textfil i YAML"),
        ('- title: "\\U00110000"\n', None, None, "otillåtna tecken", "en textfil i YAML"),
        (f"%YAML {'9' * 5000}.1\n--- []\n", None, None, "otillåtna tecken", "en textfil i YAML"),
        (
            "- item_id: !!python/object/apply:os.system [ls]\n",
            1,
            "item_id",
            "en lista eller en post",
            "ett enda värde",
        ),
    ],
)  # fmt: skip
def test_yaml_that_is_no_plain_list_is_explained(
    content: str, row: int | None, column: str | None, found: str, expected: str
) -> None:
    table = read(content, STRATEGY)
    (fault,) = table.faults
    assert (fault.file, fault.row, fault.column) == ("strategy.yaml", row, column)
    assert found in fault.found
    assert expected in fault.expected
    assert table.rows == ()


def test_a_faulty_item_does_not_hide_the_others() -> None:
    table = read("- titel: a\n  text: b\n  sektion: c\n- item_id: b\n", STRATEGY)
    assert [(fault.row, fault.column) for fault in table.faults] == [(1, "titel"), (3, "sektion")]
    assert [row.cells["item_id"] for row in table.rows] == ["b"]


LAUGHS = "- &a [x, x]\n" + "".join(
    f"- &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (LAUGHS, "ett ankare eller alias"),
        ("[" * 10_000, "listor i listor i många nivåer"),
        ("[" * 10_000 + "]" * 10_000, "listor i listor i många nivåer"),
        ("- " * 10_000, "listor i listor i många nivåer"),
        ("{a: " * 10_000, "listor i listor i många nivåer"),
        ("? " * 10_000, "listor i listor i många nivåer"),
        ("- title: " + "[" * 9 + "]" * 9, "listor i listor i många nivåer"),
    ],
    ids=["billion laughs", "flow", "closed flow", "block", "mappings", "keys", "eleven levels"],
)
def test_a_small_file_cannot_make_the_reader_large_or_slow(content: str, found: str) -> None:
    began = time.monotonic()
    fault = only_fault(content, STRATEGY)
    assert found in fault.found
    assert time.monotonic() - began < 2


def test_ten_levels_are_still_read_as_a_value_that_is_no_text() -> None:
    fault = only_fault("- title: " + "[" * 8 + "]" * 8, STRATEGY)
    assert (fault.column, fault.found) == ("title", "en lista eller en post")


# Whatever the bytes


SNIPPETS = st.sampled_from(
    [
        HEADER.encode(), b"\n", b"\r", b'"', b",", b";", b"\t", b"- ", b"title: ", b"[", b"]", b"{", b"}", b"&a ",
        b"*a", b"!!", b"? ", b"|", b">", b"%", b"#", b"'", b"---\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\x0b",
        b"\xc2\x85", b"\xe2\x80\xa8", "å".encode(), b"\xe5", "Ã¥".encode(), b"\\", b"x", b"\\U", b"FFFFFFFF", b"\\x",
        b"\\N", b"<<: ",
    ]
)  # fmt: skip
JUNK = st.one_of(st.binary(max_size=200), st.lists(SNIPPETS, max_size=30).map(b"".join))


@given(JUNK, st.sampled_from(TABLES))
@example(b"\x0b", PERSONS)
@example(b"\x0c\x1c\xc2\x85", PERSONS)
@example(b'"\\UFFFFFFFF"', STRATEGY)
def test_any_bytes_give_rows_or_faults_never_an_error(content: bytes, table: Table) -> None:
    result = raw_table(table, content)
    names = {column.name for column in table.columns}
    assert all(set(row.cells) == names for row in result.rows)
    assert all(str(fault) and fault.file == table.file for fault in result.faults)


# In the form that reading gives a cell, and without the letters that a broken encoding is known by.
CELLS = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
    .map(raw_text.cleaned)
    .filter(lambda text: not texts.broken(text))
)
ROWS = st.lists(st.lists(CELLS, min_size=6, max_size=6).filter(any), max_size=8)


@given(
    ROWS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "utf-8-sig"])
)
def test_whatever_texts_a_table_holds_they_are_read_back(
    rows: list[list[str]], delimiter: str, line_break: str, encoding: str
) -> None:
    buffer = io.StringIO(newline="")
    writer: Any = csv.writer(buffer, delimiter=delimiter, lineterminator=line_break)
    writer.writerows([HEADER.split(","), *rows])

    table = raw_table(PERSONS, buffer.getvalue().encode(encoding))

    assert table.faults == ()
    assert [list(row.cells.values()) for row in table.rows] == rows


@given(ROWS)
def test_the_line_of_a_row_is_where_it_stands_in_the_file(rows: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows([HEADER.split(","), *rows])
    text = buffer.getvalue()

    for row in raw_table(PERSONS, text.encode()).rows:
        rest = "\n".join(text.split("\n")[row.line - 1 :])
        assert next(csv.reader(io.StringIO(rest, newline=""))) == list(row.cells.values())
