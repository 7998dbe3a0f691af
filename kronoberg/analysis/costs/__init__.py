"""Costs in figures: parts, net, budget, committees, per inhabitant, fixed prices, evidence."""
