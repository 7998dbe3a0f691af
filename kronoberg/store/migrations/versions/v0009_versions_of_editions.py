"""A year can be locked anew: each version of an edition is a row, and what was locked before is version 1."""

import sqlalchemy as sa
from alembic import op

from kronoberg.store.migrations import steps

revision = "0009"
down_revision = "0008"

REFUSAL = "historik och utgåvor kan inte ändras eller tas bort"
COLUMNS = "number:whole revision locked_at locked_by why dnr? content:bytes sha256"


def upgrade() -> None:
    """Make the table of editions anew, with the version in its key, and protect it as before."""
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("edition", sa.Column("version", sa.BigInteger(), nullable=False, server_default="1"))
        op.alter_column("edition", "version", server_default=None)
        op.drop_constraint("pk_edition", "edition")
        op.create_primary_key("pk_edition", "edition", ["year", "version"])
        return
    op.rename_table("edition", "edition_before")
    steps.add_table("edition", f"year:whole version:whole {COLUMNS}", key="year version")
    names = ", ".join(word.partition(":")[0].removesuffix("?") for word in COLUMNS.split())
    op.execute(f"INSERT INTO edition (year, version, {names}) SELECT year, 1, {names} FROM edition_before")
    op.drop_table("edition_before")
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER edition_no_{action.lower()} BEFORE {action} ON edition "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
    # INSERT OR REPLACE takes the old row away without a word to the trigger on DELETE.
    op.execute(
        "CREATE TRIGGER edition_no_replace BEFORE INSERT ON edition "
        "WHEN EXISTS (SELECT 1 FROM edition WHERE year = NEW.year AND version = NEW.version) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
