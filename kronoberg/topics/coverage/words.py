"""The Swedish texts of the page on coverage and sources: its parts, how to read them, and each known issue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronoberg.analysis.coverage import coverage
from kronoberg.analysis.coverage.coverage import SourceUse
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import KnownIssue
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.words import Code, IssueKind, SeriesKind
from kronoberg.show import cell


class Part(Code):
    """The parts of the page Källor och metod, in the order in which somebody asks who wants to trust a figure.

    Former parts have become parts of others: `RENAMED` in `link_words.py` leads their codes and words there.
    """

    COVERAGE = "coverage", "Täckning"
    SOURCES = "sources", "Källor"
    ISSUES = "issues", "Kända brister"
    FIGURES = "figures", "Så räknas siffrorna"
    OPEN_DATA = "open-data", "Öppna data"
    STRATEGY = "strategy", "Strategin"
    ACCESSIBILITY = "accessibility", "Om tjänsten"


WHOLE_DATASET = "Den här sidan visar alltid allt, vad du än har valt att se på andra sidor."
HOW_TO_READ_STATES = (
    "Varje ruta säger hur säker uppgiften är. ”Delvis” betyder att någon del saknas. ”Uppgift saknas” betyder att en "
    "uppgift borde finnas men att ingen källa har den. ”Inte med” betyder att samarbetet inte fanns eller att regionen "
    "inte var med det året. ”Oklart” betyder att ingen källa visar om samarbetet pågick; sådana år räknas inte med i "
    "summorna."
)
HOW_TO_READ_TABLES = (
    ("Säkert", "En källa visar att uppgiften gällde det året."),
    (
        "Observerat",
        "En källa visar uppgiften någon gång under året. Hur det var resten av året framgår inte.",
    ),
    (
        "Utanför",
        "Uppgiften kan ha gällt, men det är inte visat: början eller slutet är okänt, mötet var bara planerat eller "
        "uppgiften är en slutsats. Den räknas inte.",
    ),
    (
        "Saknas",
        "Något borde finnas: för att strategin kräver det, för att regionen har platser i organet, för att ett avtal "
        "har löpt ut eller för att en ruta är tom. Ingen källa har uppgiften.",
    ),
    ("Streck", "Ingen uppgift finns, och ingenting säger att den borde finnas."),
)
ABOUT_FRESHNESS = (
    "Bedömningar av riktlinjer visas som de stod när året var slut. ”Senaste källa” är den senaste dag som någon av "
    "källorna bakom tabellen är daterad eller lästes. Den visar inte när varje enskild uppgift ändrades."
)
TABLES_HEADING = "Övriga uppgifter"
ALL_YEARS = "Alla tabeller, år för år"
ALL_MISSING = "Allt som saknas, med år"
ONE_TABLE = "En tabell, år för år"
COUNTED_ROWS = "Antal rader per tabell och år"
HOW_TO_READ_COUNTS = (
    "Siffrorna är antalet rader. Ett streck betyder att tabellen inte har någon rad för året; det betyder inte att "
    "något är noll. Tabeller vars rader gäller perioder eller saknar år står inte här, men under Öppna data."
)
ABOUT_SOURCES = (
    "Varje uppgift har en källa. Här står vilka uppgifter som kommer från varje källa, när den är daterad och vem som "
    "förde in dem. Källan till flest uppgifter står först."
)
ABOUT_DEFINITIONS = (
    "Alla uppgifter finns i tabeller. Välj en tabell för att se vad kolumnerna betyder, vilken enhet de har och vad "
    "som får stå där."
)
DEFINITIONS, SERIES = "Vad tabellerna innehåller", "Serier att räkna om med"
ABOUT_SERIES = (
    "Folkmängd, prisindex och andra serier används för att räkna om: per invånare, i fasta priser, till timmar. Ett år "
    "som saknas i en serie visas som saknat. Varför en länk saknas står under Källor."
)
ABOUT_ISSUES = (
    "Här står var källor säger olika, var något saknas och vad man annars bör veta innan man använder uppgifterna."
)
NO_SERIES = "Datamängden har inga referensserier."
ALL_KINDS = "all"
FIRST_TABLE = "costs"
"""The table whose columns are shown first."""
SHOWN_FIRST = 25
"""How many sources are shown before the reader asks for all of them."""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as a link, or with the reason why there is no address."""

    title: str
    url: str | None
    otherwise: str


@dataclass(frozen=True, slots=True)
class IssueWords:
    """A known issue in words, with its sources."""

    title: str
    about: str
    says: str
    treatment: str
    sources: tuple[SourceLink, ...]


def issue_kinds(book: Book) -> dict[str, str]:
    """The words of the kinds of issue to choose from, by their codes: those that occur, then all."""
    occurring = {issue.kind for issue in book.known_issues}
    kinds = {kind.value: swedish.sentence(kind.word) for kind in IssueKind if kind in occurring}
    return kinds | {ALL_KINDS: "Alla"}


def issues(book: Book, kind: str = ALL_KINDS) -> tuple[IssueWords, ...]:
    """The known issues of one of `issue_kinds`, or all, in words."""
    return in_words(book, coverage.issues_of(book, None if kind == ALL_KINDS else IssueKind(kind)))


def in_words(book: Book, shown: Iterable[KnownIssue]) -> tuple[IssueWords, ...]:
    """Known issues in words, in the order given."""
    return tuple(_issue(book, issue) for issue in shown)


def issues_about(book: Book, collaborations: Iterable[Collaboration]) -> tuple[IssueWords, ...]:
    """The known issues about some collaborations, their costs or their effort, in words."""
    ids = {row.collaboration_id for row in collaborations}
    found = ((issue, coverage.collaboration_of(book, issue)) for issue in coverage.issues_of(book, None))
    return tuple(_issue(book, issue) for issue, owner in found if owner is not None and owner.collaboration_id in ids)


def issue_count(shown: Sequence[IssueWords]) -> str:
    """How many issues are shown."""
    return f"Visar {swedish.counted(len(shown), 'post', 'poster')}." if shown else "Datamängden har inga kända brister."


def kind_heading(kind: SeriesKind) -> str:
    """The heading of one kind of reference series."""
    return swedish.sentence(kind.word)


def source_count(shown: Sequence[SourceUse], found: Sequence[SourceUse], book: Book) -> str:
    """How many sources are shown of how many that the search found, of how many there are."""
    total = swedish.counted(len(book.sources), "källa", "källor")
    if len(shown) < len(found):
        return f"Visar {len(shown)} av {len(found)} träffar. Datamängden har {total}."
    return f"Visar {swedish.counted(len(shown), 'träff', 'träffar')}. Datamängden har {total}."


def _issue(book: Book, issue: KnownIssue) -> IssueWords:
    collaboration = coverage.collaboration_of(book, issue)
    about = [issue.kind.word, issue.subject.word, *([collaboration.label] if collaboration else [])]
    ids = dict.fromkeys(filter(None, (issue.source_id, issue.other_source_id)))
    return IssueWords(
        title=issue.title,
        about=swedish.sentence(", ".join(about)),
        says=issue.text,
        treatment=issue.treatment,
        sources=tuple(_link(book.sources[source_id]) for source_id in ids),
    )


def _link(source: Source) -> SourceLink:
    dated = f" ({source.published})" if source.published else ""
    return SourceLink(f"{cell.document(source)}{dated}", source.url, source.no_url_reason or "")
