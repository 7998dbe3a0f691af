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
    "varken ändras eller tas bort."
)
ALL_LOCKED = "Utgåvorna av alla avslutade år är låsta."
TO_GAPS = "Visa vad som saknas"


def short(edition: Edition) -> str:
    """An edition in a few words: `utgåva av 2024 års siffror, låst 2025-04-15 10:30`."""
    return f"utgåva av {edition.year} års siffror, låst {conflict_words.moment(edition.locked_at)}"


def banner(edition: Edition, since: Sequence[RowChange]) -> str:
    """What every page says while an edition is shown."""
    rows = swedish.counted(len(as_told(since)), "rad", "rader")
    now = f"Sedan dess har {rows} tillkommit, ändrats eller tagits bort." if since else SAME
    return f"Du ser utgåvan av {edition.year} års siffror, låst {conflict_words.moment(edition.locked_at)}. {now}"


def unknown(wanted: str) -> str:
    """That there is no such edition, and what is shown instead."""
    return f"Det finns ingen låst utgåva med namnet {wanted}. Här visas de aktuella uppgifterna."


def revision(number: str) -> str:
    """Which content is locked."""
    return f"Det som låses är revision {number}."


def receipt(edition: Edition) -> str:
    """That an edition has been locked."""
    return f"Utgåvan av {edition.year} års siffror är låst, med revision {edition.revision}."


def open_label(edition: Edition) -> str:
    """The words of the link that opens an edition."""
    return f"Öppna utgåvan av {edition.year} års siffror"


def missing_before_lock(summary: str, year: int) -> str:
    """What is missing at the time of locking."""
    return f"Aprilrapporten {year + 1}, om {year} års siffror: {summary[:1].lower() + summary[1:]}"


def list_table(found: Iterable[Edition]) -> Table:
    """A row for each edition: when, by whom and why it was locked, its revision and its checksum."""
    rows = [
        {
            "Siffrornas år": str(each.year),
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
