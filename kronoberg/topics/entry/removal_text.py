"""The removal of a person's name as plain Swedish text for the command line: what changed, where it may stand."""

from datetime import datetime

from kronoberg.domain import swedish
from kronoberg.domain.redaction import Redacted
from kronoberg.store.redaction.redacting import Removed
from kronoberg.topics.entry import conflict_words

NOTHING_CHANGED = (
    "Ingenting är ändrat. Titta på cellerna ovan: rätta dem först, eller ta med texten med --also, för efteråt kan de "
    "inte ändras i historiken. Lägg till --apply och --who för att ta bort namnet. Det kan inte ångras."
)
REWRITTEN = "Databasfilen är omskriven: det borttagna står inte kvar i den."
NOT_REWRITTEN = (
    "Databasfilen är inte färdigt omskriven, och det borttagna kan stå kvar i oanvända delar av den. Stäng tjänsten "
    "och kör python -m kronoberg clean."
)
ON_SERVER = (
    "PostgreSQL: borttagna rader står kvar på disken tills databasens administratör har kört VACUUM FULL på "
    "tabellerna, och i serverns logg (WAL) och dess kopior tills de har gallrats. Be administratören om båda."
)
ELSEWHERE = (
    "Säkerhetskopior, exporter och rapporter som redan är gjorda har namnet kvar. Gallra dem, och gör en ny "
    "säkerhetskopia. Återställs en äldre kopia ska namnet tas bort igen. Starta om tjänsten: den kan ha namnet i "
    "minnet."
)


def not_in_backup(last: datetime | None) -> str:
    """From when a restored backup is, and what cannot be in it."""
    day = (
        "Säkerhetskopian har ingen ändring."
        if last is None
        else (f"Den sista ändringen i säkerhetskopian är från {conflict_words.moment(last)}.")
    )
    return f"{day} Beslut om att ta bort namn som har fattats efter den finns inte i den: ta bort de namnen igen."


def would_be(found: Removed) -> str:
    """What a removal would change, and what would be left."""
    names = ", ".join(found.made.removal.names)
    keys = ", ".join(found.made.removal.keys)
    lines = [f"Namn som tas bort: {names}. Nyckel: {keys}, blir {found.made.person_id}."]
    lines.append(f"Skulle ändras: {_places(found)}.")
    return "\n".join([*lines, *_left(found), NOTHING_CHANGED])


def done(found: Removed, place: str) -> str:
    """What a removal has changed in a database, and what is left."""
    return "\n".join(
        [
            f"Namnet är borttaget i {place}, som ändring {found.number}.",
            f"Personens nyckel är nu {found.made.person_id}.",
            f"Ändrat: {_places(found)}.",
            *_left(found),
        ]
    )


def remaining(made: Redacted) -> list[str]:
    """The cells of the tables where a part of the name may still stand."""
    return [
        f"{cell.file}, {cell.key}, {cell.column}: en del av namnet kan stå kvar: {cell.text}" for cell in made.remaining
    ]


def in_folder(person: str, folder: str) -> str:
    """That the folder which the database is filled from has the name, and what to do."""
    return (
        f"Mappen {folder}, som databasen fylls från, har namnet kvar, och en ny inläsning av den visar det igen. Kör "
        f"python -m kronoberg redact {person} --data {folder} --out NY_MAPP med samma beslut, och lägg filerna i "
        "stället för de gamla."
    )


def _places(found: Removed) -> str:
    parts = [
        f"{swedish.counted(found.rows, 'rad', 'rader')} i tabellerna",
        f"{swedish.counted(found.history, 'rad', 'rader')} i historiken",
    ]
    if found.editions:
        parts.append(f"utgåvorna av {', '.join(map(str, found.editions))} års siffror")
    if found.folder:
        parts.append("minnet av mappen som databasen fylldes från")
    return ", ".join(parts)


def _left(found: Removed) -> list[str]:
    lines = remaining(found.made)
    if found.left_in_history:
        rows = swedish.counted(found.left_in_history, "rad", "rader")
        lines.append(f"I historiken kan en del av namnet stå kvar i {rows}.")
    return lines
