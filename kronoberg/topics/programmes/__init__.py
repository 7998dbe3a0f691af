"""The EU programmes: projects, bodies, costs."""
