"""What is missing for the April report, as a table to read and to take home."""

from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.domain import swedish
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.coverage import gap_words


def gaps_table(shown: ReportGaps) -> Table:
    """A row for each thing that is missing: what, of which collaboration, who owes it, where it is filled in."""
    rows = [
        {
            "Saknas": gap_words.KINDS[gap.kind].heading,
            "Samarbete": gap.collaboration.label if gap.collaboration else cell.NOTHING,
            "Vad": gap.about or cell.NOTHING,
            "Ansvarig": gap.responsible or "framgår inte",
            "Fylls i": gap_words.fills(gap),
        }
        for gap in shown.gaps
    ]
    alt = f"Saknas för aprilrapporten {shown.year + 1}"
    return cell.table(rows, "Saknas", title=alt, cards=True)


def counts_table(shown: ReportGaps) -> Table:
    """A row for each kind of thing that is missing: how many there are, and of which collaborations."""
    rows = []
    for kind, gaps in shown.by_kind.items():
        labels = dict.fromkeys(gap.collaboration.label for gap in gaps if gap.collaboration)
        rows.append(
            {
                "Saknas": gap_words.KINDS[kind].heading,
                "Antal": swedish.decimal(len(gaps)),
                "Gäller": swedish.enumeration(labels) or cell.NOTHING,
            }
        )
    alt = f"Hur mycket som saknas för aprilrapporten {shown.year + 1}"
    return cell.table(rows, "Saknas", title=alt, numbers=("Antal",))
