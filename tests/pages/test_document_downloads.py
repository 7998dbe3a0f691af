"""Single documents where they belong: offered on their pages, and written by the command line."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg import cli
from tests.conftest import ROOT
from tests.visits import OPEN


def plain(text: str) -> str:
    return text.replace("\\", "")


def documents(test: AppTest) -> list[str]:
    """The buttons for documents, with every menu of them unfolded."""
    assert not test.exception
    for popover in test.get("popover"):
        label = plain(popover.proto.popover.label)
        if label.startswith("Ladda ner dokument: "):
            test.session_state[f"hamta-{label}"] = True
    found = [plain(button.proto.label) for button in test.run().get("download_button")]
    assert not test.exception
    return found


def test_the_year_plan_and_its_letter_are_offered_as_word_and_pdf(app: OPEN) -> None:
    assert documents(app("data/exempel", page="pages/plan.py", ar="2025")) == [
        "Word-dokument: Handlingsplan 2025",
        "PDF: Handlingsplan 2025",
        "Word-dokument: Tjänsteskrivelse till handlingsplanen 2025",
        "PDF: Tjänsteskrivelse till handlingsplanen 2025",
    ]


def test_the_draft_offers_the_plan_of_the_coming_year(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/plan.py", ar="2024", **{"del": "Utkast till nästa"})
    assert documents(test)[:2] == ["Word-dokument: Handlingsplan 2025", "PDF: Handlingsplan 2025"]


def test_a_collaborations_page_offers_its_sheet_also_when_it_has_ended(app: OPEN) -> None:
    test = app("data/exempel", page="pages/collaborations.py", ar="2024", samarbete="Handelskontoret")
    assert documents(test) == [
        "Word-dokument: Samarbetsblad 2024: Handelskontoret",
        "PDF: Samarbetsblad 2024: Handelskontoret",
    ]


def test_the_report_from_a_meeting_is_offered_when_the_meeting_is_chosen(app: OPEN) -> None:
    test = app("data/exempel", page="pages/meetings.py", ar="2024")
    assert documents(test) == []
    chosen = test.selectbox(key="mote")
    assert len(chosen.options) == 5
    test = chosen.set_value("2024-09-12, Övervakningskommittén för Interreg Grynnehavet").run()
    assert documents(test)[0] == "Word-dokument: Reserapport 2024-09-12, Övervakningskommittén för Interreg Grynnehavet"
    # Another year has other meetings, and none of them is chosen.
    test.selectbox(key="ar").set_value(2023).run()
    assert not test.exception
    assert test.selectbox(key="mote").value is None


def test_a_year_without_meetings_offers_no_report(app: OPEN) -> None:
    test = app("data/exempel", page="pages/meetings.py", ar="2021")
    assert not any(box.key == "mote" for box in test.selectbox)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """Run a command on the example region; gives its exit code and what it printed."""
    monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / "data/exempel"))

    def command(*arguments: str | Path) -> tuple[int, str]:
        code = cli.main([str(argument) for argument in arguments])
        return code, capsys.readouterr().out

    return command


def test_the_command_plan_writes_the_plan_and_its_letter(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, said = run("plan", "--year", "2026", "--out", tmp_path / "ut")
    assert code == 0
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == [
        "exempel-handlingsplan-2026-tjansteskrivelse.docx",
        "exempel-handlingsplan-2026-tjansteskrivelse.pdf",
        "exempel-handlingsplan-2026.docx",
        "exempel-handlingsplan-2026.pdf",
    ]
    assert f"Skrev {tmp_path}/ut/exempel-handlingsplan-2026.pdf." in said
    word = docx.Document(io.BytesIO((tmp_path / "ut/exempel-handlingsplan-2026.docx").read_bytes()))
    assert word.core_properties.title == "Handlingsplan 2026 för det internationella arbetet"


def test_a_file_that_exists_is_never_written_over(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    kept = tmp_path / "exempel-reserapport-2024-overvakning.pdf"
    kept.write_text("behåll")
    code, said = run("trip", "--meeting", "2024-overvakning", "--out", tmp_path)
    assert (code, said) == (1, f"{kept} finns redan. Ange en annan mapp; ingenting är ändrat.\n")
    assert [path.name for path in tmp_path.iterdir()] == [kept.name]
    assert kept.read_text() == "behåll"


def test_the_command_sheet_writes_two_pages(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    assert run("sheet", "--collaboration", "energiringen", "--year", "2025", "--out", tmp_path)[0] == 0
    with pypdfium2.PdfDocument(tmp_path / "exempel-samarbetsblad-energiringen-2025.pdf") as file:
        assert len(file) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("sheet", "--collaboration", "energirigen", "--year", "2025"), "Inget samarbete har nyckeln energirigen"),
        (("trip", "--meeting", "x"), "Inget möte har nyckeln x."),
    ],
)
def test_an_unknown_key_is_answered_in_words(
    run: Callable[..., tuple[int, str]], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, printed = run(*arguments, "--out", tmp_path)
    assert code == 1
    assert printed.startswith(said)
    assert list(tmp_path.iterdir()) == []
