"""Results of the long reliability tests, kept in docs/reliability.md: each test replaces its own row of the table."""

from pathlib import Path

_FILE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
_END = "<!-- results end -->"


def keep(what: str, database: str, outcome: str) -> None:
    """Put one row in the table of results, in the place of the row about the same thing on the same database."""
    row = f"| {what} | {database} | {outcome} |"
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    start = f"| {what} | {database} |"
    if any(line.startswith(start) for line in lines):
        lines = [row if line.startswith(start) else line for line in lines]
    else:
        lines.insert(lines.index(_END), row)
    _FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
