"""What drove a trip, and which trips an emission factor is for."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Bring the tables of the version before to this one."""
    flag = sa.Boolean().with_variant(sa.INTEGER(), "sqlite")
    op.add_column("trips", sa.Column("traction", sa.Text(), nullable=True))
    op.add_column("reference_series", sa.Column("traction", sa.Text(), nullable=True))
    op.add_column("reference_series", sa.Column("area", sa.Text(), nullable=True))
    op.add_column("reference_series", sa.Column("assumed", flag, nullable=True))
