"""From what comes in to a Book that may be saved: drafts, what gives way, the candidate that is checked."""
