"""Which database this is, and the marks of removed names."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Bring the tables of the version before to this one."""
    identity = op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("database_id", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_identity_one"),
        sa.PrimaryKeyConstraint("id", name="pk_identity"),
        sqlite_strict=True,
    )
    op.create_table(
        "removed_name",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("words", sa.BigInteger().with_variant(sa.INTEGER(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_removed_name"),
        sqlite_strict=True,
    )
    op.bulk_insert(identity, [{"id": 1, "database_id": secrets.token_hex(16), "name_key": secrets.token_hex(32)}])
