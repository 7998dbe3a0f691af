"""How long is waited: for others who save, and for a server that says nothing."""

PATIENCE = 30.0
"""Seconds to wait for somebody else's transaction; twenty editors at once take a few."""
SILENCE = 5.0
"""Seconds until a database that says nothing counts as lost: a page must not wait for ever."""
HELLO = 4.0
"""Seconds for a server to answer a new connection, or one that has rested: it has nothing else to do first."""
ROUND = 3.0
"""Seconds that a server waits for a lock before it says so and is asked again: a frozen one would be silent longer."""

WRITING = "kronoberg_writing"
"""The execution option of a transaction that writes: SQLite has to know it from the beginning."""
LONG = "kronoberg_long"
"""The execution option of a transaction that makes tables: it waits in many places, and is not asked in rounds."""
