"""What the work costs: by part, budget, committee, inhabitant, in fixed prices, and the rows behind a figure."""
