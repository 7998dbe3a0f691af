"""What Alembic runs for each upgrade: the steps, on the connection and in the transaction that the caller holds."""

from alembic import context

from kronoberg.store import schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema.METADATA,
    version_table=schema.VERSION_TABLE,
    # SQLite cannot alter a column; a step then makes the table anew with its rows.
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
