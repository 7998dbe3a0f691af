"""The words of the page Pengar och tid that belong to no single table: its parts, and its messages of a year."""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.costs import returned
from kronoberg.analysis.costs.costs import Totals, YearCost
from kronoberg.analysis.costs.inhabitants import YearPerInhabitant
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import Code
from kronoberg.show import cell, figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.show.front_html import KeyFigure
from kronoberg.topics.overview import multiples, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import COST
from kronoberg.topics.overview.multiples import Course


class Part(Code):
    """The parts of the page."""

    TIME = "time", "Över tid"
    COLLABORATIONS = "collaborations", "Per samarbete"
    INHABITANTS = "inhabitants", "Per invånare"
    BUDGET = "budget", "Mot budget"
    NET = "net", "Återbetalt"
    USED = "used", "Kostnadsslag"
    EFFORT = "effort", "Arbetsinsats"
    POST = "post", "Kostnad och tid"


UNKNOWN_SHARE = "inte känd"
"""What stands for the share that comes back where the cost or what comes back is not wholly known."""


def share(costs: YearCost | Totals) -> str:
    """How much of a cost comes back, such as `36,8 %`; a dash where nothing should."""
    if not costs.income.applicable:
        return cell.NOTHING
    found = returned.share(costs)
    if found is None:
        return UNKNOWN_SHARE
    about = f"ca{swedish.NBSP}" if costs.gross.approximate or costs.income.approximate else ""
    return f"{about}{swedish.percent(found)}"


def net_heading(totals: Totals, year: int) -> str:
    """How much of a year's cost came back, where that is known."""
    if not totals.income.applicable:
        return f"Ingen återbetalning väntas för {year}"
    if returned.share(totals) is None:
        return f"Hur stor del av kostnaden {year} som kom tillbaka är inte känt"
    return f"Av kostnaden {year} kom {share(totals)} tillbaka"


def key_figures(year: int, gross: Figure, effort: Figure, people: YearPerInhabitant) -> tuple[KeyFigure, ...]:
    """What a year has cost and taken, as it stands large on the page; per inhabitant where that is known."""
    per_inhabitant = KeyFigure("Per invånare", figure_text.short_amount(people.per_inhabitant), divided_by(people))
    of_a_post = describe.figure_words(effort, unit=figure_text.OF_A_POST, beside=gross)
    return (
        KeyFigure(f"Bruttokostnad {year}", figure_text.short_amount(gross), describe.figure_words(gross)),
        *([per_inhabitant] if people.per_inhabitant.value is not None else []),
        KeyFigure("Arbetsinsats", figure_text.short_amount(effort), of_a_post),
    )


def divided_by(shown: YearPerInhabitant) -> str:
    """What stands below a cost per inhabitant: by how many it is divided, who lived there when; empty if unknown."""
    if shown.inhabitants is None:
        return ""
    return f"{swedish.counted(shown.inhabitants, 'invånare', 'invånare')} 31 dec {shown.year}"


def inhabitants_heading(shown: YearPerInhabitant) -> str:
    """What a year cost for each inhabitant, as a message."""
    if shown.per_inhabitant.value is None:
        return f"Kostnaden per invånare {shown.year} är inte känd"
    return f"Kostnaden {shown.year} var {figure_text.amount(shown.per_inhabitant)} per invånare"


def followed_words(
    book: Book, courses: Sequence[Course], rows: Iterable[YearRow], year: int, *, fixed: str = ""
) -> ChartWords:
    """The words around the small columns of each collaboration's years.

    `fixed` is the price level in words, such as `i 2024 års priser`; empty for current prices.
    """
    drawn = courses[: multiples.MOST]
    columns = [column for each in drawn for column in each.columns]
    first, last = columns[0].year, columns[-1].year
    told = [f"{each.label}. {describe.years_text(each.columns)}" for each in drawn]
    left = len(courses) - len(drawn)
    whose = f"{len(drawn)} av {len(courses)} samarbeten (störst kostnad {year} först)" if left else "alla samarbeten"
    unit = f"kronor {fixed}" if fixed else COST.unit
    return ChartWords(
        headline=(not fixed and _most_changed(rows, year)) or f"Varje samarbete för sig, {first}–{last}",
        measure=f"Bruttokostnad per år {first}–{last}, {whose} på samma skala, {unit}",
        alt=f"Stapeldiagram: bruttokostnad per år {first}–{last}, en rad per samarbete.",
        text=" ".join(told),
        # The chart of the sums above it, with the same fills and outlines, says how to read them.
        key="Tabellen visar alla." if left else "",
        source=describe.source_line(book, years_words.sources(column.total for column in columns)),
    )


def _most_changed(rows: Iterable[YearRow], year: int) -> str:
    """Whose cost changed most from the year before, or most of those that are known; empty when no change is known."""
    shown = tuple(rows)
    known = [(row, change) for row in shown if (change := row.change) is not None and change.value]
    if not known:
        return ""
    row, change = max(known, key=lambda each: abs(each[1].value or 0))
    size = swedish.kronor_short(change.value or 0, approximate=change.approximate)
    amount = f"{figure_text.qualifier(change)}{swedish.signed(size)}"
    largest = "Störst ändring" if all(each.change is not None for each in shown) else "Störst kända ändring"
    return f"{largest} från {year - 1} till {year}: {row.collaboration.label}, {amount}"
