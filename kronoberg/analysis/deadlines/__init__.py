"""Deadlines of the year and of single things."""
