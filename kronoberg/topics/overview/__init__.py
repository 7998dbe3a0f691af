"""A year at a glance, over all collaborations: cost, effort, change, series; what each topic starts from."""
