"""The words around a chart, as every chart, picture and document takes them."""

from dataclasses import dataclass

ALT_LENGTH = 100
"""Characters: the alternative text is read again on each of the chart's buttons, so it is kept short."""


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words around a chart.

    Attributes
    ----------
    headline, measure
        The message, and what is measured in which unit over which time.
    alt
        The short alternative text.
    text, key, source
        The chart in words, how to read its fills, and where the figures come from.
    lead
        The sentence of the text that says what the chart cannot show. The others say what stands at the chart and in
        the table one click away, so a page does not print them; documents and pictures have the whole text.
    """

    headline: str
    measure: str
    alt: str
    text: str
    key: str
    source: str
    lead: str = ""

    @property
    def below(self) -> str:
        """What is printed below the chart on a page: what it does not show, how to read it, where it comes from."""
        return " ".join(filter(None, (self.lead, self.key, self.source)))
