"""What a year lacks beside its figures: results, goals, judgements, seats, agreements, reports, facts of the register.

The rules for what is expected are those of `year_gaps`. Here each thing has the cell where it is filled in.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from kronoberg.analysis.collaborations import agreements
from kronoberg.analysis.coverage import gap_places, year_gaps
from kronoberg.analysis.coverage.gap_places import Gap, GapKind
from kronoberg.analysis.deadlines import board_meetings
from kronoberg.analysis.overview import expected
from kronoberg.analysis.travel import trip_reports
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.people import Body
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.words import RuleKind


def results(book: Book, year: int) -> Iterator[Gap]:
    """The collaborations of which nobody has written what they gave, and the results that reached nobody known."""
    for owner in year_gaps.without_result(book, year):
        known = {"collaboration_id": owner.collaboration_id, "year": year}
        yield gap_places.of(GapKind.RESULT, gap_places.new("results", "text", known), owner)
    for row in book.rows("results"):
        if row.year == year and row.reached is None:
            place = gap_places.existing("results", row, "reached")
            yield gap_places.of(GapKind.REACHED, place, book.collaborations[row.collaboration_id])


def goals(book: Book, year: int, today: dt.date) -> Iterator[Gap]:
    """The year's goals without a state or a result; a whole plan that should be there is one gap."""
    of_year = [row for row in book.rows("activities") if row.year == year]
    if year_gaps.lacks_plan(book, year, today):
        who = responsible(book, RuleKind.PLAN)
        yield gap_places.of(GapKind.PLAN, gap_places.new("activities", "goal", {"year": year}), who=who)
    for kind, column in ((GapKind.GOAL_STATE, "state"), (GapKind.GOAL_RESULT, "result")):
        for goal in of_year:
            if getattr(goal, column) is None:
                owner = book.collaborations.get(goal.collaboration_id or "")
                place = gap_places.existing("activities", goal, column)
                yield gap_places.of(kind, place, owner, about=goal.goal, who=goal.responsible)


def assessments(book: Book, year: int, today: dt.date) -> Iterator[Gap]:
    """The guidelines in force that nobody had judged, for each collaboration that went on at the end of the year."""
    for state in year_gaps.not_judged(book, year, today):
        owner, judged = state.collaboration, state.assessment
        known = {"item_id": state.item.item_id, "collaboration_id": owner.collaboration_id}
        place = (
            gap_places.new("guideline_assessments", "state", known)
            if judged is None
            else gap_places.existing("guideline_assessments", judged, "state")
        )
        yield gap_places.of(GapKind.ASSESSMENT, place, owner, about=state.item.title)


def seats(book: Book, year: int, today: dt.date) -> Iterator[Gap]:
    """The bodies in which nobody is known to have sat or to have been chair, and whose sex is unknown."""
    for body in year_gaps.bodies_without_a_holder(book, year):
        place = gap_places.new("appointments", "person_id", {"body_id": body.body_id})
        yield gap_places.of(GapKind.HOLDER, place, _owner(book, body), about=body.name)
    for body in year_gaps.bodies_without_a_chair(book, year):
        place = gap_places.new("chairmanships", "organisation", {"body_id": body.body_id, "year": year})
        yield gap_places.of(GapKind.CHAIR, place, _owner(book, body), about=body.name)
    for person, body in year_gaps.without_gender(book, year, today).items():
        place = gap_places.existing("persons", person, "gender")
        yield gap_places.of(GapKind.GENDER, place, _owner(book, body), about=person.shown_name)


def agreement_gaps(book: Book, year: int, today: dt.date) -> Iterator[Gap]:
    """The agreements that are missing, those without a first or a last day, and the evaluations not made.

    One that holds until further notice has no last day; the day of its evaluation does as well.
    """
    for owner in year_gaps.without_agreement(book, year):
        place = gap_places.new("agreements", "title", {"collaboration_id": owner.collaboration_id})
        yield gap_places.of(GapKind.AGREEMENT, place, owner)
    for owner in expected.membership(book, year).expected:
        of_owner = agreements.of_collaboration(book, owner.collaboration_id)
        latest = agreements.latest_in_year(of_owner, year)
        yield from () if latest is None else _unknown_days(owner, latest)
    who = responsible(book, RuleKind.EVALUATION)
    for row in year_gaps.overdue_evaluations(book, year, today):
        place = gap_places.existing("agreements", row, "evaluation_done")
        owner = book.collaborations[row.collaboration_id]
        yield gap_places.of(GapKind.EVALUATION, place, owner, about=row.title, who=owner.responsible or who)


def _unknown_days(owner: Collaboration, row: Agreement) -> Iterator[Gap]:
    days = (
        ("valid_from", row.valid_from, "första dag"),
        ("valid_to", row.valid_to or row.evaluation_due, "sista dag eller utvärdering"),
    )
    for column, day, words in days:
        if day is None:
            place = gap_places.existing("agreements", row, column)
            yield gap_places.of(GapKind.AGREEMENT_DATE, place, owner, about=f"{row.title}, {words}")


def reports(book: Book, year: int, today: dt.date) -> Iterator[Gap]:
    """The reports owed from the year's meetings, and the board's days where they are needed and unknown."""
    bodies = {body.body_id: body for body in book.rows("bodies")}
    who = responsible(book, RuleKind.TRIP_REPORT)
    for owed in year_gaps.not_reported(book, year, trip_reports.owed_reports(book, today)):
        body = bodies.get(owed.meeting.body_id or "")
        name = owed.meeting.title or (body.name if body else "")
        about = f"{name} {owed.meeting.starts_on}".strip()
        place = gap_places.existing("meetings", owed.meeting, "board_meeting_id")
        yield gap_places.of(GapKind.TRIP_REPORT, place, _owner(book, body), about=about, who=who)
    if year_gaps.lacks_board_days(book, year, today):
        board = board_meetings.BOARD
        known = {"committee_id": board} if board in book.committees else {}
        yield gap_places.of(GapKind.BOARD_DAYS, gap_places.new("board_meetings", "held_on", known))


def trips(book: Book, year: int) -> Iterator[Gap]:
    """The year's trips without a distance or a cost."""
    for kind, column in ((GapKind.DISTANCE, "distance_km"), (GapKind.TRIP_COST, "cost_sek")):
        for trip in year_gaps.trips_made(book, year):
            if getattr(trip, column) is None:
                owner = book.collaborations.get(trip.collaboration_id or "")
                place = gap_places.existing("trips", trip, column)
                yield gap_places.of(kind, place, owner, about=f"{trip.travelled_on}, {trip.mode.word}")


def programmes_and_projects(book: Book, year: int) -> Iterator[Gap]:
    """The year's programmes and projects without a budget; where programmes go on and no project is known, that."""
    programmes, projects = (year_gaps.running(book, table, year) for table in ("programmes", "projects"))
    if programmes and not any(row.first_year <= year for row in book.rows("projects")):
        yield gap_places.of(GapKind.PROJECTS, gap_places.new("projects", "name", {"first_year": year}))
    for table, column, rows in (("programmes", "budget_eur", programmes), ("projects", "budget_sek", projects)):
        for row in rows:
            if getattr(row, column) is None:
                owner = book.collaborations.get(row.collaboration_id or "")
                place = gap_places.existing(table, row, column)
                yield gap_places.of(GapKind.BUDGET, place, owner, about=row.name)


def register(book: Book, year: int) -> Iterator[Gap]:
    """Who answers and who pays, where no source says it, and whether the unclear ones went on."""
    found = expected.membership(book, year)
    for kind, column in ((GapKind.RESPONSIBLE, "responsible"), (GapKind.COMMITTEE, "committee_id")):
        for owner in found.expected:
            if getattr(owner, column) is None:
                yield gap_places.of(kind, gap_places.existing("collaborations", owner, column), owner)
    for owner in found.unclear:
        yield gap_places.of(GapKind.CONTINUES, gap_places.existing("collaborations", owner, "end_status"), owner)


def in_all(book: Book, year: int, today: dt.date, *, judged_by: dt.date) -> Iterable[Gap]:
    """Everything here, one kind after the other; guidelines as they were judged on a day of their own."""
    return (
        *results(book, year),
        *goals(book, year, today),
        *assessments(book, year, judged_by),
        *seats(book, year, today),
        *agreement_gaps(book, year, today),
        *reports(book, year, today),
        *trips(book, year),
        *programmes_and_projects(book, year),
        *register(book, year),
    )


def _owner(book: Book, body: Body | None) -> Collaboration | None:
    return None if body is None else book.collaborations.get(body.collaboration_id or "")


def responsible(book: Book, kind: RuleKind) -> str | None:
    """Who the rule of that kind says is to do it."""
    return next((rule.responsible for rule in book.rows("deadline_rules") if rule.kind is kind), None)
