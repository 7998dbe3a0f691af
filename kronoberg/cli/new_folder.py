"""A new folder with files, written beside and named at the end, so that there never is half of it."""

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from kronoberg.store.errors import Existing, StorageError


def refuse(folder: Path) -> None:
    """Refuse a place that already holds something; ask before the work begins.

    Raises
    ------
    StorageError
        When there is a file of that name, or a folder that is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Existing(folder, instead="en ny mapp med --out")


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their names with folders inside it, as a new folder.

    Raises
    ------
    StorageError
        When the folder holds something or cannot be written. Nothing is left behind then.
    """
    refuse(folder)
    target = folder.resolve()
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        for name, content in files.items():
            file = beside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if target.exists():
            target.rmdir()
        beside.rename(target)
    except OSError as error:
        msg = f"Mappen {folder} går inte att skriva ({error.strerror}). Ingenting är ändrat."
        raise StorageError(msg) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
