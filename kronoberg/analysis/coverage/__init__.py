"""The gaps of a Book and a year, coverage per table, the report's sources."""
