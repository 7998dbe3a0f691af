"""Checksums of the history and the editions at the head, and how many times the database has been restored."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Bring the tables of the version before to this one; the checksums are computed when all steps are done."""
    whole = sa.BigInteger().with_variant(sa.INTEGER(), "sqlite")
    op.add_column("head", sa.Column("history_seal", sa.Text(), nullable=True))
    op.add_column("head", sa.Column("editions_seal", sa.Text(), nullable=True))
    op.add_column("identity", sa.Column("restores", whole, nullable=False, server_default=sa.text("0")))
