"""Account rules, and what a voucher line says of its account, cost centre and project."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Bring the tables of the version before to this one."""
    for name in ("account_name", "cost_centre", "project"):
        op.add_column("postings", sa.Column(name, sa.Text(), nullable=True))
    whole = sa.BigInteger().with_variant(sa.INTEGER(), "sqlite")
    op.create_table(
        "account_rules",
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("order", whole, nullable=False),
        sa.Column("account_from", sa.Text(), nullable=False),
        sa.Column("account_to", sa.Text(), nullable=False),
        sa.Column("cost_centre", sa.Text(), nullable=True),
        sa.Column("project", sa.Text(), nullable=True),
        sa.Column("text_contains", sa.Text(), nullable=True),
        sa.Column("collaboration_id", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("valid_from_year", whole, nullable=True),
        sa.Column("valid_to_year", whole, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["collaboration_id"],
            ["collaborations.collaboration_id"],
            name="fk_account_rules_collaboration_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("row_key", name="pk_account_rules"),
        sa.UniqueConstraint("rule_id", name="uq_account_rules"),
        sqlite_strict=True,
    )
