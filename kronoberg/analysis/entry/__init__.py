"""New rows, a new year, a new rule."""
