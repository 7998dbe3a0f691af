"""The workbook of the April report: every figure with its status and source, and charts that Excel draws from them.

The same Book, year, day and imprint give the same bytes.
"""

import datetime as dt
import io
from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from kronoberg.analysis.deadlines import report_day
from kronoberg.domain.book import Book
from kronoberg.render.xlsx import sheets, table_sheets
from kronoberg.render.xlsx import words as workbook_words
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.render.xlsx.table_sheets import README
from kronoberg.report import charts as report_charts
from kronoberg.report.native_charts import NativeChart
from kronoberg.report.workbook import chart_sheets as report_chart_sheets
from kronoberg.report.workbook import tables as report_tables
from kronoberg.report.workbook import words
from kronoberg.show import cell, export
from kronoberg.show.export import Provenance
from kronoberg.show.table import Table
from kronoberg.topics.documents.imprint import Imprint


def report_workbook(book: Book, year: int, today: dt.date, imprint: Imprint) -> bytes:
    """The workbook of the report on a year's figures: what it is, the charts, and one sheet for each table.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    provenance = export.provenance(book, edition=imprint.edition)
    charts = _charts(book, year)
    tables = report_tables.tables(book, year, today)
    made = io.BytesIO()
    title = words.title(year, book.dataset.region, draft=not imprint.edition)
    properties = {
        "title": title,
        "subject": provenance.name,
        "author": book.dataset.region,
        "comments": " ".join((imprint.warning, *imprint.lines)).strip(),
        "keywords": words.KEYWORDS,
    }
    file = sheets.opened(made, properties, created=imprint.made_at)
    looks = Looks(file)
    first = file.add_worksheet(README)
    sheets.write_text(first, (0, 0), title, looks.of(bold=True, font_size=16, font_color=table_sheets.GREEN))
    _write_readme(first, _told(imprint, provenance, report_day.of(book, year, today)), _listed(charts, tables), looks)
    table_sheets.set_page(first, title, provenance)
    first.set_portrait()
    for name, chart in charts.items():
        report_chart_sheets.write(file, name, chart, looks, provenance)
    for table in tables:
        if table.rows:
            table_sheets.write(file.add_worksheet(table.sheet), table, looks, provenance, titled=True)
    file.close()
    return made.getvalue()


def _charts(book: Book, year: int) -> dict[str, NativeChart]:
    """Each chart by the name of its sheet."""
    return {
        "Diagram kostnad": report_charts.costs(book, year),
        "Diagram kostnad över tid": report_charts.over_years(book, year),
        "Diagram budget": report_charts.budgets(book, year),
        "Diagram insats": report_charts.efforts(book, year),
        "Diagram insats över tid": report_charts.effort_over_years(book, year),
    }


def _write_readme(
    sheet: Worksheet, told: Sequence[tuple[str, str]], listed: Mapping[str, tuple[str, bool]], looks: Looks
) -> None:
    """Write where the workbook comes from, what is in it, and how it is read.

    `listed` has what each sheet shows, and whether it is there: a table without rows has no sheet, and that is said.
    """
    sheet.set_column(0, 0, sheets.NAMES)
    sheet.set_column(1, 1, sheets.TEXTS)
    line = sheets.write_sections(sheet, {"Om arbetsboken": told}, looks, first=2)
    shown = [(name, text) for name, (text, _) in listed.items()]
    end = sheets.write_sections(sheet, {"Blad": shown}, looks, first=line)
    for row, (name, (_, there)) in enumerate(listed.items(), start=line + 1):
        if there:
            table_sheets.write_link(sheet, (row, 0), name, name, looks)
    sections = {
        "Status": workbook_words.statuses(),
        "Gräns": workbook_words.bounds(),
        "Så läses tabellerna": [*workbook_words.reading(), *words.READING],
        "Så läses diagrammen": words.CHARTS,
    }
    sheets.write_sections(sheet, sections, looks, first=end)


def _told(imprint: Imprint, provenance: Provenance, day: dt.date) -> list[tuple[str, str]]:
    """What the workbook is, the day that it is seen from, and where it comes from."""
    warning = [("Varning", imprint.warning)] if imprint.warning else []
    origin = zip(words.ORIGIN, imprint.lines, strict=True)
    about, seen = ("Vad det är", words.ABOUT), (cell.AS_OF, str(day))
    return [about, *warning, seen, ("Beskrivning", provenance.dataset.description), *origin]


def _listed(charts: Mapping[str, NativeChart], tables: Sequence[Table]) -> dict[str, tuple[str, bool]]:
    """What each sheet shows, and whether it is there."""
    of_charts = {name: (chart.words.measure, True) for name, chart in charts.items()}
    of_tables = {table.sheet: (words.listed(table.title, len(table.rows)), bool(table.rows)) for table in tables}
    return of_charts | of_tables
