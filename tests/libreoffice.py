"""LibreOffice as a second reader of our files: what another program makes of them, as a PDF."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests import pdf_checks

MISSING = "LibreOffice saknas: programmet soffice finns inte här"
SECONDS = 120
# What version 7 leaves out of every PDF with a link in it, whatever the document: the order in which the tab key goes
# through a page's links, and that links are printed. No document can put it right; versions that do it pass too.
OF_THE_EXPORTER = ("page PDFUA1-PAGE-TABS-001", "outloud LNK-005", "outloud LNK-004")

_UA = {"PDFUACompliance": {"type": "boolean", "value": "true"}}


def as_pdf(document: bytes, *, ending: str = "docx") -> bytes:
    """A file of ours as the accessible PDF that LibreOffice makes of it; the test is skipped where there is none."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip(MISSING)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # A profile of its own, so that two can run at the same time.
        own = ["--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        (folder / f"document.{ending}").write_bytes(document)
        target = ["--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_UA)}", "--outdir", name]
        done = subprocess.run(
            [program, *own, *target, str(folder / f"document.{ending}")],
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "HOME": name},
        )
        made = folder / "document.pdf"
        assert made.exists(), done.stdout + done.stderr
        return made.read_bytes()


def failures(pdf: bytes) -> list[str]:
    """What the two checkers have against a PDF of LibreOffice's, but for what no document can put right."""
    return [line for line in pdf_checks.failures(pdf) if not line.startswith(OF_THE_EXPORTER)]
