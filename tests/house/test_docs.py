"""The documents tell the truth about the code: what they name exists, and what exists is named."""

import re
import tomllib
from pathlib import Path

import pytest

import kronoberg
from docs import generate
from kronoberg import cli
from kronoberg.domain import words
from kronoberg.domain.contracts import TABLES
from kronoberg.domain.words import Code

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
DESIGN = (ROOT / "docs" / "design.md").read_text("utf-8")
HANDBOOK = (ROOT / "docs" / "handbok.md").read_text("utf-8")
DOCUMENTS = [
    path.relative_to(ROOT)
    for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")])
]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("2*.md"))
INDEX = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
PAGES = [path.name for path in sorted((ROOT / "pages").glob("*.py"))]
ROOMS = [path.parent.name for path in sorted((ROOT / "kronoberg").glob("*/__init__.py"))]
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
# Those that tables use: what a page's parts are called stands on the page.
ENUMERATIONS = {codes.__name__: codes for codes in Code.__subclasses__() if codes.__module__.startswith(words.__name__)}
CODES = [code for codes in ENUMERATIONS.values() for code in codes]
OPERATE = (ROOT / "docs" / "operate.md").read_text("utf-8")
PRINTED = re.findall(r"```text\n\$ (python -m kronoberg [^\n]+)\n(.*?)```", README + OPERATE, re.DOTALL)

# Folders and files at the top: a quoted path that begins with one of them must lead somewhere. What is made by running
# is not there in a fresh copy.
TOP = {path.name for path in ROOT.iterdir()} | {"kronoberg", "pages", "tests", "docs", "data", "scripts", "benchmarks"}
MADE = {".venv", "build", "var"}
ENGLISH = re.compile(r"\b(the|of|and|is|are|when|which|with|from|whether|who|what)\b")


def in_code(text: str) -> list[str]:
    """Everything between single backticks, outside blocks of code."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE))


def anchors(text: str) -> set[str]:
    """The names that headings get as targets of links."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_stands_in_the_tree_of_the_readme_and_of_the_design(room: str) -> None:
    tree = re.findall(r"```text\n(app\.py.*?)```", README, re.DOTALL)[0]
    assert re.search(rf"\b{room}/", tree)
    assert re.search(rf"\b{room}\b", re.findall(r"```text\n(app\.py.*?)```", DESIGN, re.DOTALL)[0])


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 200


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_in_the_menu_and_in_the_design(page: str) -> None:
    assert f'"{page}"' in (ROOT / "kronoberg" / "ui" / "menu.py").read_text("utf-8")
    assert f"`pages/{page}`" in DESIGN


@pytest.mark.parametrize("target", TARGETS)
def test_each_make_target_is_explained(target: str) -> None:
    assert f"`make {target}" in CONTRIBUTING


def test_each_link_and_picture_leads_somewhere(subtests: pytest.Subtests) -> None:
    for document in DOCUMENTS:
        with subtests.test(str(document)):
            text = (ROOT / document).read_text("utf-8")
            broken = []
            for link in re.findall(r"\]\(([^)\s]+)\)", text):
                path, _, anchor = link.partition("#")
                target = (ROOT / document).parent / path if path else ROOT / document
                if link.startswith(("https://", "http://")):
                    continue
                if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
                    broken.append(link)

            assert broken == []


def test_each_path_that_is_named_exists(subtests: pytest.Subtests) -> None:
    for document in DOCUMENTS:
        with subtests.test(str(document)):
            named = in_code((ROOT / document).read_text("utf-8"))
            paths = [name for name in named if re.fullmatch(r"[\w.-]+(/[\w.-]+)*/?", name) and "/" in name]
            ours = [path for path in paths if path.split("/")[0] in TOP - MADE]

            assert [path for path in ours if not (ROOT / path).exists()] == []


def test_each_code_is_in_the_glossary_with_the_word_that_readers_see(subtests: pytest.Subtests) -> None:
    for code in CODES:
        with subtests.test(f"{type(code).__name__}.{code}"):
            row = f"| `{code.value}` | {type(code).__name__} | {code.word} | "

            assert row in (ROOT / "docs" / "glossary.md").read_text("utf-8")


def test_the_glossary_has_no_code_that_is_gone() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \|", (ROOT / "docs" / "glossary.md").read_text("utf-8"), re.MULTILINE)

    assert [f"{kind}.{code}" for code, kind in rows if code not in set(ENUMERATIONS.get(kind, ()))] == []


def test_each_column_has_a_swedish_description(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            described = {column.name: column.description for column in table.columns}

            assert [name for name, text in described.items() if not text or ENGLISH.search(text.lower())] == []


def test_the_tables_in_the_description_of_data_are_current() -> None:
    text = (ROOT / "docs" / "data.md").read_text("utf-8")

    assert generate.current(text) == text, "run: python -m docs.generate"


@pytest.mark.parametrize(("command", "output"), PRINTED, ids=[command for command, _ in PRINTED])
def test_the_documents_show_what_a_command_prints(
    command: str, output: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("KRONOBERG_DATA", raising=False)
    cli.main(command.split()[3:])

    assert capsys.readouterr().out == output, "run: python -m docs.generate"


@pytest.mark.parametrize("name", ["check", "figures"])
def test_the_documents_show_each_command(name: str) -> None:
    assert any(command.split()[3] == name for command, _ in PRINTED)


def test_a_decision_is_dated_and_has_its_four_headings(subtests: pytest.Subtests) -> None:
    for decision in DECISIONS:
        with subtests.test(decision.stem):
            headings = re.findall(r"^## (.+)$", decision.read_text("utf-8"), re.MULTILINE)

            assert re.fullmatch(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+", decision.stem)
            assert headings == ["Problem", "Decision", "Alternatives", "Consequences"]


def test_a_decision_stands_in_the_index_once_with_its_title_and_its_status(subtests: pytest.Subtests) -> None:
    for decision in DECISIONS:
        with subtests.test(decision.stem):
            text = decision.read_text("utf-8")
            title = text.removeprefix("# ").partition("\n")[0]
            (status,) = re.findall(rf"^\| \[{re.escape(title)}\]\({decision.name}\) \| (.+) \|$", INDEX, re.MULTILINE)
            newer = replaced_by(text)

            assert (status == "holds") == (not newer)
            assert all(f"({name}.md)" in status for name in newer)


def test_the_version_is_the_same_everywhere() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    latest = re.findall(r"^## \[(\d[^\]]*)\]", changelog, re.MULTILINE)[0]

    assert latest == kronoberg.__version__ == project["version"]


def test_each_version_says_which_figures_it_moved() -> None:
    for version in (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n## [")[1:]:
        assert "### Berörda siffror och perioder" in version


def test_the_code_refers_to_chapters_and_promises_that_the_design_has() -> None:
    chapters = set(re.findall(r"^## (\d+)\.", DESIGN, re.MULTILINE))
    promises = set(re.findall(r"^(\d+)\. \*\*", DESIGN, re.MULTILINE))
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "kronoberg").rglob("*.py"))
    named = re.findall(r"\(design, (chapters?|promises?) ([\d and,]+)\)", code)

    assert named
    for kind, numbers in named:
        assert set(re.findall(r"\d+", numbers)) <= (chapters if kind.startswith("chapter") else promises)


REPLACED = {
    "2026-11-21-charts-without-a-theme-cached": "2026-11-30-remembered-by-all-that-is-read",
    "2026-11-22-editing-only-at-the-machine-itself": "2026-11-30-editing-by-the-names-of-both-ends",
    "2026-11-22-one-database-code-for-two-kinds": "2026-11-30-a-database-is-made-by-an-explicit-act",
    "2026-11-22-the-highest-factor-until-chosen": "2026-11-30-the-factor-belongs-to-the-trip",
    "2026-11-22-what-a-source-proves-of-a-seat": "2026-11-30-seats-are-counted-on-a-day",
    "2026-11-22-what-leaves-as-open-data": "2026-11-30-pay-leaves-as-a-years-sum",
    "2026-11-22-what-the-april-report-tells": "2026-11-30-a-report-has-one-day",
}
STATUS = re.compile(r"^# [^\n]+\n\n(Replaced (?:in part )?by (?:[^\n]+\n)+)")


def replaced_by(text: str) -> list[str]:
    """The decisions that a decision says first that it is replaced by."""
    status = STATUS.match(text)
    return re.findall(r"\]\(([^)]+)\.md\)", status[1]) if status else []


def test_a_decision_that_another_replaces_says_so_first(subtests: pytest.Subtests) -> None:
    for old, new in REPLACED.items():
        with subtests.test(old):
            assert new in replaced_by((ROOT / f"docs/decisions/{old}.md").read_text("utf-8"))


def test_what_a_decision_says_that_it_replaces_says_so_too(subtests: pytest.Subtests) -> None:
    for decision in DECISIONS:
        with subtests.test(decision.stem):
            for old in re.findall(r"[Rr]eplaces[^.(]*\]\(([^)]+)\.md\)", decision.read_text("utf-8")):
                assert decision.stem in replaced_by((decision.parent / f"{old}.md").read_text("utf-8"))


def test_the_design_has_the_thirteen_promises() -> None:
    chapter = DESIGN.partition("## 2. The thirteen promises")[2].partition("## 3.")[0]
    assert re.findall(r"^(\d+)\. \*\*", chapter, re.MULTILINE) == [str(number) for number in range(1, 14)]


def test_the_handbook_tells_the_year_in_ten_steps_each_with_a_page_and_what_it_gives() -> None:
    steps = re.split(r"^## (?=\d+\. )", HANDBOOK, flags=re.MULTILINE)[1:]
    menu = (ROOT / "kronoberg" / "ui" / "menu.py").read_text("utf-8")

    assert [step.partition(".")[0] for step in steps] == [str(number) for number in range(1, 11)]
    for step in steps:
        assert re.findall(r"^\*\*Var:\*\* (?:samma|sidan (.+?)[,.])", step, re.MULTILINE)
        assert "**Det här får du:**" in step
        assert [page for page in re.findall(r"sidan ([A-ZÅÄÖ][\wåäö]+)\b", step) if f'"{page}' not in menu] == []


def test_the_handbook_has_no_command_or_file_but_how_to_start() -> None:
    assert re.findall(r"`([^`]+)`", HANDBOOK) == ["make run", "make demo"]
    prose = re.sub(r"\]\([^)]+\)", "", HANDBOOK)
    assert re.findall(r"\b\w+\.(?:py|csv|md|yaml|sqlite)\b|KRONOBERG_|https?:", prose) == []


def test_each_part_of_a_page_that_the_handbook_names_is_in_the_product() -> None:
    parts = re.findall(r"delen ([A-ZÅÄÖ][^,.:]+)", HANDBOOK) + re.findall(r"^\d\. \*(.+?)\*", HANDBOOK, re.MULTILINE)
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "kronoberg" / "topics").rglob("*.py"))
    code += (ROOT / "kronoberg" / "report" / "page_words.py").read_text("utf-8")

    assert parts
    assert [part for part in parts if f'"{re.split(" ger | har ", part)[0]}"' not in code] == []
