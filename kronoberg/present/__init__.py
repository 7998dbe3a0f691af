"""Charts, and the Swedish sentence for each figure, chart and table."""
