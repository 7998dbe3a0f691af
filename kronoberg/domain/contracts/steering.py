"""Contracts of steering: the strategy's parts, assessments, goals, results, decisions, deadlines, comments."""

from kronoberg.domain.columns import Date, Slug, Term, Text, Title, Url, Whole, Year
from kronoberg.domain.contract import (
    Reference,
    SourcedRow,
    Table,
    Violation,
    column,
    ends_after_it_begins,
    stands_in_its_source,
)
from kronoberg.domain.contracts.register import OF_COLLABORATION
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import (
    Assessment,
    GoalState,
    GuidelineTopic,
    Modality,
    RuleKind,
    StrategyPart,
    SubjectKind,
    TableGroup,
)


class StrategyItem(SourcedRow):
    """One part of the international strategy, in our own words."""

    item_id: Slug = column("Del av strategin", "Delens nyckel", open_data=Leaves.KEY)
    part: StrategyPart = column("Slag av del", "Vilken del av strategin det är", open_data=Leaves.VALUE)
    order: Whole = column("Ordning", "Ordning inom delen", open_data=Leaves.VALUE)
    modality: Modality | None = column(
        "Ska eller bör", "Om strategin säger ska, bör eller får inte", open_data=Leaves.VALUE, default=None
    )
    topic: GuidelineTopic | None = column(
        "Krav", "Vad delen kräver, för riktlinjer", open_data=Leaves.VALUE, default=None
    )
    title: Title = column("Titel", "Kort namn", open_data=Leaves.NAME)
    text: Text = column("Text", "Innehållet, med våra ord", open_data=Leaves.WORDING)
    section: Title = column("Avsnitt", "Strategins avsnitt", open_data=Leaves.NAME)
    responsible: Title | None = column("Ansvarig", "Vem delen gäller, för ansvar", open_data=Leaves.ROLE, default=None)
    valid_from: Date | None = column(
        "Från och med", "Första år, för kopplade strategier", open_data=Leaves.VALUE, default=None
    )
    valid_to: Date | None = column(
        "Till och med", "Sista år, för kopplade strategier", open_data=Leaves.VALUE, default=None
    )


class GuidelineAssessment(SourcedRow):
    """A judgement of whether a collaboration meets a guideline. Without one, the state is "ej bedömt"."""

    item_id: Slug = column("Del av strategin", "Riktlinjen", open_data=Leaves.KEY)
    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    assessed_on: Date = column("Bedömningsdag", "Dag för bedömningen", open_data=Leaves.VALUE)
    state: Assessment = column("Bedömning eller läge", "Bedömningen", open_data=Leaves.VALUE)
    evidence: Text | None = column("Underlag", "Underlag för bedömningen", open_data=Leaves.WORDING, default=None)
    evidence_url: Url | None = column(
        "Länk till underlag", "Länk till underlaget", open_data=Leaves.VALUE, default=None
    )
    assessed_by: Title = column("Bedömt av", "Vem som bedömde", open_data=Stays.PERSON)


class Activity(SourcedRow):
    """A goal in a year's action plan."""

    activity_id: Slug = column("Mål-id", "Målets nyckel", open_data=Leaves.KEY)
    year: Year = column("År", "Handlingsplanens år", open_data=Leaves.VALUE, unit="år")
    collaboration_id: Slug | None = column(
        "Samarbete", "Samarbetet; tomt när målet gäller allt arbete", open_data=Leaves.KEY, default=None
    )
    item_id: Slug | None = column("Del av strategin", "Prioriterat område", open_data=Leaves.KEY, default=None)
    goal: Text = column("Mål", "Mål", open_data=Leaves.WORDING)
    indicator: Text | None = column("Indikator", "Indikator", open_data=Leaves.WORDING, default=None)
    target: Text | None = column("Målvärde", "Målvärde", open_data=Leaves.WORDING, default=None)
    result: Text | None = column("Utfall av målet", "Resultat", open_data=Leaves.WORDING, default=None)
    state: GoalState | None = column(
        "Bedömning eller läge", "Läge; tomt innan året är slut", open_data=Leaves.VALUE, default=None
    )
    resources: Text | None = column("Resurser", "Resurser", open_data=Leaves.WORDING, default=None)
    responsible: Title | None = column("Ansvarig", "Ansvarig", open_data=Stays.PERSON, default=None)


class Result(SourcedRow):
    """What a collaboration gave in a year, written by a person, with evidence."""

    result_id: Slug = column("Resultat-id", "Resultatets nyckel", open_data=Leaves.KEY)
    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    year: Year = column("År", "År", open_data=Leaves.VALUE, unit="år")
    text: Text = column("Text", "Vad samarbetet gav", open_data=Leaves.WORDING)
    evidence: Text | None = column("Underlag", "Underlag", open_data=Leaves.WORDING, default=None)
    reached: Text | None = column("Nådda i länet", "Vilka i länet som nåddes", open_data=Leaves.WORDING, default=None)
    author: Title | None = column("Skrivet av", "Vem som skrev", open_data=Stays.PERSON, default=None)


class Decision(SourcedRow):
    """A decision about the international work."""

    decision_id: Slug = column("Besluts-id", "Beslutets nyckel", open_data=Leaves.KEY)
    decided_on: Date | None = column("Beslutsdag", "Dag för beslutet", open_data=Leaves.VALUE, default=None)
    decided_by: Title = column("Beslutat av", "Vem som beslutade", open_data=Stays.PERSON)
    dnr: Term | None = column("Dnr", "Diarienummer", open_data=Leaves.NAME, default=None)
    paragraph: Term | None = column("Paragraf", "Paragraf", open_data=Leaves.NAME, default=None)
    title: Title = column("Titel", "Vad som beslutades", open_data=Leaves.WORDING)
    collaboration_id: Slug | None = column("Samarbete", "Samarbetet", open_data=Leaves.KEY, default=None)


class BoardMeeting(SourcedRow):
    """A meeting of a committee of the region."""

    board_meeting_id: Slug = column("Sammanträde", "Sammanträdets nyckel", open_data=Leaves.KEY)
    committee_id: Slug = column("Nämnd", "Nämnden", open_data=Leaves.KEY)
    held_on: Date = column("Dag", "Dag; bara månad när dagen inte är känd", open_data=Leaves.VALUE)


class DeadlineRule(SourcedRow):
    """A rule that makes something fall due."""

    rule_id: Slug = column("Regel-id", "Regelns nyckel", open_data=Leaves.KEY)
    kind: RuleKind = column("Slag", "Vad som ska vara klart", open_data=Leaves.VALUE)
    title: Title = column("Titel", "Regeln i korthet", open_data=Leaves.WORDING)
    month: Whole | None = column(
        "Månad", "Månad då det ska vara klart", open_data=Leaves.VALUE, unit="månad 1–12", default=None
    )
    responsible: Title | None = column("Ansvarig", "Ansvarig", open_data=Leaves.ROLE, default=None)
    section: Title = column("Avsnitt", "Strategins avsnitt", open_data=Leaves.NAME)


class Comment(SourcedRow):
    """A comment on a figure, a collaboration or a goal."""

    comment_id: Slug = column("Kommentars-id", "Kommentarens nyckel", open_data=Stays.WORK)
    subject: SubjectKind = column("Gäller", "Vad kommentaren gäller", open_data=Stays.WORK)
    subject_key: Title = column(
        "Gäller nyckeln", "Nyckeln till det som kommenteras, till exempel samarbete och år", open_data=Stays.WORK
    )
    year: Year | None = column("År", "År", open_data=Stays.WORK, unit="år", default=None)
    author: Title = column("Skrivet av", "Vem som skrev", open_data=Stays.WORK)
    written_on: Date = column("Skrivet", "När den skrevs", open_data=Stays.WORK)
    text: Text = column("Text", "Kommentaren", open_data=Stays.WORK)


def _month_exists(row: DeadlineRule) -> Violation | None:
    if row.month is not None and not 1 <= row.month <= 12:
        return Violation("month", str(row.month), "en månad från 1 till 12")
    return None


def _only_a_guideline_has_a_topic(row: StrategyItem) -> Violation | None:
    if row.topic is not None and row.part is not StrategyPart.GUIDELINE:
        return Violation("topic", f"”{row.topic}” trots part {row.part}", "tomt, eftersom delen inte är en riktlinje")
    return None


def _judgement_has_evidence(row: GuidelineAssessment) -> Violation | None:
    if row.state is not Assessment.NOT_ASSESSED and row.evidence is None:
        return Violation("evidence", "tomt", "underlag för bedömningen")
    return None


TABLES = (
    Table(
        "strategy",
        "Strategins delar",
        "Den internationella strategin i korthet, med våra ord.",
        StrategyItem,
        ("item_id",),
        group=TableGroup.STEERING,
        place=8,
        row_rules=(ends_after_it_begins("valid_from", "valid_to"), _only_a_guideline_has_a_topic),
        file_format="yaml",
    ),
    Table(
        "guideline_assessments",
        "Bedömningar av riktlinjer",
        "Om ett samarbete uppfyller en riktlinje.",
        GuidelineAssessment,
        ("item_id", "collaboration_id", "assessed_on"),
        group=TableGroup.STEERING,
        place=4,
        references=(Reference("item_id", "strategy", "item_id", ("part", "guideline")), OF_COLLABORATION),
        row_rules=(_judgement_has_evidence, stands_in_its_source),
    ),
    Table(
        "activities",
        "Aktivitetsmål",
        "Mål i årets handlingsplan.",
        Activity,
        ("activity_id",),
        group=TableGroup.STEERING,
        place=1,
        references=(OF_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "priority_area"))),
        row_rules=(stands_in_its_source,),
    ),
    Table(
        "results",
        "Resultat",
        "Vad samarbetena gav.",
        Result,
        ("result_id",),
        group=TableGroup.STEERING,
        place=2,
        references=(OF_COLLABORATION,),
    ),
    Table(
        "decisions",
        "Beslut",
        "Beslut om det internationella arbetet.",
        Decision,
        ("decision_id",),
        group=TableGroup.STEERING,
        place=5,
        references=(OF_COLLABORATION,),
    ),
    Table(
        "board_meetings",
        "Sammanträden",
        "Sammanträden i regionens nämnder.",
        BoardMeeting,
        ("board_meeting_id",),
        group=TableGroup.STEERING,
        place=6,
        references=(Reference("committee_id", "committees", "committee_id"),),
    ),
    Table(
        "deadline_rules",
        "Regler för årshjulet",
        "Vad som ska vara klart när.",
        DeadlineRule,
        ("rule_id",),
        group=TableGroup.STEERING,
        place=7,
        row_rules=(_month_exists,),
    ),
    Table(
        "comments",
        "Kommentarer",
        "Kommentarer till siffror, samarbeten och mål.",
        Comment,
        ("comment_id",),
        group=TableGroup.STEERING,
        place=3,
    ),
)
