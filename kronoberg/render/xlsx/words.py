"""The Swedish words in a workbook that say what it is and how its cells are read."""

import datetime as dt

from kronoberg.domain.contracts.sources import Dataset
from kronoberg.domain.words import Status
from kronoberg.show.export import BETWEEN, Provenance

BOUNDS_EXPLAINED = {
    "exakt": "Alla delar är kända.",
    "minst": "Någon del är okänd, så det verkliga värdet kan vara högre.",
    "högst": "Någon återbetalning är okänd, så det verkliga värdet kan vara lägre.",
    "kan inte anges": "Okända delar gör att värdet kan vara både högre och lägre, eller att inget värde finns.",
}


def statuses() -> list[tuple[str, str]]:
    """Each status with what it means."""
    return [(status.word, status.facts.explanation) for status in Status]


def bounds() -> list[tuple[str, str]]:
    """Each bound with what it means."""
    return list(BOUNDS_EXPLAINED.items())


def fiction(dataset: Dataset) -> str:
    """What a workbook of an invented region says of it."""
    return f"{dataset.region} finns inte. Personer, organ och siffror är påhittade."


def facts(provenance: Provenance, extracted: dt.date) -> list[tuple[str, str]]:
    """Which data the workbook holds, and when it was taken."""
    dataset = provenance.dataset
    warning = fiction(dataset)
    return [
        ("Datamängd", provenance.name),
        *([("Varning", warning)] if dataset.fictional else []),
        ("Region", dataset.region),
        ("Beskrivning", dataset.description),
        ("Revision", provenance.revision),
        ("Hämtad", extracted.isoformat()),
        ("Urval", provenance.selection or "Inget; alla uppgifter är med."),
    ]


def reading() -> list[tuple[str, str]]:
    """How to read a table of figures."""
    return [
        ("Tom cell", "Inget värde finns. Statusen bredvid säger varför. En tom cell är aldrig noll."),
        ("Ungefärlig", "Källan skriver ”ca”."),
        ("Kända och väntade delar", "Hur många delar som är helt kända, av hur många som borde finnas."),
        ("Källor", f"Dokument bakom värdet, med {BETWEEN.strip()} emellan. De beskrivs i bladet Källor."),
        ("Summor", "Raderna med ”summa” är redan hopräknade. Räkna inte med dem en gång till."),
    ]
