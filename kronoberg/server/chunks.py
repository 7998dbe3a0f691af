"""Which of Streamlit's scripts the first page needs, so that they are compressed before anyone asks for them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

# The kinds of element on our pages, by the names that Streamlit's build gives them in its manifest (never by hash).
# Telling the browser to fetch these early was tried as preload, modulepreload and prefetch: with and without a slow
# network the chart came no sooner, and the figures above it up to 0.4 s later.
ON_OUR_PAGES = (
    "index",
    "ArrowVegaLiteChart",
    "loadVegaEmbed",
    "embed",
    "vega-interpreter",
    "Html",
    "Metric",
    "Selectbox",
    "ButtonGroup",
    "DownloadButton",
    "PageLink",
)

Manifest = Mapping[str, Mapping[str, Any]]


def needed(static: Path, names: Iterable[str] = ON_OUR_PAGES) -> tuple[str, ...]:
    """The scripts with these names and all that they import, as paths inside the folder `static`.

    An unknown name, or no manifest, gives fewer or none: those are then compressed when they are first asked for.
    """
    manifest = _manifest(static)
    wanted = set(names)
    found: dict[str, None] = {}
    for key, entry in manifest.items():
        if entry.get("name") in wanted:
            _collect(manifest, key, found)
    return tuple(str(manifest[key]["file"]) for key in found)


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
