"""A row's course over the years as small bars, to stand in a table: fill and outline say the status, a gap is a gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

from kronoberg.domain.words import Status
from kronoberg.domain.words.drawing import Line
from kronoberg.show import palette
from kronoberg.show.table import Drawn

HEIGHT, LOWEST = 24, 2
"""In pixels: how high the highest bar is, and the lowest of a value that is known."""
_OUTLINES = {Line.WHOLE: "solid", Line.DASHED: "dashed", Line.DOTTED: "dotted"}

# HTML and not SVG: Streamlit lets no SVG through in HTML. Every value is escaped by the template.
_TEMPLATE = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(
    """\
<span class="forlopp" role="img" aria-label="{{ words }}">
{% for bar in bars %}
<span{% if bar.chosen %} class="valt"{% endif %}>
{%- if bar.high %}<i style="height: {{ bar.high }}px; background: {{ bar.fill }}; \
border: 1px {{ bar.outline }} {{ colour }}"></i>
{%- else %}{{ bar.mark }}{% endif %}</span>
{% endfor %}
</span>"""
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A year of a course.

    Attributes
    ----------
    value
        In whatever unit the whole row has; None where there is none to draw.
    status
        How the bar is drawn.
    missing
        Whether a value is expected that no source tells; a year of which nothing is expected has neither.
    chosen
        Whether it is the year that the page is about.
    """

    value: int | None
    status: Status
    missing: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Shape:
    high: int
    fill: str
    outline: str
    mark: str
    chosen: bool


def drawn(bars: Sequence[Bar], colour: str, words: str) -> Drawn:
    """Draw the years of one row on a scale of its own; `words` says the same to who does not see it."""
    largest = max((bar.value or 0 for bar in bars), default=0)
    shapes = [_shape(bar, largest, colour) for bar in bars]
    return Drawn(words, _TEMPLATE.render(words=words, bars=shapes, colour=colour).replace("\n", ""))


def _shape(bar: Bar, largest: int, colour: str) -> _Shape:
    # A value of nought is known: it has a bar as high as a line, which a gap has not.
    high = 0 if bar.value is None else max(HEIGHT * bar.value // (largest or 1), LOWEST)
    return _Shape(
        high=high,
        fill=palette.on_white(colour, palette.FILL_OPACITY.get(bar.status, 1)),
        outline=_OUTLINES[bar.status.facts.bar.outline],
        mark="?" if bar.missing else "–",
        chosen=bar.chosen,
    )
