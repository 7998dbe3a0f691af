"""The tables of the year wheel: the rules behind it, and the source of each deadline."""

from collections.abc import Sequence
from dataclasses import replace

from kronoberg.analysis.deadlines.deadline import Deadline
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import DeadlineRule
from kronoberg.show import cell, table
from kronoberg.show.contract_fields import fields
from kronoberg.show.table import Column, Field, Table
from kronoberg.topics.deadlines import words as deadline_words

_NO_RULES = ("Inga regler är införda", "", "", "")


DUE: Field[Deadline] = Field(Column("due", "Dag"), lambda row: str(row.due))
WHAT: Field[Deadline] = Field(Column("what", "Vad"), deadline_words.title)
RULE: Field[DeadlineRule] = Field(Column("rule", "Regel"), lambda rule: rule.title)


def rules_table(book: Book) -> Table:
    """The rules in the data that the wheel is computed from, and where the strategy states each."""
    rules: tuple[DeadlineRule, ...] = book.rows("deadline_rules")
    columns = (RULE, Field(Column("when", "När"), _when), *fields("deadline_rules", "responsible", "section"))
    made = table.made("Reglerna bakom årshjulet", columns, rules).headed(section="Strategins avsnitt")
    return made.filled(responsible="framgår inte") if rules else replace(made, rows=(_NO_RULES,))


def _when(rule: DeadlineRule) -> str:
    if rule.month is not None:
        return swedish.MONTHS[rule.month - 1]
    return rule.kind.facts.when


def nearest_table(shown: Sequence[Deadline]) -> Table:
    """What is late and what comes next: the day, what it is, and how it stands."""
    return table.made(
        "Försenat och närmast i årshjulet", (DUE, WHAT, Field(Column("standing", "Läge"), _standing)), shown
    )


def _standing(shown: Deadline) -> str:
    return deadline_words.state(shown) + (f", {cell.PRELIMINARY}" if shown.preliminary else "")


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
