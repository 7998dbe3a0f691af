"""The band, figures that stand large, and the first page's own parts as HTML: what to decide and what is late.

The classes are styled in server/assets/front.css. Every text is escaped by the templates; an address is one of the
product's own, relative to the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

_ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
_BAND = _ENVIRONMENT.from_string("""\
<div class="band" style="background: {{ colour }}">
{% if logo %}<img src="{{ logo }}" alt="">{% endif %}
<span class="region">{{ region }}</span> <span class="om">{{ what }}</span>
</div>""")
_KEY_FIGURES = _ENVIRONMENT.from_string("""\
<ul class="nyckeltal">
{% for figure in figures %}
<li>{% if figure.address %}<a href="{{ figure.address }}" data-sida="">{% endif %}
<span class="etikett">{{ figure.label }}</span>
<strong>{{ figure.value }}</strong> <span class="not">{{ figure.note }}</span>
{%- if figure.address %}</a>{% endif %}</li>
{% endfor %}
</ul>""")
_AGENDA = _ENVIRONMENT.from_string("""\
<ul class="dagordning">
{% for item in items %}
<li{% if item.late %} class="sent"{% endif %}>
{% if item.when %}
<span class="nar">{% if item.late %}<span class="hors">försenat</span> {% endif %}{{ item.when }}</span>
{% endif %}
<a href="{{ item.address }}" data-sida="">{{ item.words }}</a></li>
{% endfor %}
</ul>""")

_WAY = _ENVIRONMENT.from_string(
    """<p class="vidare">{{ before }} <a href="{{ address }}" data-sida="">{{ words }}</a></p>"""
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands large: what it is, its value, a few words on it, and where more is found (may be empty)."""

    label: str
    value: str
    note: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something to decide or to know: when (may be empty), what, where it is seen; `late` for what is past its day."""

    when: str
    words: str
    address: str
    late: bool = False


def band(region: str, what: str, *, colour: str, logo: str = "") -> str:
    """The band over every page: the region's logo (an address of a picture) and name, and what the service is."""
    return _BAND.render(region=region, what=what, colour=colour, logo=logo)


def key_figures(figures: Sequence[KeyFigure]) -> str:
    """Figures beside each other, each a link where it leads somewhere."""
    return _KEY_FIGURES.render(figures=figures)


def agenda(items: Sequence[AgendaItem]) -> str:
    """What to decide and what is late, each a link to where it is seen."""
    return _AGENDA.render(items=items)


def way(words: str, address: str, *, before: str = "") -> str:
    """A way on to another page, on a line of its own, after a few words."""
    return _WAY.render(words=words, address=address, before=before)
