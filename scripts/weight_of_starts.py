"""What each way into the program loads: modules, and how many of them are of libraries that take long to load."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = (
    *(
        "alembic",
        "altair",
        "asyncio",
        "docx",
        "geopy",
        "jsonschema",
        "lxml",
        "numpy",
        "openpyxl",
        "pandas",
        "PIL",
        "pptx",
    ),
    *("pyarrow", "pydantic", "sqlalchemy", "starlette", "streamlit", "typst", "vl_convert", "xlsxwriter", "yaml"),
)
"""Those that take so long that what does without them should go on doing so."""

# What was loaded is written when the process has done its work, also where it ends itself.
_PROGRAM = """
import sys
before = set(sys.modules)
import atexit, json, pathlib
def tell():
    pathlib.Path(sys.argv[1]).write_text(json.dumps([name for name in sys.modules if name not in before]), "utf-8")
atexit.register(tell)
told, *arguments = sys.argv[1:]
if arguments:
    from kronoberg import cli
    sys.exit(cli.main(arguments))
import app
"""


def weights() -> dict[str, dict[str, int]]:
    """What the server's start and each command load, each in a process of its own, with the real data."""
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/ny.sqlite"
        commands = (
            ("--help",),
            ("check", "data/kronoberg"),
            ("init", "--data", database, "--from", "data/kronoberg"),
            ("import", "data/kronoberg/costs.csv", "--data", database),
            ("report", "--year", "2024", "--data", "data/kronoberg", "--out", f"{folder}/rapport"),
        )
        found = {"servern, när den startar": _weight((), Path(folder))}
        return found | {f"kommandot {command[0]}": _weight(command, Path(folder)) for command in commands}


def _weight(arguments: Iterable[str], folder: Path) -> dict[str, int]:
    told = folder / "moduler.json"
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("KRONOBERG_")}
    subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(told), *arguments],
        cwd=ROOT,
        env=surroundings,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return loaded(json.loads(told.read_text("utf-8")))


def loaded(modules: Iterable[str]) -> dict[str, int]:
    """How many modules there are, and how many are of each library that takes long."""
    names = list(modules)
    of_each = {library: sum(name.split(".")[0] == library for name in names) for library in LIBRARIES}
    return {"moduler": len(names)} | {f"moduler ur {library}": count for library, count in of_each.items() if count}
