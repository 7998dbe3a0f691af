"""The sheets of workbooks that hold tables: real Excel tables, ready to be printed, in the report with a title above.

A number that is a least or a highest one, or approximate, says so in its own cell by its format: what reads
`minst 1 628 500 kr` is the number 1628500. So it can still be calculated with, and never passes for an exact one.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from xlsxwriter.worksheet import Worksheet

from kronoberg.domain.figures import Bound
from kronoberg.render.xlsx import sheets
from kronoberg.render.xlsx.sheets import Looks
from kronoberg.show import figure_text
from kronoberg.show.export import Provenance
from kronoberg.show.table import HUNDREDTHS, Cell, CellKind, Column, Table, Term

TITLE, ORIGIN, BACK, HEAD = range(4)
"""The rows above a table of the report, and the row of its headings."""
STYLE = "Table Style Light 1"
GREEN = "#006633"
# Letters: so many fit on a landscape A4 page at a size that can be read.
_ON_A_PAGE = 230
_MARGIN_INCHES = 0.5


def write(sheet: Worksheet, table: Table, looks: Looks, provenance: Provenance, *, back: str = "") -> None:
    """Write a table to a sheet of its own: from the first row, or below its title and a way back to a sheet.

    `back` is the name of that sheet, of a workbook that is handed in; such a workbook has no revision on its pages.

    Raises
    ------
    TooLongError
        When a text is longer than a cell can hold.
    """
    head = HEAD if back else 0
    if back:
        write_top(sheet, table.title, looks, provenance, back=back)
    columns = range(len(table.columns))
    codes = [sheets.number_format(table.columns[each].kind, _cells(table, each)) for each in columns]
    widths = [_width(table, each, codes[each]) for each in columns]
    details = _details(table.columns) if sum(widths) > _ON_A_PAGE else frozenset()
    for position in columns:
        _write_column(sheet, table, position, codes[position], looks, head=head, folded=position in details)
        _set_column(sheet, position, widths[position], details)
    shown = [each for each in columns if each not in details]
    for line, row in enumerate(table.rows, start=head + 1):
        sheet.set_row(line, sheets.height((_text(row[each]), widths[each]) for each in shown))
    names = headings(table.columns)
    add_table(sheet, head, names, len(table.rows), name=table.sheet, looks=looks, numbers=_numbers(table.columns))
    sheet.set_row(head, sheets.height((names[each], widths[each] - 1) for each in shown))
    _set_view(sheet, table, head, [widths[each] for each in shown], folded=bool(details))
    set_page(sheet, table.title, provenance, wide=sum(widths[each] for each in shown), handed_in=bool(back))


def _set_view(sheet: Worksheet, table: Table, head: int, shown: Sequence[int], *, folded: bool) -> None:
    """Keep in view what a reader needs at every cell: the headings, and in a wide table what each row is about."""
    label = _label(table.columns) if sum(shown) > _ON_A_PAGE else 0
    sheet.freeze_panes(head + 1, label + 1 if label else 0)
    sheet.repeat_rows(head)
    if label:
        sheet.repeat_columns(0, label)
    if folded:
        # The plus sign stands above the status whose details it shows.
        sheet.outline_settings(symbols_right=False)


def write_top(sheet: Worksheet, title: str, looks: Looks, provenance: Provenance, *, back: str) -> None:
    """Write what stands above a table or a chart: the title, where it comes from, the way back to a sheet."""
    sheets.write_text(sheet, (TITLE, 0), title, looks.of(bold=True, font_size=14, font_color=GREEN))
    sheets.write_text(sheet, (ORIGIN, 0), f"{provenance.name}.", looks.of())
    write_link(sheet, (BACK, 0), back, f"Till bladet {back}", looks)


def write_link(sheet: Worksheet, place: tuple[int, int], to: str, text: str, looks: Looks) -> None:
    """Write a link to another sheet of the workbook."""
    sheet.write_url(*place, f"internal:'{to}'!A1", looks.of(font_color=GREEN, underline=1, valign="top"), text)


def add_table(
    sheet: Worksheet,
    first: int,
    names: Sequence[str],
    rows: int,
    *,
    name: str,
    looks: Looks,
    numbers: Collection[int] = (),
    filters: bool = True,
) -> None:
    """Make the cells below the headings in the row `first` a real Excel table, named after its sheet.

    `numbers` are the columns whose headings stand to the right, above their numbers.
    """
    columns = [
        {"header": heading, "header_format": looks.number_head if position in numbers else looks.head}
        for position, heading in enumerate(names)
    ]
    options = {"name": _table_name(name), "columns": columns, "style": STYLE, "autofilter": filters}
    # Excel has no table without a row; the library leaves the first one empty.
    sheet.add_table(first, 0, first + max(rows, 1), len(names) - 1, options)


def _table_name(sheet: str) -> str:
    """A sheet's name as Excel wants the name of a table: letters and digits, unlike the address of a cell."""
    name = re.sub(r"\W+", "_", sheet)
    return f"_{name}" if re.fullmatch(r"\d.*|[A-Za-z]{1,3}\d+|[RrCc]", name) else name


def headings(columns: Sequence[Column]) -> list[str]:
    """The headings of the columns, all different."""
    return different(
        [column.heading_with_unit if column.kind is CellKind.MEASURE else column.heading for column in columns]
    )


def different(names: Sequence[str]) -> list[str]:
    """The names, with a number after one that has been used already: the headings of Excel's tables must differ."""
    used = Counter[str]()
    found = []
    for name in names:
        used[name.casefold()] += 1
        found.append(name if used[name.casefold()] == 1 else f"{name} (nr {used[name.casefold()]})")
    return found


def set_page(sheet: Worksheet, title: str, provenance: Provenance, *, wide: int = 0, handed_in: bool = False) -> None:
    """Set up a sheet for paper: landscape, with its title, its origin and page numbers.

    It becomes as wide as a page; one that is so many letters `wide` that nobody could read it, as several. What is
    `handed_in` has no revision on its pages.
    """
    sheet.set_landscape()
    sheet.set_paper(sheets.A4)
    sheet.fit_to_pages(max(1, -(-wide // _ON_A_PAGE)), 0)
    sheet.set_margins(_MARGIN_INCHES, _MARGIN_INCHES, top=0.8, bottom=0.7)
    sheet.set_header(f"&L{sheets.in_header(title)}&R{sheets.origin_in_header(provenance.name)}")
    sheet.set_footer(f"{'' if handed_in else f'&LRevision {provenance.revision}'}&R&P (&N)")
    sheet.hide_gridlines(2)


def _write_column(
    sheet: Worksheet, table: Table, position: int, code: str, looks: Looks, *, head: int, folded: bool
) -> None:
    kind = table.columns[position].kind
    for line, row in enumerate(table.rows, start=head + 1):
        bold = _is_sum(row)
        before = _qualifier(table, row, position)
        aligned = "left" if kind is CellKind.YEAR else "right"
        number = looks.number(f'"{before}"{code}' if before else code, bold=bold, align=aligned)
        # What is folded away does not make the row higher.
        text = looks.line(bold=bold) if folded else looks.strong if bold else looks.text
        sheets.write_cell(sheet, (line, position), row[position], kind=kind, number=number, text=text)


def _qualifier(table: Table, row: Sequence[Cell], position: int) -> str:
    """What a number's own cell says before it: how a figure's value stands to the true one."""
    if position + 3 >= len(row) or not table.columns[position + 2].name.endswith("_bound"):
        return ""
    bound, approximate = row[position + 2], row[position + 3]
    if not isinstance(bound, Term):
        return ""
    return figure_text.qualifying(Bound(bound.code), approximate=bool(approximate))


def _is_sum(row: Sequence[Cell]) -> bool:
    return any(isinstance(cell, Term) and cell.code == "sum" for cell in row[:2])


def _set_column(sheet: Worksheet, position: int, width: int, details: frozenset[int]) -> None:
    if position in details:
        sheet.set_column(position, position, width, None, {"level": 1, "hidden": True})
    else:
        sheet.set_column(position, position, width, None, {"collapsed": position + 1 in details})


def _details(columns: Sequence[Column]) -> frozenset[int]:
    """The columns of a wide table that are folded away, one click off: what stands behind a figure and its status."""
    starts = [position for position, column in enumerate(columns) if column.name.endswith("_bound")]
    return frozenset(position for start in starts for position in range(start, start + 5))


def _label(columns: Sequence[Column]) -> int:
    """The last column that says what a row is about, and that stays in view."""
    named = ("collaboration", "body", "project", "programme")
    return next((position for position, column in enumerate(columns[:4]) if column.name in named), 0)


def _numbers(columns: Sequence[Column]) -> frozenset[int]:
    return frozenset(
        position for position, column in enumerate(columns) if column.kind in (*HUNDREDTHS, CellKind.COUNT)
    )


def _width(table: Table, position: int, code: str) -> int:
    """How wide a column must be for its numbers as they are shown, or for its words."""
    column, cells = table.columns[position], _cells(table, position)
    if column.kind not in HUNDREDTHS:
        return sheets.width(column, cells)
    longest_word = max(len(word) for word in column.heading.split())
    # The format itself shows what stands around the digits and their thousands.
    around = len(code.partition("0")[2].replace('"', ""))
    shown = [
        len(_qualifier(table, row, position)) + len(f"{cell // 100:,}") + around
        for row, cell in zip(table.rows, cells, strict=True)
        if isinstance(cell, int)
    ]
    return max(sheets.NARROWEST, longest_word + 3, *(length + 2 for length in shown))


def _cells(table: Table, position: int) -> list[Cell]:
    return [row[position] for row in table.rows]


def _text(cell: Cell) -> str:
    """What of a cell may need more than a line; numbers never do."""
    if isinstance(cell, Term):
        return cell.word
    return cell if isinstance(cell, str) else ""
