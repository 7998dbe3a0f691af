"""Meetings, trips, distances, emissions and trip reports."""
