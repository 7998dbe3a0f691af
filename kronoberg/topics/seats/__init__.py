"""Who represents the region: seats on a day, changes, balance, terms and nominations."""
