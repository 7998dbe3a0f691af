"""A document with every kind of block, from the example region's own tables and charts: long, wide and awkward ones."""

import datetime as dt

from kronoberg.analysis.collaborations import register
from kronoberg.analysis.costs import inhabitants, parts
from kronoberg.analysis.overview import overview, series
from kronoberg.analysis.plan import action_plan
from kronoberg.domain.book import Book
from kronoberg.show import palette
from kronoberg.show.blocks import Block, Chart, Document, Facts, Gap, Heading, KeyFigures, Note, Points, Text, Written
from kronoberg.topics.collaborations import register_tables
from kronoberg.topics.costs import charts as cost_charts
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.coverage import tables as coverage_tables
from kronoberg.topics.overview import charts, tables, year_costs, years_words
from kronoberg.topics.overview import words as describe
from kronoberg.topics.overview.measures import COST
from kronoberg.topics.plan import tables as plan_tables
from tests import shown_tables

TODAY = dt.date(2026, 4, 15)
_NAMES = (
    "Anna-Karin Björkqvist-Holmgren",
    "Per Ek",
    "Åsa Öberg",
    "Bertil Lundh",
    "Disa af Ugglas",
    "Zoran Petrović",
    "Gun-Britt Ström",
)


def sample(book: Book, year: int = 2025) -> Document:
    """A report of some ten pages."""
    return Document(
        title=f"Årsrapport {year} – internationella samarbeten",
        subtitle="Kostnader, insatser och resultat, med allt som saknas utskrivet",
        region="Region Exempel",
        blocks=(*_opening(book, year), *_money(book, year), *_register(book, year), *_ending(book, year)),
        running_head=f"Region Exempel · Årsrapport {year} – internationella samarbeten",
        imprint=(
            "Uppgifterna kommer från Region Exempel, revision 3f2a9c81.",
            "Gjord 2026-04-15 kl. 10.00 med kronoberg 0.1.0.",
        ),
        made_at="2026-04-15T10:00:00+02:00",
        warning=describe.fiction_warning(book),
        keywords=("årsrapport", "internationella samarbeten"),
    )


def letter() -> Document:
    """A letter with a head, a few numbered points and nothing else."""
    head = (
        ("Dnr", "RE 2026/00123"),
        ("Datum", "2026-04-15"),
        ("Handläggare", "Anna Björk, internationell strateg"),
        ("Ärende till", "Regionstyrelsen 2026-04-28"),
        ("Version", "1"),
    )
    asked = (
        ("", "Regionstyrelsen godkänner årsrapporten för 2025."),
        (
            "",
            "Regionstyrelsen ger regiondirektören i uppdrag att utvärdera avtalet med Östersjögruppen före 2026-10-31.",
        ),
    )
    return Document(
        title="Årsrapport 2025 om internationella samarbeten",
        subtitle="Tjänsteskrivelse",
        region="Region Exempel",
        head=head,
        blocks=(
            Heading("Förslag till beslut"),
            Points(asked, numbered=True),
            Heading("Sammanfattning"),
            Written(
                "Regionen deltog under året i åtta samarbeten.\nAlla gav resultat.\n\nTvå bör utvärderas.",
            ),
            Heading("Perspektiv"),
            Gap("Bedömning av barnperspektivet är inte gjord."),
        ),
        running_head="Region Exempel · Tjänsteskrivelse · RE 2026/00123",
        imprint=(),
        made_at="2026-04-15T10:00:00+02:00",
    )


def _opening(book: Book, year: int) -> tuple[Block, ...]:
    picture = overview.year_overview(book, year)
    return (
        Heading("Sammanfattning"),
        Text(describe.year_sentences(picture)),
        Text(describe.change_sentence(picture.cost_change)),
        year_costs.year_table(picture),
        Note(describe.status_line(picture)),
        Heading("Att lägga märke till", 2),
        Points(
            (("Avtal", "Två avtal löper ut under 2026 och ska utvärderas först."), ("Resor", "En reserapport saknas."))
        ),
        KeyFigures("Nyckeltal", (("Kostnad", "minst 3,47 mnkr", "alla samarbeten"), ("Platser", "16", ""))),
        Gap("Sammanfattningen av vad samarbetena gav är inte skriven."),
        Written(
            "Samarbetet i nätverket har gett regionen en tydligare röst i EU:s arbete med glesbygd.\n"
            "Två projekt har beviljats medel.\n\nDet är värt sitt pris.",
        ),
        Facts("Om rapporten", (("Diarienummer", "RE 2026/00123"), ("Webbplats", "https://www.example.org/samarbeten"))),
    )


def _money(book: Book, year: int) -> tuple[Block, ...]:
    picture = overview.year_overview(book, year)
    rows = overview.largest_first(overview.year_rows(book, year))
    colours = palette.collaboration_colours(book.collaborations.values())
    columns = series.by_collaboration(book, range(year - 7, year + 1))
    people = {
        row.collaboration.collaboration_id: inhabitants.year_per_inhabitant(book, year, row.cost.gross).per_inhabitant
        for row in rows
    }
    divided = parts.by_category(row.cost for row in rows)
    return (
        Heading("Ekonomi", new_page=True),
        Text(cost_words.parts_sentence(divided, year)),
        Chart(
            charts.stacked_years(columns, colours).to_dict(),
            years_words.over_time(COST, book, columns, columns[-1].year),
        ),
        tables.years_table(columns),
        Heading("Per samarbete", 2),
        Chart(cost_charts.sizes(rows, colours).to_dict(), years_words.sizes(COST, book, rows, year)),
        cost_tables.sizes_table(rows, people, year),
        year_costs.net_table(rows, picture.everything.costs, year),
        Heading("Delar", 3),
        cost_tables.parts_table(divided, year),
    )


def _register(book: Book, year: int) -> tuple[Block, ...]:
    shown = register.register(book, year)
    plan = action_plan.plan(book, year)
    return (
        Heading("Samarbetena i korthet"),
        register_tables.participation_table(shown.collaborations, year, what="Samarbeten"),
        Heading("Mål", 2),
        *(plan_tables.goals_table(book, area, year, TODAY) for area in plan.areas if area.goals),
    )


def _ending(book: Book, year: int) -> tuple[Block, ...]:
    picture = overview.year_overview(book, year)
    wide = shown_tables.made(
        "En bred tabell",
        ("Organ", "Samarbete", "Plats", "Namn", "Parti", "Från", "Till", "Ersättning", "Anmärkning"),
        tuple(
            (
                f"Styrelsen {line}",
                "Östersjögruppen",
                "ordinarie",
                _NAMES[line % len(_NAMES)],
                "S",
                "2023-01-01",
                "2026-12-31",
                f"{line} 250 kr".replace(" ", "\u00a0"),
                "Utsedd av regionstyrelsen, § 12" if line % 3 else "",
            )
            for line in range(1, 61)
        ),
        numbers=(7,),
        whole=(5, 6),
    )
    return (
        Heading("Bilagor", new_page=True),
        wide,
        Heading("Källor", 2),
        tables.sources_table(book, picture.collaborations.rows),
        coverage_tables.contracts_table(book),
    )
