"""Removing a name by decision, and knowing it again."""
