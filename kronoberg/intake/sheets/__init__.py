"""Workbooks and CSV files: from cells to rows."""
