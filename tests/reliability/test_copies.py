"""A plain copy of the file alone is the whole database, whenever it is taken: also after the service has stopped."""

import shutil
from pathlib import Path

import pytest

from kronoberg import cli
from tests import datasets
from tests.browser import live
from tests.conftest import ROOT


def test_a_copy_of_the_file_alone_has_the_data_while_the_service_runs_and_after_sigterm(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, place = tmp_path / "x" / "x.sqlite", f"sqlite:///{tmp_path}/x/x.sqlite"
    assert cli.main(["init", "--data", place, "--from", str(ROOT / "data" / "exempel")]) == 0
    settings = {"KRONOBERG_DATA": place, "KRONOBERG_FILL": str(ROOT / "data" / "exempel")}
    with live.serve(settings=settings) as server:
        assert live.fetch(f"{server.url}/healthz").status == 200
        shutil.copyfile(file, tmp_path / "under.sqlite")
    # The server has been ended by SIGTERM.
    shutil.copyfile(file, tmp_path / "efter.sqlite")
    assert sorted(path.name for path in file.parent.iterdir()) == ["x.sqlite", "x.sqlite.gjord"]
    capsys.readouterr()
    for name in ("under", "efter"):
        code, said = cli.main(["check", f"sqlite:///{tmp_path}/{name}.sqlite"]), capsys.readouterr().out
        assert (code, f"revision {datasets.example().revision}." in said) == (0, True), said
