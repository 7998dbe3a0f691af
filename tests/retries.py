"""Second tries in the browser: each is written down with its element, and more than two in a run fail the run.

A try again hides what a person would meet too, such as a list that closes while the page is drawn anew. So each is told
at the end of the run, by whichever process it was made in (docs/decisions/2026-11-22-a-second-try-in-the-browser.md).
"""

import os
import tempfile
from pathlib import Path

import pytest

MOST = 2
"""So many second tries may a whole run need on a busy machine."""
_PLACE = "KRONOBERG_SECOND_TRIES"


def note(act: str, element: object) -> None:
    """Write down that an act has to be tried again, and with what element."""
    if place := os.environ.get(_PLACE):
        with Path(place).open("a", encoding="utf-8") as notes:
            notes.write(f"{act}: {element}\n".replace("\n", " ").rstrip() + "\n")


def noted() -> list[str]:
    """What has been written down in this run, by all its processes."""
    place = Path(os.environ.get(_PLACE, ""))
    return place.read_text("utf-8").splitlines() if place.is_file() else []


def make_place(config: pytest.Config) -> None:
    """Make the place to write in, once a run: the processes of xdist inherit its name."""
    if not hasattr(config, "workerinput"):
        handle, place = tempfile.mkstemp(prefix="kronoberg-second-tries-", suffix=".txt")
        os.close(handle)
        os.environ[_PLACE] = place
        config.add_cleanup(lambda: Path(place).unlink(missing_ok=True))


class Notes:
    """Tells at the end, in the process that gathers the results."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down a test that is run once more."""
        if str(report.outcome) == "rerun":
            note("a whole test", report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run that needed too many."""
        if len(noted()) > MOST:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List them all."""
        if found := noted():
            terminalreporter.section(f"second tries: {len(found)}, at most {MOST} may be needed")
            for line in found:
                terminalreporter.line(line)
