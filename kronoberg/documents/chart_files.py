"""Every chart of a document as a picture to use elsewhere, with its words inside."""

from kronoberg.documents.content import Chart, Document
from kronoberg.domain import slugs
from kronoberg.present import pictures

FOLDER = "bilder"
# Long enough to tell what a picture shows, short enough for every system.
_LONGEST = 60


def of(whole: Document) -> dict[str, bytes]:
    """Each chart in reading order as PNG and SVG, by file name; dataset and revision stand in the picture."""
    charts = [block for block in whole.blocks if isinstance(block, Chart)]
    notes = tuple(line for line in (whole.warning, *whole.imprint[:2]) if line)
    found = {}
    for number, chart in enumerate(charts, start=1):
        name = f"{FOLDER}/{number:02}-{slugs.slug(chart.words.measure)[:_LONGEST].strip('-')}"
        found[f"{name}.png"] = pictures.png(chart.specification, chart.words, notes=notes)
        found[f"{name}.svg"] = pictures.svg(chart.specification, chart.words, notes=notes)
    return found
