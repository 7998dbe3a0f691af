"""Proof that nothing was changed: seals, wholeness, the same file."""
