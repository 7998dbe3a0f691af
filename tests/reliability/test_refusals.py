"""A disk that is full: a clear message, nothing half written, and writing works again when there is room."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# A disk of our own can be mounted in a namespace of our own, also without being root; some machines forbid it.
OWN_DISKS = ["unshare", "--mount", "--map-root-user"]


def may_mount() -> bool:
    try:
        return subprocess.run([*OWN_DISKS, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not may_mount(), reason="this machine does not let a test mount a small disk of its own")
def test_a_full_disk_is_told_in_swedish_and_the_book_is_as_it_was(tmp_path: Path) -> None:
    command = [*OWN_DISKS, sys.executable, "-m", "tests.reliability.full_disk", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["told"] == (
        f"Disken med databasen {tmp_path.name}/uppgifter.sqlite är full. Ingenting är ändrat. "
        "Frigör utrymme och försök igen."
    )
    assert (found["whole"], found["again"]) == (True, True)
    assert found["saved"] > 0
