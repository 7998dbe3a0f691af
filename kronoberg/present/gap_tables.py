"""What is missing for the April report, as a table to read and to take home."""

from kronoberg.analysis.report_gaps import ReportGaps
from kronoberg.present import cell, gap_words
from kronoberg.present.tables import ReaderTable


def gaps_table(shown: ReportGaps) -> ReaderTable:
    """A row for each thing that is missing: what, of which collaboration, who owes it, where it is filled in."""
    rows = [
        {
            "Saknas": gap_words.KINDS[gap.kind],
            "Samarbete": gap.collaboration.label if gap.collaboration else cell.NOTHING,
            "Vad": gap.about or cell.NOTHING,
            "Ansvarig": gap.responsible or "framgår inte",
            "Fylls i": gap_words.fills(gap),
        }
        for gap in shown.gaps
    ]
    alt = f"Saknas för aprilrapporten {shown.year + 1}"
    return ReaderTable(cell.frame(rows, "Saknas"), numbers=(), alt=alt, cards=True)
