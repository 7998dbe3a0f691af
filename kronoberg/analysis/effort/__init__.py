"""Effort in figures: percent of a full-time post, by year."""
