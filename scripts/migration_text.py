"""What `make migration` writes: Alembic's operations in the compact form of `kronoberg.store.migrations.steps`."""

import textwrap
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import autogenerate
from alembic.operations import ops

_INDENT = " " * 8
_WIDTH = 116


def step_lines(upgrade: ops.UpgradeOps) -> str:
    """Write the operations of a step; what the compact form cannot say is written as Alembic does."""
    return "\n    ".join(_statement(operation) for operation in upgrade.ops)


def _statement(operation: ops.MigrateOperation) -> str:
    if isinstance(operation, ops.CreateTableOp):
        return table_text(operation.to_table())
    if isinstance(operation, ops.ModifyTableOps) and all(isinstance(each, ops.AddColumnOp) for each in operation.ops):
        added = [each.column for each in operation.ops if isinstance(each, ops.AddColumnOp)]
        return _call("add_columns", operation.table_name, [_column(column) for column in added])
    return autogenerate.render_python_code(ops.UpgradeOps([operation]), render_as_batch=True)


def table_text(table: sa.Table) -> str:
    """The statement that makes a table."""
    single = {_one(each.column_keys): each for each in table.foreign_key_constraints if len(each.column_keys) == 1}
    words = [_column(column) + _reference(single.get(column.name)) for column in table.columns]
    key = " ".join(column.name for column in table.primary_key)
    unique = [" ".join(each.columns.keys()) for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
    belongs = [each for each in table.foreign_key_constraints if len(each.column_keys) > 1]
    return _call(
        "add_table",
        table.name,
        words,
        key="" if key == "row_key" else key,
        unique="".join(unique),
        belongs_to="".join(
            " ".join([each.elements[0].target_fullname.partition(".")[0], *each.column_keys]) for each in belongs
        ),
    )


def _one(names: Sequence[str]) -> str:
    (name,) = names
    return name


def _column(column: "sa.Column[object]") -> str:
    kind = {"BigInteger": ":whole", "Boolean": ":flag", "LargeBinary": ":bytes", "Integer": ":one", "Text": ""}
    default = column.server_default
    filled = f"={default.arg}" if isinstance(default, sa.DefaultClause) else ""
    return f"{column.name}{'?' if column.nullable else ''}{kind[type(column.type).__name__]}{filled}"


def _reference(constraint: sa.ForeignKeyConstraint | None) -> str:
    if constraint is None:
        return ""
    return f">{constraint.elements[0].target_fullname}{'' if constraint.deferrable else '!'}"


def _call(function: str, table: str, words: list[str], **named: str) -> str:
    lines = textwrap.wrap(" ".join(words), _WIDTH - len(_INDENT) - 3, break_long_words=False, break_on_hyphens=False)
    spaced = [line + " " for line in lines[:-1]] + lines[-1:]
    arguments = [f'"{table}"', "\n".join(f'{_INDENT}"{line}"' for line in spaced)]
    arguments += [f'{name}="{value}"' for name, value in named.items() if value]
    return f"steps.{function}({', '.join(arguments)})"
