"""The rules in figures, one folder a topic: tables in, answers out, nothing of how they are shown."""
