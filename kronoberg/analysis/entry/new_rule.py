"""The row of a new account rule that a person writes by a form. Nothing is checked or saved here."""

from dataclasses import dataclass

from kronoberg.analysis.entry import new_rows
from kronoberg.domain import slugs
from kronoberg.domain.book import Book
from kronoberg.domain.difference import Cells

_STEP = 10


@dataclass(frozen=True, slots=True)
class NewRule:
    """A rule as texts: which rows of the accounts (an empty text is all), and the part that they belong to."""

    account_from: str
    account_to: str
    cost_centre: str
    project: str
    text_contains: str
    collaboration_id: str
    category: str
    direction: str
    valid_from_year: str = ""
    valid_to_year: str = ""
    note: str = ""


def row(book: Book, new: NewRule) -> Cells:
    """The rule with a key of its own, tried after those that there are."""
    rules = book.rows("account_rules")
    last = new.account_to or new.account_from
    parts = [new.collaboration_id, new.category, new.account_from, new.cost_centre, new.project]
    return new_rows.cells(
        "account_rules",
        rule_id=slugs.free(slugs.slug(" ".join(filter(None, parts))) or "regel", {rule.rule_id for rule in rules}),
        order=str(max((rule.order for rule in rules), default=0) + _STEP),
        account_from=new.account_from,
        account_to=last,
        cost_centre=new.cost_centre,
        project=new.project,
        text_contains=new.text_contains,
        collaboration_id=new.collaboration_id,
        category=new.category,
        direction=new.direction,
        valid_from_year=new.valid_from_year,
        valid_to_year=new.valid_to_year,
        note=new.note,
    )
