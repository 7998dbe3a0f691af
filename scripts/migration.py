"""Writes the next migration from what the contracts ask for and the newest migration does not give yet.

`make migration ARGS="account rules"`; then read the new file: renamed columns and moved values are for a person.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import autogenerate, command
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from kronoberg.store import connecting, migrating, schema
from scripts.migration_text import step_lines

SCHEMA = Path("kronoberg/store/schema.py")
TEMPLATE = '''"""{title}."""

import sqlalchemy as sa
from alembic import op

from kronoberg.store.migrations import steps

revision = "{number}"
down_revision = {before!r}


def upgrade() -> None:
    """Bring the tables of the version before to this one."""
    {steps}
'''


def main(words: list[str]) -> int:
    """Write the migration and set the schema's version; 1 when there is nothing to write."""
    if not words:
        print('Ange vad migreringen gör: make migration ARGS="account rules"')
        return 1
    message = " ".join(words)
    config = migrating.config()
    script = ScriptDirectory.from_config(config)
    newest = script.get_current_head()
    number = f"{int(newest or 0) + 1:04}"
    with tempfile.TemporaryDirectory() as folder:
        engine = connecting.opening(f"sqlite:///{folder}/new.sqlite", make=True).engine
        with connecting.for_writing(engine) as connection, connection.begin():
            if newest:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
            context = MigrationContext.configure(
                connection, opts={"compare_type": True, "version_table": schema.VERSION_TABLE}
            )
            difference = autogenerate.produce_migrations(context, schema.METADATA)
        engine.dispose()
    if difference.upgrade_ops is None or difference.upgrade_ops.is_empty():
        print("Tabellerna stämmer redan med kontrakten.")
        return 1
    file = _written(script, number, message, difference.upgrade_ops)
    schema_text = re.sub(r'^VERSION = ".*"$', f'VERSION = "{number}"', SCHEMA.read_text("utf-8"), flags=re.MULTILINE)
    SCHEMA.write_text(schema_text, "utf-8")
    # A line that is too long is no fault before it has been given its form.
    for step in (("format",), ("check", "--fix"), ("format",)):
        subprocess.run([sys.executable, "-m", "ruff", *step, "--quiet", file], check=True)
    print(f"Skrev {file}. Läs den; flyttade värden och nya namn måste en människa skriva.")
    return 0


def _written(script: ScriptDirectory, number: str, message: str, upgrade: ops.UpgradeOps) -> Path:
    file = Path(script.versions) / f"v{number}_{re.sub(r'[^a-z0-9]+', '_', message.lower()).strip('_')}.py"
    title, before = message[:1].upper() + message[1:], script.get_current_head()
    file.write_text(
        TEMPLATE.format(title=title, number=number, before=before, steps=step_lines(upgrade)), encoding="utf-8"
    )
    return file.resolve().relative_to(Path.cwd())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
