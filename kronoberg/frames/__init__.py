"""The data as typed pandas tables: for the charts, and for whoever works with it in a notebook (docs/notebook.md)."""
