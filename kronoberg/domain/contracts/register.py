"""Contracts of the register: the dataset itself, its sources, the collaborations and what belongs to them."""

from collections.abc import Iterable, Mapping

from kronoberg.domain.columns import Country, Date, Flag, Label, Slug, Text, Title, Url, Whole, Year
from kronoberg.domain.contract import (
    Located,
    Reference,
    Row,
    SourcedRow,
    Table,
    Violation,
    column,
    ends_after_it_begins,
)
from kronoberg.domain.faults import quoted
from kronoberg.domain.words import EndStatus, Kind, NameKind


class Dataset(Row):
    """What the dataset is."""

    dataset_id: Slug = column("Datamängdens nyckel")
    title: Title = column("Datamängdens namn")
    region: Label = column("Regionens namn, så som det skrivs på sidor och i rapporter")
    county: Label = column("Länets namn, för uppgifter per invånare")
    fictional: Flag = column("Om datamängden är påhittad; då sägs det på varje sida och i varje fil")
    description: Text = column("Vad datamängden innehåller")


class Source(Row):
    """A document, or a section of one, that figures and facts come from."""

    source_id: Slug = column("Källans nyckel")
    title: Title = column("Dokumentets titel")
    publisher: Title = column("Den som gav ut dokumentet")
    section: Title | None = column("Avsnitt, tabell eller sida", default=None)
    published: Date | None = column("Dokumentets datum", default=None)
    url: Url | None = column("Webbadress", default=None)
    no_url_reason: Text | None = column("Varför webbadress saknas", default=None)
    accessed: Date | None = column("När källan lästes", default=None)
    entered_by: Title = column("Vem som förde in uppgifterna")
    note: Text | None = column("Anmärkning, till exempel att bara en del av källan kunde läsas", default=None)


class Committee(SourcedRow):
    """A committee of the region that decides or pays."""

    committee_id: Slug = column("Nämndens nyckel")
    name: Title = column("Nämndens namn")


class Collaboration(SourcedRow):
    """A collaboration, or a programme that the region has an assignment in."""

    collaboration_id: Slug = column("Samarbetets nyckel; används i länkar och ändras aldrig")
    label: Label = column("Kort namn i diagram, tabeller och länkar")
    name: Title = column("Samarbetets namn nu")
    kind: Kind = column("Vilket slags samarbete det är")
    purpose: Text | None = column("Syfte, med våra ord", default=None)
    website: Url | None = column("Samarbetets webbplats", default=None)
    joined: Date | None = column("När regionen (eller dess föregångare) gick med", default=None)
    joined_elsewhere: Date | None = column(
        "När regionen gick med enligt en annan källa, när källorna säger olika", default=None
    )
    first_observed: Date | None = column(
        "Första dag som en källa visar att regionen deltog, när startdatum saknas", default=None
    )
    ended: Date | None = column("När regionens deltagande upphörde", default=None)
    end_status: EndStatus = column("Om deltagandet pågår, är avslutat eller om det är oklart")
    last_observed: Date | None = column("Senaste dag som en källa visar att regionen deltog", default=None)
    responsible: Title | None = column("Ansvarig i organisationen", default=None)
    committee_id: Slug | None = column("Nämnd som betalar", default=None)
    reimbursement_expected: Flag = column("Om en del av kostnaden ska betalas tillbaka")


class CollaborationName(SourcedRow):
    """A name that a collaboration has or has had."""

    collaboration_id: Slug = column("Samarbetet")
    name: Title = column("Namnet")
    kind: NameKind = column("Vad namnet används till")
    valid_from: Date | None = column("Första dag som namnet gällde", default=None)
    valid_to: Date | None = column("Sista dag som namnet gällde", default=None)


class CollaborationFact(SourcedRow):
    """Something that a source says of a collaboration and that no other table has a place for."""

    collaboration_id: Slug = column("Samarbetet")
    order: Whole = column("Ordning på samarbetets sida")
    title: Title = column("Vad uppgiften gäller, till exempel Huvuduppgifter")
    text: Text = column("Vad källan säger, i en eller två meningar")
    observed_on: Date | None = column(
        "Dag eller år som källan gäller; tomt när uppgiften inte hör till någon tid", default=None
    )


class CollaborationTheme(SourcedRow):
    """A theme that a collaboration works with, in a year where the source says which."""

    collaboration_id: Slug = column("Samarbetet")
    theme: Title = column("Ämne")
    year: Year | None = column("År som ämnet var prioriterat", unit="år", default=None)


class CollaborationLink(SourcedRow):
    """A link from a collaboration to a priority area or a linked strategy."""

    collaboration_id: Slug = column("Samarbetet")
    item_id: Slug = column("Det prioriterade området eller den kopplade strategin")


class Agreement(SourcedRow):
    """A period of agreement in a collaboration, evaluated before it is extended."""

    agreement_id: Slug = column("Avtalets nyckel")
    collaboration_id: Slug = column("Samarbetet")
    title: Title = column("Avtalets namn")
    signed: Date | None = column("När avtalet undertecknades", default=None)
    valid_from: Date | None = column("Första dag som avtalet gäller", default=None)
    valid_to: Date | None = column("Sista dag som avtalet gäller", default=None)
    evaluation_due: Date | None = column("När en utvärdering ska vara gjord", default=None)
    evaluation_done: Date | None = column("När utvärderingen gjordes", default=None)


class Member(SourcedRow):
    """An organisation's membership in a collaboration during a period."""

    collaboration_id: Slug = column("Samarbetet")
    organisation: Title = column("Medlemmen")
    country: Country | None = column("Medlemmens land, som landskod med två bokstäver", default=None)
    valid_from: Date | None = column("När medlemskapet började", default=None)
    valid_to: Date | None = column("När medlemskapet upphörde", default=None)
    observed_on: Date | None = column("Dag eller år då en källa visar medlemskapet", default=None)


def _one_dataset(rows: list[Located], _: Mapping[str, list[Located]]) -> Iterable[tuple[int, Violation]]:
    for line, row in rows[1:]:
        yield line, Violation("dataset_id", f"en andra datamängd, ”{row.dataset_id}”", "en enda beskrivning")


def _has_url_or_reason(row: Source) -> Violation | None:
    if (row.url is None) == (row.no_url_reason is None):
        found = "varken webbadress eller skäl" if row.url is None else "både webbadress och skäl till att den saknas"
        return Violation("url + no_url_reason", found, "en webbadress, eller skälet till att den saknas")
    return None


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


def _membership_has_a_date(row: Member) -> Violation | None:
    if row.certainty != "undated" and not (row.valid_from or row.valid_to or row.observed_on):
        return Violation(
            "valid_from + valid_to + observed_on",
            "tomt i alla tre",
            "minst ett datum, eller certainty undated",
        )
    return None


_COLLABORATION = Reference("collaboration_id", "collaborations", "collaboration_id")

TABLES = (
    Table(
        "dataset",
        "Datamängden",
        "Vad datamängden är och vilken region den gäller.",
        Dataset,
        ("dataset_id",),
        table_rules=(_one_dataset,),
        file_format="yaml",
    ),
    Table(
        "sources",
        "Källor",
        "Dokument, eller avsnitt i dokument, som uppgifterna kommer från.",
        Source,
        ("source_id",),
        row_rules=(_has_url_or_reason,),
    ),
    Table("committees", "Nämnder", "Regionens nämnder och styrelser.", Committee, ("committee_id",)),
    Table(
        "collaborations",
        "Samarbeten",
        "Samarbeten och EU-program, även avslutade.",
        Collaboration,
        ("collaboration_id",),
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
        references=(_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"),),
    ),
    Table(
        "collaboration_facts",
        "Fakta om samarbetena",
        "Hur samarbetena arbetar, och annat om dem som källor säger.",
        CollaborationFact,
        ("collaboration_id", "title"),
        references=(_COLLABORATION,),
    ),
    Table(
        "collaboration_themes",
        "Ämnen",
        "Ämnen som samarbetena arbetar med.",
        CollaborationTheme,
        ("collaboration_id", "theme", "year"),
        references=(_COLLABORATION,),
    ),
    Table(
        "collaboration_priority_areas",
        "Prioriterade områden per samarbete",
        "Vilka av strategins prioriterade områden ett samarbete hör till.",
        CollaborationLink,
        ("collaboration_id", "item_id"),
        references=(_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "priority_area"))),
    ),
    Table(
        "collaboration_strategies",
        "Kopplade strategier per samarbete",
        "Vilka av regionens strategier ett samarbete bidrar till.",
        CollaborationLink,
        ("collaboration_id", "item_id"),
        references=(_COLLABORATION, Reference("item_id", "strategy", "item_id", ("part", "linked_strategy"))),
    ),
    Table(
        "agreements",
        "Avtal",
        "Avtalsperioder, med utvärdering före förlängning.",
        Agreement,
        ("agreement_id",),
        references=(_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"),),
    ),
    Table(
        "members",
        "Medlemmar",
        "Medlemsorganisationer i samarbetena, med tid.",
        Member,
        ("collaboration_id", "organisation", "valid_from", "observed_on"),
        references=(_COLLABORATION,),
        row_rules=(ends_after_it_begins("valid_from", "valid_to"), _membership_has_a_date),
    ),
)
