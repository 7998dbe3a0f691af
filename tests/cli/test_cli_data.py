"""The commands on a database: what they print, what they change, and with which exit code."""

from pathlib import Path

import openpyxl
import pytest

from kronoberg import cli
from kronoberg.domain.book import Book
from kronoberg.store import filling, history
from kronoberg.store.database import Database, open_database
from kronoberg.store.folder import read_book, write_book
from tests import books, databases, saves

NOTHING_SAVED = "Ingenting är sparat. Lägg till --apply, --who och --reason för att spara."


def example(amount: str = "100", *others: str) -> Book:
    """Alfa with a cost in 2024, and other collaborations."""
    every = [books.collaboration(name) for name in ("alfa", *others)]
    return books.book(every, [books.cost("alfa", 2024, amount)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the database is filled from."""
    write_book(example(), tmp_path / "data")
    monkeypatch.setenv("KRONOBERG_FILL", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def url(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database filled from the folder, where the commands look for it."""
    place = databases.laid(f"sqlite:///{tmp_path}/prov.sqlite")
    filling.filled(place, folder, saves.NOON).close()
    monkeypatch.setenv("KRONOBERG_DATA", place)
    monkeypatch.delenv("KRONOBERG_EDITOR", raising=False)
    return place


def output(capsys: pytest.CaptureFixture[str], *arguments: str | Path, exit_code: int = 0) -> str:
    assert cli.main([str(argument) for argument in arguments]) == exit_code
    return capsys.readouterr().out


def revision(url: str) -> str:
    database: Database = open_database(url)
    found = database.read().revision
    database.close()
    return found


def test_a_file_is_shown_field_by_field_and_not_saved(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = (folder / "costs.csv").read_text("utf-8").replace("100.00", "150.00")
    (tmp_path / "costs.csv").write_text(changed, "utf-8")
    assert output(capsys, "import", tmp_path / "costs.csv").splitlines() == [
        "Kostnader och intäkter: 1\u00a0ändrad",
        "  ändrad: Alfa, 2024, kostnad, ej fördelat, utfall",
        "    Belopp: 100 → 150",
        NOTHING_SAVED,
    ]
    assert revision(url) == example("100").revision


def test_a_file_is_saved_with_its_reason_name_and_checksum(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "costs.csv"
    file.write_text((folder / "costs.csv").read_text("utf-8").replace("100.00", "150.00"), "utf-8")
    named = ("--apply", "--who", "Anna", "--reason", "Bokslutet", "--dnr", "26RK1")
    text = output(capsys, "import", file, *named)
    assert text.endswith(f"Sparat som ändring 2, revision {example('150').revision}.\n")
    assert revision(url) == example("150").revision
    database = open_database(url)
    reason = history.changes(database)[0].reason
    assert (reason.who, reason.why, reason.dnr, reason.file_name) == ("Anna", "Bokslutet", "26RK1", "costs.csv")
    assert reason.file_sha256 is not None
    assert len(reason.file_sha256) == 64
    database.close()
    assert output(capsys, "import", file, *named) == "Ingen skillnad.\n"


def test_who_and_case_number_stand_on_one_line_and_the_reason_keeps_its_lines(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "costs.csv"
    file.write_text((folder / "costs.csv").read_text("utf-8").replace("100.00", "150.00"), "utf-8")
    output(capsys, "import", file, "--apply", "--who", "a\nb", "--reason", "Ett\nTvå", "--dnr", "26\tRK1")
    database = open_database(url)
    reason = history.changes(database)[0].reason
    database.close()
    assert (reason.who, reason.why, reason.dnr) == ("a b", "Ett\nTvå", "26 RK1")


def test_nothing_is_saved_without_a_name_and_a_reason(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_book(example("100", "beta"), tmp_path / "ny")
    text = output(capsys, "import", tmp_path / "ny", "--apply", "--who", "Anna", exit_code=1)
    assert text.endswith("Ange vem som ändrar med --who och varför med --reason.\n")
    assert revision(url) == example("100").revision


def test_every_fault_of_a_file_is_printed_and_nothing_is_saved(
    url: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = (folder / "costs.csv").read_text("utf-8").replace("100.00", "-1").replace("stated", "statd")
    (tmp_path / "costs.csv").write_text(broken, "utf-8")
    lines = output(capsys, "import", tmp_path / "costs.csv", "--apply", "--who", "A", "--reason", "B", exit_code=1)
    assert "rad 2, kolumn amount_sek: hittade ”-1”" in lines
    assert "rad 2, kolumn certainty: hittade ”statd”" in lines
    assert lines.endswith("fel i costs.csv. Rätta och granska igen.\n")
    assert revision(url) == example("100").revision


@pytest.mark.usefixtures("url")
def test_a_file_whose_name_tells_no_table_needs_to_be_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "siffror.csv").write_bytes((folder / "costs.csv").read_bytes())
    assert "Ange den med --table" in output(capsys, "import", tmp_path / "siffror.csv", exit_code=1)
    assert output(capsys, "import", tmp_path / "siffror.csv", "--table", "costs") == "Ingen skillnad.\n"


def _accounts(tmp_path: Path) -> list[str | Path]:
    """A file from the accounts and the rule for it, on the command line."""
    sie = '#FLAGGA 0\n#SIETYP 4\n#FNAMN "Provregionen"\n#RAR 0 20250101 20251231\n' + (
        '#VER A 1 20250301 "Resa"\n{\n#TRANS 5810 {1 "4711"} 1000.50\n#TRANS 1930 {} -1000.50\n}\n'
    )
    (tmp_path / "bokslut.se").write_text(sie, "ascii")
    rules = [
        "rule_id;order;account_from;account_to;cost_centre;project;text_contains;collaboration_id;category;direction;"
        "valid_from_year;valid_to_year;note",
        "resor;10;5810;5810;4711;;;alfa;resor;kostnad;;;",
    ]
    (tmp_path / "regler.csv").write_text("\n".join(rules) + "\n", "utf-8")
    return ["import", tmp_path / "bokslut.se", "--rules", tmp_path / "regler.csv"]


@pytest.mark.usefixtures("url")
def test_accounts_are_read_and_wait_for_what_the_amounts_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = output(capsys, *_accounts(tmp_path), exit_code=1).splitlines()
    assert "Reglerna tar 1 av 2\u00a0rader." in lines[2]
    assert lines[3:5] == ["Rader som ingen regel tar:", "  1930, 2025: \u22121\u00a0000,50\u00a0kr"]
    assert lines[5].startswith("Säg vad beloppen är: --status utfall eller --status preliminärt.")


def test_accounts_are_taken_in_with_the_rules_of_a_file(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = output(
        capsys, *_accounts(tmp_path), "--status", "utfall", "--apply", "--who", "Anna", "--reason", "Bokslutet"
    )
    assert "  tillagd: Alfa, 2025, kostnad, resor, utfall" in text
    assert "    Belopp: 1\u00a0000,50" in text
    database = open_database(url)
    book = database.read()
    database.close()
    assert [(row.year, row.category.value, row.amount_sek) for row in book.costs if row.year == 2025] == [
        (2025, "travel", 100_050)
    ]
    assert [row.rule_id for row in book.rows("account_rules")] == ["resor"]
    again = output(capsys, *_accounts(tmp_path), "--status", "utfall")
    assert again.endswith("Ingen skillnad.\n")


def _sheet(tmp_path: Path) -> Path:
    sheet = openpyxl.Workbook()
    assert sheet.active is not None
    for row in (["Samarbete", "Avgift", "Resor"], ["Alfa (kontoret)", "ca 25,6 tkr", "-"], ["Summa", 25600, None]):
        sheet.active.append(row)
    file = tmp_path / "kostnader 2025.xlsx"
    sheet.save(file)
    return file


@pytest.mark.usefixtures("url")
def test_a_colleagues_sheet_without_a_mapping_file_is_told_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ekonomi.csv").write_text("Vad;Hur mycket\nResor;10\n", "utf-8")
    assert "ekonomi.csv har en egen uppställning. Ange --mapping FIL" in output(
        capsys, "import", tmp_path / "ekonomi.csv", exit_code=1
    )


def test_a_mapping_file_is_written_filled_in_and_used(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, mapping = _sheet(tmp_path), tmp_path / "karta.yaml"
    arguments = ["import", file, "--mapping", mapping]
    assert output(capsys, *arguments, exit_code=1).splitlines() == [
        f"Skrev {mapping}: ett förslag till vad kolumnerna i kostnader 2025.xlsx är. Se igenom det och kör kommandot "
        "igen.",
        "  Fyll i vad som gäller på alla rader: Status.",
        "  Säg vad det betyder: ”-” under Resor (rad 2).",
    ]
    written = mapping.read_text("utf-8")
    assert "  Avgift: 'Belopp: medlemsavgift'\n  Resor: 'Belopp: resor'\n" in written
    assert "  År: '2025'\n" in written
    assert output(capsys, *arguments, exit_code=1).splitlines()[-3:] == [
        "karta.yaml säger inte allt ännu:",
        "  Fyll i vad som gäller på alla rader: Status.",
        "  Säg vad det betyder: ”-” under Resor (rad 2).",
    ]
    written = written.replace("Status: ''", "Status: preliminärt")
    mapping.write_text(written.replace("betyder: ''", "betyder: tas inte in"), "utf-8")
    text = output(capsys, *arguments, "--apply", "--who", "Anna", "--reason", "Ekonomis blad")
    assert "Rad 3, Avgift: summan 25600, stämmer.\n" in text
    assert "Rad 2, Avgift: ca 25,6 tkr läses som ca 25\u00a0600\u00a0kr.\n" in text
    assert "  tillagd: Alfa, 2025, kostnad, medlemsavgift, preliminärt\n" in text
    database = open_database(url)
    (cost,) = [row for row in database.read().costs if row.year == 2025]
    database.close()
    assert (cost.amount_sek, cost.approximate, cost.source_id) == (2_560_000, True, "kostnader-2025")
    assert output(capsys, *arguments).endswith("Ingen skillnad.\n")


@pytest.mark.usefixtures("url")
def test_columns_that_are_hidden_or_not_taken_in_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, mapping = tmp_path / "kostnader 2025.xlsx", tmp_path / "karta.yaml"
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Vad", "Resor", "Fasta utgifter", "Arvode", "Klart"])
    sheet.append(["Alfa", 500, 61500, 900, "ja"])
    sheet.column_dimensions["D"].hidden = True
    workbook.save(file)
    hidden = "1\u00a0dold kolumn räknas med: D."
    left = "Kolumnerna ”Fasta utgifter” och ”Klart” tas inte in."
    proposed = output(capsys, "import", file, "--mapping", mapping, exit_code=1).splitlines()
    assert proposed[1:] == [f"  {hidden}", f"  {left}", "  Fyll i vad som gäller på alla rader: Status."]
    mapping.write_text(mapping.read_text("utf-8").replace("Status: ''", "Status: utfall"), "utf-8")
    assert output(capsys, "import", file, "--mapping", mapping).splitlines()[:2] == [hidden, left]


@pytest.mark.usefixtures("url")
def test_a_word_in_the_mapping_file_that_means_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, mapping = _sheet(tmp_path), tmp_path / "karta.yaml"
    output(capsys, "import", file, "--mapping", mapping, exit_code=1)
    mapping.write_text(mapping.read_text("utf-8").replace("'Belopp: resor'", "Reseer"), "utf-8")
    assert "karta.yaml: hittade ”Reseer”. Väntade något av " in output(
        capsys, "import", file, "--mapping", mapping, exit_code=1
    )


@pytest.mark.usefixtures("url")
def test_the_template_goes_out_and_comes_in_without_a_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = output(capsys, "template", tmp_path / "mall.xlsx")
    assert text == f"Skrev {tmp_path / 'mall.xlsx'}, revision {example().revision}.\n"
    assert output(capsys, "import", tmp_path / "mall.xlsx") == "Ingen skillnad.\n"
    assert "finns redan" in output(capsys, "template", tmp_path / "mall.xlsx", exit_code=1)


def filled_in(file: Path, amount: float) -> None:
    """Put another amount in the one cost of a template, as a colleague would."""
    workbook = openpyxl.load_workbook(file)
    sheet = workbook["Kostnader och intäkter"]
    headings = [str(cell.value).partition(" (")[0] for cell in sheet[1]]
    sheet.cell(2, headings.index("Belopp") + 1).value = amount
    workbook.save(file)
    workbook.close()


def test_a_template_from_before_somebody_elses_edit_takes_in_only_what_was_changed_in_it(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mall.xlsx"
    output(capsys, "template", file)
    database = open_database(url)
    saves.change_to(database, example("100", "beta"))
    database.close()
    filled_in(file, 150)

    named = ("--apply", "--who", "Bo", "--reason", "Ifylld mall")
    text = output(capsys, "import", file, *named)
    assert "Bara det som har ändrats i arbetsboken tas in." in text
    assert revision(url) == example("150", "beta").revision
    assert output(capsys, "import", file, *named).endswith("Ingen skillnad.\n")


def test_a_template_whose_row_somebody_else_has_changed_since_is_a_conflict_and_nothing_is_saved(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mall.xlsx"
    output(capsys, "template", file)
    database = open_database(url)
    saves.change_to(database, example("120"))
    database.close()
    filled_in(file, 150)

    output(capsys, "import", file, "--apply", "--who", "Bo", "--reason", "Ifylld mall", exit_code=1)
    assert revision(url) == example("120").revision


def test_the_folder_of_the_database_is_taken_in_once_without_what_people_have_edited(
    url: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = open_database(url)
    saves.change_to(database, example("100", "beta"))
    write_book(example("150"), folder, replace=True)
    text = output(capsys, "import", folder, "--apply", "--who", "Anna", "--reason", "Ny fil")
    assert "Belopp: 100 → 150" in text
    assert "beta" not in text
    assert database.read().revision == example("150", "beta").revision
    assert filling.news(database, folder) == filling.News()
    database.close()


def test_a_row_that_somebody_else_has_changed_is_shown_and_nothing_is_saved(
    url: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = open_database(url)
    saves.change_to(database, example("120"))
    write_book(example("150"), folder, replace=True)
    text = output(capsys, "import", folder, "--apply", "--who", "Anna", "--reason", "Ny fil", exit_code=1)
    assert "Någon annan har ändrat samma rader. Ingenting är sparat." in text
    assert "    Belopp: står nu 120, du ville 150" in text
    assert database.read().revision == example("120").revision
    database.close()


def test_the_history_is_a_line_for_each_change_in_local_time(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database(url)
    saves.change_to(database, example("150"), dnr="26RK1", file_name="a.xlsx", why="Ny faktura.")
    database.close()
    assert output(capsys, "history").splitlines() == [
        "2. 2026-03-02 13:00, Anna, redigering. Ny faktura. Dnr 26RK1. Fil a.xlsx. "
        "Kostnader och intäkter: 1\u00a0ändrad.",
        "1. 2026-03-02 13:00, programmet, ifyllnad från mapp. Första ifyllnaden från mappen data. "
        "Datamängden: 1\u00a0tillagd; Källor: 1\u00a0tillagd; Samarbeten: 1\u00a0tillagd; "
        "Kostnader och intäkter: 1\u00a0tillagd.",
    ]
    assert len(output(capsys, "history", "--limit", "1").splitlines()) == 1


def test_a_change_is_taken_back_and_the_book_brought_back(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database(url)
    for amount in ("150", "175"):
        saves.change_to(database, example(amount))
    assert "Belopp: 175 → 150" in output(capsys, "undo", "3")
    assert database.read().revision == example("175").revision
    text = output(capsys, "undo", "1", "--back", "--apply", "--who", "Anna", "--reason", "Fel år")
    assert "Belopp: 175 → 100" in text
    assert database.read().revision == example("100").revision
    assert output(capsys, "undo", "99", exit_code=1) == "Det finns ingen ändring med nummer 99.\n"
    database.close()


@pytest.mark.usefixtures("url")
def test_the_data_goes_out_as_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "export", tmp_path / "ut")
    assert text == f"Skrev {tmp_path / 'ut'}, revision {example().revision}.\n"
    assert read_book(tmp_path / "ut").revision == example().revision
    assert "finns redan och är inte tom" in output(capsys, "export", tmp_path / "ut", exit_code=1)
    output(capsys, "export", tmp_path / "ut", "--replace")


@pytest.mark.usefixtures("url")
def test_a_backup_goes_out_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, other = tmp_path / "kopia.sqlite", f"sqlite:///{tmp_path}/ny.sqlite"
    assert output(capsys, "backup", copy) == f"Skrev {copy}: 1\u00a0ändring, revision {example().revision}.\n"
    assert output(capsys, "restore", copy, "--data", other).startswith(f"Återställde {copy} i ")
    assert revision(other) == example().revision
    assert "är inte tom" in output(capsys, "restore", copy, "--data", other, exit_code=1)
    output(capsys, "restore", copy, "--data", other, "--replace")


@pytest.mark.usefixtures("url")
def test_the_figures_and_the_check_come_from_a_database_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "check").endswith(f"revision {example().revision}.\n")
    assert "100\u00a0kr" in output(capsys, "figures", "--year", "2024")


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("history", "--data", "data/exempel"), "data/exempel är en mapp, som bara läses."),
        (
            ("history", "--data", "sqlite:///{folder}/ingen.sqlite"),
            "finns inte. Lägg tillbaka filen eller återställ en säkerhetskopia",
        ),
        (("restore", "{folder}/ingen.sqlite"), "Säkerhetskopian {folder}/ingen.sqlite finns inte."),
        (("restore", "{folder}/ingen.sqlite", "--data", "data/exempel"), "data/exempel är en mapp."),
        (("import", "{folder}/ingen.xlsx"), "ingen.xlsx: hittade ingen sådan fil"),
    ],
)
@pytest.mark.usefixtures("url")
def test_a_place_that_does_not_do_is_explained_and_nothing_is_made(
    arguments: tuple[str, ...], answer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    given = [argument.replace("{folder}", str(tmp_path)) for argument in arguments]
    assert answer.replace("{folder}", str(tmp_path)) in output(capsys, *given, exit_code=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_database_with_text_from_before_the_rule_opens_and_the_check_says_where_it_is(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = open_database(url)
    saves.change_to(database, example().replaced(collaborations=(books.collaboration("alfa", label="M\ufffdte"),)))
    database.close()
    output(capsys, "export", tmp_path / "ut")
    said = output(capsys, "check", url, exit_code=1)
    assert said.startswith(
        "collaborations.csv, rad 2, kolumn label: hittade ”M\ufffdte”. Väntade text där alla tecken finns kvar"
    )


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--who", "Anna\u200b Berg", "väntade text utan osynliga tecken; ett sådant står efter ”Anna”"),
        ("--reason", "MÃ¶te", "väntade å, ä och ö; ”Ã¶” är förvanskade tecken"),
        ("--dnr", "2" * 101, "väntade högst 100 tecken; det här är 101"),
    ],
)
def test_text_among_the_arguments_keeps_the_rule_for_text(
    url: str, capsys: pytest.CaptureFixture[str], option: str, text: str, said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["undo", "1", "--data", url, option, text])
    assert left.value.code == 2
    assert said in capsys.readouterr().err.replace("\n", " ")


def test_a_filled_in_template_with_damaged_letters_is_refused_and_nothing_is_saved(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "template", tmp_path / "mall.xlsx")
    opened = openpyxl.load_workbook(tmp_path / "mall.xlsx")
    sheet = opened["Kostnader och intäkter"]
    (note,) = [cell.column_letter for cell in sheet[1] if str(cell.value).startswith("Anmärkning")]
    sheet[f"{note}2"] = "MÃ¶te \ufffd"
    opened.save(tmp_path / "mall.xlsx")
    before = revision(url)
    said = output(capsys, "import", tmp_path / "mall.xlsx", "--apply", "--who", "Anna", "--reason", "Prov", exit_code=1)
    place = f"mall.xlsx, blad Kostnader och intäkter, rad 2, kolumn Anmärkning ({note})"
    assert f"{place}: hittade ”MÃ¶te \ufffd”." in said
    assert revision(url) == before
