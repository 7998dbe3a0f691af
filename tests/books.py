"""Small hand-made Books for tests: only what a test is about has to be said."""

from collections.abc import Iterable
from typing import Any

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Cost, Effort
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.sources import Dataset, Source
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Category, Certainty, Direction, EndStatus, Kind, Status, YearBasis


def book(collaborations: Iterable[Collaboration], costs: Iterable[Cost] = (), effort: Iterable[Effort] = ()) -> Book:
    """Put rows together with a dataset and the one source that they all name."""
    dataset = Dataset(
        dataset_id="prov",
        title="Prov",
        region="Provregionen",
        county="Provlän",
        fictional=True,
        description="För test",
    )
    source = Source(
        source_id="kalla", title="Provkällan", publisher="Prov", no_url_reason="påhittad", entered_by="Prov"
    )
    return Book(
        {
            "dataset": (dataset,),
            "sources": (source,),
            "collaborations": tuple(collaborations),
            "costs": tuple(costs),
            "effort": tuple(effort),
        }
    )


def collaboration(name: str, **fields: Any) -> Collaboration:
    """A network that began in 2010 and goes on, unless the fields say otherwise; dates are given as text."""
    dates = {
        key: PartialDate(fields.pop(key))
        for key in ("joined", "ended", "first_observed", "last_observed")
        if fields.get(key)
    }
    defaults: dict[str, Any] = {
        "collaboration_id": name,
        "label": swedish.sentence(name),
        "name": name,
        "kind": Kind.NETWORK,
        "joined": None if "first_observed" in dates else PartialDate("2010"),
        "end_status": EndStatus.ENDED if "ended" in dates else EndStatus.ONGOING,
        "reimbursement_expected": False,
        "source_id": "kalla",
        "certainty": Certainty.STATED,
    }
    return Collaboration(**(defaults | dates | fields))


def cost(name: str, year: int, kronor: str | None, status: Status = Status.OUTCOME, **fields: Any) -> Cost:
    """An unallocated expense of so many kronor; None for an amount that is missing or not applicable."""
    defaults: dict[str, Any] = {
        "year_basis": YearBasis.STATED,
        "direction": Direction.EXPENSE,
        "category": Category.UNALLOCATED,
        "approximate": False,
        "source_id": "kalla",
        "certainty": Certainty.STATED,
    }
    return Cost(
        collaboration_id=name,
        year=year,
        status=status,
        amount_sek=None if kronor is None else swedish.hundredths(kronor),
        **(defaults | fields),
    )


def effort(name: str, year: int, percent: str | None, status: Status = Status.OUTCOME, **fields: Any) -> Effort:
    """So many percent of a full-time post."""
    defaults: dict[str, Any] = {
        "year_basis": YearBasis.STATED,
        "approximate": False,
        "source_id": "kalla",
        "certainty": Certainty.STATED,
    }
    return Effort(
        collaboration_id=name,
        year=year,
        status=status,
        percent=None if percent is None else swedish.hundredths(percent),
        **(defaults | fields),
    )
