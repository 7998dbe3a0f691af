"""Open data as a folder of files, for a web server that only hands out files."""

import json
import secrets
import shutil
from pathlib import Path
from typing import Any

from kronoberg.open_data.files import INDEX, OpenFiles
from kronoberg.store.errors import StorageError

_PROGRAM = "kronoberg "


def write(files: OpenFiles, folder: Path) -> None:
    """Write every file into a folder, which is made anew: files from an earlier time that are no more are gone.

    The files are written beside and take the folder's place at once.

    Raises
    ------
    StorageError
        When the folder holds anything that an earlier publication has not written, or cannot be written. It is then
        as before.
    """
    target = folder.resolve()
    _refuse_what_is_not_ours(folder, target)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        for path in files.listed:
            file = beside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(files.content(path))
        _take_the_place_of(target, beside)
    except OSError as error:
        msg = f"Mappen {folder} går inte att skriva ({error.strerror}). Ingenting är ändrat."
        raise StorageError(msg) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _refuse_what_is_not_ours(folder: Path, target: Path) -> None:
    if target.exists() and not target.is_dir():
        msg = f"{folder} är ingen mapp. Ange en ny mapp; ingenting är ändrat."
        raise StorageError(msg)
    if not target.exists() or not any(target.iterdir()):
        return
    ours = _listed(target / INDEX)
    strangers = (path for path in sorted(target.rglob("*")) if not path.is_dir())
    stranger = next((name for path in strangers if (name := path.relative_to(target).as_posix()) not in ours), None)
    if stranger is not None:
        msg = (
            f"Mappen {folder} har filer som inte kommer från en tidigare publicering, till exempel {stranger}. "
            "Ange en ny mapp; ingenting är ändrat."
        )
        raise StorageError(msg)


def _listed(index: Path) -> set[str]:
    """The files that an earlier publication says it has written; none when there was none."""
    try:
        content: Any = json.loads(index.read_text("utf-8"))
        if not str(content["program"]).startswith(_PROGRAM):
            return set()
        return {file["path"] for file in content["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _take_the_place_of(target: Path, beside: Path) -> None:
    if not target.exists():
        beside.rename(target)
        return
    # A folder with content cannot be renamed over: for a moment the old one has another name.
    old = target.with_name(f"{beside.name}.old")
    target.rename(old)
    try:
        beside.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old)
