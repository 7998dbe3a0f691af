"""The Swedish words of locked April editions: the banner, the list, the form that locks one."""

import re
from collections.abc import Iterable, Sequence

from kronoberg.domain import swedish
from kronoberg.domain.difference import RowChange, as_told
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.store.editions import Edition
from kronoberg.topics.entry import conflict_words

CURRENT = "Aktuella uppgifter"
LABEL = "Utgåva"
BACK = "Visa aktuella uppgifter"
SINCE = "Vad som har ändrats sedan utgåvan låstes"
SAME = "Ingenting har ändrats sedan utgåvan låstes."
LIST = "Låsta utgåvor"
LOCK_HEADING = "Lås en utgåva"
LOCK, WHY = "Lås utgåvan", "Varför låses utgåvan?"
NONE_YET = "Ingen utgåva är låst ännu."
EXPLAINED = (
    "En låst utgåva behåller alla uppgifter som de är nu, och visar samma siffror för alltid. Lås den när "
    "aprilrapporten lämnas. Uppgifterna kan ändras efteråt; utgåvan säger då vad som har ändrats. En låst utgåva kan "
    "varken ändras eller tas bort. Rättas något efteråt kan nästa version låsas. Då lämnas den ut, och den förra "
    "finns kvar."
)
TO_GAPS = "Visa vad som saknas"


def short(edition: Edition) -> str:
    """An edition in a few words: `utgåva av 2024 års siffror, version 2, låst 2025-04-15 10:30`."""
    return (
        f"utgåva av {edition.year} års siffror, version {edition.version}, låst "
        f"{conflict_words.moment(edition.locked_at)}"
    )


def option(found: Iterable[Edition], edition: Edition) -> str:
    """An edition in the list of choices: its year, and for one that a later version has followed its name."""
    latest = max(each.version for each in found if each.year == edition.year)
    return str(edition.year) if edition.version == latest else edition.name


def corrected(edition: Edition, changes: Sequence[RowChange]) -> str:
    """What a later version corrects, and why it was locked."""
    rows = swedish.counted(len(as_told(changes)), "rad", "rader")
    return f"Rättat sedan version {edition.version - 1}: {rows}. Skäl: {edition.why}"


def next_version(edition: Edition) -> str:
    """That the year can be locked anew, and what becomes of the version before."""
    return (
        f"Uppgifterna har ändrats sedan version {edition.version} låstes. Lås version {edition.version + 1} om "
        f"rapporten ska lämnas på nytt; version {edition.version} finns kvar."
    )


def lock_label(version: int) -> str:
    """The words of the button that locks."""
    return LOCK if version == 1 else f"Lås version {version}"


def why(year: int, version: int) -> str:
    """The reason that is proposed: for a first version the report; a correction has to be told."""
    return f"Aprilrapporten {year + 1}" if version == 1 else ""


def knowingly(gaps: int, texts: int) -> str:
    """What the person who locks says yes to, when anything is missing; empty when nothing is."""
    missing = [
        swedish.counted(gaps, "uppgift saknas", "uppgifter saknas") if gaps else "",
        swedish.counted(texts, "fält eller text är tom", "fält och texter är tomma") if texts else "",
    ]
    told = " och ".join(filter(None, missing))
    return f"Lås ändå, fast {told}" if told else ""


def not_yet(gaps: int, texts: int) -> str:
    """That the yes is lacking, and what to do."""
    return f"Ingenting är låst. Fyll i det som saknas, eller kryssa i ”{knowingly(gaps, texts)}” och lås igen."


def banner(edition: Edition, since: Sequence[RowChange]) -> str:
    """What every page says while an edition is shown."""
    rows = swedish.counted(len(as_told(since)), "rad", "rader")
    now = f"Sedan dess har {rows} tillkommit, ändrats eller tagits bort." if since else SAME
    return f"Du ser {short(edition).replace('utgåva', 'utgåvan', 1)}. {now}"


def unknown(wanted: str) -> str:
    """That there is no such edition, and what is shown instead."""
    return f"Det finns ingen låst utgåva med namnet {wanted}. Här visas de aktuella uppgifterna."


def receipt(edition: Edition) -> str:
    """That an edition has been locked."""
    return f"Utgåvan av {edition.year} års siffror är låst, version {edition.version}."


def open_label(edition: Edition) -> str:
    """The words of the link that opens an edition."""
    return f"Öppna utgåvan av {edition.year} års siffror, version {edition.version}"


def missing_before_lock(summary: str, year: int) -> str:
    """What is missing at the time of locking."""
    return f"Aprilrapporten {year + 1}, om {year} års siffror: {summary[:1].lower() + summary[1:]}"


def list_table(found: Iterable[Edition]) -> Table:
    """A row for each edition: when, by whom and why it was locked, its revision and its checksum."""
    rows = [
        {
            "Siffrornas år": str(each.year),
            "Version": str(each.version),
            "Låst": conflict_words.moment(each.locked_at),
            "Av": each.locked_by,
            "Varför": each.why,
            "Dnr": each.dnr or cell.NOTHING,
            "Revision": each.revision,
            # In groups: a long word could not be broken in a narrow column.
            "Kontrollsumma (SHA-256)": " ".join(re.findall(".{8}", each.sha256)),
        }
        for each in found
    ]
    return cell.table(rows, "Siffrornas år", title=LIST, whole=("Låst",), cards=True)
