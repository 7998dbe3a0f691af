"""The next step that `make migration` writes is in the compact form, and makes the tables that were asked for."""

import textwrap

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations, ops

from kronoberg.store import schema
from kronoberg.store.migrations import steps
from scripts import migration_text

NEW_TABLE = sa.Table(
    "visits",
    sa.MetaData(),
    sa.Column("row_key", sa.Text(), nullable=False),
    sa.Column("collaboration_id", sa.Text(), nullable=False),
    sa.Column("year", sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint("row_key", name="pk_visits"),
    sa.UniqueConstraint("collaboration_id", "year", name="uq_visits"),
    sa.ForeignKeyConstraint(
        ["collaboration_id"],
        ["collaborations.collaboration_id"],
        name="fk_visits_collaboration_id",
        deferrable=True,
        initially="DEFERRED",
    ),
)


def written(*operations: ops.MigrateOperation) -> str:
    return migration_text.step_lines(ops.UpgradeOps(list(operations)))


def test_a_new_table_is_written_in_a_few_words() -> None:
    assert eval(written(ops.CreateTableOp.from_table(NEW_TABLE)), {"steps": Spoken}) == (
        "visits",
        "row_key collaboration_id>collaborations.collaboration_id year?:whole",
        {"unique": "collaboration_id year"},
    )


class Spoken:
    """Answers with what a step has said."""

    @staticmethod
    def add_table(name: str, columns: str, **named: str) -> tuple[str, str, dict[str, str]]:
        return name, columns, named


def test_new_columns_are_written_in_a_few_words() -> None:
    column: sa.Column[bool] = sa.Column("assumed", sa.Boolean(), nullable=True)
    step = written(ops.ModifyTableOps("trips", [ops.AddColumnOp("trips", column)]))
    assert " ".join(step.split()) == 'steps.add_columns("trips", "assumed?:flag")'


def test_what_the_compact_form_cannot_say_is_written_as_alembic_does() -> None:
    step = written(ops.ModifyTableOps("trips", [ops.DropColumnOp("trips", "mode")]))
    assert "batch_op.drop_column('mode')" in step


def test_every_table_of_the_product_can_be_written_and_made_from_what_is_written() -> None:
    engine = sa.create_engine("sqlite://")
    statements = "\n".join(migration_text.table_text(table) for table in schema.METADATA.sorted_tables)
    with engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        exec(textwrap.dedent(statements), {"steps": steps})
        made = {
            table.name: sa.Table(table.name, sa.MetaData(), autoload_with=connection, resolve_fks=False)
            for table in schema.METADATA.sorted_tables
        }
    engine.dispose()
    for name, table in schema.METADATA.tables.items():
        assert [(column.name, column.nullable) for column in made[name].columns] == [
            (column.name, column.nullable) for column in table.columns
        ]
        assert {each.name for each in made[name].foreign_key_constraints} == {
            each.name for each in table.foreign_key_constraints
        }
