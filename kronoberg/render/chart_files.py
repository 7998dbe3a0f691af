"""Every chart of a document as a picture to use elsewhere, with its words inside."""

from kronoberg.domain import slugs
from kronoberg.show.blocks import Chart, Document
from kronoberg.show.drawing import pictures

FOLDER = "bilder"
# A span of years must not become one number.
_DASH = str.maketrans("–", "-")


def of(whole: Document) -> dict[str, bytes]:
    """Each chart in reading order as PNG and SVG, by file name; dataset and revision stand in the picture."""
    charts = [block for block in whole.blocks if isinstance(block, Chart)]
    notes = tuple(line for line in (whole.warning, *whole.imprint[:2]) if line)
    found = {}
    for number, chart in enumerate(charts, start=1):
        name = f"{FOLDER}/{number:02}-{_name(chart.words.measure)}"
        found[f"{name}.png"] = pictures.png(chart.specification, chart.words, notes=notes)
        found[f"{name}.svg"] = pictures.svg(chart.specification, chart.words, notes=notes)
    return found


def _name(measure: str) -> str:
    """What a chart measures, in small letters a–z; the unit and the rest after a comma are left out."""
    return slugs.slug(measure.partition(",")[0].translate(_DASH))
