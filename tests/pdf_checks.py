"""Whether a PDF can be read by everyone: two checkers that know nothing of each other, for the tests of documents.

`page` goes through PDF/UA-1 clause by clause; `outloud` asks what a reader hears: names, order, headings, tables.
"""

import tempfile
from pathlib import Path

import outloud
import page
from outloud.findings import INFO


def failures(pdf: bytes) -> list[str]:
    """What the two checkers have against a PDF, a line each; empty when both pass it.

    Warnings count, remarks do not. A checker that could not do its work is a failure too.
    """
    return [*_of_page(pdf), *_of_outloud(pdf)]


def _of_page(pdf: bytes) -> list[str]:
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    found = [f"page {failure.rule_id}: {failure.message}" for failure in report.failures]
    return found or ([] if report.is_compliant else ["page: not compliant"])


def _of_outloud(pdf: bytes) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "document.pdf")
        file.write_bytes(pdf)
        result = outloud.check(str(file))
    crashed = [f"outloud {run.rule}: crashed, {run.reason}" for run in result.runs if run.status == "crashed"]
    found = [
        f"outloud {finding.rule} ({finding.severity}, page {finding.page}): {finding.message} {finding.evidence or ''}"
        for finding in result.findings
        if finding.severity != INFO
    ]
    return [*([f"outloud: {result.error}"] if result.error else []), *crashed, *found]
