"""Contracts of the register: the committees, the collaborations and what belongs to each collaboration."""

from collections.abc import Iterable, Mapping

from kronoberg.domain.columns import Date, Flag, Label, Slug, Text, Title, Url, Whole, Year
from kronoberg.domain.contract import (
    Located,
    Reference,
    SourcedRow,
    Table,
    Violation,
    column,
    ends_after_it_begins,
)
from kronoberg.domain.faults import quoted
from kronoberg.domain.leaving import Leaves, Stays
from kronoberg.domain.words import EndStatus, Kind, NameKind, TableGroup


class Committee(SourcedRow):
    """A committee of the region that decides or pays."""

    committee_id: Slug = column("Nämnd", "Nämndens nyckel", open_data=Leaves.KEY)
    name: Title = column("Namn", "Nämndens namn", open_data=Leaves.NAME)


class Collaboration(SourcedRow):
    """A collaboration, or a programme that the region has an assignment in."""

    collaboration_id: Slug = column(
        "Samarbete", "Samarbetets nyckel; används i länkar och ändras aldrig", open_data=Leaves.KEY
    )
    label: Label = column("Kort namn", "Kort namn i diagram och tabeller", open_data=Leaves.NAME)
    name: Title = column("Namn", "Samarbetets namn nu", open_data=Leaves.NAME)
    kind: Kind = column("Slag", "Vilket slags samarbete det är", open_data=Leaves.VALUE)
    purpose: Text | None = column("Syfte", "Syfte, med våra ord", open_data=Leaves.WORDING, default=None)
    website: Url | None = column("Webbplats", "Samarbetets webbplats", open_data=Leaves.VALUE, default=None)
    joined: Date | None = column(
        "Gick med", "När regionen (eller dess föregångare) gick med", open_data=Leaves.VALUE, default=None
    )
    joined_elsewhere: Date | None = column(
        "Gick med enligt annan källa",
        "När regionen gick med enligt en annan källa, när källorna säger olika",
        open_data=Leaves.VALUE,
        default=None,
    )
    first_observed: Date | None = column(
        "Först observerat",
        "Första dag som en källa visar att regionen deltog, när startdatum saknas",
        open_data=Leaves.VALUE,
        default=None,
    )
    ended: Date | None = column("Avslutat", "När regionens deltagande upphörde", open_data=Leaves.VALUE, default=None)
    end_status: EndStatus = column(
        "Pågår eller avslutat", "Om deltagandet pågår, är avslutat eller om det är oklart", open_data=Leaves.VALUE
    )
    last_observed: Date | None = column(
        "Senast observerat", "Senaste dag som en källa visar att regionen deltog", open_data=Leaves.VALUE, default=None
    )
    responsible: Title | None = column("Ansvarig", "Ansvarig i organisationen", open_data=Stays.PERSON, default=None)
    committee_id: Slug | None = column("Nämnd", "Nämnd som betalar", open_data=Leaves.KEY, default=None)
    reimbursement_expected: Flag = column(
        "Återbetalning väntas", "Om en del av kostnaden ska betalas tillbaka", open_data=Leaves.VALUE
    )


class CollaborationName(SourcedRow):
    """A name that a collaboration has or has had."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    name: Title = column("Namn", "Namnet", open_data=Leaves.NAME)
    kind: NameKind = column("Slag", "Vad namnet används till", open_data=Leaves.VALUE)
    valid_from: Date | None = column(
        "Från och med", "Första dag som namnet gällde", open_data=Leaves.VALUE, default=None
    )
    valid_to: Date | None = column("Till och med", "Sista dag som namnet gällde", open_data=Leaves.VALUE, default=None)


class CollaborationFact(SourcedRow):
    """Something that a source says of a collaboration and that no other table has a place for."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    order: Whole = column("Ordning", "Ordning på samarbetets sida", open_data=Leaves.VALUE)
    title: Title = column("Titel", "Vad uppgiften gäller, till exempel Huvuduppgifter", open_data=Leaves.WORDING)
    text: Text = column("Text", "Vad källan säger, i en eller två meningar", open_data=Leaves.WORDING)
    observed_on: Date | None = column(
        "Observerat",
        "Dag eller år som källan gäller; tomt när uppgiften inte hör till någon tid",
        open_data=Leaves.VALUE,
        default=None,
    )


class CollaborationTheme(SourcedRow):
    """A theme that a collaboration works with, in a year where the source says which."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    theme: Title = column("Ämne", "Ämne", open_data=Leaves.WORDING)
    year: Year | None = column("År", "År som ämnet var prioriterat", open_data=Leaves.VALUE, unit="år", default=None)


class CollaborationLink(SourcedRow):
    """A link from a collaboration to a priority area or a linked strategy."""

    collaboration_id: Slug = column("Samarbete", "Samarbetet", open_data=Leaves.KEY)
    item_id: Slug = column(
        "Del av strategin", "Det prioriterade området eller den kopplade strategin", open_data=Leaves.KEY
    )


def _end_agrees(row: Collaboration) -> Violation | None:
    if row.end_status is EndStatus.ENDED and row.ended is None and row.last_observed is None:
        return Violation("ended", "tomt", "ett slutdatum, eller ett datum i last_observed, när end_status är ended")
    if row.end_status is not EndStatus.ENDED and row.ended is not None:
        return Violation("end_status", f"”{row.end_status}” trots slutdatum {row.ended}", "koden ended")
    if row.end_status is EndStatus.UNKNOWN and row.last_observed is None:
        return Violation("last_observed", "tomt", "den senaste dag som en källa visar att samarbetet fanns")
    return None


def _start_is_known_or_observed(row: Collaboration) -> Violation | None:
    if row.joined is None and row.first_observed is None:
        return Violation(
            "joined + first_observed",
            "tomt i båda",
            "startdatum, eller första dag som en källa visar deltagandet",
        )
    return None


def _other_start_beside_one(row: Collaboration) -> Violation | None:
    if row.joined_elsewhere is not None and row.joined in (None, row.joined_elsewhere):
        return Violation(
            "joined_elsewhere",
            f"{row.joined_elsewhere} {'utan startdatum' if row.joined is None else 'i båda'}",
            "ett annat datum än i joined, där det datum står som visas först",
        )
    return None


def _labels_differ(rows: list[Located], _: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    seen: dict[str, int] = {}
    for line, row in rows:
        first = seen.setdefault(row.label.casefold(), line)
        if first != line:
            yield (
                line,
                Violation("label", f"{quoted(row.label)}, som också står på rad {first}", "ett eget kort namn"),
            )


OF_COLLABORATION = Reference("collaboration_id", "collaborations", "collaboration_id")
"""The collaboration that a row is about."""

TABLES = (
    Table(
        "committees",
        "Nämnder",
        "Regionens nämnder och styrelser.",
        Committee,
        ("committee_id",),
        group=TableGroup.REPRESENTATION,
        place=8,
    ),
    Table(
        "collaborations",
        "Samarbeten",
        "Samarbeten och EU-program, även avslutade.",
        Collaboration,
        ("collaboration_id",),
        group=TableGroup.COLLABORATIONS,
        place=1,
        references=(Reference("committee_id", "committees", "committee_id"),),
        row_rules=(
            ends_after_it_begins("joined", "ended"),
            _end_agrees,
            _start_is_known_or_observed,
            _other_start_beside_one,
        ),
        table_rules=(_labels_differ,),
    ),
    Table(
        "collaboration_names",
        "Namn över tid",
        "Namn som samarbetena har och har haft.",
        CollaborationName,
        ("collaboration_id", "name", "kind", "valid_from"),
        group=TableGroup.COLLABORATIONS,
        place=2,
        references=(OF_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"),),
    ),
    Table(
        "collaboration_facts",
        "Fakta om samarbetena",
        "Hur samarbetena arbetar, och annat om dem som källor säger.",
        CollaborationFact,
        ("collaboration_id", "title"),
        group=TableGroup.COLLABORATIONS,
        place=3,
        references=(OF_COLLABORATION,),
    ),
    Table(
        "collaboration_themes",
        "Ämnen",
        "Ämnen som samarbetena arbetar med.",
        CollaborationTheme,
        ("collaboration_id", "theme", "year"),
        group=TableGroup.COLLABORATIONS,
        place=4,
        references=(OF_COLLABORATION,),
    ),
    Table(
        "collaboration_priority_areas",
        "Prioriterade områden per samarbete",
        "Vilka av strategins prioriterade områden ett samarbete hör till.",
        CollaborationLink,
        ("collaboration_id", "item_id"),
        group=TableGroup.COLLABORATIONS,
        place=5,
        short_title="Prioriterade områden",
        references=(OF_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "priority_area"))),
    ),
    Table(
        "collaboration_strategies",
        "Kopplade strategier per samarbete",
        "Vilka av regionens strategier ett samarbete bidrar till.",
        CollaborationLink,
        ("collaboration_id", "item_id"),
        group=TableGroup.COLLABORATIONS,
        place=6,
        short_title="Kopplade strategier",
        references=(OF_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "linked_strategy"))),
    ),
)
