"""The Swedish texts of the page Aprilrapport: its steps, what is done and left, what is said round the files."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kronoberg.analysis.coverage.report_gaps import ReportGaps
from kronoberg.domain import swedish
from kronoberg.domain.words import Code
from kronoberg.report import package_words
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.store.editions import Edition
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.entry import conflict_words


class Step(Code):
    """The steps of the page."""

    GAPS = "missing", "Vad saknas"
    TEXTS = "texts", "Texter"
    PREVIEW = "preview", "Förhandsgranska"
    LOCK = "lock", "Lås"
    FETCH = "fetch", "Hämta"


class LookedAt(Code):
    """The documents to look at."""

    REPORT = "report", "Årsrapport"
    LETTER = "letter", "Tjänsteskrivelse"


SOON_FILES = (Step.LOCK, Step.FETCH)


"""The steps at which somebody is about to ask for the files."""
STEP_IN_ADDRESS, DOCUMENT_IN_ADDRESS = "del", "dokument"
EXPLAINED = (
    "Gå igenom stegen i ordning, eller hoppa mellan dem. Det som saknas hindrar inte rapporten: ett utkast märker ut "
    "det, och en låst utgåva lämnar det tomma ute."
)
MISSING_TEXTS = "Texter som saknas"
TO_TEXTS, TO_FETCH = "Visa texterna", "Hämta filerna"
NOT_OVER = "Året är inte slut. En utgåva låses först när året är slut; ett utkast går att hämta redan nu."
NO_DATABASE = (
    "Uppgifterna läses ur en mapp. Där går det inte att låsa en utgåva, eftersom tjänsten inte skriver i mappen. "
    "Ett utkast går att hämta."
)
COMMENTS, NO_COMMENTS = "Kommentarer", "Ingen har kommenterat årets siffror, samarbeten eller mål."
WRITE_COMMENT = "Skriv en kommentar"
MAKE, ALL_FILES, FILES = "Gör filerna", "Hela paketet (ZIP)", "Filer att hämta"
PACKAGE = (
    "Paketet är gjort för mötessystemet: tjänsteskrivelsen först, årsrapporten som bilaga 1, presentation och siffror "
    "som underlag. Listan handlingar säger vad varje fil är, vad som beslutas och diarienumret."
)
PREPARING = "Förbereder"
NOT_MADE = "Filerna kunde inte göras. Försök igen. Händer det igen står orsaken i tjänstens logg."
LOCK_FIRST = "Lås utgåvan för att få den färdiga rapporten."
OUTDATED = "Uppgifterna, utgåvan eller mallen är en annan än när filerna gjordes. Gör dem igen."
TEMPLATE = "Regionens Wordmall (valfritt)"
TEMPLATE_NOTE = (
    "Utan mall får Word-filerna tjänstens eget, enkla utseende. Med en mall används dess formatmallar, sidhuvud och "
    "sidfot."
)
WITHOUT_TEMPLATE = "Använd ingen mall"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work with one year's report has come.

    Attributes
    ----------
    gaps
        What is missing.
    written, places
        How many of the places for text have one, and how many places there are.
    edition
        The locked edition of the year; None while there is none.
    made
        What the visitor has fetched in this visit; empty when nothing.
    """

    gaps: ReportGaps
    written: int
    places: int
    edition: Edition | None
    made: str = ""


def heading(year: int) -> str:
    """What the page is about: the report on a year's figures is given in April of the year after."""
    return f"Rapporten om {year} års siffror lämnas till regionstyrelsen i april {year + 1}."


def for_readers(year: int, *, finished: bool) -> str:
    """What a reader is told of the report on a year, who makes it and whether it is finished."""
    if finished:
        return f"Rapporten om {year} års siffror är färdig. Filerna får samma innehåll varje gång de görs."
    return f"Här finns ingen färdig rapport om {year} års siffror. Den görs av den internationella funktionen."


def finished_report(year: int) -> str:
    """The way to the finished report on a year."""
    return f"Hämta rapporten om {year} års siffror"


def steps_table(shown: Progress) -> Table:
    """A row for each step: what is done and what is left."""
    lines = {
        Step.GAPS: gap_words.summary(shown.gaps),
        Step.TEXTS: texts(shown.written, shown.places),
        Step.PREVIEW: "Läs rapporten och tjänsteskrivelsen som de ser ut nu.",
        Step.LOCK: locked(shown.edition),
        Step.FETCH: shown.made or "Inga filer är gjorda i det här besöket.",
    }
    rows = [
        {"Steg": f"{number}.{swedish.NBSP}{step.word}", "Läge": state}
        for number, (step, state) in enumerate(lines.items(), start=1)
    ]
    return cell.table(rows, "Steg", title="Stegen till en färdig rapport")


def texts(written: int, places: int) -> str:
    """How many of the places have a text: `12 av 24 fält är ifyllda`."""
    if written == places:
        return "Alla fält är ifyllda."
    return f"{swedish.decimal(written)} av {swedish.counted(places, 'fält', 'fält')} är ifyllda."


def locked(edition: Edition | None) -> str:
    """Whether the year's edition is locked, and since when."""
    if edition is None:
        return "Ingen utgåva är låst. Det som hämtas är ett utkast."
    return f"Utgåvan är låst {conflict_words.moment(edition.locked_at)}, version {edition.version}."


def missing_texts(count: int, named: Sequence[str]) -> str:
    """How many places have no text, and which, or that all have one."""
    if not count:
        return "Alla fält och texter är ifyllda."
    return f"{swedish.counted(count, 'fält eller text är tom', 'fält och texter är tomma')}: {'; '.join(named)}."


def texts_heading(year: int) -> str:
    """What the texts are for."""
    return f"Texter till aprilrapporten {year + 1}"


def fetch_edition(edition: Edition) -> str:
    """The words of the button that leads to the files of a locked edition."""
    return f"Hämta filerna ur utgåvan av {edition.year} års siffror, version {edition.version}"


def files_heading(year: int) -> str:
    """What the files are."""
    return f"Rapportpaketet om {year} års siffror"


def preview_note(edition: Edition | None) -> str:
    """What the document on the screen is made of, and what only the files have."""
    data = "uppgifterna som de är nu" if edition is None else f"uppgifterna i utgåvan av {edition.year} års siffror"
    return f"Så här blir dokumentet med {data}. I filerna har det också sidhuvud och sidnummer."


def made_of(edition: Edition | None, year: int, revision: str, *, is_locked: bool) -> str:
    """Whether the files are made from a locked edition, or are a draft of the current figures.

    `is_locked` is whether the year has a locked edition, also when it is not the one that is shown.
    """
    if edition is None:
        way = "Den färdiga rapporten görs ur den låsta utgåvan." if is_locked else LOCK_FIRST
        return f"Filerna blir ett utkast, gjort av de aktuella uppgifterna med revision {revision}. {way}"
    if edition.year == year:
        return f"Filerna görs av den låsta utgåvan, med revision {revision}. De får samma innehåll varje gång."
    return (
        f"Filerna görs av utgåvan av {edition.year} års siffror, med revision {revision}, men handlar om {year}. "
        f"Välj verksamhetsåret {edition.year} för den låsta rapporten."
    )


def made(count: int, at: dt.datetime) -> str:
    """How many files were made, and when."""
    return f"{swedish.counted(count, 'fil är gjord', 'filer är gjorda')} {conflict_words.moment(at)}."


def file_label(title: str, size: int) -> str:
    """A file with its size: `Årsrapporten som Word, 312 kB`."""
    return f"{title}, {package_words.kilobytes(size)}"


def template_upload(megabytes: int) -> str:
    """What may be handed in as a template."""
    return f"Mall som .dotx eller .docx, högst {megabytes} MB"


def template_used(name: str) -> str:
    """Which template is used."""
    return f"Word-filerna görs med mallen {name}. Den används så länge besöket varar."
