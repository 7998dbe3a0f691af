"""Tables in, tables out: costs, effort, what is expected in a year."""
