"""What is missing for the April report, as a table to read and to take home."""

from collections.abc import Sequence

from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.coverage import gap_words

WHAT, ABOUT, WHO, NOBODY = "Saknas", "Gäller", "Vem har uppgiften", "framgår inte"


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


def who_has_table(shown: ReportGaps, unwritten: Sequence[str] = ()) -> Table:
    """A row for each kind of thing that is missing and who has it; `unwritten` are texts that nobody has written."""
    rows = []
    for kind, gaps in shown.by_kind.items():
        for responsible in dict.fromkeys(gap.responsible for gap in gaps):
            own = [gap for gap in gaps if gap.responsible == responsible]
            about = gap_words.whose(own) or cell.NOTHING
            rows.append({WHAT: gap_words.KINDS[kind].heading, ABOUT: about, WHO: responsible or NOBODY})
    if unwritten:
        rows.append({WHAT: "Text är inte skriven", ABOUT: "; ".join(unwritten), WHO: shown.responsible or NOBODY})
    return cell.table(rows, WHAT, title=f"Det som saknas om {shown.year}")
