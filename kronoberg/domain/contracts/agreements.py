"""Contracts of what a collaboration rests on: its agreements and its members."""

from kronoberg.domain.columns import Country, Date, Slug, Title
from kronoberg.domain.contract import SourcedRow, Table, Violation, column, ends_after_it_begins
from kronoberg.domain.contracts.register import OF_COLLABORATION
from kronoberg.domain.leaving import Leaves
from kronoberg.domain.words import TableGroup


class Agreement(SourcedRow):
    """A period of agreement in a collaboration, evaluated before it is extended."""

    agreement_id: Slug = column("Avtals-id", "Avtalets nyckel", open_data=Leaves.KEY)
    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    title: Title = column("Titel", "Avtalets namn", open_data=Leaves.NAME)
    signed: Date | None = column("Undertecknat", "När avtalet undertecknades", open_data=Leaves.VALUE, default=None)
    valid_from: Date | None = column(
        "Från och med", "Första dag som avtalet gäller", open_data=Leaves.VALUE, default=None
    )
    valid_to: Date | None = column("Till och med", "Sista dag som avtalet gäller", open_data=Leaves.VALUE, default=None)
    evaluation_due: Date | None = column(
        "Utvärderas senast", "När en utvärdering ska vara gjord", open_data=Leaves.VALUE, default=None
    )
    evaluation_done: Date | None = column(
        "Utvärderat", "När utvärderingen gjordes", open_data=Leaves.VALUE, default=None
    )


class Member(SourcedRow):
    """An organisation's membership in a collaboration during a period."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    organisation: Title = column("Organisation", "Medlemmen", open_data=Leaves.NAME)
    country: Country | None = column(
        "Land", "Medlemmens land, som landskod med två bokstäver", open_data=Leaves.VALUE, default=None
    )
    valid_from: Date | None = column("Från och med", "När medlemskapet började", open_data=Leaves.VALUE, default=None)
    valid_to: Date | None = column("Till och med", "När medlemskapet upphörde", open_data=Leaves.VALUE, default=None)
    observed_on: Date | None = column(
        "Observerat", "Dag eller år då en källa visar medlemskapet", open_data=Leaves.VALUE, default=None
    )


def _membership_has_a_date(row: Member) -> Violation | None:
    if row.certainty != "undated" and not (row.valid_from or row.valid_to or row.observed_on):
        return Violation(
            "valid_from + valid_to + observed_on",
            "tomt i alla tre",
            "minst ett datum, eller certainty undated",
        )
    return None


TABLES = (
    Table(
        "agreements",
        "Avtal",
        "Avtalsperioder, med utvärdering före förlängning.",
        Agreement,
        ("agreement_id",),
        group=TableGroup.COLLABORATIONS,
        place=7,
        references=(OF_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"),),
    ),
    Table(
        "members",
        "Medlemmar",
        "Medlemsorganisationer i samarbetena, med tid.",
        Member,
        ("collaboration_id", "organisation", "valid_from", "observed_on"),
        group=TableGroup.COLLABORATIONS,
        place=8,
        references=(OF_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"), _membership_has_a_date),
    ),
)
