"""A year's figures as plain Swedish text for the command line."""

from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import Group
from kronoberg.domain.book import Book
from kronoberg.show import figure_text
from kronoberg.topics.overview import tables
from kronoberg.topics.overview import words as describe


def year_figures(book: Book, year: int) -> str:
    """A year's figures, one collaboration a line, with the totals last."""
    picture = overview.year_overview(book, year)
    lines = [f"{book.dataset.title}, {year}. Revision {book.revision}.", ""]
    for row in picture.everything.rows:
        lines.append(
            f"{row.collaboration.label}: kostnad {figure_text.amount_with_status(row.cost.gross)}, "
            f"netto {figure_text.amount(row.cost.net)}, arbetsinsats {figure_text.amount_with_status(row.effort)}"
        )
    lines += [
        "",
        _total("Samarbeten", picture.collaborations),
        _total("EU-program", picture.programmes),
        _total("Allt", picture.everything),
    ]
    if outside := describe.outside_totals(picture):
        lines.append(outside)
    return "\n".join(lines)


def _total(name: str, group: Group) -> str:
    gross = group.costs.gross
    if group.only_unclear:
        return f"{name}: {tables.UNCLEAR}"
    details = ", ".join(filter(None, (describe.status_words(gross), figure_text.breakdown(gross))))
    return f"{name}: {figure_text.amount(gross)} ({details}), arbetsinsats {figure_text.amount(group.effort)}"
