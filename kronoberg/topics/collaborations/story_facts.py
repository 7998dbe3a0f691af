"""Every statement of one collaboration's story with the row that makes it: for its sources and for its file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kronoberg.analysis.collaborations.story import Membership, Story
from kronoberg.analysis.guidelines import strategy
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.seats import representation
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, Kind, StrategyPart
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import register_words, story_words
from kronoberg.topics.overview import tables
from kronoberg.topics.seats import words as seat_words


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement: what kind it is, what it is about, what it says, when, and the table row that makes it."""

    kind: str
    name: str
    says: str
    when: str
    row: SourcedRow


_Statements = Callable[[Book, Story], Iterable[Fact]]


def facts(book: Book, story: Story, part: story_words.Part) -> tuple[Fact, ...]:
    """The statements of one part of the story; the figures of costs and effort have sources of their own."""
    by_part: dict[story_words.Part, tuple[_Statements, ...]] = {
        story_words.Part.SHORT: (_given, _judged, _seats),
        story_words.Part.PEOPLE: (_seats, _meetings),
        story_words.Part.GOALS: (_goals, _judged),
        story_words.Part.STEERING: (_register, _steering, _members),
    }
    return tuple(fact for told in by_part.get(part, ()) for fact in told(book, story))


def everything(book: Book, story: Story) -> tuple[Fact, ...]:
    """Every statement of the story, each once."""
    every = (_register, _given, _steering, _goals, _judged, _seats, _meetings, _members)
    return tuple(fact for told in every for fact in told(book, story))


def sources_table(book: Book, found: Iterable[Fact], figures: Iterable[YearRow] = ()) -> Table:
    """Where the statements come from: those of one kind that follow from one source in one way share a row.

    `figures` are a year's costs and effort, whose sources stand last.
    """
    groups: dict[tuple[str, str, Certainty, str], dict[str, None]] = {}
    for fact in found:
        key = (fact.kind, fact.row.source_id, fact.row.certainty, fact.row.note or "")
        groups.setdefault(key, {})[fact.name] = None
    lines = [
        {"Uppgift": f"{kind}: {'; '.join(names)}", "Hur säkert": certainty.word}
        | cell.origin(book.sources[source_id])
        | {"Anmärkning": note}
        for (kind, source_id, certainty, note), names in groups.items()
    ]
    of_figures = [
        line
        for row in figures
        for line in (*tables.cost_source_lines(book, row), *tables.effort_source_lines(book, row))
    ]
    return tables.of_sources([*of_figures, *lines], "Samarbetet")


def _register(book: Book, story: Story) -> Iterable[Fact]:
    row = story.collaboration
    yield Fact("Registret", row.label, row.purpose or "", _span(row.joined, row.ended), row)
    for known in story.known:
        yield Fact("Fakta", known.title, known.text, str(known.observed_on or ""), known)
    for theme in story.themes:
        yield Fact("Ämne", theme.theme, "", str(theme.year or ""), theme)
    for kind, items in (("Prioriterat område", story.areas), ("Kopplad strategi", story.strategies)):
        for each in items:
            yield Fact(kind, each.item.title, each.item.text, "", each.row)
    names = {each.programme_id: each.name for each in book.rows("programmes")}
    for project in story.projects:
        yield Fact(
            "EU-projekt", project.name, names.get(project.programme_id or "", ""), str(project.first_year), project
        )


def _given(_: Book, story: Story) -> Iterable[Fact]:
    for result in story.results:
        yield Fact("Resultat", str(result.year), result.text, str(result.year), result)
    for comment in story.comments:
        yield Fact("Kommentar", comment.author, comment.text, str(comment.written_on), comment)


def _steering(_: Book, story: Story) -> Iterable[Fact]:
    for agreement in story.agreements:
        yield Fact("Avtal", agreement.title, "", register_words.agreement_period(agreement), agreement)
    for decision in story.decisions:
        yield Fact("Beslut", decision.title, decision.decided_by, str(decision.decided_on or ""), decision)


def _goals(_: Book, story: Story) -> Iterable[Fact]:
    for goal in story.goals:
        yield Fact("Mål", goal.goal, goal.result or "", str(goal.year), goal)


def _judged(book: Book, story: Story) -> Iterable[Fact]:
    titles = {item.item_id: item.title for item in book.rows("strategy")}
    if story.collaboration.kind is not Kind.PROGRAMME:
        for item in strategy.items(book, StrategyPart.GUIDELINE):
            yield Fact("Riktlinjens lydelse", item.title, item.text, "", item)
    for row in book.rows("guideline_assessments"):
        if row.collaboration_id == story.collaboration.collaboration_id:
            yield Fact("Bedömning", titles[row.item_id], row.state.word, str(row.assessed_on), row)


def _seats(book: Book, story: Story) -> Iterable[Fact]:
    names = {body.body_id: body.name for body in story.bodies}
    for body in story.bodies:
        yield Fact("Organ", body.name, body.kind.word, _span(body.valid_from, body.valid_to), body)
    for seat in representation.all_seats(book):
        row = seat.appointment
        if row.body_id in names:
            name = f"{seat.name}, {names[row.body_id]}"
            yield Fact(
                "Uppdrag",
                name,
                ", ".join(filter(None, (row.role.word, row.party_id))),
                seat_words.tenure_words(row),
                row,
            )


def _meetings(_: Book, story: Story) -> Iterable[Fact]:
    names = {body.body_id: body.name for body in story.bodies}
    for meeting in story.meetings:
        yield Fact(
            "Möte",
            f"{names[meeting.body_id or '']} {meeting.starts_on}",
            "",
            register_words.days(meeting.starts_on, meeting.ends_on),
            meeting,
        )


def _members(_: Book, story: Story) -> Iterable[Fact]:
    for member in story.members:
        yield from _member(member)
    for name in story.names:
        yield Fact("Namn", name.name, name.kind.word, _span(name.valid_from, name.valid_to), name)


def _member(member: Membership) -> Iterable[Fact]:
    for row in member.rows:
        stated = row.valid_from is not None or row.valid_to is not None
        seen = "" if row.observed_on is None else f"observerad {row.observed_on}"
        when = ", ".join(filter(None, (_span(row.valid_from, row.valid_to) if stated else "", seen)))
        yield Fact("Medlem", member.organisation, row.country or "", when, row)


def _span(first: PartialDate | None, last: PartialDate | None) -> str:
    return "" if first is None and last is None else register_words.period(first, last)
