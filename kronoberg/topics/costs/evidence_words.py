"""The Swedish words for what stands behind a figure: its rows, foreign amounts and voucher lines."""

from kronoberg.analysis.costs.evidence import Evidence
from kronoberg.domain import swedish
from kronoberg.domain.words import PAY, Direction, Status, YearBasis
from kronoberg.show import figure_text


def name(evidence: Evidence) -> str:
    """What a row behind a figure is: the part, and whether it is an income."""
    part = swedish.sentence(evidence.part.category.word)
    return f"{part} (intäkt)" if evidence.part.direction is Direction.INCOME else part


def is_budget(evidence: Evidence) -> bool:
    """Whether the row is a part of the budget; those stand in a table of their own."""
    return evidence.part.row.status is Status.BUDGET


def note(evidence: Evidence) -> str:
    """What the row says about itself: the foreign amount with its rate, an assumed year, the note."""
    row, foreign = evidence.part.row, evidence.foreign
    converted = ""
    if foreign is not None:
        amount = f"{swedish.decimal(foreign.amount)}{swedish.NBSP}{foreign.currency}"
        converted = f"{amount} till kursen {swedish.decimal(foreign.rate)}."
    assumed = f"{swedish.sentence(row.year_basis.word)}." if row.year_basis is YearBasis.ASSUMED else ""
    return " ".join(filter(None, (converted, assumed, row.note)))


def postings_sentence(evidence: Evidence) -> str:
    """What a part's voucher lines add up to, whether that is the part, and by how much it is not."""
    lines = swedish.counted(len(evidence.postings), "bokföringsrad", "bokföringsrader")
    what = name(evidence)
    if not evidence.posted.applicable:
        return f"{what}: {lines}."
    return f"{what}: {lines} på tillsammans {figure_text.exact_amount(evidence.posted)}, {_beside_the_part(evidence)}."


def _beside_the_part(evidence: Evidence) -> str:
    part = evidence.part.figure
    if evidence.agrees:
        return "samma belopp som delen"
    if part.value is None or evidence.posted.value is None:
        return f"delen är {figure_text.exact_amount(part)}"
    differs = swedish.signed(swedish.kronor(evidence.posted.value - part.value))
    return f"delen är {figure_text.exact_amount(part)}, skillnad {differs}"


def pay_note(evidence: Evidence) -> str:
    """Why the lines behind a part are not shown to everyone; empty for a part that is not pay."""
    if evidence.part.category not in PAY:
        return ""
    return "Raderna visas inte här. Löner och arvoden lämnas bara som årets summa, eftersom de kan gälla en person."


def postings_note(evidence: Evidence, shown: int) -> str:
    """That not all voucher lines are in the table, and that the sum has the others too; an empty text when they are."""
    if len(evidence.postings) <= shown:
        return ""
    rest = swedish.counted(len(evidence.postings) - shown, "rad", "rader")
    return f"Tabellen visar de {shown} första. Ytterligare {rest} ingår i summan men visas inte här."
