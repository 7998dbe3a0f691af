"""Entering: words, grids and tables of changes, imports, conflicts, history and templates."""
