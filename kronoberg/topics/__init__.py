"""One folder a topic: its figures (rules, in plain Python), words, tables, charts, exports and documents."""
