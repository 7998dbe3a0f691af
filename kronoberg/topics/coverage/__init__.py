"""What is known and what is missing: gaps, coverage, notices, sources and method."""
