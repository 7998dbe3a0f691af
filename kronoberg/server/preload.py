"""Which of Streamlit's files the first page needs, so that the browser fetches them while the server still works."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

# The kinds of element on our pages, by the names that Streamlit's build gives them in its manifest (never by hash).
# Without this the browser learns of each only when the first of its kind arrives over the websocket.
NEEDED = ("ArrowVegaLiteChart", "embed", "Table", "Metric", "ButtonGroup", "Selectbox")

# Asking for all hundred files early delays Streamlit's start by a quarter of a second; the dozen large ones are nine
# tenths of the bytes and delay nothing (tried).
LARGE = 12_000

# Until this font is there, icons are shown as the English words that name them.
ICONS = "MaterialSymbols-Rounded.*.woff2"

Manifest = Mapping[str, Mapping[str, Any]]


def scripts(static: Path, names: Iterable[str] = NEEDED) -> tuple[str, ...]:
    """The large scripts among those for these kinds of element and all that they import, as paths inside `static`.

    An unknown name, or no manifest, gives fewer files or none: the page is then slower, not broken.
    """
    manifest = _manifest(static)
    wanted = set(names)
    found: dict[str, None] = {}
    for key, entry in manifest.items():
        if entry.get("name") in wanted:
            _collect(manifest, key, found)
    files = (str(manifest[key]["file"]) for key in found)
    return tuple(file for file in files if file.endswith(".js") and _is_large(static / file))


def fonts(static: Path) -> tuple[str, ...]:
    """The font that Streamlit draws its icons with, as paths inside `static`; none if it is not there."""
    return tuple(path.relative_to(static).as_posix() for path in (static / "static" / "media").glob(ICONS))


def _is_large(path: Path) -> bool:
    return path.is_file() and path.stat().st_size >= LARGE


def _manifest(static: Path) -> Manifest:
    path = static / "manifest.json"
    if not path.is_file():
        return {}
    manifest: Manifest = json.loads(path.read_text("utf-8"))
    return manifest


def _collect(manifest: Manifest, key: str, found: dict[str, None]) -> None:
    if key in found or key not in manifest:
        return
    found[key] = None
    for imported in manifest[key].get("imports", ()):
        _collect(manifest, imported, found)
