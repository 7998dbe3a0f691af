"""One folder a topic: its words, tables, charts, exports and documents."""
