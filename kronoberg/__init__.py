"""Kronoberg: what a region's international work costs, takes and gives, with a status and a source for every figure."""

__version__ = "0.1.0"
