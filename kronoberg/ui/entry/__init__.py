"""Entering on screen: grid, forms, saving, history."""
