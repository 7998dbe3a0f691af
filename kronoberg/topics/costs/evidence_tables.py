"""The tables of what stands behind a figure: its rows with their sources, the voucher lines, the reference numbers."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.costs.costs import YearCost
from kronoberg.analysis.costs.evidence import Evidence
from kronoberg.analysis.costs.prices import PriceIndex
from kronoberg.analysis.overview.reference import YearValue
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.money import Posting
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Table
from kronoberg.topics.costs import evidence_words

LINES_SHOWN = 200
"""A year of vouchers can be thousands of lines; the page shows the first, and says how many there are."""


def rows_table(cost: YearCost, found: Sequence[Evidence]) -> Table:
    """The rows behind a collaboration's year, each with the number of its source; what no source mentions says so."""
    numbers = source_numbers(found)
    cells = [_row(item, numbers) for item in found if not evidence_words.is_budget(item)]
    for direction, figure in cost.silent:
        cells.append(_cells(swedish.sentence(direction.word), figure, "ingen"))
    return _rows(cells, f"Underlag för {cost.collaboration.label} {cost.year}")


def budget_table(cost: YearCost, found: Sequence[Evidence]) -> Table | None:
    """The rows behind a collaboration's budget; None without one."""
    numbers = source_numbers(found)
    cells = [_row(item, numbers) for item in found if evidence_words.is_budget(item)]
    return _rows(cells, f"Budget för {cost.collaboration.label} {cost.year}") if cells else None


def sources_table(book: Book, found: Sequence[Evidence]) -> Table | None:
    """The numbered sources of the rows; None when there are no rows."""
    cells = [
        {"Nr": str(number), **_origin(book.sources[source_id])} for source_id, number in source_numbers(found).items()
    ]
    if not cells:
        return None
    return cell.table(cells, "Nr", title="Underlagets källor", links=("Länk",))


def source_numbers(found: Sequence[Evidence]) -> dict[str, int]:
    """The sources of the rows and then of the voucher lines, numbered in the order they are first used."""
    used = dict.fromkeys(item.part.row.source_id for item in found)
    used.update(dict.fromkeys(source_id for item in found for source_id in item.posting_sources))
    return {source_id: number for number, source_id in enumerate(used, start=1)}


def postings_table(item: Evidence, numbers: Mapping[str, int]) -> Table:
    """The voucher lines behind a part, in the order they were booked, each with the number of its source."""
    cells = [_posting(row, numbers) for row in item.postings[:LINES_SHOWN]]
    whole = cell.table(
        cells,
        "Verifikation",
        title=f"Bokföringsrader för {evidence_words.name(item)}",
        numbers=("Belopp", "Källa nr"),
        whole=("Bokförd",),
    )
    return whole.without_empty("Kostnadsställe", "Projekt")


def reference_table(
    book: Book, people: Mapping[int, YearValue], index: PriceIndex | None, years: Iterable[int]
) -> Table | None:
    """The sources of the numbers that costs are divided by or converted with; None when there are none to show."""
    shown = set(years)
    lines = [("Folkmängd 31 dec", year, value) for year, value in people.items() if year in shown]
    if index is not None:
        needed = {*shown, index.base_year}
        lines += [(index.series.name, year, value) for year, value in index.values.items() if year in needed]
    cells = [
        {
            "Uppgift": f"{name} {year}",
            "Värde": swedish.decimal(value.value),
            **_origin(book.sources[value.source_id]),
        }
        for name, year, value in lines
    ]
    if not cells:
        return None
    return cell.table(
        cells, "Uppgift", title="Källor till folkmängd och prisindex", numbers=("Värde",), links=("Länk",)
    )


def _rows(cells: list[dict[str, str]], alt: str) -> Table:
    return cell.table(cells, "Del", title=alt, numbers=("Belopp", "Källa nr"))


def _row(item: Evidence, numbers: Mapping[str, int]) -> dict[str, str]:
    return _cells(evidence_words.name(item), item.part.figure, str(numbers[item.part.row.source_id]))


def _cells(what: str, figure: Figure, source: str) -> dict[str, str]:
    return {"Del": what, "Belopp": figure_text.exact_amount(figure), "Status": figure.status.word, "Källa nr": source}


def _origin(source: Source) -> dict[str, str]:
    return {
        "Källa": f"{cell.document(source)}, {cell.published(source)}",
        "Länk": cell.link(source),
        "Infört av": source.entered_by,
    }


def _posting(row: Posting, numbers: Mapping[str, int]) -> dict[str, str]:
    return {
        "Verifikation": row.voucher,
        "Bokförd": str(row.booked_on),
        "Konto": " ".join(filter(None, (row.account, row.account_name))),
        "Kostnadsställe": row.cost_centre or "",
        "Projekt": row.project or "",
        "Text": row.text or "",
        "Belopp": swedish.kronor(row.amount_sek),
        "Källa nr": str(numbers[row.source_id]),
    }
