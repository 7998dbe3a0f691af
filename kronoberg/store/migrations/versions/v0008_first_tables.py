"""The first tables, with the triggers that keep history and editions as they are.

A later step that makes one of the append-only tables anew has to make its triggers anew too.
"""

import secrets

import sqlalchemy as sa
from alembic import op

from kronoberg.store.migrations import steps

revision = "0008"
down_revision = None

APPEND_ONLY = {"change": ("number",), "change_row": ("number", "place"), "edition": ("year",)}
REFUSAL = "historik och utgåvor kan inte ändras eller tas bort"

CONTRACT_TABLES = {
    "dataset": (
        "dataset_id title region county fictional:flag description",
        "dataset_id",
    ),
    "document_heads": (
        "document year:whole dnr? document_number? version? dated? department? handler? matter_to? meeting_on? "
        "signed_by?",
        "document year",
    ),
    "sources": (
        "source_id title publisher section? published? url? no_url_reason? accessed? entered_by note?",
        "source_id",
    ),
    "comments": (
        "comment_id subject subject_key year?:whole author written_on text source_id>sources.source_id certainty note?",
        "comment_id",
    ),
    "committees": (
        "committee_id name source_id>sources.source_id certainty note?",
        "committee_id",
    ),
    "deadline_rules": (
        "rule_id kind title month?:whole responsible? section source_id>sources.source_id certainty note?",
        "rule_id",
    ),
    "known_issues": (
        "issue_id kind subject subject_key? title text treatment other_source_id?>sources.source_id "
        "source_id>sources.source_id certainty note?",
        "issue_id",
    ),
    "mandate_periods": (
        "mandate_period_id valid_from valid_to source_id>sources.source_id certainty note?",
        "mandate_period_id",
    ),
    "parties": (
        "party_id name colour? source_id>sources.source_id certainty note?",
        "party_id",
    ),
    "persons": (
        "person_id name? gender? source_id>sources.source_id certainty note?",
        "person_id",
    ),
    "places": (
        "place_id name country latitude? longitude? source_id>sources.source_id certainty note?",
        "place_id",
    ),
    "reference_series": (
        "series_id kind name unit scope? mode? source_id>sources.source_id certainty note? traction? area? "
        "assumed?:flag",
        "series_id",
    ),
    "strategy": (
        "item_id part order:whole modality? topic? title text section responsible? valid_from? valid_to? "
        "source_id>sources.source_id certainty note?",
        "item_id",
    ),
    "board_meetings": (
        "board_meeting_id committee_id>committees.committee_id held_on source_id>sources.source_id certainty note?",
        "board_meeting_id",
    ),
    "collaborations": (
        "collaboration_id label name kind purpose? website? joined? first_observed? ended? end_status last_observed? "
        "responsible? committee_id?>committees.committee_id reimbursement_expected:flag source_id>sources.source_id "
        "certainty note? joined_elsewhere?",
        "collaboration_id",
    ),
    "redactions": (
        "person_id>persons.person_id decided_on decided_by dnr reason",
        "person_id",
    ),
    "reference_values": (
        "series_id>reference_series.series_id period value source_id>sources.source_id certainty note?",
        "series_id period",
    ),
    "account_rules": (
        "rule_id order:whole account_from account_to cost_centre? project? text_contains? "
        "collaboration_id>collaborations.collaboration_id category direction valid_from_year?:whole "
        "valid_to_year?:whole note?",
        "rule_id",
    ),
    "activities": (
        "activity_id year:whole collaboration_id?>collaborations.collaboration_id item_id?>strategy.item_id goal "
        "indicator? target? result? state? resources? responsible? source_id>sources.source_id certainty note?",
        "activity_id",
    ),
    "agreements": (
        "agreement_id collaboration_id>collaborations.collaboration_id title signed? valid_from? valid_to? "
        "evaluation_due? evaluation_done? source_id>sources.source_id certainty note?",
        "agreement_id",
    ),
    "bodies": (
        "body_id collaboration_id?>collaborations.collaboration_id name kind seats_ordinary?:whole "
        "seats_substitute?:whole valid_from? valid_to? source_id>sources.source_id certainty note?",
        "body_id",
    ),
    "collaboration_facts": (
        "collaboration_id>collaborations.collaboration_id order:whole title text observed_on? "
        "source_id>sources.source_id certainty note?",
        "collaboration_id title",
    ),
    "collaboration_names": (
        "collaboration_id>collaborations.collaboration_id name kind valid_from? valid_to? source_id>sources.source_id "
        "certainty note?",
        "",
    ),
    "collaboration_priority_areas": (
        "collaboration_id>collaborations.collaboration_id item_id>strategy.item_id source_id>sources.source_id "
        "certainty note?",
        "collaboration_id item_id",
    ),
    "collaboration_strategies": (
        "collaboration_id>collaborations.collaboration_id item_id>strategy.item_id source_id>sources.source_id "
        "certainty note?",
        "collaboration_id item_id",
    ),
    "collaboration_themes": (
        "collaboration_id>collaborations.collaboration_id theme year?:whole source_id>sources.source_id certainty "
        "note?",
        "",
    ),
    "costs": (
        "collaboration_id>collaborations.collaboration_id year:whole year_basis direction category status "
        "amount_sek?:whole approximate:flag source_id>sources.source_id certainty note?",
        "collaboration_id year direction category status",
    ),
    "decisions": (
        "decision_id decided_on? decided_by dnr? paragraph? title collaboration_id?>collaborations.collaboration_id "
        "source_id>sources.source_id certainty note?",
        "decision_id",
    ),
    "document_texts": (
        "document year:whole part collaboration_id?>collaborations.collaboration_id order:whole text author? "
        "written_on?",
        "",
    ),
    "effort": (
        "collaboration_id>collaborations.collaboration_id year:whole year_basis status percent?:whole approximate:flag "
        "source_id>sources.source_id certainty note?",
        "collaboration_id year status",
    ),
    "guideline_assessments": (
        "item_id>strategy.item_id collaboration_id>collaborations.collaboration_id assessed_on state evidence? "
        "evidence_url? assessed_by source_id>sources.source_id certainty note?",
        "item_id collaboration_id assessed_on",
    ),
    "members": (
        "collaboration_id>collaborations.collaboration_id organisation country? valid_from? valid_to? observed_on? "
        "source_id>sources.source_id certainty note?",
        "",
    ),
    "programmes": (
        "programme_id collaboration_id>collaborations.collaboration_id name short_name type first_year:whole "
        "last_year:whole secretariat? budget_eur? budget_scope? approximate:flag support_percent?:whole website? "
        "source_id>sources.source_id certainty note?",
        "programme_id",
    ),
    "results": (
        "result_id collaboration_id>collaborations.collaboration_id year:whole text evidence? reached? author? "
        "source_id>sources.source_id certainty note?",
        "result_id",
    ),
    "appointments": (
        "appointment_id person_id>persons.person_id body_id>bodies.body_id role party_id?>parties.party_id valid_from? "
        "valid_to? observed_on? source_id>sources.source_id certainty note?",
        "appointment_id",
    ),
    "chairmanships": (
        "body_id>bodies.body_id year:whole organisation country? person? valid_from? valid_to? "
        "source_id>sources.source_id certainty note?",
        "",
    ),
    "foreign_amounts": (
        "collaboration_id>collaborations.collaboration_id year:whole direction category status currency amount rate "
        "source_id>sources.source_id certainty note?",
        "collaboration_id year direction category status",
    ),
    "meetings": (
        "meeting_id body_id?>bodies.body_id title? starts_on ends_on? place_id?>places.place_id form planned:flag "
        "board_meeting_id?>board_meetings.board_meeting_id source_id>sources.source_id certainty note?",
        "meeting_id",
    ),
    "objectives": (
        "programme_id>programmes.programme_id number:whole name source_id>sources.source_id certainty note?",
        "programme_id number",
    ),
    "postings": (
        "posting_id collaboration_id>collaborations.collaboration_id year:whole direction category status booked_on "
        "voucher account text? amount_sek:whole source_id>sources.source_id certainty note? account_name? cost_centre? "
        "project?",
        "posting_id",
    ),
    "projects": (
        "project_id name committee_id>committees.committee_id programme_id?>programmes.programme_id "
        "collaboration_id?>collaborations.collaboration_id first_year:whole last_year?:whole budget_sek?:whole "
        "eu_share_percent?:whole source_id>sources.source_id certainty note?",
        "project_id",
    ),
    "meeting_participants": (
        "meeting_id>meetings.meeting_id person_id>persons.person_id source_id>sources.source_id certainty note?",
        "meeting_id person_id",
    ),
    "trips": (
        "trip_id meeting_id?>meetings.meeting_id collaboration_id?>collaborations.collaboration_id travelled_on "
        "travellers:whole from_place_id>places.place_id to_place_id>places.place_id mode distance_km? cost_sek?:whole "
        "source_id>sources.source_id certainty note? traction?",
        "trip_id",
    ),
}
"""Each table of the contracts: its columns, and those that are unique together."""
BELONGS_TO = {
    "foreign_amounts": "costs collaboration_id year direction category status",
    "postings": "costs collaboration_id year direction category status",
}


def upgrade() -> None:
    """Make every table, draw by lot which database this is, and add the triggers."""
    _make_own_tables()
    for name, (columns, unique) in CONTRACT_TABLES.items():
        steps.add_table(name, f"row_key {columns}", unique=unique, belongs_to=BELONGS_TO.get(name, ""))
    identity = sa.table("identity", *(sa.column(name) for name in ("id", "database_id", "name_key")))
    op.bulk_insert(identity, [{"id": 1, "database_id": secrets.token_hex(16), "name_key": secrets.token_hex(32)}])
    if op.get_bind().dialect.name == "sqlite":
        _protect_on_sqlite()
    else:
        _protect_on_postgresql()


def _make_own_tables() -> None:
    steps.add_table(
        "change",
        "number:whole at who why kind dnr? file_name? file_sha256? revision_before revision_after",
        key="number",
    )
    steps.add_table("column_match", "kind fingerprint columns", key="kind fingerprint")
    steps.add_table(
        "edition", "year:whole number:whole revision locked_at locked_by why dnr? content:bytes sha256", key="year"
    )
    steps.add_table("filled_from", "id:one at fingerprint content:bytes", key="id")
    steps.add_table("head", "id:one number:whole revision history_seal? editions_seal?", key="id")
    steps.add_table("identity", "id:one database_id name_key restores:whole=0", key="id")
    steps.add_table("removed_name", "mark words:whole person_id", key="mark")
    steps.add_table(
        "change_row", "number:whole>change.number! place:whole table_name row_key old? new?", key="number place"
    )


def _protect_on_sqlite() -> None:
    for table, key in APPEND_ONLY.items():
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
        # INSERT OR REPLACE takes the old row away without a word to the trigger on DELETE.
        same = " AND ".join(f"{name} = NEW.{name}" for name in key)
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def _protect_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_append_only()"
        )
