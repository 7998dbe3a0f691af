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
from kronoberg.domain.words import Assessment, GoalState, GuidelineTopic, Modality, RuleKind, StrategyPart, SubjectKind


class StrategyItem(SourcedRow):
    """One part of the international strategy, in our own words."""

    item_id: Slug = column("Delens nyckel")
    part: StrategyPart = column("Vilken del av strategin det är")
    order: Whole = column("Ordning inom delen")
    modality: Modality | None = column("Om strategin säger ska, bör eller får inte", default=None)
    topic: GuidelineTopic | None = column("Vad delen kräver, för riktlinjer", default=None)
    title: Title = column("Kort namn")
    text: Text = column("Innehållet, med våra ord")
    section: Title = column("Strategins avsnitt")
    responsible: Title | None = column("Vem delen gäller, för ansvar", default=None)
    valid_from: Date | None = column("Första år, för kopplade strategier", default=None)
    valid_to: Date | None = column("Sista år, för kopplade strategier", default=None)


class GuidelineAssessment(SourcedRow):
    """A judgement of whether a collaboration meets a guideline. Without one, the state is "ej bedömt"."""

    item_id: Slug = column("Riktlinjen")
    collaboration_id: Slug = column("Samarbetet")
    assessed_on: Date = column("Dag för bedömningen")
    state: Assessment = column("Bedömningen")
    evidence: Text | None = column("Underlag för bedömningen", default=None)
    evidence_url: Url | None = column("Länk till underlaget", default=None)
    assessed_by: Title = column("Vem som bedömde")


class Activity(SourcedRow):
    """A goal in a year's action plan."""

    activity_id: Slug = column("Målets nyckel")
    year: Year = column("Handlingsplanens år", unit="år")
    collaboration_id: Slug | None = column("Samarbetet; tomt när målet gäller allt arbete", default=None)
    item_id: Slug | None = column("Prioriterat område", default=None)
    goal: Text = column("Mål")
    indicator: Text | None = column("Indikator", default=None)
    target: Text | None = column("Målvärde", default=None)
    result: Text | None = column("Resultat", default=None)
    state: GoalState | None = column("Läge; tomt innan året är slut", default=None)
    resources: Text | None = column("Resurser", default=None)
    responsible: Title | None = column("Ansvarig", default=None)


class Result(SourcedRow):
    """What a collaboration gave in a year, written by a person, with evidence."""

    result_id: Slug = column("Resultatets nyckel")
    collaboration_id: Slug = column("Samarbetet")
    year: Year = column("År", unit="år")
    text: Text = column("Vad samarbetet gav")
    evidence: Text | None = column("Underlag", default=None)
    reached: Text | None = column("Vilka i länet som nåddes", default=None)
    author: Title | None = column("Vem som skrev", default=None)


class Decision(SourcedRow):
    """A decision about the international work."""

    decision_id: Slug = column("Beslutets nyckel")
    decided_on: Date | None = column("Dag för beslutet", default=None)
    decided_by: Title = column("Vem som beslutade")
    dnr: Term | None = column("Diarienummer", default=None)
    paragraph: Term | None = column("Paragraf", default=None)
    title: Title = column("Vad som beslutades")
    collaboration_id: Slug | None = column("Samarbetet", default=None)


class BoardMeeting(SourcedRow):
    """A meeting of a committee of the region."""

    board_meeting_id: Slug = column("Sammanträdets nyckel")
    committee_id: Slug = column("Nämnden")
    held_on: Date = column("Dag; bara månad när dagen inte är känd")


class DeadlineRule(SourcedRow):
    """A rule that makes something fall due."""

    rule_id: Slug = column("Regelns nyckel")
    kind: RuleKind = column("Vad som ska vara klart")
    title: Title = column("Regeln i korthet")
    month: Whole | None = column("Månad då det ska vara klart", unit="månad 1–12", default=None)
    responsible: Title | None = column("Ansvarig", default=None)
    section: Title = column("Strategins avsnitt")


class Comment(SourcedRow):
    """A comment on a figure, a collaboration or a goal."""

    comment_id: Slug = column("Kommentarens nyckel")
    subject: SubjectKind = column("Vad kommentaren gäller")
    subject_key: Title = column("Nyckeln till det som kommenteras, till exempel samarbete och år")
    year: Year | None = column("År", unit="år", default=None)
    author: Title = column("Vem som skrev")
    written_on: Date = column("När den skrevs")
    text: Text = column("Kommentaren")


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


_COLLABORATION = Reference("collaboration_id", "collaborations", "collaboration_id")

TABLES = (
    Table(
        "strategy",
        "Strategins delar",
        "Den internationella strategin i korthet, med våra ord.",
        StrategyItem,
        ("item_id",),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"), _only_a_guideline_has_a_topic),
        file_format="yaml",
    ),
    Table(
        "guideline_assessments",
        "Bedömningar av riktlinjer",
        "Om ett samarbete uppfyller en riktlinje.",
        GuidelineAssessment,
        ("item_id", "collaboration_id", "assessed_on"),
        references=(Reference("item_id", "strategy", "item_id", ("part", "guideline")), _COLLABORATION),
        row_rules=(_judgement_has_evidence, stands_in_its_source),
    ),
    Table(
        "activities",
        "Aktivitetsmål",
        "Mål i årets handlingsplan.",
        Activity,
        ("activity_id",),
        references=(_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "priority_area"))),
        row_rules=(stands_in_its_source,),
    ),
    Table("results", "Resultat", "Vad samarbetena gav.", Result, ("result_id",), references=(_COLLABORATION,)),
    Table(
        "decisions",
        "Beslut",
        "Beslut om det internationella arbetet.",
        Decision,
        ("decision_id",),
        references=(_COLLABORATION,),
    ),
    Table(
        "board_meetings",
        "Sammanträden",
        "Sammanträden i regionens nämnder.",
        BoardMeeting,
        ("board_meeting_id",),
        references=(Reference("committee_id", "committees", "committee_id"),),
    ),
    Table(
        "deadline_rules",
        "Regler för årshjulet",
        "Vad som ska vara klart när.",
        DeadlineRule,
        ("rule_id",),
        row_rules=(_month_exists,),
    ),
    Table("comments", "Kommentarer", "Kommentarer till siffror, samarbeten och mål.", Comment, ("comment_id",)),
)
