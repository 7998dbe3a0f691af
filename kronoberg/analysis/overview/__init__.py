"""A year and its series: what is expected in it, its rows and sums, its change, the chosen part of the Book."""
