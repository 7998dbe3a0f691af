"""What may leave the house as open data: column by column, each with its reason. What is not listed here stays inside.

The list names what leaves and not what stays, so that a new column or table is not published until somebody has thought
about it (docs/decisions/2026-11-22-what-leaves-as-open-data.md). Columns that say who did something are not listed,
but for roles that the strategy itself names; nor are notes, but for the reason why a figure is missing.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from kronoberg.domain.book import Book
from kronoberg.domain.contract import Column, Table
from kronoberg.domain.contracts.money import PAY
from kronoberg.domain.words import BodyKind, Certainty, Role


class Why(StrEnum):
    """Why a column may leave."""

    KEY = "nyckel som binder ihop tabellerna"
    VALUE = "tal, datum, kod, webbadress eller ja och nej: har inte plats för ett namn"
    NAME = "namn på något som inte är en person: organisation, handling, plats, program eller konto"
    WORDING = "text om ett samarbete, ett mål eller en siffra, som hör till det som regionen beslutar och redovisar"
    REASON = "skälet till att en siffra saknas"
    ROLE = "befattning eller organ som strategin själv ger ansvaret"
    ELECTED = "uppgift som regionen publicerar om sina förtroendevalda: namn, parti, organ och tid"


_SOURCED = {Why.KEY: "source_id", Why.VALUE: "certainty"}
_LINK = {Why.KEY: "collaboration_id item_id"}


def _listed(columns: Mapping[Why, str], *, sourced: bool = True) -> Mapping[str, Why]:
    together = [*columns.items(), *(_SOURCED.items() if sourced else ())]
    return MappingProxyType({name: why for why, names in together for name in names.split()})


COLUMNS: Mapping[str, Mapping[str, Why]] = MappingProxyType(
    {
        "dataset": _listed(
            {
                Why.KEY: "dataset_id",
                Why.VALUE: "fictional",
                Why.NAME: "title region county",
                Why.WORDING: "description",
            },
            sourced=False,
        ),
        "sources": _listed(
            {
                Why.KEY: "source_id",
                Why.VALUE: "published url accessed",
                Why.NAME: "title publisher section",
                Why.WORDING: "no_url_reason",
            },
            sourced=False,
        ),
        "committees": _listed({Why.KEY: "committee_id", Why.NAME: "name"}),
        "collaborations": _listed(
            {
                Why.KEY: "collaboration_id committee_id",
                Why.VALUE: (
                    "kind website joined joined_elsewhere first_observed ended end_status last_observed "
                    "reimbursement_expected"
                ),
                Why.NAME: "label name",
                Why.WORDING: "purpose",
            }
        ),
        "collaboration_names": _listed(
            {Why.KEY: "collaboration_id", Why.VALUE: "kind valid_from valid_to", Why.NAME: "name"}
        ),
        "collaboration_facts": _listed(
            {Why.KEY: "collaboration_id", Why.VALUE: "order observed_on", Why.WORDING: "title text"}
        ),
        "collaboration_themes": _listed({Why.KEY: "collaboration_id", Why.VALUE: "year", Why.WORDING: "theme"}),
        "collaboration_priority_areas": _listed(_LINK),
        "collaboration_strategies": _listed(_LINK),
        "agreements": _listed(
            {
                Why.KEY: "agreement_id collaboration_id",
                Why.VALUE: "signed valid_from valid_to evaluation_due evaluation_done",
                Why.NAME: "title",
            }
        ),
        "members": _listed(
            {
                Why.KEY: "collaboration_id",
                Why.VALUE: "country valid_from valid_to observed_on",
                Why.NAME: "organisation",
            }
        ),
        "costs": _listed(
            {
                Why.KEY: "collaboration_id",
                Why.VALUE: "year year_basis direction category status amount_sek approximate",
                Why.REASON: "note",
            }
        ),
        "foreign_amounts": _listed(
            {Why.KEY: "collaboration_id", Why.VALUE: "year direction category status currency amount rate"}
        ),
        "postings": _listed(
            {
                Why.KEY: "collaboration_id",
                Why.VALUE: "year direction category status booked_on amount_sek",
                Why.NAME: "voucher account account_name cost_centre project",
            }
        ),
        "effort": _listed(
            {Why.KEY: "collaboration_id", Why.VALUE: "year year_basis status percent approximate", Why.REASON: "note"}
        ),
        "parties": _listed({Why.KEY: "party_id", Why.VALUE: "colour", Why.NAME: "name"}),
        "persons": _listed({Why.KEY: "person_id", Why.ELECTED: "name"}),
        "bodies": _listed(
            {
                Why.KEY: "body_id collaboration_id",
                Why.VALUE: "kind seats_ordinary seats_substitute valid_from valid_to",
                Why.NAME: "name",
            }
        ),
        "appointments": _listed(
            {
                Why.KEY: "appointment_id",
                Why.ELECTED: "person_id body_id role party_id valid_from valid_to observed_on",
            }
        ),
        "chairmanships": _listed(
            {Why.KEY: "body_id", Why.VALUE: "year country valid_from valid_to", Why.NAME: "organisation"}
        ),
        "mandate_periods": _listed({Why.KEY: "mandate_period_id", Why.VALUE: "valid_from valid_to"}),
        "programmes": _listed(
            {
                Why.KEY: "programme_id collaboration_id",
                Why.VALUE: "type first_year last_year budget_eur budget_scope approximate support_percent website",
                Why.NAME: "name short_name secretariat",
            }
        ),
        "objectives": _listed({Why.KEY: "programme_id", Why.VALUE: "number", Why.NAME: "name"}),
        "projects": _listed(
            {
                Why.KEY: "project_id committee_id programme_id collaboration_id",
                Why.VALUE: "first_year last_year budget_sek eu_share_percent",
                Why.NAME: "name",
            }
        ),
        "strategy": _listed(
            {
                Why.KEY: "item_id",
                Why.VALUE: "part order modality topic valid_from valid_to",
                Why.NAME: "title section",
                Why.WORDING: "text",
                Why.ROLE: "responsible",
            }
        ),
        "guideline_assessments": _listed(
            {
                Why.KEY: "item_id collaboration_id",
                Why.VALUE: "assessed_on state evidence_url",
                Why.WORDING: "evidence",
            }
        ),
        "activities": _listed(
            {
                Why.KEY: "activity_id collaboration_id item_id",
                Why.VALUE: "year state",
                Why.WORDING: "goal indicator target result resources",
            }
        ),
        "results": _listed(
            {Why.KEY: "result_id collaboration_id", Why.VALUE: "year", Why.WORDING: "text evidence reached"}
        ),
        "decisions": _listed(
            {
                Why.KEY: "decision_id collaboration_id",
                Why.VALUE: "decided_on",
                Why.NAME: "dnr paragraph",
                Why.WORDING: "title",
            }
        ),
        "board_meetings": _listed({Why.KEY: "board_meeting_id committee_id", Why.VALUE: "held_on"}),
        "deadline_rules": _listed(
            {
                Why.KEY: "rule_id",
                Why.VALUE: "kind month",
                Why.NAME: "section",
                Why.WORDING: "title",
                Why.ROLE: "responsible",
            }
        ),
        "places": _listed({Why.KEY: "place_id", Why.VALUE: "country latitude longitude", Why.NAME: "name"}),
        "meetings": _listed(
            {
                Why.KEY: "meeting_id body_id place_id board_meeting_id",
                Why.VALUE: "starts_on ends_on form planned",
                Why.NAME: "title",
            }
        ),
        "trips": _listed(
            {
                Why.KEY: "collaboration_id from_place_id to_place_id",
                Why.VALUE: "travelled_on travellers mode traction distance_km cost_sek",
            }
        ),
        "reference_series": _listed(
            {Why.KEY: "series_id", Why.VALUE: "kind mode traction area assumed", Why.NAME: "name unit scope"}
        ),
        "reference_values": _listed({Why.KEY: "series_id", Why.VALUE: "period value"}),
        "known_issues": _listed(
            {
                Why.KEY: "issue_id subject_key other_source_id",
                Why.VALUE: "kind subject",
                Why.WORDING: "title text treatment",
            }
        ),
    }
)
"""Table to column to reason. Kept inside whole: who took part in meetings, removed names, comments, account rules, and
what the office writes in its documents, which are public when they are decided and not before."""

SEATED = (Role.CHAIR, Role.VICE_CHAIR, Role.ORDINARY, Role.SUBSTITUTE)
"""The roles of those who have been elected to a seat; a contact person is an official."""


SOME_ROWS = {
    "postings": " Inte löner och arvoden (tjänstestöd och arvode): de lämnas bara som årets summa per samarbete, i "
    "tabellen costs.",
    "persons": " Bara de som enligt en källa har eller har haft en plats i ett politiskt organ.",
    "appointments": " Bara platser i politiska organ, så som en källa visar dem.",
}
"""What is said of the tables of which only some rows leave, by `row_filter`."""


def columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table that may leave, in the contract's order; none when the whole table stays inside."""
    listed = COLUMNS.get(table.name, {})
    return tuple(column for column in table.columns if column.name in listed)


def kept(table: Table) -> tuple[str, ...]:
    """The names of the columns that stay inside."""
    listed = COLUMNS.get(table.name, {})
    return tuple(column.name for column in table.columns if column.name not in listed)


def row_filter(book: Book) -> Mapping[str, Callable[[Any], bool]]:
    """Of tables of which only some rows may leave: what tells whether a row does.

    Persons leave when they hold or have held a seat in a political body, so far as a source says so. Officials and
    members of youth bodies, who may be minors, do not; nor does what is only inferred. Voucher lines of pay do not: for
    a part of one person's post they are near a personal salary.
    """
    political = {body_id for body_id, body in book.bodies.items() if body.kind is BodyKind.POLITICAL}

    def elected(row: Any) -> bool:
        seated = row.role in SEATED or (row.role is Role.UNSPECIFIED and row.party_id is not None)
        return seated and row.body_id in political and row.certainty is not Certainty.INFERRED

    persons = {row.person_id for row in book.rows("appointments") if elected(row)}
    return {
        "appointments": elected,
        "persons": lambda row: row.person_id in persons,
        "postings": lambda row: row.category not in PAY,
    }
