"""The Swedish words about a decision."""

from kronoberg.domain.contracts.steering import Decision


def reference(row: Decision) -> str:
    """What a decision is found by, `Dnr 24RGK100, § 57`, as far as a source tells; empty when none does."""
    return ", ".join(filter(None, (f"Dnr {row.dnr}" if row.dnr else "", row.paragraph)))
