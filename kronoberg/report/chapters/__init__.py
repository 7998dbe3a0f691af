"""The yearly April report: one module for each group of chapters, and the whole of them."""

from kronoberg.report.chapters.whole import year_report

__all__ = ["year_report"]
