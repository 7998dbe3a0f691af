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
from kronoberg.report import answer as report_answer
from kronoberg.report import charts as report_charts
from kronoberg.report.answer import Answer
from kronoberg.report.native_charts import NativeChart
from kronoberg.report.workbook import chart_sheets as report_chart_sheets
from kronoberg.report.workbook import tables as report_tables
from kronoberg.report.workbook import words
from kronoberg.show import cell, export
from kronoberg.show.export import Provenance
from kronoberg.topics.documents.imprint import Imprint

_WIDE = (26, 26, 60)
"""How wide the columns of the first sheet are, in letters."""
_HEADLINE, _ANSWER = 3, 6
"""The rows of the first sheet on which the headline and the headings of the key figures stand."""


def report_workbook(book: Book, year: int, today: dt.date, imprint: Imprint) -> bytes:
    """The workbook of the report on a year's figures: the answer first, then charts and tables, last how it is read.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    provenance = export.provenance(book, edition=imprint.edition)
    day = report_day.of(book, year, today)
    found = report_answer.answer(report_day.seen(book, year, day), year, day)
    charts, tables = _charts(book, year), [table for table in report_tables.tables(book, year, today) if table.rows]
    made = io.BytesIO()
    title = words.title(year, book.dataset.region, draft=not imprint.edition)
    file = sheets.opened(made, _properties(title, provenance, imprint), created=imprint.made_at)
    looks = Looks(file)
    first = file.add_worksheet(words.FIRST)
    _write_answer(first, title, found, [imprint.warning, *imprint.lines], looks)
    shown = {name: chart.words.measure for name, chart in charts.items()} | {each.sheet: each.title for each in tables}
    _write_list(first, _ANSWER + len(found.figures) + 3, shown | {words.LAST: words.HOW_TO_READ}, looks)
    table_sheets.set_page(first, title, provenance, handed_in=True)
    first.set_portrait()
    for name, chart in charts.items():
        report_chart_sheets.write(file, name, chart, looks, provenance, back=words.FIRST)
    for table in tables:
        table_sheets.write(file.add_worksheet(table.sheet), table, looks, provenance, back=words.FIRST)
    _write_last(file.add_worksheet(words.LAST), provenance, day, looks)
    file.close()
    return made.getvalue()


def _properties(title: str, provenance: Provenance, imprint: Imprint) -> dict[str, str]:
    """What the file says about itself where only whoever looks for it sees it."""
    return {
        "title": title,
        "subject": provenance.name,
        "author": provenance.dataset.region,
        "comments": " ".join((imprint.warning, *imprint.lines, imprint.trace)).strip(),
        "keywords": words.KEYWORDS,
    }


def _write_answer(sheet: Worksheet, title: str, found: Answer, about: Sequence[str], looks: Looks) -> None:
    """Write the year in a line, how sure it is, and the key figures, each in a row."""
    for column, wide in enumerate(_WIDE):
        sheet.set_column(column, column, wide)
    sheets.write_text(sheet, (0, 0), title, looks.of(bold=True, font_size=16, font_color=table_sheets.GREEN))
    sheets.write_text(sheet, (1, 0), " ".join(filter(None, about)), looks.of())
    for line, text in ((_HEADLINE, found.headline), (_HEADLINE + 1, found.how_sure)):
        look = looks.strong if line == _HEADLINE else looks.text
        sheet.merge_range(line, 0, line, len(_WIDE) - 1, "", look)
        sheets.write_text(sheet, (line, 0), text, look)
        sheet.set_row(line, sheets.height([(text, sum(_WIDE))]))
    for column, heading in enumerate(words.KEY_FIGURES):
        sheet.write_string(_ANSWER, column, heading, looks.head)
    for line, figure in enumerate(found.figures, start=_ANSWER + 1):
        for column, text in enumerate(figure):
            sheets.write_text(sheet, (line, column), text, looks.strong if column < len(figure) - 1 else looks.text)


def _write_list(sheet: Worksheet, first: int, named: Mapping[str, str], looks: Looks) -> None:
    """Write the sheets with what each shows, each a link."""
    for column, heading in enumerate((words.SHEET, words.SHOWS, "")):
        sheet.write_string(first, column, heading, looks.head)
    for line, (name, text) in enumerate(named.items(), start=first + 1):
        table_sheets.write_link(sheet, (line, 0), name, name, looks)
        sheet.merge_range(line, 1, line, len(_WIDE) - 1, "", looks.text)
        sheets.write_text(sheet, (line, 1), text, looks.text)
        sheet.set_row(line, sheets.height([(text, sum(_WIDE[1:]))]))


def _write_last(sheet: Worksheet, provenance: Provenance, day: dt.date, looks: Looks) -> None:
    """Write where the figures come from, and how cells and charts are read."""
    sheet.set_column(0, 0, sheets.NAMES)
    sheet.set_column(1, 1, sheets.TEXTS)
    sections = {
        "Om uppgifterna": [(cell.AS_OF, str(day)), ("Beskrivning", provenance.dataset.description)],
        "Status": workbook_words.statuses(),
        "Gräns": workbook_words.bounds(),
        "Så läses tabellerna": [*workbook_words.reading(), *words.READING],
        "Så läses diagrammen": words.CHARTS,
    }
    sheets.write_sections(sheet, sections, looks)
    table_sheets.set_page(sheet, words.LAST, provenance, handed_in=True)


def _charts(book: Book, year: int) -> dict[str, NativeChart]:
    """Each chart by the name of its sheet."""
    return {
        "Diagram kostnad": report_charts.costs(book, year),
        "Diagram kostnad över tid": report_charts.over_years(book, year),
        "Diagram budget": report_charts.budgets(book, year),
        "Diagram insats": report_charts.efforts(book, year),
        "Diagram insats över tid": report_charts.effort_over_years(book, year),
    }
