"""Meetings and journeys: who went, what it gave, reports owed, emissions."""
