"""Contracts: what every column accepts and refuses, and every rule with one row that passes and one that fails.

Rows go in as the text of cells, through `checked_book`, so that a rule also has to be wired to its table.
"""

import time
import typing
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.domain import columns, words
from kronoberg.domain.checking import checked_book
from kronoberg.domain.columns import ColumnType
from kronoberg.domain.contract import Column, Reference, Table
from kronoberg.domain.contracts import BY_NAME, TABLES
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.faults import Fault, FaultyData
from kronoberg.domain.raw import RawRow, RawTable
from kronoberg.domain.words import CATEGORIES, Code

Cells = Mapping[str, str]

# The smallest rows that pass: one for every table, and for the strategy one of each part that others point at.
PASSING: dict[str, list[Cells]] = {
    "dataset": [
        {
            "dataset_id": "prov",
            "title": "Prov",
            "region": "Provregionen",
            "county": "Provlän",
            "fictional": "true",
            "description": "För test",
        }
    ],
    "sources": [
        {
            "source_id": "kalla",
            "title": "Källan",
            "publisher": "Prov",
            "no_url_reason": "påhittad",
            "entered_by": "Prov",
        }
    ],
    "committees": [{"committee_id": "namnd", "name": "Nämnden"}],
    "collaborations": [
        {
            "collaboration_id": "nordnet",
            "label": "Nordnet",
            "name": "Nordnet",
            "kind": "network",
            "joined": "2010",
            "end_status": "ongoing",
            "reimbursement_expected": "false",
        }
    ],
    "collaboration_names": [{"collaboration_id": "nordnet", "name": "Nordnet", "kind": "official"}],
    "collaboration_facts": [{"collaboration_id": "nordnet", "order": "1", "title": "Kansli", "text": "I Växjö."}],
    "collaboration_themes": [{"collaboration_id": "nordnet", "theme": "Energi"}],
    "collaboration_priority_areas": [{"collaboration_id": "nordnet", "item_id": "omrade"}],
    "collaboration_strategies": [{"collaboration_id": "nordnet", "item_id": "kopplad"}],
    "agreements": [{"agreement_id": "avtal", "collaboration_id": "nordnet", "title": "Avtal"}],
    "members": [{"collaboration_id": "nordnet", "organisation": "Region Prov", "valid_from": "2010"}],
    "costs": [
        {
            "collaboration_id": "nordnet",
            "year": "2024",
            "year_basis": "stated",
            "direction": "expense",
            "category": "travel",
            "status": "outcome",
            "amount_sek": "100.00",
            "approximate": "false",
        }
    ],
    "foreign_amounts": [
        {
            "collaboration_id": "nordnet",
            "year": "2024",
            "direction": "expense",
            "category": "travel",
            "status": "outcome",
            "currency": "EUR",
            "amount": "8",
            "rate": "12.5",
        }
    ],
    "postings": [
        {
            "posting_id": "rad-1",
            "collaboration_id": "nordnet",
            "year": "2024",
            "direction": "expense",
            "category": "travel",
            "status": "outcome",
            "booked_on": "2024-05-02",
            "voucher": "A 1",
            "account": "5800",
            "amount_sek": "-20.50",
        }
    ],
    "account_rules": [
        {
            "rule_id": "regel",
            "order": "10",
            "account_from": "5810",
            "account_to": "5819",
            "collaboration_id": "nordnet",
            "category": "travel",
            "direction": "expense",
        }
    ],
    "document_heads": [{"document": "april_report", "year": "2024"}],
    "document_texts": [
        {
            "document": "april_report",
            "year": "2024",
            "part": "risk",
            "collaboration_id": "nordnet",
            "order": "1",
            "text": "Hyran kan stiga.",
        }
    ],
    "effort": [
        {
            "collaboration_id": "nordnet",
            "year": "2024",
            "year_basis": "stated",
            "status": "outcome",
            "percent": "2.5",
            "approximate": "false",
        }
    ],
    "parties": [{"party_id": "P", "name": "Provpartiet"}],
    "persons": [{"person_id": "anna"}],
    "redactions": [
        {
            "person_id": "anna",
            "decided_on": "2024-05-02",
            "decided_by": "Nämnden",
            "dnr": "EX 1",
            "reason": "Skyddade uppgifter",
        }
    ],
    "bodies": [{"body_id": "styrelse", "name": "Styrelsen", "kind": "political"}],
    "appointments": [
        {
            "appointment_id": "uppdrag",
            "person_id": "anna",
            "body_id": "styrelse",
            "role": "ordinary",
            "observed_on": "2024",
        }
    ],
    "chairmanships": [{"body_id": "styrelse", "year": "2024", "organisation": "Region Prov"}],
    "mandate_periods": [{"mandate_period_id": "m1", "valid_from": "2023-01-01", "valid_to": "2026-12-31"}],
    "programmes": [
        {
            "programme_id": "program",
            "collaboration_id": "nordnet",
            "name": "Programmet",
            "short_name": "Programme",
            "type": "cross_border",
            "first_year": "2021",
            "last_year": "2027",
            "approximate": "false",
        }
    ],
    "objectives": [{"programme_id": "program", "number": "1", "name": "Ett mål"}],
    "projects": [{"project_id": "projekt", "name": "Projektet", "committee_id": "namnd", "first_year": "2021"}],
    "strategy": [
        {
            "item_id": "riktlinje",
            "part": "guideline",
            "order": "1",
            "title": "Riktlinje",
            "text": "Text",
            "section": "4",
        },
        {
            "item_id": "omrade",
            "part": "priority_area",
            "order": "1",
            "title": "Område",
            "text": "Text",
            "section": "3",
        },
        {
            "item_id": "kopplad",
            "part": "linked_strategy",
            "order": "1",
            "title": "Kopplad",
            "text": "Text",
            "section": "5",
        },
    ],
    "guideline_assessments": [
        {
            "item_id": "riktlinje",
            "collaboration_id": "nordnet",
            "assessed_on": "2024-11-05",
            "state": "met",
            "evidence": "Protokoll",
            "assessed_by": "Anna",
        }
    ],
    "activities": [{"activity_id": "mal", "year": "2024", "goal": "Målet"}],
    "results": [{"result_id": "resultat", "collaboration_id": "nordnet", "year": "2024", "text": "Resultatet"}],
    "decisions": [{"decision_id": "beslut", "decided_by": "Nämnden", "title": "Beslutet"}],
    "board_meetings": [{"board_meeting_id": "sammantrade", "committee_id": "namnd", "held_on": "2024-04"}],
    "deadline_rules": [{"rule_id": "regel", "kind": "plan", "title": "Planen", "section": "6"}],
    "comments": [
        {
            "comment_id": "kommentar",
            "subject": "cost",
            "subject_key": "nordnet/2024",
            "author": "Anna",
            "written_on": "2024-11-05",
            "text": "En kommentar",
        }
    ],
    "places": [{"place_id": "vaxjo", "name": "Växjö", "country": "SE"}],
    "meetings": [{"meeting_id": "mote", "starts_on": "2024-05-02", "form": "physical", "planned": "false"}],
    "meeting_participants": [{"meeting_id": "mote", "person_id": "anna"}],
    "trips": [
        {
            "trip_id": "resa",
            "travelled_on": "2024-05",
            "travellers": "2",
            "from_place_id": "vaxjo",
            "to_place_id": "vaxjo",
            "mode": "train",
        }
    ],
    "reference_series": [{"series_id": "folk", "kind": "population", "name": "Folkmängd", "unit": "invånare"}],
    "reference_values": [{"series_id": "folk", "period": "2024", "value": "203351"}],
    "known_issues": [
        {
            "issue_id": "brist",
            "kind": "gap",
            "subject": "cost",
            "title": "En brist",
            "text": "Uppgiften saknas",
            "treatment": "Visas som saknad",
        }
    ],
}


# Rows that belong to the passing cost: they go when a test has costs of its own.
BEHIND_COSTS = ("foreign_amounts", "postings")


def raw_dataset(changed: Mapping[str, Sequence[Cells]]) -> dict[str, RawTable]:
    """The passing rows as text; a changed table gets one row per change, each laid over the table's first row."""
    return {
        table.name: RawTable(
            tuple(RawRow(line, _cells(table, row)) for line, row in enumerate(_rows(table, changed), start=2)), ()
        )
        for table in TABLES
    }


def _rows(table: Table, changed: Mapping[str, Sequence[Cells]]) -> list[Cells]:
    if table.name in BEHIND_COSTS and "costs" in changed and table.name not in changed:
        return []
    changes, rows = changed.get(table.name, ()), PASSING[table.name]
    return [{**rows[0], **change} for change in changes] + rows[len(changes) :]


def _cells(table: Table, row: Cells) -> dict[str, str]:
    empty = {column.name: "" for column in table.columns}
    shared = {"source_id": "kalla", "certainty": "stated"} if "certainty" in empty else {}
    return {**empty, **shared, **row}


def faults(**changed: Sequence[Cells]) -> tuple[Fault, ...]:
    """Every fault of the passing dataset with some tables changed."""
    try:
        checked_book(raw_dataset(changed))
    except FaultyData as error:
        return error.faults
    return ()


# The dataset as a whole


def test_the_smallest_dataset_with_a_row_in_every_table_passes() -> None:
    assert set(PASSING) == set(BY_NAME)
    assert faults() == ()


def test_the_costs_and_effort_files_have_exactly_the_agreed_headers() -> None:
    assert [column.name for column in BY_NAME["costs"].columns] == [
        "collaboration_id",
        "year",
        "year_basis",
        "direction",
        "category",
        "status",
        "amount_sek",
        "approximate",
        "source_id",
        "certainty",
        "note",
    ]
    assert [column.name for column in BY_NAME["effort"].columns] == [
        "collaboration_id",
        "year",
        "year_basis",
        "status",
        "percent",
        "approximate",
        "source_id",
        "certainty",
        "note",
    ]


def test_a_column_of_amounts_says_its_unit() -> None:
    units = {column.name: column.unit for column in BY_NAME["costs"].columns}
    assert (units["amount_sek"], units["year"], units["note"]) == ("kr", "år", "")


def test_only_the_long_texts_are_yaml() -> None:
    assert [table.file for table in TABLES if table.file_format == "yaml"] == ["dataset.yaml", "strategy.yaml"]
    assert BY_NAME["costs"].file == "costs.csv"


def test_no_two_tables_have_the_same_name() -> None:
    assert len(BY_NAME) == len(TABLES) == 43


def test_a_table_has_a_key_and_references_that_exist(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            names = [column.name for column in table.columns]
            assert table.key
            assert set(table.key) <= set(names)
            for reference in table.all_references:
                target = BY_NAME[reference.table]
                assert reference.column in names
                assert target.key == (reference.target,)
                if reference.where is not None:
                    (narrowing,) = [column for column in target.columns if column.name == reference.where[0]]
                    assert narrowing.codes is not None
                    assert reference.where[1] in list(narrowing.codes)


def test_every_column_that_names_a_row_elsewhere_is_a_reference(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            # A decision about a person has the person's key as its own.
            own = table.key if len(table.key) == 1 and table.name != "redactions" else ()
            names = {column.name for column in table.columns if column.name.endswith("_id") and column.name not in own}
            assert {reference.column for reference in table.all_references} == names


def test_every_table_and_column_is_described_in_swedish(subtests: pytest.Subtests) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            assert table.title
            assert table.description.endswith(".")
            for column in table.columns:
                assert column.description, column.name
                assert column.cell.expected, column.name


def test_every_row_but_a_source_a_decision_a_rule_a_document_and_the_dataset_says_where_it_comes_from(
    subtests: pytest.Subtests,
) -> None:
    for table in TABLES:
        with subtests.test(table.name):
            required = [column.name for column in table.columns if column.required]
            if table.name in ("dataset", "sources", "redactions", "account_rules", "document_heads", "document_texts"):
                assert "certainty" not in required
            else:
                assert required[-2:] == ["source_id", "certainty"]


def _required_cells() -> list[tuple[str, Column]]:
    return [(table.name, column) for table in TABLES for column in table.columns if column.required]


def test_a_required_cell_cannot_be_empty(subtests: pytest.Subtests) -> None:
    for table, column in _required_cells():
        with subtests.test(table, column=column.name):
            found = [fault for fault in faults(**{table: [{column.name: ""}]}) if fault.file == BY_NAME[table].file]
            assert [(fault.row, fault.column, fault.found) for fault in found] == [(2, column.name, "en tom cell")]


def _all_references() -> list[tuple[Table, Reference]]:
    return [(table, reference) for table in TABLES for reference in table.all_references]


def test_a_reference_to_a_row_that_does_not_exist_is_a_fault(subtests: pytest.Subtests) -> None:
    for table, reference in _all_references():
        with subtests.test(table.name, column=reference.column):
            found = faults(**{table.name: [{reference.column: "finns-inte"}]})
            (fault,) = [fault for fault in found if (fault.file, fault.column) == (table.file, reference.column)]
            assert (fault.row, fault.found) == (2, "”finns-inte”")
            assert f"som finns i {BY_NAME[reference.table].file}" in fault.expected


def test_a_reference_that_is_nearly_right_is_named() -> None:
    (fault,) = faults(costs=[{"collaboration_id": "nordnett"}])
    assert fault.expected == "en nyckel som finns i collaborations.csv (menade du nordnet?)"


@pytest.mark.parametrize(
    ("table", "wrong_part", "wanted"),
    [
        ("collaboration_priority_areas", "kopplad", "priority_area"),
        ("collaboration_strategies", "omrade", "linked_strategy"),
        ("guideline_assessments", "omrade", "guideline"),
        ("activities", "riktlinje", "priority_area"),
    ],
)
def test_a_reference_to_another_part_of_the_strategy_is_a_fault(table: str, wrong_part: str, wanted: str) -> None:
    (fault,) = faults(**{table: [{"item_id": wrong_part}]})
    assert fault.column == "item_id"
    assert f"en nyckel av slaget {wanted} som finns i strategy.yaml" in fault.expected


def test_a_reference_to_a_part_written_with_a_capital_letter_is_no_fault() -> None:
    assert faults(strategy=[{"part": "Guideline"}]) == ()


def test_a_reference_to_another_part_written_with_a_capital_letter_is_a_fault() -> None:
    parts = [{}, {**PASSING["strategy"][1], "part": "Priority_Area"}]
    (fault,) = faults(strategy=parts, guideline_assessments=[{"item_id": "omrade"}])
    assert (fault.file, fault.column) == ("guideline_assessments.csv", "item_id")


def test_a_reference_to_a_row_with_a_fault_of_its_own_is_not_a_second_fault() -> None:
    (fault,) = faults(collaborations=[{"kind": "nonsens"}])
    assert (fault.file, fault.column) == ("collaborations.csv", "kind")


def test_a_reference_to_a_row_whose_kind_is_misspelt_is_not_a_second_fault() -> None:
    (fault,) = faults(strategy=[{"part": "guidelin"}])
    assert (fault.file, fault.column) == ("strategy.yaml", "part")


def test_a_whole_table_of_wrong_keys_is_told_in_seconds_with_a_hint_for_the_first() -> None:
    began = time.monotonic()
    found = faults(
        persons=[{}, *({"person_id": f"person-{number}", "name": "Bo"} for number in range(2000))],
        meeting_participants=[{"person_id": f"persn-{number}"} for number in range(2000)],
    )
    assert time.monotonic() - began < 20
    hinted = [fault.row for fault in found if "menade du person-" in fault.expected]
    assert len(found) == 2000
    assert hinted == list(range(2, len(hinted) + 2))
    assert 0 < len(hinted) < 100


def test_references_to_a_table_that_could_not_be_read_are_not_faults_too() -> None:
    unreadable = Fault("collaborations.csv", None, None, "en tom fil", "rader")
    with pytest.raises(FaultyData) as caught:
        checked_book(raw_dataset({}) | {"collaborations": RawTable((), (unreadable,))})
    assert caught.value.faults == (unreadable,)


def test_an_empty_reference_is_no_fault() -> None:
    assert faults(bodies=[{"collaboration_id": ""}], collaborations=[{"committee_id": ""}]) == ()


def test_a_key_that_stands_twice_is_a_fault_on_the_second_row(subtests: pytest.Subtests) -> None:
    for table in [table for table in TABLES if table.name != "dataset"]:
        with subtests.test(table.name):
            found = [fault for fault in faults(**{table.name: [{}, {}]}) if "nyckeln" in fault.found]
            (fault,) = found
            assert (fault.file, fault.row, fault.column) == (table.file, 3, " + ".join(table.key))
            assert fault.found.endswith("som redan står på rad 2")


def test_an_empty_part_of_a_key_is_named_in_the_fault() -> None:
    (fault,) = faults(chairmanships=[{}, {}])
    assert fault.found == "nyckeln ”styrelse, 2024, Region Prov, tomt”, som redan står på rad 2"


def test_faults_come_in_the_order_of_tables_and_then_of_rows() -> None:
    found = faults(
        effort=[{"percent": "x"}],
        costs=[{"year": "24"}, {"category": "other", "amount_sek": "x"}, {"category": "hospitality", "note": "=1"}],
        sources=[{"url": "https://prov.example"}],
    )
    assert [(fault.file, fault.row) for fault in found] == [
        ("sources.csv", 2),
        ("costs.csv", 2),
        ("costs.csv", 3),
        ("costs.csv", 4),
        ("effort.csv", 2),
    ]


def test_a_row_with_several_faulty_cells_gives_a_fault_for_each() -> None:
    found = faults(effort=[{"percent": "x", "year": "y", "approximate": "z"}])
    assert [fault.column for fault in found] == ["year", "percent", "approximate"]


def test_a_row_with_an_unreadable_cell_gives_the_faults_of_its_other_rules_too() -> None:
    found = faults(sources=[{"no_url_reason": "", "entered_by": ""}])
    assert [fault.column for fault in found] == ["entered_by", "url + no_url_reason"]


def test_a_cell_that_cannot_be_read_is_not_told_again_as_empty() -> None:
    found = faults(sources=[{"no_url_reason": "", "url": "http:/nej"}])
    assert [fault.column for fault in found] == ["url"]


def test_a_table_that_is_not_given_counts_as_empty_and_is_no_fault_here() -> None:
    raw = raw_dataset({})
    del raw["comments"]
    assert checked_book(raw).rows("comments") == ()


# The rules: table, rows that pass, rows that fail, the column, a part of what is found, a part of what is expected

MISSING_INCOME = {"direction": "income", "category": "technical_assistance", "status": "missing", "amount_sek": ""}
DATE_NOT_BEFORE = "ett datum som inte är före"

RULES: dict[str, tuple[str, list[Cells], list[Cells], str, str, str]] = {
    "a dataset has one description": (
        "dataset", [{}], [{}, {"dataset_id": "andra"}],
        "dataset_id", "en andra datamängd, ”andra”", "en enda beskrivning",
    ),
    "a source without a link says why": (
        "sources", [{"no_url_reason": "", "url": "https://prov.example"}], [{"no_url_reason": ""}],
        "url + no_url_reason", "varken webbadress eller skäl", "skälet till att den saknas",
    ),
    "a source with a link has no reason for lacking one": (
        "sources", [{}], [{"url": "https://prov.example"}],
        "url + no_url_reason", "både webbadress och skäl", "en webbadress, eller skälet",
    ),
    "a collaboration does not end before it begins": (
        "collaborations", [{"joined": "2010-05", "ended": "2010", "end_status": "ended"}],
        [{"joined": "2010-05", "ended": "2010-04-30", "end_status": "ended"}],
        "ended", "2010-04-30, som är före joined 2010-05", f"{DATE_NOT_BEFORE} joined",
    ),
    "an ended collaboration has an end or a last observation": (
        "collaborations", [{"end_status": "ended", "last_observed": "2020"}], [{"end_status": "ended"}],
        "ended", "tomt", "när end_status är ended",
    ),
    "a collaboration with an end is ended": (
        "collaborations", [{"end_status": "ended", "ended": "2020"}], [{"end_status": "ongoing", "ended": "2020"}],
        "end_status", "”ongoing” trots slutdatum 2020", "koden ended",
    ),
    "an unclear end needs a last observation": (
        "collaborations", [{"end_status": "unknown", "last_observed": "2016"}], [{"end_status": "unknown"}],
        "last_observed", "tomt", "den senaste dag som en källa visar",
    ),
    "a collaboration has a start or a first observation": (
        "collaborations", [{"joined": "", "first_observed": "2012"}], [{"joined": ""}],
        "joined + first_observed", "tomt i båda", "första dag som en källa visar deltagandet",
    ),
    "another source's start stands beside a start": (
        "collaborations", [{"joined": "2010", "joined_elsewhere": "2012"}],
        [{"joined": "", "first_observed": "2012", "joined_elsewhere": "2012"}],
        "joined_elsewhere", "2012 utan startdatum", "ett annat datum än i joined",
    ),
    "another source's start is another start": (
        "collaborations", [{"joined": "2012-01", "joined_elsewhere": "2012"}],
        [{"joined": "2012", "joined_elsewhere": "2012"}],
        "joined_elsewhere", "2012 i båda", "ett annat datum än i joined",
    ),
    "two collaborations have different labels": (
        "collaborations", [{}, {"collaboration_id": "b", "label": "Nordnet 2"}],
        [{}, {"collaboration_id": "b", "label": "NORDNET"}],
        "label", "”NORDNET”, som också står på rad 2", "ett eget kort namn",
    ),
    "a name does not end before it begins": (
        "collaboration_names", [{"valid_from": "2010", "valid_to": "2010"}],
        [{"valid_from": "2010", "valid_to": "2009-12-31"}],
        "valid_to", "2009-12-31, som är före valid_from 2010", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "an agreement does not end before it begins": (
        "agreements", [{"valid_from": "2010", "valid_to": "2011"}], [{"valid_from": "2010", "valid_to": "2009"}],
        "valid_to", "2009, som är före valid_from 2010", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "a membership does not end before it begins": (
        "members", [{"valid_to": "2010-01-01"}], [{"valid_to": "2009"}],
        "valid_to", "2009, som är före valid_from 2010", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "a member's country is a code of two capital letters": (
        "members", [{"country": "SE"}], [{"country": "se"}], "country", "”se”", "en landskod med två stora bokstäver",
    ),
    "a digit is no part of a country code": (
        "members", [{"country": "PL"}], [{"country": "S1"}], "country", "”S1”", "en landskod med två stora bokstäver",
    ),
    "a membership has a date": (
        "members", [{"valid_from": "", "observed_on": "2019"}], [{"valid_from": ""}],
        "valid_from + valid_to + observed_on", "tomt i alla tre", "minst ett datum, eller certainty undated",
    ),
    "a membership may be undated if it says so": (
        "members", [{"valid_from": "", "certainty": "undated"}], [{"valid_from": "", "certainty": "inferred"}],
        "valid_from + valid_to + observed_on", "tomt i alla tre", "minst ett datum, eller certainty undated",
    ),
    "a missing cost has no amount": (
        "costs", [{"status": "missing", "amount_sek": "", "note": "söks"}], [{"status": "missing", "note": "söks"}],
        "amount_sek", "ett värde trots status missing", "en tom cell, eller en annan status",
    ),
    "a cost that does not apply has no amount": (
        "costs", [{"status": "not_applicable", "amount_sek": ""}], [{"status": "not_applicable"}],
        "amount_sek", "ett värde trots status not_applicable", "en tom cell, eller en annan status",
    ),
    "a known cost has an amount, and zero is one": (
        "costs", [{"category": "other", "amount_sek": "0"}], [{"category": "other", "amount_sek": ""}],
        "amount_sek", "tomt trots status outcome", "ett värde, eller status missing",
    ),
    "a missing cost says why": (
        "costs", [{"status": "missing", "amount_sek": "", "note": "söks"}], [{"status": "missing", "amount_sek": ""}],
        "note", "tomt", "skälet till att uppgiften saknas",
    ),
    "technical assistance is income": (
        "costs", [{"direction": "income", "category": "technical_assistance"}], [{"category": "technical_assistance"}],
        "category", "”technical_assistance” för expense", "en av membership_fee, staff_support, travel",
    ),
    "travel is an expense": (
        "costs", [{"category": "travel"}], [{"direction": "income", "category": "travel"}],
        "category", "”travel” för income", "en av technical_assistance, other, unallocated",
    ),
    "an outcome has no missing part": (
        "costs", [{"status": "preliminary"}, {"category": "other", "status": "missing", "amount_sek": "", "note": "s"}],
        [{}, {"category": "other", "status": "missing", "amount_sek": "", "note": "söks"}],
        "status", "en del som saknas bredvid delar med status outcome", "status preliminary på de kända delarna",
    ),
    "a part is not both missing and preliminary": (
        "costs", [{"status": "preliminary"}, {"category": "other", "status": "missing", "amount_sek": "", "note": "s"}],
        [{"status": "preliminary"}, {"status": "missing", "amount_sek": "", "note": "söks"}],
        "status", "både saknad och känd uppgift för travel", "en av dem",
    ),
    "a part is not both missing and estimated": (
        "costs", [{"status": "budget"}, {"status": "missing", "amount_sek": "", "note": "söks"}],
        [{"status": "estimate"}, {"status": "missing", "amount_sek": "", "note": "söks"}],
        "status", "både saknad och känd uppgift för travel", "en av dem",
    ),
    "missing income says nothing about a known expense": (
        "costs", [{}, {**MISSING_INCOME, "note": "söks"}],
        [{**MISSING_INCOME, "status": "outcome", "amount_sek": "1"},
         {**MISSING_INCOME, "category": "other", "note": "söks"}],
        "status", "en del som saknas bredvid", "status preliminary",
    ),
    "a missing part of one year says nothing about another": (
        "costs", [{}, {"year": "2023", "status": "missing", "amount_sek": "", "note": "söks"}],
        [{}, {"category": "other", "status": "missing", "amount_sek": "", "note": "söks"}],
        "status", "en del som saknas bredvid", "status preliminary",
    ),
    "a foreign amount gives the cost to a krona": (
        "foreign_amounts", [{"amount": "8.08", "rate": "12.5"}], [{"amount": "8.0801", "rate": "12.5"}],
        "amount + rate", "8.0801 × 12.5, som inte ger beloppet 100.00 i costs", "på en krona när",
    ),
    "a foreign amount may fall a krona below": (
        "foreign_amounts", [{"amount": "7.92", "rate": "12.5"}], [{"amount": "7.9199", "rate": "12.5"}],
        "amount + rate", "7.9199 × 12.5, som inte ger beloppet 100.00 i costs", "på en krona när",
    ),
    "a currency is a code of three capital letters": (
        "foreign_amounts", [{"currency": "DKK"}], [{"currency": "euro"}],
        "currency", "”euro”", "en valutakod med tre stora bokstäver, till exempel EUR",
    ),
    "a text about one collaboration names it": (
        "document_texts", [{}], [{"collaboration_id": ""}],
        "collaboration_id", "tomt trots part risk", "samarbetet som texten gäller",
    ),
    "a text about the whole document names no collaboration": (
        "document_texts", [{"part": "summary", "collaboration_id": ""}], [{"part": "summary"}],
        "collaboration_id", "”nordnet” trots part summary", "tomt, eftersom texten gäller hela dokumentet",
    ),
    "an account in a rule is digits": (
        "account_rules", [{"account_from": "58", "account_to": "58"}], [{"account_from": "58x"}],
        "account_from", "”58x”", "ett konto, bara siffror",
    ),
    "the last account of a rule is digits": (
        "account_rules", [{}], [{"account_to": "581-"}],
        "account_to", "”581-”", "ett konto, bara siffror",
    ),
    "accounts of a rule are equally long": (
        "account_rules", [{"account_from": "58", "account_to": "59"}], [{"account_from": "58", "account_to": "5999"}],
        "account_to", "”5999”, som inte har lika många siffror som ”58”", "lika många siffror som i account_from",
    ),
    "accounts of a rule are a range": (
        "account_rules", [{"account_to": "5810"}], [{"account_to": "5809"}],
        "account_to", "”5809”, som är före ”5810”", "ett konto som inte är före account_from",
    ),
    "a rule's category fits its direction": (
        "account_rules", [{"direction": "income", "category": "technical_assistance"}], [{"direction": "income"}],
        "category", "”travel” för income", "en av technical_assistance, other, unallocated",
    ),
    "years of a rule are a period": (
        "account_rules", [{"valid_from_year": "2024", "valid_to_year": "2024"}],
        [{"valid_from_year": "2024", "valid_to_year": "2023"}],
        "valid_to_year", "2023, som är före 2024", "ett år som inte är före valid_from_year",
    ),
    "rules have places of their own": (
        "account_rules", [{}, {"rule_id": "annan", "order": "20"}], [{}, {"rule_id": "annan"}],
        "order", "platsen 10, som också står på rad 2", "en egen plats",
    ),
    "known effort has a percentage": (
        "effort", [{"percent": "0"}], [{"percent": ""}],
        "percent", "tomt trots status outcome", "ett värde, eller status missing",
    ),
    "missing effort has no percentage": (
        "effort", [{"status": "missing", "percent": "", "note": "söks"}], [{"status": "missing", "note": "söks"}],
        "percent", "ett värde trots status missing", "en tom cell, eller en annan status",
    ),
    "missing effort says why": (
        "effort", [{"status": "missing", "percent": "", "note": "söks"}], [{"status": "missing", "percent": ""}],
        "note", "tomt", "skälet till att uppgiften saknas",
    ),
    "effort is not both missing and known": (
        "effort", [{"status": "budget"}, {"status": "missing", "percent": "", "note": "söks"}],
        [{"status": "estimate"}, {"status": "missing", "percent": "", "note": "söks"}],
        "status", "både saknad och känd arbetsinsats för samma år", "en av dem",
    ),
    "effort missing in one year says nothing about another": (
        "effort", [{}, {"year": "2023", "status": "missing", "percent": "", "note": "söks"}],
        [{}, {"status": "missing", "percent": "", "note": "söks"}],
        "status", "både saknad och känd arbetsinsats", "en av dem",
    ),
    "a party's colour is a code": (
        "parties", [{"colour": "#ED1b34"}], [{"colour": "röd"}], "colour", "”röd”", "en färg som #RRGGBB",
    ),
    "a party's colour has six digits": (
        "parties", [{"colour": "#000000"}], [{"colour": "#ED1B3"}], "colour", "”#ED1B3”", "en färg som #RRGGBB",
    ),
    "a seat in a body does not end before it begins": (
        "bodies", [{"valid_from": "2010", "valid_to": "2010"}], [{"valid_from": "2010", "valid_to": "2009"}],
        "valid_to", "2009, som är före valid_from 2010", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "an appointment does not end before it begins": (
        "appointments", [{"valid_from": "2023", "valid_to": "2026"}], [{"valid_from": "2023", "valid_to": "2022"}],
        "valid_to", "2022, som är före valid_from 2023", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "an appointment has a date": (
        "appointments", [{"observed_on": "", "valid_to": "2022"}], [{"observed_on": ""}],
        "valid_from + valid_to + observed_on", "tomt i alla tre", "minst ett datum, eller certainty undated",
    ),
    "an undated appointment has no date": (
        "appointments", [{"certainty": "undated", "observed_on": ""}], [{"certainty": "undated"}],
        "certainty", "undated trots datum 2024", "en annan kod, eller inget datum",
    ),
    "a chairmanship does not end before it begins": (
        "chairmanships", [{"valid_from": "2024-01", "valid_to": "2024-01"}],
        [{"valid_from": "2024-02", "valid_to": "2024-01"}],
        "valid_to", "2024-01, som är före valid_from 2024-02", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "a chairing member's country is a code": (
        "chairmanships", [{"country": "DK"}], [{"country": "Danmark"}],
        "country", "”Danmark”", "en landskod med två stora bokstäver",
    ),
    "a mandate period does not end before it begins": (
        "mandate_periods", [{"valid_to": "2023-01-01"}], [{"valid_to": "2022-12-31"}],
        "valid_to", "2022-12-31, som är före valid_from 2023-01-01", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "a programme does not end before it begins": (
        "programmes", [{"last_year": "2021"}], [{"last_year": "2020"}],
        "last_year", "2020", "ett år som inte är före 2021",
    ),
    "a programme's budget says what it covers": (
        "programmes", [{"budget_eur": "1000", "budget_scope": "eu"}], [{"budget_eur": "1000"}],
        "budget_eur + budget_scope", "bara den ena ifylld", "båda eller ingen",
    ),
    "a scope without a budget covers nothing": (
        "programmes", [{}], [{"budget_scope": "total"}],
        "budget_eur + budget_scope", "bara den ena ifylld", "båda eller ingen",
    ),
    "a project does not end before it begins": (
        "projects", [{"last_year": "2021"}], [{"last_year": "2020"}],
        "last_year", "2020", "ett år som inte är före 2021",
    ),
    "a part of the strategy does not end before it begins": (
        "strategy", [{"valid_from": "2025", "valid_to": "2030"}], [{"valid_from": "2025", "valid_to": "2024"}],
        "valid_to", "2024, som är före valid_from 2025", f"{DATE_NOT_BEFORE} valid_from",
    ),
    "only a guideline has a topic": (
        "strategy", [{"topic": "goal"}],
        [{}, {"item_id": "omrade", "part": "priority_area"},
         {"item_id": "kopplad", "part": "linked_strategy", "topic": "goal"}],
        "topic", "”goal” trots part linked_strategy", "tomt, eftersom delen inte är en riktlinje",
    ),
    "a judgement has evidence": (
        "guideline_assessments", [{"state": "not_assessed", "evidence": ""}], [{"state": "not_met", "evidence": ""}],
        "evidence", "tomt", "underlag för bedömningen",
    ),
    "a deadline's month exists": (
        "deadline_rules", [{"month": "12"}], [{"month": "13"}], "month", "13", "en månad från 1 till 12",
    ),
    "there is no month zero": (
        "deadline_rules", [{"month": "1"}], [{"month": "0"}], "month", "0", "en månad från 1 till 12",
    ),
    "a place has both coordinates or none": (
        "places", [{"latitude": "56.8", "longitude": "14.8"}], [{"longitude": "14.8"}],
        "latitude + longitude", "bara den ena ifylld", "båda eller ingen",
    ),
    "a latitude is at most ninety degrees": (
        "places", [{"latitude": "-90", "longitude": "180"}], [{"latitude": "-90.1", "longitude": "0"}],
        "latitude + longitude", "-90.1, 0", "en punkt på jorden",
    ),
    "a longitude is at most one hundred and eighty degrees": (
        "places", [{"latitude": "90", "longitude": "-180"}], [{"latitude": "0", "longitude": "180.1"}],
        "latitude + longitude", "180.1", "en punkt på jorden",
    ),
    "there is nothing north of the pole": (
        "places", [{"latitude": "90", "longitude": "0"}], [{"latitude": "90.1", "longitude": "0"}],
        "latitude + longitude", "90.1, 0", "en punkt på jorden",
    ),
    "there is nothing west of the date line": (
        "places", [{"latitude": "0", "longitude": "-180"}], [{"latitude": "0", "longitude": "-180.1"}],
        "latitude + longitude", "0, -180.1", "en punkt på jorden",
    ),
    "a place's country is a code": (
        "places", [{"country": "PL"}], [{"country": "Polen"}],
        "country", "”Polen”", "en landskod med två stora bokstäver",
    ),
    "a meeting does not end before it begins": (
        "meetings", [{"ends_on": "2024-05-02"}], [{"ends_on": "2024-05-01"}],
        "ends_on", "2024-05-01, som är före starts_on 2024-05-02", f"{DATE_NOT_BEFORE} starts_on",
    ),
    "only an emission factor has a mode of travel": (
        "reference_series", [{"kind": "emission_factor", "mode": "train", "unit": "g CO2 per personkilometer"}],
        [{"mode": "train"}], "mode", "”train” för en serie av slaget population", "en tom cell",
    ),
    "a factor for a mode of travel has a unit that a trip can be multiplied with": (
        "reference_series",
        [
            {"kind": "emission_factor", "mode": "car", "unit": "kg CO2e per fordonskilometer"},
            {"series_id": "b", "kind": "emission_factor", "unit": "ton per år"},
        ],
        [{"kind": "emission_factor", "mode": "car", "unit": "kg co2e per fordonskilometer"}],
        "unit", "”kg co2e per fordonskilometer”", "kg CO2e per fordonskilometer",
    ),
    "a period of a reference value is a year, a month or all": (
        "reference_values", [{"period": "2024-12"}, {"period": "all"}, {"period": "2024"}], [{"period": "2024-13"}],
        "period", "”2024-13”", "ÅÅÅÅ, ÅÅÅÅ-MM eller all",
    ),
    "a day is no period of a reference value": (
        "reference_values", [{"period": "all"}], [{"period": "2024-12-01"}],
        "period", "”2024-12-01”", "ÅÅÅÅ, ÅÅÅÅ-MM eller all",
    ),
    "a value that others are divided by is above zero": (
        "reference_values", [{"value": "0.01"}], [{"value": "0"}], "value", "”0", "ett värde större än noll",
    ),
}  # fmt: skip


def test_a_row_that_keeps_the_rule_passes(subtests: pytest.Subtests) -> None:
    for rule, (table, passing, *_) in RULES.items():
        with subtests.test(rule):
            assert faults(**{table: passing}) == ()


def test_a_row_that_breaks_the_rule_is_a_fault_at_its_place(subtests: pytest.Subtests) -> None:
    for rule, (table, _, failing, column, found, expected) in RULES.items():
        with subtests.test(rule):
            (fault,) = faults(**{table: failing})
            assert (fault.file, fault.row, fault.column) == (BY_NAME[table].file, len(failing) + 1, column)
            assert found in fault.found
            assert expected in fault.expected


@pytest.mark.parametrize("kind", ["price_index", "exchange_rate", "population"])
def test_what_others_are_divided_by_cannot_be_zero(kind: str) -> None:
    (fault,) = faults(reference_series=[{"kind": kind}], reference_values=[{"value": "-1"}])
    assert fault.column == "value"


def test_an_emission_factor_can_be_zero() -> None:
    assert faults(reference_series=[{"kind": "emission_factor"}], reference_values=[{"value": "0"}]) == ()


@pytest.mark.parametrize("rate", ["0", "-12.5"])
def test_a_rate_is_above_zero(rate: str) -> None:
    missing = {"status": "missing", "amount_sek": "", "note": "söks"}
    (fault,) = faults(costs=[missing], foreign_amounts=[{"status": "missing", "rate": rate}])
    assert (fault.file, fault.row, fault.column) == ("foreign_amounts.csv", 2, "rate")
    assert (fault.found, fault.expected) == (f"”{rate}”", "en kurs som är större än noll")


def test_a_rate_may_be_below_one() -> None:
    assert faults(foreign_amounts=[{"currency": "JPY", "amount": "1000", "rate": "0.1"}]) == ()


@pytest.mark.parametrize("table", ["foreign_amounts", "postings"])
def test_a_row_behind_a_cost_has_that_cost(table: str) -> None:
    (fault,) = faults(**{table: [{"category": "other"}]})
    assert (fault.file, fault.row) == (f"{table}.csv", 2)
    assert fault.column == "collaboration_id + year + direction + category + status"
    assert fault.found == "”nordnet, 2024, expense, other, outcome”"
    assert fault.expected == "samma värden som i någon rad i costs.csv"
    assert faults(costs=[{"category": "Other"}], **{table: [{"category": "other"}]}) == ()


def test_rows_behind_costs_that_could_not_be_read_are_not_faults_too() -> None:
    unreadable = Fault("costs.csv", None, None, "en tom fil", "rader")
    with pytest.raises(FaultyData) as caught:
        checked_book(raw_dataset({}) | {"costs": RawTable((), (unreadable,))})
    assert caught.value.faults == (unreadable,)


def test_a_foreign_amount_of_a_cost_with_a_fault_of_its_own_is_not_a_second_fault() -> None:
    (fault,) = faults(costs=[{"amount_sek": "x"}], foreign_amounts=[{}])
    assert fault.file == "costs.csv"


@pytest.mark.parametrize("table", ["costs", "effort"])
def test_a_figure_that_is_only_inferred_is_refused_but_a_gap_may_be(table: str) -> None:
    (fault,) = faults(**{table: [{"certainty": "inferred"}]})
    assert (fault.column, fault.found) == ("certainty", "”inferred” på en siffra")
    gap = {"certainty": "inferred", "status": "missing", "note": "söks", "amount_sek": "", "percent": ""}
    assert (
        faults(**{table: [{name: gap[name] for name in gap if name in [c.name for c in BY_NAME[table].columns]}]}) == ()
    )


@pytest.mark.parametrize("table", ["activities", "guideline_assessments", "objectives"])
def test_a_goal_a_judgement_and_an_objective_that_are_only_inferred_are_refused(table: str) -> None:
    (fault,) = faults(**{table: [{"certainty": "inferred"}]})
    assert (fault.column, fault.found) == ("certainty", "”inferred” på en rad som räknas")


def test_a_foreign_amount_of_a_missing_cost_converts_to_nothing() -> None:
    missing = {"status": "missing", "amount_sek": "", "note": "söks"}
    assert faults(costs=[missing], foreign_amounts=[{"status": "missing", "amount": "1"}]) == ()


def test_every_category_belongs_to_a_direction() -> None:
    used = {category for categories in CATEGORIES.values() for category in categories}
    assert used == set(words.Category)
    assert set(CATEGORIES) == set(words.Direction)


def test_a_fault_names_a_strange_value_without_its_line_breaks() -> None:
    (fault,) = faults(reference_values=[{"period": "20\n24"}])
    assert "\n" not in str(fault)


# The types of columns


def cell(annotation: object) -> ColumnType:
    (found,) = [part for part in typing.get_args(annotation) if isinstance(part, ColumnType)]
    return found


TEXT, SLUG, URL = cell(columns.Text), cell(columns.Slug), cell(columns.Url)
YEAR, WHOLE, DATE, FLAG = cell(columns.Year), cell(columns.Whole), cell(columns.Date), cell(columns.Flag)
ORE, PERCENT, NUMBER = cell(columns.Ore), cell(columns.Percent), cell(columns.Number)
SIGNED_ORE, COUNTRY, CURRENCY = cell(columns.SignedOre), cell(columns.Country), cell(columns.Currency)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (TEXT, "Räksmörgås", "Räksmörgås"),
        (TEXT, "NA", "NA"),
        (TEXT, "0123", "0123"),
        (TEXT, "-5 grader", "-5 grader"),
        (TEXT, "två\nrader", "två\nrader"),
        (SLUG, "euroregion-baltic", "euroregion-baltic"),
        (SLUG, "2024", "2024"),
        (URL, "https://energy-cities.eu/?a=1&b=å", "https://energy-cities.eu/?a=1&b=å"),
        (URL, "HTTP://eurobalt.org", "HTTP://eurobalt.org"),
        (YEAR, "1900", 1900),
        (YEAR, "2100", 2100),
        (WHOLE, "0", 0),
        (WHOLE, "999999999", 999_999_999),
        (DATE, "2024", PartialDate("2024")),
        (DATE, "2024-02", PartialDate("2024-02")),
        (DATE, "2024-02-29", PartialDate("2024-02-29")),
        (FLAG, "true", True),
        (FLAG, "Ja", True),
        (FLAG, "FALSE", False),
        (FLAG, "nej", False),
        (ORE, "0", 0),
        (ORE, "1 710 000,50 kr", 171_000_050),
        (ORE, "1000000000000", 100_000_000_000_000),
        (SIGNED_ORE, "\u221220,50 kr", -2050),
        (SIGNED_ORE, "-1000000000000", -100_000_000_000_000),
        (COUNTRY, "SE", "SE"),
        (CURRENCY, "EUR", "EUR"),
        (PERCENT, "57,5 %", 5750),
        (PERCENT, "2.5", 250),
        (PERCENT, "10000", 1_000_000),
        (NUMBER, "11,4325", Decimal("11.4325")),
        (NUMBER, "-20,50 kr", Decimal("-20.50")),
        (NUMBER, "1.2340", Decimal("1.234")),
        (NUMBER, "0,00000001", Decimal("0.00000001")),
    ],
)
def test_a_cell_is_read_as_its_column_says(kind: ColumnType, text: str, value: object) -> None:
    assert kind.read(text) == value
    assert type(kind.read(text)) is type(value)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (TEXT, "=1+1", "ingen formel"),
        (TEXT, "@SUM(A1)", "ingen formel"),
        (TEXT, "a\x1bb", "styrtecken"),
        (TEXT, "a\ud800b", "styrtecken"),
        (SLUG, "Euroregion", "små bokstäver a–z"),
        (SLUG, "vaxjö", "små bokstäver a–z"),
        (SLUG, "a--b", "bindestreck"),
        (SLUG, "-a", "bindestreck"),
        (SLUG, "a-", "bindestreck"),
        (SLUG, "a b", "bindestreck"),
        (SLUG, "a\n", "bindestreck"),
        (URL, "energy-cities.eu", "börjar med http:// eller https://"),
        (URL, "javascript:alert(1)", "börjar med http:// eller https://"),
        (URL, "https://a b", "börjar med http:// eller https://"),
        (URL, 'https://a"onclick', "börjar med http:// eller https://"),
        (URL, "https://a\x1b", "börjar med http:// eller https://"),
        (URL, "https://a\n", "börjar med http:// eller https://"),
        (YEAR, "1899", "mellan 1900 och 2100"),
        (YEAR, "2101", "mellan 1900 och 2100"),
        (YEAR, "24", "fyra siffror"),
        (YEAR, "2024.0", "fyra siffror"),
        (YEAR, "\uff12\uff10\uff12\uff14", "fyra siffror"),
        (WHOLE, "-1", "ett heltal som är noll eller större"),
        (WHOLE, "1.0", "ett heltal"),
        (WHOLE, "1_000", "ett heltal"),
        (WHOLE, "1000000000", "ett heltal"),
        (DATE, "2024-02-30", "ÅÅÅÅ-MM-DD"),
        (DATE, "2024-13", "ÅÅÅÅ-MM-DD"),
        (DATE, "04/15/2024", "ÅÅÅÅ-MM-DD"),
        (DATE, "2024-4-5", "ÅÅÅÅ-MM-DD"),
        (DATE, "2024-04-15T00:00", "ÅÅÅÅ-MM-DD"),
        (DATE, "1735689600", "ÅÅÅÅ-MM-DD"),
        (FLAG, "1", "true eller false"),
        (FLAG, "x", "true eller false"),
        (FLAG, "on", "true eller false"),
        (ORE, "-1", "ett belopp som är noll eller större"),
        (ORE, "1000000000000,01", "ett belopp"),
        (ORE, "1,234", "bara kan läsas på ett sätt"),
        (ORE, "1.234.567", "utan punkt eller komma mellan tusental"),
        (ORE, "1,999", "bara kan läsas på ett sätt"),
        (ORE, "0,005", "högst 2 decimaler"),
        (ORE, "NA", "ett belopp som är noll eller större"),
        (ORE, "50 %", "ett belopp som är noll eller större"),
        (ORE, "50%", "ett belopp som är noll eller större"),
        (SIGNED_ORE, "-1000000000000,01", "ett belopp"),
        (SIGNED_ORE, "1000000000000,01", "ett belopp"),
        (SIGNED_ORE, "-5 %", "ett belopp"),
        (SIGNED_ORE, "(500)", "ett belopp"),
        (COUNTRY, "se", "en landskod med två stora bokstäver"),
        (COUNTRY, "S1", "en landskod med två stora bokstäver"),
        (COUNTRY, "ÅÄ", "en landskod med två stora bokstäver"),
        (CURRENCY, "euro", "en valutakod med tre stora bokstäver"),
        (CURRENCY, "SE", "en valutakod med tre stora bokstäver"),
        (PERCENT, "-1", "ett procenttal från 0 till 10000"),
        (PERCENT, "10000,01", "ett procenttal från 0 till 10000"),
        (PERCENT, "2,125", "ett procenttal"),
        (PERCENT, "15 kr", "ett procenttal från 0 till 10000"),
        (PERCENT, "15 SEK", "ett procenttal från 0 till 10000"),
        (NUMBER, "1.234", "bara kan läsas på ett sätt"),
        (NUMBER, "0,000000001", "högst 8 decimaler"),
        (NUMBER, "1e5", "ett tal"),
        (NUMBER, "inf", "ett tal"),
        (NUMBER, "0x10", "ett tal"),
    ],
)
def test_a_cell_that_its_column_refuses_is_explained(kind: ColumnType, text: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        kind.read(text)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (ORE, 171_000_000, "1710000.00"),
        (ORE, 5, "0.05"),
        (PERCENT, 250, "2.5"),
        (PERCENT, 1500, "15"),
        (PERCENT, 1, "0.01"),
        (NUMBER, Decimal("11.4325"), "11.4325"),
        (NUMBER, Decimal("1720.00"), "1720"),
        (NUMBER, Decimal(100), "100"),
        (NUMBER, Decimal("1E+3"), "1000"),
        (NUMBER, Decimal("-0.0"), "0"),
        (FLAG, True, "true"),
        (FLAG, False, "false"),
        (DATE, PartialDate("2024-04"), "2024-04"),
        (YEAR, 2024, "2024"),
    ],
)
def test_a_value_is_written_in_one_canonical_way(kind: ColumnType, value: object, text: str) -> None:
    assert kind.write(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1.234", "1.2340"),
        ("-12.345", "-12.3450"),
        ("999.999", "999.9990"),
        ("0.125", "0.125"),
        ("1234.567", "1234.567"),
    ],
)
def test_three_decimals_are_written_so_that_they_cannot_be_taken_for_thousands(value: str, text: str) -> None:
    assert NUMBER.write(Decimal(value)) == text
    assert NUMBER.read(text) == Decimal(value)


@given(st.integers(0, 10**14))
def test_every_amount_is_read_back_as_it_was_written(ore: int) -> None:
    assert ORE.read(ORE.write(ore)) == ore


@given(st.integers(-(10**14), 10**14))
def test_every_correction_is_read_back_as_it_was_written(ore: int) -> None:
    assert SIGNED_ORE.read(SIGNED_ORE.write(ore)) == ore


@given(st.integers(0, 10**6))
def test_every_percentage_is_read_back_as_it_was_written(hundredths: int) -> None:
    assert PERCENT.read(PERCENT.write(hundredths)) == hundredths


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 8))
def test_every_number_is_read_back_as_it_was_written(digits: int, decimals: int) -> None:
    value = Decimal(digits).scaleb(-decimals)
    assert NUMBER.read(NUMBER.write(value)) == value
    assert NUMBER.write(NUMBER.read(NUMBER.write(value))) == NUMBER.write(value)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_date_is_read_back_as_exact_as_it_was_written(date: object, length: int) -> None:
    text = str(date)[:length]
    assert DATE.write(DATE.read(text)) == text


# Enumerations

ENUMERATIONS = [value for value in vars(words).values() if isinstance(value, type) and issubclass(value, Code)]
ENUMERATIONS.remove(Code)


def test_every_enumeration_of_the_columns_is_known_here() -> None:
    used = {column.codes for table in TABLES for column in table.columns if column.codes}
    # A reader's choice is a code in links, the others are computed or codes in downloads; none is a column.
    computed = {words.ReportState, words.DeadlineState, words.Gas, words.EmissionBasis}
    computed |= {words.Knowledge, words.SeatKind, words.BodyGroup, words.SeatEvent}
    # In the history, which is no part of a dataset.
    computed |= {words.ChangeKind, words.ReasonKind}
    # Of the contracts, not of their rows.
    computed |= {words.TableGroup}
    assert used == set(ENUMERATIONS) - computed - {words.ShownStatus}


def test_a_code_is_read_whatever_its_case_and_written_as_itself(subtests: pytest.Subtests) -> None:
    for codes in ENUMERATIONS:
        with subtests.test(codes.__name__):
            kind = columns.code_type(codes)
            for code in codes:
                assert kind.read(code.value) is code
                assert kind.read(code.value.upper()) is code
                assert kind.write(code) == code.value
                assert code.value in kind.expected


def test_the_swedish_word_in_place_of_the_code_is_refused_with_the_code_that_was_meant(
    subtests: pytest.Subtests,
) -> None:
    for codes in ENUMERATIONS:
        with subtests.test(codes.__name__):
            kind = columns.code_type(codes)
            for code in codes:
                if code.word.casefold() in list(codes):
                    continue
                for text in (code.word, code.word.upper()):
                    with pytest.raises(ValueError, match=rf"\(menade du {code.value}\?\)$"):
                        kind.read(text)


def test_no_word_stands_for_two_codes_or_for_another_code(subtests: pytest.Subtests) -> None:
    for codes in ENUMERATIONS:
        with subtests.test(codes.__name__):
            by_word = {code.word.casefold(): code for code in codes}
            assert len(by_word) == len(codes)
            assert all(by_word[code.value] is code for code in codes if code.value in by_word)


@pytest.mark.parametrize(
    ("codes", "text", "meant"),
    [
        (words.Status, "outcom", "outcome"),
        (words.Status, "Estimat", "estimate"),
        (words.Category, "membership fee", "membership_fee"),
        (words.Kind, "EU-program", "programme"),
        (words.BudgetScope, "EU-medel", "eu"),
        (words.MeetingForm, "uppgift saknas", "unknown"),
    ],
)
def test_a_near_miss_is_named(codes: type[Code], text: str, meant: str) -> None:
    with pytest.raises(ValueError, match=rf"^en av koderna .*\(menade du {meant}\?\)$"):
        columns.code_type(codes).read(text)


def test_what_is_like_no_code_gets_no_suggestion() -> None:
    with pytest.raises(ValueError, match=r"^en av koderna expense, income$"):
        columns.code_type(words.Direction).read("xyz")
