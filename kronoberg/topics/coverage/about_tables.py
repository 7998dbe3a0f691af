"""Tables for readers on the page about the service: guidelines, who answers for what, words, version."""

from collections.abc import Iterable

from kronoberg import __version__
from kronoberg.analysis.guidelines import strategy
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.reference import KnownIssue
from kronoberg.domain.contracts.steering import StrategyItem
from kronoberg.domain.words import StrategyPart
from kronoberg.show import cell
from kronoberg.show.table import Table

NONE = "Datamängden har inte den här delen."


def guidelines_table(book: Book) -> Table:
    """The guidelines for collaborations, each with how binding it is."""
    rows = [
        {"Riktlinje": f"{row.order}. {row.title}", "Krav": _modality(row), "Innebär": row.text}
        for row in strategy.items(book, StrategyPart.GUIDELINE)
    ]
    return cell.table(rows or [{"Riktlinje": NONE}], "Riktlinje", title="Strategins riktlinjer")


def responsibilities_table(book: Book) -> Table:
    """Who answers for what."""
    rows = [
        {"Vem": row.responsible or row.title, "Ansvar": row.title, "Innebär": row.text}
        for row in strategy.items(book, StrategyPart.RESPONSIBILITY)
    ]
    return cell.table(rows or [{"Vem": NONE}], "Vem", title=StrategyPart.RESPONSIBILITY.facts.heading)


def points(book: Book, part: StrategyPart) -> tuple[tuple[str, str], ...]:
    """The items of a part as titles and texts, with how binding they are and who answers."""
    return tuple((row.title, _point(row)) for row in strategy.items(book, part))


def sections(book: Book, part: StrategyPart) -> str:
    """Where in the strategy a part stands; what the part lacks in this dataset is said instead."""
    found = list(dict.fromkeys(row.section for row in strategy.items(book, part)))
    return f"Strategins avsnitt: {swedish.enumeration(found)}." if found else NONE


def version_table(book: Book) -> Table:
    """The version of the program and the revision of the data."""
    facts = [
        ("Programmets version", __version__),
        ("Datamängd", book.dataset.title),
        ("Uppgifternas revision", book.revision),
        ("Antal källor", swedish.decimal(len(book.sources))),
    ]
    rows = [{"Vad": what, "Värde": value} for what, value in facts]
    return cell.table(rows, "Vad", title="Version och revision")


def words_table(words: Iterable[tuple[str, str]]) -> Table:
    """Words with what they mean."""
    rows = [{"Ord": word, "Betydelse": meaning} for word, meaning in words]
    return cell.table(rows, "Ord", title="Orden vid siffrorna")


def issues_table(issues: Iterable[KnownIssue]) -> Table:
    """Known issues: what each is about, and how the figures are shown because of it."""
    rows = [{"Vad": issue.title, "Så visas det": issue.treatment} for issue in issues]
    return cell.table(rows, "Vad", title="Att känna till om siffrorna")


def _modality(row: StrategyItem) -> str:
    return row.modality.word if row.modality is not None else cell.NOTHING


def _point(row: StrategyItem) -> str:
    binding = f" Strategin säger {row.modality.word}." if row.modality is not None else ""
    who = f" Ansvarig: {row.responsible}." if row.responsible else ""
    return f"{row.text}{binding}{who}"
