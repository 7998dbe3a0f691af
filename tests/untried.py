"""The words about the tests that could not run for lack of a program, for `tests/conftest.py`."""

import pytest

from tests import libreoffice, postgres


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in words what was not tried for lack of PostgreSQL or LibreOffice."""
    skipped = terminalreporter.stats.get("skipped", [])
    untried = {
        missing: sorted({report.nodeid for report in skipped if missing in str(report.longrepr)})
        for missing in (postgres.MISSING, libreoffice.MISSING)
    }
    if any(untried.values()):
        terminalreporter.section("Inte prövat")
    for missing, tests in untried.items():
        if tests:
            terminalreporter.write_line(f"{missing}. Därför har det här inte prövats:")
        for test in tests:
            file, _, name = test.partition("::test_")
            terminalreporter.write_line(f"- {name.replace('_', ' ')} ({file})")
