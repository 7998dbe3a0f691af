"""A walk: what the datasets know is found in every view and document that tells of it, whatever its code.

A view that lists some values of a code drops the rest in silence. So nothing here names the values that a view should
have: every appointment, part of a cost, status, kind, state, comment and rule of both datasets is looked for by its own
words in each place that tells of its table.
"""

from collections.abc import Iterable
from typing import Any

import pytest

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.costs import parts
from kronoberg.analysis.deadlines import deadline
from kronoberg.analysis.guidelines import guidelines, strategy
from kronoberg.analysis.overview import overview
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.travel import meetings, trip_reports, trips
from kronoberg.domain.words import BodyKind, Category, Certainty, Code, Direction, Role, Status, StrategyPart
from kronoberg.open_data.public_book import public
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.collaborations import register_tables, story_facts, story_tables, story_words
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.coverage import about_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.guidelines import exports as export_guidelines
from kronoberg.topics.guidelines import tables as guideline_tables
from kronoberg.topics.overview import exports as export_tables
from kronoberg.topics.overview import tables
from kronoberg.topics.plan import exports as export_plan
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.travel import exports as export_travel
from kronoberg.topics.travel import meeting_tables
from kronoberg.topics.travel import tables as travel_tables
from tests import shown_tables
from tests.seatings import TODAY
from tests.walk import NAMES, REPORTED, book, file_rows, lines, reported, whole

# Money and time.


def _strongest(rows: Iterable[Any]) -> set[Status]:
    """The status that the rule takes: the first in its order that is present and no budget."""
    order = (Status.OUTCOME, Status.PRELIMINARY, Status.ESTIMATE, Status.MISSING, Status.NOT_APPLICABLE)
    return {next(status for status in order if status in {row.status for row in rows})}


@pytest.mark.parametrize("name", NAMES)
def test_every_category_of_every_cost_stands_with_its_status_in_the_tables_and_files_of_its_year(name: str) -> None:
    costs = book(name).costs
    for row in costs:
        of_same = [
            each
            for each in costs
            if (each.collaboration_id, each.year, each.direction) == (row.collaboration_id, row.year, row.direction)
            and each.status is not Status.BUDGET
        ]
        if row.status is not Status.BUDGET and row.status not in _strongest(of_same):
            continue
        label = book(name).collaborations[row.collaboration_id].label
        shown = list(overview.year_overview(book(name), row.year).rows_of(row.collaboration_id))
        if not shown:
            continue
        told = [line["Uppgift"] for line in tables.cost_source_lines(book(name), shown[0], budgets=True)]
        budget = "budget, " if row.status is Status.BUDGET else ""
        assert f"{label}, {budget}{row.category.word}" in told, (row.collaboration_id, row.year, row.category)
        sources = file_rows(export_tables.sources(book(name), row.year))
        mine = [each for each in sources if each["collaboration_id"] == row.collaboration_id]
        assert any(row.category.word in " ".join(each.values()) for each in mine), (row.collaboration_id, row.year)
        assert any(row.status.word in " ".join(each.values()) for each in mine), (row.collaboration_id, row.year)


@pytest.mark.parametrize("name", NAMES)
def test_every_category_with_an_amount_stands_among_what_the_money_went_to(name: str) -> None:
    for year in {row.year for row in book(name).costs}:
        shown = [row.cost for row in overview.year_overview(book(name), year).everything.rows]
        used = {
            part.category
            for cost in shown
            for part in cost.parts
            if part.direction is Direction.EXPENSE and part.figure.value is not None
        } - {Category.UNALLOCATED}
        divided = parts.by_category(shown)
        columns = set(shown_tables.words(cost_tables.parts_table(divided, year)).columns)
        words = " ".join(map(str, columns)).casefold()
        assert all(category.word in words for category in used), (year, used, columns)


@pytest.mark.parametrize("name", NAMES)
def test_every_status_of_a_year_is_said_in_its_report(name: str) -> None:
    for year in REPORTED[name]:
        shown = overview.year_overview(book(name), year).everything.rows
        said = {part.figure.status for row in shown for part in row.cost.parts} | {row.effort.status for row in shown}
        assert all(status.word in reported(name, year) for status in said), said


# The register, steering and travel: a table, its column with a code, and where the words of it are looked for.


@pytest.mark.parametrize("name", NAMES)
def test_every_collaboration_stands_with_its_kind_in_the_register_its_file_and_its_own_page(name: str) -> None:
    for year in (2012, 2020, 2024):
        found = register.register(book(name), year)
        assert {each.collaboration.collaboration_id for each in found.entries} == set(book(name).collaborations)
        collaborations = lines(register_tables.participation_table(found.collaborations, year, what=""))
        programmes = lines(register_tables.participation_table(found.programmes, year, what=""))
        in_file = {
            each["collaboration_id"]: each for each in file_rows(export_register.of_year(book(name), year, TODAY))
        }
        for row in book(name).collaborations.values():
            assert row.label in collaborations | programmes
            assert row.kind.word in " ".join(in_file[row.collaboration_id].values())
            if row.label in collaborations:
                assert row.kind.word in collaborations[row.label]
            pairs = dict(story_tables.facts(register.entry(book(name), row, year), None))
            assert pairs["Slag"] == row.kind.word


@pytest.mark.parametrize("name", NAMES)
def test_every_goal_stands_with_its_state_on_the_page_in_the_file_the_story_and_the_report(name: str) -> None:
    for row in book(name).rows("activities"):
        plan = action_plan.plan(book(name), row.year)
        shown = whole(*(plan_tables.goals_table(book(name), area, row.year, TODAY) for area in plan.areas))
        in_file = [each for each in file_rows(export_plan.goals(book(name), row.year)) if each["goal"] == row.goal]
        places = [shown, *(" ".join(each.values()) for each in in_file)]
        if row.collaboration_id is not None:
            told = story.story(book(name), book(name).collaborations[row.collaboration_id])
            places.append(whole(story_tables.goals_table(told.goals, TODAY)))
        if row.year in REPORTED[name]:
            places.append(reported(name, row.year))
        assert in_file
        assert all(row.goal in place for place in places), row.activity_id
        assert row.state is None or all(row.state.word in place for place in places), row.activity_id


@pytest.mark.parametrize("name", NAMES)
def test_every_judgement_stands_with_its_state_in_the_matrix_the_history_the_file_and_the_story(name: str) -> None:
    titles = {item.item_id: item.title for item in strategy.items(book(name), StrategyPart.GUIDELINE)}
    for row in book(name).rows("guideline_assessments"):
        on = row.assessed_on.last_day
        label = book(name).collaborations[row.collaboration_id].label
        history = guidelines.history(book(name), on)
        assert row in history
        matrix = guideline_tables.states_table(guidelines.guideline_states(book(name), on))
        places = [
            f"{' '.join(shown_tables.words(matrix).columns)} {whole(matrix)}",
            whole(guideline_tables.history_table(book(name), history)),
        ]
        told = story.story(book(name), book(name).collaborations[row.collaboration_id])
        facts = story_facts.facts(book(name), told, story_words.Part.GOALS)
        assert (titles[row.item_id], row.state.word) in {(fact.name, fact.says) for fact in facts}
        in_file = file_rows(export_guidelines.history(book(name), on))
        places.append(" ".join(value for each in in_file for value in each.values()))
        assert all(label in place and row.state.word in place for place in places), row


@pytest.mark.parametrize("name", NAMES)
def test_every_meeting_stands_with_its_form_and_its_report_on_the_page_and_in_the_file(name: str) -> None:
    rows = meetings.rows(book(name), TODAY)
    reports = trip_reports.owed_reports(book(name), TODAY)
    assert {row.meeting.meeting_id for row in rows} == {row.meeting_id for row in book(name).rows("meetings")}
    shown = list(shown_tables.words(meeting_tables.meetings_table(rows, reports, "Möten")).itertuples())
    in_file = file_rows(export_travel.meetings(book(name), rows, reports))
    assert len(shown) == len(in_file) == len(rows)
    for row, line, taken_home in zip(rows, shown, in_file, strict=True):
        assert any(row.meeting.form.word in str(cell) for cell in line), row.meeting.meeting_id
        assert row.meeting.form.word in taken_home.values(), row.meeting.meeting_id
    states = {found.state for found in reports}
    names = {row.meeting.meeting_id: row.meeting.meeting_id for row in rows}
    every = whole(meeting_tables.meetings_table(rows, reports, ""), meeting_tables.reports_table(reports, names))
    assert all(state.word in every for state in states)


@pytest.mark.parametrize("name", NAMES)
def test_every_trip_stands_with_its_means_on_the_page_and_in_the_file(name: str) -> None:
    found = trips.rows(book(name))
    for year in {row.travelled_on.year for row in book(name).rows("trips")}:
        of_year = trips.in_year(found, year)
        shown = whole(travel_tables.trips_table(trips.together(of_year), year))
        in_file = file_rows(export_travel.journeys(book(name), of_year))
        assert len(in_file) == len([row for row in book(name).rows("trips") if row.travelled_on.year == year])
        for row in of_year:
            assert row.trip.mode.word in shown
            assert row.trip.mode.word in {value for each in in_file for value in each.values()}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_deadline_rule_known_issue_and_part_of_the_strategy_is_shown(name: str) -> None:
    for row in book(name).rows("collaboration_names"):
        told = story.story(book(name), book(name).collaborations[row.collaboration_id])
        points = dict(story_words.names(told.names))
        assert points[row.name].casefold().startswith(row.kind.word)
    rules = whole(deadline_tables.rules_table(book(name)))
    assert all(row.title in rules for row in book(name).rows("deadline_rules"))
    kinds = {row.kind for row in book(name).rows("deadline_rules")}
    assert all(deadline.rules_of(book(name), kind) for kind in kinds)
    shown = {words.title for words in coverage_words.issues(book(name))}
    assert len(shown) == len(book(name).known_issues)
    told = {*about_words.PROSE_PARTS, *about_words.LATER_PARTS}
    assert told | {StrategyPart.GUIDELINE, StrategyPart.RESPONSIBILITY} == set(StrategyPart)


def test_every_comment_is_found_with_what_it_is_about_and_in_the_report_of_its_year() -> None:
    # Each on its own: the cost's, the effort's, the collaboration's, the goal's, the body's and the dataset's.
    rows = book("exempel").rows("comments")
    assert {row.subject.value for row in rows} == {"collaboration", "cost", "effort", "goal", "body", "dataset"}
    for row in rows:
        year = row.year or row.written_on.year
        made = reported("exempel", year)
        assert row.text in made, (row.comment_id, year)


@pytest.mark.parametrize("name", NAMES)
def test_every_cost_and_every_stated_seat_in_a_political_body_leaves_as_open_data(name: str) -> None:
    opened = public(book(name))
    kept = [(row.collaboration_id, row.year, row.category, row.status) for row in book(name).costs]
    assert [(row.collaboration_id, row.year, row.category, row.status) for row in opened.costs] == kept
    political = {row.body_id for row in book(name).rows("bodies") if row.kind is BodyKind.POLITICAL}
    assert {row.appointment_id for row in opened.rows("appointments")} == {
        row.appointment_id
        for row in book(name).rows("appointments")
        if row.body_id in political and row.role is not Role.CONTACT and row.certainty is not Certainty.INFERRED
    }


def test_no_code_stands_before_a_reader_in_its_english_form() -> None:
    for name in NAMES:
        for year in REPORTED[name]:
            for code in (Role.UNSPECIFIED, Role.CONTACT, Status.MISSING, Status.NOT_APPLICABLE):
                assert isinstance(code, Code)
                assert f" {code.value} " not in reported(name, year)
