"""Seats in figures: who sits where on a day, changes, chairs, balance, terms of office."""
