"""The EU programmes in figures: projects, bodies, costs."""
