"""A page chooses, looks up, computes and draws through others; a calculation depends on its arguments alone."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = sorted((ROOT / "pages").glob("*.py"))
ANALYSIS = ROOT / "kronoberg" / "analysis"
CALCULATIONS = sorted(ANALYSIS.glob("*/*.py"))
DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
# What reads the clock, a file, the surroundings or chance.
IMPURE_CALLS = {"today", "now", "open", "read_text", "read_bytes", "write_text", "write_bytes", "getenv", "print"}
IMPURE_MODULES = {"streamlit", "altair", "os", "pathlib", "random", "time", "io", "requests", "urllib"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def test_a_page_defines_nothing_and_is_short(subtests: pytest.Subtests) -> None:
    for path in PAGES:
        with subtests.test(name_of(path)):
            assert [type(node).__name__ for node in nodes(path) if isinstance(node, DEFINES)] == []
            assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


def test_a_calculation_reads_no_clock_no_file_and_no_screen(subtests: pytest.Subtests) -> None:
    for path in CALCULATIONS:
        with subtests.test(name_of(path)):
            found = nodes(path)
            calls = [node.func for node in found if isinstance(node, ast.Call)]
            called = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
            assert called & IMPURE_CALLS == set()
            imported = {
                alias.name.split(".")[0] for node in found if isinstance(node, ast.Import) for alias in node.names
            }
            imported |= {(node.module or "").split(".")[0] for node in found if isinstance(node, ast.ImportFrom)}
            assert imported & IMPURE_MODULES == set()
