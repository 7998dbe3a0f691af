"""Every figure of every collaboration leads to its source on the same page, one click away, on both datasets."""

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import overview
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Direction
from kronoberg.show import cell
from tests import datasets, visits
from tests.page_text import plain
from tests.shown_tables import tables_on
from tests.visits import OPEN

Origins = list[tuple[str, Figure, Source | None]]
BLOCKS = {
    "collaborations": "visa-kostnader",
    "budget": "visa-budget",
    "net": "visa-brutto-netto",
    "used": "visa-kostnadsdelar",
    "effort": "visa-arbetsinsats",
    "post": "visa-kostnad-bredvid-arbetsinsats",
}
"""The parts of the page about money and time with tables by collaboration, and the choice of what is seen there."""
PAGES = ("overview", *BLOCKS)
NO_BUDGET = ("kronoberg", "budget")
YEARS = {"kronoberg": (2021, 2023, 2024, 2025), "exempel": range(2018, 2026)}
# The first year, the one with most figures of each kind, and one that only has begun or is unlike; the rest by stress.
LOOKED_AT = {"kronoberg": (2021, 2024), "exempel": (2018, 2022, 2025)}
CASES = [
    pytest.param(dataset, page, year, marks=() if year in LOOKED_AT[dataset] else pytest.mark.stress)
    for dataset, years in YEARS.items()
    for page in PAGES
    for year in years
]

# What stands in the columns of the tables with a row per collaboration: the figures entered that it is made of.
COST, INCOME, EFFORT, COST_BUDGET, EFFORT_BUDGET = "cost", "income", "effort", "cost budget", "effort budget"
MADE_OF = {
    "Kostnad": {COST},
    "Bruttokostnad": {COST},
    "Återbetalt": {INCOME},
    "Andel tillbaka": {COST, INCOME},
    "Nettokostnad": {COST, INCOME},
    "Per invånare": {COST},
    "Medlemsavgift": {COST},
    "Tjänstestöd": {COST},
    "Resor": {COST},
    "Arvode": {COST},
    "Representation (gästfrihet)": {COST},
    "Övrigt": {COST},
    "Ej fördelat": {COST},
    "Skillnad": {COST, COST_BUDGET},
    "Arbetsinsats": {EFFORT},
    "Tjänst": {EFFORT},
    "Procent av en heltidstjänst": {EFFORT},
    "Omräknat till timmar": {EFFORT},
}
WORDS = {"Status", "Kostnadens status", "Anmärkning"}
# On the first page: the sources of seats and of what it gave stand on the collaboration's own page, one click away.
ELSEWHERE = {"Platser", "Gav senast"}


def opened(dataset: str, page: str, year: int) -> AppTest:
    """A page with its sources open, or a part of the page about money and time, as the address says."""
    if page == "overview":
        return visits.seen(f"data/{dataset}", page="pages/overview.py", ar=str(year), kalla="true")
    return of_money(dataset, page, year, "sources")


def of_money(dataset: str, part: str, year: int, seen: str) -> AppTest:
    """A part of the page about money and time, with what is to be seen of its block."""
    choices = {"del": part, BLOCKS[part]: seen}
    return visits.seen(f"data/{dataset}", page="pages/money.py", ar=str(year), **choices)


def with_tables(dataset: str, page: str, year: int) -> AppTest:
    """The same with its table by collaboration."""
    return opened(dataset, page, year) if page == "overview" else of_money(dataset, page, year, "table")


def sources_of(test: AppTest) -> pd.DataFrame:
    (found,) = [table.value for table in tables_on(test) if table.alt == "Källan till varje uppgift"]
    return found


def measures(column: str, page: str) -> set[str]:
    """What a column of a table is made of; a column that is not known here fails the test."""
    if column.startswith(("Ändring från", "Mot ")) or re.fullmatch(r"20\d\d–20\d\d", column):
        # The earlier years' own pages have their sources.
        return {COST}
    if column == "Budget":
        return {EFFORT_BUDGET if page == "effort" else COST_BUDGET}
    return MADE_OF[column]


def shown_on(test: AppTest, page: str) -> dict[str, set[str]]:
    """The measures that the tables show for each collaboration, where there is anything to show."""
    shown: dict[str, set[str]] = {}
    for table in tables_on(test):
        frame = table.value
        if frame.index.name != "Samarbete":
            continue
        for name, row in frame.iterrows():
            if name not in table.sums:
                columns = [
                    column
                    for column in frame.columns
                    if column not in WORDS | ELSEWHERE and row[column] != cell.NOTHING
                ]
                shown.setdefault(plain(name), set()).update(*(measures(column, page) for column in columns))
    return shown


def origins(book: Book, row: YearRow, year: int, measure: str) -> Origins:
    """What the analysis says that a collaboration's measure comes from: name of the part, figure, source."""
    label, cost = row.collaboration.label, row.cost
    if measure in (EFFORT, EFFORT_BUDGET):
        budget = effort.budgets(book, [row.collaboration], year).get(row.collaboration.collaboration_id)
        unknown = figures.missing(unit=Unit.PERCENT_FTE)
        figure, words = (row.effort, "") if measure == EFFORT else (budget or unknown, "budget, ")
        found = [book.sources[source] for source in figure.sources]
        return [(f"{label}, {words}arbetsinsats", figure, source) for source in found or [None]]
    if measure == COST_BUDGET:
        parts = cost.budget_parts
        return [(f"{label}, budget, {p.category.word}", p.figure, book.sources[p.row.source_id]) for p in parts]
    direction, whole = (Direction.EXPENSE, cost.gross) if measure == COST else (Direction.INCOME, cost.income)
    parts = tuple(part for part in cost.parts if part.direction is direction)
    if not parts:
        return [(f"{label}, {direction.word}", whole, None)] if whole.applicable else []
    return [(f"{label}, {part.category.word}", part.figure, book.sources[part.row.source_id]) for part in parts]


@pytest.mark.parametrize(("dataset", "page", "year"), CASES)
def test_each_figure_of_a_page_has_its_source_one_click_away(dataset: str, page: str, year: int) -> None:
    book = datasets.read(dataset)
    rows = {row.collaboration.label: row for row in overview.year_rows(book, year)}
    test = opened(dataset, page, year)
    shown = shown_on(with_tables(dataset, page, year), page)
    with_budget = {label for label, row in rows.items() if row.cost.budget.applicable}
    assert set(shown) == (with_budget if page == "budget" else set(rows))
    if page == "budget" and not with_budget:
        return
    lines = sources_of(test)
    for label, kinds in shown.items():
        assert kinds or not (rows[label].cost.gross.applicable and rows[label].effort.applicable)
        for measure in kinds:
            for name, figure, source in origins(book, rows[label], year, measure):
                assert is_among(lines, name, figure, source), f"{name} has no line of its own"


def is_among(lines: pd.DataFrame, name: str, figure: Figure, source: Source | None) -> bool:
    """Whether a line says it all: value, status, document, section, date, link or why there is none, who entered it."""
    expected = [cell.exact_amount(figure), figure.status.word]
    if source is None:
        expected += ["Ingen källa har någon uppgift", "", "", ""]
    else:
        document = source.title if source.section is None else f"{source.title}, {source.section}"
        link = f"[Öppna](<{source.url}>)" if source.url else source.no_url_reason
        expected += [document, str(source.published or "odaterad"), link or "", source.entered_by]
    found = lines[[plain(heading) == name for heading in lines.index]]
    return [plain(text) for text in expected] in [[plain(text) for text in line] for line in found.to_numpy()]


def test_the_one_click_opens_what_the_address_opens(app: OPEN) -> None:
    test = app("data/exempel", page="pages/overview.py", ar="2024")
    assert not [table for table in tables_on(test) if table.alt == "Källan till varje uppgift"]
    test.session_state["kalla"] = True
    assert sources_of(test.run()).equals(sources_of(opened("exempel", "overview", 2024)))


@pytest.mark.parametrize("part", BLOCKS)
def test_one_choice_in_a_block_opens_its_sources(app: OPEN, part: str) -> None:
    test = app("data/exempel", page="pages/money.py", ar="2024", **{"del": part})
    assert not [table for table in tables_on(test) if table.alt == "Källan till varje uppgift"]
    test.segmented_control(key=BLOCKS[part]).set_value("sources").run()
    assert sources_of(test).equals(sources_of(opened("exempel", part, 2024)))


@pytest.mark.parametrize(
    ("dataset", "page"),
    [(dataset, page) for dataset in ("kronoberg", "exempel") for page in PAGES if (dataset, page) != NO_BUDGET],
)
def test_no_line_of_the_sources_lacks_an_explanation(dataset: str, page: str) -> None:
    lines = sources_of(opened(dataset, page, 2024))
    nowhere = lines["Källa"] == "Ingen källa har någon uppgift"

    assert (lines["Värde"] != "").all()
    assert (lines["Källa"] != "").all()
    assert set(lines.loc[nowhere, "Status"]) <= {"uppgift saknas"}
    for column in ("Datum", "Länk", "Infört av"):
        assert (lines.loc[~nowhere, column] != "").all()


def test_the_walk_meets_known_missing_and_planned_figures() -> None:
    lines = pd.concat([sources_of(opened("exempel", page, 2025)) for page in ("budget", "effort")])

    assert {"preliminärt", "uppskattning", "budget", "uppgift saknas"} <= set(lines["Status"])
    assert any("budget, arbetsinsats" in plain(name) for name in lines.index)
