"""Each recipe of docs/recipes.md, followed on a copy of the repository from its first block to its last."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECIPES = {
    section.partition("\n")[0]: section
    for section in re.split(r"^## ", (ROOT / "docs" / "recipes.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
}
BLOCK = re.compile(r"^( *)```(\w+)(?: (\S+))?\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
# What has been compiled comes along: Python uses it for files of the same size and time, and compiles the others.
NOT_IN_A_FRESH_COPY = shutil.ignore_patterns(".git", ".venv", "var", "build", ".*_cache", ".hypothesis")
# What this run of the tests is, and which data this machine is set to, is nothing to those in the copy. The last would
# have each command compile all that it imports, which takes longer than most of them.
OURS_ALONE = ("PYTEST_", "KRONOBERG_", "COV_", "PYTHONDONTWRITEBYTECODE")


class Block(NamedTuple):
    """One block of a recipe: its language, the file that it is about (or none), and its text."""

    language: str
    file: str
    text: str


def blocks(recipe: str) -> list[Block]:
    """The blocks of a recipe in order, without the indent of the step that they stand in."""
    return [
        Block(language, file, re.sub(rf"^{indent}", "", text, flags=re.MULTILINE))
        for indent, language, file, text in BLOCK.findall(recipe)
    ]


def changed(text: str, diff: str) -> str:
    """A text with the lines of a diff without line numbers: where its old lines stand, and nowhere else."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(before) == 1, f"These lines stand {text.count(before)} times, and should once:\n{before}"
    return text.replace(before, after)


def run(script: str, place: Path) -> None:
    """Run the commands of a recipe as a person with the environment activated would; the first that fails is told."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(OURS_ALONE)}
    surroundings["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{surroundings['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=place,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}"


def follow(block: Block, place: Path) -> None:
    """Do what a block says to do."""
    target = place / block.file
    if block.language == "text":
        return
    if block.language == "sh":
        run(block.text, place)
    elif block.language == "diff":
        target.write_text(changed(target.read_text("utf-8"), block.text), "utf-8")
    elif block.language == "csv":
        with target.open("a", encoding="utf-8", newline="") as file:
            file.write(block.text)
    else:
        assert not target.exists(), f"{block.file} is no new file"
        target.write_text(block.text, "utf-8")


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_works_when_it_is_followed(name: str, tmp_path: Path) -> None:
    steps = blocks(RECIPES[name])
    assert any(block.language == "sh" for block in steps), "a recipe ends with something that tells whether it worked"

    copy = tmp_path / "kronoberg"
    shutil.copytree(ROOT, copy, ignore=NOT_IN_A_FRESH_COPY)
    for block in steps:
        follow(block, copy)
