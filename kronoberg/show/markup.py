"""A table for readers as HTML: row headers, a name for screen readers, and every text escaped by the template."""

import re

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from kronoberg.show import cell, column_widths
from kronoberg.show.table import NUMERIC, Cell, CellKind, Drawn, Linked, Table

# The classes are styled in server/assets/tables.css. The frame round the table is what scrolls when it is too wide.
# A line may break after each hyphen of a date, and a date on two lines is hard to read.
_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_YEAR = re.compile(r"\d{4}")
# The room of a table on a phone and on a tablet that stands upright, and its letters there, in pixels (tables.css).
# The letters are 14 pixels, and a twelfth narrower than those that are measured.
_PHONE, _TABLET, _LETTERS, _BETWEEN = 350, 770, 13, 8
_ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
_TEMPLATE = _ENVIRONMENT.from_string("""\
{% if said %}<p class="gemensamt">{{ said }}</p>
{% endif %}
<div class="{{ classes }}"><table{{ role("table") }} aria-label="{{ alt }}">
<thead><tr>
{% for heading, kind in headings %}<th scope="col"{% if kind %} class="{{ kind }}"{% endif %}>{{ heading }}</th>
{% endfor %}
</tr></thead>
<tbody{{ role("rowgroup") }}>
{% for name, total, cells in rows %}
<tr{{ role("row") }}{% if total %} class="summa"{% endif %}><th{{ role("rowheader") }} scope="row">{{ name }}</th>
{% for text, kind, address in cells %}
<td{{ role("cell") }}{% if kind %} class="{{ kind }}"{% endif %}
{%- if cards %} data-rubrik="{{ headings[loop.index][0] }}"{% endif %}>
{%- if cards and text %}<div>{% endif %}
{%- if address %}<a href="{{ address }}" target="_blank">Öppna</a>{% else %}{{ text }}{% endif %}
{%- if cards and text %}</div>{% endif %}</td>
{% endfor %}
</tr>
{% endfor %}
</tbody></table></div>""")


def table(shown: Table) -> str:
    """The table as HTML.

    Whatever stands in a cell is shown as it stands: the template escapes it. Only columns of links become links,
    and only to addresses that begin with http:// or https://.
    """
    kinds = [column.kind for column in shown.columns]
    rows = [
        (_content(values[0], _unbroken(name)), line in shown.sums, list(map(_cell, kinds[1:], values[1:], texts)))
        for line, (values, (name, *texts)) in enumerate(zip(shown.rows, cell.texts(shown), strict=True))
    ]
    headings = list(zip(shown.headings, ["", *map(_class, kinds[1:])], strict=True))
    frame = _frame(shown)
    cards = "kort" in frame
    return _TEMPLATE.render(
        said=shown.said,
        classes=" ".join(frame),
        alt=shown.title,
        headings=headings,
        rows=rows,
        cards=cards,
        role=_role if cards else _no_role,
    )


def _frame(shown: Table) -> tuple[str, ...]:
    """The classes of the frame: where the table has no room, each of its rows becomes a card.

    A table of many words says itself that it wants to be cards, on a tablet too; any other becomes cards where its
    words and numbers would be wider than the screen. A card of years alone has two of them in a line.
    """
    years = ("ar",) if len(shown.headings) > 2 and all(map(_YEAR.fullmatch, shown.headings[1:])) else ()
    if shown.cards:
        return ("tabell", "kort", "bred", *years)
    if column_widths.fits(shown, _PHONE, _LETTERS, between=_BETWEEN):
        return ("tabell",)
    if column_widths.fits(shown, _TABLET, _LETTERS, between=_BETWEEN):
        return ("tabell", "kort", *years)
    return ("tabell", "kort", "bred", "siffror", *years)


def _role(name: str) -> Markup:
    """What an element is, said outright: a browser can forget it of a part of a table that is drawn as a card."""
    return Markup(' role="{}"').format(name)


def _no_role(_: str) -> str:
    return ""


def _unbroken(text: str) -> Markup:
    """The text, escaped, with each date in it kept on one line."""
    return Markup(_DATE.sub(r'<span class="hel">\g<0></span>', str(escape(text))))


def _class(kind: CellKind) -> str:
    if kind in NUMERIC:
        return "tal"
    return "hel" if kind is CellKind.DATE else ""


def _cell(kind: CellKind, value: Cell, text: str) -> tuple[Markup, str, str]:
    is_address = kind is CellKind.LINK and text.startswith(("https://", "http://"))
    name = _class(kind)
    shown = escape(text) if name else _unbroken(text)
    # A card leaves out what there is none of.
    classes = " ".join(filter(None, (name, "streck" if text == cell.NOTHING else "")))
    return _content(value, shown), classes, text if is_address else ""


def _content(value: Cell, text: Markup) -> Markup:
    """What stands in a cell: its text, which may lead to another page, or a drawing."""
    if isinstance(value, Linked):
        return Markup('<a href="{}" data-sida="">{}</a>').format(value.address, text)
    # Nothing of the data stands in a drawing as it is: `kronoberg.show.spark` escapes what it is given.
    return Markup(value.html) if isinstance(value, Drawn) else text


def heard(text: str) -> str:
    """A paragraph that is read aloud and not seen, as HTML. The class is styled in server/assets/tables.css."""
    return str(Markup('<p class="hors">{text}</p>').format(text=text))


def heading(text: str, level: int) -> str:
    """A heading as HTML; the text is shown as it stands. The class is styled in server/assets/tables.css."""
    return str(Markup('<h{level} class="rubrik">{text}</h{level}>').format(level=level, text=text))
