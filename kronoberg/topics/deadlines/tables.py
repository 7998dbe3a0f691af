"""The tables of the year wheel: the rules behind it, and the source of each deadline."""

from collections.abc import Sequence

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import DeadlineRule
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.deadlines import words as deadline_words


def rules_table(book: Book) -> Table:
    """The rules in the data that the wheel is computed from, and where the strategy states each."""
    rules: tuple[DeadlineRule, ...] = book.rows("deadline_rules")
    rows = [
        {
            "Regel": rule.title,
            "När": _when(rule),
            "Ansvarig": rule.responsible or "framgår inte",
            "Strategins avsnitt": rule.section,
        }
        for rule in rules
    ]
    nothing = {"Regel": "Inga regler är införda", "När": "", "Ansvarig": "", "Strategins avsnitt": ""}
    return cell.table(rows or [nothing], "Regel", title="Reglerna bakom årshjulet")


def _when(rule: DeadlineRule) -> str:
    if rule.month is not None:
        return swedish.MONTHS[rule.month - 1]
    return rule.kind.facts.when


def nearest_table(shown: Sequence[Deadline]) -> Table:
    """What is late and what comes next: the day, what it is, and how it stands."""
    rows = [
        {
            "Dag": str(row.due),
            "Vad": deadline_words.title(row),
            "Läge": deadline_words.state(row) + (f", {cell.PRELIMINARY}" if row.preliminary else ""),
        }
        for row in shown
    ]
    return cell.table(rows, "Dag", title="Försenat och närmast i årshjulet")


def sources_table(book: Book, shown: Sequence[Deadline]) -> Table:
    """What the day of each deadline rests on, and the rule that it follows from."""
    rows = [_source_row(book, row) for row in shown]
    nothing = dict.fromkeys(("Vad", "Dag", "Dagen enligt", "Regeln enligt", "Länk"), cell.NOTHING)
    return cell.table(
        rows or [nothing], "Vad", title="Källan till varje dag i årshjulet", links=("Länk",), whole=("Dag",)
    )


def _source_row(book: Book, shown: Deadline) -> dict[str, str]:
    of_day = book.sources[shown.source_id]
    of_rule = cell.document(book.sources[shown.rule.source_id]) if shown.rule is not None else cell.NOTHING
    return {
        "Vad": deadline_words.title(shown),
        "Dag": str(shown.due),
        "Dagen enligt": swedish.sentence(cell.document(of_day)),
        "Regeln enligt": of_rule,
        "Länk": cell.link(of_day),
    }
